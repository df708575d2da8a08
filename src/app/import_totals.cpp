// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_totals.h>

#include <algorithm>
#include <tuple>

namespace winnow {

namespace {

void add(std::optional<Money>& sum, const std::optional<Money>& amount) {
    if (amount) {
        sum = sum.value_or(Money{}) + *amount;
    }
}

void add(std::optional<WorkTime>& sum, const std::optional<WorkTime>& worked) {
    if (worked) {
        sum = sum.value_or(WorkTime{}) + *worked;
    }
}

template <typename Total>
void count(Total& total, const ImportTotals::Figures& figures) {
    ++total.count;
    add(total.amount, figures.amount);
    add(total.worked, figures.worked);
}

}  // namespace

void ImportTotals::addStored(FactKind kind, ClientId client, Date day, const Figures& figures) {
    count(m_kinds[kind], figures);
    addRefused(kind, client, day, figures);
}

void ImportTotals::addRefused(FactKind kind, ClientId client, Date day, const Figures& figures) {
    if (client) {
        count(monthOf(kind, client, day), figures);
    }
}

void ImportTotals::addPart(FactKind kind, ClientId client, Date day, const Figures& figures) {
    const auto addTo = [&](auto& total) {
        add(total.amount, figures.amount);
        add(total.worked, figures.worked);
    };
    addTo(m_kinds[kind]);
    if (client) {
        addTo(monthOf(kind, client, day));
    }
}

void ImportTotals::takeBack(FactKind kind, const Figures& figures) {
    KindTotal& total = m_kinds[kind];
    --total.count;
    if (figures.amount) {
        total.amount = total.amount.value_or(Money{}) - *figures.amount;
    }
    if (figures.worked) {
        total.worked =
            WorkTime{total.worked.value_or(WorkTime{}).seconds - figures.worked->seconds};
    }
}

BatchTotal& ImportTotals::monthOf(FactKind kind, ClientId client, Date day) {
    if (m_lastDay != day) {
        m_lastDay = day;
        m_lastMonth =
            static_cast<std::uint64_t>(day.year()) * 12 + static_cast<std::uint64_t>(day.month());
    }
    // 15 bits hold the months to the year 2199, 4 the kinds.
    const std::uint64_t key = (static_cast<std::uint64_t>(client.value) << 19U) |
                              (static_cast<std::uint64_t>(kind) << 15U) | m_lastMonth;
    const auto [found, isNew] = m_months.try_emplace(key);
    BatchTotal& total = found->second;
    if (isNew) {
        total.kind = kind;
        total.client = client;
        total.month = Date::of(day.year(), day.month(), 1).value_or(day);
    }
    return total;
}

std::map<std::string, KindTotal> ImportTotals::byKind() const {
    std::map<std::string, KindTotal> totals = m_others;
    for (const auto& [kind, total] : m_kinds) {
        totals[std::string(factKindCode(kind))] = total;
    }
    return totals;
}

std::vector<BatchTotal> ImportTotals::byMonth() const {
    std::vector<BatchTotal> totals;
    totals.reserve(m_months.size());
    for (const auto& [key, total] : m_months) {
        totals.push_back(total);
    }
    std::ranges::sort(totals, {}, [](const BatchTotal& total) {
        return std::tuple(total.kind, total.client, total.month);
    });
    return totals;
}

}  // namespace winnow
