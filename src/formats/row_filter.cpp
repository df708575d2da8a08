// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_filter.h>

#include <algorithm>

#include <base/unreachable.h>
#include <formats/utf8.h>

namespace winnow::importing {

RowFilter::RowFilter(RowReader& row)
    : m_row(row),
      m_kind(row.analysis().mapping.kind),
      m_isReport(row.analysis().text.headerRow.value_or(1) > 1),
      m_isList(!dateField(m_kind)) {
    if (const auto field = dateField(m_kind)) {
        m_dateColumn = row.column(*field);
    }
}

std::optional<ImportField> RowFilter::dateField(ImportKind kind) {
    switch (kind) {
        case ImportKind::Invoices:
            return ImportField::IssuedOn;
        case ImportKind::Time:
        case ImportKind::Costs:
        case ImportKind::Rates:
        case ImportKind::Ledger:
            return ImportField::Day;
        case ImportKind::Payments:
            return ImportField::PaidOn;
        case ImportKind::Tickets:
            return ImportField::OpenedOn;
        case ImportKind::Seats:
            return ImportField::Month;
        case ImportKind::Clients:
        case ImportKind::Contacts:
            return std::nullopt;
    }
    unreachable();
}

bool RowFilter::isCaption(const RowReader& row) {
    return row.hasColumn(ImportField::Client) && !row.text(ImportField::Client).empty() &&
           row.record().filledCells() == 1;
}

bool RowFilter::isData() {
    const Record& record = m_row.record();
    if (m_dateColumn && *m_dateColumn < record.cells.size()) {
        // Most rows have a date. A header that is repeated has one too, and the time stamp at the
        // end of a report looks like one.
        const std::string_view date = trimmed(record.cells[*m_dateColumn]);
        const bool mayBeFooter = m_isReport && *m_dateColumn == 0;
        if (!date.empty() && date != m_row.header()[*m_dateColumn] &&
            (!mayBeFooter || record.filledCells() > 1)) {
            const bool isDigit = date.front() >= '0' && date.front() <= '9';
            if (isDigit || !startsWithTotal(date)) {
                m_groupHasRows = true;
                return true;
            }
        }
    }
    const auto text = std::ranges::find_if(
        record.cells, [](std::string_view value) { return !trimmed(value).empty(); });
    if (text == record.cells.end()) {
        return false;
    }
    if (m_isList ? isTotalWord(*text) : startsWithTotal(*text)) {
        endGroup(totalledGroup(*text));
        return false;
    }
    if (isRepeatedHeader()) {
        return false;
    }
    if (m_isList) {
        return true;
    }
    if (m_row.analysis().groupedByClient && isCaption(m_row)) {
        beginGroup(m_row.text(ImportField::Client));
        return false;
    }
    return !m_isReport || record.filledCells() > 1;
}

bool RowFilter::isRepeatedHeader() const {
    const auto& header = m_row.header();
    const auto& cells = m_row.record().cells;
    std::size_t equal = 0;
    std::size_t named = 0;
    for (std::size_t index = 0; index < std::min(cells.size(), header.size()); ++index) {
        const std::string_view cell = trimmed(cells[index]);
        named += cell.empty() ? 0 : 1;
        equal += !cell.empty() && cell == header[index] ? 1 : 0;
    }
    return equal >= 2 && equal * 2 > named;
}

void RowFilter::beginGroup(std::string_view name) {
    // Groups within a group follow each other without rows between, or are closed by a total; where
    // no totals are seen, a name simply takes the place of the one before.
    if (m_groupHasRows && !m_groupsEnd) {
        m_groups.clear();
    }
    m_groups.emplace_back(name);
    m_groupHasRows = false;
    m_row.setGroupClient(m_groups.front());
}

void RowFilter::endGroup(std::string_view name) {
    const auto group = std::ranges::find(m_groups, name);
    if (group != m_groups.end()) {
        m_groups.erase(group, m_groups.end());
        m_groupsEnd = true;
        m_groupHasRows = false;
        m_row.setGroupClient(m_groups.empty() ? std::string() : m_groups.front());
    }
}

}  // namespace winnow::importing
