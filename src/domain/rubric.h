// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/fraction.h>
#include <base/money.h>
#include <base/result.h>
#include <base/text.h>
#include <domain/grade.h>

namespace winnow {

enum class Axis { Financial, Relationship };
std::string_view axisCode(Axis axis);  // "financial", "relationship"
std::optional<Axis> axisFromCode(std::string_view code);

// What a criterion reads: one of the metrics, or a rating by anchors 0 to 4.
enum class CriterionSource {
    FeeRatio,                  // service revenue a month / minimum monthly fee
    Margin,                    // contribution / revenue
    RateRatio,                 // effective hourly rate / target hourly rate
    ReactiveHoursPerEndpoint,  // a month
    AgreementEfficiency,
    DaysLate,  // amount-weighted
    Rating,
};
std::string_view criterionSourceCode(CriterionSource source);
std::optional<CriterionSource> criterionSourceFromCode(std::string_view code);

struct CurvePoint {
    Decimal x;
    Points y;  // 0..10000 hundredths
    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

// A piecewise-linear map from a measure to 0..100 points; flat outside its ends, and free to fall.
class Curve {
public:
    Curve() = default;
    // At least one point, x strictly increasing, y within 0..100; else an Error.
    static Result<Curve> of(std::vector<CurvePoint> points);

    // Rounded half-up to a hundredth of a point, in integers.
    Points at(Decimal x) const;
    const std::vector<CurvePoint>& points() const { return m_points; }
    friend bool operator==(const Curve&, const Curve&) = default;

private:
    std::vector<CurvePoint> m_points;
};

// One of the five behavioural anchors of a rated criterion, in the owner's own words.
struct Anchor {
    LocalText label;   // two or three words, on the button
    LocalText detail;  // concrete behaviour somebody could have seen
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

// One measured or rated thing. Names are catalogue ids "criterion.<id>"; anchors of a rated one are
// "anchor.<id>.0" to "anchor.<id>.4", unless the rubric carries words of its own.
struct Criterion {
    std::string id;
    Axis axis = Axis::Financial;
    CriterionSource source = CriterionSource::Rating;
    int weight = 0;  // hundredths: 1600 is 16 points of 100
    Curve curve;     // for a rating: x is the anchor 0..4
    LocalText name;  // empty: the catalogue's
    // Five, worst first, or none: the catalogue's. An anchor whose texts are empty is the
    // catalogue's.
    std::vector<Anchor> anchors;
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

enum class GateKind {
    ArrearsOverDays,       // cap; parameters days, materialShare
    BrokenCommitment,      // cap
    StaffAbuse,            // cap
    NegativeContribution,  // cap; parameter quarters
    AxisMinimum,           // cap; parameter points: both axes at least that
    SmallClient,           // notches; parameter feeShare of the minimum monthly fee
};
std::string_view gateKindCode(GateKind kind);
std::optional<GateKind> gateKindFromCode(std::string_view code);

// A named rule after the score. It either caps the grade or takes notches off.
struct Gate {
    std::string id;  // catalogue id "gate.<id>", unless the gate has a name of its own
    GateKind kind = GateKind::AxisMinimum;
    bool enabled = true;
    std::optional<Grade> cap;  // at best this grade
    int notches = 0;           // or so many grades down
    int days = 0;              // ArrearsOverDays: older than this, strictly
    Decimal materialShare;     // ArrearsOverDays: at least this share of rolling-year revenue
    int quarters = 0;          // NegativeContribution: running
    Points minimum;            // AxisMinimum
    Decimal feeShare;          // SmallClient: under this share of the minimum monthly fee
    LocalText name;            // empty: the catalogue's
    friend bool operator==(const Gate&, const Gate&) = default;
};

// How the axes become a raw grade: by one weighted score, or by a table of financial band x
// relationship band.
enum class Combination { Additive, Matrix };
std::string_view combinationCode(Combination combination);  // "additive", "matrix"
std::optional<Combination> combinationFromCode(std::string_view code);

// grade[financial band][relationship band]; a band is the grade an axis score earns by the
// cut-offs.
using GradeTable = std::array<std::array<Grade, 4>, 4>;
// The mean of both bands, rounded towards the worse.
GradeTable defaultGradeTable();

// MR-Sort (DOMAIN 4b) with the cut-offs as profiles: a client reaches a grade when criteria of at
// least `majority` of the known weight have at least the grade's cut-off in points each, and none
// lies more than `vetoDistance` below it.
struct SecondOpinion {
    int majority = 7000;        // hundredths of a per cent of the known weight, 5000..10000
    Points vetoDistance{5000};  // 0..10000
    friend bool operator==(const SecondOpinion&, const SecondOpinion&) = default;
};

// How a client is graded. Notches of several SmallClient gates do not add up: the deepest counts,
// and all notches together are limited to maximumNotches.
struct Rubric {
    int version = 0;  // 0: not saved in a portfolio yet
    std::string note;
    std::vector<Criterion> criteria;
    std::vector<Gate> gates;
    // Least score of A, B and C; everything under C's is D.
    std::array<Points, 3> cutOffs{Points{7500}, Points{6000}, Points{4500}};
    Points hysteresis{200};
    int maximumNotches = 2;
    int ratingValidQuarters =
        4;  // a rating counts in its quarter and the next ones, so many in all
    std::optional<Money> minimumMonthlyFee;  // the owner's; unknown until set
    std::optional<Money> targetHourlyRate;
    Combination combination = Combination::Additive;
    GradeTable gradeTable = defaultGradeTable();  // for Combination::Matrix
    SecondOpinion secondOpinion;

    const Criterion* find(std::string_view id) const;
    const Gate* findGate(std::string_view id) const;
    int totalWeight() const;
    // Weight of one axis, in hundredths.
    int totalWeight(Axis axis) const;
    friend bool operator==(const Rubric&, const Rubric&) = default;
};

// What is wrong with a rubric; empty when it can grade. Checks: some criterion, ids unique, weights
// not negative and adding up to 100, cut-offs falling, curves fit ratings, gates with an effect and
// parameters in range, five anchors or none, a grade table that never falls when a band gets
// better.
std::vector<Text> validate(const Rubric& rubric);

// Names in the rubric's own words where it has some, else by their catalogue ids.
TextArgument criterionName(const Rubric& rubric, std::string_view criterion);
TextArgument gateName(const Rubric& rubric, std::string_view gate);
// The short label of anchor 0..4, its form within a sentence ("Asks for a proposal"), and the
// behaviour it describes.
TextArgument anchorLabel(const Rubric& rubric, std::string_view criterion, int anchor);
TextArgument anchorValue(const Rubric& rubric, std::string_view criterion, int anchor);
TextArgument anchorDetail(const Rubric& rubric, std::string_view criterion, int anchor);
// Such words as a sentence of their own.
Text asText(TextArgument words);

// The grade a score earns by the cut-offs alone.
Grade gradeByCutOffs(const Rubric& rubric, Points score);

// The raw grade of a client by the rubric's combination. With the matrix an axis that is unknown
// follows the other one.
Grade rawGrade(const Rubric& rubric, Points score, std::optional<Points> financial,
               std::optional<Points> relationship);

}  // namespace winnow
