// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <domain/gates.h>
#include <domain/grading.h>

namespace winnow {

// A criterion that counts in a score: known, not excused, and of some weight.
struct WeightedCriterion {
    std::string_view id;  // of the assessment
    Axis axis = Axis::Financial;
    int weight = 0;  // hundredths
    int points = 0;  // hundredths
};

// Those of an assessment, in the rubric's order.
std::vector<WeightedCriterion> weightedCriteria(const Assessment& assessment);

// The gates as the assessment found them.
GateEffects gateEffects(const Rubric& rubric, const Assessment& assessment);

// The score is rounded half-up to a hundredth before the cut-offs, so that a grade begins half a
// hundredth below its cut-off. In half-hundredths, where that is a whole number:
constexpr int halves(Points points) { return 2 * points.hundredths; }
constexpr int leastHalves(Points cutOff) { return halves(cutOff) - 1; }

// How the raw grade moves with the weight of one criterion, the others keeping their proportions
// (DOMAIN 4c-1). Weights are shares of what counts, in hundredths of a per cent. The criteria and
// the rubric must live as long.
class OneWeight {
public:
    OneWeight(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
              std::size_t changed);

    int now() const { return m_now; }  // 0..10000
    // Exact, at a share of 0..10000.
    Grade rawGrade(int share) const;

private:
    // Whether the score that the weight moves has a cut-off: linear in the share.
    bool reaches(std::size_t cutOff, int share) const;

    const Rubric& m_rubric;
    WeightedCriterion m_criterion;
    int m_now = 0;
    bool m_alone = false;     // nothing else counts in that score, so nothing changes
    bool m_matrix = false;    // the score is that of the criterion's axis
    std::int64_t m_rest = 0;  // weight of all others
    // Of the others in the score: sum of weight x (points - cut-off), in half-hundredths.
    std::array<std::int64_t, 3> m_others{};
    std::optional<Points> m_otherAxis;
};

}  // namespace winnow
