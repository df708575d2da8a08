// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>

#include <app/import_service.h>
#include <formats/csv_text.h>

namespace winnow {

namespace {

// A name that none of the file's own columns has, so that the columns added are told apart.
std::string freeName(const std::string& wanted, const std::vector<std::string>& header) {
    std::string name = wanted;
    for (int copy = 2; std::ranges::find(header, name) != header.end(); ++copy) {
        name = wanted + " (" + std::to_string(copy) + ")";
    }
    return name;
}

}  // namespace

std::string ImportService::rejectsCsv(const ImportOutcome& outcome, const Catalogue& catalogue,
                                      const Locale& locale) {
    std::size_t columns = outcome.header.size();
    for (const RowProblem& problem : outcome.problems) {
        columns = std::max(columns, problem.cells.size());
    }
    std::vector<std::string> header = outcome.header;
    while (header.size() < columns) {
        header.push_back(freeName("Column " + std::to_string(header.size() + 1), header));
    }
    CsvWriter csv;
    for (const std::string& name : header) {
        csv.text(name);
    }
    csv.text(freeName(catalogue.render("app.import_rejects.line", locale), header));
    csv.text(freeName(catalogue.render("app.import_rejects.reason", locale), header));
    csv.endRow();
    std::set<std::int64_t> written;
    for (const RowProblem& problem : outcome.problems) {
        if (!written.insert(problem.line).second) {
            continue;  // a row is mended once, whatever was wrong with it
        }
        for (std::size_t column = 0; column < columns; ++column) {
            csv.text(column < problem.cells.size() ? problem.cells[column] : std::string());
        }
        csv.figure(std::to_string(problem.line));
        const std::string reason = catalogue.render(problem.reason, locale);
        csv.text(problem.column.empty() ? reason : problem.column + ": " + reason);
        csv.endRow();
    }
    return csv.take();
}

}  // namespace winnow
