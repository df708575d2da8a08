// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/result.h>
#include <domain/client.h>
#include <domain/fact_query.h>

namespace winnow {

std::string_view settlementCode(Settlement settlement);  // "unknown", "tracked", "paid_undated"
std::optional<Settlement> settlementFromCode(std::string_view code);

// How a fact in JSON names its client and its invoice.
struct FactNames {
    std::function<Result<ClientId>(std::string_view)> client;
    std::function<std::string(ClientId)> clientName;
};

// A fact as docs/cli.md has it: {"kind": "costs", "client": "Larkfield", "day": "2026-08-31", ...}.
// Strict. With a base, what the JSON does not name stays as it is there, and null means unknown.
// A payment of a base keeps its invoice.
Result<Fact> factFromJson(std::string_view json, const Currency& currency, const FactNames& names,
                          const Fact* base);

// A payment to be added names its client and, if it likes, the invoice.
bool isPaymentJson(std::string_view json);
Result<PaymentReceipt> receiptFromJson(std::string_view json, const Currency& currency,
                                       const FactNames& names);

// The same JSON, with "key" and "source" beside the fact.
std::string factToJson(const FactRow& row, const Currency& currency, const FactNames& names);

}  // namespace winnow
