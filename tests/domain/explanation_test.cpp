// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/grading.h>

#include <formats/catalogue_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

std::vector<std::string> ids(const std::vector<Text>& steps) {
    std::vector<std::string> found;
    for (const Text& step : steps) {
        found.push_back(step.id);
    }
    return found;
}

const Text* step(const std::vector<Text>& steps, std::string_view id) {
    for (const Text& each : steps) {
        if (each.id == id) {
            return &each;
        }
    }
    return nullptr;
}

// A number in a step, in millionths: a margin is a share.
std::int64_t micros(const Text& text, const char* name) {
    const TextArgument& argument = *text.find(name);
    if (const auto* points = std::get_if<Points>(&argument)) {
        return std::int64_t{points->hundredths} * 10'000;
    }
    if (const auto* percent = std::get_if<Percent>(&argument)) {
        return percent->share.scaled(6);
    }
    return std::get<Decimal>(argument).micros;
}

std::string letterOf(const Text& text, const char* name) {
    return std::get<std::string>(*text.find(name));
}

AssessmentInputs someInputs() {
    AssessmentInputs inputs = rated({{"takes_advice", 3}});
    inputs.values["margin"] = Decimal{464'378};
    inputs.values["days_late"] = Decimal::whole(95);
    inputs.previousGrade = Grade::B;
    return inputs;
}

}  // namespace

TEST_CASE("An explanation follows the order of work", "[explanation]") {
    const Rubric rubric = ownersRubric();
    const AssessmentInputs inputs = someInputs();
    const auto found = ids(explain(rubric, inputs, assess(rubric, inputs)));
    std::vector<std::string> headings;
    for (const std::string& id : found) {
        if (id.starts_with("explain.heading.")) {
            headings.push_back(id.substr(16));
        }
    }
    CHECK(headings == std::vector<std::string>{"criteria", "score", "raw", "caps", "notches",
                                               "hysteresis", "override"});
    CHECK(found.back() == "explain.final");
}

