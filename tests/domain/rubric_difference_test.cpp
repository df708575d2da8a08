// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric_difference.h>

#include <formats/catalogue_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

using Sentences = std::vector<std::string>;

// In English; the French sentences must be complete too.
Sentences told(const Rubric& before, const Rubric& after) {
    Sentences sentences;
    for (const Text& text : differences(before, after)) {
        sentences.push_back(catalogueFor(Language::English).render(text, Locale()));
        const std::string french =
            catalogueFor(Language::French).render(text, Locale(Language::French));
        CHECK(french != text.id);
        CHECK(french.find('{') == std::string::npos);
    }
    return sentences;
}

}  // namespace

TEST_CASE("The same rubric differs in nothing", "[rubric_difference]") {
    Rubric other = ownersRubric();
    other.version = 9;
    other.note = "the same again";
    CHECK(differences(ownersRubric(), other).empty());
}

TEST_CASE("Differences of criteria are told one by one", "[rubric_difference]") {
    const Rubric before = ownersRubric();
    Rubric after = before;
    after.criteria[1].weight = 1'850;
    after.criteria[2].weight = 950;
    after.criteria[1].curve =
        *Curve::of({{Decimal{}, Points{1'000}}, {Decimal{500'000}, Points{8'000}}});
    after.criteria[5].axis = Axis::Financial;
    after.criteria[7].anchors.assign(5, Anchor{});
    after.criteria[7].anchors[2].label.en = "Wants reasons";
    after.criteria[8].name = {"Likes us", "Nous aime"};
    CHECK(told(before, after) == Sentences{"Margin: weight 18.5 instead of 16",
                                           "Margin: at 65% now 80 points instead of 100",
                                           "Effective hourly rate: weight 9.5 instead of 12",
                                           "Pays on time: axis Financial instead of Relationship",
                                           "Takes advice: words of one anchor",
                                           "Values the service is now called Likes us"});
}

TEST_CASE("Criteria that come, go and move are told", "[rubric_difference]") {
    const Rubric before = ownersRubric();
    Rubric after = before;
    after.criteria[0].id = "referrals";
    after.criteria[0].name.en = "Referrals";
    std::swap(after.criteria[2], after.criteria[3]);
    CHECK(told(before, after) == Sentences{"New criterion: Referrals, weight 10",
                                           "Criterion removed: Service revenue, weight 10",
                                           "The criteria are in another order"});
}

TEST_CASE("A curve with another point on the same line grades alike", "[rubric_difference]") {
    const Rubric before = ownersRubric();
    Rubric after = before;
    auto points = after.criteria[7].curve.points();
    points.erase(points.begin() + 2);
    after.criteria[7].curve = *Curve::of(points);
    CHECK(told(before, after) == Sentences{"Takes advice: the same curve with other points"});
}

TEST_CASE("Differences of combination and settings are told", "[rubric_difference]") {
    const Rubric before = ownersRubric();
    Rubric after = before;
    after.combination = Combination::Matrix;
    after.gradeTable[0][3] = Grade::D;
    after.cutOffs[1] = Points{6'250};
    after.hysteresis = Points{150};
    after.maximumNotches = 1;
    after.ratingValidQuarters = 2;
    after.secondOpinion = {7'500, Points{4'000}};
    after.minimumMonthlyFee = Money{150'000};
    after.targetHourlyRate.reset();
    CHECK(told(before, after) ==
          Sentences{"Grade by: Table of both axes, instead of: One weighted score",
                    "Table: financial A with relationship D gives D instead of C",
                    "B from 62.5 instead of 60", "Hysteresis of 1.5 points instead of 2",
                    "At most 1 notches in all instead of 2",
                    "A rating counts for 2 quarters instead of 4",
                    "Second opinion: 75% of the weight instead of 70%",
                    "Second opinion: veto from more than 40 points below instead of 50",
                    "Minimum monthly fee €1,500.00 instead of €1,000.00",
                    "Target hourly rate of €100.00 taken back"});
    CHECK(told(after, before).back() == "Target hourly rate set to €100.00");
}

TEST_CASE("Differences of gates are told", "[rubric_difference]") {
    const Rubric before = ownersRubric();
    Rubric after = before;
    gateOf(after, "arrears_60").days = 45;
    gateOf(after, "arrears_60").materialShare = Decimal{100'000};
    gateOf(after, "arrears_90").enabled = false;
    gateOf(after, "negative_contribution").quarters = 3;
    gateOf(after, "axis_minimum").minimum = Points{6'000};
    gateOf(after, "small_client").feeShare = Decimal{800'000};
    gateOf(after, "very_small_client").notches = 3;
    Gate own = gateOf(after, "arrears_90");
    own.id = "arrears_120";
    own.name.en = "Four months";
    after.gates.push_back(own);
    std::erase_if(after.gates, [](const Gate& gate) { return gate.id == "staff_abuse"; });
    CHECK(told(before, after) ==
          Sentences{"Arrears over 60 days: over 45 days instead of 60",
                    "Arrears over 60 days: from 10% of yearly revenue instead of 5%",
                    "Arrears over 90 days: switched off",
                    "Negative contribution: 3 quarters running instead of 2",
                    "Both axes strong: at least 60 points instead of 65",
                    "Small client: under 80% of the minimum fee instead of 100%",
                    "Very small client: three notches down instead of two notches down",
                    "New gate: Four months, at best D",
                    "Gate removed: Respect for our staff, at best D"});
    Rubric moved = before;
    std::swap(moved.gates[0], moved.gates[1]);
    CHECK(told(before, moved) == Sentences{"The gates are in another order"});
}

TEST_CASE("No difference is told exactly when rubrics are equal", "[rubric_difference][property]") {
    RandomInputs random(41);
    for (int run = 0; run < 200; ++run) {
        Rubric a = ownersRubric();
        Rubric b = a;
        const auto at = static_cast<std::size_t>(random.below(13));
        const int change = random.below(5);
        b.criteria[at].weight += change;
        b.criteria[at + 1].weight -= change;
        b.hysteresis.hundredths += random.below(2);
        b.gates[at % 8].enabled = random.below(2) == 0;
        CHECK(differences(a, b).empty() == (a == b));
        CHECK(differences(a, b).size() == differences(b, a).size());
    }
}

}  // namespace winnow::test
