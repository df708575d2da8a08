// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/json_text.h>

#include <formats/strict_json.h>

namespace winnow {

std::string jsonString(std::string_view text) { return compactJson(JsonValue::of(text)); }

}  // namespace winnow
