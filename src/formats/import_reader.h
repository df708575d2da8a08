// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <base/currency.h>
#include <base/date.h>
#include <base/money.h>
#include <base/result.h>
#include <base/work_time.h>
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
};

using ImportRow = std::variant<InvoiceRow, TimeRow>;

// What was found out about a file before any row is taken, for showing and correcting.
struct ImportAnalysis {
    TextFormat text;                  // all options filled
    ValueFormat values;               // filled where it could be decided
    bool dateOrderAmbiguous = false;  // every date fits both orders: ask
    std::vector<std::string> header;  // one text a column; nameless ones are "Column 3"
    std::vector<std::vector<std::string>> preview;  // first data rows, as text
    std::vector<std::int64_t> previewLines;         // their physical line numbers
    std::int64_t dataRows = 0;                      // rows after the header, blank ones not counted
    std::string presetName;                         // the preset that was recognised, or empty
    ImportMapping mapping;  // the preset's or guessed from header names; may lack fields
};

// Progress of a long read: bytes done and in all; return false to cancel.
using ImportProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

// Opens a delimited text file and finds its encoding, delimiter, header row, value formats and
// mapping. What is set in `wanted` is taken as given. Errors: no such file, a directory, empty, not
// text (a PDF or spreadsheet by its content), no header found, a mapping column that is not there.
Result<ImportAnalysis> analyseImport(const std::filesystem::path& file,
                                     const std::optional<ImportKind>& kind = {},
                                     const std::optional<ImportMapping>& wanted = {},
                                     const Currency& currency = {});

// Columns a mapping needs and lacks, e.g. "import.error.missing_field" {field}. Empty when
// complete.
std::vector<Text> missingFields(const ImportMapping& mapping);

struct ImportReadSummary {
    std::int64_t rowsRead = 0;     // data rows met, good or bad; blank rows and totals not counted
    std::int64_t rowsSkipped = 0;  // subtotal, section and footer rows, which are not data
    bool cancelled = false;
};

// Streams the rows of a file through `onRow`, and those that cannot be taken through `onProblem`
// (one problem a row: the first). Memory stays flat whatever the file's size. The analysis must
// hold a complete mapping and a decided date order.
Result<ImportReadSummary> readImport(const std::filesystem::path& file,
                                     const ImportAnalysis& analysis, const Currency& currency,
                                     const std::function<void(const ImportRow&)>& onRow,
                                     const std::function<void(const ImportProblem&)>& onProblem,
                                     const ImportProgress& progress = {});

// Names of the presets that come with the program.
std::vector<std::string> presetNames();
Result<ImportMapping> preset(std::string_view name);

}  // namespace winnow
