// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <storage/history_chain.h>

namespace winnow {

// SHA-256 of a file's bytes in lower-case hex, read in pieces. Throws StorageError when it cannot
// be read to its end.
std::string sha256OfFile(const std::filesystem::path& file);

Sha256 sha256Of(std::string_view bytes);

}  // namespace winnow
