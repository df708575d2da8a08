// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_invoices.h>

#include <algorithm>
#include <limits>

namespace winnow {

namespace {

IssueSums sumsOf(const Invoice& invoice, const CostRates* rates) {
    IssueSums sums;
    for (const InvoiceLine& line : invoice.lines) {
        sums.revenue += line.net;
        sums.credited += invoice.isCreditNote ? line.net : Money{};
        ++sums.lines;
        sums.linesWithKind += line.kind == LineKind::Unspecified ? 0 : 1;
        if (line.kind == LineKind::Product) {
            const std::int64_t costShare =
                Decimal::kOne - (rates ? rates->productMargin.micros : Decimal::kOne);
            sums.productCost += static_cast<Int128>(line.net.minor) * costShare;
            sums.product += line.net;
            continue;
        }
        sums.service += line.net;
        sums.recurring += line.kind == LineKind::Recurring ? line.net : Money{};
        sums.labour += line.kind == LineKind::Labour ? line.net : Money{};
    }
    sums.documents = 1;
    if (!invoice.isCreditNote) {
        sums.invoices = 1;
        sums.invoiceOverhead = rates ? rates->overheadPerInvoice : Money{};
        if (invoice.disputed) {
            sums.disputeKnown = 1;
            sums.disputeKnownAmount = invoice.total;
            sums.disputed = *invoice.disputed ? 1 : 0;
            sums.disputedAmount = *invoice.disputed ? invoice.total : Money{};
        }
    }
    return sums;
}

}  // namespace

IssueSums& IssueSums::operator+=(const IssueSums& more) {
    revenue += more.revenue;
    service += more.service;
    recurring += more.recurring;
    labour += more.labour;
    product += more.product;
    credited += more.credited;
    productCost += more.productCost;
    invoiceOverhead += more.invoiceOverhead;
    documents += more.documents;
    invoices += more.invoices;
    lines += more.lines;
    linesWithKind += more.linesWithKind;
    disputeKnown += more.disputeKnown;
    disputed += more.disputed;
    disputeKnownAmount += more.disputeKnownAmount;
    disputedAmount += more.disputedAmount;
    return *this;
}

DueSums& DueSums::operator+=(const DueSums& more) {
    due += more.due;
    tracked += more.tracked;
    late += more.late;
    days += more.days;
    amount += more.amount;
    lateAmount += more.lateAmount;
    amountDays += more.amountDays;
    reminders += more.reminders;
    return *this;
}

std::uint32_t InvoiceBook::add(const Invoice& invoice, std::uint32_t client,
                               const CostModel& costs) {
    Stored stored;
    stored.client = client;
    stored.issuedOn = invoice.issuedOn;
    stored.hasDue = invoice.dueOn.has_value();
    stored.dueOn = invoice.dueOn.value_or(invoice.issuedOn);
    stored.isCreditNote = invoice.isCreditNote;
    stored.tracked = invoice.settlement == Settlement::Tracked;
    stored.total = invoice.total.minor;
    stored.firstPayment = static_cast<std::uint32_t>(m_payments.size());
    stored.paymentCount = static_cast<std::uint32_t>(invoice.payments.size());

    m_payments.insert(m_payments.end(), invoice.payments.begin(), invoice.payments.end());
    const auto first = m_payments.end() - static_cast<std::ptrdiff_t>(invoice.payments.size());
    // Of one day, money in before money back, so that the order of adding does not matter.
    std::sort(first, m_payments.end(), [](const Payment& a, const Payment& b) {
        return a.paidOn != b.paidOn ? a.paidOn < b.paidOn : a.amount > b.amount;
    });
    stored.settledFrom = Date::fromDayNumber(std::numeric_limits<std::int32_t>::max());
    if (stored.total <= 0) {
        stored.settledFrom = Date::fromDayNumber(std::numeric_limits<std::int32_t>::min());
    } else if (std::none_of(first, m_payments.end(),
                            [](const Payment& payment) { return payment.amount.minor < 0; })) {
        Money paid;
        for (auto payment = first; payment != m_payments.end(); ++payment) {
            paid += payment->amount;
            if (paid >= invoice.total) {
                stored.settledFrom = payment->paidOn;
                break;
            }
        }
    }
    m_invoices.push_back(stored);
    m_own.push_back(sumsOf(invoice, costs.ratesOn(invoice.issuedOn)));
    const CostRates* reminding = costs.ratesOn(stored.dueOn);
    m_reminders.push_back(reminding ? reminding->overheadPerReminder : Money{});
    return static_cast<std::uint32_t>(m_invoices.size() - 1);
}

void InvoiceBook::splitIntoParts(const Stored& invoice, Date cutOff, Parts& parts) const {
    parts.paid.clear();
    parts.open = std::max<std::int64_t>(invoice.total, 0);
    for (std::uint32_t at = 0; at < invoice.paymentCount; ++at) {
        const Payment& payment = m_payments[invoice.firstPayment + at];
        if (payment.paidOn > cutOff) {
            break;
        }
        // An overpayment counts up to the total only.
        const std::int64_t paid = std::min(payment.amount.minor, parts.open);
        if (paid > 0) {
            parts.open -= paid;
            parts.paid.push_back({paid, std::max(0, payment.paidOn - invoice.dueOn)});
        }
        // Money given back reopens what was paid last.
        std::int64_t back = std::max<std::int64_t>(-payment.amount.minor, 0);
        while (back > 0 && !parts.paid.empty()) {
            const std::int64_t taken = std::min(back, parts.paid.back().amount);
            back -= taken;
            parts.open += taken;
            parts.paid.back().amount -= taken;
            if (parts.paid.back().amount == 0) {
                parts.paid.pop_back();
            }
        }
    }
}

std::vector<IssueSums> InvoiceBook::sumIssued(const std::vector<std::uint32_t>& issued,
                                              Date lastDay, std::size_t clientCount) const {
    std::vector<IssueSums> sums(clientCount + 1);
    for (const std::uint32_t number : issued) {
        const Stored& invoice = m_invoices[number];
        if (invoice.issuedOn <= lastDay) {
            sums[invoice.client] += m_own[number];
            sums.back() += m_own[number];
        }
    }
    return sums;
}

std::vector<DueSums> InvoiceBook::sumDue(const std::vector<std::uint32_t>& due, Date cutOff,
                                         std::size_t clientCount) const {
    std::vector<DueSums> sums(clientCount + 1);
    Parts parts;
    for (const std::uint32_t number : due) {
        const Stored& invoice = m_invoices[number];
        if (invoice.isCreditNote || invoice.dueOn > cutOff || invoice.issuedOn > cutOff) {
            continue;
        }
        DueSums& sum = sums[invoice.client];
        ++sum.due;
        ++sums.back().due;
        if (!invoice.tracked) {
            continue;
        }
        ++sum.tracked;
        splitIntoParts(invoice, cutOff, parts);
        if (parts.open > 0) {
            parts.paid.push_back({parts.open, cutOff - invoice.dueOn});
        }
        bool late = false;
        for (const Part& part : parts.paid) {
            sum.amount += part.amount;
            sum.amountDays += static_cast<Int128>(part.amount) * part.daysLate;
            sum.lateAmount += part.daysLate > 0 ? part.amount : 0;
            late = late || part.daysLate > 0;
        }
        sum.late += late ? 1 : 0;
        sum.reminders += late ? m_reminders[number] : Money{};
        sum.days += parts.paid.empty() ? 0 : parts.paid.back().daysLate;
    }
    return sums;
}

void ArrearsSums::add(int days, Money open) {
    oldestDays = std::max(oldestDays, days);
    amount += open;
    over60 += days > 60 ? open : Money{};
    over90 += days > 90 ? open : Money{};
    const auto at =
        std::lower_bound(byAge.begin(), byAge.end(), days,
                         [](const AgedAmount& entry, int wanted) { return entry.days > wanted; });
    if (at != byAge.end() && at->days == days) {
        at->open += open;
    } else {
        byAge.insert(at, {days, open});
    }
}

std::vector<ArrearsSums> InvoiceBook::sumArrears(Date cutOff, std::size_t clientCount) const {
    std::vector<ArrearsSums> sums(clientCount + 1);
    Parts parts;
    for (const Stored& invoice : m_invoices) {
        if (!invoice.tracked || !invoice.hasDue || invoice.isCreditNote ||
            invoice.dueOn >= cutOff || invoice.issuedOn > cutOff || invoice.settledFrom <= cutOff) {
            continue;
        }
        splitIntoParts(invoice, cutOff, parts);
        if (parts.open == 0) {
            continue;
        }
        const int days = cutOff - invoice.dueOn;
        sums[invoice.client].add(days, Money{parts.open});
    }
    return sums;
}

}  // namespace winnow
