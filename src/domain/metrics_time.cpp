// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_time.h>

#include <algorithm>

namespace winnow {

RateTable::RateTable(const CostModel& costs) : m_rates(1) {
    std::uint32_t places = 1;
    const auto name = [&places](Names& names, const std::map<std::string, Money>& rates) {
        for (const auto& [key, rate] : rates) {
            places += names.try_emplace(key, places).second ? 1 : 0;
        }
    };
    for (const CostRates& rates : costs.all()) {
        name(m_technicians, rates.hourlyCostByTechnician);
        name(m_roles, rates.hourlyCostByRole);
    }
    for (const CostRates& rates : costs.all()) {
        Period period{rates.effectiveFrom.dayNumber(), static_cast<std::uint32_t>(m_rates.size()),
                      std::vector<bool>(places)};
        Rate blank;
        if (rates.listRate) {
            blank.hasList = true;
            blank.list = rates.listRate->minor;
        }
        m_rates.resize(m_rates.size() + std::size_t{2} * places, blank);
        const auto set = [&](std::uint32_t place, Money cost) {
            for (const bool afterHours : {false, true}) {
                Rate& rate = m_rates[period.base + 2 * place + (afterHours ? 1 : 0)];
                rate.hasCost = true;
                rate.cost = static_cast<Int128>(cost.minor) *
                            (afterHours ? rates.afterHoursMultiplier.micros : Decimal::kOne);
            }
            period.named[place] = true;
        };
        if (rates.hourlyCost) {
            set(0, *rates.hourlyCost);
        }
        for (const auto& [technician, cost] : rates.hourlyCostByTechnician) {
            set(m_technicians.find(technician)->second, cost);
        }
        for (const auto& [role, cost] : rates.hourlyCostByRole) {
            set(m_roles.find(role)->second, cost);
        }
        m_periods.push_back(std::move(period));
    }
}

std::uint32_t RateTable::find(Date day, std::string_view technician, std::string_view role,
                              bool afterHours) const {
    const auto after = std::ranges::upper_bound(m_periods, day.dayNumber(), {}, &Period::firstDay);
    if (after == m_periods.begin()) {
        return 0;
    }
    const Period& period = *std::prev(after);
    const auto placeIn = [&period](const Names& names, std::string_view key) -> std::uint32_t {
        if (names.empty() || key.empty()) {
            return 0;
        }
        const auto found = names.find(key);
        return found != names.end() && period.named[found->second] ? found->second : 0;
    };
    std::uint32_t place = placeIn(m_technicians, technician);
    if (place == 0) {
        place = placeIn(m_roles, role);
    }
    return period.base + 2 * place + (afterHours ? 1 : 0);
}

std::vector<TimeSums> sumTime(const std::vector<CompactEntry>& entries, const RateTable& rates,
                              int lastDayOfQuarter, std::size_t clientCount) {
    std::vector<TimeSums> sums(clientCount + 1);
    for (const CompactEntry& entry : entries) {
        if (entry.dayOfQuarter > lastDayOfQuarter) {
            continue;
        }
        const RateTable::Rate& rate = rates.at(entry.rate);
        TimeSums& sum = sums[entry.client];
        sum.seconds += entry.seconds;
        sum.afterHours += entry.afterHours ? entry.seconds : 0;
        sum.reactive += entry.reactive ? entry.seconds : 0;
        sum.cost += rate.cost * entry.seconds;
        sum.list += static_cast<Int128>(rate.list) * entry.seconds;
        ++sum.entries;
        sum.typed += entry.typed ? 1 : 0;
        sum.unpriced += rate.hasCost ? 0 : 1;
        sum.unlisted += rate.hasList ? 0 : 1;
    }
    TimeSums& total = sums.back();
    for (std::size_t client = 0; client < clientCount; ++client) {
        total.seconds += sums[client].seconds;
        total.entries += sums[client].entries;
        total.typed += sums[client].typed;
    }
    return sums;
}

}  // namespace winnow
