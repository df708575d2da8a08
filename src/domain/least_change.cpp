// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/least_change.h>

#include <algorithm>
#include <set>
#include <tuple>

#include <base/unreachable.h>
#include <domain/change_search.h>
#include <domain/change_texts.h>
#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<Mutability, 3> kMutabilities{{{{Mutability::ByUs, "by_us"},
                                                   {Mutability::ByClient, "by_client"},
                                                   {Mutability::Fixed, "fixed"}}}};

std::string letter(Grade grade) { return std::string(gradeLetter(grade)); }

// A monthly amount that is at least that many minimum fees.
Money monthlyFee(Decimal ratio, Money minimum) {
    const Int128 micros = static_cast<Int128>(ratio.micros) * minimum.minor;
    return Money{static_cast<std::int64_t>((micros + Decimal::kOne - 1) / Decimal::kOne)};
}

class Search {
public:
    Search(const Rubric& rubric, const AssessmentInputs& inputs, const Assessment& assessment,
           const ClientMetrics& metrics)
        : m_rubric(rubric),
          m_inputs(inputs),
          m_assessment(assessment),
          m_metrics(metrics),
          m_criteria(weightedCriteria(assessment)),
          m_target(rubric, m_criteria, inputs.previousGrade,
                   static_cast<Grade>(static_cast<int>(*assessment.computedGrade) - 1)) {
        findMovables();
        for (const GateResult& gate : assessment.gates) {
            m_outcomes.push_back(gate.outcome);
        }
    }

    LeastChange result() {
        LeastChange change;
        change.target = m_target.grade();
        findBlockingGates();
        for (const std::size_t gate : m_blocking) {
            change.gates.push_back({m_rubric.gates[gate].id,
                                    remedyText(m_rubric.gates[gate], m_assessment.gates[gate],
                                               m_rubric, m_inputs, m_assessment),
                                    isWithinReach(m_rubric.gates[gate])});
        }
        const std::vector<NeededSums> needed = m_target.sums(effectsWithout(m_blocking));
        change.missing = m_target.missing(needed);
        findWays();
        addOptions(change);
        addAlone(change);
        addCheapest(change);
        conclude(change, !needed.empty());
        return change;
    }

private:
    // One way to look at the criteria: as they are, or with the fee raised to where gates for small
    // clients no longer apply.
    struct Way {
        std::vector<Weighted> weighted;
        std::vector<NeededSums> needed;
        std::optional<std::size_t> floored;  // the fee
    };

    void findMovables() {
        for (const WeightedCriterion& each : m_criteria) {
            const Criterion* criterion = m_rubric.find(each.id);
            const auto value = m_inputs.values.find(std::string(each.id));
            if (criterion && value != m_inputs.values.end() &&
                mutabilityOf(*criterion) != Mutability::Fixed) {
                m_weighted.push_back({Movable(*criterion, value->second), each.weight});
            }
        }
        // So that the order of the rubric decides nothing.
        std::sort(m_weighted.begin(), m_weighted.end(), [](const Weighted& a, const Weighted& b) {
            return a.movable.criterion().id < b.movable.criterion().id;
        });
    }

    GateEffects effectsWithout(const std::vector<std::size_t>& gates) const {
        std::vector<GateOutcome> outcomes = m_outcomes;
        for (const std::size_t gate : gates) {
            outcomes[gate] = GateOutcome::Waived;
        }
        return gateEffects(m_rubric, outcomes);
    }
    bool blocks(const GateEffects& effects) const {
        return effects.notched(Grade::A) > m_target.grade();
    }

