// SPDX-License-Identifier: GPL-3.0-or-later
// Rows whose fact is there already with other values: shown, and stored only when accepted.
#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

ImportFirm::Wish accepting(std::set<std::int64_t> lines) {
    ImportFirm::Wish wish;
    wish.rows.acceptChanges = std::move(lines);
    return wish;
}

// The catalogue ids of the fields of a change.
Lines fieldsOf(const ImportChange& change) {
    Lines ids;
    for (const ImportChange::Field& field : change.fields) {
        ids.push_back(field.name.id);
    }
    return ids;
}

constexpr const char* kInvoices =
    "Invoice number,Client,Invoice date,Due date,Amount\n"
    "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
    "2,Alder Dental,2026-02-05,2026-03-07,300.00\n"
    "3,Birch & Sons,2026-03-05,2026-04-04,50.50\n";
constexpr const char* kOtherInvoices =
    "Invoice number,Client,Invoice date,Due date,Amount\n"
    "1,Alder Dental,2026-01-05,2026-02-04,110.00\n"
    "2,Alder Dental,2026-02-06,2026-03-08,300.00\n"
    "3,Birch & Sons,2026-03-05,2026-04-04,50.50\n"
    "4,Birch & Sons,2026-03-06,2026-04-05,20.00\n";

}  // namespace

