// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metric_catalogue.h>

#include <algorithm>

#include <base/unreachable.h>

namespace winnow {

namespace {

template <typename Value>
MetricValue valueOf(const std::optional<Value>& value) {
    return value ? MetricValue(*value) : MetricValue();
}

}  // namespace

const std::vector<MetricInfo>& metricCatalogue() {
    using enum MetricUnit;
    static const std::vector<MetricInfo> kAll{
        {Metric::Revenue, "revenue", Money},
        {Metric::ServiceRevenue, "service_revenue", Money},
        {Metric::RecurringRevenue, "recurring_revenue", Money},
        {Metric::Invoices, "invoices", Count},
        {Metric::Worked, "hours", Hours},
        {Metric::Tickets, "tickets", Count},
        {Metric::LabourCost, "labour_cost", Money},
        {Metric::ToolCost, "tool_cost", Money},
        {Metric::OverheadCost, "overhead_cost", Money},
        {Metric::DirectCost, "direct_cost", Money},
        {Metric::ProductCost, "product_cost", Money},
        {Metric::CostToServe, "cost_to_serve", Money},
        {Metric::Contribution, "contribution", Money},
        {Metric::Margin, "margin", Share},
        {Metric::EffectiveHourlyRate, "effective_hourly_rate", MoneyPerHour},
        {Metric::InvoicedRate, "invoiced_rate", MoneyPerHour},
        {Metric::ContributionRate, "contribution_rate", MoneyPerHour},
        {Metric::AgreementEfficiency, "agreement_efficiency", Ratio},
        {Metric::ReactiveHoursPerEndpointMonth, "reactive_hours_per_endpoint_month",
         HoursPerEndpointMonth},
        {Metric::AfterHoursShare, "after_hours_share", Share},
        {Metric::AfterHoursTicketShare, "after_hours_ticket_share", Share},
        {Metric::EmergencyShare, "emergency_share", Share},
        {Metric::InProcedureShare, "in_procedure_share", Share},
        {Metric::Endpoints, "endpoints", Count},
        {Metric::Seats, "seats", Count},
        {Metric::DaysLateWeighted, "days_late_weighted", Days},
        {Metric::DaysLateMean, "days_late_mean", Days},
        {Metric::InvoicesDue, "invoices_due", Count},
        {Metric::LateInvoices, "late_invoices", Count},
        {Metric::LateShare, "late_share", Share},
        {Metric::LateShareAmount, "late_share_amount", Share},
        {Metric::DisputedShare, "disputed_share", Share},
        {Metric::DisputedShareAmount, "disputed_share_amount", Share},
        {Metric::OldestArrearsDays, "oldest_arrears_days", Days},
        {Metric::Arrears, "arrears", Money},
        {Metric::ArrearsOver60, "arrears_over_60", Money},
        {Metric::ArrearsOver90, "arrears_over_90", Money},
        {Metric::RevenueShare, "revenue_share", Share},
        {Metric::HoursShare, "hours_share", Share},
        {Metric::Drag, "drag", Ratio},
    };
    return kAll;
}

const MetricInfo& metricInfo(Metric metric) {
    const auto found = std::ranges::find(metricCatalogue(), metric, &MetricInfo::metric);
    if (found == metricCatalogue().end()) {
        unreachable();
    }
    return *found;
}

std::optional<Metric> metricFromCode(std::string_view code) {
    const auto found = std::ranges::find(metricCatalogue(), code, &MetricInfo::code);
    return found == metricCatalogue().end() ? std::nullopt : std::optional(found->metric);
}

MetricValue metricValue(const ClientMetrics& metrics, Metric metric) {
    switch (metric) {
        case Metric::Revenue:
            return valueOf(metrics.revenue);
        case Metric::ServiceRevenue:
            return valueOf(metrics.serviceRevenue);
        case Metric::RecurringRevenue:
            return valueOf(metrics.recurringRevenue);
        case Metric::Invoices:
            return valueOf(metrics.invoices);
        case Metric::Worked:
            return valueOf(metrics.worked);
        case Metric::Tickets:
            return valueOf(metrics.tickets);
        case Metric::LabourCost:
            return valueOf(metrics.labourCost);
        case Metric::ToolCost:
            return valueOf(metrics.toolCost);
        case Metric::OverheadCost:
            return valueOf(metrics.overheadCost);
        case Metric::DirectCost:
            return valueOf(metrics.directCost);
        case Metric::ProductCost:
            return valueOf(metrics.productCost);
        case Metric::CostToServe:
            return valueOf(metrics.costToServe);
        case Metric::Contribution:
            return valueOf(metrics.contribution);
        case Metric::Margin:
            return valueOf(metrics.margin);
        case Metric::EffectiveHourlyRate:
            return valueOf(metrics.effectiveHourlyRate);
        case Metric::InvoicedRate:
            return valueOf(metrics.invoicedRate);
        case Metric::ContributionRate:
            return valueOf(metrics.contributionRate);
        case Metric::AgreementEfficiency:
            return valueOf(metrics.agreementEfficiency);
        case Metric::ReactiveHoursPerEndpointMonth:
            return valueOf(metrics.reactiveHoursPerEndpointMonth);
        case Metric::AfterHoursShare:
            return valueOf(metrics.afterHoursShare);
        case Metric::AfterHoursTicketShare:
            return valueOf(metrics.afterHoursTicketShare);
        case Metric::EmergencyShare:
            return valueOf(metrics.emergencyShare);
        case Metric::InProcedureShare:
            return valueOf(metrics.inProcedureShare);
        case Metric::Endpoints:
            return valueOf(metrics.endpoints);
        case Metric::Seats:
            return valueOf(metrics.seats);
        case Metric::DaysLateWeighted:
            return valueOf(metrics.daysLateWeighted);
        case Metric::DaysLateMean:
            return valueOf(metrics.daysLateMean);
        case Metric::InvoicesDue:
            return valueOf(metrics.invoicesDue);
        case Metric::LateInvoices:
            return valueOf(metrics.lateInvoices);
        case Metric::LateShare:
            return valueOf(metrics.lateShare);
        case Metric::LateShareAmount:
            return valueOf(metrics.lateShareAmount);
        case Metric::DisputedShare:
            return valueOf(metrics.disputedShare);
        case Metric::DisputedShareAmount:
            return valueOf(metrics.disputedShareAmount);
        case Metric::OldestArrearsDays:
            return valueOf(metrics.oldestArrearsDays);
        case Metric::Arrears:
            return valueOf(metrics.arrears);
        case Metric::ArrearsOver60:
            return valueOf(metrics.arrearsOver60);
        case Metric::ArrearsOver90:
            return valueOf(metrics.arrearsOver90);
        case Metric::RevenueShare:
            return valueOf(metrics.revenueShare);
        case Metric::HoursShare:
            return valueOf(metrics.hoursShare);
        case Metric::Drag:
            return valueOf(metrics.drag);
    }
    unreachable();
}

bool isKnown(const MetricValue& value) { return !std::holds_alternative<std::monostate>(value); }

}  // namespace winnow
