// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <future>
#include <set>
#include <string>

#include <app/figures_service.h>
#include <app/lock_service.h>
#include <app/report_service.h>
#include <app/rubric_service.h>
#include <app/sample_portfolio.h>
#include <formats/catalogue_json.h>

#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 3};

// The sample; each case has its own and may change it.
struct Sample {
    TempDir folder;
    SystemClock clock;
    std::unique_ptr<Portfolio> portfolio =
        createSample(folder.path() / "sample.winnow", clock).value();

    RubricService& rubrics() { return portfolio->rubrics(); }
    const Rubric& inUse() { return rubrics().inUse(kQuarter); }
    std::string refusal(const Rubric& draft, Quarter from) {
        const Result<int> done = rubrics().publish(draft, from, "");
        return done ? std::string() : done.error().message.id;
    }
};

Criterion& criterion(Rubric& rubric, std::string_view id) {
    return *std::ranges::find(rubric.criteria, id, &Criterion::id);
}

void moveWeight(Rubric& rubric, std::string_view from, std::string_view to, int hundredths) {
    criterion(rubric, from).weight -= hundredths;
    criterion(rubric, to).weight += hundredths;
}

bool same(const RubricService::Preview& one, const RubricService::Preview& other) {
    const auto sameEffects = [](const auto& left, const auto& right) {
        return std::ranges::equal(left, right, [](const auto& a, const auto& b) {
            return a.client == b.client && a.before == b.before && a.now == b.now &&
                   a.gradeBefore == b.gradeBefore && a.gradeNow == b.gradeNow &&
                   a.distance == b.distance;
        });
    };
    return one.before == other.before && one.now == other.now && one.changed == other.changed &&
           sameEffects(one.changes, other.changes) &&
           sameEffects(one.closestCalls, other.closestCalls);
}

struct Change {
    const char* what;
    std::function<void(Rubric&)> make;
};

