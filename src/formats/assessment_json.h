// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <base/result.h>
#include <domain/grading.h>

namespace winnow {

// What a locked quarter keeps of each client (docs/file-format.md). Canonical: compact, sorted
// keys, integers only (money in minor units, measures in millionths, points in hundredths), what is
// unknown or usual left out; so equal values give equal bytes, in every program version.
std::string assessmentInputsToJson(const AssessmentInputs& inputs);
// Strict: unknown or double keys and wrong types are errors that name the place.
Result<AssessmentInputs> assessmentInputsFromJson(std::string_view json);

// Every figure of an assessment without its sentences, whose wording may improve, and without what
// the rubric and the inputs say already. The same rubric and inputs give the same bytes.
std::string assessmentToJson(const Assessment& assessment);

}  // namespace winnow
