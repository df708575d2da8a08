// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <formats/rubric_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

#include "json_schema.h"

// That the published schema and the reader agree.

namespace winnow::test {

namespace {

const Currency kEuro;

const JsonValue& schema() {
    static const JsonValue parsed = *parseJson(rubricSchema());
    return parsed;
}

// A rubric that says something in every member there is.
Rubric fullRubric() {
    Rubric rubric = ownersRubric();
    rubric.version = 3;
    rubric.note = "Mehr Gewicht auf „Marge“";
    rubric.combination = Combination::Matrix;
    rubric.gradeTable[0][1] = Grade::A;
    rubric.secondOpinion = {7'525, Points{4'000}};
    rubric.criteria[0].name = {"Turnover", "Chiffre d’affaires"};
    for (const char* label : {"Never", "Rarely", "At times", "Often", "Always"}) {
        rubric.criteria[7].anchors.push_back({{label, "oui"}, {"as seen", "vu"}});
    }
    rubric.gates[0].name = {"Late payer", "Paie tard"};
    return rubric;
}

JsonValue documentOf(const Rubric& rubric) { return *parseJson(rubricToJson(rubric, kEuro)); }

// The text id of the reader's refusal; empty when it reads.
std::string refusal(const JsonValue& document) {
    const Result<Rubric> read = rubricFromJson(compactJson(document), kEuro);
    return read ? std::string() : read.error().message.id;
}

// What only the reader can know: sums, uniqueness, order, and exact decimals.
bool isBeyondASchema(const std::string& problem) {
    static const std::set<std::string> beyond{
        "rubric.error.weight_sum",  "rubric.error.id_twice",     "rubric.error.cut_offs",
        "rubric.error.curve_order", "rubric.error.rating_curve", "rubric.error.anchors_unrated",
        "rubric.error.grade_table", "rubric.error.not_positive", "json.error.two_places",
        "rubric.error.words_long",  "rubric.error.words_lines",  "json.error.six_places",
        "json.error.number_range",  "json.error.not_money"};
    return beyond.contains(problem);
}

// Calls visit for the document with one place changed, for every place and change.
void forEachChange(JsonValue& document, JsonValue& at,
                   const std::function<void(const std::string&)>& visit) {
    const std::vector<JsonValue> replacements{
        JsonValue::null(),     JsonValue::of(true),        JsonValue::of("x"),
        JsonValue::of(-1),     JsonValue::of(0),           JsonValue::of(101),
        JsonValue::of("A"),    JsonValue::number("0.5"),   JsonValue::array(),
        JsonValue::object(),   JsonValue::of("days_late"), JsonValue::of("small_client"),
        JsonValue::of("1000"), JsonValue::number("3661")};
    for (const JsonValue& replacement : replacements) {
        JsonValue kept = std::exchange(at, replacement);
        visit("replaced by " + compactJson(replacement));
        at = std::move(kept);
    }
    if (at.kind == JsonValue::Kind::Object) {
        at.add("unheard_of", JsonValue::of(1));
        visit("with an unknown key");
        at.members.pop_back();
    }
    for (std::size_t i = 0; i < at.members.size(); ++i) {
        const auto kept = at.members[i];
        at.members.erase(at.members.begin() + static_cast<std::ptrdiff_t>(i));
        visit("without " + kept.first);
        at.members.insert(at.members.begin() + static_cast<std::ptrdiff_t>(i), kept);
        forEachChange(document, at.members[i].second,
                      [&](const std::string& what) { visit(kept.first + " " + what); });
    }
    for (std::size_t i = 0; i < at.items.size(); ++i) {
        forEachChange(document, at.items[i],
                      [&](const std::string& what) { visit(std::to_string(i) + " " + what); });
    }
}

std::set<std::string> keys(const JsonValue& object) {
    std::set<std::string> names;
    for (const auto& [name, value] : object.members) {
        names.insert(name);
    }
    return names;
}

}  // namespace

TEST_CASE("The schema is titled and described throughout", "[rubric_schema]") {
    CHECK(schema().find("$schema")->text == "https://json-schema.org/draft/2020-12/schema");
    for (const char* key : {"$id", "title", "description"}) {
        CHECK(schema().find(key));
    }
    for (const auto& [name, property] : schema().find("properties")->members) {
        INFO(name);
        CHECK(property.find("title"));
        CHECK(property.find("description"));
    }
}

