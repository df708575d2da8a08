// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include <formats/catalogue_json.h>
#include <formats/import_source.h>
#include <formats/rating_sheet.h>
#include <support/catch.h>
#include <support/temp_dir.h>

#include "workbook_maker.h"

using namespace winnow;
using namespace winnow::test;

namespace {

RatingSheetRow row(std::int64_t client, std::string name, std::string criterion,
                   std::string answer = "", std::string note = "") {
    RatingSheetRow row;
    row.client = {client};
    row.clientName = std::move(name);
    row.clientCode = "C-" + std::to_string(client);
    row.criterion = std::move(criterion);
    row.question = "Takes advice?";
    row.anchors = {"Never: does not listen", "Rarely", "Sometimes, \"if pressed\"", "Often; asks",
                   "Always"};
    row.answer = std::move(answer);
    row.note = std::move(note);
    return row;
}

RatingSheet sheetOf(std::vector<RatingSheetRow> rows, Language language = Language::English) {
    return {"Larch IT", {2026, 3}, "Kim", language, std::move(rows)};
}

// What five lines at the top of a text say of the sheet.
const std::string kHead =
    "Winnow rating sheet,1\nPortfolio,Larch IT\nQuarter,2026-Q3\nRater,Kim\n"
    "Language,en\n\n";

struct Folder {
    TempDir folder;

    Result<ReturnedRatingSheet> text(std::string_view bytes) const {
        return readRatingSheet(folder.write("sheet.csv", bytes));
    }
    Result<ReturnedRatingSheet> csv(const RatingSheet& sheet) const {
        return text(ratingSheetCsv(sheet));
    }
    Result<ReturnedRatingSheet> xlsx(const RatingSheet& sheet) const {
        return readRatingSheet(
            folder.write("sheet.xlsx", ratingSheetXlsx(sheet, folder.path()).value()));
    }
    std::string problem(std::string_view bytes) const {
        const auto read = text(bytes);
        return read ? std::string() : read.error().message.id;
    }
};

void checkWhose(const ReturnedRatingSheet& sheet) {
    CHECK(sheet.portfolio == "Larch IT");
    CHECK(sheet.quarter == Quarter{2026, 3});
    CHECK(sheet.rater == "Kim");
}

}  // namespace

TEST_CASE("A sheet comes back as it was filled in, from a workbook and from text",
          "[formats][raters]") {
    const Folder folder;
    for (const Language language : {Language::English, Language::French}) {
        const RatingSheet sheet =
            sheetOf({row(1, "Alder Dental", "takes_advice", "3", "asked for a quote, twice"),
                     row(1, "Alder Dental", "keeps_word", "-"),
                     row(2, "Élagage Bérard; fils", "takes_advice"),
                     row(2, "Élagage Bérard; fils", "keeps_word", "0", "« non »\nse dédit")},
                    language);
        for (const auto& read : {folder.csv(sheet), folder.xlsx(sheet)}) {
            REQUIRE(read);
            checkWhose(*read);
            CHECK(read->problems.empty());
            CHECK(read->empty == 1);
            REQUIRE(read->answers.size() == 3);
            CHECK(read->answers[0].client == 1);
            CHECK(read->answers[0].clientName == "Alder Dental");
            CHECK(read->answers[0].clientCode == "C-1");
            CHECK(read->answers[0].criterion == "takes_advice");
            CHECK(read->answers[0].question == "Takes advice?");
            CHECK(read->answers[0].anchor == 3);
            CHECK(read->answers[0].note == "asked for a quote, twice");
            CHECK_FALSE(read->answers[1].anchor);
            CHECK(read->answers[2].clientName == "Élagage Bérard; fils");
            CHECK(read->answers[2].anchor == 0);
            CHECK(read->answers[2].note.starts_with("« non »"));
        }
    }
}

TEST_CASE("The same sheet always gives the same bytes", "[formats][raters]") {
    const TempDir folder;
    const RatingSheet sheet = sheetOf({row(1, "Alder Dental", "takes_advice")});
    const std::string once = ratingSheetXlsx(sheet, folder.path()).value();
    CHECK(once == ratingSheetXlsx(sheet, folder.path()).value());
    CHECK(ratingSheetCsv(sheet) == ratingSheetCsv(sheet));
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(ratingSheetXlsx(sheet, folder / "missing").error().message.id ==
          "rating_sheet.error.not_written");
}

