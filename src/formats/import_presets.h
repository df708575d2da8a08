// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <formats/import_mapping.h>
#include <formats/preset_json.h>

namespace winnow::importing {

// The presets that come with the program, sorted by name; read once.
const std::vector<PresetFile>& builtInPresets();
const PresetFile* findPreset(std::string_view name);

// The preset whose columns the header has; of several the one that uses most of them.
const PresetFile* recognisePreset(const std::vector<std::string>& header,
                                  const std::optional<ImportKind>& kind);

// The fields of which the header has a column of the preset.
std::map<ImportField, std::string> matchColumns(const PresetFile& preset,
                                                const std::vector<std::string>& header);

// The preset as a mapping for a file with that header.
ImportMapping presetMapping(const PresetFile& preset, const std::vector<std::string>& header);

// A mapping by usual header names; without a kind, the kind that fits best.
ImportMapping guessMapping(const std::vector<std::string>& header,
                           const std::optional<ImportKind>& kind);

// The kind that usual header names tell, if they tell one.
std::optional<ImportKind> guessKind(const std::vector<std::string>& header);

// Folded header names that presets or synonyms know: what tells a header row from a title.
const std::set<std::string>& knownHeaderNames();

}  // namespace winnow::importing
