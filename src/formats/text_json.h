// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/result.h>
#include <base/text.h>

namespace winnow {

// Arguments of a Text as a canonical JSON object: {"amount": {"money": 1398000}, "count": 3,
// "name": "Larkfield"}. Typed, so that it reads back to the same Text in any language.
std::string argumentsToJson(const Text& text);
Result<Text> textFromJson(std::string_view id, std::string_view argumentsJson);

}  // namespace winnow
