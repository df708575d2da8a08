// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_values.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr std::size_t kExactDigits = 15;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr double kLastDay = 2'958'466;       // the day behind 9999-12-31
constexpr std::int64_t kFirstOwnYear = 366;  // serial days up to here may be meant as durations

bool isDigit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Walks through one section of a format code and notes the parts that matter.
class FormatScan {
public:
    explicit FormatScan(std::string_view code) : m_code(code) {
        while (m_at < m_code.size() && m_code[m_at] != ';') {
            step();
        }
    }

    NumberLook look() const {
        if (m_elapsed) {
            return NumberLook::Duration;
        }
        if (m_digits) {
            return NumberLook::Number;
        }
        if (m_date || (m_months && !m_time)) {
            return NumberLook::Date;
        }
        return m_time ? NumberLook::Time : NumberLook::Number;
    }

private:
    void step() {
        const char c = lower(m_code[m_at]);
        switch (c) {
            case '"':
                m_at = std::min(m_code.find('"', m_at + 1), m_code.size() - 1) + 1;
                return;
            case '\\':
            case '_':
            case '*':
                m_at += 2;
                return;
            case '[':
                bracket();
                return;
            case 'y':
            case 'd':
            case 'j':  // "jj" and "JJJJ", as French and German programs write by mistake
            case 'b':
                m_date = true;
                break;
            case 'm':
                m_months = true;
                break;
            case 'h':
            case 's':
                m_time = true;
                break;
            case 'a':
                if (startsWith("am/pm") || startsWith("a/p")) {
                    m_time = true;
                    m_at += startsWith("am/pm") ? 5 : 3;
                    return;
                }
                break;
            case 'g':
                if (startsWith("general")) {
                    m_at += 7;
                    return;
                }
                break;
            case 'e':
                // The year of an era, or the exponent of a number.
                if (m_at + 1 < m_code.size() &&
                    (m_code[m_at + 1] == '+' || m_code[m_at + 1] == '-')) {
                    m_digits = true;
                } else {
                    m_date = true;
                }
                break;
            case '#':
            case '?':
                m_digits = true;
                break;
            case '0':
                // Behind seconds it stands for their fractions.
                m_digits = m_digits || (m_before != 's' && m_before != '0');
                m_before = m_digits ? m_before : '0';
                ++m_at;
                return;
            case '.':
            case ',':
                ++m_at;
                return;
            default:
                break;
        }
        m_before = c;
        ++m_at;
    }

    void bracket() {
        const std::size_t close = std::min(m_code.find(']', m_at), m_code.size() - 1);
        const std::string_view inside = m_code.substr(m_at + 1, close - m_at - 1);
        const bool elapsed = !inside.empty() && std::ranges::all_of(inside, [&](char c) {
            return lower(c) == lower(inside.front());
        }) && std::string_view("hms").find(lower(inside.front())) != std::string_view::npos;
        m_elapsed = m_elapsed || elapsed;
        m_before = elapsed ? lower(inside.front()) : m_before;
        m_at = close + 1;
    }

    bool startsWith(std::string_view word) const {
        return m_code.size() - m_at >= word.size() &&
               std::ranges::equal(word, m_code.substr(m_at, word.size()),
                                  [](char a, char b) { return a == lower(b); });
    }

    std::string_view m_code;
    std::size_t m_at = 0;
    char m_before = '\0';
    bool m_date = false;
    bool m_months = false;  // or minutes, beside hours or seconds
    bool m_time = false;
    bool m_elapsed = false;
    bool m_digits = false;
};

