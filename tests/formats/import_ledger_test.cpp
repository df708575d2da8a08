// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_story.h>
#include <support/catch.h>

namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::string_view kHeader =
    "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t"
    "CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\t"
    "ValidDate\tMontantdevise\tIdevise\n";

// One posting; the columns that matter here.
std::string posting(const std::string& journal, const std::string& name, const std::string& number,
                    const std::string& day, const std::string& account, const std::string& client,
                    const std::string& piece, const std::string& debit, const std::string& credit,
                    const std::string& lettering = "") {
    const std::string code = client.empty() ? "" : "C" + client.substr(0, 4);
    return journal + '\t' + name + '\t' + number + '\t' + day + '\t' + account + "\tX\t" + code +
           '\t' + client + '\t' + piece + '\t' + day + "\tlabel\t" + debit + '\t' + credit + '\t' +
           lettering + "\t\t20270101\t\t\n";
}

std::string sale(const std::string& number, const std::string& day, const std::string& client,
                 const std::string& piece, const std::string& gross, const std::string& net,
                 const std::string& lettering = "") {
    return posting("VE", "Ventes", number, day, "411000", client, piece, gross, "0,00", lettering) +
           posting("VE", "Ventes", number, day, "706000", "", piece, "0,00", net) +
           posting("VE", "Ventes", number, day, "445710", "", piece, "0,00", "1,00");
}

std::string receipt(const std::string& number, const std::string& day, const std::string& client,
                    const std::string& piece, const std::string& amount,
                    const std::string& lettering = "") {
    return posting("BQ", "Banque", number, day, "512000", "", piece, amount, "0,00") +
           posting("BQ", "Banque", number, day, "411000", client, piece, "0,00", amount, lettering);
}

ImportStory ledger(const std::string& rows,
                   const std::map<ImportField, std::string>& constants = {}) {
    ImportWishes wishes;
    wishes.currency = euros();
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = constants;
    return importBytes(std::string(kHeader) + rows, wishes);
}

std::vector<std::string> paymentsOf(const ImportStory& story) {
    std::vector<std::string> list;
    for (const PaymentRow& payment : story.payments) {
        list.push_back(payment.client + " " + payment.invoiceNumber + " " + payment.paidOn.toIso() +
                       " " + std::to_string(payment.amount.minor) +
                       (payment.invoicesBefore ? " <" + payment.invoicesBefore->toIso() : ""));
    }
    return list;
}

}  // namespace

TEST_CASE("Sales postings become invoices without tax and with it", "[import][ledger]") {
    const ImportStory story = ledger(sale("1", "20260105", "Larkfield", "F1", "120,00", "100,00") +
                                     sale("2", "20260106", "Oak", "F2", "60,00", "50,00"));
    CHECK(story.analysis->presetName == "FEC");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].client == "Larkfield");
    CHECK(story.invoices[0].number == "F1");
    CHECK(story.invoices[0].issuedOn == Date::fromIso("2026-01-05"));
    CHECK(story.invoices[0].gross == 12000_cents);
    CHECK(story.invoices[0].net == 10000_cents);
    CHECK(story.invoices[0].line == 2);
    CHECK_FALSE(story.invoices[0].dueOn);
    CHECK(story.invoices[0].currency == euros());
    CHECK(story.problems.empty());
}

TEST_CASE("Payment terms give the due date a ledger lacks", "[import][ledger]") {
    const ImportStory story = ledger(sale("1", "20260105", "Larkfield", "F1", "120,00", "100,00"),
                                     {{ImportField::DueOn, "45"}});
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].dueOn == Date::fromIso("2026-02-19"));
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = {{ImportField::DueOn, "30"}};
    const ImportStory list = importBytes("Client,Number,Date,Amount\nA,1,2026-01-02,5\n", wishes);
    REQUIRE(list.invoices.size() == 1);
    CHECK(list.invoices[0].dueOn == Date::fromIso("2026-02-01"));
}

TEST_CASE("Lettering pairs payments with invoices", "[import][ledger]") {
    const ImportStory story =
        ledger(sale("1", "20260105", "Larkfield", "F1", "120,00", "100,00", "A") +
               sale("2", "20260106", "Larkfield", "F2", "60,00", "50,00", "B") +
               sale("3", "20260107", "Larkfield", "F3", "30,00", "25,00", "B") +
               receipt("9", "20260301", "Larkfield", "VIR", "90,00", "B") +
               receipt("10", "20260302", "Larkfield", "VIR", "120,00", "A"));
    CHECK(paymentsOf(story) == std::vector<std::string>{"Larkfield F2 2026-03-01 6000",
                                                        "Larkfield F3 2026-03-01 3000",
                                                        "Larkfield F1 2026-03-02 12000"});
    CHECK(story.payments[0].reference == "BQ 9");
}

