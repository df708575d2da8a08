// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

// Builds delimited text of RFC 4180 with line feeds: names pass through csvTextCell, figures as
// they are, unknown ones are empty.
class CsvWriter {
public:
    void text(std::string_view cell);
    void figure(std::string_view digits);
    void figureIfKnown(const std::optional<std::string>& digits) { figure(digits.value_or("")); }
    void endRow();
    std::string take() { return std::move(m_out); }

private:
    void separate();

    std::string m_out;
    bool m_rowStarted = false;
};

}  // namespace winnow
