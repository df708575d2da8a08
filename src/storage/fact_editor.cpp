// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/fact_editor.h>

#include <stdexcept>

#include <fmt/format.h>
#include <storage/connection.h>
#include <storage/fact_rows.h>
#include <storage/fact_writers.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

// The batch of everything typed in.
BatchId manualBatch(sqlite3* connection) {
    return {integerOf(connection,
                      "SELECT coalesce(min(id), 0) FROM import_batches WHERE kind = 'manual'")};
}

BatchId makeManualBatch(sqlite3* connection, Instant now, BatchSums& sums) {
    Statement insert(connection,
                     "INSERT INTO import_batches (source_name, source_sha256, kind, mapping,"
                     " imported_at, rows_added, rows_left_out)"
                     " VALUES ('', '', 'manual', '', :now, 0, 0)");
    row::bindValue(insert, ":now", now);
    insert.run();
    const BatchId id{sqlite3_last_insert_rowid(connection)};
    Statement ownRow(connection, std::string(kBatchRows.rows) + " WHERE id = ?1");
    ownRow.bindInteger(1, id.value);
    addRows(ownRow, kBatchRows, sums);
    return id;
}

void countTypedIn(sqlite3* connection, BatchId manual, BatchSums& sums) {
    Statement ownRow(connection, std::string(kBatchRows.rows) + " WHERE id = ?1");
    ownRow.bindInteger(1, manual.value);
    removeRows(ownRow, kBatchRows, sums);
    Statement count(connection,
                    "UPDATE import_batches SET rows_added = rows_added + 1"
                    " WHERE id = ?1");
    count.bindInteger(1, manual.value);
    count.run();
    ownRow.bindInteger(1, manual.value);
    addRows(ownRow, kBatchRows, sums);
}

}  // namespace

// The writers on the batch of what is typed in, and the checksums that an edit changes.
class FactEditor::Edits {
public:
    explicit Edits(sqlite3* connection) : m_connection(connection), writers(connection) {}

    void begin(Instant now, bool needsBatch) {
        sums.clear();
        manual = manualBatch(m_connection);
        if (!manual && needsBatch) {
            manual = makeManualBatch(m_connection, now, sums);
        }
        writers.begin(manual, now);
    }

    void finish() { applyBatchSums(m_connection, sums); }

    // Before a fact is removed: what came with a file is remembered.
    void remember(const FactKey& key, Instant now) {
        writers.removed.remember(key, manual, now, sums);
    }

    // Before a fact is changed: what was imported is kept, what was typed in is not.
    bool beforeChange(const FactKey& key) {
        const FactTable& table = factTable(key.kind);
        Statement select(m_connection, fmt::format("SELECT batch_id FROM {} WHERE {}", table.name,
                                                   whereKey(table)));
        select.bindInteger(1, key.id);
        if (table.part != nullptr) {
            select.bindInteger(2, key.part);
        }
        if (!select.step()) {
            throw std::logic_error("no fact with this key");
        }
        const bool typedIn = select.integer(0) == manual.value;
        select.reset();
        typedIn ? writers.changes.takeOut(key, sums)
                : writers.changes.keep(key, ChangeReason::ByHand, sums);
        return typedIn;
    }

    void removePayments(std::int64_t invoice, Instant now) {
        std::vector<std::int64_t> positions;
        Statement select(m_connection,
                         "SELECT position FROM payments WHERE invoice_id = ?1 UNION"
                         " SELECT part FROM fact_changes WHERE kind = 'payments' AND fact_id = ?1");
        select.bindInteger(1, invoice);
        while (select.step()) {
            positions.push_back(select.integer(0));
        }
        for (const std::int64_t position : positions) {
            remember({FactKind::Payment, invoice, position}, now);
            removeRow({FactKind::Payment, invoice, position});
        }
    }

    void removeRow(const FactKey& key) {
        writers.changes.takeOut(key, sums);
        writers.changes.forget(key, sums);
        deleteRow(key);
    }

    void deleteRow(const FactKey& key) {
        const FactTable& table = factTable(key.kind);
        if (key.kind == FactKind::Invoice) {
            Statement lines(m_connection, "DELETE FROM invoice_lines WHERE invoice_id = ?1");
            lines.bindInteger(1, key.id);
            lines.run();
        }
        Statement remove(m_connection,
                         fmt::format("DELETE FROM {} WHERE {}", table.name, whereKey(table)));
        remove.bindInteger(1, key.id);
        if (table.part != nullptr) {
            remove.bindInteger(2, key.part);
        }
        remove.run();
    }

private:
    sqlite3* m_connection;

public:
    FactWriters writers;
    BatchSums sums;
    BatchId manual;
};

struct FactEditor::AddFact {
    Edits& edit;

