// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include <app/import_service.h>
#include <ui/support/words.h>

// What the pages of the import wizard share beside widgets.
namespace winnow {

// One table to bring in: a file, or a sheet of a workbook.
struct ImportItem {
    QString file;
    std::string sheet;       // empty: the file is no workbook
    std::string kind;        // empty: nothing was recognised in it
    std::string recognised;  // preset or mapping of the user's own; may be empty
    std::int64_t rows = 0;
    bool chosen = true;
    bool done = false;
    QString problem;  // why it cannot be read; empty: it can

    QString title() const;
};

// What a person answered for a name that no client has.
struct ClientAnswer {
    enum class What { NewClient, Same, LeaveOut };
    What what = What::NewClient;
    ClientId client;       // of Same
    QString clientName{};  // of Same

    friend bool operator==(const ClientAnswer&, const ClientAnswer&) = default;
};
using ClientAnswers = std::map<std::string, ClientAnswer>;

// What is taken for the answer until there is one.
ClientAnswer usualAnswer(const UnknownClient& unknown);
// The given answers, and the usual ones for the rest.
ClientDecisions decisionsFor(const std::vector<UnknownClient>& unknown,
                             const ClientAnswers& answers);

// What a rehearsal of the import found; nothing of it is stored.
struct ImportCheck {
    std::vector<UnknownClient> unknown;
    ImportOutcome outcome;

    // Rows that would go in, or are there already.
    std::int64_t ready() const { return outcome.rowsRead - outcome.leftOut; }
};

// Everything asked is answered, so that rows can be read.
bool isComplete(const ImportPlan& plan, const ImportOptions& options);
// Whether the day/month order has still to be said.
bool asksForDateOrder(const ImportPlan& plan, const ImportOptions& options);

bool isDateField(const std::string& field);
bool isNumberField(const std::string& field);
// Whether one value can make sense for every row: a client or a currency, not an amount.
bool canBeConstant(const std::string& field);
// Field code of a column, empty when it is not imported.
std::string fieldOf(const ImportPlan& plan, const std::string& header);
QString fieldName(const Words& words, const std::string& field);
// Name of a code that a column of choices can mean: "Credit note".
QString valueName(const Words& words, const std::string& field, const std::string& code);
// "Invoices, as Xero" or "Not recognised".
QString recognisedText(const Words& words, const ImportItem& item);
// "Invoices: 210, €12,300.00; Payments: 180".
QString totalsText(const Words& words, const std::map<std::string, KindTotal>& totals);

// A way to mend a row that could not be taken.
struct RowFix {
    enum class Kind { LeaveEmpty, Edit, KeepBoth, LeaveOut };
    Kind kind;
    QString text;  // of the button
};
// What makes sense for this problem, the likeliest first; LeaveOut is always the last.
std::vector<RowFix> fixesFor(const RowProblem& problem, const ImportPlan& plan);

}  // namespace winnow
