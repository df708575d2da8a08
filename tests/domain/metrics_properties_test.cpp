// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include <domain/metrics_formulas.h>
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

constexpr int kClients = 6;

struct Facts {
    std::vector<Invoice> invoices;
    std::vector<TimeEntry> time;
    std::vector<Ticket> tickets;
};

class Dice {
public:
    explicit Dice(unsigned seed) : m_generator(seed) {}
    int upTo(int most) { return static_cast<int>(m_generator() % static_cast<unsigned>(most + 1)); }
    std::mt19937& generator() { return m_generator; }

private:
    std::mt19937 m_generator;
};

// Two years of invoices, part payments, credit notes and work of a few clients.
Facts someFacts(Dice& dice) {
    Facts facts;
    const Date start = day("2024-01-01");
    const auto anyone = [&] { return ClientId{dice.upTo(kClients - 1) + 1}; };
    const auto someDay = [&] { return start.plusDays(dice.upTo(730)); };
    for (int i = 0; i < 120; ++i) {
        Invoice invoice;
        invoice.client = anyone();
        invoice.issuedOn = someDay();
        invoice.isCreditNote = dice.upTo(9) == 0;
        invoice.settlement = dice.upTo(4) == 0 ? Settlement::Unknown : Settlement::Tracked;
        const int lines = dice.upTo(2) + 1;
        for (int line = 0; line < lines; ++line) {
            // Credit notes are small, so that every quarter's total stays positive.
            const Money net{invoice.isCreditNote ? -dice.upTo(5'000) - 1 : dice.upTo(90'000) + 1};
            invoice.lines.push_back({static_cast<LineKind>(dice.upTo(4)), net, ""});
            invoice.total += net;
        }
        if (dice.upTo(9) > 0) {
            invoice.dueOn = invoice.issuedOn.plusDays(dice.upTo(45));
        }
        for (int payments = dice.upTo(3); payments > 0 && !invoice.isCreditNote; --payments) {
            invoice.payments.push_back({invoice.issuedOn.plusDays(dice.upTo(150)),
                                        Money{invoice.total.minor * dice.upTo(10) / 10}});
        }
        facts.invoices.push_back(invoice);
    }
    const std::string people[] = {"Ada", "Ben", "Cleo"};
    for (int i = 0; i < 400; ++i) {
        TimeEntry entry;
        entry.client = anyone();
        entry.day = someDay();
        entry.duration = WorkTime{dice.upTo(20'000)};
        entry.technician = people[dice.upTo(2)];
        entry.workType = static_cast<WorkType>(dice.upTo(4));
        entry.afterHours = dice.upTo(5) == 0;
        facts.time.push_back(entry);
        Ticket ticket;
        ticket.client = anyone();
        ticket.openedOn = someDay();
        facts.tickets.push_back(ticket);
    }
    return facts;
}

CostModel someCosts() {
    CostRates early;
    early.effectiveFrom = day("2023-01-01");
    early.hourlyCost = 41'37_cents;
    early.hourlyCostByTechnician["Ada"] = 58'11_cents;
    early.afterHoursMultiplier = Decimal{1'350'000};
    early.overheadPerClientMonth = 17'00_cents;
    early.overheadPerInvoice = 3'00_cents;
    early.overheadPerTicket = 1'25_cents;
    early.listRate = 95'00_cents;
    CostRates late = early;
    late.effectiveFrom = day("2025-02-15");
    late.hourlyCost = 43'00_cents;
    return CostModel({early, late});
}

MetricsLedger ledgerOfFacts(const Facts& facts) {
    MetricsLedger ledger(FiscalCalendar(), someCosts());
    for (const Invoice& invoice : facts.invoices) {
        ledger.add(invoice);
    }
    for (const TimeEntry& entry : facts.time) {
        ledger.add(entry);
    }
    for (const Ticket& ticket : facts.tickets) {
        ledger.add(ticket);
    }
    return ledger;
}

// Every figure as text, so that two ledgers can be compared at a glance.
std::string figures(const ClientMetrics& m) {
    std::string text;
    const auto add = [&text](const auto& value) {
        using Value = std::decay_t<decltype(*value)>;
        text += (value ? Catch::StringMaker<Value>::convert(*value) : std::string("-")) + ";";
    };
    add(m.revenue), add(m.serviceRevenue), add(m.recurringRevenue), add(m.invoices);
    add(m.worked), add(m.tickets), add(m.labourCost), add(m.toolCost), add(m.overheadCost);
    add(m.productCost), add(m.costToServe), add(m.contribution), add(m.margin);
    add(m.effectiveHourlyRate), add(m.invoicedRate), add(m.contributionRate);
    add(m.agreementEfficiency), add(m.reactiveHoursPerEndpointMonth), add(m.afterHoursShare);
    add(m.endpoints), add(m.invoicesDue), add(m.lateInvoices), add(m.lateShare);
    add(m.lateShareAmount), add(m.daysLateMean), add(m.daysLateWeighted), add(m.disputedShare);
    add(m.disputedShareAmount), add(m.oldestArrearsDays), add(m.arrears), add(m.arrearsOver60);
    add(m.arrearsOver90), add(m.revenueShare), add(m.hoursShare), add(m.drag);
    add(m.rollingRevenue);
    for (const AgedAmount& aged : m.arrearsByAge) {
        text += std::to_string(aged.days) + ":" + std::to_string(aged.open.minor) + ";";
    }
    return text + (m.anyFact ? "facts" : "none");
}

// The figures of all clients in all quarters, at the end of each and in the middle.
std::string allFigures(const MetricsLedger& ledger) {
    std::string text;
    for (Quarter quarter{2023, 4}; quarter <= Quarter{2026, 2}; quarter = quarter.next()) {
        for (const ClientId client : ledger.clients()) {
            text += figures(ledger.metrics(client, quarter)) + "\n";
            const Date middle = ledger.calendar().firstDay(quarter).plusDays(44);
            text += figures(ledger.metrics(client, quarter, middle)) + "\n";
        }
    }
    return text;
}

}  // namespace

TEST_CASE("Time added up by month gives the figures that its entries give", "[metrics][property]") {
    for (const unsigned seed : {11U, 12U, 13U}) {
        Dice dice(seed);
        Facts facts = someFacts(dice);
        for (TimeEntry& entry : facts.time) {
            if (dice.upTo(7) == 0) {
                entry.cost = Money{dice.upTo(30'000)};
            }
        }
        const MetricsLedger entries = ledgerOfFacts(facts);

        Facts others = facts;
        others.time.clear();
        MetricsLedger sums = ledgerOfFacts(others);
        const auto totalsOf = [&facts, &sums](Date first, Date last) {
            TimeAdder adder(sums.rates());
            for (const TimeEntry& each : facts.time) {
                if (first <= each.day && each.day <= last) {
                    adder.add(each.client, each.day, each.duration, each.technician, each.role,
                              each.workType, each.afterHours.value_or(false), each.cost);
                }
            }
            return adder.totals();
        };
        sums.setTimeSource(totalsOf);
        for (Date month = day("2023-12-01"); month < day("2026-03-01");
             month = month.plusMonths(1)) {
            sums.addTime(totalsOf(month, month.plusMonths(1).plusDays(-1)));
            CHECK(sums.lastFactDate());
        }
        CHECK(allFigures(sums) == allFigures(entries));
        CHECK(sums.span() == entries.span());
        CHECK(sums.lastFactDate() == entries.lastFactDate());
        // A quarter with entries of both kinds.
        MetricsLedger mixed = ledgerOfFacts(others);
        mixed.setTimeSource([&totalsOf](Date first, Date last) {
            return totalsOf(first, std::min(last, day("2025-02-28")));
        });
        for (Date month = day("2023-12-01"); month < day("2025-03-01");
             month = month.plusMonths(1)) {
            mixed.addTime(totalsOf(month, month.plusMonths(1).plusDays(-1)));
        }
        for (const TimeEntry& each : facts.time) {
            if (each.day > day("2025-02-28")) {
                mixed.add(each);
            }
        }
        CHECK(allFigures(mixed) == allFigures(entries));
        for (Quarter quarter{2024, 1}; quarter <= Quarter{2025, 4}; quarter = quarter.next()) {
            const Date cutOff = entries.calendar().firstDay(quarter).plusDays(dice.upTo(90));
            for (const MetricsLedger* ledger : {&std::as_const(sums), &std::as_const(mixed)}) {
                const PortfolioMetrics found = ledger->portfolio(
                    ledger->metrics(ledger->clients(), quarter, cutOff), quarter, cutOff);
                const PortfolioMetrics wanted = entries.portfolio(
                    entries.metrics(entries.clients(), quarter, cutOff), quarter, cutOff);
                CHECK(found.worked == wanted.worked);
                CHECK(found.practicalHours == wanted.practicalHours);
                CHECK(found.unusedHours == wanted.unusedHours);
                CHECK(found.unusedCapacityCost == wanted.unusedCapacityCost);
            }
        }
    }
}

TEST_CASE("A cut-off between summed entries needs their source", "[metrics]") {
    MetricsLedger ledger(FiscalCalendar(), someCosts());
    TimeAdder adder(ledger.rates());
    adder.add(ClientId{1}, day("2024-01-20"), WorkTime{3600}, "Ada", "", WorkType::Reactive, false,
              {});
    ledger.addTime(adder.totals());
    CHECK(ledger.metrics(ClientId{1}, {2024, 1}, day("2024-01-20")).worked == WorkTime{3600});
    CHECK_THROWS_AS(ledger.metrics(ClientId{1}, {2024, 1}, day("2024-01-19")), std::logic_error);
}

TEST_CASE("The order of adding facts changes no figure", "[metrics][property]") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        Dice dice(seed);
        Facts facts = someFacts(dice);
        const std::string before = allFigures(ledgerOfFacts(facts));
        std::ranges::shuffle(facts.invoices, dice.generator());
        std::ranges::shuffle(facts.time, dice.generator());
        std::ranges::shuffle(facts.tickets, dice.generator());
        for (Invoice& invoice : facts.invoices) {
            std::ranges::shuffle(invoice.payments, dice.generator());
            std::ranges::shuffle(invoice.lines, dice.generator());
        }
        CHECK(allFigures(ledgerOfFacts(facts)) == before);
    }
}

TEST_CASE("Splitting a time entry in two changes no figure", "[metrics][property]") {
    Dice dice(4);
    Facts facts = someFacts(dice);
    const std::string before = allFigures(ledgerOfFacts(facts));
    for (std::size_t i = 0, count = facts.time.size(); i < count; ++i) {
        TimeEntry part = facts.time[i];
        part.duration = WorkTime{dice.upTo(static_cast<int>(part.duration.seconds))};
        facts.time[i].duration = WorkTime{facts.time[i].duration.seconds - part.duration.seconds};
        facts.time.push_back(part);
    }
    CHECK(allFigures(ledgerOfFacts(facts)) == before);
}

TEST_CASE("Splitting a payment in two on one day changes no figure", "[metrics][property]") {
    Dice dice(5);
    Facts facts = someFacts(dice);
    const std::string before = allFigures(ledgerOfFacts(facts));
    for (Invoice& invoice : facts.invoices) {
        for (std::size_t i = 0, count = invoice.payments.size(); i < count; ++i) {
            Payment part = invoice.payments[i];
            part.amount = Money{part.amount.minor / 3};
            invoice.payments[i].amount -= part.amount;
            invoice.payments.push_back(part);
        }
    }
    CHECK(allFigures(ledgerOfFacts(facts)) == before);
}

TEST_CASE("Shares of all clients sum to one", "[metrics][property]") {
    Dice dice(6);
    const MetricsLedger ledger = ledgerOfFacts(someFacts(dice));
    for (Quarter quarter{2024, 1}; quarter <= Quarter{2025, 4}; quarter = quarter.next()) {
        // The shares of a quarter have one denominator, so their numerators can be added.
        std::int64_t revenue = 0;
        std::int64_t hours = 0;
        std::int64_t revenueTotal = 0;
        std::int64_t hoursTotal = 0;
        for (const ClientMetrics& metrics : ledger.metrics(ledger.clients(), quarter)) {
            REQUIRE(metrics.revenueShare);
            REQUIRE(metrics.hoursShare);
            revenue += metrics.revenueShare->numerator;
            revenueTotal = metrics.revenueShare->denominator;
            hours += metrics.hoursShare->numerator;
            hoursTotal = metrics.hoursShare->denominator;
        }
        CHECK(revenue == revenueTotal);
        CHECK(hours == hoursTotal);
    }
}

TEST_CASE("A later cut-off never lowers counts and hours", "[metrics][property]") {
    Dice dice(7);
    const MetricsLedger ledger = ledgerOfFacts(someFacts(dice));
    const Quarter quarter{2024, 3};
    for (const ClientId client : ledger.clients()) {
        ClientMetrics before = ledger.metrics(client, quarter, day("2024-07-31"));
        for (Date cutOff = day("2024-08-01"); cutOff <= day("2024-09-30");
             cutOff = cutOff.plusDays(1)) {
            const ClientMetrics after = ledger.metrics(client, quarter, cutOff);
            CHECK(after.worked >= before.worked);
            CHECK(after.invoices >= before.invoices);
            CHECK(after.invoicesDue >= before.invoicesDue);
            CHECK(after.labourCost >= before.labourCost);
            before = after;
        }
    }
}

TEST_CASE("Ratios are exact and survive terms wider than 64 bits", "[metrics][property]") {
    CHECK(ratio(1, 0) == std::nullopt);
    CHECK(ratio(1, -1) == std::nullopt);
    CHECK(ratio(-3, 4) == Fraction{-3, 4});
    const Int128 wide = Int128{1} << 80;
    CHECK(ratio(wide * 3, wide * 4) == Fraction{3, 4});
    // Coprime and too wide: halved together, right to the last printed digit.
    CHECK(ratio(wide * 2 + 1, wide * 3 + 1)->toText(12) == "0.666666666667");
}
