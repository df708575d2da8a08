// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/fact_service.h>

#include <algorithm>
#include <set>

#include <app/fact_rules.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <storage/fact_editor.h>
#include <storage/fact_reader.h>

namespace winnow {

namespace {

Error gone() { return {{"fact.gone", {}}}; }

// What tells the fact to a person, for the history: all kinds have the same arguments, so that one
// sentence a kind serves typing in, correcting and removing.
struct Describe {
    std::vector<std::pair<std::string, TextArgument>> operator()(const Invoice& invoice) const {
        return {{"number", invoice.number}, {"amount", invoice.total}, {"date", invoice.issuedOn}};
    }
    std::vector<std::pair<std::string, TextArgument>> operator()(
        const InvoicePayment& payment) const {
        return {{"number", payment.invoiceNumber},
                {"amount", payment.payment.amount},
                {"date", payment.payment.paidOn}};
    }
    std::vector<std::pair<std::string, TextArgument>> operator()(const TimeEntry& entry) const {
        return {{"worked", entry.duration}, {"technician", entry.technician}, {"date", entry.day}};
    }
    std::vector<std::pair<std::string, TextArgument>> operator()(const Ticket& ticket) const {
        return {{"number", ticket.number.empty() ? ticket.subject : ticket.number},
                {"date", ticket.openedOn}};
    }
    std::vector<std::pair<std::string, TextArgument>> operator()(const Cost& cost) const {
        return {{"amount", cost.amount}, {"date", cost.day}};
    }
    std::vector<std::pair<std::string, TextArgument>> operator()(const SeatCount& count) const {
        return {{"date", count.month}};
    }
    std::vector<std::pair<std::string, TextArgument>> operator()(const ExchangeRate& rate) const {
        return {{"currency", std::string(rate.currency.code())}, {"date", rate.day}};
    }
};

constexpr FactKind kKinds[] = {FactKind::Invoice,     FactKind::Payment, FactKind::TimeEntry,
                               FactKind::Ticket,      FactKind::Cost,    FactKind::SeatCount,
                               FactKind::ExchangeRate};
static_assert(std::variant_size_v<Fact> == std::size(kKinds));

FactKind kindOf(const Fact& fact) { return kKinds[fact.index()]; }

// "action.fact.added.invoices" with client, number...
Text actionText(Portfolio::Shared& shared, std::string_view verb, const Fact& fact) {
    Text text{"action.fact." + std::string(verb) + "." + std::string(factKindCode(kindOf(fact))),
              std::visit(Describe{}, fact)};
    if (const Client* client = shared.client(clientOf(fact))) {
        text.arguments.emplace_back("client", client->name);
    }
    return text;
}

std::optional<ClientId> clientIfAny(const Fact& fact) {
    const ClientId client = clientOf(fact);
    return client ? std::optional(client) : std::nullopt;
}

ChangeSet factsOf(const std::optional<ClientId>& client) {
    ChangeSet changes{.facts = true, .touched = {}};
    if (client) {
        changes.touched.insert(*client);
    }
    return changes;
}

// A payment knows its invoice's client and number from the invoice itself.
Fact completed(Portfolio::Shared& shared, Fact fact) {
    if (auto* payment = std::get_if<InvoicePayment>(&fact)) {
        const auto row =
            FactReader(shared.database).find({FactKind::Invoice, payment->invoice.value, 0});
        if (row) {
            const auto& invoice = std::get<Invoice>(row->fact);
            payment->client = invoice.client;
            payment->invoiceNumber = invoice.number;
        }
    }
    return tidied(std::move(fact));
}

// What a payment can settle of an invoice: all of it where nothing is known of payments.
Money payable(const Invoice& invoice) {
    return invoice.isCreditNote ? Money{}
                                : std::max(openAmount(invoice).value_or(invoice.total), Money{});
}

// The client's invoices that something is open of, the first due first.
std::vector<Invoice> openInvoices(Portfolio::Shared& shared, ClientId client) {
    FactQuery query;
    query.clients = {client};
    std::vector<Invoice> open;
    FactReader(shared.database).forEach(query, [&](const FactRow& row) {
        const auto& invoice = std::get<Invoice>(row.fact);
        if (payable(invoice) > Money{}) {
            open.push_back(invoice);
        }
    });
    std::ranges::stable_sort(open, {}, [](const Invoice& each) {
        return std::pair(each.dueOn.value_or(each.issuedOn), each.issuedOn);
    });
    return open;
}

}  // namespace

std::vector<FactRow> FactService::rows(const FactQuery& query, std::int64_t skip,
                                       std::int64_t most) const {
    return FactReader(m_portfolio.shared().database).rows(query, skip, most);
}

FactTotals FactService::totals(const FactQuery& query) const {
    return FactReader(m_portfolio.shared().database).totals(query);
}

std::optional<FactRow> FactService::find(const FactKey& key) const {
    return FactReader(m_portfolio.shared().database).find(key);
}

std::map<FactKind, std::int64_t> FactService::counts(ClientId client) const {
    return FactReader(m_portfolio.shared().database).counts(client);
}

std::vector<std::string> FactService::technicians() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<std::string> names;
    std::set<std::string> known;
    const auto take = [&](const std::string& name) {
        if (!name.empty() && known.insert(name).second) {
            names.push_back(name);
        }
    };
    for (const FactReader::Technician& each :
         FactReader(shared.database).technicians(std::nullopt, std::nullopt)) {
        take(each.name);
    }
    for (const CostRates& rates : shared.costs().all()) {
        for (const PayGrade& person : rates.people) {
            take(person.name);
        }
        for (const auto& [name, cost] : rates.hourlyCostByTechnician) {
            take(name);
        }
    }
    return names;
}

