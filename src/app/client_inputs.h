// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <domain/client.h>
#include <domain/evidence.h>
#include <domain/grading.h>
#include <storage/assessment_store.h>
#include <storage/stores.h>

namespace winnow {

class Computed;

// What the owner judged of one client beside the ratings, as far as grades rest on it.
struct ClientJudgement {
    std::optional<Quarter> firstRated;
    std::vector<RedFlag> flags;              // by date
    std::vector<StoredOverride> overrides;   // by quarter
    std::vector<StoredWaiver> waivers;       // by gate and quarter
    std::vector<Date> signedBroken;          // when signed commitments were broken
    std::vector<UncommonPractice> excusing;  // that excuse a criterion; newest first
};

// Of a client's ratings (a criterion's beside each other) those that count in the quarter, at most
// one a criterion: the latest valid one of the first rater who gave an anchor; when nobody did, a
// "no evidence".
std::vector<Rating> countingRatings(const std::vector<Rating>& ratings,
                                    const std::vector<std::string>& raters, Quarter quarter,
                                    int validQuarters);

// The one in force in the quarter that was decided for the latest quarter; null: none.
const StoredOverride* overrideIn(const ClientJudgement& judgement, Quarter quarter);
std::vector<const StoredWaiver*> waiversIn(const ClientJudgement& judgement, Quarter quarter);

// All that one assessment uses, from today's facts and judgement. `metrics` are of the quarter.
AssessmentInputs gatherInputs(Computed& computed, const Client& client,
                              const ClientMetrics& metrics, const Rubric& rubric,
                              std::optional<Grade> previousGrade);

}  // namespace winnow
