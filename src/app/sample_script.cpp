// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_script.h>

#include <algorithm>

#include <app/sample_calendar.h>

namespace winnow::sample {

Date firstDay() { return FiscalCalendar().firstDay(kFirstQuarter); }

Date lastDay() { return FiscalCalendar().lastDay(quarterAt(kQuarters - 1)); }

int Profile::at(int quarter) const {
    if (m_keys.empty()) {
        return 0;
    }
    if (quarter <= m_keys.front().quarter) {
        return m_keys.front().value;
    }
    for (std::size_t i = 1; i < m_keys.size(); ++i) {
        const Key& a = m_keys[i - 1];
        const Key& b = m_keys[i];
        if (quarter <= b.quarter) {
            return a.value + (b.value - a.value) * (quarter - a.quarter) / (b.quarter - a.quarter);
        }
    }
    return m_keys.back().value;
}

Date ClientScript::sinceDate() const { return dateOf(since); }

std::optional<Date> ClientScript::leftDate() const {
    return leftOn.empty() ? std::nullopt : std::optional(dateOf(leftOn));
}

Date ClientScript::firstServed() const { return std::max(sinceDate(), firstDay()); }

Date ClientScript::lastServed() const { return leftDate().value_or(lastDay()); }

const std::vector<Colleague>& team() {
    static const std::vector<Colleague> kTeam{
        {"Ines Marlow", "Consultant", "2021-10-01", {4, 10, 22, 60}},
        {"Tobias Renn", "Engineer", "2021-10-01", {18, 28, 48, 10}},
        {"Leo Castan", "Technician", "2021-10-01", {34, 34, 18, 10}},
        {"Maya Holt", "Service desk", "2021-10-01", {44, 28, 6, 20}},
        {"Hanna Brandt", "Technician", "2022-11-07", {30, 34, 20, 6}},
        {"Samir Dakhil", "Engineer", "2023-10-02", {14, 26, 48, 6}},
        {"Elin Sorby", "Service desk", "2024-09-02", {40, 24, 6, 14}},
        {"Noah Pettit", "Technician", "2025-10-06", {30, 30, 20, 4}},
    };
    return kTeam;
}

}  // namespace winnow::sample
