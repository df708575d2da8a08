// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::test {

struct SourceFile {
    std::string path;  // relative to the source folder, with forward slashes
    std::vector<std::string> lines;
};

// The files with one of these suffixes (".cpp") below the folders, sorted by path. A folder that
// does not exist has none.
std::vector<SourceFile> filesBelow(const std::vector<std::string>& folders,
                                   const std::vector<std::string>& suffixes);

// The header an #include line names, without its brackets or quotes; empty for other lines.
std::string_view includedHeader(std::string_view line);

}  // namespace winnow::test
