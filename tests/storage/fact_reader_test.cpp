// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/contact_store.h>
#include <storage/facts_fixture.h>

namespace winnow::test {

namespace {

// Two clients with some facts of every kind.
class Ledger : public Facts {
public:
    ClientId other = addClient(database, clock, "Northgate");
    BatchId batch;

    Ledger() {
        batch = file(
            [&](FactStore& store, BatchId id) {
                std::int64_t line = 1;
                const auto invoice = [&](ClientId of, std::string number, InvoiceBuilder builder) {
                    Invoice made = builder.numbered(std::move(number)).build();
                    made.client = of;
                    store.addInvoice(made, id, ++line);
                };
                invoice(client, "A-1",
                        anInvoice("2026-01-10").of({100}, LineKind::Product).due("2026-02-10"));
                invoice(client, "A-2",
                        anInvoice("2026-02-10").of({200}).due("2026-03-10").paid("2026-03-01"));
                invoice(client, "A-3", anInvoice("2026-03-10").of({300}).disputed());
                invoice(other, "B-1",
                        anInvoice("2026-01-20").of({400}).due("2026-02-20").paid("2026-04-01"));
                for (int i = 0; i < 6; ++i) {
                    TimeEntry entry = timeEntryOf(i < 4 ? client : other, "2026-01-12", 10);
                    entry.day = entry.day.plusDays(20 * i);
                    entry.technician = i % 2 == 0 ? "Ana" : "Ben";
                    entry.workType = i == 0 ? WorkType::Reactive : WorkType::Unspecified;
                    entry.afterHours = i == 1 ? std::optional(true) : std::nullopt;
                    entry.note = i == 2 ? "100% _done_" : "Checked";
                    store.addTimeEntry(entry, "", id, ++line);
                }
                Ticket ticket = ticketOf(client, "T-1");
                ticket.emergency = true;
                ticket.channel = TicketChannel::Phone;
                store.addTicket(ticket, id, ++line);
                store.addTicket(ticketOf(other, "T-2"), id, ++line);
                Cost cost = costOf(client, "7", {50});
                store.addCost(cost, id, ++line);
                cost.kind = CostKind::Purchase;
                store.addCost(cost, id, ++line);
                store.addSeatCount({client, day("2026-01-01"), 3, 4}, id, ++line);
                for (const char* date : {"2026-01-01", "2026-02-01"}) {
                    for (const char* code : {"USD", "CHF"}) {
                        store.addExchangeRate(
                            {*Currency::fromCode(code), day(date), Decimal{900'000}}, id, ++line);
                    }
                }
            },
            "ledger.csv");
    }

    std::int64_t found(const FactQuery& query) {
        const FactReader reader(database);
        const auto totals = reader.totals(query);
        std::int64_t taken = 0;
        reader.forEach(query, [&](const FactRow&) { ++taken; });
        CHECK(taken == totals.count);
        CHECK(static_cast<std::int64_t>(reader.rows(query, 0, 100).size()) == totals.count);
        return totals.count;
    }
};

FactQuery of(FactKind kind) {
    FactQuery query;
    query.kind = kind;
    return query;
}

}  // namespace

TEST_CASE("Facts are listed newest first, a page at a time", "[storage][reader]") {
    Ledger ledger;
    const FactReader reader(ledger.database);
    const auto numbers = [&](std::int64_t skip, std::int64_t most) {
        std::string text;
        for (const FactRow& row : reader.rows(of(FactKind::Invoice), skip, most)) {
            text += std::get<Invoice>(row.fact).number + " ";
        }
        return text;
    };
    CHECK(numbers(0, 2) == "A-3 A-2 ");
    CHECK(numbers(2, 5) == "B-1 A-1 ");
    CHECK(numbers(9, 5).empty());
    FactQuery byDue = of(FactKind::Invoice);
    byDue.byDueDate = true;
    CHECK(std::get<Invoice>(reader.rows(byDue, 0, 1)[0].fact).number == "A-2");
    std::string rates;
    for (const FactRow& row : reader.rows(of(FactKind::ExchangeRate), 0, 9)) {
        const auto& rate = std::get<ExchangeRate>(row.fact);
        rates += std::string(rate.currency.code()) + std::to_string(rate.day.month()) + " ";
    }
    CHECK(rates == "CHF2 CHF1 USD2 USD1 ");
}

TEST_CASE("A row comes whole and says where it came from", "[storage][reader]") {
    Ledger ledger;
    const FactReader reader(ledger.database);
    const FactRow row = reader.rows(of(FactKind::Invoice), 3, 1).at(0);
    CHECK(row.source.name == "ledger.csv");
    CHECK(row.source.batch == ledger.batch);
    CHECK(row.source.line == 2);
    CHECK_FALSE(row.source.byHand);
    CHECK_FALSE(row.source.corrected);
    CHECK(std::get<Invoice>(row.fact).lines.at(0).kind == LineKind::Product);
    const FactRow paid = reader.rows(of(FactKind::Payment), 0, 1).at(0);
    const auto& payment = std::get<InvoicePayment>(paid.fact);
    CHECK(payment.invoiceNumber == "B-1");
    CHECK(payment.client == ledger.other);
    CHECK(payment.payment.amount == Money{400});
    CHECK(paid.key == FactKey{FactKind::Payment, payment.invoice.value, 1});
    for (const FactKind kind : allFactKinds()) {
        for (const FactRow& each : reader.rows(of(kind), 0, 100)) {
            const auto found = reader.find(each.key);
            REQUIRE(found);
            CHECK(found->key == each.key);
            CHECK(found->source.line == each.source.line);
        }
    }
    CHECK_FALSE(reader.find({FactKind::Cost, 99, 0}));
}

TEST_CASE("Totals are over all rows of the query", "[storage][reader]") {
    Ledger ledger;
    const FactReader reader(ledger.database);
    CHECK(reader.totals(of(FactKind::Invoice)).amount == Money{1000});
    CHECK(reader.totals(of(FactKind::Payment)).amount == Money{600});
    CHECK(reader.totals(of(FactKind::TimeEntry)).worked == WorkTime::minutes(60));
    CHECK_FALSE(reader.totals(of(FactKind::TimeEntry)).amount);
    CHECK(reader.totals(of(FactKind::Cost)).amount == Money{100});
    CHECK(reader.totals(of(FactKind::Ticket)).count == 2);
    CHECK_FALSE(reader.totals(of(FactKind::Ticket)).amount);
    FactQuery none = of(FactKind::Invoice);
    none.text = "nothing such";
    CHECK(reader.totals(none).amount == Money{});
}

TEST_CASE("Each condition of a query narrows it", "[storage][reader]") {
    Ledger ledger;
    FactQuery query = of(FactKind::Invoice);
    SECTION("clients") {
        query.clients = {ledger.client};
        CHECK(ledger.found(query) == 3);
        query.clients = {ledger.client, ledger.other};
        CHECK(ledger.found(query) == 4);
        for (const auto& [kind, count] : std::map<FactKind, int>{{FactKind::Payment, 1},
                                                                 {FactKind::TimeEntry, 4},
                                                                 {FactKind::Ticket, 1},
                                                                 {FactKind::Cost, 2},
                                                                 {FactKind::SeatCount, 1},
                                                                 {FactKind::ExchangeRate, 0}}) {
            query = of(kind);
            query.clients = {ledger.client};
            CHECK(ledger.found(query) == count);
        }
    }
    SECTION("days") {
        for (const FactKind kind : allFactKinds()) {
            query = of(kind);
            query.from = day("2026-01-01");
            query.to = day("2026-01-31");
            CHECK(ledger.found(query) == std::map<FactKind, int>{{FactKind::Invoice, 2},
                                                                 {FactKind::Payment, 0},
                                                                 {FactKind::TimeEntry, 1},
                                                                 {FactKind::Ticket, 2},
                                                                 {FactKind::Cost, 2},
                                                                 {FactKind::SeatCount, 1},
                                                                 {FactKind::ExchangeRate, 2}}
                                             .at(kind));
        }
    }
    SECTION("due and overdue") {
        query.byDueDate = true;
        query.from = day("2026-02-15");
        CHECK(ledger.found(query) == 2);
        query = of(FactKind::Invoice);
        query.overdueOn = day("2026-02-25");
        CHECK(ledger.found(query) == 2);
        query.overdueOn = day("2026-04-01");
        CHECK(ledger.found(query) == 1);
        query = of(FactKind::Invoice);
        query.withoutDueDate = true;
        CHECK(ledger.found(query) == 1);
    }
    SECTION("disputes and lines") {
        query.disputed = true;
        CHECK(ledger.found(query) == 1);
        query.disputed.reset();
        query.lineKind = LineKind::Product;
        CHECK(ledger.found(query) == 1);
    }
    SECTION("work") {
        query = of(FactKind::TimeEntry);
        query.workType = WorkType::Unspecified;
        CHECK(ledger.found(query) == 5);
        query.technician = "Ana";
        CHECK(ledger.found(query) == 2);
        query = of(FactKind::TimeEntry);
        query.afterHours = true;
        CHECK(ledger.found(query) == 1);
        query = of(FactKind::Ticket);
        query.emergency = true;
        CHECK(ledger.found(query) == 1);
        query = of(FactKind::Ticket);
        query.channel = TicketChannel::Unknown;
        CHECK(ledger.found(query) == 1);
        query = of(FactKind::Cost);
        query.costKind = CostKind::Purchase;
        CHECK(ledger.found(query) == 1);
    }
    SECTION("batches") {
        query = of(FactKind::TimeEntry);
        query.batch = ledger.batch;
        CHECK(ledger.found(query) == 6);
        ledger.add({timeEntryOf(ledger.client, "2026-05-01", 1)});
        CHECK(ledger.found(query) == 6);
        query.batch = BatchStore(ledger.database).all().front().id;
        CHECK(ledger.found(query) == 1);
    }
    SECTION("text") {
        query.text = "a-";
        CHECK(ledger.found(query) == 3);
        query = of(FactKind::TimeEntry);
        query.text = "0% _";
        CHECK(ledger.found(query) == 1);
        query.text = "ben";
        CHECK(ledger.found(query) == 3);
        query = of(FactKind::Ticket);
        query.text = "printer";
        CHECK(ledger.found(query) == 2);
        query = of(FactKind::Cost);
        query.text = "Cloud";
        CHECK(ledger.found(query) == 2);
        query = of(FactKind::Payment);
        query.text = "B-1";
        CHECK(ledger.found(query) == 1);
        query = of(FactKind::SeatCount);
        query.text = "x";
        CHECK(ledger.found(query) == 0);
    }
}

TEST_CASE("A search for text knows no case and no accents", "[storage][reader]") {
    Facts facts;
    TimeEntry entry = timeEntryOf(facts.client, "2026-01-12", 30);
    entry.technician = "Émile";
    entry.note = "Réunion à l'École, 100% \\o/";
    facts.add({entry});
    Invoice invoice = anInvoice("2026-01-10").of({100}).numbered("F-É1").build();
    invoice.client = facts.client;
    invoice.lines[0].description = "Œuvres";
    facts.add(invoice);
    const auto count = [&](FactKind kind, const char* text) {
        FactQuery query;
        query.kind = kind;
        query.text = text;
        CHECK(FactReader(facts.database).rows(query, 0, 10).size() ==
              static_cast<std::size_t>(FactReader(facts.database).totals(query).count));
        return FactReader(facts.database).totals(query).count;
    };
    for (const char* text :
         {"émile", "ÉMILE", "emile", "mil", "reunion", "l'école, 100%", "\\O/"}) {
        INFO(text);
        CHECK(count(FactKind::TimeEntry, text) == 1);
    }
    for (const char* text : {"f-é", "F-E1", "oeuvre", "œUV"}) {
        INFO(text);
        CHECK(count(FactKind::Invoice, text) == 1);
    }
    for (const char* text : {"emilie", "%", "_"}) {
        INFO(text);
        CHECK(count(FactKind::Invoice, text) == 0);
    }
}

TEST_CASE("Gaps are counted by client", "[storage][reader]") {
    Ledger ledger;
    Invoice unknown = invoiceOf(ledger.other, "B-2", {100});
    ledger.add(unknown);
    {
        UnitOfWork work(ledger.database, ledger.clock, Undoable::Yes);
        ContactStore(ledger.database)
            .add({{}, ledger.client, "Ana", "", "", "", {true, false, false}, ""});
        work.commit({"contact", "{}", {}});
    }
    const auto counts =
        FactReader(ledger.database).qualityCounts(day("2026-01-01"), day("2026-12-31"));
    const ClientFactCounts& client = counts.at(ledger.client);
    CHECK(client.invoicesWithoutDueDate == 1);
    CHECK(client.invoicesUnsettled == 0);
    CHECK(client.linesWithoutKind == 2);
    CHECK(client.productLines == 1);
    CHECK(client.ticketsWithoutChannel == 0);
    CHECK(client.hasPurchaseCosts);
    CHECK(client.hasPayer);
    const ClientFactCounts& other = counts.at(ledger.other);
    CHECK(other.invoicesWithoutDueDate == 1);
    CHECK(other.invoicesUnsettled == 1);
    CHECK(other.ticketsWithoutChannel == 1);
    CHECK_FALSE(other.hasPurchaseCosts);
    CHECK_FALSE(other.hasPayer);
}

TEST_CASE("Technicians by their hours, months with facts, and counts", "[storage][reader]") {
    Ledger ledger;
    const FactReader reader(ledger.database);
    TimeEntry more = timeEntryOf(ledger.client, "2026-08-01", 90);
    more.technician = "Ben";
    ledger.add({more});
    auto technicians = reader.technicians({}, {});
    REQUIRE(technicians.size() == 2);
    CHECK(technicians[0].name == "Ben");
    CHECK(technicians[0].role == "Engineer");
    CHECK(technicians[0].worked == WorkTime::minutes(120));
    technicians = reader.technicians({}, day("2026-01-31"));
    REQUIRE(technicians.size() == 1);
    CHECK(technicians[0].name == "Ana");
    CHECK(reader.months(FactKind::TimeEntry) == std::vector{day("2026-01-01"), day("2026-02-01"),
                                                            day("2026-03-01"), day("2026-04-01"),
                                                            day("2026-08-01")});
    CHECK(reader.months(FactKind::ExchangeRate).size() == 2);
    CHECK(reader.counts(ledger.client) ==
          std::map<FactKind, std::int64_t>{{FactKind::Invoice, 3},
                                           {FactKind::Payment, 1},
                                           {FactKind::TimeEntry, 5},
                                           {FactKind::Ticket, 1},
                                           {FactKind::Cost, 2},
                                           {FactKind::SeatCount, 1}});
    CHECK(reader.exchangeRates().size() == 4);
}

}  // namespace winnow::test
