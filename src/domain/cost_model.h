// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/work_time.h>

namespace winnow {

// What a year of a person, or of anybody in a role, costs and how many hours it gives.
struct PayGrade {
    std::string name;  // technician's name as time entries have it, or the role
    std::string role;  // of a person; empty for a role
    Money yearlyPay;
    Money yearlyBurden;           // social charges, benefits, equipment
    int theoreticalHours = 1912;  // a year; (260 - 21 days) x 8 h
    // Share of the theoretical hours one can work for clients; empty: CostRates'.
    std::optional<Decimal> practicalCapacity;

    friend bool operator==(const PayGrade&, const PayGrade&) = default;
};

enum class ToolBasis { Endpoint, Seat, Client };
std::string_view toolBasisCode(ToolBasis basis);  // "endpoint", "seat", "client"
std::optional<ToolBasis> toolBasisFromCode(std::string_view code);

// A tool or licence paid for by the month for each endpoint, seat or client.
struct ToolPrice {
    std::string name;
    ToolBasis basis = ToolBasis::Endpoint;
    Money perMonth;

    friend bool operator==(const ToolPrice&, const ToolPrice&) = default;
};

// What serving a client costs from one date on. An empty option is unknown, and what depends on it
// is unknown too.
struct CostRates {
    Date effectiveFrom;
    // Loaded cost of an hour: (pay + burden) / practical capacity hours. For technicians and roles
    // without a rate of their own.
    std::optional<Money> hourlyCost;
    std::map<std::string, Money> hourlyCostByTechnician;
    std::map<std::string, Money> hourlyCostByRole;
    // People and roles by what they earn; a rate given above for the same name goes before.
    std::vector<PayGrade> people;
    std::vector<PayGrade> roles;
    Decimal practicalCapacity = Decimal{800'000};  // 80 % of the theoretical hours
    // Factor on labour outside working hours.
    Decimal afterHoursMultiplier = Decimal::whole(1);
    Money overheadPerClientMonth;
    Money overheadPerInvoice;
    Money overheadPerTicket;
    Money overheadPerReminder;  // one for each invoice that was late
    Money toolCostPerEndpointMonth;
    std::vector<ToolPrice> tools;  // beside it
    // Margin on resold products where the purchase cost is not known; 0.20 is 20 %.
    Decimal productMargin = Decimal{200'000};
    // What an hour is sold at, for agreement efficiency.
    std::optional<Money> listRate;

    friend bool operator==(const CostRates&, const CostRates&) = default;
};

// The rates in force over time.
class CostModel {
public:
    CostModel() = default;
    // Sorted by date; a later entry for the same date replaces the earlier one.
    explicit CostModel(std::vector<CostRates> rates);

    // The rates in force on a day; null before the first.
    const CostRates* ratesOn(Date day) const;
    const std::vector<CostRates>& all() const { return m_rates; }

    // Loaded hourly cost of someone on a day: the technician's own rate, else from the technician's
    // pay, else the role's rate, else from the role's pay, else the general one.
    static std::optional<Money> hourlyCost(const CostRates& rates, std::string_view technician,
                                           std::string_view role);

private:
    std::vector<CostRates> m_rates;
};

// (pay + burden) / practical capacity: yearly cost of a person over the hours he or she can work,
// capacity share of the theoretical hours (default 80 %). Source: time-driven activity-based
// costing.
Money loadedHourlyCost(Money yearlyPay, Money yearlyBurden, int theoreticalHours,
                       Decimal practicalCapacity);

// The same for a person or role of the model; empty when there are no hours to divide by.
std::optional<Money> loadedHourlyCost(const PayGrade& grade, const CostRates& rates);

// What one person can work for clients between two days under one entry of the model.
struct CapacityPart {
    // Seconds are kept in this fraction of a second, so that days of years of both lengths add up
    // exactly.
    static constexpr std::int64_t kScale = std::int64_t{365} * 366 * Decimal::kOne;

    const CostRates* rates = nullptr;  // within the model
    const PayGrade* person = nullptr;
    Int128 scaledSeconds = 0;
};
std::vector<CapacityPart> capacityParts(const CostModel& costs, Date from, Date to);

// Hours that the people of the model could work for clients between two days, both included:
// theoretical hours x practical capacity x days / days of the year. Empty without people.
std::optional<WorkTime> practicalHours(const CostModel& costs, Date from, Date to);

}  // namespace winnow
