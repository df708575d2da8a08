// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <domain/change_options.h>
#include <domain/weighted_criteria.h>

namespace winnow {

// Sums of weight x points that a grade takes: of everything, and of each axis by itself. 0:
// nothing.
struct NeededSums {
    std::int64_t all = 0;
    std::array<std::int64_t, 2> axis{};
};

// The order of work turned round: which scores give at least the target grade, once gates with an
// effect have been lifted and last quarter's grade has had its say.
class Target {
public:
    Target(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
           std::optional<Grade> previous, Grade grade);

    Grade grade() const { return m_grade; }
    // Every set of sums that is enough; empty when no score is.
    std::vector<NeededSums> sums(const GateEffects& effects) const;
    // Raises what is needed so that both axes have at least the points.
    void requireAxes(std::vector<NeededSums>& needed, Points minimum) const;
    // How far the present score is from the nearest of them, in hundredths rounded up.
    Points missing(const std::vector<NeededSums>& needed) const;

    const NeededSums& present() const { return m_present; }
    std::int64_t weight() const { return m_weights.all; }
    // Points of the whole score that a sum is worth.
    Points worth(std::int64_t sum) const;

private:
    std::optional<std::int64_t> sumFor(Points score, std::int64_t weight) const;

    const Rubric& m_rubric;
    Grade m_grade;
    int m_shift = 0;  // hysteresis: the score has to be so much past the cut-off
    NeededSums m_present;
    NeededSums m_weights;
};

// A criterion with the points it is to have.
struct Move {
    Movable movable;
    int weight = 0;
    int points = 0;

    int effort() const { return movable.effortFor(points).value_or(0); }
};

struct Weighted {
    Movable movable;
    int weight = 0;
};

// The cheapest moves that give one of the sums; the effort of moves with a floor is always in it.
// Empty: no moves are enough. Deterministic whatever the order of the rubric: `weighted` is sorted.
struct Plan {
    std::vector<Move> moves;
    int effort = 0;
};
std::optional<Plan> cheapestPlan(const std::vector<Weighted>& weighted, const NeededSums& present,
                                 const std::vector<NeededSums>& needed);

// The least points of one criterion that are enough by themselves; empty when they never are.
std::optional<Move> enoughAlone(const Weighted& weighted, const NeededSums& present,
                                const std::vector<NeededSums>& needed);

}  // namespace winnow