    FactKey operator()(const Invoice& invoice) const {
        return {FactKind::Invoice, edit.writers.invoices.insert(invoice, 0, edit.sums), 0};
    }
    FactKey operator()(const InvoicePayment& payment) const {
        const std::int64_t invoice = payment.invoice.value;
        const std::int64_t position = edit.writers.payments.append(
            invoice, payment.payment, {0, payment.reference}, edit.sums);
        edit.writers.payments.settle(invoice, ChangeReason::ByHand, edit.sums);
        return {FactKind::Payment, invoice, position};
    }
    FactKey operator()(const TimeEntry& entry) const {
        return {FactKind::TimeEntry, edit.writers.timeEntries.insert(entry, "", 0, edit.sums), 0};
    }
    FactKey operator()(const Ticket& ticket) const {
        return {FactKind::Ticket, edit.writers.tickets.insert(ticket, 0, edit.sums), 0};
    }
    FactKey operator()(const Cost& cost) const {
        return {FactKind::Cost, edit.writers.costs.insert(cost, 0, edit.sums), 0};
    }
    FactKey operator()(const SeatCount& count) const {
        return {FactKind::SeatCount, edit.writers.seatsAndRates.insert(count, 0, edit.sums), 0};
    }
    FactKey operator()(const ExchangeRate& rate) const {
        return {FactKind::ExchangeRate, edit.writers.seatsAndRates.insert(rate, 0, edit.sums), 0};
    }
};

struct FactEditor::UpdateFact {
    Edits& edit;
    sqlite3* connection;
    const FactKey& key;
    bool typedIn;

    void operator()(const Invoice& invoice) const {
        edit.writers.invoices.overwrite(key.id, invoice);
    }
    void operator()(const InvoicePayment& payment) const {
        Statement update(connection,
                         "UPDATE payments SET paid_on = :paid_on, amount_minor = :amount,"
                         " reference = nullif(:reference, '') WHERE invoice_id = :invoice"
                         " AND position = :position");
        row::bindValue(update, ":paid_on", payment.payment.paidOn);
        row::bindValue(update, ":amount", payment.payment.amount);
        row::bindValue(update, ":reference", payment.reference);
        row::bindValue(update, ":invoice", key.id);
        row::bindValue(update, ":position", key.part);
        update.run();
    }
    void operator()(const TimeEntry& entry) const {
        edit.writers.timeEntries.overwrite(key.id, entry, typedIn);
    }
    void operator()(const Ticket& ticket) const { edit.writers.tickets.overwrite(key.id, ticket); }
    void operator()(const Cost& cost) const { edit.writers.costs.overwrite(key.id, cost, typedIn); }
    void operator()(const SeatCount& count) const {
        edit.writers.seatsAndRates.overwrite(key.id, count);
    }
    void operator()(const ExchangeRate& rate) const {
        edit.writers.seatsAndRates.overwrite(key.id, rate);
    }
};

FactEditor::FactEditor(Database& database, Instant now) : m_database(database), m_now(now) {}
FactEditor::~FactEditor() = default;

FactEditor::Edits& FactEditor::begin(bool needsBatch) {
    if (m_database.connection().openBatch != 0) {
        throw std::logic_error("facts are not edited while a batch is open");
    }
    if (!m_edits) {
        m_edits = std::make_unique<Edits>(m_database.sqlite());
    }
    m_edits->begin(m_now, needsBatch);
    return *m_edits;
}

FactKey FactEditor::add(const Fact& fact) {
    Edits& edit = begin(true);
    const FactKey key = std::visit(AddFact{edit}, fact);
    countTypedIn(m_database.sqlite(), edit.manual, edit.sums);
    edit.finish();
    return key;
}

FactStore::PaymentOutcome FactEditor::addPayment(const PaymentReceipt& receipt) {
    const auto parts = begin(false).writers.payments.allocate(receipt);
    if (parts.empty()) {
        return FactStore::PaymentOutcome::NoInvoice;
    }
    Edits& edit = begin(true);
    for (const auto& [invoice, amount] : parts) {
        AddFact{edit}(InvoicePayment{
            {invoice}, receipt.client, {}, {receipt.paidOn, amount}, receipt.reference});
        countTypedIn(m_database.sqlite(), edit.manual, edit.sums);
    }
    edit.finish();
    return FactStore::PaymentOutcome::Added;
}

void FactEditor::update(const FactKey& key, const Fact& fact) {
    Edits& edit = begin(true);
    const bool typedIn = edit.beforeChange(key);
    std::visit(UpdateFact{edit, m_database.sqlite(), key, typedIn}, fact);
    edit.writers.changes.putIn(key, edit.sums);
    if (const auto* invoice = std::get_if<Invoice>(&fact)) {
        edit.writers.payments.replace(key.id, invoice->payments, 0, ChangeReason::ByHand,
                                      edit.sums);
    }
    edit.finish();
}

void FactEditor::remove(const FactKey& key) {
    if (key.kind == FactKind::Payment) {
        removePayment(key);
        return;
    }
    Edits& edit = begin(false);
    if (key.kind == FactKind::Invoice) {
        edit.removePayments(key.id, m_now);
    }
    edit.remember(key, m_now);
    edit.removeRow(key);
    edit.finish();
}

// What a file said of the payments of an invoice that stays is kept with it.
void FactEditor::removePayment(const FactKey& key) {
    Edits& edit = begin(true);
    const bool typedIn = edit.beforeChange(key);
    if (typedIn) {
        edit.writers.changes.forget(key, edit.sums);
    }
    edit.deleteRow(key);
    edit.finish();
}

}  // namespace winnow
