// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/database_lock.h>

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace winnow {

namespace {

namespace fs = std::filesystem;

std::string thisHost() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) {
        return "localhost";
    }
    return name.data();
}

std::string thisUser() {
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr) {
        return found->pw_name;
    }
    return std::to_string(geteuid());
}

std::string readAll(int descriptor) {
    std::array<char, 1024> buffer{};
    const auto size = pread(descriptor, buffer.data(), buffer.size(), 0);
    return size > 0 ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string();
}

LockHolder parseHolder(std::string_view content) {
    LockHolder holder;
    while (!content.empty()) {
        const auto end = content.find('\n');
        const std::string_view line = content.substr(0, end);
        content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) {
            continue;
        }
        const std::string_view key = line.substr(0, equals);
        const std::string_view value = line.substr(equals + 1);
        if (key == "pid") {
            std::from_chars(value.data(), value.data() + value.size(), holder.pid);
        } else if (key == "host") {
            holder.host = value;
        } else if (key == "user") {
            holder.user = value;
        } else if (key == "since") {
            holder.since = Instant::fromIso(value).value_or(Instant{});
        }
    }
    return holder;
}

bool writeHolder(int descriptor, const Clock& clock) {
    const std::string content = fmt::format("pid={}\nhost={}\nuser={}\nsince={}\n", getpid(),
                                            thisHost(), thisUser(), clock.now().toIso());
    return ftruncate(descriptor, 0) == 0 && pwrite(descriptor, content.data(), content.size(), 0) ==
                                                static_cast<ssize_t>(content.size());
}

bool isAlive(int pid) { return pid > 0 && (kill(pid, 0) == 0 || errno == EPERM); }

// Whether the path still names the file that is open; its last holder may have removed it.
bool stillThere(const fs::path& path, int descriptor) {
    struct stat byPath {};
    struct stat byDescriptor {};
    return lstat(path.c_str(), &byPath) == 0 && fstat(descriptor, &byDescriptor) == 0 &&
           byPath.st_dev == byDescriptor.st_dev && byPath.st_ino == byDescriptor.st_ino;
}

Error inUse(const fs::path& portfolio, const LockHolder& holder) {
    return {{"storage.error.in_use",
             {{"file", portfolio.filename().string()},
              {"user", holder.user.empty() ? "?" : holder.user},
              {"host", holder.host.empty() ? "?" : holder.host},
              {"process", std::to_string(holder.pid)},
              {"since", holder.since.toIso()}}},
            ErrorKind::Refused};
}

Error notLockable(const fs::path& lock, int error) {
    return {{"storage.error.not_lockable",
             {{"file", lock.string()}, {"detail", std::string(std::strerror(error))}}},
            ErrorKind::Refused};
}

}  // namespace

fs::path lockPath(const fs::path& portfolio) {
    fs::path path = portfolio;
    path += ".lock";
    return path;
}

LockHolder readLockHolder(const fs::path& lockFile) {
    const int descriptor = ::open(lockFile.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return {};
    }
    const LockHolder holder = parseHolder(readAll(descriptor));
    ::close(descriptor);
    return holder;
}

Result<LockFile> LockFile::take(const fs::path& portfolio, const Clock& clock) {
    const fs::path path = lockPath(portfolio);
    // Each turn is lost only to a holder that has just let go; more than a few would be a fault.
    for (int turn = 0; turn < 100; ++turn) {
        const int descriptor =
            ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            return notLockable(path, errno);
        }
        LockFile lock(path, descriptor);
        const bool locked = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        const int lockError = locked ? 0 : errno;
        const LockHolder holder = parseHolder(readAll(descriptor));
        if (lockError == EWOULDBLOCK) {
            lock.m_path.clear();
            return inUse(portfolio, holder);
        }
        if (!stillThere(path, descriptor)) {
            lock.m_path.clear();
            continue;
        }
        // Where the file system knows no kernel locks, the process number decides.
        const bool elsewhere = !holder.host.empty() && holder.host != thisHost();
        if (elsewhere || (!locked && holder.pid != getpid() && isAlive(holder.pid))) {
            lock.m_path.clear();
            return inUse(portfolio, holder);
        }
        if (!writeHolder(descriptor, clock)) {
            return notLockable(path, errno);
        }
        return lock;
    }
    return inUse(portfolio, readLockHolder(path));
}

LockFile::LockFile(fs::path path, int descriptor)
    : m_path(std::move(path)), m_descriptor(descriptor) {}

LockFile::LockFile(LockFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

LockFile::~LockFile() {
    if (m_descriptor < 0) {
        return;
    }
    // Removed while the kernel lock is still held, so that nobody else's file is removed. An empty
    // path marks a file that was never ours.
    if (!m_path.empty()) {
        ::unlink(m_path.c_str());
    }
    ::close(m_descriptor);
}

}  // namespace winnow
