// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/catalogue.h>
#include <base/locale.h>
#include <base/text.h>
#include <formats/strict_json.h>

namespace winnow {

// The arguments of a Text as an object, in their order.
JsonValue argumentsValue(const Text& text);

// {"id", "arguments", "text"}: for machines, and for people in one language.
JsonValue textValue(const Text& text, const Catalogue& catalogue, const Locale& locale);

}  // namespace winnow
