// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/change_search.h>

#include <algorithm>
#include <limits>

namespace winnow {

namespace {

constexpr std::array<Axis, 2> kAxes{Axis::Financial, Axis::Relationship};

std::size_t at(Axis axis) { return static_cast<std::size_t>(axis); }
Axis axisOf(const Movable& movable) { return movable.criterion().axis; }

// What is still missing.
struct Needs {
    std::int64_t all = 0;
    std::array<std::int64_t, 2> axis{};
};

Needs still(const NeededSums& needed, const NeededSums& present) {
    Needs needs;
    needs.all = std::max<std::int64_t>(needed.all - present.all, 0);
    for (const Axis axis : kAxes) {
        needs.axis[at(axis)] =
            std::max<std::int64_t>(needed.axis[at(axis)] - present.axis[at(axis)], 0);
    }
    return needs;
}

// The sums once every floor is kept.
NeededSums withFloors(NeededSums present, const std::vector<Weighted>& weighted) {
    for (const Weighted& each : weighted) {
        const std::int64_t more =
            std::int64_t{each.weight} * (each.movable.basePoints() - each.movable.points());
        present.all += more;
        present.axis[at(axisOf(each.movable))] += more;
    }
    return present;
}

int baseEffort(const Movable& movable) { return *movable.effortFor(movable.basePoints()); }

// The movables of one axis as a knapsack.
class AxisChoices {
public:
    AxisChoices(const std::vector<Weighted>& weighted, Axis axis)
        : m_weighted(weighted), m_groups(groupsOf(weighted, axis)), m_knapsack(options()) {}

    const Knapsack& knapsack() const { return m_knapsack; }
    void addMoves(int cost, std::vector<Move>& moves) const {
        const std::vector<int> choice = m_knapsack.choice(cost);
        for (std::size_t i = 0; i < choice.size(); ++i) {
            const Weighted& each = m_weighted[m_groups[i]];
            if (choice[i] >= 0) {
                const auto level = static_cast<std::size_t>(choice[i]);
                moves.push_back({each.movable, each.weight, each.movable.levels()[level].points});
            } else if (each.movable.hasFloor()) {
                moves.push_back({each.movable, each.weight, each.movable.basePoints()});
            }
        }
    }

private:
    static std::vector<std::size_t> groupsOf(const std::vector<Weighted>& weighted, Axis axis) {
        std::vector<std::size_t> groups;
        for (std::size_t i = 0; i < weighted.size(); ++i) {
            if (axisOf(weighted[i].movable) == axis) {
                groups.push_back(i);
            }
        }
        return groups;
    }
    std::vector<std::vector<KnapsackOption>> options() const {
        std::vector<std::vector<KnapsackOption>> options;
        for (const std::size_t group : m_groups) {
            const auto& [movable, weight] = m_weighted[group];
            std::vector<KnapsackOption>& own = options.emplace_back();
            for (const Movable::Level& level : movable.levels()) {
                own.push_back({weight * (level.points - movable.basePoints()),
                               level.effort - baseEffort(movable)});
            }
        }
        return options;
    }

