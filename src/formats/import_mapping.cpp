// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_mapping.h>

#include <base/unreachable.h>

namespace winnow {

namespace {

struct FieldCode {
    ImportField field;
    std::string_view code;
};

constexpr FieldCode kFieldCodes[] = {
    {ImportField::Client, "client"},
    {ImportField::Project, "project"},
    {ImportField::InvoiceNumber, "invoice_number"},
    {ImportField::IssuedOn, "issued_on"},
    {ImportField::DueOn, "due_on"},
    {ImportField::PaidOn, "paid_on"},
    {ImportField::AmountNet, "amount_net"},
    {ImportField::AmountGross, "amount_gross"},
    {ImportField::TaxAmount, "tax_amount"},
    {ImportField::LineAmount, "line_amount"},
    {ImportField::OpenBalance, "open_balance"},
    {ImportField::Currency, "currency"},
    {ImportField::Disputed, "disputed"},
    {ImportField::LineKind, "line_kind"},
    {ImportField::DocumentType, "document_type"},
    {ImportField::Status, "status"},
    {ImportField::Day, "day"},
    {ImportField::StartTime, "start_time"},
    {ImportField::EndTime, "end_time"},
    {ImportField::Duration, "duration"},
    {ImportField::Technician, "technician"},
    {ImportField::FirstName, "first_name"},
    {ImportField::LastName, "last_name"},
    {ImportField::Role, "role"},
    {ImportField::WorkType, "work_type"},
    {ImportField::Billable, "billable"},
    {ImportField::AfterHours, "after_hours"},
    {ImportField::Ticket, "ticket"},
    {ImportField::Note, "note"},
    {ImportField::SourceId, "source_id"},
};

Text missing(std::string_view fieldCode) {
    return {"import.error.missing_field",
            {{"field", TextId{"import.field." + std::string(fieldCode)}}}};
}

}  // namespace

std::string_view importKindCode(ImportKind kind) {
    switch (kind) {
        case ImportKind::Invoices:
            return "invoices";
        case ImportKind::Time:
            return "time";
    }
    unreachable();
}

std::optional<ImportKind> importKindFromCode(std::string_view code) {
    for (const ImportKind kind : {ImportKind::Invoices, ImportKind::Time}) {
        if (importKindCode(kind) == code) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string_view importFieldCode(ImportField field) {
    for (const FieldCode& known : kFieldCodes) {
        if (known.field == field) {
            return known.code;
        }
    }
    unreachable();
}

std::optional<ImportField> importFieldFromCode(std::string_view code) {
    for (const FieldCode& known : kFieldCodes) {
        if (known.code == code) {
            return known.field;
        }
    }
    return std::nullopt;
}

const std::vector<ImportField>& importFields(ImportKind kind) {
    using enum ImportField;
    static const std::vector<ImportField> kInvoices{
        Client,    InvoiceNumber, IssuedOn,  DueOn,        PaidOn,
        AmountNet, AmountGross,   TaxAmount, LineAmount,   OpenBalance,
        Currency,  Disputed,      LineKind,  DocumentType, Status};
    static const std::vector<ImportField> kTime{
        Client,   Project, Day,      StartTime, EndTime,    Duration, Technician, FirstName,
        LastName, Role,    WorkType, Billable,  AfterHours, Ticket,   Note,       SourceId};
    switch (kind) {
        case ImportKind::Invoices:
            return kInvoices;
        case ImportKind::Time:
            return kTime;
    }
    unreachable();
}

std::string_view dateOrderCode(DateOrder order) {
    switch (order) {
        case DateOrder::DayMonthYear:
            return "dmy";
        case DateOrder::MonthDayYear:
            return "mdy";
        case DateOrder::YearMonthDay:
            return "ymd";
    }
    unreachable();
}

std::optional<DateOrder> dateOrderFromCode(std::string_view code) {
    for (const DateOrder order :
         {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay}) {
        if (dateOrderCode(order) == code) {
            return order;
        }
    }
    return std::nullopt;
}

std::vector<Text> missingFields(const ImportMapping& mapping) {
    const auto has = [&](ImportField field) { return mapping.columns.contains(field); };
    std::vector<Text> texts;
    const auto require = [&](ImportField field, bool present) {
        if (!present) {
            texts.push_back(missing(importFieldCode(field)));
        }
    };
    switch (mapping.kind) {
        case ImportKind::Invoices:
            require(ImportField::Client, has(ImportField::Client));
            require(ImportField::InvoiceNumber, has(ImportField::InvoiceNumber));
            require(ImportField::IssuedOn, has(ImportField::IssuedOn));
            if (!has(ImportField::AmountNet) && !has(ImportField::AmountGross) &&
                !has(ImportField::LineAmount)) {
                texts.push_back(missing("amount"));
            }
            break;
        case ImportKind::Time:
            require(ImportField::Client, has(ImportField::Client) || has(ImportField::Project));
            require(ImportField::Day, has(ImportField::Day));
            require(ImportField::Duration, has(ImportField::Duration) || has(ImportField::EndTime));
            break;
    }
    return texts;
}

}  // namespace winnow
