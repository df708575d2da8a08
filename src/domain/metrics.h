// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <base/fraction.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <domain/cost_model.h>
#include <domain/facts.h>

namespace winnow {

// The figures of one client in one quarter as of a cut-off date (SPEC section 3). What the facts do
// not carry is empty, never zero.
struct ClientMetrics {
    ClientId client;
    Quarter quarter;
    Date cutOff;

    std::optional<Money> revenue;         // invoice lines less credit notes, by invoice date
    std::optional<Money> serviceRevenue;  // without product lines
    std::optional<Money> recurringRevenue;
    std::optional<int> invoices;  // dated in the quarter, credit notes not counted
    std::optional<WorkTime> worked;
    std::optional<int> tickets;

    std::optional<Money> labourCost;
    std::optional<Money> toolCost;
    std::optional<Money> overheadCost;
    std::optional<Money> productCost;             // purchase cost of resold products
    std::optional<Money> costToServe;             // the four above
    std::optional<Money> contribution;            // revenue - cost-to-serve
    std::optional<Fraction> margin;               // contribution / revenue
    std::optional<Money> effectiveHourlyRate;     // (service revenue - direct costs) / hours
    std::optional<Money> invoicedRate;            // revenue / hours
    std::optional<Money> contributionRate;        // contribution / hours
    std::optional<Fraction> agreementEfficiency;  // invoiced labour / (hours x list rate)
    std::optional<Fraction> reactiveHoursPerEndpointMonth;
    std::optional<Fraction> afterHoursShare;  // of hours
    std::optional<int> endpoints;             // latest count in the quarter

    // Over the invoices that fell due in the quarter, as of the cut-off.
    std::optional<int> invoicesDue;
    std::optional<int> lateInvoices;
    std::optional<Fraction> lateShare;         // by count
    std::optional<Fraction> lateShareAmount;   // by amount: the parts paid or still open late
    std::optional<Fraction> daysLateMean;      // plain mean
    std::optional<Fraction> daysLateWeighted;  // by amount
    // Over the invoices dated in the quarter whose source says whether they were disputed.
    std::optional<Fraction> disputedShare;
    std::optional<Fraction> disputedShareAmount;
    // Over all invoices open and past due at the cut-off, whatever their quarter.
    std::optional<int> oldestArrearsDays;
    std::optional<Money> arrears;
    std::optional<Money> arrearsOver60;
    std::optional<Money> arrearsOver90;

    std::optional<Fraction> revenueShare;  // of all clients' known revenue
    std::optional<Fraction> hoursShare;
    std::optional<Fraction> drag;  // hours share / revenue share

    std::optional<Money> rollingRevenue;  // last four quarters
    bool anyFact = false;  // a fact of the client falls in the quarter, or arrears are open in it
};

// Totals of the portfolio in one quarter.
struct PortfolioMetrics {
    Quarter quarter;
    Date cutOff;
    std::optional<Money> revenue;
    std::optional<Money> serviceRevenue;
    std::optional<WorkTime> worked;
    std::optional<Money> costToServe;   // over clients where it is known
    std::optional<Money> contribution;  // over clients where it is known
    std::optional<Fraction> margin;
    std::optional<Money> effectiveHourlyRate;
    std::optional<Fraction> daysLateWeighted;
    std::optional<Money> arrears;
    int clientsWithFacts = 0;
};

// Everything the metrics need, gathered in one pass over the facts, in any order. Labour is costed
// entry by entry with the rates of its day, so feed time entries with the cost model given first.
//
// A kind of fact counts as known for a client and quarter when the ledger holds that kind for the
// client at all (in any quarter) and for anyone in that quarter; a covered quarter without entries
// is then a true zero.
class MetricsLedger {
public:
    MetricsLedger(FiscalCalendar calendar, CostModel costs);
    ~MetricsLedger();
    MetricsLedger(MetricsLedger&&) noexcept;
    MetricsLedger& operator=(MetricsLedger&&) noexcept;

    void add(const Invoice& invoice);
    void add(const TimeEntry& entry) {
        addTime(entry.client, entry.day, entry.duration, entry.technician, entry.role,
                entry.workType, entry.afterHours.value_or(false));
    }
    // The same without building a TimeEntry: the scan of a million rows goes through here.
    void addTime(ClientId client, Date day, WorkTime duration, std::string_view technician,
                 std::string_view role, WorkType workType, bool afterHours);
    void add(const Ticket& ticket);
    void add(const SeatCount& count);

    const FiscalCalendar& calendar() const;
    // First and last quarter in which something happened: an invoice dated, time worked, a ticket
    // opened, endpoints counted. Empty ledger: nothing.
    std::optional<std::pair<Quarter, Quarter>> span() const;
    // The same, also counting due dates and payments, which can fall into later quarters.
    std::optional<std::pair<Quarter, Quarter>> factSpan() const;
    // Date of the latest invoice, payment, time entry or ticket.
    std::optional<Date> lastFactDate() const;
    // The client's first fact.
    std::optional<Date> firstFactDate(ClientId client) const;
    std::vector<ClientId> clients() const;  // with any fact, by id

    // cutOff empty: the quarter's last day. Facts after the cut-off are left out of everything.
    ClientMetrics metrics(ClientId client, Quarter quarter, std::optional<Date> cutOff = {}) const;
    // The same for all given clients at once (shares need the total).
    std::vector<ClientMetrics> metrics(const std::vector<ClientId>& clients, Quarter quarter,
                                       std::optional<Date> cutOff = {}) const;
    PortfolioMetrics portfolio(const std::vector<ClientMetrics>& clients, Quarter quarter,
                               std::optional<Date> cutOff = {}) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace winnow
