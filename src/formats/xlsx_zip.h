// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <base/result.h>

namespace winnow::importing {

// A part of a zip archive that is being unpacked.
class ZipStream {
public:
    ZipStream(ZipStream&&) noexcept;
    ZipStream& operator=(ZipStream&&) noexcept;
    ~ZipStream();

    // Fills at most `capacity` bytes and returns how many; 0 is the end or a failure.
    std::size_t read(char* out, std::size_t capacity);
    // What went wrong: the catalogue id of an error about the file, or empty.
    const std::string& failure() const;
    // Unpacked bytes given so far, and in all as the archive says.
    std::int64_t position() const;
    std::int64_t size() const;

private:
    friend class ZipArchive;
    struct State;
    explicit ZipStream(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// The parts of a zip archive. Nothing is ever unpacked to disk, and a part that unpacks to far more
// than documents do is refused while it is read.
class ZipArchive {
public:
    // Errors: not a whole archive, or more parts than a workbook has.
    static Result<ZipArchive> open(const std::filesystem::path& file);

    // Names are compared without case, with "/" between folders and none in front.
    bool has(std::string_view name) const;
    bool hasEnding(std::string_view ending) const;
    // Any number of streams may be open. Errors: no such part, encrypted, packed in another way
    // than deflate.
    Result<ZipStream> stream(std::string_view name) const;
    // The whole of a small part; empty when there is none. At most `most` bytes are read.
    std::string text(std::string_view name, std::size_t most) const;

private:
    struct Part {
        std::uint64_t directoryOffset = 0;
        std::uint64_t number = 0;
        std::uint64_t packedSize = 0;
        std::uint64_t size = 0;
        bool encrypted = false;
    };

    const Part* find(std::string_view name) const;

    std::filesystem::path m_file;
    std::map<std::string, Part, std::less<>> m_parts;
};

}  // namespace winnow::importing
