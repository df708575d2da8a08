// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metric_trace.h>

#include <algorithm>
#include <string>

namespace winnow {

MetricTrace traceMetric(Metric metric, const ClientMetrics& metrics, MetricPeriod period,
                        const FiscalCalendar& calendar, const CostModel& costs) {
    const Quarter first =
        period == MetricPeriod::RollingYear ? metrics.quarter.plus(-3) : metrics.quarter;
    const Date last = calendar.lastDay(metrics.quarter);
    const TracedPeriod traced{
        metrics, period, calendar.firstDay(first), std::min(metrics.cutOff, last), last, costs};
    MetricTrace trace;
    trace.metric = metric;
    trace.period = period;
    trace.formula = {"metric." + std::string(metricInfo(metric).code) + ".formula", {}};
    trace.value = metricValue(metrics, metric);
    trace.terms = metricTerms(metric, traced);
    trace.caveats = metricCaveats(metric, traced);
    if (isKnown(trace.value)) {
        trace.confidence = trace.caveats.empty() ? Confidence::Firm : Confidence::Partial;
    }
    return trace;
}

}  // namespace winnow
