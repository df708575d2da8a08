// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/report_json.h>

#include <formats/catalogue_json.h>
#include <formats/strict_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

const Currency kDollar = *Currency::fromCode("USD");

constexpr const char* kColumns =
    "client,quarter,currency,revenue,service_revenue,invoices,hours,cost_to_serve,contribution,"
    "margin,effective_hourly_rate,invoices_due,late_invoices,late_share,late_share_amount,"
    "days_late_mean,days_late_weighted,disputed_share,disputed_share_amount,oldest_arrears_days,"
    "arrears,revenue_share,hours_share,drag,cut_off,tickets,labour_cost,tool_cost,overhead_cost,"
    "product_cost,invoiced_rate,contribution_rate,agreement_efficiency,"
    "reactive_hours_per_endpoint_month,after_hours_share,endpoints,arrears_over_60,"
    "arrears_over_90,rolling_revenue,recurring_revenue,direct_cost,after_hours_ticket_share,"
    "emergency_share,in_procedure_share,late_reminders,seats,unpriced_hours_share,"
    "untyped_hours_share\n";

Client clientNamed(std::string name) {
    Client client;
    client.id = ClientId{1};
    client.name = std::move(name);
    return client;
}

ClientMetrics someMetrics() {
    ClientMetrics metrics;
    metrics.client = ClientId{1};
    metrics.quarter = {2013, 1};
    metrics.cutOff = *Date::of(2013, 3, 31);
    metrics.revenue = Money{123'456};
    metrics.serviceRevenue = Money{123'456};
    metrics.invoices = 7;
    metrics.worked = WorkTime{10'692};
    metrics.contribution = Money{-5'005};
    metrics.margin = Fraction{-1, 3};
    metrics.daysLateWeighted = Fraction{100, 7};
    metrics.lateShare = Fraction{1, 2};
    metrics.drag = Fraction{8, 5};
    return metrics;
}

ClientQuarter someClient(std::string name) {
    ClientQuarter each;
    each.client = clientNamed(std::move(name));
    each.metrics = someMetrics();
    AssessmentInputs inputs = rated({{"takes_advice", 3}});
    inputs.quarter = {2013, 1};
    inputs.values["margin"] = Decimal{464'378};
    each.assessment = assess(ownersRubric(), inputs);
    return each;
}

ReportHeader someHeader() {
    return {"Larkfield IT", {2013, 1}, *Date::of(2013, 3, 31), 4, kDollar};
}

JsonValue parsed(const std::string& json) {
    Result<JsonValue> value = parseJson(json);
    REQUIRE(value);
    return *value;
}

const JsonValue& at(const JsonValue& value, std::string_view key) {
    const JsonValue* found = value.find(key);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("Metrics as CSV have the documented columns", "[report][csv]") {
    CHECK(metricsCsv({}, kDollar) == kColumns);
}

TEST_CASE("Metrics as CSV write figures exactly and unknown ones empty", "[report][csv]") {
    CHECK(metricsCsv({{clientNamed("0187-ERLSR"), someMetrics()}}, kDollar) ==
          std::string(kColumns) +
              "0187-ERLSR,2013-Q1,USD,1234.56,1234.56,7,2.9700,,-50.05,-0.333333,,,,0.500000,,,"
              "14.2857,,,,,,,1.600000,2013-03-31,,,,,,,,,,,,,,,,,,,,,,,\n");
}

TEST_CASE("Metrics as JSON have the same keys, with numbers or null", "[report][json]") {
    const JsonValue document =
        parsed(metricsJson({{clientNamed("Dental One"), someMetrics()}}, kDollar));
    CHECK(at(document, "currency").text == "USD");
    REQUIRE(at(document, "rows").items.size() == 1);
    const JsonValue& row = at(document, "rows").items[0];
    std::string names(kColumns);
    names.pop_back();
    for (std::size_t from = 0; from < names.size();) {
        const std::size_t comma = std::min(names.find(',', from), names.size());
        CHECK(row.find(names.substr(from, comma - from)));
        from = comma + 1;
    }
    CHECK(row.members.size() == 48);
    CHECK(at(row, "quarter").text == "2013-Q1");
    CHECK(at(row, "revenue").kind == JsonValue::Kind::Number);
    CHECK(at(row, "revenue").text == "1234.56");
    CHECK(at(row, "margin").text == "-0.333333");
    CHECK(at(row, "arrears").kind == JsonValue::Kind::Null);
    CHECK(at(row, "cut_off").kind == JsonValue::Kind::String);
}

TEST_CASE("Cells that a spreadsheet would run are neutralised and numbers are not",
          "[report][csv]") {
    CHECK(csvTextCell("Dental One") == "Dental One");
    CHECK(csvTextCell("=1+1") == "'=1+1");
    CHECK(csvTextCell("+33 1 55 01") == "'+33 1 55 01");
    CHECK(csvTextCell("-cmd|' /C calc'!A0") == "'-cmd|' /C calc'!A0");
    CHECK(csvTextCell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(csvTextCell("\t=1") == "'\t=1");
    CHECK(csvTextCell("\r=1") == "\"'\r=1\"");
    CHECK(csvTextCell("\uFF1D1+1") == "'\uFF1D1+1");
    CHECK(csvTextCell("\uFF201") == "'\uFF201");
    CHECK(csvTextCell("-5.25") == "-5.25");
    CHECK(csvTextCell("+7") == "+7");
    CHECK(csvTextCell("-") == "'-");
    CHECK(csvTextCell("-.") == "'-.");
    CHECK(csvTextCell("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    CHECK(csvTextCell("a,b") == "\"a,b\"");
    CHECK(csvTextCell("line\nbreak") == "\"line\nbreak\"");
    CHECK(csvTextCell("").empty());
}

TEST_CASE("Grades as CSV and JSON agree", "[report]") {
    ClientQuarter ungraded;
    ungraded.client = clientNamed("New, Inc.");
    ungraded.assessment.quarter = {2013, 1};
    const std::vector<ClientQuarter> clients{someClient("Dental One"), ungraded};
    const std::string csv = gradesCsv(clients);
    CHECK(csv.find("\nDental One,2013-Q1,B,75.17,18.04,94.04,D,A,75.25,75.00,24.00,,A,A,B") ==
          std::string::npos);
    CHECK(csv.find("\nDental One,2013-Q1,A,75.17,18.04,94.04,D,A,75.25,75.00,24.00,,A,A,A,A,no,no,"
                   ",0\n") != std::string::npos);
    CHECK(csv.find("\n\"New, Inc.\",2013-Q1,,,,,,,,,0.00,,,,,,no,no,,0\n") != std::string::npos);

    const JsonValue document = parsed(gradesJson(someHeader(), clients));
    CHECK(at(document, "schema").text == "winnow-grades/1");
    CHECK(at(document, "rubric_version").text == "4");
    const JsonValue& first = at(document, "clients").items[0];
    CHECK(at(first, "grade").text == "A");
    CHECK(at(first, "score").text == "75.17");
    CHECK(at(first, "worst_score").text == "18.04");
    CHECK(at(at(document, "clients").items[1], "grade").kind == JsonValue::Kind::Null);
}

TEST_CASE("An explanation as JSON holds every figure to recompute the grade", "[report][json]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = rated({{"takes_advice", 3}});
    inputs.quarter = {2013, 1};
    inputs.values["margin"] = Decimal{464'378};
    const JsonValue document =
        parsed(explanationJson(someHeader(), rubric, inputs, someClient("Dental One"),
                               catalogueFor(Language::French), Locale(Language::French, kDollar)));
    CHECK(at(document, "schema").text == "winnow-explanation/1");
    CHECK(at(at(document, "cut_offs"), "A").text == "75.00");
    REQUIRE(at(document, "criteria").items.size() == 14);
    const JsonValue& margin = at(document, "criteria").items[1];
    CHECK(at(margin, "criterion").text == "margin");
    CHECK(at(margin, "value").text == "0.464378");
    CHECK(at(margin, "points").text == "75.25");
    CHECK(at(margin, "weight").text == "16.00");
    CHECK(at(margin, "curve").items.size() == 6);
    CHECK(at(document, "steps").items.size() > 20);
    CHECK(at(at(document, "steps").items[0], "text").text ==
          "1. Critères\u00A0: valeur, points selon la courbe, poids");
}

TEST_CASE("The report as JSON is one versioned document", "[report][json]") {
    const std::vector<ClientQuarter> clients{someClient("Dental One")};
    PortfolioMetrics totals;
    totals.quarter = {2013, 1};
    totals.cutOff = *Date::of(2013, 3, 31);
    totals.revenue = Money{123'456};
    const PortfolioSummary summary = summarise(clients, nullptr, totals, std::nullopt);
    const std::string json =
        reportJson(someHeader(), summary, clients, catalogueFor(Language::English),
                   Locale(Language::English, kDollar));
    const JsonValue document = parsed(json);
    CHECK(at(document, "schema").text == "winnow-report/1");
    CHECK(at(document, "portfolio").text == "Larkfield IT");
    CHECK(at(document, "cut_off").text == "2013-03-31");
    CHECK(at(at(document, "totals"), "revenue").text == "1234.56");
    CHECK(at(document, "totals_before").kind == JsonValue::Kind::Null);
    CHECK(at(document, "groups").items.size() == 4);
    CHECK(at(at(document, "movement"), "from_before_to_now").members.size() == 4);
    CHECK(at(document, "headlines").items.size() >= 1);
    CHECK(at(document, "clients").items.size() == 1);
    CHECK(json == prettyJson(document));
}

TEST_CASE("The report as CSV has a row a client and a total", "[report][csv]") {
    const std::vector<ClientQuarter> clients{someClient("=Dental"), someClient("Vellum")};
    const std::string english = reportCsv(someHeader(), clients, catalogueFor(Language::English),
                                          Locale(Language::English, kDollar));
    CHECK(english.starts_with(
        "Client,Contract,Grade,Before,Score,Financial,Relationship,Revenue,Margin,Hours,"
        "Cost-to-serve,Contribution,Effective hourly rate,Days late,Arrears,Why,Quarter,Data to,"
        "Currency,Rubric\n'=Dental,Unknown,A,,75.17,75.25,75.00,1234.56,-0.333333,2.9700,,-50.05,,"
        "14.2857,,"));
    CHECK(english.find("\nTotal,,,,,,,2469.12,,5.9400,,-100.10,,,,,2013-Q1,2013-03-31,USD,4\n") !=
          std::string::npos);
    const std::string french = reportCsv(someHeader(), clients, catalogueFor(Language::French),
                                         Locale(Language::French, kDollar));
    CHECK(french.starts_with("Client,Contrat,Note,"));
}

}  // namespace winnow::test
