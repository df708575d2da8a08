// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_story.h>
#include <formats/table_support.h>
#include <formats/workbook_maker.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Names = std::vector<std::string>;

constexpr std::string_view kHeaderRow =
    R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Client</t></is></c>)"
    R"(<c r="B1" t="inlineStr"><is><t>Amount</t></is></c></row>)";

// A sheet with a header of two columns and these rows behind it.
ReadTable readRows(const std::string& rows, WorkbookMaker maker = {}) {
    const TempDir folder;
    return readTable(maker.sheet("Data", std::string(kHeaderRow) + rows).write(folder));
}

}  // namespace

TEST_CASE("The visible sheets with cells are listed in order", "[import][xlsx]") {
    const TempDir folder;
    WorkbookMaker maker;
    maker.sheet("Notes", inlineRows({{"Draft", "one"}}), "hidden")
        .sheet("Invoices", inlineRows({{"Client", "Amount"}, {"Acme", "1"}}))
        .sheet("Empty", "")
        .sheet("Styled", R"(<row r="1" s="1"><c r="A1" s="1"/></row>)")
        .sheet("Secret", inlineRows({{"a", "b"}}), "veryHidden")
        .sheet("Time &amp; tickets", inlineRows({{"Client", "Hours"}, {"Zoë", "2"}}));
    const auto file = maker.write(folder);
    CHECK(readTable(file).sheets == Names{"Invoices", "Time & tickets"});
    CHECK(readTable(file).rows == Rows{{"Acme", "1"}});
    TextFormat wanted;
    wanted.sheet = "Time & tickets";
    CHECK(readTable(file, wanted).rows == Rows{{"Zoë", "2"}});
    CHECK(readTable(file, wanted).format.sheet == "Time & tickets");
    wanted.sheet = "time&TICKETS ";
    CHECK(readTable(file, wanted).rows == Rows{{"Zoë", "2"}});
    wanted.sheet = "Notes";
    CHECK(readTable(file, wanted).error == "import.error.no_sheet");
}

TEST_CASE("Shared strings may be plain, rich or phonetic", "[import][xlsx]") {
    WorkbookMaker maker;
    maker.strings(
        R"(<si><t>Acme</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Rich </t></r>)"
        R"(<r><t>text</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>)"
        R"(<phoneticPr fontId="1"/></si><si/><si><t> spaced </t></si><si><t>a_x000D_
b &lt;&#233;&gt;</t></si>)");
    const ReadTable read =
        readRows(R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>)"
                 R"(<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c></row>)"
                 R"(<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" t="s"><v> 5 </v></c></row>)",
                 maker);
    CHECK(read.rows == Rows{{"Acme", "Rich text"}, {"東京"}, {" spaced ", "a\r\nb <é>"}});
}

TEST_CASE("Inline strings may be rich and hold escapes", "[import][xlsx]") {
    const ReadTable read =
        readRows(R"(<row r="2"><c r="A2" t="inlineStr"><is><r><t>Ac</t></r><r><t>me</t></r>)"
                 R"(<rPh sb="0" eb="1"><t>no</t></rPh></is></c><c r="B2" t="str"><f>A2</f>)"
                 R"(<v>x_x0041_</v></c></row>)");
    CHECK(read.rows == Rows{{"Acme", "xA"}});
}

TEST_CASE("Cells keep their types", "[import][xlsx]") {
    WorkbookMaker maker;
    maker.formats({"General", "dd/mm/yyyy", "[h]:mm", "#,##0.00 [$€-40C]", "h:mm"});
    const ReadTable read = readRows(
        R"(<row r="2"><c r="A2"><v>1234.5600000000001</v></c><c r="B2" s="1"><v>46112</v></c>)"
        R"(<c r="C2" s="2"><v>1.1458333333333333</v></c><c r="D2" s="3" t="n"><v>-5</v></c>)"
        R"(<c r="E2" t="b"><v>1</v></c><c r="F2" t="b"><v>0</v></c><c r="G2" t="e"><v>#N/A</v></c>)"
        R"(<c r="H2" t="d"><v>2026-03-31T09:00:00</v></c><c r="I2" s="4"><v>0.5</v></c>)"
        R"(<c r="J2" s="99"><v>7</v></c></row>)",
        maker);
    CHECK(read.rows == Rows{{"1234.56", "2026-03-31", "27:30:00", "-5", "true", "false", "#N/A",
                             "2026-03-31 09:00:00", "12:00:00", "7"}});
    CHECK(read.types == Names{"NDTNBB!DTN"});
}

TEST_CASE("Formulas give their stored results", "[import][xlsx]") {
    const ReadTable read = readRows(
        R"(<row r="2"><c r="A2" t="str"><f>B1&amp;"!"</f><v>Amount!</v></c><c r="B2"><f>1+1</f>)"
        R"(<v>2</v></c></row><row r="3"><c r="A3" t="str"><f>IF(1,"")</f><v></v></c>)"
        R"(<c r="B3"><f>SUM(B1:B2)</f><v/></c></row><row r="4"><c r="A4"><f t="shared" si="0"/>)"
        R"(<v>3</v></c><c r="B4" t="e"><f>NA()</f><v>#DIV/0!</v></c></row>)");
    CHECK(read.rows == Rows{{"Amount!", "2"}, {"", "=SUM(B1:B2)"}, {"3", "#DIV/0!"}});
    CHECK(read.types == Names{"TN", "T!", "N!"});
}

