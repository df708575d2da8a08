// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <future>
#include <string>
#include <thread>

#include <storage/connection_settings.h>

namespace winnow {

// What SQLite's quick_check finds wrong, empty when nothing. The rows' own CHECKs are left to
// `verify`: they would take half as long again.
std::string quickCheck(sqlite3* connection);

// The quick check of a large file, on a thread and a connection of its own that cannot write, so
// that the file can be read meanwhile. Nothing is written before the verdict.
class ContentCheck {
public:
    // Throws StorageError when the file cannot be opened.
    explicit ContentCheck(const std::filesystem::path& file);
    ContentCheck(const ContentCheck&) = delete;
    ContentCheck& operator=(const ContentCheck&) = delete;
    // Breaks it off.
    ~ContentCheck();

    bool finished() const;
    // Waits for the end: what is wrong, empty when nothing. Throws what kept it from reading.
    const std::string& verdict() const { return m_verdict.get(); }

private:
    SqliteHandle m_connection;
    std::shared_future<std::string> m_verdict;
    std::thread m_thread;
};

}  // namespace winnow
