// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/catch.h>
#include <ui/support/number_input.h>
#include <ui/support/search_text.h>

namespace winnow {
namespace {

const Currency kEuro;

std::optional<Money> english(const char* text) {
    return moneyFromInput(QString::fromUtf8(text), Language::English, kEuro);
}

std::optional<Money> french(const char* text) {
    return moneyFromInput(QString::fromUtf8(text), Language::French, kEuro);
}

TEST_CASE("Amounts are read as people of the language write them", "[ui][input]") {
    CHECK(english("1,234.50") == Money{123'450});
    CHECK(english("€12") == Money{1'200});
    CHECK(english("12,5") == Money{1'250});
    CHECK(english("1,200") == Money{120'000});
    CHECK(french("1 234,50") == Money{123'450});
    CHECK(french("1\u202f234,5 €") == Money{123'450});
    CHECK(french("42.50") == Money{4'250});
    CHECK(french("1.200") == Money{120'000});
    CHECK(english("EUR 7") == Money{700});
}

TEST_CASE("What is no amount is refused", "[ui][input]") {
    for (const char* text : {"", "x", "12x", "1.2.3", "12.345", "--5", "99999999999999999999"}) {
        CHECK_FALSE(english(text).has_value());
    }
}

TEST_CASE("An amount shown in a field is read back the same", "[ui][input]") {
    for (const Language language : {Language::English, Language::French}) {
        for (const std::int64_t minor : {0, 5, 100, 123'456, 99'999'999}) {
            CHECK(moneyFromInput(moneyInput(Money{minor}, language, kEuro), language, kEuro) ==
                  Money{minor});
        }
    }
}

TEST_CASE("Figures without a unit are read exactly", "[ui][input]") {
    CHECK(decimalFromInput(QStringLiteral("1.5"), Language::English) == Decimal{1'500'000});
    CHECK(decimalFromInput(QStringLiteral("1,5"), Language::French) == Decimal{1'500'000});
    CHECK(decimalFromInput(QStringLiteral("2"), Language::French) == Decimal::whole(2));
    for (const QString& text : {QStringLiteral(""), QStringLiteral("-1"), QStringLiteral("1e3"),
                                QStringLiteral("1.0000001"), QStringLiteral("1.-5")}) {
        CHECK_FALSE(decimalFromInput(text, Language::English).has_value());
    }
}

TEST_CASE("Searches look past accents and case", "[ui][input]") {
    CHECK(searchKey(QStringLiteral("Société GÉNÉRALE")) == QStringLiteral("societe generale"));
    CHECK(searchKey(QStringLiteral("Œuvre")) == searchKey(QStringLiteral("œuvre")));
}

}  // namespace
}  // namespace winnow
