// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/facts_fixture.h>
#include <storage/storage_error.h>

namespace winnow::test {

TEST_CASE("Each kind of fact can be typed in, corrected, removed and all of it undone",
          "[storage][editor]") {
    Facts facts;
    Invoice invoice = anInvoice("2026-01-10").of({100}).due("2026-02-09").numbered("1").build();
    invoice.client = facts.client;
    FactKey invoiceKey;
    facts.byHand([&](FactEditor& editor) { invoiceKey = editor.add(invoice); });
    const std::string start = dumpOf(facts.database);
    const auto fact =
        GENERATE_COPY(values<std::pair<FactKind, Fact>>({{FactKind::Invoice, Fact()},
                                                         {FactKind::Payment, Fact()},
                                                         {FactKind::TimeEntry, Fact()},
                                                         {FactKind::Ticket, Fact()},
                                                         {FactKind::Cost, Fact()},
                                                         {FactKind::SeatCount, Fact()},
                                                         {FactKind::ExchangeRate, Fact()}}));
    Fact first;
    Fact second;
    switch (fact.first) {
        case FactKind::Invoice: {
            invoice.number = "2";
            first = invoice;
            invoice.total = {90};
            second = invoice;
            break;
        }
        case FactKind::Payment:
            first =
                InvoicePayment{{invoiceKey.id}, facts.client, "1", {day("2026-02-01"), {40}}, "A"};
            second =
                InvoicePayment{{invoiceKey.id}, facts.client, "1", {day("2026-02-02"), {50}}, ""};
            break;
        case FactKind::TimeEntry: {
            TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
            first = entry;
            entry.technician = "Somebody new";
            second = entry;
            break;
        }
        case FactKind::Ticket:
            first = ticketOf(facts.client, "T-1");
            second = ticketOf(facts.client, "T-2");
            break;
        case FactKind::Cost:
            first = costOf(facts.client, "7", {100});
            second = costOf(facts.client, "7", {-20});
            break;
        case FactKind::SeatCount:
            first = SeatCount{facts.client, day("2026-01-01"), 3, {}};
            second = SeatCount{facts.client, day("2026-01-01"), {}, 4};
            break;
        case FactKind::ExchangeRate:
            first = ExchangeRate{*Currency::fromCode("USD"), day("2026-01-01"), Decimal{900'000}};
            second = ExchangeRate{*Currency::fromCode("GBP"), day("2026-01-01"), Decimal{900'000}};
            break;
    }
    const auto before = facts.rows(fact.first).size();
    FactKey key;
    REQUIRE(facts.byHand([&](FactEditor& editor) { key = editor.add(first); }));
    CHECK(facts.rows(fact.first).size() == before + 1);
    const auto added = FactReader(facts.database).find(key);
    REQUIRE(added);
    CHECK(added->key == key);
    CHECK(added->source.byHand);
    CHECK(added->source.name.empty());
    CHECK_FALSE(added->source.corrected);
    const std::string afterAdding = dumpOf(facts.database);
    REQUIRE(facts.byHand([&](FactEditor& editor) { editor.update(key, second); }));
    CHECK_FALSE(FactReader(facts.database).find(key)->source.corrected);
    REQUIRE(facts.byHand([&](FactEditor& editor) { editor.remove(key); }));
    CHECK_FALSE(FactReader(facts.database).find(key));

    Journal journal(facts.database, facts.clock);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(journal.undo());
        REQUIRE(failedChecks(facts.database).empty());
    }
    CHECK(facts.rows(fact.first).size() == before);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(journal.redo());
        REQUIRE(failedChecks(facts.database).empty());
    }
    CHECK(facts.rows(fact.first).size() == before);
    CHECK(facts.count("fact_changes") == 0);
    // All that was typed in is one batch.
    CHECK(BatchStore(facts.database).all().size() == 1);
    CHECK(BatchStore(facts.database).all().front().kind == "manual");
}

TEST_CASE("An imported fact that is corrected keeps where it came from", "[storage][editor]") {
    Facts facts;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    facts.add(invoice);
    invoice = facts.only();
    invoice.total = {150};
    facts.byHand([&](FactEditor& editor) { editor.update(facts.keyOf(invoice), invoice); });
    const FactRow row = facts.rows(FactKind::Invoice).at(0);
    CHECK(std::get<Invoice>(row.fact).total == Money{150});
    CHECK(row.source.name == "file");
    CHECK(row.source.line == 7);
    CHECK(row.source.corrected);
    CHECK_FALSE(row.source.byHand);
    FactQuery query;
    query.correctedOnly = true;
    CHECK(FactReader(facts.database).totals(query).count == 1);

    Journal journal(facts.database, facts.clock);
    REQUIRE(journal.undo());
    CHECK(facts.only().total == Money{100});
    CHECK(FactReader(facts.database).totals(query).count == 0);
    CHECK(failedChecks(facts.database).empty());
}

TEST_CASE("An undo that a later import stands against is refused and changes nothing",
          "[storage][editor]") {
    Facts facts;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    facts.add(invoice);
    invoice = facts.only();
    invoice.total = {150};
    facts.byHand([&](FactEditor& editor) { editor.update(facts.keyOf(invoice), invoice); });
    invoice.dueOn = day("2026-02-02");
    REQUIRE(facts.add(invoice) == AddOutcome::Updated);
    const std::string before = dumpOf(facts.database);
    const auto undone = Journal(facts.database, facts.clock).undo();
    REQUIRE_FALSE(undone);
    CHECK(undone.error().message.id == "storage.undo.conflict");
    CHECK(dumpOf(facts.database) == before);
    CHECK(failedChecks(facts.database).empty());
}

TEST_CASE("An import beside it does not stand against an undo", "[storage][editor]") {
    Facts facts;
    TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    entry.technician = "Somebody new";
    facts.byHand([&](FactEditor& editor) { editor.add(entry); });
    // The technician is now another file's as well.
    facts.add({timeEntryOf(facts.client, "2026-01-13", 30), entry});
    TimeEntry other = entry;
    other.day = day("2026-01-20");
    facts.add({other});
    REQUIRE(Journal(facts.database, facts.clock).undo());
    CHECK(failedChecks(facts.database).empty());
    CHECK(facts.count("time_entries") == 2);
}

TEST_CASE("Many facts are removed in one action and come back together", "[storage][editor]") {
    Facts facts;
    std::vector<TimeEntry> entries;
    for (int i = 0; i < 2'000; ++i) {
        entries.push_back(timeEntryOf(facts.client, "2026-01-12", i % 90));
        entries.back().note = std::to_string(i);
    }
    facts.add(entries);
    CHECK(facts.byHand([&](FactEditor& editor) {
        for (int i = 1; i <= 2'000; i += 2) {
            editor.remove({FactKind::TimeEntry, i, 0});
        }
    }));
    CHECK(facts.count("time_entries") == 1'000);
    REQUIRE(Journal(facts.database, facts.clock).undo());
    CHECK(facts.count("time_entries") == 2'000);
    CHECK(failedChecks(facts.database).empty());
}

TEST_CASE("What breaks a rule is not typed in", "[storage][editor]") {
    Facts facts;
    facts.add(invoiceOf(facts.client, "1", {100}));
    const auto add = [&](const Fact& fact) {
        const UnitOfWork work(facts.database, facts.clock, Undoable::Yes);
        FactEditor(facts.database, kMorning).add(fact);
    };
    CHECK_THROWS_AS(add(invoiceOf(facts.client, "1", {200})), StorageError);
    CHECK_THROWS_AS(add(costOf({99}, "1", {200})), StorageError);
    facts.byHand([&](FactEditor& editor) {
        editor.add(SeatCount{facts.client, day("2026-01-01"), 1, 1});
    });
    CHECK_THROWS_AS(add(SeatCount{facts.client, day("2026-01-01"), 2, 2}), StorageError);
    CHECK(failedChecks(facts.database).empty());
}

TEST_CASE("A receipt typed in settles the oldest invoices and is known to a later file",
          "[storage][editor]") {
    Facts facts;
    for (const char* number : {"1", "2"}) {
        Invoice invoice = invoiceOf(facts.client, number, {100});
        invoice.settlement = Settlement::Tracked;
        facts.add(invoice);
    }
    CHECK_FALSE(facts.byHand([&](FactEditor& editor) {
        const PaymentReceipt much{facts.client, "", day("2026-02-02"), {201}, ""};
        CHECK(editor.addPayment(much) == FactStore::PaymentOutcome::NoInvoice);
    }));
    const PaymentReceipt receipt{facts.client, "", day("2026-02-01"), {150}, "Cash"};
    CHECK(facts.byHand([&](FactEditor& editor) {
        CHECK(editor.addPayment(receipt) == FactStore::PaymentOutcome::Added);
    }));
    CHECK(facts.count("payments") == 2);
    CHECK(facts.add(receipt) == FactStore::PaymentOutcome::AlreadyPresent);
}

TEST_CASE("A removed invoice goes with its lines, payments and corrections", "[storage][editor]") {
    Facts facts;
    Invoice invoice = anInvoice("2026-01-10").of({100}).paid("2026-02-01").numbered("1").build();
    invoice.client = facts.client;
    facts.add(invoice);
    invoice = facts.only();
    invoice.payments[0].paidOn = day("2026-02-03");
    invoice.total = {101};
    facts.byHand([&](FactEditor& editor) { editor.update(facts.keyOf(invoice), invoice); });
    REQUIRE(facts.count("fact_changes") == 2);
    const std::string before = dumpOf(facts.database);
    facts.byHand([&](FactEditor& editor) { editor.remove(facts.keyOf(invoice)); });
    CHECK(facts.count("invoices") + facts.count("invoice_lines") + facts.count("payments") +
              facts.count("fact_changes") ==
          0);
    REQUIRE(Journal(facts.database, facts.clock).undo());
    CHECK(failedChecks(facts.database).empty());
    CHECK(facts.count("fact_changes") == 2);
    CHECK(facts.only().payments[0].paidOn == day("2026-02-03"));
}

}  // namespace winnow::test
