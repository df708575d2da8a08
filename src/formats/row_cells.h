// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <base/result.h>
#include <formats/import_mapping.h>

namespace winnow {

// The cells of a table's rows on these lines, as they stand in the file, each at most 2,000 bytes:
// for rows whose trouble shows only after they were read.
Result<std::map<std::int64_t, std::vector<std::string>>> cellsOfRows(
    const std::filesystem::path& file, const TextFormat& format,
    const std::set<std::int64_t>& lines);

}  // namespace winnow
