// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/payment_writer.h>

#include <algorithm>

#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

bool sameSign(Money a, Money b) { return (a < Money{}) == (b < Money{}); }

Money smaller(Money a, Money b) { return a < Money{} ? std::max(a, b) : std::min(a, b); }

}  // namespace

PaymentWriter::PaymentWriter(sqlite3* connection, const BesideWriters& beside)
    : m_connection(connection),
      m_changes(beside.changes),
      m_removed(beside.removed),
      m_groups(beside.groups),
      m_insert(connection,
               "INSERT INTO payments (batch_id, invoice_id, position, paid_on, amount_minor,"
               " source_line, reference, fingerprint) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
      // Also after a place that an accepted change emptied and an undo may fill again.
      m_last(connection,
             "SELECT max(coalesce((SELECT max(position) FROM payments WHERE invoice_id = ?1), 0),"
             " coalesce((SELECT max(part) FROM fact_changes WHERE kind = 'payments'"
             " AND fact_id = ?1), 0))"),
      m_stored(connection,
               "SELECT p.paid_on, p.amount_minor, p.fingerprint IS NOT NULL OR b.kind = 'manual'"
               " FROM payments p JOIN import_batches b ON b.id = p.batch_id"
               " WHERE p.invoice_id = ?1 ORDER BY p.position"),
      m_settlement(connection, "SELECT settlement, total_minor FROM invoices WHERE id = ?1") {}

void PaymentWriter::begin(BatchId batch) {
    m_batch = batch.value;
    m_open.clear();
    m_numbers.clear();
    m_numbersLoaded = false;
    m_met.clear();
    m_claimed.clear();
}

void PaymentWriter::insert(std::int64_t invoice, std::int64_t position, const Payment& payment,
                           const Origin& origin, BatchSums& sums) {
    const std::string paidOn = payment.paidOn.toIso();
    RowWriter writer(m_insert, m_bytes, kPaymentRows);
    writer.unhashed(m_batch);
    writer.integer(invoice);
    writer.integer(position);
    writer.text(paidOn);
    writer.integer(payment.amount.minor);
    writer.integer(origin.line);
    writer.maybeText(origin.reference);
    origin.fingerprint ? writer.integer(static_cast<std::int64_t>(*origin.fingerprint))
                       : writer.null();
    sums[m_batch].add(writer.run());
}

std::int64_t PaymentWriter::append(std::int64_t invoice, const Payment& payment,
                                   const Origin& origin, BatchSums& sums) {
    m_last.bindInteger(1, invoice);
    m_last.step();
    const std::int64_t position = m_last.integer(0) + 1;
    m_last.reset();
    insert(invoice, position, payment, origin, sums);
    return position;
}

PaymentWriter::Stored PaymentWriter::stored(std::int64_t invoice) {
    Stored result;
    m_stored.bindInteger(1, invoice);
    while (m_stored.step()) {
        result.payments.push_back({row::date(m_stored, 0), row::money(m_stored, 1)});
        result.ofOwn = result.ofOwn || row::flag(m_stored, 2);
    }
    return result;
}

void PaymentWriter::replace(std::int64_t invoice, const std::vector<Payment>& payments,
                            std::int64_t line, ChangeReason reason, BatchSums& sums) {
    struct Place {
        std::int64_t position;
        Payment payment;
        bool typedIn;
    };
    std::vector<Place> places;
    {
        Statement select(m_connection,
                         "SELECT p.position, p.paid_on, p.amount_minor, b.kind = 'manual'"
                         " FROM payments p JOIN import_batches b ON b.id = p.batch_id"
                         " WHERE p.invoice_id = ?1 ORDER BY p.position");
        select.bindInteger(1, invoice);
        while (select.step()) {
            places.push_back({select.integer(0),
                              {row::date(select, 1), row::money(select, 2)},
                              row::flag(select, 3)});
        }
    }
    std::vector<Payment> wanted;
    for (const Payment& payment : payments) {
        const auto same = std::ranges::find_if(places, [&](const Place& place) {
            return place.payment.paidOn == payment.paidOn && place.payment.amount == payment.amount;
        });
        if (same != places.end()) {
            places.erase(same);
        } else {
            wanted.push_back(payment);
        }
    }
    Statement update(m_connection,
                     "UPDATE payments SET paid_on = :paid_on, amount_minor = :amount"
                     " WHERE invoice_id = :invoice AND position = :position");
    Statement remove(m_connection, "DELETE FROM payments WHERE invoice_id = ?1 AND position = ?2");
    for (std::size_t i = 0; i < places.size(); ++i) {
        const FactKey key{FactKind::Payment, invoice, places[i].position};
        places[i].typedIn&& reason == ChangeReason::ByHand ? m_changes.takeOut(key, sums)
                                                           : m_changes.keep(key, reason, sums);
        if (i < wanted.size()) {
            row::bindValue(update, ":paid_on", wanted[i].paidOn);
            row::bindValue(update, ":amount", wanted[i].amount);
            row::bindValue(update, ":invoice", invoice);
            row::bindValue(update, ":position", key.part);
            update.run();
            m_changes.putIn(key, sums);
        } else {
            remove.bindInteger(1, invoice);
            remove.bindInteger(2, key.part);
            remove.run();
        }
    }
    for (std::size_t i = places.size(); i < wanted.size(); ++i) {
        append(invoice, wanted[i], {line}, sums);
    }
}

void PaymentWriter::settle(std::int64_t invoice, ChangeReason reason, BatchSums& sums) {
    m_settlement.bindInteger(1, invoice);
    if (!m_settlement.step()) {
        return;
    }
    const auto settlement = row::code(m_settlement, 0, row::settlementFromCode);
    const Money total = row::money(m_settlement, 1);
    m_settlement.reset();
    if (settlement == Settlement::Tracked) {
        return;
    }
    if (settlement == Settlement::PaidUndated) {
        Money paid;
        for (const Payment& payment : stored(invoice).payments) {
            paid += payment.amount;
        }
        if (total < Money{} ? paid > total : paid < total) {
            return;
        }
    }
    const FactKey key{FactKind::Invoice, invoice, 0};
    m_changes.keep(key, reason, sums);
    Statement update(m_connection, "UPDATE invoices SET settlement = 'tracked' WHERE id = ?1");
    update.bindInteger(1, invoice);
    update.run();
    m_changes.putIn(key, sums);
}

FactStore::PaymentOutcome PaymentWriter::addReceipt(const PaymentReceipt& told, std::int64_t line,
                                                    BatchSums& sums) {
    using Outcome = FactStore::PaymentOutcome;
    PaymentReceipt receipt = told;
    if (!receipt.client) {
        receipt.client = clientOfNumber(receipt.invoiceNumber);
    }
    if (!receipt.client || receipt.amount == Money{}) {
        return Outcome::NoInvoice;
    }
    const std::uint64_t fingerprint = fingerprintOf(receipt, receipt.client);
    if (isKnown(receipt) || wasBroughtByInvoices(receipt)) {
        return Outcome::AlreadyPresent;
    }
    const Parts parts = allocate(receipt);
    if (parts.empty()) {
        return Outcome::NoInvoice;
    }
    for (const auto& [invoice, amount] : parts) {
        append(invoice, {receipt.paidOn, amount}, {line, receipt.reference, fingerprint}, sums);
        settle(invoice, ChangeReason::Completed, sums);
        cover(invoice, receipt.client, amount);
    }
    return Outcome::Added;
}

std::uint64_t PaymentWriter::fingerprintOf(const PaymentReceipt& receipt, ClientId client) {
    m_bytes.clear();
    m_bytes.addInteger(client.value);
    m_bytes.addText(receipt.paidOn.toIso());
    m_bytes.addInteger(receipt.amount.minor);
    m_bytes.addText(receipt.invoiceNumber);
    m_bytes.addText(receipt.reference);
    return m_bytes.hash64();
}

// Also in the name of a client that counts as the same one.
bool PaymentWriter::isKnown(const PaymentReceipt& receipt) {
    for (const ClientId client : m_groups.sameAs(receipt.client)) {
        const std::uint64_t fingerprint = fingerprintOf(receipt, client);
        Statement count(m_connection,
                        "SELECT count(*) FROM (SELECT DISTINCT batch_id, source_line FROM payments"
                        " WHERE fingerprint = ?1 AND batch_id <> ?2)");
        count.bindInteger(1, static_cast<std::int64_t>(fingerprint));
        count.bindInteger(2, m_batch);
        count.step();
        std::int64_t& met = m_met[fingerprint];
        if (met < count.integer(0)) {
            ++met;
            return true;
        }
        if (m_removed.take(FactKind::Payment, fingerprint)) {
            return true;
        }
    }
    return false;
}

// A payment of that day and amount without a fingerprint; or, for a receipt that names no invoice,
// all of that day when they come to its amount.
bool PaymentWriter::wasBroughtByInvoices(const PaymentReceipt& receipt) {
    Statement select(m_connection,
                     "SELECT p.invoice_id, p.position, p.amount_minor FROM payments p"
                     " JOIN invoices i ON i.id = p.invoice_id WHERE p.paid_on = :paid_on"
                     " AND p.fingerprint IS NULL AND i.client_id IN (" +
                         idList(m_groups.sameAs(receipt.client)) +
                         ") AND (:number = '' OR i.number = :number)");
    row::bindValue(select, ":paid_on", receipt.paidOn);
    row::bindValue(select, ":number", receipt.invoiceNumber);
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    Money sum;
    while (select.step()) {
        const std::pair place{select.integer(0), select.integer(1)};
        if (m_claimed.contains(place)) {
            continue;
        }
        if (row::money(select, 2) == receipt.amount) {
            m_claimed.insert(place);
            return true;
        }
        found.push_back(place);
        sum += row::money(select, 2);
    }
    if (found.empty() || sum != receipt.amount) {
        return false;
    }
    m_claimed.insert(found.begin(), found.end());
    return true;
}

PaymentWriter::Parts PaymentWriter::allocate(const PaymentReceipt& receipt) {
    return receipt.invoiceNumber.empty() ? allocateOldest(receipt) : allocateByNumber(receipt);
}

PaymentWriter::Parts PaymentWriter::allocateByNumber(const PaymentReceipt& receipt) {
    Statement select(m_connection,
                     "SELECT i.id, i.total_minor, (SELECT coalesce(sum(p.amount_minor), 0)"
                     " FROM payments p WHERE p.invoice_id = i.id) FROM invoices i"
                     " WHERE i.client_id IN (" +
                         idList(m_groups.sameAs(receipt.client)) +
                         ") AND i.number = :number ORDER BY i.is_credit_note DESC");
    row::bindValue(select, ":number", receipt.invoiceNumber);
    while (select.step()) {
        const Money paid = row::money(select, 2);
        const Money rest = row::money(select, 1) - paid;
        const bool settles = rest != Money{} && sameSign(rest, receipt.amount) &&
                             smaller(receipt.amount, rest) == receipt.amount;
        const bool refunds = receipt.amount < Money{} && paid >= -receipt.amount;
        if (settles || refunds) {
            return {{select.integer(0), receipt.amount}};
        }
    }
    return {};
}

PaymentWriter::Parts PaymentWriter::allocateOldest(const PaymentReceipt& receipt) {
    OpenInvoices& open = openOf(receipt.client);
    if (!open.sorted) {
        std::ranges::sort(open.invoices, [](const Open& a, const Open& b) {
            return std::pair(a.issuedOn, a.id) < std::pair(b.issuedOn, b.id);
        });
        open.sorted = true;
    }
    Parts parts;
    Money rest = receipt.amount;
    const auto take = [&](auto accept) {
        for (const Open& invoice : open.invoices) {
            if (rest == Money{}) {
                return;
            }
            const bool isMeant =
                !receipt.invoicesBefore || invoice.issuedOn < *receipt.invoicesBefore;
            if (isMeant && sameSign(invoice.rest, rest) && accept(invoice)) {
                const Money part = smaller(rest, invoice.rest);
                parts.emplace_back(invoice.id, part);
                rest -= part;
            }
        }
    };
    // One cannot pay what has not been sent yet, unless there is nothing else to pay.
    take([&](const Open& i) { return !i.saidPaid && i.issuedOn <= receipt.paidOn; });
    take([&](const Open& i) { return i.saidPaid && i.issuedOn <= receipt.paidOn; });
    take([&](const Open& i) { return i.issuedOn > receipt.paidOn; });
    if (rest < Money{} && !receipt.invoicesBefore) {
        refundLatest(receipt, rest, parts);
    }
    return rest == Money{} ? parts : Parts{};
}

void PaymentWriter::refundLatest(const PaymentReceipt& receipt, Money& rest, Parts& parts) {
    Statement select(m_connection,
                     "SELECT i.id, sum(p.amount_minor) AS paid FROM invoices i"
                     " JOIN payments p ON p.invoice_id = i.id WHERE i.client_id IN (" +
                         idList(m_groups.sameAs(receipt.client)) +
                         ") GROUP BY i.id HAVING paid > 0 ORDER BY i.issued_on DESC, i.id DESC");
    while (rest != Money{} && select.step()) {
        const Money part = std::max(rest, -row::money(select, 1));
        parts.emplace_back(select.integer(0), part);
        rest -= part;
    }
}

PaymentWriter::OpenInvoices& PaymentWriter::openOf(ClientId client) {
    const ClientId group = m_groups.countsAs(client);
    const auto [known, isNew] = m_open.try_emplace(group);
    if (isNew) {
        Statement select(m_connection,
                         "SELECT id, issued_on, rest, settlement FROM (SELECT i.id, i.issued_on,"
                         " i.settlement, i.total_minor - (SELECT coalesce(sum(p.amount_minor), 0)"
                         " FROM payments p WHERE p.invoice_id = i.id) AS rest FROM invoices i"
                         " WHERE i.client_id IN (" +
                             idList(m_groups.sameAs(client)) + ")) WHERE rest <> 0");
        while (select.step()) {
            known->second.invoices.push_back({select.integer(0), row::date(select, 1),
                                              row::money(select, 2),
                                              select.text(3) == "paid_undated"});
        }
    }
    return known->second;
}

void PaymentWriter::cover(std::int64_t invoice, ClientId client, Money amount) {
    const auto known = m_open.find(m_groups.countsAs(client));
    if (known == m_open.end()) {
        return;
    }
    auto& invoices = known->second.invoices;
    const auto open = std::ranges::find(invoices, invoice, &Open::id);
    if (open == invoices.end() || !sameSign(open->rest, amount)) {
        m_open.erase(known);  // a refund opened it again
        return;
    }
    open->rest -= amount;
    if (open->rest == Money{}) {
        invoices.erase(open);
    }
}

void PaymentWriter::invoiceAdded(const Invoice& invoice, std::int64_t id) {
    if (m_numbersLoaded) {
        const auto [known, isNew] = m_numbers.try_emplace(invoice.number, invoice.client);
        if (!isNew && known->second != invoice.client) {
            known->second = {};
        }
    }
    if (m_open.empty()) {
        return;
    }
    const auto known = m_open.find(m_groups.countsAs(invoice.client));
    if (known == m_open.end()) {
        return;
    }
    Money rest = invoice.total;
    for (const Payment& payment : invoice.payments) {
        rest -= payment.amount;
    }
    if (rest != Money{}) {
        known->second.invoices.push_back(
            {id, invoice.issuedOn, rest, invoice.settlement == Settlement::PaidUndated});
        known->second.sorted = false;
    }
}

void PaymentWriter::invoiceChanged(ClientId client) {
    if (!m_open.empty()) {
        m_open.erase(m_groups.countsAs(client));
    }
}

ClientId PaymentWriter::clientOfNumber(const std::string& number) {
    if (number.empty()) {
        return {};
    }
    if (!m_numbersLoaded) {
        m_numbersLoaded = true;
        Statement select(m_connection, "SELECT number, client_id FROM invoices");
        while (select.step()) {
            const ClientId client = row::id<ClientId>(select, 1);
            const auto [known, isNew] = m_numbers.try_emplace(row::text(select, 0), client);
            if (!isNew && known->second != client) {
                known->second = {};
            }
        }
    }
    const auto known = m_numbers.find(number);
    return known != m_numbers.end() ? known->second : ClientId{};
}

}  // namespace winnow
