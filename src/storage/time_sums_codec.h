// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <base/date.h>
#include <domain/metrics_time.h>

namespace winnow {

// The time of a month as bytes, described in docs/file-format.md: numbers of seven bits a byte, the
// lowest first, signed ones folded (0, -1, 1, -2...). The same totals give the same bytes.
std::vector<unsigned char> encodeTime(const TimeTotals& totals, Date month);

// Empty for what encodeTime does not write for that month.
std::optional<TimeTotals> decodeTime(std::span<const unsigned char> bytes, Date month,
                                     std::size_t rateCount);

}  // namespace winnow
