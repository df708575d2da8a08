// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/invoice_writer.h>

#include <algorithm>
#include <string>

#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

Money sumOf(const std::vector<Payment>& payments) {
    Money sum;
    for (const Payment& payment : payments) {
        sum += payment.amount;
    }
    return sum;
}

std::vector<Payment> newPayments(const Invoice& stored, const Invoice& row) {
    // A credit note is settled by negative amounts.
    const bool negative = row.total < Money{};
    const auto size = [&](Money amount) { return negative ? -amount : amount; };
    Money missing = size(sumOf(row.payments)) - size(sumOf(stored.payments));
    if (missing <= Money{}) {
        return {};
    }
    std::vector<Payment> known = stored.payments;
    std::vector<Payment> news;
    for (const Payment& payment : row.payments) {
        const auto same = std::ranges::find_if(known, [&](const Payment& other) {
            return other.paidOn == payment.paidOn && other.amount == payment.amount;
        });
        if (same != known.end()) {
            known.erase(same);
            continue;
        }
        const Money part = std::min(size(payment.amount), missing);
        if (part > Money{}) {
            news.push_back({payment.paidOn, negative ? -part : part});
            missing -= part;
        }
    }
    return news;
}

}  // namespace

InvoiceNews newsOf(const Invoice& stored, const Invoice& row) {
    InvoiceNews news;
    if (!stored.dueOn) {
        news.dueOn = row.dueOn;
    }
    if (row.disputed && (!stored.disputed || (*row.disputed && !*stored.disputed))) {
        news.disputed = row.disputed;
    }
    news.payments = newPayments(stored, row);
    const bool wasPaidUndated = stored.settlement == Settlement::PaidUndated;
    const bool nowPaidUndated = row.settlement == Settlement::PaidUndated;
    const bool learnt =
        stored.settlement == Settlement::Unknown && row.settlement != Settlement::Unknown;
    const bool dated =
        wasPaidUndated && row.settlement == Settlement::Tracked && !news.payments.empty();
    const bool saidPaid = stored.settlement == Settlement::Tracked && nowPaidUndated &&
                          sumOf(stored.payments) != stored.total;
    if (learnt || dated || saidPaid) {
        news.settlement = row.settlement;
    }
    return news;
}

