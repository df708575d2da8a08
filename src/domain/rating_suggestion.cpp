// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rating_suggestion.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace winnow {

namespace {

// Shares at which the answer gets worse, in order: up to the first one it is a 4, above the last
// one a 0.
using Steps = std::array<Fraction, 4>;
constexpr Steps kDisputed{Fraction{0, 1}, Fraction{5, 100}, Fraction{15, 100}, Fraction{35, 100}};
constexpr Steps kEmergencies{Fraction{5, 100}, Fraction{12, 100}, Fraction{25, 100},
                             Fraction{45, 100}};
// Of tickets that came outside the agreed channels.
constexpr Steps kOutside{Fraction{5, 100}, Fraction{25, 100}, Fraction{55, 100}, Fraction{85, 100}};
// From here on, days late and calls outside working hours cost an anchor.
constexpr Fraction kLongLate{30, 1};
constexpr Fraction kManyAfterHours{20, 100};

int anchorOf(const Fraction& share, const Steps& steps) {
    int anchor = 4;
    for (const Fraction& step : steps) {
        anchor -= share > step ? 1 : 0;
    }
    return anchor;
}

int bounded(int anchor) { return std::clamp(anchor, 0, 4); }

struct Evidence {
    const ClientMetrics& metrics;
    const ClientEvidence& registers;
    const std::vector<std::pair<RedFlagKind, Date>>& flags;
    const std::vector<Contact>& contacts;
    Date from;
    Date to;

