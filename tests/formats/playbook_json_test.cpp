// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/playbook_json.h>

#include <functional>

#include <base/embedded.h>
#include <formats/strict_json.h>
#include <support/catch.h>

#include "json_schema.h"

namespace winnow::test {

namespace {

const JsonValue& playbookSchema() {
    static const JsonValue parsed = *parseJson(embedded::text("schemas/playbook.schema.json"));
    return parsed;
}
const JsonValue& letterSchema() {
    static const JsonValue parsed = *parseJson(embedded::text("schemas/letter.schema.json"));
    return parsed;
}

const Playbook& shipped(std::string_view id) {
    for (const Playbook& playbook : shippedPlaybooks()) {
        if (playbook.id == id) {
            return playbook;
        }
    }
    throw std::logic_error("no such playbook");
}

template <typename Value>
std::string described(const Result<Value>& result) {
    if (result) {
        return "";
    }
    const auto* place = result.error().message.find("place");
    const auto* words = place ? std::get_if<std::string>(place) : nullptr;
    return result.error().message.id + " " + (words ? *words : "");
}

// A document with one text in it replaced by another.
std::string changed(std::string json, const std::string& from, const std::string& to) {
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

std::string problemOf(const std::string& json) { return described(playbookFromJson(json)); }

// Calls visit for the document with one place changed, for every place and change.
void forEachChange(JsonValue& at, const std::function<void()>& visit) {
    const std::vector<JsonValue> replacements{JsonValue::null(),      JsonValue::of(true),
                                              JsonValue::of("No_id"), JsonValue::of(-400),
                                              JsonValue::array(),     JsonValue::object()};
    for (const JsonValue& replacement : replacements) {
        JsonValue kept = std::exchange(at, replacement);
        visit();
        at = std::move(kept);
    }
    if (at.kind == JsonValue::Kind::Object) {
        at.add("unheard_of", JsonValue::of(1));
        visit();
        at.members.pop_back();
    }
    for (std::size_t i = 0; i < at.members.size(); ++i) {
        const auto kept = at.members[i];
        at.members.erase(at.members.begin() + static_cast<std::ptrdiff_t>(i));
        visit();
        at.members.insert(at.members.begin() + static_cast<std::ptrdiff_t>(i), kept);
        forEachChange(at.members[i].second, visit);
    }
    for (JsonValue& item : at.items) {
        forEachChange(item, visit);
    }
}

void checkDescribed(const JsonValue& schema) {
    CHECK(schema.find("$schema")->text == "https://json-schema.org/draft/2020-12/schema");
    for (const char* key : {"$id", "title", "description"}) {
        CHECK(schema.find(key));
    }
    const auto checkProperties = [](const JsonValue& object) {
        for (const auto& [name, property] : object.find("properties")->members) {
            INFO(name);
            CHECK(property.find("title"));
            CHECK(property.find("description"));
        }
    };
    checkProperties(schema);
    for (const auto& [name, definition] : schema.find("$defs")->members) {
        if (definition.find("properties")) {
            checkProperties(definition);
        }
    }
}

}  // namespace

TEST_CASE("The shipped playbooks read, validate and survive writing", "[playbook_json]") {
    REQUIRE(shippedPlaybooks().size() == 8);
    const JsonSchema schema(playbookSchema());
    for (const Playbook& playbook : shippedPlaybooks()) {
        INFO(playbook.id);
        CHECK(validate(playbook).empty());
        CHECK(playbook.version == 0);
        const std::string json = playbookToJson(playbook);
        const Result<Playbook> read = playbookFromJson(json);
        CHECK(described(read).empty());
        REQUIRE(read);
        CHECK(*read == playbook);
        CHECK(playbookToJson(*read) == json);
        CHECK(schema.accepts(*parseJson(json)));
        CHECK(schema.accepts(*parseJson(embedded::text("playbooks/" + playbook.id + ".json"))));
    }
}

TEST_CASE("The shipped letters read, validate and survive writing", "[playbook_json]") {
    REQUIRE_FALSE(shippedLetters().empty());
    const JsonSchema schema(letterSchema());
    for (const LetterTemplate& letter : shippedLetters()) {
        INFO(letter.id);
        CHECK(validate(letter).empty());
        const std::string json = letterTemplateToJson(letter);
        const Result<LetterTemplate> read = letterTemplateFromJson(json);
        REQUIRE(read);
        CHECK(*read == letter);
        CHECK(letterTemplateToJson(*read) == json);
        CHECK(schema.accepts(*parseJson(json)));
        CHECK(schema.accepts(*parseJson(embedded::text("letters/" + letter.id + ".json"))));
    }
    // Every letter that a playbook writes is there.
    for (const Playbook& playbook : shippedPlaybooks()) {
        for (const PlaybookStep& step : playbook.steps) {
            INFO(playbook.id << " " << step.id << " " << step.letter);
            CHECK((step.letter.empty() ||
                   std::ranges::any_of(shippedLetters(), [&](const LetterTemplate& letter) {
                       return letter.id == step.letter;
                   })));
        }
    }
}

TEST_CASE("The schemas are titled and described throughout", "[playbook_json]") {
    checkDescribed(playbookSchema());
    checkDescribed(letterSchema());
}

TEST_CASE("A mistake in a playbook is named with its place", "[playbook_json]") {
    const std::string json = playbookToJson(shipped("offboarding"));
    CHECK(problemOf(json).empty());
    CHECK(problemOf("") == "json.error.syntax ");
    CHECK(problemOf(changed(json, "winnow-playbook/1", "winnow-playbook/2")) ==
          "json.error.unknown_word format");
    CHECK(problemOf(changed(json, "\"purpose\": \"parting\"", "\"purpose\": \"leaving\"")) ==
          "json.error.unknown_word purpose");
    CHECK(problemOf(changed(json, "\"kind\": \"decision\",", "")) ==
          "json.error.missing_key steps[0].kind");
    CHECK(problemOf(changed(json, "\"kind\": \"decision\",", "\"kind\": 1,")) ==
          "json.error.not_text steps[0].kind");
    CHECK(problemOf(changed(json, "\"role\": \"parting_decision\"", "\"roll\": \"none\"")) ==
          "json.error.unknown_key steps[0].roll");
    CHECK(problemOf(changed(json, "\"days\": 7", "\"days\": 1.5")) ==
          "json.error.not_whole steps[0].due.days");
    // What reads must also make sense.
    CHECK_FALSE(
        problemOf(changed(json, "\"role\": \"parting_decision\"", "\"role\": \"none\"")).empty());
}

TEST_CASE("A mistake in a letter is named with its place", "[playbook_json]") {
    const std::string json = letterTemplateToJson(shippedLetters().front());
    const auto problem = [](const std::string& text) {
        return described(letterTemplateFromJson(text));
    };
    CHECK(problem(json).empty());
    CHECK(problem(changed(json, "\"subject\": {", "\"subjekt\": {")) ==
          "json.error.missing_key subject");
    CHECK(problem(changed(json, "\"en\":", "\"de\":")) == "json.error.unknown_key title.de");
}

TEST_CASE("What the schema refuses the reader refuses as well", "[playbook_json]") {
    const JsonSchema schema(playbookSchema());
    Playbook playbook = shipped("lift_c_to_b");
    JsonValue document = *parseJson(playbookToJson(playbook));
    int refused = 0;
    int changes = 0;
    forEachChange(document, [&] {
        ++changes;
        if (!schema.accepts(document)) {
            ++refused;
            const std::string json = compactJson(document);
            const bool read = playbookFromJson(json).hasValue();
            if (read) {
                INFO(json);
                CHECK_FALSE(read);
            }
        }
    });
    CHECK(refused > 500);
    CHECK(changes > refused);
}

}  // namespace winnow::test
