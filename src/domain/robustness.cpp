// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/robustness.h>

#include <algorithm>
#include <iterator>

#include <domain/share_below.h>
#include <domain/weighted_criteria.h>

namespace winnow {

namespace {

constexpr int kWhole = 10'000;

std::size_t at(Grade grade) { return static_cast<std::size_t>(grade); }

// Chances of the four grades, which add up to 1 but for rounding, as whole hundredths of a per
// cent. Where remainders are equal the better grade gets the odd one.
Acceptability rounded(const std::array<double, 4>& chances) {
    Acceptability result;
    std::array<double, 4> remainders{};
    int missing = kWhole;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        const double scaled = std::clamp(chances[i], 0.0, 1.0) * kWhole;
        result.share[i] = static_cast<int>(scaled);
        remainders[i] = scaled - result.share[i];
        missing -= result.share[i];
    }
    for (; missing > 0; --missing) {
        const auto largest = std::max_element(remainders.begin(), remainders.end());
        ++result.share[static_cast<std::size_t>(largest - remainders.begin())];
        *largest = -1.0;
    }
    return result;
}

// Chances of the grades over sets of weights, before and after the gates.
class Chances {
public:
    // kappa empty: weights uniform on the simplex; else around the owner's.
    Chances(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
            std::optional<int> kappa)
        : m_rubric(rubric), m_criteria(criteria), m_kappa(kappa) {
        for (const WeightedCriterion& each : criteria) {
            m_total += each.weight;
        }
    }

    Acceptability acceptability(const GateEffects& effects) {
        std::array<double, 4> chances{};
        const std::array<double, 4> raw =
            m_rubric.combination == Combination::Matrix ? byTable() : bands(std::nullopt);
        for (const Grade grade : kGrades) {
            chances[at(effects.notched(grade))] += raw[at(grade)];
        }
        return rounded(chances);
    }

private:
    // Of the bands of one axis, or of the whole score.
    std::array<double, 4> bands(std::optional<Axis> axis) {
        collect(axis);
        std::array<double, 4> chances{};
        double below = 1.0;  // P(score < cut-off)
        for (std::size_t i = 0; i < m_rubric.cutOffs.size(); ++i) {
            const double better = below;
            below = m_shareBelow(m_values, leastHalves(m_rubric.cutOffs[i]));
            chances[i] = better - below;
        }
        chances[at(Grade::D)] = below;
        return chances;
    }

    // The axes of a Dirichlet vector are independent of each other.
    std::array<double, 4> byTable() {
        const bool hasFinancial = has(Axis::Financial);
        const bool hasRelationship = has(Axis::Relationship);
        std::array<double, 4> chances{};
        if (!hasFinancial || !hasRelationship) {
            const auto only = bands(hasFinancial ? Axis::Financial : Axis::Relationship);
            for (std::size_t i = 0; i < only.size(); ++i) {
                chances[at(m_rubric.gradeTable[i][i])] += only[i];
            }
            return chances;
        }
        const auto financial = bands(Axis::Financial);
        const auto relationship = bands(Axis::Relationship);
        for (std::size_t i = 0; i < financial.size(); ++i) {
            for (std::size_t j = 0; j < relationship.size(); ++j) {
                chances[at(m_rubric.gradeTable[i][j])] += financial[i] * relationship[j];
            }
        }
        return chances;
    }

    bool has(Axis axis) const {
        return std::any_of(m_criteria.begin(), m_criteria.end(),
                           [&](const WeightedCriterion& each) { return each.axis == axis; });
    }

    // The values with their Dirichlet parameters. Where kappa is so small that every parameter
    // rounds to 0, each counts once.
    void collect(std::optional<Axis> axis) {
        m_values.clear();
        for (const WeightedCriterion& each : m_criteria) {
            const int times = timesOf(each);
            if ((!axis || each.axis == *axis) && times > 0) {
                m_values.push_back({2 * each.points, times});
            }
        }
        if (m_values.empty()) {
            for (const WeightedCriterion& each : m_criteria) {
                if (!axis || each.axis == *axis) {
                    m_values.push_back({2 * each.points, 1});
                }
            }
        }
        sortTogether(m_values);
    }
    int timesOf(const WeightedCriterion& criterion) const {
        return m_kappa
                   ? static_cast<int>(divideHalfUp(Int128{*m_kappa} * criterion.weight, m_total))
                   : 1;
    }

