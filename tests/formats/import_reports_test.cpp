// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_presets.h>
#include <formats/import_story.h>
#include <support/catch.h>

// What reports and people do to tables, on small files of the same shape.
namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

namespace {

ImportWishes told(const ImportMapping& mapping) { return {{}, mapping, dollars(), {}}; }

}  // namespace

TEST_CASE("Captions of groups are the clients of the rows below", "[import][reports]") {
    const ImportStory story = importBytes(
        "Winnow Test Company\nSales by Customer Detail\nJanuary - March 2026\n\n"
        ",Transaction date,Transaction Type,Num,Product/Service,Memo/Description,Qty,Sales "
        "Price,Amount,Balance\n"
        "\"Alvarez, Dana\",,,,,,,,,\n"
        ",01/13/2026,Invoice,1041,Support,,2,50.00,100.00,100.00\n"
        ",01/13/2026,Invoice,1041,Laptop,,1,\"1,200.00\",\"1,200.00\",\"1,300.00\"\n"
        "\"Total for Alvarez, Dana\",,,,,,,,\"1,300.00\",\n"
        "Larkfield,,,,,,,,,\n"
        "Larkfield:Warehouse,,,,,,,,,\n"
        ",01/14/2026,Credit Memo,1050,Support,,-1,50.00,-50.00,-50.00\n"
        "Total for Larkfield:Warehouse,,,,,,,,-50.00,\n"
        ",02/14/2026,Sales Receipt,1051,Support,,1,50.00,50.00,50.00\n"
        "Total for Larkfield,,,,,,,,0.00,\n"
        "TOTAL,,,,,,,,\"1,300.00\",\n"
        "\"Accrual Basis Thursday, July 30, 2026 04:19 PM GMT-06:00\",,,,,,,,,\n");
    CHECK(story.analysis->presetName == "QuickBooks sales by customer");
    CHECK(story.analysis->groupedByClient);
    CHECK(story.problems.empty());
    REQUIRE(story.invoices.size() == 4);
    CHECK(story.invoices[0].client == "Alvarez, Dana");
    CHECK(story.invoices[1].lineAmount == 120000_cents);
    CHECK(story.invoices[2].client == "Larkfield");
    CHECK(story.invoices[2].lineAmount == -5000_cents);
    CHECK(story.invoices[2].isCreditNote);
    CHECK(story.invoices[3].client == "Larkfield");
    CHECK(story.invoices[3].paidOn == Date::fromIso("2026-02-14"));
    CHECK(story.summary.rowsSkipped == 8);
}

TEST_CASE("Groups are found in reports nobody has described", "[import][reports]") {
    const ImportStory story = importBytes(
        ",Date,Invoice number,Montant TTC\nLarkfield,,,\n,2026-01-13,F1,\"10,00\"\nOak,,,\n"
        ",2026-01-14,F2,\"20,00\"\n,2026-01-15,F3,\"30,00\"\n");
    REQUIRE(story.invoices.size() == 3);
    CHECK(story.invoices[0].client == "Larkfield");
    CHECK(story.invoices[2].client == "Oak");
    CHECK(story.grossTotal() == 6000_cents);
    const ImportStory named = importBytes(
        "Customer,Date,Hours\nLarkfield,,\n,2026-01-13,1\n,2026-01-14,2\nOak,,\n,2026-01-14,4\n");
    REQUIRE(named.times.size() == 3);
    CHECK(named.times[1].client == "Larkfield");
    CHECK(named.times[2].client == "Oak");
}

TEST_CASE("Ages of debt are no clients", "[import][reports]") {
    const ImportStory story = importBytes(
        "Winnow Test Company\nA/R Aging Detail\nAs of 31 December 2025\n\n"
        ",Date,Transaction type,Num,Customer full name,Due date,Amount,Open balance\n"
        "91 or more days past due,,,,,,,\n"
        ",08/14/2025,Invoice,1001,Larkfield,08/31/2025,\"$1,045.50\",\"$1,045.50\"\n"
        "Total for 91 or more days past due,,,,,,\"$1,045.50\",\"$1,045.50\"\n"
        "Current,,,,,,,\n"
        ",12/14/2025,Invoice,1063,Oak:Shop,01/13/2026,\"4,180.75\",\"2,180.75\"\n"
        ",12/20/2025,Credit Memo,1070,Oak:Shop,12/20/2025,(420.81),(420.81)\n"
        "Total for Current,,,,,,\"3,759.94\",\"1,759.94\"\n"
        "TOTAL,,,,,,\"4,805.44\",\"2,805.44\"\n");
    CHECK(story.problems.empty());
    CHECK_FALSE(story.analysis->groupedByClient);
    REQUIRE(story.invoices.size() == 3);
    CHECK(story.invoices[0].client == "Larkfield");
    CHECK(story.invoices[1].client == "Oak");
    CHECK(story.invoices[1].openBalance == 218075_cents);
    CHECK_FALSE(story.invoices[1].paidOnUnknownDate);
    CHECK(story.invoices[2].gross == -42081_cents);
}

