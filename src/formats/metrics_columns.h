// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/currency.h>
#include <domain/metrics.h>

namespace winnow {

// One figure of a client and quarter in the exchange formats; the order of columns is a contract.
struct MetricColumn {
    const char* name;
    // Digits as both CSV and JSON write them: money as plain decimals, shares with 6 places, days
    // and hours with 4. Empty: unknown.
    std::optional<std::string> (*digits)(const ClientMetrics&, const Currency&);
    bool isDate = false;  // quoted in JSON
};

// After client, quarter and currency.
const std::vector<MetricColumn>& metricColumns();

}  // namespace winnow
