// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/currency.h>
#include <base/fraction.h>
#include <formats/import_reader.h>
#include <formats/number_parsing.h>
#include <formats/record.h>
#include <formats/word_parsing.h>

namespace winnow::importing {

// Reads the values of one row after a mapping. The first thing that is wrong with a row is kept as
// its problem. A row that is right allocates nothing once the longest texts have been met.
class RowReader {
public:
    // Columns of the mapping must be in the header, or they are treated as not mapped. Currency:
    // the portfolio's, for amounts that do not say. All are kept by reference.
    RowReader(const ImportAnalysis& analysis, const Currency& currency);

    // Begins a row.
    void take(const Record& record);
    // For rows without a client of their own.
    void setGroupClient(const std::string& client) { m_groupClient = client; }

    const ImportAnalysis& analysis() const { return m_analysis; }
    const std::vector<std::string>& header() const { return m_analysis.header; }
    const Record& record() const { return *m_record; }
    std::int64_t line() const { return m_record->line; }
    const ImportProblem& problem() const { return m_problem; }

    bool hasColumn(ImportField field) const { return columnOf(field) != kNoColumn; }
    std::optional<std::size_t> column(ImportField field) const;
    // A column or a constant.
    bool has(ImportField field) const {
        return hasColumn(field) || !m_constants[indexOf(field)].empty();
    }
    // The trimmed text of a field; empty when the row or the file has none, or says "N/A".
    std::string_view text(ImportField field) const;

    // Each reads one field; false with problem() set when the text there is wrong. An empty field
    // is no problem unless it is required.
    bool readDate(ImportField field, std::optional<Date>& value);
    bool readRequiredDate(ImportField field, Date& value);
    bool readMonth(ImportField field, Date& value);
    bool readMoney(ImportField field, std::optional<Money>& value);
    // Quantity x UnitPrice.
    bool readPriced(std::optional<Money>& value);
    bool readDecimal(ImportField field, std::optional<Decimal>& value);
    bool readCount(ImportField field, std::optional<int>& value);
    bool readYesNo(ImportField field, std::optional<bool>& value);
    bool readDuration(ImportField field, WorkTime& value);
    // The currency of the row's amounts: its own, that of a header such as "Amount (EUR)", a
    // constant, or else the portfolio's. Before the amounts.
    bool readCurrency();
    const Currency& currency() const { return m_currency; }
    void readText(ImportField field, std::string& value) const;
    // The client; of "Parent:Job" the parent. The job, if wanted, goes where there is no project.
    bool readClient(std::string& client, std::string* job = nullptr);
    // An identity: 17850 where a program wrote it as "17850.0".
    void readId(ImportField field, std::string& value) const;
    // "First Last".
    void readPerson(std::string& value) const;

    // A field of choices by its word: a code of valueCodes(), or empty.
    std::string_view code(ImportField field);
    // Whether a word of the row is mapped to "ignore".
    bool isIgnored();

    // Whether a mapped cell of a workbook is the error of a formula; then the problem is set.
    bool holdsFailedFormula();

    bool fail(ImportField field, Text reason);
    bool failEmpty(ImportField field);
    void failRow(Text reason);
    void setInvoice(std::string client, std::string number);

    // Seconds since midnight at the start of `day`, of a time or a date with a time.
    bool readMoment(ImportField field, Date day, std::optional<std::int64_t>& value);

private:
    static constexpr std::size_t kFields = static_cast<std::size_t>(ImportField::JournalName) + 1;
    static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

    static std::size_t indexOf(ImportField field) { return static_cast<std::size_t>(field); }
    std::size_t columnOf(ImportField field) const { return m_columns[indexOf(field)]; }
    CellType typeOf(ImportField field) const;
    void applyFormats(ImportField field, const std::string& name);
    AmountReading readAmount(ImportField field, std::string_view text);
    std::vector<std::string> shownCells() const;

    const ImportAnalysis& m_analysis;
    std::array<std::size_t, kFields> m_columns{};
    std::array<std::string, kFields> m_constants;
    std::array<DateOrder, kFields> m_dateOrder{};
    std::array<char, kFields> m_decimalMark{};
    std::array<std::unique_ptr<WordReader>, kFields> m_words;
    std::vector<ImportField> m_canBeIgnored;  // fields with a word that is "ignore"
    std::int64_t m_durationUnit = 3600;       // seconds in 1 of the column's plain numbers
    Currency m_portfolioCurrency;
    std::optional<Currency> m_headerCurrency;
    Currency m_currency;
    bool m_currencyIsAssumed = true;
    std::string m_lastCurrencyText;
    Currency m_lastCurrency;
    std::string m_groupClient;
    const Record* m_record = nullptr;
    ImportProblem m_problem;
};

}  // namespace winnow::importing
