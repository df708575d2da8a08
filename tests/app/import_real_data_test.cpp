// SPDX-License-Identifier: GPL-3.0-or-later
// Real exports of other programs into a portfolio, by preset or with the mapping a user would make.
// The figures were worked out from the files by other means (a few lines of a scripting language).
// Runs only where the files are at hand.
#include <iostream>

#include <support/shared_data.h>

#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

// The file, or nothing with a note.
std::optional<std::filesystem::path> real(const std::string& name) {
    const std::filesystem::path file = sharedData(name);
    if (file.empty()) {
        std::cout << "skipped: no " << name << " on this machine\n";
        return std::nullopt;
    }
    return file;
}

struct Expected {
    std::int64_t added = 0;
    std::int64_t leftOut = 0;
    std::int64_t clientsCreated = 0;
};

// Once, and once more without anything new.
ImportOutcome goesIn(ImportFirm& firm, const std::filesystem::path& file, ImportFirm::Wish wish,
                     const Expected& expected) {
    const ImportOutcome outcome = firm.run(file, wish);
    for (const RowProblem& problem : outcome.problems) {
        UNSCOPED_INFO(problem.line << " " << problem.column << " " << problem.reason.id);
    }
    CHECK(outcome.added == expected.added);
    CHECK(outcome.leftOut == expected.leftOut);
    CHECK(outcome.clientsCreated == expected.clientsCreated);
    const ImportOutcome again = firm.run(file, std::move(wish));
    CHECK(again.added == 0);
    CHECK(again.updated == 0);
    CHECK(again.changed == 0);
    CHECK(again.notAccepted == 0);
    CHECK(again.clientsCreated == 0);
    CHECK_FALSE(again.batch);
    CHECK(firm.verified());
    return outcome;
}

std::int64_t paidIn(const std::vector<Invoice>& invoices) {
    Money paid;
    for (const Invoice& invoice : invoices) {
        for (const Payment& payment : invoice.payments) {
            paid += payment.amount;
        }
    }
    return paid.minor;
}

}  // namespace

TEST_CASE("Real: receivables with payment dates and disputes", "[app][import][real]") {
    if (const auto file = real("ar/ibm_accounts_receivable.csv")) {
        ImportFirm firm("USD");
        const ImportOutcome outcome =
            goesIn(firm, *file, {}, {.added = 2466, .leftOut = 0, .clientsCreated = 100});
        CHECK(outcome.totals.at("invoices").amount == Money{14'770'318});
        CHECK(firm.totals(FactKind::Invoice).amount == Money{14'770'318});
        CHECK(paidIn(firm.invoices()) == 14'770'318);
        CHECK(firm.portfolio->batches().reconcile(outcome.batch).value().agrees);
    }
}

