// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 1};

constexpr const char* kInvoices =
    "Invoice number,Client,Invoice date,Due date,Amount\n"
    "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
    "2,Alder Dental,2026-02-05,2026-03-07,200.00\n"
    "3,Cedar Clinic,2026-02-05,2026-03-07,50.00\n";

BatchId import(TypedIn& firm, const char* name, const char* text) {
    ClientDecisions clients;
    clients.createUnknown = true;
    const ImportOutcome outcome =
        firm.portfolio->imports().run(firm.folder.write(name, text), {}, clients, false).value();
    REQUIRE(outcome.leftOut == 0);
    firm.portfolio->imports().announce();
    return outcome.batch.value();
}

}  // namespace

TEST_CASE("An import is looked into and taken out whole", "[app][batches]") {
    TypedIn firm;
    BatchService& batches = firm.portfolio->batches();
    const BatchId id = import(firm, "invoices.csv", kInvoices);
    REQUIRE(batches.all().size() == 1);
    CHECK(batches.all().front().sourceName == "invoices.csv");
    CHECK(batches.all().front().rowsAdded == 3);
    CHECK(batches.all().front().canUndo);

    const BatchDetail detail = batches.find(id).value();
    CHECK(detail.counts.at(FactKind::Invoice) == 3);
    CHECK(detail.first == TypedIn::day("2026-01-05"));
    CHECK(detail.last == TypedIn::day("2026-02-05"));
    CHECK(detail.clients.size() == 2);

    const BatchService::Undone undone = batches.undo(id).value();
    firm.portfolio->imports().announce();
    CHECK(undone.rows == 3);
    CHECK(undone.clientsRemoved == 1);
    CHECK_FALSE(firm.portfolio->clients().findByText("Cedar Clinic"));
    CHECK(firm.portfolio->facts().totals({}).count == 0);
    CHECK(batches.all().front().undoneAt);
    CHECK_FALSE(batches.all().front().canUndo);
    CHECK_FALSE(batches.undo(id));
    CHECK_FALSE(batches.find({4711}));
    // It can come again.
    import(firm, "invoices.csv", kInvoices);
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{30'000});
}

TEST_CASE("An undo that is broken off leaves everything", "[app][batches]") {
    TypedIn firm;
    const BatchId id = import(firm, "invoices.csv", kInvoices);
    const BatchService::Undone undone =
        firm.portfolio->batches()
            .undo(id, [](std::int64_t, std::int64_t) { return false; })
            .value();
    CHECK(undone.cancelled);
    CHECK(firm.portfolio->facts().totals({}).count == 3);
}

TEST_CASE("What was read is held against what is stored", "[app][batches]") {
    TypedIn firm;
    BatchService& batches = firm.portfolio->batches();
    const BatchId id = import(firm, "invoices.csv", kInvoices);
    const Reconciliation whole = batches.reconcile(id).value();
    CHECK(whole.agrees);
    CHECK(whole.lines.size() == 3);
    REQUIRE(whole.totals.size() == 1);
    CHECK(whole.totals.front().countRead == 3);
    CHECK(whole.totals.front().amountRead == Money{35'000});
    CHECK(whole.totals.front().amountStored == Money{35'000});

    const FactRow row = firm.portfolio->facts().rows({}, 2, 1).front();
    REQUIRE(firm.portfolio->facts().remove({row.key}));
    const Reconciliation short_ = batches.reconcile(std::nullopt).value();
    CHECK_FALSE(short_.agrees);
    CHECK(std::count_if(short_.lines.begin(), short_.lines.end(),
                        [](const ReconciliationLine& line) { return line.fallsShort(); }) == 1);
    REQUIRE(firm.portfolio->undo());
    CHECK(batches.reconcile(std::nullopt).value().agrees);
    CHECK_FALSE(batches.reconcile(BatchId{4711}));
}

TEST_CASE("Overlapping files are not counted against each other", "[app][batches]") {
    TypedIn firm;
    import(firm, "invoices.csv", kInvoices);
    import(firm, "more.csv",
           "Invoice number,Client,Invoice date,Due date,Amount\n"
           "2,Alder Dental,2026-02-05,2026-03-07,200.00\n"
           "4,Alder Dental,2026-02-15,2026-03-17,10.00\n");
    CHECK(firm.portfolio->facts().totals({}).count == 4);
    CHECK(firm.portfolio->batches().reconcile(std::nullopt).value().agrees);
}
