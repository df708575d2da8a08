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

// What serving a client costs from one date on. An empty option is unknown, and what depends on it
// is unknown too.
struct CostRates {
    Date effectiveFrom;
    // Loaded cost of an hour: (pay + burden) / practical capacity hours. For technicians and roles
    // without a rate of their own.
    std::optional<Money> hourlyCost;
    std::map<std::string, Money> hourlyCostByTechnician;
    std::map<std::string, Money> hourlyCostByRole;
    // Factor on labour outside working hours.
    Decimal afterHoursMultiplier = Decimal::whole(1);
    Money overheadPerClientMonth;
    Money overheadPerInvoice;
    Money overheadPerTicket;
    Money toolCostPerEndpointMonth;
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

    // Loaded hourly cost of someone on a day: the technician's own rate, else the role's, else the
    // general one.
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

}  // namespace winnow
