// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace winnow {

// SHA-256 of a file's bytes in lower-case hex, read in pieces. Throws StorageError when it cannot
// be read to its end.
std::string sha256OfFile(const std::filesystem::path& file);

}  // namespace winnow
