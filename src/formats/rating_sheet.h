// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <base/locale.h>
#include <base/quarter.h>
#include <base/result.h>
#include <base/text.h>
#include <domain/client.h>

namespace winnow {

// A question of a rating sheet with its answer.
struct RatingSheetRow {
    ClientId client;
    std::string clientName;
    std::string clientCode;
    std::string criterion;               // id
    std::string question;                // its name
    std::array<std::string, 5> anchors;  // in words, worst first
    std::string answer;                  // "0" to "4", "-" for no evidence, or empty
    std::string note;
};

// A sheet on which somebody rates clients without Winnow: it carries all that one must know to fill
// it in and all that is needed to take it back.
struct RatingSheet {
    std::string portfolio;
    Quarter quarter;
    std::string rater;
    Language language = Language::English;
    std::vector<RatingSheetRow> rows;
};

// UTF-8 with a byte order mark, since spreadsheets do not know it otherwise; semicolons in French,
// as spreadsheets set to French expect, else commas.
std::string ratingSheetCsv(const RatingSheet& sheet);
// The bytes of a workbook; the same sheet always gives the same ones. The scratch folder takes a
// few files while it is made. Error: they cannot be written.
Result<std::string> ratingSheetXlsx(const RatingSheet& sheet, const std::filesystem::path& scratch);

// An answered row of a sheet that came back.
struct RatingSheetAnswer {
    std::int64_t line = 0;               // of the text, or row of the workbook's sheet
    std::optional<std::int64_t> client;  // id, where it can be read
    std::string clientName;
    std::string clientCode;
    std::string criterion;  // id; empty where it was lost
    std::string question;
    std::optional<int> anchor;  // 0..4; empty: no evidence
    std::string note;
};

struct RatingSheetProblem {
    std::int64_t line = 0;
    Text what;
};

struct ReturnedRatingSheet {
    std::string portfolio;
    Quarter quarter;
    std::string rater;
    std::vector<RatingSheetAnswer> answers;  // in the file's order
    int empty = 0;                           // rows without an answer and without a note
    std::vector<RatingSheetProblem> problems;
};

// Reads a sheet back, also when a spreadsheet saved it anew, as a workbook or as text, with its
// columns in another order. Errors: what cannot be read at all, no rating sheet, one of a newer
// version, one that does not say whose it is.
Result<ReturnedRatingSheet> readRatingSheet(const std::filesystem::path& file);

}  // namespace winnow