TEST_CASE("Without lettering the number pairs and then the age", "[import][ledger]") {
    const ImportStory story = ledger(sale("1", "20260105", "Larkfield", "F1", "120,00", "100,00") +
                                     sale("2", "20260106", "Larkfield", "F2", "60,00", "50,00") +
                                     receipt("9", "20260301", "Larkfield", "F2", "60,00") +
                                     receipt("10", "20260302", "Larkfield", "VIR", "130,00"));
    CHECK(paymentsOf(story) == std::vector<std::string>{"Larkfield F2 2026-03-01 6000",
                                                        "Larkfield F1 2026-03-02 12000",
                                                        "Larkfield  2026-03-02 1000"});
}

TEST_CASE("What was brought forward is no revenue and is settled first", "[import][ledger]") {
    const ImportStory story =
        ledger(posting("AN", "A nouveaux", "1", "20260101", "411000", "Larkfield", "RAN", "200,00",
                       "0,00") +
               posting("AN", "A nouveaux", "1", "20260101", "110000", "", "RAN", "0,00", "200,00") +
               sale("1", "20260105", "Larkfield", "F1", "120,00", "100,00", "A") +
               receipt("8", "20260110", "Larkfield", "CHQ", "150,00", "Z") +
               receipt("9", "20260301", "Larkfield", "VIR", "120,00", "A") +
               receipt("10", "20260302", "Larkfield", "VIR", "80,00"));
    CHECK(story.invoices.size() == 1);
    CHECK(paymentsOf(story) == std::vector<std::string>{"Larkfield  2026-01-10 15000 <2026-01-01",
                                                        "Larkfield F1 2026-03-01 12000",
                                                        "Larkfield  2026-03-02 5000 <2026-01-01",
                                                        "Larkfield  2026-03-02 3000"});
}

TEST_CASE("Credit notes and payments taken back are set off", "[import][ledger]") {
    const std::string credit =
        posting("VE", "Ventes", "4", "20260201", "411000", "Larkfield", "AV1", "0,00", "20,00",
                "A") +
        posting("VE", "Ventes", "4", "20260201", "706000", "", "AV1", "20,00", "0,00");
    const std::string back =
        posting("BQ", "Banque", "11", "20260303", "411000", "Larkfield", "REJ", "50,00", "0,00",
                "A") +
        posting("BQ", "Banque", "11", "20260303", "512000", "", "REJ", "0,00", "50,00");
    const ImportStory story =
        ledger(sale("1", "20260105", "Larkfield", "F1", "120,00", "100,00", "A") + credit +
               receipt("9", "20260301", "Larkfield", "VIR", "150,00", "A") + back);
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[1].isCreditNote);
    CHECK(story.invoices[1].gross == -2000_cents);
    CHECK(story.invoices[1].net == -2000_cents);
    Money onInvoice;
    Money onCredit;
    for (const PaymentRow& payment : story.payments) {
        (payment.invoiceNumber == "F1" ? onInvoice : onCredit) += payment.amount;
    }
    CHECK(onInvoice == 12000_cents);
    CHECK(onCredit == -2000_cents);
}

TEST_CASE("Goods resold are lines of their own", "[import][ledger]") {
    const ImportStory story = ledger(
        posting("VE", "Ventes", "1", "20260105", "411000", "Larkfield", "F1", "180,00", "0,00") +
        posting("VE", "Ventes", "1", "20260105", "706000", "", "F1", "0,00", "100,00") +
        posting("VE", "Ventes", "1", "20260105", "707000", "", "F1", "0,00", "50,00") +
        posting("VE", "Ventes", "1", "20260105", "445710", "", "F1", "0,00", "30,00"));
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].lineAmount == 10000_cents);
    CHECK(story.invoices[1].lineAmount == 5000_cents);
    CHECK(story.invoices[1].lineKind == "product");
    CHECK(story.invoices[0].gross == 18000_cents);
}

TEST_CASE("An entry for several clients shares its revenue by number or in proportion",
          "[import][ledger]") {
    const ImportStory story = ledger(
        posting("VE", "Ventes", "1", "20260105", "411000", "Larkfield", "J", "120,00", "0,00") +
        posting("VE", "Ventes", "1", "20260105", "411000", "Oak Ltd", "J", "60,00", "0,00") +
        posting("VE", "Ventes", "1", "20260105", "706000", "", "J", "0,00", "150,00") +
        posting("VE", "Ventes", "1", "20260105", "445710", "", "J", "0,00", "30,00"));
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].net == 10000_cents);
    CHECK(story.invoices[1].net == 5000_cents);
}

