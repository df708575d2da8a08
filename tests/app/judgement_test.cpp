// SPDX-License-Identifier: GPL-3.0-or-later
// What the owner judges, and what grades make of it.
#include <algorithm>

#include "judged_firm.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kLast = JudgedFirm::kLast;

const GateResult& gateOf(const Assessment& assessment, std::string_view id) {
    return *std::ranges::find(assessment.gates, id, &GateResult::gate);
}

Date day(const char* iso) { return Date::fromIso(iso).value(); }

}  // namespace

TEST_CASE("A waived gate does not count until the waiver ends", "[app][judgement]") {
    JudgedFirm firm;
    const ClientId elder = firm.id("Elder");  // never pays
    REQUIRE(gateOf(firm.grade("Elder"), "arrears_60").outcome == GateOutcome::Applied);
    CHECK(refusalOf(firm.grading().waive(elder, "arrears_60", kLast, kLast, " ")) ==
          "app.waiver_reason");
    CHECK(refusalOf(firm.grading().waive(elder, "arrears_60", kLast, {2027, 1}, "too long")) ==
          "app.waiver_until");
    CHECK(refusalOf(firm.grading().waive(elder, "no_gate", kLast, kLast, "why")) ==
          "app.gate_unknown");

    REQUIRE(firm.grading().waive(elder, "arrears_60", kLast, {2026, 2}, "pays in instalments"));
    CHECK(gateOf(firm.grade("Elder"), "arrears_60").outcome == GateOutcome::Waived);
    REQUIRE(firm.grading().waivers(elder, {2026, 2}).size() == 1);
    CHECK(firm.grading().waivers(elder, {2026, 2}).front().reason == "pays in instalments");
    CHECK(firm.grading().waivers(elder, {2026, 3}).empty());
    CHECK(gateOf(firm.grade("Elder", {2025, 4}), "arrears_60").outcome == GateOutcome::Applied);

    REQUIRE(firm.grading().removeWaiver(elder, "arrears_60", {2026, 2}));
    CHECK(gateOf(firm.grade("Elder"), "arrears_60").outcome == GateOutcome::Applied);
    REQUIRE(firm.portfolio->undo());
    CHECK(gateOf(firm.grade("Elder"), "arrears_60").outcome == GateOutcome::Waived);
}

TEST_CASE("An uncommon practice excuses its criteria while it lasts", "[app][judgement]") {
    JudgedFirm firm;
    const ClientId alder = firm.id("Alder");
    REQUIRE(firm.grading().rate(alder, {2025, 3}, "follows_procedure", 0));
    UncommonPractice practice;
    practice.client = alder;
    practice.practice = "Calls the technician directly";
    practice.justification = "agreed: the plant runs at night";
    practice.since = day("2025-10-01");
    practice.until = day("2025-12-31");
    practice.excused = {"follows_procedure"};
    REQUIRE(firm.portfolio->registers().add(practice));
    const auto excused = [&](Quarter quarter) {
        const Assessment assessment = firm.grade("Alder", quarter);
        return std::ranges::find(assessment.criteria, "follows_procedure",
                                 &CriterionScore::criterion)
            ->excused;
    };
    CHECK_FALSE(excused({2025, 3}));
    CHECK(excused({2025, 4}));
    CHECK_FALSE(excused(kLast));
    CHECK(firm.grading().inputs(alder, {2025, 4})->excused.at("follows_procedure") ==
          practice.justification);
}

TEST_CASE("A signed commitment that was broken is a gate, an unsigned one is not",
          "[app][judgement]") {
    JudgedFirm firm;
    Commitment commitment;
    commitment.client = firm.id("Alder");
    commitment.promise = "Replaces the server this year";
    commitment.state = CommitmentState::Broken;
    commitment.settledOn = day("2025-12-31");
    commitment.evidence = "Declined on the phone";
    REQUIRE(firm.portfolio->registers().add(commitment));
    CHECK(firm.grade("Alder").computedGrade != Grade::D);
    commitment.signedOn = day("2025-02-01");
    REQUIRE(firm.portfolio->registers().add(commitment));
    CHECK(firm.grade("Alder").computedGrade == Grade::D);
    CHECK(firm.grade("Alder", {2025, 4}).computedGrade == Grade::D);
    CHECK(firm.grade("Alder", {2025, 3}).computedGrade != Grade::D);
}

