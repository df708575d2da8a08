// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_reader.h>

#include <formats/import_story.h>
#include <support/catch.h>

namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::string_view kInvoiceHeader = "Client,Invoice Number,Invoice Date,Due Date,Amount\n";

ImportStory invoices(std::string_view rows) {
    return importBytes(std::string(kInvoiceHeader) + std::string(rows));
}

ImportWishes wish(const std::string& json, Currency currency = dollars()) {
    return {std::nullopt, mappingFromJson(json).value(), currency};
}

}  // namespace

TEST_CASE("A plain list of invoices goes in", "[import]") {
    const ImportStory story = importBytes(
        "Customer,Invoice #,Invoice Date,Due Date,Amount,Disputed,Paid on\n"
        "Larkfield,001,2026-01-10,2026-02-09,\"1,250.50\",No,2026-02-01\n"
        "Oak & Ash,002,2026-01-11,2026-02-10,80,Yes,\n");
    REQUIRE(story.invoices.size() == 2);
    const InvoiceRow& first = story.invoices[0];
    CHECK(first.line == 2);
    CHECK(first.client == "Larkfield");
    CHECK(first.number == "001");
    CHECK(first.issuedOn == Date::fromIso("2026-01-10"));
    CHECK(first.dueOn == Date::fromIso("2026-02-09"));
    CHECK(first.gross == 125050_cents);
    CHECK_FALSE(first.net);
    CHECK(first.disputed == false);
    CHECK(first.paidOn == Date::fromIso("2026-02-01"));
    CHECK(first.paymentsTracked);
    CHECK(story.invoices[1].disputed == true);
    CHECK_FALSE(story.invoices[1].paidOn);
    CHECK_FALSE(story.invoices[1].paidOnUnknownDate);
    CHECK(story.summary.rowsRead == 2);
    CHECK(story.problems.empty());
}

TEST_CASE("A missing payment column is not the same as an unpaid invoice", "[import]") {
    const ImportStory story = invoices("Larkfield,1,2026-01-10,2026-02-09,10\n");
    REQUIRE(story.invoices.size() == 1);
    CHECK_FALSE(story.invoices[0].paymentsTracked);
    CHECK_FALSE(story.invoices[0].disputed);
}

TEST_CASE("Bad rows are listed with line and column and reason while good ones go in", "[import]") {
    const ImportStory story = invoices(
        "Larkfield,1,2026-01-10,2026-02-09,10\n"
        "Larkfield,2,2026-09-31,,10\n"
        "Larkfield,3,2026-01-10,,ten\n"
        ",4,2026-01-10,,10\n"
        "\n"
        "Larkfield,,2026-01-10,,10\n"
        "Smith, Bob,5,2026-01-10,,10\n"
        "truncat\n"
        "Larkfield,6,2026-01-10,,\n"
        "Larkfield,7,2026-01-10,,20\n");
    CHECK(story.grossTotal() == 3000_cents);
    std::vector<std::string> list;
    for (const ImportProblem& problem : story.problems) {
        list.push_back(shown(problem));
    }
    CHECK(list == std::vector<std::string>{
                      "3 Invoice Date import.problem.date_day",
                      "4 Amount import.problem.amount",
                      "5 Client import.problem.empty",
                      "7 Invoice Number import.problem.empty",
                      "8  import.problem.surplus_cells",
                      "9 Invoice Number import.problem.empty",
                      "10 Amount import.problem.empty",
                  });
    CHECK(story.summary.rowsRead == 9);
    CHECK(story.analysis->dataRows == 9);
    CHECK(inEnglish(story.problems[0].reason) ==
          "2026-09-31 is not a date. September has 30 days.");
    CHECK(inEnglish(story.problems[2].reason) == "Client: the value is missing.");
}

