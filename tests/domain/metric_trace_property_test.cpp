// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <random>
#include <set>
#include <string>

#include <domain/metric_catalogue.h>
#include <domain/metrics_formulas.h>
#include <formats/catalogue_json.h>
#include <support/builders.h>
#include <support/catch.h>
#include <support/fact_matching.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

constexpr int kClients = 4;

struct Facts {
    std::vector<Invoice> invoices;
    std::vector<TimeEntry> time;
    std::vector<Ticket> tickets;
    std::vector<Cost> costs;
    std::vector<SeatCount> seats;
};

class Dice {
public:
    explicit Dice(unsigned seed) : m_generator(seed) {}
    int upTo(int most) { return static_cast<int>(m_generator() % static_cast<unsigned>(most + 1)); }
    bool oneIn(int sides) { return upTo(sides - 1) == 0; }
    std::optional<bool> answer() { return oneIn(3) ? std::nullopt : std::optional(oneIn(2)); }
    ClientId client() { return ClientId{upTo(kClients - 1) + 1}; }
    Date day() { return test::day("2025-01-01").plusDays(upTo(600)); }

private:
    std::mt19937 m_generator;
};

Invoice someInvoice(Dice& dice) {
    Invoice invoice;
    invoice.client = dice.client();
    invoice.issuedOn = dice.day();
    invoice.isCreditNote = dice.oneIn(8);
    invoice.settlement = dice.oneIn(4) ? Settlement::Unknown : Settlement::Tracked;
    invoice.disputed = dice.answer();
    for (int line = dice.upTo(2); line >= 0; --line) {
        const Money net{invoice.isCreditNote ? -dice.upTo(4'000) - 1 : dice.upTo(90'000) + 1};
        invoice.lines.push_back({static_cast<LineKind>(dice.upTo(4)), net, ""});
        invoice.total += net;
    }
    if (!dice.oneIn(6)) {
        invoice.dueOn = invoice.issuedOn.plusDays(dice.upTo(40));
    }
    Money open = invoice.total;
    while (!invoice.isCreditNote && !dice.oneIn(3) && open > Money{}) {
        const Money paid{dice.oneIn(2) ? open.minor : dice.upTo(static_cast<int>(open.minor))};
        invoice.payments.push_back({invoice.issuedOn.plusDays(dice.upTo(120)), paid});
        open -= paid;
    }
    return invoice;
}

