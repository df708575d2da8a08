// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/portfolio_file.h>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

#include <storage/database.h>
#include <storage/sqlite.h>

namespace winnow::file {

namespace fs = std::filesystem;

namespace {

// Offsets in SQLite's database header (https://www.sqlite.org/fileformat.html).
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kWriteVersionOffset = 18;
constexpr std::size_t kUserVersionOffset = 60;
constexpr std::size_t kApplicationIdOffset = 68;

Error fileError(std::string id, const fs::path& path, ErrorKind kind) {
    return {{std::move(id), {{"file", path.string()}}}, kind};
}

Error systemErrorText(std::string id, const fs::path& path, int systemError, ErrorKind kind) {
    return {{std::move(id),
             {{"file", path.string()}, {"detail", std::string(std::strerror(systemError))}}},
            kind};
}

bool syncPath(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool synced = fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

}  // namespace

Error notAPortfolio(const fs::path& path) {
    return fileError("storage.error.not_a_portfolio", path, ErrorKind::Damaged);
}

Error cannotRead(const fs::path& path, int systemError) {
    return systemErrorText("storage.error.cannot_read", path, systemError, ErrorKind::Damaged);
}

Error cannotWrite(const fs::path& path, int systemError) {
    return systemErrorText("storage.error.cannot_write", path, systemError, ErrorKind::Refused);
}

Result<fs::path> canonicalPath(const fs::path& path) {
    std::error_code failed;
    fs::path absolute = path.empty() ? fs::path() : fs::absolute(path, failed);
    if (!absolute.has_filename()) {
        absolute = absolute.parent_path();  // "folder/" means the folder
    }
    if (failed || !absolute.has_filename()) {
        return fileError("storage.error.not_found", path, ErrorKind::Refused);
    }
    const fs::path folder = fs::canonical(absolute.parent_path(), failed);
    if (failed) {
        return fileError("storage.error.no_folder", absolute.parent_path(), ErrorKind::Refused);
    }
    return folder / absolute.filename();
}

Result<void> checkOrdinaryFile(const fs::path& path) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return fileError("storage.error.not_found", path, ErrorKind::Refused);
        }
        return cannotRead(path, errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return fileError("storage.error.directory", path, ErrorKind::Damaged);
    }
    if (S_ISLNK(status.st_mode)) {
        return fileError("storage.error.link", path, ErrorKind::Damaged);
    }
    if (!S_ISREG(status.st_mode)) {
        return fileError("storage.error.special_file", path, ErrorKind::Damaged);
    }
    if (status.st_size == 0) {
        return fileError("storage.error.empty", path, ErrorKind::Damaged);
    }
    if (access(path.c_str(), R_OK) != 0) {
        return cannotRead(path, errno);
    }
    return {};
}

Result<Header> readHeader(sqlite3* connection, const fs::path& path) {
    sqlite3_file* handle = nullptr;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &handle) != SQLITE_OK ||
        handle == nullptr || handle->pMethods == nullptr) {
        return cannotRead(path, EIO);
    }
    std::array<unsigned char, kHeaderSize> bytes{};
    const int code =
        handle->pMethods->xRead(handle, bytes.data(), static_cast<int>(kHeaderSize), 0);
    if (code == SQLITE_IOERR_SHORT_READ) {
        return notAPortfolio(path);
    }
    if (code != SQLITE_OK) {
        return cannotRead(path, EIO);
    }
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    if (std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0) {
        return notAPortfolio(path);
    }
    const auto bigEndian = [&](std::size_t offset) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value = value << 8 | bytes[offset + i];
        }
        return static_cast<int>(value);
    };
    if (bigEndian(kApplicationIdOffset) != Database::kApplicationId) {
        return notAPortfolio(path);
    }
    return Header{bigEndian(kUserVersionOffset), bytes[kWriteVersionOffset] == 2};
}

bool hasJournal(const fs::path& path) {
    fs::path journal = path;
    journal += "-journal";
    std::error_code failed;
    const auto size = fs::file_size(journal, failed);
    return !failed && size > 0;
}

Result<void> makePrivate(const fs::path& path) {
    std::error_code failed;
    if (fs::is_regular_file(fs::symlink_status(path, failed))) {
        fs::remove(path, failed);
    }
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return cannotWrite(path, errno);
    }
    ::close(descriptor);
    return {};
}

Result<void> moveIntoPlace(const fs::path& from, const fs::path& to) {
    if (!syncPath(from, 0)) {
        return cannotWrite(from, errno);
    }
    int moved = renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
    if (moved != 0 && (errno == EINVAL || errno == ENOSYS)) {
        // A file system without that flag: a link does not replace either.
        moved = link(from.c_str(), to.c_str());
        if (moved == 0) {
            unlink(from.c_str());
        }
    }
    if (moved != 0) {
        if (errno == EEXIST) {
            return fileError("storage.error.exists", to, ErrorKind::Refused);
        }
        return cannotWrite(to, errno);
    }
    if (!syncPath(to.parent_path(), O_DIRECTORY)) {
        return cannotWrite(to, errno);
    }
    return {};
}

TemporaryFile::~TemporaryFile() {
    if (m_path.empty()) {
        return;
    }
    std::error_code ignored;  // nothing more can be done on the way out
    fs::remove(m_path, ignored);
    fs::path journal = m_path;
    journal += "-journal";
    fs::remove(journal, ignored);
}

}  // namespace winnow::file