TEST_CASE("Titles and sections and totals and footers are no data", "[import]") {
    const ImportStory story = importBytes(
        "Winnow Test Company\nA/R Aging Detail\nAs of 31 December 2025\n\n"
        ",Num,Customer,Date,Due Date,Amount,Open Balance\n"
        "Overdue,,,,,,\n"
        ",1041,\"Alvarez, Dana\",11/18/2025,12/18/2025,\"1,284.50\",\"1,284.50\"\n"
        ",1052,Totally Fine,12/02/2025,12/02/2025,642.00,0.00\n"
        "Total for Overdue,,,,,\"1,926.50\",\"1,284.50\"\n"
        "TOTAL,,,,,\"1,926.50\",\"1,284.50\"\n"
        "\n"
        "\"Thursday, July 30, 2026 04:19 PM GMT-06:00\"\n");
    REQUIRE(story.analysis);
    CHECK(story.analysis->text.headerRow == 5);
    CHECK(story.analysis->header[0] == "Column 1");
    CHECK(story.analysis->presetName == "QuickBooks invoice list");
    CHECK(story.analysis->values.dateOrder == DateOrder::MonthDayYear);
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].client == "Alvarez, Dana");
    CHECK(story.invoices[0].line == 7);
    CHECK(story.invoices[0].paymentsTracked);
    CHECK_FALSE(story.invoices[0].paidOnUnknownDate);
    CHECK(story.invoices[1].paidOnUnknownDate);
    CHECK(story.summary.rowsSkipped == 4);
    CHECK(story.problems.empty());
}

TEST_CASE("A header that is repeated further down is no data", "[import]") {
    const ImportStory story =
        invoices("A,1,2026-01-10,,10\n" + std::string(kInvoiceHeader) + "B,2,2026-01-10,,10\n");
    CHECK(story.invoices.size() == 2);
    CHECK(story.summary.rowsSkipped == 1);
}

TEST_CASE("A French export in Windows-1252 with semicolons goes in", "[import]") {
    const ImportStory story = importBytes(
        "Soci\xE9t\xE9;N\xB0 de facture;Date de facturation;\xC9"
        "ch\xE9"
        "ance;Total HT;Total TTC\r\n"
        "Boulangerie Lef\xE8vre;F-1;31/01/2026;28/02/2026;1\xA0"
        "234,50 \x80;1\xA0"
        "481,40 \x80\r\n"
        "Caf\xE9 No\xEBl;F-2;01/02/2026;03/03/2026;100;120\r\n",
        {std::nullopt, std::nullopt, Currency()});
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.analysis->text.encoding == "windows-1252");
    CHECK(story.analysis->text.delimiter == ';');
    CHECK(story.analysis->values.decimalMark == ',');
    CHECK(story.analysis->values.dateOrder == DateOrder::DayMonthYear);
    CHECK(story.invoices[0].client == "Boulangerie Lefèvre");
    CHECK(story.invoices[0].net == 123450_cents);
    CHECK(story.invoices[0].gross == 148140_cents);
    CHECK(story.invoices[1].issuedOn == Date::fromIso("2026-02-01"));
}

TEST_CASE("Dates that fit both orders are asked about before anything is read", "[import]") {
    const std::string rows = std::string(kInvoiceHeader) + "A,1,3/4/2026,5/6/2026,10\n";
    const ImportStory asked = importBytes(rows);
    REQUIRE(asked.analysis);
    CHECK(asked.analysis->dateOrderAmbiguous);
    CHECK_FALSE(asked.analysis->values.dateOrder);
    CHECK(asked.errorId() == "import.error.date_order");

    ImportMapping answer;
    answer.values.dateOrder = DateOrder::MonthDayYear;
    const ImportStory told = importBytes(rows, {std::nullopt, answer, dollars()});
    REQUIRE(told.invoices.size() == 1);
    CHECK(told.invoices[0].issuedOn == Date::fromIso("2026-03-04"));
    CHECK_FALSE(told.analysis->dateOrderAmbiguous);
}

TEST_CASE("A date against the order of the file is an error of its row", "[import]") {
    const ImportStory story = invoices(
        "A,1,1/15/2026,2/14/2026,10\nA,2,15/1/2026,2/14/2026,10\nA,3,1/16/2026,2/14/2026,10\n");
    CHECK(story.invoices.size() == 2);
    REQUIRE(story.problems.size() == 1);
    CHECK(shown(story.problems[0]) == "3 Invoice Date import.problem.date_month");
}