TEST_CASE("A changed invoice is shown field by field and left as it was", "[app][import]") {
    ImportFirm firm;
    firm.import("invoices", kInvoices);
    const ImportOutcome outcome = firm.import("invoices", kOtherInvoices);
    CHECK(outcome.added == 1);
    CHECK(outcome.alreadyPresent == 1);
    CHECK(outcome.leftOut == 0);
    CHECK(outcome.changed == 0);
    CHECK(outcome.notAccepted == 2);
    REQUIRE(outcome.changes.size() == 2);
    const ImportChange& first = outcome.changes[0];
    CHECK(first.line == 2);
    CHECK(first.what == "1");
    CHECK(first.clientName == "Alder Dental");
    CHECK_FALSE(first.accepted);
    CHECK(fieldsOf(first) == Lines{"import.field.amount_gross", "import.field.amount_net"});
    CHECK(std::get<Money>(*first.fields[0].before.find("value")) == Money{10'000});
    CHECK(std::get<Money>(*first.fields[0].after.find("value")) == Money{11'000});
    CHECK(fieldsOf(outcome.changes[1]) == Lines{"import.field.issued_on", "import.field.due_on"});
    CHECK(firm.invoice("1").total == Money{10'000});
    CHECK(firm.invoice("2").issuedOn == day("2026-02-05"));
    CHECK(firm.verified());
}

TEST_CASE("Of the changes those are stored that were accepted", "[app][import]") {
    ImportFirm firm;
    firm.import("invoices", kInvoices);
    const ImportOutcome outcome = firm.import("invoices", kOtherInvoices, accepting({2}));
    CHECK(outcome.changed == 1);
    CHECK(outcome.notAccepted == 1);
    CHECK(outcome.changes.at(0).accepted);
    CHECK(firm.invoice("1").total == Money{11'000});
    CHECK(firm.invoice("1").lines.at(0).net == Money{11'000});
    CHECK(firm.invoice("2").issuedOn == day("2026-02-05"));
    const ImportOutcome again = firm.import("invoices", kOtherInvoices);
    CHECK(again.notAccepted == 1);
    CHECK(firm.verified());
    REQUIRE(outcome.batch);
    REQUIRE(firm.portfolio->batches().undo(*outcome.batch));
    firm.portfolio->imports().announce();
    CHECK(firm.invoice("1").total == Money{10'000});
    CHECK(firm.invoices().size() == 3);
    CHECK(firm.verified());
}

TEST_CASE("An invoice that a file has twice is no change", "[app][import]") {
    ImportFirm firm;
    ImportFirm::Wish wish;
    wish.rows.acceptAllChanges = true;
    const ImportOutcome outcome = firm.import("invoices",
                                              "Invoice number,Client,Invoice date,Due date,Amount\n"
                                              "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
                                              "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
                                              "1,Alder Dental,2026-01-05,2026-02-04,90.00\n",
                                              wish);
    CHECK(outcome.added == 1);
    CHECK(reasons(outcome) == Lines{"4 app.import_conflict"});
    CHECK(outcome.totals.at("invoices").count == 1);
    CHECK(firm.invoice("1").total == Money{10'000});
}

TEST_CASE("A time entry with an identity of its own is known by it", "[app][import]") {
    ImportFirm firm;
    const std::string header = "Id,Date,Client,Hours,Technician,Notes\n";
    firm.import("time", header + "77,2026-01-12,Alder Dental,1,Kim,Mail\n");
    const std::string later = header + "77,2026-01-13,Alder Dental,2.5,Kim,Mail and web\n";
    const ImportOutcome shown = firm.import("time", later);
    REQUIRE(shown.changes.size() == 1);
    CHECK(fieldsOf(shown.changes[0]) ==
          Lines{"import.field.day", "import.field.duration", "import.field.note"});
    CHECK(firm.times().at(0).duration == WorkTime::hours(1));
    CHECK(firm.import("time", later, accepting({2})).changed == 1);
    REQUIRE(firm.times().size() == 1);
    CHECK(firm.times()[0].duration == WorkTime::minutes(150));
    CHECK(firm.verified());
}

TEST_CASE("A corrected time entry without an identity is not stored twice", "[app][import]") {
    ImportFirm firm;
    const std::string header = "Date,Client,Start,Hours,Technician,Notes\n";
    const std::string rest = "2026-01-14,Birch & Sons,09:00,1,Kim,\n";
    firm.import("time", header +
                            "2026-01-12,Alder Dental,09:00,1,Kim,Mail\n"
                            "2026-01-12,Alder Dental,,2,Ada,Server\n" +
                            rest);
    const std::string later = header +
                              "2026-01-12,Alder Dental,09:00,1.5,Kim,Mail and web\n"
                              "2026-01-12,Alder Dental,,3,Ada,Server\n" +
                              rest + "2026-01-15,Birch & Sons,09:00,1,Kim,\n";
    SECTION("not accepted: what is stored stays") {
        const ImportOutcome outcome = firm.import("time", later);
        CHECK(outcome.added == 1);
        CHECK(outcome.alreadyPresent == 1);
        CHECK(outcome.notAccepted == 2);
        REQUIRE(outcome.changes.size() == 2);
        CHECK(outcome.changes[0].line == 2);
        CHECK(fieldsOf(outcome.changes[0]) == Lines{"import.field.duration", "import.field.note"});
        CHECK(fieldsOf(outcome.changes[1]) == Lines{"import.field.duration"});
        CHECK(firm.times().size() == 4);
        CHECK(firm.totals(FactKind::TimeEntry).worked == WorkTime::hours(5));
        CHECK(outcome.totals.at("time").worked == WorkTime::hours(2));
    }
    SECTION("accepted: it takes the new values, and the undo brings the old ones back") {
        const ImportOutcome outcome = firm.import("time", later, accepting({2, 3}));
        CHECK(outcome.added == 1);
        CHECK(outcome.changed == 2);
        CHECK(firm.times().size() == 4);
        CHECK(firm.totals(FactKind::TimeEntry).worked == WorkTime::minutes(390));
        CHECK(firm.import("time", later).alreadyPresent == 4);
        REQUIRE(firm.portfolio->batches().undo(*outcome.batch));
        firm.portfolio->imports().announce();
        CHECK(firm.totals(FactKind::TimeEntry).worked == WorkTime::hours(4));
    }
    CHECK(firm.verified());
}

TEST_CASE("Entries of a day that only look alike are not taken for changes", "[app][import]") {
    ImportFirm firm;
    const std::string header = "Date,Client,Hours,Technician\n";
    firm.import("time", header + "2026-01-12,Alder Dental,1,Kim\n");
    // Another project's export of that day: nothing of the first file is in it.
    const ImportOutcome other = firm.import("time", header + "2026-01-12,Alder Dental,2,Kim\n");
    CHECK(other.added == 1);
    // Two candidates each: nobody can tell which became which.
    const ImportOutcome both = firm.import("time", header +
                                                       "2026-01-12,Alder Dental,3,Kim\n"
                                                       "2026-01-12,Alder Dental,4,Kim\n");
    CHECK(both.added == 2);
    CHECK(both.changes.empty());
    CHECK(firm.times().size() == 4);
    CHECK(firm.verified());
}

TEST_CASE("A later export of the same entries shows the hours that were corrected",
          "[app][import]") {
    ImportFirm firm;
    const std::string header = "Date,Client,Hours,Technician\n";
    firm.import("time", header + "2026-01-12,Alder Dental,1,Kim\n2026-01-13,Alder Dental,1,Kim\n");
    const ImportOutcome later = firm.import(
        "time", header + "2026-01-12,Alder Dental,1,Kim\n2026-01-13,Alder Dental,2,Kim\n");
    CHECK(later.added == 0);
    CHECK(later.notAccepted == 1);
    CHECK(firm.times().size() == 2);
}

TEST_CASE("Tickets, costs, seats and rates show what is said otherwise", "[app][import]") {
    ImportFirm firm;
    struct Story {
        const char* kind;
        const char* header;
        const char* before;
        const char* after;
        Lines fields;
    };
    const Story story = GENERATE(Story{"tickets",
                                       "Ticket number,Client,Subject,Opened on,Closed on\n",
                                       "T1,Alder Dental,Printer,2026-01-05,2026-01-06\n",
                                       "T1,Alder Dental,Printer,2026-01-05,2026-01-08\n",
                                       {"import.field.closed_on"}},
                                 Story{"costs",
                                       "Client,Expense date,Cost,Supplier,Bill number\n",
                                       "Alder Dental,2026-01-31,120.00,Backup Ltd,B-1\n",
                                       "Alder Dental,2026-01-31,125.00,Backup Ltd,B-1\n",
                                       {"import.field.amount"}},
                                 Story{"seats",
                                       "Client,Month,Endpoints,Seats\n",
                                       "Alder Dental,2026-01,12,9\n",
                                       "Alder Dental,2026-01,14,9\n",
                                       {"import.field.endpoints"}},
                                 Story{"rates",
                                       "Currency,Date,Exchange rate\n",
                                       "USD,2026-01-01,0.92\n",
                                       "USD,2026-01-01,0.93\n",
                                       {"import.field.exchange_rate"}});
    INFO(story.kind);
    firm.import(story.kind, std::string(story.header) + story.before);
    const std::string later = std::string(story.header) + story.after;
    const ImportOutcome shown = firm.import(story.kind, later);
    CHECK(shown.added == 0);
    CHECK(shown.notAccepted == 1);
    REQUIRE(shown.changes.size() == 1);
    CHECK(factKindCode(shown.changes[0].kind) == story.kind);
    CHECK(fieldsOf(shown.changes[0]) == story.fields);
    CHECK_FALSE(shown.batch);
    CHECK(firm.import(story.kind, later, accepting({2})).changed == 1);
    CHECK(firm.import(story.kind, later).alreadyPresent == 1);
    CHECK(firm.verified());
    // Of one file, the first of two that differ is taken.
    const ImportOutcome twice =
        firm.import(story.kind, std::string(story.header) + story.after + story.before);
    CHECK(twice.added == 0);
}

TEST_CASE("What was removed by hand is counted as there when its file comes again",
          "[app][import]") {
    ImportFirm firm;
    constexpr std::string_view kFile =
        "Client,Invoice number,Date,Total\n"
        "Alder,1,2026-08-05,100.00\n"
        "Alder,2,2026-08-06,50.00\n";
    REQUIRE(firm.import("invoices", kFile).added == 2);
    FactService& facts = firm.portfolio->facts();
    REQUIRE(facts.remove({facts.rows({}, 0, 1).at(0).key}));
    ImportOutcome again = firm.import("invoices", kFile);
    CHECK(again.added == 0);
    CHECK(again.alreadyPresent == 2);
    CHECK(again.removedByHand == 1);
    CHECK(facts.totals({}).count == 1);
}
