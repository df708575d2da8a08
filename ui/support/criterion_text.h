// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <app/grading_service.h>
#include <ui/support/words.h>

namespace winnow {

// Names and values of criteria as the owner knows them.

// In the rubric's own words where it has some.
QString criterionName(const Criterion& criterion, const Words& words);
QString criterionName(const Rubric& rubric, std::string_view criterion, const Words& words);
QString gateName(const Gate& gate, const Words& words);

// The measure in its natural unit ("€112", "11 days", the chosen anchor's sentence), or empty when
// it is unknown. `inputs` may be null.
QString criterionValue(const Criterion& criterion, const CriterionScore& score,
                       const ClientMetrics& metrics, const AssessmentInputs* inputs,
                       const Words& words);

// A measure of that kind on an axis: "3.5 h", "46%", "1.5 ×".
QString measureText(CriterionSource source, Decimal value, const Words& words);

// The short label of anchor 0..4, and the sentence that describes it.
QString anchorLabel(const Criterion& criterion, int anchor, const Words& words);
QString anchorDetail(const Criterion& criterion, int anchor, const Words& words);

// What a gate does to a grade: "C at best", "one notch down".
QString gateEffect(const Gate& gate, const Words& words);

}  // namespace winnow
