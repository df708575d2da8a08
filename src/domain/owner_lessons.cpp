// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/owner_lessons.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include <domain/weighted_criteria.h>

namespace winnow {

namespace {

constexpr int kWhole = 10'000;

// The share nearest to today's at which one weight alone gives the wanted raw grade. The raw grade
// only rises or only falls with the weight, so the nearest is found by halving towards the end that
// is better or worse.
std::optional<int> nearestShare(const OneWeight& weight, Grade wanted) {
    const Grade now = weight.rawGrade(weight.now());
    const bool better = wanted < now;
    const auto isFarEnough = [&](int share) {
        const Grade grade = weight.rawGrade(share);
        return better ? grade <= wanted : grade >= wanted;
    };
    std::optional<int> nearest;
    if (isFarEnough(kWhole)) {
        int low = weight.now();
        int high = kWhole;
        while (low < high) {
            const int middle = (low + high) / 2;
            if (isFarEnough(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        nearest = high;
    } else if (isFarEnough(0)) {
        int low = 0;
        int high = weight.now();
        while (low < high) {
            const int middle = (low + high + 1) / 2;
            if (isFarEnough(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        nearest = low;
    }
    // It may have jumped over the wanted grade.
    return nearest && weight.rawGrade(*nearest) == wanted ? nearest : std::nullopt;
}

struct Explanation {
    std::string criterion;
    int now = 0;
    int needed = 0;

    int change() const { return std::abs(needed - now); }
};

// Every criterion whose weight alone would explain the owner's grade, the least change first.
std::vector<Explanation> explanations(const OverriddenAssessment& overridden, Grade given) {
    const std::vector<WeightedCriterion> criteria = weightedCriteria(*overridden.assessment);
    std::vector<Explanation> found;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const OneWeight weight(*overridden.rubric, criteria, i);
        if (const std::optional<int> needed = nearestShare(weight, given)) {
            found.push_back({std::string(criteria[i].id), weight.now(), *needed});
        }
    }
    std::sort(found.begin(), found.end(), [](const Explanation& a, const Explanation& b) {
        return std::tuple(a.change(), -a.now, a.criterion) <
               std::tuple(b.change(), -b.now, b.criterion);
    });
    return found;
}

// The sentence about the criterion that explains most; the rubric only lends its names.
Text sentenceOf(const OwnerLessons& lessons, const Rubric& names) {
    const auto all = static_cast<std::int64_t>(lessons.overrides.size());
    if (all == 0) {
        return {lessons.agreeing > 0 ? "lessons.agreeing" : "lessons.none",
                {{"count", std::int64_t{lessons.agreeing}}}};
    }
    const auto byGates = static_cast<std::int64_t>(
        std::count_if(lessons.overrides.begin(), lessons.overrides.end(),
                      [](const OverrideLesson& lesson) { return lesson.byGate; }));
    const std::int64_t most = lessons.criteria.empty() ? 0 : lessons.criteria.front().explained;
    if (byGates > 0 && byGates >= most) {
        return {"lessons.gates", {{"explained", byGates}, {"count", all}}};
    }
    if (most == 0) {
        return {"lessons.unexplained", {{"count", all}}};
    }
    const CriterionLesson& first = lessons.criteria.front();
    const char* id = first.lower == 0   ? "lessons.raise"
                     : first.raise == 0 ? "lessons.lower"
                                        : "lessons.either";
    return {id,
            {{"explained", most},
             {"count", all},
             {"criterion", criterionName(names, first.criterion)}}};
}

// Gathers what single overrides teach.
class Teacher {
public:
    void add(const OverriddenAssessment& each) {
        const Assessment& assessment = *each.assessment;
        if (!assessment.overridden || !each.inputs->override || !assessment.computedGrade) {
            return;
        }
        if (!m_newest || each.rubric->version > m_newest->version) {
            m_newest = each.rubric;
        }
        OverrideLesson lesson;
        lesson.client = assessment.client;
        lesson.quarter = assessment.quarter;
        lesson.computed = *assessment.computedGrade;
        lesson.given = each.inputs->override->grade;
        lesson.reason = each.inputs->override->reason;
        if (lesson.given == lesson.computed) {
            ++m_lessons.agreeing;
            return;
        }
        if (lesson.given == *assessment.rawGrade) {
            lesson.byGate = assessment.notchedGrade != assessment.rawGrade;
        } else {
            explain(each, lesson);
        }
        m_lessons.overrides.push_back(std::move(lesson));
    }

    OwnerLessons take() {
        const auto gap = [](const OverrideLesson& lesson) {
            return std::abs(static_cast<int>(lesson.given) - static_cast<int>(lesson.computed));
        };
        std::sort(m_lessons.overrides.begin(), m_lessons.overrides.end(),
                  [&](const OverrideLesson& a, const OverrideLesson& b) {
                      return std::tuple(-gap(a), -a.quarter.index(), a.client) <
                             std::tuple(-gap(b), -b.quarter.index(), b.client);
                  });
        for (auto& [id, lesson] : m_byCriterion) {
            m_lessons.criteria.push_back(std::move(lesson));
        }
        std::stable_sort(m_lessons.criteria.begin(), m_lessons.criteria.end(),
                         [](const CriterionLesson& a, const CriterionLesson& b) {
                             return a.explained > b.explained;
                         });
        m_lessons.sentence = sentenceOf(m_lessons, m_newest ? *m_newest : Rubric{});
        return std::move(m_lessons);
    }

private:
    void explain(const OverriddenAssessment& each, OverrideLesson& lesson) {
        const std::vector<Explanation> found = explanations(each, lesson.given);
        for (const Explanation& explanation : found) {
            CriterionLesson& criterion = m_byCriterion[explanation.criterion];
            criterion.criterion = explanation.criterion;
            ++criterion.explained;
            ++(explanation.needed > explanation.now ? criterion.raise : criterion.lower);
        }
        if (!found.empty()) {
            lesson.criterion = found.front().criterion;
            lesson.weightNow = found.front().now;
            lesson.weightNeeded = found.front().needed;
        }
    }

    OwnerLessons m_lessons;
    std::map<std::string, CriterionLesson> m_byCriterion;
    const Rubric* m_newest = nullptr;  // whose names are used
};

}  // namespace

OwnerLessons ownerLessons(const std::vector<OverriddenAssessment>& overridden) {
    Teacher teacher;
    for (const OverriddenAssessment& each : overridden) {
        teacher.add(each);
    }
    return teacher.take();
}

}  // namespace winnow
