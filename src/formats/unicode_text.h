// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace winnow {

// The text with accented letters composed (Unicode normalisation form C), so that "é" in one
// character and "e" with a combining accent are one name. What is not UTF-8 comes back as it is.
std::string composedText(std::string_view text);

}  // namespace winnow
