// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/fact_rules.h>

#include <algorithm>
#include <cstdlib>

#include <app/text_input.h>
#include <storage/fact_reader.h>

namespace winnow {

namespace {

const Date kFirstDay = Date::of(1990, 1, 1).value();
constexpr int kDaysAhead = 366;  // an annual fee is invoiced that early
constexpr std::int64_t kMostMajor = 1'000'000'000;
constexpr WorkTime kLongestEntry = WorkTime::hours(24);
constexpr int kMostEndpoints = 1'000'000;
constexpr Decimal kHighestRate = Decimal::whole(1'000'000);

using Refusal = std::optional<Error>;

Error error(const char* id, std::vector<std::pair<std::string, TextArgument>> arguments = {}) {
    return Error{{id, std::move(arguments)}};
}

Money sumOf(const std::vector<Payment>& payments) {
    Money sum;
    for (const Payment& payment : payments) {
        sum += payment.amount;
    }
    return sum;
}

class Rules {
public:
    Rules(Computed& computed, const FactRow* before) : m_computed(computed), m_before(before) {}

    Refusal operator()(const Invoice& invoice) const {
        if (Refusal refused = client(invoice.client)) {
            return refused;
        }
        if (invoice.number.empty()) {
            return error("fact.no_number");
        }
        if (Refusal refused = day(invoice.issuedOn)) {
            return refused;
        }
        if (invoice.dueOn && *invoice.dueOn < invoice.issuedOn) {
            return error("fact.due_before_issue",
                         {{"due", *invoice.dueOn}, {"issued", invoice.issuedOn}});
        }
        if (invoice.dueOn && *invoice.dueOn > invoice.issuedOn.plusMonths(36)) {
            return error("fact.due_too_late", {{"due", *invoice.dueOn}});
        }
        if (Refusal refused = amount(invoice.total)) {
            return refused;
        }
        if (Refusal refused = signs(invoice)) {
            return refused;
        }
        if (Refusal refused = payments(invoice)) {
            return refused;
        }
        const std::optional<Invoice> known = FactStore(m_computed.database).storedInvoice(invoice);
        if (known && (!m_before || known->id.value != m_before->key.id)) {
            return error(invoice.isCreditNote ? "fact.credit_note_taken" : "fact.invoice_taken",
                         {{"number", invoice.number},
                          {"client", nameOf(invoice.client)},
                          {"date", known->issuedOn},
                          {"amount", known->total}});
        }
        return std::nullopt;
    }

    Refusal operator()(const InvoicePayment& payment) const {
        const FactReader reader(m_computed.database);
        const auto row = reader.find({FactKind::Invoice, payment.invoice.value, 0});
        if (!row) {
            return error("fact.no_such_invoice");
        }
        if (Refusal refused = refusedPayment(m_computed, payment.payment)) {
            return refused;
        }
        Invoice settled = std::get<Invoice>(row->fact);
        const bool corrects = m_before && m_before->key.kind == FactKind::Payment &&
                              m_before->key.id == payment.invoice.value;
        const auto place =
            corrects ? static_cast<std::size_t>(m_before->key.part - 1) : settled.payments.size();
        if (corrects && place < settled.payments.size()) {
            settled.payments[place] = payment.payment;
        } else {
            settled.payments.push_back(payment.payment);
        }
        if (settled.settlement == Settlement::PaidUndated) {
            return error("fact.paid_without_date", {{"number", settled.number}});
        }
        return payments(settled);
    }

    Refusal operator()(const TimeEntry& entry) const {
        if (Refusal refused = client(entry.client)) {
            return refused;
        }
        if (Refusal refused = day(entry.day)) {
            return refused;
        }
        const auto* before = previous<TimeEntry>();
        const bool sameDuration = before && before->duration == entry.duration;
        if (!sameDuration && (entry.duration <= WorkTime{} || entry.duration > kLongestEntry)) {
            return error("fact.duration_range", {{"worked", entry.duration}});
        }
        if (entry.startMinute && (*entry.startMinute < 0 || *entry.startMinute >= 24 * 60)) {
            return error("fact.start_range");
        }
        if (entry.cost && *entry.cost < Money{}) {
            return error("fact.cost_negative", {{"amount", *entry.cost}});
        }
        return entry.cost ? amount(*entry.cost) : std::nullopt;
    }

