// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/fraction.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/text.h>
#include <domain/grade.h>
#include <domain/metrics.h>
#include <domain/rubric.h>

namespace winnow {

// A rating by behavioural anchors. An empty anchor is "no evidence", which counts as unknown.
struct Rating {
    std::string criterion;
    Quarter quarter;
    std::optional<int> anchor;  // 0..4
    Date ratedOn;
    std::string rater;  // empty: the owner
    std::string note;
};

enum class RedFlagKind {
    BrokenCommitment,
    StaffAbuse,
    Haggling,
    ThirdPartyTampering,
    NightCall,
    UrgentWhileOverdue,
    Indecision,
    Other,
};
std::string_view redFlagKindCode(RedFlagKind kind);
std::optional<RedFlagKind> redFlagKindFromCode(std::string_view code);

// The owner's own grade beside the computed one.
struct Override {
    Grade grade = Grade::C;
    std::string reason;
    Quarter until;  // last quarter in which it counts
    friend bool operator==(const Override&, const Override&) = default;
};

// Everything one assessment uses, and all it uses: the same inputs and rubric give the same result.
struct AssessmentInputs {
    ClientId client;
    Quarter quarter;
    Date cutOff;
    std::map<std::string, Decimal> values;  // criterion id -> measure or anchor; absent: unknown
    std::optional<Money> monthlyServiceRevenue;
    std::optional<Money> arrearsOver60;  // by GateKind::ArrearsOverDays
    std::optional<Money> arrearsOver90;
    std::optional<int> oldestArrearsDays;
    std::vector<AgedAmount> arrearsByAge;  // for gates of another number of days
    std::optional<Money> rollingRevenue;
    std::vector<std::optional<Money>> contributions;  // this quarter first, then the ones before
    bool brokenCommitment = false;
    bool staffAbuse = false;
    std::map<std::string, std::string> waivers;  // gate id -> reason
    // Criteria an uncommon practice excuses -> reason. They count neither for nor against: their
    // weight goes to the others, and they do not widen the bounds.
    std::map<std::string, std::string> excused;
    std::optional<Grade> previousGrade;  // computed grade of the last quarter
    std::optional<Override> override;

    friend bool operator==(const AssessmentInputs&, const AssessmentInputs&) = default;
};

// One criterion's part in the score.
struct CriterionScore {
    std::string criterion;
    Axis axis = Axis::Financial;
    CriterionSource source = CriterionSource::Rating;
    int weight = 0;                // hundredths, as in the rubric
    std::optional<Decimal> value;  // the measure; empty: unknown
    std::optional<Points> points;  // 0..100 by the curve
    // weight x points / 100, in hundredths of a point and half-up, for showing. The score itself is
    // rounded once, from the exact sum.
    std::optional<Points> contribution;
    // Known or not, it does not count: points and contribution are empty.
    bool excused = false;
};

// Code: "applied", "not_applied", "not_examined", "waived", "disabled".
enum class GateOutcome {
    Applied,      // it lowered the grade or would have, had the grade not been lower already
    NotApplied,   // examined, condition not met
    NotExamined,  // what it looks at is unknown
    Waived,
    Disabled,
};

std::string_view gateOutcomeCode(GateOutcome outcome);
std::optional<GateOutcome> gateOutcomeFromCode(std::string_view code);

struct GateResult {
    std::string gate;
    GateOutcome outcome = GateOutcome::NotApplied;
    bool changedGrade = false;  // this gate made the difference
    // "gate.<id>.<outcome>" with the figures; "gate.<id>.not_applied.zero" when nothing is open. A
    // gate with a name of its own: "gate_kind.<kind>.<outcome>" with its {name}.
    Text reason;
};

// A score with its ends when the unknown criteria are at their worst and at their best.
struct ScoreBounds {
    Points worst;
    Points best;
};

// A graded client in a quarter: each step of the order of work, with its reasons as data.
struct Assessment {
    ClientId client;
    Quarter quarter;
    int rubricVersion = 0;
    std::vector<CriterionScore> criteria;  // in the rubric's order
    std::optional<Points> score;           // empty: nothing known, no grade
    std::optional<Points> financialScore;  // 0..100 on the known criteria of the axis
    std::optional<Points> relationshipScore;
    ScoreBounds bounds;
    int knownWeight = 0;            // hundredths of 100; without excused criteria
    std::optional<Grade> rawGrade;  // by the cut-offs, or by the grade table
    // From the score to the cut-off above; empty for an A. With the grade table the least that one
    // axis must rise by for a better raw grade, or where one alone cannot, both of them.
    std::optional<Points> pointsToNextGrade;
    std::optional<Grade> cappedGrade;    // after the caps
    std::optional<Grade> notchedGrade;   // after the notches
    std::optional<Grade> computedGrade;  // after hysteresis
    bool heldByHysteresis = false;
    std::optional<Grade> finalGrade;  // after the override
    bool overridden = false;
    std::optional<Grade> previousGrade;
    // Grades at the ends of the bounds, after gates; equal to each other when the grade is certain.
    std::optional<Grade> worstGrade;
    std::optional<Grade> bestGrade;
    std::vector<GateResult> gates;  // in the rubric's order
    // The reasons in reading order, the weightiest first: what won and lost points, gates, bounds.
    std::vector<Text> reasons;
    Text headline;  // one sentence: "B: good margin and pays on time; takes little advice."

    // Weight of the criteria that count, known or not: all but the excused.
    int countedWeight() const;
};

// HeadlineOnly leaves Assessment::reasons empty, which are most of its memory.
enum class Reasons { All, HeadlineOnly };

// Grades one client; pure and exact. Hysteresis: the result is the grade nearest to last quarter's
// that a score up to `hysteresis` points higher or lower would earn after caps and notches; with
// the grade table, both axis scores.
Assessment assess(const Rubric& rubric, const AssessmentInputs& inputs,
                  Reasons reasons = Reasons::All);

// What the metrics of a quarter give the criteria: fills values, arrears, revenue, contributions.
// `history` holds this quarter's metrics first, then the quarters before it.
AssessmentInputs inputsFrom(const Rubric& rubric, const std::vector<ClientMetrics>& history,
                            const std::vector<Rating>& ratings);

// A criterion's measure in natural units: "46.4%", "11 days", the anchor's words, "unknown".
Text valueText(const CriterionScore& criterion);
// The same in the rubric's own words where it has some.
Text valueText(const Rubric& rubric, const CriterionScore& criterion);

// Recomputes the printed steps of an explanation as text with ids, in the fixed order of work:
// criteria, score, raw grade, caps, notches, hysteresis, override.
std::vector<Text> explain(const Rubric& rubric, const AssessmentInputs& inputs,
                          const Assessment& assessment);

}  // namespace winnow
