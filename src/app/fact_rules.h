// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <app/computed.h>
#include <base/result.h>
#include <domain/fact_query.h>

namespace winnow {

// A fact with what a person leaves out filled in: texts trimmed, the first day of a month, one line
// for an invoice without lines, a settlement that fits its payments.
Fact tidied(Fact fact);

// Why a typed-in fact cannot be stored, as a sentence that says what to mend; nothing when it can.
// `before` is the stored fact that it replaces: what stays as it was imported is not held against
// it.
std::optional<Error> refusedFact(Computed& computed, const Fact& fact, const FactRow* before);

// What a payment may be on that day and of that size, wherever it goes.
std::optional<Error> refusedPayment(Computed& computed, const Payment& payment);

ClientId clientOf(const Fact& fact);  // none for an exchange rate

}  // namespace winnow
