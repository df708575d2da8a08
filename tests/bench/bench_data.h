// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace winnow::bench {

// Writes a CSV of time entries over five years: date, client, technician, hours, flags and a
// quoted note with commas.
void writeTimeEntries(const std::filesystem::path& file, int rows, int clients);

// Writes a CSV of invoices with due and payment dates, one a month and client and a few more.
void writeInvoices(const std::filesystem::path& file, int rows, int clients);

}  // namespace winnow::bench