TEST_CASE("A workbook says what it is about and holds no formula", "[formats][raters]") {
    const Folder folder;
    const RatingSheet sheet = sheetOf({row(1, "=HYPERLINK(\"x\")", "takes_advice", "1", "+1 -1"),
                                       row(2, "@home", "takes_advice", "2", "-5")});
    const auto file =
        folder.folder.write("sheet.xlsx", ratingSheetXlsx(sheet, folder.folder.path()).value());
    const auto source = importing::ImportSource::open(file, {});
    REQUIRE(source);
    CHECK(source->sheets() == std::vector<std::string>{"Ratings"});
    TextFormat format;
    format.headerRow = 0;
    auto table = source->table(format);
    REQUIRE(table);
    std::vector<std::string> first;
    while (table->next()) {
        first.emplace_back(table->record().cells.front());
        for (std::size_t i = 0; i < table->record().cells.size(); ++i) {
            CHECK(table->record().type(i) != importing::CellType::Error);
        }
    }
    CHECK(first[0] == "Larch IT: ratings by Kim, Q3 2026");
    CHECK(first[4] == "Client");
    CHECK(first[5] == "=HYPERLINK(\"x\")");
    CHECK(std::ranges::find(first, "Winnow rating sheet") != first.end());

    const auto read = readRatingSheet(file);
    REQUIRE(read);
    CHECK(read->answers[0].clientName == "=HYPERLINK(\"x\")");
    CHECK(read->answers[0].note == "+1 -1");
    CHECK(read->answers[1].note == "-5");
}

TEST_CASE("Text cells of a CSV are no formulas, and come back without their guard",
          "[formats][raters]") {
    const Folder folder;
    const RatingSheet sheet = sheetOf({row(1, "=1+1", "takes_advice", "1", "@SUM(A1)"),
                                       row(2, "'Tis", "takes_advice", "-", "-5")});
    const std::string text = ratingSheetCsv(sheet);
    CHECK(text.find("\"'=1+1\"") != std::string::npos);
    CHECK(text.find("\"'@SUM(A1)\"") != std::string::npos);
    CHECK(text.find("\"-5\"") != std::string::npos);
    const auto read = folder.text(text);
    REQUIRE(read);
    CHECK(read->answers[0].clientName == "=1+1");
    CHECK(read->answers[0].note == "@SUM(A1)");
    CHECK(read->answers[1].clientName == "'Tis");
    CHECK(read->answers[1].note == "-5");
}

TEST_CASE("What spreadsheets make of an answer is understood", "[formats][raters]") {
    const Folder folder;
    std::string text = kHead + "Client ID,Criterion ID,Answer,Note\n";
    for (const char* answer : {"3", "3.0", "\"3,00\"", " 3 ",
                               "\xC2\xA0"
                               "3"}) {
        text += std::string("1,takes_advice,") + answer + ",\n";
    }
    for (const char* dash : {"-", "'-", "\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        text += std::string("1.0,takes_advice,") + dash + ",\n";
    }
    const auto read = folder.text(text);
    REQUIRE(read);
    CHECK(read->problems.empty());
    REQUIRE(read->answers.size() == 10);
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(read->answers[i].client == 1);
        CHECK(read->answers[i].anchor == (i < 5 ? std::optional(3) : std::nullopt));
    }
}

