// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/result.h>
#include <domain/prospect.h>
#include <formats/strict_json.h>

namespace winnow {

// Checklist and projection as docs/cli.md and the file have them. Strict; what the JSON does not
// name stays as it is in the base, and null means unknown.
Result<ProspectFile> prospectFromJson(std::string_view json, const Currency& currency,
                                      ProspectFile base);
JsonValue prospectValue(const ProspectFile& prospect, const Currency& currency);

}  // namespace winnow
