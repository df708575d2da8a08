// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>

#include <base/unreachable.h>
#include <domain/metric_trace.h>

namespace winnow {

namespace {

class Caveats {
public:
    explicit Caveats(const TracedPeriod& traced)
        : m_traced(traced), m_metrics(traced.metrics), m_basis(traced.metrics.basis) {}

    std::vector<Text> of(Metric metric) {
        about(metric);
        if (!isKnown(metricValue(m_metrics, metric))) {
            if (m_caveats.empty()) {
                say("nothing_to_divide");
            }
            return std::move(m_caveats);
        }
        if (m_traced.to < m_traced.last) {
            say("cut_off", {{"date", m_traced.to}});
        }
        if (m_traced.period == MetricPeriod::RollingYear && m_basis.quarters < 4) {
            sayCount("short_year", m_basis.quarters);
        }
        return std::move(m_caveats);
    }

private:
    using Arguments = std::vector<std::pair<std::string, TextArgument>>;

    void about(Metric metric);
    void aboutLabour();
    void aboutTools();
    void aboutOverhead();
    void aboutProducts();
    void aboutReactive();
    void aboutDue(Metric metric);
    void aboutAnswers(int answered, std::optional<int> all, const std::string& subject);

    void say(const std::string& name, Arguments arguments = {}) {
        Text text{"metric.caveat." + name, std::move(arguments)};
        if (std::ranges::find(m_caveats, text) == m_caveats.end()) {
            m_caveats.push_back(std::move(text));
        }
    }
    void sayCount(const std::string& name, std::int64_t count) { say(name, {{"count", count}}); }
    void sayPart(const std::string& name, std::int64_t count, std::int64_t total) {
        say(name, {{"count", count}, {"total", total}});
    }

    void aboutInvoices() {
        if (!m_metrics.revenue) {
            say("no_invoices");
        }
    }
    void aboutHours() {
        if (!m_metrics.worked) {
            say("no_hours");
        } else if (m_metrics.worked->seconds <= 0) {
            say("zero_hours");
        }
    }
    void aboutLines() {
        aboutInvoices();
        if (m_metrics.revenue && m_basis.linesWithoutKind > 0) {
            sayPart("lines_without_kind", m_basis.linesWithoutKind, m_basis.lines);
        }
    }
    void aboutEndpoints() {
        const int missing = m_basis.months - m_basis.monthsWithEndpoints;
        if (m_basis.endpointMonths == 0 && !m_metrics.endpoints) {
            say("no_endpoints");
        } else if (missing > 0) {
            sayCount("endpoints_carried", missing);
        }
    }
    void aboutSeats() {
        const int missing = m_basis.months - m_basis.monthsWithSeats;
        if (!m_metrics.seats) {
            say("no_seats");
        } else if (missing > 0) {
            sayCount("seats_carried", missing);
        }
    }

    // Whether any rates in force in the period answer yes.
    template <typename Asks>
    bool anyRates(Asks asks) const {
        const std::vector<CostRates>& all = m_traced.costs.all();
        for (std::size_t at = 0; at < all.size(); ++at) {
            const bool over = at + 1 < all.size() && all[at + 1].effectiveFrom <= m_traced.from;
            if (!over && all[at].effectiveFrom <= m_traced.to && asks(all[at])) {
                return true;
            }
        }
        return false;
    }
    bool anyPrice(ToolBasis basis) const {
        return anyRates([basis](const CostRates& rates) {
            return (basis == ToolBasis::Endpoint && rates.toolCostPerEndpointMonth != Money{}) ||
                   std::ranges::any_of(rates.tools, [basis](const ToolPrice& tool) {
                       return tool.basis == basis && tool.perMonth != Money{};
                   });
        });
    }

