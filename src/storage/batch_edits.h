// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <domain/client.h>
#include <storage/batch_checksums.h>
#include <storage/database.h>
#include <storage/stores.h>

namespace winnow {

// Changes of clients and contacts by an import, kept field by field so that undoing the batch takes
// them back. Only while the batch is open for adding.
class BatchEdits {
public:
    BatchEdits(Database& database, BatchId batch) : m_database(database), m_batch(batch) {}

    void update(const Client& client);
    void update(const Contact& contact);
    ContactId add(const Contact& contact);

private:
    Database& m_database;
    BatchId m_batch;
};

// Takes back what the batch changed, the newest first. A field that was changed since by hand stays
// as it is; where a later batch changed it, that batch's undo will bring back what was before this
// one. Contacts that the batch made go unless they were changed since. Returns how many clients and
// contacts changed. `sums`: of batches whose rows were altered.
std::int64_t takeBackEdits(sqlite3* connection, std::int64_t batch, BatchSums& sums);

}  // namespace winnow
