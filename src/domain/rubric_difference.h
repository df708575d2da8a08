// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <base/text.h>
#include <domain/rubric.h>

namespace winnow {

// What differs between two rubrics, a sentence a difference, in the order of work: criteria (added,
// removed, weight, curve, words), combination, cut-offs, gates (added, removed, switched, moved,
// parameters), hysteresis, notches, second opinion, targets. Empty when they grade alike and read
// alike. Ids "rubric.diff.<what>".
std::vector<Text> differences(const Rubric& before, const Rubric& after);

}  // namespace winnow
