// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/portfolio_summary.h>

#include <algorithm>

#include <domain/portfolio_summary_findings.h>

namespace winnow {

namespace {

std::size_t indexOf(Grade grade) { return static_cast<std::size_t>(grade); }

std::optional<Fraction> shareOf(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) {
        return std::nullopt;
    }
    return Fraction{part, whole};
}

std::array<GradeGroup, 4> groupsOf(const std::vector<ClientQuarter>& clients) {
    std::array<GradeGroup, 4> groups;
    Money revenue;
    WorkTime worked;
    int graded = 0;
    for (const Grade grade : kGrades) {
        groups[indexOf(grade)].grade = grade;
    }
    for (const ClientQuarter& each : clients) {
        if (!each.assessment.finalGrade) {
            continue;
        }
        GradeGroup& group = groups[indexOf(*each.assessment.finalGrade)];
        ++group.clients;
        ++graded;
        group.revenue += each.metrics.revenue.value_or(Money{});
        revenue += each.metrics.revenue.value_or(Money{});
        group.worked += each.metrics.worked.value_or(WorkTime{});
        worked += each.metrics.worked.value_or(WorkTime{});
        group.contribution += each.metrics.contribution.value_or(Money{});
    }
    for (GradeGroup& group : groups) {
        group.clientShare = shareOf(group.clients, graded);
        group.revenueShare = shareOf(group.revenue.minor, revenue.minor);
        group.hoursShare = shareOf(group.worked.seconds, worked.seconds);
    }
    return groups;
}

void countMoves(const std::vector<ClientQuarter>& now, const std::vector<ClientQuarter>* before,
                const QuarterIndex& index, PortfolioSummary& summary) {
    if (!before) {
        return;
    }
    std::vector<std::pair<const ClientQuarter*, GradeMove>> moved;
    int met = 0;
    for (const ClientQuarter& each : now) {
        const std::optional<Grade> grade = each.assessment.finalGrade;
        if (!grade) {
            continue;
        }
        const ClientQuarter* earlier = index.find(each.client.id);
        if (!earlier || !earlier->assessment.finalGrade) {
            ++summary.entered;
            continue;
        }
        ++met;
        const Grade was = *earlier->assessment.finalGrade;
        ++summary.migration[indexOf(was)][indexOf(*grade)];
        if (was == *grade) {
            ++summary.unchanged;
            continue;
        }
        ++(*grade < was ? summary.up : summary.down);
        moved.push_back({&each, {each.client.id, was, *grade, moveReason(each, *earlier)}});
    }
    const auto gradedBefore = std::count_if(
        before->begin(), before->end(),
        [](const ClientQuarter& each) { return each.assessment.finalGrade.has_value(); });
    summary.exited = static_cast<int>(gradedBefore) - met;

    std::stable_sort(moved.begin(), moved.end(), [](const auto& a, const auto& b) {
        const bool aUp = a.second.now < a.second.before;
        const bool bUp = b.second.now < b.second.before;
        if (aUp != bUp) {
            return aUp;
        }
        return a.first->metrics.revenue.value_or(Money{}) >
               b.first->metrics.revenue.value_or(Money{});
    });
    for (auto& [client, move] : moved) {
        summary.moves.push_back(std::move(move));
    }
}

WhaleCurve whaleCurveOf(const std::vector<ClientQuarter>& clients) {
    WhaleCurve curve;
    std::vector<std::pair<Money, ClientId>> contributions;
    for (const ClientQuarter& each : clients) {
        if (each.metrics.contribution) {
            contributions.emplace_back(*each.metrics.contribution, each.client.id);
        } else {
            ++curve.unknown;
        }
    }
    std::stable_sort(contributions.begin(), contributions.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [contribution, id] : contributions) {
        curve.total += contribution;
        curve.peak = std::max(curve.peak, curve.total);
        curve.clientsPastPeak += contribution < Money{} ? 1 : 0;
        curve.points.push_back({id, curve.total});
    }
    curve.destroyed = curve.peak - curve.total;
    return curve;
}

}  // namespace

PortfolioSummary summarise(const std::vector<ClientQuarter>& now,
                           const std::vector<ClientQuarter>* before, const PortfolioMetrics& totals,
                           const std::optional<PortfolioMetrics>& totalsBefore) {
    PortfolioSummary summary;
    summary.quarter = totals.quarter;
    summary.cutOff = totals.cutOff;
    summary.now = totals;
    summary.before = totalsBefore;
    summary.groups = groupsOf(now);
    if (before) {
        summary.groupsBefore = groupsOf(*before);
    }
    for (const ClientQuarter& each : now) {
        const bool graded = each.assessment.finalGrade.has_value();
        ++(graded ? summary.graded : summary.ungraded);
        summary.withoutRatings += graded && !hasRating(each.assessment) ? 1 : 0;
    }
    const QuarterIndex index(before);
    countMoves(now, before, index, summary);
    summary.whale = whaleCurveOf(now);
    summary.headlines = headlinesOf(summary, now);
    summary.decisions = decisionsOf(now, index);
    summary.confidence = confidenceOf(now);
    return summary;
}

}  // namespace winnow
