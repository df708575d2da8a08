// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/assessment_change.h>

#include <formats/catalogue_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

AssessmentInputs client(Decimal margin, int daysLate, int advice) {
    AssessmentInputs inputs = rated({{"takes_advice", advice}});
    inputs.values["margin"] = margin;
    inputs.values["days_late"] = Decimal::whole(daysLate);
    return inputs;
}

AssessmentChange changed(AssessmentInputs before, AssessmentInputs now,
                         const Rubric& rubric = ownersRubric()) {
    before.quarter = {2026, 2};
    now.quarter = {2026, 3};
    return changeSince(assess(rubric, before), assess(rubric, now), &rubric);
}

std::string english(const AssessmentChange& change) {
    const std::string french =
        catalogueFor(Language::French).render(change.sentence, Locale(Language::French));
    CHECK(french != change.sentence.id);
    CHECK(french.find('{') == std::string::npos);
    CHECK(french.find("since.") == std::string::npos);
    return catalogueFor(Language::English).render(change.sentence, Locale());
}

}  // namespace

TEST_CASE("What moved a client is told in one sentence", "[assessment_change]") {
    // Points: margin 60 then 55, days late 70 then 86, advice the same.
    const AssessmentChange change =
        changed(client(Decimal{350'000}, 15, 3), client(Decimal{320'000}, 7, 3));
    // (-16 x 5 + 10 x 16) / 34 = 2.35.
    CHECK(change.score == Points{235});
    REQUIRE(change.criteria.size() == 2);
    CHECK(change.criteria[0].criterion == "days_late");
    CHECK(change.criteria[0].before == Points{700});
    CHECK(change.criteria[0].now == Points{860});
    CHECK(change.criteria[0].difference == Points{471});
    CHECK(change.criteria[1].criterion == "margin");
    CHECK(change.criteria[1].difference == Points{-235});
    CHECK(english(change) == "Up 2.4 since Q2 2026: pays 8 days earlier, margin fell.");
    CHECK(english(changed(client(Decimal{350'000}, 15, 3), client(Decimal{350'000}, 16, 3))) ==
          "Down 0.5 since Q2 2026: pays a day later.");
    CHECK(english(changed(client(Decimal{350'000}, 15, 3), client(Decimal{350'000}, 15, 4))) ==
          "Up 5.9 since Q2 2026: takes more advice.");
}

TEST_CASE("An unmoved client is told so", "[assessment_change]") {
    const AssessmentInputs inputs = client(Decimal{350'000}, 15, 3);
    const AssessmentChange change = changed(inputs, inputs);
    CHECK(change.score == Points{0});
    CHECK(change.criteria.empty());
    CHECK_FALSE(change.rubricChanged);
    CHECK(english(change) == "The same score as in Q2 2026.");
}

TEST_CASE("What became known or unknown is told", "[assessment_change]") {
    AssessmentInputs before = client(Decimal{350'000}, 15, 3);
    AssessmentInputs now = before;
    before.values.erase("takes_advice");
    now.values.erase("days_late");
    // Before: (16 x 60 + 10 x 70) / 26 = 63.85. Now: (16 x 60 + 8 x 75) / 24 = 65.
    const AssessmentChange change = changed(before, now);
    CHECK(change.score == Points{115});
    REQUIRE(change.criteria.size() == 2);
    CHECK(change.criteria[0].criterion == "takes_advice");
    CHECK_FALSE(change.criteria[0].before);
    CHECK(english(change) ==
          "Up 1.2 since Q2 2026: now known: Takes advice, not known any more: Pays on time.");
}

TEST_CASE("Gates that come and go and a new rubric are told", "[assessment_change]") {
    AssessmentInputs before = client(Decimal{350'000}, 15, 3);
    AssessmentInputs now = before;
    before.staffAbuse = true;
    now.brokenCommitment = true;
    AssessmentChange change = changed(before, now);
    CHECK(change.gatesNow == std::vector<std::string>{"broken_commitment"});
    CHECK(change.gatesGone == std::vector<std::string>{"staff_abuse"});
    CHECK(english(change) ==
          "The same score as in Q2 2026: now: Signed commitment not kept, "
          "no longer: Respect for our staff.");

    Rubric newer = ownersRubric();
    newer.version = 2;
    // (12 x 60 + 10 x 70 + 8 x 75) / 30 = 67.33 instead of 66.47.
    std::swap(newer.criteria[1].weight, newer.criteria[2].weight);
    before.quarter = {2026, 2};
    change = changeSince(assess(ownersRubric(), before), assess(newer, now), &newer);
    CHECK(change.rubricChanged);
    CHECK(english(change) ==
          "Up 0.9 since Q2 2026: now: Signed commitment not kept, "
          "no longer: Respect for our staff, the rubric has changed.");
    before.staffAbuse = false;
    change = changeSince(assess(ownersRubric(), before), assess(newer, before), &newer);
    CHECK(english(change) ==
          "Up 0.9 since Q2 2026: counts differently: Margin, the rubric has changed.");
}

TEST_CASE("A client without a score on one side is told so", "[assessment_change]") {
    const AssessmentInputs known = client(Decimal{350'000}, 15, 3);
    CHECK_FALSE(changed(AssessmentInputs{}, known).score);
    CHECK(english(changed(AssessmentInputs{}, known)) == "The first score.");
    CHECK(english(changed(known, AssessmentInputs{})) ==
          "Graded in Q2 2026, not any more: nothing is known now.");
    CHECK(english(changed(AssessmentInputs{}, AssessmentInputs{})) ==
          "Nothing known, then or now.");
}

TEST_CASE("Own names are told where the rubric is given", "[assessment_change]") {
    Rubric rubric = ownersRubric();
    rubric.criteria[7].name = {"Listens", "Écoute"};
    CHECK(english(changed(client(Decimal{350'000}, 15, 3), client(Decimal{350'000}, 15, 2),
                          rubric)) == "Down 5.9 since Q2 2026: worse on “Listens”.");
}

TEST_CASE("The parts of a change add up to it", "[assessment_change][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(51);
    for (int run = 0; run < 400; ++run) {
        AssessmentInputs before = random.next(rubric);
        AssessmentInputs now = random.next(rubric);
        if (run % 3 == 0) {
            now.excused["margin"] = "a reason";
        }
        const AssessmentChange change = changed(before, now, rubric);
        english(change);
        if (!change.score) {
            CHECK(change.criteria.empty());
            continue;
        }
        int sum = 0;
        for (const CriterionChange& criterion : change.criteria) {
            sum += criterion.difference.hundredths;
        }
        // Both scores are rounded, which the parts of unknown criteria carry on, and so is each
        // part.
        CHECK(std::abs(sum - change.score->hundredths) <= 20);
    }
}

}  // namespace winnow::test
