// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <app/report_service.h>
#include <support/catch.h>
#include <ui/pages/report_page.h>
#include <ui/reports/report_painter.h>
#include <ui/reports/report_pdf.h>
#include <ui/support/paths.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

ReportContent sampleContent(PageFixture& fixture, Language language = Language::English) {
    return fixture.bridge.portfolio().reports().content(sampleQuarter(), language);
}

// The same quarter with each client that many times.
ReportContent multiplied(const ReportContent& content, int times) {
    ReportContent larger = content;
    larger.quarter.clients.clear();
    for (int i = 0; i < times; ++i) {
        for (ClientQuarter each : content.quarter.clients) {
            each.client.name +=
                " and a rather long addition to its name, number " + std::to_string(i);
            larger.quarter.clients.push_back(std::move(each));
        }
    }
    return larger;
}

int pagesOf(const ReportPainter& painter, ReportSection section) {
    int pages = 0;
    for (int page = 0; page < painter.pageCount(); ++page) {
        pages += painter.sectionOf(page) == section ? 1 : 0;
    }
    return pages;
}

QImage painted(const ReportPainter& painter, int page, QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter on(&image);
    painter.paintPage(on, page, size);
    return image;
}

// The words of a PDF; empty without the tool that reads them.
QString wordsOf(const QString& file) {
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty()) {
        return {};
    }
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), file, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

TEST_CASE("The report has a page for each section of the sample", "[ui][report]") {
    PageFixture fixture;
    fixture.openSample();
    const ReportPainter painter(sampleContent(fixture));
    REQUIRE(painter.pageCount() == 4);
    for (int page = 0; page < 4; ++page) {
        CHECK(painter.sectionOf(page) == kReportSections[static_cast<std::size_t>(page)]);
    }
    const ReportPainter chosen(sampleContent(fixture),
                               {ReportSection::Clients, ReportSection::Summary});
    REQUIRE(chosen.pageCount() == 2);
    CHECK(chosen.sectionOf(0) == ReportSection::Clients);
}

TEST_CASE("A long table continues on as many pages as it needs", "[ui][report]") {
    PageFixture fixture;
    fixture.openSample();
    const ReportPainter painter(multiplied(sampleContent(fixture), 10));
    CHECK(pagesOf(painter, ReportSection::Summary) == 1);
    CHECK(pagesOf(painter, ReportSection::Clients) >= 8);
    CHECK(pagesOf(painter, ReportSection::Money) >= 6);
    for (int page = 0; page < painter.pageCount(); ++page) {
        const QImage image = painted(painter, page, QSize(397, 562));
        // The margins stay white whatever is on the page.
        CHECK(image.pixelColor(5, 281) == QColor(Qt::white));
        CHECK(image.pixelColor(391, 281) == QColor(Qt::white));
        CHECK(image.pixelColor(198, 558) == QColor(Qt::white));
    }
}

TEST_CASE("A quarter without clients still gives a report", "[ui][report]") {
    PageFixture fixture;
    fixture.openNew();
    const Quarter quarter = fixture.bridge.quarter();
    const ReportPainter painter(
        fixture.bridge.portfolio().reports().content(quarter, Language::English));
    REQUIRE(painter.pageCount() == 4);
    for (int page = 0; page < 4; ++page) {
        CHECK(painted(painter, page, QSize(397, 562)).pixelColor(0, 0) == QColor(Qt::white));
    }
}

TEST_CASE("The same content gives the same PDF", "[ui][report]") {
    PageFixture fixture;
    fixture.openSample();
    const std::string first = reportPdf(sampleContent(fixture));
    const std::string second = reportPdf(sampleContent(fixture));
    CHECK(first.starts_with("%PDF-1."));
    CHECK(first == second);
    const auto text = QString::fromLatin1(first.data(), static_cast<qsizetype>(first.size()));
    CHECK(text.count(QRegularExpression(QStringLiteral("/Type\\s*/Page\\b"))) == 4);
    CHECK_THAT(first, ContainsSubstring("20261009000000"));
}

TEST_CASE("The French PDF speaks French and the English one English", "[ui][report]") {
    PageFixture fixture;
    fixture.openSample();
    const auto file = fixture.folder / "report.pdf";
    REQUIRE(writeReportPdf(sampleContent(fixture, Language::French), file));
    const QString french = wordsOf(fromPath(file));
    REQUIRE(writeReportPdf(sampleContent(fixture, Language::English), file));
    const QString english = wordsOf(fromPath(file));
    if (french.isEmpty()) {
        WARN("pdftotext is not there: the words of the PDF are not looked at");
        return;
    }
    CHECK(french.contains(QStringLiteral("Troisième trimestre 2026")));
    CHECK(french.contains(QStringLiteral("Chiffre d’affaires")));
    CHECK_FALSE(french.contains(QStringLiteral("Revenue")));
    CHECK(english.contains(QStringLiteral("Third quarter 2026")));
    CHECK(english.contains(QStringLiteral("All clients, by grade")));
    for (const ClientQuarter& each :
         fixture.bridge.portfolio().grading().quarter(sampleQuarter()).clients) {
        CHECK(english.contains(QString::fromStdString(each.client.name)));
    }
    // No sentence without its words.
    CHECK_FALSE(english.contains(QStringLiteral("report.")));
    CHECK_FALSE(french.contains(QStringLiteral("report.")));
}

TEST_CASE("A PDF that cannot be written is an error and leaves nothing behind", "[ui][report]") {
    PageFixture fixture;
    fixture.openSample();
    const ReportContent content = sampleContent(fixture);
    CHECK_FALSE(writeReportPdf(content, fixture.folder / "no such folder" / "report.pdf"));
    const auto folder = fixture.folder / "taken.pdf";
    std::filesystem::create_directory(folder);
    CHECK_FALSE(writeReportPdf(content, folder));
    CHECK(std::filesystem::is_empty(folder));
}

TEST_CASE("The report page saves what it shows", "[ui][report]") {
    PageFixture fixture;
    fixture.openSample();
    ReportPage page(fixture.bridge, fixture.prompts, fixture.settings);
    page.refresh();
    CHECK(page.pageCount() == 4);

    // Without an ending the right one is added.
    fixture.prompts.file = fromPath(fixture.folder / "quarter");
    page.savePdf();
    page.saveCsv();
    page.saveJson();
    QFile pdf(fixture.prompts.file + QStringLiteral(".pdf"));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(QFile::exists(fixture.prompts.file + QStringLiteral(".csv")));
    CHECK(QFile::exists(fixture.prompts.file + QStringLiteral(".json")));
}
