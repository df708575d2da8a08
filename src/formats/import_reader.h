// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <base/currency.h>
#include <base/date.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/result.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <formats/import_mapping.h>

namespace winnow {

// A row that could not be taken, and why. line is the physical line (1-based) on which the row
// begins; column is the header text, empty when the row as a whole is meant.
struct ImportProblem {
    std::int64_t line = 0;
    std::string column;
    Text reason;
    // Where a row is one line of an invoice: the invoice that is incomplete without it.
    std::string invoiceClient;
    std::string invoiceNumber;
    std::vector<std::string>
        cells;  // the row as it stands in the file, each cell at most 2,000 bytes
};

// What a person changed in a file's rows before they are taken, by physical line.
struct RowCorrections {
    std::map<std::int64_t, std::map<std::string, std::string>> cells;  // line -> header -> text
    std::set<std::int64_t> leaveOut;

    bool empty() const { return cells.empty() && leaveOut.empty(); }
};

// What a file says of one invoice (or of one line of it: see lineAmount).
struct InvoiceRow {
    std::int64_t line = 0;
    std::string client;
    std::string number;
    Date issuedOn;
    std::optional<Date> dueOn;
    std::optional<Money> net;         // excluding tax
    std::optional<Money> gross;       // including tax, or the only amount there is
    std::optional<Money> lineAmount;  // this row is one line of the invoice
    bool isCreditNote = false;
    std::optional<bool> disputed;  // empty: the file does not say
    bool paymentsTracked = false;  // the file has a payment date (or open balance) column
    std::optional<Date> paidOn;    // empty with paymentsTracked: not paid yet
    std::optional<Money> openBalance;
    bool paidOnUnknownDate = false;  // said to be paid, without a date
    std::string lineKind;            // "recurring", "labour", "project", "product" or empty
    std::string description;
    // All amounts are in minor units of this currency; the file's, the row's or the portfolio's.
    Currency currency;
    std::optional<Decimal> exchangeRate;  // to the portfolio's, where the file has one
};

// What a file says of one time entry.
struct TimeRow {
    std::int64_t line = 0;
    std::string client;
    std::string project;
    Date day;
    std::optional<int> startMinute;  // minute of the day
    WorkTime duration;
    std::string technician;
    std::string role;
    std::string workType;  // "reactive", "proactive", "project", "admin" or empty
    std::optional<bool> billable;
    std::optional<bool> afterHours;
    std::string ticket;
    std::string note;
    std::string sourceId;
    std::optional<Money> cost;
    Currency currency;  // of the cost
};

// Empty texts and options: the file does not say, and what is stored stays.
struct ClientRow {
    std::int64_t line = 0;
    std::string name;
    std::string code;
    std::string alias;
    std::string segment;
    std::string serviceModel;   // code of domain/client.h
    std::string status;         // the same
    std::string paymentMethod;  // the same
    std::optional<Date> since;
    std::optional<Date> leftOn;
    std::string owner;
    // Where the file has a person beside the client.
    std::string contactName;
    std::string email;
    std::string phone;
};

struct ContactRow {
    std::int64_t line = 0;
    std::string client;
    std::string name;
    std::string position;
    std::string email;
    std::string phone;
    ContactRoles roles;
    std::string note;
};

struct PaymentRow {
    std::int64_t line = 0;
    std::string client;         // empty: by the invoice alone
    std::string invoiceNumber;  // empty: oldest open first
    Date paidOn;
    Money amount;  // negative: paid back
    std::string reference;
    Currency currency;
    // It settles what was brought forward by an opening balance: only invoices before this day.
    std::optional<Date> invoicesBefore;
};

struct TicketRow {
    std::int64_t line = 0;
    std::string client;
    std::string number;
    std::string subject;
    Date openedOn;
    std::optional<Date> closedOn;
    std::string channel;  // code of domain/facts.h or empty
    std::string priority;
    std::optional<bool> afterHours;
    std::optional<bool> emergency;
    std::optional<bool> thirdParty;
};

struct CostRow {
    std::int64_t line = 0;
    std::string client;
    Date day;
    std::string kind;  // code of CostKind or empty
    Money amount;
    std::string supplier;
    std::string description;
    std::string number;
    Currency currency;
};

struct SeatRow {
    std::int64_t line = 0;
    std::string client;
    Date month;  // first day
    std::optional<int> endpoints;
    std::optional<int> seats;
};

struct RateRow {
    std::int64_t line = 0;
    Currency currency;
    Date day;
    Decimal rate;  // units of the portfolio's currency for one of it
};

// A file gives rows of its own kind; Invoices and Ledger give payments as well.
using ImportRow = std::variant<InvoiceRow, TimeRow, ClientRow, ContactRow, PaymentRow, TicketRow,
                               CostRow, SeatRow, RateRow>;

// One sheet of a workbook.
struct SheetInfo {
    std::string name;
    std::int64_t rows = 0;
    std::string presetName;          // that recognises it, or empty
    std::optional<ImportKind> kind;  // by preset or by usual header names; empty: nothing known
};

// A word of the file in a column of choices, and what it is taken for.
struct ValueSeen {
    std::string text;
    std::int64_t rows = 0;
    std::string code;  // of ours; empty: not understood
};

// What was found out about a file before any row is taken, for showing and correcting.
struct ImportAnalysis {
    TextFormat text;                  // all options filled
    ValueFormat values;               // filled where it could be decided
    bool dateOrderAmbiguous = false;  // a column's every date fits both orders: ask
    std::vector<std::string> ambiguousDateColumns;
    std::vector<SheetInfo> sheets;  // of a workbook; empty for text
    // Columns of choices (type, status, billable...) with the words in them, at most 200 each, the
    // most frequent first.
    std::map<ImportField, std::vector<ValueSeen>> valuesSeen;
    // Rows stand below a row that holds nothing but their client's name.
    bool groupedByClient = false;
    std::vector<std::string> header;  // one text a column; nameless ones are "Column 3"
    std::vector<std::vector<std::string>> preview;  // first data rows, as text
    std::vector<std::int64_t> previewLines;         // their physical line numbers
    std::int64_t dataRows = 0;                      // rows after the header, blank ones not counted
    std::string presetName;                         // the preset that was recognised, or empty
    ImportMapping mapping;  // the preset's or guessed from header names; may lack fields
};

// Progress of a long read: bytes done and in all; return false to cancel.
using ImportProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

// Opens a file of delimited text or a workbook and finds its encoding, delimiter, sheet, header
// row, value formats and mapping. What is set in `wanted` is taken as given. Errors: those of
// ImportSource, no header found, a mapping column that is not there.
Result<ImportAnalysis> analyseImport(const std::filesystem::path& file,
                                     const std::optional<ImportKind>& kind = {},
                                     const std::optional<ImportMapping>& wanted = {},
                                     const Currency& currency = {});

// Columns a mapping needs and lacks, e.g. "import.error.missing_field" {field}. Empty when
// complete.
std::vector<Text> missingFields(const ImportMapping& mapping);

struct ImportReadSummary {
    std::int64_t rowsRead = 0;  // data rows met, good or bad; blank rows and totals not counted
    // Totals, sections and footers, and what is no fact of the kind: drafts, estimates, words that
    // are to be ignored, postings of other accounts, rows that a correction leaves out.
    std::int64_t rowsSkipped = 0;
    bool cancelled = false;
};

// Streams the rows of a file through `onRow`, and those that cannot be taken through `onProblem`
// (one problem a row: the first). Memory stays flat whatever the file's size, but for tickets, of
// which the latest row each is kept, and the client postings of a ledger; their rows come at the
// end. The analysis must hold a complete mapping and decided date orders.
Result<ImportReadSummary> readImport(const std::filesystem::path& file,
                                     const ImportAnalysis& analysis, const Currency& currency,
                                     const std::function<void(const ImportRow&)>& onRow,
                                     const std::function<void(const ImportProblem&)>& onProblem,
                                     const ImportProgress& progress = {},
                                     const RowCorrections& corrections = {});

// Names of the presets that come with the program.
std::vector<std::string> presetNames();
Result<ImportMapping> preset(std::string_view name);

}  // namespace winnow
