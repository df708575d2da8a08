// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <map>

#include <formats/header_names.h>
#include <formats/import_source.h>
#include <formats/rating_sheet.h>
#include <formats/rating_sheet_layout.h>
#include <formats/unicode_text.h>
#include <formats/utf8.h>

namespace winnow {

namespace {

using importing::CellType;
using importing::ImportSource;
using importing::ImportTable;
using importing::Record;
using importing::RecordFault;
using rating_sheet::Column;
using rating_sheet::Label;

constexpr std::array kDelimiters{',', ';', '\t', '|'};
// Ten thousand clients with twenty questions; what is longer is no sheet of ours.
constexpr std::size_t kMostRows = 200'000;
// The header stands among the first records, below what the sheet says of itself.
constexpr std::int64_t kDeepestHeader = 60;
constexpr std::size_t kLongestNote = 4'000;  // bytes

// Folded words of both languages.
template <typename Key>
std::map<std::string, Key> wordsOf(std::string_view (*id)(Key), std::size_t count) {
    std::map<std::string, Key> words;
    for (std::size_t i = 0; i < count; ++i) {
        const Key key = static_cast<Key>(i);
        for (const Language language : {Language::English, Language::French}) {
            words.emplace(importing::foldedWord(rating_sheet::word(id(key), language)), key);
        }
    }
    return words;
}

// A cell without the white space and the guard against formulas around its text.
std::string cellText(std::string_view cell) {
    std::string_view text = importing::trimmed(cell);
    if (text.size() >= 2 && text.front() == '\'' &&
        std::string_view("=+-@\t\r").find(text[1]) != std::string_view::npos) {
        text.remove_prefix(1);
    }
    std::string clean = composedText(importing::sanitizedUtf8(text));
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; }, ' ');
    return clean;
}

std::string noteText(std::string_view cell) {
    std::string note = cellText(cell);
    if (note.size() > kLongestNote) {
        note = importing::excerpt(note, kLongestNote / 4);
    }
    return note;
}

// "12", and what spreadsheets make of it: "12.0", "12,00".
std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop == text.data()) {
        return std::nullopt;
    }
    std::string_view rest(stop, static_cast<std::size_t>(end - stop));
    if (!rest.empty() && (rest.front() == '.' || rest.front() == ',')) {
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.find_first_not_of('0'), rest.size()));
    }
    return rest.empty() ? std::optional(value) : std::nullopt;
}

bool isNoEvidence(std::string_view answer) {
    // Hyphen, and the dashes and the minus sign that programs make of it.
    constexpr std::array<std::string_view, 5> kDashes{rating_sheet::kNoEvidence, "\u2010", "\u2013",
                                                      "\u2014", "\u2212"};
    return std::ranges::find(kDashes, answer) != kDashes.end();
}

class Reader {
public:
    Result<ReturnedRatingSheet> read(const ImportSource& source) {
        if (source.isWorkbook()) {
            for (const std::string& sheet : source.sheets()) {
                TextFormat format;
                format.sheet = sheet;
                if (const Result<bool> done = readTable(source, format); !done) {
                    return done.error();
                }
            }
        } else {
            for (const char delimiter : kDelimiters) {
                TextFormat format;
                format.delimiter = delimiter;
                m_said.clear();
                const Result<bool> found = readTable(source, format);
                if (!found) {
                    return found.error();
                }
                if (*found) {
                    break;
                }
            }
        }
        return whole();
    }

private:
    // Whether there was a table of questions.
    Result<bool> readTable(const ImportSource& source, TextFormat format) {
        format.headerRow = 0;
        Result<ImportTable> table = source.table(format);
        if (!table) {
            return table.error();
        }
        m_columns.clear();
        while (table->next()) {
            const Record& record = table->record();
            if (readIdentity(record)) {
                continue;
            }
            if (!m_columns.empty()) {
                readRow(record);
            } else if (!readHeader(record) && !source.isWorkbook() &&
                       record.number > kDeepestHeader) {
                return false;
            }
            if (m_rows > kMostRows) {
                return Error{{"rating_sheet.error.too_long", {}}};
            }
        }
        if (table->error()) {
            return *table->error();
        }
        return !m_columns.empty();
    }

    bool readHeader(const Record& record) {
        std::map<Column, std::size_t> columns;
        for (std::size_t i = 0; i < record.cells.size(); ++i) {
            const auto known = m_columnWords.find(importing::foldedWord(record.cells[i]));
            if (known != m_columnWords.end()) {
                columns.emplace(known->second, i);
            }
        }
        const auto any = [&](std::initializer_list<Column> wanted) {
            return std::ranges::any_of(wanted, [&](Column each) { return columns.contains(each); });
        };
        if (!columns.contains(Column::Answer) || !any({Column::Criterion, Column::Question}) ||
            !any({Column::ClientId, Column::Client, Column::Code})) {
            return false;
        }
        m_columns = std::move(columns);
        m_anyTable = true;
        return true;
    }

