// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <formats/row_reader.h>

namespace winnow::importing {

// Tells rows of data from what reports put between them: repeated headers, section names, totals,
// footers, and the captions of groups, whose name is the client of the rows below.
class RowFilter {
public:
    explicit RowFilter(RowReader& row);

    // Whether the row last taken is data; the reader is told the client of its group.
    bool isData();

    // The field that rows of data of a kind have, by which they are known; none for lists of names.
    static std::optional<ImportField> dateField(ImportKind kind);
    // A row that holds nothing but a client's name, as groups begin with.
    static bool isCaption(const RowReader& row);

private:
    bool isRepeatedHeader() const;
    void beginGroup(std::string_view name);
    void endGroup(std::string_view name);

    RowReader& m_row;
    ImportKind m_kind;
    std::optional<std::size_t> m_dateColumn;
    bool m_isReport;  // titles above the header: sections and footers are to be expected
    bool m_isList;    // of names, without a date
    std::vector<std::string> m_groups;  // the outer first
    bool m_groupHasRows = false;
    bool m_groupsEnd = false;  // by a row "Total for ..."
};

}  // namespace winnow::importing
