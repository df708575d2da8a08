// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include <base/result.h>

namespace winnow {

// A file written under a temporary name beside its own, which it is given only when it is whole and
// on the disk: a crash, a full disk or a change of mind leaves what was there before.
class AtomicFile {
public:
    static Result<AtomicFile> open(const std::filesystem::path& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    Result<void> write(std::string_view bytes);
    Result<void> commit();

private:
    AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor);
    Error failed(int code) const;

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;  // empty once it has its name, or moved from
    int m_descriptor = -1;
};

}  // namespace winnow
