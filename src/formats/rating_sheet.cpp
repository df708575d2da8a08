// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/rating_sheet.h>

#include <base/unreachable.h>
#include <formats/catalogue_json.h>
#include <formats/rating_sheet_layout.h>
#include <formats/report_json.h>

namespace winnow {

namespace rating_sheet {

std::string_view columnId(Column column) {
    switch (column) {
        case Column::Client:
            return "rating_sheet.column.client";
        case Column::Code:
            return "rating_sheet.column.code";
        case Column::Question:
            return "rating_sheet.column.question";
        case Column::Answer:
            return "rating_sheet.column.answer";
        case Column::Note:
            return "rating_sheet.column.note";
        case Column::ClientId:
            return "rating_sheet.column.client_id";
        case Column::Criterion:
            return "rating_sheet.column.criterion";
    }
    unreachable();
}

std::string_view labelId(Label label) {
    switch (label) {
        case Label::Version:
            return "rating_sheet.label.version";
        case Label::Portfolio:
            return "rating_sheet.label.portfolio";
        case Label::Quarter:
            return "rating_sheet.label.quarter";
        case Label::Rater:
            return "rating_sheet.label.rater";
        case Label::Language:
            return "rating_sheet.label.language";
    }
    unreachable();
}

std::string word(std::string_view id, Language language) {
    return catalogueFor(language).render(id, Locale(language));
}

std::vector<std::pair<std::string, std::string>> identity(const RatingSheet& sheet) {
    const auto label = [&](Label each) { return word(labelId(each), sheet.language); };
    return {{label(Label::Version), std::to_string(kVersion)},
            {label(Label::Portfolio), sheet.portfolio},
            {label(Label::Quarter), sheet.quarter.toText()},
            {label(Label::Rater), sheet.rater},
            {label(Label::Language), std::string(languageCode(sheet.language))}};
}

std::vector<std::string> instructions(Language language) {
    return {word("rating_sheet.instruction.answer", language),
            word("rating_sheet.instruction.skip", language),
            word("rating_sheet.instruction.note", language)};
}

}  // namespace rating_sheet

namespace {

// One record of delimited text; every cell is quoted, so that any delimiter will do.
class Row {
public:
    Row(std::string& out, char delimiter) : m_out(out), m_delimiter(delimiter) {}
    ~Row() { m_out += "\r\n"; }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    // Neutralised against being taken for a formula.
    Row& text(std::string_view cell) {
        separate();
        const std::string safe = csvTextCell(cell);
        m_out += safe.starts_with('"') ? safe : '"' + safe + '"';
        return *this;
    }
    Row& plain(std::string_view cell) {
        separate();
        m_out += cell;
        return *this;
    }

private:
    void separate() {
        if (m_started) {
            m_out += m_delimiter;
        }
        m_started = true;
    }

    std::string& m_out;
    char m_delimiter;
    bool m_started = false;
};

}  // namespace

std::string ratingSheetCsv(const RatingSheet& sheet) {
    using namespace rating_sheet;
    const char delimiter = sheet.language == Language::French ? ';' : ',';
    std::string out = "\xEF\xBB\xBF";
    for (const auto& [label, value] : identity(sheet)) {
        Row(out, delimiter).text(label).text(value);
    }
    for (const std::string& line : instructions(sheet.language)) {
        Row(out, delimiter).text(line);
    }
    out += "\r\n";
    {
        Row header(out, delimiter);
        const auto head = [&](Column column) {
            header.text(word(columnId(column), sheet.language));
        };
        head(Column::Client);
        head(Column::Code);
        head(Column::Question);
        for (int anchor = 0; anchor <= 4; ++anchor) {
            header.plain(std::to_string(anchor));
        }
        head(Column::Answer);
        head(Column::Note);
        head(Column::ClientId);
        head(Column::Criterion);
    }
    for (const RatingSheetRow& row : sheet.rows) {
        Row cells(out, delimiter);
        cells.text(row.clientName).text(row.clientCode).text(row.question);
        for (const std::string& anchor : row.anchors) {
            cells.text(anchor);
        }
        cells.plain(row.answer)
            .text(row.note)
            .plain(std::to_string(row.client.value))
            .text(row.criterion);
    }
    return out;
}

}  // namespace winnow
