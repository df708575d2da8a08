// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <domain/fact_query.h>
#include <ui/support/words.h>
#include <ui/theme/theme.h>

namespace winnow {

// What a table of facts can show of one.
enum class FactColumn {
    Day,  // invoice date, payment date, day worked, opened, month...
    Client,
    Number,
    Due,
    Closed,
    Net,
    Total,
    Open,
    State,  // a chip
    Reference,
    Technician,
    Role,
    Hours,
    WorkType,
    Billable,
    Marks,  // after hours, emergency, third party
    Channel,
    Priority,
    CostKind,
    Supplier,
    Amount,
    Endpoints,
    Seats,
    Currency,
    Rate,
    Ticket,
    Note,  // note, subject or description
    Source,
};

// In the order of the table.
const std::vector<FactColumn>& factColumns(FactKind kind);
// What goes first where the window is narrow; the lower the longer it stays.
int dispensability(FactColumn column);
QString factColumnTitle(FactColumn column, FactKind kind);
bool isFigure(FactColumn column);
// Takes the room that others leave.
bool isWide(FactColumn column);

// What the cells need to know besides the fact.
struct FactNames {
    const Words& words;
    Date today;
    std::function<QString(ClientId)> client;
};

QString factCell(const FactRow& row, FactColumn column, const FactNames& names);
ui::Tone factTone(const FactRow& row, FactColumn column, const FactNames& names);

// "invoices-q3.csv:12", "typed in", "corrected".
QString sourceText(const FactSource& source);
ClientId ownerOf(const Fact& fact);
// What it adds to the sum of a list.
std::optional<Money> amountOf(const Fact& fact);
std::optional<WorkTime> workedOf(const Fact& fact);

Money netOf(const Invoice& invoice);

}  // namespace winnow
