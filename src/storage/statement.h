// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace winnow {

class Database;

// A prepared statement that throws StorageError. Parameters are bound by name (":client_id") or by
// position; columns are read by position, 0 first. Domain types are in row.h.
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);
    Statement(const Database& database, std::string_view sql);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    int parameter(const char* name) const;
    void bindInteger(int parameter, std::int64_t value);
    // The text must live until the statement is reset; bindText copies it.
    void bindTextInPlace(int parameter, std::string_view value);
    void bindText(int parameter, std::string_view value);
    void bindBlob(int parameter, std::span<const unsigned char> value);
    void bindNull(int parameter);

    // Runs to the next row; false when there is none. step() resets after the last row.
    bool step();
    // Runs a statement that gives no rows.
    void run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    // Valid until the next step.
    std::string_view text(int column) const;
    std::span<const unsigned char> blob(int column) const;

    sqlite3_stmt* raw() const { return m_statement; }

private:
    void check(int code) const;

    sqlite3* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

// Runs a script of statements without parameters.
void execute(sqlite3* connection, const std::string& script);

// The first column of the first row; for PRAGMAs and counts.
std::int64_t integerOf(sqlite3* connection, std::string_view sql);
std::string textOf(sqlite3* connection, std::string_view sql);

}  // namespace winnow
