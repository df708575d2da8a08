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
// Canonical: sorted keys, fixed number format; the same rubric gives the same bytes. Own words,
// combination and second opinion are left out where they are the usual ones.
std::string rubricToJson(const Rubric& rubric, const Currency& currency);
// The JSON Schema of that document (draft 2020-12).
std::string_view rubricSchema();
// Criteria and gates that have no name or anchors, neither of their own nor in the catalogues; for
// drafts, since stored rubrics are read all the same.
std::vector<Text> missingWords(const Rubric& rubric);
// The rubric that comes with the program.
Rubric defaultRubric(const Currency& currency);

Result<CostRates> costRatesFromJson(std::string_view json, const Currency& currency);
std::string costRatesToJson(const CostRates& rates, const Currency& currency);

}  // namespace winnow
