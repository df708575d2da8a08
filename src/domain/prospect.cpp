// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/prospect.h>

#include <algorithm>

#include <domain/code_table.h>
#include <domain/least_change.h>

namespace winnow {

namespace {

constexpr CodeTable<ProspectSign, 12> kSigns{
    {{{ProspectSign::MustJustifyFirst, "must_justify_first"},
      {ProspectSign::EndlessDiscovery, "endless_discovery"},
      {ProspectSign::HoldsUpTheQueue, "holds_up_the_queue"},
      {ProspectSign::NoBudgetTalk, "no_budget_talk"},
      {ProspectSign::CheapestOnly, "cheapest_only"},
      {ProspectSign::BadMouthsPredecessor, "bad_mouths_predecessor"},
      {ProspectSign::ManyProvidersBefore, "many_providers_before"},
      {ProspectSign::ThirdPartyTampers, "third_party_tampers"},
      {ProspectSign::NoDecider, "no_decider"},
      {ProspectSign::UrgentFromTheStart, "urgent_from_the_start"},
      {ProspectSign::RefusesStandards, "refuses_standards"},
      {ProspectSign::LatePayerByRepute, "late_payer_by_repute"}}}};

constexpr CodeTable<ProspectAdvice, 4> kAdvice{
    {{{ProspectAdvice::Sign, "sign"},
      {ProspectAdvice::SignOnConditions, "sign_on_conditions"},
      {ProspectAdvice::AskFirst, "ask_first"},
      {ProspectAdvice::Decline, "decline"}}}};

constexpr int kSignsToDecline = 5;
constexpr int kSignsToSign = 1;
constexpr int kMonths = 3;  // of a quarter

std::string letter(Grade grade) { return std::string(gradeLetter(grade)); }

Int128 absolute(Int128 value) { return value < 0 ? -value : value; }

// A ratio whose terms may be too long for a Fraction, reduced until they fit.
std::optional<Fraction> fractionOf(Int128 numerator, Int128 denominator) {
    if (denominator <= 0) {
        return std::nullopt;
    }
    constexpr Int128 kMost = std::int64_t{1} << 62;
    while (absolute(numerator) > kMost || denominator > kMost) {
        numerator /= 2;
        denominator /= 2;
    }
    return Fraction{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

// A quarter of the projection as if it had been measured.
ClientMetrics projectedMetrics(const ProspectProjection& projection, Quarter quarter, Date cutOff) {
    ClientMetrics metrics;
    metrics.quarter = quarter;
    metrics.cutOff = cutOff;
    const auto& fee = projection.monthlyFee;
    const auto& hours = projection.monthlyHours;
    if (fee) {
        metrics.revenue = metrics.serviceRevenue = scale(*fee, kMonths, 1);
    }
    if (fee && hours && projection.hourlyCost && projection.monthlyToolCost) {
        const Money labour = scale(*projection.hourlyCost, hours->seconds, 3600);
        const Money monthly = *fee - labour - *projection.monthlyToolCost;
        metrics.contribution = scale(monthly, kMonths, 1);
        if (*fee > Money{}) {
            metrics.margin = Fraction{monthly.minor, fee->minor};
        }
    }
    if (fee && hours && hours->seconds > 0 && projection.monthlyToolCost) {
        metrics.effectiveHourlyRate =
            scale(*fee - *projection.monthlyToolCost, 3600, hours->seconds);
    }
    if (hours && projection.reactiveShare && projection.endpoints && *projection.endpoints > 0) {
        metrics.reactiveHoursPerEndpointMonth =
            fractionOf(static_cast<Int128>(hours->seconds) * projection.reactiveShare->micros,
                       static_cast<Int128>(3600) * Decimal::kOne * *projection.endpoints);
    }
    if (projection.daysLate) {
        metrics.daysLateWeighted = Fraction{*projection.daysLate, 1};
    }
    return metrics;
}

ProspectAdvice adviceOn(const Rubric& rubric, const ProspectAssessment& result) {
    const Assessment& assessment = result.assessment;
    if (assessment.bestGrade == Grade::D || result.signsYes >= kSignsToDecline) {
        return ProspectAdvice::Decline;
    }
    const auto questions = static_cast<int>(allProspectSigns().size());
    if (!assessment.finalGrade || assessment.knownWeight * 2 < rubric.totalWeight() ||
        result.signsUnknown * 2 > questions) {
        return ProspectAdvice::AskFirst;
    }
    const bool good = assessment.worstGrade && *assessment.worstGrade <= Grade::B;
    return good && result.signsYes <= kSignsToSign ? ProspectAdvice::Sign
                                                   : ProspectAdvice::SignOnConditions;
}

Text gradeReason(const Assessment& assessment) {
    if (assessment.worstGrade == assessment.bestGrade) {
        return {"prospect.reason.grade_certain", {{"grade", letter(*assessment.finalGrade)}}};
    }
    return {"prospect.reason.grade_open",
            {{"grade", letter(*assessment.finalGrade)},
             {"worst", letter(assessment.worstGrade.value_or(Grade::D))},
             {"best", letter(assessment.bestGrade.value_or(Grade::A))}}};
}

void addSigns(const ProspectFile& prospect, const ProspectAssessment& result,
              std::vector<Text>& reasons) {
    if (result.signsYes == 0) {
        return;
    }
    reasons.push_back({"prospect.reason.signs", {{"count", std::int64_t{result.signsYes}}}});
    for (const auto& [sign, answer] : prospect.signs) {
        if (answer == SignAnswer::Yes) {
            reasons.push_back(
                {"prospect.reason.sign",
                 {{"sign", TextId{"prospect.sign." + std::string(prospectSignCode(sign))}}}});
        }
    }
}

void addUnknowns(const Rubric& rubric, const ProspectAssessment& result,
                 std::vector<Text>& reasons) {
    const int all = rubric.totalWeight();
    const int unknown = all - result.assessment.knownWeight;
    if (all > 0 && unknown > 0) {
        reasons.push_back({"prospect.reason.unknown_weight", {{"share", Percent{{unknown, all}}}}});
    }
    if (result.signsUnknown > 0) {
        reasons.push_back(
            {"prospect.reason.unknown_signs", {{"count", std::int64_t{result.signsUnknown}}}});
    }
}

void addFee(const ProspectFile& prospect, const ProspectAssessment& result,
            std::vector<Text>& reasons) {
    const std::optional<Money>& fee = prospect.projection.monthlyFee;
    if (result.feeForTarget && fee && *fee < *result.feeForTarget) {
        reasons.push_back({"prospect.reason.fee_below_target",
                           {{"fee", *fee}, {"target", *result.feeForTarget}}});
    }
    const auto budget = prospect.signs.find(ProspectSign::NoBudgetTalk);
    if (prospect.effortSoFar > WorkTime{} && budget != prospect.signs.end() &&
        budget->second == SignAnswer::Yes) {
        reasons.push_back({"prospect.reason.effort", {{"hours", prospect.effortSoFar}}});
    }
}

std::vector<Text> reasonsOf(const Rubric& rubric, const ProspectFile& prospect,
                            const ProspectAssessment& result) {
    std::vector<Text> reasons;
    const bool bySigns = result.signsYes >= kSignsToDecline;
    const bool asking = result.advice == ProspectAdvice::AskFirst;
    if (bySigns) {
        addSigns(prospect, result, reasons);
    }
    if (asking) {
        addUnknowns(rubric, result, reasons);
    }
    if (result.assessment.finalGrade) {
        reasons.push_back(gradeReason(result.assessment));
    }
    addFee(prospect, result, reasons);
    if (!bySigns) {
        addSigns(prospect, result, reasons);
    }
    if (!asking) {
        addUnknowns(rubric, result, reasons);
    }
    return reasons;
}

}  // namespace

std::string_view prospectSignCode(ProspectSign sign) { return kSigns.code(sign); }

std::optional<ProspectSign> prospectSignFromCode(std::string_view code) {
    return kSigns.value(code);
}

const std::vector<ProspectSign>& allProspectSigns() {
    static const std::vector<ProspectSign> kAll = [] {
        std::vector<ProspectSign> all;
        for (const auto& [sign, code] : kSigns.entries) {
            all.push_back(sign);
        }
        return all;
    }();
    return kAll;
}

std::string_view prospectAdviceCode(ProspectAdvice advice) { return kAdvice.code(advice); }

AssessmentInputs projectedInputs(const Rubric& rubric, const ProspectProjection& projection,
                                 Quarter quarter, Date cutOff) {
    std::vector<Rating> ratings;
    for (const auto& [criterion, anchor] : projection.ratings) {
        ratings.push_back({criterion, quarter, anchor, cutOff, "", ""});
    }
    return inputsFrom(rubric, {projectedMetrics(projection, quarter, cutOff)}, ratings);
}

ProspectAssessment assessProspect(const Rubric& rubric, const ProspectFile& prospect,
                                  Quarter quarter, Date cutOff) {
    ProspectAssessment result;
    AssessmentInputs inputs = projectedInputs(rubric, prospect.projection, quarter, cutOff);
    inputs.client = prospect.client;
    result.assessment = assess(rubric, inputs);
    for (const ProspectSign sign : allProspectSigns()) {
        const auto found = prospect.signs.find(sign);
        const SignAnswer answer =
            found == prospect.signs.end() ? SignAnswer::Unknown : found->second;
        result.signsYes += answer == SignAnswer::Yes ? 1 : 0;
        result.signsUnknown += answer == SignAnswer::Unknown ? 1 : 0;
    }
    const ProspectProjection& projection = prospect.projection;
    if (projection.monthlyHours && projection.monthlyToolCost && rubric.targetHourlyRate) {
        result.feeForTarget = feeForRate(*projection.monthlyHours, *projection.monthlyToolCost,
                                         *rubric.targetHourlyRate);
    }
    result.advice = adviceOn(rubric, result);
    result.reasons = reasonsOf(rubric, prospect, result);
    return result;
}

}  // namespace winnow
