// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <base/text.h>

struct sqlite3;

namespace winnow {

// What went wrong below a portfolio while it was in use.
enum class StorageFailure {
    DiskFull,
    InputOutput,  // the disk or the network folder did not read or write
    NotWritable,
    Busy,     // another program holds the file
    Damaged,  // the file's content contradicts itself
    Rule,     // a rule of the schema was broken, e.g. two clients of one name
    Other,
};

// A disk, a file or the program itself failed; nothing of the current unit of work is kept.
class StorageError : public std::runtime_error {
public:
    StorageError(StorageFailure failure, const std::string& detail);

    StorageFailure failure() const { return m_failure; }
    // "storage.failure.<kind>" with the technical detail, for showing.
    const Text& reason() const { return m_reason; }

private:
    StorageFailure m_failure;
    Text m_reason;
};

// Throws what a result code of SQLite means; `doing` says what was tried, for the detail. A wrong
// statement is a std::logic_error.
[[noreturn]] void throwStorageError(sqlite3* connection, int code, std::string_view doing);

}  // namespace winnow
