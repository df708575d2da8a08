// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <domain/metrics.h>

struct sqlite3;

namespace winnow {

class Database;

// Time entries added up by client and month, kept in the file: a portfolio of ten million entries
// opens without reading them. They depend on the cost rates and are used only with the ones they
// were made with. Never a fact of its own: what is missing, stale or of other rates is added up
// from the entries, and kept when that took long.

// The time of every client into the ledger, and the source for cut-offs between entries. The
// database must outlive the ledger. Sums are kept when so many entries had to be read, since
// adding up fewer costs less than keeping them; empty: never.
void loadTime(Database& database, MetricsLedger& ledger,
              std::optional<std::int64_t> worthKeeping = 20'000);

// After changes were undone or redone: an entry that was put back may have a number up to which the
// sums count, which no new entry has.
void forgetTimeSumsOf(sqlite3* connection, std::span<const unsigned char> changeset);

// Whether the sums in the file, as far as they would be used with these rates, are what the entries
// come to; the first month that is not, "2026-03-01".
std::optional<std::string> wrongTimeSums(const Database& database, const RateTable& rates);

}  // namespace winnow
