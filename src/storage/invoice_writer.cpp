// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/invoice_writer.h>

#include <algorithm>

#include <fmt/format.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr unsigned kRowParts = ~invoice_part::kPayments;

// The row as it becomes: what it learns and, where changes are taken, what it says otherwise.
Invoice changedInvoice(const Invoice& stored, const Invoice& row, const InvoiceNews& news,
                       unsigned changed) {
    Invoice invoice = stored;
    const auto takes = [&](unsigned part) { return (changed & part) != 0; };
    if (news.dueOn || takes(invoice_part::kDueOn)) {
        invoice.dueOn = row.dueOn;
    }
    if (news.disputed) {
        invoice.disputed = news.disputed;
    }
    if (news.settlement) {
        invoice.settlement = *news.settlement;
    }
    if (news.original || takes(invoice_part::kOriginal)) {
        invoice.original = row.original;
    }
    if (takes(invoice_part::kTotal)) {
        invoice.total = row.total;
        invoice.original = row.original ? row.original : invoice.original;
    }
    if (takes(invoice_part::kIssuedOn)) {
        invoice.issuedOn = row.issuedOn;
    }
    if (!news.lines.empty() || takes(invoice_part::kLines)) {
        invoice.lines = row.lines;
    }
    return invoice;
}

}  // namespace

InvoiceWriter::InvoiceWriter(sqlite3* connection, const BesideWriters& beside,
                             PaymentWriter& payments)
    : m_connection(connection),
      m_changes(beside.changes),
      m_removed(beside.removed),
      m_groups(beside.groups),
      m_payments(payments),
      m_find(connection, fmt::format("SELECT id, {} FROM invoices WHERE client_id = ?1"
                                     " AND number = ?2 AND is_credit_note = ?3",
                                     columnsOf(factTable(FactKind::Invoice), ""))),
      m_findLines(connection,
                  "SELECT kind, net_minor, description FROM invoice_lines WHERE invoice_id = ?1"
                  " ORDER BY position"),
      m_insert(connection,
               "INSERT INTO invoices (batch_id, id, client_id, number, is_credit_note, issued_on,"
               " due_on, total_minor, settlement, disputed, source_line, original_currency,"
               " original_minor, original_rate_micros)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"),
      m_insertLine(connection,
                   "INSERT INTO invoice_lines (invoice_id, position, kind, net_minor, description)"
                   " VALUES (?1, ?2, ?3, ?4, ?5)") {}

void InvoiceWriter::begin(BatchId batch) {
    m_batch = batch.value;
    m_nextId = integerOf(m_connection, "SELECT coalesce(max(id), 0) + 1 FROM invoices");
    m_formerNumbers.clear();
    m_formerNumbersLoaded = false;
}

Added InvoiceWriter::add(const Invoice& invoice, std::int64_t line, OnChange onChange,
                         BatchSums& sums) {
    const auto found = findStored(invoice);
    if (!found) {
        if (m_removed.has(invoice)) {
            return {AddOutcome::AlreadyPresent};
        }
        insert(invoice, line, sums);
        return {AddOutcome::Added};
    }
    const Invoice& stored = found->invoice;
    InvoiceNews news = newsOf(stored, invoice);
    unsigned changed = changesOf(stored, invoice, found->paymentsOfOwn);
    if (news.any() || changed != 0) {
        // What a person corrected is not undone by the file it was corrected from.
        unsigned matters = ~0u;
        for (const Invoice& former : formers(stored)) {
            matters &=
                newsOf(former, invoice).parts() | changesOf(former, invoice, found->paymentsOfOwn);
        }
        news.keepOnly(matters);
        changed &= matters;
    }
    if (changed != 0 && onChange == OnChange::Report) {
        return {AddOutcome::Conflict};
    }
    if (!news.any() && changed == 0) {
        return {AddOutcome::AlreadyPresent};
    }
    const ChangeReason reason = changed != 0 ? ChangeReason::Accepted : ChangeReason::Completed;
    if (((news.parts() | changed) & kRowParts) != 0) {
        const FactKey key{FactKind::Invoice, stored.id.value, 0};
        m_changes.keep(key, reason, sums);
        overwrite(stored.id.value, changedInvoice(stored, invoice, news, changed));
        m_changes.putIn(key, sums);
    }
    if ((changed & invoice_part::kPayments) != 0) {
        m_payments.replace(stored.id.value, invoice.payments, line, reason, sums);
    }
    for (const Payment& payment : news.payments) {
        m_payments.append(stored.id.value, payment, {line}, sums);
    }
    m_payments.invoiceChanged(stored.client);
    return {AddOutcome::Updated, changed != 0};
}