TEST_CASE("A row with a formula without a result is refused", "[import][xlsx]") {
    const TempDir folder;
    const auto file =
        WorkbookMaker()
            .builtinFormats({0, 14})
            .sheet(
                "Invoices",
                inlineRows({{"Client", "Invoice number", "Invoice date", "Amount"}}) +
                    R"(<row r="2"><c r="A2" t="str"><v>Acme</v></c><c r="B2"><v>1</v></c>)"
                    R"(<c r="C2" s="1"><v>46112</v></c><c r="D2"><v>12.5</v></c></row>)"
                    R"(<row r="3"><c r="A3" t="e"><f>NA()</f><v>#N/A</v></c><c r="B3"><v>2</v></c>)"
                    R"(<c r="C3" s="1"><v>46112</v></c><c r="D3"><f>D2*2</f></c></row>)")
            .write(folder);
    const ImportStory story = importFile(file);
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].issuedOn == *Date::fromIso("2026-03-31"));
    REQUIRE(story.problems.size() == 1);
    CHECK(story.problems[0].line == 3);
    CHECK(story.problems[0].reason.id == "import.problem.formula");
}

TEST_CASE("Days are counted from 1904 where the workbook says so", "[import][xlsx]") {
    WorkbookMaker maker;
    maker.from1904().builtinFormats({0, 14, 22});
    const ReadTable read = readRows(
        R"(<row r="2"><c r="A2" s="1"><v>44650</v></c><c r="B2" s="2"><v>44650.25</v></c></row>)",
        maker);
    CHECK(read.rows == Rows{{"2026-03-31", "2026-03-31 06:00:00"}});
}

TEST_CASE("Rows and cells may be sparse", "[import][xlsx]") {
    const ReadTable read = readRows(
        R"(<row r="5"><c r="D5"><v>1</v></c></row><row r="6"/><row r="9" spans="1:3"><c r="A9"/>)"
        R"(<c r="B9" s="1"/></row><row r="1000"><c r="A1000"><v>2</v></c><c r="C1000" s="1"/></row>)");
    CHECK(read.rows == Rows{{"", "", "", "1"}, {"2"}});
    CHECK(read.lines == std::vector<std::int64_t>{5, 1000});
}

TEST_CASE("Rows and cells may lack their references", "[import][xlsx]") {
    const TempDir folder;
    const auto file =
        WorkbookMaker()
            .sheet("Data", R"(<row><c t="inlineStr"><is><t>Client</t></is></c>)"
                           R"(<c t="inlineStr"><is><t>Amount</t></is></c></row>)"
                           R"(<row><c t="inlineStr"><is><t>Acme</t></is></c><c><v>5</v></c></row>)"
                           R"(<row><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row>)")
            .write(folder);
    const ReadTable read = readTable(file);
    CHECK(read.header == Names{"Client", "Amount"});
    CHECK(read.rows == Rows{{"Acme", "5"}, {"1", "", "", "2", "3"}});
    CHECK(read.lines == std::vector<std::int64_t>{2, 3});
}

TEST_CASE("The header is found below merged titles and blank rows", "[import][xlsx]") {
    const TempDir folder;
    const auto file =
        WorkbookMaker()
            .sheet(
                "Report",
                R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Invoice list</t></is></c>)"
                R"(<c r="B1" s="0"/><c r="C1" s="0"/></row><row r="2"><c r="A2"><v>46112</v></c>)"
                R"(</row><row r="4"><c r="B4" t="inlineStr"><is><t>Client</t></is></c>)"
                R"(<c r="C4" t="inlineStr"><is><t>Amount</t></is></c></row><row r="5">)"
                R"(<c r="B5" t="inlineStr"><is><t>Acme</t></is></c><c r="C5"><v>12</v></c></row>)")
            .write(folder);
    const ReadTable read = readTable(file);
    CHECK(read.format.headerRow == 4);
    CHECK(read.header == Names{"Column 1", "Client", "Amount"});
    CHECK(read.rows == Rows{{"", "Acme", "12"}});
    CHECK(read.lines == std::vector<std::int64_t>{5});
    TextFormat wanted;
    wanted.headerRow = 3;
    CHECK(readTable(file, wanted).error == "import.error.no_header_row");
}

TEST_CASE("A sheet without a header has numbered columns", "[import][xlsx]") {
    const TempDir folder;
    const auto file =
        WorkbookMaker()
            .sheet("Data", R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Acme</t></is></c>)"
                           R"(<c r="B1"><v>5</v></c></row>)"
                           R"(<row r="2"><c r="A2" t="inlineStr"><is><t>Zoë</t></is></c>)"
                           R"(<c r="B2"><v>6</v></c><c r="C2"><v>7</v></c></row>)")
            .write(folder);
    const ReadTable read = readTable(file);
    CHECK(read.format.headerRow == 0);
    CHECK(read.header == Names{"Column 1", "Column 2", "Column 3"});
    CHECK(read.rows == Rows{{"Acme", "5"}, {"Zoë", "6", "7"}});
}

