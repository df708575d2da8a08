// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/metric_catalogue.h>

namespace winnow {

// A client's figures with the days they cover.
struct TracedPeriod {
    const ClientMetrics& metrics;
    MetricPeriod period = MetricPeriod::Quarter;
    Date from;
    Date to;    // the cut-off where that comes before the end
    Date last;  // the period's last day
    const CostModel& costs;
};

// The numbers a metric is computed from, in the order of its formula. Terms of money add up to a
// cost; the two of a ratio are numerator and denominator.
std::vector<MetricTerm> metricTerms(Metric metric, const TracedPeriod& period);

// What makes the metric partial or unknown.
std::vector<Text> metricCaveats(Metric metric, const TracedPeriod& period);

}  // namespace winnow