Facts someFacts(unsigned seed) {
    Dice dice(seed);
    Facts facts;
    const std::string people[] = {"Ada", "Ben", "Cleo"};
    for (int i = 0; i < 120; ++i) {
        facts.invoices.push_back(someInvoice(dice));
        for (int entry = 0; entry < 3; ++entry) {
            TimeEntry time;
            time.client = dice.client();
            time.day = dice.day();
            time.duration = WorkTime{dice.upTo(20'000)};
            time.technician = people[dice.upTo(2)];
            time.workType = static_cast<WorkType>(dice.upTo(4));
            time.afterHours = dice.answer();
            if (dice.oneIn(10)) {
                time.cost = Money{dice.upTo(30'000)};
            }
            facts.time.push_back(time);
        }
        Ticket ticket;
        ticket.client = dice.client();
        ticket.openedOn = dice.day();
        ticket.channel = static_cast<TicketChannel>(dice.upTo(6));
        ticket.emergency = dice.answer();
        ticket.afterHours = dice.answer();
        facts.tickets.push_back(ticket);
        Cost cost;
        cost.client = dice.client();
        cost.day = dice.day();
        cost.kind = static_cast<CostKind>(dice.upTo(5));
        cost.amount = Money{dice.upTo(20'000) - 2'000};
        if (dice.oneIn(2)) {
            facts.costs.push_back(cost);
        }
    }
    for (int client = 1; client <= kClients; ++client) {
        for (Date month = day("2025-01-01"); month < day("2026-09-01");
             month = month.plusMonths(1)) {
            if (dice.oneIn(2)) {
                facts.seats.push_back(
                    {ClientId{client}, month, dice.upTo(40) + 1,
                     dice.oneIn(3) ? std::nullopt : std::optional(dice.upTo(30))});
            }
        }
    }
    return facts;
}

CostModel someCosts() {
    CostRates rates;
    rates.effectiveFrom = day("2024-01-01");
    rates.hourlyCost = 41'37_cents;
    rates.people = {{"Ada", "", 48'000'00_cents, 14'500'00_cents, 1'640, {}}};
    rates.afterHoursMultiplier = Decimal{1'350'000};
    rates.overheadPerClientMonth = 17'00_cents;
    rates.overheadPerInvoice = 3'00_cents;
    rates.overheadPerTicket = 1'25_cents;
    rates.overheadPerReminder = 4'00_cents;
    rates.toolCostPerEndpointMonth = 2'15_cents;
    rates.tools = {{"Mail", ToolBasis::Seat, 3'10_cents}, {"Docs", ToolBasis::Client, 9'00_cents}};
    rates.listRate = 95'00_cents;
    CostRates later = rates;
    later.effectiveFrom = day("2026-02-01");
    later.overheadPerInvoice = 3'60_cents;
    later.listRate = 98'00_cents;
    return CostModel({rates, later});
}

MetricsLedger ledgerOfFacts(const Facts& facts) {
    MetricsLedger ledger(FiscalCalendar(), someCosts());
    for (const auto& fact : facts.invoices) {
        ledger.add(fact);
    }
    for (const auto& fact : facts.time) {
        ledger.add(fact);
    }
    for (const auto& fact : facts.tickets) {
        ledger.add(fact);
    }
    for (const auto& fact : facts.costs) {
        ledger.add(fact);
    }
    for (const auto& fact : facts.seats) {
        ledger.add(fact);
    }
    return ledger;
}

// The exact value of a term in its own unit: minor units, seconds or the number itself.
Fraction numberOf(const MetricTerm& term) {
    if (const auto* money = std::get_if<Money>(&term.value)) {
        return {money->minor, 1};
    }
    if (const auto* time = std::get_if<WorkTime>(&term.value)) {
        return {time->seconds, 1};
    }
    if (const auto* count = std::get_if<int>(&term.value)) {
        return {*count, 1};
    }
    if (const auto* fraction = std::get_if<Fraction>(&term.value)) {
        return *fraction;
    }
    return {0, 1};
}

Int128 wholeOf(const MetricTerm& term) { return numberOf(term).numerator; }

Int128 sumOfMoney(const MetricTrace& trace) {
    Int128 sum = 0;
    for (const MetricTerm& term : trace.terms) {
        sum += std::holds_alternative<Money>(term.value) ? wholeOf(term) : 0;
    }
    return sum;
}

std::optional<Money> rate(Int128 minor, const MetricTerm& hours) {
    return perHour(Money{static_cast<std::int64_t>(minor)},
                   WorkTime{static_cast<std::int64_t>(wholeOf(hours))});
}

// The value as a reader of the explanation would work it out from its terms alone.
MetricValue recomputed(const MetricTrace& trace) {
    const auto& terms = trace.terms;
    const auto money = [](Int128 minor) { return Money{static_cast<std::int64_t>(minor)}; };
    const auto share = [](Int128 part, Int128 all) { return *ratio(part, all); };
    switch (trace.metric) {
        case Metric::Revenue:
        case Metric::LabourCost:
        case Metric::ToolCost:
        case Metric::OverheadCost:
        case Metric::DirectCost:
        case Metric::ProductCost:
        case Metric::CostToServe:
            return money(sumOfMoney(trace));
        case Metric::ServiceRevenue:
        case Metric::Contribution:
            return money(wholeOf(terms[0]) - wholeOf(terms[1]));
        case Metric::Worked: {
            WorkTime sum;
            for (const MetricTerm& term : terms) {
                sum += std::get<WorkTime>(term.value);
            }
            return sum;
        }
        case Metric::Margin:
        case Metric::AfterHoursShare:
        case Metric::LateShare:
        case Metric::LateShareAmount:
        case Metric::DaysLateMean:
        case Metric::RevenueShare:
        case Metric::HoursShare:
            return share(wholeOf(terms[0]), wholeOf(terms[1]));
        case Metric::AfterHoursTicketShare:
        case Metric::EmergencyShare:
        case Metric::DisputedShare:
        case Metric::DisputedShareAmount:
            return share(wholeOf(terms[0]), wholeOf(terms[0]) + wholeOf(terms[1]));
        case Metric::EffectiveHourlyRate:
            return *rate(wholeOf(terms[0]) - wholeOf(terms[1]) - wholeOf(terms[2]), terms[3]);
        case Metric::InvoicedRate:
        case Metric::ContributionRate:
            return *rate(wholeOf(terms[0]), terms[1]);
        case Metric::AgreementEfficiency:
            return share(wholeOf(terms[0]) + wholeOf(terms[1]), wholeOf(terms[2]));
        case Metric::ReactiveHoursPerEndpointMonth:
            return share(wholeOf(terms[0]), 3600 * wholeOf(terms[1]));
        case Metric::InProcedureShare: {
            Int128 agreed = 0;
            Int128 all = 0;
            for (const MetricTerm& term : terms) {
                all += wholeOf(term);
                agreed += term.name.id.starts_with("metric.term.agreed.") ? wholeOf(term) : 0;
            }
            return share(agreed, all);
        }
        case Metric::DaysLateWeighted: {
            const Fraction days = numberOf(terms[1]);
            return share(wholeOf(terms[0]) * days.numerator, wholeOf(terms[2]) * days.denominator);
        }
        case Metric::Drag: {
            const Fraction hours = numberOf(terms[0]);
            const Fraction revenue = numberOf(terms[1]);
            return share(Int128{hours.numerator} * revenue.denominator,
                         Int128{hours.denominator} * revenue.numerator);
        }
        default:
            return terms[0].value;
    }
}

// Several products are rounded to whole minor units in one explained term, or halved to fit.
bool same(Metric metric, const MetricValue& a, const MetricValue& b) {
    if (metric == Metric::AgreementEfficiency) {
        return std::abs(std::get<Fraction>(a).toDouble() - std::get<Fraction>(b).toDouble()) < 1e-3;
    }
    return a == b;
}

// What the rows of a term come to, where that is the term's value.
std::optional<Int128> totalOfRows(const MetricTerm& term, const Facts& facts) {
    const FactQuery& query = *term.rows;
    const bool isMoney = std::holds_alternative<Money>(term.value);
    Int128 sum = 0;
    switch (query.kind) {
        case FactKind::TimeEntry:
            if (!std::holds_alternative<WorkTime>(term.value)) {
                return std::nullopt;
            }
            for (const TimeEntry& entry : facts.time) {
                sum += matches(query, entry) ? entry.duration.seconds : 0;
            }
            return sum;
        case FactKind::Ticket:
            if (isMoney) {
                return std::nullopt;
            }
            for (const Ticket& ticket : facts.tickets) {
                sum += matches(query, ticket) ? 1 : 0;
            }
            return sum;
        case FactKind::Cost:
            for (const Cost& cost : facts.costs) {
                sum += matches(query, cost) ? cost.amount.minor : 0;
            }
            return sum;
        case FactKind::Invoice:
            break;
        default:
            return std::nullopt;
    }
    const std::string& id = term.name.id;
    const bool byTotal = id == "metric.term.due_amount" || id == "metric.term.disputed" ||
                         id == "metric.term.undisputed";
    if (id.find("overhead") != std::string::npos || id.ends_with("estimated_purchases") ||
        id == "metric.late_invoices" || id == "metric.oldest_arrears_days" ||
        id == "metric.service_revenue") {
        return std::nullopt;
    }
    for (const Invoice& invoice : facts.invoices) {
        if (!matches(query, invoice)) {
            continue;
        }
        if (!isMoney) {
            sum += 1;
        } else if (query.overdueOn) {
            sum += openOn(invoice, *query.overdueOn).minor;
        } else if (byTotal) {
            sum += invoice.total.minor;
        } else {
            for (const InvoiceLine& line : invoice.lines) {
                sum += !query.lineKind || line.kind == *query.lineKind ? line.net.minor : 0;
            }
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("Each figure follows from its terms and each term from its rows",
          "[metrics][trace][property]") {
    int known = 0;
    int withRows = 0;
    std::set<std::string> texts;
    for (const unsigned seed : {1U, 2U, 3U}) {
        const Facts facts = someFacts(seed);
        const MetricsLedger ledger = ledgerOfFacts(facts);
        for (Quarter quarter{2025, 1}; quarter <= Quarter{2026, 3}; quarter = quarter.next()) {
            const Date middle = ledger.calendar().firstDay(quarter).plusDays(50);
            for (const ClientId client : ledger.clients()) {
                const std::pair<ClientMetrics, MetricPeriod> all[] = {
                    {ledger.metrics(client, quarter), MetricPeriod::Quarter},
                    {ledger.metrics(client, quarter, middle), MetricPeriod::Quarter},
                    {ledger.rolling(client, quarter), MetricPeriod::RollingYear}};
                for (const auto& [metrics, period] : all) {
                    for (const MetricInfo& info : metricCatalogue()) {
                        const MetricTrace trace = traceMetric(info.metric, metrics, period,
                                                              ledger.calendar(), someCosts());
                        INFO(info.code << " " << quarter.toText() << " client " << client.value);
                        CHECK(trace.value == metricValue(metrics, info.metric));
                        CHECK(isKnown(trace.value) == (trace.confidence != Confidence::Unknown));
                        CHECK((isKnown(trace.value) || !trace.caveats.empty()));
                        texts.insert(trace.formula.id);
                        for (const Text& caveat : trace.caveats) {
                            texts.insert(caveat.id);
                        }
                        for (const MetricTerm& term : trace.terms) {
                            texts.insert(term.name.id);
                        }
                        if (!isKnown(trace.value)) {
                            continue;
                        }
                        ++known;
                        CHECK(same(info.metric, recomputed(trace), trace.value));
                        for (const MetricTerm& term : trace.terms) {
                            if (!term.rows || !isKnown(term.value)) {
                                continue;
                            }
                            if (const auto total = totalOfRows(term, facts)) {
                                INFO(term.name.id);
                                ++withRows;
                                CHECK((*total == wholeOf(term)));
                            }
                        }
                    }
                }
            }
        }
    }
    for (const std::string& id : texts) {
        INFO(id);
        CHECK(catalogueFor(Language::English).contains(id));
        CHECK(catalogueFor(Language::French).contains(id));
    }
    CHECK(known > 5'000);
    CHECK(withRows > 5'000);
}
