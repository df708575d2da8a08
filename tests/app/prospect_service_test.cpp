// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/prospect_service.h>

#include <algorithm>

#include <app/shared.h>
#include <formats/strict_json.h>

#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

// A firm with one prospect; today is 9 April 2026.
struct Firm : TypedIn {
    ProspectService& prospects = portfolio->prospects();
    ClientId wex = addProspect("Wexcombe Orchards");

    ClientId addProspect(const char* name) {
        Client client;
        client.name = name;
        client.status = ClientStatus::Prospect;
        return portfolio->clients().add(client).value();
    }
    ProspectFile file() const {
        ProspectFile file;
        file.client = wex;
        file.projection.monthlyFee = Money{265'000};
        file.projection.monthlyHours = WorkTime::minutes(1'095);
        file.projection.hourlyCost = Money{4'500};
        file.projection.monthlyToolCost = Money{38'000};
        file.projection.endpoints = 34;
        file.projection.reactiveShare = Decimal{350'000};
        file.projection.daysLate = 2;
        file.projection.ratings = {{"takes_advice", 4}, {"caller_id", 3}};
        file.signs = {{ProspectSign::NoBudgetTalk, SignAnswer::Yes},
                      {ProspectSign::CheapestOnly, SignAnswer::No}};
        file.notes = {{ProspectSign::NoBudgetTalk, "Just give me a price"}};
        file.effortSoFar = WorkTime::minutes(90);
        return file;
    }
};

template <typename Done>
std::string refusal(const Done& done) {
    return done ? std::string() : done.error().message.id;
}

}  // namespace

TEST_CASE("A prospect begins without figures and without a grade", "[app][prospects]") {
    Firm firm;
    const auto all = firm.prospects.all();
    REQUIRE(all.size() == 1);
    CHECK(all.front().client.name == "Wexcombe Orchards");
    CHECK(all.front().assessment.advice == ProspectAdvice::AskFirst);
    CHECK_FALSE(all.front().assessment.assessment.finalGrade);
    CHECK_FALSE(firm.prospects.find(firm.alder));
    CHECK(firm.portfolio->grading().quarter({2026, 1}).find(firm.wex) == nullptr);
}

TEST_CASE("What is expected of a prospect is kept and taken back", "[app][prospects]") {
    Firm firm;
    REQUIRE(firm.prospects.save(firm.file()));
    CHECK(firm.prospects.find(firm.wex)->file == firm.file());
    CHECK(firm.portfolio->undoState().undo->id == "action.prospect.saved");
    REQUIRE(firm.portfolio->undo());
    CHECK_FALSE(firm.prospects.find(firm.wex)->file.projection.monthlyFee);
    REQUIRE(firm.portfolio->redo());
    CHECK(firm.prospects.find(firm.wex)->file == firm.file());
    // Trying out stores nothing.
    ProspectFile tried = firm.file();
    tried.projection.monthlyFee = Money{10'000};
    CHECK(firm.prospects.assess(tried).assessment.score !=
          firm.prospects.find(firm.wex)->assessment.assessment.score);
    CHECK(firm.prospects.find(firm.wex)->file == firm.file());
}

TEST_CASE("Figures that cannot be are refused", "[app][prospects]") {
    Firm firm;
    const auto refused = [&](auto change) {
        ProspectFile file = firm.file();
        change(file);
        return refusal(firm.prospects.save(file));
    };
    CHECK(refused([](ProspectFile& f) { f.projection.monthlyFee = Money{-1}; }) ==
          "app.prospect.range");
    CHECK(refused([](ProspectFile& f) { f.projection.monthlyHours = WorkTime::hours(10'001); }) ==
          "app.prospect.range");
    CHECK(refused([](ProspectFile& f) {
              f.projection.hourlyCost = Money{std::numeric_limits<std::int64_t>::max()};
          }) == "app.prospect.range");
    CHECK(refused([](ProspectFile& f) { f.projection.reactiveShare = Decimal{1'000'001}; }) ==
          "app.prospect.range");
    CHECK(refused([](ProspectFile& f) { f.projection.endpoints = -1; }) == "app.prospect.range");
    CHECK(refused([](ProspectFile& f) { f.projection.daysLate = 4'000; }) == "app.prospect.range");
    CHECK(refused([](ProspectFile& f) { f.effortSoFar = WorkTime{-1}; }) == "app.prospect.range");
    CHECK(refused([](ProspectFile& f) { f.projection.ratings["margin"] = 3; }) == "app.not_rated");
    CHECK(refused([](ProspectFile& f) { f.projection.ratings["caller_id"] = 5; }) ==
          "app.not_rated");
    CHECK(refused([&](ProspectFile& f) { f.client = firm.alder; }) == "app.prospect.no_prospect");
    CHECK(refused([](ProspectFile& f) { f.client = {99}; }) == "app.client_gone");
    CHECK_FALSE(firm.prospects.find(firm.wex)->file.projection.monthlyFee);
}

TEST_CASE("An hour costs what the cost model says unless the file says more", "[app][prospects]") {
    Firm firm;
    CostRates rates;
    rates.effectiveFrom = TypedIn::day("2026-01-01");
    rates.hourlyCostByRole = {{"Engineer", Money{5'000}}, {"Technician", Money{3'001}}};
    REQUIRE(firm.portfolio->figures().setCostRates(rates));
    ProspectFile file = firm.file();
    const auto margin = [&] {
        for (const CriterionScore& each : firm.prospects.assess(file).assessment.criteria) {
            if (each.criterion == "margin") {
                return each.value;
            }
        }
        return std::optional<Decimal>();
    };
    // 18.25 h at 45: (2650 - 821.25 - 380) / 2650
    CHECK(margin() == Decimal{546'698});
    file.projection.hourlyCost.reset();
    // Half-up of 40.005 is 40.01, 18.25 h of it 730.18.
    CHECK(margin() == Decimal{581'064});
}

TEST_CASE("A prospect that signs is an active client from that day", "[app][prospects]") {
    Firm firm;
    REQUIRE(firm.prospects.save(firm.file()));
    CHECK(refusal(firm.prospects.sign(firm.wex, TypedIn::day("2026-04-10"))) ==
          "app.date_in_future");  // today is the 9th
    REQUIRE(firm.prospects.sign(firm.wex, TypedIn::day("2026-04-01")));
    const Client client = firm.portfolio->clients().find(firm.wex).value();
    CHECK(client.status == ClientStatus::Active);
    CHECK(client.since == TypedIn::day("2026-04-01"));
    CHECK(firm.prospects.all().empty());
    CHECK(firm.prospects.find(firm.wex)->file == firm.file());  // it stays for comparison
    CHECK(refusal(firm.prospects.sign(firm.wex, TypedIn::day("2026-04-01"))) ==
          "app.prospect.no_prospect");
    CHECK(refusal(firm.prospects.save(firm.file())) == "app.prospect.no_prospect");
    CHECK(refusal(firm.prospects.sign({99}, TypedIn::day("2026-04-01"))) == "app.client_gone");
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->clients().find(firm.wex)->status == ClientStatus::Prospect);
    CHECK(firm.prospects.all().size() == 1);
}

TEST_CASE("Checklist and projection go through JSON", "[app][prospects][json]") {
    Firm firm;
    REQUIRE(firm.prospects.saveJson(firm.wex, R"({
        "monthly_fee": "2650.00", "monthly_hours": 18.25, "hourly_cost": "45",
        "monthly_tool_cost": "380.00", "endpoints": 34, "reactive_share": 0.35, "days_late": 2,
        "ratings": {"takes_advice": 4, "caller_id": 3},
        "signs": {"no_budget_talk": "yes", "cheapest_only": "no", "no_decider": "unknown"},
        "notes": {"no_budget_talk": "Just give me a price"}, "effort_hours": 1.5})"));
    CHECK(firm.prospects.find(firm.wex)->file == firm.file());

    const auto listed = firm.prospects.find(firm.wex).value();
    const JsonValue out = parseJson(firm.prospects.json(listed, Language::French)).value();
    CHECK(out.find("client")->text == "Wexcombe Orchards");
    CHECK(out.find("advice")->text == "ask_first");
    CHECK(out.find("advice_text")->text == "Poser d’abord des questions");
    CHECK(out.find("projected")->find("known_weight")->text == "45.00");
    CHECK_FALSE(out.find("reasons")->items.empty());
    // Its own projection is read back to the same.
    const std::string projection = compactJson(*out.find("projection"));
    const ClientId twin = firm.addProspect("Twin");
    REQUIRE(firm.prospects.saveJson(twin, projection));
    ProspectFile expected = firm.file();
    expected.client = twin;
    CHECK(firm.prospects.find(twin)->file == expected);
    // What is not named stays; null and "unknown" empty.
    REQUIRE(
        firm.prospects.saveJson(twin, R"({"days_late": null, "signs": {"no_budget_talk": "unknown"},
                  "ratings": {"caller_id": null}, "notes": {"no_budget_talk": ""}})"));
    expected.projection.daysLate.reset();
    expected.projection.ratings.erase("caller_id");
    expected.signs.erase(ProspectSign::NoBudgetTalk);
    expected.notes.clear();
    CHECK(firm.prospects.find(twin)->file == expected);
}

TEST_CASE("JSON that is no prospect is refused with its place", "[app][prospects][json]") {
    Firm firm;
    const auto refused = [&](const char* json) {
        return refusal(firm.prospects.saveJson(firm.wex, json));
    };
    CHECK(refused("{\"fee\":1}") == "json.error.unknown_key");
    CHECK(refused("{\"monthly_fee\":\"much\"}") == "json.error.not_money");
    CHECK(refused("{\"monthly_hours\":-1}") == "json.error.not_number");
    CHECK(refused("{\"endpoints\":1.5}") == "json.error.not_whole");
    CHECK(refused("{\"signs\":{\"charm\":\"yes\"}}") == "json.error.unknown_key");
    CHECK(refused("{\"signs\":{\"no_decider\":true}}") == "json.error.unknown_word");
    CHECK(refused("{\"ratings\":{\"caller_id\":7}}") == "json.error.not_whole");
    CHECK(refused("{\"ratings\":{\"charm\":3}}") == "app.not_rated");
    CHECK(refused("{\"signs\":[]}") == "json.error.not_object");
}