    // Those that alone hold the client below the target whatever the score; then, of those that do
    // so together, the deepest ones until they no longer do.
    void findBlockingGates() {
        std::vector<std::pair<int, std::size_t>> others;  // how deep each holds an A
        for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
            if (m_outcomes[i] != GateOutcome::Applied) {
                continue;
            }
            std::vector<GateOutcome> alone(m_outcomes.size(), GateOutcome::NotApplied);
            alone[i] = GateOutcome::Applied;
            const GateEffects effects = gateEffects(m_rubric, alone);
            if (blocks(effects)) {
                m_blocking.push_back(i);
            } else {
                others.emplace_back(-static_cast<int>(effects.notched(Grade::A)), i);
            }
        }
        std::sort(others.begin(), others.end());
        for (const auto& [depth, gate] : others) {
            if (!blocks(effectsWithout(m_blocking))) {
                break;
            }
            m_blocking.push_back(gate);
        }
        std::sort(m_blocking.begin(), m_blocking.end());
    }

    // The most that an axis can have, by what can be changed at all.
    Points mostOf(Axis axis) const {
        NeededSums sums = m_target.present();
        std::int64_t weight = 0;
        for (const WeightedCriterion& each : m_criteria) {
            weight += each.axis == axis ? each.weight : 0;
        }
        for (const Weighted& each : m_weighted) {
            if (each.movable.criterion().axis == axis) {
                sums.axis[static_cast<std::size_t>(axis)] +=
                    std::int64_t{each.weight} * (each.movable.mostPoints() - each.movable.points());
            }
        }
        return weight == 0 ? Points{}
                           : Points{static_cast<int>(
                                 divideHalfUp(sums.axis[static_cast<std::size_t>(axis)], weight))};
    }
    Points mostScore() const {
        std::int64_t sum = m_target.present().all;
        for (const Weighted& each : m_weighted) {
            sum += std::int64_t{each.weight} * (each.movable.mostPoints() - each.movable.points());
        }
        return m_target.worth(sum);
    }

    bool isWithinReach(const Gate& gate) const {
        if (gate.kind == GateKind::AxisMinimum) {
            return (!m_assessment.financialScore || mostOf(Axis::Financial) >= gate.minimum) &&
                   (!m_assessment.relationshipScore || mostOf(Axis::Relationship) >= gate.minimum);
        }
        return gate.kind != GateKind::StaffAbuse;
    }

    // The criterion whose steps raise the fee, where the gates for small clients can see it.
    std::optional<std::size_t> feeCriterion() const {
        if (!m_inputs.monthlyServiceRevenue || !m_rubric.minimumMonthlyFee) {
            return std::nullopt;
        }
        const auto found =
            std::find_if(m_weighted.begin(), m_weighted.end(), [](const Weighted& each) {
                return each.movable.criterion().source == CriterionSource::FeeRatio;
            });
        return found == m_weighted.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - m_weighted.begin()));
    }

    // A gate is lifted by the steps themselves where they can: axes by what they need, small
    // clients by a floor of the fee. What else blocks has to be lifted first.
    void findWays() {
        const std::optional<std::size_t> fee = feeCriterion();
        std::vector<std::size_t> lifted;
        std::set<Decimal> floors;
        Points axes;
        for (const std::size_t gate : m_blocking) {
            const Gate& rule = m_rubric.gates[gate];
            if (rule.kind == GateKind::AxisMinimum) {
                axes = std::max(axes, rule.minimum);
            }
            if (rule.kind != GateKind::SmallClient || !fee) {
                lifted.push_back(gate);
            }
        }
        for (std::size_t i = 0; fee && i < m_outcomes.size(); ++i) {
            if (m_outcomes[i] == GateOutcome::Applied &&
                m_rubric.gates[i].kind == GateKind::SmallClient) {
                floors.insert(m_rubric.gates[i].feeShare);
            }
        }
        addWay(lifted, axes, std::nullopt, {});
        for (const Decimal floor : floors) {
            addWay(lifted, axes, fee, floor);
        }
    }
    void addWay(std::vector<std::size_t> lifted, Points axes, std::optional<std::size_t> fee,
                Decimal floor) {
        Way way{m_weighted, {}, fee};
        if (fee) {
            const std::optional<Movable> raised = m_weighted[*fee].movable.withFloor(floor);
            if (!raised) {
                return;
            }
            way.weighted[*fee].movable = *raised;
            for (std::size_t i = 0; i < m_outcomes.size(); ++i) {
                if (m_rubric.gates[i].kind == GateKind::SmallClient &&
                    m_rubric.gates[i].feeShare <= floor) {
                    lifted.push_back(i);
                }
            }
        }
        way.needed = m_target.sums(effectsWithout(lifted));
        m_target.requireAxes(way.needed, axes);
        m_ways.push_back(std::move(way));
    }

    ChangeStep stepOf(const Move& move) const {
        const Criterion& criterion = move.movable.criterion();
        ChangeStep step;
        step.criterion = criterion.id;
        step.mutability = mutabilityOf(criterion);
        step.from = move.movable.value();
        step.to = move.movable.valueFor(move.points);
        step.gain =
            m_target.worth(std::int64_t{move.weight} *
                           (criterion.curve.at(step.to).hundredths - move.movable.points()));
        step.effort = move.effort();
        step.text = changeText(m_rubric, criterion, step.from, step.to, m_metrics);
        return step;
    }

    void addOptions(LeastChange& change) const {
        for (const Criterion& criterion : m_rubric.criteria) {
            for (const Weighted& each : m_weighted) {
                const int most = each.movable.mostPoints();
                if (each.movable.criterion().id == criterion.id && most > each.movable.points()) {
                    change.options.push_back(stepOf({each.movable, each.weight, most}));
                }
            }
        }
    }

    void addAlone(LeastChange& change) const {
        for (std::size_t i = 0; i < m_weighted.size(); ++i) {
            std::optional<Move> least;
            for (const Way& way : m_ways) {
                if (way.floored && way.floored != i) {
                    continue;
                }
                const std::optional<Move> move =
                    enoughAlone(way.weighted[i], m_target.present(), way.needed);
                if (move && (!least || move->effort() < least->effort())) {
                    least = move;
                }
            }
            if (least && least->effort() > 0) {
                change.alone.push_back(stepOf(*least));
            }
        }
        std::sort(change.alone.begin(), change.alone.end(),
                  [](const ChangeStep& a, const ChangeStep& b) {
                      return std::tie(a.effort, a.criterion) < std::tie(b.effort, b.criterion);
                  });
    }

    void addCheapest(LeastChange& change) {
        std::optional<Plan> best;
        for (const Way& way : m_ways) {
            std::optional<Plan> plan = cheapestPlan(way.weighted, m_target.present(), way.needed);
            if (plan && (!best || plan->effort < best->effort)) {
                best = std::move(plan);
            }
        }
        m_isReachable = best.has_value();
        if (!best) {
            return;
        }
        // Of plans that cost the same, one step is easier to follow than several.
        if (!change.alone.empty() && change.alone.front().effort <= best->effort) {
            change.cheapest.push_back(change.alone.front());
        } else {
            for (const Move& move : best->moves) {
                change.cheapest.push_back(stepOf(move));
            }
        }
        std::sort(change.cheapest.begin(), change.cheapest.end(),
                  [](const ChangeStep& a, const ChangeStep& b) {
                      return std::tie(b.gain, a.criterion) < std::tie(a.gain, b.criterion);
                  });
        change.effort = best->effort;
        change.scoreThen = assessWith(m_rubric, m_inputs, change.cheapest).score;
    }

    void conclude(LeastChange& change, bool anyScoreIsEnough) const {
        using Outcome = LeastChange::Outcome;
        const TextArgument target = letter(m_target.grade());
        const auto unlifted =
            std::find_if(change.gates.begin(), change.gates.end(),
                         [](const BlockingGate& gate) { return !gate.withinReach; });
        const auto gates = static_cast<std::int64_t>(change.gates.size());
        const auto steps = static_cast<std::int64_t>(change.cheapest.size());
        if (unlifted != change.gates.end()) {
            change.outcome = Outcome::Unreachable;
            change.why = {"least.outcome.unreachable.gate",
                          {{"target", target}, {"gate", gateName(m_rubric, unlifted->gate)}}};
        } else if (!m_isReachable && m_weighted.empty()) {
            change.outcome = Outcome::Unreachable;
            change.why = {"least.outcome.unreachable.nothing", {{"target", target}}};
        } else if (!m_isReachable) {
            change.outcome = Outcome::Unreachable;
            change.why = outOfReach(change, anyScoreIsEnough);
        } else if (change.missing <= Points{} && gates > 0) {
            change.outcome = Outcome::GatesOnly;
            change.why = {"least.outcome.gates_only", {{"target", target}, {"count", gates}}};
        } else {
            change.outcome = Outcome::Reachable;
            change.why = {gates > 0 ? "least.outcome.reachable.gates" : "least.outcome.reachable",
                          {{"target", target}, {"missing", change.missing}, {"count", steps}}};
        }
    }

    Text outOfReach(const LeastChange& change, bool anyScoreIsEnough) const {
        const TextArgument target = letter(m_target.grade());
        if (m_rubric.combination == Combination::Matrix) {
            return {"least.outcome.unreachable.matrix",
                    {{"target", target},
                     {"financial", mostOf(Axis::Financial)},
                     {"relationship", mostOf(Axis::Relationship)}}};
        }
        if (!anyScoreIsEnough) {
            return {"least.outcome.unreachable.border", {{"target", target}}};
        }
        return {"least.outcome.unreachable",
                {{"target", target},
                 {"most", mostScore()},
                 {"needed", Points{m_assessment.score->hundredths + change.missing.hundredths}}}};
    }

    const Rubric& m_rubric;
    const AssessmentInputs& m_inputs;
    const Assessment& m_assessment;
    const ClientMetrics& m_metrics;
    std::vector<WeightedCriterion> m_criteria;
    Target m_target;
    std::vector<Weighted> m_weighted;
    std::vector<GateOutcome> m_outcomes;
    std::vector<std::size_t> m_blocking;
    std::vector<Way> m_ways;
    bool m_isReachable = false;
};

}  // namespace