TEST_CASE("Line based files give each line its amount", "[import]") {
    const ImportStory story = importBytes(
        "Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Rate,Quantity,"
        "Line Subtotal,Tax 1 Amount,Line Total,Currency\n"
        "X,0000001,2021-01-28,sent,,Repair,65.00,10.00000000,650.00,130.00,780.00,USD\n"
        "X,0000001,2021-01-28,sent,,Paint,98.00,5.00000000,490.00,98.00,588.00,USD\n"
        "X,0000002,2021-01-29,paid,,Paint,98.00,1.0,98.00,0,98.00,usd\n"
        "X,0000003,2021-01-29,draft,,Paint,98.00,1.0,98.00,0,98.00,USD\n"
        "X,0000004,2021-01-29,sent,,Paint,98.00,1.0,98.00,0,98.00,EUR\n"
        "X,0000005,2021-01-29,sent,,Paint,98.00,1.0,98.00,0,98.00,Euro-ish\n");
    REQUIRE(story.invoices.size() == 4);
    CHECK(story.invoices[3].currency.code() == "EUR");
    CHECK(story.invoices[0].number == "0000001");
    CHECK(story.invoices[0].lineAmount == 65000_cents);
    CHECK_FALSE(story.invoices[0].gross);
    CHECK(story.invoices[2].paidOnUnknownDate);
    CHECK(story.summary.rowsSkipped == 1);
    REQUIRE(story.problems.size() == 1);
    CHECK(shown(story.problems[0]) == "7 Currency import.problem.currency_code");
}

TEST_CASE("The date of a part payment does not settle an invoice", "[import]") {
    const ImportStory story = importBytes(
        "Client,Invoice Number,Date,Total,Balance,Payment date\n"
        "A,1,2026-01-10,100,40,2026-02-01\n"
        "A,2,2026-01-10,100,0,2026-02-01\n"
        "A,3,2026-01-10,100,0.00,\n");
    REQUIRE(story.invoices.size() == 3);
    CHECK_FALSE(story.invoices[0].paidOn);
    CHECK(story.invoices[0].openBalance == 4000_cents);
    CHECK(story.invoices[1].paidOn == Date::fromIso("2026-02-01"));
    CHECK(story.invoices[2].paidOnUnknownDate);
}

TEST_CASE("Credit notes are negative however the file writes them", "[import]") {
    const ImportStory story = importBytes(
        "Transaction type,Customer,No.,Date,Total,Balance\n"
        "Invoice,A,1,2026-01-10,100,0\n"
        "Credit Memo,A,2,2026-01-11,30,0\n"
        "Invoice,A,3,2026-01-12,-20,-20\n"
        "Estimate,A,4,2026-01-13,500,500\n"
        "Haiku,A,5,2026-01-14,5,5\n");
    REQUIRE(story.invoices.size() == 3);
    CHECK_FALSE(story.invoices[0].isCreditNote);
    CHECK(story.invoices[1].isCreditNote);
    CHECK(story.invoices[1].gross == -3000_cents);
    CHECK(story.invoices[2].isCreditNote);
    CHECK(story.grossTotal() == 5000_cents);
    CHECK(story.summary.rowsSkipped == 1);
    REQUIRE(story.problems.size() == 1);
    CHECK(shown(story.problems[0]) == "6 Transaction type import.problem.document_type");
}

TEST_CASE("Tax gives the amount that is missing", "[import]") {
    const ImportStory story = importBytes(
        "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,TaxTotal\n"
        "A,1,2026-01-10,2026-02-10,120.0000,20.0000\n");
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].gross == 12000_cents);
    CHECK(story.invoices[0].net == 10000_cents);
}

TEST_CASE("Time entries go in with person and project and flags", "[import][time]") {
    const ImportStory story = importBytes(
        "Date,Client,Project,Notes,Hours,First Name,Last Name,Billable?,Roles\n"
        "2026-01-02,Larkfield,Network,\"two\nlines\",2.97,Ada,Byron,Yes,Engineer\n"
        "2026-01-02,,Internal,,0.5,Ada,,No,\n"
        "2026-01-02,,,,1,Ada,Byron,Yes,\n"
        "2026-01-02,Larkfield,,,-1,Ada,Byron,Yes,\n"
        "2026-01-02,Larkfield,,,1,Ada,Byron,perhaps,\n");
    REQUIRE(story.times.size() == 2);
    const TimeRow& first = story.times[0];
    CHECK(first.client == "Larkfield");
    CHECK(first.project == "Network");
    CHECK(first.day == Date::fromIso("2026-01-02"));
    CHECK(first.duration == WorkTime{10692});
    CHECK(first.technician == "Ada Byron");
    CHECK(first.role == "Engineer");
    CHECK(first.billable == true);
    CHECK(first.note == "two lines");
    CHECK(story.times[1].client.empty());
    CHECK(story.times[1].technician == "Ada");
    REQUIRE(story.problems.size() == 3);
    CHECK(shown(story.problems[0]) == "5 Client import.problem.empty");
    CHECK(shown(story.problems[1]) == "6 Hours import.problem.duration_negative");
    CHECK(shown(story.problems[2]) == "7 Billable? import.problem.yes_no");
}

