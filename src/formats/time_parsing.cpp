// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/time_parsing.h>

#include <string>

#include <base/fraction.h>
#include <formats/header_names.h>
#include <formats/number_parsing.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Reads digits at the front; empty when there are none or more than `most`.
std::optional<std::int64_t> takeDigits(std::string_view& rest, int most) {
    std::int64_t value = 0;
    int count = 0;
    while (!rest.empty() && isDigit(rest.front())) {
        if (++count > most) {
            return std::nullopt;
        }
        value = value * 10 + (rest.front() - '0');
        rest.remove_prefix(1);
    }
    return count > 0 ? std::optional(value) : std::nullopt;
}

bool takeMark(std::string_view& rest, char mark) {
    if (!rest.starts_with(mark)) {
        return false;
    }
    rest.remove_prefix(1);
    return true;
}

// Drops ".123" behind seconds.
void dropFractionOfSecond(std::string_view& rest) {
    if (rest.size() >= 2 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1])) {
        rest.remove_prefix(1);
        while (!rest.empty() && isDigit(rest.front())) {
            rest.remove_prefix(1);
        }
    }
}

// hh:mm or hh:mm:ss, hours of up to six digits.
std::optional<std::int64_t> clockSeconds(std::string_view text) {
    std::string_view rest = text;
    const auto hours = takeDigits(rest, 6);
    if (!hours || !takeMark(rest, ':')) {
        return std::nullopt;
    }
    const auto minutes = takeDigits(rest, 2);
    if (!minutes || *minutes > 59) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    if (takeMark(rest, ':')) {
        const auto read = takeDigits(rest, 2);
        if (!read || *read > 59) {
            return std::nullopt;
        }
        seconds = *read;
        dropFractionOfSecond(rest);
    }
    if (!rest.empty()) {
        return std::nullopt;
    }
    return *hours * 3600 + *minutes * 60 + seconds;
}

// Seconds of a unit's name as written behind a number, 0 for another word.
std::int64_t secondsOfUnit(std::string_view name) {
    const std::string unit = foldedWord(name);
    if (unit == "h" || unit == "hr" || unit == "hrs" || unit == "hour" || unit == "hours" ||
        unit == "heure" || unit == "heures") {
        return 3600;
    }
    if (unit == "m" || unit == "min" || unit == "mins" || unit == "mn" || unit == "minute" ||
        unit == "minutes") {
        return 60;
    }
    if (unit == "s" || unit == "sec" || unit == "secs" || unit == "second" || unit == "seconds" ||
        unit == "seconde" || unit == "secondes") {
        return 1;
    }
    return 0;
}

// Far above anything believable, and far below what sums cannot hold.
constexpr std::int64_t kEndless = std::int64_t{1} << 50U;

std::int64_t secondsOf(const ScaledNumber& number, std::int64_t unit) {
    std::int64_t denominator = 1;
    for (int i = 0; i < number.decimals; ++i) {
        denominator *= 10;
    }
    return number.mantissa / denominator > kEndless / 3600
               ? kEndless
               : divideHalfUp(Int128{number.mantissa} * unit, denominator);
}

// "2.97": a single mark is the decimal mark whichever it is, but "1.234" follows the file.
std::optional<ScaledNumber> plainNumber(std::string_view text, char decimalMark) {
    const auto number = parseNumber(text, decimalMark);
    return number ? number : parseNumber(text, decimalMark == '.' ? ',' : '.');
}

