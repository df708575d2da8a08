// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/date_parsing.h>

#include <algorithm>
#include <array>
#include <string>

#include <formats/header_names.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// One part of a date: a number with its count of digits, or a month's name (digits = 0).
struct Part {
    int value = 0;
    int digits = 0;
};

struct Parts {
    std::array<Part, 3> part;
    std::size_t end = 0;  // where the date ends in the text
};

// 1..12 for a month's name or its usual short form in English or French, else 0.
int monthFromName(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kEnglish{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    static constexpr std::array<std::string_view, 12> kFrench{
        "janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
        "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
    const std::string folded = foldedWord(name);
    if (folded == "jui") {
        return 0;  // June or July
    }
    for (std::size_t month = 0; month < 12; ++month) {
        if (folded.size() >= 3 &&
            (kEnglish[month].starts_with(folded) || kFrench[month].starts_with(folded))) {
            return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

bool isWeekday(std::string_view name) {
    static constexpr std::array<std::string_view, 14> kDays{
        "monday", "tuesday", "wednesday", "thursday", "friday",   "saturday", "sunday",
        "lundi",  "mardi",   "mercredi",  "jeudi",    "vendredi", "samedi",   "dimanche"};
    const std::string folded = foldedWord(name);
    return folded.size() >= 3 && std::ranges::any_of(kDays, [&](std::string_view day) {
               return day.starts_with(folded);
           });
}

bool isOrdinalEnding(std::string_view letters) {
    return letters == "st" || letters == "nd" || letters == "rd" || letters == "th" ||
           letters == "er";
}

std::size_t wordLength(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && isWordByte(text[length])) {
        ++length;
    }
    return length;
}

// Reads a number of at most four digits at the front, and an English or French ordinal ending.
std::optional<Part> takeNumber(std::string_view& rest) {
    Part part;
    std::size_t at = 0;
    while (at < rest.size() && isDigit(rest[at])) {
        if (++part.digits > 4) {
            return std::nullopt;
        }
        part.value = part.value * 10 + (rest[at] - '0');
        ++at;
    }
    if (part.digits == 0) {
        return std::nullopt;
    }
    rest.remove_prefix(at);
    if (const std::size_t letters = wordLength(rest);
        letters == 2 && part.digits <= 2 && isOrdinalEnding(rest.substr(0, 2))) {
        rest.remove_prefix(2);
    }
    return part;
}

// Splits into three parts; empty when the text has another shape.
std::optional<Parts> splitDate(std::string_view text) {
    std::string_view rest = text;
    if (!rest.empty() && isWordByte(rest.front())) {
        const std::size_t length = wordLength(rest);
        if (isWeekday(rest.substr(0, length)) && monthFromName(rest.substr(0, length)) == 0) {
            rest.remove_prefix(length);
            while (!rest.empty() &&
                   (rest.front() == ',' || rest.front() == '.' || rest.front() == ' ')) {
                rest.remove_prefix(1);
            }
        }
    }
    Parts parts;
    char separator = '\0';
    bool hasName = false;
    for (std::size_t index = 0; index < 3; ++index) {
        if (index > 0) {
            const std::size_t before = rest.size();
            const char mark = rest.empty() ? '\0' : rest.front();
            while (!rest.empty() &&
                   (rest.front() == '/' || rest.front() == '-' || rest.front() == '.' ||
                    rest.front() == ',' || rest.front() == ' ')) {
                rest.remove_prefix(1);
            }
            const std::size_t marks = before - rest.size();
            // Numbers alone are told apart by one and the same mark.
            if (marks == 0 || marks > 2 || (marks == 2 && !hasName)) {
                return std::nullopt;
            }
            if (index == 2 && !hasName && mark != separator) {
                return std::nullopt;
            }
            separator = mark;
        }
        if (const auto number = takeNumber(rest)) {
            parts.part[index] = *number;
            continue;
        }
        const std::size_t length = wordLength(rest);
        const int month = length > 0 ? monthFromName(rest.substr(0, length)) : 0;
        if (month == 0 || hasName || index == 2) {
            return std::nullopt;
        }
        hasName = true;
        parts.part[index] = {month, 0};
        rest.remove_prefix(length);
    }
    parts.end = text.size() - rest.size();
    return parts;
}

// What may stand behind a date: nothing, or a time of day.
bool isTimeTail(std::string_view tail) {
    if (tail.empty()) {
        return true;
    }
    if (tail.front() != ' ' && tail.front() != 'T' && tail.front() != ',') {
        return false;
    }
    tail.remove_prefix(1);
    tail = trimmed(tail);
    if (tail.starts_with("à ") || tail.starts_with("at ")) {
        tail = trimmed(tail.substr(3));
    }
    return !tail.empty() && isDigit(tail.front()) &&
           (tail.find(':') != std::string_view::npos || tail.find('h') != std::string_view::npos);
}

int fullYear(Part year) {
    if (year.digits == 2) {
        return year.value + (year.value >= 70 ? 1900 : 2000);
    }
    return year.digits == 4 ? year.value : 0;
}

struct YearMonthDayNumbers {
    int year = 0;
    int month = 0;
    int day = 0;

    std::optional<Date> date() const { return Date::of(year, month, day); }
};

// Assigns the parts to year, month and day; empty when the order cannot be the text's.
std::optional<YearMonthDayNumbers> assign(const Parts& parts, DateOrder order) {
    const auto& [first, second, third] = parts.part;
    YearMonthDayNumbers numbers;
    if (first.digits == 4) {
        numbers = {first.value, second.value, third.value};
        return third.digits <= 2 && second.digits <= 2 ? std::optional(numbers) : std::nullopt;
    }
    if (first.digits == 0) {  // Jan 2, 2013
        numbers = {fullYear(third), first.value, second.value};
    } else if (second.digits == 0) {  // 2 Jan 2013
        numbers = {fullYear(third), second.value, first.value};
    } else {
        switch (order) {
            case DateOrder::DayMonthYear:
                numbers = {fullYear(third), second.value, first.value};
                break;
            case DateOrder::MonthDayYear:
                numbers = {fullYear(third), first.value, second.value};
                break;
            case DateOrder::YearMonthDay:
                if (third.digits == 4) {
                    return std::nullopt;
                }
                numbers = {fullYear(first), second.value, third.value};
                break;
        }
    }
    return numbers.year == 0 ? std::nullopt : std::optional(numbers);
}

std::optional<int> digitsAt(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!isDigit(text[i])) {
            return std::nullopt;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// yyyymmdd and nothing else.
std::optional<YearMonthDayNumbers> compactNumbers(std::string_view text) {
    if (text.size() != 8) {
        return std::nullopt;
    }
    const auto year = digitsAt(text, 0, 4);
    const auto month = digitsAt(text, 4, 2);
    const auto day = digitsAt(text, 6, 2);
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return YearMonthDayNumbers{*year, *month, *day};
}

// The numbers of a text under an order, and where the date ends.
std::optional<YearMonthDayNumbers> numbersOf(std::string_view text, DateOrder order) {
    if (const auto compact = compactNumbers(text)) {
        return compact;
    }
    const auto parts = splitDate(text);
    if (!parts || !isTimeTail(text.substr(parts->end))) {
        return std::nullopt;
    }
    return assign(*parts, order);
}

TextId monthName(int month) { return {"import.month." + std::to_string(month)}; }

}  // namespace

std::optional<Date> parseDate(std::string_view text, DateOrder order) {
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
        if (const auto iso = Date::fromIso(text.substr(0, 10));
            iso && isTimeTail(text.substr(10))) {
            return iso;
        }
    }
    const auto numbers = numbersOf(text, order);
    return numbers ? numbers->date() : std::nullopt;
}

std::optional<Date> dateFromNumber(std::string_view plainDecimal) {
    const std::string_view whole = plainDecimal.substr(0, plainDecimal.find('.'));
    if (whole.size() == 8) {
        return parseDate(whole, DateOrder::YearMonthDay);
    }
    const auto serial =
        whole.size() <= 6 && !whole.empty() ? digitsAt(whole, 0, whole.size()) : std::nullopt;
    // Spreadsheets count a 29 February 1900, so the serials from March on are one too many.
    constexpr int kFirst = 61;
    if (!serial || *serial < kFirst) {
        return std::nullopt;
    }
    const Date date = Date::of(1900, 3, 1)->plusDays(*serial - kFirst);
    return date.year() <= 2199 ? std::optional(date) : std::nullopt;
}

std::optional<Date> parseMonth(std::string_view text, DateOrder order) {
    text = trimmed(text);
    if (const auto date = parseDate(text, order)) {
        return Date::of(date->year(), date->month(), 1);
    }
    if (text.size() == 6) {
        const auto year = digitsAt(text, 0, 4);
        const auto month = digitsAt(text, 4, 2);
        if (year && month) {
            return Date::of(*year, *month, 1);
        }
    }
    std::string_view rest = text;
    std::array<Part, 2> parts;
    for (std::size_t index = 0; index < 2; ++index) {
        while (index == 1 && !rest.empty() &&
               (rest.front() == '/' || rest.front() == '-' || rest.front() == '.' ||
                rest.front() == ' ' || rest.front() == ',')) {
            rest.remove_prefix(1);
        }
        if (const auto number = takeNumber(rest)) {
            parts[index] = *number;
            continue;
        }
        const std::size_t length = wordLength(rest);
        parts[index].value = length > 0 ? monthFromName(rest.substr(0, length)) : 0;
        if (parts[index].value == 0) {
            return std::nullopt;
        }
        rest.remove_prefix(length);
    }
    if (!rest.empty()) {
        return std::nullopt;
    }
    const bool yearFirst = parts[0].digits == 4;
    const Part& year = yearFirst ? parts[0] : parts[1];
    const Part& month = yearFirst ? parts[1] : parts[0];
    if (month.digits > 2 || (year.digits != 4 && (year.digits != 2 || month.digits != 0))) {
        return std::nullopt;
    }
    return Date::of(fullYear(year), month.value, 1);
}

std::string_view timeBehindDate(std::string_view text) {
    if (text.size() <= 10) {
        return {};
    }
    const auto parts = splitDate(text);
    if (!parts || parts->end >= text.size() || !isTimeTail(text.substr(parts->end))) {
        return {};
    }
    std::string_view tail = text.substr(parts->end);
    while (!tail.empty() && !isDigit(tail.front())) {
        tail.remove_prefix(1);
    }
    return tail;
}

Text dateProblem(std::string_view text, DateOrder order) {
    const std::string shown = excerpt(text);
    const auto numbers = numbersOf(text, order);
    if (!numbers) {
        return {"import.problem.date", {{"text", shown}}};
    }
    const std::string year = std::to_string(numbers->year);
    if (numbers->month < 1 || numbers->month > 12) {
        return {"import.problem.date_month",
                {{"text", shown},
                 {"month", std::to_string(numbers->month)},
                 {"order", TextId{"import.date_order." + std::string(dateOrderCode(order))}}}};
    }
    if (numbers->year < 1900 || numbers->year > 2199) {
        return {"import.problem.date_year", {{"text", shown}, {"year", year}}};
    }
    const std::int64_t days = daysInMonth(numbers->year, numbers->month);
    if (numbers->month == 2) {
        return {"import.problem.date_february", {{"text", shown}, {"year", year}, {"days", days}}};
    }
    return {"import.problem.date_day",
            {{"text", shown}, {"month", monthName(numbers->month)}, {"days", days}}};
}

void DateOrderEvidence::add(std::string_view text) {
    // The common case first: a date with its year in front says nothing about the others.
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
        return;
    }
    if (text.size() < 6) {
        return;
    }
    const auto parts = splitDate(text);
    if (!parts) {
        return;
    }
    const auto& [first, second, third] = parts->part;
    if (first.digits == 0 || second.digits == 0 || first.digits == 4) {
        return;
    }
    const auto dateAs = [&](DateOrder order) {
        const auto numbers = assign(*parts, order);
        return numbers ? numbers->date() : std::nullopt;
    };
    const auto dayFirst = dateAs(DateOrder::DayMonthYear);
    const auto monthFirst = dateAs(DateOrder::MonthDayYear);
    if (dayFirst && monthFirst) {
        ++(*dayFirst == *monthFirst ? m_same : m_either);
    } else if (dayFirst) {
        ++m_dayFirst;
    } else if (monthFirst) {
        ++m_monthFirst;
    } else if (dateAs(DateOrder::YearMonthDay)) {
        ++m_yearFirst;
    }
}

DateOrderEvidence::Verdict DateOrderEvidence::verdict() const {
    if (m_yearFirst > m_dayFirst + m_monthFirst) {
        return {DateOrder::YearMonthDay, false};
    }
    if (m_dayFirst != m_monthFirst) {
        return {m_dayFirst > m_monthFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear,
                false};
    }
    if (m_either > 0 || m_dayFirst > 0) {
        return {std::nullopt, true};
    }
    return {m_same > 0 ? DateOrder::DayMonthYear : DateOrder::YearMonthDay, false};
}

}  // namespace winnow::importing
