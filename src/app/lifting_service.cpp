// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/lifting_service.h>

#include <algorithm>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/figures_service.h>
#include <domain/metrics.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

constexpr std::int64_t kAllRows = 1'000'000;
constexpr Decimal kMostMargin{900'000};  // a curve that asks for more is no target for a fee

template <typename Kind>
std::vector<Kind> facts(Portfolio& portfolio, const FactQuery& query) {
    std::vector<Kind> found;
    for (FactRow& row : portfolio.facts().rows(query, 0, kAllRows)) {
        found.push_back(std::get<Kind>(std::move(row.fact)));
    }
    return found;
}

// The margin from which the rubric gives all points.
Decimal targetMargin(const Rubric& rubric) {
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.source != CriterionSource::Margin || criterion.curve.points().empty()) {
            continue;
        }
        const auto best = std::ranges::max_element(
            criterion.curve.points(),
            [](const CurvePoint& one, const CurvePoint& other) { return one.y < other.y; });
        return std::clamp(best->x, Decimal{}, kMostMargin);
    }
    return Decimal{500'000};
}

Money perMonth(Money year, int months) { return scale(year, 1, std::max(months, 1)); }

}  // namespace

ValueStatement LiftingService::valueStatement(ClientId client, Date from, Date until,
                                              const ValueOptions& options) const {
    FactQuery query;
    query.kind = FactKind::TimeEntry;
    query.clients = {client};
    query.from = from;
    query.to = until;
    const std::vector<TimeEntry> entries = facts<TimeEntry>(m_portfolio, query);
    query.kind = FactKind::Ticket;
    // Tickets opened earlier may have been closed in the period, or lend their subject to an entry.
    query.from = from.plusMonths(-12);
    const std::vector<Ticket> tickets = facts<Ticket>(m_portfolio, query);
    ValueOptions chosen = options;
    if (!chosen.listRate) {
        if (const CostRates* rates = m_portfolio.figures().costModel().ratesOn(until)) {
            chosen.listRate = rates->listRate;
        }
    }
    ValueStatement statement =
        winnow::valueStatement(client, from, until, entries, tickets, chosen);
    const Quarter quarter = m_portfolio.calendar().quarterOf(until);
    if (const auto metrics =
            m_portfolio.figures().metrics(client, quarter, MetricPeriod::Quarter)) {
        statement.endpoints = metrics->endpoints;
    }
    return statement;
}

AverageBill LiftingService::averageBill(ClientId client, Date asOf, int months) const {
    FactQuery query;
    query.kind = FactKind::Invoice;
    query.clients = {client};
    query.to = asOf;
    return winnow::averageBill(facts<Invoice>(m_portfolio, query), asOf, months);
}

FeeChoice LiftingService::suggestedChoice(ClientId client, Quarter quarter) const {
    FeeChoice choice;
    FiguresService& figures = m_portfolio.figures();
    choice.targetMargin = targetMargin(figures.rubric(quarter));
    choice.floorFee = figures.targets(quarter).minimumMonthlyFee;
    const std::optional<ClientMetrics> year =
        figures.metrics(client, quarter, MetricPeriod::RollingYear);
    const CostRates* rates = figures.costModel().ratesOn(figures.cutOffOf(quarter));
    if (!year || !rates) {
        return choice;
    }
    const int months = std::max(year->basis.months, 1);
    if (year->worked) {
        choice.expectedHours = WorkTime{divideHalfUp(year->worked->seconds, months)};
        if (year->labourCost && year->worked->seconds > 0) {
            choice.loadedHourlyCost =
                Money{divideHalfUp(Int128{year->labourCost->minor} * 3600, year->worked->seconds)};
        }
    }
    if (!choice.loadedHourlyCost) {
        choice.loadedHourlyCost = rates->hourlyCost;
    }
    Money byEndpoint = rates->toolCostPerEndpointMonth;
    Money bySeat;
    Money fixed = rates->overheadPerClientMonth;
    for (const ToolPrice& tool : rates->tools) {
        switch (tool.basis) {
            case ToolBasis::Endpoint:
                byEndpoint += tool.perMonth;
                break;
            case ToolBasis::Seat:
                bySeat += tool.perMonth;
                break;
            case ToolBasis::Client:
                fixed += tool.perMonth;
                break;
        }
    }
    if (year->directCost) {
        fixed += perMonth(*year->directCost, months);
    }
    // One count and one price for it in the form: what goes by the other count is a fixed part.
    if (byEndpoint > Money{} || bySeat == Money{}) {
        choice.toolsPerSeat = byEndpoint;
        choice.seats = year->endpoints;
        if (year->seats) {
            fixed += scale(bySeat, *year->seats, 1);
        }
    } else {
        choice.toolsPerSeat = bySeat;
        choice.seats = year->seats;
    }
    choice.toolsPerMonth = fixed;
    return choice;
}

std::string LiftingService::valueStatementJson(const ValueStatement& statement) const {
    const Currency currency = m_portfolio.currency();
    const auto hours = [](WorkTime time) { return JsonValue::of(Decimal::of(time.inHours())); };
    const auto hoursOr = [&](const std::optional<WorkTime>& time) {
        return time ? hours(*time) : JsonValue::null();
    };
    JsonValue groups = JsonValue::array();
    for (const ValueGroup& group : statement.groups) {
        JsonValue lines = JsonValue::array();
        for (const ValueLine& line : group.lines) {
            lines.items.push_back(JsonValue::object({{"what", JsonValue::of(line.what)},
                                                     {"times", JsonValue::of(line.times)},
                                                     {"hours", hours(line.worked)},
                                                     {"ticket", JsonValue::of(line.ticket)}}));
        }
        groups.items.push_back(
            JsonValue::object({{"work_type", JsonValue::of(workTypeCode(group.type))},
                               {"hours", hours(group.worked)},
                               {"more", JsonValue::of(group.more)},
                               {"lines", std::move(lines)}}));
    }
    const std::optional<Client> client = m_portfolio.clients().find(statement.client);
    return prettyJson(JsonValue::object(
        {{"client", JsonValue::of(client ? client->name : std::string())},
         {"from", JsonValue::of(statement.from.toIso())},
         {"until", JsonValue::of(statement.until.toIso())},
         {"hours", hours(statement.worked)},
         {"after_hours", hoursOr(statement.afterHours)},
         {"unbilled_hours", hoursOr(statement.unbilledHours)},
         {"unbilled", statement.unbilled
                          ? JsonValue::number(toPlainText(*statement.unbilled, currency))
                          : JsonValue::null()},
         {"tickets", JsonValue::of(statement.tickets)},
         {"tickets_closed", JsonValue::of(statement.ticketsClosed)},
         {"emergencies", JsonValue::of(statement.emergencies)},
         {"from_monitoring", JsonValue::of(statement.fromMonitoring)},
         {"endpoints", JsonValue::ofOptional(statement.endpoints)},
         {"groups", std::move(groups)}}));
}

}  // namespace winnow
