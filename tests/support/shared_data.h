// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace winnow::test {

// A file of the real sample data that may lie beside the checkout (or in WINNOW_SHARED_DATA); empty
// when it is not here. Nothing in the project depends on it.
inline std::filesystem::path sharedData(const std::string& name) {
    const char* given = std::getenv("WINNOW_SHARED_DATA");
    const std::filesystem::path root =
        given ? std::filesystem::path(given)
              : std::filesystem::path(WINNOW_SOURCE_DIR).parent_path() / "shared" / "data";
    std::error_code ignored;
    const std::filesystem::path file = root / name;
    return std::filesystem::is_regular_file(file, ignored) ? file : std::filesystem::path();
}

}  // namespace winnow::test
