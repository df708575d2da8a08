// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <base/date.h>
#include <base/id.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/work_time.h>
#include <domain/facts.h>
#include <storage/statement.h>
#include <storage/storage_error.h>

// Domain values in the columns of a portfolio: how they are bound and read back.
namespace winnow::row {

inline void bindValue(Statement& s, const char* name, std::int64_t value) {
    s.bindInteger(s.parameter(name), value);
}
inline void bindValue(Statement& s, const char* name, int value) {
    s.bindInteger(s.parameter(name), value);
}
inline void bindValue(Statement& s, const char* name, bool value) {
    s.bindInteger(s.parameter(name), value ? 1 : 0);
}
inline void bindValue(Statement& s, const char* name, std::string_view value) {
    s.bindText(s.parameter(name), value);
}
inline void bindValue(Statement& s, const char* name, const std::string& value) {
    s.bindText(s.parameter(name), value);
}
inline void bindValue(Statement& s, const char* name, const char* value) {
    s.bindText(s.parameter(name), value);
}
inline void bindValue(Statement& s, const char* name, Money value) {
    bindValue(s, name, value.minor);
}
inline void bindValue(Statement& s, const char* name, WorkTime value) {
    bindValue(s, name, value.seconds);
}
inline void bindValue(Statement& s, const char* name, Date value) {
    bindValue(s, name, value.toIso());
}
inline void bindValue(Statement& s, const char* name, Quarter value) {
    bindValue(s, name, value.toText());
}
inline void bindValue(Statement& s, const char* name, Instant value) {
    bindValue(s, name, value.toIso());
}
template <typename Tag>
void bindValue(Statement& s, const char* name, Id<Tag> value) {
    bindValue(s, name, value.value);
}
template <typename T>
void bindValue(Statement& s, const char* name, const std::optional<T>& value) {
    if (value) {
        bindValue(s, name, *value);
    } else {
        s.bindNull(s.parameter(name));
    }
}

// What a column must hold but does not: the file was altered from outside.
[[noreturn]] inline void unreadable(std::string_view what, std::string_view value) {
    throw StorageError(StorageFailure::Damaged,
                       std::string(what) + " \"" + std::string(value) + "\"");
}

inline std::string text(const Statement& s, int column) { return std::string(s.text(column)); }
inline Money money(const Statement& s, int column) { return {s.integer(column)}; }
inline Date date(const Statement& s, int column) {
    const auto value = Date::fromIso(s.text(column));
    if (!value) {
        unreadable("date", s.text(column));
    }
    return *value;
}
inline Quarter quarter(const Statement& s, int column) {
    const auto value = Quarter::fromText(s.text(column));
    if (!value) {
        unreadable("quarter", s.text(column));
    }
    return *value;
}
inline Instant instant(const Statement& s, int column) {
    const auto value = Instant::fromIso(s.text(column));
    if (!value) {
        unreadable("instant", s.text(column));
    }
    return *value;
}
template <typename TypedId>
TypedId id(const Statement& s, int column) {
    return TypedId{s.integer(column)};
}
// An enum by its stable code, e.g. code(s, 3, serviceModelFromCode).
template <typename FromCode>
auto code(const Statement& s, int column, FromCode fromCode) {
    const auto value = fromCode(s.text(column));
    if (!value) {
        unreadable("code", s.text(column));
    }
    return *value;
}
// NULL is empty: maybe(s, 4, date).
template <typename Read>
auto maybe(const Statement& s, int column, Read read) -> std::optional<decltype(read(s, column))> {
    if (s.isNull(column)) {
        return std::nullopt;
    }
    return read(s, column);
}
inline bool flag(const Statement& s, int column) { return s.integer(column) != 0; }
inline int smallInteger(const Statement& s, int column) {
    return static_cast<int>(s.integer(column));
}

// The codes of a settlement in the file.
inline std::string_view settlementCode(Settlement settlement) {
    switch (settlement) {
        case Settlement::Unknown:
            return "unknown";
        case Settlement::Tracked:
            return "tracked";
        case Settlement::PaidUndated:
            return "paid_undated";
    }
    return "";
}
inline std::optional<Settlement> settlementFromCode(std::string_view code) {
    for (const auto value : {Settlement::Unknown, Settlement::Tracked, Settlement::PaidUndated}) {
        if (settlementCode(value) == code) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace winnow::row
