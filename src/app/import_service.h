// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <app/portfolio.h>
#include <base/money.h>
#include <base/result.h>
#include <base/work_time.h>
#include <domain/client.h>

namespace winnow {

// These mirror the readers' types without showing them to screens.
struct ImportFieldChoice {
    std::string code;  // "issued_on"; catalogue id "import.field.<code>"
    bool required = false;
};

// How to read a file; what is empty is found out.
struct ImportOptions {
    std::optional<std::string> kind;    // "invoices", "time"
    std::optional<std::string> preset;  // by name
    std::optional<std::string> mappingJson;
    std::optional<std::string> dateOrder;  // "dmy", "mdy", "ymd"
    std::optional<char> decimalMark;       // '.' or ','
    std::optional<char> delimiter;
    std::optional<std::string> encoding;
    std::optional<int> headerRow;
    // field code -> header text; replaces what was recognised when not empty.
    std::map<std::string, std::string> columns;
};

// A name in the file that no client has, with the likely client if there is one.
struct UnknownClient {
    std::string name;
    std::int64_t rows = 0;
    std::optional<Client> suggestion;
};

// What is known of a file before anything is stored.
struct ImportPlan {
    std::filesystem::path file;
    std::string kind;
    std::string encoding;
    char delimiter = ',';
    int headerRow = 1;
    std::optional<std::string> dateOrder;
    bool dateOrderAmbiguous = false;
    char decimalMark = '.';
    std::string presetName;
    std::vector<std::string> header;
    std::map<std::string, std::string> columns;  // field code -> header text
    std::vector<std::vector<std::string>> preview;
    std::vector<std::int64_t> previewLines;
    std::int64_t dataRows = 0;
    std::vector<Text> missing;  // what keeps it from being imported
    std::vector<ImportFieldChoice> fields;
};

// A row left out, and why.
struct RowProblem {
    std::filesystem::path file;
    std::int64_t line = 0;
    std::string column;
    Text reason;
};

struct KindTotal {
    std::int64_t count = 0;
    std::optional<Money> amount;
    std::optional<WorkTime> worked;
};

struct ImportOutcome {
    std::string kind;
    std::int64_t rowsRead = 0;
    std::int64_t rowsSkipped = 0;  // totals, headings, drafts, payments: no data of this kind
    std::int64_t added = 0;
    std::int64_t alreadyPresent = 0;
    std::int64_t updated = 0;  // known invoices that brought a payment
    std::int64_t leftOut = 0;
    std::int64_t clientsCreated = 0;
    std::vector<RowProblem> problems;         // the first thousand
    std::map<std::string, KindTotal> totals;  // by kind, of the rows taken or already there
    bool cancelled = false;
};

// How names that no client has are treated.
struct ClientDecisions {
    bool createUnknown = false;
    std::map<std::string, ClientId> same;  // name in the file -> client; remembered as alias
    std::map<std::string, bool> create;    // name in the file -> make a new client
};

using ImportProgressReport = std::function<bool(std::int64_t done, std::int64_t total)>;

// Brings files into the portfolio: each file is one batch, one transaction, one history entry.
class ImportService {
public:
    explicit ImportService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    // Reads only; stores nothing.
    Result<ImportPlan> plan(const std::filesystem::path& file, const ImportOptions& options) const;
    // Names in the file without a client, most rows first.
    Result<std::vector<UnknownClient>> unknownClients(const std::filesystem::path& file,
                                                      const ImportOptions& options) const;
    // With dryRun everything is done and rolled back. May run on a worker thread as long as nobody
    // else uses the portfolio meanwhile; it announces nothing. Call announce() on the portfolio's
    // own thread afterwards.
    Result<ImportOutcome> run(const std::filesystem::path& file, const ImportOptions& options,
                              const ClientDecisions& clients, bool dryRun,
                              const ImportProgressReport& progress = {});
    // Drops the cached figures and tells `changed` after a run that stored something.
    void announce();
    std::vector<std::string> presets() const;
    std::vector<std::string> kinds() const;
    // Newest first: "invoices-q3.csv", when, how many rows.
    struct Batch {
        std::string sourceName;
        std::string kind;
        Instant importedAt;
        std::int64_t rowsAdded = 0;
        std::int64_t rowsLeftOut = 0;
    };
    std::vector<Batch> batches() const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
