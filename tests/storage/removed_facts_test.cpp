// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/facts_fixture.h>

namespace winnow::test {

namespace {

// A file with one of each kind, and two equal time entries and costs.
struct File {
    Facts& facts;
    std::int64_t removedMet = 0;
    BatchId batch = {};

    std::vector<AddOutcome> take() {
        const ClientId client = facts.client;
        Invoice invoice = anInvoice("2026-01-10")
                              .of({100'00})
                              .owing({120'00})
                              .paid("2026-02-01")
                              .numbered("1")
                              .build();
        invoice.client = client;
        std::vector<AddOutcome> outcomes;
        batch = facts.file([&](FactStore& store, BatchId id) {
            outcomes = {
                store.addInvoice(invoice, id, 2),
                store.addTimeEntry(timeEntryOf(client, "2026-01-12", 30), "id", id, 3),
                store.addTimeEntry(timeEntryOf(client, "2026-01-12", 30), "", id, 4),
                store.addTimeEntry(timeEntryOf(client, "2026-01-12", 30), "", id, 5),
                store.addTicket(ticketOf(client, "T-1"), id, 6),
                store.addCost(costOf(client, "7", {100}), id, 7),
                store.addCost(costOf(client, "", {50}), id, 8),
                store.addCost(costOf(client, "", {50}), id, 9),
                store.addSeatCount({client, day("2026-01-01"), 3, 4}, id, 10),
                store.addExchangeRate(
                    {*Currency::fromCode("USD"), day("2026-01-01"), Decimal{900'000}}, id, 11)};
            removedMet = store.removedMet();
        });
        return outcomes;
    }
};

constexpr std::size_t kRows = 10;

const std::vector<FactKind> kKinds{FactKind::Invoice, FactKind::TimeEntry, FactKind::Ticket,
                                   FactKind::Cost,    FactKind::SeatCount, FactKind::ExchangeRate};

void removeAll(Facts& facts) {
    for (const FactKind kind : kKinds) {
        for (const FactRow& row : facts.rows(kind)) {
            facts.byHand([&](FactEditor& editor) { editor.remove(row.key); });
        }
    }
}

const std::vector<AddOutcome> kPresent(kRows, AddOutcome::AlreadyPresent);
const std::vector<AddOutcome> kAdded(kRows, AddOutcome::Added);

}  // namespace

TEST_CASE("What was removed by hand does not come back with its file", "[storage][removed]") {
    Facts facts;
    File file{facts};
    REQUIRE(file.take() == kAdded);
    CHECK(file.removedMet == 0);
    removeAll(facts);
    CHECK(file.take() == kPresent);
    CHECK(file.removedMet == static_cast<std::int64_t>(kRows));
    CHECK(BatchStore(facts.database).all().front().rowsPresent == static_cast<std::int64_t>(kRows));
    for (const FactKind kind : kKinds) {
        CHECK(facts.rows(kind).empty());
    }
    // And not the time after that.
    CHECK(file.take() == kPresent);
}

TEST_CASE("Undoing a removal brings the fact back and forgets the removal", "[storage][removed]") {
    Facts facts;
    File file{facts};
    file.take();
    removeAll(facts);
    Journal journal(facts.database, facts.clock);
    for (std::size_t i = 0; i < kRows; ++i) {
        REQUIRE(journal.undo());
        REQUIRE(failedChecks(facts.database).empty());
    }
    CHECK(facts.count("removed_facts") == 0);
    CHECK(file.take() == kPresent);
    CHECK(file.removedMet == 0);
    CHECK(facts.rows(FactKind::TimeEntry).size() == 3);
}

TEST_CASE("One of two equal rows removed is one of two", "[storage][removed]") {
    Facts facts;
    File file{facts};
    file.take();
    for (const FactKind kind : {FactKind::TimeEntry, FactKind::Cost}) {
        const FactKey key = facts.rows(kind).at(0).key;
        facts.byHand([&](FactEditor& editor) { editor.remove(key); });
    }
    CHECK(file.take() == kPresent);
    CHECK(file.removedMet == 2);
    // A third of them is new.
    facts.file([&](FactStore& store, BatchId id) {
        std::vector<AddOutcome> outcomes;
        for (int i = 0; i < 3; ++i) {
            outcomes.push_back(store.addCost(costOf(facts.client, "", {50}), id, i));
        }
        CHECK(outcomes == std::vector{AddOutcome::AlreadyPresent, AddOutcome::AlreadyPresent,
                                      AddOutcome::Added});
    });
}

TEST_CASE("What was corrected and then removed is known by what the file says",
          "[storage][removed]") {
    Facts facts;
    File file{facts};
    file.take();
    const auto correct = [&](FactKind kind, auto change) {
        const FactRow row = facts.rows(kind).at(0);
        Fact fact = row.fact;
        change(fact);
        facts.byHand([&](FactEditor& editor) { editor.update(row.key, fact); });
    };
    correct(FactKind::Invoice, [](Fact& fact) { std::get<Invoice>(fact).number = "1-B"; });
    correct(FactKind::Ticket, [](Fact& fact) { std::get<Ticket>(fact).number = "T-2"; });
    correct(FactKind::SeatCount,
            [](Fact& fact) { std::get<SeatCount>(fact).month = day("2026-02-01"); });
    correct(FactKind::ExchangeRate,
            [](Fact& fact) { std::get<ExchangeRate>(fact).day = day("2026-02-01"); });
    correct(FactKind::TimeEntry,
            [](Fact& fact) { std::get<TimeEntry>(fact).duration = WorkTime::minutes(5); });
    correct(FactKind::Cost, [](Fact& fact) { std::get<Cost>(fact).amount = {90}; });
    removeAll(facts);
    CHECK(facts.count("fact_changes") == 0);
    CHECK(file.take() == kPresent);
}

TEST_CASE("A removed fact is known in the name of the client it was merged into",
          "[storage][removed]") {
    Facts facts;
    File file{facts};
    file.take();
    removeAll(facts);
    const ClientId kept = addClient(facts.database, facts.clock, "Northgate");
    {
        UnitOfWork work(facts.database, facts.clock, Undoable::Yes);
        Client client = *ClientStore(facts.database).find(facts.client);
        client.mergedInto = kept;
        ClientStore(facts.database).update(client);
        REQUIRE(work.commit({"client.merged", "{}", facts.client}));
    }
    facts.client = kept;
    CHECK(file.take() == kPresent);
}

TEST_CASE("Typed in anew, a removed fact is an ordinary one", "[storage][removed]") {
    Facts facts;
    const Invoice invoice = invoiceOf(facts.client, "1", {100});
    facts.add(invoice);
    const FactKey key = facts.keyOf(facts.only());
    facts.byHand([&](FactEditor& editor) { editor.remove(key); });
    facts.byHand([&](FactEditor& editor) { editor.add(invoice); });
    Invoice other = invoice;
    other.total = {90};
    CHECK(facts.add(other) == AddOutcome::Conflict);
    // Nothing is kept of what was typed in.
    const FactKey typedIn = facts.keyOf(facts.only());
    facts.byHand([&](FactEditor& editor) { editor.remove(typedIn); });
    CHECK(facts.count("removed_facts") == 1);
}

TEST_CASE("Undoing the batch forgets what was removed of it", "[storage][removed]") {
    Facts facts;
    File file{facts};
    file.take();
    removeAll(facts);
    facts.undo(file.batch);
    CHECK(facts.count("removed_facts") == 0);
    CHECK(file.take() == kAdded);
}

TEST_CASE("A removed payment stays away, alone and with its invoice", "[storage][removed]") {
    Facts facts;
    using enum FactStore::PaymentOutcome;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    invoice.payments = {{day("2026-01-20"), {30}}};
    invoice.settlement = Settlement::Tracked;
    facts.add(invoice);
    Invoice older = invoiceOf(facts.client, "0", {500});
    older.issuedOn = day("2025-12-01");
    facts.add(older);
    const PaymentReceipt receipt{facts.client, "1", day("2026-02-01"), {40}, "A"};
    REQUIRE(facts.add(receipt) == Added);
    const auto removePayments = [&] {
        for (const FactRow& row : facts.rows(FactKind::Payment)) {
            facts.byHand([&](FactEditor& editor) { editor.remove(row.key); });
        }
    };
    SECTION("alone") { removePayments(); }
    SECTION("with its invoice") {
        for (const FactRow& row : facts.rows(FactKind::Invoice)) {
            if (std::get<Invoice>(row.fact).number == "1") {
                facts.byHand([&](FactEditor& editor) { editor.remove(row.key); });
            }
        }
    }
    SECTION("alone, and its invoice later") {
        removePayments();
        for (const FactRow& row : facts.rows(FactKind::Invoice)) {
            if (std::get<Invoice>(row.fact).number == "1") {
                facts.byHand([&](FactEditor& editor) { editor.remove(row.key); });
            }
        }
    }
    CHECK(facts.add(receipt) == AlreadyPresent);
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
    CHECK(facts.rows(FactKind::Payment).empty());
    Journal journal(facts.database, facts.clock);
    while (journal.undoable()->id == "fact.edited") {
        REQUIRE(journal.undo());
        REQUIRE(failedChecks(facts.database).empty());
    }
    CHECK(facts.rows(FactKind::Payment).size() == 2);
    CHECK(facts.add(receipt) == AlreadyPresent);
    CHECK(facts.add(invoice) == AddOutcome::AlreadyPresent);
    CHECK(facts.rows(FactKind::Payment).size() == 2);
}

TEST_CASE("A receipt of which one part was removed is still one receipt", "[storage][removed]") {
    Facts facts;
    using enum FactStore::PaymentOutcome;
    facts.add(invoiceOf(facts.client, "1", {100}));
    facts.add(invoiceOf(facts.client, "2", {100}));
    facts.add(invoiceOf(facts.client, "3", {500}));
    const PaymentReceipt receipt{facts.client, "", day("2026-02-01"), {150}, ""};
    REQUIRE(facts.add(receipt) == Added);
    REQUIRE(facts.rows(FactKind::Payment).size() == 2);
    const FactKey key = facts.rows(FactKind::Payment).at(0).key;
    facts.byHand([&](FactEditor& editor) { editor.remove(key); });
    facts.file([&](FactStore& store, BatchId id) {
        CHECK(store.addPayment(receipt, id, 2) == AlreadyPresent);
        CHECK(store.removedMet() == 0);
        // A second one of the same day and amount is another receipt.
        CHECK(store.addPayment(receipt, id, 3) == Added);
    });
}

}  // namespace winnow::test
