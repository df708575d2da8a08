// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <algorithm>

#include <support/catch.h>
#include <ui/dialogs/document_dialog.h>
#include <ui/dialogs/pages_pane.h>
#include <ui/pages/page_preview.h>
#include <ui/reports/document_painter.h>
#include <ui/reports/document_pdf.h>
#include <ui/support/document_files.h>
#include <ui/support/paths.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

using Catch::Matchers::ContainsSubstring;

Document aDocument() {
    Document document;
    document.title = "Handover dossier";
    document.subtitle = "Alder Grove";
    document.datedOn = *Date::of(2026, 10, 9);
    document.sender = {"Test IT", "1 Mill Lane"};
    document.fileName = "Alder Grove dossier";
    document.blocks.push_back(ParagraphBlock{"What a successor needs."});
    return document;
}

TableBlock table(int rows) {
    TableBlock table;
    table.columns = {{"What", 3}, {"Serial number", 2}, {"Value", 1, true}};
    for (int i = 0; i < rows; ++i) {
        table.rows.push_back({"Server " + std::to_string(i), "SN-" + std::to_string(i), "€1.00"});
    }
    return table;
}

// Words of a PDF, page by page; empty without the tool that reads them.
QStringList pagesOf(const TempDir& folder, const std::string& pdf) {
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    const QString path = fromPath(folder / "read.pdf");
    QFile file(path);
    if (tool.isEmpty() || !file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(QByteArray::fromStdString(pdf));
    file.close();
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    process.waitForFinished();
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    return pages;
}

TEST_CASE("A table goes on over pages with its head on each", "[ui][document]") {
    TempDir folder;
    Document document = aDocument();
    document.blocks.push_back(table(200));
    const DocumentPainter painter(document);
    CHECK(painter.pageCount() > 3);
    const QStringList pages = pagesOf(folder, documentPdf(document));
    if (pages.isEmpty()) {
        SUCCEED("no pdftotext");
        return;
    }
    REQUIRE(pages.size() == painter.pageCount());
    QString all;
    for (int i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].contains(QStringLiteral("Serial number")));
        CHECK(pages[i].contains(QStringLiteral("%1 of %2").arg(i + 1).arg(pages.size())));
        all += pages[i];
    }
    for (int i = 0; i < 200; ++i) {
        CHECK(all.count(QStringLiteral("SN-%1\n").arg(i)) +
                  all.count(QStringLiteral("SN-%1 ").arg(i)) ==
              1);
    }
}

TEST_CASE("A sum never stands on a page alone, a heading never at the foot of one",
          "[ui][document]") {
    TempDir folder;
    for (int rows = 30; rows < 45; ++rows) {
        Document document = aDocument();
        TableBlock block = table(rows);
        block.rows.push_back({"Sum", "", "€9.00"});
        block.sumRow = true;
        document.blocks.push_back(block);
        document.blocks.push_back(HeadingBlock{"Access"});
        document.blocks.push_back(ParagraphBlock{"The first line below the heading."});
        const QStringList pages = pagesOf(folder, documentPdf(document));
        for (const QString& page : pages) {
            const bool withSum = page.contains(QStringLiteral("Sum "));
            CHECK((!withSum || page.contains(QStringLiteral("Server"))));
            CHECK(page.contains(QStringLiteral("Access")) ==
                  page.contains(QStringLiteral("The first line")));
        }
    }
}

TEST_CASE("The same document gives the same bytes", "[ui][document]") {
    Document document = aDocument();
    document.blocks.push_back(table(60));
    document.blocks.push_back(
        CheckBlock{{{"Backups handed over", true, "9 Oct"}, {"Keys", false, ""}}});
    document.blocks.push_back(SignatureBlock{{"Test IT", "Alder Grove"}});
    const std::string once = documentPdf(document);
    CHECK(once == documentPdf(document));
    CHECK(once.starts_with("%PDF-"));
    document.letter = true;
    CHECK(documentPdf(document) == documentPdf(document));
    CHECK(documentPdf(document) != once);
}

TEST_CASE("A letter has its recipient where the window of the envelope is", "[ui][document]") {
    Document letter = aDocument();
    letter.letter = true;
    letter.recipient = {"Alder Grove", "Jo Ash"};
    // A4 at 10 pixels a millimetre; ink only counts inside the window.
    const auto inkBetween = [&](Language language, QRect millimetres) {
        letter.language = language;
        QImage image(2100, 2970, QImage::Format_RGB32);
        QPainter painter(&image);
        DocumentPainter(letter).paintPage(painter, 0, image.size());
        painter.end();
        const QRect area(millimetres.topLeft() * 10, millimetres.size() * 10);
        for (int y = area.top(); y < area.bottom(); ++y) {
            for (int x = area.left(); x < area.right(); ++x) {
                if (qGray(image.pixel(x, y)) < 128) {
                    return true;
                }
            }
        }
        return false;
    };
    const QRect left(20, 60, 80, 30);
    const QRect right(104, 48, 90, 35);
    CHECK(inkBetween(Language::English, left));
    CHECK_FALSE(inkBetween(Language::English, right));
    CHECK(inkBetween(Language::French, right));
    CHECK_FALSE(inkBetween(Language::French, left));
}

