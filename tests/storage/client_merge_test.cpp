// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/contact_store.h>
#include <storage/facts_fixture.h>

namespace winnow::test {

namespace {

void merge(Facts& facts, ClientId other, std::optional<ClientId> into) {
    UnitOfWork work(facts.database, facts.clock, Undoable::Yes);
    Client client = *ClientStore(facts.database).find(other);
    client.mergedInto = into;
    ClientStore(facts.database).update(client);
    REQUIRE(work.commit({"client.merged", "{}", other}));
    REQUIRE(failedChecks(facts.database).empty());
}

}  // namespace

TEST_CASE("The facts of a merged client count as the kept one's until it is taken back",
          "[storage][merge]") {
    Facts facts;
    const ClientId other = addClient(facts.database, facts.clock, "Larkfield Ltd");
    Invoice invoice = anInvoice("2026-01-10").of({100}).numbered("1").build();
    invoice.client = other;
    facts.file([&](FactStore& store, BatchId id) {
        store.addInvoice(invoice, id, 2);
        store.addTimeEntry(timeEntryOf(other, "2026-01-12", 30), "", id, 3);
        store.addTicket(ticketOf(other, "T-1"), id, 4);
        store.addCost(costOf(other, "7", {100}), id, 5);
        store.addSeatCount({other, day("2026-01-01"), 3, 4}, id, 6);
    });
    const auto worked = [&](ClientId client) {
        MetricsLedger ledger(FiscalCalendar(1), CostModel{});
        FactStore(facts.database).load(ledger);
        return ledger.metrics(client, quarter("2026-Q1"));
    };
    FactQuery query;
    query.kind = FactKind::TimeEntry;
    query.clients = {facts.client};
    const FactReader reader(facts.database);
    CHECK(reader.totals(query).count == 0);

    merge(facts, other, facts.client);
    CHECK(worked(facts.client).revenue == Money{100});
    CHECK(worked(facts.client).worked == WorkTime::minutes(30));
    CHECK(worked(facts.client).tickets == 1);
    CHECK(worked(facts.client).endpoints == 3);
    CHECK(reader.totals(query).count == 1);
    CHECK(reader.rows(query, 0, 10).size() == 1);
    CHECK(reader.counts(facts.client).at(FactKind::Ticket) == 1);
    CHECK(FactStore(facts.database).invoices(facts.client, 10).size() == 1);
    CHECK(reader.qualityCounts(day("2026-01-01"), day("2026-12-31"))
              .at(facts.client)
              .ticketsWithoutChannel == 1);
    const auto mergedInto = ClientStore(facts.database).mergedInto();
    CHECK(mergedInto.at(other) == facts.client);
    CHECK(mergedInto.at(facts.client) == facts.client);

    // The merged client's own name still means it, so that its file is known again.
    const auto names = ClientStore(facts.database).exactNames();
    CHECK(names.at("Larkfield Ltd") == other);
    CHECK(names.at("Larkfield") == facts.client);
    // A third spelling means the kept one, where it would fit both.
    CHECK(ClientStore(facts.database).normalisedNames().at("larkfield") == facts.client);
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
    // A payment in the kept client's name finds the merged one's invoices.
    CHECK(facts.add(PaymentReceipt{facts.client, "", day("2026-02-01"), {40}, ""}) ==
          FactStore::PaymentOutcome::Added);

    merge(facts, other, {});
    CHECK_FALSE(worked(facts.client).anyFact);
    CHECK(worked(other).revenue == Money{100});
    CHECK(reader.totals(query).count == 0);
    REQUIRE(Journal(facts.database, facts.clock).undo());
    CHECK(reader.totals(query).count == 1);
}

TEST_CASE("What a merged client has is known again in the kept one's name", "[storage][merge]") {
    Facts facts;
    const ClientId other = addClient(facts.database, facts.clock, "Larkfield Ltd");
    const auto take = [&](ClientId client, int minutes = 30) {
        Invoice invoice = anInvoice("2026-01-10").of({100}).owing({120}).numbered("1").build();
        invoice.client = client;
        Ticket unnumbered = ticketOf(client, "");
        unnumbered.subject = "Printer";
        std::vector<AddOutcome> outcomes;
        facts.file([&](FactStore& store, BatchId id) {
            outcomes = {store.addInvoice(invoice, id, 2),
                        store.addTicket(ticketOf(client, "T-1"), id, 3),
                        store.addTicket(unnumbered, id, 4),
                        store.addCost(costOf(client, "7", {100}), id, 5),
                        store.addCost(costOf(client, "", {50}), id, 6),
                        store.addSeatCount({client, day("2026-01-01"), 3, 4}, id, 7),
                        store.addTimeEntry(timeEntryOf(client, "2026-01-12", minutes), "", id, 8),
                        store.addTimeEntry(timeEntryOf(client, "2026-01-13", 15), "id", id, 9)};
        });
        return outcomes;
    };
    const PaymentReceipt receipt{other, "1", day("2026-02-01"), {40}, "A"};
    take(other);
    REQUIRE(facts.add(receipt) == FactStore::PaymentOutcome::Added);
    merge(facts, other, facts.client);
    CHECK(take(facts.client) == std::vector<AddOutcome>(8, AddOutcome::AlreadyPresent));
    PaymentReceipt again = receipt;
    again.client = facts.client;
    CHECK(facts.add(again) == FactStore::PaymentOutcome::AlreadyPresent);
    CHECK(facts.count("invoices") == 1);
    CHECK(facts.count("time_entries") == 2);

    // A third merged into it as well, and the merged one's own name.
    const ClientId third = addClient(facts.database, facts.clock, "The field");
    merge(facts, third, facts.client);
    CHECK(take(third) == std::vector<AddOutcome>(8, AddOutcome::AlreadyPresent));
    CHECK(take(other) == std::vector<AddOutcome>(8, AddOutcome::AlreadyPresent));

    // Taken back, they are two clients again.
    merge(facts, other, {});
    CHECK(take(facts.client) == std::vector<AddOutcome>(8, AddOutcome::Added));
    // Now each has its own, and a row is about its client's.
    merge(facts, other, facts.client);
    Invoice own =
        anInvoice("2026-01-10").of({100}).owing({120}).numbered("1").due("2026-02-02").build();
    own.client = facts.client;
    CHECK(facts.add(own) == AddOutcome::Updated);
    FactStore store(facts.database);
    CHECK(store.storedInvoice(own)->client == facts.client);
    own.client = other;
    CHECK_FALSE(store.storedInvoice(own)->dueOn);
}

TEST_CASE("Another value in the kept client's name is a change of the merged one's fact",
          "[storage][merge]") {
    Facts facts;
    const ClientId other = addClient(facts.database, facts.clock, "Larkfield Ltd");
    Invoice invoice = anInvoice("2026-01-10").of({100}).numbered("1").build();
    invoice.client = other;
    facts.add(invoice);
    TimeEntry entry = timeEntryOf(other, "2026-01-12", 30);
    entry.note = "Printer";
    facts.add({entry});
    merge(facts, other, facts.client);
    invoice.client = facts.client;
    invoice.total = {90};
    CHECK(facts.add(invoice) == AddOutcome::Conflict);
    CHECK(facts.add(invoice, OnChange::Replace) == AddOutcome::Updated);
    CHECK(facts.count("invoices") == 1);
    CHECK(FactStore(facts.database).storedInvoice(invoice)->client == other);

    entry.client = facts.client;
    entry.duration = WorkTime::minutes(45);
    facts.file([&](FactStore& store, BatchId id) {
        store.expectTimeEntries(entry.day, entry.day);
        CHECK(store.addTimeEntry(entry, "", id, 2) == AddOutcome::Added);
        const auto changes =
            store.changedTimeEntries(id, FactStore::TimeEntryPairing::ByStartOrNote);
        REQUIRE(changes.size() == 1);
        store.settleTimeEntryChange(changes[0], id, true);
    });
    CHECK(facts.count("time_entries") == 1);
}

TEST_CASE("A client merged into a merged one counts as the last", "[storage][merge]") {
    Facts facts;
    const ClientId middle = addClient(facts.database, facts.clock, "Middle");
    const ClientId last = addClient(facts.database, facts.clock, "Last");
    merge(facts, facts.client, middle);
    merge(facts, middle, last);
    CHECK(ClientStore(facts.database).mergedInto().at(facts.client) == last);
    // Not even a ring keeps it from ending.
    merge(facts, last, facts.client);
    CHECK(ClientStore(facts.database).mergedInto().size() == 3);
}

TEST_CASE("Contacts, projects and mappings are kept and can be undone", "[storage][stores]") {
    Facts facts;
    const ClientId other = addClient(facts.database, facts.clock, "Northgate");
    ContactStore contacts(facts.database);
    Contact ana{{}, facts.client, "Ana", "Owner", "ana@example.org", "1", {true, false, true}, "x"};
    {
        UnitOfWork work(facts.database, facts.clock, Undoable::Yes);
        ana.id = contacts.add(ana);
        contacts.add({{}, other, "Ben", "", "", "", {}, ""});
        ProjectStore(facts.database).set("Migration", other);
        ProjectStore(facts.database).set("Migration", facts.client);
        ProjectStore(facts.database).set("Office", other);
        MappingStore(facts.database).set({"Ours", "{}", kMorning});
        MappingStore(facts.database).set({"Ours", "{\"kind\":\"time\"}", kMorning});
        ClientStore(facts.database).addAlias(facts.client, "The field");
        CHECK(work.commit({"all", "{}", {}}));
    }
    CHECK(failedChecks(facts.database).empty());
    CHECK(contacts.all().size() == 2);
    CHECK(contacts.of(facts.client) == std::vector{ana});
    CHECK(ProjectStore(facts.database).all() ==
          std::map<std::string, ClientId>{{"Migration", facts.client}, {"Office", other}});
    REQUIRE(MappingStore(facts.database).all().size() == 1);
    CHECK(MappingStore(facts.database).all()[0].json == "{\"kind\":\"time\"}");
    merge(facts, other, facts.client);
    CHECK(contacts.of(facts.client).size() == 2);
    {
        UnitOfWork work(facts.database, facts.clock, Undoable::Yes);
        ana.roles.decider = true;
        contacts.update(ana);
        contacts.remove(contacts.all().back().id);
        ProjectStore(facts.database).remove("Office");
        MappingStore(facts.database).remove("Ours");
        ClientStore(facts.database).removeAlias(other, "The field");
        CHECK(ClientStore(facts.database).aliases(facts.client).size() == 1);
        ClientStore(facts.database).removeAlias(facts.client, "The field");
        work.commit({"less", "{}", {}});
    }
    CHECK(contacts.all() == std::vector{ana});
    CHECK(ProjectStore(facts.database).all().size() == 1);
    CHECK(MappingStore(facts.database).all().empty());
    CHECK(ClientStore(facts.database).aliases(facts.client).empty());
    Journal journal(facts.database, facts.clock);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(journal.undo());
        CHECK(failedChecks(facts.database).empty());
    }
    CHECK(contacts.all().empty());
}

}  // namespace winnow::test
