// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/content_check.h>

#include <chrono>
#include <utility>

#include <storage/sqlite.h>
#include <storage/statement.h>

namespace winnow {

namespace {

constexpr int kCheckCacheKib = 2 * 1024;  // every page is read once

}  // namespace

std::string quickCheck(sqlite3* connection) {
    execute(connection, "PRAGMA ignore_check_constraints = ON");
    std::string found = textOf(connection, "PRAGMA quick_check(1)");
    execute(connection, "PRAGMA ignore_check_constraints = OFF");
    return found == "ok" ? std::string() : found;
}

ContentCheck::ContentCheck(const std::filesystem::path& file) : m_connection(openFile(file, true)) {
    harden(m_connection.get());
    setCacheSize(m_connection.get(), kCheckCacheKib);
    std::packaged_task<std::string()> task(
        [connection = m_connection.get()] { return quickCheck(connection); });
    m_verdict = task.get_future().share();
    m_thread = std::thread(std::move(task));
}

ContentCheck::~ContentCheck() {
    sqlite3_interrupt(m_connection.get());
    m_thread.join();
}

bool ContentCheck::finished() const {
    return m_verdict.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace winnow
