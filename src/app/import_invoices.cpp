// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_invoices.h>

#include <app/import_changes.h>

namespace winnow {

void InvoiceAssembler::take(const InvoiceRow& row) {
    const std::optional<ClientId> client = m_clients.resolve(row.client, {}, row.line);
    if (!client) {
        // Lines of an invoice whose client is unknown are all left out for the same reason.
        return;
    }
    if (!row.lineAmount) {
        Pending single;
        takeHead(single, *client, row);
        const Money net = row.net ? *row.net : row.gross.value_or(Money{});
        single.invoice.lines = {
            {lineKindFromCode(row.lineKind).value_or(LineKind::Unspecified), net, row.description}};
        single.linesTotal = net;
        store(single);
        return;
    }
    Pending& pending = m_pending[{*client, row.number, row.isCreditNote}];
    takeHead(pending, *client, row);
    pending.invoice.lines.push_back({lineKindFromCode(row.lineKind).value_or(LineKind::Unspecified),
                                     *row.lineAmount, row.description});
    pending.linesTotal += *row.lineAmount;
}

// The first row that says something counts: exports repeat an invoice's own figures on every line,
// or have them on its first line only.
void InvoiceAssembler::takeHead(Pending& pending, ClientId client, const InvoiceRow& row) {
    Invoice& invoice = pending.invoice;
    const auto keepFirst = [](auto& kept, const auto& value) {
        if (!kept) {
            kept = value;
        }
    };
    if (pending.lines.empty()) {
        invoice.client = client;
        invoice.number = row.number;
        invoice.issuedOn = row.issuedOn;
        invoice.isCreditNote = row.isCreditNote;
        pending.currency = row.currency;
    }
    pending.mixedCurrencies =
        pending.mixedCurrencies || pending.currency.code() != row.currency.code();
    pending.lines.push_back(row.line);
    keepFirst(invoice.dueOn, row.dueOn);
    keepFirst(invoice.disputed, row.disputed);
    keepFirst(pending.rate, row.exchangeRate);
    keepFirst(pending.headerTotal, row.gross);
    keepFirst(pending.paidOn, row.paidOn);
    keepFirst(pending.openBalance, row.openBalance);
    pending.paymentsTracked = pending.paymentsTracked || row.paymentsTracked;
    pending.paidOnUnknownDate = pending.paidOnUnknownDate || row.paidOnUnknownDate;
}

// What the rows say of payment, turned into payments.
void InvoiceAssembler::settle(Pending& pending) {
    Invoice& invoice = pending.invoice;
    const Money open = pending.openBalance.value_or(Money{});
    if (pending.paidOnUnknownDate && !pending.paidOn) {
        invoice.settlement = Settlement::PaidUndated;
    } else if (!pending.paymentsTracked) {
        return;
    } else if (pending.paidOn) {
        invoice.settlement = Settlement::Tracked;
        if (const Money paid = invoice.total - open; paid != Money{}) {
            invoice.payments = {{*pending.paidOn, paid}};
        }
    } else if (!pending.openBalance || open == invoice.total) {
        invoice.settlement = Settlement::Tracked;
    } else if (open == Money{}) {
        invoice.settlement = Settlement::PaidUndated;
    }
    // Partly paid on an unknown day: its days late cannot be known, so it stays Unknown.
}

bool InvoiceAssembler::toOwnCurrency(Pending& pending) {
    Invoice& invoice = pending.invoice;
    CurrencyConverter& currencies = m_context.currencies;
    Decimal rate = Decimal::whole(1);
    if (pending.mixedCurrencies) {
        leaveOut(pending, ImportField::Currency,
                 {"app.import_mixed_currencies", {{"number", invoice.number}}});
        return false;
    }
    if (!currencies.isOwn(pending.currency)) {
        const Result<Decimal> found =
            currencies.rate(pending.currency, invoice.issuedOn, pending.rate);
        if (!found) {
            leaveOut(pending, ImportField::Currency, found.error().message);
            return false;
        }
        rate = *found;
        invoice.original = ForeignAmount{pending.currency, invoice.total.minor, rate};
    }
    bool fits = true;
    const auto convert = [&](Money& amount) {
        const std::optional<Money> own = currencies.convert(amount.minor, pending.currency, rate);
        fits = fits && own;
        amount = own.value_or(amount);
    };
    convert(invoice.total);
    for (InvoiceLine& line : invoice.lines) {
        convert(line.net);
    }
    for (Payment& payment : invoice.payments) {
        convert(payment.amount);
    }
    if (!fits) {
        leaveOut(pending, ImportField::AmountGross,
                 ImportContext::tooLarge(pending.invoice.total.minor, pending.currency));
    }
    return fits;
}

void InvoiceAssembler::store(Pending& pending) {
    Invoice& invoice = pending.invoice;
    invoice.total = pending.headerTotal.value_or(pending.linesTotal);
    settle(pending);
    if (!toOwnCurrency(pending)) {
        return;
    }
    const std::int64_t line = pending.lines.front();
    switch (m_context.store.addInvoice(invoice, m_context.batch, line)) {
        case AddOutcome::Added:
            ++m_context.outcome.added;
            break;
        case AddOutcome::AlreadyPresent:
            ++m_context.outcome.alreadyPresent;
            break;
        case AddOutcome::Updated:
            ++m_context.outcome.updated;
            break;
        case AddOutcome::Conflict:
            if (m_met.contains(keyOf(invoice))) {
                leaveOut(pending, ImportField::InvoiceNumber,
                         {"app.import_conflict",
                          {{"number", invoice.number}, {"amount", invoice.total}}});
            } else {
                storeChanged(invoice, line);
            }
            return;
    }
    count(invoice, true);
}

void InvoiceAssembler::storeChanged(const Invoice& invoice, std::int64_t line) {
    const std::optional<Invoice> stored = m_context.store.storedInvoice(invoice);
    ImportChange change;
    change.line = line;
    change.kind = FactKind::Invoice;
    change.client = invoice.client;
    change.what = invoice.number;
    change.fields = stored ? differences(*stored, invoice) : ChangedFields();
    m_context.noteChange(std::move(change));
    const bool accepted = m_context.accepts(line);
    if (accepted) {
        m_context.store.addInvoice(invoice, m_context.batch, line, OnChange::Replace);
    }
    count(invoice, accepted);
}

void InvoiceAssembler::count(const Invoice& invoice, bool stored) {
    if (!m_met.insert(keyOf(invoice)).second) {
        return;
    }
    const ImportTotals::Figures figures{.amount = invoice.total};
    if (stored) {
        m_context.totals.addStored(FactKind::Invoice, invoice.client, invoice.issuedOn, figures);
    } else {
        m_context.totals.addRefused(FactKind::Invoice, invoice.client, invoice.issuedOn, figures);
    }
}

void InvoiceAssembler::leaveOut(const Pending& pending, ImportField field, const Text& reason) {
    for (const std::int64_t line : pending.lines) {
        m_context.problem(line, field, reason);
    }
}

void InvoiceAssembler::noteIncomplete(const ImportProblem& problem) {
    if (!problem.invoiceNumber.empty()) {
        m_incomplete[problem.invoiceNumber].try_emplace(problem.invoiceClient, problem.line);
    }
}

std::optional<std::int64_t> InvoiceAssembler::incompleteAt(ClientId client,
                                                           const std::string& number) const {
    const auto found = m_incomplete.find(number);
    if (found == m_incomplete.end()) {
        return std::nullopt;
    }
    for (const auto& [name, line] : found->second) {
        // A row without a client may belong to any client's invoice of that number.
        if (name.empty() || m_clients.matcher().exact(name) == client) {
            return line;
        }
    }
    return std::nullopt;
}

bool InvoiceAssembler::finish(const KeepOn& keepOn) {
    for (auto& [key, pending] : m_pending) {
        if (!keepOn()) {
            return false;
        }
        const auto& [client, number, isCreditNote] = key;
        if (const auto bad = incompleteAt(client, number)) {
            leaveOut(pending, ImportField::InvoiceNumber,
                     {"app.import_incomplete", {{"number", number}, {"line", *bad}}});
        } else {
            store(pending);
        }
    }
    m_pending.clear();
    return true;
}

}  // namespace winnow
