// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_values.h>

#include <support/catch.h>

namespace winnow::importing {

namespace {

std::string dateOf(std::string_view serial, bool from1904 = false) {
    return numberCell(serial, NumberLook::Date, from1904).text;
}

}  // namespace

TEST_CASE("Numbers are written as plain decimals", "[import][xlsx]") {
    CHECK(plainDecimal("1234.5") == "1234.5");
    CHECK(plainDecimal("1234.50") == "1234.5");
    CHECK(plainDecimal("17850.0") == "17850");
    CHECK(plainDecimal("-0.5") == "-0.5");
    CHECK(plainDecimal("-.5") == "-0.5");
    CHECK(plainDecimal("-0") == "0");
    CHECK(plainDecimal("007") == "7");
    CHECK(plainDecimal(" 12 ") == "12");
    CHECK(plainDecimal("+3") == "3");
    CHECK(plainDecimal("1E-7") == "0.0000001");
    CHECK(plainDecimal("1.5e3") == "1500");
    CHECK(plainDecimal("1E+20") == "100000000000000000000");
    CHECK(plainDecimal("0.0") == "0");
    CHECK(plainDecimal("0E0") == "0");
    CHECK(plainDecimal("100.10") == "100.1");
}

TEST_CASE("A number shows at most fifteen significant digits", "[import][xlsx]") {
    CHECK(plainDecimal("1234.5600000000001") == "1234.56");
    CHECK(plainDecimal("0.30000000000000004") == "0.3");
    CHECK(plainDecimal("1.1299999999999999") == "1.13");
    CHECK(plainDecimal("-419.99999999999994") == "-420");
    CHECK(plainDecimal("0.99999999999999999") == "1");
    CHECK(plainDecimal("44196.999999999993") == "44197");
    // Identifiers are whole, and keep their digits.
    CHECK(plainDecimal("1234567890123456789") == "1234567890123456789");
}

TEST_CASE("What is no number is none", "[import][xlsx]") {
    for (const std::string text : {"", "INF", "NaN", "1e999", "abc", "1,5", "0x10", "1.2.3", "-"}) {
        CAPTURE(text);
        CHECK_FALSE(plainDecimal(text));
    }
    CHECK(numberCell("NaN", NumberLook::Date, false).text == "NaN");
}

TEST_CASE("Built-in formats show dates, times and durations", "[import][xlsx]") {
    for (const int id : {14, 15, 16, 17, 22, 30, 57}) {
        CHECK(builtinLook(id) == NumberLook::Date);
    }
    for (const int id : {18, 19, 20, 21, 45, 47}) {
        CHECK(builtinLook(id) == NumberLook::Time);
    }
    CHECK(builtinLook(46) == NumberLook::Duration);
    for (const int id : {0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 44, 48, 49}) {
        CHECK(builtinLook(id) == NumberLook::Number);
    }
}

TEST_CASE("Format codes tell dates from numbers", "[import][xlsx]") {
    for (const std::string code :
         {"yyyy-mm-dd", "dd/mm/yyyy", "[$-40C]d mmmm yyyy;@", "[$-409]m/d/yy h:mm AM/PM;@",
          "mmm-yy", "mmmm", "d.m.yy", "dd\\-mm\\-yyyy", "yyyy\"年\"m\"月\"d\"日\"",
          "[$-F800]dddd, mmmm dd, yyyy", "jj/mm/aaaa", "TT.MM.JJJJ", "[Red]dd/mm/yyyy",
          "yyyy-mm-dd\"T\"hh:mm:ss.000", "ddd d mmm"}) {
        CAPTURE(code);
        CHECK(formatLook(code) == NumberLook::Date);
    }
    for (const std::string code : {"h:mm", "hh:mm:ss", "h:mm AM/PM", "[$-F400]h:mm:ss AM/PM",
                                   "mm:ss", "mm:ss.0", "h\"h\"mm", "hh\\hmm"}) {
        CAPTURE(code);
        CHECK(formatLook(code) == NumberLook::Time);
    }
    for (const std::string code : {"[h]:mm", "[hh]:mm:ss", "[m]", "[ss].00", "[H]\"h\"mm"}) {
        CAPTURE(code);
        CHECK(formatLook(code) == NumberLook::Duration);
    }
    for (const std::string code : {"General",
                                   "0",
                                   "0.00",
                                   "#,##0.00",
                                   "0%",
                                   "0.00E+00",
                                   "##0.0E+0",
                                   "# ?/?",
                                   "@",
                                   "#,##0.00 [$€-40C]",
                                   "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-",
                                   "[$$-409]#,##0.00",
                                   "\"day\" 0",
                                   "0 \"days\"",
                                   "[Red]-0.00",
                                   "[>=100]0;0.0",
                                   "0.0\" h\"",
                                   "",
                                   "\"",
                                   "[",
                                   "\\",
                                   "General\" h\""}) {
        CAPTURE(code);
        CHECK(formatLook(code) == NumberLook::Number);
    }
}

TEST_CASE("Serial days are dates of either system", "[import][xlsx]") {
    CHECK(dateOf("1") == "1900-01-01");
    CHECK(dateOf("59") == "1900-02-28");
    CHECK(dateOf("61") == "1900-03-01");
    CHECK(dateOf("36526") == "2000-01-01");
    CHECK(dateOf("46112") == "2026-03-31");
    CHECK(dateOf("2958465") == "9999-12-31");
    CHECK(dateOf("0", true) == "1904-01-01");
    CHECK(dateOf("44650", true) == "2026-03-31");
    CHECK(dateOf("46112.572916666664") == "2026-03-31 13:45:00");
    // A tick before midnight is midnight.
    CHECK(dateOf("46111.99999999999") == "2026-03-31");
    CHECK(numberCell("46112", NumberLook::Date, false).type == CellType::Date);
}

TEST_CASE("The days 0 and 60 of 1900 are no dates", "[import][xlsx]") {
    CHECK(dateOf("60") == "1900-02-29");
    CHECK(numberCell("60", NumberLook::Date, false).type == CellType::Text);
    CHECK(dateOf("0") == "1900-01-00");
    CHECK(numberCell("-3", NumberLook::Date, false).type == CellType::Number);
    CHECK(numberCell("99999999", NumberLook::Date, false).type == CellType::Number);
}

TEST_CASE("Times and durations are clock texts", "[import][xlsx]") {
    CHECK(numberCell("0.5", NumberLook::Time, false).text == "12:00:00");
    CHECK(numberCell("0.57291666666666663", NumberLook::Time, false).text == "13:45:00");
    CHECK(numberCell("1.1458333333333333", NumberLook::Duration, false).text == "27:30:00");
    CHECK(numberCell("-0.0625", NumberLook::Duration, false).text == "-01:30:00");
    // The format forgot the brackets, the value has not forgotten the day.
    CHECK(numberCell("1.25", NumberLook::Time, false).text == "30:00:00");
    CHECK(numberCell("46112.5", NumberLook::Time, false).text == "2026-03-31 12:00:00");
    CHECK(numberCell("0.25", NumberLook::Date, false).text == "06:00:00");
    CHECK(numberCell("0.5", NumberLook::Duration, false).type == CellType::Text);
}

TEST_CASE("ISO dates of strict workbooks lose their T", "[import][xlsx]") {
    CHECK(isoDateCell("2026-03-31").text == "2026-03-31");
    CHECK(isoDateCell("2026-03-31T00:00:00.000Z").text == "2026-03-31");
    CHECK(isoDateCell("2026-03-31T13:45").text == "2026-03-31 13:45:00");
    CHECK(isoDateCell("2026-03-31T13:45:10.5").text == "2026-03-31 13:45:10");
    CHECK(isoDateCell("2026-03-31").type == CellType::Date);
    CHECK(isoDateCell("T09:15:00").text == "09:15:00");
    CHECK(isoDateCell("PT1H").text == "PT1H");
    CHECK(isoDateCell("PT1H").type == CellType::Text);
}

TEST_CASE("References name their column", "[import][xlsx]") {
    CHECK(columnOf("A1") == 1);
    CHECK(columnOf("Z9") == 26);
    CHECK(columnOf("AA10") == 27);
    CHECK(columnOf("xfd1") == 16'384);
    CHECK(columnOf("ZZZZZZZZZZZZ1") == kBeyondColumns);
    CHECK(columnOf("12") == 0);
    CHECK(columnOf("") == 0);
}

TEST_CASE("Escaped characters of strings are read", "[import][xlsx]") {
    CHECK(unescaped("a_x000D_b") == "a\rb");
    CHECK(unescaped("_x005F_x0041_") == "_x0041_");
    CHECK(unescaped("caf_x00e9_") == "café");
    CHECK(unescaped("_xD83D__xDE00_") == "😀");
    CHECK(unescaped("_xD83D_x") == "\uFFFDx");
    CHECK(unescaped("_x0000_") == "\uFFFD");
    CHECK(unescaped("_x12_ _xZZZZ_ _x004") == "_x12_ _xZZZZ_ _x004");
    CHECK(unescaped("snake_case_x") == "snake_case_x");
}

}  // namespace winnow::importing
