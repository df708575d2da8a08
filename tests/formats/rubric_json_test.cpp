// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/rubric_json.h>

#include <base/embedded.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

const Currency kEuro;

// The default rubric's JSON with one piece of text replaced by another.
std::string changed(const std::string& from, const std::string& to) {
    std::string json(embedded::text("rubrics/default.json"));
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

template <typename Value>
std::string described(const Result<Value>& result) {
    if (result) {
        return "";
    }
    const auto* place = result.error().message.find("place");
    return result.error().message.id + " " + (place ? std::get<std::string>(*place) : "");
}

std::string problemOf(const std::string& json) { return described(rubricFromJson(json, kEuro)); }

}  // namespace

TEST_CASE("The default rubric reads and writes to the same bytes", "[rubric_json]") {
    const std::string_view bytes = embedded::text("rubrics/default.json");
    const Result<Rubric> first = rubricFromJson(bytes, kEuro);
    REQUIRE(first);
    const std::string written = rubricToJson(*first, kEuro);
    CHECK(written == bytes);
    const Result<Rubric> second = rubricFromJson(written, kEuro);
    REQUIRE(second);
    CHECK(*second == *first);
    CHECK(*first == defaultRubric(kEuro));
}

TEST_CASE("Every setting of a rubric survives writing", "[rubric_json]") {
    Rubric rubric = defaultRubric(kEuro);
    rubric.version = 7;
    rubric.note = "Mehr Gewicht auf „Marge“";
    rubric.minimumMonthlyFee = Money{123'450};
    rubric.targetHourlyRate = Money{9'500};
    rubric.hysteresis = Points{150};
    rubric.maximumNotches = 1;
    rubric.ratingValidQuarters = 2;
    rubric.cutOffs = {Points{8'000}, Points{6'550}, Points{4'001}};
    rubric.gates[0].enabled = false;
    rubric.gates[0].materialShare = Decimal{123'456};
    rubric.criteria[0].weight -= 1;
    rubric.criteria[1].weight += 1;
    const Result<Rubric> read = rubricFromJson(rubricToJson(rubric, kEuro), kEuro);
    REQUIRE(read);
    CHECK(*read == rubric);
}

TEST_CASE("Money in a rubric has the currency's decimals", "[rubric_json]") {
    const Currency yen = *Currency::fromCode("JPY");
    Rubric rubric = defaultRubric(yen);
    rubric.minimumMonthlyFee = Money{150'000};
    CHECK(rubricToJson(rubric, yen).find("\"150000\"") != std::string::npos);
    CHECK(*rubricFromJson(rubricToJson(rubric, yen), yen) == rubric);
    CHECK(described(rubricFromJson(
              changed("\"minimum_monthly_fee\": null", "\"minimum_monthly_fee\": \"1000.50\""),
              yen)) == "json.error.not_money minimum_monthly_fee");
}

TEST_CASE("A mistake in a rubric is named with its place", "[rubric_json]") {
    CHECK(problemOf(changed("{\"x\": 0.5, \"y\": 20}", "{\"x\": \"half\", \"y\": 20}")) ==
          "json.error.not_number criteria[0].curve[1].x");
    CHECK(problemOf(changed("{\"x\": 0.5, \"y\": 20}", "{\"x\": 0.5}")) ==
          "json.error.missing_key criteria[0].curve[1].y");
    CHECK(problemOf(changed("{\"x\": 0.5, \"y\": 20}", "{\"x\": 0.5, \"y\": 20.125}")) ==
          "json.error.two_places criteria[0].curve[1].y");
    CHECK(problemOf(changed("{\"x\": 0.5, \"y\": 20}", "{\"x\": 0.1234567, \"y\": 20}")) ==
          "json.error.six_places criteria[0].curve[1].x");
    CHECK(problemOf(changed("{\"x\": 0.5, \"y\": 20}", "{\"x\": 0, \"y\": 20}")) ==
          "rubric.error.curve_order criteria[0].curve[1]");
    CHECK(problemOf(changed("{\"x\": 0.5, \"y\": 20}", "{\"x\": 0.5, \"y\": 101}")) ==
          "rubric.error.curve_range criteria[0].curve[1]");
    CHECK(problemOf(changed("\"weight\": 16", "\"weight\": 1e1")) ==
          "json.error.two_places criteria[1].weight");
    CHECK(problemOf(changed("\"weight\": 16", "\"weight\": 15")) ==
          "rubric.error.weight_sum criteria");
    CHECK(problemOf(changed("\"weight\": 16", "\"weight\": 99999999999")) ==
          "json.error.number_range criteria[1].weight");
    CHECK(problemOf(changed("\"source\": \"margin\"", "\"source\": \"charm\"")) ==
          "json.error.unknown_word criteria[1].source");
    CHECK(problemOf(changed("\"id\": \"margin\"", "\"id\": \"margin\", \"colour\": \"red\"")) ==
          "json.error.unknown_key criteria[1].colour");
    CHECK(problemOf(changed("\"id\": \"margin\"", "\"id\": \"margin\", \"id\": \"margin\"")) ==
          "json.error.duplicate_key criteria[1].id");
    CHECK(problemOf(changed("\"days\": 60", "\"days\": 60.5")) ==
          "json.error.not_whole gates[0].days");
    CHECK(problemOf(changed("\"cap\": \"C\"", "\"cap\": \"E\"")) ==
          "json.error.unknown_word gates[0].cap");
    CHECK(problemOf(changed("\"quarters\": 2", "\"quarters\": 2, \"days\": 3")) ==
          "json.error.unknown_key gates[4].days");
    CHECK(problemOf(changed("{\"A\": 75, \"B\": 60, \"C\": 45}", "{\"A\": 75, \"B\": 60}")) ==
          "json.error.missing_key cut_offs.C");
    CHECK(problemOf(
              changed("{\"A\": 75, \"B\": 60, \"C\": 45}", "{\"A\": 75, \"B\": 76, \"C\": 45}")) ==
          "rubric.error.cut_offs cut_offs");
    CHECK(problemOf(changed("\"minimum_monthly_fee\": null", "\"minimum_monthly_fee\": 1000")) ==
          "json.error.not_text minimum_monthly_fee");
    CHECK(problemOf(changed("winnow-rubric/1", "winnow-rubric/2")) == "rubric.error.format format");
    CHECK(problemOf("[]") == "json.error.not_object document");
    CHECK(problemOf("{}") == "json.error.missing_key format");
}

TEST_CASE("A rubric may leave out what has a usual value", "[rubric_json]") {
    const Result<Rubric> read = rubricFromJson(
        R"({"format": "winnow-rubric/1", "gates": [], "cut_offs": {"A": 75, "B": 60, "C": 45},
            "criteria": [{"id": "margin", "axis": "financial", "source": "margin", "weight": 100,
                          "curve": [{"x": 0, "y": 0}, {"x": 0.5, "y": 100}]}]})",
        kEuro);
    REQUIRE(read);
    CHECK(read->hysteresis == Points{200});
    CHECK(read->maximumNotches == 2);
    CHECK(read->ratingValidQuarters == 4);
}

TEST_CASE("Cost rates read and write to the same value", "[rubric_json][costs]") {
    CostRates rates;
    rates.effectiveFrom = *Date::of(2025, 4, 1);
    rates.hourlyCost = Money{4'850};
    rates.hourlyCostByTechnician = {{"Ana \"A\" O'Neil", Money{5'500}}};
    rates.hourlyCostByRole = {{"senior", Money{6'125}}};
    rates.afterHoursMultiplier = Decimal{1'500'000};
    rates.overheadPerClientMonth = Money{2'500};
    rates.overheadPerInvoice = Money{350};
    rates.overheadPerTicket = Money{125};
    rates.toolCostPerEndpointMonth = Money{475};
    rates.productMargin = Decimal{175'000};
    rates.listRate = Money{9'000};
    const Result<CostRates> read = costRatesFromJson(costRatesToJson(rates, kEuro), kEuro);
    REQUIRE(read);
    CHECK(*read == rates);
}

TEST_CASE("People and roles and tools of cost rates read and write to the same value",
          "[rubric_json][costs]") {
    CostRates rates;
    rates.effectiveFrom = *Date::of(2026, 1, 1);
    rates.people = {{"Ada", "senior", Money{4'800'000}, Money{1'450'000}, 1'640, Decimal{750'000}},
                    {"Ben", "", Money{3'000'000}, Money{}, 1'912, std::nullopt}};
    rates.roles = {{"senior", "", Money{5'000'000}, Money{900'000}, 1'700, std::nullopt}};
    rates.practicalCapacity = Decimal{850'000};
    rates.overheadPerReminder = Money{600};
    rates.tools = {{"Antivirus", ToolBasis::Endpoint, Money{150}},
                   {"Mail filter", ToolBasis::Seat, Money{320}},
                   {"Documentation", ToolBasis::Client, Money{900}}};
    const Result<CostRates> read = costRatesFromJson(costRatesToJson(rates, kEuro), kEuro);
    REQUIRE(read);
    CHECK(*read == rates);
}

TEST_CASE("Cost rates without people or tools are written as before", "[rubric_json][costs]") {
    CostRates rates;
    rates.effectiveFrom = *Date::of(2026, 1, 1);
    const std::string json = costRatesToJson(rates, kEuro);
    for (const char* key :
         {"people", "roles", "practical_capacity", "overhead_per_reminder", "tools"}) {
        INFO(key);
        CHECK(json.find(std::string("\"") + key + "\"") == std::string::npos);
    }
}

TEST_CASE("People and tools of cost rates are checked", "[rubric_json][costs]") {
    const auto problem = [](const std::string& json) {
        return described(
            costRatesFromJson(R"({"effective_from": "2026-01-01", )" + json + "}", kEuro));
    };
    CHECK(problem(R"("people": [{"name": "Ada", "pay": "1"}])").empty());
    CHECK(problem(R"("people": [{"name": "Ada"}])") == "json.error.missing_key people[0].pay");
    CHECK(problem(R"("people": [{"name": "", "pay": "1"}])") ==
          "json.error.missing_key people[0].name");
    CHECK(problem(R"("people": [{"name": "Ada", "pay": "-1"}])") ==
          "json.error.negative people[0].pay");
    CHECK(problem(R"("people": [{"name": "Ada", "pay": "1", "hours": 0}])") ==
          "json.error.number_range people[0].hours");
    CHECK(problem(R"("people": [{"name": "Ada", "pay": "1", "capacity": 0}])") ==
          "json.error.number_range people[0].capacity");
    CHECK(problem(R"("people": [{"name": "A", "pay": "1"}, {"name": "A", "pay": "2"}])") ==
          "json.error.duplicate_key people[1].name");
    CHECK(problem(R"("roles": [{"name": "senior", "pay": "1", "role": "x"}])") ==
          "json.error.unknown_key roles[0].role");
    CHECK(problem(R"("practical_capacity": 1.2)") == "json.error.number_range practical_capacity");
    CHECK(problem(R"("tools": [{"name": "AV", "basis": "user", "per_month": "1"}])") ==
          "json.error.unknown_word tools[0].basis");
    CHECK(problem(R"("tools": [{"name": "AV", "basis": "seat"}])") ==
          "json.error.missing_key tools[0].per_month");
}

TEST_CASE("Cost rates need a date and take no negative amount", "[rubric_json][costs]") {
    const auto problem = [](std::string_view json) {
        return described(costRatesFromJson(json, kEuro));
    };
    CHECK(problem(R"({"effective_from": "2025-04-01"})").empty());
    CHECK(problem("{}") == "json.error.missing_key effective_from");
    CHECK(problem(R"({"effective_from": "1 April"})") == "json.error.not_date effective_from");
    CHECK(problem(R"({"effective_from": "2025-04-01", "hourly_cost": "-1.00"})") ==
          "json.error.negative hourly_cost");
    CHECK(problem(R"({"effective_from": "2025-04-01", "hourly_cost_by_role": {"x": 3}})") ==
          "json.error.not_text hourly_cost_by_role.x");
    CHECK(problem(R"({"effective_from": "2025-04-01", "product_margin": 1.2})") ==
          "json.error.number_range product_margin");
    CHECK(problem(R"({"effective_from": "2025-04-01", "after_hours_multiplier": 0})") ==
          "json.error.number_range after_hours_multiplier");
    CHECK(problem(R"({"effective_from": "2025-04-01", "rate": "1"})") ==
          "json.error.unknown_key rate");
}

}  // namespace winnow::test
