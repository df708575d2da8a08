// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_time.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace winnow {

void requireOrdinary(WorkTime duration) {
    if (duration.seconds > std::numeric_limits<std::int32_t>::max() ||
        duration.seconds < std::numeric_limits<std::int32_t>::min()) {
        throw std::overflow_error("time entry too long");
    }
}

RateTable::RateTable(const CostModel& costs) : m_rates(2) {
    m_rates[1].hasCost = true;
    std::uint32_t places = 1;
    const auto name = [&places](Names& names, const std::string& key) {
        places += names.try_emplace(key, places).second ? 1 : 0;
    };
    for (const CostRates& rates : costs.all()) {
        for (const auto& [technician, cost] : rates.hourlyCostByTechnician) {
            name(m_technicians, technician);
        }
        for (const PayGrade& person : rates.people) {
            name(m_technicians, person.name);
        }
        for (const auto& [role, cost] : rates.hourlyCostByRole) {
            name(m_roles, role);
        }
        for (const PayGrade& role : rates.roles) {
            name(m_roles, role.name);
        }
    }
    for (const CostRates& rates : costs.all()) {
        addPeriod(rates, places);
    }
}

void RateTable::addPeriod(const CostRates& rates, std::uint32_t places) {
    Period period{rates.effectiveFrom.dayNumber(), static_cast<std::uint32_t>(m_rates.size()),
                  std::vector<bool>(places)};
    Rate blank;
    if (rates.listRate) {
        blank.hasList = true;
        blank.list = rates.listRate->minor;
    }
    m_rates.resize(m_rates.size() + std::size_t{4} * places, blank);
    for (std::uint32_t place = 0; place < places; ++place) {
        m_rates[period.base + 4 * place + 2].hasCost = true;
        m_rates[period.base + 4 * place + 3].hasCost = true;
    }
    const auto set = [&](std::uint32_t place, std::optional<Money> cost) {
        if (!cost) {
            return;
        }
        for (const bool afterHours : {false, true}) {
            Rate& rate = m_rates[period.base + 4 * place + (afterHours ? 1 : 0)];
            rate.hasCost = true;
            rate.cost = static_cast<Int128>(cost->minor) *
                        (afterHours ? rates.afterHoursMultiplier.micros : Decimal::kOne);
        }
        period.named[place] = true;
    };
    set(0, rates.hourlyCost);
    // Pay first, so that a rate given for the same name takes its place. Of two grades of one name
    // the first counts, as for CostModel::hourlyCost.
    const auto setPay = [&](const Names& names, const std::vector<PayGrade>& grades) {
        for (auto grade = grades.rbegin(); grade != grades.rend(); ++grade) {
            set(names.find(grade->name)->second, loadedHourlyCost(*grade, rates));
        }
    };
    setPay(m_technicians, rates.people);
    setPay(m_roles, rates.roles);
    for (const auto& [technician, cost] : rates.hourlyCostByTechnician) {
        set(m_technicians.find(technician)->second, cost);
    }
    for (const auto& [role, cost] : rates.hourlyCostByRole) {
        set(m_roles.find(role)->second, cost);
    }
    m_periods.push_back(std::move(period));
}