    bool within(Date day) const { return from <= day && day <= to; }
    std::int64_t count(RedFlagKind kind) const {
        return std::ranges::count_if(
            flags, [&](const auto& flag) { return flag.first == kind && within(flag.second); });
    }
};

using Suggested = std::optional<std::pair<int, Text>>;

// Where a reaction stands among the anchors of "takes advice"; the fourth one is for what was put
// into a budget.
int anchorOf(const Recommendation& advice) {
    const int ladder = static_cast<int>(*advice.reaction);
    const bool planned = *advice.reaction == Reaction::AsksForProposal &&
                         (advice.budgetYear || advice.outcome == RecommendationOutcome::Accepted);
    return planned ? 4 : ladder;
}

Suggested takesAdvice(const Evidence& evidence) {
    std::vector<const Recommendation*> answered;
    for (const Recommendation& each : evidence.registers.recommendations) {
        if (each.reaction && evidence.within(each.reactedOn.value_or(each.advisedOn))) {
            answered.push_back(&each);
        }
    }
    if (answered.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(answered, {}, [](const Recommendation* each) {
        return each->reactedOn.value_or(each->advisedOn);
    });
    // The oldest counts once, the next one twice, and so on.
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    std::array<std::int64_t, 4> times{};
    for (std::size_t i = 0; i < answered.size(); ++i) {
        const auto weight = static_cast<std::int64_t>(i) + 1;
        sum += weight * anchorOf(*answered[i]);
        weights += weight;
        ++times[static_cast<std::size_t>(*answered[i]->reaction)];
    }
    return std::pair(static_cast<int>(divideHalfUp(sum, weights)),
                     Text{"suggestion.takes_advice",
                          {{"count", static_cast<std::int64_t>(answered.size())},
                           {"from", evidence.from},
                           {"asks", times[3]},
                           {"challenges", times[2]},
                           {"cheapest", times[1]},
                           {"not_interested", times[0]}}});
}

Suggested keepsWord(const Evidence& evidence) {
    std::int64_t kept = 0;
    std::int64_t broken = 0;
    bool signedBroken = false;
    for (const Commitment& each : evidence.registers.commitments) {
        const std::optional<Date> on = each.settledOn ? each.settledOn : each.dueOn;
        if (each.state == CommitmentState::Open || !on || !evidence.within(*on)) {
            continue;
        }
        if (each.state == CommitmentState::Kept) {
            ++kept;
        } else {
            ++broken;
            signedBroken = signedBroken || each.signedOn.has_value();
        }
    }
    if (kept + broken == 0) {
        return std::nullopt;
    }
    int anchor = 0;
    if (broken == 0) {
        anchor = kept > 1 ? 4 : 3;
    } else if (!signedBroken) {
        anchor = static_cast<int>(std::min<std::int64_t>(divideHalfUp(4 * kept, kept + broken), 2));
    }
    return std::pair(anchor, Text{"suggestion.keeps_word",
                                  {{"kept", kept}, {"broken", broken}, {"from", evidence.from}}});
}

Suggested followsProcedure(const Evidence& evidence) {
    const std::optional<Fraction>& agreed = evidence.metrics.inProcedureShare;
    if (!agreed) {
        return std::nullopt;
    }
    const Fraction outside{agreed->denominator - agreed->numerator, agreed->denominator};
    const std::optional<Fraction>& late = evidence.metrics.afterHoursTicketShare;
    const std::int64_t nights = evidence.count(RedFlagKind::NightCall);
    const int less = (nights > 0 ? 1 : 0) + (late && *late >= kManyAfterHours ? 1 : 0);
    Text why{"suggestion.follows_procedure", {{"share", Percent{*agreed}}, {"nights", nights}}};
    if (late) {
        why.id += ".after_hours";
        why.arguments.emplace_back("late", Percent{*late});
    }
    return std::pair(bounded(anchorOf(outside, kOutside) - less), std::move(why));
}

Suggested paysWithoutArguing(const Evidence& evidence) {
    const std::optional<Fraction>& disputed = evidence.metrics.disputedShare;
    const std::int64_t haggling = evidence.count(RedFlagKind::Haggling);
    if (!disputed && haggling == 0) {
        return std::nullopt;
    }
    const std::optional<Fraction>& late = evidence.metrics.daysLateWeighted;
    const int less =
        static_cast<int>(std::min<std::int64_t>(haggling, 4)) + (late && *late > kLongLate ? 1 : 0);
    Text why{"suggestion.pays_without_arguing", {{"haggling", haggling}}};
    if (disputed) {
        why.id += ".disputed";
        why.arguments.emplace_back("share", Percent{*disputed});
    }
    if (late) {
        why.id += ".late";
        why.arguments.emplace_back("days", Decimal::of(*late));
    }
    return std::pair(bounded((disputed ? anchorOf(*disputed, kDisputed) : 3) - less),
                     std::move(why));
}

Suggested leavesSetupAlone(const Evidence& evidence) {
    const std::int64_t times = evidence.count(RedFlagKind::ThirdPartyTampering);
    if (times == 0) {
        return std::nullopt;
    }
    return std::pair(
        static_cast<int>(std::max<std::int64_t>(3 - times, 0)),
        Text{"suggestion.leaves_setup_alone", {{"count", times}, {"from", evidence.from}}});
}

Suggested valuesService(const Evidence& evidence) {
    std::map<ContactId, const Sentiment*> latest;
    for (const Sentiment& each : evidence.registers.sentiments) {
        const auto contact = std::ranges::find(evidence.contacts, each.contact, &Contact::id);
        if (contact == evidence.contacts.end() || !contact->roles.payer ||
            !evidence.within(each.on)) {
            continue;
        }
        const Sentiment*& known = latest[each.contact];
        if (!known || known->on < each.on) {
            known = &each;
        }
    }
    if (latest.empty()) {
        return std::nullopt;
    }
    std::int64_t sum = 0;
    Date newest = evidence.from;
    for (const auto& [contact, sentiment] : latest) {
        sum += sentiment->level;
        newest = std::max(newest, sentiment->on);
    }
    const auto payers = static_cast<std::int64_t>(latest.size());
    return std::pair(
        bounded(static_cast<int>(divideHalfUp(sum, payers))),
        Text{"suggestion.values_service",
             {{"count", payers}, {"level", Decimal::of({sum, payers})}, {"on", newest}}});
}

Suggested reportsEarly(const Evidence& evidence) {
    const std::optional<Fraction>& share = evidence.metrics.emergencyShare;
    if (!share) {
        return std::nullopt;
    }
    return std::pair(anchorOf(*share, kEmergencies),
                     Text{"suggestion.reports_early", {{"share", Percent{*share}}}});
}

const std::map<std::string, Suggested (*)(const Evidence&), std::less<>>& rules() {
    static const std::map<std::string, Suggested (*)(const Evidence&), std::less<>> kRules{
        {"takes_advice", takesAdvice},
        {"keeps_word", keepsWord},
        {"follows_procedure", followsProcedure},
        {"pays_without_arguing", paysWithoutArguing},
        {"leaves_setup_alone", leavesSetupAlone},
        {"values_service", valuesService},
        {"reports_early", reportsEarly}};
    return kRules;
}

}  // namespace

std::vector<RatingSuggestion> suggestRatings(const Rubric& rubric, const ClientMetrics& metrics,
                                             const ClientEvidence& evidence,
                                             const std::vector<std::pair<RedFlagKind, Date>>& flags,
                                             const std::vector<Contact>& contacts, Date from,
                                             Date to) {
    const Evidence all{metrics, evidence, flags, contacts, from, to};
    std::vector<RatingSuggestion> suggestions;
    for (const Criterion& criterion : rubric.criteria) {
        const auto rule = rules().find(criterion.id);
        if (criterion.source != CriterionSource::Rating || rule == rules().end()) {
            continue;
        }
        if (Suggested found = rule->second(all)) {
            suggestions.push_back({criterion.id, found->first, std::move(found->second)});
        }
    }
    return suggestions;
}

}  // namespace winnow
