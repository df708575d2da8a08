// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>

#include <storage/facts_fixture.h>
#include <storage/invoice_comparison.h>
#include <storage/portfolio_fixture.h>
#include <storage/storage_error.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

TEST_CASE("A batch keeps where its rows came from", "[storage][facts]") {
    Facts facts;
    ImportBatch batch = batchNamed("accounts.csv");
    batch.kind = "invoices";
    batch.mapping = "{\"client\":\"Customer\"}";
    {
        UnitOfWork work(facts.database, facts.clock, Undoable::No);
        FactStore store(facts.database);
        const BatchId id = store.beginBatch(batch);
        store.addInvoice(invoiceOf(facts.client, "1", {100}), id, 12);
        store.setSourceDigest(id, std::string(64, 'b'));
        store.finishBatch(id, 1, 3);
        work.commit({"import.done", "{}", {}});
    }
    facts.add(invoiceOf(facts.client, "2", {100}));
    const auto batches = FactStore(facts.database).batches();
    REQUIRE(batches.size() == 2);
    CHECK(batches[0].sourceName == "file");
    CHECK(batches[1].sourceName == "accounts.csv");
    CHECK(batches[1].sourceSha256 == std::string(64, 'b'));
    CHECK(failedChecks(facts.database).empty());
    CHECK(batches[1].kind == "invoices");
    CHECK(batches[1].mapping == batch.mapping);
    CHECK(batches[1].importedAt == kMorning);
    CHECK(batches[1].rowsAdded == 1);
    CHECK(batches[1].rowsLeftOut == 3);
    CHECK(facts.database.handle()
              .execAndGet("SELECT source_line FROM invoices WHERE number = '1'")
              .getInt() == 12);
}

TEST_CASE("Facts are added to the open batch only", "[storage][facts]") {
    Facts facts;
    FactStore store(facts.database);
    CHECK_THROWS_AS(store.beginBatch(batchNamed("a")), std::logic_error);
    const UnitOfWork work(facts.database, facts.clock, Undoable::No);
    CHECK_THROWS_AS(store.addInvoice(invoiceOf(facts.client, "1", {1}), BatchId{1}, 1),
                    std::logic_error);
    const BatchId batch = store.beginBatch(batchNamed("a"));
    CHECK_THROWS_AS(store.beginBatch(batchNamed("b")), std::logic_error);
    CHECK_THROWS_AS(store.addInvoice(invoiceOf(facts.client, "1", {1}), BatchId{9}, 1),
                    std::logic_error);
    store.finishBatch(batch, 0, 0);
    CHECK_THROWS_AS(store.finishBatch(batch, 0, 0), std::logic_error);
}

