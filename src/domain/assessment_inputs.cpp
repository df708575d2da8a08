// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/code_table.h>
#include <domain/grading.h>

namespace winnow {

namespace {

constexpr CodeTable<RedFlagKind, 8> kRedFlagKinds{
    {{{RedFlagKind::BrokenCommitment, "broken_commitment"},
      {RedFlagKind::StaffAbuse, "staff_abuse"},
      {RedFlagKind::Haggling, "haggling"},
      {RedFlagKind::ThirdPartyTampering, "third_party_tampering"},
      {RedFlagKind::NightCall, "night_call"},
      {RedFlagKind::UrgentWhileOverdue, "urgent_while_overdue"},
      {RedFlagKind::Indecision, "indecision"},
      {RedFlagKind::Other, "other"}}}};

// Six places, half-up. An absurd ratio (a fee of one cent) stops at a billion instead of failing:
// every curve is flat out there.
Decimal ratio(Int128 numerator, Int128 denominator) {
    constexpr std::int64_t kMost = 1'000'000'000;
    const Int128 whole = numerator / denominator;
    if (whole >= kMost || whole <= -kMost) {
        return Decimal::whole(whole > 0 ? kMost : -kMost);
    }
    return Decimal{divideHalfUp(numerator * Decimal::kOne, denominator)};
}

std::optional<Decimal> decimalOf(const std::optional<Fraction>& value) {
    if (!value) {
        return std::nullopt;
    }
    return ratio(value->numerator, value->denominator);
}

std::optional<Decimal> ratioOf(const std::optional<Money>& amount, const std::optional<Money>& of,
                               int months) {
    if (!amount || !of || *of <= Money{}) {
        return std::nullopt;
    }
    return ratio(amount->minor, static_cast<Int128>(of->minor) * months);
}

// The owner's latest rating that still counts in the quarter. "No evidence" is a rating too: given
// later, it takes the place of an older anchor.
std::optional<Decimal> ratedValue(const Rubric& rubric, const Criterion& criterion, Quarter quarter,
                                  const std::vector<Rating>& ratings) {
    const Rating* latest = nullptr;
    for (const Rating& rating : ratings) {
        const int age = quarter.index() - rating.quarter.index();
        if (rating.criterion != criterion.id || !rating.rater.empty() || age < 0 ||
            age >= rubric.ratingValidQuarters) {
            continue;
        }
        if (!latest || std::pair(rating.quarter, rating.ratedOn) >=
                           std::pair(latest->quarter, latest->ratedOn)) {
            latest = &rating;
        }
    }
    if (!latest || !latest->anchor) {
        return std::nullopt;
    }
    return Decimal::whole(std::clamp(*latest->anchor, 0, 4));
}

std::optional<Decimal> measuredValue(const Rubric& rubric, const Criterion& criterion,
                                     const ClientMetrics& metrics,
                                     const std::vector<Rating>& ratings) {
    switch (criterion.source) {
        case CriterionSource::FeeRatio:
            return ratioOf(metrics.serviceRevenue, rubric.minimumMonthlyFee, 3);
        case CriterionSource::Margin:
            return decimalOf(metrics.margin);
        case CriterionSource::RateRatio:
            return ratioOf(metrics.effectiveHourlyRate, rubric.targetHourlyRate, 1);
        case CriterionSource::ReactiveHoursPerEndpoint:
            return decimalOf(metrics.reactiveHoursPerEndpointMonth);
        case CriterionSource::AgreementEfficiency:
            return decimalOf(metrics.agreementEfficiency);
        case CriterionSource::DaysLate:
            return decimalOf(metrics.daysLateWeighted);
        case CriterionSource::Rating:
            return ratedValue(rubric, criterion, metrics.quarter, ratings);
    }
    unreachable();
}

// This quarter's contribution first; a quarter missing from the history is unknown.
std::vector<std::optional<Money>> contributionsOf(const std::vector<ClientMetrics>& history) {
    std::vector<std::optional<Money>> contributions;
    const int last = history.front().quarter.index();
    for (const ClientMetrics& metrics : history) {
        const int age = last - metrics.quarter.index();
        if (age < 0) {
            continue;
        }
        const auto at = static_cast<std::size_t>(age);
        if (at >= contributions.size()) {
            contributions.resize(at + 1);
        }
        contributions[at] = metrics.contribution;
    }
    return contributions;
}

}  // namespace

std::string_view redFlagKindCode(RedFlagKind kind) { return kRedFlagKinds.code(kind); }

std::optional<RedFlagKind> redFlagKindFromCode(std::string_view code) {
    return kRedFlagKinds.value(code);
}

AssessmentInputs inputsFrom(const Rubric& rubric, const std::vector<ClientMetrics>& history,
                            const std::vector<Rating>& ratings) {
    AssessmentInputs inputs;
    if (history.empty()) {
        return inputs;
    }
    const ClientMetrics& now = history.front();
    inputs.client = now.client;
    inputs.quarter = now.quarter;
    inputs.cutOff = now.cutOff;
    for (const Criterion& criterion : rubric.criteria) {
        if (const auto value = measuredValue(rubric, criterion, now, ratings)) {
            inputs.values.emplace(criterion.id, *value);
        }
    }
    if (now.serviceRevenue) {
        inputs.monthlyServiceRevenue = scale(*now.serviceRevenue, 1, 3);
    }
    inputs.arrearsOver60 = now.arrearsOver60;
    inputs.arrearsOver90 = now.arrearsOver90;
    inputs.oldestArrearsDays = now.oldestArrearsDays;
    inputs.arrearsByAge = now.arrearsByAge;
    inputs.rollingRevenue = now.rollingRevenue;
    inputs.contributions = contributionsOf(history);
    return inputs;
}

}  // namespace winnow
