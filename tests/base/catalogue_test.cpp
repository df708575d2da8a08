// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/catalogue.h>

#include <support/catch.h>

using namespace winnow;

namespace {

using Patterns = std::map<std::string, std::string, std::less<>>;

const Locale kEnglish(Language::English);
const Locale kFrench(Language::French);

const Catalogue kSentences(Patterns{
    {"reason.late", "{client} pays {days} days late and owes {amount}."},
    {"clients", "{count} clients"},
    {"clients.one", "{count} client"},
    {"criterion.margin", "margin"},
    {"strong", "strong on “{words}”"},
    {"since", "{points} since: {first}"},
    {"earlier", "pays {days} days earlier, {criterion}"},
    {"loop", "a {first} within a {first}"},
    {"lost", "Lost on {criterion}: {points} points ({share})"},
    {"when", "{day}, {quarter}, {time}"},
    {"broken", "an {open brace"},
});

}  // namespace

TEST_CASE("A sentence is filled with its arguments", "[catalogue]") {
    const Text text{"reason.late",
                    {{"client", std::string("Dental One")},
                     {"days", std::int64_t{41}},
                     {"amount", Money{540'000}}}};
    CHECK(kSentences.render(text, kEnglish) == "Dental One pays 41 days late and owes €5,400.");
}

TEST_CASE("Money in a sentence shows cents only where they matter", "[catalogue]") {
    const Catalogue catalogue(Patterns{{"m", "{amount}"}});
    const auto shown = [&](std::int64_t minor) {
        return catalogue.render({"m", {{"amount", Money{minor}}}}, kEnglish);
    };
    CHECK(shown(12'000) == "€120");
    CHECK(shown(12'050) == "€120.50");
    CHECK(shown(123'456) == "€1,235");
    CHECK(shown(-123'456) == "\u2212€1,235");
}

TEST_CASE("The count chooses singular or plural as the language does", "[catalogue]") {
    const auto shown = [&](std::int64_t count, const Locale& locale) {
        return kSentences.render({"clients", {{"count", count}}}, locale);
    };
    CHECK(shown(0, kEnglish) == "0 clients");
    CHECK(shown(1, kEnglish) == "1 client");
    CHECK(shown(2, kEnglish) == "2 clients");
    CHECK(shown(0, kFrench) == "0 client");
    CHECK(shown(1, kFrench) == "1 client");
    CHECK(shown(2, kFrench) == "2 clients");
}

TEST_CASE("Every type of argument is written in the locale's way", "[catalogue]") {
    CHECK(kSentences.render({"lost",
                             {{"criterion", TextId{"criterion.margin"}},
                              {"points", Points{350}},
                              {"share", Percent{{1, 8}}}}},
                            kEnglish) == "Lost on margin: 3.5 points (12.5%)");
    CHECK(kSentences.render({"when",
                             {{"day", Date::of(2026, 9, 30).value()},
                              {"quarter", Quarter{2026, 3}},
                              {"time", WorkTime::minutes(90)}}},
                            kFrench) == "30 sept. 2026, T3 2026, 1,5\u202Fh");
}

TEST_CASE("The owner's own words stand alone or within a sentence", "[catalogue]") {
    const OwnWords own{{"Refers others", "Nous recommande"}, "strong"};
    CHECK(kSentences.render({"lost", {{"criterion", OwnWords{own.words, {}}}}}, kFrench) ==
          "Lost on Nous recommande: {points} points ({share})");
    CHECK(kSentences.render({"lost", {{"criterion", own}}}, kEnglish) ==
          "Lost on strong on “Refers others”: {points} points ({share})");
    CHECK(wordsIn({"Refers others", ""}, Language::French) == "Refers others");
    CHECK(wordsIn({"", "Nous recommande"}, Language::English) == "Nous recommande");
}

TEST_CASE("An entry within a sentence sees the sentence's arguments", "[catalogue]") {
    CHECK(kSentences.render({"since",
                             {{"points", Points{190}},
                              {"first", TextId{"earlier"}},
                              {"days", std::int64_t{8}},
                              {"criterion", TextId{"criterion.margin"}}}},
                            kEnglish) == "1.9 since: pays 8 days earlier, margin");
    // An entry that names itself ends.
    CHECK(kSentences.render({"since", {{"points", Points{190}}, {"first", TextId{"loop"}}}},
                            kEnglish) == "1.9 since: a {first} within a {first}");
}

TEST_CASE("A missing sentence or argument stays visible", "[catalogue]") {
    CHECK(kSentences.render("no.such.id", kEnglish) == "no.such.id");
    CHECK(kSentences.render({"reason.late", {{"days", std::int64_t{1}}}}, kEnglish) ==
          "{client} pays 1 days late and owes {amount}.");
    CHECK(kSentences.render("broken", kEnglish) == "an {open brace");
}

TEST_CASE("An argument that looks like a placeholder is not filled again", "[catalogue]") {
    const Text text{
        "reason.late",
        {{"client", std::string("{days}")}, {"days", std::int64_t{2}}, {"amount", Money{0}}}};
    CHECK(kSentences.render(text, kEnglish) == "{days} pays 2 days late and owes €0.");
}

TEST_CASE("The placeholders of a pattern are listed in order", "[catalogue]") {
    CHECK(placeholders("{client} owes {amount}") == std::vector<std::string>{"client", "amount"});
    CHECK(placeholders("nothing").empty());
    CHECK(placeholders("an {open brace").empty());
}

TEST_CASE("A pattern can ask for more decimals than usual", "[catalogue]") {
    const Catalogue catalogue(
        Patterns{{"exact", "{share:4}, {points:2}, {ratio:6}, {amount:2}, {time:1}"},
                 {"plain", "{share}, {points}, {ratio}, {amount}"},
                 {"odd", "{share:x} {share:44}"}});
    const std::vector<std::pair<std::string, TextArgument>> arguments{
        {"share", Percent{{464'378, 1'000'000}}},
        {"points", Points{7'525}},
        {"ratio", Decimal{812'345}},
        {"amount", Money{123'450}},
        {"time", WorkTime::hours(12)}};
    CHECK(catalogue.render({"exact", arguments}, kEnglish) ==
          "46.4378%, 75.25, 0.812345, €1,234.50, 12.0\u00A0h");
    CHECK(catalogue.render({"plain", arguments}, kEnglish) == "46.4%, 75.3, 0.81, €1,235");
    CHECK(catalogue.render({"odd", arguments}, kEnglish) == "{share:x} {share:44}");
    CHECK(placeholders("{share:4} of {name}") == std::vector<std::string>{"share", "name"});
}
