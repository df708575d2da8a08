// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/currency.h>
#include <base/date.h>
#include <base/fraction.h>
#include <base/id.h>
#include <base/money.h>
#include <base/work_time.h>
#include <domain/client.h>

namespace winnow {

using InvoiceId = Id<struct InvoiceTag>;
using BatchId = Id<struct BatchTag>;
using TimeEntryId = Id<struct TimeEntryTag>;
using TicketId = Id<struct TicketTag>;
using CostId = Id<struct CostTag>;

// What an invoice line sells. Unspecified counts as service, since most exports do not say.
enum class LineKind { Unspecified, Recurring, Labour, Project, Product };
std::string_view lineKindCode(LineKind kind);
std::optional<LineKind> lineKindFromCode(std::string_view code);

struct InvoiceLine {
    LineKind kind = LineKind::Unspecified;
    Money net;  // excluding tax; negative on a credit note
    std::string description;
};

// What is known of an invoice's payment. Without it days late and arrears are unknown, not zero.
enum class Settlement {
    Unknown,      // the source says nothing about payment
    Tracked,      // payments are recorded; what they do not cover is open
    PaidUndated,  // said to be paid, no date
};

struct Payment {
    Date paidOn;
    Money amount;
};

// An amount in another currency, with the rate by which it was converted: units of the portfolio's
// currency for one unit of the other.
struct ForeignAmount {
    Currency currency;
    std::int64_t minor = 0;  // of that currency
    Decimal rate;

    friend bool operator==(const ForeignAmount&, const ForeignAmount&) = default;
};

// What one unit of another currency is worth in the portfolio's from a day on.
struct ExchangeRate {
    Currency currency;
    Date day;
    Decimal rate;

    friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

// An invoice or credit note with its lines and payments. Amounts of a credit note are negative.
struct Invoice {
    InvoiceId id;
    ClientId client;
    std::string number;
    Date issuedOn;
    std::optional<Date> dueOn;
    bool isCreditNote = false;
    Money total;  // what the client owes for it: with tax where the source has it
    Settlement settlement = Settlement::Unknown;
    std::optional<bool> disputed;
    // Where the source is in another currency than the portfolio: what it said and the rate used.
    std::optional<ForeignAmount> original;
    std::vector<InvoiceLine> lines;
    std::vector<Payment> payments;
};

// What is still owed, below 0 on an open credit note; empty where payments are not known.
std::optional<Money> openAmount(const Invoice& invoice);

// A payment as a source reports it, before it is set against invoices.
struct PaymentReceipt {
    ClientId client;
    std::string invoiceNumber;  // empty: it settles the client's oldest open invoices first
    Date paidOn;
    Money amount;           // negative: paid back
    std::string reference;  // of the bank or the payment program; may be empty
    // It settles what an opening balance brought forward: only invoices dated before this day.
    std::optional<Date> invoicesBefore = std::nullopt;
};

enum class WorkType { Unspecified, Reactive, Proactive, Project, Admin };
std::string_view workTypeCode(WorkType type);
std::optional<WorkType> workTypeFromCode(std::string_view code);

struct TimeEntry {
    TimeEntryId id;
    ClientId client;
    Date day;
    WorkTime duration;
    std::string technician;
    std::string role;
    WorkType workType = WorkType::Unspecified;
    std::optional<bool> billable;
    std::optional<bool> afterHours;
    std::optional<int> startMinute;  // minute of the day, 0..1439
    std::string ticket;
    std::string note;
    // What the entry cost by its source ("Cost Amount"); goes before the cost model's rates.
    std::optional<Money> cost;
};

enum class TicketChannel { Unknown, Portal, Email, Phone, Chat, Walkup, Monitoring };
std::string_view ticketChannelCode(TicketChannel channel);
std::optional<TicketChannel> ticketChannelFromCode(std::string_view code);

struct Ticket {
    TicketId id;
    ClientId client;
    std::string number;
    Date openedOn;
    std::optional<Date> closedOn;
    TicketChannel channel = TicketChannel::Unknown;
    std::optional<bool> afterHours;
    std::optional<bool> emergency;
    std::optional<bool> thirdParty;  // caused by a third party's interference
    std::string subject;
    std::string priority;  // in the source's words; may be empty
};

// What a cost was for. Purchase: the purchase price of products resold to the client.
enum class CostKind { Tool, Licence, Purchase, Subcontractor, Travel, Other };
std::string_view costKindCode(CostKind kind);
std::optional<CostKind> costKindFromCode(std::string_view code);

// A cost caused by one client, excluding tax. It is part of the direct costs of its day's quarter.
struct Cost {
    CostId id;
    ClientId client;
    Date day;
    CostKind kind = CostKind::Tool;
    Money amount;
    std::string supplier;
    std::string description;
    std::string number;  // of the supplier's document; may be empty
};

// Endpoints and seats in care in one month.
struct SeatCount {
    ClientId client;
    Date month;  // first day of the month
    std::optional<int> endpoints;
    std::optional<int> seats;
};

}  // namespace winnow
