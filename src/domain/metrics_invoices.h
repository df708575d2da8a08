// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <base/date.h>
#include <base/fraction.h>
#include <base/money.h>
#include <domain/cost_model.h>
#include <domain/facts.h>
#include <domain/metrics.h>

namespace winnow {

// A client's invoices dated in a quarter, up to a day.
struct IssueSums {
    Money revenue;
    Money service;
    Money recurring;
    Money labour;
    Money product;
    Money credited;          // lines of credit notes, below zero
    Int128 productCost = 0;  // in millionths of a minor unit
    Money invoiceOverhead;
    int documents = 0;  // invoices and credit notes
    int invoices = 0;
    int lines = 0;
    int linesWithKind = 0;
    int disputeKnown = 0;
    int disputed = 0;
    Money disputeKnownAmount;
    Money disputedAmount;

    IssueSums& operator+=(const IssueSums& more);
};

// A client's invoices that fell due in a quarter, as of a cut-off.
struct DueSums {
    int due = 0;
    int tracked = 0;
    int late = 0;
    std::int64_t days = 0;  // of each tracked invoice's last part
    Int128 amount = 0;      // of all parts
    Int128 lateAmount = 0;  // of the late parts
    Int128 amountDays = 0;  // amount x days late
    Money reminders;        // overhead of one for each late invoice

    DueSums& operator+=(const DueSums& more);
};

// A client's invoices that are open and past due at a cut-off.
struct ArrearsSums {
    int oldestDays = 0;
    Money amount;
    Money over60;
    Money over90;
    std::vector<AgedAmount> byAge;  // the longest open first, one entry a number of days

    void add(int days, Money open);
};

// What the metrics need of all invoices.
class InvoiceBook {
public:
    // Index of the stored invoice.
    std::uint32_t add(const Invoice& invoice, std::uint32_t client, const CostModel& costs);

    // Each has one element a client and the total of all clients last. The lists name the invoices
    // dated, and those due, in one quarter.
    std::vector<IssueSums> sumIssued(const std::vector<std::uint32_t>& issued, Date lastDay,
                                     std::size_t clientCount) const;
    std::vector<DueSums> sumDue(const std::vector<std::uint32_t>& due, Date cutOff,
                                std::size_t clientCount) const;
    std::vector<ArrearsSums> sumArrears(Date cutOff, std::size_t clientCount) const;

private:
    struct Stored {
        std::uint32_t client = 0;
        Date issuedOn;
        Date dueOn;  // meaningful if hasDue
        // The day from which nothing is open any more; unpaid: never.
        Date settledFrom;
        bool hasDue = false;
        bool isCreditNote = false;
        bool tracked = false;
        std::uint32_t firstPayment = 0;
        std::uint32_t paymentCount = 0;
        std::int64_t total = 0;
    };

    // A part of an invoice: paid on one day, or open at the cut-off.
    struct Part {
        std::int64_t amount = 0;
        int daysLate = 0;
    };
    struct Parts {
        std::vector<Part> paid;
        std::int64_t open = 0;
    };
    void splitIntoParts(const Stored& invoice, Date cutOff, Parts& parts) const;

    std::vector<Stored> m_invoices;
    std::vector<IssueSums> m_own;  // what each one adds to its quarter; apart, to keep scans short
    std::vector<Money> m_reminders;   // overhead of each one's reminder, should it be late
    std::vector<Payment> m_payments;  // of each invoice together, by date
};

}  // namespace winnow