TEST_CASE("A twelve hour clock with and without seconds gives the start", "[import][time]") {
    const ImportStory story = importBytes(
        "\"Client\",\"User\",\"Start Date\",\"Start Time\",\"Duration (h)\"\n"
        "\"A\",\"P\",\"03/14/2024\",\"10:23:52 PM\",\"00:00:00\"\n"
        "\"A\",\"P\",\"03/04/2024\",\"10:23 AM\",\"01:00:01\"\n");
    CHECK(story.analysis->presetName == "Clockify detailed");
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[0].startMinute == 22 * 60 + 23);
    CHECK(story.times[0].duration == WorkTime{0});
    CHECK(story.times[1].startMinute == 10 * 60 + 23);
    CHECK(story.times[1].duration == WorkTime{3601});
}

TEST_CASE("Start and end stand in for a duration and may pass midnight", "[import][time]") {
    const ImportStory story = importBytes(
        "Customer,Date,From,To,User\n"
        "A,2026-01-02,09:00,10:30,P\n"
        "A,2026-01-02,23:30,00:15,P\n"
        "A,2026-01-02,09:00,,P\n");
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[0].duration == WorkTime::minutes(90));
    CHECK(story.times[1].duration == WorkTime::minutes(45));
    REQUIRE(story.problems.size() == 1);
    CHECK(story.problems[0].column == "To");

    const ImportStory moments = importBytes(
        "client,project,description,start,end,user_name\n"
        "A,B,x,2024-03-04T23:00:00Z,2024-03-05T01:00:00Z,P\n"
        "A,B,x,2024-03-05T01:00:00Z,2024-03-04T23:00:00Z,P\n");
    REQUIRE(moments.times.size() == 1);
    CHECK(moments.times[0].duration == WorkTime::hours(2));
    CHECK(moments.times[0].startMinute == 23 * 60);
    CHECK(shown(moments.problems.at(0)) == "3 end import.problem.duration_negative");
}

TEST_CASE("A wanted mapping is followed and its missing column named", "[import][mapping]") {
    const std::string rows = "Who;Nr;When;How much\nA;1;02.03.2026;1.234,50\n";
    const std::string columns =
        R"("columns": {"client": "who", "invoice_number": "Nr", "issued_on": "When",
                       "amount_net": ")";
    const ImportStory good =
        importBytes(rows, wish(R"({"kind": "invoices", "date_order": "dmy", "decimal": ",", )" +
                                   columns + "How much\"}}",
                               Currency()));
    REQUIRE(good.invoices.size() == 1);
    CHECK(good.invoices[0].net == 123450_cents);
    CHECK(good.invoices[0].issuedOn == Date::fromIso("2026-03-02"));

    const ImportStory lacking =
        importBytes(rows, wish(R"({"kind": "invoices", )" + columns + "Amount\"}}"));
    CHECK(lacking.errorId() == "import.error.no_column");
    CHECK(inEnglish(lacking.error->message) ==
          "The file has no column “Amount”. Choose the column anew, or use another mapping.");
}

TEST_CASE("A preset that is asked for tolerates columns the file lacks", "[import][presets]") {
    ImportWishes wishes;
    wishes.mapping = preset("Toggl Track detailed").value();
    const ImportStory story = importBytes(
        "Client,Start date,Duration,Email\nA,2026-01-02,01:00:00,p@example.org\n", wishes);
    REQUIRE(story.times.size() == 1);
    CHECK(story.times[0].technician == "p@example.org");
    CHECK(story.analysis->presetName == "Toggl Track detailed");

    wishes.kind = ImportKind::Invoices;
    CHECK(importBytes("Client,Start date,Duration\nA,2026-01-02,1\n", wishes).errorId() ==
          "import.error.kind_mismatch");
}

