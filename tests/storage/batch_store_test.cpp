// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <storage/batch_edits.h>
#include <storage/contact_store.h>
#include <storage/facts_fixture.h>

namespace winnow::test {

namespace {

std::string whyNot(Database& database, BatchId id) {
    const auto allowed = BatchStore(database).canUndo(id);
    return allowed ? "" : allowed.error().message.id;
}

bool isSound(Database& database) {
    return std::ranges::all_of(verifyDatabase(database), &VerifyFinding::passed);
}

}  // namespace

TEST_CASE("A batch that is undone goes whole and stays listed", "[storage][batches]") {
    Facts facts;
    const std::string before = dumpOf(facts.database);
    ClientId made;
    const BatchId batch = facts.file([&](FactStore& store, BatchId id) {
        ClientStore clients(facts.database);
        made = clients.add(clientNamed("Northgate"));
        store.noteCreated(id, made);
        clients.addAlias(facts.client, "Larkfield Ltd");
        store.noteAlias(id, "Larkfield Ltd");
        Invoice invoice =
            anInvoice("2026-01-10").of({100}).paid("2026-02-01").numbered("1").build();
        invoice.client = made;
        store.addInvoice(invoice, id, 2);
        store.addTimeEntry(timeEntryOf(made, "2026-01-12", 30), "", id, 3);
        store.addTicket(ticketOf(made, "T-1"), id, 4);
        store.addCost(costOf(made, "7", {100}), id, 5);
        store.addSeatCount({made, day("2026-01-01"), 3, 4}, id, 6);
        store.addExchangeRate({*Currency::fromCode("USD"), day("2026-01-01"), Decimal{900'000}}, id,
                              7);
        BatchStore(facts.database)
            .setTotals(id, {{FactKind::Cost, made, day("2026-01-20"), 1, Money{100}, {}}});
    });
    const auto counts = BatchStore(facts.database).counts(batch);
    CHECK(counts.size() == 7);
    CHECK(counts.at(FactKind::TimeEntry) == 1);

    const auto undone = facts.undo(batch);
    CHECK(undone.rows == 7);
    CHECK(undone.changesTakenBack == 0);
    CHECK(undone.clientsRemoved == 1);
    CHECK_FALSE(undone.cancelled);
    for (const char* table :
         {"invoices", "invoice_lines", "payments", "time_entries", "tickets", "costs",
          "seat_counts", "exchange_rates", "batch_totals", "batch_clients", "batch_aliases"}) {
        INFO(table);
        CHECK(facts.count(table) == 0);
    }
    CHECK_FALSE(ClientStore(facts.database).find(made));
    CHECK(ClientStore(facts.database).aliases(facts.client).empty());
    const auto listed = BatchStore(facts.database).find(batch);
    CHECK(listed->undoneAt == kMorning);
    CHECK(listed->rowsAdded == 1);
    CHECK(whyNot(facts.database, batch) == "storage.batch.undone");
    CHECK(BatchStore(facts.database).counts(batch).empty());
}

TEST_CASE("What a batch changed of clients and contacts is taken back", "[storage][batches]") {
    Facts facts;
    Database& database = facts.database;
    const auto client = [&] { return *ClientStore(database).find(facts.client); };
    const auto contacts = [&] { return ContactStore(database).of(facts.client); };
    const auto code = [&](BatchId id, const char* value) {
        Client changed = client();
        changed.code = value;
        BatchEdits(database, id).update(changed);
    };
    const Client original = client();
    ContactId known;
    const BatchId first = facts.file([&](FactStore&, BatchId id) {
        code(id, "ONE");
        Client changed = client();
        changed.segment = "Legal";
        changed.since = day("2020-01-01");
        BatchEdits(database, id).update(changed);
        known = BatchEdits(database, id).add({{}, facts.client, "Ana", "", "a@x", "", {}, ""});
        BatchEdits(database, id).add({{}, facts.client, "Bo", "", "", "", {}, ""});
    });
    const BatchId second = facts.file([&](FactStore&, BatchId id) {
        code(id, "TWO");
        Contact ana = contacts().front();
        ana.phone = "1";
        BatchEdits(database, id).update(ana);
    });
    CHECK(isSound(database));

    // What the later file said stays, and its own undo leads back before the first.
    CHECK(facts.undo(first).changesTakenBack == 2);
    CHECK(client().code == "TWO");
    CHECK(client().segment == original.segment);
    CHECK(client().since == original.since);
    REQUIRE(contacts().size() == 1);
    CHECK(contacts().front().id == known);
    CHECK(isSound(database));

    CHECK(facts.undo(second).changesTakenBack == 2);
    CHECK(client() == original);
    CHECK(contacts().front().phone.empty());
    CHECK(facts.count("batch_edits") == 0);

    // What was changed by hand since stays as it is by hand.
    const BatchId third = facts.file([&](FactStore&, BatchId id) { code(id, "THREE"); });
    {
        UnitOfWork work(database, facts.clock, Undoable::Yes);
        Client changed = client();
        changed.code = "MINE";
        ClientStore(database).update(changed);
        work.commit({"client.changed", "{}", facts.client});
    }
    CHECK(facts.undo(third).changesTakenBack == 0);
    CHECK(client().code == "MINE");
    CHECK(isSound(database));
}

TEST_CASE("Clients and aliases that something else needs stay", "[storage][batches]") {
    Facts facts;
    std::vector<ClientId> made;
    const BatchId batch = facts.file([&](FactStore& store, BatchId id) {
        ClientStore clients(facts.database);
        for (int i = 0; i < 6; ++i) {
            made.push_back(clients.add(clientNamed("Made " + std::to_string(i))));
            store.noteCreated(id, made.back());
            clients.addAlias(made.back(), "Alias " + std::to_string(i));
            store.noteAlias(id, "Alias " + std::to_string(i));
        }
    });
    // One has facts of a later file, one a contact, one was edited, one is merged, one is rated.
    facts.add({timeEntryOf(made[0], "2026-01-12", 30)});
    {
        UnitOfWork work(facts.database, facts.clock, Undoable::Yes);
        ContactStore(facts.database).add({{}, made[1], "Ana", "", "", "", {}, ""});
        ClientStore clients(facts.database);
        Client merged = *clients.find(made[3]);
        merged.mergedInto = facts.client;
        clients.update(merged);
        JudgementStore(facts.database)
            .setRating(made[4], {"keeps_word", quarter("2026-Q2"), 3, day("2026-06-30"), "", ""});
        work.commit({"client.changed", "{}", made[2]});
    }
    CHECK(facts.undo(batch).clientsRemoved == 1);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(ClientStore(facts.database).find(made[i]));
    }
    CHECK_FALSE(ClientStore(facts.database).find(made[5]));
    // The name by which the later file spoke of its client is still known.
    CHECK(ClientStore(facts.database).aliases(made[0]) == std::vector<std::string>{"Alias 0"});
    CHECK(ClientStore(facts.database).aliases(made[1]).empty());
}

TEST_CASE("Changes to facts of other files are put back", "[storage][batches]") {
    Facts facts;
    Invoice invoice = anInvoice("2026-01-10")
                          .of({100})
                          .due("2026-02-09")
                          .paid("2026-02-01", {40})
                          .numbered("1")
                          .build();
    invoice.client = facts.client;
    const BatchId first = facts.file([&](FactStore& store, BatchId id) {
        store.addInvoice(invoice, id, 2);
        store.addTimeEntry(timeEntryOf(facts.client, "2026-01-12", 30), "id", id, 3);
    });
    const std::string before = editedDumpOf(facts.database);
    const Invoice stored = facts.only();
    const BatchId second = facts.file([&](FactStore& store, BatchId id) {
        invoice.total = {110};
        invoice.dueOn = day("2026-03-09");
        invoice.disputed = true;
        invoice.lines = {{LineKind::Product, {110}, "Switch"}, {LineKind::Labour, {0}, ""}};
        invoice.payments = {{day("2026-02-01"), {40}}, {day("2026-02-20"), {60}}};
        CHECK(store.addInvoice(invoice, id, 2, OnChange::Replace) == AddOutcome::Updated);
        TimeEntry entry = timeEntryOf(facts.client, "2026-01-13", 45);
        entry.technician = "Ben";
        CHECK(store.addTimeEntry(entry, "id", id, 3, OnChange::Replace) == AddOutcome::Updated);
    });
    CHECK(facts.only().payments.size() == 2);
    CHECK(whyNot(facts.database, first) == "storage.batch.needed");
    const auto refused = BatchStore(facts.database).canUndo(first);
    CHECK(*refused.error().message.find("by") == TextArgument(second.value));

    const auto undone = facts.undo(second);
    CHECK(undone.rows == 1);  // the payment
    CHECK(undone.changesTakenBack == 2);
    const Invoice restored = facts.only();
    CHECK(restored.total == stored.total);
    CHECK(restored.dueOn == stored.dueOn);
    CHECK_FALSE(restored.disputed);
    REQUIRE(restored.lines.size() == 1);
    CHECK(restored.lines[0].net == Money{100});
    CHECK(restored.payments.size() == 1);
    const auto entry = FactStore(facts.database).storedTimeEntry(facts.client, "id");
    CHECK(entry->day == day("2026-01-12"));
    CHECK(entry->technician == "Ana");
    CHECK(whyNot(facts.database, first).empty());
    facts.undo(first);
    CHECK(facts.count("invoices") == 0);
}

TEST_CASE("What was corrected by hand since stays as it is by hand", "[storage][batches]") {
    Facts facts;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    facts.add(invoice);
    invoice.total = {110};
    BatchId second;
    second = facts.file(
        [&](FactStore& store, BatchId id) { store.addInvoice(invoice, id, 2, OnChange::Replace); });
    Invoice corrected = facts.only();
    corrected.total = {120};
    facts.byHand([&](FactEditor& editor) { editor.update(facts.keyOf(corrected), corrected); });
    CHECK(facts.undo(second).changesTakenBack == 0);
    CHECK(facts.only().total == Money{120});
    // And it is still known what the first file said.
    invoice.total = {100};
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
}

TEST_CASE("Corrections go with the rows of the file that is undone", "[storage][batches]") {
    Facts facts;
    const BatchId batch = facts.file([&](FactStore& store, BatchId id) {
        store.addInvoice(invoiceOf(facts.client, "1", {100}), id, 2);
    });
    Invoice corrected = facts.only();
    corrected.total = {120};
    facts.byHand([&](FactEditor& editor) { editor.update(facts.keyOf(corrected), corrected); });
    facts.undo(batch);
    CHECK(facts.count("fact_changes") == 0);
    const auto undone = Journal(facts.database, facts.clock).undo();
    REQUIRE_FALSE(undone);
    CHECK(undone.error().message.id == "storage.undo.conflict");
}

TEST_CASE("A batch that others build on is not undone before them", "[storage][batches]") {
    Facts facts;
    const BatchId invoices = facts.file([&](FactStore& store, BatchId id) {
        Invoice invoice = invoiceOf(facts.client, "1", {100});
        invoice.settlement = Settlement::Tracked;
        store.addInvoice(invoice, id, 2);
    });
    facts.add(PaymentReceipt{facts.client, "1", day("2026-02-01"), {40}, ""});
    CHECK(whyNot(facts.database, invoices) == "storage.batch.needed");
    facts.undo(BatchStore(facts.database).all().front().id);
    CHECK(whyNot(facts.database, invoices).empty());
    facts.byHand([&](FactEditor& editor) {
        editor.addPayment({facts.client, "1", day("2026-02-01"), {40}, ""});
    });
    CHECK(whyNot(facts.database, invoices) == "storage.batch.by_hand");
    CHECK(whyNot(facts.database, BatchStore(facts.database).all().front().id) ==
          "storage.batch.manual");
    CHECK(whyNot(facts.database, {99}) == "storage.batch.not_found");
    UnitOfWork work(facts.database, facts.clock, Undoable::No);
    CHECK_THROWS_AS(BatchStore(facts.database).undo(invoices, kMorning), std::logic_error);
}

TEST_CASE("An undo that is cancelled leaves all as it was", "[storage][batches]") {
    Facts facts;
    std::vector<TimeEntry> entries;
    for (int i = 0; i < 45'000; ++i) {
        entries.push_back(timeEntryOf(facts.client, "2026-01-12", i % 100));
        entries.back().note = std::to_string(i);
    }
    facts.add(entries);
    const BatchId batch = BatchStore(facts.database).all().front().id;
    std::vector<std::int64_t> reports;
    {
        const UnitOfWork work(facts.database, facts.clock, Undoable::No);
        const auto undone = BatchStore(facts.database)
                                .undo(batch, kMorning, [&](std::int64_t done, std::int64_t all) {
                                    CHECK(all == 45'000);
                                    reports.push_back(done);
                                    return done < 40'000;
                                });
        CHECK(undone.cancelled);
    }
    CHECK(reports == std::vector<std::int64_t>{0, 20'000, 40'000});
    CHECK(facts.count("time_entries") == 45'000);
    CHECK(failedChecks(facts.database).empty());
    CHECK(facts.undo(batch).rows == 45'000);
    // Then the file can be taken again.
    CHECK(facts.add(entries) == 45'000);
}

TEST_CASE("Totals as read stand beside those stored", "[storage][batches]") {
    Facts facts;
    const ClientId other = addClient(facts.database, facts.clock, "Northgate");
    const std::vector<BatchTotal> read{
        {FactKind::Invoice, facts.client, day("2026-01-01"), 2, Money{300}, {}},
        {FactKind::Payment, facts.client, day("2026-02-01"), 1, Money{150}, {}},
        {FactKind::TimeEntry, facts.client, day("2026-01-01"), 2, {}, WorkTime::minutes(90)},
        {FactKind::TimeEntry, other, day("2026-03-01"), 1, {}, WorkTime::minutes(10)}};
    const BatchId batch = facts.file([&](FactStore& store, BatchId id) {
        for (const char* number : {"1", "2"}) {
            Invoice invoice = invoiceOf(facts.client, number, {100});
            invoice.settlement = Settlement::Tracked;
            store.addInvoice(invoice, id, 2);
        }
        store.addPayment({facts.client, "", day("2026-02-03"), {150}, ""}, id, 4);
        store.addTimeEntry(timeEntryOf(facts.client, "2026-01-12", 30), "", id, 5);
        store.addTimeEntry(timeEntryOf(facts.client, "2026-01-31", 60), "", id, 6);
        store.addTimeEntry(timeEntryOf(other, "2026-01-31", 60), "", id, 7);
        BatchStore(facts.database).setTotals(id, read);
    });
    const auto asRead = BatchStore(facts.database).totalsAsRead(batch);
    REQUIRE(asRead.size() == 4);
    const auto stored = BatchStore(facts.database).totalsAsStored(read);
    REQUIRE(stored.size() == 4);
    CHECK(stored[0].count == 2);
    CHECK(stored[0].amount == Money{200});
    CHECK(stored[1].count == 1);  // one payment, though it settles two invoices
    CHECK(stored[1].amount == Money{150});
    CHECK(stored[2].count == 2);
    CHECK(stored[2].worked == WorkTime::minutes(90));
    CHECK(stored[3].count == 0);
    CHECK(stored[3].worked == WorkTime{});
    CHECK_THROWS_AS(BatchStore(facts.database).setTotals(batch, read), std::logic_error);
}

}  // namespace winnow::test
