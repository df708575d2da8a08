// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/weighted_criteria.h>

#include <algorithm>

namespace winnow {

namespace {

constexpr int kWhole = 10'000;

}  // namespace

std::vector<WeightedCriterion> weightedCriteria(const Assessment& assessment) {
    std::vector<WeightedCriterion> criteria;
    criteria.reserve(assessment.criteria.size());
    for (const CriterionScore& each : assessment.criteria) {
        if (each.points && !each.excused && each.weight > 0) {
            criteria.push_back({each.criterion, each.axis, each.weight, each.points->hundredths});
        }
    }
    return criteria;
}

GateEffects gateEffects(const Rubric& rubric, const Assessment& assessment) {
    std::vector<GateOutcome> outcomes;
    outcomes.reserve(assessment.gates.size());
    for (const GateResult& gate : assessment.gates) {
        outcomes.push_back(gate.outcome);
    }
    return gateEffects(rubric, outcomes);
}

OneWeight::OneWeight(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
                     std::size_t changed)
    : m_rubric(rubric),
      m_criterion(criteria[changed]),
      m_matrix(rubric.combination == Combination::Matrix) {
    std::int64_t weightInScore = 0;
    std::int64_t otherAxisWeight = 0;
    std::int64_t otherAxisSum = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const WeightedCriterion& each = criteria[i];
        if (i == changed) {
            continue;
        }
        m_rest += each.weight;
        if (m_matrix && each.axis != m_criterion.axis) {
            otherAxisWeight += each.weight;
            otherAxisSum += std::int64_t{each.weight} * each.points;
            continue;
        }
        weightInScore += each.weight;
        for (std::size_t cutOff = 0; cutOff < m_others.size(); ++cutOff) {
            m_others[cutOff] +=
                std::int64_t{each.weight} * (2 * each.points - leastHalves(rubric.cutOffs[cutOff]));
        }
    }
    m_alone = weightInScore == 0;
    if (otherAxisWeight > 0) {
        m_otherAxis = Points{static_cast<int>(divideHalfUp(otherAxisSum, otherAxisWeight))};
    }
    m_now = static_cast<int>(
        divideHalfUp(Int128{m_criterion.weight} * kWhole, m_criterion.weight + m_rest));
}

bool OneWeight::reaches(std::size_t cutOff, int share) const {
    const int own = 2 * m_criterion.points - leastHalves(m_rubric.cutOffs[cutOff]);
    if (m_alone) {
        return own >= 0;
    }
    // share x own + (1 - share) x others / rest >= 0, times whole x rest.
    return Int128{share} * own * m_rest + Int128{kWhole - share} * m_others[cutOff] >= 0;
}

Grade OneWeight::rawGrade(int share) const {
    Grade grade = Grade::D;
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (reaches(i, share)) {
            grade = kGrades[i];
            break;
        }
    }
    if (!m_matrix) {
        return grade;
    }
    const Grade other = m_otherAxis ? gradeByCutOffs(m_rubric, *m_otherAxis) : grade;
    const bool financial = m_criterion.axis == Axis::Financial;
    return m_rubric.gradeTable[static_cast<std::size_t>(financial ? grade : other)]
                              [static_cast<std::size_t>(financial ? other : grade)];
}

}  // namespace winnow
