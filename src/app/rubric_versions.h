// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/portfolio.h>
#include <domain/rubric.h>

namespace winnow {

// A rubric and the first quarter that it is for.
struct RubricFrom {
    Quarter effectiveFrom;
    Rubric rubric;
};

// Stores new versions, each with its own note, as one action that is named after the first. Refused
// when one of them is not valid or begins with a locked quarter. The number of the first.
Result<int> storeRubrics(Portfolio& portfolio, std::vector<RubricFrom> rubrics);

}  // namespace winnow
