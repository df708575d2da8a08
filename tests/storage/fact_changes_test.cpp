// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/facts_fixture.h>

namespace winnow::test {

namespace {

// An invoice with all that can change.
Invoice fullInvoice(ClientId client) {
    Invoice invoice = anInvoice("2026-01-10")
                          .of({100'00}, LineKind::Recurring)
                          .owing({120'00})
                          .due("2026-02-09")
                          .paid("2026-02-01")
                          .numbered("1")
                          .build();
    invoice.client = client;
    return invoice;
}

}  // namespace

TEST_CASE("A changed invoice is a conflict, and taken when it is accepted", "[storage][changes]") {
    Facts facts;
    const Invoice before = fullInvoice(facts.client);
    REQUIRE(facts.add(before) == AddOutcome::Added);
    Invoice row = before;
    SECTION("its total") { row.total = {121'00}; }
    SECTION("its date") { row.issuedOn = day("2026-01-11"); }
    SECTION("the day it falls due") { row.dueOn = day("2026-03-01"); }
    SECTION("the day it was paid") { row.payments[0].paidOn = day("2026-02-20"); }
    SECTION("its net amount with the same total") { row.lines[0].net = {110'00}; }
    SECTION("what it sells") { row.lines[0].kind = LineKind::Product; }
    CHECK(facts.add(row) == AddOutcome::Conflict);
    CHECK(facts.only().total == before.total);
    CHECK(facts.count("fact_changes") == 0);

    CHECK(facts.add(row, OnChange::Replace) == AddOutcome::Updated);
    const Invoice after = facts.only();
    CHECK(after.total == row.total);
    CHECK(after.issuedOn == row.issuedOn);
    CHECK(after.dueOn == row.dueOn);
    CHECK(after.payments.at(0).paidOn == row.payments[0].paidOn);
    CHECK(after.lines.at(0).net == row.lines[0].net);
    CHECK(after.lines.at(0).kind == row.lines[0].kind);
    CHECK(facts.add(row) == AddOutcome::AlreadyPresent);
    // The row stays where it came from; the batch that changed it says how often.
    const auto batches = BatchStore(facts.database).all();
    CHECK(batches[1].rowsChanged == 1);
    CHECK(batches[0].rowsPresent == 1);
    CHECK(BatchStore(facts.database).changes(batches[1].id).size() == 1);
    CHECK(facts.rows(FactKind::Invoice)[0].source.batch == batches.back().id);
}

TEST_CASE("The stored invoice can be shown beside the row", "[storage][changes]") {
    Facts facts;
    const Invoice invoice = fullInvoice(facts.client);
    facts.add(invoice);
    const FactStore store(facts.database);
    const auto stored = store.storedInvoice(invoice);
    REQUIRE(stored);
    CHECK(stored->dueOn == invoice.dueOn);
    CHECK(stored->lines.size() == 1);
    CHECK(stored->payments.size() == 1);
    CHECK_FALSE(store.storedInvoice(invoiceOf(facts.client, "2", {1})));
}

TEST_CASE("Kinds of lines are learnt where there were none", "[storage][changes]") {
    Facts facts;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    facts.add(invoice);
    invoice.lines = {{LineKind::Labour, {60}, ""}, {LineKind::Recurring, {40}, ""}};
    CHECK(facts.add(invoice) == AddOutcome::Updated);
    CHECK(facts.only().lines.size() == 2);
    invoice.lines = {{LineKind::Unspecified, {100}, ""}};
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
}

TEST_CASE("What was said in another currency is kept", "[storage][changes]") {
    Facts facts;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    facts.add(invoice);
    invoice.original = ForeignAmount{*Currency::fromCode("USD"), 108, Decimal{925'926}};
    CHECK(facts.add(invoice) == AddOutcome::Updated);
    CHECK(facts.only().original == invoice.original);
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
    invoice.original->minor = 109;
    CHECK(facts.add(invoice) == AddOutcome::Conflict);
}

TEST_CASE("A time entry with its source's identity and other values is a conflict",
          "[storage][changes]") {
    Facts facts;
    TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    const auto take = [&](OnChange onChange) {
        AddOutcome outcome{};
        facts.file([&](FactStore& store, BatchId batch) {
            outcome = store.addTimeEntry(entry, "id", batch, 2, onChange);
        });
        return outcome;
    };
    CHECK(take(OnChange::Report) == AddOutcome::Added);
    CHECK(take(OnChange::Report) == AddOutcome::AlreadyPresent);
    entry.workType = WorkType::Reactive;
    entry.cost = Money{1'500};
    CHECK(take(OnChange::Report) == AddOutcome::Updated);
    entry.duration = WorkTime::minutes(45);
    entry.technician = "Ben";
    CHECK(take(OnChange::Report) == AddOutcome::Conflict);
    CHECK(FactStore(facts.database).storedTimeEntry(facts.client, "id")->duration ==
          WorkTime::minutes(30));
    CHECK(take(OnChange::Replace) == AddOutcome::Updated);
    const auto stored = FactStore(facts.database).storedTimeEntry(facts.client, "id");
    CHECK(stored->duration == WorkTime::minutes(45));
    CHECK(stored->technician == "Ben");
    CHECK(stored->workType == WorkType::Reactive);
    CHECK(stored->cost == Money{1'500});
    CHECK(facts.count("time_entries") == 1);
    // What the row does not know is not taken away.
    entry.workType = WorkType::Unspecified;
    entry.cost.reset();
    CHECK(take(OnChange::Report) == AddOutcome::AlreadyPresent);
}

TEST_CASE("Of two rows of a file with one identity the first is taken", "[storage][changes]") {
    Facts facts;
    const TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    TimeEntry other = entry;
    other.duration = WorkTime::minutes(60);
    facts.file([&](FactStore& store, BatchId batch) {
        CHECK(store.addTimeEntry(entry, "id", batch, 2) == AddOutcome::Added);
        CHECK(store.addTimeEntry(entry, "id", batch, 3) == AddOutcome::AlreadyPresent);
        CHECK(store.addTimeEntry(other, "id", batch, 4, OnChange::Replace) == AddOutcome::Conflict);
        CHECK(store.addTimeEntry(other, "id 2", batch, 5) == AddOutcome::Added);
    });
    CHECK(FactStore(facts.database).storedTimeEntry(facts.client, "id")->duration ==
          entry.duration);
}

TEST_CASE("A changed ticket is a conflict, and taken when it is accepted", "[storage][changes]") {
    Facts facts;
    Ticket ticket = ticketOf(facts.client, "T-1");
    ticket.channel = TicketChannel::Phone;
    facts.add(ticket);
    ticket.priority = "High";
    CHECK(facts.add(ticket) == AddOutcome::Updated);
    ticket.channel = TicketChannel::Portal;
    CHECK(facts.add(ticket) == AddOutcome::Conflict);
    CHECK(facts.add(ticket, OnChange::Replace) == AddOutcome::Updated);
    CHECK(facts.add(ticket) == AddOutcome::AlreadyPresent);
    const auto stored = FactStore(facts.database).storedTicket(ticket);
    CHECK(stored->channel == TicketChannel::Portal);
    CHECK(stored->priority == "High");
}

TEST_CASE("Seats, costs and rates are known again, and changed when it is accepted",
          "[storage][changes]") {
    Facts facts;
    const auto take = [&](auto add) {
        AddOutcome outcome{};
        facts.file([&](FactStore& store, BatchId batch) { outcome = add(store, batch); });
        return outcome;
    };
    SECTION("seats") {
        SeatCount count{facts.client, day("2026-01-01"), 12, {}};
        OnChange onChange = OnChange::Report;
        const auto add = [&](FactStore& store, BatchId batch) {
            return store.addSeatCount(count, batch, 2, onChange);
        };
        CHECK(take(add) == AddOutcome::Added);
        CHECK(take(add) == AddOutcome::AlreadyPresent);
        count.seats = 5;
        CHECK(take(add) == AddOutcome::Updated);
        count.endpoints = 13;
        CHECK(take(add) == AddOutcome::Conflict);
        onChange = OnChange::Replace;
        CHECK(take(add) == AddOutcome::Updated);
        CHECK(take(add) == AddOutcome::AlreadyPresent);
        CHECK(facts.count("seat_counts") == 1);
    }
    SECTION("rates") {
        ExchangeRate rate{*Currency::fromCode("USD"), day("2026-01-01"), Decimal{920'000}};
        OnChange onChange = OnChange::Report;
        const auto add = [&](FactStore& store, BatchId batch) {
            return store.addExchangeRate(rate, batch, 2, onChange);
        };
        CHECK(take(add) == AddOutcome::Added);
        CHECK(take(add) == AddOutcome::AlreadyPresent);
        rate.rate = Decimal{930'000};
        CHECK(take(add) == AddOutcome::Conflict);
        onChange = OnChange::Replace;
        CHECK(take(add) == AddOutcome::Updated);
        CHECK(FactReader(facts.database).exchangeRates() == std::vector{rate});
    }
    SECTION("a cost with a number") {
        Cost cost = costOf(facts.client, "7", {100});
        OnChange onChange = OnChange::Report;
        const auto add = [&](FactStore& store, BatchId batch) {
            return store.addCost(cost, batch, 2, onChange);
        };
        CHECK(take(add) == AddOutcome::Added);
        CHECK(take(add) == AddOutcome::AlreadyPresent);
        cost.amount = {110};
        CHECK(take(add) == AddOutcome::Conflict);
        onChange = OnChange::Replace;
        CHECK(take(add) == AddOutcome::Updated);
        CHECK(facts.count("costs") == 1);
    }
    SECTION("costs without a number") {
        const Cost cost = costOf(facts.client, "", {100});
        const auto addTwice = [&](FactStore& store, BatchId batch) {
            store.addCost(cost, batch, 2);
            return store.addCost(cost, batch, 3);
        };
        CHECK(take(addTwice) == AddOutcome::Added);
        CHECK(take(addTwice) == AddOutcome::AlreadyPresent);
        CHECK(facts.count("costs") == 2);
    }
}

TEST_CASE("A file met again does not bring back what was corrected by hand", "[storage][changes]") {
    Facts facts;
    const Invoice invoice = fullInvoice(facts.client);
    facts.add(invoice);
    Invoice corrected = facts.only();
    SECTION("a total") { corrected.total = {125'00}; }
    SECTION("a due date that was not one") { corrected.dueOn.reset(); }
    SECTION("lines") { corrected.lines = {{LineKind::Product, {99'00}, "Switch"}}; }
    SECTION("the day of a payment") { corrected.payments[0].paidOn = day("2026-02-15"); }
    SECTION("a payment that was none") { corrected.payments.clear(); }
    SECTION("a number") { corrected.number = "1-B"; }
    SECTION("a client") { corrected.client = addClient(facts.database, facts.clock, "Northgate"); }
    facts.byHand([&](FactEditor& editor) { editor.update(facts.keyOf(corrected), corrected); });
    const std::string before = dumpOf(facts.database);
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
    CHECK(facts.add(invoice, OnChange::Replace) == AddOutcome::AlreadyPresent);
    CHECK(facts.count("invoices") == 1);
    // News that is neither the old nor the corrected value is news.
    Invoice news = invoice;
    news.disputed = true;
    CHECK(facts.add(news) == AddOutcome::Updated);
    news.issuedOn = day("2026-01-12");
    CHECK(facts.add(news) == AddOutcome::Conflict);
}

TEST_CASE("Corrections of other kinds are kept from the file as well", "[storage][changes]") {
    Facts facts;
    const TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    const Ticket ticket = ticketOf(facts.client, "T-1");
    const auto take = [&] {
        std::vector<AddOutcome> outcomes;
        facts.file([&](FactStore& store, BatchId batch) {
            outcomes = {
                store.addTimeEntry(entry, "id", batch, 2),
                store.addTimeEntry(entry, "", batch, 3),
                store.addTicket(ticket, batch, 4),
                store.addCost(costOf(facts.client, "7", {100}), batch, 5),
                store.addSeatCount({facts.client, day("2026-01-01"), 3, 4}, batch, 6),
                store.addExchangeRate(
                    {*Currency::fromCode("USD"), day("2026-01-01"), Decimal{900'000}}, batch, 7)};
        });
        return outcomes;
    };
    take();
    const auto correct = [&](FactKind kind, auto change) {
        for (const FactRow& row : facts.rows(kind)) {
            Fact fact = row.fact;
            change(fact);
            facts.byHand([&](FactEditor& editor) { editor.update(row.key, fact); });
        }
    };
    correct(FactKind::TimeEntry, [](Fact& fact) {
        std::get<TimeEntry>(fact).duration = WorkTime::minutes(5);
        std::get<TimeEntry>(fact).technician = "Zoe";
    });
    correct(FactKind::Ticket, [](Fact& fact) { std::get<Ticket>(fact).number = "T-2"; });
    correct(FactKind::Cost, [](Fact& fact) { std::get<Cost>(fact).amount = {90}; });
    correct(FactKind::SeatCount,
            [](Fact& fact) { std::get<SeatCount>(fact).month = day("2026-02-01"); });
    correct(FactKind::ExchangeRate,
            [](Fact& fact) { std::get<ExchangeRate>(fact).rate = Decimal{910'000}; });
    CHECK(take() == std::vector<AddOutcome>(6, AddOutcome::AlreadyPresent));
    for (const FactKind kind : {FactKind::TimeEntry, FactKind::Ticket, FactKind::Cost,
                                FactKind::SeatCount, FactKind::ExchangeRate}) {
        for (const FactRow& row : facts.rows(kind)) {
            CHECK(row.source.corrected);
            CHECK_FALSE(row.source.byHand);
            CHECK(row.source.name == "file");
        }
    }
}

}  // namespace winnow::test
