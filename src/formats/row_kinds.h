// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <formats/row_reader.h>

namespace winnow::importing {

enum class RowOutcome {
    Row,      // row() is filled
    Kept,     // data that comes with finish()
    Skipped,  // no fact of the kind: a draft, an estimate, a word that is to be ignored
    Problem,  // the reader's problem() says what is wrong
};

// What comes at the end of a file.
struct RowSinks {
    const std::function<void(const ImportRow&)>& onRow;
    const std::function<void(const ImportProblem&)>& onProblem;
};

// Makes rows of one kind. Reuses its row and strings: nothing is allocated for a row once the
// longest texts have been met.
class KindReader {
public:
    explicit KindReader(RowReader& in) : m_in(in) {}
    virtual ~KindReader() = default;
    KindReader(const KindReader&) = delete;
    KindReader& operator=(const KindReader&) = delete;

    // Of the row the reader has taken.
    virtual RowOutcome read() = 0;
    virtual const ImportRow& row() const = 0;
    // Whether a word that is "ignore" concerns its row alone.
    virtual bool leavesOutRows() const { return true; }
    // Called once behind the last row; gives what was kept.
    virtual void finish(const RowSinks& /*sinks*/) {}

protected:
    RowReader& m_in;
};

std::unique_ptr<KindReader> makeInvoiceReader(RowReader& in);
std::unique_ptr<KindReader> makeTimeReader(RowReader& in);
std::unique_ptr<KindReader> makeClientReader(RowReader& in);
std::unique_ptr<KindReader> makeContactReader(RowReader& in);
std::unique_ptr<KindReader> makePaymentReader(RowReader& in);
std::unique_ptr<KindReader> makeTicketReader(RowReader& in);
std::unique_ptr<KindReader> makeCostReader(RowReader& in);
std::unique_ptr<KindReader> makeSeatReader(RowReader& in);
std::unique_ptr<KindReader> makeRateReader(RowReader& in);
std::unique_ptr<KindReader> makeLedgerReader(RowReader& in);
std::unique_ptr<KindReader> makeKindReader(ImportKind kind, RowReader& in);

}  // namespace winnow::importing
