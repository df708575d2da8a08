// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <formats/row_filter.h>
#include <formats/row_kinds.h>
#include <formats/row_reader.h>

namespace winnow::importing {

// Turns records into rows after a mapping: corrections first, then what is no data is told from
// what is, then the reader of the kind.
class RowBuilder {
public:
    // All are kept by reference.
    RowBuilder(const ImportAnalysis& analysis, const Currency& currency,
               const RowCorrections& corrections);

    RowOutcome build(const Record& record);
    const ImportRow& row() const { return m_kind->row(); }
    const ImportProblem& problem() const { return m_row.problem(); }
    void finish(const RowSinks& sinks) { m_kind->finish(sinks); }

private:
    // The record as a person corrected it; the same one where nobody did.
    const Record& corrected(const Record& record);
    bool hasSurplusCells(const Record& record) const;

    const RowCorrections& m_corrections;
    RowReader m_row;
    RowFilter m_filter;
    std::unique_ptr<KindReader> m_kind;
    Record m_corrected;
};

}  // namespace winnow::importing
