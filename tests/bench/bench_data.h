// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include <app/portfolio.h>

namespace winnow::bench {

// Writes a CSV of time entries over five years: date, client, technician, hours, flags and a
// quoted note with commas.
void writeTimeEntries(const std::filesystem::path& file, int rows, int clients);

// Writes a CSV of invoices with due and payment dates, one a month and client and a few more.
void writeInvoices(const std::filesystem::path& file, int rows, int clients);

// Makes the portfolio the goals speak of: 500 clients, 60,000 invoices and so many time entries,
// brought in by import. The sources are written into the folder.
std::unique_ptr<Portfolio> importPortfolio(const std::filesystem::path& folder,
                                           const std::filesystem::path& file, int timeEntries,
                                           const Clock& clock);

}  // namespace winnow::bench
