// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/locale.h>
#include <base/result.h>
#include <domain/grading.h>
#include <domain/rater_agreement.h>

namespace winnow {

// Ratings by several people: kept apart, compared, and one of them counts.
class RaterService {
public:
    explicit RaterService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    // All who ever rated, the owner ("") first.
    std::vector<std::string> raters() const;
    // Whose ratings count, first to last; a later one stands in where the earlier ones gave none.
    // Default: the owner alone.
    std::vector<std::string> counting() const;
    Result<void> setCounting(const std::vector<std::string>& raters);

    // A rater's own ratings of a quarter.
    std::vector<std::pair<ClientId, Rating>> ratings(Quarter quarter, std::string_view rater) const;

    // A sheet to fill in without Winnow: one row a client and rated criterion, the five anchors in
    // words, an empty answer (0 to 4, or "-" for no evidence) and note. By the file's ending .xlsx
    // or .csv; the sheet names portfolio, quarter and rater. Without money, without grades.
    Result<void> exportSheet(Quarter quarter, std::string_view rater, Language language,
                             const std::filesystem::path& target) const;
    struct SheetProblem {
        std::int64_t line = 0;
        Text what;
    };
    struct SheetResult {
        std::string rater;
        Quarter quarter;
        int read = 0;                        // answers taken: new ones and changed ones
        int unchanged = 0;                   // as already stored
        int empty = 0;                       // neither answered nor commented
        std::vector<SheetProblem> problems;  // these rows were left out
    };
    // One undoable action. Refused as a whole when it is no sheet of this portfolio, when the
    // quarter is locked, or when it names the owner.
    Result<SheetResult> importSheet(const std::filesystem::path& file);

    // Each pair of raters that answered something in common in the quarter; the owner's pairs
    // first.
    std::vector<RaterAgreement> agreement(Quarter quarter) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
