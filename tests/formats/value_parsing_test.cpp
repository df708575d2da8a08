// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <formats/date_parsing.h>
#include <formats/import_story.h>
#include <formats/number_parsing.h>
#include <formats/time_parsing.h>
#include <formats/word_parsing.h>
#include <support/catch.h>

namespace winnow::importing {

namespace {

using test::dollars;
using test::inEnglish;

std::string date(std::string_view text, DateOrder order = DateOrder::DayMonthYear) {
    const auto parsed = parseDate(text, order);
    return parsed ? parsed->toIso() : std::string("none");
}

std::string dateSentence(std::string_view text, DateOrder order) {
    return inEnglish(dateProblem(text, order));
}

// In cents; -1 for a text that is no amount (no case here is one cent owed).
std::int64_t cents(std::string_view text, char mark = '.', Currency currency = dollars()) {
    const MoneyReading reading = parseMoney(text, mark, currency);
    return reading.value ? reading.value->minor : -1;
}

MoneyFault fault(std::string_view text, char mark = '.', Currency currency = dollars()) {
    const MoneyReading reading = parseMoney(text, mark, currency);
    REQUIRE_FALSE(reading.value);
    return reading.fault;
}

std::int64_t seconds(std::string_view text, char mark = '.') {
    const DurationReading reading = parseDuration(text, mark);
    return reading.value ? reading.value->seconds : -1;
}

char markOf(const std::vector<std::string>& amounts) {
    DecimalMarkEvidence evidence;
    for (const std::string& amount : amounts) {
        evidence.add(amount, true);
    }
    return evidence.verdict();
}

DateOrderEvidence::Verdict orderOf(const std::vector<std::string>& dates) {
    DateOrderEvidence evidence;
    for (const std::string& text : dates) {
        evidence.add(text);
    }
    return evidence.verdict();
}

}  // namespace

TEST_CASE("Dates are read as people write them", "[import][date]") {
    CHECK(date("2026-09-30") == "2026-09-30");
    CHECK(date("2026/9/3") == "2026-09-03");
    CHECK(date("20260930") == "2026-09-30");
    CHECK(date("1/2/2013") == "2013-02-01");
    CHECK(date("1/2/2013", DateOrder::MonthDayYear) == "2013-01-02");
    CHECK(date("01.02.2013") == "2013-02-01");
    CHECK(date("1-2-2013") == "2013-02-01");
    CHECK(date("5/6/13") == "2013-06-05");
    CHECK(date("31/12/69") == "2069-12-31");
    CHECK(date("31/12/70") == "1970-12-31");
    CHECK(date("13/05/06", DateOrder::YearMonthDay) == "2013-05-06");
}

TEST_CASE("A time of day behind a date is ignored", "[import][date]") {
    CHECK(date("2024-03-04T09:23:52Z") == "2024-03-04");
    CHECK(date("2024-03-04 09:23:52.123+02:00") == "2024-03-04");
    CHECK(date("10/10/2022 8:00 PM") == "2022-10-10");
    CHECK(date("04/03/2024 à 09h23") == "2024-03-04");
    CHECK(date("2024-03-04 morning") == "none");
    CHECK(date("2024-03-045") == "none");
}

TEST_CASE("Dates with the month's name are read in English and French", "[import][date]") {
    CHECK(date("2 Jan 2013") == "2013-01-02");
    CHECK(date("02-Jan-13") == "2013-01-02");
    CHECK(date("Jan 2, 2013") == "2013-01-02");
    CHECK(date("Thursday, July 30, 2026 04:19 PM") == "2026-07-30");
    CHECK(date("1er mars 2026") == "2026-03-01");
    CHECK(date("31 déc. 2025") == "2025-12-31");
    CHECK(date("lundi 3 août 2026") == "2026-08-03");
    CHECK(date("3 juil. 2026") == "2026-07-03");
    CHECK(date("2nd March 2026") == "2026-03-02");
    CHECK(date("3 jui 2026") == "none");
}

TEST_CASE("An impossible date is an error that says why and never a swap", "[import][date]") {
    CHECK(date("31/09/2026") == "none");
    CHECK(dateSentence("31/09/2026", DateOrder::DayMonthYear) ==
          "31/09/2026 is not a date. September has 30 days.");
    CHECK(date("4/13/2013") == "none");
    CHECK(dateSentence("4/13/2013", DateOrder::DayMonthYear) ==
          "4/13/2013 is not a date: there is no month 13. The dates of this file are read as "
          "day/month/year.");
    CHECK(dateSentence("29/02/2025", DateOrder::DayMonthYear) ==
          "29/02/2025 is not a date. February 2025 has 28 days.");
    CHECK(dateSentence("1/1/1066", DateOrder::DayMonthYear) ==
          "1/1/1066: the year 1066 is not between 1900 and 2199.");
    CHECK(dateSentence("soon", DateOrder::DayMonthYear) == "“soon” is not a date.");
    CHECK(date("1/2-2013") == "none");
    CHECK(date("1//2/2013") == "none");
    CHECK(date("123456789/1/2013") == "none");
    CHECK(date("") == "none");
}

TEST_CASE("One telling date decides the order of the file", "[import][date]") {
    CHECK(orderOf({"1/2/2013", "3/4/2013", "1/15/2013"}).order == DateOrder::MonthDayYear);
    CHECK(orderOf({"1/2/2013", "15/1/2013"}).order == DateOrder::DayMonthYear);
    CHECK(orderOf({"2013-01-15", "2013-02-03"}).order == DateOrder::YearMonthDay);
    CHECK(orderOf({"98/12/31"}).order == DateOrder::YearMonthDay);
    // A day that does not exist in either reading decides nothing.
    CHECK(orderOf({"31/09/2026", "1/15/2013"}).order == DateOrder::MonthDayYear);
    // One slip among many is outvoted, and then an error of its row.
    CHECK(orderOf({"1/15/2013", "1/16/2013", "15/1/2013"}).order == DateOrder::MonthDayYear);
}

TEST_CASE("Dates that fit both orders are not guessed", "[import][date]") {
    CHECK(orderOf({"1/2/2013", "3/4/2013"}).ambiguous);
    CHECK_FALSE(orderOf({"1/2/2013", "3/4/2013"}).order);
    CHECK(orderOf({"1/15/2013", "15/1/2013"}).ambiguous);
    CHECK_FALSE(orderOf({"5/5/2013", "6/6/2013"}).ambiguous);
    CHECK_FALSE(orderOf({}).ambiguous);
}

TEST_CASE("Amounts are exact whatever stands around them", "[import][money]") {
    CHECK(cents("38") == 3800);
    CHECK(cents("35.7") == 3570);
    CHECK(cents("1,234.56") == 123456);
    CHECK(cents("$-142.85") == -14285);
    CHECK(cents("-$142.85") == -14285);
    CHECK(cents("($400.00)") == -40000);
    CHECK(cents("$(400.00)") == -40000);
    CHECK(cents("12.00-") == -1200);
    CHECK(cents("\u2212"
                "12.00") == -1200);
    CHECK(cents("USD 1'234.50") == 123450);
    CHECK(cents("0.00") == 0);
    CHECK(cents(".50") == 50);
    CHECK(cents("12,34,567.00") == 123456700);
    const Currency euros;
    CHECK(cents("2.001,0", ',', euros) == 200100);
    CHECK(cents("1\u00A0"
                "234,56\u00A0€",
                ',', euros) == 123456);
    CHECK(cents("1\u202F"
                "234,56 €",
                ',', euros) == 123456);
    CHECK(cents("EUR 1.234.567,89", ',', euros) == 123456789);
    CHECK(cents("1 234", '.', *Currency::fromCode("JPY")) == 1234);
}

TEST_CASE("More decimals than the currency has must be zeros", "[import][money]") {
    CHECK(cents("489.7500") == 48975);
    CHECK(cents("100.0000000000") == 10000);
    CHECK(fault("12.345") == MoneyFault::TooManyDecimals);
    CHECK(fault("12.5", '.', *Currency::fromCode("JPY")) == MoneyFault::TooManyDecimals);
    CHECK(cents("12.345", '.', *Currency::fromCode("KWD")) == 12345);
}

TEST_CASE("What is no amount says why", "[import][money]") {
    CHECK(fault("abc") == MoneyFault::NotANumber);
    CHECK(fault("1e308") == MoneyFault::NotANumber);
    CHECK(fault("--5") == MoneyFault::NotANumber);
    CHECK(fault("(-5)") == MoneyFault::NotANumber);
    CHECK(fault("1,23,4") == MoneyFault::NotANumber);
    CHECK(fault("$") == MoneyFault::NotANumber);
    CHECK(fault("") == MoneyFault::NotANumber);
    CHECK(fault("1.2.3") == MoneyFault::NotANumber);
    CHECK(fault("12,50") == MoneyFault::OtherDecimalMark);
    CHECK(fault("1.234.567,00") == MoneyFault::OtherDecimalMark);
    CHECK(fault("€12.50") == MoneyFault::OtherCurrency);
    CHECK(fault("12.50 GBP") == MoneyFault::OtherCurrency);
    CHECK(fault("999999999999999999") == MoneyFault::TooLarge);
    CHECK(fault("9999999999999999999999") == MoneyFault::NotANumber);
    CHECK(inEnglish(moneyProblem("12,50", MoneyFault::OtherDecimalMark, '.', dollars())) ==
          "“12,50” is not an amount: the decimal mark of this file is the point.");
    CHECK(inEnglish(moneyProblem("12.345", MoneyFault::TooManyDecimals, '.', dollars())) ==
          "12.345 has more decimals than USD has (2). Round it in the export.");
}

TEST_CASE("The decimal mark is found from all amounts", "[import][money]") {
    CHECK(markOf({"38"}) == '.');
    CHECK(markOf({"38", "35.7"}) == '.');
    CHECK(markOf({"2.001,0"}) == ',');
    CHECK(markOf({"1,234.56"}) == '.');
    CHECK(markOf({"1 234,56"}) == ',');
    CHECK(markOf({"1,234", "5,678"}) == '.');
    CHECK(markOf({"1,234", "5,6"}) == ',');
    CHECK(markOf({"1.234", "5.678"}) == ',');
    CHECK(markOf({"1.234.567"}) == ',');
    CHECK(markOf({"0.125"}) == '.');
    CHECK(markOf({"n/a, none"}) == '.');
}

TEST_CASE("Durations are exact to the second", "[import][duration]") {
    CHECK(seconds("02:58:00") == 10680);
    CHECK(seconds("2:58") == 10680);
    CHECK(seconds("26:00:01") == 93601);
    CHECK(seconds("2.97") == 10692);
    CHECK(seconds("2,97") == 10692);
    CHECK(seconds("20,01", ',') == 72036);
    CHECK(seconds("0.3333") == 1200);
    CHECK(seconds("0.00014") == 1);
    CHECK(seconds("0") == 0);
    CHECK(seconds("00:00:00") == 0);
    CHECK(seconds("1h 30m") == 5400);
    CHECK(seconds("1h30") == 5400);
    CHECK(seconds("1 h 30 min") == 5400);
    CHECK(seconds("90 min") == 5400);
    CHECK(seconds("1.5 hours") == 5400);
    CHECK(seconds("PT1H30M") == 5400);
    CHECK(seconds("45s") == 45);
}

TEST_CASE("A duration that cannot be is a problem", "[import][duration]") {
    CHECK(parseDuration("-1:00", '.').fault == DurationFault::Negative);
    CHECK(parseDuration("-0.5", '.').fault == DurationFault::Negative);
    CHECK(parseDuration("744:00:01", '.').fault == DurationFault::TooLong);
    CHECK(seconds("744:00:00") == 744 * 3600);
    CHECK(parseDuration("99999999999999999.5", '.').fault == DurationFault::TooLong);
    CHECK(parseDuration("999999999999h 999999999999m", '.').fault == DurationFault::TooLong);
    for (const char* const text :
         {"1:75", "1:00:75", "h", "1m 1h", "1h 1h", "abc", "1:2:3:4", ""}) {
        CAPTURE(text);
        CHECK(seconds(text) == -1);
    }
}

TEST_CASE("Times of day are read on both clocks", "[import][duration]") {
    CHECK(parseTimeOfDay("09:23") == 9 * 3600 + 23 * 60);
    CHECK(parseTimeOfDay("9h05") == 9 * 3600 + 5 * 60);
    CHECK(parseTimeOfDay("10:23:52 AM") == 10 * 3600 + 23 * 60 + 52);
    CHECK(parseTimeOfDay("12:00 AM") == 0);
    CHECK(parseTimeOfDay("12:30 p.m.") == 12 * 3600 + 30 * 60);
    CHECK(parseTimeOfDay("09:23:52Z") == 9 * 3600 + 23 * 60 + 52);
    CHECK_FALSE(parseTimeOfDay("24:00"));
    CHECK_FALSE(parseTimeOfDay("13:00 PM"));
    CHECK_FALSE(parseTimeOfDay("noon"));
}

TEST_CASE("Plain numbers count the unit of their column", "[import][duration]") {
    CHECK(parseDuration("90", '.', 60).value == WorkTime::minutes(90));
    CHECK(parseDuration("90.5", '.', 60).value == WorkTime{5430});
    CHECK(parseDuration("5400", '.', 1).value == WorkTime{5400});
    CHECK(parseDuration("1:30", '.', 60).value == WorkTime{5400});
}

TEST_CASE("Months are read as people write them", "[import][date]") {
    const auto month = [](std::string_view text) {
        const auto first = parseMonth(text, DateOrder::DayMonthYear);
        return first ? first->toIso() : std::string("none");
    };
    CHECK(month("2026-03") == "2026-03-01");
    CHECK(month("03/2026") == "2026-03-01");
    CHECK(month("202603") == "2026-03-01");
    CHECK(month("March 2026") == "2026-03-01");
    CHECK(month("mars 2026") == "2026-03-01");
    CHECK(month("Mar-26") == "2026-03-01");
    CHECK(month("31/03/2026") == "2026-03-01");
    CHECK(month("2026-13") == "none");
    CHECK(month("2026") == "none");
    CHECK(month("soon") == "none");
}

TEST_CASE("Numbers of workbooks become dates", "[import][date]") {
    CHECK(dateFromNumber("43831") == Date::fromIso("2020-01-01"));
    CHECK(dateFromNumber("43831.75") == Date::fromIso("2020-01-01"));
    CHECK(dateFromNumber("61") == Date::fromIso("1900-03-01"));
    CHECK(dateFromNumber("20260331") == Date::fromIso("2026-03-31"));
    CHECK_FALSE(dateFromNumber("1"));
    CHECK_FALSE(dateFromNumber("-5"));
    CHECK_FALSE(dateFromNumber("999999"));
}

TEST_CASE("Amounts carry signs in many ways", "[import][money]") {
    CHECK(cents("-$1") == -100);
    CHECK(cents("1,234.50 CR") == -123450);
    CHECK(cents("1,234.50 DR") == 123450);
    CHECK(cents("35.00Cr") == -3500);
    CHECK(cents("'1234.50") == 123450);
    CHECK(cents("- 12.00") == -1200);
    CHECK(cents("1'234.50 CHF", '.', *Currency::fromCode("CHF")) == 123450);
    CHECK(cents("1\u2019"
                "234.50",
                '.', *Currency::fromCode("CHF")) == 123450);
    CHECK(cents("RON 12.00", '.', *Currency::fromCode("RON")) == 1200);
    CHECK(cents("12,00 z\u0142", ',', *Currency::fromCode("PLN")) == 1200);
    CHECK(cents("120 kr", '.', *Currency::fromCode("SEK")) == 12000);
    CHECK(cents("$120", '.', *Currency::fromCode("CAD")) == 12000);
}

TEST_CASE("A sign that several currencies share is none of the others", "[import][money]") {
    CHECK(fault("$120", '.', Currency()) == MoneyFault::OtherCurrency);
    CHECK(fault("120 kr", '.', Currency()) == MoneyFault::OtherCurrency);
    CHECK(parseAmount("€12.50", '.').currency == Currency());
    CHECK(parseAmount("$12.50", '.').sign == "$");
}

TEST_CASE("A price times a quantity is rounded once", "[import][money]") {
    const auto product = [](std::string_view quantity, std::string_view price) {
        const MoneyReading reading =
            productOf(parseAmount(quantity, '.'), parseAmount(price, '.'), dollars());
        return reading.value ? reading.value->minor : -1;
    };
    CHECK(product("6", "2.55") == 1530);
    CHECK(product("-6", "2.55") == -1530);
    CHECK(product("0.333", "0.0125") == 0);
    CHECK(product("3", "0.0125") == 4);
    CHECK(product("1", "0.005") == 1);
    CHECK(product("six", "2.55") == -1);
}

TEST_CASE("Rates keep six places and workbooks fifteen digits", "[import][money]") {
    CHECK(decimalOf(parseAmount("1.0856", '.'))->micros == 1'085'600);
    CHECK(decimalOf(parseAmount("0,00654321", ','))->micros == 6543);
    CHECK_FALSE(decimalOf(parseAmount("x", '.')));
    CHECK(fifteenDigits("19.989999999999998") == "19.9900000000000");
    CHECK(fifteenDigits("0.30000000000000004") == "0.300000000000000");
    CHECK(fifteenDigits("-99.9999999999999999") == "-100.0000000000000");
    CHECK(fifteenDigits("12.5") == "12.5");
    CHECK(fifteenDigits("1234567890123456") == "1234567890123456");
}

namespace {

std::string codeOf(ImportKind kind, ImportField field, std::string_view text,
                   const std::map<std::string, std::string>& given = {}) {
    return std::string(WordReader(kind, field, given).code(text));
}

}  // namespace

TEST_CASE("Yes and no are understood in both languages and as PSA codes", "[import][words]") {
    const auto meaning = [](const char* text) {
        return codeOf(ImportKind::Time, ImportField::Billable, text);
    };
    for (const char* const text : {"Yes", "OUI", "true", "Vrai", "1", "x", "X", "B", "billable"}) {
        CAPTURE(text);
        CHECK(meaning(text) == "yes");
    }
    for (const char* const text : {"No", "non", "False", "faux", "0", "NB", "NC", "Non-billable"}) {
        CAPTURE(text);
        CHECK(meaning(text) == "no");
    }
    CHECK(meaning("maybe").empty());
}

TEST_CASE("Kinds of documents and lines and work are understood", "[import][words]") {
    using enum ImportField;
    const auto code = [](ImportField field, const char* text,
                         ImportKind kind = ImportKind::Invoices) {
        return codeOf(kind, field, text);
    };
    CHECK(code(DocumentType, "Sales invoice") == "invoice");
    CHECK(code(DocumentType, "Credit Memo") == "credit_note");
    CHECK(code(DocumentType, "Avoir") == "credit_note");
    CHECK(code(DocumentType, "Estimate") == "ignore");
    CHECK(code(DocumentType, "poem").empty());
    CHECK(code(DocumentType, "refund") == "credit_note");
    CHECK(code(DocumentType, "refund", ImportKind::Payments) == "refund");
    CHECK(code(Status, "Payée") == "paid");
    CHECK(code(Status, "Voided") == "ignore");
    CHECK(code(Status, "Awaiting Payment") == "open");
    CHECK(code(Status, "Cancelled", ImportKind::Tickets) == "closed");
    CHECK(code(LineKind, "Hardware") == "product");
    CHECK(code(LineKind, "poem").empty());
    CHECK(code(WorkType, "Dépannage", ImportKind::Time) == "reactive");
    CHECK(startsWithTotal("TOTAL"));
    CHECK(startsWithTotal("Sous-total :"));
    CHECK(startsWithTotal("Total for Larkfield"));
    CHECK_FALSE(startsWithTotal("Totally Fine Ltd"));
    CHECK(totalledGroup("Total for Larkfield") == "Larkfield");
    CHECK(isTotalWord("Total"));
    CHECK_FALSE(isTotalWord("Total Energies"));
}

TEST_CASE("A mapping's own words go before the usual ones", "[import][words]") {
    const std::map<std::string, std::string> given{
        {"C*", "credit_note"}, {"Invoice", "ignore"}, {"*", "invoice"}};
    const auto code = [&](const char* text) {
        return codeOf(ImportKind::Invoices, ImportField::DocumentType, text, given);
    };
    CHECK(code("C536379") == "credit_note");
    CHECK(code("invoice") == "ignore");
    CHECK(code("536379") == "invoice");
}

TEST_CASE("Means of payment are told from clients", "[import][words]") {
    for (const char* const name : {"RECETTE CB", "Recettes espèces", "CARTES BANCAIRES", "Chèques",
                                   "TICKETS RESTAURANT", "Clients divers - CB"}) {
        CAPTURE(name);
        CHECK(isPaymentMeans(name));
    }
    for (const char* const name :
         {"CHEQUE DEJEUNER SA", "Caisse d'Épargne", "CB Conseil", "Clients", "Larkfield", ""}) {
        CAPTURE(name);
        CHECK_FALSE(isPaymentMeans(name));
    }
}

TEST_CASE("Every word of the table is a code of its field", "[import][words]") {
    for (const ImportKind kind :
         {ImportKind::Invoices, ImportKind::Payments, ImportKind::Tickets}) {
        for (const ImportField field : {ImportField::DocumentType, ImportField::Status}) {
            const auto codes = valueCodes(field);
            for (const char* const word :
                 {"invoice", "refund", "paid", "closed", "draft", "open"}) {
                const std::string code = codeOf(kind, field, word);
                CHECK((code.empty() || std::ranges::find(codes, code) != codes.end()));
            }
        }
    }
}

}  // namespace winnow::importing