// Sign, digits and exponent of a decimal: 0.[digits] x 10^exponent.
std::string laidOut(bool negative, std::string digits, int exponent) {
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
    }
    if (digits.empty()) {
        return "0";
    }
    const auto count = static_cast<int>(digits.size());
    std::string text = negative ? "-" : "";
    if (exponent <= 0) {
        text += "0." + std::string(static_cast<std::size_t>(-exponent), '0') + digits;
    } else if (exponent >= count) {
        text += digits + std::string(static_cast<std::size_t>(exponent - count), '0');
    } else {
        text += digits.substr(0, static_cast<std::size_t>(exponent)) + "." +
                digits.substr(static_cast<std::size_t>(exponent));
    }
    return text;
}

std::string fifteenDigits(double value) {
    std::array<char, 32> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                      std::chars_format::scientific, static_cast<int>(kExactDigits) - 1);
    const std::string_view text(buffer.data(),
                                static_cast<std::size_t>(written.ptr - buffer.data()));
    const std::size_t mark = text.find('e');
    int exponent = 0;
    const char* const digits = text.data() + mark + (text[mark + 1] == '+' ? 2 : 1);
    std::from_chars(digits, text.data() + text.size(), exponent);
    return laidOut(value < 0, std::string(1, text[0]) + std::string(text.substr(2, mark - 2)),
                   exponent + 1);
}

