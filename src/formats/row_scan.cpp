// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_scan.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <formats/date_parsing.h>
#include <formats/header_names.h>
#include <formats/number_parsing.h>
#include <formats/row_filter.h>
#include <formats/utf8.h>
#include <formats/word_parsing.h>

namespace winnow::importing {

namespace {

constexpr std::size_t kPreviewRows = 50;
constexpr std::size_t kPreviewCell = 200;  // characters
constexpr std::size_t kShownWords = 200;
constexpr std::size_t kCountedWords = 5000;

enum class Telling { Nothing, Date, Amount, Hours };

Telling tellingOf(ImportField field) {
    using enum ImportField;
    switch (field) {
        case IssuedOn:
        case DueOn:
        case PaidOn:
        case Day:
        case StartTime:  // may hold a date with the time
        case EndTime:
        case Since:
        case LeftOn:
        case OpenedOn:
        case ClosedOn:
        case UpdatedOn:
        case Month:
        case LetteredOn:
            return Telling::Date;
        case AmountNet:
        case AmountGross:
        case TaxAmount:
        case LineAmount:
        case OpenBalance:
        case PaidAmount:
        case LabourCost:
        case Amount:
        case Debit:
        case Credit:
            return Telling::Amount;
        case Duration:
        case Quantity:
        case UnitPrice:
        case ExchangeRate:
        case Endpoints:
        case Seats:
            return Telling::Hours;
        default:
            return Telling::Nothing;
    }
}

struct DateColumn {
    std::size_t index;
    DateOrderEvidence evidence;
};

struct NumberColumn {
    std::size_t index;
    bool maybeThousands;
    DecimalMarkEvidence evidence;
};

struct WordColumn {
    ImportField field;
    std::size_t index;
    std::map<std::string, std::int64_t, std::less<>> counts;
    std::int64_t* last = nullptr;  // count of the word of the row before
    std::string_view lastWord;     // key of that count
};

class Scan {
public:
    Scan(const ImportAnalysis& analysis, const Currency& currency) {
        for (const auto& [field, name] : analysis.mapping.columns) {
            const auto column = findColumn(analysis.header, name);
            if (!column) {
                continue;
            }
            switch (tellingOf(field)) {
                case Telling::Nothing:
                    break;
                case Telling::Date:
                    m_dates.push_back({*column, {}});
                    break;
                case Telling::Amount:
                    m_numbers.push_back({*column, currency.decimals() != 3, {}});
                    break;
                case Telling::Hours:
                    m_numbers.push_back({*column, false, {}});
                    break;
            }
            if (!valueCodes(field).empty()) {
                m_words.push_back({field, *column, {}, nullptr, {}});
            }
            if (field == ImportField::Client) {
                m_client = column;
            }
            if (field == RowFilter::dateField(analysis.mapping.kind)) {
                m_date = column;
            }
        }
    }

    void take(const Record& record) {
        const auto cell = [&](std::size_t index) {
            return index < record.cells.size() ? trimmed(record.cells[index]) : std::string_view();
        };
        for (DateColumn& column : m_dates) {
            const std::string_view date = cell(column.index);
            const bool isTime = date.size() > 2 && (date[1] == ':' || date[2] == ':');
            if (!isTime && record.type(column.index) == CellType::Text) {
                column.evidence.add(date);
            }
        }
        for (NumberColumn& column : m_numbers) {
            if (record.type(column.index) == CellType::Text) {
                column.evidence.add(cell(column.index), column.maybeThousands);
            }
        }
        for (WordColumn& column : m_words) {
            count(column, cell(column.index));
        }
        if (m_client && m_date) {
            const bool isCaption = cell(*m_date).empty() && record.filledCells() == 1 &&
                                   !cell(*m_client).empty() && !startsWithTotal(cell(*m_client));
            const bool isClientless = cell(*m_client).empty() && !cell(*m_date).empty();
            m_captions += isCaption ? 1 : 0;
            m_groups += m_behindCaption && isClientless ? 1 : 0;
            m_behindCaption = isCaption;
        }
    }