TEST_CASE("A list of documents gives invoices and payments", "[import][reports]") {
    const ImportStory story = importBytes(
        "Date,Transaction Type,Num,Posting,Name,Memo/Description,Account,Split,Amount\n"
        "01/13/2026,Invoice,1041,Yes,Larkfield,,A/R,-Split-,100.00\n"
        "01/20/2026,Payment,CHK 7,Yes,Larkfield,,Bank,A/R,-60.00\n"
        "01/21/2026,Refund,R 1,Yes,Larkfield,,Bank,A/R,5.00\n"
        "01/22/2026,Estimate,E 1,No,Larkfield,,A/R,,900.00\n"
        "01/22/2026,Bill Payment (Check),88,Yes,Vendor,,Bank,A/P,-40.00\n");
    CHECK(story.analysis->presetName == "QuickBooks transaction list");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[1].gross == -500_cents);
    REQUIRE(story.payments.size() == 1);
    CHECK(story.payments[0].amount == 6000_cents);
    CHECK(story.payments[0].reference == "CHK 7");
    CHECK(story.summary.rowsSkipped == 2);
}

TEST_CASE("The words of a file can be given a meaning", "[import][words]") {
    const std::string rows =
        "Client,Number,Date,Amount,Type,Status\n"
        "A,1,2026-01-02,5,Faktura,zaplacona\n"
        "A,2,2026-01-02,5,Korekta,otwarta\n"
        "A,3,2026-01-02,5,Oferta,otwarta\n"
        "A,4,2026-01-02,5,faktura,otwarta\n";
    const ImportStory asked = importBytes(rows);
    CHECK(asked.problems.size() == 4);
    const auto& seen = asked.analysis->valuesSeen.at(ImportField::DocumentType);
    REQUIRE(seen.size() == 4);
    CHECK(seen[0].code.empty());

    ImportMapping mapping;
    mapping.valueMap = {
        {ImportField::DocumentType,
         {{"Faktura", "invoice"}, {"Korekta", "credit_note"}, {"OFERTA", "ignore"}}},
        {ImportField::Status, {{"zaplacona", "paid"}, {"otwarta", "open"}}}};
    const ImportStory story = importBytes(rows, told(mapping));
    REQUIRE(story.invoices.size() == 3);
    CHECK(story.invoices[0].paidOnUnknownDate);
    CHECK(story.invoices[1].gross == -500_cents);
    CHECK(story.invoices[2].number == "4");
    CHECK(story.summary.rowsSkipped == 1);
    CHECK(story.analysis->valuesSeen.at(ImportField::Status)[0].text == "otwarta");
    CHECK(story.analysis->valuesSeen.at(ImportField::Status)[0].rows == 3);
    CHECK(story.analysis->valuesSeen.at(ImportField::Status)[0].code == "open");
}

TEST_CASE("Each column has its own order of day and month", "[import][dates]") {
    const ImportStory story = importBytes(
        "Client,Number,Invoice Date,Due Date,Amount\n"
        "A,1,13/01/2026,02/28/2026,5\n"
        "A,2,02/01/2026,03/04/2026,5\n");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[1].issuedOn == Date::fromIso("2026-01-02"));
    CHECK(story.invoices[1].dueOn == Date::fromIso("2026-03-04"));
    CHECK_FALSE(story.analysis->values.dateOrder);

    const std::string rows =
        "Client,Number,Invoice Date,Due Date,Amount\n"
        "A,1,13/01/2026,02/03/2026,5\nA,2,14/01/2026,04/03/2026,5\n";
    const ImportStory asked = importBytes(rows);
    CHECK(asked.analysis->dateOrderAmbiguous);
    CHECK(asked.analysis->ambiguousDateColumns == std::vector<std::string>{"Due Date"});
    CHECK(asked.errorId() == "import.error.date_order");
    CHECK(inEnglish(asked.error->message) ==
          "Every date fits both day/month and month/day in: Due Date. Say which it is.");
    ImportMapping answer;
    answer.values.dateOrderOf = {{"Due Date", DateOrder::DayMonthYear}};
    const ImportStory story2 = importBytes(rows, told(answer));
    REQUIRE(story2.invoices.size() == 2);
    CHECK(story2.invoices[0].dueOn == Date::fromIso("2026-03-02"));
}