Result<FactKey> FactService::add(const Fact& fact) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Fact added = completed(shared, fact);
    if (std::optional<Error> refused = refusedFact(shared, added, nullptr)) {
        return *refused;
    }
    FactKey key;
    const std::optional<ClientId> client = clientIfAny(added);
    Result<void> done =
        shared.act(actionText(shared, "added", added), client, factsOf(client),
                   [&] { key = FactEditor(shared.database, shared.clock.now()).add(added); });
    if (!done) {
        return done.error();
    }
    return key;
}

Result<void> FactService::update(const FactKey& key, const Fact& fact) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<FactRow> before = find(key);
    if (!before) {
        return gone();
    }
    if (kindOf(fact) != key.kind) {
        return Error{{"fact.other_kind", {}}};
    }
    const Fact updated = completed(shared, fact);
    if (std::optional<Error> refused = refusedFact(shared, updated, &*before)) {
        return *refused;
    }
    const std::optional<ClientId> client = clientIfAny(updated);
    ChangeSet changes = factsOf(client);
    if (const std::optional<ClientId> former = clientIfAny(before->fact)) {
        changes.touched.insert(*former);
    }
    return shared.act(actionText(shared, "changed", updated), client, changes, [&] {
        FactEditor(shared.database, shared.clock.now()).update(key, updated);
    });
}

Result<void> FactService::remove(const std::vector<FactKey>& keys) {
    Portfolio::Shared& shared = m_portfolio.shared();
    // From the last payment of an invoice to the first, and payments before their invoice, so that
    // the places of those still to go stay what they are.
    std::set<FactKey, std::greater<>> wanted(keys.begin(), keys.end());
    std::optional<Fact> only;
    ChangeSet changes{.facts = true, .touched = {}};
    for (const FactKey& key : wanted) {
        const std::optional<FactRow> row = find(key);
        if (!row) {
            return gone();
        }
        if (const ClientId client = clientOf(row->fact)) {
            changes.touched.insert(client);
        }
        only = row->fact;
    }
    if (wanted.empty()) {
        return {};
    }
    const bool single = wanted.size() == 1;
    const Text action = single ? actionText(shared, "removed", *only)
                               : Text{"action.fact.removed_many",
                                      {{"count", static_cast<std::int64_t>(wanted.size())}}};
    const std::optional<ClientId> client =
        changes.touched.size() == 1 ? std::optional(*changes.touched.begin()) : std::nullopt;
    return shared.act(action, client, changes, [&] {
        FactEditor editor(shared.database, shared.clock.now());
        std::set<std::int64_t> invoices;
        for (const FactKey& key : wanted) {
            if (key.kind == FactKind::Invoice) {
                invoices.insert(key.id);
            }
        }
        for (const FactKey& key : wanted) {
            // The invoice takes its payments with it.
            if (key.kind != FactKind::Payment || !invoices.contains(key.id)) {
                editor.remove(key);
            }
        }
    });
}

Result<void> FactService::addPayment(const PaymentReceipt& payment) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(payment.client);
    if (!client) {
        return Error{{payment.client ? "app.client_gone" : "fact.no_client", {}}};
    }
    if (std::optional<Error> refused = refusedPayment(shared, {payment.paidOn, payment.amount})) {
        return *refused;
    }
    std::vector<InvoicePayment> parts;
    const auto part = [&](const Invoice& invoice, Money amount) {
        parts.push_back({invoice.id,
                         invoice.client,
                         invoice.number,
                         {payment.paidOn, amount},
                         trimmed(payment.reference)});
    };
    const std::string number = trimmed(payment.invoiceNumber);
    if (!number.empty()) {
        Invoice wanted;
        wanted.client = payment.client;
        wanted.number = number;
        const auto found = FactStore(shared.database).storedInvoice(wanted);
        if (!found) {
            return Error{{"fact.no_invoice", {{"number", number}, {"client", client->name}}}};
        }
        part(*found, payment.amount);
        if (std::optional<Error> refused = refusedFact(shared, Fact(parts.front()), nullptr)) {
            return *refused;
        }
    } else {
        if (payment.amount < Money{}) {
            return Error{{"fact.paid_back_which", {}}};
        }
        Money left = payment.amount;
        for (const Invoice& invoice : openInvoices(shared, payment.client)) {
            const Money amount = std::min(left, payable(invoice));
            if (amount > Money{}) {
                part(invoice, amount);
                left -= amount;
            }
        }
        if (left > Money{}) {
            return Error{{"fact.over_open",
                          {{"client", client->name},
                           {"amount", payment.amount},
                           {"open", payment.amount - left}}}};
        }
    }
    return shared.act(
        {"action.fact.received",
         {{"client", client->name}, {"amount", payment.amount}, {"date", payment.paidOn}}},
        payment.client, factsOf(payment.client), [&] {
            FactEditor editor(shared.database, shared.clock.now());
            for (const InvoicePayment& each : parts) {
                editor.add(Fact(each));
            }
        });
}

}  // namespace winnow
