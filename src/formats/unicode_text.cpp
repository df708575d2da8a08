// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/unicode_text.h>

#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace winnow {

std::string composedText(std::string_view text) {
    struct Free {
        void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
    };
    utf8proc_uint8_t* composed = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &composed,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(composed);
    if (length < 0) {
        return std::string(text);
    }
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

}  // namespace winnow
