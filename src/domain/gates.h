// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <domain/grading.h>

namespace winnow {

// Scores of the two axes, as far as they are known.
struct AxisScores {
    std::optional<Points> financial;
    std::optional<Points> relationship;
};

// What the gates that apply do together.
struct GateEffects {
    Grade cap = Grade::A;
    int notches = 0;

    Grade capped(Grade raw) const { return worseOf(raw, cap); }
    Grade notched(Grade raw) const { return lowered(capped(raw), notches); }
};

// What a gate does: "gate_effect.cap_C", "gate_effect.notches_1".
TextId gateEffectText(const Gate& gate);

// Whether a gate applies, from the inputs and the axis scores.
GateOutcome gateOutcome(const Gate& gate, const Rubric& rubric, const AssessmentInputs& inputs,
                        const AxisScores& axes);

// The outcome as "gate.<id>.<outcome>" with the figures that decided it.
Text gateReason(const Gate& gate, GateOutcome outcome, const Rubric& rubric,
                const AssessmentInputs& inputs, const AxisScores& axes);

// outcomes: one for each gate of the rubric, in its order.
GateEffects gateEffects(const Rubric& rubric, const std::vector<GateOutcome>& outcomes);

// Whether an applied gate made the difference to a raw grade: a cap that holds it down, or notches
// that moved it.
bool gateMatters(const Gate& gate, const Rubric& rubric, const std::vector<GateOutcome>& outcomes,
                 Grade raw);

}  // namespace winnow