TEST_CASE("A single amount with its side is a variant", "[import][ledger]") {
    const ImportStory story = importBytes(
        "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
        "CompAuxLib|PieceRef|PieceDate|EcritureLib|Montant|Sens|EcrtureLet\n"
        "VE |Ventes  |1|20260105|411000  |Clients|C1 | Larkfield |F1|20260105|x|120,00|D|\n"
        "VE |Ventes  |1|20260105|706000  |Prest|||F1|20260105|x|100,00|C|\n"
        "VE |Ventes  |1|20260105|445710  |TVA|||F1|20260105|x|20,00|C|\n",
        {{}, {}, euros(), {}});
    CHECK(story.analysis->text.delimiter == '|');
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].client == "Larkfield");
    CHECK(story.invoices[0].gross == 12000_cents);
    CHECK(story.invoices[0].net == 10000_cents);
}

TEST_CASE("An account per client needs no auxiliary", "[import][ledger]") {
    const ImportStory story = importBytes(
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t"
        "CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\n"
        "VT\tVentes\t1\t20260105\t411LARK\tLarkfield\t\t\tF1\t20260105\tx\t12,00\t0,00\n"
        "VT\tVentes\t1\t20260105\t706000\tPrestations\t\t\tF1\t20260105\tx\t0,00\t12,00\n"
        "VT\tVentes\t2\t20260106\t411000\tClients\t\t\tF2\t20260106\tx\t7,00\t0,00\n"
        "VT\tVentes\t2\t20260106\t706000\tPrestations\t\t\tF2\t20260106\tx\t0,00\t7,00\n"
        "VT\tVentes\t3\t20260107\t411000\tClients\t\t\tF3\t20260107\tx\t7,00\t0,00\n",
        {{}, {}, euros(), {}});
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].client == "Larkfield");
    CHECK(story.shownProblems() ==
          std::vector<std::string>{"4 CompAuxLib import.problem.ledger_no_client"});
}

TEST_CASE("An entry with a posting that cannot be read is left out whole", "[import][ledger]") {
    const ImportStory story = ledger(
        posting("VE", "Ventes", "1", "20260105", "411000", "Larkfield", "F1", "120,00", "0,00") +
        posting("VE", "Ventes", "1", "20260105", "706000", "", "F1", "0,00", "cent") +
        sale("2", "20260106", "Oak", "F2", "60,00", "50,00"));
    CHECK(story.invoices.size() == 1);
    CHECK(story.shownProblems() == std::vector<std::string>{"3 Credit import.problem.amount",
                                                            "2  import.problem.ledger_broken"});
}

TEST_CASE("A journal names its transaction on the first row only", "[import][ledger]") {
    const ImportStory story = importBytes(
        "Winnow Test Company\nJournal\nJanuary 2026\n\n"
        "Date,Transaction Type,Num,Name,Memo/Description,Account,Debit,Credit\n"
        "01/15/2026,Invoice,1041,Larkfield,,Accounts Receivable (A/R),110.00,\n"
        ",,,Larkfield,Support,Services,,100.00\n"
        ",,,Larkfield,,Sales Tax Payable,,10.00\n"
        ",,,,,,110.00,110.00\n"
        "01/16/2026,Bill,77,Vendor,,Accounts Payable (A/P),,40.00\n"
        ",,,Vendor,,Supplies,40.00,\n"
        ",,,,,,40.00,40.00\n"
        "02/20/2026,Payment,CHK 9,Larkfield,,Undeposited Funds,110.00,\n"
        ",,,Larkfield,,Accounts Receivable (A/R),,110.00\n"
        ",,,,,,110.00,110.00\n"
        "02/21/2026,Sales Receipt,12,Larkfield,,Undeposited Funds,20.00,\n"
        ",,,Larkfield,,Services,,20.00\n"
        "TOTAL,,,,,,280.00,280.00\n"
        "\"Thursday, July 30, 2026 04:19 PM GMT-06:00\"\n");
    CHECK(story.analysis->presetName == "QuickBooks journal");
    CHECK(story.shownProblems() ==
          std::vector<std::string>{"16 Transaction Type import.problem.ledger_cash_sale"});
    REQUIRE(story.invoices.size() == 1);
    CHECK(story.invoices[0].number == "1041");
    CHECK(story.invoices[0].gross == 11000_cents);
    CHECK(story.invoices[0].net == 10000_cents);
    CHECK(paymentsOf(story) == std::vector<std::string>{"Larkfield 1041 2026-02-20 11000"});
}

}  // namespace winnow::test
