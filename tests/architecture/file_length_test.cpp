// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <architecture/source_tree.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

constexpr std::size_t kMostLines = 500;

struct Allowed {
    std::size_t lines = 0;
    std::string_view reason;
};
// Files that may be longer, and why splitting them would make them harder to read. None so far.
const std::map<std::string, Allowed, std::less<>> kLonger{};

std::vector<SourceFile> sources() { return filesBelow({"src", "ui", "tests"}, {".h", ".cpp"}); }

}  // namespace

TEST_CASE("No source file is longer than 500 lines", "[architecture]") {
    std::string tooLong;
    for (const SourceFile& file : sources()) {
        const auto allowed = kLonger.find(file.path);
        const std::size_t most = allowed == kLonger.end() ? kMostLines : allowed->second.lines;
        if (file.lines.size() > most) {
            tooLong += file.path + " has " + std::to_string(file.lines.size()) + " lines\n";
        }
    }
    INFO(tooLong);
    CHECK(tooLong.empty());
}

TEST_CASE("Every exception to the length rule is still needed and has a reason", "[architecture]") {
    std::map<std::string, std::size_t, std::less<>> lengths;
    for (const SourceFile& file : sources()) {
        lengths[file.path] = file.lines.size();
    }
    for (const auto& [path, allowed] : kLonger) {
        INFO(path);
        CHECK_FALSE(allowed.reason.empty());
        CHECK(lengths[path] > kMostLines);
    }
    CHECK(kLonger.size() <= 5);
}

TEST_CASE("Every source file begins with its licence", "[architecture]") {
    std::string without;
    for (const SourceFile& file : sources()) {
        if (file.lines.empty() ||
            file.lines.front() != "// SPDX-License-Identifier: GPL-3.0-or-later") {
            without += file.path + "\n";
        }
    }
    INFO(without);
    CHECK(without.empty());
}

TEST_CASE("Every header guards itself with pragma once", "[architecture]") {
    std::string without;
    for (const SourceFile& file : filesBelow({"src", "ui", "tests"}, {".h"})) {
        if (file.lines.size() < 2 || file.lines[1] != "#pragma once") {
            without += file.path + "\n";
        }
    }
    INFO(without);
    CHECK(without.empty());
}

}  // namespace winnow::test