const std::vector<Change> kChanges{
    {"a weight", [](Rubric& rubric) { moveWeight(rubric, "margin", "takes_advice", 1200); }},
    {"cut-offs",
     [](Rubric& rubric) {
         rubric.cutOffs = {Points{7000}, Points{6500}, Points{2000}};
     }},
    {"a curve",
     [](Rubric& rubric) {
         criterion(rubric, "margin").curve =
             Curve::of({{Decimal{}, Points{0}}, {Decimal::whole(1), Points{10'000}}}).value();
     }},
    {"the owner's figures",
     [](Rubric& rubric) {
         rubric.minimumMonthlyFee = Money{900'000};
         rubric.targetHourlyRate = Money{2'000};
     }},
    {"how long ratings count", [](Rubric& rubric) { rubric.ratingValidQuarters = 1; }},
    {"ratings that count longer", [](Rubric& rubric) { rubric.ratingValidQuarters = 12; }},
    {"gates",
     [](Rubric& rubric) {
         rubric.maximumNotches = 3;
         for (Gate& gate : rubric.gates) {
             gate.quarters = gate.quarters > 0 ? 4 : 0;
             gate.enabled = gate.kind != GateKind::AxisMinimum;
             gate.days = gate.days > 0 ? gate.days / 2 : 0;
         }
         std::ranges::reverse(rubric.gates);
     }},
    {"no hysteresis", [](Rubric& rubric) { rubric.hysteresis = Points{0}; }},
    {"a criterion more",
     [](Rubric& rubric) {
         Criterion more = criterion(rubric, "margin");
         more.id = "fee_again";
         more.source = CriterionSource::FeeRatio;
         more.weight = 600;
         criterion(rubric, "margin").weight -= 600;
         rubric.criteria.push_back(std::move(more));
     }},
    {"a criterion that reads something else",
     [](Rubric& rubric) {
         criterion(rubric, "days_late").source = CriterionSource::AgreementEfficiency;
     }},
    {"the table of both axes", [](Rubric& rubric) { rubric.combination = Combination::Matrix; }},
};

}  // namespace

TEST_CASE("A preview is what publishing brings", "[app][rubric]") {
    Sample sample;
    const RubricService::Trial trial = sample.rubrics().trial(kQuarter);
    CHECK(trial.subjects.size() == sample.portfolio->grading().quarter(kQuarter).clients.size());
    for (const Change& change : kChanges) {
        INFO(change.what);
        Rubric draft = sample.inUse();
        change.make(draft);
        const RubricService::Preview preview = trial.preview(draft);
        REQUIRE(preview.problems.empty());
        REQUIRE(sample.rubrics().publish(draft, kQuarter, "tried out"));

        const GradedQuarter& graded = sample.portfolio->grading().quarter(kQuarter);
        CHECK(sample.inUse().note == "tried out");
        std::array<int, 4> counts{};
        std::size_t changed = 0;
        std::vector<int> gates(draft.gates.size());
        for (std::size_t i = 0; i < graded.clients.size(); ++i) {
            const Assessment& now = graded.clients[i].assessment;
            const RubricService::Trial::Subject& subject = trial.subjects[i];
            REQUIRE(subject.client == graded.clients[i].client.id);
            if (now.computedGrade) {
                ++counts[static_cast<std::size_t>(*now.computedGrade)];
            }
            changed += now.computedGrade != subject.grade ? 1 : 0;
            const auto effect =
                std::ranges::find(preview.changes, subject.client, &RubricService::Effect::client);
            REQUIRE((effect != preview.changes.end()) == (now.computedGrade != subject.grade));
            if (effect != preview.changes.end()) {
                CHECK(effect->now == now.score);
                CHECK(effect->before == subject.score);
            }
            for (std::size_t gate = 0; gate < gates.size(); ++gate) {
                gates[gate] += now.gates[gate].outcome == GateOutcome::Applied ? 1 : 0;
            }
        }
        CHECK(preview.now == counts);
        CHECK(preview.changes.size() == changed);
        CHECK(preview.changed == static_cast<int>(changed));
        for (std::size_t gate = 0; gate < gates.size(); ++gate) {
            CHECK(preview.gates[gate].gate == draft.gates[gate].id);
            CHECK(preview.gates[gate].clients == gates[gate]);
        }
        REQUIRE(sample.portfolio->undo());
    }
}

TEST_CASE("What is in use changes nothing, and close calls are told", "[app][rubric]") {
    Sample sample;
    const RubricService::Trial trial = sample.rubrics().trial(kQuarter);
    const RubricService::Preview preview = trial.preview(sample.inUse());
    CHECK(preview.changes.empty());
    CHECK(preview.changed == 0);
    CHECK(preview.before == preview.now);
    REQUIRE(preview.closestCalls.size() == 8);
    CHECK(std::ranges::is_sorted(preview.closestCalls, {}, &RubricService::Effect::distance));
    for (const RubricService::Effect& call : preview.closestCalls) {
        CHECK(call.now == call.before);
        const int score = call.now->hundredths;
        CHECK(std::ranges::any_of(sample.inUse().cutOffs, [&](Points cutOff) {
            return std::abs(cutOff.hundredths - score) == call.distance->hundredths;
        }));
    }
}

TEST_CASE("Previews run beside each other and beside the portfolio", "[app][rubric]") {
    Sample sample;
    const RubricService::Trial trial = sample.rubrics().trial(kQuarter);
    Rubric draft = sample.inUse();
    moveWeight(draft, "margin", "days_late", 1000);
    const RubricService::Preview alone = trial.preview(draft);
    std::vector<std::future<RubricService::Preview>> beside;
    for (int i = 0; i < 4; ++i) {
        beside.push_back(std::async(std::launch::async, [&] { return trial.preview(draft); }));
    }
    REQUIRE(sample.rubrics().publish(draft, kQuarter, ""));
    for (auto& each : beside) {
        CHECK(same(each.get(), alone));
    }
}

TEST_CASE("The measures behind a curve are those of the clients", "[app][rubric]") {
    Sample sample;
    const RubricService::Trial trial = sample.rubrics().trial(kQuarter);
    Rubric rubric = sample.inUse();
    const std::vector<Decimal> margins = trial.measures(criterion(rubric, "margin"));
    CHECK(margins.size() == trial.subjects.size());
    CHECK(std::ranges::is_sorted(margins));
    for (const Decimal anchor : trial.measures(criterion(rubric, "takes_advice"))) {
        CHECK((anchor >= Decimal{} && anchor <= Decimal::whole(4)));
    }
    Criterion fee = criterion(rubric, "margin");
    fee.source = CriterionSource::FeeRatio;
    CHECK(trial.measures(fee) == trial.measures(criterion(rubric, "service_revenue")));
}

TEST_CASE("A draft that cannot grade lists what is wrong and shows nothing else", "[app][rubric]") {
    Sample sample;
    const RubricService::Trial trial = sample.rubrics().trial(kQuarter);
    Rubric draft = sample.inUse();
    draft.criteria.front().weight += 100;
    draft.cutOffs = {Points{5000}, Points{6000}, Points{4000}};
    const RubricService::Preview preview = trial.preview(draft);
    CHECK(preview.problems.size() == 2);
    CHECK(preview.changes.empty());
    CHECK(preview.closestCalls.empty());
    CHECK(preview.gates.empty());
    CHECK(sample.refusal(draft, kQuarter) == preview.problems.front().id);
}

TEST_CASE("Publishing makes versions, and nothing of nothing", "[app][rubric]") {
    Sample sample;
    const int version = sample.inUse().version;
    CHECK(sample.refusal(sample.inUse(), kQuarter) == "app.rubric.same");
    Rubric draft = sample.inUse();
    draft.note = "another note alone";
    CHECK(sample.refusal(draft, kQuarter) == "app.rubric.same");
    moveWeight(draft, "margin", "days_late", 200);
    REQUIRE(sample.rubrics().publish(draft, kQuarter, "Late payers weigh more").value() ==
            version + 1);
    const std::vector<RubricService::Version> versions = sample.rubrics().versions();
    CHECK(versions.front().rubric.version == version + 1);
    CHECK(versions.front().rubric.note == "Late payers weigh more");
    CHECK(versions.front().effectiveFrom == kQuarter);
    CHECK_FALSE(versions.front().usedByLock);
    CHECK(std::ranges::is_sorted(versions, std::ranges::greater{},
                                 [](const auto& each) { return each.rubric.version; }));
    CHECK(sample.rubrics().inUse(kQuarter.previous()).version < version + 1);
    REQUIRE(sample.portfolio->undo());
    CHECK(sample.inUse().version == version);
}

TEST_CASE("Old quarters keep their bytes after two publishes", "[app][rubric]") {
    Sample sample;
    const Quarter before = kQuarter.previous();
    if (!sample.portfolio->locks().isLocked(before)) {
        REQUIRE(sample.portfolio->locks().lock(before, ""));
    }
    std::set<int> restedOn;
    for (const Quarter locked : sample.portfolio->locks().lockedQuarters()) {
        restedOn.insert(sample.rubrics().inUse(locked).version);
    }
    const auto bytes = [&](Quarter quarter) {
        return sample.portfolio->reports().gradesJson(quarter) +
               sample.portfolio->reports().json(quarter, Language::English);
    };
    const std::string old = bytes(before);
    const std::string older = bytes(before.previous());
    const std::string now = bytes(kQuarter);

    for (const int hundredths : {500, -700}) {
        Rubric draft = sample.inUse();
        moveWeight(draft, "margin", "takes_advice", hundredths);
        draft.cutOffs[0] = Points{draft.cutOffs[0].hundredths + 300};
        REQUIRE(sample.rubrics().publish(draft, kQuarter, "again"));
        CHECK(sample.refusal(draft, before) == "app.lock.locked");
    }
    CHECK(bytes(before) == old);
    CHECK(bytes(before.previous()) == older);
    CHECK(bytes(kQuarter) != now);
    CHECK(idOf(sample.portfolio->figures().setTargets({Money{1}, Money{1}}, before)) ==
          "app.lock.locked");
    for (const RubricService::Version& version : sample.rubrics().versions()) {
        CHECK(version.usedByLock == restedOn.contains(version.rubric.version));
    }
    CHECK(sample.portfolio->locks().verifyStored().empty());
}

TEST_CASE("A rubric goes out as JSON and comes back the same", "[app][rubric]") {
    Sample sample;
    const std::string json = sample.rubrics().exportJson(sample.inUse());
    const Result<Rubric> back = sample.rubrics().importJson(json);
    REQUIRE(back);
    CHECK(back->version == 0);
    Rubric same = sample.inUse();
    same.version = 0;
    CHECK(*back == same);
    CHECK(sample.refusal(*back, kQuarter) == "app.rubric.same");

    const auto broken = [&](std::string_view text) {
        const Result<Rubric> read = sample.rubrics().importJson(text);
        REQUIRE_FALSE(read);
        for (const Language language : {Language::English, Language::French}) {
            const std::string shown =
                catalogueFor(language).render(read.error().message, Locale(language));
            CHECK(shown.find('{') == std::string::npos);
            CHECK(shown != read.error().message.id);
        }
        return read.error().message;
    };
    broken("");
    broken("no json");
    broken(json.substr(0, json.size() / 2));
    broken("[]");
    broken(R"({"format": "winnow-rubric/99"})");
    std::string odd = json;
    odd.replace(odd.find("\"hysteresis\""), 12, "\"histeresis\"");
    broken(odd);
}

TEST_CASE("The shipped rubric keeps the owner's figures", "[app][rubric]") {
    Sample sample;
    REQUIRE(sample.portfolio->figures().setTargets({Money{123'400}, Money{8'800}}, kQuarter));
    const Rubric shipped = sample.rubrics().shipped(kQuarter);
    CHECK(shipped.minimumMonthlyFee == Money{123'400});
    CHECK(shipped.targetHourlyRate == Money{8'800});
    CHECK(validate(shipped).empty());
}

TEST_CASE("Targets are a new version of each rubric that follows", "[app][rubric]") {
    TypedIn firm;
    FiguresService& figures = firm.portfolio->figures();
    Rubric later = firm.portfolio->rubrics().inUse({2026, 3});
    moveWeight(later, "margin", "days_late", 300);
    REQUIRE(firm.portfolio->rubrics().publish(later, {2026, 3}, "later"));
    REQUIRE(figures.setTargets({Money{50'000}, std::nullopt}, {2026, 1}));
    CHECK(figures.targets({2026, 1}).minimumMonthlyFee == Money{50'000});
    CHECK(figures.targets({2026, 4}).minimumMonthlyFee == Money{50'000});
    CHECK(firm.portfolio->rubrics().inUse({2026, 4}).find("days_late")->weight ==
          later.find("days_late")->weight);
    CHECK(firm.portfolio->rubrics().versions().size() == 4);
    CHECK(idOf(figures.setTargets({Money{-1}, std::nullopt}, {2026, 1})) ==
          "rubric.error.not_positive");
    CHECK(firm.portfolio->rubrics().versions().size() == 4);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->rubrics().versions().size() == 2);
}