    // A label and its value, with nothing else in the row. Wherever the columns were moved to.
    bool readIdentity(const Record& record) {
        std::optional<Label> label;
        std::string value;
        std::size_t filled = 0;
        for (const std::string_view cell : record.cells) {
            if (importing::trimmed(cell).empty()) {
                continue;
            }
            const auto known = m_labelWords.find(importing::foldedWord(cell));
            if (!label && known != m_labelWords.end()) {
                label = known->second;
            } else {
                value = cellText(cell);
            }
            ++filled;
        }
        if (!label || filled > 2) {
            return false;
        }
        m_said.emplace(*label, std::move(value));
        return true;
    }

    std::string cell(const Record& record, Column column) const {
        const auto place = m_columns.find(column);
        return place == m_columns.end() || place->second >= record.cells.size()
                   ? std::string()
                   : cellText(record.cells[place->second]);
    }

    void problem(const Record& record, Text what) {
        m_sheet.problems.push_back({record.line, std::move(what)});
    }

    void readRow(const Record& record) {
        ++m_rows;
        if (record.fault != RecordFault::None) {
            problem(record, {"rating_sheet.problem.unreadable", {}});
            return;
        }
        RatingSheetAnswer row;
        row.line = record.line;
        row.client = wholeNumber(cell(record, Column::ClientId));
        row.clientName = cell(record, Column::Client);
        row.clientCode = cell(record, Column::Code);
        row.criterion = cell(record, Column::Criterion);
        row.question = cell(record, Column::Question);
        row.note = noteText(cell(record, Column::Note));
        const std::string answer = cell(record, Column::Answer);
        if (answer.empty()) {
            if (!row.note.empty()) {
                problem(record, {"rating_sheet.problem.note_alone", {}});
            } else if (!row.criterion.empty() || !row.question.empty()) {
                ++m_sheet.empty;
            }
            return;
        }
        if (!isNoEvidence(answer)) {
            const std::optional<std::int64_t> number = wholeNumber(answer);
            if (!number || *number < 0 || *number > 4) {
                problem(record,
                        {"rating_sheet.problem.answer", {{"answer", importing::excerpt(answer)}}});
                return;
            }
            row.anchor = static_cast<int>(*number);
        }
        m_sheet.answers.push_back(std::move(row));
    }

    std::optional<std::string> said(Label label) const {
        const auto found = m_said.find(label);
        return found == m_said.end() ? std::nullopt : std::optional(found->second);
    }

    // What was read, when it says whose it is.
    Result<ReturnedRatingSheet> whole() {
        const std::optional<std::string> version = said(Label::Version);
        if (!version || !m_anyTable) {
            return Error{{"rating_sheet.error.no_sheet", {}}};
        }
        if (const auto number = wholeNumber(*version); !number || *number < 1) {
            return Error{{"rating_sheet.error.no_sheet", {}}};
        } else if (*number > rating_sheet::kVersion) {
            return Error{{"rating_sheet.error.newer", {}}};
        }
        const std::optional<std::string> quarter = said(Label::Quarter);
        const std::optional<Quarter> known = Quarter::fromText(quarter.value_or(""));
        if (!known) {
            return missing(Label::Quarter);
        }
        if (said(Label::Portfolio).value_or("").empty()) {
            return missing(Label::Portfolio);
        }
        if (!said(Label::Rater)) {
            return missing(Label::Rater);
        }
        m_sheet.quarter = *known;
        m_sheet.portfolio = *said(Label::Portfolio);
        m_sheet.rater = *said(Label::Rater);
        return std::move(m_sheet);
    }

    static Error missing(Label label) {
        return {{"rating_sheet.error.missing",
                 {{"label", TextId{std::string(rating_sheet::labelId(label))}}}}};
    }

    const std::map<std::string, Column> m_columnWords =
        wordsOf(rating_sheet::columnId, rating_sheet::kColumns);
    const std::map<std::string, Label> m_labelWords =
        wordsOf(rating_sheet::labelId, rating_sheet::kLabels);
    std::map<Column, std::size_t> m_columns;  // of the table that is read; empty before its header
    bool m_anyTable = false;
    std::map<Label, std::string> m_said;
    std::size_t m_rows = 0;
    ReturnedRatingSheet m_sheet;
};

}  // namespace

Result<ReturnedRatingSheet> readRatingSheet(const std::filesystem::path& file) {
    const Result<ImportSource> source = ImportSource::open(file, {});
    return source ? Reader().read(*source) : source.error();
}

}  // namespace winnow
