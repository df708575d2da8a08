// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include <base/text.h>

namespace winnow {

// What kind of refusal an error is; the command line turns it into its exit code.
enum class ErrorKind {
    Refused,  // not allowed, not found, not as expected
    Usage,    // the request itself is malformed
    Damaged,  // a file cannot be read or is not what it claims to be
};

// A failure that a person can act on: what, where, and what to do.
struct Error {
    Text message;
    ErrorKind kind = ErrorKind::Refused;

    friend bool operator==(const Error&, const Error&) = default;
};

// A value or an Error; the verbs of std::expected that Winnow needs.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    // Throw std::logic_error when there is no value.
    T& value() & {
        require();
        return std::get<0>(m_state);
    }
    const T& value() const& {
        require();
        return std::get<0>(m_state);
    }
    T&& value() && {
        require();
        return std::get<0>(std::move(m_state));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    // Only when hasValue() is false.
    const Error& error() const { return std::get<1>(m_state); }

private:
    void require() const {
        if (!hasValue()) {
            throw std::logic_error("no value: " + error().message.id);
        }
    }

    std::variant<T, Error> m_state;
};

// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool hasValue() const { return !m_error; }
    explicit operator bool() const { return hasValue(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

}  // namespace winnow
