// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
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

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252, Latin9, Ibm850 };

// "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "ibm850".
std::string_view encodingName(Encoding encoding);
// Whether its characters are of two bytes.
constexpr bool isWide(Encoding encoding) {
    return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
}
// Of Windows1252, Latin9 or Ibm850: the Unicode character of a byte, 0 where there is none.
std::uint32_t singleByteCharacter(Encoding encoding, unsigned char byte);
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
    // Bytes of the medium consumed so far, and in all.
    virtual std::int64_t position() const = 0;
    virtual std::int64_t size() const = 0;
};

class MemoryText final : public TextSource {
public:
    explicit MemoryText(std::string_view text) : m_text(text) {}
    std::size_t read(char* out, std::size_t capacity) override;
    std::int64_t position() const override { return static_cast<std::int64_t>(m_at); }
    std::int64_t size() const override { return static_cast<std::int64_t>(m_text.size()); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

// What was found out about a file without cutting it into rows.
struct TextFileInfo {
    std::filesystem::path path;
    std::int64_t size = 0;
    Encoding encoding = Encoding::Utf8;
    int markLength = 0;  // bytes of the byte order mark
};

// Refuses what is not a readable text file, with the reason. Without a wanted encoding the whole
// file is looked at: UTF-8 where it is valid, UTF-16 by its mark or its zero bytes, else the one of
// Windows-1252, ISO 8859-15 and code page 850 in which the accents stand within words.
Result<TextFileInfo> inspectTextFile(const std::filesystem::path& path,
                                     const std::optional<Encoding>& wanted);

// Decodes a file in fixed memory.
class FileText final : public TextSource {
public:
    explicit FileText(const TextFileInfo& info);
    std::size_t read(char* out, std::size_t capacity) override;
    bool failed() const override { return m_failed; }
    std::int64_t position() const override { return m_position; }
    std::int64_t size() const override { return m_size; }

private:
    std::size_t readBytes(char* out, std::size_t capacity);
    std::size_t decodeSingleBytes(char* out, std::size_t capacity);
    // `more` becomes false at the end of the file.
    std::size_t decodeUtf16(char* out, std::size_t capacity, bool& more);

    struct Utf8Bytes {
        std::array<char, 3> bytes{};
        std::uint8_t length = 0;
    };

    std::ifstream m_stream;
    Encoding m_encoding;
    std::array<Utf8Bytes, 256> m_characters{};  // of an encoding of single bytes
    std::vector<char> m_raw;
    std::size_t m_carried = 0;  // bytes at the front of m_raw that wait for the rest of a character
    std::int64_t m_position = 0;
    std::int64_t m_size = 0;
    bool m_failed = false;
};

}  // namespace winnow::importing
