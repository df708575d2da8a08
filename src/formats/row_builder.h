// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/currency.h>
#include <formats/delimited_reader.h>
#include <formats/import_reader.h>

namespace winnow::importing {

// Turns records into rows after a mapping. Reuses its row and strings: nothing is allocated for a
// row once the longest texts have been met.
class RowBuilder {
public:
    enum class Outcome {
        Row,      // row() is filled
        Skipped,  // a total, section or footer, or a document that is no claim (draft, estimate)
        Problem,  // problem() says what is wrong
    };

    // Columns of the mapping must be in the header, or they are treated as not mapped.
    RowBuilder(const ImportMapping& mapping, const std::vector<std::string>& header,
               DateOrder dateOrder, char decimalMark, const Currency& currency, int headerRow);

    Outcome build(const Record& record);
    const ImportRow& row() const { return m_row; }
    const ImportProblem& problem() const { return m_problem; }

private:
    static constexpr std::size_t kFields = static_cast<std::size_t>(ImportField::SourceId) + 1;
    static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

    bool isMapped(ImportField field) const { return column(field) != kNoColumn; }
    std::size_t column(ImportField field) const {
        return m_columns[static_cast<std::size_t>(field)];
    }
    // The trimmed text of a field, empty when the row or the file has none.
    std::string_view cell(ImportField field) const;

    Outcome buildRow(const Record& record);
    bool isNoData(const Record& record) const;
    bool hasSurplusCells(const Record& record) const;
    Outcome buildInvoice(InvoiceRow& row);
    Outcome buildTime(TimeRow& row);
    bool readAmounts(InvoiceRow& row);
    void readSettlement(InvoiceRow& row, bool saidPaid);
    bool readStartAndDuration(TimeRow& row);
    void readPerson(TimeRow& row);

    // Each reads one field; false with m_problem set when the text there is wrong.
    bool readDate(ImportField field, std::optional<Date>& value);
    bool readRequiredDate(ImportField field, Date& value);
    bool readMoney(ImportField field, std::optional<Money>& value);
    bool readYesNo(ImportField field, std::optional<bool>& value);
    bool readCurrency();
    void readText(ImportField field, std::string& value) const;

    bool fail(ImportField field, Text reason);
    bool failEmpty(ImportField field);

    std::array<std::size_t, kFields> m_columns;
    const std::vector<std::string>& m_header;
    ImportKind m_kind;
    DateOrder m_dateOrder;
    char m_decimalMark;
    Currency m_currency;
    bool m_isReport;  // titles above the header: sections and footers are to be expected
    const Record* m_record = nullptr;
    ImportRow m_row;
    ImportProblem m_problem;
};

}  // namespace winnow::importing
