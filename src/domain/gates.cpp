// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/gates.h>

#include <algorithm>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<GateOutcome, 5> kOutcomes{{{{GateOutcome::Applied, "applied"},
                                                {GateOutcome::NotApplied, "not_applied"},
                                                {GateOutcome::NotExamined, "not_examined"},
                                                {GateOutcome::Waived, "waived"},
                                                {GateOutcome::Disabled, "disabled"}}}};

enum class Condition { Met, NotMet, Unknown };

Condition conditionOf(bool met) { return met ? Condition::Met : Condition::NotMet; }

// amount against share x of, exactly.
std::strong_ordering compareWithShare(Money amount, Decimal share, Money of) {
    return static_cast<Int128>(amount.minor) * Decimal::kOne <=>
           static_cast<Int128>(share.micros) * of.minor;
}

// What is open longer than the gate's days. Where only the two usual ages are known, the nearest
// below counts for another number of days, once the oldest arrears are that old.
std::optional<Money> arrearsOver(int days, const AssessmentInputs& inputs) {
    if (days == 60) {
        return inputs.arrearsOver60;
    }
    if (days == 90) {
        return inputs.arrearsOver90;
    }
    if (!inputs.arrearsByAge.empty()) {
        Money open;
        for (const AgedAmount& aged : inputs.arrearsByAge) {
            open += aged.days > days ? aged.open : Money{};
        }
        return open;
    }
    if (!inputs.oldestArrearsDays) {
        return std::nullopt;
    }
    if (*inputs.oldestArrearsDays <= days) {
        return Money{};
    }
    if (days > 90) {
        return inputs.arrearsOver90;
    }
    return days > 60 ? inputs.arrearsOver60 : std::nullopt;
}

Condition arrearsCondition(const Gate& gate, const AssessmentInputs& inputs) {
    const std::optional<Money> open = arrearsOver(gate.days, inputs);
    if (!open) {
        return Condition::Unknown;
    }
    if (*open <= Money{}) {
        return Condition::NotMet;
    }
    if (!inputs.rollingRevenue) {
        return Condition::Unknown;
    }
    return conditionOf(compareWithShare(*open, gate.materialShare, *inputs.rollingRevenue) >= 0);
}

Condition contributionCondition(const Gate& gate, const AssessmentInputs& inputs) {
    bool unknown = false;
    for (int i = 0; i < gate.quarters; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (at >= inputs.contributions.size() || !inputs.contributions[at]) {
            unknown = true;
        } else if (*inputs.contributions[at] >= Money{}) {
            return Condition::NotMet;
        }
    }
    return unknown ? Condition::Unknown : Condition::Met;
}

Condition axisCondition(const Gate& gate, const AxisScores& axes) {
    const auto isLow = [&](const std::optional<Points>& score) {
        return score && *score < gate.minimum;
    };
    if (isLow(axes.financial) || isLow(axes.relationship)) {
        return Condition::Met;
    }
    return axes.financial && axes.relationship ? Condition::NotMet : Condition::Unknown;
}

Condition smallClientCondition(const Gate& gate, const Rubric& rubric,
                               const AssessmentInputs& inputs) {
    if (!rubric.minimumMonthlyFee || !inputs.monthlyServiceRevenue) {
        return Condition::Unknown;
    }
    return conditionOf(compareWithShare(*inputs.monthlyServiceRevenue, gate.feeShare,
                                        *rubric.minimumMonthlyFee) < 0);
}

Condition conditionOf(const Gate& gate, const Rubric& rubric, const AssessmentInputs& inputs,
                      const AxisScores& axes) {
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            return arrearsCondition(gate, inputs);
        case GateKind::BrokenCommitment:
            return conditionOf(inputs.brokenCommitment);
        case GateKind::StaffAbuse:
            return conditionOf(inputs.staffAbuse);
        case GateKind::NegativeContribution:
            return contributionCondition(gate, inputs);
        case GateKind::AxisMinimum:
            return axisCondition(gate, axes);
        case GateKind::SmallClient:
            return smallClientCondition(gate, rubric, inputs);
    }
    unreachable();
}

Percent percentOf(Decimal share) { return {{share.micros, Decimal::kOne}}; }

void addArrears(Text& text, const Gate& gate, const AssessmentInputs& inputs) {
    const Money open = arrearsOver(gate.days, inputs).value_or(Money{});
    text.arguments.emplace_back("amount", open);
    text.arguments.emplace_back("days", std::int64_t{gate.days});
    if (open <= Money{}) {
        text.id += ".zero";
        return;
    }
    text.arguments.emplace_back("share", percentOf(gate.materialShare));
    text.arguments.emplace_back("revenue", *inputs.rollingRevenue);
    text.arguments.emplace_back(
        "limit", scale(*inputs.rollingRevenue, gate.materialShare.micros, Decimal::kOne));
}

void addAxes(Text& text, const Gate& gate, GateOutcome outcome, const AxisScores& axes) {
    text.arguments.emplace_back("minimum", gate.minimum);
    if (outcome == GateOutcome::NotApplied) {
        text.arguments.emplace_back("financial", *axes.financial);
        text.arguments.emplace_back("relationship", *axes.relationship);
        return;
    }
    const bool financialIsLower =
        axes.financial && (!axes.relationship || *axes.financial <= *axes.relationship);
    text.arguments.emplace_back("axis",
                                TextId{financialIsLower ? "axis.financial" : "axis.relationship"});
    text.arguments.emplace_back("score", financialIsLower ? *axes.financial : *axes.relationship);
}

