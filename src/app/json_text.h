// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace winnow {

// Text as a JSON string, with its quotes; bytes that are no UTF-8 become U+FFFD.
std::string jsonString(std::string_view text);

}  // namespace winnow