std::optional<Invoice> InvoiceWriter::find(const Invoice& invoice) {
    auto found = findStored(invoice);
    return found ? std::optional(std::move(found->invoice)) : std::nullopt;
}

std::optional<Invoice> InvoiceWriter::findHead(const Invoice& invoice) {
    // A client's own one goes before one of a client that counts as the same.
    const auto clients = m_groups.sameAs(invoice.client);
    for (const ClientId client : clients) {
        m_find.bindInteger(1, client.value);
        m_find.bindTextInPlace(2, invoice.number);
        m_find.bindInteger(3, invoice.isCreditNote ? 1 : 0);
        if (m_find.step()) {
            Invoice head = readInvoice(m_find, 1);
            head.id = row::id<InvoiceId>(m_find, 0);
            m_find.reset();
            return head;
        }
    }
    loadFormerNumbers();
    for (const ClientId client : clients) {
        const auto former =
            m_formerNumbers.find({client.value, invoice.number, invoice.isCreditNote});
        if (former == m_formerNumbers.end()) {
            continue;
        }
        Statement byId(m_connection, fmt::format("SELECT id, {} FROM invoices WHERE id = ?1",
                                                 columnsOf(factTable(FactKind::Invoice), "")));
        byId.bindInteger(1, former->second);
        if (byId.step()) {
            Invoice head = readInvoice(byId, 1);
            head.id = row::id<InvoiceId>(byId, 0);
            return head;
        }
    }
    return std::nullopt;
}

std::optional<InvoiceWriter::Found> InvoiceWriter::findStored(const Invoice& invoice) {
    auto head = findHead(invoice);
    if (!head) {
        return std::nullopt;
    }
    Found found{std::move(*head)};
    m_findLines.bindInteger(1, found.invoice.id.value);
    while (m_findLines.step()) {
        found.invoice.lines.push_back(readInvoiceLine(m_findLines, 0));
    }
    auto payments = m_payments.stored(found.invoice.id.value);
    found.invoice.payments = std::move(payments.payments);
    found.paymentsOfOwn = payments.ofOwn;
    return found;
}

void InvoiceWriter::loadFormerNumbers() {
    if (m_formerNumbersLoaded) {
        return;
    }
    m_formerNumbersLoaded = true;
    Statement select(m_connection, selectFormers(FactKind::Invoice));
    while (select.step()) {
        const Invoice former = readInvoice(select, 3);
        m_formerNumbers[{former.client.value, former.number, former.isCreditNote}] =
            select.integer(0);
    }
}

