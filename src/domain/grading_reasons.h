// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/grading.h>

namespace winnow {

// The reasons of an assessment whose figures and gates are settled, and its one sentence.
std::vector<Text> reasonsOf(const Rubric& rubric, const AssessmentInputs& inputs,
                            const Assessment& assessment);
Text headlineOf(const Rubric& rubric, const AssessmentInputs& inputs, const Assessment& assessment);

// A measure as people say it: a margin in percent, all else as it is.
TextArgument inUnits(CriterionSource source, Decimal value);

}  // namespace winnow