    const Rubric& m_rubric;
    const std::vector<WeightedCriterion>& m_criteria;
    std::optional<int> m_kappa;
    std::int64_t m_total = 0;
    std::vector<RepeatedValue> m_values;
    ShareBelow m_shareBelow;
};

WeightInterval intervalOf(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
                          std::size_t changed) {
    const OneWeight weight(rubric, criteria, changed);
    WeightInterval interval;
    interval.criterion = std::string(criteria[changed].id);
    interval.weight = weight.now();
    const Grade grade = weight.rawGrade(weight.now());
    // The raw grade only rises or only falls with the weight, so each end is found by halving.
    int low = 0;
    for (int high = weight.now(); low < high;) {
        const int middle = (low + high) / 2;
        if (weight.rawGrade(middle) == grade) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    interval.low = low;
    int high = kWhole;
    for (int from = weight.now(); from < high;) {
        const int middle = (from + high + 1) / 2;
        if (weight.rawGrade(middle) == grade) {
            from = middle;
        } else {
            high = middle - 1;
        }
    }
    interval.high = high;
    if (low > 0) {
        interval.below = weight.rawGrade(low - 1);
    }
    if (high < kWhole) {
        interval.above = weight.rawGrade(high + 1);
    }
    return interval;
}

// Sum of weight x points, and of weights, of criteria whose weights may differ by a part of
// themselves while their sum stays.
struct SpreadSums {
    std::int64_t weight = 0;
    std::int64_t worst = 0;  // times 100
    std::int64_t best = 0;

    SpreadSums& operator+=(const SpreadSums& other) {
        weight += other.weight;
        worst += other.worst;
        best += other.best;
        return *this;
    }
    Points of(std::int64_t sum) const {
        return Points{static_cast<int>(divideHalfUp(sum, Int128{100} * weight))};
    }
};

// Every weight at its least, and the spare mass given to the lowest values first: DOMAIN 4c-2.
std::int64_t withSpareFirst(const std::vector<WeightedCriterion>& sorted, int percent,
                            std::int64_t total) {
    std::int64_t sum = 0;
    std::int64_t spare = total * percent;
    for (const WeightedCriterion& each : sorted) {
        const std::int64_t more = std::min(spare, std::int64_t{each.weight} * 2 * percent);
        sum += (std::int64_t{each.weight} * (100 - percent) + more) * each.points;
        spare -= more;
    }
    return sum;
}

SpreadSums spreadSums(std::vector<WeightedCriterion> criteria, int percent) {
    SpreadSums sums;
    for (const WeightedCriterion& each : criteria) {
        sums.weight += each.weight;
    }
    std::sort(criteria.begin(), criteria.end(),
              [](const auto& a, const auto& b) { return a.points < b.points; });
    sums.worst = withSpareFirst(criteria, percent, sums.weight);
    std::reverse(criteria.begin(), criteria.end());
    sums.best = withSpareFirst(criteria, percent, sums.weight);
    return sums;
}

// With the matrix the weights of each axis move among themselves.
WeightSpread spreadOf(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
                      const GateEffects& effects, int percent) {
    WeightSpread spread;
    spread.percent = std::clamp(percent, 0, 100);
    if (rubric.combination == Combination::Additive) {
        const SpreadSums sums = spreadSums(criteria, spread.percent);
        spread.worst = sums.of(sums.worst);
        spread.best = sums.of(sums.best);
        spread.worstGrade = effects.notched(gradeByCutOffs(rubric, spread.worst));
        spread.bestGrade = effects.notched(gradeByCutOffs(rubric, spread.best));
        return spread;
    }
    SpreadSums whole;
    std::array<std::optional<Points>, 2> worst;
    std::array<std::optional<Points>, 2> best;
    for (const Axis axis : {Axis::Financial, Axis::Relationship}) {
        std::vector<WeightedCriterion> own;
        std::copy_if(criteria.begin(), criteria.end(), std::back_inserter(own),
                     [&](const WeightedCriterion& each) { return each.axis == axis; });
        const SpreadSums sums = spreadSums(own, spread.percent);
        if (sums.weight > 0) {
            worst[static_cast<std::size_t>(axis)] = sums.of(sums.worst);
            best[static_cast<std::size_t>(axis)] = sums.of(sums.best);
            whole += sums;
        }
    }
    spread.worst = whole.of(whole.worst);
    spread.best = whole.of(whole.best);
    spread.worstGrade = effects.notched(rawGrade(rubric, spread.worst, worst[0], worst[1]));
    spread.bestGrade = effects.notched(rawGrade(rubric, spread.best, best[0], best[1]));
    return spread;
}

}  // namespace

double shareBelow(const std::vector<Points>& values, Points threshold,
                  const std::vector<int>& times) {
    std::vector<RepeatedValue> repeated;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int count = times.empty() ? 1 : times[i];
        if (count > 0) {
            repeated.push_back({values[i].hundredths, count});
        }
    }
    sortTogether(repeated);
    return ShareBelow()(repeated, threshold.hundredths);
}

