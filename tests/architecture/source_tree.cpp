// SPDX-License-Identifier: GPL-3.0-or-later
#include <architecture/source_tree.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace winnow::test {

namespace {

std::vector<std::string> linesOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

std::vector<SourceFile> filesBelow(const std::vector<std::string>& folders,
                                   const std::vector<std::string>& suffixes) {
    const std::filesystem::path root = WINNOW_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!std::filesystem::is_directory(root / folder)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::string name = entry.path().filename().string();
            const bool wanted = std::ranges::any_of(
                suffixes, [&](const std::string& suffix) { return name.ends_with(suffix); });
            if (entry.is_regular_file() && wanted) {
                files.push_back({std::filesystem::relative(entry.path(), root).generic_string(),
                                 linesOf(entry.path())});
            }
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::string_view includedHeader(std::string_view line) {
    const auto skipSpaces = [&line] {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    };
    skipSpaces();
    if (!line.starts_with('#')) {
        return {};
    }
    line.remove_prefix(1);
    skipSpaces();
    if (!line.starts_with("include")) {
        return {};
    }
    line.remove_prefix(std::string_view("include").size());
    skipSpaces();
    if (line.size() < 2 || (line.front() != '<' && line.front() != '"')) {
        return {};
    }
    const char close = line.front() == '<' ? '>' : '"';
    line.remove_prefix(1);
    return line.substr(0, line.find(close));
}

}  // namespace winnow::test
