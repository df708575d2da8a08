// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/statement.h>

#include <stdexcept>
#include <utility>

#include <storage/database.h>
#include <storage/sqlite.h>
#include <storage/storage_error.h>

namespace winnow {

Statement::Statement(sqlite3* connection, std::string_view sql) : m_connection(connection) {
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK) {
        throwStorageError(connection, code, "preparing a statement");
    }
}

Statement::Statement(const Database& database, std::string_view sql)
    : Statement(database.sqlite(), sql) {}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::check(int code) const {
    if (code != SQLITE_OK) {
        throwStorageError(m_connection, code, "binding a value");
    }
}

int Statement::parameter(const char* name) const {
    const int index = sqlite3_bind_parameter_index(m_statement, name);
    if (index == 0) {
        throw std::logic_error(std::string("no parameter ") + name);
    }
    return index;
}

void Statement::bindInteger(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(m_statement, parameter, value));
}

void Statement::bindTextInPlace(int parameter, std::string_view value) {
    // A null pointer would bind NULL instead of an empty text.
    check(sqlite3_bind_text64(m_statement, parameter, value.empty() ? "" : value.data(),
                              value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindText(int parameter, std::string_view value) {
    check(sqlite3_bind_text64(m_statement, parameter, value.empty() ? "" : value.data(),
                              value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, std::span<const unsigned char> value) {
    check(
        sqlite3_bind_blob64(m_statement, parameter, value.data(), value.size(), SQLITE_TRANSIENT));
}

void Statement::bindNull(int parameter) { check(sqlite3_bind_null(m_statement, parameter)); }

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE) {
        throwStorageError(m_connection, code, "running a statement");
    }
    return false;
}

void Statement::run() {
    if (step()) {
        throw std::logic_error("a statement that should give no rows gave one");
    }
}

void Statement::reset() { sqlite3_reset(m_statement); }

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (start == nullptr) {
        return {};
    }
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const unsigned char> Statement::blob(int column) const {
    const auto* start = static_cast<const unsigned char*>(sqlite3_column_blob(m_statement, column));
    if (start == nullptr) {
        return {};
    }
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

void execute(sqlite3* connection, const std::string& script) {
    const int code = sqlite3_exec(connection, script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        throwStorageError(connection, code, "running a script");
    }
}

std::int64_t integerOf(sqlite3* connection, std::string_view sql) {
    Statement statement(connection, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string textOf(sqlite3* connection, std::string_view sql) {
    Statement statement(connection, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

}  // namespace winnow
