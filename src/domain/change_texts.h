// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/text.h>
#include <domain/least_change.h>

namespace winnow {

// A change of one criterion in natural units: "least.<source>..."; where the figures that takes are
// unknown, "....plain" from and to.
Text changeText(const Rubric& rubric, const Criterion& criterion, Decimal from, Decimal to,
                const ClientMetrics& metrics);

// What would lift an applied gate, with figures: "least.gate.<kind>".
Text remedyText(const Gate& gate, const GateResult& result, const Rubric& rubric,
                const AssessmentInputs& inputs, const Assessment& assessment);

}  // namespace winnow