    Refusal operator()(const Ticket& ticket) const {
        if (Refusal refused = client(ticket.client)) {
            return refused;
        }
        if (ticket.number.empty() && ticket.subject.empty()) {
            return error("fact.ticket_nameless");
        }
        if (Refusal refused = day(ticket.openedOn)) {
            return refused;
        }
        if (ticket.closedOn && *ticket.closedOn < ticket.openedOn) {
            return error("fact.closed_before_opened",
                         {{"closed", *ticket.closedOn}, {"opened", ticket.openedOn}});
        }
        const std::optional<Ticket> known = FactStore(m_computed.database).storedTicket(ticket);
        if (known && (!m_before || known->id.value != m_before->key.id)) {
            return error("fact.ticket_taken",
                         {{"number", ticket.number.empty() ? ticket.subject : ticket.number},
                          {"client", nameOf(ticket.client)},
                          {"date", known->openedOn}});
        }
        return std::nullopt;
    }

    Refusal operator()(const Cost& cost) const {
        if (Refusal refused = client(cost.client)) {
            return refused;
        }
        if (Refusal refused = day(cost.day)) {
            return refused;
        }
        if (cost.amount == Money{}) {
            return error("fact.amount_zero");
        }
        return amount(cost.amount);
    }

    Refusal operator()(const SeatCount& count) const {
        if (Refusal refused = client(count.client)) {
            return refused;
        }
        if (Refusal refused = day(count.month)) {
            return refused;
        }
        if (!count.endpoints && !count.seats) {
            return error("fact.no_count");
        }
        for (const std::optional<int>& each : {count.endpoints, count.seats}) {
            if (each && (*each < 0 || *each > kMostEndpoints)) {
                return error("fact.count_range", {{"most", std::int64_t{kMostEndpoints}}});
            }
        }
        FactQuery query;
        query.kind = FactKind::SeatCount;
        query.clients = {count.client};
        query.from = query.to = count.month;
        if (takenByOther(query, [](const Fact&) { return true; })) {
            return error("fact.seats_taken",
                         {{"client", nameOf(count.client)}, {"month", count.month}});
        }
        return std::nullopt;
    }

    Refusal operator()(const ExchangeRate& rate) const {
        if (rate.currency == m_computed.settings.currency) {
            return error("fact.own_currency", {{"currency", std::string(rate.currency.code())}});
        }
        if (Refusal refused = day(rate.day)) {
            return refused;
        }
        if (rate.rate <= Decimal{} || rate.rate > kHighestRate) {
            return error("fact.rate_range", {{"currency", std::string(rate.currency.code())}});
        }
        FactQuery query;
        query.kind = FactKind::ExchangeRate;
        query.from = query.to = rate.day;
        const bool taken = takenByOther(query, [&](const Fact& fact) {
            return std::get<ExchangeRate>(fact).currency == rate.currency;
        });
        if (taken) {
            return error("fact.rate_taken",
                         {{"currency", std::string(rate.currency.code())}, {"date", rate.day}});
        }
        return std::nullopt;
    }

    Refusal day(Date date) const {
        const Date last = m_computed.clock.today().plusDays(kDaysAhead);
        if (date < kFirstDay || date > last) {
            return error("fact.date_range", {{"date", date}, {"first", kFirstDay}, {"last", last}});
        }
        return std::nullopt;
    }

    Refusal amount(Money money) const {
        std::int64_t most = kMostMajor;
        for (int i = 0; i < m_computed.settings.currency.decimals(); ++i) {
            most *= 10;
        }
        if (money.minor > most || money.minor < -most) {
            return error("fact.amount_range", {{"amount", money}, {"most", Money{most}}});
        }
        return std::nullopt;
    }

private:
    template <typename Kind>
    const Kind* previous() const {
        return m_before ? std::get_if<Kind>(&m_before->fact) : nullptr;
    }

    std::string nameOf(ClientId id) const {
        const Client* client = m_computed.client(id);
        return client ? client->name : std::string();
    }

