// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/grading_service.h>

#include <algorithm>

#include <app/shared.h>

namespace winnow {

namespace {

// Contributions of earlier quarters that a gate may look at, this one included.
int contributionQuarters(const Rubric& rubric) {
    int most = 1;
    for (const Gate& gate : rubric.gates) {
        if (gate.kind == GateKind::NegativeContribution) {
            most = std::max(most, gate.quarters);
        }
    }
    return most;
}

const StoredOverride* overrideFor(const std::vector<StoredOverride>& overrides, ClientId client,
                                  Quarter quarter) {
    const StoredOverride* latest = nullptr;
    for (const StoredOverride& stored : overrides) {
        if (stored.client == client && stored.from <= quarter && quarter <= stored.override.until &&
            (!latest || stored.from > latest->from)) {
            latest = &stored;
        }
    }
    return latest;
}

AssessmentInputs gather(Computed& shared, const Client& client, Quarter quarter,
                        const Rubric& rubric, std::optional<Grade> previousGrade) {
    std::vector<ClientMetrics> history{shared.metrics(quarter).at(client.id)};
    for (int back = 1; back < contributionQuarters(rubric); ++back) {
        const auto& before = shared.metrics(quarter.plus(-back));
        const auto found = before.find(client.id);
        if (found == before.end()) {
            break;
        }
        history.push_back(found->second);
    }
    const auto rated = shared.ratings().find(client.id);
    AssessmentInputs inputs = inputsFrom(
        rubric, history, rated == shared.ratings().end() ? std::vector<Rating>() : rated->second);

    // An integrity flag counts as long as a rating would.
    const FiscalCalendar calendar(shared.settings.fiscalStartMonth);
    const Date from = calendar.firstDay(quarter.plus(1 - rubric.ratingValidQuarters));
    for (const RedFlag& flag : shared.redFlags()) {
        if (flag.client == client.id && flag.occurredOn >= from &&
            flag.occurredOn <= calendar.lastDay(quarter)) {
            inputs.brokenCommitment |= flag.kind == RedFlagKind::BrokenCommitment;
            inputs.staffAbuse |= flag.kind == RedFlagKind::StaffAbuse;
        }
    }
    inputs.previousGrade = previousGrade;
    if (const StoredOverride* decided = overrideFor(shared.overrides(), client.id, quarter)) {
        inputs.override = decided->override;
    }
    return inputs;
}

std::optional<Grade> gradeIn(const PreviousGrades* grades, ClientId client) {
    if (!grades) {
        return std::nullopt;
    }
    const auto found = grades->find(client);
    return found == grades->end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

PreviousGrades computedGrades(const GradedQuarter& quarter) {
    PreviousGrades grades;
    for (const ClientQuarter& each : quarter.clients) {
        if (each.assessment.computedGrade) {
            grades.emplace(each.client.id, *each.assessment.computedGrade);
        }
    }
    return grades;
}

std::optional<ClientQuarter> gradeClient(Computed& shared, const Client& client, Quarter quarter,
                                         const PreviousGrades* grades, Reasons reasons) {
    const auto& metrics = shared.metrics(quarter);
    const auto figures = metrics.find(client.id);
    if (figures == metrics.end()) {
        return std::nullopt;
    }
    const Rubric& rubric = shared.rubric(quarter);
    const AssessmentInputs inputs =
        gather(shared, client, quarter, rubric, gradeIn(grades, client.id));
    return ClientQuarter{client, figures->second, assess(rubric, inputs, reasons)};
}

GradedQuarter gradeQuarter(Computed& shared, Quarter quarter, const PreviousGrades* grades,
                           const GradedQuarter* before, Reasons reasons) {
    GradedQuarter graded;
    graded.quarter = quarter;
    graded.cutOff = shared.cutOffOf(quarter);
    graded.rubric = shared.rubric(quarter);
    std::vector<ClientMetrics> all;
    for (const Client& client : shared.clients()) {
        if (auto one = gradeClient(shared, client, quarter, grades, reasons)) {
            all.push_back(one->metrics);
            graded.clients.push_back(*std::move(one));
        }
    }
    const PortfolioMetrics totals = shared.ledger().portfolio(all, quarter, graded.cutOff);
    if (before && !before->clients.empty()) {
        graded.summary = summarise(graded.clients, &before->clients, totals, before->summary.now);
    } else {
        graded.summary = summarise(graded.clients, nullptr, totals, std::nullopt);
    }
    return graded;
}

const ClientQuarter* GradedQuarter::find(ClientId client) const {
    const auto found = std::ranges::find_if(
        clients, [&](const ClientQuarter& each) { return each.client.id == client; });
    return found == clients.end() ? nullptr : &*found;
}

const GradedQuarter& GradingService::quarter(Quarter quarter) const {
    return m_portfolio.shared().graded(quarter);
}

std::optional<AssessmentInputs> GradingService::inputs(ClientId client, Quarter quarter) const {
    const GradedQuarter& graded = this->quarter(quarter);
    const ClientQuarter* found = graded.find(client);
    if (!found) {
        return std::nullopt;
    }
    return gather(m_portfolio.shared(), found->client, quarter, graded.rubric,
                  found->assessment.previousGrade);
}

std::vector<ClientQuarter> GradingService::history(ClientId client, Quarter upTo, int most) const {
    std::vector<ClientQuarter> history;
    const Quarter first = std::max(m_portfolio.shared().activeSpan().first, upTo.plus(1 - most));
    for (Quarter each = first; each <= upTo; each = each.next()) {
        if (auto found = m_portfolio.shared().graded(client, each)) {
            history.push_back(*std::move(found));
        }
    }
    return history;
}

std::vector<PortfolioSummary> GradingService::summaries(Quarter upTo, int most) const {
    std::vector<PortfolioSummary> summaries;
    const Quarter first = std::max(m_portfolio.shared().activeSpan().first, upTo.plus(1 - most));
    for (Quarter each = first; each <= upTo; each = each.next()) {
        summaries.push_back(m_portfolio.shared().summary(each));
    }
    return summaries;
}

}  // namespace winnow
