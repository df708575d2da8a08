// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include <base/unreachable.h>
#include <domain/metric_trace.h>

namespace winnow {

namespace {

class Terms {
public:
    explicit Terms(const TracedPeriod& traced)
        : m_traced(traced), m_metrics(traced.metrics), m_basis(traced.metrics.basis) {}

    std::vector<MetricTerm> of(Metric metric) {
        add(metric);
        return std::move(m_terms);
    }

private:
    using Rows = std::optional<FactQuery>;

    void add(Metric metric);
    void addLabour();
    void addTools();
    void addOverhead();
    void addDirect();
    void addProducts();
    void addHoursByType();
    void addTicketsByChannel();

    // The client's facts of the period.
    FactQuery rows(FactKind kind) const {
        FactQuery query;
        query.kind = kind;
        query.clients = {m_metrics.client};
        query.from = m_traced.from;
        query.to = m_traced.to;
        return query;
    }

    FactQuery rowsOfAll(FactKind kind) const {
        FactQuery query = rows(kind);
        query.clients.clear();
        return query;
    }

    FactQuery invoices(bool creditNotes) const {
        FactQuery query = rows(FactKind::Invoice);
        query.creditNote = creditNotes;
        return query;
    }

    FactQuery withLines(LineKind kind) const {
        FactQuery query = rows(FactKind::Invoice);
        query.lineKind = kind;
        return query;
    }

    FactQuery disputedInvoices(bool disputed) const {
        FactQuery query = invoices(false);
        query.disputed = disputed;
        return query;
    }

    // Invoices that fell due in the period; tracked: those that late figures can be made of.
    FactQuery dueInvoices(bool trackedOnly) const {
        FactQuery query = invoices(false);
        query.byDueDate = true;
        if (trackedOnly) {
            query.paymentsTracked = true;
        }
        return query;
    }

    // Open at the cut-off and due more than so many days before.
    FactQuery openInvoices(int days) const {
        FactQuery query;
        query.kind = FactKind::Invoice;
        query.clients = {m_metrics.client};
        query.overdueOn = m_metrics.cutOff;
        if (days > 0) {
            query.byDueDate = true;
            query.to = m_metrics.cutOff.plusDays(-days - 1);
        }
        return query;
    }

    FactQuery time(WorkType type) const {
        FactQuery query = rows(FactKind::TimeEntry);
        query.workType = type;
        return query;
    }

    FactQuery afterHours(FactKind kind, bool after) const {
        FactQuery query = rows(kind);
        query.afterHours = after;
        return query;
    }

    FactQuery emergencies(bool yes) const {
        FactQuery query = rows(FactKind::Ticket);
        query.emergency = yes;
        return query;
    }

    FactQuery costs(CostKind kind) const {
        FactQuery query = rows(FactKind::Cost);
        query.costKind = kind;
        return query;
    }

    void term(const std::string& name, MetricValue value, MetricUnit unit, Rows found = {}) {
        m_terms.push_back({{"metric.term." + name, {}}, std::move(value), unit, std::move(found)});
    }
    void money(const std::string& name, Money value, Rows found = {}) {
        term(name, value, MetricUnit::Money, std::move(found));
    }
    void hours(const std::string& name, WorkTime value, Rows found = {}) {
        term(name, value, MetricUnit::Hours, std::move(found));
    }
    void count(const std::string& name, int value, Rows found = {}) {
        term(name, value, MetricUnit::Count, std::move(found));
    }
    // Left out where it is nothing.
    void moneyIfAny(const std::string& name, Money value, Rows found = {}) {
        if (value != Money{}) {
            money(name, value, std::move(found));
        }
    }

    // Another metric as a term.
    void figure(Metric metric, Rows found = {}) {
        const MetricInfo& info = metricInfo(metric);
        m_terms.push_back({{"metric." + std::string(info.code), {}},
                           metricValue(m_metrics, metric),
                           info.unit,
                           std::move(found),
                           metric});
    }
    void revenue() { figure(Metric::Revenue, rows(FactKind::Invoice)); }
    void worked() { figure(Metric::Worked, rows(FactKind::TimeEntry)); }

