// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <domain/facts.h>

namespace winnow {

// The parts of an invoice in which a row can differ from what is stored; a set of bits.
namespace invoice_part {
constexpr unsigned kDueOn = 1;
constexpr unsigned kDisputed = 2;
constexpr unsigned kSettlement = 4;
constexpr unsigned kPayments = 8;
constexpr unsigned kLines = 16;
constexpr unsigned kOriginal = 32;
constexpr unsigned kTotal = 64;
constexpr unsigned kIssuedOn = 128;
}  // namespace invoice_part

// What a row brings to an invoice that is stored already.
struct InvoiceNews {
    std::optional<Date> dueOn;
    std::optional<bool> disputed;
    std::optional<Settlement> settlement;
    std::vector<Payment> payments;
    // Of the same sum, but with kinds where there were none.
    std::vector<InvoiceLine> lines;
    std::optional<ForeignAmount> original;

    unsigned parts() const;
    bool any() const { return parts() != 0; }
    void keepOnly(unsigned parts);
};

// Compares the two. A due date or a statement on disputes counts where there was none, and a
// dispute where there was said to be none. Payments count as far as they cover more than is covered
// already, so that a full payment met after a part payment adds the rest.
InvoiceNews newsOf(const Invoice& stored, const Invoice& row);

// The parts that both know and that differ: other total, dates or net amounts. Payments differ when
// they come to the same amount at another date, unless a file of payments brought the stored ones
// (`paymentsOfOwn`), which knows better.
unsigned changesOf(const Invoice& stored, const Invoice& row, bool paymentsOfOwn = false);

}  // namespace winnow
