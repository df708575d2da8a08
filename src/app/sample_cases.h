// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/portfolio.h>
#include <base/locale.h>

namespace winnow {

// Cases, contracts and inventories of the sample portfolio: lifts and partings at every stage of
// the board, written by the same services that a user calls, at the days they would have been.
void addSampleCases(Portfolio& portfolio, FixedClock& clock, Language language);

}  // namespace winnow
