// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/text.h>
#include <domain/evidence.h>
#include <domain/grading.h>

namespace winnow {

// An anchor that the evidence speaks for; always marked as a suggestion, never counted by itself.
struct RatingSuggestion {
    std::string criterion;
    int anchor = 0;  // 0..4
    Text why;  // "Three recommendations since 1 Apr 2026: twice not interested, once the cheapest."
};

// From the registers and figures of the last four quarters up to the quarter's end:
// takes_advice by the mean reaction, newer counting more; keeps_word by commitments kept and
// broken; follows_procedure by the share of tickets through agreed channels and after-hours calls;
// pays_without_arguing by disputed share, haggling flags and days late; leaves_setup_alone by
// third-party flags; values_service by the payers' sentiment; reports_early by the emergency share.
// A criterion without evidence has no suggestion. In the rubric's order.
std::vector<RatingSuggestion> suggestRatings(const Rubric& rubric, const ClientMetrics& metrics,
                                             const ClientEvidence& evidence,
                                             const std::vector<std::pair<RedFlagKind, Date>>& flags,
                                             const std::vector<Contact>& contacts, Date from,
                                             Date to);

}  // namespace winnow
