// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include <base/result.h>

struct sqlite3;

// A portfolio as a file of the operating system.
namespace winnow::file {

// The path with its folder made canonical, so that SQLite's refusal of links concerns the file
// alone. Errors: no such folder.
Result<std::filesystem::path> canonicalPath(const std::filesystem::path& path);

// Looks at what lies at the path without opening it. Errors: nothing there, a folder, a link,
// something that is no ordinary file, an empty file.
Result<void> checkOrdinaryFile(const std::filesystem::path& path);

struct Header {
    int schemaVersion = 0;
    bool writeAheadLog = false;
};

// Reads the header through SQLite's own file handle, before any statement runs: so neither a
// foreign file nor a journal beside it is touched, and no lock of this process is lost by closing a
// second descriptor. Errors: not SQLite, not a portfolio.
Result<Header> readHeader(sqlite3* connection, const std::filesystem::path& path);

// Whether a rollback journal with content lies beside the file.
bool hasJournal(const std::filesystem::path& path);

// Makes an empty file of mode 0600; whatever regular file had that (temporary) name is removed
// first.
Result<void> makePrivate(const std::filesystem::path& path);

// Renames without replacing, after syncing the file, and syncs the folder: afterwards the whole
// file is there under the new name, or nothing is. The error says that the target exists, or why
// not.
Result<void> moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to);

// Removes a temporary file and SQLite's journal of it on the way out, unless released.
class TemporaryFile {
public:
    explicit TemporaryFile(std::filesystem::path path) : m_path(std::move(path)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    const std::filesystem::path& path() const { return m_path; }
    void release() { m_path.clear(); }

private:
    std::filesystem::path m_path;
};

Error notAPortfolio(const std::filesystem::path& path);
Error cannotRead(const std::filesystem::path& path, int systemError);
Error cannotWrite(const std::filesystem::path& path, int systemError);

}  // namespace winnow::file