TEST_CASE("Rows that cannot be taken are told by their line", "[formats][raters]") {
    const Folder folder;
    const auto read = folder.text(kHead +
                                  "Client,Question,Answer,Note\n"  // line 7
                                  "Alder,Takes advice,5,\n"
                                  "Alder,Takes advice,2.5,\n"
                                  "Alder,Takes advice,often,\n"
                                  "Alder,Takes advice,-1,\n"
                                  "Alder,Takes advice,,says it depends\n"
                                  ",,,\n"
                                  "Alder,Takes advice,,\n"
                                  "Alder,Takes advice,99999999999999999999,\n"
                                  "Alder,Takes advice,4\n");
    REQUIRE(read);
    CHECK(read->answers.size() == 1);
    CHECK(read->answers[0].line == 16);
    CHECK(read->answers[0].question == "Takes advice");
    CHECK(read->empty == 1);
    std::vector<std::pair<std::int64_t, std::string>> problems;
    for (const RatingSheetProblem& problem : read->problems) {
        problems.emplace_back(problem.line, problem.what.id);
        for (const Language language : {Language::English, Language::French}) {
            const std::string shown = catalogueFor(language).render(problem.what, Locale(language));
            CHECK(shown.find('{') == std::string::npos);
        }
    }
    CHECK(problems ==
          std::vector<std::pair<std::int64_t, std::string>>{{8, "rating_sheet.problem.answer"},
                                                            {9, "rating_sheet.problem.answer"},
                                                            {10, "rating_sheet.problem.answer"},
                                                            {11, "rating_sheet.problem.answer"},
                                                            {12, "rating_sheet.problem.note_alone"},
                                                            {15, "rating_sheet.problem.answer"}});
}

TEST_CASE("A sheet is known again with its columns in another order and saved otherwise",
          "[formats][raters]") {
    const Folder folder;
    SECTION("as text with semicolons and a mark, in French, from Windows") {
        const auto read = folder.text(
            "\xEF\xBB\xBF;Winnow\r\nFeuille d\xE2\x80\x99\xC3\xA9valuation Winnow;1;\r\n"
            "2026-Q3;Trimestre;\r\nPortefeuille;Larch IT\r\n\xC3\x89valuateur;Kim\r\n\r\n"
            "R\xC3\xA9ponse;Crit\xC3\xA8re;4;3;N\xC2\xB0 client;Client\r\n"
            "2,0;takes_advice;a;b;7,00;Alder\r\n;;;;;\r\n");
        REQUIRE(read);
        checkWhose(*read);
        REQUIRE(read->answers.size() == 1);
        CHECK(read->answers[0].client == 7);
        CHECK(read->answers[0].anchor == 2);
    }
    SECTION("as UTF-16 with tabulators") {
        std::string wide = "\xFF\xFE";
        for (const char c : std::string("Winnow rating sheet\t1\nPortfolio\tLarch IT\nQuarter\t"
                                        "Q3 2026\nRater\tKim\nClient\tQuestion\tAnswer\n"
                                        "Alder\tTakes advice\t1\n")) {
            wide += c;
            wide += '\0';
        }
        const auto read = folder.text(wide);
        REQUIRE(read);
        checkWhose(*read);
        CHECK(read->answers.size() == 1);
    }
    SECTION("as a workbook of inline strings, with numbers as text") {
        const auto file =
            WorkbookMaker()
                .sheet(
                    "Tabelle",
                    inlineRows({{"", "", "Note", "Answer", "Criterion ID", "Client ID", "Client"},
                                {"", "", "late again", "3.0", "takes_advice", "7", "Alder"},
                                {},
                                {"", "", "", "", "keeps_word", "7", "Alder"},
                                {},
                                {"Winnow rating sheet", "", "1"},
                                {"", "Rater", "Kim"},
                                {"Larch IT", "", "", "", "Portfolio"},
                                {"Quarter", "2026-Q3"}}))
                .write(folder.folder);
        const auto read = readRatingSheet(file);
        REQUIRE(read);
        checkWhose(*read);
        CHECK(read->problems.empty());
        CHECK(read->empty == 1);
        REQUIRE(read->answers.size() == 1);
        CHECK(read->answers[0].line == 2);
        CHECK(read->answers[0].note == "late again");
    }
}

