// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/state_digest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <storage/sqlite.h>
#include <storage/statement.h>
#include <storage/storage_error.h>

namespace winnow {

namespace {

void addValue(RowBytes& bytes, sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            bytes.addInteger(sqlite3_value_int64(value));
            return;
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            const bool isText = sqlite3_value_type(value) == SQLITE_TEXT;
            const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
            const auto* start = static_cast<const char*>(sqlite3_value_blob(value));
            const std::string_view content =
                size == 0 ? std::string_view() : std::string_view(start, size);
            isText ? bytes.addText(content) : bytes.addBlob(content);
            return;
        }
        default:
            bytes.addNull();
            return;
    }
}

// Hashes the cells of one row: a prefix of table and key, then column number and value.
class CellHasher {
public:
    explicit CellHasher(std::string_view table) : m_table(table) { startRow(); }

    void startRow() {
        m_row.clear();
        m_row.addText(m_table);
    }
    RowBytes& key() { return m_row; }

    template <typename Append>
    Hash128 cell(int column, Append append) {
        m_cell = m_row;
        m_cell.addInteger(column);
        append(m_cell);
        return m_cell.hash128();
    }

private:
    std::string m_table;
    RowBytes m_row;
    RowBytes m_cell;
};

void addTable(sqlite3* connection, const std::string& table, ChecksumSum& sum) {
    std::vector<bool> isKey;
    {
        Statement columns(connection, "SELECT pk FROM pragma_table_info(:table) ORDER BY cid");
        columns.bindText(columns.parameter(":table"), table);
        while (columns.step()) {
            isKey.push_back(columns.integer(0) > 0);
        }
    }
    if (isKey.empty()) {
        return;  // a table of a later version than the file's
    }
    const int count = static_cast<int>(isKey.size());
    CellHasher hasher(table);
    Statement rows(connection, fmt::format("SELECT * FROM {}", table));
    while (rows.step()) {
        hasher.startRow();
        for (int column = 0; column < count; ++column) {
            if (isKey[static_cast<std::size_t>(column)]) {
                hasher.key().addColumn(rows.raw(), column);
            }
        }
        for (int column = 0; column < count; ++column) {
            sum.add(
                hasher.cell(column, [&](RowBytes& bytes) { bytes.addColumn(rows.raw(), column); }));
        }
    }
}

struct ChangesetIterator {
    sqlite3_changeset_iter* iterator = nullptr;
    ~ChangesetIterator() { sqlite3changeset_finalize(iterator); }
};

void require(int code) {
    if (code != SQLITE_OK) {
        throwStorageError(nullptr, code, "reading a changeset");
    }
}

// One change: `value` is the old or new value of a column, null where a change leaves it alone.
void addChange(sqlite3_changeset_iter* change, bool withFacts, ChecksumSum& sum) {
    const char* table = nullptr;
    int count = 0;
    int operation = 0;
    int indirect = 0;
    require(sqlite3changeset_op(change, &table, &count, &operation, &indirect));
    if (isFactTable(table)) {
        if (!withFacts) {
            return;
        }
    } else if (!isEditedTable(table)) {
        throw StorageError(StorageFailure::Damaged,
                           fmt::format("a changeset of the table {}", table));
    }
    unsigned char* isKey = nullptr;
    require(sqlite3changeset_pk(change, &isKey, nullptr));

    CellHasher hasher(table);
    for (int column = 0; column < count; ++column) {
        if (isKey[column] != 0) {
            sqlite3_value* value = nullptr;
            require(operation == SQLITE_INSERT ? sqlite3changeset_new(change, column, &value)
                                               : sqlite3changeset_old(change, column, &value));
            addValue(hasher.key(), value);
        }
    }
    for (int column = 0; column < count; ++column) {
        sqlite3_value* before = nullptr;
        sqlite3_value* after = nullptr;
        if (operation != SQLITE_INSERT) {
            require(sqlite3changeset_old(change, column, &before));
        }
        if (operation != SQLITE_DELETE) {
            require(sqlite3changeset_new(change, column, &after));
        }
        if (operation == SQLITE_UPDATE && after == nullptr) {
            continue;  // a column the update leaves as it is; the key stands among the old values
        }
        const auto hashed = [&](sqlite3_value* value) {
            return hasher.cell(column, [&](RowBytes& bytes) { addValue(bytes, value); });
        };
        if (before != nullptr) {
            sum.remove(hashed(before));
        }
        if (after != nullptr) {
            sum.add(hashed(after));
        }
    }
}

template <typename Visit>
void eachChange(std::span<const unsigned char> changeset, Visit visit) {
    if (changeset.empty()) {
        return;
    }
    ChangesetIterator changes;
    // SQLite only reads the changeset; its interface lacks the const.
    require(sqlite3changeset_start(&changes.iterator, static_cast<int>(changeset.size()),
                                   const_cast<unsigned char*>(changeset.data())));
    int code = sqlite3changeset_next(changes.iterator);
    while (code == SQLITE_ROW) {
        visit(changes.iterator);
        code = sqlite3changeset_next(changes.iterator);
    }
    if (code != SQLITE_DONE) {
        require(code);
    }
}

ChecksumSum digestOf(std::span<const unsigned char> changeset, bool withFacts) {
    ChecksumSum sum;
    eachChange(changeset,
               [&](sqlite3_changeset_iter* change) { addChange(change, withFacts, sum); });
    return sum;
}

template <std::size_t N>
bool isAmong(const std::array<const char*, N>& tables, std::string_view name) {
    return std::ranges::any_of(tables, [&](std::string_view table) { return table == name; });
}

}  // namespace

bool isEditedTable(std::string_view name) { return isAmong(kEditedTables, name); }

bool isFactTable(std::string_view name) { return isAmong(kFactTables, name); }

bool isKeptTable(std::string_view name) { return isAmong(kKeptTables, name); }

ChecksumSum stateDigest(sqlite3* connection) {
    ChecksumSum sum;
    for (const char* table : kEditedTables) {
        addTable(connection, table, sum);
    }
    return sum;
}

ChecksumSum digestChange(std::span<const unsigned char> changeset) {
    return digestOf(changeset, false);
}

ChecksumSum digestWholeChange(std::span<const unsigned char> changeset) {
    return digestOf(changeset, true);
}

bool changesKeptTables(std::span<const unsigned char> changeset) {
    bool found = false;
    eachChange(changeset, [&](sqlite3_changeset_iter* change) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        require(sqlite3changeset_op(change, &table, &columns, &operation, &indirect));
        found = found || isKeptTable(table);
    });
    return found;
}

}  // namespace winnow
