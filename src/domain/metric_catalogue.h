// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <base/text.h>
#include <domain/fact_query.h>
#include <domain/metrics.h>

namespace winnow {

// Every metric of SPEC section 3 that a screen, a table or an explanation can name. The order is
// the one in which screens list them.
enum class Metric {
    Revenue,
    ServiceRevenue,
    RecurringRevenue,
    Invoices,
    Worked,
    Tickets,
    LabourCost,
    ToolCost,
    OverheadCost,
    DirectCost,
    ProductCost,
    CostToServe,
    Contribution,
    Margin,
    EffectiveHourlyRate,
    InvoicedRate,
    ContributionRate,
    AgreementEfficiency,
    ReactiveHoursPerEndpointMonth,
    AfterHoursShare,
    AfterHoursTicketShare,
    EmergencyShare,
    InProcedureShare,
    Endpoints,
    Seats,
    DaysLateWeighted,
    DaysLateMean,
    InvoicesDue,
    LateInvoices,
    LateShare,
    LateShareAmount,
    DisputedShare,
    DisputedShareAmount,
    OldestArrearsDays,
    Arrears,
    ArrearsOver60,
    ArrearsOver90,
    RevenueShare,
    HoursShare,
    Drag,
};

enum class MetricUnit {
    Money,
    MoneyPerHour,
    Hours,
    HoursPerEndpointMonth,
    Share,
    Ratio,
    Days,
    Count
};

// code: "effective_hourly_rate"; catalogue ids "metric.<code>" (name) and "metric.<code>.formula".
struct MetricInfo {
    Metric metric = Metric::Revenue;
    std::string_view code;
    MetricUnit unit = MetricUnit::Money;
};
const std::vector<MetricInfo>& metricCatalogue();
const MetricInfo& metricInfo(Metric metric);
std::optional<Metric> metricFromCode(std::string_view code);

// Empty: unknown. The alternative follows the unit: Money and MoneyPerHour are Money, Hours is
// WorkTime, Count and OldestArrearsDays int, all else Fraction.
using MetricValue = std::variant<std::monostate, Money, WorkTime, Fraction, int>;
MetricValue metricValue(const ClientMetrics& metrics, Metric metric);
bool isKnown(const MetricValue& value);

// How far a figure can be believed.
enum class Confidence { Firm, Partial, Unknown };

// One number in a formula: its name, its value, and the facts it was made of, where it was made of
// facts ("show me these rows").
struct MetricTerm {
    Text name;
    MetricValue value;
    MetricUnit unit = MetricUnit::Money;
    std::optional<FactQuery> rows;
    std::optional<Metric> figure = std::nullopt;  // a metric with a trace of its own
};

// How one figure of one client came about.
struct MetricTrace {
    Metric metric = Metric::Revenue;
    MetricPeriod period = MetricPeriod::Quarter;
    Text formula;  // "metric.<code>.formula"
    MetricValue value;
    std::vector<MetricTerm> terms;  // in the order of the formula
    Confidence confidence = Confidence::Unknown;
    // What makes it partial or unknown, and what assumptions it rests on.
    std::vector<Text> caveats;
};

// `metrics` is what the ledger gave for the client, quarter and period; `calendar` gives the days.
MetricTrace traceMetric(Metric metric, const ClientMetrics& metrics, MetricPeriod period,
                        const FiscalCalendar& calendar, const CostModel& costs);

}  // namespace winnow
