// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <QString>

#include <domain/rubric.h>
#include <ui/support/words.h>

namespace winnow {

// Words of the rubric editor.

// The gate's name, or its kind's where it has none.
QString gateTitle(const Gate& gate, const Words& words);
// Its condition with its figures: "Under 50% of €2,500 a month".
QString gateCondition(const Gate& gate, const Rubric& rubric, const Words& words);

// A problem of validate() with its place in words, and which part of the page it is about:
// "criteria.margin", "gates.small_client", or the place itself.
QString problemText(const Text& problem, const Rubric& rubric, const Words& words);
std::string problemPart(const Text& problem, const Rubric& rubric);

// How measures of a kind are typed: a percentage is typed as "35", which is 0.35.
struct MeasureInput {
    QString unit;            // "%", "h", empty: a plain figure
    std::int64_t scale = 1;  // what is shown / the measure
    Decimal step;            // by mouse and keys
    Decimal lowest;
    Decimal highest;
};
MeasureInput measureInput(CriterionSource source);
QString measureTyped(CriterionSource source, Decimal value, const Words& words);
std::optional<Decimal> measureFromTyped(CriterionSource source, const QString& text,
                                        const Words& words);

}  // namespace winnow
