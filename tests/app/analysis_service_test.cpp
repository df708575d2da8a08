// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/analysis_service.h>

#include <algorithm>

#include <app/sample_portfolio.h>
#include <app/shared.h>
#include <formats/strict_json.h>

#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kLast{2026, 3};

// Made once; the cases only read it.
Portfolio& sample() {
    static const TempDir kFolder;
    static const FixedClock kClock(Instant::fromIso("2026-10-06T10:00:00Z").value());
    static const std::unique_ptr<Portfolio> kSample =
        createSample(kFolder.path() / "sample.winnow", kClock).value();
    return *kSample;
}

ClientId named(std::string_view name) { return sample().clients().findByText(name).value().id; }

const ClientQuarter& gradedIn(Quarter quarter, ClientId client) {
    const ClientQuarter* found = sample().grading().quarter(quarter).find(client);
    REQUIRE(found);
    return *found;
}

bool contains(const std::vector<ClientId>& clients, ClientId client) {
    return std::ranges::find(clients, client) != clients.end();
}

}  // namespace

TEST_CASE("Shares around the owner's weights are those of each client", "[app][analysis]") {
    AnalysisService& analysis = sample().analysis();
    const auto& shares = analysis.acceptabilities(kLast);
    CHECK(shares.size() == 20);
    for (const auto& [client, share] : shares) {
        int sum = 0;
        for (const Grade grade : kGrades) {
            sum += share.of(grade);
        }
        CHECK(sum == 10'000);
        const auto whole = analysis.robustness(client, kLast).value();
        CHECK(whole.around.share == share.share);
        CHECK(whole.grade == gradedIn(kLast, client).assessment.computedGrade);
        CHECK(whole.borderline == contains(analysis.portfolio(kLast).borderline, client));
    }
    // Kept until something changes.
    CHECK(&analysis.acceptabilities(kLast) == &shares);
    CHECK(&analysis.portfolio(kLast) == &analysis.portfolio(kLast));
}

TEST_CASE("The steps of the least change lead to the grade they promise", "[app][analysis]") {
    AnalysisService& analysis = sample().analysis();
    int reachable = 0;
    for (const ClientQuarter& each : sample().grading().quarter(kLast).clients) {
        const LeastChange change = analysis.leastChange(each.client.id, kLast).value();
        if (change.outcome != LeastChange::Outcome::Reachable) {
            continue;
        }
        ++reachable;
        const Assessment then = analysis.withSteps(each.client.id, kLast, change.cheapest).value();
        INFO(each.client.name);
        CHECK(then.score == change.scoreThen);
        if (change.gates.empty()) {
            CHECK(then.computedGrade == change.target);
        }
    }
    CHECK(reachable > 5);
}

TEST_CASE("A client outside the quarter has no analysis", "[app][analysis]") {
    AnalysisService& analysis = sample().analysis();
    const ClientId left = named("Garrowby Motors");
    CHECK_FALSE(analysis.robustness(left, kLast));
    CHECK_FALSE(analysis.leastChange(left, kLast));
    CHECK_FALSE(analysis.withSteps(left, kLast, {}));
    CHECK_FALSE(analysis.majorityGrade(left, kLast));
    CHECK_FALSE(analysis.changeSince(left, kLast));
    CHECK(analysis.robustnessJson(left, kLast, {}, Language::English).error().message.id ==
          "app.client_not_in_quarter");
    CHECK(analysis.leastChangeJson(left, kLast, Language::English).error().message.id ==
          "app.client_not_in_quarter");
    // New in the last but one quarter.
    CHECK(analysis.changeSince(named("Lumenca Studio"), kLast));
    CHECK_FALSE(analysis.changeSince(named("Lumenca Studio"), kLast.previous()));
}

TEST_CASE("The portfolio view agrees with the summary", "[app][analysis]") {
    const PortfolioView& view = sample().analysis().portfolio(kLast);
    const PortfolioSummary& summary = sample().grading().quarter(kLast).summary;
    int entered = 0;
    int exited = 0;
    for (std::size_t before = 0; before < 4; ++before) {
        for (std::size_t now = 0; now < 4; ++now) {
            CHECK(static_cast<int>(view.migration.moved[before][now].size()) ==
                  summary.migration[before][now]);
        }
        entered += static_cast<int>(view.migration.entered[before].size());
        exited += static_cast<int>(view.migration.exited[before].size());
    }
    CHECK(entered == summary.entered);
    CHECK(exited == summary.exited);
    CHECK(view.concentration.byRevenue.size() == 20);
    CHECK(view.concentration.top1.value() < view.concentration.top3.value());
    CHECK(view.drag.size() == 20);
    CHECK(view.drag.front().drag > view.drag.back().drag);
}

TEST_CASE("Who has long been a D and who is an A without a review", "[app][analysis]") {
    const PortfolioView& view = sample().analysis().portfolio(kLast);
    REQUIRE(view.quartersInD.size() == 2);
    CHECK(view.quartersInD.front().client == named("Ferrowgate Construction"));
    CHECK(view.quartersInD.front().quarters >= view.quartersInD.back().quarters);
    for (const QuartersInD& each : view.quartersInD) {
        CHECK(gradedIn(kLast.plus(1 - each.quarters), each.client).assessment.finalGrade ==
              Grade::D);
        const ClientQuarter* before =
            sample().grading().quarter(kLast.plus(-each.quarters)).find(each.client);
        CHECK((!before || before->assessment.finalGrade != Grade::D));
    }
    REQUIRE(view.withoutReview.size() == 1);
    CHECK(view.withoutReview.front().client == named("Corvane Instruments"));
    CHECK(view.withoutReview.front().days.value() >= 90);
}

TEST_CASE("Open dread reports and the gut are in the view", "[app][analysis]") {
    const PortfolioView& view = sample().analysis().portfolio(kLast);
    REQUIRE(view.dread.size() == 2);
    CHECK(view.dread.front().client == named("Silverpin Recruiters"));
    CHECK(view.dread.back().client == named("Ferrowgate Construction"));
    CHECK(view.gut.compared == 20);
    CHECK(view.gut.equal + static_cast<int>(view.gut.disagreements.size()) == view.gut.compared);
    REQUIRE(view.gut.kappa);
    CHECK(*view.gut.kappa > Fraction{1, 2});
}

TEST_CASE("An override that contradicts the rubric is a lesson once", "[app][analysis]") {
    const OwnerLessons lessons = sample().analysis().lessons(kLast);
    REQUIRE(lessons.overrides.size() == 1);
    CHECK(lessons.overrides.front().client == named("Lowfield Primary School"));
    CHECK(lessons.overrides.front().quarter == kLast);
    CHECK(lessons.overrides.front().given == Grade::B);
    CHECK(sample().analysis().lessons({2024, 1}).overrides.empty());
}

TEST_CASE("Analyses are computed anew when something changes", "[app][analysis]") {
    TypedIn firm;
    const Quarter quarter{2026, 1};
    firm.add(firm.invoice(firm.alder, "1", "2026-02-05", 100));
    REQUIRE(firm.portfolio->grading().rate(firm.alder, quarter, "caller_id", 3));
    AnalysisService& analysis = firm.portfolio->analysis();
    CHECK(analysis.portfolio(quarter).concentration.top1 == Fraction{1, 1});
    CHECK(analysis.acceptabilities(quarter).size() == 1);
    firm.add(firm.invoice(firm.birch, "2", "2026-02-05", 100));
    CHECK(analysis.portfolio(quarter).concentration.byRevenue.size() == 2);
    REQUIRE(firm.portfolio->grading().rate(firm.birch, quarter, "caller_id", 0));
    CHECK(analysis.acceptabilities(quarter).size() == 2);
    DreadReport report;
    report.client = firm.birch;
    report.reporter = "Kim";
    report.note = "No";
    report.reportedOn = TypedIn::day("2026-03-01");
    REQUIRE(firm.portfolio->registers().add(report));
    CHECK(analysis.portfolio(quarter).dread.size() == 1);
    REQUIRE(firm.portfolio->undo());
    CHECK(analysis.portfolio(quarter).dread.empty());
}

TEST_CASE("Analyses are told as JSON", "[app][analysis][json]") {
    AnalysisService& analysis = sample().analysis();
    const ClientId client = named("Brackenby Insurance");
    const JsonValue robust =
        parseJson(analysis.robustnessJson(client, kLast, {}, Language::English).value()).value();
    CHECK(robust.find("client")->text == "Brackenby Insurance");
    CHECK(robust.find("kappa")->text == "40");
    CHECK(robust.find("weights")->items.size() >= 12);
    CHECK(robust.find("around")->members.size() == 4);

    const JsonValue least =
        parseJson(analysis.leastChangeJson(client, kLast, Language::French).value()).value();
    CHECK(least.find("quarter")->text == "2026-Q3");
    CHECK(least.find("why")->find("text")->text != least.find("why")->find("id")->text);

    const JsonValue history =
        parseJson(analysis.historyJson(client, kLast, 8, Language::English)).value();
    CHECK(history.find("quarters")->items.size() == 8);
    CHECK(history.find("quarters")->items.front().find("change")->kind == JsonValue::Kind::Null);
    CHECK(history.find("quarters")->items.back().find("change")->find("text"));

    const JsonValue migration = parseJson(analysis.migrationJson(kLast)).value();
    int moved = 0;
    for (const JsonValue& cell : migration.find("moved")->items) {
        moved += static_cast<int>(cell.find("clients")->items.size());
    }
    CHECK(moved == 20);

    const JsonValue view = parseJson(analysis.portfolioJson(kLast, Language::English)).value();
    CHECK(view.find("dread")->items.size() == 2);
    CHECK(view.find("concentration")->find("hhi")->kind == JsonValue::Kind::Number);
}
