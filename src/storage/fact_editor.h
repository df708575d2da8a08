// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <domain/fact_query.h>
#include <storage/database.h>
#include <storage/stores.h>

namespace winnow {

// Facts typed in, corrected and removed by hand, inside a UnitOfWork of Undoable::Yes. What is
// typed in belongs to the one batch of kind "manual", which is made when first needed. A corrected
// fact keeps its batch and line, and what it was before is kept beside it (fact_changes), so that a
// file met again does not bring the old value back as news; likewise what is removed
// (removed_facts).
class FactEditor {
public:
    FactEditor(Database& database, Instant now);
    ~FactEditor();
    FactEditor(const FactEditor&) = delete;
    FactEditor& operator=(const FactEditor&) = delete;

    // The fact's own id is ignored. An invoice with a client and number that exist, a second seat
    // count of a month and a second rate of a day are a StorageError (Rule): look before.
    FactKey add(const Fact& fact);
    // As FactStore::addPayment(), but typed in; whatever payments there are already.
    FactStore::PaymentOutcome addPayment(const PaymentReceipt& receipt);
    void update(const FactKey& key, const Fact& fact);
    void remove(const FactKey& key);

private:
    // What is kept between two edits; made at the first.
    class Edits;
    struct AddFact;
    struct UpdateFact;
    Edits& begin(bool needsBatch);
    void removePayment(const FactKey& key);

    Database& m_database;
    Instant m_now;
    std::unique_ptr<Edits> m_edits;
};

}  // namespace winnow
