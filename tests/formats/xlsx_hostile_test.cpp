// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <formats/table_support.h>
#include <formats/workbook_maker.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

using namespace std::string_literals;

std::string refusal(const WorkbookMaker& maker) {
    const TempDir folder;
    return readTable(maker.write(folder)).error;
}

std::string refusalOfSheet(std::string rows) {
    return refusal(WorkbookMaker().sheet("Data", std::move(rows)));
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t time = 0; time < times; ++time) {
        all += text;
    }
    return all;
}

const std::string kRows = inlineRows({{"Client", "Amount"}, {"Acme", "1"}});

// The start of an OLE compound file whose directory names one stream.
std::string compoundFile(std::u16string_view stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1016, '\0');
    bytes[30] = 9;
    bytes[48] = 0;
    for (std::size_t at = 0; at < stream.size(); ++at) {
        bytes[512 + 2 * at] = static_cast<char>(stream[at]);
    }
    return bytes;
}

}  // namespace

TEST_CASE("A part that unpacks to next to nothing but size is refused", "[import][xlsx][limits]") {
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows)
                      .part("xl/sharedStrings.xml",
                            "<sst>" + std::string(std::size_t{80} << 20U, ' ') + "</sst>")) ==
          "import.error.workbook_bomb");
    CHECK(refusalOfSheet(kRows + std::string(std::size_t{80} << 20U, ' ')) ==
          "import.error.workbook_bomb");
}

TEST_CASE("Too many parts, sheets, strings or styles are refused", "[import][xlsx][limits]") {
    const TempDir folder;
    std::map<std::string, std::string> parts;
    for (int index = 0; index <= 10'000; ++index) {
        parts[std::to_string(index)] = "x";
    }
    WorkbookMaker::writeZip(folder / "parts.xlsx", parts);
    CHECK(readTable(folder / "parts.xlsx").error == "import.error.workbook_bomb");
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows)
                      .part("xl/workbook.xml",
                            "<workbook>" + repeated("<sheet name='a' id='s0'/>", 1'100) +
                                "</workbook>")) == "import.error.workbook_unsafe");
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows)
                      .part("xl/styles.xml", "<styleSheet><cellXfs>" + repeated("<xf/>", 100'001) +
                                                 "</cellXfs></styleSheet>")) ==
          "import.error.workbook_unsafe");
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows)
                      .strings("<si><t>" + std::string(1'000'001, 'x') + "</t></si>")) ==
          "import.error.workbook_unsafe");
}

TEST_CASE("Document types and their entities are refused", "[import][xlsx][limits]") {
    const std::string bomb =
        R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>)";
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows)
                      .part("xl/sharedStrings.xml", bomb + "<sst><si><t>&b;</t></si></sst>")) ==
          "import.error.workbook_unsafe");
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows)
                      .part("xl/worksheets/sheet1.xml",
                            R"(<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>)")) ==
          "import.error.workbook_unsafe");
}

