// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.h>

namespace winnow::importing {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

// "utf-8", "utf-16le", "utf-16be", "windows-1252".
std::string_view encodingName(Encoding encoding);
// Also the usual other spellings ("UTF8", "latin-1", "cp1252").
std::optional<Encoding> encodingFromName(std::string_view name);

// Text as UTF-8, block by block.
class TextSource {
public:
    virtual ~TextSource() = default;
    // Fills at most `capacity` bytes (at least 16) and returns how many; 0 is the end or a failure.
    virtual std::size_t read(char* out, std::size_t capacity) = 0;
    // The medium failed; what was read so far is not the whole text.
    virtual bool failed() const { return false; }
};

class MemoryText final : public TextSource {
public:
    explicit MemoryText(std::string_view text) : m_rest(text) {}
    std::size_t read(char* out, std::size_t capacity) override;

private:
    std::string_view m_rest;
};

// What was found out about a file without cutting it into rows.
struct TextFileInfo {
    std::filesystem::path path;
    std::int64_t size = 0;
    Encoding encoding = Encoding::Utf8;
    int markLength = 0;  // bytes of the byte order mark
};

// Refuses what is not a readable text file, with the reason. Without a wanted encoding the whole
// file is looked at: UTF-8 where it is valid, UTF-16 by its mark or its zero bytes, else
// Windows-1252.
Result<TextFileInfo> inspectTextFile(const std::filesystem::path& path,
                                     const std::optional<Encoding>& wanted);

// Decodes a file in fixed memory.
class FileText final : public TextSource {
public:
    explicit FileText(const TextFileInfo& info);
    std::size_t read(char* out, std::size_t capacity) override;
    bool failed() const override { return m_failed; }
    // Bytes of the file consumed so far.
    std::int64_t position() const { return m_position; }

private:
    std::size_t readBytes(char* out, std::size_t capacity);
    std::size_t decodeWindows1252(char* out, std::size_t capacity);
    // `more` becomes false at the end of the file.
    std::size_t decodeUtf16(char* out, std::size_t capacity, bool& more);

    std::ifstream m_stream;
    Encoding m_encoding;
    std::vector<char> m_raw;
    std::size_t m_carried = 0;  // bytes at the front of m_raw that wait for the rest of a character
    std::int64_t m_position = 0;
    bool m_failed = false;
};

}  // namespace winnow::importing
