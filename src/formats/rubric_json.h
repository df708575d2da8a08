// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/result.h>
#include <domain/cost_model.h>
#include <domain/rubric.h>

namespace winnow {

// Strict: unknown or double keys, wrong types, too deep nesting and whatever domain validate()
// finds are errors that name the place ("criteria[3].curve[1]"). Weights and points are decimal
// numbers with at most two places ("weight": 16, "points": 62.5), money plain decimals as text.
Result<Rubric> rubricFromJson(std::string_view json, const Currency& currency);
// Canonical: sorted keys, fixed number format; the same rubric gives the same bytes.
std::string rubricToJson(const Rubric& rubric, const Currency& currency);
// The rubric that comes with the program.
Rubric defaultRubric(const Currency& currency);

Result<CostRates> costRatesFromJson(std::string_view json, const Currency& currency);
std::string costRatesToJson(const CostRates& rates, const Currency& currency);

}  // namespace winnow