TEST_CASE("Other raters stand in when the owner says so", "[app][judgement]") {
    JudgedFirm firm;
    Portfolio::Shared& shared = firm.portfolio->shared();
    const ClientId alder = firm.id("Alder");
    const auto rateAs = [&](const char* rater, const char* criterion, std::optional<int> anchor) {
        REQUIRE(shared.act({"action.rating.several",
                            {{"client", "Alder"}, {"count", std::int64_t{1}}, {"quarter", kLast}}},
                           alder, {.judgement = true, .touched = {alder}}, [&] {
                               JudgementStore(shared.database)
                                   .setRating(alder, {criterion, kLast, anchor,
                                                      shared.clock.today(), rater, ""});
                           }));
    };
    rateAs("Kim", "takes_advice", 1);
    rateAs("Kim", "keeps_word", 4);
    rateAs("Ash", "keeps_word", 0);
    rateAs("Ash", "reports_early", 2);
    REQUIRE(firm.grading().rate(alder, kLast, "keeps_word", std::nullopt));
    const auto value = [&](const char* criterion) -> std::optional<int> {
        const auto inputs = firm.grading().inputs(alder, kLast);
        const auto found = inputs->values.find(criterion);
        return found == inputs->values.end()
                   ? std::nullopt
                   : std::optional(static_cast<int>(found->second.micros / Decimal::kOne));
    };
    CHECK_FALSE(value("takes_advice"));
    CHECK_FALSE(value("keeps_word"));
    REQUIRE(shared.act({"action.metrics.set", {}}, {}, {.judgement = true, .touched = {}}, [&] {
        SettingStore(shared.database)
            .setValue(kCountingRatersKey, countingRatersToJson({"", "Ash", "Kim"}));
    }));
    CHECK(value("takes_advice") == 1);
    CHECK(value("keeps_word") == 0);  // the owner has no evidence; Ash comes before Kim
    CHECK(value("reports_early") == 2);
    const std::vector<Rating> counting = firm.grading().ratings(alder, kLast);
    CHECK(std::ranges::find(counting, "takes_advice", &Rating::criterion)->rater == "Kim");
    CHECK(countingRatersFromJson(countingRatersToJson({"", "Ash"})).value() ==
          std::vector<std::string>{"", "Ash"});
    CHECK_FALSE(countingRatersFromJson("[]"));
    CHECK_FALSE(countingRatersFromJson(R"(["Kim","Kim"])"));
    CHECK_FALSE(countingRatersFromJson("{}"));
}

TEST_CASE("A grade set by hand is asked again each quarter", "[app][judgement]") {
    JudgedFirm firm;
    const ClientId birch = firm.id("Birch");
    CHECK(refusalOf(firm.grading().confirmOverride(birch, kLast)) == "app.override_none");
    REQUIRE(firm.grading().overrideGrade(birch, {2025, 4}, {2026, 2}, Grade::A, "new contract"));
    CHECK_FALSE(firm.grading().overrideIn(birch, kLast)->confirmed);
    const auto open = [&] {
        const auto questions = firm.portfolio->session().summary(kLast).open;
        return std::ranges::any_of(questions, [](const auto& question) {
            return question.what.id == "session.open.override_to_confirm";
        });
    };
    CHECK(open());
    REQUIRE(firm.grading().confirmOverride(birch, kLast));
    CHECK(firm.grading().overrideIn(birch, kLast)->confirmed == kLast);
    CHECK_FALSE(open());
    CHECK(firm.grade("Birch").finalGrade == Grade::A);
}

TEST_CASE("Several answers are one action", "[app][judgement]") {
    JudgedFirm firm;
    const ClientId alder = firm.id("Alder");
    const int known = firm.grade("Alder").knownWeight;
    CHECK(refusalOf(firm.grading().rateAll(
              alder, kLast, {{"keeps_word", 3, ""}, {"margin", 2, ""}})) == "app.not_rated");
    CHECK(firm.grade("Alder").knownWeight == known);
    REQUIRE(firm.grading().rateAll(alder, kLast,
                                   {{"keeps_word", 3, "as agreed"}, {"caller_id", 4, ""}}));
    CHECK(firm.grade("Alder").knownWeight == known + 600);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.grade("Alder").knownWeight == known);
}

TEST_CASE("The timeline holds what was judged and registered", "[app][judgement]") {
    JudgedFirm firm;
    const ClientId alder = firm.id("Alder");
    REQUIRE(firm.grading().rate(alder, kLast, "keeps_word", 3, "Replaced the server as agreed"));
    REQUIRE(firm.grading().waive(alder, "small_client", kLast, kLast, "grows"));
    REQUIRE(firm.grading().overrideGrade(alder, kLast, kLast, Grade::B, "one bad month"));
    REQUIRE(firm.grading().addRedFlag(alder, RedFlagKind::NightCall, day("2026-03-01"),
                                      "rang at 23:00", "Kim"));
    Review review;
    review.client = alder;
    review.heldOn = day("2026-02-03");
    REQUIRE(firm.portfolio->registers().add(review));
    REQUIRE(firm.portfolio->locks().lock(kLast, ""));
    std::set<TimelineEvent::Kind> kinds;
    const std::vector<TimelineEvent> events = firm.grading().timeline(alder, kLast, 60);
    for (const TimelineEvent& event : events) {
        kinds.insert(event.kind);
    }
    using Kind = TimelineEvent::Kind;
    for (const Kind kind : {Kind::Graded, Kind::Rated, Kind::Waiver, Kind::Override, Kind::RedFlag,
                            Kind::Review, Kind::Locked}) {
        CHECK(kinds.contains(kind));
    }
    CHECK(std::ranges::is_sorted(events, std::ranges::greater{}, &TimelineEvent::on));
    CHECK(firm.grading().redFlags(alder).front().reporter == "Kim");
}
