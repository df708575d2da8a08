// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.h>

namespace winnow {

// What a file's rows are. More kinds come as presets and readers are added.
enum class ImportKind { Invoices, Time };

std::string_view importKindCode(ImportKind kind);  // "invoices", "time"
std::optional<ImportKind> importKindFromCode(std::string_view code);

// What a column can hold. The code of a field ("issued_on") is used in mapping JSON and in the
// catalogue id of its name ("import.field.issued_on").
enum class ImportField {
    Client,
    Project,
    InvoiceNumber,
    IssuedOn,
    DueOn,
    PaidOn,
    AmountNet,    // excluding tax
    AmountGross,  // including tax; also used when a file has one amount and does not say which
    TaxAmount,
    LineAmount,   // one row a line: sum per invoice number
    OpenBalance,  // still owed; 0 is paid
    Currency,
    Disputed,
    LineKind,      // recurring, labour, project, product
    DocumentType,  // invoice or credit note
    Status,        // paid, void, draft...
    Day,           // of a time entry
    StartTime,
    EndTime,   // with StartTime it stands in for a missing Duration
    Duration,  // "02:58:00", "1h 30m", "2.97" hours
    Technician,
    FirstName,  // joined with LastName to a technician
    LastName,
    Role,
    WorkType,  // reactive, proactive, project, admin
    Billable,
    AfterHours,
    Ticket,
    Note,
    SourceId,  // the exporting program's own identity of the row
};

std::string_view importFieldCode(ImportField field);
std::optional<ImportField> importFieldFromCode(std::string_view code);
// Fields that make sense for a kind, in the order a mapping screen lists them.
const std::vector<ImportField>& importFields(ImportKind kind);

enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };
std::string_view dateOrderCode(DateOrder order);  // "dmy", "mdy", "ymd"
std::optional<DateOrder> dateOrderFromCode(std::string_view code);

// How the values of a file are written. An empty option means "find out from the data".
struct ValueFormat {
    std::optional<DateOrder> dateOrder;
    std::optional<char> decimalMark;  // '.' or ','
};

// How text is cut into rows and cells. Empty: find out.
struct TextFormat {
    std::optional<std::string> encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1252"
    std::optional<char> delimiter;        // ',', ';', '\t', '|'
    std::optional<int> headerRow;         // 1-based record number of the header
};

// Which column is which field, and how the values are written. A preset is such a mapping that
// came with the program; users save their own.
struct ImportMapping {
    std::string name;
    ImportKind kind = ImportKind::Invoices;
    std::map<ImportField, std::string> columns;  // field -> header text as in the file
    TextFormat text;
    ValueFormat values;
};

// Reads a mapping from JSON, strictly: unknown keys and fields are errors that name the place.
//   {"name": "Sage invoices", "kind": "invoices", "date_order": "dmy", "decimal": ",",
//    "delimiter": ";", "encoding": "windows-1252", "columns": {"client": "Customer", ...}}
Result<ImportMapping> mappingFromJson(std::string_view json);
std::string mappingToJson(const ImportMapping& mapping);

}  // namespace winnow
