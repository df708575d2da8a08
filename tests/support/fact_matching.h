// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <domain/fact_query.h>

// Whether a fact is one that a query asks for: what a store must answer, over facts in memory.
namespace winnow::test {

inline bool isIn(const FactQuery& query, Date day) {
    return (!query.from || day >= *query.from) && (!query.to || day <= *query.to);
}

inline bool isOf(const FactQuery& query, ClientId client) {
    return query.clients.empty() || std::ranges::find(query.clients, client) != query.clients.end();
}

// What of an invoice is open on a day, given payments that never exceed it or flow back.
inline Money openOn(const Invoice& invoice, Date day) {
    Money open = invoice.total;
    for (const Payment& payment : invoice.payments) {
        open -= payment.paidOn <= day ? payment.amount : Money{};
    }
    return std::max(open, Money{});
}

inline bool matches(const FactQuery& query, const Invoice& invoice) {
    const bool inTime = query.byDueDate ? invoice.dueOn && isIn(query, *invoice.dueOn)
                                        : isIn(query, invoice.issuedOn);
    const bool tracked = invoice.settlement == Settlement::Tracked;
    const bool overdue =
        !query.overdueOn ||
        (tracked && !invoice.isCreditNote && invoice.dueOn && *invoice.dueOn < *query.overdueOn &&
         invoice.issuedOn <= *query.overdueOn && openOn(invoice, *query.overdueOn) > Money{});
    return query.kind == FactKind::Invoice && isOf(query, invoice.client) && inTime && overdue &&
           (!query.disputed || invoice.disputed == query.disputed) &&
           (!query.creditNote || invoice.isCreditNote == *query.creditNote) &&
           (!query.paymentsTracked || tracked == *query.paymentsTracked) &&
           (!query.withoutDueDate || !invoice.dueOn) &&
           (!query.lineKind || std::ranges::any_of(invoice.lines, [&](const InvoiceLine& line) {
               return line.kind == *query.lineKind;
           }));
}

inline bool matches(const FactQuery& query, const TimeEntry& entry) {
    return query.kind == FactKind::TimeEntry && isOf(query, entry.client) &&
           isIn(query, entry.day) && (!query.workType || entry.workType == *query.workType) &&
           (!query.afterHours || entry.afterHours == query.afterHours);
}

inline bool matches(const FactQuery& query, const Ticket& ticket) {
    return query.kind == FactKind::Ticket && isOf(query, ticket.client) &&
           isIn(query, ticket.openedOn) &&
           (!query.afterHours || ticket.afterHours == query.afterHours) &&
           (!query.emergency || ticket.emergency == query.emergency) &&
           (!query.channel || ticket.channel == *query.channel);
}

inline bool matches(const FactQuery& query, const Cost& cost) {
    return query.kind == FactKind::Cost && isOf(query, cost.client) && isIn(query, cost.day) &&
           (!query.costKind || cost.kind == *query.costKind);
}

}  // namespace winnow::test
