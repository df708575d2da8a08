// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Text files compiled into the program (catalogues, rubrics, presets, migrations).
namespace winnow::embedded {

struct File {
    const char* name;  // path relative to resources/, e.g. "i18n/messages.en.json"
    const unsigned char* data;
    std::size_t size;
};

// All embedded files; generated at build time.
std::span<const File> files();

// The text of one file. Throws std::logic_error when the program was built without it.
std::string_view text(std::string_view name);

// Names of the files below a folder ("sql/migrations/"), sorted.
std::vector<std::string> namesBelow(std::string_view folder);

}  // namespace winnow::embedded