TEST_CASE("An explanation shows measures and the stretch of the curve", "[explanation]") {
    const Rubric rubric = ownersRubric();
    const AssessmentInputs inputs = someInputs();
    const std::vector<Text> steps = explain(rubric, inputs, assess(rubric, inputs));
    const Text* margin = step(steps, "explain.criterion.margin");
    REQUIRE(margin);
    // 60 + (0.464378 - 0.35) / 0.15 x 20 = 75.25.
    CHECK(micros(*margin, "points") == 75'250'000);
    CHECK(micros(*margin, "contribution") == 12'040'000);
    const Text* curve = step(steps, "explain.curve.between");
    REQUIRE(curve);
    CHECK(micros(*curve, "x0") == 350'000);
    CHECK(micros(*curve, "x1") == 500'000);
    CHECK(step(steps, "explain.curve.last"));
    const Text* rating = step(steps, "explain.criterion.rating");
    REQUIRE(rating);
    CHECK(std::get<TextId>(*rating->find("anchor")).id == "anchor.takes_advice.3.value");
}

TEST_CASE("In words an explanation can be checked with a pocket calculator", "[explanation]") {
    const Rubric rubric = ownersRubric();
    const AssessmentInputs inputs = someInputs();
    const std::vector<Text> steps = explain(rubric, inputs, assess(rubric, inputs));
    const auto english = [&](const char* id) {
        return catalogueFor(Language::English).render(*step(steps, id), Locale());
    };
    CHECK(english("explain.criterion.margin") ==
          "Margin, 46.4378%: 75.25 points; 16 × 75.25 / 100 = 12.04");
    CHECK(english("explain.curve.between") ==
          "Curve from 35% giving 60 to 50% giving 80: "
          "60 + (46.4378% − 35%) / (50% − 35%) × (80 − 60) = 75.25");
    CHECK(english("explain.score") == "Score: contributions 18.04 / known weight 34 × 100 = 53.06");
    CHECK(english("explain.hysteresis") ==
          "Last quarter B; a score of 51.06 would earn C and one of 55.06 C; "
          "the nearest to B is C");
    const Locale french(Language::French);
    CHECK(catalogueFor(Language::French).render(*step(steps, "explain.criterion.margin"), french) ==
          "Marge, 46,4378\u202F%\u00A0: 75,25 points\u202F; 16 × 75,25 / 100 = 12,04");
}

TEST_CASE("Every grade can be recomputed from its explanation alone", "[explanation][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(21);
    for (int run = 0; run < 300; ++run) {
        const AssessmentInputs inputs = random.next(rubric);
        const Assessment assessment = assess(rubric, inputs);
        const std::vector<Text> steps = explain(rubric, inputs, assessment);
        if (!assessment.score) {
            CHECK(step(steps, "explain.score.none"));
            continue;
        }
        Int128 sum = 0;
        Int128 known = 0;
        for (const Text& each : steps) {
            if (each.id == "explain.curve.between") {
                const Int128 y0 = micros(each, "y0");
                const Int128 run01 = micros(each, "x1") - micros(each, "x0");
                const Int128 rise = micros(each, "y1") - y0;
                const Int128 along = micros(each, "value") - micros(each, "x0");
                CHECK(divideHalfUp(y0 * run01 + rise * along, run01 * 10'000) * 10'000 ==
                      micros(each, "points"));
            }
            if (each.id.starts_with("explain.criterion.") && each.find("contribution")) {
                CHECK(micros(each, "contribution") ==
                      micros(each, "weight") / 100 * (micros(each, "points") / 10'000) / 100);
                sum += micros(each, "contribution");
                known += micros(each, "weight");
            }
        }
        // score = sum / known x 100, in hundredths and half-up.
        CHECK(divideHalfUp(sum * 10'000, known) == assessment.score->hundredths);

        const Text* raw = step(steps, "explain.raw");
        if (!raw) {
            raw = step(steps, "explain.raw.lowest");
        }
        REQUIRE(raw);
        CHECK(letterOf(*raw, "grade") == gradeLetter(*assessment.rawGrade));
        CHECK(letterOf(*step(steps, "explain.capped"), "grade") ==
              gradeLetter(*assessment.cappedGrade));
        CHECK(letterOf(*step(steps, "explain.notched"), "grade") ==
              gradeLetter(*assessment.notchedGrade));
        CHECK(letterOf(*step(steps, "explain.final"), "grade") ==
              gradeLetter(*assessment.finalGrade));
        const Text* border = step(
            steps, assessment.heldByHysteresis ? "explain.hysteresis.held" : "explain.hysteresis");
        CHECK((border != nullptr) == inputs.previousGrade.has_value());
        if (border) {
            const Grade low = *gradeFromLetter(letterOf(*border, "low_grade"));
            const Grade high = *gradeFromLetter(letterOf(*border, "high_grade"));
            CHECK(std::clamp(*inputs.previousGrade, high, low) == *assessment.computedGrade);
        }
    }
}

TEST_CASE("A measure is told in natural units", "[explanation]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = someInputs();
    inputs.values["reactive_hours"] = Decimal{340'000};
    inputs.values["service_revenue"] = Decimal{1'398'000};
    const Assessment assessment = assess(rubric, inputs);
    const auto value = [&](std::string_view criterion) {
        for (const CriterionScore& each : assessment.criteria) {
            if (each.criterion == criterion) {
                return catalogueFor(Language::English).render(valueText(each), Locale());
            }
        }
        return std::string();
    };
    CHECK(value("margin") == "46.4%");
    CHECK(value("days_late") == "95 days");
    CHECK(value("service_revenue") == "1.4 × the minimum fee");
    CHECK(value("reactive_hours") == "0.34\u00A0h");
    CHECK(value("takes_advice") == "Asks for a proposal");
    CHECK(value("caller_id") == "Unknown");
}

}  // namespace winnow::test
