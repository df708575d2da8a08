// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.h>
#include <formats/import_mapping.h>

namespace winnow::importing {

// Header names a product or people use for a field, the likeliest first. In the table of usual
// names "~Date" is a name so common that it says little of what a file is.
using ColumnNames = std::map<ImportField, std::vector<std::string>>;

// A preset as in resources/presets: a mapping with several names a column, and the columns by which
// a file is recognised. Of each entry of `recognise` the header must hold one name.
struct PresetFile {
    std::string name;
    ImportKind kind = ImportKind::Invoices;
    ColumnNames columns;
    TextFormat text;
    ValueFormat values;
    std::map<ImportField, std::map<std::string, std::string>> valueMap;
    std::map<ImportField, std::string> constants;
    std::vector<std::vector<std::string>> recognise;
};

Result<PresetFile> presetFromJson(std::string_view text);

using Synonyms = std::map<ImportKind, ColumnNames>;

// The table of usual header names; comes with the program, so a mistake in it is an exception.
Synonyms synonymsFromJson(std::string_view text);

}  // namespace winnow::importing
