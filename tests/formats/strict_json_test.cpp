// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/strict_json.h>

#include <support/catch.h>

namespace winnow::test {

namespace {

std::string problemOf(std::string_view json) {
    const Result<JsonValue> parsed = parseJson(json);
    if (parsed) {
        return "";
    }
    const Text& message = parsed.error().message;
    const auto* place = message.find("place");
    return message.id + (place ? " " + std::get<std::string>(*place) : "");
}

}  // namespace

TEST_CASE("Numbers keep the digits they were written with", "[json]") {
    const auto parsed = parseJson("[0.1, 12345678901234567890, -3.000000000000000001, 1e3, -0]");
    REQUIRE(parsed);
    CHECK(parsed->items[0].text == "0.1");
    CHECK(parsed->items[1].text == "12345678901234567890");
    CHECK(parsed->items[2].text == "-3.000000000000000001");
    CHECK(parsed->items[3].text == "1e3");
    CHECK(compactJson(*parsed) ==
          "[0.1,12345678901234567890,-3.000000000000000001,1e3," + parsed->items[4].text + "]");
}

TEST_CASE("What is no strict JSON is refused", "[json]") {
    CHECK(problemOf("") == "json.error.syntax");
    CHECK(problemOf("{") == "json.error.syntax");
    CHECK(problemOf("{} {}") == "json.error.syntax");
    CHECK(problemOf("[1,]") == "json.error.syntax");
    CHECK(problemOf("// note\n{}") == "json.error.syntax");
    CHECK(problemOf("\"\xff\"") == "json.error.syntax");
    CHECK(problemOf("NaN") == "json.error.syntax");
}

TEST_CASE("A key given twice is refused with its place", "[json]") {
    CHECK(problemOf(R"({"a": 1, "a": 2})") == "json.error.duplicate_key a");
    CHECK(problemOf(R"({"list": [{}, {"x": 1, "y": 2, "x": 3}]})") ==
          "json.error.duplicate_key list[1].x");
    CHECK(problemOf(R"({"a": {"b": 1}, "b": {"a": 1}})").empty());
}

TEST_CASE("Nesting stops at 64 levels", "[json]") {
    CHECK(problemOf(std::string(64, '[') + std::string(64, ']')).empty());
    CHECK(problemOf(std::string(65, '[') + std::string(65, ']')) == "json.error.too_deep");
    CHECK(problemOf(std::string(1'000'000, '[')) == "json.error.too_deep");
}

TEST_CASE("Decimals are read exactly or not at all", "[json]") {
    CHECK(scaledFromJsonNumber("12.5", 2) == 1'250);
    CHECK(scaledFromJsonNumber("-0.05", 2) == -5);
    CHECK(scaledFromJsonNumber("7", 6) == 7'000'000);
    CHECK(scaledFromJsonNumber("1.50000", 2) == 150);
    CHECK(scaledFromJsonNumber("1.505", 2) == std::nullopt);
    CHECK(scaledFromJsonNumber("1e2", 2) == std::nullopt);
    CHECK(scaledFromJsonNumber("9223372036854775807", 0) == 9'223'372'036'854'775'807);
    CHECK(scaledFromJsonNumber("9223372036854775808", 0) == std::nullopt);
    CHECK(scaledFromJsonNumber("9223372036854775807", 2) == std::nullopt);
    CHECK(scaledFromJsonNumber("", 2) == std::nullopt);
}

TEST_CASE("Written JSON has sorted keys and escapes what must be", "[json]") {
    const JsonValue value = JsonValue::object({{"b", JsonValue::of("a \"quote\"\n\x01")},
                                               {"a", JsonValue::of(true)},
                                               {"c", JsonValue::null()}});
    CHECK(compactJson(value) == R"({"a":true,"b":"a \"quote\"\n\u0001","c":null})");
    CHECK(compactJson(value, KeyOrder::AsGiven).starts_with(R"({"b":)"));
    CHECK(prettyJson(value) ==
          "{\"a\": true, \"b\": \"a \\\"quote\\\"\\n\\u0001\", \"c\": null}\n");
    CHECK(prettyJson(JsonValue::object({{"a", JsonValue::array({JsonValue::object()})}})) ==
          "{\n  \"a\": [\n    {}\n  ]\n}\n");
    CHECK(compactJson(JsonValue::of("\xff")) == "\"\uFFFD\"");
}

}  // namespace winnow::test
