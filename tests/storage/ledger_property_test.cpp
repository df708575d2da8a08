// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <random>

#include <SQLiteCpp/Statement.h>

#include <storage/facts_fixture.h>
#include <storage/storage_error.h>
#include <storage/time_sums.h>

namespace winnow::test {

namespace {

// All facts and what people edit, as text; not what is kept of batches and history as such.
std::string ledgerOf(Database& database) {
    std::string dump;
    for (const char* table :
         {"clients", "client_aliases", "invoices", "invoice_lines", "payments", "tickets", "costs",
          "seat_counts", "exchange_rates", "fact_changes", "removed_facts"}) {
        SQLite::Statement rows(database.handle(),
                               std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
        dump += std::string("== ") + table + "\n";
        while (rows.executeStep()) {
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                dump += rows.getColumn(column).getString() + '|';
            }
            dump += '\n';
        }
    }
    SQLite::Statement entries(database.handle(),
                              "SELECT t.*, p.technician, p.role FROM time_entries t"
                              " JOIN people p ON p.id = t.person_id ORDER BY t.id");
    while (entries.executeStep()) {
        for (int column = 0; column < entries.getColumnCount(); ++column) {
            // The number of a person is its own affair.
            if (std::string_view(entries.getColumnName(column)) != "person_id") {
                dump += entries.getColumn(column).getString() + '|';
            }
        }
        dump += '\n';
    }
    return dump;
}

// Files, corrections, merges and undos chosen by a seed.
class RandomLedger {
public:
    explicit RandomLedger(unsigned seed) : m_random(seed) {
        for (const char* name : {"Northgate", "Harbour", "Elm Street"}) {
            addClient(m_facts.database, m_facts.clock, name);
        }
        m_start = ledgerOf(m_facts.database);
    }