    const TracedPeriod& m_traced;
    const ClientMetrics& m_metrics;
    const MetricBasis& m_basis;
    std::vector<Text> m_caveats;
};

void Caveats::aboutLabour() {
    if (!m_metrics.worked) {
        say("no_hours");
        return;
    }
    if (m_metrics.unpricedHoursShare && m_metrics.unpricedHoursShare->numerator > 0) {
        const Fraction& share = *m_metrics.unpricedHoursShare;
        const WorkTime unpriced{
            divideHalfUp(Int128{m_metrics.worked->seconds} * share.numerator, share.denominator)};
        say("hours_without_rate", {{"hours", unpriced}, {"share", Percent{share}}});
    } else if (!m_metrics.labourCost) {
        say("no_rates");
    }
}

void Caveats::aboutTools() {
    if (!m_metrics.overheadCost) {
        say("no_rates");
        return;
    }
    if (anyPrice(ToolBasis::Endpoint)) {
        aboutEndpoints();
    }
    if (anyPrice(ToolBasis::Seat)) {
        aboutSeats();
    }
}

void Caveats::aboutOverhead() {
    if (!m_metrics.overheadCost) {
        say("no_rates");
    } else if (!m_metrics.lateReminders && anyRates([](const CostRates& rates) {
                   return rates.overheadPerReminder != Money{};
               })) {
        say("no_reminders");
    }
}

void Caveats::aboutProducts() {
    if (!m_metrics.productCost) {
        aboutInvoices();
        if (!m_metrics.overheadCost) {
            say("no_rates");
        }
    } else if (m_basis.estimatedPurchases != Money{}) {
        const CostRates* rates = m_traced.costs.ratesOn(m_traced.to);
        const Decimal margin = rates ? rates->productMargin : Decimal{};
        say("default_margin", {{"share", Percent{{margin.micros, Decimal::kOne}}}});
    }
}

void Caveats::aboutReactive() {
    if (!m_metrics.worked) {
        say("no_hours");
    } else if (m_metrics.untypedHoursShare && m_metrics.untypedHoursShare->numerator > 0) {
        say("hours_without_type", {{"share", Percent{*m_metrics.untypedHoursShare}}});
    }
    aboutEndpoints();
}

void Caveats::aboutDue(Metric metric) {
    if (!m_metrics.invoicesDue) {
        say("no_invoices");
    } else if (*m_metrics.invoicesDue == 0) {
        // No invoice can have been late then, but there is nothing to take a share of.
        if (metric != Metric::LateInvoices) {
            say("nothing_due");
        }
    } else if (m_basis.dueTracked == 0) {
        say("no_payments");
    } else if (m_basis.dueTracked < *m_metrics.invoicesDue) {
        sayPart("late_of_known", m_basis.dueTracked, *m_metrics.invoicesDue);
    }
}

// How many of all facts say what a share is taken of.
void Caveats::aboutAnswers(int answered, std::optional<int> all, const std::string& subject) {
    if (!all || *all == 0) {
        say(subject.starts_with("dispute") ? "no_invoices" : "no_tickets");
    } else if (answered == 0) {
        say("no_" + subject);
    } else if (answered < *all) {
        sayPart(subject + "_of_known", answered, *all);
    }
}

void Caveats::about(Metric metric) {
    switch (metric) {
        case Metric::Revenue:
        case Metric::Invoices:
        case Metric::RevenueShare:
            return aboutInvoices();
        case Metric::ServiceRevenue:
            return aboutLines();
        case Metric::RecurringRevenue:
            if (m_metrics.revenue && !m_metrics.recurringRevenue) {
                return say("no_line_kinds");
            }
            return aboutLines();
        case Metric::Worked:
        case Metric::HoursShare:
            if (!m_metrics.worked) {
                say("no_hours");
            }
            return;
        case Metric::AfterHoursShare:
            return aboutHours();
        case Metric::Tickets:
            if (!m_metrics.tickets) {
                say("no_tickets");
            }
            return;
        case Metric::LabourCost:
            return aboutLabour();
        case Metric::ToolCost:
            return aboutTools();
        case Metric::OverheadCost:
            return aboutOverhead();
        case Metric::DirectCost:
            if (!m_metrics.directCost) {
                say("no_costs");
            }
            return;
        case Metric::ProductCost:
            return aboutProducts();
        case Metric::CostToServe:
            aboutLabour();
            aboutTools();
            aboutOverhead();
            if (m_metrics.productCost) {
                aboutProducts();
            }
            return;
        case Metric::Contribution:
        case Metric::Margin:
            aboutInvoices();
            return about(Metric::CostToServe);
        case Metric::EffectiveHourlyRate:
            aboutLines();
            aboutTools();
            return aboutHours();
        case Metric::InvoicedRate:
            aboutInvoices();
            return aboutHours();
        case Metric::ContributionRate:
            about(Metric::Contribution);
            return aboutHours();
        case Metric::AgreementEfficiency:
            about(Metric::RecurringRevenue);
            aboutHours();
            if (m_metrics.worked && !m_basis.everyHourHasListRate) {
                say("no_list_rate");
            }
            return;
        case Metric::ReactiveHoursPerEndpointMonth:
            return aboutReactive();
        case Metric::AfterHoursTicketShare:
            return aboutAnswers(m_basis.ticketsAfterHours + m_basis.ticketsInHours,
                                m_metrics.tickets, "ticket_hours");
        case Metric::EmergencyShare:
            return aboutAnswers(m_basis.emergencies + m_basis.noEmergencies, m_metrics.tickets,
                                "emergencies");
        case Metric::InProcedureShare: {
            const auto unknown = static_cast<std::size_t>(TicketChannel::Unknown);
            return aboutAnswers(m_metrics.tickets.value_or(0) - m_basis.ticketsByChannel[unknown],
                                m_metrics.tickets, "channels");
        }
        case Metric::Endpoints:
            return aboutEndpoints();
        case Metric::Seats:
            return aboutSeats();
        case Metric::InvoicesDue:
            if (!m_metrics.invoicesDue) {
                say("no_invoices");
            }
            return;
        case Metric::LateInvoices:
        case Metric::DaysLateWeighted:
        case Metric::DaysLateMean:
        case Metric::LateShare:
        case Metric::LateShareAmount:
            return aboutDue(metric);
        case Metric::DisputedShare:
        case Metric::DisputedShareAmount:
            return aboutAnswers(m_basis.disputed + m_basis.undisputed, m_metrics.invoices,
                                "disputes");
        case Metric::OldestArrearsDays:
        case Metric::Arrears:
        case Metric::ArrearsOver60:
        case Metric::ArrearsOver90:
            if (!m_metrics.arrears) {
                say("no_payments");
            }
            return;
        case Metric::Drag:
            aboutInvoices();
            return about(Metric::Worked);
    }
    unreachable();
}

}  // namespace

std::vector<Text> metricCaveats(Metric metric, const TracedPeriod& period) {
    return Caveats(period).of(metric);
}

}  // namespace winnow