std::vector<Invoice> InvoiceWriter::formers(const Invoice& stored) {
    // The payments before corrections, for each of the invoices before corrections.
    std::vector<Payment> payments;
    bool paymentsCorrected = false;
    {
        Statement select(
            m_connection,
            ("SELECT p.part, p.paid_on, p.amount_minor, p.former FROM ("
             "SELECT position AS part, paid_on, amount_minor, 0 AS former FROM payments"
             " WHERE invoice_id = ?1 UNION ALL"
             " SELECT part, json_extract(before, '$[0]'), json_extract(before, '$[1]'),"
             " id FROM fact_changes WHERE kind = 'payments' AND fact_id = ?1"
             " AND how = 'by_hand') p"
             " ORDER BY p.part, p.former = 0, p.former"));
        select.bindInteger(1, stored.id.value);
        std::int64_t last = 0;
        while (select.step()) {
            // The oldest stands first, the present one last.
            if (select.integer(0) != last) {
                payments.push_back({row::date(select, 1), row::money(select, 2)});
                last = select.integer(0);
            }
            paymentsCorrected = paymentsCorrected || select.integer(3) != 0;
        }
    }
    std::vector<Invoice> formers;
    if (paymentsCorrected) {
        formers.push_back(stored);
    }
    Statement select(m_connection, selectFormersOf(FactKind::Invoice));
    select.bindInteger(1, stored.id.value);
    select.bindInteger(2, 0);
    Statement lines(m_connection, selectFormerLines());
    while (select.step()) {
        Invoice former = readInvoice(select, 3);
        lines.bindInteger(1, select.integer(2));
        while (lines.step()) {
            former.lines.push_back(readInvoiceLine(lines, 0));
        }
        formers.push_back(std::move(former));
    }
    for (Invoice& former : formers) {
        former.payments = payments;
    }
    return formers;
}

std::int64_t InvoiceWriter::insert(const Invoice& invoice, std::int64_t line, BatchSums& sums) {
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
    if (invoice.original) {
        writer.text(invoice.original->currency.code());
        writer.integer(invoice.original->minor);
        writer.integer(invoice.original->rate.micros);
    } else {
        writer.null();
        writer.null();
        writer.null();
    }
    sum.add(writer.run());

    std::int64_t position = 0;
    for (const InvoiceLine& invoiceLine : invoice.lines) {
        insertLine(id, ++position, invoiceLine);
        sum.add(m_bytes.hash128());
    }
    position = 0;
    for (const Payment& payment : invoice.payments) {
        m_payments.insert(id, ++position, payment, {line}, sums);
    }
    m_payments.invoiceAdded(invoice, id);
    return id;
}

void InvoiceWriter::insertLine(std::int64_t invoice, std::int64_t position,
                               const InvoiceLine& line) {
    RowWriter writer(m_insertLine, m_bytes, kInvoiceLineRows);
    writer.integer(invoice);
    writer.integer(position);
    writer.text(lineKindCode(line.kind));
    writer.integer(line.net.minor);
    writer.text(line.description);
    writer.run();
}

void InvoiceWriter::overwrite(std::int64_t id, const Invoice& invoice) {
    Statement update(m_connection,
                     "UPDATE invoices SET client_id = :client_id, number = :number,"
                     " is_credit_note = :is_credit_note, issued_on = :issued_on, due_on = :due_on,"
                     " total_minor = :total_minor, settlement = :settlement, disputed = :disputed,"
                     " original_currency = :original_currency, original_minor = :original_minor,"
                     " original_rate_micros = :original_rate_micros WHERE id = :id");
    row::bindValue(update, ":client_id", invoice.client);
    row::bindValue(update, ":number", invoice.number);
    row::bindValue(update, ":is_credit_note", invoice.isCreditNote);
    row::bindValue(update, ":issued_on", invoice.issuedOn);
    row::bindValue(update, ":due_on", invoice.dueOn);
    row::bindValue(update, ":total_minor", invoice.total);
    row::bindValue(update, ":settlement", row::settlementCode(invoice.settlement));
    row::bindValue(update, ":disputed", invoice.disputed);
    const auto& original = invoice.original;
    row::bindValue(update, ":original_currency",
                   original ? std::optional(original->currency.code()) : std::nullopt);
    row::bindValue(update, ":original_minor",
                   original ? std::optional(original->minor) : std::nullopt);
    row::bindValue(update, ":original_rate_micros",
                   original ? std::optional(original->rate.micros) : std::nullopt);
    row::bindValue(update, ":id", id);
    update.run();

    Statement remove(m_connection, "DELETE FROM invoice_lines WHERE invoice_id = ?1");
    remove.bindInteger(1, id);
    remove.run();
    std::int64_t position = 0;
    for (const InvoiceLine& line : invoice.lines) {
        insertLine(id, ++position, line);
    }
}

}  // namespace winnow
