// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace winnow {

__extension__ using Hash128 = unsigned __int128;

// A sum of 128-bit hashes modulo 2^128: the same whatever the order of the rows, and a row can be
// taken out again. It is there to notice damage, not to withstand forgery.
class ChecksumSum {
public:
    using Bytes = std::array<unsigned char, 16>;

    void add(Hash128 hash) { m_sum += hash; }
    void remove(Hash128 hash) { m_sum -= hash; }
    void add(const ChecksumSum& other) { m_sum += other.m_sum; }

    Bytes bytes() const;  // big-endian
    // An empty or wrongly sized blob is zero.
    static ChecksumSum fromBytes(std::span<const unsigned char> bytes);

    friend bool operator==(const ChecksumSum&, const ChecksumSum&) = default;

private:
    Hash128 m_sum = 0;
};

// One row in the form that is hashed: each value as a tag byte (0 NULL, 1 integer, 2 text, 3 blob),
// then 8 bytes little-endian, or 8 bytes of length and the content.
class RowBytes {
public:
    void clear() { m_size = 0; }
    void addNull() { *grow(1) = 0; }
    void addInteger(std::int64_t value) { addWord(1, static_cast<std::uint64_t>(value)); }
    void addText(std::string_view value) { addContent(2, value); }
    void addBlob(std::string_view value) { addContent(3, value); }
    // A column of the current row, by what it holds.
    void addColumn(sqlite3_stmt* statement, int column);

    Hash128 hash128() const;
    std::uint64_t hash64() const;

private:
    unsigned char* grow(std::size_t bytes) {
        if (m_size + bytes > m_bytes.size()) {
            m_bytes.resize(2 * (m_size + bytes) + 256);
        }
        unsigned char* const end = m_bytes.data() + m_size;
        m_size += bytes;
        return end;
    }
    void addWord(unsigned char tag, std::uint64_t value) {
        unsigned char* end = grow(9);
        *end = tag;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(end + 1, &value, 8);
        } else {
            for (int i = 0; i < 8; ++i) {
                end[1 + i] = static_cast<unsigned char>(value >> (8 * i));
            }
        }
    }
    void addContent(unsigned char tag, std::string_view value) {
        addWord(tag, value.size());
        if (!value.empty()) {
            std::memcpy(grow(value.size()), value.data(), value.size());
        }
    }

    std::vector<unsigned char> m_bytes;
    std::size_t m_size = 0;
};

}  // namespace winnow
