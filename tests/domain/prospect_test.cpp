// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/prospect.h>

#include <algorithm>

#include <formats/catalogue_json.h>
#include <support/builders.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

const Quarter kNow{2026, 3};
const Date kToday = day("2026-09-30");

// 2,400 a month for 16 hours at 45 and 300 of tools: contribution 1,380, margin 57.5 %, effective
// rate 131.25.
ProspectProjection good() {
    ProspectProjection projection;
    projection.monthlyFee = Money{240'000};
    projection.monthlyHours = WorkTime::hours(16);
    projection.hourlyCost = Money{4'500};
    projection.monthlyToolCost = Money{30'000};
    projection.endpoints = 24;
    projection.reactiveShare = Decimal{375'000};
    projection.daysLate = 3;
    for (const Criterion& criterion : ownersRubric().criteria) {
        if (criterion.source == CriterionSource::Rating) {
            projection.ratings[criterion.id] = 4;
        }
    }
    return projection;
}

ProspectFile fileOf(ProspectProjection projection, int yes = 0, int unknown = 0) {
    ProspectFile file;
    file.client = {7};
    file.projection = std::move(projection);
    for (const ProspectSign sign : allProspectSigns()) {
        if (unknown-- > 0) {
            continue;
        }
        file.signs[sign] = yes-- > 0 ? SignAnswer::Yes : SignAnswer::No;
    }
    return file;
}

ProspectAssessment assessed(const ProspectFile& file) {
    return assessProspect(ownersRubric(), file, kNow, kToday);
}

bool gives(const ProspectAssessment& result, std::string_view reason) {
    return std::ranges::find(result.reasons, reason, &Text::id) != result.reasons.end();
}

}  // namespace

TEST_CASE("A projection is measured as a quarter would be", "[prospect]") {
    const AssessmentInputs inputs = projectedInputs(ownersRubric(), good(), kNow, kToday);
    CHECK(inputs.values.at("service_revenue") == Decimal{2'400'000});
    CHECK(inputs.values.at("margin") == Decimal{575'000});
    CHECK(inputs.values.at("effective_rate") == Decimal{1'312'500});
    CHECK(inputs.values.at("reactive_hours") == Decimal{250'000});
    CHECK(inputs.values.at("days_late") == Decimal::whole(3));
    CHECK(inputs.values.at("caller_id") == Decimal::whole(4));
    CHECK_FALSE(inputs.values.contains("agreement_efficiency"));
    CHECK(inputs.monthlyServiceRevenue == Money{240'000});
    REQUIRE(inputs.contributions.size() == 1);
    CHECK(inputs.contributions.front() == Money{414'000});
    CHECK_FALSE(inputs.previousGrade);
}

TEST_CASE("What is not expected stays unknown", "[prospect]") {
    ProspectProjection projection = good();
    projection.monthlyToolCost.reset();
    projection.endpoints = 0;
    const AssessmentInputs inputs = projectedInputs(ownersRubric(), projection, kNow, kToday);
    CHECK_FALSE(inputs.values.contains("margin"));
    CHECK_FALSE(inputs.values.contains("effective_rate"));
    CHECK_FALSE(inputs.values.contains("reactive_hours"));
    CHECK(inputs.values.contains("service_revenue"));
    CHECK(projectedInputs(ownersRubric(), {}, kNow, kToday).values.empty());
}

TEST_CASE("A good prospect is signed", "[prospect]") {
    const ProspectAssessment result = assessed(fileOf(good()));
    CHECK(result.assessment.client == ClientId{7});
    CHECK(result.assessment.finalGrade == Grade::A);
    CHECK(result.advice == ProspectAdvice::Sign);
    CHECK(result.signsYes == 0);
    CHECK(result.signsUnknown == 0);
    // 16 h x 100 + 300
    CHECK(result.feeForTarget == Money{190'000});
    CHECK_FALSE(gives(result, "prospect.reason.fee_below_target"));
    CHECK(assessed(fileOf(good(), 1)).advice == ProspectAdvice::Sign);
    CHECK(assessed(fileOf(good(), 2)).advice == ProspectAdvice::SignOnConditions);
}

TEST_CASE("Five signs are too many whatever the figures", "[prospect]") {
    const ProspectAssessment result = assessed(fileOf(good(), 5));
    CHECK(result.advice == ProspectAdvice::Decline);
    CHECK(result.reasons.front().id == "prospect.reason.signs");
    CHECK(assessed(fileOf(good(), 4)).advice == ProspectAdvice::SignOnConditions);
}

TEST_CASE("A certain D is declined", "[prospect]") {
    ProspectProjection bad = good();
    bad.monthlyFee = Money{40'000};
    for (auto& [criterion, anchor] : bad.ratings) {
        anchor = 0;
    }
    const ProspectAssessment result = assessed(fileOf(bad));
    CHECK(result.assessment.bestGrade == Grade::D);
    CHECK(result.advice == ProspectAdvice::Decline);
    CHECK(gives(result, "prospect.reason.fee_below_target"));
    CHECK(result.reasons.front().id == "prospect.reason.grade_certain");
}

TEST_CASE("Where too little is known one asks first", "[prospect]") {
    CHECK(assessed(fileOf({})).advice == ProspectAdvice::AskFirst);
    // Seven of twelve questions open.
    CHECK(assessed(fileOf(good(), 0, 7)).advice == ProspectAdvice::AskFirst);
    CHECK(assessed(fileOf(good(), 0, 6)).advice == ProspectAdvice::Sign);
    ProspectProjection figures = good();
    figures.ratings.clear();  // 40 of 100 points, with 4 of the efficiency, are unknown then
    const ProspectAssessment open = assessed(fileOf(figures));
    CHECK(open.advice == ProspectAdvice::SignOnConditions);
    CHECK(gives(open, "prospect.reason.grade_open"));
    CHECK(gives(open, "prospect.reason.unknown_weight"));
    figures.daysLate.reset();  // 54 points
    const ProspectAssessment asking = assessed(fileOf(figures));
    CHECK(asking.advice == ProspectAdvice::AskFirst);
    CHECK(asking.reasons.front().id == "prospect.reason.unknown_weight");
}

TEST_CASE("Effort before any budget is named is said", "[prospect]") {
    ProspectFile file = fileOf(good());
    file.signs[ProspectSign::NoBudgetTalk] = SignAnswer::Yes;
    CHECK_FALSE(gives(assessed(file), "prospect.reason.effort"));
    file.effortSoFar = WorkTime::hours(14);
    CHECK(gives(assessed(file), "prospect.reason.effort"));
}

TEST_CASE("A better projection never gets worse advice", "[prospect][property]") {
    // From the worst to the best; asking is about knowledge and left out.
    const auto rank = [](ProspectAdvice advice) {
        return advice == ProspectAdvice::Sign               ? 2
               : advice == ProspectAdvice::SignOnConditions ? 1
                                                            : 0;
    };
    for (int anchor = 0; anchor < 4; ++anchor) {
        for (int yes = 0; yes < 6; ++yes) {
            ProspectProjection low = good();
            ProspectProjection high = good();
            for (auto& [criterion, level] : low.ratings) {
                level = anchor;
                high.ratings[criterion] = anchor + 1;
            }
            CHECK(rank(assessed(fileOf(high, yes)).advice) >=
                  rank(assessed(fileOf(low, yes)).advice));
            CHECK(rank(assessed(fileOf(low, yes)).advice) >=
                  rank(assessed(fileOf(low, yes + 1)).advice));
        }
    }
}

TEST_CASE("Every sign has its words", "[prospect]") {
    CHECK(allProspectSigns().size() == 12);
    for (const Language language : {Language::English, Language::French}) {
        for (const ProspectSign sign : allProspectSigns()) {
            const std::string code(prospectSignCode(sign));
            CHECK(prospectSignFromCode(code) == sign);
            CHECK(catalogueFor(language).contains("prospect.sign." + code));
            CHECK(catalogueFor(language).contains("prospect.sign." + code + ".detail"));
        }
    }
}

}  // namespace winnow::test