TEST_CASE("Real: FreshBooks lines", "[app][import][real]") {
    if (const auto file = real("accounting/freshbooks_invoices.csv")) {
        ImportFirm firm("USD");
        goesIn(firm, *file, {}, {.added = 1, .leftOut = 0, .clientsCreated = 1});
        CHECK(firm.invoice("0000001").total == Money{789'000});
        CHECK(firm.invoice("0000001").lines.size() == 3);
    }
}

TEST_CASE("Real: Zoho lines with the invoice's total on every one", "[app][import][real]") {
    if (const auto file = real("accounting/zoho_invoices.csv")) {
        ImportFirm firm("USD");
        // They are drafts, which are no claims unless one says so.
        CHECK(firm.run(*file, {}).added == 0);
        ImportFirm::Wish wish;
        wish.options.valueMap["status"] = {{"Draft", "open"}};
        goesIn(firm, *file, wish, {.added = 3, .leftOut = 0, .clientsCreated = 3});
        CHECK(firm.totals(FactKind::Invoice).amount == Money{133'975});
        CHECK(firm.invoice("INV-000002").lines.size() == 5);
    }
}

TEST_CASE("Real: Invoice Ninja's report with a title and repeated rows", "[app][import][real]") {
    if (const auto file = real("accounting/invoiceninja_invoices.csv")) {
        ImportFirm firm("USD");
        const ImportOutcome outcome =
            goesIn(firm, *file, {}, {.added = 400, .leftOut = 0, .clientsCreated = 20});
        CHECK(outcome.rowsRead == 401);
        CHECK(outcome.totals.at("invoices").amount == Money{1'186'087});
        CHECK(firm.totals(FactKind::Invoice).amount == Money{1'186'087});
    }
}

TEST_CASE("Real: QuickBooks' aging report", "[app][import][real]") {
    if (const auto file = real("accounting/qbo_ar_aging_detail.csv")) {
        ImportFirm firm("USD");
        goesIn(firm, *file, {}, {.added = 5, .leftOut = 0, .clientsCreated = 5});
        CHECK(firm.totals(FactKind::Invoice).amount == Money{691'725});
        CHECK(firm.invoice("1041").issuedOn == day("2025-11-18"));
        CHECK(firm.has("Alvarez, Dana"));
    }
}

TEST_CASE("Real: Stripe's balance as payments of one client", "[app][import][real]") {
    if (const auto file = real("accounting/stripe_balance_transactions.csv")) {
        ImportFirm firm("USD");
        firm.import("invoices",
                    "Invoice number,Client,Invoice date,Due date,Amount\n"
                    "1,Alder Dental,2020-01-05,2020-02-04,12.00\n");
        ImportFirm::Wish wish;
        wish.options.constants = {{"client", "Alder Dental"}};
        goesIn(firm, *file, wish, {.added = 2, .leftOut = 0, .clientsCreated = 0});
        CHECK(paidIn(firm.invoices()) == 1'123);
    }
}

TEST_CASE("Real: Akaunting's workbooks, sheet by sheet", "[app][import][real]") {
    const auto clients = real("accounting/akaunting_customers.xlsx");
    const auto invoices = real("accounting/akaunting_invoices.xlsx");
    if (clients && invoices) {
        ImportFirm firm("USD");
        const ImportPlan list = firm.portfolio->imports().plan(*clients, {}).value();
        CHECK(list.kind == "clients");
        CHECK(firm.run(*clients, {}).clientsCreated > 0);
        const ImportPlan plan = firm.portfolio->imports().plan(*invoices, {}).value();
        CHECK(plan.sheets.size() == 6);
        std::int64_t added = 0;
        for (const char* sheet : {"invoices", "invoice_transactions"}) {
            ImportFirm::Wish wish;
            wish.options.sheet = sheet;
            added += firm.run(*invoices, wish).added;
        }
        CHECK(added > 0);
        CHECK_FALSE(firm.invoices().empty());
        CHECK(firm.verified());
    }
}

TEST_CASE("Real: lists of clients", "[app][import][real]") {
    struct List {
        const char* name;
        Expected expected;
        const char* one;
    };
    const List list = GENERATE(List{"accounting/freshbooks_clients.csv",
                                    {.added = 2, .leftOut = 0, .clientsCreated = 2},
                                    "X-Men"},
                               List{"accounting/invoiceninja_clients.csv",
                                    {.added = 20, .leftOut = 0, .clientsCreated = 20},
                                    "Ludwig Krajcik DVM"},
                               List{"accounting/zoho_contacts.csv",
                                    {.added = 5, .leftOut = 0, .clientsCreated = 5},
                                    "Highlander"},
                               List{"time/clockify_projects.csv",
                                    {.added = 1, .leftOut = 1, .clientsCreated = 1},
                                    "Big Company"},
                               List{"time/harvest_projects_decimal_comma.csv",
                                    {.added = 2, .leftOut = 0, .clientsCreated = 2},
                                    "Example Client"});
    if (const auto file = real(list.name)) {
        ImportFirm firm("USD");
        INFO(list.name);
        goesIn(firm, *file, {}, list.expected);
        CHECK(firm.has(list.one));
    }
}

TEST_CASE("Real: a day of retail, priced by the line", "[app][import][real]") {
    if (const auto file = real("scale/online_retail_2010-12-01.csv")) {
        ImportFirm firm("GBP");
        // 1,140 lines have no customer.
        const ImportOutcome outcome =
            goesIn(firm, *file, {}, {.added = 127, .leftOut = 1140, .clientsCreated = 98});
        CHECK(outcome.rowsRead == 3108);
        CHECK(firm.totals(FactKind::Invoice).amount == Money{4'605'126});
        CHECK(firm.invoice("C536379").isCreditNote);
    }
}

TEST_CASE("Real: tickets", "[app][import][real]") {
    if (const auto file = real("tickets/glpi_fr.csv")) {
        ImportFirm firm;
        ImportFirm::Wish wish;
        wish.options.constants = {{"client", "Alder Dental"}};
        goesIn(firm, *file, wish, {.added = 4, .leftOut = 0, .clientsCreated = 1});
    }
    if (const auto file = real("tickets/uci_incident_event_log_small.csv")) {
        ImportFirm firm;
        ImportFirm::Wish wish;
        wish.options.dateOrder = "dmy";
        const ImportOutcome outcome = firm.run(*file, wish);
        CHECK(outcome.leftOut == 0);
        CHECK(outcome.rowsRead == 198);
        CHECK(firm.totals(FactKind::Ticket).count == 32);
        CHECK(firm.run(*file, wish).added == 0);
    }
}

TEST_CASE("Real: time entries", "[app][import][real]") {
    struct Export {
        const char* name;
        std::int64_t entries;
        std::int64_t seconds;
        std::int64_t withoutClient;
    };
    const Export file = GENERATE(Export{"time/harvest_detailed_8col.csv", 250, 1'865'952, 0},
                                 Export{"time/toggl_detailed_9col.csv", 250, 1'865'220, 0},
                                 Export{"time/toggl_detailed_bom.csv", 1, 3'601, 1},
                                 Export{"time/clockify_detailed_usd.csv", 1, 3'601, 1},
                                 Export{"time/solidtime_generic_time_entries.csv", 1, 3'601, 1});
    if (const auto path = real(file.name)) {
        INFO(file.name);
        ImportFirm firm("USD");
        ImportFirm::Wish wish;
        if (firm.portfolio->imports().plan(*path, {}).value().dateOrderAmbiguous) {
            wish.options.dateOrder = "mdy";
        }
        const ImportOutcome outcome =
            goesIn(firm, *path, wish,
                   {.added = file.entries, .leftOut = file.withoutClient, .clientsCreated = 1});
        CHECK(firm.totals(FactKind::TimeEntry).worked == WorkTime{file.seconds});
        CHECK(outcome.totals.at("time").worked == WorkTime{file.seconds});
        if (file.withoutClient > 0) {
            // The project is asked for, and its entry comes once that is known.
            wish.clients.projects["Project without Client"] = firm.id("Big Company");
            CHECK(firm.run(*path, wish).added == 1);
        }
    }
}

TEST_CASE("Real: a French ledger", "[app][import][real]") {
    if (const auto file = real("fec/000000001FEC20220831.txt")) {
        ImportFirm firm;
        const ImportOutcome outcome = firm.run(*file, {});
        CHECK(outcome.kind == "ledger");
        // Debits less credits of the sales journal on the clients' accounts.
        CHECK(firm.totals(FactKind::Invoice).amount == Money{110'760'267});
        REQUIRE(outcome.batch);
        CHECK(firm.portfolio->batches().reconcile(outcome.batch).value().agrees);
        const ImportOutcome again = firm.run(*file, {});
        CHECK(again.added == 0);
        CHECK(again.notAccepted == 0);
        CHECK(firm.verified());
    }
}
