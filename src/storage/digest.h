// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace winnow {

// SHA-256 as lower-case hex.
std::string sha256(std::string_view bytes);
// Of a file's content; throws std::runtime_error when it cannot be read.
std::string sha256OfFile(const std::filesystem::path& path);

}  // namespace winnow