    const std::vector<Weighted>& m_weighted;
    std::vector<std::size_t> m_groups;
    Knapsack m_knapsack;
};

// Levels of a measure are as far as a unit of effort goes; what is beyond the need is taken back.
void trim(std::vector<Move>& moves, const Needs& needs) {
    Needs spare{-needs.all, {-needs.axis[0], -needs.axis[1]}};
    for (const Move& move : moves) {
        const std::int64_t gain =
            std::int64_t{move.weight} * (move.points - move.movable.basePoints());
        spare.all += gain;
        spare.axis[at(axisOf(move.movable))] += gain;
    }
    for (Move& move : moves) {
        if (move.movable.criterion().source == CriterionSource::Rating) {
            continue;
        }
        std::int64_t& ofAxis = spare.axis[at(axisOf(move.movable))];
        const std::int64_t less = std::min<std::int64_t>(std::min(spare.all, ofAxis) / move.weight,
                                                         move.points - move.movable.basePoints());
        move.points -= static_cast<int>(less);
        spare.all -= less * move.weight;
        ofAxis -= less * move.weight;
    }
}

}  // namespace

Target::Target(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
               std::optional<Grade> previous, Grade grade)
    : m_rubric(rubric), m_grade(grade) {
    if (previous) {
        m_shift = *previous <= grade ? -rubric.hysteresis.hundredths : rubric.hysteresis.hundredths;
    }
    for (const WeightedCriterion& each : criteria) {
        const std::int64_t sum = std::int64_t{each.weight} * each.points;
        m_present.all += sum;
        m_present.axis[at(each.axis)] += sum;
        m_weights.all += each.weight;
        m_weights.axis[at(each.axis)] += each.weight;
    }
}

// The least sum whose mean rounds to the score; empty where even full points are too few.
std::optional<std::int64_t> Target::sumFor(Points score, std::int64_t weight) const {
    constexpr int kFull = 10'000;
    if (score.hundredths > kFull) {
        return std::nullopt;
    }
    const std::int64_t twice = (2 * std::int64_t{score.hundredths} - 1) * weight;
    return twice <= 0 ? 0 : (twice + 1) / 2;
}

std::vector<NeededSums> Target::sums(const GateEffects& effects) const {
    std::vector<NeededSums> needed;
    const auto cutOff = [&](std::size_t band) {
        return Points{m_rubric.cutOffs[band].hundredths + m_shift};
    };
    const bool matrix = m_rubric.combination == Combination::Matrix;
    for (const Grade financial : kGrades) {
        for (const Grade relationship : kGrades) {
            const auto i = static_cast<std::size_t>(financial);
            const auto j = static_cast<std::size_t>(relationship);
            // An unknown axis follows the other one, and one score has one band.
            const bool together = !matrix || m_weights.axis[0] == 0 || m_weights.axis[1] == 0;
            const Grade raw = matrix ? m_rubric.gradeTable[i][j] : financial;
            if ((together && i != j) || effects.notched(raw) > m_grade) {
                continue;
            }
            NeededSums sums;
            bool possible = true;
            const auto require = [&](std::int64_t& sum, std::int64_t weight, std::size_t band) {
                if (band < m_rubric.cutOffs.size() && weight > 0) {
                    const std::optional<std::int64_t> least = sumFor(cutOff(band), weight);
                    possible = possible && least.has_value();
                    sum = least.value_or(0);
                }
            };
            if (matrix) {
                require(sums.axis[0], m_weights.axis[0], i);
                require(sums.axis[1], m_weights.axis[1], j);
            } else {
                require(sums.all, m_weights.all, i);
            }
            if (possible) {
                needed.push_back(sums);
            }
        }
    }
    return needed;
}

void Target::requireAxes(std::vector<NeededSums>& needed, Points minimum) const {
    for (NeededSums& sums : needed) {
        for (const Axis axis : kAxes) {
            // A valid minimum is at most 100 points.
            const std::int64_t least = sumFor(minimum, m_weights.axis[at(axis)]).value_or(0);
            sums.axis[at(axis)] = std::max(sums.axis[at(axis)], least);
        }
    }
}

Points Target::missing(const std::vector<NeededSums>& needed) const {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const NeededSums& sums : needed) {
        const Needs needs = still(sums, m_present);
        least = std::min(least, std::max(needs.all, needs.axis[0] + needs.axis[1]));
    }
    if (needed.empty()) {
        return Points{};
    }
    return Points{static_cast<int>((least + m_weights.all - 1) / m_weights.all)};
}

Points Target::worth(std::int64_t sum) const {
    return Points{static_cast<int>(divideHalfUp(sum, m_weights.all))};
}

std::optional<Plan> cheapestPlan(const std::vector<Weighted>& weighted, const NeededSums& present,
                                 const std::vector<NeededSums>& needed) {
    const NeededSums based = withFloors(present, weighted);
    const AxisChoices financial(weighted, Axis::Financial);
    const AxisChoices relationship(weighted, Axis::Relationship);

    // For each effort on one axis the least on the other one.
    struct Best {
        int financial = 0;
        int relationship = 0;
        Needs needs;
    };
    std::optional<Best> best;
    for (const NeededSums& sums : needed) {
        const Needs needs = still(sums, based);
        for (int cost = 0; cost <= financial.knapsack().highestCost(); ++cost) {
            const std::int64_t gain = financial.knapsack().gain(cost);
            if (gain < needs.axis[at(Axis::Financial)]) {
                continue;
            }
            const std::optional<int> other = relationship.knapsack().leastCost(
                std::max(needs.axis[at(Axis::Relationship)], needs.all - gain));
            if (other && (!best || cost + *other < best->financial + best->relationship)) {
                best = Best{cost, *other, needs};
            }
        }
    }
    if (!best) {
        return std::nullopt;
    }
    Plan plan;
    financial.addMoves(best->financial, plan.moves);
    relationship.addMoves(best->relationship, plan.moves);
    trim(plan.moves, best->needs);
    for (const Move& move : plan.moves) {
        plan.effort += move.effort();
    }
    return plan;
}

std::optional<Move> enoughAlone(const Weighted& weighted, const NeededSums& present,
                                const std::vector<NeededSums>& needed) {
    const NeededSums based = withFloors(present, {weighted});
    const std::size_t own = at(axisOf(weighted.movable));
    std::optional<Move> least;
    for (const NeededSums& sums : needed) {
        const Needs needs = still(sums, based);
        if (needs.axis[1 - own] > 0) {
            continue;
        }
        const std::int64_t gain = std::max(needs.all, needs.axis[own]);
        const std::int64_t points =
            weighted.movable.basePoints() + (gain + weighted.weight - 1) / weighted.weight;
        if (points <= weighted.movable.mostPoints() && (!least || points < least->points)) {
            least = Move{weighted.movable, weighted.weight, static_cast<int>(points)};
        }
    }
    return least;
}

}  // namespace winnow
