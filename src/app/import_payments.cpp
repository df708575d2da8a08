// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_payments.h>

#include <algorithm>
#include <tuple>

#include <storage/fact_reader.h>

namespace winnow {

bool PaymentTaker::finish(const KeepOn& keepOn) {
    std::ranges::stable_sort(m_rows, {}, &PaymentRow::paidOn);
    for (const PaymentRow& row : m_rows) {
        if (!keepOn()) {
            return false;
        }
        store(row);
    }
    m_rows.clear();
    return true;
}

void PaymentTaker::store(const PaymentRow& row) {
    const std::optional<ClientId> client = clientOf(row);
    const std::optional<Money> amount = client ? amountOf(row, *client) : std::nullopt;
    if (!amount) {
        return;
    }
    using Outcome = FactStore::PaymentOutcome;
    const PaymentReceipt payment{*client, row.invoiceNumber, row.paidOn,
                                 *amount, row.reference,     row.invoicesBefore};
    switch (m_context.store.addPayment(payment, m_context.batch, row.line)) {
        case Outcome::Added:
            ++m_context.outcome.added;
            break;
        case Outcome::AlreadyPresent:
            ++m_context.outcome.alreadyPresent;
            break;
        case Outcome::NoInvoice:
            if (row.invoicesBefore) {
                ++m_skipped;  // of invoices of a year that the portfolio does not hold
            } else if (row.invoiceNumber.empty()) {
                m_context.problem(row.line, ImportField::Amount,
                                  {"app.import_payment_nothing_open", {{"amount", *amount}}});
            } else {
                m_context.problem(row.line, ImportField::InvoiceNumber,
                                  {"app.import_payment_no_invoice",
                                   {{"number", row.invoiceNumber}, {"amount", *amount}}});
            }
            return;
    }
    // A ledger's row may settle several invoices: it is one payment in parts.
    const ImportTotals::Figures figures{.amount = *amount, .worked = {}};
    if (m_counted.insert(row.line).second) {
        m_context.totals.addStored(FactKind::Payment, *client, row.paidOn, figures);
    } else {
        m_context.totals.addPart(FactKind::Payment, *client, row.paidOn, figures);
    }
}

std::optional<ClientId> PaymentTaker::clientOf(const PaymentRow& row) {
    if (!row.client.empty() || row.invoiceNumber.empty()) {
        return m_clients.resolve(row.client, {}, row.line);
    }
    if (!m_numbers) {
        m_numbers.emplace();
        // A default query is of all invoices.
        FactReader(m_context.shared.database).forEach(FactQuery(), [&](const FactRow& each) {
            const Invoice& invoice = std::get<Invoice>(each.fact);
            const auto [known, isNew] = m_numbers->emplace(invoice.number, invoice.client);
            if (!isNew && known->second != invoice.client) {
                known->second = ClientId{};
            }
        });
    }
    const auto found = m_numbers->find(row.invoiceNumber);
    if (found == m_numbers->end()) {
        m_context.problem(row.line, ImportField::InvoiceNumber,
                          {"app.import_payment_unknown_invoice", {{"number", row.invoiceNumber}}});
        return std::nullopt;
    }
    if (!found->second) {
        m_context.problem(row.line, ImportField::InvoiceNumber,
                          {"app.import_payment_several", {{"number", row.invoiceNumber}}});
        return std::nullopt;
    }
    return found->second;
}

// A payment of an invoice in the same other currency counts at the invoice's rate, so that one
// paid in full leaves nothing open.
std::optional<Money> PaymentTaker::amountOf(const PaymentRow& row, ClientId client) {
    if (!m_context.currencies.isOwn(row.currency) && !row.invoiceNumber.empty()) {
        Invoice wanted;
        wanted.client = client;
        wanted.number = row.invoiceNumber;
        const std::optional<Invoice> invoice = m_context.store.storedInvoice(wanted);
        if (invoice && invoice->original &&
            invoice->original->currency.code() == row.currency.code()) {
            if (const auto amount = m_context.currencies.convert(row.amount.minor, row.currency,
                                                                 invoice->original->rate)) {
                return amount;
            }
        }
    }
    return m_context.ownMoney(row.amount, row.currency, row.paidOn, row.line, ImportField::Amount);
}

}  // namespace winnow
