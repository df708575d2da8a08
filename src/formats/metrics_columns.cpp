// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/metrics_columns.h>

namespace winnow {

namespace {

using Digits = std::optional<std::string>;
using Figures = ClientMetrics;

template <std::optional<Money> Figures::*Member>
Digits money(const Figures& metrics, const Currency& currency) {
    const auto& amount = metrics.*Member;
    return amount ? Digits(toPlainText(*amount, currency)) : std::nullopt;
}

template <std::optional<Fraction> Figures::*Member, int Decimals>
Digits decimals(const Figures& metrics, const Currency&) {
    const auto& value = metrics.*Member;
    return value ? Digits(value->toText(Decimals)) : std::nullopt;
}

template <std::optional<int> Figures::*Member>
Digits count(const Figures& metrics, const Currency&) {
    const auto& value = metrics.*Member;
    return value ? Digits(std::to_string(*value)) : std::nullopt;
}

Digits hours(const Figures& metrics, const Currency&) {
    return metrics.worked ? Digits(metrics.worked->inHours().toText(4)) : std::nullopt;
}

Digits cutOff(const Figures& metrics, const Currency&) { return metrics.cutOff.toIso(); }

}  // namespace

const std::vector<MetricColumn>& metricColumns() {
    static const std::vector<MetricColumn> kColumns{
        {"revenue", money<&Figures::revenue>},
        {"service_revenue", money<&Figures::serviceRevenue>},
        {"invoices", count<&Figures::invoices>},
        {"hours", hours},
        {"cost_to_serve", money<&Figures::costToServe>},
        {"contribution", money<&Figures::contribution>},
        {"margin", decimals<&Figures::margin, 6>},
        {"effective_hourly_rate", money<&Figures::effectiveHourlyRate>},
        {"invoices_due", count<&Figures::invoicesDue>},
        {"late_invoices", count<&Figures::lateInvoices>},
        {"late_share", decimals<&Figures::lateShare, 6>},
        {"late_share_amount", decimals<&Figures::lateShareAmount, 6>},
        {"days_late_mean", decimals<&Figures::daysLateMean, 4>},
        {"days_late_weighted", decimals<&Figures::daysLateWeighted, 4>},
        {"disputed_share", decimals<&Figures::disputedShare, 6>},
        {"disputed_share_amount", decimals<&Figures::disputedShareAmount, 6>},
        {"oldest_arrears_days", count<&Figures::oldestArrearsDays>},
        {"arrears", money<&Figures::arrears>},
        {"revenue_share", decimals<&Figures::revenueShare, 6>},
        {"hours_share", decimals<&Figures::hoursShare, 6>},
        {"drag", decimals<&Figures::drag, 6>},
        {"cut_off", cutOff, true},
        {"tickets", count<&Figures::tickets>},
        {"labour_cost", money<&Figures::labourCost>},
        {"tool_cost", money<&Figures::toolCost>},
        {"overhead_cost", money<&Figures::overheadCost>},
        {"product_cost", money<&Figures::productCost>},
        {"invoiced_rate", money<&Figures::invoicedRate>},
        {"contribution_rate", money<&Figures::contributionRate>},
        {"agreement_efficiency", decimals<&Figures::agreementEfficiency, 6>},
        {"reactive_hours_per_endpoint_month", decimals<&Figures::reactiveHoursPerEndpointMonth, 6>},
        {"after_hours_share", decimals<&Figures::afterHoursShare, 6>},
        {"endpoints", count<&Figures::endpoints>},
        {"arrears_over_60", money<&Figures::arrearsOver60>},
        {"arrears_over_90", money<&Figures::arrearsOver90>},
        {"rolling_revenue", money<&Figures::rollingRevenue>},
        {"recurring_revenue", money<&Figures::recurringRevenue>},
        {"direct_cost", money<&Figures::directCost>},
        {"after_hours_ticket_share", decimals<&Figures::afterHoursTicketShare, 6>},
        {"emergency_share", decimals<&Figures::emergencyShare, 6>},
        {"in_procedure_share", decimals<&Figures::inProcedureShare, 6>},
        {"late_reminders", count<&Figures::lateReminders>},
        {"seats", count<&Figures::seats>},
        {"unpriced_hours_share", decimals<&Figures::unpricedHoursShare, 6>},
        {"untyped_hours_share", decimals<&Figures::untypedHoursShare, 6>},
    };
    return kColumns;
}

}  // namespace winnow