TEST_CASE("Deep nesting and endless tags are refused", "[import][xlsx][limits]") {
    CHECK(refusalOfSheet(repeated("<row>", 100'000)) == "import.error.workbook_unsafe");
    CHECK(refusalOfSheet("<row " + std::string(20'000'000, 'x') + "=''/>") ==
          "import.error.workbook_unsafe");
    std::string names;
    for (int index = 0; index < 400'000; ++index) {
        names += "<n" + std::to_string(index) + "/>";
    }
    CHECK(refusalOfSheet(kRows + names) == "import.error.workbook_unsafe");
}

TEST_CASE("Absurd rows, columns and cells are refused with their row", "[import][xlsx][limits]") {
    CHECK(refusalOfSheet(kRows + R"(<row r="1048577"><c><v>1</v></c></row>)") ==
          "import.error.workbook_damaged");
    CHECK(refusalOfSheet(kRows + R"(<row r="99999999999999999999"><c><v>1</v></c></row>)").empty());
    CHECK(refusalOfSheet(kRows + R"(<row r="3"><c r="XFD3"><v>1</v></c></row>)") ==
          "import.error.sheet_too_wide");
    CHECK(refusalOfSheet(kRows + R"(<row r="3"><c r="AAAAAAAA3"><v>1</v></c></row>)") ==
          "import.error.sheet_too_wide");
    CHECK(refusalOfSheet(kRows + R"(<row r="3"><c r="XFD3" s="1"/></row>)").empty());
    CHECK(refusalOfSheet(kRows + "<row r='3'><c t='str'><v>" + std::string(1'000'001, 'x') +
                         "</v></c></row>") == "import.error.sheet_cell_too_long");
    const std::string megabyte = "<c t='str'><v>" + std::string(900'000, 'y') + "</v></c>";
    CHECK(refusalOfSheet(kRows + "<row r='3'>" + repeated(megabyte, 20) + "</row>") ==
          "import.error.sheet_row_too_long");
}

TEST_CASE("One long string for every cell does not grow beyond a text file",
          "[import][xlsx][limits]") {
    const std::string row = "<row>" + repeated("<c t='s'><v>0</v></c>", 100) + "</row>";
    CHECK(refusal(WorkbookMaker()
                      .sheet("Data", kRows + repeated(row, 50))
                      .strings("<si><t>" + std::string(900'000, 'x') + "</t></si>")) ==
          "import.error.workbook_too_large");
}

TEST_CASE("A damaged workbook is refused", "[import][xlsx][limits]") {
    const TempDir folder;
    const auto file = WorkbookMaker().sheet("Data", kRows).write(folder);
    const std::string bytes = readBytes(file);
    CHECK(readTable(folder.write("cut.xlsx", bytes.substr(0, bytes.size() / 2))).error ==
          "import.error.workbook_damaged");
    CHECK(readTable(folder.write("head.xlsx", "PK\x03\x04rest")).error ==
          "import.error.workbook_damaged");
    CHECK(refusalOfSheet("<row><c></row>") == "import.error.workbook_damaged");
    CHECK(refusalOfSheet(kRows + R"(<row><c t="s"><v>0</v></c></row>)") ==
          "import.error.workbook_damaged");
    CHECK(refusal(WorkbookMaker().sheet("Data", kRows).part("xl/worksheets/sheet1.xml", "")) ==
          "import.error.workbook_damaged");
    // One wrong byte in the packed text: the check sum tells.
    int noticed = 0;
    for (std::size_t at = 60; at < bytes.size(); at += 7) {
        std::string wrong = bytes;
        wrong[at] = static_cast<char>(wrong[at] ^ 0x20);
        noticed += readTable(folder.write("wrong.xlsx", wrong)).error.empty() ? 0 : 1;
    }
    CHECK(noticed > 0);
}

TEST_CASE("A workbook without anything to see is refused", "[import][xlsx][refused]") {
    CHECK(refusalOfSheet("") == "import.error.workbook_empty");
    CHECK(refusal(WorkbookMaker().sheet("Data", kRows, "hidden")) == "import.error.workbook_empty");
    CHECK(refusalOfSheet(R"(<row r="1"><c r="A1" t="str"><v>alone</v></c></row>)") ==
          "import.error.no_table_in_sheet");
}

TEST_CASE("Other spreadsheets are refused with the way out", "[import][xlsx][refused]") {
    const TempDir folder;
    const auto refused = [&](const std::string& name, const std::string& bytes) {
        return readTable(folder.write(name, bytes)).error;
    };
    const auto archive = [&](const std::map<std::string, std::string>& parts) {
        WorkbookMaker::writeZip(folder / "archive", parts);
        return readTable(folder / "archive").error;
    };
    CHECK(refused("a.xls", compoundFile(u"Workbook")) == "import.error.is_old_excel");
    CHECK(refused("b.xls", compoundFile(u"Book")) == "import.error.is_old_excel");
    CHECK(refused("c.xlsx", compoundFile(u"EncryptedPackage")) == "import.error.is_encrypted");
    CHECK(refused("d.doc", compoundFile(u"WordDocument")) == "import.error.is_office_document");
    CHECK(refused("e.xls", "\xD0\xCF\x11\xE0") == "import.error.is_office_document");
    CHECK(refused("f.xls", "<html><body><table><tr><td>Client</td></tr></table>") ==
          "import.error.is_web_table");
    CHECK(refused("g.xls", "MIME-Version: 1.0\nContent-Type: multipart/related") ==
          "import.error.is_web_table");
    CHECK(refused("h.csv", "<!DOCTYPE html><html><title>Sign in</title>") ==
          "import.error.is_web_page");
    CHECK(refused("i.xls",
                  "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                  "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
          "import.error.is_xml_spreadsheet");
    CHECK(refused("j.slk", "ID;PWXL;N;E\nC;Y1;X1;K\"Client\"\n") ==
          "import.error.is_xml_spreadsheet");
    CHECK(archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml", "<x/>"}}) == "import.error.is_opendocument");
    CHECK(archive({{"Index/Document.iwa", "x"}, {"preview.jpg", "x"}}) ==
          "import.error.is_numbers");
    CHECK(archive({{"xl/workbook.bin", "x"}}) == "import.error.is_xlsb");
    CHECK(archive({{"word/document.xml", "<x/>"}}) == "import.error.is_office_document");
    CHECK(archive({{"invoices.csv", "a,b\n1,2\n"}}) == "import.error.is_archive");
}

}  // namespace winnow::test