// "1h 30m", "1h30", "90 min", "45s": each unit once, from large to small.
std::optional<std::int64_t> unitsSeconds(std::string_view text, char decimalMark) {
    if (text.starts_with("PT")) {
        text.remove_prefix(2);
    }
    std::int64_t total = 0;
    std::int64_t lastUnit = 0;
    while (!text.empty()) {
        std::size_t numberEnd = 0;
        while (numberEnd < text.size() &&
               (isDigit(text[numberEnd]) || text[numberEnd] == '.' || text[numberEnd] == ',')) {
            ++numberEnd;
        }
        const auto number = plainNumber(text.substr(0, numberEnd), decimalMark);
        text = trimmed(text.substr(numberEnd));
        std::size_t nameEnd = 0;
        while (nameEnd < text.size() && !isDigit(text[nameEnd]) && text[nameEnd] != ' ') {
            ++nameEnd;
        }
        std::int64_t unit = secondsOfUnit(text.substr(0, nameEnd));
        if (nameEnd == 0 && lastUnit == 3600) {
            unit = 60;  // 1h30
        }
        if (!number || unit == 0 || (lastUnit != 0 && unit >= lastUnit)) {
            return std::nullopt;
        }
        total += secondsOf(*number, unit);  // three units at the most
        lastUnit = unit;
        text = trimmed(text.substr(nameEnd));
    }
    return lastUnit == 0 ? std::nullopt : std::optional(total);
}

}  // namespace

DurationReading parseDuration(std::string_view text, char decimalMark, std::int64_t unitSeconds) {
    text = trimmed(text);
    const bool negative = text.starts_with('-') || text.starts_with("\u2212");
    if (negative) {
        text.remove_prefix(text.front() == '-' ? 1 : 3);
    }
    if (text.size() > 40 || text.empty()) {
        return {};
    }
    std::optional<std::int64_t> seconds = clockSeconds(text);
    if (!seconds) {
        if (const auto hours = plainNumber(text, decimalMark)) {
            seconds = secondsOf(*hours, unitSeconds);
        } else {
            seconds = unitsSeconds(text, decimalMark);
        }
    }
    if (!seconds) {
        return {};
    }
    if (negative && *seconds != 0) {
        return {std::nullopt, DurationFault::Negative};
    }
    if (*seconds > kLongestEntry.seconds) {
        return {std::nullopt, DurationFault::TooLong};
    }
    return {WorkTime{*seconds}, DurationFault::NotADuration};
}

Text durationProblem(std::string_view text, DurationFault fault) {
    const std::string shown = excerpt(text);
    switch (fault) {
        case DurationFault::NotADuration:
            break;
        case DurationFault::Negative:
            return {"import.problem.duration_negative", {{"text", shown}}};
        case DurationFault::TooLong:
            return {"import.problem.duration_too_long",
                    {{"text", shown}, {"hours", kLongestEntry.seconds / 3600}}};
    }
    return {"import.problem.duration", {{"text", shown}}};
}

std::optional<int> parseTimeOfDay(std::string_view text) {
    std::string_view rest = trimmed(text);
    const auto hours = takeDigits(rest, 2);
    if (!hours || (!takeMark(rest, ':') && !takeMark(rest, 'h') && !takeMark(rest, 'H'))) {
        return std::nullopt;
    }
    std::int64_t minutes = 0;
    if (!rest.empty()) {
        const auto read = takeDigits(rest, 2);
        if (!read) {
            return std::nullopt;
        }
        minutes = *read;
    }
    std::int64_t seconds = 0;
    if (takeMark(rest, ':')) {
        const auto read = takeDigits(rest, 2);
        if (!read) {
            return std::nullopt;
        }
        seconds = *read;
        dropFractionOfSecond(rest);
    }
    std::int64_t hour = *hours;
    const std::string half = foldedWord(trimmed(rest).substr(0, 5));
    if (half.starts_with("am") || half.starts_with("pm")) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (half.starts_with("pm") ? 12 : 0);
    } else if (!trimmed(rest).empty()) {
        const char zone = trimmed(rest).front();
        if (zone != 'Z' && zone != '+' && zone != '-' && zone != 'G' && zone != 'U') {
            return std::nullopt;
        }
    }
    if (hour > 23 || minutes > 59 || seconds > 59) {
        return std::nullopt;
    }
    return static_cast<int>(hour * 3600 + minutes * 60 + seconds);
}

}  // namespace winnow::importing
