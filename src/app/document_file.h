// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <base/result.h>

namespace winnow {

// A regular file's bytes, at most kLargestAttachment: one that grows while it is read included.
Result<std::string> readDocument(const std::filesystem::path& file);
// What is there already is refused unless `replace`.
Result<void> mayWriteDocument(const std::filesystem::path& target, bool replace);
Result<void> writeDocument(const std::filesystem::path& target, std::string_view content);

}  // namespace winnow
