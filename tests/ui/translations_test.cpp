// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <support/catch.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

struct Message {
    QString source;
    QStringList translations;  // one, or one a plural form
    bool finished = true;
};

std::vector<Message> messages(const char* name) {
    QFile file(QStringLiteral(WINNOW_SOURCE_DIR "/resources/i18n/") + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> all;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("message")) {
            all.emplace_back();
        } else if (xml.name() == QLatin1String("source")) {
            all.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            all.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            // Plural forms are elements within; a plain text is the only one.
            QString plain;
            while (!(xml.readNext() == QXmlStreamReader::EndElement &&
                     xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement()) {
                    all.back().translations << xml.readElementText();
                } else if (xml.isCharacters()) {
                    plain += xml.text();
                }
            }
            if (all.back().translations.isEmpty()) {
                all.back().translations << plain;
            }
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return all;
}

// "%1", "%n", "%L1" in order of their names.
QStringList placeholders(const QString& text) {
    static const QRegularExpression kPlace(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    auto matches = kPlace.globalMatch(text);
    while (matches.hasNext()) {
        found << matches.next().captured();
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

TEST_CASE("Every text of the window has its French", "[ui][translations]") {
    const auto all = messages("winnow_fr.ts");
    CHECK(all.size() > 300);
    for (const Message& message : all) {
        INFO(message.source.toStdString());
        CHECK(message.finished);
        for (const QString& text : message.translations) {
            CHECK_FALSE(text.isEmpty());
        }
    }
}

TEST_CASE("Every plural of the window has its English", "[ui][translations]") {
    const auto all = messages("winnow_en.ts");
    CHECK_FALSE(all.empty());
    for (const Message& message : all) {
        INFO(message.source.toStdString());
        CHECK(message.finished);
        CHECK(message.translations.size() == 2);
    }
}

TEST_CASE("Translations keep the places of figures and names", "[ui][translations]") {
    for (const char* file : {"winnow_fr.ts", "winnow_en.ts"}) {
        for (const Message& message : messages(file)) {
            for (const QString& text : message.translations) {
                INFO(message.source.toStdString() << " -> " << text.toStdString());
                QStringList expected = placeholders(message.source);
                QStringList found = placeholders(text);
                // "one client" needs no figure.
                expected.removeAll(QStringLiteral("%n"));
                found.removeAll(QStringLiteral("%n"));
                CHECK(found == expected);
            }
        }
    }
}

TEST_CASE("French texts keep the rules of French typography", "[ui][translations]") {
    static const QRegularExpression kPlainBlank(
        QStringLiteral(" [:;?!»€]| %(?![0-9nL])|« |\\.\\.\\.|'"));
    for (const Message& message : messages("winnow_fr.ts")) {
        for (const QString& text : message.translations) {
            INFO(text.toStdString());
            CHECK_FALSE(text.contains(kPlainBlank));
        }
    }
}

TEST_CASE("The window speaks French", "[ui][translations]") {
    WindowFixture f(Language::French);
    f.openSample();
    CHECK(pageTitle(PageId::Dashboard) != QStringLiteral("Dashboard"));
    for (const PageId page : kSidebarPages) {
        f.window.goTo(page);
        CHECK_FALSE(f.window.grab().isNull());
    }
}

TEST_CASE("English plurals read as English", "[ui][translations]") {
    WindowFixture f;
    CHECK(QCoreApplication::translate("winnow::DashboardFigures", "%n day(s)", nullptr, 1) ==
          QStringLiteral("1 day"));
    CHECK(QCoreApplication::translate("winnow::DashboardFigures", "%n day(s)", nullptr, 2) ==
          QStringLiteral("2 days"));
}

}  // namespace
}  // namespace winnow::test
