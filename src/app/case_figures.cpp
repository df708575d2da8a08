// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/case_figures.h>

#include <algorithm>

#include <app/shared.h>
#include <base/fraction.h>

namespace winnow {

namespace {

using Comparison = CaseService::View::Comparison;

// DOMAIN 5b-13: what leaves is judged on a year, so that one good or bad quarter does not count.
constexpr int kQuartersOfMean = 4;

Quarter quarterBefore(Portfolio::Shared& shared, Date on) {
    const auto [first, latest] = shared.activeSpan();
    const Quarter over = shared.calendar().quarterOf(on).previous();
    return std::clamp(over, first, latest);
}

// Mean of the known values, half-up; empty when none is known.
class Mean {
public:
    void add(std::optional<std::int64_t> value) {
        if (value) {
            m_sum += *value;
            ++m_count;
        }
    }
    std::optional<std::int64_t> value() const {
        return m_count == 0 ? std::nullopt : std::optional(divideHalfUp(m_sum, m_count));
    }

private:
    std::int64_t m_sum = 0;
    int m_count = 0;
};

std::optional<std::int64_t> minorOf(const std::optional<Money>& amount) {
    return amount ? std::optional(amount->minor) : std::nullopt;
}

void addMeans(Portfolio::Shared& shared, const Client& client, CaseForecast& forecast) {
    Mean revenue;
    Mean hours;
    Mean contribution;
    for (int back = 0; back < kQuartersOfMean; ++back) {
        const Quarter quarter = forecast.basedOn.plus(-back);
        if (quarter < shared.activeSpan().first) {
            break;
        }
        if (const std::optional<ClientMetrics> figures = shared.metrics(client, quarter)) {
            revenue.add(minorOf(figures->revenue));
            hours.add(figures->worked ? std::optional(figures->worked->seconds) : std::nullopt);
            contribution.add(minorOf(figures->contribution));
        }
    }
    if (const auto mean = revenue.value()) {
        forecast.revenue = Money{*mean};
    }
    if (const auto mean = hours.value()) {
        forecast.hours = WorkTime{*mean};
    }
    if (const auto mean = contribution.value()) {
        forecast.contribution = Money{*mean};
    }
}

void addTarget(Portfolio::Shared& shared, const Playbook& playbook, ClientId client,
               const std::vector<std::string>& criteria, CaseForecast& forecast) {
    const std::optional<LeastChange> least =
        shared.analysisService.leastChange(client, forecast.basedOn);
    forecast.targetGrade = playbook.toGrade;
    if (!least || least->outcome == LeastChange::Outcome::AlreadyA || !least->target) {
        return;
    }
    // A playbook for another step up has a target of its own that nothing was reckoned for.
    if (forecast.targetGrade && forecast.targetGrade != least->target) {
        return;
    }
    forecast.targetGrade = least->target;
    std::vector<ChangeStep> chosen;
    for (const ChangeStep& step : least->options) {
        if (std::ranges::count(criteria, step.criterion) != 0) {
            chosen.push_back(step);
        }
    }
    if (chosen.empty()) {
        forecast.targetScore = least->scoreThen;
        for (const ChangeStep& step : least->cheapest) {
            forecast.criteria.push_back(step.criterion);
        }
    } else {
        const auto then = shared.analysisService.withSteps(client, forecast.basedOn, chosen);
        forecast.targetScore = then ? then->score : std::nullopt;
    }
}

Text lineName(const char* what) { return {std::string("app.case.compare.") + what, {}}; }

// "{was}", or "{was}, aimed at {target}".
template <typename Value>
Text aimed(const std::optional<Value>& was, const std::optional<Value>& target) {
    Text text{was ? "app.case.compare.was" : "app.case.compare.unknown", {}};
    if (was) {
        text.arguments.emplace_back("was", *was);
    }
    if (target) {
        text.id = was ? "app.case.compare.was_aimed" : "app.case.compare.aimed";
        text.arguments.emplace_back("target", *target);
    }
    return text;
}

template <typename Value>
Text measured(const std::optional<Value>& value, const std::optional<Quarter>& quarter) {
    if (!value) {
        return {};
    }
    Text text{"app.case.compare.measured", {{"value", *value}}};
    if (quarter) {
        text.id = "app.case.compare.measured_in";
        text.arguments.emplace_back("quarter", *quarter);
    }
    return text;
}

std::optional<std::string> worded(const std::optional<Grade>& grade) {
    return grade ? std::optional(std::string(gradeLetter(*grade))) : std::nullopt;
}

std::vector<Comparison> liftComparison(Portfolio::Shared& shared, const KnownCase& known) {
    const CaseForecast& forecast = known.record.forecast;
    std::optional<Quarter> quarter;
    std::optional<Grade> grade;
    std::optional<Points> score;
    std::optional<Money> revenue;
    std::optional<WorkTime> hours;
    const StepState* regrade = stepOfRole(*known.state, StepRole::Regrade);
    if (regrade && regrade->answers.measuredIn) {
        const StepAnswers& answers = regrade->answers;
        quarter = answers.measuredIn;
        grade = answers.measuredGrade;
        score = answers.measuredScore;
        revenue = answers.measuredRevenue;
        hours = answers.measuredHours;
    } else if (known.state->endedOn) {
        if (const auto since = measuredSince(shared, known.record.client, *known.state->endedOn)) {
            quarter = since->quarter;
            grade = since->grade;
            score = since->score;
            revenue = since->revenue;
            hours = since->hours;
        }
    }
    return {
        {lineName("grade"), aimed(worded(forecast.grade), worded(forecast.targetGrade)),
         measured(worded(grade), quarter)},
        {lineName("score"), aimed(forecast.score, forecast.targetScore), measured(score, quarter)},
        {lineName("revenue"), aimed(forecast.revenue, std::optional<Money>()),
         measured(revenue, quarter)},
        {lineName("hours"), aimed(forecast.hours, std::optional<WorkTime>()),
         measured(hours, quarter)}};
}

// Revenue lost and hours freed: what was there before less what still comes in the first whole
// quarter after the end.
std::vector<Comparison> partComparison(Portfolio::Shared& shared, const KnownCase& known) {
    const CaseForecast& forecast = known.record.forecast;
    std::optional<Money> revenue;
    std::optional<WorkTime> hours;
    std::optional<Quarter> quarter;
    const CaseState& state = *known.state;
    const std::optional<Date> end = state.endDate ? state.endDate : state.closedOn;
    if (end && state.closedOn) {
        const Quarter after = shared.calendar().quarterOf(*end).next();
        if (after <= shared.activeSpan().second) {
            const ClientMetrics figures =
                shared.ledger().metrics(known.record.client, after, shared.cutOffOf(after));
            quarter = after;
            if (forecast.revenue) {
                revenue = *forecast.revenue - figures.revenue.value_or(Money{});
            }
            if (forecast.hours) {
                hours =
                    WorkTime{forecast.hours->seconds - figures.worked.value_or(WorkTime{}).seconds};
            }
        }
    }
    std::vector<Comparison> lines{
        {lineName("revenue_lost"), aimed(forecast.revenue, std::optional<Money>()),
         measured(revenue, quarter)},
        {lineName("hours_freed"), aimed(forecast.hours, std::optional<WorkTime>()),
         measured(hours, quarter)}};
    const StepState* later = stepOfRole(state, StepRole::LaterCheck);
    if (later) {
        lines.push_back({lineName("relief"),
                         {},
                         later->answers.relief
                             ? Text{"app.case.relief." + std::to_string(*later->answers.relief), {}}
                             : Text{}});
    }
    return lines;
}

}  // namespace

const StepState* stepOfRole(const CaseState& state, StepRole role) {
    const auto found = std::ranges::find_if(
        state.steps, [&](const StepState& each) { return each.step->role == role; });
    return found == state.steps.end() ? nullptr : &*found;
}

int runningInD(Portfolio::Shared& shared, ClientId client, Quarter quarter) {
    int running = 0;
    for (; quarter >= shared.activeSpan().first; quarter = quarter.previous()) {
        const std::optional<ClientQuarter> graded = shared.graded(client, quarter);
        if (!graded || graded->assessment.finalGrade != Grade::D) {
            break;
        }
        ++running;
    }
    return running;
}

bool integrityGateIn(Portfolio::Shared& shared, const ClientQuarter& graded) {
    const Rubric& rubric = shared.rubric(graded.assessment.quarter);
    return std::ranges::any_of(graded.assessment.gates, [&](const GateResult& result) {
        const Gate* gate = rubric.findGate(result.gate);
        return gate && result.outcome == GateOutcome::Applied &&
               (gate->kind == GateKind::BrokenCommitment || gate->kind == GateKind::StaffAbuse);
    });
}

std::optional<MeasuredQuarter> measuredSince(Portfolio::Shared& shared, ClientId client, Date day) {
    const Quarter latest = quarterBefore(shared, shared.clock.today());
    if (shared.calendar().firstDay(latest) <= day) {
        return std::nullopt;
    }
    const std::optional<ClientQuarter> graded = shared.graded(client, latest);
    if (!graded) {
        return std::nullopt;
    }
    return MeasuredQuarter{latest, graded->assessment.finalGrade, graded->assessment.score,
                           graded->metrics.revenue, graded->metrics.worked};
}

CaseForecast forecastOf(Portfolio::Shared& shared, const Playbook& playbook, ClientId id,
                        const std::vector<std::string>& criteria, Date on) {
    CaseForecast forecast;
    forecast.basedOn = quarterBefore(shared, on);
    forecast.criteria = criteria;
    const Client* client = shared.client(id);
    if (const std::optional<ClientQuarter> graded = shared.graded(id, forecast.basedOn)) {
        forecast.grade = graded->assessment.finalGrade;
        forecast.score = graded->assessment.score;
        forecast.revenue = graded->metrics.revenue;
        forecast.hours = graded->metrics.worked;
        forecast.contribution = graded->metrics.contribution;
    }
    if (playbook.purpose == PlaybookPurpose::Parting && client) {
        addMeans(shared, *client, forecast);
    } else if (playbook.purpose == PlaybookPurpose::Upgrade ||
               playbook.purpose == PlaybookPurpose::Conversion) {
        addTarget(shared, playbook, id, criteria, forecast);
    }
    return forecast;
}

std::vector<Comparison> comparisonOf(Portfolio::Shared& shared, const KnownCase& known) {
    switch (known.playbook->purpose) {
        case PlaybookPurpose::Upgrade:
        case PlaybookPurpose::Conversion:
        case PlaybookPurpose::PriceRise:
            return liftComparison(shared, known);
        case PlaybookPurpose::Parting:
            return partComparison(shared, known);
        case PlaybookPurpose::LatePayment:
        case PlaybookPurpose::Notice:
            break;
    }
    return {};
}

}  // namespace winnow
