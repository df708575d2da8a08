// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/invoice_comparison.h>

#include <algorithm>
#include <map>

namespace winnow {

namespace {

Money sumOf(const std::vector<Payment>& payments) {
    Money sum;
    for (const Payment& payment : payments) {
        sum += payment.amount;
    }
    return sum;
}

std::vector<Payment> newPayments(const Invoice& stored, const Invoice& row) {
    // A credit note is settled by negative amounts.
    const bool negative = row.total < Money{};
    const auto size = [&](Money amount) { return negative ? -amount : amount; };
    Money missing = size(sumOf(row.payments)) - size(sumOf(stored.payments));
    if (missing <= Money{}) {
        return {};
    }
    std::vector<Payment> known = stored.payments;
    std::vector<Payment> news;
    for (const Payment& payment : row.payments) {
        const auto same = std::ranges::find_if(known, [&](const Payment& other) {
            return other.paidOn == payment.paidOn && other.amount == payment.amount;
        });
        if (same != known.end()) {
            known.erase(same);
            continue;
        }
        const Money part = std::min(size(payment.amount), missing);
        if (part > Money{}) {
            news.push_back({payment.paidOn, negative ? -part : part});
            missing -= part;
        }
    }
    return news;
}

Date lastPayment(const std::vector<Payment>& payments) {
    return std::ranges::max_element(payments, {}, &Payment::paidOn)->paidOn;
}

std::map<LineKind, Money> netByKind(const std::vector<InvoiceLine>& lines) {
    std::map<LineKind, Money> sums;
    for (const InvoiceLine& line : lines) {
        sums[line.kind] += line.net;
    }
    return sums;
}

Money netOf(const std::vector<InvoiceLine>& lines) {
    Money sum;
    for (const InvoiceLine& line : lines) {
        sum += line.net;
    }
    return sum;
}

bool haveKinds(const std::vector<InvoiceLine>& lines) {
    return std::ranges::any_of(
        lines, [](const InvoiceLine& line) { return line.kind != LineKind::Unspecified; });
}

}  // namespace

unsigned InvoiceNews::parts() const {
    return (dueOn ? invoice_part::kDueOn : 0) | (disputed ? invoice_part::kDisputed : 0) |
           (settlement ? invoice_part::kSettlement : 0) |
           (payments.empty() ? 0 : invoice_part::kPayments) |
           (lines.empty() ? 0 : invoice_part::kLines) | (original ? invoice_part::kOriginal : 0);
}

void InvoiceNews::keepOnly(unsigned parts) {
    if ((parts & invoice_part::kDueOn) == 0) {
        dueOn.reset();
    }
    if ((parts & invoice_part::kDisputed) == 0) {
        disputed.reset();
    }
    if ((parts & invoice_part::kSettlement) == 0) {
        settlement.reset();
    }
    if ((parts & invoice_part::kPayments) == 0) {
        payments.clear();
    }
    if ((parts & invoice_part::kLines) == 0) {
        lines.clear();
    }
    if ((parts & invoice_part::kOriginal) == 0) {
        original.reset();
    }
}

InvoiceNews newsOf(const Invoice& stored, const Invoice& row) {
    InvoiceNews news;
    if (!stored.dueOn) {
        news.dueOn = row.dueOn;
    }
    if (row.disputed && (!stored.disputed || (*row.disputed && !*stored.disputed))) {
        news.disputed = row.disputed;
    }
    news.payments = newPayments(stored, row);
    const bool wasPaidUndated = stored.settlement == Settlement::PaidUndated;
    const bool nowPaidUndated = row.settlement == Settlement::PaidUndated;
    const bool learnt =
        stored.settlement == Settlement::Unknown && row.settlement != Settlement::Unknown;
    const bool dated =
        wasPaidUndated && row.settlement == Settlement::Tracked && !news.payments.empty();
    const bool saidPaid = stored.settlement == Settlement::Tracked && nowPaidUndated &&
                          sumOf(stored.payments) != stored.total;
    if (learnt || dated || saidPaid) {
        news.settlement = row.settlement;
    }
    if (stored.lines.empty() || (!haveKinds(stored.lines) && haveKinds(row.lines) &&
                                 netOf(stored.lines) == netOf(row.lines))) {
        news.lines = row.lines;
    }
    if (!stored.original) {
        news.original = row.original;
    }
    return news;
}

unsigned changesOf(const Invoice& stored, const Invoice& row, bool paymentsOfOwn) {
    unsigned parts = 0;
    if (stored.total != row.total) {
        parts |= invoice_part::kTotal;
    }
    if (stored.issuedOn != row.issuedOn) {
        parts |= invoice_part::kIssuedOn;
    }
    if (stored.dueOn && row.dueOn && stored.dueOn != row.dueOn) {
        parts |= invoice_part::kDueOn;
    }
    if (!paymentsOfOwn && !stored.payments.empty() && !row.payments.empty() &&
        sumOf(stored.payments) == sumOf(row.payments) &&
        lastPayment(stored.payments) != lastPayment(row.payments)) {
        parts |= invoice_part::kPayments;
    }
    if (!stored.lines.empty() && !row.lines.empty()) {
        const bool otherNet = netOf(stored.lines) != netOf(row.lines);
        const bool otherKinds = haveKinds(stored.lines) && haveKinds(row.lines) &&
                                netByKind(stored.lines) != netByKind(row.lines);
        if (otherNet || otherKinds) {
            parts |= invoice_part::kLines;
        }
    }
    if (stored.original && row.original && !(*stored.original == *row.original)) {
        parts |= invoice_part::kOriginal;
    }
    return parts;
}

}  // namespace winnow
