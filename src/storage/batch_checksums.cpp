// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/batch_checksums.h>

#include <storage/sqlite.h>

namespace winnow {

namespace {

template <typename Apply>
void forEachRow(Statement& rows, const BatchTable& table, Apply apply) {
    RowBytes bytes;
    const int columns = sqlite3_column_count(rows.raw());
    while (rows.step()) {
        bytes.clear();
        bytes.addText(table.name);
        for (int column = 1; column < columns; ++column) {
            bytes.addColumn(rows.raw(), column);
        }
        apply(rows.integer(0), bytes.hash128());
    }
}

}  // namespace

void addRows(Statement& rows, const BatchTable& table, BatchSums& sums) {
    // Rows of a batch mostly stand together; this spares the search.
    std::int64_t lastBatch = 0;
    ChecksumSum* sum = nullptr;
    forEachRow(rows, table, [&](std::int64_t batch, Hash128 hash) {
        if (sum == nullptr || batch != lastBatch) {
            sum = &sums[batch];
            lastBatch = batch;
        }
        sum->add(hash);
    });
}

void removeRows(Statement& rows, const BatchTable& table, BatchSums& sums) {
    forEachRow(rows, table, [&](std::int64_t batch, Hash128 hash) { sums[batch].remove(hash); });
}

BatchSums computeBatchSums(sqlite3* connection) {
    BatchSums sums;
    for (const BatchTable& table : kBatchTables) {
        Statement rows(connection, table.rows);
        addRows(rows, table, sums);
    }
    return sums;
}

}  // namespace winnow
