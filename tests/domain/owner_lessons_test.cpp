// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/owner_lessons.h>

#include <deque>

#include <domain/robustness.h>
#include <support/catch.h>
#include <support/grading_support.h>
#include <support/judgement_support.h>

namespace winnow::test {

namespace {

// Overridden assessments with what they refer to.
class Overrides {
public:
    explicit Overrides(Rubric rubric) : m_rubric(std::move(rubric)) {}

    void add(std::int64_t client, AssessmentInputs inputs, Grade given) {
        inputs.client = ClientId{client};
        inputs.override = Override{given, "knows better", inputs.quarter};
        m_inputs.push_back(std::move(inputs));
        m_assessments.push_back(assess(m_rubric, m_inputs.back()));
    }
    OwnerLessons lessons() const {
        std::vector<OverriddenAssessment> overridden;
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            overridden.push_back({&m_rubric, &m_inputs[i], &m_assessments[i]});
        }
        return ownerLessons(overridden);
    }

private:
    Rubric m_rubric;
    std::deque<AssessmentInputs> m_inputs;
    std::deque<Assessment> m_assessments;
};

const std::vector<int> kWeights{3000, 2500, 2000, 1500, 1000};

}  // namespace

// The score is 63.45, a B; intervals as in the test of robustness.
TEST_CASE("An override is explained by the weight that would have to change least", "[lessons]") {
    Overrides overrides(straightRubric(kWeights));
    overrides.add(7, straightInputs({80, 55, 30, 90, 62}), Grade::C);
    const OwnerLessons lessons = overrides.lessons();
    REQUIRE(lessons.overrides.size() == 1);
    const OverrideLesson& lesson = lessons.overrides[0];
    CHECK(lesson.client == ClientId{7});
    CHECK((lesson.computed == Grade::B));
    CHECK((lesson.given == Grade::C));
    CHECK(lesson.reason == "knows better");
    CHECK_FALSE(lesson.byGate);
    // c2 from 20% to 28.27% and not c3 from 15% to 3.93% or c0 from 30% to 15.38%.
    CHECK(lesson.criterion == "c2");
    CHECK(lesson.weightNow == 2000);
    CHECK(lesson.weightNeeded == 2827);
    // All but c4 would do.
    REQUIRE(lessons.criteria.size() == 4);
    CHECK(lessons.criteria[0].explained == 1);
}

TEST_CASE("The criterion that explains most comes first", "[lessons]") {
    Overrides overrides(straightRubric({5000, 5000}));
    overrides.add(1, straightInputs({70, 40}), Grade::B);  // 55: more of c0
    overrides.add(2, straightInputs({90, 40}), Grade::A);  // 65: more of c0
    overrides.add(3, straightInputs({80, 80}), Grade::D);  // nothing would explain it
    const OwnerLessons lessons = overrides.lessons();
    REQUIRE(lessons.overrides.size() == 3);
    CHECK(lessons.overrides[0].client == ClientId{3});  // the widest gap
    CHECK(lessons.overrides[0].criterion.empty());
    REQUIRE(lessons.criteria.size() == 2);
    CHECK(lessons.criteria[0].criterion == "c0");
    CHECK(lessons.criteria[0].explained == 2);
    CHECK(lessons.criteria[0].raise == 2);
    CHECK(lessons.criteria[0].lower == 0);
    CHECK(lessons.criteria[1].lower == 2);
    CHECK(lessons.sentence.id == "lessons.raise");
    CHECK_FALSE(sentence(lessons.sentence).empty());
}

TEST_CASE("An override that a gate makes necessary teaches no weight", "[lessons]") {
    Rubric rubric = straightRubric({5000, 5000});
    Gate gate;
    gate.id = "broken_commitment";
    gate.kind = GateKind::BrokenCommitment;
    gate.cap = Grade::D;
    rubric.gates.push_back(gate);
    Overrides overrides(rubric);
    AssessmentInputs inputs = straightInputs({80, 80});
    inputs.brokenCommitment = true;
    overrides.add(1, inputs, Grade::A);
    const OwnerLessons lessons = overrides.lessons();
    REQUIRE(lessons.overrides.size() == 1);
    CHECK(lessons.overrides[0].byGate);
    CHECK(lessons.overrides[0].criterion.empty());
    CHECK(sentence(lessons.sentence) ==
          "The score agrees with your override: a gate makes the difference.");
}

TEST_CASE("Overrides equal to the computed grade contradict nothing", "[lessons]") {
    Overrides overrides(straightRubric({5000, 5000}));
    CHECK(sentence(overrides.lessons().sentence) == "No override in force.");
    overrides.add(1, straightInputs({80, 80}), Grade::A);
    overrides.add(2, straightInputs({50, 50}), Grade::C);
    const OwnerLessons lessons = overrides.lessons();
    CHECK(lessons.agreeing == 2);
    CHECK(lessons.overrides.empty());
    CHECK(sentence(lessons.sentence) == "All 2 overrides equal the computed grade by now.");
}

// The needed weight lies just outside the interval in which the grade stays, in the owner's
// direction.
TEST_CASE("Lessons agree with the intervals of weights", "[lessons][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(81);
    int explained = 0;
    for (int run = 0; run < 300; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.previousGrade.reset();
        Overrides overrides(rubric);
        overrides.add(1, inputs, kGrades[static_cast<std::size_t>(random.below(4))]);
        const OwnerLessons lessons = overrides.lessons();
        if (lessons.overrides.empty() || lessons.overrides[0].criterion.empty()) {
            continue;
        }
        ++explained;
        CHECK_FALSE(sentence(lessons.sentence).empty());
        const OverrideLesson& lesson = lessons.overrides[0];
        const auto result = robustness(rubric, inputs, assess(rubric, inputs));
        REQUIRE(result);
        int least = 10'001;
        for (const WeightInterval& interval : result->weights) {
            if (interval.above == lesson.given) {
                least = std::min(least, interval.high + 1 - interval.weight);
            }
            if (interval.below == lesson.given) {
                least = std::min(least, interval.weight - interval.low + 1);
            }
        }
        const int change = std::abs(lesson.weightNeeded - lesson.weightNow);
        // A grade further off lies beyond the ends of the interval.
        CHECK(change <= least);
    }
    CHECK(explained > 50);
}

}  // namespace winnow::test
