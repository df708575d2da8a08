// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/cost_model.h>
#include <domain/facts.h>

namespace winnow::sample {

// What people, tools and clients cost, anew with each colleague who comes and with the rise of
// 2024.
std::vector<CostRates> makeCostRates();

// What the products resold were bought for, as far as the firm kept the bills, and a few costs
// caused by one client alone.
std::vector<Cost> makeCosts(const std::vector<ClientId>& ids, const std::vector<Invoice>& invoices);

}  // namespace winnow::sample