TEST_CASE("Strict and prefixed workbooks read the same", "[import][xlsx]") {
    WorkbookMaker strict;
    strict.strict().strings("<si><t>Acme</t></si>");
    WorkbookMaker prefixed;
    prefixed.prefixed().strings("<si><t>Acme</t></si>");
    const std::string row =
        R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>3</v></c></row>)";
    CHECK(readRows(row, strict).rows == Rows{{"Acme", "3"}});
    CHECK(readRows(row, prefixed).rows == Rows{{"Acme", "3"}});
}

TEST_CASE("Parts may be named the old Windows way", "[import][xlsx]") {
    const TempDir folder;
    const std::string sheet = "<worksheet><sheetData>" +
                              inlineRows({{"Client", "Hours"}, {"Acme", "1"}}) +
                              "</sheetData></worksheet>";
    const auto file = folder / "book.xlsx";
    WorkbookMaker::writeZip(
        file,
        {{"xl\\workbook.xml",
          R"(<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>)"},
         {"xl\\_rels\\workbook.xml.rels",
          R"(<Relationships><Relationship Id="a" Type="x/worksheet" Target="..\xl\Sheets\One.xml"/></Relationships>)"},
         {"XL\\sheets\\one.xml", sheet}});
    CHECK(readTable(file).rows == Rows{{"Acme", "1"}});
}

TEST_CASE("Chart sheets and links to elsewhere are no sheets", "[import][xlsx]") {
    const TempDir folder;
    const auto file =
        WorkbookMaker()
            .sheet("Data", inlineRows({{"Client", "Hours"}, {"Acme", "1"}}))
            .part("xl/workbook.xml", R"(<workbook><sheets><sheet name="Chart" r:id="c"/>)"
                                     R"(<sheet name="Web" r:id="w"/><sheet name="Gone" r:id="g"/>)"
                                     R"(<sheet name="Data" r:id="d"/></sheets></workbook>)")
            .part(
                "xl/_rels/workbook.xml.rels",
                R"(<Relationships><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/>)"
                R"(<Relationship Id="w" Type="x/worksheet" Target="http://x" TargetMode="External"/>)"
                R"(<Relationship Id="d" Type="x/worksheet" Target="worksheets/sheet1.xml"/>)"
                R"(</Relationships>)")
            .write(folder);
    CHECK(readTable(file).sheets == Names{"Data"});
}

TEST_CASE("Custom formats may redefine built-in ones or be inherited", "[import][xlsx]") {
    WorkbookMaker maker;
    maker.part("xl/styles.xml",
               R"(<styleSheet><numFmts><numFmt numFmtId="4" formatCode="yyyy/mm/dd"/></numFmts>)"
               R"(<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellStyleXfs>)"
               R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf xfId="1"/></cellXfs>)"
               R"(<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs></styleSheet>)");
    const ReadTable read =
        readRows(R"(<row r="2"><c r="A2" s="1"><v>46112</v></c><c r="B2" s="2"><v>46112</v></c>)"
                 R"(<c r="C2"><v>46112</v></c></row>)",
                 maker);
    CHECK(read.rows == Rows{{"2026-03-31", "2026-03-31", "46112"}});
}

TEST_CASE("The real workbooks are read whole", "[import][xlsx][data]") {
    const auto customers = sharedData("accounting/akaunting_customers.xlsx");
    const auto invoices = sharedData("accounting/akaunting_invoices.xlsx");
    if (!customers || !invoices) {
        SUCCEED("the shared sample data is not here");
        return;
    }
    const ReadTable clients = readTable(*customers);
    CHECK(clients.error.empty());
    CHECK(clients.sheets == Names{"customers"});
    CHECK(clients.header.size() == 14);
    REQUIRE(clients.rows.size() == 1);
    CHECK(clients.rows[0][0] == "Test Customer");
    CHECK(clients.types[0] == "TTTTTTTTTTTTB");

    CHECK(readTable(*invoices).sheets == Names{"invoices", "invoice_items", "invoice_item_taxes",
                                               "invoice_histories", "invoice_totals",
                                               "invoice_transactions"});
    const ReadTable documents = readTable(*invoices);
    REQUIRE(documents.rows.size() == 1);
    CHECK(documents.rows[0][0] == "INV-00001");
    CHECK(documents.rows[0][3] == "2020-01-01");
    CHECK(documents.rows[0][5] == "100");
    CHECK(documents.types[0].substr(0, 6) == "TTTDDN");
    TextFormat wanted;
    wanted.sheet = "invoice_transactions";
    const ReadTable payments = readTable(*invoices, wanted);
    REQUIRE(payments.rows.size() == 1);
    CHECK(payments.rows[0][2] == "2020-01-01");
    CHECK(payments.rows[0][3] == "90");
}

}  // namespace winnow::test
