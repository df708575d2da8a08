// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/row_checksum.h>

#include <storage/sqlite.h>
#include <storage/storage_error.h>
#include <xxhash.h>

namespace winnow {

ChecksumSum::Bytes ChecksumSum::bytes() const {
    Bytes result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = static_cast<unsigned char>(m_sum >> (8 * (result.size() - 1 - i)));
    }
    return result;
}

ChecksumSum ChecksumSum::fromBytes(std::span<const unsigned char> bytes) {
    ChecksumSum sum;
    if (bytes.size() == Bytes().size()) {
        for (const unsigned char byte : bytes) {
            sum.m_sum = sum.m_sum << 8 | byte;
        }
    }
    return sum;
}

void RowBytes::addColumn(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_NULL:
            addNull();
            return;
        case SQLITE_INTEGER:
            addInteger(sqlite3_column_int64(statement, column));
            return;
        case SQLITE_TEXT: {
            const auto* start =
                reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            addText({start, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))});
            return;
        }
        case SQLITE_BLOB: {
            const auto* start = static_cast<const char*>(sqlite3_column_blob(statement, column));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            addBlob(size == 0 ? std::string_view() : std::string_view(start, size));
            return;
        }
        default:
            // No table of a portfolio has a column of real numbers.
            throw StorageError(StorageFailure::Damaged, "a real number in a row");
    }
}

Hash128 RowBytes::hash128() const {
    const XXH128_hash_t hash = XXH3_128bits(m_bytes.data(), m_size);
    return static_cast<Hash128>(hash.high64) << 64 | hash.low64;
}

std::uint64_t RowBytes::hash64() const { return XXH3_64bits(m_bytes.data(), m_size); }

}  // namespace winnow