std::optional<double> numberOf(std::string_view text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::string clockText(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string isoDay(std::int64_t day, bool from1904) {
    // Day 1 is 1900-01-01; day 60 the 29 February 1900 that there never was, as Lotus 1-2-3 had it.
    if (!from1904 && day == 0) {
        return "1900-01-00";
    }
    if (!from1904 && day == 60) {
        return "1900-02-29";
    }
    using namespace std::chrono;
    const sys_days epoch = from1904   ? sys_days(year(1904) / January / 1)
                           : day < 60 ? sys_days(year(1899) / December / 31)
                                      : sys_days(year(1899) / December / 30);
    const year_month_day date(epoch + days(day));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

NumberLook builtinLook(int formatId) {
    if ((formatId >= 14 && formatId <= 17) || formatId == 22) {
        return NumberLook::Date;
    }
    if ((formatId >= 18 && formatId <= 21) || formatId == 45 || formatId == 47) {
        return NumberLook::Time;
    }
    if (formatId == 46) {
        return NumberLook::Duration;
    }
    // Of the East Asian editions.
    if ((formatId >= 32 && formatId <= 35) || formatId == 55 || formatId == 56) {
        return NumberLook::Time;
    }
    const bool date = (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
    return date ? NumberLook::Date : NumberLook::Number;
}

NumberLook formatLook(std::string_view formatCode) { return FormatScan(formatCode).look(); }

std::optional<std::string> plainDecimal(std::string_view stored) {
    stored = trimmed(stored);
    std::string_view digits = stored;
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) {
        digits.remove_prefix(1);
    }
    const bool whole = !digits.empty() && std::ranges::all_of(digits, isDigit);
    if (whole) {
        digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
        return (negative && digits != "0" ? "-" : "") + std::string(digits);
    }
    const std::size_t point = digits.find('.');
    if (point != std::string_view::npos && digits.size() <= kExactDigits + 1) {
        const std::string_view before = digits.substr(0, point);
        const std::string_view after = digits.substr(point + 1);
        if (before.size() + after.size() > 0 && std::ranges::all_of(before, isDigit) &&
            std::ranges::all_of(after, isDigit)) {
            std::string all(before);
            all += after;
            const std::size_t zeros = std::min(all.find_first_not_of('0'), all.size());
            return laidOut(negative, all.substr(zeros),
                           static_cast<int>(before.size()) - static_cast<int>(zeros));
        }
    }
    const auto value = numberOf(stored.starts_with('+') ? stored.substr(1) : stored);
    return value ? std::optional(fifteenDigits(*value)) : std::nullopt;
}

CellValue numberCell(std::string_view stored, NumberLook look, bool from1904) {
    auto plain = plainDecimal(stored);
    if (!plain) {
        return {CellType::Text, std::string(trimmed(stored))};
    }
    if (look == NumberLook::Number) {
        return {CellType::Number, std::move(*plain)};
    }
    const double value = numberOf(*plain).value_or(kLastDay);
    if (look == NumberLook::Duration && std::abs(value) < kLastDay) {
        const std::int64_t seconds = std::llround(std::abs(value) * kSecondsPerDay);
        return {CellType::Text, (value < 0 && seconds > 0 ? "-" : "") + clockText(seconds)};
    }
    if (value < 0 || value >= kLastDay) {
        return {CellType::Number, std::move(*plain)};
    }
    const std::int64_t seconds = std::llround(value * kSecondsPerDay);
    const std::int64_t day = seconds / kSecondsPerDay;
    const std::int64_t rest = seconds % kSecondsPerDay;
    // A time alone; more than a day of it is a duration whose format forgot the brackets.
    if (look == NumberLook::Time && day < kFirstOwnYear) {
        return {CellType::Text, clockText(seconds)};
    }
    if (look == NumberLook::Date && day == 0 && rest > 0 && !from1904) {
        return {CellType::Text, clockText(rest)};
    }
    std::string text = isoDay(day, from1904);
    const bool isDay = from1904 || (day != 0 && day != 60);
    if (rest > 0) {
        text += " " + clockText(rest);
    }
    return {isDay ? CellType::Date : CellType::Text, std::move(text)};
}

CellValue isoDateCell(std::string_view stored) {
    std::string text(trimmed(stored));
    const auto fits = [&](std::size_t at, std::string_view shape) {
        return text.size() >= at + shape.size() &&
               std::ranges::equal(shape, std::string_view(text).substr(at, shape.size()),
                                  [](char a, char b) { return a == '0' ? isDigit(b) : a == b; });
    };
    if (text.starts_with('T')) {
        text.erase(0, 1);
    }
    if (fits(0, "00:00")) {
        return {CellType::Text, text.substr(0, fits(5, ":00") ? 8 : 5)};
    }
    if (!fits(0, "0000-00-00")) {
        return {CellType::Text, std::move(text)};
    }
    std::string date = text.substr(0, 10);
    if (fits(10, "T00:00") || fits(10, " 00:00")) {
        const std::string time =
            text.substr(11, 5) + (fits(16, ":00") ? text.substr(16, 3) : ":00");
        date += time == "00:00:00" ? "" : " " + time;
    }
    return {CellType::Date, std::move(date)};
}

std::size_t columnOf(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        const char letter = lower(c);
        if (letter < 'a' || letter > 'z') {
            break;
        }
        column = std::min(column * 26 + static_cast<std::size_t>(letter - 'a') + 1, kBeyondColumns);
    }
    return column;
}

std::string unescaped(std::string_view text) {
    const auto unit = [&](std::size_t at) -> std::optional<std::uint32_t> {
        std::uint32_t value = 0;
        if (text.size() < at + 7 || text[at] != '_' || lower(text[at + 1]) != 'x' ||
            text[at + 6] != '_' ||
            std::from_chars(text.data() + at + 2, text.data() + at + 6, value, 16).ptr !=
                text.data() + at + 6) {
            return std::nullopt;
        }
        return value;
    };
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        auto codePoint = text[at] == '_' ? unit(at) : std::nullopt;
        if (!codePoint) {
            plain += text[at++];
            continue;
        }
        at += 7;
        if (*codePoint >= 0xD800 && *codePoint < 0xE000) {
            const auto low = *codePoint < 0xDC00 ? unit(at) : std::nullopt;
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                codePoint = 0x10000 + ((*codePoint - 0xD800) << 10U) + (*low - 0xDC00);
                at += 7;
            } else {
                codePoint = 0xFFFD;
            }
        }
        std::array<char, 4> bytes{};
        plain.append(bytes.data(), appendUtf8(bytes.data(), *codePoint == 0 ? 0xFFFD : *codePoint));
    }
    return plain;
}

}  // namespace winnow::importing
