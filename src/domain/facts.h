// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.h>
#include <base/id.h>
#include <base/money.h>
#include <base/work_time.h>
#include <domain/client.h>

namespace winnow {

using InvoiceId = Id<struct InvoiceTag>;
using BatchId = Id<struct BatchTag>;

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
    std::vector<InvoiceLine> lines;
    std::vector<Payment> payments;
};

enum class WorkType { Unspecified, Reactive, Proactive, Project, Admin };
std::string_view workTypeCode(WorkType type);
std::optional<WorkType> workTypeFromCode(std::string_view code);

struct TimeEntry {
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
};

enum class TicketChannel { Unknown, Portal, Email, Phone, Chat, Walkup, Monitoring };
std::string_view ticketChannelCode(TicketChannel channel);
std::optional<TicketChannel> ticketChannelFromCode(std::string_view code);

struct Ticket {
    ClientId client;
    std::string number;
    Date openedOn;
    std::optional<Date> closedOn;
    TicketChannel channel = TicketChannel::Unknown;
    std::optional<bool> afterHours;
    std::optional<bool> emergency;
    std::optional<bool> thirdParty;  // caused by a third party's interference
    std::string subject;
};

// Endpoints and seats in care in one month.
struct SeatCount {
    ClientId client;
    Date month;  // first day of the month
    std::optional<int> endpoints;
    std::optional<int> seats;
};

}  // namespace winnow