    const TracedPeriod& m_traced;
    const ClientMetrics& m_metrics;
    const MetricBasis& m_basis;
    std::vector<MetricTerm> m_terms;
};

void Terms::addLabour() {
    worked();
    money("labour_in_hours", m_basis.labourInHours);
    if (m_basis.workedAfterHours != WorkTime{}) {
        money("labour_after_hours", m_basis.labourAfterHours,
              afterHours(FactKind::TimeEntry, true));
    }
    moneyIfAny("labour_by_source", m_basis.labourBySource);
}

void Terms::addTools() {
    moneyIfAny("tools_by_endpoint", m_basis.toolsByEndpoint, rows(FactKind::SeatCount));
    moneyIfAny("tools_by_seat", m_basis.toolsBySeat, rows(FactKind::SeatCount));
    moneyIfAny("tools_by_client", m_basis.toolsByClient);
    count("service_months", m_basis.months);
}

void Terms::addOverhead() {
    money("overhead_by_month", m_basis.overheadByMonth);
    moneyIfAny("overhead_by_invoice", m_basis.overheadByInvoice, invoices(false));
    moneyIfAny("overhead_by_ticket", m_basis.overheadByTicket, rows(FactKind::Ticket));
    moneyIfAny("overhead_by_reminder", m_basis.overheadByReminder, dueInvoices(true));
}

void Terms::addDirect() {
    for (const CostKind kind : {CostKind::Tool, CostKind::Licence, CostKind::Subcontractor,
                                CostKind::Travel, CostKind::Other}) {
        moneyIfAny("cost." + std::string(costKindCode(kind)),
                   m_basis.costsByKind[static_cast<std::size_t>(kind)], costs(kind));
    }
}

void Terms::addProducts() {
    moneyIfAny("cost.purchase", m_basis.costsByKind[static_cast<std::size_t>(CostKind::Purchase)],
               costs(CostKind::Purchase));
    moneyIfAny("estimated_purchases", m_basis.estimatedPurchases, withLines(LineKind::Product));
}

void Terms::addHoursByType() {
    for (const WorkType type : {WorkType::Reactive, WorkType::Proactive, WorkType::Project,
                                WorkType::Admin, WorkType::Unspecified}) {
        const WorkTime worked = m_basis.workedByType[static_cast<std::size_t>(type)];
        if (worked != WorkTime{}) {
            hours("hours." + std::string(workTypeCode(type)), worked, time(type));
        }
    }
}

// The agreed channels first.
void Terms::addTicketsByChannel() {
    for (const bool agreed : {true, false}) {
        for (std::size_t place = 0; place < m_basis.ticketsByChannel.size(); ++place) {
            const auto channel = static_cast<TicketChannel>(place);
            if (channel == TicketChannel::Unknown || m_basis.ticketsByChannel[place] == 0 ||
                m_basis.agreedChannels[place] != agreed) {
                continue;
            }
            FactQuery query = rows(FactKind::Ticket);
            query.channel = channel;
            count((agreed ? "agreed." : "not_agreed.") + std::string(ticketChannelCode(channel)),
                  m_basis.ticketsByChannel[place], std::move(query));
        }
    }
}

void Terms::add(Metric metric) {
    switch (metric) {
        case Metric::Revenue:
            money("invoiced", m_basis.invoiced, invoices(false));
            moneyIfAny("credited", m_basis.credited, invoices(true));
            return;
        case Metric::ServiceRevenue:
            revenue();
            money("product_revenue", m_basis.productRevenue, withLines(LineKind::Product));
            return;
        case Metric::RecurringRevenue:
            figure(metric, withLines(LineKind::Recurring));
            return;
        case Metric::Invoices:
            figure(metric, invoices(false));
            return;
        case Metric::Worked:
            addHoursByType();
            return;
        case Metric::Tickets:
            figure(metric, rows(FactKind::Ticket));
            return;
        case Metric::LabourCost:
            addLabour();
            return;
        case Metric::ToolCost:
            addTools();
            return;
        case Metric::OverheadCost:
            addOverhead();
            return;
        case Metric::DirectCost:
            addDirect();
            return;
        case Metric::ProductCost:
            addProducts();
            return;
        case Metric::CostToServe:
            for (const Metric part : {Metric::LabourCost, Metric::ToolCost, Metric::OverheadCost,
                                      Metric::DirectCost, Metric::ProductCost}) {
                figure(part);
            }
            return;
        case Metric::Contribution:
            revenue();
            figure(Metric::CostToServe);
            return;
        case Metric::Margin:
            figure(Metric::Contribution);
            revenue();
            return;
        case Metric::EffectiveHourlyRate:
            figure(Metric::ServiceRevenue, rows(FactKind::Invoice));
            figure(Metric::ToolCost);
            figure(Metric::DirectCost);
            worked();
            return;
        case Metric::InvoicedRate:
            revenue();
            worked();
            return;
        case Metric::ContributionRate:
            figure(Metric::Contribution);
            worked();
            return;
        case Metric::AgreementEfficiency:
            figure(Metric::RecurringRevenue, withLines(LineKind::Recurring));
            money("labour_revenue", m_basis.labourRevenue, withLines(LineKind::Labour));
            money("list_value", m_basis.listValue, rows(FactKind::TimeEntry));
            return;
        case Metric::ReactiveHoursPerEndpointMonth:
            hours("hours.reactive",
                  m_basis.workedByType[static_cast<std::size_t>(WorkType::Reactive)],
                  time(WorkType::Reactive));
            count("endpoint_months", static_cast<int>(m_basis.endpointMonths),
                  rows(FactKind::SeatCount));
            return;
        case Metric::AfterHoursShare:
            hours("hours_after_hours", m_basis.workedAfterHours,
                  afterHours(FactKind::TimeEntry, true));
            worked();
            return;
        case Metric::AfterHoursTicketShare:
            count("tickets_after_hours", m_basis.ticketsAfterHours,
                  afterHours(FactKind::Ticket, true));
            count("tickets_in_hours", m_basis.ticketsInHours, afterHours(FactKind::Ticket, false));
            return;
        case Metric::EmergencyShare:
            count("emergencies", m_basis.emergencies, emergencies(true));
            count("no_emergencies", m_basis.noEmergencies, emergencies(false));
            return;
        case Metric::InProcedureShare:
            addTicketsByChannel();
            return;
        case Metric::Endpoints:
        case Metric::Seats:
            figure(metric, rows(FactKind::SeatCount));
            return;
        case Metric::DaysLateWeighted:
            money("late_amount", m_basis.lateAmount);
            term("late_amount_days",
                 m_basis.lateAmountDays ? MetricValue(*m_basis.lateAmountDays) : MetricValue(),
                 MetricUnit::Days);
            money("due_amount", m_basis.dueAmount, dueInvoices(true));
            return;
        case Metric::DaysLateMean:
            term("late_days", Fraction{m_basis.lateDays, 1}, MetricUnit::Days);
            count("due_tracked", m_basis.dueTracked, dueInvoices(true));
            return;
        case Metric::InvoicesDue:
            figure(metric, dueInvoices(false));
            return;
        case Metric::LateInvoices:
            figure(metric, dueInvoices(true));
            return;
        case Metric::LateShare:
            figure(Metric::LateInvoices);
            count("due_tracked", m_basis.dueTracked, dueInvoices(true));
            return;
        case Metric::LateShareAmount:
            money("late_amount", m_basis.lateAmount);
            money("due_amount", m_basis.dueAmount, dueInvoices(true));
            return;
        case Metric::DisputedShare:
            count("disputed", m_basis.disputed, disputedInvoices(true));
            count("undisputed", m_basis.undisputed, disputedInvoices(false));
            return;
        case Metric::DisputedShareAmount:
            money("disputed", m_basis.disputedAmount, disputedInvoices(true));
            money("undisputed", m_basis.undisputedAmount, disputedInvoices(false));
            return;
        case Metric::OldestArrearsDays:
        case Metric::Arrears:
            figure(metric, openInvoices(0));
            return;
        case Metric::ArrearsOver60:
            figure(metric, openInvoices(60));
            return;
        case Metric::ArrearsOver90:
            figure(metric, openInvoices(90));
            return;
        case Metric::RevenueShare:
            revenue();
            money("all_revenue", m_basis.allRevenue, rowsOfAll(FactKind::Invoice));
            return;
        case Metric::HoursShare:
            worked();
            hours("all_hours", m_basis.allWorked, rowsOfAll(FactKind::TimeEntry));
            return;
        case Metric::Drag:
            figure(Metric::HoursShare);
            figure(Metric::RevenueShare);
            return;
    }
    unreachable();
}

}  // namespace

std::vector<MetricTerm> metricTerms(Metric metric, const TracedPeriod& period) {
    return Terms(period).of(metric);
}

}  // namespace winnow
