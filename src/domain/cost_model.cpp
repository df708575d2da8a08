// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/cost_model.h>

#include <algorithm>
#include <stdexcept>

namespace winnow {

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
    }
    if (!role.empty()) {
        const auto byRole = rates.hourlyCostByRole.find(std::string(role));
        if (byRole != rates.hourlyCostByRole.end()) {
            return byRole->second;
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

}  // namespace winnow
