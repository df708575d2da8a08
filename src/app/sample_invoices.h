// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/facts.h>

namespace winnow::sample {

// Endpoint counts of every month served.
std::vector<SeatCount> makeSeatCounts(const std::vector<ClientId>& ids);

// Invoices and credit notes with what was paid up to the sample's last day, by date. Support by the
// hour is invoiced from the billable reactive entries. Amounts carry no tax.
std::vector<Invoice> makeInvoices(const std::vector<ClientId>& ids,
                                  const std::vector<TimeEntry>& entries);

}  // namespace winnow::sample
