// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/cost_model.h>

#include <algorithm>
#include <stdexcept>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<ToolBasis, 3> kToolBases{{{{ToolBasis::Endpoint, "endpoint"},
                                               {ToolBasis::Seat, "seat"},
                                               {ToolBasis::Client, "client"}}}};

std::optional<Money> costFromPay(const std::vector<PayGrade>& grades, std::string_view name,
                                 const CostRates& rates) {
    const auto found = std::ranges::find(grades, name, &PayGrade::name);
    return found == grades.end() ? std::nullopt : loadedHourlyCost(*found, rates);
}

}  // namespace

std::string_view toolBasisCode(ToolBasis basis) { return kToolBases.code(basis); }

std::optional<ToolBasis> toolBasisFromCode(std::string_view code) { return kToolBases.value(code); }

CostModel::CostModel(std::vector<CostRates> rates) {
    std::ranges::stable_sort(rates, {}, &CostRates::effectiveFrom);
    for (CostRates& entry : rates) {
        if (!m_rates.empty() && m_rates.back().effectiveFrom == entry.effectiveFrom) {
            m_rates.back() = std::move(entry);
        } else {
            m_rates.push_back(std::move(entry));
        }
    }
}

const CostRates* CostModel::ratesOn(Date day) const {
    const auto after = std::ranges::upper_bound(m_rates, day, {}, &CostRates::effectiveFrom);
    return after == m_rates.begin() ? nullptr : &*std::prev(after);
}

std::optional<Money> CostModel::hourlyCost(const CostRates& rates, std::string_view technician,
                                           std::string_view role) {
    // The maps have no transparent comparator, so one key string is built for each look-up.
    if (!technician.empty()) {
        const auto own = rates.hourlyCostByTechnician.find(std::string(technician));
        if (own != rates.hourlyCostByTechnician.end()) {
            return own->second;
        }
        if (const std::optional<Money> paid = costFromPay(rates.people, technician, rates)) {
            return paid;
        }
    }
    if (!role.empty()) {
        const auto byRole = rates.hourlyCostByRole.find(std::string(role));
        if (byRole != rates.hourlyCostByRole.end()) {
            return byRole->second;
        }
        if (const std::optional<Money> paid = costFromPay(rates.roles, role, rates)) {
            return paid;
        }
    }
    return rates.hourlyCost;
}

Money loadedHourlyCost(Money yearlyPay, Money yearlyBurden, int theoreticalHours,
                       Decimal practicalCapacity) {
    if (theoreticalHours <= 0 || practicalCapacity.micros <= 0) {
        throw std::invalid_argument("practical capacity must be more than zero hours");
    }
    // cost / (hours x capacity), with the capacity in millionths: one rounding at the end.
    const Int128 cost = static_cast<Int128>((yearlyPay + yearlyBurden).minor) * Decimal::kOne;
    return {divideHalfUp(cost, static_cast<Int128>(theoreticalHours) * practicalCapacity.micros)};
}

std::optional<Money> loadedHourlyCost(const PayGrade& grade, const CostRates& rates) {
    const Decimal capacity = grade.practicalCapacity.value_or(rates.practicalCapacity);
    if (grade.theoreticalHours <= 0 || capacity.micros <= 0) {
        return std::nullopt;
    }
    return loadedHourlyCost(grade.yearlyPay, grade.yearlyBurden, grade.theoreticalHours, capacity);
}

std::vector<CapacityPart> capacityParts(const CostModel& costs, Date from, Date to) {
    std::vector<CapacityPart> parts;
    for (std::size_t at = 0; at < costs.all().size(); ++at) {
        const CostRates& rates = costs.all()[at];
        const Date first = std::max(from, rates.effectiveFrom);
        const Date last = at + 1 < costs.all().size()
                              ? std::min(to, costs.all()[at + 1].effectiveFrom.plusDays(-1))
                              : to;
        if (first > last) {
            continue;
        }
        // Days of a common and of a leap year weigh differently; over both lengths, 365 x 366, the
        // sum stays exact.
        Int128 share = 0;
        for (int year = first.year(); year <= last.year(); ++year) {
            const Date begin = std::max(first, *Date::of(year, 1, 1));
            const Date end = std::min(last, *Date::of(year, 12, 31));
            share += Int128{end - begin + 1} * (daysInMonth(year, 2) == 29 ? 365 : 366);
        }
        for (const PayGrade& person : rates.people) {
            const Decimal capacity = person.practicalCapacity.value_or(rates.practicalCapacity);
            parts.push_back(
                {&rates, &person, share * person.theoreticalHours * 3600 * capacity.micros});
        }
    }
    return parts;
}

std::optional<WorkTime> practicalHours(const CostModel& costs, Date from, Date to) {
    const std::vector<CapacityPart> parts = capacityParts(costs, from, to);
    if (parts.empty()) {
        return std::nullopt;
    }
    Int128 sum = 0;
    for (const CapacityPart& part : parts) {
        sum += part.scaledSeconds;
    }
    return WorkTime{divideHalfUp(sum, CapacityPart::kScale)};
}

}  // namespace winnow