    void report(const ValueFormat& given, ImportAnalysis& analysis) {
        reportDates(given, analysis);
        reportNumbers(given, analysis);
        for (const WordColumn& column : m_words) {
            reportWords(column, analysis);
        }
        // A name that is followed by rows without one; groups within groups have two.
        analysis.groupedByClient = m_groups > 0 && m_groups * 3 >= m_captions;
    }

private:
    static void count(WordColumn& column, std::string_view word) {
        if (column.last && word == column.lastWord) {
            ++*column.last;
            return;
        }
        if (word.empty() || isPlaceholder(word)) {
            return;
        }
        auto known = column.counts.find(word);
        if (known == column.counts.end()) {
            if (column.counts.size() >= kCountedWords) {
                return;
            }
            known = column.counts.emplace(word, 0).first;
        }
        column.last = &++known->second;
        column.lastWord = known->first;
    }

    void reportDates(const ValueFormat& given, ImportAnalysis& analysis) const {
        analysis.values.dateOrder = given.dateOrder;
        analysis.values.dateOrderOf = given.dateOrderOf;
        if (given.dateOrder) {
            return;
        }
        std::optional<DateOrder> common;
        bool differ = false;
        for (const DateColumn& column : m_dates) {
            const std::string& name = analysis.header[column.index];
            const auto verdict = column.evidence.verdict();
            if (verdict.ambiguous && !given.dateOrderOf.contains(name)) {
                analysis.ambiguousDateColumns.push_back(name);
                continue;
            }
            if (!column.evidence.isTelling()) {
                continue;
            }
            const DateOrder order =
                given.dateOrderOf.contains(name) ? given.dateOrderOf.at(name) : *verdict.order;
            analysis.values.dateOrderOf.emplace(name, order);
            differ |= common && *common != order;
            common = order;
        }
        analysis.dateOrderAmbiguous = !analysis.ambiguousDateColumns.empty();
        if (!analysis.dateOrderAmbiguous && !differ) {
            analysis.values.dateOrder = common.value_or(DateOrder::YearMonthDay);
        }
    }

    void reportNumbers(const ValueFormat& given, ImportAnalysis& analysis) const {
        DecimalMarkEvidence all;
        for (const NumberColumn& column : m_numbers) {
            all.add(column.evidence);
        }
        const char common = given.decimalMark.value_or(all.verdict());
        analysis.values.decimalMark = common;
        analysis.values.decimalMarkOf = given.decimalMarkOf;
        if (given.decimalMark) {
            return;
        }
        for (const NumberColumn& column : m_numbers) {
            if (column.evidence.isSure() && column.evidence.verdict() != common) {
                analysis.values.decimalMarkOf.emplace(analysis.header[column.index],
                                                      column.evidence.verdict());
            }
        }
    }

    static void reportWords(const WordColumn& column, ImportAnalysis& analysis) {
        const ImportMapping& mapping = analysis.mapping;
        const auto given = mapping.valueMap.find(column.field);
        WordReader words(
            mapping.kind, column.field,
            given == mapping.valueMap.end() ? std::map<std::string, std::string>() : given->second);
        std::vector<ValueSeen> seen;
        for (const auto& [text, rows] : column.counts) {
            seen.push_back({excerpt(text, kPreviewCell), rows, std::string(words.code(text))});
        }
        std::ranges::stable_sort(seen, std::ranges::greater(), &ValueSeen::rows);
        seen.resize(std::min(seen.size(), kShownWords));
        analysis.valuesSeen.emplace(column.field, std::move(seen));
    }

    std::vector<DateColumn> m_dates;
    std::vector<NumberColumn> m_numbers;
    std::vector<WordColumn> m_words;
    std::optional<std::size_t> m_client;
    std::optional<std::size_t> m_date;
    std::int64_t m_captions = 0;
    std::int64_t m_groups = 0;
    bool m_behindCaption = false;
};

}  // namespace

std::optional<Error> scanRows(ImportTable& table, const Currency& currency,
                              const ValueFormat& given, ImportAnalysis& analysis) {
    Scan scan(analysis, currency);
    while (table.next()) {
        const Record& record = table.record();
        ++analysis.dataRows;
        if (analysis.preview.size() < kPreviewRows) {
            std::vector<std::string> cells;
            for (const std::string_view cell : record.cells) {
                cells.push_back(excerpt(cell, kPreviewCell));
            }
            analysis.preview.push_back(std::move(cells));
            analysis.previewLines.push_back(record.line);
        }
        if (record.fault == RecordFault::None) {
            scan.take(record);
        }
    }
    scan.report(given, analysis);
    return table.error();
}

}  // namespace winnow::importing
