// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include <app/lock_service.h>
#include <app/rater_service.h>
#include <app/rubric_service.h>
#include <formats/catalogue_json.h>
#include <formats/rating_sheet.h>

#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 1};

// A firm of two clients in a quarter that is over, and its technician's sheets.
struct Team : TypedIn {
    Team() {
        add(invoice(alder, "1", "2026-01-05", 1'000));
        add(invoice(birch, "2", "2026-02-05", 1'000));
    }

    RaterService& raters() { return portfolio->raters(); }

    RatingSheet sheet(std::string rater = "Kim", std::string firm = "Larch IT") const {
        return {std::move(firm), kQuarter, std::move(rater), Language::English, {}};
    }
    static RatingSheetRow row(ClientId client, std::string name, std::string criterion,
                              std::string answer, std::string note = "") {
        RatingSheetRow row;
        row.client = client;
        row.clientName = std::move(name);
        row.criterion = std::move(criterion);
        row.answer = std::move(answer);
        row.note = std::move(note);
        return row;
    }
    // As the technician would save it.
    Result<RaterService::SheetResult> take(const RatingSheet& sheet) {
        return raters().importSheet(
            folder.write("kim.xlsx", ratingSheetXlsx(sheet, folder.path()).value()));
    }
    std::string refusal(const RatingSheet& sheet) {
        const auto taken = take(sheet);
        return taken ? std::string() : taken.error().message.id;
    }

    std::optional<int> counted(ClientId client, std::string_view criterion) {
        for (const Rating& rating : portfolio->grading().ratings(client, kQuarter)) {
            if (rating.criterion == criterion) {
                return rating.anchor;
            }
        }
        return std::nullopt;
    }
    void rate(ClientId client, std::string_view criterion, std::optional<int> anchor) {
        REQUIRE(portfolio->grading().rate(client, kQuarter, criterion, anchor));
    }
};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("A technician's sheet comes back beside the owner's ratings", "[app][raters]") {
    Team team;
    team.rate(team.alder, "takes_advice", 4);
    team.rate(team.alder, "keeps_word", 2);
    team.rate(team.birch, "takes_advice", 1);
    RatingSheet sheet = team.sheet();
    sheet.rows = {Team::row(team.alder, "Alder Dental", "takes_advice", "1", "only the cheapest"),
                  Team::row(team.alder, "Alder Dental", "keeps_word", "3"),
                  Team::row(team.birch, "Birch & Sons", "takes_advice", "1"),
                  Team::row(team.birch, "Birch & Sons", "keeps_word", "-"),
                  Team::row(team.birch, "Birch & Sons", "reports_early", "4"),
                  Team::row(team.birch, "Birch & Sons", "values_service", "")};
    const auto taken = team.take(sheet);
    REQUIRE(taken);
    CHECK(taken->rater == "Kim");
    CHECK(taken->quarter == kQuarter);
    CHECK(taken->read == 5);
    CHECK(taken->unchanged == 0);
    CHECK(taken->empty == 1);
    CHECK(taken->problems.empty());
    CHECK(team.raters().raters() == std::vector<std::string>{"", "Kim"});
    CHECK(team.raters().ratings(kQuarter, "Kim").size() == 5);
    CHECK(team.raters().ratings(kQuarter, "").size() == 3);

    // The owner's alone count, until it is set otherwise.
    CHECK(team.counted(team.alder, "takes_advice") == 4);
    CHECK_FALSE(team.counted(team.birch, "reports_early"));
    REQUIRE(team.raters().setCounting({"", "Kim"}));
    CHECK(team.raters().counting() == std::vector<std::string>{"", "Kim"});
    CHECK(team.counted(team.alder, "takes_advice") == 4);
    CHECK(team.counted(team.birch, "reports_early") == 4);
    REQUIRE(team.raters().setCounting({"Kim"}));
    CHECK(team.counted(team.alder, "takes_advice") == 1);

    const std::vector<RaterAgreement> pairs = team.raters().agreement(kQuarter);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].first.empty());
    CHECK(pairs[0].second == "Kim");
    CHECK(pairs[0].compared == 3);
    CHECK(pairs[0].equal == 1);
    CHECK(pairs[0].kappa);
    REQUIRE(pairs[0].disagreements.size() == 2);
    CHECK(pairs[0].disagreements[0].client == team.alder);
    CHECK(pairs[0].disagreements[0].criterion == "takes_advice");
    CHECK(pairs[0].disagreements[0].first == 4);
    CHECK(pairs[0].disagreements[0].second == 1);
    CHECK(pairs[0].disagreements[0].note == "only the cheapest");
    CHECK(pairs[0].disagreements[1].criterion == "keeps_word");
    CHECK(team.raters().agreement(kQuarter.next()).empty());
}

TEST_CASE("A sheet is one action, and the same sheet brings nothing twice", "[app][raters]") {
    Team team;
    RatingSheet sheet = team.sheet();
    sheet.rows = {Team::row(team.alder, "Alder Dental", "takes_advice", "1"),
                  Team::row(team.birch, "Birch & Sons", "takes_advice", "2")};
    REQUIRE(team.take(sheet));
    const auto again = team.take(sheet);
    REQUIRE(again);
    CHECK(again->read == 0);
    CHECK(again->unchanged == 2);
    CHECK(team.portfolio->undoState().undo->id == "action.raters.sheet");
    REQUIRE(team.portfolio->undo());
    CHECK(team.raters().ratings(kQuarter, "Kim").empty());
    CHECK(team.raters().raters() == std::vector<std::string>{""});
    REQUIRE(team.portfolio->redo());
    CHECK(team.raters().ratings(kQuarter, "Kim").size() == 2);

    // A changed answer takes the place of the one before.
    sheet.rows[0].answer = "3";
    const auto changed = team.take(sheet);
    REQUIRE(changed);
    CHECK(changed->read == 1);
    CHECK(changed->unchanged == 1);
    CHECK(team.raters().ratings(kQuarter, "Kim").size() == 2);
}

TEST_CASE("An exported sheet is filled in as text and taken back", "[app][raters]") {
    Team team;
    REQUIRE(
        team.raters().exportSheet(kQuarter, " Kim ", Language::French, team.folder / "kim.csv"));
    std::string text = readBytes(team.folder / "kim.csv");
    CHECK(text.find("\"Kim\"") != std::string::npos);
    CHECK(text.find("1000") == std::string::npos);  // no money
    const std::string id = std::to_string(team.birch.value);
    text = replaced(std::move(text), ";;\"\";" + id + ";\"takes_advice\"",
                    ";3,0;\"demande un devis\";" + id + ";\"takes_advice\"");
    text = replaced(std::move(text), ";;\"\";" + id + ";\"keeps_word\"",
                    ";jamais;\"\";" + id + ";\"keeps_word\"");
    const auto taken = team.raters().importSheet(team.folder.write("back.csv", text));
    REQUIRE(taken);
    CHECK(taken->read == 1);
    REQUIRE(taken->problems.size() == 1);
    CHECK(taken->problems[0].what.id == "rating_sheet.problem.answer");
    CHECK(taken->empty == 14);  // of two clients with eight questions each
    const auto ratings = team.raters().ratings(kQuarter, "Kim");
    REQUIRE(ratings.size() == 1);
    CHECK(ratings[0].first == team.birch);
    CHECK(ratings[0].second.anchor == 3);
    CHECK(ratings[0].second.note == "demande un devis");
    CHECK(ratings[0].second.ratedOn == TypedIn::day("2026-04-09"));
}

TEST_CASE("An exported workbook comes back empty and complete", "[app][raters]") {
    Team team;
    const auto file = team.folder / "Kim.XLSX";
    REQUIRE(team.raters().exportSheet(kQuarter, "Kim", Language::English, file));
    const std::string once = readBytes(file);
    REQUIRE(team.raters().exportSheet(kQuarter, "Kim", Language::English, file));
    CHECK(readBytes(file) == once);
    const auto taken = team.raters().importSheet(file);
    REQUIRE(taken);
    CHECK(taken->read == 0);
    CHECK(taken->empty == 16);
    CHECK(taken->problems.empty());
    CHECK(team.raters().raters() == std::vector<std::string>{""});

    CHECK(idOf(team.raters().exportSheet(kQuarter, " ", Language::English, file)) ==
          "raters.error.owner");
    CHECK(idOf(team.raters().exportSheet(kQuarter, "A\nB", Language::English, file)) ==
          "raters.error.name");
    CHECK(idOf(team.raters().exportSheet(kQuarter, "Kim", Language::English,
                                         team.folder / "kim.ods")) == "raters.error.ending");
    CHECK(idOf(team.raters().exportSheet({2025, 1}, "Kim", Language::English, file)) ==
          "raters.error.nobody");
    CHECK_FALSE(team.raters().exportSheet(kQuarter, "Kim", Language::English,
                                          team.folder / "missing" / "kim.xlsx"));
    CHECK(readBytes(file) == once);
}

TEST_CASE("A sheet asks in the rubric's own words", "[app][raters]") {
    Team team;
    Rubric rubric = team.portfolio->rubrics().inUse(kQuarter);
    Criterion& advice = *std::ranges::find(rubric.criteria, "takes_advice", &Criterion::id);
    advice.name = {"Listens to us", "Nous écoute"};
    advice.anchors.assign(5, {});
    advice.anchors[4] = {{"Leads", ""}, {"", "Demande avant nous."}};
    REQUIRE(team.portfolio->rubrics().publish(rubric, kQuarter, ""));
    const auto file = team.folder / "kim.csv";
    REQUIRE(team.raters().exportSheet(kQuarter, "Kim", Language::French, file));
    const std::string text = readBytes(file);
    CHECK(text.find("\"Nous écoute\"") != std::string::npos);
    CHECK(text.find("\"Leads — Demande avant nous.\"") != std::string::npos);
    CHECK(text.find("anchor.") == std::string::npos);

    RatingSheet sheet = team.sheet();
    sheet.rows = {Team::row(team.alder, "Alder Dental", "", "2")};
    sheet.rows[0].question = "Nous écoute";
    REQUIRE(team.take(sheet));
    CHECK(team.raters().ratings(kQuarter, "Kim").at(0).second.criterion == "takes_advice");
}

TEST_CASE("Rows about nobody or nothing are left out and told", "[app][raters]") {
    Team team;
    RatingSheet sheet = team.sheet();
    sheet.rows = {Team::row(team.alder, "Alder Dental", "takes_advice", "1"),  // line 6
                  Team::row(team.alder, "Birch & Sons", "keeps_word", "1"),
                  Team::row({4711}, "Nobody", "keeps_word", "1"),
                  Team::row({4711}, "Birch & Sons", "keeps_word", "2"),
                  Team::row(team.alder, "Alder, once called so", "keeps_word", "3"),
                  Team::row(team.alder, "Alder Dental", "margin", "3"),
                  Team::row(team.alder, "Alder Dental", "takes_advice", "2"),
                  Team::row(team.alder, "Alder Dental", "takes_advice", "1"),
                  Team::row(team.alder, "Alder Dental", "", "3")};
    sheet.rows.back().question = "Reports problems early";
    const auto taken = team.take(sheet);
    REQUIRE(taken);
    CHECK(taken->read == 4);
    std::vector<std::pair<std::int64_t, std::string>> problems;
    for (const auto& problem : taken->problems) {
        problems.emplace_back(problem.line, problem.what.id);
        for (const Language language : {Language::English, Language::French}) {
            CHECK(catalogueFor(language).render(problem.what, Locale(language)).find('{') ==
                  std::string::npos);
        }
    }
    CHECK(problems == std::vector<std::pair<std::int64_t, std::string>>{
                          {7, "rating_sheet.problem.client_differs"},
                          {8, "rating_sheet.problem.client"},
                          {11, "rating_sheet.problem.criterion"},
                          {12, "rating_sheet.problem.twice"}});
    const auto ratings = team.raters().ratings(kQuarter, "Kim");
    CHECK(std::ranges::count(ratings, team.birch, &std::pair<ClientId, Rating>::first) == 1);
}

TEST_CASE("Sheets of others are refused whole", "[app][raters]") {
    Team team;
    const auto filled = [&](RatingSheet sheet) {
        sheet.rows = {Team::row(team.alder, "Alder Dental", "takes_advice", "1")};
        return sheet;
    };
    CHECK(team.refusal(filled(team.sheet("Kim", "Oak IT"))) == "raters.error.other_portfolio");
    CHECK(team.refusal(filled(team.sheet(""))) == "raters.error.owner");
    CHECK(team.refusal(filled(team.sheet(std::string(200, 'k')))) == "raters.error.name");
    CHECK(team.raters().importSheet(team.folder / "none.csv").error().message.id ==
          "import.error.no_file");
    CHECK(team.raters()
              .importSheet(team.folder.write("other.csv", "a,b\n1,2\n"))
              .error()
              .message.id == "rating_sheet.error.no_sheet");
    REQUIRE(team.portfolio->locks().lock(kQuarter, ""));
    CHECK(team.refusal(filled(team.sheet())) == "app.lock.locked");
    CHECK(team.raters().raters() == std::vector<std::string>{""});
}

TEST_CASE("Only who has rated can count, and each once", "[app][raters]") {
    Team team;
    RaterService& raters = team.raters();
    CHECK(raters.counting() == std::vector<std::string>{""});
    CHECK(idOf(raters.setCounting({"", "Kim"})) == "raters.error.unknown");
    CHECK(idOf(raters.setCounting({})) == "raters.error.counting");
    CHECK(idOf(raters.setCounting({"", ""})) == "raters.error.counting");
    RatingSheet sheet = team.sheet();
    sheet.rows = {Team::row(team.alder, "Alder Dental", "takes_advice", "1")};
    REQUIRE(team.take(sheet));
    REQUIRE(raters.setCounting({"Kim", ""}));
    team.reopen(/*readOnly=*/false);
    CHECK(team.raters().counting() == std::vector<std::string>{"Kim", ""});
    REQUIRE(team.portfolio->undo());
    CHECK(team.raters().counting() == std::vector<std::string>{""});
    team.reopen(/*readOnly=*/true);
    CHECK(team.refusal(sheet).empty());  // nothing new in it
    sheet.rows[0].answer = "2";
    CHECK(team.refusal(sheet) == "app.read_only");
}
