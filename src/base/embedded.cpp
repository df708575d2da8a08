// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/embedded.h>

#include <algorithm>
#include <stdexcept>

namespace winnow::embedded {

std::string_view text(std::string_view name) {
    for (const File& file : files()) {
        if (name == file.name) {
            return {reinterpret_cast<const char*>(file.data), file.size};
        }
    }
    throw std::logic_error("no embedded file " + std::string(name));
}

std::vector<std::string> namesBelow(std::string_view folder) {
    std::vector<std::string> names;
    for (const File& file : files()) {
        if (std::string_view(file.name).starts_with(folder)) {
            names.emplace_back(file.name);
        }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace winnow::embedded