std::string_view mutabilityCode(Mutability mutability) { return kMutabilities.code(mutability); }

Mutability mutabilityOf(const Criterion& criterion) {
    switch (criterion.source) {
        case CriterionSource::FeeRatio:
        case CriterionSource::Margin:
        case CriterionSource::RateRatio:
        case CriterionSource::ReactiveHoursPerEndpoint:
        case CriterionSource::AgreementEfficiency:
            return Mutability::ByUs;
        case CriterionSource::DaysLate:
            return Mutability::ByClient;
        case CriterionSource::Rating:
            return criterion.id == "caller_id" ? Mutability::Fixed : Mutability::ByClient;
    }
    unreachable();
}

LeastChange leastChange(const Rubric& rubric, const AssessmentInputs& inputs,
                        const Assessment& assessment, const ClientMetrics& metrics) {
    LeastChange change;
    if (!assessment.computedGrade) {
        change.why = {"least.outcome.not_graded", {}};
        return change;
    }
    if (*assessment.computedGrade == Grade::A) {
        change.outcome = LeastChange::Outcome::AlreadyA;
        change.why = {"least.outcome.already_a", {}};
        return change;
    }
    return Search(rubric, inputs, assessment, metrics).result();
}

Assessment assessWith(const Rubric& rubric, const AssessmentInputs& inputs,
                      const std::vector<ChangeStep>& steps) {
    AssessmentInputs changed = inputs;
    for (const ChangeStep& step : steps) {
        changed.values[step.criterion] = step.to;
        const Criterion* criterion = rubric.find(step.criterion);
        if (criterion && criterion->source == CriterionSource::FeeRatio &&
            changed.monthlyServiceRevenue && rubric.minimumMonthlyFee) {
            changed.monthlyServiceRevenue = std::max(
                *changed.monthlyServiceRevenue, monthlyFee(step.to, *rubric.minimumMonthlyFee));
        }
    }
    return assess(rubric, changed);
}

}  // namespace winnow
