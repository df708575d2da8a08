// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/atomic_file.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <app/report_service.h>

namespace winnow {

namespace {

Error fileError(const std::filesystem::path& path, int code) {
    return {{"app.file_not_written",
             {{"file", path.string()}, {"reason", std::string(std::strerror(code))}}}};
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

Result<AtomicFile> AtomicFile::open(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return fileError(path, EISDIR);
    }
    const std::filesystem::path temporary = folderOf(path) / ("." + path.filename().string() + "." +
                                                              std::to_string(::getpid()) + ".tmp");
    const int descriptor = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fileError(path, errno);
    }
    return AtomicFile(path, temporary, descriptor);
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor)
    : m_path(std::move(path)), m_temporary(std::move(temporary)), m_descriptor(descriptor) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1)) {}

AtomicFile::~AtomicFile() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    if (!m_temporary.empty()) {
        ::unlink(m_temporary.c_str());
    }
}

Error AtomicFile::failed(int code) const { return fileError(m_path, code); }

Result<void> AtomicFile::write(std::string_view bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR) {
            return failed(errno);
        }
        done += written > 0 ? static_cast<std::size_t>(written) : 0;
    }
    return {};
}

Result<void> AtomicFile::commit() {
    if (::fsync(m_descriptor) != 0) {
        return failed(errno);
    }
    ::close(std::exchange(m_descriptor, -1));
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        return failed(errno);
    }
    m_temporary.clear();
    const int folder = ::open(folderOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    Result<AtomicFile> file = AtomicFile::open(path);
    if (!file) {
        return file.error();
    }
    if (Result<void> written = file->write(bytes); !written) {
        return written;
    }
    return file->commit();
}

}  // namespace winnow
