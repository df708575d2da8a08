// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <architecture/source_tree.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = WINNOW_SOURCE_DIR;

// README.md and its neighbours, and everything below docs, relative to the source folder.
std::vector<std::string> documents() {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(kRoot)) {
        if (entry.is_regular_file() && entry.path().extension() == ".md") {
            paths.push_back(entry.path().filename().string());
        }
    }
    for (const SourceFile& file : filesBelow({"docs"}, {".md"})) {
        paths.push_back(file.path);
    }
    std::ranges::sort(paths);
    return paths;
}

// The lines outside fenced blocks, with what stands in backticks left out.
std::vector<std::string> proseOf(const fs::path& document) {
    std::ifstream in(document);
    std::vector<std::string> lines;
    bool fenced = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            fenced = !fenced;
            continue;
        }
        if (fenced || line.starts_with("    ")) {
            continue;
        }
        std::string prose;
        bool code = false;
        for (const char c : line) {
            code = c == '`' ? !code : code;
            if (!code && c != '`') {
                prose += c;
            }
        }
        lines.push_back(std::move(prose));
    }
    return lines;
}

// What stands between "](" and ")"; a link of the documents never holds a bracket itself.
std::vector<std::string> linksIn(std::string_view line) {
    std::vector<std::string> links;
    for (auto at = line.find("]("); at != std::string_view::npos; at = line.find("](", at + 2)) {
        const auto end = line.find(')', at);
        if (end != std::string_view::npos) {
            links.emplace_back(line.substr(at + 2, end - at - 2));
        }
    }
    return links;
}

// The anchor that renderers give a heading: letters and digits in lower case, "-" for a blank,
// nothing for punctuation. Of letters beyond ASCII, those of Latin-1 are known.
std::string anchorOf(std::string_view heading) {
    std::string anchor;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto byte = static_cast<unsigned char>(heading[i]);
        if (byte == ' ') {
            anchor += '-';
        } else if (byte >= 'A' && byte <= 'Z') {
            anchor += static_cast<char>(byte - 'A' + 'a');
        } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' ||
                   byte == '_') {
            anchor += heading[i];
        } else if (byte == 0xC3 && i + 1 < heading.size()) {
            // U+00C0 to U+00FF: a capital is 0x20 before its small letter.
            const auto second = static_cast<unsigned char>(heading[++i]);
            const bool capital = second >= 0x80 && second <= 0x9E && second != 0x97;
            anchor += heading[i - 1];
            anchor += static_cast<char>(capital ? second + 0x20 : second);
        } else if (byte >= 0xC0) {
            // Another character of several bytes, such as an apostrophe or an arrow.
            const std::size_t more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
            i += more;
        }
    }
    return anchor;
}

std::set<std::string> anchorsOf(const fs::path& document) {
    std::set<std::string> anchors;
    for (const std::string& line : proseOf(document)) {
        const auto text = line.find_first_not_of('#');
        if (text != std::string::npos && text > 0 && line[text] == ' ') {
            anchors.insert(anchorOf(std::string_view(line).substr(text + 1)));
        }
    }
    return anchors;
}

bool isElsewhere(std::string_view link) {
    return link.find("://") != std::string_view::npos || link.starts_with("mailto:");
}

}  // namespace

TEST_CASE("Every link and picture of the documents leads somewhere", "[architecture][docs]") {
    std::string broken;
    for (const std::string& document : documents()) {
        for (const std::string& line : proseOf(kRoot / document)) {
            for (const std::string& link : linksIn(line)) {
                if (isElsewhere(link)) {
                    continue;
                }
                const auto hash = link.find('#');
                const std::string file = link.substr(0, hash);
                const fs::path target =
                    file.empty() ? kRoot / document : (kRoot / document).parent_path() / file;
                if (!fs::exists(target)) {
                    broken += document + ": there is no " + file + "\n";
                } else if (hash != std::string::npos &&
                           !anchorsOf(target).contains(link.substr(hash + 1))) {
                    broken += document + ": no heading makes " + link + "\n";
                }
            }
        }
    }
    INFO(broken);
    CHECK(broken.empty());
}

TEST_CASE("Every picture of the documents is used", "[architecture][docs]") {
    std::set<std::string> used;
    for (const std::string& document : documents()) {
        for (const std::string& line : proseOf(kRoot / document)) {
            for (const std::string& link : linksIn(line)) {
                used.insert(fs::path(link).filename().string());
            }
        }
    }
    std::string unused;
    for (const SourceFile& picture : filesBelow({"docs/images"}, {".png"})) {
        if (!used.contains(fs::path(picture.path).filename().string())) {
            unused += picture.path + "\n";
        }
    }
    INFO(unused);
    CHECK(unused.empty());
}

TEST_CASE("Anchors are those that renderers make", "[architecture][docs]") {
    CHECK(anchorOf("The file and its backups") == "the-file-and-its-backups");
    CHECK(anchorOf("Your own figures (costs, targets)") == "your-own-figures-costs-targets");
    CHECK(anchorOf("Écarter, à la main") == "écarter-à-la-main");
    CHECK(anchorOf("D’où vient la note ?") == "doù-vient-la-note-");
}

}  // namespace winnow::test
