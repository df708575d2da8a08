// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include <base/result.h>

namespace winnow::importing {

// An error about a file, by the name of the file.
Error fileError(std::string id, const std::filesystem::path& path,
                ErrorKind kind = ErrorKind::Refused);

struct FileHead {
    std::int64_t size = 0;  // of the file, bytes
    std::string bytes;      // the first 64 KiB
};

// The start of a file. Errors: no such file, a folder, no plain file, unreadable, empty, over 2 GB.
Result<FileHead> readFileHead(const std::filesystem::path& path);

// Whether a file begins like a zip archive, as the workbooks of today do.
bool isZip(std::string_view head);

// The catalogue id of the error for content that is known not to be delimited text; empty when it
// may be. `head`: the first 64 KiB.
std::string_view foreignContent(std::string_view head, const std::filesystem::path& path);

}  // namespace winnow::importing