    // The sums kept in the file are right, and give the figures that the entries give.
    void checkSums() {
        CostRates rates;
        rates.effectiveFrom = day("2020-01-01");
        rates.hourlyCost = Money{4'100};
        rates.listRate = Money{9'000};
        const CostModel costs({rates});
        MetricsLedger summed(FiscalCalendar(), costs);
        REQUIRE(wrongTimeSums(m_facts.database, summed.rates()) == std::nullopt);
        // Sometimes so that what is stale stays so.
        loadTime(m_facts.database, summed, chance() ? 1 : 1'000);
        REQUIRE(wrongTimeSums(m_facts.database, summed.rates()) == std::nullopt);
        MetricsLedger entries(FiscalCalendar(), costs);
        const auto mergedInto = ClientStore(m_facts.database).mergedInto();
        FactQuery query;
        query.kind = FactKind::TimeEntry;
        for (const FactRow& row : FactReader(m_facts.database).rows(query, 0, 100'000)) {
            TimeEntry entry = std::get<TimeEntry>(row.fact);
            if (const auto merged = mergedInto.find(entry.client); merged != mergedInto.end()) {
                entry.client = merged->second;
            }
            entries.add(entry);
        }
        REQUIRE(summed.clients() == entries.clients());
        REQUIRE(summed.span() == entries.span());
        REQUIRE(summed.lastFactDate() == entries.lastFactDate());
        const auto span = entries.span();
        for (Quarter quarter = span ? span->first : Quarter{2030, 1};
             span && quarter <= span->second; quarter = quarter.next()) {
            for (const ClientId client : entries.clients()) {
                for (const int days : {89, below(90), below(90)}) {
                    const Date cutOff = entries.calendar().firstDay(quarter).plusDays(days);
                    const ClientMetrics a = summed.metrics(client, quarter, cutOff);
                    const ClientMetrics b = entries.metrics(client, quarter, cutOff);
                    REQUIRE(a.worked == b.worked);
                    REQUIRE(a.labourCost == b.labourCost);
                    REQUIRE(a.afterHoursShare == b.afterHoursShare);
                    REQUIRE(a.basis.workedByType == b.basis.workedByType);
                    REQUIRE(a.basis.listValue == b.basis.listValue);
                    REQUIRE(a.basis.labourBySource == b.basis.labourBySource);
                }
            }
        }
    }

    void one() {
        const std::string before = ledgerOf(m_facts.database);
        const int kind = below(10);
        std::optional<BatchId> batch;
        if (kind < 4) {
            batch = import();
        } else if (kind < 9) {
            if (!edit()) {
                return;
            }
        } else if (!merge()) {
            return;
        }
        m_done.push_back({before, batch});
        checkSums();
    }

    // A batch anywhere in the middle, if it can be undone, with the files that came after it left.
    void undoSome() {
        std::vector<BatchId> possible;
        for (const ImportBatch& batch : BatchStore(m_facts.database).all()) {
            if (BatchStore(m_facts.database).canUndo(batch.id)) {
                possible.push_back(batch.id);
            }
        }
        if (!possible.empty()) {
            const BatchId id = possible[index(possible.size())];
            m_facts.undo(id);
            CHECK(BatchStore(m_facts.database).counts(id).empty());
            CHECK(BatchStore(m_facts.database).find(id)->undoneAt);
            checkSums();
        }
    }

    // Takes everything back, the latest first; each step must give the ledger before it.
    void undoAll() {
        Journal journal(m_facts.database, m_facts.clock);
        while (!m_done.empty()) {
            const auto& [before, batch] = m_done.back();
            if (batch) {
                const auto allowed = BatchStore(m_facts.database).canUndo(*batch);
                INFO((allowed ? "" : allowed.error().message.id));
                REQUIRE(allowed);
                m_facts.undo(*batch);
            } else {
                REQUIRE(journal.undo());
                REQUIRE(failedChecks(m_facts.database).empty());
            }
            REQUIRE(ledgerOf(m_facts.database) == before);
            checkSums();
            m_done.pop_back();
        }
        CHECK(ledgerOf(m_facts.database) == m_start);
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    std::size_t index(std::size_t limit) { return m_random() % limit; }
    bool chance() { return below(2) == 0; }
    ClientId client() { return {1 + below(4)}; }
    Date someDay() { return day("2026-01-01").plusDays(below(4)); }

    Invoice invoice() {
        Invoice invoice = invoiceOf(client(), std::to_string(below(4)), {100 * (1 + below(3))});
        invoice.settlement = chance() ? Settlement::Tracked : Settlement::Unknown;
        if (chance()) {
            invoice.dueOn = someDay();
        }
        if (chance()) {
            invoice.settlement = Settlement::Tracked;
            invoice.payments.push_back({someDay(), {50 * (1 + below(2))}});
        }
        if (below(4) == 0) {
            invoice.lines = {{LineKind::Recurring, invoice.total, "Care"}};
        }
        return invoice;
    }
    TimeEntry entry() {
        TimeEntry entry =
            timeEntryOf(client(), std::array{"2026-01-01", "2026-01-20", "2026-03-05"}[index(3)],
                        15 * (1 + below(2)));
        entry.technician = chance() ? "Ana" : "Ben";
        entry.workType = chance() ? WorkType::Reactive : WorkType::Unspecified;
        if (chance()) {
            entry.cost = Money{below(100)};
        }
        return entry;
    }
    Ticket ticket() {
        Ticket ticket = ticketOf(client(), std::to_string(below(3)));
        ticket.channel = chance() ? TicketChannel::Phone : TicketChannel::Unknown;
        ticket.priority = chance() ? "High" : "";
        return ticket;
    }
    Cost cost() { return costOf(client(), chance() ? "7" : "", {10 * (1 + below(2))}); }
    SeatCount seats() {
        return {client(), day("2026-01-01"), chance() ? std::optional(below(3)) : std::nullopt,
                below(3)};
    }
    ExchangeRate rate() {
        return {*Currency::fromCode("USD"), someDay(), Decimal{1'000'000 + below(2)}};
    }
    InvoicePayment paymentOf(const Invoice& invoice) {
        return {invoice.id, invoice.client, invoice.number, {someDay(), {10}}, "Cash"};
    }

    BatchId import() {
        return m_facts.file([&](FactStore& store, BatchId batch) {
            ClientStore clients(m_facts.database);
            for (int row = 0; row < 12; ++row) {
                const OnChange onChange = chance() ? OnChange::Replace : OnChange::Report;
                switch (below(8)) {
                    case 0:
                    case 1:
                        store.addInvoice(invoice(), batch, row, onChange);
                        break;
                    case 2:
                        store.addTimeEntry(entry(), chance() ? std::to_string(below(6)) : "", batch,
                                           row, onChange);
                        break;
                    case 3:
                        store.addTicket(ticket(), batch, row, onChange);
                        break;
                    case 4:
                        store.addCost(cost(), batch, row, onChange);
                        break;
                    case 5:
                        store.addSeatCount(seats(), batch, row, onChange);
                        store.addExchangeRate(rate(), batch, row, onChange);
                        break;
                    case 6: {
                        const Money amount{25 * (below(5) - 1)};
                        store.addPayment({client(), chance() ? std::to_string(below(4)) : "",
                                          someDay(), amount, chance() ? "R" : ""},
                                         batch, row);
                        break;
                    }
                    default:
                        if (below(3) == 0) {
                            const std::string name = "Made " + std::to_string(++m_made);
                            const ClientId made = clients.add(clientNamed(name));
                            store.noteCreated(batch, made);
                            clients.addAlias(made, name + " again");
                            store.noteAlias(batch, name + " again");
                        }
                }
            }
        });
    }

    Fact changed(const FactRow& row) {
        return std::visit(
            [&](auto fact) -> Fact {
                using Kind = decltype(fact);
                if constexpr (std::is_same_v<Kind, Invoice>) {
                    fact.total = {100 * (1 + below(4))};
                    fact.dueOn = chance() ? std::optional(someDay()) : std::nullopt;
                    if (!fact.payments.empty() && chance()) {
                        fact.payments.pop_back();
                    }
                } else if constexpr (std::is_same_v<Kind, InvoicePayment>) {
                    fact.payment.paidOn = someDay();
                } else if constexpr (std::is_same_v<Kind, TimeEntry>) {
                    fact.duration = WorkTime::minutes(below(90));
                    fact.day = chance() ? fact.day : day("2026-02-11");
                    fact.technician = chance() ? "Ana" : "Cid";
                } else if constexpr (std::is_same_v<Kind, Ticket>) {
                    fact.subject = "Scanner " + std::to_string(below(3));
                } else if constexpr (std::is_same_v<Kind, Cost>) {
                    fact.amount = {below(50)};
                } else if constexpr (std::is_same_v<Kind, SeatCount>) {
                    fact.endpoints = below(9);
                } else {
                    fact.rate = Decimal{1'000'000 + below(9)};
                }
                return fact;
            },
            row.fact);
    }

    Fact fresh() {
        switch (below(5)) {
            case 0: {
                Invoice made = invoice();
                made.number = "Hand " + std::to_string(++m_made);
                return made;
            }
            case 1: {
                const auto invoices = m_facts.rows(FactKind::Invoice);
                if (invoices.empty()) {
                    return cost();
                }
                return paymentOf(std::get<Invoice>(invoices[index(invoices.size())].fact));
            }
            case 2:
                return entry();
            case 3:
                return ticket();
            default:
                return cost();
        }
    }

    // Whether anything changed.
    bool edit() {
        const FactKind kind = allFactKinds()[index(allFactKinds().size())];
        const auto rows = m_facts.rows(kind);
        const int what = below(3);
        if (rows.empty() || what == 0) {
            return m_facts.byHand([&](FactEditor& editor) { editor.add(fresh()); });
        }
        const FactRow& row = rows[index(rows.size())];
        return m_facts.byHand([&](FactEditor& editor) {
            what == 1 ? editor.update(row.key, changed(row)) : editor.remove(row.key);
        });
    }

    bool merge() {
        UnitOfWork work(m_facts.database, m_facts.clock, Undoable::Yes);
        ClientStore clients(m_facts.database);
        Client other = *clients.find(client());
        const ClientId kept = client();
        if (other.mergedInto) {
            other.mergedInto.reset();
        } else if (kept != other.id && !clients.find(kept)->mergedInto) {
            other.mergedInto = kept;
        }
        clients.update(other);
        return work.commit({"client.merged", "{}", other.id});
    }

    struct Step {
        std::string before;
        std::optional<BatchId> batch;  // none: by hand
    };

    Facts m_facts;
    std::mt19937 m_random;
    std::string m_start;
    std::vector<Step> m_done;
    int m_made = 0;
};

}  // namespace

TEST_CASE("Whatever was imported, corrected and merged: taken back step by step it is as before",
          "[storage][property]") {
    const unsigned seed = GENERATE(range(1u, 25u));
    INFO("seed " << seed);
    RandomLedger ledger(seed);
    for (int i = 0; i < 25; ++i) {
        ledger.one();
    }
    ledger.undoAll();
}

TEST_CASE("Whatever was imported, corrected and undone in any order: the checksums hold",
          "[storage][property]") {
    const unsigned seed = GENERATE(range(100u, 120u));
    INFO("seed " << seed);
    RandomLedger ledger(seed);
    for (int i = 0; i < 40; ++i) {
        i % 4 == 3 ? ledger.undoSome() : ledger.one();
    }
}

}  // namespace winnow::test
