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
    {ImportField::LabourCost, "labour_cost"},
    {ImportField::Description, "description"},
    {ImportField::ExchangeRate, "exchange_rate"},
    {ImportField::Code, "code"},
    {ImportField::Alias, "alias"},
    {ImportField::Segment, "segment"},
    {ImportField::ServiceModel, "service_model"},
    {ImportField::ClientStatus, "client_status"},
    {ImportField::PaymentMethod, "payment_method"},
    {ImportField::Since, "since"},
    {ImportField::LeftOn, "left_on"},
    {ImportField::Owner, "owner"},
    {ImportField::Name, "name"},
    {ImportField::Position, "position"},
    {ImportField::Email, "email"},
    {ImportField::Phone, "phone"},
    {ImportField::Roles, "roles"},
    {ImportField::Amount, "amount"},
    {ImportField::Reference, "reference"},
    {ImportField::TicketNumber, "ticket_number"},
    {ImportField::Subject, "subject"},
    {ImportField::OpenedOn, "opened_on"},
    {ImportField::ClosedOn, "closed_on"},
    {ImportField::Channel, "channel"},
    {ImportField::Priority, "priority"},
    {ImportField::Emergency, "emergency"},
    {ImportField::ThirdParty, "third_party"},
    {ImportField::UpdatedOn, "updated_on"},
    {ImportField::CostKind, "cost_kind"},
    {ImportField::Supplier, "supplier"},
    {ImportField::Month, "month"},
    {ImportField::Endpoints, "endpoints"},
    {ImportField::Seats, "seats"},
    {ImportField::Journal, "journal"},
    {ImportField::EntryNumber, "entry_number"},
    {ImportField::Account, "account"},
    {ImportField::AccountName, "account_name"},
    {ImportField::ClientCode, "client_code"},
    {ImportField::Debit, "debit"},
    {ImportField::Credit, "credit"},
    {ImportField::Sign, "sign"},
    {ImportField::Lettering, "lettering"},
    {ImportField::LetteredOn, "lettered_on"},
    {ImportField::Quantity, "quantity"},
    {ImportField::UnitPrice, "unit_price"},
    {ImportField::PaidAmount, "paid_amount"},
    {ImportField::JournalName, "journal_name"},
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
        case ImportKind::Clients:
            return "clients";
        case ImportKind::Contacts:
            return "contacts";
        case ImportKind::Payments:
            return "payments";
        case ImportKind::Tickets:
            return "tickets";
        case ImportKind::Costs:
            return "costs";
        case ImportKind::Seats:
            return "seats";
        case ImportKind::Rates:
            return "rates";
        case ImportKind::Ledger:
            return "ledger";
    }
    unreachable();
}

