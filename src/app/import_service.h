// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/catalogue.h>
#include <base/locale.h>
#include <base/money.h>
#include <base/result.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <domain/fact_query.h>

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
    std::optional<int> headerRow;      // 0: the file has none
    std::optional<std::string> sheet;  // of a workbook
    // Of single columns, by header text.
    std::map<std::string, std::string> dateOrderOf;
    std::map<std::string, char> decimalMarkOf;
    // field code -> text in the file -> code of ours.
    std::map<std::string, std::map<std::string, std::string>> valueMap;
    // field code -> text that counts for every row.
    std::map<std::string, std::string> constants;
    // field code -> header text; replaces what was recognised when not empty.
    std::map<std::string, std::string> columns;
};

// A client a name may mean.
struct LikelyClient {
    Client client;
    int likeness = 0;  // 0..100, nameLikeness()
};

// A name in the file that no client has, with the likely clients.
struct UnknownClient {
    std::string name;
    std::int64_t rows = 0;
    std::optional<Client> suggestion;  // the first of `likely` when it is likely enough
    std::vector<LikelyClient> likely;  // at most three, the likeliest first
    // The file names only this project, and no client; the answer is kept for the project.
    bool isProject = false;
};

// A sheet of a workbook.
struct ImportSheet {
    std::string name;
    std::int64_t rows = 0;
    std::string presetName;
    std::string kind;  // empty: nothing was recognised in it
};

// A word of the file in a column of choices, and what it is taken for.
struct ImportValue {
    std::string text;
    std::int64_t rows = 0;
    std::string code;  // empty: not understood
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
    std::vector<ImportSheet> sheets;  // of a workbook
    std::string sheet;
    bool isText = true;  // delimiter and encoding mean something
    std::vector<std::string> ambiguousDateColumns;
    std::map<std::string, std::string> dateOrderOf;  // by header text, where it was decided
    std::map<std::string, std::vector<ImportValue>> valuesSeen;  // by field code
    std::map<std::string, std::vector<std::string>> valueCodes;  // field code -> codes to choose
    std::map<std::string, std::string> constants;
    std::string savedName;  // of the user's own mapping that fitted; empty: none
};

// A row left out, and why.
struct RowProblem {
    std::filesystem::path file;
    std::int64_t line = 0;
    std::string column;
    Text reason;
    std::vector<std::string> cells;  // as in the file, in the order of the header
};

// A row whose fact is there already with other values.
struct ImportChange {
    std::int64_t line = 0;
    FactKind kind = FactKind::Invoice;
    std::string other;  // "clients" or "contacts": that is what changes, and `kind` means nothing
    ClientId client;
    std::string clientName;
    std::string what;  // number or day, to tell it by
    struct Field {
        Text name;  // "import.field.<code>"
        Text before;
        Text after;
    };
    std::vector<Field> fields;
    bool accepted = false;
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
    std::int64_t removedByHand = 0;  // of those, facts that a person removed: they stay away
    std::int64_t updated = 0;        // known invoices that brought a payment
    std::int64_t leftOut = 0;
    std::int64_t clientsCreated = 0;
    std::int64_t changed = 0;           // changes that were accepted
    std::int64_t notAccepted = 0;       // changes that were not: what is stored stays
    std::vector<ImportChange> changes;  // the first thousand
    std::vector<RowProblem> problems;   // the first thousand
    std::vector<std::string> header;    // of the problems' cells
    std::optional<BatchId> batch;       // what was stored, for its undo
    std::string sheet;
    std::map<std::string, KindTotal> totals;  // by kind, of the rows taken or already there
    bool cancelled = false;
};

// How names that no client has are treated.
struct ClientDecisions {
    bool createUnknown = false;
    std::map<std::string, ClientId> same;      // name in the file -> client; remembered as alias
    std::map<std::string, bool> create;        // name in the file -> make a new client
    std::map<std::string, ClientId> projects;  // project -> client; remembered
};

// What a person decided about a file's rows after a dry run.
struct RowDecisions {
    // line -> header text -> the text to read instead.
    std::map<std::int64_t, std::map<std::string, std::string>> corrections;
    std::set<std::int64_t> leaveOut;
    // Changes to what is stored: all, or those of these lines.
    bool acceptAllChanges = false;
    std::set<std::int64_t> acceptChanges;
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
                              const ImportProgressReport& progress = {},
                              const RowDecisions& rows = {});
    // Writes the rows left out as CSV: the file's own columns, then line and reason, so that it can
    // be mended and imported itself.
    static std::string rejectsCsv(const ImportOutcome& outcome, const Catalogue& catalogue,
                                  const Locale& locale);
    // The mapping a plan came to as JSON, under that name, for MappingService::save().
    Result<std::string> mappingJson(const std::filesystem::path& file, const ImportOptions& options,
                                    std::string_view name) const;
    // Drops the cached figures and tells `changed` after a run that stored something.
    void announce();
    std::vector<std::string> presets() const;
    std::vector<std::string> kinds() const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
