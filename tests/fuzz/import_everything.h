// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include <formats/import_reader.h>
#include <support/temp_dir.h>

namespace winnow::fuzz {

// Throws std::logic_error unless the promise is kept.
void require(bool kept, std::string_view promise);

// A file with these bytes; the same one each time.
std::filesystem::path fileOf(std::string_view bytes);

// Analyses the file as rows of the kind, maps a column to every field that is left, and reads all
// rows, once as they are and once with corrections.
void importFile(const std::filesystem::path& file, const std::optional<ImportKind>& kind);

// The same as the kind that is found and as one of all, which the number of bytes chooses.
void importFile(const std::filesystem::path& file, std::size_t size);

}  // namespace winnow::fuzz
