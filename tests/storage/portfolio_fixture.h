// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <storage/database.h>
#include <storage/stores.h>
#include <storage/unit_of_work.h>
#include <support/temp_dir.h>

namespace winnow::test {

inline constexpr Instant kMorning{1'791'532'800};  // 2026-10-09T08:00:00Z

// A folder with one portfolio in it, and a clock that stands still.
class PortfolioFixture {
public:
    FixedClock clock{kMorning};
    TempDir folder;
    std::filesystem::path file = folder / "Portfolio.winnow";

    Database create() const;
    Database open(OpenMode mode = OpenMode::ReadWrite) const;
    // The id of the error that opening gives; empty when it opens.
    std::string openingError(OpenMode mode = OpenMode::ReadWrite) const;
    // Runs statements on the file behind the program's back.
    void tamper(const std::string& script) const;
};

Client clientNamed(std::string name);
// One client in a unit of work of its own.
ClientId addClient(Database& database, const Clock& clock, std::string name);
Invoice invoiceOf(ClientId client, std::string number, Money total);
TimeEntry timeEntryOf(ClientId client, std::string_view day, int minutes);
Ticket ticketOf(ClientId client, std::string number);
Cost costOf(ClientId client, std::string number, Money amount);
ImportBatch batchNamed(std::string name);

// Clients, ratings, a rubric, costs, and one batch of each kind of fact.
void fillPortfolio(Database& database, const Clock& clock);

// Every row of every table as text, in order.
std::string dumpOf(Database& database);
// The same of the tables that people edit.
std::string editedDumpOf(Database& database);

// Names in a folder, sorted.
std::vector<std::string> filesIn(const std::filesystem::path& folder);

// The checks that failed, by name.
std::vector<std::string> failedChecks(Database& database);

}  // namespace winnow::test
