// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/client_inputs.h>

#include <algorithm>

#include <app/computed.h>

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

bool isLater(const Rating& one, const Rating& other) {
    return std::pair(one.quarter, one.ratedOn) >= std::pair(other.quarter, other.ratedOn);
}

// Of the latest ratings of each rater, in the order in which raters count.
const Rating* firstThatCounts(const std::vector<const Rating*>& latest) {
    const Rating* withoutEvidence = nullptr;
    for (const Rating* rating : latest) {
        if (rating && rating->anchor) {
            return rating;
        }
        if (rating && !withoutEvidence) {
            withoutEvidence = rating;
        }
    }
    return withoutEvidence;
}

void addIntegrity(AssessmentInputs& inputs, const ClientJudgement& judgement, Date from, Date to) {
    for (const RedFlag& flag : judgement.flags) {
        if (flag.occurredOn >= from && flag.occurredOn <= to) {
            inputs.brokenCommitment |= flag.kind == RedFlagKind::BrokenCommitment;
            inputs.staffAbuse |= flag.kind == RedFlagKind::StaffAbuse;
        }
    }
    inputs.brokenCommitment |= std::ranges::any_of(
        judgement.signedBroken, [&](Date broken) { return broken >= from && broken <= to; });
}

void addExcuses(AssessmentInputs& inputs, const ClientJudgement& judgement, Date from, Date to) {
    for (const UncommonPractice& practice : judgement.excusing) {
        if (practice.since > to || (practice.until && *practice.until < from)) {
            continue;
        }
        for (const std::string& criterion : practice.excused) {
            inputs.excused.emplace(criterion, practice.justification);
        }
    }
}

}  // namespace

std::vector<Rating> countingRatings(const std::vector<Rating>& ratings,
                                    const std::vector<std::string>& raters, Quarter quarter,
                                    int validQuarters) {
    std::vector<Rating> counting;
    std::vector<const Rating*> latest(raters.size());
    const int last = quarter.index();
    for (auto it = ratings.begin(); it != ratings.end();) {
        const std::string& criterion = it->criterion;
        std::ranges::fill(latest, nullptr);
        bool any = false;
        for (; it != ratings.end() && it->criterion == criterion; ++it) {
            const int age = last - it->quarter.index();
            if (age < 0 || age >= validQuarters) {
                continue;
            }
            const auto rater = std::ranges::find(raters, it->rater);
            if (rater == raters.end()) {
                continue;
            }
            const Rating*& known = latest[static_cast<std::size_t>(rater - raters.begin())];
            if (!known || isLater(*it, *known)) {
                known = &*it;
                any = true;
            }
        }
        if (any) {
            counting.push_back(*firstThatCounts(latest));
        }
    }
    return counting;
}

const StoredOverride* overrideIn(const ClientJudgement& judgement, Quarter quarter) {
    const StoredOverride* latest = nullptr;
    for (const StoredOverride& stored : judgement.overrides) {
        if (stored.from <= quarter && quarter <= stored.override.until &&
            (!latest || stored.from > latest->from)) {
            latest = &stored;
        }
    }
    return latest;
}

std::vector<const StoredWaiver*> waiversIn(const ClientJudgement& judgement, Quarter quarter) {
    std::vector<const StoredWaiver*> inForce;
    for (const StoredWaiver& waiver : judgement.waivers) {
        if (waiver.from <= quarter && quarter <= waiver.until) {
            inForce.push_back(&waiver);
        }
    }
    return inForce;
}

AssessmentInputs gatherInputs(Computed& computed, const Client& client,
                              const ClientMetrics& metrics, const Rubric& rubric,
                              std::optional<Grade> previousGrade) {
    const Quarter quarter = metrics.quarter;
    std::vector<ClientMetrics> history{metrics};
    for (int back = 1; back < contributionQuarters(rubric); ++back) {
        std::optional<ClientMetrics> before = computed.metrics(client, quarter.plus(-back));
        if (!before) {
            break;
        }
        history.push_back(*std::move(before));
    }
    std::vector<Rating> ratings;
    if (const auto rated = computed.ratings().find(client.id); rated != computed.ratings().end()) {
        ratings = countingRatings(rated->second, computed.countingRaters(), quarter,
                                  rubric.ratingValidQuarters);
        for (Rating& rating : ratings) {
            rating.rater.clear();  // counts as the owner's
        }
    }
    AssessmentInputs inputs = inputsFrom(rubric, history, ratings);
    inputs.client = client.id;
    inputs.previousGrade = previousGrade;

    const ClientJudgement& judgement = computed.judgement(client.id);
    const FiscalCalendar calendar = computed.calendar();
    const Date first = calendar.firstDay(quarter);
    const Date last = calendar.lastDay(quarter);
    // What concerns integrity counts as long as a rating would.
    addIntegrity(inputs, judgement, calendar.firstDay(quarter.plus(1 - rubric.ratingValidQuarters)),
                 last);
    addExcuses(inputs, judgement, first, last);
    for (const StoredWaiver* waiver : waiversIn(judgement, quarter)) {
        inputs.waivers[waiver->gate] = waiver->reason;
    }
    if (const StoredOverride* decided = overrideIn(judgement, quarter)) {
        inputs.override = decided->override;
    }
    return inputs;
}

}  // namespace winnow