TEST_CASE("An invoice comes back with its lines and payments", "[storage][facts]") {
    Facts facts;
    Invoice invoice = anInvoice("2026-03-31")
                          .of({100'00}, LineKind::Recurring)
                          .of({50'00}, LineKind::Product)
                          .owing({180'00})
                          .due("2026-04-30")
                          .paid("2026-04-15", {100'00})
                          .paid("2026-05-15", {80'00})
                          .disputed(false)
                          .numbered("INV 1")
                          .build();
    invoice.client = facts.client;
    invoice.lines[1].description = "Switch";
    CHECK(facts.add(invoice) == AddOutcome::Added);
    const Invoice stored = facts.only();
    CHECK(stored.id);
    CHECK(stored.client == facts.client);
    CHECK(stored.number == "INV 1");
    CHECK(stored.issuedOn == invoice.issuedOn);
    CHECK(stored.dueOn == invoice.dueOn);
    CHECK(stored.total == invoice.total);
    CHECK(stored.settlement == Settlement::Tracked);
    CHECK(stored.disputed == false);
    CHECK_FALSE(stored.isCreditNote);
    REQUIRE(stored.lines.size() == 2);
    CHECK(stored.lines[0].kind == LineKind::Recurring);
    CHECK(stored.lines[1].description == "Switch");
    CHECK(stored.lines[1].net == Money{50'00});
    REQUIRE(stored.payments.size() == 2);
    CHECK(stored.payments[1].paidOn == day("2026-05-15"));
    CHECK(stored.payments[1].amount == Money{80'00});
}

TEST_CASE("An invoice is known again by client, number and credit-note flag", "[storage][facts]") {
    Facts facts;
    const Invoice invoice = invoiceOf(facts.client, "1", {100});
    CHECK(facts.add(invoice) == AddOutcome::Added);
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);

    Invoice other = invoice;
    other.total = {101};
    CHECK(facts.add(other) == AddOutcome::Conflict);
    other = invoice;
    other.issuedOn = day("2026-01-11");
    CHECK(facts.add(other) == AddOutcome::Conflict);
    CHECK(facts.only().total == Money{100});

    other = invoice;
    other.isCreditNote = true;
    CHECK(facts.add(other) == AddOutcome::Added);
    other = invoice;
    other.client = addClient(facts.database, facts.clock, "Northgate");
    CHECK(facts.add(other) == AddOutcome::Added);
    CHECK(facts.count("invoices") == 3);
}

TEST_CASE("A later file brings an invoice what it lacked", "[storage][facts]") {
    Facts facts;
    const Invoice bare = invoiceOf(facts.client, "1", {100});
    facts.add(bare);
    Invoice row = bare;
    row.dueOn = day("2026-02-09");
    CHECK(facts.add(row) == AddOutcome::Updated);
    CHECK(facts.add(row) == AddOutcome::AlreadyPresent);
    CHECK(facts.add(bare) == AddOutcome::AlreadyPresent);
    CHECK(facts.only().dueOn == row.dueOn);

    row.disputed = false;
    CHECK(facts.add(row) == AddOutcome::Updated);
    row.disputed = true;
    CHECK(facts.add(row) == AddOutcome::Updated);
    row.disputed = false;
    CHECK(facts.add(row) == AddOutcome::AlreadyPresent);
    CHECK(facts.only().disputed == true);

    row.settlement = Settlement::Tracked;
    CHECK(facts.add(row) == AddOutcome::Updated);
    row.payments = {{day("2026-02-01"), {40}}};
    CHECK(facts.add(row) == AddOutcome::Updated);
    CHECK(facts.add(row) == AddOutcome::AlreadyPresent);
    row.payments = {{day("2026-03-01"), {100}}};
    CHECK(facts.add(row) == AddOutcome::Updated);
    CHECK(facts.add(row) == AddOutcome::AlreadyPresent);
    const Invoice stored = facts.only();
    REQUIRE(stored.payments.size() == 2);
    CHECK(stored.payments[0].amount == Money{40});
    CHECK(stored.payments[1].amount == Money{60});
    CHECK(stored.payments[1].paidOn == day("2026-03-01"));
    // The invoice stays in the first batch; each payment is in the one that brought it.
    CHECK(facts.database.handle().execAndGet("SELECT batch_id FROM invoices").getInt() == 1);
    CHECK(facts.database.handle()
              .execAndGet("SELECT count(DISTINCT batch_id) FROM payments")
              .getInt() == 2);
}

TEST_CASE("What a row of an invoice brings", "[storage][facts]") {
    Invoice stored = invoiceOf(ClientId{1}, "1", {100});
    Invoice row = stored;
    CHECK_FALSE(newsOf(stored, row).any());

    SECTION("said to be paid without a date") {
        row.settlement = Settlement::PaidUndated;
        CHECK(newsOf(stored, row).settlement == Settlement::PaidUndated);
        stored.settlement = Settlement::Tracked;
        CHECK(newsOf(stored, row).settlement == Settlement::PaidUndated);
        stored.payments = {{day("2026-02-01"), {100}}};
        CHECK_FALSE(newsOf(stored, row).any());
    }
    SECTION("a date where it was only said to be paid") {
        stored.settlement = Settlement::PaidUndated;
        row.settlement = Settlement::Tracked;
        CHECK_FALSE(newsOf(stored, row).any());
        row.payments = {{day("2026-02-01"), {100}}};
        CHECK(newsOf(stored, row).settlement == Settlement::Tracked);
        CHECK(newsOf(stored, row).payments.size() == 1);
    }
    SECTION("the settlement of a credit note") {
        stored.total = row.total = {-100};
        stored.settlement = row.settlement = Settlement::Tracked;
        row.payments = {{day("2026-02-01"), {-100}}};
        REQUIRE(newsOf(stored, row).payments.size() == 1);
        CHECK(newsOf(stored, row).payments[0].amount == Money{-100});
        stored.payments = row.payments;
        CHECK_FALSE(newsOf(stored, row).any());
    }
    SECTION("a payment that is there already beside a new one") {
        stored.settlement = row.settlement = Settlement::Tracked;
        stored.payments = {{day("2026-02-01"), {30}}};
        row.payments = {{day("2026-02-01"), {30}}, {day("2026-03-01"), {30}}};
        REQUIRE(newsOf(stored, row).payments.size() == 1);
        CHECK(newsOf(stored, row).payments[0].paidOn == day("2026-03-01"));
    }
    SECTION("a due date other than the stored one is not taken") {
        stored.dueOn = day("2026-02-01");
        row.dueOn = day("2026-03-01");
        CHECK_FALSE(newsOf(stored, row).any());
        CHECK(changesOf(stored, row) == invoice_part::kDueOn);
    }
}

TEST_CASE("Equal time entries of one file are entries, met again they are not",
          "[storage][facts]") {
    Facts facts;
    const TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    CHECK(facts.add(std::vector{entry, entry}) == 2);
    CHECK(facts.add(std::vector{entry, entry}) == 0);
    CHECK(facts.add(std::vector{entry, entry, entry}) == 1);
    CHECK(FactStore(facts.database).countTimeEntries() == 3);
}

TEST_CASE("A time entry is another one when any of its parts is", "[storage][facts]") {
    Facts facts;
    const ClientId other = addClient(facts.database, facts.clock, "Northgate");
    const TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    std::vector<TimeEntry> entries(8, entry);
    entries[1].client = other;
    entries[2].day = day("2026-01-13");
    entries[3].duration = WorkTime::minutes(31);
    entries[4].technician = "Ben";
    entries[5].startMinute = 0;
    entries[6].note = "replaced the switch";
    entries[7].ticket = "T-1";
    CHECK(facts.add(std::vector{entry}) == 1);
    CHECK(facts.add(entries) == 7);
    // What people correct afterwards in their tool does not make it another one.
    TimeEntry retyped = entry;
    retyped.workType = WorkType::Project;
    retyped.billable = true;
    CHECK(facts.add(std::vector{retyped}) == 0);
}

TEST_CASE("A time entry with an identity of its own is known by that alone", "[storage][facts]") {
    Facts facts;
    TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    CHECK(facts.add({entry, entry, entry}, {"a", "b", "a"}) == 2);
    entry.day = day("2025-11-01");
    CHECK(facts.add({entry, entry}, {"a", "c"}) == 1);
    entry.client = addClient(facts.database, facts.clock, "Northgate");
    CHECK(facts.add({entry}, {"a"}) == 1);
}

TEST_CASE("Stored entries are recognised whatever dates were announced", "[storage][facts]") {
    Facts facts;
    std::vector<TimeEntry> entries;
    for (int i = 0; i < 400; ++i) {
        entries.push_back(timeEntryOf(facts.client, "2024-06-01", 30));
        entries.back().day = entries.back().day.plusDays(i * 3 % 900);
    }
    REQUIRE(facts.add(entries) == 400);
    const bool announced = GENERATE(true, false);
    const bool early = GENERATE(true, false);
    facts.file([&](FactStore& store, BatchId) {
        if (announced && early) {
            store.expectTimeEntries(day("2025-01-01"), day("2025-01-31"));
        }
    });
    UnitOfWork work(facts.database, facts.clock, Undoable::No);
    FactStore store(facts.database);
    if (announced && early) {
        store.expectTimeEntries(day("2025-01-01"), day("2025-01-31"));
    }
    const BatchId batch = store.beginBatch(batchNamed("again"));
    if (announced && !early) {
        store.expectTimeEntries(day("2025-01-01"), day("2025-01-31"));
    }
    int added = 0;
    for (const TimeEntry& entry : entries) {
        added += store.addTimeEntry(entry, "", batch, 1) == AddOutcome::Added;
    }
    TimeEntry later = entries.front();
    later.note = "Something else";
    added += store.addTimeEntry(later, "", batch, 1) == AddOutcome::Added;
    added += store.addTimeEntry(later, "", batch, 2) == AddOutcome::Added;
    CHECK(added == 2);
}

TEST_CASE("A batch rolled back leaves nothing behind in memory", "[storage][facts]") {
    Facts facts;
    const TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    FactStore store(facts.database);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const UnitOfWork work(facts.database, facts.clock, Undoable::No);
        const BatchId batch = store.beginBatch(batchNamed("dry run"));
        CHECK(store.addTimeEntry(entry, "", batch, 1) == AddOutcome::Added);
        CHECK(store.addTimeEntry(entry, "id", batch, 2) == AddOutcome::Added);
    }
    CHECK(facts.count("people") == 0);
    UnitOfWork work(facts.database, facts.clock, Undoable::No);
    const BatchId batch = store.beginBatch(batchNamed("for good"));
    CHECK(store.addTimeEntry(entry, "", batch, 1) == AddOutcome::Added);
    store.finishBatch(batch, 1, 0);
    work.commit({"import.done", "{}", {}});
    CHECK(failedChecks(facts.database).empty());
}

TEST_CASE("Tickets are known again and completed", "[storage][facts]") {
    Facts facts;
    Ticket ticket = ticketOf(facts.client, "T-1");
    CHECK(facts.add(ticket) == AddOutcome::Added);
    CHECK(facts.add(ticket) == AddOutcome::AlreadyPresent);
    ticket.closedOn = day("2026-01-13");
    ticket.channel = TicketChannel::Portal;
    ticket.emergency = false;
    CHECK(facts.add(ticket) == AddOutcome::Updated);
    CHECK(facts.add(ticket) == AddOutcome::AlreadyPresent);
    ticket.openedOn = day("2026-01-14");
    CHECK(facts.add(ticket) == AddOutcome::Conflict);

    ticket.number.clear();
    CHECK(facts.add(ticket) == AddOutcome::Added);
    CHECK(facts.add(ticket) == AddOutcome::AlreadyPresent);
    ticket.subject = "Scanner";
    CHECK(facts.add(ticket) == AddOutcome::Added);
    CHECK(facts.count("tickets") == 3);
}

TEST_CASE("A seat count replaces the one of its month", "[storage][facts]") {
    Facts facts;
    for (const int endpoints : {12, 14}) {
        facts.file([&](FactStore& store, BatchId batch) {
            store.setSeatCount({facts.client, day("2026-01-01"), endpoints, {}}, batch);
            store.setSeatCount({facts.client, day("2026-02-01"), {}, endpoints}, batch);
        });
    }
    CHECK(facts.count("seat_counts") == 2);
    CHECK(facts.database.handle().execAndGet("SELECT sum(endpoints) FROM seat_counts").getInt() ==
          14);
}

TEST_CASE("A large batch is checked as a small one is", "[storage][facts]") {
    Facts facts;
    std::vector<TimeEntry> entries;
    for (int i = 0; i < 25'000; ++i) {
        entries.push_back(timeEntryOf(facts.client, "2026-01-12", i % 100));
        entries.back().day = entries.back().day.plusDays(i / 100);
        entries.back().technician = "Technician " + std::to_string(i % 7);
    }
    CHECK(facts.add(entries) == 25'000);
    CHECK(facts.add(entries) == 0);
    CHECK(facts.database.handle().execAndGet("PRAGMA foreign_keys").getInt() == 1);
    {
        const UnitOfWork work(facts.database, facts.clock, Undoable::No);
        FactStore store(facts.database);
        const BatchId batch = store.beginBatch(batchNamed("wrong"));
        for (TimeEntry& entry : entries) {
            entry.note = "Another note";
            store.addTimeEntry(entry, "", batch, 1);
        }
        CHECK_THROWS_AS(store.addTimeEntry(timeEntryOf({99}, "2026-01-12", 1), "", batch, 1),
                        StorageError);
        ClientStore(facts.database).addAlias({99}, "Nobody");
        CHECK_THROWS_AS(store.finishBatch(batch, 1, 0), StorageError);
    }
    CHECK(facts.database.handle().execAndGet("PRAGMA foreign_keys").getInt() == 1);
    CHECK(FactStore(facts.database).countTimeEntries() == 25'000);
    CHECK(failedChecks(facts.database).empty());
}

TEST_CASE("The ledger is given every fact", "[storage][facts]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    fillPortfolio(database, clock);
    MetricsLedger ledger(FiscalCalendar(1), CostModel{});
    FactStore(database).load(ledger);
    REQUIRE(ledger.clients().size() == 5);
    const ClientMetrics metrics = ledger.metrics(ledger.clients().front(), quarter("2026-Q1"));
    CHECK(metrics.revenue == Money{6 * 140'000});
    CHECK(metrics.serviceRevenue == Money{6 * 120'000});
    CHECK(metrics.invoices == 6);
    CHECK(metrics.worked == WorkTime::minutes(15 * 21));
    CHECK(metrics.tickets == 1);
    CHECK(metrics.endpoints == 13);
}

}  // namespace winnow::test