InvoiceWriter::InvoiceWriter(sqlite3* connection)
    : m_connection(connection),
      m_find(connection,
             "SELECT id, issued_on, due_on, total_minor, settlement, disputed FROM invoices"
             " WHERE client_id = ?1 AND number = ?2 AND is_credit_note = ?3"),
      m_findPayments(connection,
                     "SELECT paid_on, amount_minor FROM payments WHERE invoice_id = ?1"
                     " ORDER BY position"),
      m_insert(connection,
               "INSERT INTO invoices (batch_id, id, client_id, number, is_credit_note, issued_on,"
               " due_on, total_minor, settlement, disputed, source_line)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
      m_insertLine(connection,
                   "INSERT INTO invoice_lines (invoice_id, position, kind, net_minor, description)"
                   " VALUES (?1, ?2, ?3, ?4, ?5)"),
      m_insertPayment(connection,
                      "INSERT INTO payments (batch_id, invoice_id, position, paid_on,"
                      " amount_minor, source_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6)") {}

void InvoiceWriter::begin(BatchId batch) {
    m_batch = batch.value;
    m_nextId = integerOf(m_connection, "SELECT coalesce(max(id), 0) + 1 FROM invoices");
}

AddOutcome InvoiceWriter::add(const Invoice& invoice, std::int64_t line, BatchSums& sums) {
    const auto stored = find(invoice);
    if (!stored) {
        insert(invoice, line, sums);
        return AddOutcome::Added;
    }
    if (stored->total != invoice.total || stored->issuedOn != invoice.issuedOn) {
        return AddOutcome::Conflict;
    }
    const InvoiceNews news = newsOf(*stored, invoice);
    if (!news.any()) {
        return AddOutcome::AlreadyPresent;
    }
    update(*stored, news, line, sums);
    return AddOutcome::Updated;
}

std::optional<Invoice> InvoiceWriter::find(const Invoice& invoice) {
    m_find.bindInteger(1, invoice.client.value);
    m_find.bindTextInPlace(2, invoice.number);
    m_find.bindInteger(3, invoice.isCreditNote ? 1 : 0);
    if (!m_find.step()) {
        return std::nullopt;
    }
    Invoice stored;
    stored.id = row::id<InvoiceId>(m_find, 0);
    stored.client = invoice.client;
    stored.isCreditNote = invoice.isCreditNote;
    stored.issuedOn = row::date(m_find, 1);
    stored.dueOn = row::maybe(m_find, 2, row::date);
    stored.total = row::money(m_find, 3);
    stored.settlement = row::code(m_find, 4, row::settlementFromCode);
    stored.disputed = row::maybe(m_find, 5, row::flag);
    m_find.reset();

    m_findPayments.bindInteger(1, stored.id.value);
    while (m_findPayments.step()) {
        stored.payments.push_back({row::date(m_findPayments, 0), row::money(m_findPayments, 1)});
    }
    return stored;
}

void InvoiceWriter::insert(const Invoice& invoice, std::int64_t line, BatchSums& sums) {
    ChecksumSum& sum = sums[m_batch];
    const std::int64_t id = m_nextId++;
    RowWriter writer(m_insert, m_bytes, kInvoiceRows);
    writer.unhashed(m_batch);
    writer.integer(id);
    writer.integer(invoice.client.value);
    writer.text(invoice.number);
    writer.integer(invoice.isCreditNote ? 1 : 0);
    writer.text(m_issuedText.of(invoice.issuedOn));
    invoice.dueOn ? writer.text(m_dueText.of(*invoice.dueOn)) : writer.null();
    writer.integer(invoice.total.minor);
    writer.text(row::settlementCode(invoice.settlement));
    writer.maybeInteger(invoice.disputed);
    writer.integer(line);
    sum.add(writer.run());

    std::int64_t position = 0;
    for (const InvoiceLine& invoiceLine : invoice.lines) {
        RowWriter lineWriter(m_insertLine, m_bytes, kInvoiceLineRows);
        lineWriter.integer(id);
        lineWriter.integer(++position);
        lineWriter.text(lineKindCode(invoiceLine.kind));
        lineWriter.integer(invoiceLine.net.minor);
        lineWriter.text(invoiceLine.description);
        sum.add(lineWriter.run());
    }
    position = 0;
    for (const Payment& payment : invoice.payments) {
        insertPayment(id, ++position, payment, line, sum);
    }
}

void InvoiceWriter::insertPayment(std::int64_t invoice, std::int64_t position,
                                  const Payment& payment, std::int64_t line, ChecksumSum& sum) {
    const std::string paidOn = payment.paidOn.toIso();
    RowWriter writer(m_insertPayment, m_bytes, kPaymentRows);
    writer.unhashed(m_batch);
    writer.integer(invoice);
    writer.integer(position);
    writer.text(paidOn);
    writer.integer(payment.amount.minor);
    writer.integer(line);
    sum.add(writer.run());
}

void InvoiceWriter::update(const Invoice& stored, const InvoiceNews& news, std::int64_t line,
                           BatchSums& sums) {
    // The invoice stays in its batch, whose checksum follows the change.
    Statement rowOf(m_connection, std::string(kInvoiceRows.rows) + " WHERE id = :id");
    row::bindValue(rowOf, ":id", stored.id);
    removeRows(rowOf, kInvoiceRows, sums);
    Statement update(m_connection,
                     "UPDATE invoices SET due_on = coalesce(:due_on, due_on),"
                     " disputed = coalesce(:disputed, disputed),"
                     " settlement = coalesce(:settlement, settlement) WHERE id = :id");
    row::bindValue(update, ":due_on", news.dueOn);
    row::bindValue(update, ":disputed", news.disputed);
    row::bindValue(
        update, ":settlement",
        news.settlement ? std::optional(row::settlementCode(*news.settlement)) : std::nullopt);
    row::bindValue(update, ":id", stored.id);
    update.run();
    addRows(rowOf, kInvoiceRows, sums);

    auto position = static_cast<std::int64_t>(stored.payments.size());
    for (const Payment& payment : news.payments) {
        insertPayment(stored.id.value, ++position, payment, line, sums[m_batch]);
    }
}

}  // namespace winnow