TEST_CASE("What is no rating sheet is refused", "[formats][raters]") {
    const Folder folder;
    const std::string rows = "Client,Question,Answer\nAlder,Takes advice,1\n";
    CHECK(folder.problem(rows) == "rating_sheet.error.no_sheet");
    CHECK(folder.problem(kHead) == "rating_sheet.error.no_sheet");
    CHECK(folder.problem("a,b\n1,2\n") == "rating_sheet.error.no_sheet");
    CHECK(folder.problem("Winnow rating sheet,2\n" + rows) == "rating_sheet.error.newer");
    CHECK(folder.problem("Winnow rating sheet,one\n" + rows) == "rating_sheet.error.no_sheet");
    CHECK(folder.problem("Winnow rating sheet,1\n" + rows) == "rating_sheet.error.missing");
    CHECK(folder.problem("Winnow rating sheet,1\nQuarter,2026-Q3\nRater,Kim\n" + rows) ==
          "rating_sheet.error.missing");
    CHECK(folder.problem("Winnow rating sheet,1\nQuarter,2026-Q5\nPortfolio,P\nRater,K\n" + rows) ==
          "rating_sheet.error.missing");
    CHECK(folder.problem("") == "import.error.empty_file");
    CHECK(folder.problem("%PDF-1.7\n\x01\x02") != "");
    // A rater who is not named is told apart from one whose line is gone.
    const auto owner =
        folder.text("Winnow rating sheet,1\nQuarter,2026-Q3\nPortfolio,P\nRater,\n" + rows);
    REQUIRE(owner);
    CHECK(owner->rater.empty());
}

TEST_CASE("A hostile sheet does no harm", "[formats][raters]") {
    const Folder folder;
    SECTION("damaged bytes and an open quotation mark cost their own rows") {
        const auto read = folder.text(kHead + "Client ID,Criterion ID,Answer,Note\n" +
                                      "1,takes_advice,\"2,\n" + "2,takes_advice,3,\x01\x02\n");
        REQUIRE(read);
        CHECK(read->answers.size() == 1);
        CHECK(read->answers[0].note.find('\x01') == std::string::npos);
        CHECK(read->problems.size() == 1);
    }
    SECTION("a note of a megabyte is cut") {
        const auto read = folder.text(kHead + "Client ID,Criterion ID,Answer,Note\n1,a,2," +
                                      std::string(900'000, 'x') + "\n");
        REQUIRE(read);
        CHECK(read->answers[0].note.size() < 5'000);
    }
    SECTION("rows without end are refused") {
        std::string text = kHead + "Client ID,Criterion ID,Answer\n";
        for (int i = 0; i < 200'001; ++i) {
            text += "1,a,\n";
        }
        CHECK(folder.problem(text) == "rating_sheet.error.too_long");
    }
    SECTION("the result of a formula that failed is no answer") {
        const auto file =
            WorkbookMaker()
                .sheet(
                    "S",
                    R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Client</t></is></c>)"
                    R"(<c r="B1" t="inlineStr"><is><t>Question</t></is></c>)"
                    R"(<c r="C1" t="inlineStr"><is><t>Answer</t></is></c></row>)"
                    R"(<row r="2"><c r="A2" t="inlineStr"><is><t>Alder</t></is></c>)"
                    R"(<c r="B2" t="inlineStr"><is><t>Advice</t></is></c>)"
                    R"(<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>)"
                    R"(<row r="3"><c r="A3" t="inlineStr"><is><t>Alder</t></is></c>)"
                    R"(<c r="B3" t="inlineStr"><is><t>Advice</t></is></c>)"
                    R"(<c r="C3"><f>1+1</f><v>2</v></c></row>)"
                    R"(<row r="5"><c r="A5" t="inlineStr"><is><t>Winnow rating sheet</t></is></c>)"
                    R"(<c r="B5"><v>1</v></c></row>)"
                    R"(<row r="6"><c r="A6" t="inlineStr"><is><t>Portfolio</t></is></c>)"
                    R"(<c r="B6" t="inlineStr"><is><t>Larch IT</t></is></c></row>)"
                    R"(<row r="7"><c r="A7" t="inlineStr"><is><t>Quarter</t></is></c>)"
                    R"(<c r="B7" t="inlineStr"><is><t>2026-Q3</t></is></c></row>)"
                    R"(<row r="8"><c r="A8" t="inlineStr"><is><t>Rater</t></is></c>)"
                    R"(<c r="B8" t="inlineStr"><is><t>Kim</t></is></c></row>)")
                .write(folder.folder);
        const auto read = readRatingSheet(file);
        REQUIRE(read);
        REQUIRE(read->problems.size() == 1);
        CHECK(read->problems[0].line == 2);
        REQUIRE(read->answers.size() == 1);
        CHECK(read->answers[0].anchor == 2);
    }
}