TEST_CASE("Delimiter and header row and encoding can be given", "[import][mapping]") {
    ImportMapping given;
    given.text.encoding = "windows-1252";
    given.text.delimiter = ';';
    given.text.headerRow = 2;
    const ImportStory story = importBytes(
        "Client,Date,Number;Amount;x\nClient;Number;Date;Amount\nCaf\xE9;1;2026-01-02;5\n",
        {std::nullopt, given, dollars()});
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].client == "Café");
    given.text.headerRow = 99;
    CHECK(importBytes("a,b\n1,2\n", {std::nullopt, given, dollars()}).errorId() ==
          "import.error.no_header_row");
}

TEST_CASE("A delimiter hint and tabs and bars are found", "[import]") {
    for (const std::string mark : {",", ";", "\t", "|"}) {
        CAPTURE(mark);
        std::string bytes = "Client~Number~Date~Amount\nA~1~2026-01-02~5\n";
        for (std::size_t at = bytes.find('~'); at != std::string::npos; at = bytes.find('~')) {
            bytes.replace(at, 1, mark);
        }
        CHECK(importBytes(bytes).invoices.size() == 1);
    }
    CHECK(importBytes("sep=;\nClient;Number;Date;Amount\nA;1;2026-01-02;5\n").invoices.size() == 1);
}

TEST_CASE("Decimal commas do not pass for delimiters", "[import]") {
    const ImportStory story =
        importBytes("Kunde;Wieviel;Wann\nA;1,5;2026-01-02\nB;2,5;2026-01-02\nC;3,5;2026-01-03\n",
                    wish(R"({"kind": "time", "columns": {"client": "Kunde", "duration": "Wieviel",
                 "day": "Wann"}})"));
    CHECK(story.analysis->text.delimiter == ';');
    CHECK(story.timeTotal() == WorkTime{27000});
}

TEST_CASE("Amounts in another currency keep it", "[import][currency]") {
    const ImportStory named = importBytes("Client,Number,Date,Amount (EUR)\nA,1,2026-01-02,5\n");
    REQUIRE(named.invoices.size() == 1);
    CHECK(named.invoices[0].currency.code() == "EUR");
    const ImportStory signs = importBytes(
        "Client,Number,Date,Amount\nA,1,2026-01-02,€5.00\nA,2,2026-01-02,$6.00\n"
        "A,3,2026-01-02,JPY 700\nA,4,2026-01-02,8\n");
    REQUIRE(signs.invoices.size() == 4);
    CHECK(signs.invoices[0].currency.code() == "EUR");
    CHECK(signs.invoices[1].currency.code() == "USD");
    CHECK(signs.invoices[2].gross == Money{700});
    CHECK(signs.invoices[3].currency.code() == "USD");
    const ImportStory against = importBytes(
        "Client,Number,Date,Amount,Currency\nA,1,2026-01-02,€5.00,GBP\nA,2,2026-01-02,5.00,gbp\n");
    REQUIRE(against.invoices.size() == 1);
    CHECK(against.invoices[0].currency.code() == "GBP");
    CHECK(against.shownProblems() == std::vector<std::string>{"2 Amount import.problem.currency"});
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = {{ImportField::Currency, "GBP"}};
    CHECK(importBytes("Client,Number,Date,Amount\nA,1,2026-01-02,5\n", wishes)
              .invoices.at(0)
              .currency.code() == "GBP");
}

TEST_CASE("Repeated and nameless columns can be told apart", "[import]") {
    const ImportStory story = importBytes("Client,Date,Hours,Phone,,Phone\nA,2026-01-02,1,,,\n");
    CHECK(story.analysis->header ==
          std::vector<std::string>{"Client", "Date", "Hours", "Phone", "Column 5", "Phone (2)"});
}