TEST_CASE("Each column has its own decimal mark", "[import][money]") {
    const ImportStory story = importBytes(
        "Client,Number,Date,Net,Gross,Hours\nA,1,2026-01-02,\"1.000,50\",\"1,200.60\",1\n"
        "A,2,2026-01-02,\"2.000\",\"2,400.00\",1\n");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].net == 100050_cents);
    CHECK(story.invoices[0].gross == 120060_cents);
    CHECK(story.invoices[1].net == 200000_cents);
}

TEST_CASE("What says nothing is missing", "[import][reports]") {
    const ImportStory story = importBytes(
        "Client,Invoice Number,Date,Due date,Amount,Paid on,Disputed\n"
        "A,1,2026-01-02,?,5,N/A,-\n"
        "?,2,2026-01-02,,5,,\n"
        "17850.0,00123,2026-01-02,,5,,\n"
        "'0042,3,2026-01-02,,'5.00,,\n");
    REQUIRE(story.invoices.size() == 3);
    CHECK_FALSE(story.invoices[0].dueOn);
    CHECK_FALSE(story.invoices[0].paidOn);
    CHECK_FALSE(story.invoices[0].disputed);
    CHECK(story.invoices[1].client == "17850");
    CHECK(story.invoices[1].number == "00123");
    CHECK(story.invoices[2].client == "0042");
    CHECK(story.invoices[2].gross == 500_cents);
    CHECK(story.shownProblems() == std::vector<std::string>{"3 Client import.problem.empty"});
}

TEST_CASE("What was paid so far leaves the open part", "[import][reports]") {
    const ImportStory story = importBytes(
        "Client,Invoice Number,Invoice Date,Due Date,Total,Amount paid,Status\n"
        "A,1,2026-01-10,2025-12-20,100,40,Partial\n"
        "A,2,2026-01-10,2026-02-10,100,100,Paid\n"
        "A,3,2026-01-10,2026-02-10,100,0,Sent\n");
    REQUIRE(story.invoices.size() == 3);
    CHECK(story.invoices[0].openBalance == 6000_cents);
    CHECK(story.invoices[0].dueOn == Date::fromIso("2025-12-20"));
    CHECK_FALSE(story.invoices[0].paidOnUnknownDate);
    CHECK(story.invoices[1].paidOnUnknownDate);
    CHECK(story.invoices[2].openBalance == 10000_cents);
    CHECK(story.invoices[2].paymentsTracked);
}

TEST_CASE("A bad row is shown as it stands and can be corrected", "[import][corrections]") {
    const std::string rows =
        "Client,Number,Date,Amount\n"
        "Smith, Bob,1,2026-01-02,5\n"
        "A,2,2026-01-32,6\n"
        "A,3,2026-01-02,7\n"
        "Z\xFC,4,2026-01-02,8\n";
    ImportMapping utf8;
    utf8.text.encoding = "utf-8";
    const ImportStory bad = importBytes(rows, told(utf8));
    REQUIRE(bad.problems.size() == 3);
    CHECK(bad.problems[0].cells ==
          std::vector<std::string>{"Smith", " Bob", "1", "2026-01-02", "5"});
    CHECK(bad.problems[2].cells[0] == "Z\uFFFD");

    ImportWishes wishes = told(utf8);
    wishes.corrections.cells[2] = {
        {"Client", "Smith, Bob"}, {"Number", "1"}, {"Date", "2026-01-02"}, {"Amount", "5"}};
    wishes.corrections.cells[3] = {{"Date", "2026-01-31"}};
    wishes.corrections.cells[5] = {{"Client", "Zü"}};
    wishes.corrections.leaveOut = {4};
    const ImportStory good = importBytes(rows, wishes);
    CHECK(good.problems.empty());
    REQUIRE(good.invoices.size() == 3);
    CHECK(good.invoices[0].client == "Smith, Bob");
    CHECK(good.invoices[1].issuedOn == Date::fromIso("2026-01-31"));
    CHECK(good.invoices[2].client == "Zü");
    CHECK(good.summary.rowsSkipped == 1);

    wishes.corrections.cells[3] = {{"Date", "never"}};
    const ImportStory still = importBytes(rows, wishes);
    REQUIRE(still.problems.size() == 1);
    CHECK(still.problems[0].cells[2] == "never");
}

TEST_CASE("Cells of a bad row are shown up to two thousand bytes", "[import][corrections]") {
    std::string letters;
    for (int i = 0; i < 1500; ++i) {
        letters += "é";
    }
    const ImportStory story = importBytes("Client,Number,Date,Amount\n" + letters + ",1,never,5\n");
    REQUIRE(story.problems.size() == 1);
    CHECK(story.problems[0].cells[0].size() == 2000);
    CHECK(story.problems[0].cells[0] == letters.substr(0, 2000));
}

