// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include <formats/import_story.h>
#include <formats/number_parsing.h>
#include <support/catch.h>

// Exports written by others. The expected figures were computed apart from this program.
namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

TEST_CASE("The accounts receivable export goes in to the cent", "[import][data]") {
    const auto file = sharedData("ar/ibm_accounts_receivable.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    REQUIRE(story.analysis);
    CHECK(story.analysis->presetName == "Accounts receivable");
    CHECK(story.analysis->values.dateOrder == DateOrder::MonthDayYear);
    CHECK(story.problems.empty());
    REQUIRE(story.invoices.size() == 2466);
    CHECK(story.grossTotal() == 14770318_cents);

    std::set<std::string> clients;
    int disputed = 0;
    int late = 0;
    std::int64_t daysToSettle = 0;
    Date first = story.invoices.front().issuedOn;
    Date last = first;
    for (const InvoiceRow& row : story.invoices) {
        clients.insert(row.client);
        disputed += row.disputed.value() ? 1 : 0;
        late += *row.paidOn > *row.dueOn ? 1 : 0;
        daysToSettle += *row.paidOn - row.issuedOn;
        first = std::min(first, row.issuedOn);
        last = std::max(last, row.issuedOn);
    }
    CHECK(clients.size() == 100);
    CHECK(disputed == 561);
    CHECK(late == 877);
    CHECK(daysToSettle == 65213);
    CHECK(first == Date::fromIso("2012-01-03"));
    CHECK(last == Date::fromIso("2013-12-02"));
    CHECK(story.invoices.front().number == "0000611365");
}

TEST_CASE("A nine column Toggl export goes in to the second", "[import][data]") {
    const auto file = sharedData("time/toggl_detailed_9col.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->presetName == "Toggl Track detailed");
    REQUIRE(story.times.size() == 250);
    CHECK(story.timeTotal() == WorkTime{1'865'220});
    std::set<std::string> people;
    for (const TimeRow& row : story.times) {
        people.insert(row.technician);
        CHECK(row.client == "Client1");
        CHECK(row.billable == true);
    }
    CHECK(people.size() == 5);
    CHECK(story.times.front().startMinute == 540);
    CHECK(story.times.front().duration == WorkTime{10680});
}

TEST_CASE("An eight column Harvest export goes in to the second", "[import][data]") {
    const auto file = sharedData("time/harvest_detailed_8col.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->presetName == "Harvest detailed time");
    REQUIRE(story.times.size() == 250);
    CHECK(story.timeTotal() == WorkTime{1'865'952});  // 518.32 h
    CHECK(story.times.front().technician == "Aymer Hauck");
    CHECK(story.times.front().client == "CCJPA");
}

TEST_CASE("A Toggl export with a mark and an empty client goes in", "[import][data]") {
    const auto file = sharedData("time/toggl_detailed_bom.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    REQUIRE(story.times.size() == 2);
    CHECK(story.analysis->header.front() == "User");
    CHECK(story.times[0].client.empty());
    CHECK(story.times[0].project == "Project without Client");
    CHECK(story.times[0].duration == WorkTime{0});
    CHECK(story.times[1].technician == "Peter Tester");
    CHECK(story.timeTotal() == WorkTime{3601});
}

TEST_CASE("A Clockify export asks for its date order and then goes in", "[import][data]") {
    const auto file = sharedData("time/clockify_detailed_usd.csv");
    if (!file) {
        return;
    }
    CHECK(importFile(*file).errorId() == "import.error.date_order");
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->values.dateOrder = DateOrder::MonthDayYear;
    const ImportStory story = importFile(*file, wishes);
    CHECK(story.analysis->presetName == "Clockify detailed");
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[1].day == Date::fromIso("2024-03-04"));
    CHECK(story.times[1].duration == WorkTime{3601});
}

TEST_CASE("A solidtime export has start and end and no duration", "[import][data]") {
    const auto file = sharedData("time/solidtime_generic_time_entries.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[0].duration == WorkTime{0});
    CHECK(story.times[1].duration == WorkTime{3601});
    CHECK(story.times[1].startMinute == 9 * 60 + 23);
    CHECK(story.times[0].billable == false);
}

TEST_CASE("Decimal commas in a comma separated export are found", "[import][data]") {
    const auto file = sharedData("time/harvest_projects_decimal_comma.csv");
    if (!file) {
        return;
    }
    ImportMapping mapping;
    mapping.columns = {{ImportField::Client, "Client"},
                       {ImportField::AmountGross, "Billable Amount"}};
    const auto analysis = analyseImport(*file, {}, mapping).value();
    CHECK(analysis.values.decimalMark == ',');
    REQUIRE(analysis.preview.size() == 2);
    CHECK(analysis.preview[0][8] == "2.001,0");
    CHECK(importing::parseMoney(analysis.preview[0][8], ',', {}).value == 200100_cents);
}

TEST_CASE("A report with title rows above its header goes in", "[import][data]") {
    if (const auto file = sharedData("accounting/qbo_ar_aging_detail.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.invoices.size() == 5);
        CHECK(story.grossTotal() == 691725_cents);
        Money open;
        for (const InvoiceRow& row : story.invoices) {
            open += row.openBalance.value();
        }
        CHECK(open == 491725_cents);
    }
    if (const auto file = sharedData("accounting/invoiceninja_invoices.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->text.headerRow == 4);
        CHECK(story.invoices.size() == 401);
        CHECK(story.problems.empty());
        CHECK(story.analysis->presetName == "Invoice Ninja invoices");
        CHECK(story.grossTotal() == 1188754_cents);  // amounts repeat on the lines of an invoice
        std::map<std::pair<std::string, std::string>, const InvoiceRow*> invoices;
        int dueBefore = 0;
        for (const InvoiceRow& row : story.invoices) {
            dueBefore += invoices.emplace(std::pair(row.client, row.number), &row).second &&
                                 *row.dueOn < row.issuedOn
                             ? 1
                             : 0;
        }
        Money total;
        Money open;
        for (const auto& [key, row] : invoices) {
            total += *row->gross;
            open += *row->openBalance;
        }
        CHECK(invoices.size() == 400);
        CHECK(dueBefore == 215);
        CHECK(total == 1186087_cents);
        CHECK(open == 617466_cents);
    }
}

TEST_CASE("Line based exports of invoices are recognised", "[import][data]") {
    if (const auto file = sharedData("accounting/freshbooks_invoices.csv")) {
        const ImportStory story = importFile(*file);
        REQUIRE(story.invoices.size() == 3);
        CHECK(story.invoices[2].lineAmount == 675000_cents);
        CHECK(story.invoices[0].lineAmount == 65000_cents);
    }
    if (const auto file = sharedData("accounting/zoho_invoices.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Zoho invoices");
        CHECK(story.summary.rowsSkipped == 13);  // all are drafts
        CHECK(story.problems.empty());
    }
}

TEST_CASE("Lists of clients go in", "[import][data]") {
    if (const auto file = sharedData("accounting/invoiceninja_clients.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Invoice Ninja clients");
        REQUIRE(story.clients.size() == 20);
        CHECK(story.clients[0].name == "Ludwig Krajcik DVM");
        CHECK(story.clients[0].contactName == "Terrill Ondricka");
        CHECK(story.clients[0].email == "brook59@example.org");
    }
    if (const auto file = sharedData("accounting/zoho_contacts.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Zoho contacts");
        REQUIRE(story.clients.size() == 5);
        CHECK(story.clients[1].name == "Jessica Jones");
        CHECK(story.clients[1].alias == "Defenders");
        CHECK(story.clients[1].phone == "888-867-5309");
        CHECK(story.clients[0].code == "2520018000000073005");
        CHECK(story.clients[0].alias.empty());
        CHECK(story.clients[0].status == "active");
        CHECK(story.clients[0].since == Date::fromIso("2021-01-28"));
    }
    if (const auto file = sharedData("accounting/freshbooks_clients.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "FreshBooks clients");
        REQUIRE(story.clients.size() == 2);
        CHECK(story.clients[1].name == "X-Men");
        CHECK(story.clients[1].contactName == "Scott Summer");
    }
    if (const auto file = sharedData("accounting/akaunting_customers.xlsx")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Akaunting customers");
        REQUIRE(story.clients.size() == 1);
        CHECK(story.clients[0].name == "Test Customer");
        CHECK(story.clients[0].status == "active");
    }
}

TEST_CASE("Reports of projects tell the clients and nothing else", "[import][data]") {
    if (const auto file = sharedData("time/clockify_projects.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Clockify projects");
        REQUIRE(story.clients.size() == 1);
        CHECK(story.clients[0].name == "Big Company");
        CHECK(story.shownProblems() == std::vector<std::string>{"3 Client import.problem.empty"});
        ImportWishes wishes;
        wishes.kind = ImportKind::Time;
        CHECK(importFile(*file, wishes).errorId() == "import.error.missing_field");
    }
    if (const auto file = sharedData("time/harvest_projects_decimal_comma.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Harvest projects");
        REQUIRE(story.clients.size() == 2);
        CHECK(story.clients[0].name == "Example Client");
    }
}

TEST_CASE("A workbook of invoices goes in sheet by sheet", "[import][data]") {
    const auto file = sharedData("accounting/akaunting_invoices.xlsx");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->sheets.size() >= 4);
    CHECK(story.analysis->text.sheet == "invoices");
    CHECK(story.analysis->presetName == "Akaunting invoices");
    REQUIRE(story.invoices.size() == 1);
    const InvoiceRow& invoice = story.invoices[0];
    CHECK(invoice.client == "Test Customer");
    CHECK(invoice.number == "INV-00001");
    CHECK(invoice.gross == 10000_cents);
    CHECK(invoice.issuedOn == Date::fromIso("2020-01-01"));
    CHECK(invoice.dueOn == Date::fromIso("2020-01-01"));
    CHECK(invoice.paidOnUnknownDate);

    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->text.sheet = "invoice_transactions";
    const ImportStory payments = importFile(*file, wishes);
    CHECK(payments.analysis->presetName == "Akaunting invoice payments");
    REQUIRE(payments.payments.size() == 1);
    CHECK(payments.payments[0].invoiceNumber == "INV-00001");
    CHECK(payments.payments[0].amount == 9000_cents);
    CHECK(payments.payments[0].paidOn == Date::fromIso("2020-01-01"));
}

TEST_CASE("Payments without a client ask for one", "[import][data]") {
    const auto file = sharedData("accounting/stripe_balance_transactions.csv");
    if (!file) {
        return;
    }
    CHECK(importFile(*file).errorId() == "import.error.missing_field");
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = {{ImportField::Client, "Larkfield"}};
    const ImportStory story = importFile(*file, wishes);
    CHECK(story.analysis->presetName == "Stripe balance transactions");
    REQUIRE(story.payments.size() == 2);
    CHECK(story.payments[0].client == "Larkfield");
    CHECK(story.payments[0].amount == 1200_cents);
    CHECK(story.payments[0].paidOn == Date::fromIso("2020-01-23"));
    CHECK(story.payments[1].amount == -77_cents);
    CHECK(story.payments[1].currency == dollars());
}

TEST_CASE("Lines of a shop go in as quantity times price", "[import][data]") {
    const auto file = sharedData("scale/online_retail_2010-12-01.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->presetName == "Online retail lines");
    REQUIRE(story.invoices.size() == 1968);
    CHECK(story.problems.size() == 1140);  // without a customer
    Money total;
    Money credited;
    int creditLines = 0;
    std::set<std::string> clients;
    std::set<std::string> numbers;
    for (const InvoiceRow& row : story.invoices) {
        total += row.lineAmount.value();
        credited += row.isCreditNote ? *row.lineAmount : Money{};
        creditLines += row.isCreditNote ? 1 : 0;
        clients.insert(row.client);
        numbers.insert(row.number);
    }
    CHECK(total == 4605126_cents);
    CHECK(credited == -32523_cents);
    CHECK(creditLines == 26);
    CHECK(clients.size() == 98);
    CHECK(clients.contains("17850"));
    CHECK(numbers.size() == 127);
    CHECK(story.invoices[0].currency.code() == "GBP");
}

TEST_CASE("An event log of tickets gives each ticket once", "[import][data]") {
    const auto file = sharedData("tickets/uci_incident_event_log_small.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->presetName == "ServiceNow incidents");
    CHECK(story.analysis->values.dateOrder == DateOrder::DayMonthYear);
    CHECK(story.problems.empty());
    CHECK(story.summary.rowsRead == 198);
    REQUIRE(story.tickets.size() == 32);
    std::int64_t opened = 0;
    std::int64_t closed = 0;
    int open = 0;
    std::set<std::string> clients;
    for (const TicketRow& ticket : story.tickets) {
        opened += ticket.openedOn.dayNumber();
        closed += ticket.closedOn ? ticket.closedOn->dayNumber() : 0;
        open += ticket.closedOn ? 0 : 1;
        clients.insert(ticket.client);
        CHECK(ticket.channel == "phone");
    }
    CHECK(opened == 539520);
    CHECK(closed == 522975);
    CHECK(open == 1);  // active in its last row
    CHECK(clients.size() == 13);
    CHECK(story.tickets[0].number == "INC0000045");
    CHECK(story.tickets[0].openedOn == Date::fromIso("2016-02-29"));
}

TEST_CASE("A French list of tickets asks for its client", "[import][data]") {
    const auto file = sharedData("tickets/glpi_fr.csv");
    if (!file) {
        return;
    }
    CHECK(importFile(*file).errorId() == "import.error.missing_field");
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = {{ImportField::Client, "Larkfield"}};
    const ImportStory story = importFile(*file, wishes);
    CHECK(story.analysis->presetName == "GLPI tickets");
    REQUIRE(story.tickets.size() == 4);
    CHECK(story.tickets[0].number == "4");
    CHECK(story.tickets[0].subject == "Problème de connexion au VPN");
    CHECK(story.tickets[0].openedOn == Date::fromIso("2026-09-14"));
    CHECK(story.tickets[0].priority == "Moyenne");
    CHECK_FALSE(story.tickets[0].closedOn);
}

TEST_CASE("A ledger gives invoices and the payments that settle them", "[import][data][ledger]") {
    const auto file = sharedData("fec/000000001FEC20220831.txt");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file, {{}, {}, euros(), {}});
    CHECK(story.analysis->presetName == "FEC");
    CHECK(story.analysis->text.delimiter == '\t');
    CHECK(story.problems.empty());
    Money gross;
    Money net;
    int invoices = 0;
    std::set<std::string> clients;
    for (const InvoiceRow& row : story.invoices) {
        gross += *row.gross;
        net += *row.net;
        invoices += row.isCreditNote ? 0 : 1;
        clients.insert(row.client);
        CHECK_FALSE(row.dueOn);
        CHECK(row.paymentsTracked);
    }
    CHECK(invoices == 391);
    CHECK(story.invoices.size() == 399);
    CHECK(gross == 110760267_cents);
    CHECK(net == 105002432_cents);
    CHECK(clients.size() == 14);
    CHECK(clients.contains("PROSOL GESTION"));
    Money paid;
    Money broughtForward;
    Money unknown;
    for (const PaymentRow& payment : story.payments) {
        paid += payment.amount;
        if (payment.invoicesBefore) {
            broughtForward += payment.amount;
            CHECK(payment.invoicesBefore == Date::fromIso("2021-09-01"));
        } else if (payment.invoiceNumber.empty()) {
            unknown += payment.amount;
        }
    }
    CHECK(paid == 111413738_cents);
    CHECK(broughtForward == 5905195_cents);
    CHECK(unknown == 7913_cents);  // paid too much

    ImportWishes wishes;
    wishes.currency = euros();
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = {{ImportField::DueOn, "30"}};
    const ImportStory terms = importFile(*file, wishes);
    REQUIRE(terms.invoices.size() == 399);
    CHECK(*terms.invoices[0].dueOn - terms.invoices[0].issuedOn == 30);
}

TEST_CASE("Takings by means of payment are not clients", "[import][data][ledger]") {
    const auto file = sharedData("fec/000000000FEC20231231_22col.txt");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file, {{}, {}, euros(), {}});
    CHECK(story.analysis->presetName == "FEC");
    CHECK(story.invoices.empty());
    CHECK(story.payments.empty());
    REQUIRE_FALSE(story.problems.empty());
    CHECK(story.problems.size() <= 5);
    for (const ImportProblem& problem : story.problems) {
        CHECK(problem.reason.id == "import.problem.ledger_payment_means");
    }
}

}  // namespace winnow::test