TEST_CASE("The preview shows the first rows with their lines", "[import]") {
    std::string bytes = "title only\n\nClient,Date,Hours\n";
    for (int i = 0; i < 80; ++i) {
        bytes += "A";
        bytes += std::to_string(i) + ",2026-01-02,1\n\n";
    }
    const ImportStory story = importBytes(bytes);
    REQUIRE(story.analysis);
    CHECK(story.analysis->dataRows == 80);
    REQUIRE(story.analysis->preview.size() == 50);
    CHECK(story.analysis->preview[1] == std::vector<std::string>{"A1", "2026-01-02", "1"});
    CHECK(story.analysis->previewLines[1] == 6);
    CHECK(story.times.size() == 80);
}

TEST_CASE("Rows that are damaged text are problems of their own", "[import]") {
    using namespace std::string_literals;
    const ImportStory story = invoices(
        "Été,1,2026-01-10,,10\nZ\xFC,2,2026-01-10,,10\nA,3,2026-01-10,,\"10\nA,4,2026-01-10,,10\n");
    CHECK(story.invoices.size() == 2);
    REQUIRE(story.problems.size() == 2);
    CHECK(shown(story.problems[0]) == "3  import.problem.bad_encoding");
    CHECK(shown(story.problems[1]) == "4  import.problem.open_quote");
}

TEST_CASE("A guard against formulas is taken off and the text kept", "[import]") {
    const ImportStory story = invoices("'=Alpha,1,2026-01-10,,10\n'Twas,2,2026-01-10,,10\n");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].client == "=Alpha");
    CHECK(story.invoices[1].client == "'Twas");
}

TEST_CASE("What is no table or no invoice list is refused", "[import][refused]") {
    CHECK(importBytes("just a letter\nwith some lines\n").errorId() == "import.error.no_table");
    CHECK(importBytes("\n\n\n").errorId() == "import.error.no_table");
    CHECK(importBytes("Colour,Shape\nred,round\n").errorId() == "import.error.missing_field");
    CHECK(importBytes("%PDF-1.4\n").errorId() == "import.error.is_pdf");
    const ImportStory noRows = importBytes(kInvoiceHeader);
    CHECK(noRows.errorId().empty());
    CHECK(noRows.summary.rowsRead == 0);
}

TEST_CASE("A file that changed since it was looked at is not read", "[import][refused]") {
    const TempDir folder;
    const auto file = folder.write("a.csv", std::string(kInvoiceHeader) + "A,1,2026-01-10,,10\n");
    const auto analysis = analyseImport(file).value();
    folder.write("a.csv", "Number,Client,Date,Amount\n1,A,2026-01-10,10\n");
    const auto read = readImport(
        file, analysis, dollars(), [](const ImportRow&) {}, [](const ImportProblem&) {});
    REQUIRE_FALSE(read);
    CHECK(read.error().message.id == "import.error.file_changed");
}

TEST_CASE("A long read reports progress and can be stopped", "[import]") {
    const TempDir folder;
    std::string bytes(kInvoiceHeader);
    for (int i = 0; i < 100'000; ++i) {
        bytes += "Larkfield,N" + std::to_string(i) + ",2026-01-10,2026-02-09,10.00\n";
    }
    const auto file = folder.write("a.csv", bytes);
    const auto analysis = analyseImport(file, {}, {}, dollars()).value();
    std::int64_t rows = 0;
    const auto onRow = [&](const ImportRow&) { ++rows; };
    const auto onProblem = [](const ImportProblem&) {};
    std::vector<std::int64_t> seen;
    const auto whole = readImport(file, analysis, dollars(), onRow, onProblem,
                                  [&](std::int64_t done, std::int64_t total) {
                                      CHECK(total == static_cast<std::int64_t>(bytes.size()));
                                      seen.push_back(done);
                                      return true;
                                  });
    REQUIRE(whole);
    CHECK(rows == 100'000);
    CHECK(seen.size() >= 4);
    CHECK(seen.back() == static_cast<std::int64_t>(bytes.size()));

    rows = 0;
    const auto stopped =
        readImport(file, analysis, dollars(), onRow, onProblem,
                   [](std::int64_t done, std::int64_t) { return done < 2'000'000; });
    REQUIRE(stopped);
    CHECK(stopped->cancelled);
    CHECK(rows > 0);
    CHECK(rows < 100'000);
}

}  // namespace winnow::test
