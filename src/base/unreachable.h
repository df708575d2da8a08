// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace winnow {

// Ends an exhaustive switch: reaching it means memory or a cast went wrong, so stop at once.
[[noreturn]] inline void unreachable() { std::abort(); }

}  // namespace winnow
