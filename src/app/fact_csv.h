// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include <base/currency.h>
#include <domain/fact_query.h>

namespace winnow {

// The columns of a kind and its rows as RFC 4180 with line feeds: texts are made safe for a
// spreadsheet, figures stay figures. Lines of an invoice are summed, payments too.
std::string factCsvHeader(FactKind kind);
std::string factCsvRow(const FactRow& row, const Currency& currency,
                       const std::function<std::string(ClientId)>& clientName);

}  // namespace winnow
