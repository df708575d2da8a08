// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include <base/clock.h>
#include <base/result.h>
#include <storage/database.h>

namespace winnow {

// NAME.winnow.lock beside the portfolio: says who writes it. Held by a kernel lock on the file,
// which ends with the process however that ends; so a file left by a crash on this machine is taken
// over without a question. One left by another machine is respected.
class LockFile {
public:
    // The error names the holder ("storage.error.in_use").
    static Result<LockFile> take(const std::filesystem::path& portfolio, const Clock& clock);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&&) = delete;
    ~LockFile();

private:
    LockFile(std::filesystem::path path, int descriptor);

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

// The name of a portfolio's lock file.
std::filesystem::path lockPath(const std::filesystem::path& portfolio);

// What a lock file says; missing parts are empty.
LockHolder readLockHolder(const std::filesystem::path& lockFile);

}  // namespace winnow
