// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <architecture/source_tree.h>
#include <support/catch.h>

// Link rules alone cannot hold the layers apart: with one include root, ui could include a storage
// header and compile. So the includes themselves are read.
namespace winnow::test {

namespace {

// base <- domain <- {storage, formats} <- app <- {cli, ui}; cli and ui also see plain values.
const std::map<std::string, std::set<std::string>, std::less<>> kMayInclude{
    {"base", {"base"}},
    {"domain", {"domain", "base"}},
    {"storage", {"storage", "domain", "base"}},
    {"formats", {"formats", "domain", "base"}},
    {"app", {"app", "storage", "formats", "domain", "base"}},
    {"cli", {"cli", "app", "domain", "base"}},
    {"ui", {"ui", "app", "domain", "base"}},
};

struct Reserved {
    std::string_view prefix;
    std::string_view layer;
};
// Libraries that one layer alone may know.
constexpr Reserved kReserved[] = {{"sqlite3", "storage"},  {"SQLiteCpp", "storage"},
                                  {"nlohmann", "formats"}, {"xlsxwriter", "formats"},
                                  {"gmime", "formats"},    {"libical", "formats"},
                                  {"CLI", "cli"}};

std::string layerOf(std::string_view path) {
    if (path.starts_with("src/")) {
        path.remove_prefix(4);
    }
    return std::string(path.substr(0, path.find('/')));
}

// The one file in which two ends meet: winnow-cli's main() where there is Qt, which hands the PDF
// writer of ui to the command line.
constexpr std::string_view kJoint = "ui/cli_main.cpp";
constexpr std::string_view kJointHeader = "cli/cli.h";

// <QString>, <QtGlobal>, <QtCore/QString>; no header of ours or of the standard begins so.
bool isQt(std::string_view header) {
    return header.size() > 1 && header[0] == 'Q' &&
           (header[1] == 't' || (header[1] >= 'A' && header[1] <= 'Z'));
}

// What is wrong with one file including one header; nothing if it may.
std::optional<std::string> violation(std::string_view path, std::string_view header) {
    const std::string layer = layerOf(path);
    const std::string what = std::string(path) + " includes <" + std::string(header) + ">";
    if (path == kJoint && header == kJointHeader) {
        return std::nullopt;
    }
    if (layer != "ui" && isQt(header)) {
        return what + ": only ui knows Qt";
    }
    for (const auto& [prefix, owner] : kReserved) {
        const bool named =
            header == prefix || (header.starts_with(prefix) &&
                                 (header[prefix.size()] == '/' || header[prefix.size()] == '.'));
        if (named && layer != owner) {
            return what + ": only " + std::string(owner) + " may";
        }
    }
    const std::string_view target = header.substr(0, header.find('/'));
    if (target.size() == header.size() || !kMayInclude.contains(target)) {
        return std::nullopt;
    }
    const auto rule = kMayInclude.find(layer);
    if (rule == kMayInclude.end()) {
        return what + ": unknown layer";
    }
    if (!rule->second.contains(std::string(target))) {
        return what + ": " + layer + " must not see " + std::string(target);
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("No source file includes what its layer must not see", "[architecture]") {
    const std::vector<SourceFile> files = filesBelow({"src", "ui"}, {".h", ".cpp"});
    REQUIRE_FALSE(files.empty());
    std::string violations;
    for (const SourceFile& file : files) {
        for (const std::string& line : file.lines) {
            const std::string_view header = includedHeader(line);
            if (const auto found = violation(file.path, header); !header.empty() && found) {
                violations += *found + "\n";
            }
        }
    }
    INFO(violations);
    CHECK(violations.empty());
}

TEST_CASE("The layer rule finds planted violations", "[architecture]") {
    CHECK(violation("ui/pages/clients.cpp", "storage/database.h"));
    CHECK(violation("ui/pages/clients.cpp", "formats/report_json.h"));
    CHECK(violation("ui/pages/clients.cpp", "cli/cli.h"));
    CHECK(violation("ui/cli_main.cpp", "cli/commands.h"));
    CHECK(violation("src/cli/main.cpp", "storage/database.h"));
    CHECK(violation("src/storage/stores.cpp", "formats/text_json.h"));
    CHECK(violation("src/domain/grading.cpp", "app/portfolio.h"));
    CHECK(violation("src/base/money.cpp", "domain/facts.h"));
    CHECK(violation("src/base/money.cpp", "QString"));
    CHECK(violation("src/app/portfolio.cpp", "QtCore/QString"));
    CHECK(violation("src/app/portfolio.cpp", "sqlite3.h"));
    CHECK(violation("src/app/portfolio.cpp", "SQLiteCpp/SQLiteCpp.h"));
    CHECK(violation("src/domain/rubric.cpp", "nlohmann/json.hpp"));
    CHECK(violation("ui/main.cpp", "nlohmann/json.hpp"));
}

TEST_CASE("The layer rule lets allowed includes pass", "[architecture]") {
    CHECK_FALSE(violation("ui/pages/clients.cpp", "QTableView"));
    CHECK_FALSE(violation("ui/pages/clients.cpp", "ui/widgets/grade_badge.h"));
    CHECK_FALSE(violation("ui/pages/clients.cpp", "app/portfolio.h"));
    CHECK_FALSE(violation("src/cli/main.cpp", "CLI/CLI.hpp"));
    CHECK_FALSE(violation("src/storage/database.cpp", "sqlite3.h"));
    CHECK_FALSE(violation("src/formats/report_json.cpp", "nlohmann/json.hpp"));
    CHECK_FALSE(violation("src/domain/grading.cpp", "vector"));
    CHECK_FALSE(violation("src/base/locale.cpp", "fmt/format.h"));
}

TEST_CASE("An include line is recognised however it is spaced", "[architecture]") {
    CHECK(includedHeader("#include <base/money.h>") == "base/money.h");
    CHECK(includedHeader("  #  include \"base/money.h\"  // why") == "base/money.h");
    CHECK(includedHeader("// #include <base/money.h>").empty());
    CHECK(includedHeader("#define INCLUDE").empty());
    CHECK(includedHeader("").empty());
}

}  // namespace winnow::test
