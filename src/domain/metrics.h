// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include <base/fraction.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <domain/cost_model.h>
#include <domain/facts.h>
#include <domain/metrics_time.h>

namespace winnow {

// The sums that the figures of a client were made of, for explaining them. Where a figure is
// unknown the sums behind it mean nothing.
struct MetricBasis {
    int quarters = 0;             // of the period that are not before the first fact of anyone
    int months = 0;               // in which the client was served
    int monthsWithEndpoints = 0;  // of these, with a count of their own
    int monthsWithSeats = 0;
    std::int64_t endpointMonths = 0;  // sum over quarters of latest count x months

    Money invoiced;  // lines of invoices
    Money credited;  // lines of credit notes, below zero
    Money productRevenue;
    Money labourRevenue;
    int lines = 0;
    int linesWithoutKind = 0;
    int disputed = 0;
    int undisputed = 0;  // said to be so
    Money disputedAmount;
    Money undisputedAmount;

    std::array<WorkTime, 5> workedByType{};  // by WorkType
    WorkTime workedAfterHours;
    Money labourInHours;     // at the cost model's rates
    Money labourAfterHours;  // the same, with the after-hours factor
    Money labourBySource;    // of entries that carry a cost of their own
    Money listValue;         // hours x list rate
    bool everyHourHasListRate = false;

    std::array<int, 7> ticketsByChannel{};  // by TicketChannel
    std::array<bool, 7> agreedChannels{};
    int ticketsAfterHours = 0;
    int ticketsInHours = 0;  // said to be so
    int emergencies = 0;
    int noEmergencies = 0;  // said to be none

    Money toolsByEndpoint;
    Money toolsBySeat;
    Money toolsByClient;
    Money overheadByMonth;
    Money overheadByInvoice;
    Money overheadByTicket;
    Money overheadByReminder;
    std::array<Money, 6> costsByKind{};  // by CostKind
    Money estimatedPurchases;            // product lines less the default margin

    int dueTracked = 0;  // invoices due whose payments are recorded
    std::int64_t lateDays = 0;
    Money dueAmount;
    Money lateAmount;
    std::optional<Fraction> lateAmountDays;  // days late of the late amount, by amount

    Money allRevenue;  // of all clients
    WorkTime allWorked;
};

// What is open of invoices that many days past due.
struct AgedAmount {
    int days = 0;
    Money open;
    friend bool operator==(const AgedAmount&, const AgedAmount&) = default;
};

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
    std::optional<Money> costToServe;             // the four above and the direct cost
    std::optional<Money> contribution;            // revenue - cost-to-serve
    std::optional<Fraction> margin;               // contribution / revenue
    std::optional<Money> effectiveHourlyRate;     // (service revenue - direct costs) / hours
    std::optional<Money> invoicedRate;            // revenue / hours
    std::optional<Money> contributionRate;        // contribution / hours
    std::optional<Fraction> agreementEfficiency;  // invoiced labour / (hours x list rate)
    std::optional<Fraction> reactiveHoursPerEndpointMonth;
    std::optional<Fraction> afterHoursShare;  // of hours
    std::optional<Fraction> afterHoursTicketShare;
    std::optional<Fraction> emergencyShare;    // of tickets whose source says so
    std::optional<Fraction> inProcedureShare;  // of tickets, through an agreed channel
    std::optional<int> lateReminders;          // late invoices, each taken for one reminder
    std::optional<int> endpoints;              // latest count in the quarter
    std::optional<int> seats;
    std::optional<Money> directCost;  // tool, licence, subcontractor... facts of the client

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
    std::vector<AgedAmount> arrearsByAge;  // the longest open first, one entry a number of days

    std::optional<Fraction> revenueShare;  // of all clients' known revenue
    std::optional<Fraction> hoursShare;
    std::optional<Fraction> drag;  // hours share / revenue share

    std::optional<Money> rollingRevenue;  // last four quarters

