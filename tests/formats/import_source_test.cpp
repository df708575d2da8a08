// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_source.h>

#include <formats/table_support.h>
#include <support/catch.h>
#include <support/temp_dir.h>

namespace winnow::test {

namespace {

using namespace std::string_literals;
using importing::ImportSource;
using importing::RecordFault;
using Rows = std::vector<std::vector<std::string>>;
using Names = std::vector<std::string>;

ReadTable read(std::string_view bytes, const TextFormat& wanted = {},
               const std::set<std::string>& knownHeaders = {}) {
    const TempDir folder;
    return readTable(folder.write("table.csv", bytes), wanted, knownHeaders);
}

std::string utf16(std::u16string_view text) {
    std::string bytes;
    for (const char16_t unit : text) {
        bytes += static_cast<char>(unit & 0xFF);
        bytes += static_cast<char>(unit >> 8);
    }
    return bytes;
}

}  // namespace

TEST_CASE("What is found of a text is filled in its format", "[import][source]") {
    const ReadTable table = read("Soci\x82t\x82;Montant\nCr\x8Amerie;12,50\n");
    CHECK(table.format.encoding == "ibm850");
    CHECK(table.format.delimiter == ';');
    CHECK(table.format.headerRow == 1);
    CHECK_FALSE(table.format.sheet);
    CHECK(table.sheets.empty());
    CHECK(table.header == Names{"Société", "Montant"});
    CHECK(table.rows == Rows{{"Crèmerie", "12,50"}});
}

TEST_CASE("What is wanted is taken as given", "[import][source]") {
    TextFormat wanted;
    wanted.encoding = "iso-8859-15";
    wanted.delimiter = ',';
    wanted.headerRow = 2;
    const ReadTable table = read("x;y\na;c\xBDur,b\n1;2,3\n", wanted);
    CHECK(table.header == Names{"a;cœur", "b"});
    CHECK(table.rows == Rows{{"1;2", "3"}});
    CHECK(table.format.encoding == "iso-8859-15");
    wanted.encoding = "klingon";
    CHECK(read("a,b\n", wanted).error == "import.error.unknown_encoding");
}

TEST_CASE("The line for spreadsheets names the delimiter and is no data", "[import][source]") {
    for (const std::string start : {"sep=;\r\n", "SEP=;\n", "\xEF\xBB\xBFsep=;\n", "\"sep=;\"\n"}) {
        CAPTURE(start);
        const ReadTable table = read(start + "Client;Amount, net\nAcme, Ltd;1,5\n");
        CHECK(table.format.delimiter == ';');
        CHECK(table.format.headerRow == 2);
        CHECK(table.rows == Rows{{"Acme, Ltd", "1,5"}});
    }
    TextFormat wanted;
    wanted.headerRow = 0;
    CHECK(read("sep=;\nAcme;1\n", wanted).rows == Rows{{"Acme", "1"}});
    CHECK(read(utf16(u"\xFEFFsep=\t\r\nClient\tHours\r\nZoë\t2\r\n")).rows == Rows{{"Zoë", "2"}});
    CHECK(read("sep=x\na,b\n1,2\n").format.delimiter == ',');
}

TEST_CASE("A table of values has no header", "[import][source]") {
    const ReadTable table = read("Acme;2026-01-31;12,50\nZoë;2026-02-28;80,00;late\n\nX;;1\n");
    CHECK(table.format.headerRow == 0);
    CHECK(table.header == Names{"Column 1", "Column 2", "Column 3", "Column 4"});
    CHECK(table.rows == Rows{{"Acme", "2026-01-31", "12,50"},
                             {"Zoë", "2026-02-28", "80,00", "late"},
                             {"X", "", "1"}});
    CHECK(table.lines == std::vector<std::int64_t>{1, 2, 4});
}

TEST_CASE("A header may have fewer cells than the rows", "[import][source]") {
    const ReadTable table =
        read("Client,Date,Amount\nAcme,2026-01-31,5,,,,\nZoë,2026-02-28,6,,,,\n");
    CHECK(table.format.headerRow == 1);
    CHECK(table.rows.size() == 2);
}

TEST_CASE("Known names make a header even of values", "[import][source]") {
    const std::string text = "Report;2026\n\nclient;2026;amount\nAcme;1;2\n";
    CHECK(read(text, {}, {"client", "amount"}).format.headerRow == 3);
}

TEST_CASE("Trailing delimiters make nameless columns", "[import][source]") {
    const ReadTable table = read("Client;Amount;\nAcme;1;\nZoë;2;\n");
    CHECK(table.header == Names{"Client", "Amount", "Column 3"});
    CHECK(table.rows == Rows{{"Acme", "1", ""}, {"Zoë", "2", ""}});
}

TEST_CASE("Line ends of every kind and quoted ones are read", "[import][source]") {
    for (const std::string end : {"\n", "\r\n", "\r", "\r\r\n"}) {
        CAPTURE(end);
        const ReadTable table =
            read("Client,Note" + end + "Acme,\"one\ntwo\"" + end + end + "Zoë,three" + end);
        CHECK(table.rows == Rows{{"Acme", "one\ntwo"}, {"Zoë", "three"}});
    }
}

TEST_CASE("UTF-16 is read with and without its mark", "[import][source]") {
    for (const std::u16string mark : {u"", u"\xFEFF"}) {
        const ReadTable table = read(utf16(mark + u"Société;Montant\nZoë 🔥;12,50 €\n"));
        CHECK(table.format.encoding == "utf-16le");
        CHECK(table.rows == Rows{{"Zoë 🔥", "12,50 €"}});
    }
}

TEST_CASE("Damaged rows are told with their line", "[import][source]") {
    const ReadTable table = read("Client,Amount\nété,1\nc\xE9,2\nd\0e,3\nàé,4\n"s);
    CHECK(table.format.encoding == "utf-8");
    REQUIRE(table.rows.size() == 4);
    CHECK(table.faults == std::vector{RecordFault::None, RecordFault::BadEncoding,
                                      RecordFault::ZeroByte, RecordFault::None});
    CHECK(table.lines == std::vector<std::int64_t>{2, 3, 4, 5});
    TextFormat wanted;
    wanted.encoding = "windows-1252";
    CHECK(read("a,b\nx\x81y,1\n", wanted).faults == std::vector{RecordFault::BadEncoding});
}

TEST_CASE("A text of the days of DOS ends with its end mark", "[import][source]") {
    const ReadTable table = read("Client;Hours\r\nD\x82pannage;2\r\n\x1A");
    CHECK(table.rows == Rows{{"Dépannage", "2"}});
    CHECK(read("a;b\n\x1A").rows.empty());
}

TEST_CASE("A text without a table is refused", "[import][source][refused]") {
    CHECK(read("\n\n \n;;;\n,,,\n").error == "import.error.no_table");
    CHECK(read("just one line of words\n").error == "import.error.no_table");
    CHECK(read(std::string(3'000'000, 'x')).error == "import.error.no_table");
    TextFormat wanted;
    wanted.headerRow = 9;
    CHECK(read("a,b\n1,2\n", wanted).error == "import.error.no_header_row");
    wanted.headerRow = 1;
    CHECK(read(std::string(3'000'000, 'x'), wanted).error == "import.error.cell_too_long");
}

TEST_CASE("A huge line of many cells is cut, one over the limit refused",
          "[import][source][limits]") {
    std::string line;
    for (int cell = 0; cell < 9'000; ++cell) {
        line += "cell number " + std::to_string(cell) + ",";
    }
    TextFormat wanted;
    wanted.headerRow = 1;
    CHECK(read("Client,Amount\n" + line + "\n", wanted).rows.at(0).size() == 9'001);
    CHECK(read("Client,Amount\nx,1\n" + line + line + "\n", wanted).error ==
          "import.error.too_many_columns");
}

TEST_CASE("Any number of tables of a source may be open", "[import][source]") {
    const TempDir folder;
    const auto source =
        ImportSource::open(folder.write("t.csv", "Client,Hours\nAcme,1\nZoë,2\n"), {}).value();
    const TextFormat format = source.findTable({}).value();
    auto one = source.table(format).value();
    auto two = source.table(format).value();
    REQUIRE(one.next());
    REQUIRE(one.next());
    REQUIRE(two.next());
    CHECK(one.record().cells[0] == "Zoë");
    CHECK(two.record().cells[0] == "Acme");
    CHECK_FALSE(one.next());
    CHECK(one.position() == one.size());
    TextFormat other = format;
    other.encoding = "windows-1252";
    auto three = source.table(other).value();
    REQUIRE(three.next());
    REQUIRE(three.next());
    CHECK(three.record().cells[0] == "ZoÃ«");
}

}  // namespace winnow::test
