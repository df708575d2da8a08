// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <base/date.h>

namespace winnow {

// ISO texts of days that come in long runs of the same day: keeps the last one.
class DayText {
public:
    // Valid until the next call.
    std::string_view of(Date day) {
        if (day != m_day || m_text[0] == '\0') {
            m_day = day;
            const std::string text = day.toIso();
            text.copy(m_text.data(), m_text.size());
        }
        return {m_text.data(), m_text.size()};
    }

private:
    Date m_day;
    std::array<char, 10> m_text{};
};

// The other way; empty for what is no date.
class DayReader {
public:
    std::optional<Date> of(std::string_view text) {
        if (!m_day || text != std::string_view(m_text.data(), m_text.size())) {
            m_day = Date::fromIso(text);
            if (m_day) {
                text.copy(m_text.data(), m_text.size());
            }
        }
        return m_day;
    }

private:
    std::optional<Date> m_day;
    std::array<char, 10> m_text{};
};

}  // namespace winnow