TEST_CASE("A French letter names its subject, place and day as usual there", "[ui][document]") {
    TempDir folder;
    Document letter = aDocument();
    letter.letter = true;
    letter.language = Language::French;
    letter.place = "Lyon";
    const QStringList pages = pagesOf(folder, documentPdf(letter));
    if (!pages.isEmpty()) {
        CHECK_THAT(pages[0].toStdString(), ContainsSubstring("Lyon, le 9 octobre 2026"));
        CHECK_THAT(pages[0].toStdString(), ContainsSubstring("Objet"));
    }
}

TEST_CASE("Hostile words and ten thousand rows are set", "[ui][document]") {
    const std::string word(50'000, 'x');
    std::string marks("a");
    for (int i = 0; i < 2'000; ++i) {
        marks += "\xCC\x81";
    }
    Document document = aDocument();
    document.title = std::string(2'000, 'W');
    document.sender.assign(300, "a line of the sender");
    document.recipient = document.sender;
    document.blocks = {
        ParagraphBlock{word},
        ParagraphBlock{"\xFF\xFE\x01 bad \xE2\x80\xAE turned \xF4\x8F\xBF\xBF \xEF\xBF\xBF"},
        ParagraphBlock{"日本語 العربية עברית 😀 👩‍👩‍👧"},
        ParagraphBlock{marks},
        ListBlock{{word, ""}},
        CheckBlock{{{word.substr(0, 3'000), true, word.substr(0, 3'000)}}},
        FactsBlock{{{word.substr(0, 3'000), "x"}, {"", ""}}},
        SignatureBlock{{word.substr(0, 800)}},
        TableBlock{},
        PageBreakBlock{},
        PageBreakBlock{},
        HeadingBlock{"Last", 2},
    };
    TableBlock odd;
    for (int i = 0; i < 40; ++i) {
        odd.columns.push_back({"Column " + std::to_string(i), i - 3, i % 2 == 0});
    }
    odd.rows = {{word.substr(0, 5'000)}, {}, {"a", "b"}};
    document.blocks.push_back(odd);
    CHECK(documentPdf(document).size() > 1'000);
    document.letter = true;
    CHECK(documentPdf(document).size() > 1'000);

    Document large = aDocument();
    large.blocks.push_back(table(10'000));
    CHECK(DocumentPainter(large).pageCount() > 200);
    CHECK(documentPdf(Document{}).size() > 1'000);
}

TEST_CASE("A document is leafed through by keys and saved three ways", "[ui][document]") {
    WindowFixture f;
    f.openNew();
    Document document = aDocument();
    document.blocks.push_back(table(120));
    DocumentDialog dialog(f.bridge, f.prompts, document, std::nullopt, &f.window);
    dialog.show();
    auto& pane = *dialog.findChild<PagesPane*>();
    PagePreview& preview = pane.preview();
    REQUIRE(pane.pageCount() > 2);
    CHECK(dialog.focusWidget() == &preview);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.firstVisiblePage() == 1);
    QTest::keyClick(&preview, Qt::Key_End);
    CHECK(preview.lastVisiblePage() == pane.pageCount() - 1);
    QTest::keyClick(&preview, Qt::Key_Home);
    CHECK(preview.firstVisiblePage() == 0);

    const auto fileOf = [&](const char* name) { return fromPath(f.folder / name); };
    const auto contentOf = [](const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    f.prompts.file = fileOf("a.pdf");
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("savePdf")), Qt::LeftButton);
    CHECK(contentOf(f.prompts.file).toStdString() == documentPdf(document));
    f.prompts.file = fileOf("a");  // the ending is added
    dialog.saveHtml();
    CHECK(contentOf(fileOf("a.html")).contains("Handover dossier"));
    f.prompts.file = fileOf("a.txt");
    dialog.saveText();
    CHECK(contentOf(f.prompts.file).contains("SN-119"));
    f.prompts.file = fileOf("nowhere/a.pdf");
    dialog.savePdf();
    CHECK_FALSE(dialog.kept());
}

TEST_CASE("A file name keeps to what file systems take", "[ui][document]") {
    const QString place = documentPlace("A/B\\C: \"D\"\n", QStringLiteral("pdf"));
    CHECK(place.endsWith(QStringLiteral("A-B-C- -D--.pdf")));
}

TEST_CASE("A document can be had in the other language than the screen's", "[ui][document]") {
    WindowFixture f;
    f.openSample();
    const auto make = [](Language language) {
        Document document = aDocument();
        document.language = language;
        document.title = language == Language::French ? "Dossier de transfert" : "Handover dossier";
        return document;
    };
    DocumentDialog dialog(f.bridge, f.prompts, make(Language::English), std::nullopt, &f.window);
    dialog.offerLanguages(make);
    dialog.show();
    auto* french = dialog.findChild<QWidget*>(QStringLiteral("documentLanguage"))
                       ->findChildren<QAbstractButton*>()
                       .at(1);
    QTest::mouseClick(french, Qt::LeftButton);
    CHECK(dialog.windowTitle() == QStringLiteral("Dossier de transfert"));
    f.prompts.file = fromPath(f.folder / "transfert.txt");
    dialog.saveText();
    QFile file(f.prompts.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()).contains(QStringLiteral("Dossier de transfert")));
}

}  // namespace
}  // namespace winnow::test
