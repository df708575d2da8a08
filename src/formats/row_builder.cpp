// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_builder.h>

#include <algorithm>

#include <base/unreachable.h>
#include <formats/header_names.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

Text faultReason(RecordFault fault) {
    switch (fault) {
        case RecordFault::None:
            break;
        case RecordFault::ZeroByte:
            return {"import.problem.zero_byte", {}};
        case RecordFault::BadEncoding:
            return {"import.problem.bad_encoding", {}};
        case RecordFault::OpenQuote:
            return {"import.problem.open_quote", {}};
    }
    return {};
}

}  // namespace

std::unique_ptr<KindReader> makeKindReader(ImportKind kind, RowReader& in) {
    switch (kind) {
        case ImportKind::Invoices:
            return makeInvoiceReader(in);
        case ImportKind::Time:
            return makeTimeReader(in);
        case ImportKind::Clients:
            return makeClientReader(in);
        case ImportKind::Contacts:
            return makeContactReader(in);
        case ImportKind::Payments:
            return makePaymentReader(in);
        case ImportKind::Tickets:
            return makeTicketReader(in);
        case ImportKind::Costs:
            return makeCostReader(in);
        case ImportKind::Seats:
            return makeSeatReader(in);
        case ImportKind::Rates:
            return makeRateReader(in);
        case ImportKind::Ledger:
            return makeLedgerReader(in);
    }
    unreachable();
}

RowBuilder::RowBuilder(const ImportAnalysis& analysis, const Currency& currency,
                       const RowCorrections& corrections)
    : m_corrections(corrections),
      m_row(analysis, currency),
      m_filter(m_row),
      m_kind(makeKindReader(analysis.mapping.kind, m_row)) {}

RowOutcome RowBuilder::build(const Record& given) {
    if (!m_corrections.leaveOut.empty() && m_corrections.leaveOut.contains(given.line)) {
        return RowOutcome::Skipped;
    }
    const Record& record = m_corrections.cells.empty() ? given : corrected(given);
    m_row.take(record);
    if (record.fault != RecordFault::None) {
        m_row.failRow(faultReason(record.fault));
        return RowOutcome::Problem;
    }
    if (!m_filter.isData()) {
        return RowOutcome::Skipped;
    }
    if (hasSurplusCells(record)) {
        m_row.failRow({"import.problem.surplus_cells",
                       {{"cells", static_cast<std::int64_t>(record.cells.size())},
                        {"columns", static_cast<std::int64_t>(m_row.header().size())}}});
        return RowOutcome::Problem;
    }
    if (m_row.holdsFailedFormula()) {
        return RowOutcome::Problem;
    }
    return m_kind->leavesOutRows() && m_row.isIgnored() ? RowOutcome::Skipped : m_kind->read();
}

const Record& RowBuilder::corrected(const Record& record) {
    const auto correction = m_corrections.cells.find(record.line);
    if (correction == m_corrections.cells.end()) {
        return record;
    }
    m_corrected = record;
    // Who corrects a row has seen all of its columns: what stands behind them goes.
    m_corrected.cells.resize(m_row.header().size());
    m_corrected.types.resize(m_corrected.types.empty() ? 0 : m_row.header().size());
    for (const auto& [name, text] : correction->second) {
        if (const auto column = findColumn(m_row.header(), name)) {
            m_corrected.cells[*column] = text;
            if (!m_corrected.types.empty()) {
                m_corrected.types[*column] = CellType::Text;
            }
        }
    }
    const bool isClean = std::ranges::all_of(m_corrected.cells, [](std::string_view cell) {
        return isValidUtf8(cell) && cell.find('\0') == std::string_view::npos;
    });
    if (isClean) {
        m_corrected.fault = RecordFault::None;
    }
    return m_corrected;
}

bool RowBuilder::hasSurplusCells(const Record& record) const {
    const auto& cells = record.cells;
    const std::size_t columns = m_row.header().size();
    return cells.size() > columns &&
           std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                       [](std::string_view value) { return !trimmed(value).empty(); });
}

}  // namespace winnow::importing
