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
            if (column > table.always) {
                if (rows.isNull(column)) {
                    continue;
                }
                bytes.addInteger(column);
            }
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

void applyBatchSums(sqlite3* connection, BatchSums& sums) {
    Statement select(connection, "SELECT checksum FROM import_batches WHERE id = ?1");
    Statement update(connection, "UPDATE import_batches SET checksum = ?2 WHERE id = ?1");
    for (const auto& [batch, change] : sums) {
        select.bindInteger(1, batch);
        ChecksumSum sum = change;
        if (select.step()) {
            sum.add(ChecksumSum::fromBytes(select.blob(0)));
        }
        select.reset();
        update.bindInteger(1, batch);
        update.bindBlob(2, sum.bytes());
        update.run();
    }
    sums.clear();
}

}  // namespace winnow