std::optional<Acceptability> acceptability(const Rubric& rubric,
                                           [[maybe_unused]] const AssessmentInputs& inputs,
                                           const Assessment& assessment, int kappa) {
    const std::vector<WeightedCriterion> criteria = weightedCriteria(assessment);
    if (criteria.empty() || !assessment.computedGrade) {
        return std::nullopt;
    }
    return Chances(rubric, criteria, kappa).acceptability(gateEffects(rubric, assessment));
}

std::optional<Robustness> robustness(const Rubric& rubric,
                                     [[maybe_unused]] const AssessmentInputs& inputs,
                                     const Assessment& assessment,
                                     const RobustnessOptions& options) {
    const std::vector<WeightedCriterion> criteria = weightedCriteria(assessment);
    if (criteria.empty() || !assessment.computedGrade) {
        return std::nullopt;
    }
    const GateEffects effects = gateEffects(rubric, assessment);
    Robustness result;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        result.weights.push_back(intervalOf(rubric, criteria, i));
    }
    result.spread = spreadOf(rubric, criteria, effects, options.percent);
    result.uniform = Chances(rubric, criteria, std::nullopt).acceptability(effects);
    result.around = Chances(rubric, criteria, options.kappa).acceptability(effects);
    result.kappa = options.kappa;
    result.grade = assessment.computedGrade;
    result.borderline = result.around.of(*result.grade) < kBorderlineShare;
    return result;
}

Text robustnessText(const Robustness& robustness) {
    if (!robustness.grade) {
        return {"robustness.none", {}};
    }
    const auto letter = [](Grade grade) { return std::string(gradeLetter(grade)); };
    const auto inHundred = [](int share) { return divideHalfUp(share, 100); };
    const int share = robustness.around.of(*robustness.grade);
    Text text{"robustness.stays",
              {{"grade", letter(*robustness.grade)}, {"times", inHundred(share)}}};
    if (share == kWhole) {
        text.id = "robustness.always";
        text.arguments.pop_back();
    } else if (inHundred(share) == 100) {
        text.id = "robustness.nearly_always";
        text.arguments.pop_back();
    } else if (robustness.borderline) {
        text.id = "robustness.borderline";
        // What it would be most often instead.
        Grade other = *robustness.grade == Grade::A ? Grade::B : Grade::A;
        for (const Grade grade : kGrades) {
            if (grade != *robustness.grade &&
                robustness.around.of(grade) > robustness.around.of(other)) {
                other = grade;
            }
        }
        text.arguments.emplace_back("other", letter(other));
        text.arguments.emplace_back("other_times", inHundred(robustness.around.of(other)));
    }
    return text;
}

}  // namespace winnow
