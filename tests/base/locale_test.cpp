// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/locale.h>

#include <support/catch.h>

using namespace winnow;

namespace {

const Locale kEnglish(Language::English);
const Locale kFrench(Language::French);

Locale with(Language language, std::string_view code) {
    return Locale(language, Currency::fromCode(code).value());
}

Date date(std::string_view iso) { return Date::fromIso(iso).value(); }

// Narrow no-break space between thousands and before units in French; the real minus sign.
#define NNBSP "\u202F"
#define MINUS "\u2212"

}  // namespace

TEST_CASE("A language is known from its code or the system's locale name", "[locale]") {
    CHECK(languageFromCode("en") == Language::English);
    CHECK(languageFromCode("fr_FR.UTF-8") == Language::French);
    CHECK(languageFromCode("C.UTF-8") == Language::English);
    CHECK(languageFromCode("de") == std::nullopt);
    CHECK(languageFromCode("") == std::nullopt);
    CHECK(languageCode(Language::English) == "en");
    CHECK(languageCode(Language::French) == "fr");
}

TEST_CASE("Thousands are grouped the way each language does", "[locale]") {
    CHECK(kEnglish.integer(1'234'567) == "1,234,567");
    CHECK(kFrench.integer(1'234'567) == "1" NNBSP "234" NNBSP "567");
    CHECK(kEnglish.integer(999) == "999");
    CHECK(kEnglish.integer(1'000) == "1,000");
    CHECK(kEnglish.integer(-1'000) == MINUS "1,000");
    CHECK(kEnglish.number(123'456, 2) == "1,234.56");
    CHECK(kFrench.number(123'456, 2) == "1" NNBSP "234,56");
    CHECK(kFrench.number(-5, 2) == MINUS "0,05");
}

TEST_CASE("A decimal drops the zeros nobody needs", "[locale]") {
    CHECK(kEnglish.decimal(Decimal{12'500'000}) == "12.5");
    CHECK(kEnglish.decimal(Decimal{12'000'000}) == "12");
    CHECK(kFrench.decimal(Decimal{333'333}) == "0,33");
    CHECK(kEnglish.decimal(Decimal{5'000}) == "0.01");  // 0.005, half away from zero
    CHECK(kEnglish.decimal(Decimal{1'500'000}, 0) == "2");
    CHECK(kEnglish.decimal(Decimal{100'000'000}) == "100");
}

TEST_CASE("Money is written with its sign where the language puts it", "[locale]") {
    CHECK(kEnglish.moneyExact(Money{1'398'000}) == "€13,980.00");
    CHECK(kFrench.moneyExact(Money{1'398'000}) == "13" NNBSP "980,00" NNBSP "€");
    CHECK(kEnglish.moneyWhole(Money{1'398'050}) == "€13,981");
    CHECK(kEnglish.moneyWhole(Money{-50}) == MINUS "€1");
    CHECK(kFrench.moneyWhole(Money{-150'000}) == MINUS "1" NNBSP "500" NNBSP "€");
    CHECK(with(Language::English, "CHF").moneyWhole(Money{150'000}) == "CHF\u00A01,500");
}

TEST_CASE("Currencies without cents and with mills are written with their own decimals",
          "[locale]") {
    CHECK(with(Language::English, "JPY").moneyExact(Money{13'980}) == "¥13,980");
    CHECK(with(Language::English, "JPY").moneyWhole(Money{13'980}) == "¥13,980");
    CHECK(with(Language::English, "KWD").moneyExact(Money{13'980}) == "KWD\u00A013.980");
    CHECK(with(Language::French, "KWD").moneyWhole(Money{13'980}) == "14" NNBSP "KWD");
}

TEST_CASE("Large amounts can be shortened to thousands and millions", "[locale]") {
    CHECK(kEnglish.moneyShort(Money{999'900}) == "€9,999");
    CHECK(kEnglish.moneyShort(Money{1'398'000}) == "€14.0k");
    CHECK(kEnglish.moneyShort(Money{1'394'900}) == "€13.9k");
    CHECK(kFrench.moneyShort(Money{1'394'900}) == "13,9" NNBSP "k€");
    CHECK(kEnglish.moneyShort(Money{-1'394'900}) == MINUS "€13.9k");
    CHECK(kEnglish.moneyShort(Money{1'250'000'000}) == "€12.5M");
}

TEST_CASE("Shares are percentages", "[locale]") {
    CHECK(kEnglish.percent({407, 1000}, 1) == "40.7%");
    CHECK(kFrench.percent({407, 1000}, 1) == "40,7" NNBSP "%");
    CHECK(kEnglish.percent({1, 8}) == "13%");  // 12.5
    CHECK(kEnglish.percent({-1, 4}) == MINUS "25%");
}

TEST_CASE("Hours and points have their decimals", "[locale]") {
    CHECK(kEnglish.hours(WorkTime::hours(222)) == "222\u00A0h");
    CHECK(kEnglish.hours(WorkTime::minutes(204), 1) == "3.4\u00A0h");
    CHECK(kFrench.hours(WorkTime::minutes(204), 1) == "3,4" NNBSP "h");
    CHECK(kEnglish.points(Points{7'610}) == "76.1");
    CHECK(kFrench.points(Points{7'615}) == "76,2");
}

TEST_CASE("Dates and quarters are written out in both languages", "[locale]") {
    CHECK(kEnglish.dateLong(date("2026-09-30")) == "30 September 2026");
    CHECK(kFrench.dateLong(date("2026-09-30")) == "30 septembre 2026");
    CHECK(kFrench.dateLong(date("2026-08-01")) == "1er août 2026");
    CHECK(kEnglish.dateShort(date("2026-02-05")) == "5 Feb 2026");
    CHECK(kFrench.dateShort(date("2026-02-05")) == "5 févr. 2026");
    CHECK(kEnglish.quarter({2026, 3}) == "Q3 2026");
    CHECK(kFrench.quarter({2026, 3}) == "T3 2026");
    CHECK(kEnglish.quarterLong({2026, 1}) == "First quarter 2026");
    CHECK(kFrench.quarterLong({2026, 3}) == "Troisième trimestre 2026");
    CHECK(kFrench.quarterNumber({2026, 4}) == "T4");
}