TEST_CASE("Names with a colon are parent and job where they look like it", "[import][reports]") {
    const ImportStory story = importBytes(
        "Customer,Date,Hours\nLarkfield:Move,2026-01-02,1\nOak: Ash,2026-01-02,1\n"
        "https://oak.example,2026-01-02,1\n");
    REQUIRE(story.times.size() == 3);
    CHECK(story.times[0].client == "Larkfield");
    CHECK(story.times[0].project == "Move");
    CHECK(story.times[1].client == "Oak: Ash");
    CHECK(story.times[2].client == "https://oak.example");
}

TEST_CASE("A report grouped by client is not read by its ledger accounts", "[import][reports]") {
    const ImportStory story = importBytes(
        "Transaction List by Customer\nLarkfield MSP\n\"January - March, 2026\"\n\n"
        ",Date,Transaction Type,Num,Posting,Memo/Description,Account,Amount\n"
        "\"Ashby, Ltd\",,,,,,,\n"
        ",01/15/2026,Invoice,1001,Yes,,Accounts Receivable (A/R),\"1,284.50\"\n"
        ",02/01/2026,Payment,,Yes,,Undeposited Funds,\"1,284.50\"\n"
        "\"Total for Ashby, Ltd\",,,,,,,\"$2,569.00\"\n"
        "TOTAL,,,,,,,\"$2,569.00\"\n");
    CHECK(story.problems.empty());
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].client == "Ashby, Ltd");
    REQUIRE(story.payments.size() == 1);
    CHECK(story.payments[0].client == "Ashby, Ltd");

    // Neither by a guess.
    const ImportStory guessed = importBytes(
        ",Invoice date,Invoice number,Account,Amount\n"
        "Ashby,,,,\n"
        ",2026-01-15,1001,Accounts Receivable,10.00\n"
        "Total for Ashby,,,,10.00\n");
    REQUIRE(guessed.invoices.size() == 1);
    CHECK(guessed.invoices[0].client == "Ashby");
}

TEST_CASE("Sales by customer give each line its amount", "[import][reports]") {
    const ImportStory story = importBytes(
        "Larkfield MSP\nSales by Customer Detail\n\"January - March, 2026\"\n\n"
        ",Transaction date,Transaction type,Num,Product/Service full name,Memo/Description,"
        "Quantity,Sales price,Amount,Balance\n"
        "Ashby,,,,,,,,,\n"
        ",01/31/2026,Invoice,1001,Managed services,,10,100.00,\"1,000.00\",\"1,000.00\"\n"
        ",01/31/2026,Invoice,1001,Labor,,2,120.00,240.00,\"1,240.00\"\n"
        "Total for Ashby,,,,,12,,\"$1,240.00\",\n");
    CHECK(story.analysis->presetName == "QuickBooks sales by customer");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].client == "Ashby");
    CHECK(story.invoices[0].lineAmount == 100000_cents);
    CHECK(story.invoices[1].lineAmount == 24000_cents);
}

TEST_CASE("Drafts of Dolibarr are no invoices", "[import][presets]") {
    const ImportStory story = importBytes(
        "Ref. facture;Nom tiers;Date facturation;Total HT;Total TTC;Facture payée;Statut facture\n"
        "FA2601-0001;Larkfield;15/01/2026;1000,00;1200,00;Oui;Payée\n"
        "FA2601-0002;Larkfield;15/01/2026;10,00;12,00;Non;Abandonnée\n"
        "(PROV12);Larkfield;20/01/2026;50,00;60,00;Non;Impayée\n");
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].paidOnUnknownDate);
    CHECK(story.summary.rowsSkipped == 2);
}

TEST_CASE("German headers and words are understood", "[import][words]") {
    const ImportStory story = importBytes(
        "Rechnungsnummer;Kunde;Rechnungsdatum;Fälligkeitsdatum;Nettobetrag;MwSt;Bruttobetrag;"
        "Status\n"
        "RE-1;Larkfield;15.01.2026;14.02.2026;1.234,56;234,57;1.469,13;Bezahlt\n");
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].gross == 146913_cents);
    CHECK(story.invoices[0].dueOn == Date::fromIso("2026-02-14"));
    CHECK(story.invoices[0].paidOnUnknownDate);
}

TEST_CASE("A sheet of exchange rates is known beside others", "[import][kinds]") {
    CHECK(importing::guessKind({"Currency", "Date", "Exchange rate"}) == ImportKind::Rates);
    CHECK(importing::guessKind({"Devise", "Date", "Cours"}) == ImportKind::Rates);
    CHECK(importing::guessKind({"Code", "Date", "Value"}) != ImportKind::Rates);
}

}  // namespace winnow::test
