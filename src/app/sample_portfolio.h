// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include <app/portfolio.h>
#include <base/clock.h>
#include <base/locale.h>
#include <base/result.h>

namespace winnow {

// Makes the sample portfolio: an eight-person MSP with 24 fictitious clients over five years
// (2021-Q4 to 2026-Q3) and two prospects, the same bytes of facts every time. It tells the model
// story: at the start the D clients bring 25 % of revenue and take 40 % of the hours; some are
// lifted, some are parted with, and the firm grows. Three clients of the last quarter are still to
// be graded. The registers are in the given language. Refused when the path exists.
Result<std::unique_ptr<Portfolio>> createSample(const std::filesystem::path& path,
                                                const Clock& clock,
                                                Language language = Language::English);

// The latest quarter of the sample, for pictures and documentation.
Quarter sampleQuarter();

}  // namespace winnow