    // How far the figures can be believed: hours without a cost rate, and hours without a work
    // type, of all hours worked.
    std::optional<Fraction> unpricedHoursShare;
    std::optional<Fraction> untypedHoursShare;
    bool anyFact = false;  // a fact of the client falls in the quarter, or arrears are open in it
    MetricBasis basis;
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
    // Hours the people of the cost model could have worked for clients but did not, and what they
    // cost. Charged to no client. Of people with pay in the cost model only.
    std::optional<WorkTime> practicalHours;
    std::optional<WorkTime> unusedHours;
    std::optional<Money> unusedCapacityCost;
};

// What the owner decides about how some metrics are measured.
struct MetricSettings {
    // Channels through which a ticket follows the agreed procedure.
    std::set<TicketChannel> agreedChannels{TicketChannel::Portal, TicketChannel::Email,
                                           TicketChannel::Monitoring};

    friend bool operator==(const MetricSettings&, const MetricSettings&) = default;
};

// Over how long a figure is taken. RollingYear: the quarter and the three before it.
enum class MetricPeriod { Quarter, RollingYear };

// Everything the metrics need, gathered in one pass over the facts, in any order. Labour is costed
// entry by entry with the rates of its day, so feed time entries with the cost model given first.
//
// A kind of fact counts as known for a client and quarter when the ledger holds that kind for the
// client at all (in any quarter) and for anyone in that quarter; a covered quarter without entries
// is then a true zero. Over a year that holds for each of its quarters since the first fact.
class MetricsLedger {
public:
    MetricsLedger(FiscalCalendar calendar, CostModel costs, MetricSettings settings = {});
    ~MetricsLedger();
    MetricsLedger(MetricsLedger&&) noexcept;
    MetricsLedger& operator=(MetricsLedger&&) noexcept;

    void add(const Invoice& invoice);
    void add(const TimeEntry& entry) {
        addTime(entry.client, entry.day, entry.duration, entry.technician, entry.role,
                entry.workType, entry.afterHours.value_or(false), entry.cost);
    }
    // The same without building a TimeEntry: the scan of a million rows goes through here. A cost
    // of the entry's own goes before the rates.
    void addTime(ClientId client, Date day, WorkTime duration, std::string_view technician,
                 std::string_view role, WorkType workType, bool afterHours,
                 std::optional<Money> cost = {});
    // Time of days of one quarter that was added up with rates(). It may hold a client twice.
    void addTime(const TimeTotals& totals);
    // Where time that came added up is read again when a cut-off falls between its entries.
    void setTimeSource(TimeSource source);
    const RateTable& rates() const;
    void add(const Ticket& ticket);
    void add(const SeatCount& count);
    void add(const Cost& cost);
    // The day the client left: months that begin after it are not charged to it.
    void setServiceEnd(ClientId client, Date lastDay);

    const FiscalCalendar& calendar() const;
    // First and last quarter in which something happened: an invoice dated, time worked, a ticket
    // opened, a cost, endpoints counted. Empty ledger: nothing.
    std::optional<std::pair<Quarter, Quarter>> span() const;
    // The same, also counting due dates and payments, which can fall into later quarters.
    std::optional<std::pair<Quarter, Quarter>> factSpan() const;
    // Date of the latest invoice, payment, time entry, ticket or cost.
    std::optional<Date> lastFactDate() const;
    // The client's first fact.
    std::optional<Date> firstFactDate(ClientId client) const;
    std::vector<ClientId> clients() const;  // with any fact, by id

    // cutOff empty: the quarter's last day. Facts after the cut-off are left out of everything.
    ClientMetrics metrics(ClientId client, Quarter quarter, std::optional<Date> cutOff = {}) const;
    // The same figures over the quarter and the three before it, computed from the facts of the
    // whole year (a ratio of sums, not a mean of ratios). `quarter` of the result is the last one.
    ClientMetrics rolling(ClientId client, Quarter quarter, std::optional<Date> cutOff = {}) const;
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
