// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace winnow::importing {

// Yes/No, Oui/Non, true/false, 1/0, x, and the PSA codes B, NB and NC (no charge).
std::optional<bool> parseYesNo(std::string_view text);

// What a row of an invoice list is by its document type. Other: an estimate, a payment, a purchase
// and the like, which is no claim on a client.
enum class DocumentKind { Invoice, CreditNote, Other };
std::optional<DocumentKind> parseDocumentKind(std::string_view text);

// What a status says. NotIssued: a draft, void or cancelled document. Unknown: anything else.
enum class StatusKind { Paid, NotIssued, Unknown };
StatusKind parseStatus(std::string_view text);

// "recurring", "labour", "project", "product"; empty when the word is not known.
std::string_view parseLineKind(std::string_view text);

// "reactive", "proactive", "project", "admin"; empty when the word is not known.
std::string_view parseWorkType(std::string_view text);

// "Total", "Sub-total", "Total for ...", "Sous-total", "Total général"...
bool startsWithTotal(std::string_view text);

}  // namespace winnow::importing
