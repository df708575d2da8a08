// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <app/report_service.h>

namespace winnow {

namespace {

Error fileError(const std::filesystem::path& path, int code) {
    return {{"app.file_not_written",
             {{"file", path.string()}, {"reason", std::string(std::strerror(code))}}}};
}

// Closes on every way out.
class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    ~Descriptor() {
        if (m_value >= 0) {
            ::close(m_value);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_value; }

private:
    int m_value;
};

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::path folder = path.parent_path();
    if (folder.empty()) {
        folder = ".";
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return fileError(path, EISDIR);
    }
    const std::filesystem::path temporary =
        folder / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".tmp");
    const auto fail = [&](int code) {
        ::unlink(temporary.c_str());
        return fileError(path, code);
    };
    {
        const Descriptor file(
            ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
        if (file.get() < 0) {
            return fileError(path, errno);
        }
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t written = ::write(file.get(), bytes.data() + done, bytes.size() - done);
            if (written < 0 && errno != EINTR) {
                return fail(errno);
            }
            done += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
        if (::fsync(file.get()) != 0) {
            return fail(errno);
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        return fail(errno);
    }
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0) {
        ::fsync(directory.get());
    }
    return {};
}

}  // namespace winnow
