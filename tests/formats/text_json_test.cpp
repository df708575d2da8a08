// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/text_json.h>

#include <support/catch.h>

namespace winnow::test {

TEST_CASE("A text of every kind of argument reads back the same", "[text_json]") {
    const Text text{"some.id",
                    {{"name", std::string("L'Étoile \"Nord\"")},
                     {"count", std::int64_t{-3}},
                     {"amount", Money{1'398'000}},
                     {"day", *Date::of(2026, 9, 30)},
                     {"quarter", Quarter{2026, 3}},
                     {"share", Percent{{-1, 3}}},
                     {"ratio", Decimal{-12'345}},
                     {"time", WorkTime{10'692}},
                     {"score", Points{7'610}},
                     {"criterion", TextId{"criterion.margin"}},
                     {"own", OwnWords{{"Refers others", "Nous recommande"}, "phrase.own.good"}}}};
    const std::string json = argumentsToJson(text);
    const Result<Text> read = textFromJson("some.id", json);
    REQUIRE(read);
    CHECK(*read == text);
    CHECK(argumentsToJson(*read) == json);
}

TEST_CASE("Arguments are written with their type", "[text_json]") {
    const Text text{"id",
                    {{"amount", Money{1'398'000}},
                     {"count", std::int64_t{3}},
                     {"name", std::string("Larkfield")},
                     {"ratio", Decimal{1'500'000}}}};
    CHECK(argumentsToJson(text) ==
          R"({"amount":{"money":1398000},"count":3,"name":"Larkfield","ratio":{"decimal":1.5}})");
    CHECK(argumentsToJson(Text{"id", {}}) == "{}");
}

TEST_CASE("Arguments that mean nothing are refused by name", "[text_json]") {
    for (const char* json :
         {R"({"x": {"words": "a"}})", R"({"x": {"words": {"de": "a"}}})", R"({"x": null})",
          R"({"x": true})", R"({"x": [1]})", R"({"x": {}})", R"({"x": {"money": 1, "date": 2}})",
          R"({"x": {"money": 1.5}})", R"({"x": {"money": "1"}})",
          R"({"x": {"date": "2026-02-30"}})", R"({"x": {"quarter": "2026-Q5"}})",
          R"({"x": {"percent": [1, 0]}})", R"({"x": {"percent": [1]}})", R"({"x": {"speed": 3}})",
          R"({"x": 1.5})"}) {
        INFO(json);
        const Result<Text> read = textFromJson("id", json);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.id == "json.error.argument");
    }
    CHECK(textFromJson("id", "[]").error().message.id == "json.error.not_object");
    CHECK(textFromJson("id", "{").error().message.id == "json.error.syntax");
}

}  // namespace winnow::test
