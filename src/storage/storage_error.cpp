// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/storage_error.h>

#include <new>

#include <base/unreachable.h>
#include <fmt/format.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

std::string_view failureId(StorageFailure failure) {
    switch (failure) {
        case StorageFailure::DiskFull:
            return "storage.failure.disk_full";
        case StorageFailure::InputOutput:
            return "storage.failure.input_output";
        case StorageFailure::NotWritable:
            return "storage.failure.not_writable";
        case StorageFailure::Busy:
            return "storage.failure.busy";
        case StorageFailure::Damaged:
            return "storage.failure.damaged";
        case StorageFailure::Rule:
            return "storage.failure.rule";
        case StorageFailure::Other:
            return "storage.failure.other";
    }
    unreachable();
}

std::string_view failureSentence(StorageFailure failure) {
    switch (failure) {
        case StorageFailure::DiskFull:
            return "The disk is full; the change was not saved";
        case StorageFailure::InputOutput:
            return "The disk could not be read or written; the change was not saved";
        case StorageFailure::NotWritable:
            return "The portfolio cannot be written";
        case StorageFailure::Busy:
            return "The portfolio is in use by another program";
        case StorageFailure::Damaged:
            return "The portfolio is damaged";
        case StorageFailure::Rule:
            return "The change breaks a rule of the portfolio";
        case StorageFailure::Other:
            return "The portfolio could not be used";
    }
    unreachable();
}

StorageFailure failureOf(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
            return StorageFailure::DiskFull;
        case SQLITE_IOERR:
            return StorageFailure::InputOutput;
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return StorageFailure::NotWritable;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return StorageFailure::Busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_FORMAT:
            return StorageFailure::Damaged;
        case SQLITE_CONSTRAINT:
            return StorageFailure::Rule;
        default:
            return StorageFailure::Other;
    }
}

}  // namespace

StorageError::StorageError(StorageFailure failure, const std::string& detail)
    : std::runtime_error(fmt::format("{} ({})", failureSentence(failure), detail)),
      m_failure(failure),
      m_reason{std::string(failureId(failure)), {{"detail", detail}}} {}

void throwStorageError(sqlite3* connection, int code, std::string_view doing) {
    const char* message =
        connection != nullptr && (sqlite3_errcode(connection) & 0xff) == (code & 0xff)
            ? sqlite3_errmsg(connection)
            : sqlite3_errstr(code);
    const std::string detail = fmt::format("{}: {} [{}]", doing, message, code);
    switch (code & 0xff) {
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        case SQLITE_ERROR:
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
            throw std::logic_error(detail);
        default:
            throw StorageError(failureOf(code), detail);
    }
}

}  // namespace winnow