void addFigures(Text& text, const Gate& gate, GateOutcome outcome, const Rubric& rubric,
                const AssessmentInputs& inputs, const AxisScores& axes) {
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            addArrears(text, gate, inputs);
            return;
        case GateKind::BrokenCommitment:
        case GateKind::StaffAbuse:
            return;
        case GateKind::NegativeContribution:
            text.arguments.emplace_back("count", std::int64_t{gate.quarters});
            if (outcome != GateOutcome::NotApplied) {
                text.arguments.emplace_back("amount", *inputs.contributions.front());
            }
            return;
        case GateKind::AxisMinimum:
            addAxes(text, gate, outcome, axes);
            return;
        case GateKind::SmallClient:
            text.arguments.emplace_back("amount", *inputs.monthlyServiceRevenue);
            text.arguments.emplace_back("share", percentOf(gate.feeShare));
            text.arguments.emplace_back(
                "limit", scale(*rubric.minimumMonthlyFee, gate.feeShare.micros, Decimal::kOne));
            return;
    }
    unreachable();
}

// A gate with a name of its own is told by its kind.
Text outcomeText(const Gate& gate, GateOutcome outcome) {
    const std::string code(gateOutcomeCode(outcome));
    if (gate.name.empty()) {
        return {"gate." + gate.id + "." + code, {}};
    }
    return {"gate_kind." + std::string(gateKindCode(gate.kind)) + "." + code,
            {{"name", OwnWords{gate.name, {}}}}};
}

}  // namespace

std::string_view gateOutcomeCode(GateOutcome outcome) { return kOutcomes.code(outcome); }

std::optional<GateOutcome> gateOutcomeFromCode(std::string_view code) {
    return kOutcomes.value(code);
}

TextId gateEffectText(const Gate& gate) {
    return gate.cap ? TextId{"gate_effect.cap_" + std::string(gradeLetter(*gate.cap))}
                    : TextId{"gate_effect.notches_" + std::to_string(gate.notches)};
}

GateOutcome gateOutcome(const Gate& gate, const Rubric& rubric, const AssessmentInputs& inputs,
                        const AxisScores& axes) {
    if (!gate.enabled) {
        return GateOutcome::Disabled;
    }
    switch (conditionOf(gate, rubric, inputs, axes)) {
        case Condition::Met:
            return inputs.waivers.contains(gate.id) ? GateOutcome::Waived : GateOutcome::Applied;
        case Condition::NotMet:
            return GateOutcome::NotApplied;
        case Condition::Unknown:
            return GateOutcome::NotExamined;
    }
    unreachable();
}

Text gateReason(const Gate& gate, GateOutcome outcome, const Rubric& rubric,
                const AssessmentInputs& inputs, const AxisScores& axes) {
    Text text = outcomeText(gate, outcome);
    if (outcome == GateOutcome::Disabled || outcome == GateOutcome::NotExamined) {
        return text;
    }
    addFigures(text, gate, outcome, rubric, inputs, axes);
    if (outcome == GateOutcome::Applied) {
        text.arguments.emplace_back("effect", gateEffectText(gate));
    }
    if (outcome == GateOutcome::Waived) {
        text.arguments.emplace_back("reason", inputs.waivers.at(gate.id));
    }
    return text;
}

GateEffects gateEffects(const Rubric& rubric, const std::vector<GateOutcome>& outcomes) {
    GateEffects effects;
    int deepestSmallClient = 0;
    for (std::size_t i = 0; i < rubric.gates.size(); ++i) {
        const Gate& gate = rubric.gates[i];
        if (outcomes[i] != GateOutcome::Applied) {
            continue;
        }
        if (gate.cap) {
            effects.cap = worseOf(effects.cap, *gate.cap);
        } else if (gate.kind == GateKind::SmallClient) {
            deepestSmallClient = std::max(deepestSmallClient, gate.notches);
        } else {
            effects.notches += gate.notches;
        }
    }
    effects.notches = std::min(effects.notches + deepestSmallClient, rubric.maximumNotches);
    return effects;
}

bool gateMatters(const Gate& gate, const Rubric& rubric, const std::vector<GateOutcome>& outcomes,
                 Grade raw) {
    const GateEffects effects = gateEffects(rubric, outcomes);
    if (gate.cap) {
        return *gate.cap > raw && *gate.cap == effects.cap;
    }
    const bool moved = effects.notched(raw) != effects.capped(raw);
    if (!moved || gate.kind != GateKind::SmallClient) {
        return moved;
    }
    // Of several small-client gates the deepest counts.
    for (std::size_t i = 0; i < rubric.gates.size(); ++i) {
        const Gate& other = rubric.gates[i];
        if (outcomes[i] == GateOutcome::Applied && other.kind == GateKind::SmallClient &&
            other.notches > gate.notches) {
            return false;
        }
    }
    return true;
}

}  // namespace winnow
