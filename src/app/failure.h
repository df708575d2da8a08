// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>

#include <base/result.h>

namespace winnow {

// What an exception that got out of a portfolio says to a person. A full disk, a missing right and
// a busy file are refusals: the portfolio is as it was.
Error errorOf(const std::exception& failure);

}  // namespace winnow