std::uint32_t RateTable::find(Date day, std::string_view technician, std::string_view role,
                              bool afterHours, bool hasOwnCost) const {
    const auto after = std::ranges::upper_bound(m_periods, day.dayNumber(), {}, &Period::firstDay);
    if (after == m_periods.begin()) {
        return hasOwnCost ? 1 : 0;
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
    return period.base + 4 * place + (hasOwnCost ? 2 : 0) + (afterHours ? 1 : 0);
}

std::int64_t RateTable::secondsOf(std::string_view technician, Date effectiveFrom,
                                  const std::vector<std::int64_t>& secondsByRate) const {
    const auto place = m_technicians.find(technician);
    const auto period = std::ranges::find(m_periods, effectiveFrom.dayNumber(), &Period::firstDay);
    if (place == m_technicians.end() || period == m_periods.end() ||
        !period->named[place->second]) {
        return 0;
    }
    const std::size_t first = period->base + std::size_t{4} * place->second;
    return secondsByRate[first] + secondsByRate[first + 1] + secondsByRate[first + 2] +
           secondsByRate[first + 3];
}

std::string RateTable::signature() const {
    std::string text;
    const auto add = [&text](std::int64_t value) { text += std::to_string(value) += ','; };
    const auto addNames = [&](const Names& names) {
        std::vector<std::pair<std::uint32_t, std::string_view>> byPlace;
        for (const auto& [name, place] : names) {
            byPlace.emplace_back(place, name);
        }
        std::ranges::sort(byPlace);
        for (const auto& [place, name] : byPlace) {
            add(place);
            add(static_cast<std::int64_t>(name.size()));
            text += name;
        }
        text += ';';
    };
    addNames(m_technicians);
    addNames(m_roles);
    for (const Period& period : m_periods) {
        add(period.firstDay);
        add(period.base);
        for (const bool named : period.named) {
            text += named ? '1' : '0';
        }
        text += ';';
    }
    for (const Rate& rate : m_rates) {
        add(rate.hasCost ? 1 : 0);
        add(rate.hasList ? 1 : 0);
        add(static_cast<std::int64_t>(rate.cost / Decimal::kOne));
        add(static_cast<std::int64_t>(rate.cost % Decimal::kOne));
        add(rate.list);
    }
    return text;
}

void TimeSums::add(std::int64_t entrySeconds, WorkTypeByte workType, bool isAfterHours,
                   const RateTable::Rate& rate) {
    constexpr auto kUntyped = static_cast<WorkTypeByte>(WorkType::Unspecified);
    seconds += entrySeconds;
    afterHours += isAfterHours ? entrySeconds : 0;
    unpricedSeconds += rate.hasCost ? 0 : entrySeconds;
    byType[workType] += entrySeconds;
    cost[isAfterHours ? 1 : 0] += rate.cost * entrySeconds;
    list += static_cast<Int128>(rate.list) * entrySeconds;
    ++entries;
    typed += workType == kUntyped ? 0 : 1;
    unpriced += rate.hasCost ? 0 : 1;
    unlisted += rate.hasList ? 0 : 1;
}

TimeSums& TimeSums::operator+=(const TimeSums& more) {
    seconds += more.seconds;
    afterHours += more.afterHours;
    unpricedSeconds += more.unpricedSeconds;
    for (std::size_t type = 0; type < byType.size(); ++type) {
        byType[type] += more.byType[type];
    }
    cost[0] += more.cost[0];
    cost[1] += more.cost[1];
    list += more.list;
    ownCost += more.ownCost;
    entries += more.entries;
    typed += more.typed;
    unpriced += more.unpriced;
    unlisted += more.unlisted;
    return *this;
}

void ClientTime::add(const ClientTime& more) {
    first = std::min(first, more.first);
    last = std::max(last, more.last);
    sums += more.sums;
}

TimeTotals& TimeTotals::operator+=(const TimeTotals& more) {
    for (const ClientTime& each : more.clients) {
        const auto place = std::ranges::lower_bound(clients, each.client, {}, &ClientTime::client);
        if (place != clients.end() && place->client == each.client) {
            place->add(each);
        } else {
            clients.insert(place, each);
        }
    }
    using Rated = std::pair<std::uint32_t, std::int64_t>;
    for (const Rated& each : more.secondsByRate) {
        const auto place = std::ranges::lower_bound(secondsByRate, each.first, {}, &Rated::first);
        if (place != secondsByRate.end() && place->first == each.first) {
            place->second += each.second;
        } else {
            secondsByRate.insert(place, each);
        }
    }
    std::erase_if(secondsByRate, [](const Rated& each) { return each.second == 0; });
    return *this;
}

void TimeAdder::add(ClientId client, Date day, WorkTime duration, std::string_view technician,
                    std::string_view role, WorkType workType, bool afterHours,
                    std::optional<Money> cost) {
    requireOrdinary(duration);
    const std::uint32_t rate = m_rates.find(day, technician, role, afterHours, cost.has_value());
    const auto [found, isNew] = m_places.try_emplace(client, m_clients.size());
    if (isNew) {
        m_clients.push_back({client, day, day, {}});
    }
    ClientTime& time = m_clients[found->second];
    time.first = std::min(time.first, day);
    time.last = std::max(time.last, day);
    time.sums.add(duration.seconds, static_cast<WorkTypeByte>(workType), afterHours,
                  m_rates.at(rate));
    time.sums.ownCost += cost.value_or(Money{});
    m_secondsByRate[rate] += duration.seconds;
}

TimeTotals TimeAdder::totals() const {
    TimeTotals totals;
    totals.clients = m_clients;
    std::ranges::sort(totals.clients, {}, &ClientTime::client);
    for (std::uint32_t rate = 0; rate < m_secondsByRate.size(); ++rate) {
        if (m_secondsByRate[rate] != 0) {
            totals.secondsByRate.emplace_back(rate, m_secondsByRate[rate]);
        }
    }
    return totals;
}

void totalTime(std::vector<TimeSums>& sums) {
    TimeSums total;
    for (std::size_t client = 0; client + 1 < sums.size(); ++client) {
        total.seconds += sums[client].seconds;
        total.entries += sums[client].entries;
        total.typed += sums[client].typed;
    }
    sums.back() = total;
}

std::vector<TimeSums> sumTime(const std::vector<CompactEntry>& entries,
                              const std::vector<OwnCost>& ownCosts, const RateTable& rates,
                              int lastDayOfQuarter, std::size_t clientCount) {
    std::vector<TimeSums> sums(clientCount + 1);
    for (const CompactEntry& entry : entries) {
        if (entry.dayOfQuarter <= lastDayOfQuarter) {
            sums[entry.client].add(entry.seconds, entry.workType, entry.afterHours,
                                   rates.at(entry.rate));
        }
    }
    for (const OwnCost& own : ownCosts) {
        if (own.dayOfQuarter <= lastDayOfQuarter) {
            sums[own.client].ownCost += own.cost;
        }
    }
    totalTime(sums);
    return sums;
}

std::vector<std::int64_t> sumByRate(const std::vector<CompactEntry>& entries,
                                    const RateTable& rates, int lastDayOfQuarter) {
    std::vector<std::int64_t> seconds(rates.size());
    for (const CompactEntry& entry : entries) {
        seconds[entry.rate] += entry.dayOfQuarter <= lastDayOfQuarter ? entry.seconds : 0;
    }
    return seconds;
}

}  // namespace winnow
