// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/embedded.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;

TEST_CASE("An embedded file has the bytes of its source", "[embedded]") {
    const std::filesystem::path resources = std::filesystem::path(WINNOW_SOURCE_DIR) / "resources";
    for (const embedded::File& file : embedded::files()) {
        INFO(file.name);
        CHECK(embedded::text(file.name) == test::readBytes(resources / file.name));
    }
}

TEST_CASE("Embedded names below a folder are sorted", "[embedded]") {
    const std::vector<std::string> names = embedded::namesBelow("i18n/");
    CHECK(std::ranges::is_sorted(names));
    CHECK(std::ranges::all_of(names, [](const auto& name) { return name.starts_with("i18n/"); }));
    CHECK(embedded::namesBelow("no such folder/").empty());
}

TEST_CASE("Asking for a file that was not embedded is a bug", "[embedded]") {
    CHECK_THROWS_AS(embedded::text("i18n/none.json"), std::logic_error);
}