    Refusal client(ClientId id) const {
        const Client* found = m_computed.client(id);
        if (!found) {
            return error(id ? "app.client_gone" : "fact.no_client");
        }
        // A fact of a merged client can be corrected where it is; a new one belongs to the other.
        if (found->mergedInto && (!m_before || clientOf(m_before->fact) != id)) {
            return error("fact.client_merged",
                         {{"client", found->name}, {"kept", nameOf(*found->mergedInto)}});
        }
        return std::nullopt;
    }

    Refusal signs(const Invoice& invoice) const {
        Money net;
        for (const InvoiceLine& line : invoice.lines) {
            if (Refusal refused = amount(line.net)) {
                return refused;
            }
            net += line.net;
        }
        if (invoice.isCreditNote) {
            if (invoice.total >= Money{} || net > Money{}) {
                return error("fact.credit_note_positive");
            }
        } else if (invoice.total < Money{} || net < Money{}) {
            return error("fact.invoice_negative");
        }
        return std::nullopt;
    }

    Refusal payments(const Invoice& invoice) const {
        for (const Payment& payment : invoice.payments) {
            if (Refusal refused = refusedPayment(m_computed, payment)) {
                return refused;
            }
        }
        const auto* before = previous<Invoice>();
        const Money paid = sumOf(invoice.payments);
        if (before && before->total == invoice.total && sumOf(before->payments) == paid) {
            return std::nullopt;
        }
        const bool over = invoice.isCreditNote ? paid < invoice.total : paid > invoice.total;
        if (over) {
            return error("fact.overpaid",
                         {{"number", invoice.number}, {"paid", paid}, {"total", invoice.total}});
        }
        if (invoice.isCreditNote ? paid > Money{} : paid < Money{}) {
            return error("fact.paid_back_more", {{"number", invoice.number}});
        }
        return std::nullopt;
    }

    template <typename Same>
    bool takenByOther(const FactQuery& query, Same&& same) const {
        constexpr std::int64_t kMost = 1'000;  // currencies of a day, or merged clients of a month
        const auto rows = FactReader(m_computed.database).rows(query, 0, kMost);
        return std::ranges::any_of(rows, [&](const FactRow& row) {
            return same(row.fact) && (!m_before || row.key != m_before->key);
        });
    }

    Computed& m_computed;
    const FactRow* m_before;
};

struct Tidy {
    void operator()(Invoice& invoice) const {
        invoice.number = trimmed(invoice.number);
        if (invoice.lines.empty()) {
            invoice.lines.push_back({LineKind::Unspecified, invoice.total, ""});
        }
        if (!invoice.payments.empty()) {
            invoice.settlement = Settlement::Tracked;
        }
    }
    void operator()(InvoicePayment& payment) const {
        payment.reference = trimmed(payment.reference);
    }
    void operator()(TimeEntry& entry) const {
        entry.technician = trimmed(entry.technician);
        entry.role = trimmed(entry.role);
        entry.ticket = trimmed(entry.ticket);
    }
    void operator()(Ticket& ticket) const {
        ticket.number = trimmed(ticket.number);
        ticket.subject = trimmed(ticket.subject);
        ticket.priority = trimmed(ticket.priority);
    }
    void operator()(Cost& cost) const {
        cost.supplier = trimmed(cost.supplier);
        cost.number = trimmed(cost.number);
    }
    void operator()(SeatCount& count) const {
        count.month = count.month.plusDays(1 - count.month.day());
    }
    void operator()(ExchangeRate&) const {}
};

}  // namespace

Fact tidied(Fact fact) {
    std::visit(Tidy{}, fact);
    return fact;
}

std::optional<Error> refusedFact(Computed& computed, const Fact& fact, const FactRow* before) {
    return std::visit(Rules(computed, before), fact);
}

std::optional<Error> refusedPayment(Computed& computed, const Payment& payment) {
    const Rules rules(computed, nullptr);
    if (payment.amount == Money{}) {
        return error("fact.amount_zero");
    }
    if (Refusal refused = rules.day(payment.paidOn)) {
        return refused;
    }
    return rules.amount(payment.amount);
}

ClientId clientOf(const Fact& fact) {
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each.client; }) {
                return each.client;
            } else {
                return ClientId{};
            }
        },
        fact);
}

}  // namespace winnow
