// SPDX-License-Identifier: GPL-3.0-or-later
// The final statement of account: documents, what was paid of them, what is open. Late fees are not
// added, and nothing but the account itself is said to depend on it.
#include <algorithm>

#include <app/document_maker.h>
#include <app/parting_service.h>
#include <app/shared.h>

namespace winnow {

namespace {

constexpr std::int64_t kAllRows = 1'000'000;
constexpr int kMonthsShown = 12;

// As the account stood on that day: later documents and payments left out; oldest first.
std::vector<Invoice> documentsUpTo(Portfolio::Shared& shared, ClientId client, Date asOf) {
    FactQuery query;
    query.kind = FactKind::Invoice;
    query.clients = {client};
    query.to = asOf;
    std::vector<Invoice> documents;
    for (FactRow& row : shared.factService.rows(query, 0, kAllRows)) {
        Invoice& invoice = std::get<Invoice>(row.fact);
        std::erase_if(invoice.payments,
                      [&](const Payment& payment) { return payment.paidOn > asOf; });
        documents.push_back(std::move(invoice));
    }
    std::ranges::stable_sort(documents, [](const Invoice& a, const Invoice& b) {
        return std::tie(a.issuedOn, a.number) < std::tie(b.issuedOn, b.number);
    });
    return documents;
}

struct Balance {
    Money open;       // of the documents whose payments are recorded
    int unknown = 0;  // documents of which nothing is said
    Money unknownTotal;
};

Balance balanceOf(const std::vector<Invoice>& documents) {
    Balance balance;
    for (const Invoice& each : documents) {
        if (const std::optional<Money> open = openAmount(each)) {
            balance.open += *open;
        } else {
            ++balance.unknown;
            balance.unknownTotal += each.total;
        }
    }
    return balance;
}

class Statement {
public:
    explicit Statement(DocumentMaker& maker) : m_maker(maker) {}

    void addDocuments(const std::vector<Invoice>& documents, const Balance& balance) {
        TableBlock table;
        table.columns = {
            {text("parting.account.document"), 4, false}, {text("parting.account.date"), 3, false},
            {text("parting.account.due"), 3, false},      {text("parting.account.total"), 3, true},
            {text("parting.account.paid"), 3, true},      {text("parting.account.open"), 3, true}};
        for (const Invoice& each : documents) {
            table.rows.push_back(row(each));
        }
        table.rows.push_back({text("parting.account.sum"), "", "", "", "", money(balance.open)});
        table.sumRow = true;
        m_maker.add(std::move(table));
    }

    // From that day on, oldest first.
    void addPayments(const std::vector<Invoice>& documents, Date from) {
        std::vector<std::pair<Date, std::vector<std::string>>> payments;
        for (const Invoice& each : documents) {
            for (const Payment& payment : each.payments) {
                if (payment.paidOn >= from) {
                    payments.push_back({payment.paidOn,
                                        {m_maker.locale().dateShort(payment.paidOn), name(each),
                                         money(payment.amount)}});
                }
            }
        }
        if (payments.empty()) {
            return;
        }
        std::ranges::stable_sort(payments, {}, &decltype(payments)::value_type::first);
        TableBlock table;
        table.columns = {{text("parting.account.paid_on"), 2, false},
                         {text("parting.account.for"), 4, false},
                         {text("parting.account.amount"), 2, true}};
        for (auto& [day, cells] : payments) {
            table.rows.push_back(std::move(cells));
        }
        m_maker.heading("parting.account.payments");
        m_maker.add(std::move(table));
    }

private:
    std::string text(std::string_view id) const { return m_maker.text(id); }
    std::string money(Money amount) const { return m_maker.locale().moneyExact(amount); }

    std::string name(const Invoice& invoice) const {
        return m_maker.text(
            invoice.isCreditNote ? "parting.account.credit_note" : "parting.account.invoice",
            {{"number", invoice.number}});
    }

    std::vector<std::string> row(const Invoice& invoice) const {
        std::vector<std::string> cells{
            name(invoice), m_maker.locale().dateShort(invoice.issuedOn),
            invoice.dueOn ? m_maker.locale().dateShort(*invoice.dueOn) : std::string(),
            money(invoice.total)};
        if (const std::optional<Money> open = openAmount(invoice)) {
            cells.push_back(money(invoice.total - *open));
            cells.push_back(money(*open));
        } else {
            cells.push_back(text("parting.account.not_recorded"));
            cells.push_back(text("parting.account.not_known"));
        }
        return cells;
    }

    DocumentMaker& m_maker;
};

}  // namespace

Document PartingService::statementOfAccount(ClientId id, Date asOf, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    DocumentMaker maker(m_portfolio, language, "parting.account.title",
                        client ? client->name : std::string());
    maker.datedOn(asOf);
    const std::vector<Invoice> all = documentsUpTo(shared, id, asOf);
    const Date from = asOf.plusMonths(-kMonthsShown);
    std::vector<Invoice> shown = all;
    // What is settled and long ago need not be compared again; what may be open is always there.
    std::erase_if(shown, [&](const Invoice& each) {
        const bool recent = each.issuedOn >= from ||
                            std::ranges::any_of(each.payments, [&](const Payment& payment) {
                                return payment.paidOn >= from;
                            });
        return !recent && openAmount(each) == Money{};
    });
    const Balance balance = balanceOf(all);
    maker.paragraph("parting.account.intro", {{"date", maker.locale().dateLong(asOf)},
                                              {"from", maker.locale().dateLong(from)}});
    if (shown.empty()) {
        maker.paragraph(all.empty() ? "parting.account.no_documents"
                                    : "parting.account.all_settled");
    } else {
        Statement statement(maker);
        statement.addDocuments(shown, balance);
        statement.addPayments(shown, from);
        maker.heading("parting.account.balance");
        const std::string_view sentence = balance.open > Money{}   ? "parting.account.balance.ours"
                                          : balance.open < Money{} ? "parting.account.balance.yours"
                                                                   : "parting.account.balance.none";
        maker.paragraph(sentence,
                        {{"amount", balance.open < Money{} ? -balance.open : balance.open}});
        if (balance.unknown > 0) {
            maker.paragraph("parting.account.unknown",
                            {{"count", balance.unknown}, {"amount", balance.unknownTotal}});
        }
    }
    if (const std::optional<Contract> known = contract(id); known && !known->prepaid.empty()) {
        maker.heading("parting.account.prepaid");
        maker.add(ParagraphBlock{known->prepaid, false});
        maker.paragraph("parting.account.prepaid.returned");
    }
    maker.note("parting.account.compare");
    return std::move(maker).finish();
}

std::optional<Money> PartingService::openBalance(ClientId client, Date asOf) const {
    const std::vector<Invoice> documents = documentsUpTo(m_portfolio.shared(), client, asOf);
    const Balance balance = balanceOf(documents);
    if (documents.empty() || balance.unknown > 0) {
        return std::nullopt;
    }
    return balance.open;
}

}  // namespace winnow