TEST_CASE("The schema accepts what the program writes", "[rubric_schema]") {
    const JsonSchema rubrics(schema());
    CHECK(rubrics.accepts(documentOf(defaultRubric(kEuro))));
    const JsonValue full = documentOf(fullRubric());
    CHECK(rubrics.accepts(full));
    // Nothing that can be written is missing from the schema, and nothing in it is never written.
    std::set<std::string> properties = keys(*schema().find("properties"));
    properties.erase("$schema");
    CHECK(keys(full) == properties);
    const JsonValue* definitions = schema().find("$defs");
    CHECK(keys(full.find("criteria")->items[7]).size() + 1 ==
          keys(*definitions->find("criterion")->find("properties")).size());
}

TEST_CASE("The schema and the reader agree on every single change", "[rubric_schema]") {
    const JsonSchema rubrics(schema());
    // A few criteria and gates, so that each kind of member is there.
    Rubric rubric = fullRubric();
    rubric.criteria = {rubric.criteria[0], rubric.criteria[7]};
    rubric.criteria[0].weight = 4'000;
    rubric.criteria[1].weight = 6'000;
    rubric.gates = {rubric.gates[0], rubric.gates[2], rubric.gates[4], rubric.gates[5],
                    rubric.gates[6]};
    JsonValue document = documentOf(rubric);
    REQUIRE(refusal(document).empty());
    std::string disagreements;
    int changes = 0;
    forEachChange(document, document, [&](const std::string& change) {
        ++changes;
        const std::string problem = refusal(document);
        const bool accepted = rubrics.accepts(document);
        if (accepted ? !problem.empty() && !isBeyondASchema(problem) : problem.empty()) {
            disagreements += change +
                             (accepted ? ": only the reader refuses, " + problem
                                       : std::string(": only the schema refuses")) +
                             "\n";
        }
    });
    INFO(disagreements);
    CHECK(disagreements.empty());
    CHECK(changes > 1'000);
}

TEST_CASE("A document may name its schema", "[rubric_schema]") {
    JsonValue document = documentOf(fullRubric());
    document.add("$schema", JsonValue::of("rubric.schema.json"));
    CHECK(JsonSchema(schema()).accepts(document));
    const Result<Rubric> read = rubricFromJson(compactJson(document), kEuro);
    REQUIRE(read);
    CHECK(*read == fullRubric());
}

TEST_CASE("Own words, table and second opinion survive writing", "[rubric_schema][rubric_json]") {
    const Rubric rubric = fullRubric();
    const std::string json = rubricToJson(rubric, kEuro);
    const Result<Rubric> read = rubricFromJson(json, kEuro);
    REQUIRE(read);
    CHECK(*read == rubric);
    CHECK(rubricToJson(*read, kEuro) == json);

    Rubric halfNamed = rubric;
    halfNamed.criteria[0].name.fr.clear();
    halfNamed.criteria[7].anchors[1] = {};
    CHECK(*rubricFromJson(rubricToJson(halfNamed, kEuro), kEuro) == halfNamed);
}

TEST_CASE("A rubric without anything of the new kind is written as before", "[rubric_json]") {
    const std::string json = rubricToJson(ownersRubric(), kEuro);
    for (const char* key :
         {"name", "anchors", "combination", "grade_table", "second_opinion", "$schema"}) {
        INFO(key);
        CHECK(json.find(std::string("\"") + key + "\"") == std::string::npos);
    }
}

TEST_CASE("A mistake in words, table or second opinion is named with its place", "[rubric_json]") {
    const auto problem = [](const char* member) {
        std::string json(rubricToJson(defaultRubric(kEuro), kEuro));
        json.replace(json.find('{'), 1, "{" + std::string(member) + ",");
        const Result<Rubric> read = rubricFromJson(json, kEuro);
        if (read) {
            return std::string();
        }
        return read.error().message.id + " " +
               std::get<std::string>(*read.error().message.find("place"));
    };
    CHECK(problem(R"("combination": "matrix")").empty());
    CHECK(problem(R"("combination": "oracle")") == "json.error.unknown_word combination");
    CHECK(problem(R"("grade_table": {"A": {}})") == "json.error.missing_key grade_table.A.A");
    CHECK(problem(R"("grade_table": {"A": {"A": "E"}})") ==
          "json.error.unknown_word grade_table.A.A");
    CHECK(problem(R"("second_opinion": {"majority": 49.99})") ==
          "rubric.error.majority second_opinion.majority");
    CHECK(problem(R"("second_opinion": {"veto": 1})") ==
          "json.error.unknown_key second_opinion.veto");
}

}  // namespace winnow::test
