// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.h>

namespace winnow {

// What a file's rows are. Invoices may hold payments as well, where a column tells the type of
// document. Ledger: general-ledger postings (the French FEC), from which invoices and payments are
// put together.
enum class ImportKind {
    Invoices,
    Time,
    Clients,
    Contacts,
    Payments,
    Tickets,
    Costs,
    Seats,
    Rates,
    Ledger
};

std::string_view importKindCode(ImportKind kind);  // "invoices", "time", "clients"...
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
    SourceId,     // the exporting program's own identity of the row
    LabourCost,   // what a time entry cost by its source
    Description,  // of an invoice line or a cost
    ExchangeRate,
    // clients
    Code,
    Alias,
    Segment,
    ServiceModel,
    ClientStatus,
    PaymentMethod,
    Since,
    LeftOn,
    Owner,
    // contacts (Client names the company; FirstName, LastName or Name the person)
    Name,
    Position,
    Email,
    Phone,
    Roles,
    // payments (Client, InvoiceNumber, PaidOn, Amount...)
    Amount,
    Reference,
    // tickets
    TicketNumber,
    Subject,
    OpenedOn,
    ClosedOn,
    Channel,
    Priority,
    Emergency,
    ThirdParty,
    UpdatedOn,  // of an event log: the latest row of a ticket counts
    // costs
    CostKind,
    Supplier,
    // seats and endpoints
    Month,
    Endpoints,
    Seats,
    // ledger postings
    Journal,
    EntryNumber,
    Account,
    AccountName,
    ClientCode,
    Debit,
    Credit,
    Sign,  // "D" or "C" beside a single amount
    Lettering,
    LetteredOn,
    // invoice lines and costs without an amount of their own: quantity x price of one
    Quantity,
    UnitPrice,
    PaidAmount,   // of an invoice, so far; the rest is its open balance
    JournalName,  // "Ventes": beside the code in Journal
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
    // Of single columns, by header text; go before the two above.
    std::map<std::string, DateOrder> dateOrderOf;
    std::map<std::string, char> decimalMarkOf;
};

// How text is cut into rows and cells. Empty: find out.
struct TextFormat {
    // "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "ibm850"
    std::optional<std::string> encoding;
    std::optional<char> delimiter;     // ',', ';', '\t', '|'
    std::optional<int> headerRow;      // 1-based record number of the header; 0: there is none
    std::optional<std::string> sheet;  // of a workbook, by name
};

// Which column is which field, and how the values are written. A preset is such a mapping that
// came with the program; users save their own.
struct ImportMapping {
    std::string name;
    ImportKind kind = ImportKind::Invoices;
    std::map<ImportField, std::string> columns;  // field -> header text as in the file
    TextFormat text;
    ValueFormat values;
    // What the file's own words mean: field -> text in the file -> code of ours ("credit_note",
    // "no", "reactive", "ignore"). Compared without case and accents; "C*" stands for all words
    // that begin so. A row with a word that is "ignore" is left out as if it were a total.
    std::map<ImportField, std::map<std::string, std::string>> valueMap;
    // For fields the file has no column for: the same text for every row ("USD", a client). A date
    // is "2026-03-31"; a number for DueOn is the days from the invoice date to the due date.
    std::map<ImportField, std::string> constants;
};

// The codes a value map may use for a field, e.g. "invoice", "credit_note", "payment", "ignore" of
// DocumentType; empty for fields that are no choice.
std::vector<std::string> valueCodes(ImportField field);

// Reads a mapping from JSON, strictly: unknown keys and fields are errors that name the place.
//   {"name": "Sage invoices", "kind": "invoices", "date_order": "dmy", "decimal": ",",
//    "date_order_of": {"Paid": "mdy"}, "decimal_of": {"Rate": "."}, "delimiter": ";",
//    "encoding": "windows-1252", "header_row": 3, "sheet": "Invoices",
//    "columns": {"client": "Customer", ...}, "constants": {"currency": "USD"},
//    "value_map": {"document_type": {"CN": "credit_note", "Quote": "ignore"}}}
Result<ImportMapping> mappingFromJson(std::string_view json);
std::string mappingToJson(const ImportMapping& mapping);

}  // namespace winnow
