// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/parting_figures.h>

#include <app/shared.h>

namespace winnow {

namespace {

constexpr int kQuarters = 4;
constexpr std::int64_t kSecondsAnHour = 3600;

bool isThere(const Client& client) {
    return client.status == ClientStatus::Active || client.status == ClientStatus::Leaving;
}

template <typename Value>
void add(std::optional<Value>& sum, const std::optional<Value>& part) {
    if (part) {
        sum = sum ? *sum + *part : *part;
    }
}

struct MoneyMean {
    std::optional<Money> sum;
    int quarters = 0;
    void take(const std::optional<Money>& value) {
        add(sum, value);
        quarters += value ? 1 : 0;
    }
    std::optional<Money> mean() const {
        return sum ? std::optional(scale(*sum, 1, quarters)) : std::nullopt;
    }
};

struct TimeMean {
    std::optional<WorkTime> sum;
    int quarters = 0;
    void take(const std::optional<WorkTime>& value) {
        add(sum, value);
        quarters += value ? 1 : 0;
    }
    std::optional<WorkTime> mean() const {
        return sum ? std::optional(WorkTime{divideHalfUp(sum->seconds, quarters)}) : std::nullopt;
    }
};

}  // namespace

PartingFigures::PartingFigures(Portfolio::Shared& shared, Quarter latest)
    : m_shared(shared), m_latest(latest) {
    if (shared.clock.today() <= shared.calendar().lastDay(latest) &&
        latest > shared.firstQuarter()) {
        m_latest = latest.previous();
    }
}

QuarterMeans PartingFigures::of(ClientId client, Quarter last) const {
    MoneyMean revenue;
    TimeMean hours;
    MoneyMean contribution;
    MoneyMean avoidableCost;
    MoneyMean earned;
    const Quarter first = std::max(last.plus(1 - kQuarters), m_shared.firstQuarter());
    for (Quarter quarter = first; quarter <= last; quarter = quarter.next()) {
        const auto& metrics = m_shared.metrics(quarter);
        const auto found = metrics.find(client);
        if (found == metrics.end()) {
            continue;
        }
        const ClientMetrics& each = found->second;
        revenue.take(each.revenue);
        hours.take(each.worked);
        contribution.take(each.contribution);
        if (each.toolCost) {
            // As in the metrics: without records of other costs, what is known was still spent.
            const Money direct = *each.toolCost + each.directCost.value_or(Money{});
            avoidableCost.take(direct + each.productCost.value_or(Money{}));
            if (each.serviceRevenue) {
                earned.take(*each.serviceRevenue - direct);
            }
        }
    }
    return {revenue.mean(), hours.mean(), contribution.mean(), avoidableCost.mean(), earned.mean()};
}

std::optional<Money> PartingFigures::portfolioRevenue() const {
    std::optional<Money> sum;
    for (const Client& client : m_shared.clients()) {
        if (isThere(client)) {
            add(sum, of(client.id).revenue);
        }
    }
    return sum;
}

std::optional<WorkTime> PartingFigures::portfolioHours() const {
    std::optional<WorkTime> sum;
    for (const Client& client : m_shared.clients()) {
        if (isThere(client)) {
            add(sum, of(client.id).hours);
        }
    }
    return sum;
}

std::optional<Money> PartingFigures::restRate(const std::set<ClientId>& leaving) const {
    Money net;
    WorkTime hours;
    for (const Client& client : m_shared.clients()) {
        if (!isThere(client) || leaving.contains(client.id)) {
            continue;
        }
        const QuarterMeans means = of(client.id);
        if (means.earned && means.hours) {
            net += *means.earned;
            hours += *means.hours;
        }
    }
    if (hours <= WorkTime{}) {
        return std::nullopt;
    }
    return scale(net, kSecondsAnHour, hours.seconds);
}

}  // namespace winnow
