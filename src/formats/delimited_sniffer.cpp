// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/delimited_sniffer.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include <formats/delimited_reader.h>
#include <formats/header_names.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr std::int64_t kRecords = 200;       // looked at for regularity
constexpr std::int64_t kHeaderRecords = 60;  // within which a header must stand
constexpr std::size_t kMostNames = 500;      // cells compared with known names

struct Row {
    std::int64_t number = 0;
    std::size_t cells = 0;
    std::size_t filled = 0;
    std::size_t knownNames = 0;
    bool onlyWords = true;   // no filled cell begins like a number or date
    bool hasValues = false;  // a cell is a number or a date and nothing else
};

// A number, an amount, a date or a time: digits with marks between them, and no word.
bool looksLikeValue(std::string_view text) {
    const bool hasDigit = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return hasDigit && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || std::string_view(" .,:/-+$'").find(c) < 9;
           });
}

Row examine(const Record& record, const std::set<std::string>& knownNames) {
    Row row{record.number, record.cells.size(), record.filledCells()};
    for (std::size_t index = 0; index < record.cells.size(); ++index) {
        const std::string_view text = trimmed(record.cells[index]);
        if (text.empty()) {
            continue;
        }
        const bool typed = record.type(index) != CellType::Text;
        if (typed || (text.front() >= '0' && text.front() <= '9') || text.front() == '-' ||
            text.front() == '$') {
            row.onlyWords = false;
        }
        row.hasValues = row.hasValues || typed || looksLikeValue(text);
    }
    if (record.number <= kHeaderRecords && row.filled >= 2) {
        std::set<std::string> found;
        for (std::size_t index = 0; index < std::min(record.cells.size(), kMostNames); ++index) {
            std::string folded = foldedHeader(record.cells[index].substr(0, 200));
            if (knownNames.contains(folded)) {
                found.insert(std::move(folded));
            }
        }
        row.knownNames = found.size();
    }
    return row;
}

std::vector<Row> readRows(RecordReader& reader, bool isCut,
                          const std::set<std::string>& knownNames) {
    std::vector<Row> rows;
    std::int64_t lastNumber = 0;
    while (lastNumber < kRecords && reader.next()) {
        lastNumber = reader.record().number;
        if (!reader.record().isBlank()) {
            rows.push_back(examine(reader.record(), knownNames));
        }
    }
    if (isCut && lastNumber < kRecords && rows.size() > 1) {
        rows.pop_back();  // its end is missing
    }
    return rows;
}

// The commonest count of cells among rows of at least two, and how common it is.
struct Regularity {
    std::size_t cells = 0;
    std::size_t rows = 0;
};

Regularity regularity(const std::vector<Row>& rows) {
    std::map<std::size_t, std::size_t> counts;
    for (const Row& row : rows) {
        if (row.cells >= 2) {
            ++counts[row.cells];
        }
    }
    Regularity best;
    for (const auto& [cells, count] : counts) {
        if (count >= best.rows) {
            best = {cells, count};
        }
    }
    return best;
}

// What the line that spreadsheets write before a table says: sep=;
std::optional<char> hintedDelimiter(std::string_view sample) {
    if (sample.starts_with('"')) {
        sample.remove_prefix(1);
    }
    constexpr std::string_view kDelimiters = ",;\t|";
    if (sample.size() > 5 && sample[3] == '=' && foldedWord(sample.substr(0, 3)) == "sep" &&
        kDelimiters.find(sample[4]) != std::string_view::npos) {
        return sample[4];
    }
    return std::nullopt;
}

std::optional<int> headerRowOf(const std::vector<Row>& rows, std::size_t usualCells) {
    const auto within = [](const Row& row) { return row.number <= kHeaderRecords; };
    std::size_t mostKnown = 0;
    for (const Row& row : rows) {
        mostKnown = within(row) ? std::max(mostKnown, row.knownNames) : mostKnown;
    }
    const std::size_t enough = std::max(usualCells / 2, std::size_t{2});
    const auto first = [&](const auto& fits) -> std::optional<int> {
        const auto found = std::ranges::find_if(
            rows, [&](const Row& row) { return within(row) && row.filled >= 2 && fits(row); });
        return found == rows.end() ? std::nullopt : std::optional(static_cast<int>(found->number));
    };
    if (mostKnown >= 2) {
        return first([&](const Row& row) { return row.knownNames == mostKnown; });
    }
    if (const auto words =
            first([&](const Row& row) { return row.onlyWords && row.filled >= enough; })) {
        return words;
    }
    const auto wide = std::ranges::find_if(
        rows, [&](const Row& row) { return within(row) && row.filled >= enough; });
    if (wide == rows.end()) {
        return std::nullopt;
    }
    if (!wide->hasValues) {
        return static_cast<int>(wide->number);
    }
    // A header may be shorter than its rows; else there is none.
    const bool named =
        wide != rows.begin() && std::prev(wide)->onlyWords && std::prev(wide)->filled >= 2;
    return named ? static_cast<int>(std::prev(wide)->number) : 0;
}

}  // namespace

std::optional<SniffedTable> sniffTable(std::string_view sample, bool sampleIsCut,
                                       const std::set<std::string>& knownNames,
                                       const std::optional<char>& delimiter,
                                       const std::optional<int>& headerRow) {
    std::vector<char> candidates{',', ';', '\t', '|'};
    if (delimiter) {
        candidates = {*delimiter};
    } else if (const auto hint = hintedDelimiter(sample)) {
        candidates = {*hint};
    }
    std::optional<SniffedTable> best;
    std::tuple<std::size_t, std::size_t, std::size_t> bestRank;
    for (const char candidate : candidates) {
        MemoryText source(sample);
        DelimitedReader reader(source, candidate);
        const std::vector<Row> rows = readRows(reader, sampleIsCut, knownNames);
        const Regularity usual = regularity(rows);
        const auto header = headerRow ? headerRow : headerRowOf(rows, usual.cells);
        if (!header) {
            continue;
        }
        std::size_t known = 0;
        for (const Row& row : rows) {
            known = row.number == *header ? row.knownNames : known;
        }
        // Known names, then regular rows in thousandths, then columns.
        const std::tuple rank{known >= 2 ? known : 0, usual.rows * 1000 / rows.size(), usual.cells};
        if (!best || rank > bestRank) {
            best = SniffedTable{candidate, *header};
            bestRank = rank;
        }
    }
    return best;
}

std::optional<int> findHeaderRow(RecordReader& reader, const std::set<std::string>& knownNames) {
    const std::vector<Row> rows = readRows(reader, false, knownNames);
    return headerRowOf(rows, regularity(rows).cells);
}

}  // namespace winnow::importing
