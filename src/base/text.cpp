// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/text.h>

namespace winnow {

const TextArgument* Text::find(std::string_view name) const {
    for (const auto& [key, value] : arguments) {
        if (key == name) {
            return &value;
        }
    }
    return nullptr;
}

}  // namespace winnow
