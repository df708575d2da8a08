// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of file into the portfolio and once more.
#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

TEST_CASE("Invoice lines make one invoice, its own figures counted once", "[app][import]") {
    ImportFirm firm;
    const ImportOutcome outcome =
        firm.import("invoices",
                    "Invoice number,Client,Invoice date,Due date,Line amount,Total,Line type\n"
                    "1,Alder Dental,2026-01-05,2026-02-04,100.00,180.00,recurring\n"
                    "2,Birch & Sons,2026-01-06,2026-02-05,10.00,12.00,\n"
                    "1,Alder Dental,2026-01-05,2026-02-04,50.00,180.00,product\n");
    CHECK(outcome.leftOut == 0);
    CHECK(outcome.added == 2);
    CHECK(outcome.batch);
    const Invoice invoice = firm.invoice("1");
    CHECK(invoice.total == Money{18'000});
    REQUIRE(invoice.lines.size() == 2);
    CHECK(invoice.lines[0].kind == LineKind::Recurring);
    CHECK(invoice.lines[1].net == Money{5'000});
    CHECK(outcome.totals.at("invoices").amount == Money{19'200});
    CHECK(firm.verified());
}

TEST_CASE("Payments among invoices settle them, the oldest first", "[app][import]") {
    ImportFirm firm;
    const char* const text =
        "Transaction type,Num,Client,Date,Due date,Amount\n"
        "Payment,900,Alder Dental,2026-03-10,,150.00\n"
        "Invoice,1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
        "Invoice,2,Alder Dental,2026-02-05,2026-03-04,100.00\n"
        "Credit memo,3,Alder Dental,2026-02-06,,20.00\n";
    const ImportOutcome outcome = firm.import("invoices", text);
    CHECK(reasons(outcome) == Lines{});
    CHECK(outcome.added == 4);
    REQUIRE(firm.invoice("1").payments.size() == 1);
    CHECK(firm.invoice("1").payments[0].amount == Money{10'000});
    CHECK(firm.invoice("1").payments[0].paidOn == day("2026-03-10"));
    REQUIRE(firm.invoice("2").payments.size() == 1);
    CHECK(firm.invoice("2").payments[0].amount == Money{5'000});
    CHECK(firm.invoice("3").total == Money{-2'000});

    const ImportOutcome again = firm.import("invoices", text);
    CHECK(again.added == 0);
    CHECK(again.alreadyPresent == 4);
    CHECK_FALSE(again.batch);
    CHECK(firm.verified());
}

TEST_CASE("A file of payments finds its invoices by number alone", "[app][import]") {
    ImportFirm firm;
    firm.import("invoices",
                "Invoice number,Client,Invoice date,Due date,Amount\n"
                "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
                "7,Alder Dental,2026-01-05,2026-02-04,70.00\n"
                "7,Birch & Sons,2026-01-05,2026-02-04,70.00\n");
    const ImportOutcome outcome = firm.import("payments",
                                              "Invoice number,Payment date,Payment amount\n"
                                              "1,2026-02-10,40.00\n"
                                              "1,2026-02-20,60.00\n"
                                              "7,2026-02-20,70.00\n"
                                              "8,2026-02-20,70.00\n"
                                              "1,2026-02-21,1.00\n");
    CHECK(outcome.added == 2);
    CHECK(reasons(outcome) == Lines{"4 app.import_payment_several",
                                    "5 app.import_payment_unknown_invoice",
                                    "6 app.import_payment_no_invoice"});
    CHECK(firm.invoice("1").payments.size() == 2);
    CHECK(outcome.totals.at("payments").amount == Money{10'000});
    CHECK(firm.verified());
}

TEST_CASE("Time entries keep what they cost by their source", "[app][import]") {
    ImportFirm firm;
    const ImportOutcome outcome =
        firm.import("time",
                    "Date,Client,Hours,Technician,Cost Amount,Work type,Billable\n"
                    "2026-01-12,Alder Dental,1.5,Kim,45.00,reactive,Yes\n"
                    "2026-01-13,Alder Dental,2,Kim,,project,No\n");
    CHECK(outcome.leftOut == 0);
    const std::vector<TimeEntry> entries = firm.times();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].cost == std::nullopt);
    CHECK(entries[1].cost == Money{4'500});
    CHECK(entries[1].workType == WorkType::Reactive);
    CHECK(outcome.totals.at("time").worked == WorkTime::minutes(210));
    CHECK(firm.verified());
}

TEST_CASE("Tickets, costs, seats and rates go in once", "[app][import]") {
    ImportFirm firm;
    struct Story {
        const char* kind;
        const char* text;
        FactKind fact;
        std::int64_t rows;
    };
    const Story story =
        GENERATE(Story{"tickets",
                       "Ticket number,Client,Subject,Opened on,Closed on,Priority,Channel\n"
                       "T1,Alder Dental,Printer,2026-01-05,2026-01-06,High,email\n"
                       "T2,Alder Dental,Mail,2026-01-07,,Low,phone\n",
                       FactKind::Ticket, 2},
                 Story{"costs",
                       "Client,Expense date,Cost,Supplier,Description,Bill number\n"
                       "Alder Dental,2026-01-31,120.00,Backup Ltd,Backup,B-1\n"
                       "Alder Dental,2026-02-28,120.00,Backup Ltd,Backup,B-2\n"
                       "Alder Dental,2026-02-28,5.00,Phone Ltd,Line,\n"
                       "Alder Dental,2026-02-28,5.00,Phone Ltd,Line,\n",
                       FactKind::Cost, 4},
                 Story{"seats",
                       "Client,Month,Endpoints,Seats\n"
                       "Alder Dental,2026-01,12,9\n"
                       "Alder Dental,2026-02,13,\n",
                       FactKind::SeatCount, 2},
                 Story{"rates",
                       "Currency,Date,Exchange rate\n"
                       "USD,2026-01-01,0.92\n"
                       "GBP,2026-01-01,1.15\n",
                       FactKind::ExchangeRate, 2});
    INFO(story.kind);
    const ImportOutcome outcome = firm.import(story.kind, story.text);
    CHECK(reasons(outcome) == Lines{});
    CHECK(outcome.kind == story.kind);
    CHECK(outcome.added == story.rows);
    CHECK(outcome.totals.at(story.kind).count == story.rows);
    CHECK(firm.totals(story.fact).count == story.rows);
    const ImportOutcome again = firm.import(story.kind, story.text);
    CHECK(again.added == 0);
    CHECK(again.alreadyPresent == story.rows);
    CHECK(again.changes.empty());
    CHECK(firm.totals(story.fact).count == story.rows);
    CHECK(firm.verified());
}

TEST_CASE("A list of clients makes the new ones and asks before it changes known ones",
          "[app][import]") {
    ImportFirm firm;
    Client known;
    known.name = "Alder Dental";
    known.segment = "Health";
    REQUIRE(firm.portfolio->clients().add(known));
    const char* const text =
        "Client,Code,Segment,Contact,Email,Alias\n"
        "Alder Dental,A1,Dentists,Mo Reyes,mo@alder.example,AD\n"
        "Birch & Sons,B1,Building,,,\n";
    ImportFirm::Wish wish;
    wish.clients = {};  // without leave to make clients: a list of them needs none
    const ImportOutcome outcome = firm.import("clients", text, wish);
    CHECK(reasons(outcome) == Lines{});
    CHECK(outcome.clientsCreated == 1);
    REQUIRE(outcome.changes.size() == 1);
    CHECK(outcome.changes[0].other == "clients");
    CHECK(outcome.changes[0].what == "Alder Dental");
    REQUIRE(outcome.changes[0].fields.size() == 1);
    CHECK(outcome.changes[0].fields[0].name.id == "import.field.segment");
    const Client filled = *firm.portfolio->clients().find(firm.id("Alder Dental"));
    CHECK(filled.code == "A1");
    CHECK(filled.segment == "Health");
    CHECK(filled.contactName == "Mo Reyes");
    CHECK(firm.portfolio->clients().aliases(filled.id) == Lines{"AD"});
    const std::vector<Contact> contacts = firm.portfolio->clients().contacts(filled.id);
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].email == "mo@alder.example");

    wish.rows.acceptAllChanges = true;
    const ImportOutcome accepted = firm.import("clients", text, wish);
    CHECK(accepted.clientsCreated == 0);
    CHECK(accepted.changed == 1);
    CHECK(firm.portfolio->clients().find(filled.id)->segment == "Dentists");
    CHECK(firm.portfolio->clients().contacts(filled.id).size() == 1);
    CHECK(firm.verified());
}

TEST_CASE("Contacts come to their clients with their roles", "[app][import]") {
    ImportFirm firm;
    firm.add("Alder Dental");
    const char* const text =
        "Client,Contact name,Email,Job title,Roles\n"
        "Alder Dental,Mo Reyes,mo@alder.example,Owner,\"payer, decider\"\n"
        "Alder Dental,Lin Ode,lin@alder.example,,user\n"
        "Nobody Ltd,Jo,jo@nobody.example,,\n";
    ImportFirm::Wish wish;
    wish.clients = {};
    const ImportOutcome outcome = firm.import("contacts", text, wish);
    CHECK(reasons(outcome) == Lines{"4 app.import_client_unknown"});
    CHECK(outcome.added == 2);
    const std::vector<Contact> contacts =
        firm.portfolio->clients().contacts(firm.id("Alder Dental"));
    REQUIRE(contacts.size() == 2);
    CHECK(contacts[0].name == "Mo Reyes");
    CHECK(contacts[0].roles == ContactRoles{true, true, false});
    CHECK(firm.import("contacts", text, wish).alreadyPresent == 2);
    CHECK(firm.portfolio->clients().contacts(firm.id("Alder Dental")).size() == 2);
}