std::optional<ImportKind> importKindFromCode(std::string_view code) {
    using enum ImportKind;
    for (const ImportKind kind :
         {Invoices, Time, Clients, Contacts, Payments, Tickets, Costs, Seats, Rates, Ledger}) {
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
    using Fields = std::vector<ImportField>;
    static const Fields kInvoices{Client,    InvoiceNumber, IssuedOn,    DueOn,        PaidOn,
                                  AmountNet, AmountGross,   TaxAmount,   LineAmount,   Quantity,
                                  UnitPrice, PaidAmount,    OpenBalance, Currency,     ExchangeRate,
                                  Disputed,  LineKind,      Description, DocumentType, Status};
    static const Fields kTime{Client,     Project,   Day,      StartTime, EndTime,    Duration,
                              Technician, FirstName, LastName, Role,      WorkType,   Billable,
                              AfterHours, Ticket,    Note,     SourceId,  LabourCost, Currency};
    static const Fields kClients{Client,       Code,          Alias,    Segment, ServiceModel,
                                 ClientStatus, PaymentMethod, Since,    LeftOn,  Owner,
                                 Name,         FirstName,     LastName, Email,   Phone};
    static const Fields kContacts{Client, Name,  FirstName, LastName, Position,
                                  Email,  Phone, Roles,     Note};
    static const Fields kPayments{Client,    InvoiceNumber, PaidOn,       Amount,
                                  Reference, Currency,      DocumentType, Status};
    static const Fields kTickets{Client,    Email,      TicketNumber, Subject,  OpenedOn,
                                 ClosedOn,  Status,     Channel,      Priority, AfterHours,
                                 Emergency, ThirdParty, UpdatedOn};
    static const Fields kCosts{Client,    Day,      CostKind,    Amount,    Quantity,
                               UnitPrice, Supplier, Description, Reference, Currency};
    static const Fields kSeats{Client, Month, Endpoints, Seats};
    static const Fields kRates{Currency, Day, ExchangeRate};
    static const Fields kLedger{Journal,     JournalName, EntryNumber, Day,           Account,
                                AccountName, ClientCode,  Client,      InvoiceNumber, IssuedOn,
                                DueOn,       Description, Debit,       Credit,        Amount,
                                Sign,        Lettering,   LetteredOn,  DocumentType,  Currency};
    switch (kind) {
        case ImportKind::Invoices:
            return kInvoices;
        case ImportKind::Time:
            return kTime;
        case ImportKind::Clients:
            return kClients;
        case ImportKind::Contacts:
            return kContacts;
        case ImportKind::Payments:
            return kPayments;
        case ImportKind::Tickets:
            return kTickets;
        case ImportKind::Costs:
            return kCosts;
        case ImportKind::Seats:
            return kSeats;
        case ImportKind::Rates:
            return kRates;
        case ImportKind::Ledger:
            return kLedger;
    }
    unreachable();
}

std::vector<std::string> valueCodes(ImportField field) {
    switch (field) {
        case ImportField::DocumentType:
            return {"invoice", "cash_sale", "credit_note", "payment", "refund", "ignore"};
        case ImportField::Status:
            return {"open", "partly_paid", "paid", "closed", "ignore"};
        case ImportField::LineKind:
            return {"recurring", "labour", "project", "product", "ignore"};
        case ImportField::WorkType:
            return {"reactive", "proactive", "project", "admin", "ignore"};
        case ImportField::Disputed:
        case ImportField::Billable:
        case ImportField::AfterHours:
        case ImportField::Emergency:
        case ImportField::ThirdParty:
            return {"yes", "no", "unknown", "ignore"};
        case ImportField::ServiceModel:
            return {"break_fix", "block_hours", "managed", "co_managed",
                    "project",   "unknown",     "ignore"};
        case ImportField::ClientStatus:
            return {"prospect", "active", "leaving", "left", "ignore"};
        case ImportField::PaymentMethod:
            return {"transfer", "direct_debit", "standing_order", "card",
                    "cheque",   "cash",         "unknown",        "ignore"};
        case ImportField::Roles:
            return {"payer", "decider", "user", "ignore"};
        case ImportField::Channel:
            return {"portal", "email",      "phone",   "chat",
                    "walkup", "monitoring", "unknown", "ignore"};
        case ImportField::CostKind:
            return {"tool", "licence", "purchase", "subcontractor", "travel", "other", "ignore"};
        case ImportField::Journal:
            return {"sales", "payments", "opening", "ignore"};
        case ImportField::Sign:
            return {"debit", "credit"};
        default:
            return {};
    }
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
    using enum ImportField;
    std::vector<Text> texts;
    // Of the fields one is needed; the first names them.
    const auto need = [&](std::initializer_list<ImportField> fields) {
        for (const ImportField field : fields) {
            if (mapping.columns.contains(field) || mapping.constants.contains(field)) {
                return;
            }
        }
        texts.push_back(missing(importFieldCode(*fields.begin())));
    };
    const bool hasPrice = mapping.columns.contains(Quantity) && mapping.columns.contains(UnitPrice);
    switch (mapping.kind) {
        case ImportKind::Invoices:
            need({Client});
            need({InvoiceNumber});
            need({IssuedOn});
            if (!hasPrice && !mapping.columns.contains(AmountNet) &&
                !mapping.columns.contains(AmountGross) && !mapping.columns.contains(LineAmount)) {
                texts.push_back(missing("amount"));
            }
            break;
        case ImportKind::Time:
            need({Client, Project});
            need({Day});
            need({Duration, EndTime});
            break;
        case ImportKind::Clients:
            need({Client, LastName});
            break;
        case ImportKind::Contacts:
            need({Client});
            need({Name, LastName, FirstName, Email});
            break;
        case ImportKind::Payments:
            need({Client, InvoiceNumber});
            need({PaidOn});
            need({Amount});
            break;
        case ImportKind::Tickets:
            need({Client, Email});
            need({TicketNumber});
            need({OpenedOn});
            break;
        case ImportKind::Costs:
            need({Client});
            need({Day});
            if (!hasPrice) {
                need({Amount});
            }
            break;
        case ImportKind::Seats:
            need({Client});
            need({Month});
            need({Endpoints, Seats});
            break;
        case ImportKind::Rates:
            need({Currency});
            need({Day});
            need({ExchangeRate});
            break;
        case ImportKind::Ledger:
            need({Day});
            need({Account});
            if (!mapping.columns.contains(Amount)) {
                need({Debit});
                need({Credit});
            }
            break;
    }
    return texts;
}

}  // namespace winnow
