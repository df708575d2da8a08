// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/document_file.h>

#include <fstream>
#include <system_error>

#include <app/atomic_file.h>
#include <domain/evidence.h>

namespace winnow {

namespace {

namespace fs = std::filesystem;

Error unreadable(const fs::path& file) {
    return {{"app.register.unreadable", {{"file", safeFileName(file.filename().string())}}}};
}

Error tooLarge(const fs::path& file) {
    return {{"app.register.too_large",
             {{"file", safeFileName(file.filename().string())},
              {"most", kLargestAttachment / (1024 * 1024)}}}};
}

}  // namespace

Result<std::string> readDocument(const fs::path& file) {
    std::error_code failed;
    if (!fs::is_regular_file(file, failed) || failed) {
        return unreadable(file);
    }
    const std::uintmax_t size = fs::file_size(file, failed);
    if (failed) {
        return unreadable(file);
    }
    if (size > static_cast<std::uintmax_t>(kLargestAttachment)) {
        return tooLarge(file);
    }
    std::ifstream in(file, std::ios::binary);
    std::string content(static_cast<std::size_t>(size) + 1, '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (!in.is_open() || in.bad()) {
        return unreadable(file);
    }
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > size) {
        return unreadable(file);
    }
    return content;
}

Result<void> mayWriteDocument(const fs::path& target, bool replace) {
    std::error_code failed;
    const fs::file_status there = fs::symlink_status(target, failed);
    if (fs::exists(there) && (!replace || fs::is_directory(there))) {
        return Error{{"app.register.file_exists", {{"file", target.filename().string()}}}};
    }
    return {};
}

Result<void> writeDocument(const fs::path& target, std::string_view content) {
    Result<AtomicFile> file = AtomicFile::open(target);
    if (!file) {
        return file.error();
    }
    if (Result<void> written = file->write(content); !written) {
        return written;
    }
    return file->commit();
}

}  // namespace winnow
