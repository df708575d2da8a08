// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 3.x or 2.13 under one name. Tests include only this. Do not use what one of them lacks:
// SKIP(), several reporters, commas in the names of test cases.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
namespace Catch::Matchers {
// Version 3 calls the text matcher ContainsSubstring; in 2.13 it is Contains.
inline auto ContainsSubstring(const std::string& part,
                              CaseSensitive::Choice sensitivity = CaseSensitive::Yes) {
    return Contains(part, sensitivity);
}
}  // namespace Catch::Matchers
#endif

#include <optional>
#include <ostream>
#include <string>

#include <base/currency.h>
#include <base/date.h>
#include <base/fraction.h>
#include <base/id.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/work_time.h>

// How Winnow's values read in a failed assertion.
namespace Catch {

template <>
struct StringMaker<winnow::Money> {
    static std::string convert(winnow::Money money) {
        return std::to_string(money.minor) + " minor";
    }
};

template <>
struct StringMaker<winnow::Date> {
    static std::string convert(winnow::Date date) { return date.toIso(); }
};

template <>
struct StringMaker<winnow::Instant> {
    static std::string convert(winnow::Instant instant) { return instant.toIso(); }
};

template <>
struct StringMaker<winnow::Quarter> {
    static std::string convert(winnow::Quarter quarter) { return quarter.toText(); }
};

template <>
struct StringMaker<winnow::Fraction> {
    static std::string convert(const winnow::Fraction& value) {
        return std::to_string(value.numerator) + "/" + std::to_string(value.denominator);
    }
};

template <>
struct StringMaker<winnow::Decimal> {
    static std::string convert(winnow::Decimal value) { return value.toText(); }
};

template <>
struct StringMaker<winnow::WorkTime> {
    static std::string convert(winnow::WorkTime time) {
        return std::to_string(time.seconds) + " s";
    }
};

template <>
struct StringMaker<winnow::Currency> {
    static std::string convert(const winnow::Currency& currency) {
        return std::string(currency.code());
    }
};

template <typename Tag>
struct StringMaker<winnow::Id<Tag>> {
    static std::string convert(winnow::Id<Tag> id) { return std::to_string(id.value); }
};

// Both versions of Catch2 print optionals, but 2.13 only when asked to; this holds for both.
template <typename Value>
struct StringMaker<std::optional<Value>> {
    static std::string convert(const std::optional<Value>& value) {
        return value ? StringMaker<Value>::convert(*value) : std::string("unknown");
    }
};

}  // namespace Catch
