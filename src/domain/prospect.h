// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.h>
#include <base/money.h>
#include <base/text.h>
#include <base/work_time.h>
#include <domain/grading.h>

namespace winnow {

// The red-flag checklist before signing (DOMAIN 1a-17). Catalogue ids "prospect.sign.<code>" and
// "prospect.sign.<code>.detail".
enum class ProspectSign {
    MustJustifyFirst,  // "lots of providers want our business"
    EndlessDiscovery,  // keeps wanting to see how we work
    HoldsUpTheQueue,   // much effort asked before any commitment
    NoBudgetTalk,      // refuses any talk of budget, yet wants a price
    CheapestOnly,
    BadMouthsPredecessor,
    ManyProvidersBefore,
    ThirdPartyTampers,
    NoDecider,  // nobody present may decide
    UrgentFromTheStart,
    RefusesStandards,
    LatePayerByRepute,
};
std::string_view prospectSignCode(ProspectSign sign);
std::optional<ProspectSign> prospectSignFromCode(std::string_view code);
const std::vector<ProspectSign>& allProspectSigns();

enum class SignAnswer { Unknown, No, Yes };

// What is expected of a prospect as a client, a month unless said. Unknown is unknown.
struct ProspectProjection {
    std::optional<Money> monthlyFee;
    std::optional<WorkTime> monthlyHours;
    std::optional<Money> hourlyCost;  // loaded; default: the cost model's
    std::optional<Money> monthlyToolCost;
    std::optional<int> endpoints;
    std::optional<Decimal> reactiveShare;  // of the hours, 0..1
    std::optional<int> daysLate;           // by repute or terms
    std::map<std::string, int> ratings;    // rated criterion -> expected anchor
    friend bool operator==(const ProspectProjection&, const ProspectProjection&) = default;
};

struct ProspectFile {
    ClientId client;  // of status prospect
    std::map<ProspectSign, SignAnswer> signs;
    std::map<ProspectSign, std::string> notes;
    ProspectProjection projection;
    WorkTime effortSoFar;  // spent before any budget was named
    friend bool operator==(const ProspectFile&, const ProspectFile&) = default;
};

enum class ProspectAdvice { Sign, SignOnConditions, AskFirst, Decline };
std::string_view prospectAdviceCode(ProspectAdvice advice);

struct ProspectAssessment {
    Assessment assessment;  // projected, with its bounds
    int signsYes = 0;
    int signsUnknown = 0;
    ProspectAdvice advice = ProspectAdvice::AskFirst;
    std::vector<Text> reasons;          // of the advice, the weightiest first
    std::optional<Money> feeForTarget;  // a month, at which the target hourly rate would be met
};

// The projection as criteria's measures. Efficiency stays unknown.
AssessmentInputs projectedInputs(const Rubric& rubric, const ProspectProjection& projection,
                                 Quarter quarter, Date cutOff);
// Decline: projected D whatever the unknowns, or five signs and more; ask first: more than half of
// the weight or of the checklist unknown; sign: A or B for certain with at most one sign; else on
// conditions.
ProspectAssessment assessProspect(const Rubric& rubric, const ProspectFile& prospect,
                                  Quarter quarter, Date cutOff);

}  // namespace winnow
