// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/ledger_book.h>

#include <algorithm>

namespace winnow::importing {

namespace {

bool isNegative(Money amount) { return amount.minor < 0; }

Money smaller(Money one, Money other) {
    return std::abs(one.minor) < std::abs(other.minor) ? one : other;
}

// A document within an entry: postings of one client and number, such as the parts of a claim that
// fall due on different days.
struct Claim {
    const ClientPosting* first = nullptr;
    Money gross;
    LedgerEntry::Revenue revenue;
};

std::vector<Claim> claimsOf(const LedgerEntry& entry) {
    std::vector<Claim> claims;
    for (const ClientPosting& posting : entry.postings) {
        if (entry.hasMoney && isNegative(posting.amount)) {
            continue;  // paid at once, in the same entry
        }
        const auto known = std::ranges::find_if(claims, [&](const Claim& claim) {
            return claim.first->client == posting.client && claim.first->number == posting.number;
        });
        if (known == claims.end()) {
            claims.push_back({&posting, posting.amount, {}});
        } else {
            known->gross += posting.amount;
            if (posting.dueOn && known->first->dueOn && *posting.dueOn > *known->first->dueOn) {
                known->first = &posting;  // late only when the last part is
            }
        }
    }
    std::erase_if(claims, [](const Claim& claim) { return claim.gross.minor == 0; });
    return claims;
}

// The revenue of each claim: by its number, else in proportion to the claims.
void shareRevenue(const LedgerEntry& entry, std::vector<Claim>& claims) {
    LedgerEntry::Revenue all;
    Money gross;
    for (const LedgerEntry::Revenue& revenue : entry.revenues) {
        all.all += revenue.all;
        all.products += revenue.products;
    }
    const auto revenueOf = [&](const Claim& claim) {
        return std::ranges::find(entry.revenues, claim.first->number,
                                 &LedgerEntry::Revenue::number);
    };
    std::vector<std::string> numbers;
    for (const Claim& claim : claims) {
        gross += claim.gross;
        numbers.push_back(claim.first->number);
    }
    std::ranges::sort(numbers);
    const bool byNumber = claims.size() > 1 && claims.size() == entry.revenues.size() &&
                          std::ranges::adjacent_find(numbers) == numbers.end() &&
                          std::ranges::all_of(claims, [&](const Claim& claim) {
                              return revenueOf(claim) != entry.revenues.end();
                          });
    LedgerEntry::Revenue left = all;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        Claim& claim = claims[index];
        if (byNumber) {
            claim.revenue = *revenueOf(claim);
        } else if (index + 1 == claims.size() || gross.minor == 0) {
            claim.revenue = left;
        } else {
            claim.revenue.all = scale(all.all, claim.gross.minor, gross.minor);
            claim.revenue.products = scale(all.products, claim.gross.minor, gross.minor);
        }
        left.all -= claim.revenue.all;
        left.products -= claim.revenue.products;
    }
}

}  // namespace

std::size_t LedgerBook::client(const std::string& code, const std::string& name) {
    const auto [known, isNew] =
        m_clientOfCode.try_emplace(code.empty() ? name : code, m_clients.size());
    if (isNew) {
        m_clients.push_back({name.empty() ? code : name, {}, {}, {}});
    }
    return known->second;
}

LedgerEntry& LedgerBook::entry(const std::string& key) {
    const auto [known, isNew] = m_entryOfKey.try_emplace(key, m_entries.size());
    if (isNew) {
        m_entries.emplace_back();
    }
    return m_entries[known->second];
}

std::string LedgerBook::groupKey(std::size_t client, const std::string& lettering) const {
    return std::to_string(client) + '\t' + lettering;
}

void LedgerBook::emit(const std::function<void(const ImportRow&)>& onRow,
                      const std::function<void(std::int64_t line, Text reason)>& onProblem) {
    for (const LedgerEntry& entry : m_entries) {
        if (entry.postings.empty()) {
            continue;
        }
        if (entry.brokenLine) {
            for (const ClientPosting& posting : entry.postings) {
                onProblem(posting.line,
                          {"import.problem.ledger_broken", {{"line", *entry.brokenLine}}});
            }
            continue;
        }
        const bool isSale = entry.role == JournalRole::Sales ||
                            (entry.role == JournalRole::Unknown && !entry.revenues.empty());
        if (entry.role == JournalRole::Opening) {
            takeOpening(entry);
        } else if (isSale) {
            takeSale(entry, onRow);
        }
        if (entry.role != JournalRole::Opening &&
            (entry.hasMoney || entry.documentType == "payment")) {
            takeReceipts(entry);
        }
    }
    for (auto& [key, group] : m_groups) {
        const auto older = m_broughtForward.find(key);
        settleGroup(group, older == m_broughtForward.end() ? std::string() : older->second);
    }
    for (Client& each : m_clients) {
        sortByDay(each.documents);
    }
    std::ranges::stable_sort(m_unlettered, {}, &Receipt::day);
    for (const Receipt& receipt : m_unlettered) {
        settle(receipt);
    }
    std::ranges::stable_sort(m_payments, {}, &PaymentRow::line);
    for (const PaymentRow& payment : m_payments) {
        onRow(payment);
    }
}

void LedgerBook::takeOpening(const LedgerEntry& entry) {
    for (const ClientPosting& posting : entry.postings) {
        Client& client = m_clients[posting.client];
        client.opening += posting.amount;
        client.openedOn = posting.day;
        if (!posting.lettering.empty() && !posting.number.empty()) {
            m_broughtForward.emplace(groupKey(posting.client, posting.lettering), posting.number);
        }
    }
}

void LedgerBook::takeSale(const LedgerEntry& entry,
                          const std::function<void(const ImportRow&)>& onRow) {
    std::vector<Claim> claims = claimsOf(entry);
    shareRevenue(entry, claims);
    for (const Claim& claim : claims) {
        const ClientPosting& posting = *claim.first;
        InvoiceRow row;
        row.line = posting.line;
        row.client = m_clients[posting.client].name;
        row.number = posting.number.empty() ? entry.reference : posting.number;
        if (m_documentOfNumber.contains({posting.client, row.number})) {
            row.number += " / " + entry.reference;  // a reference that is used again and again
        }
        row.issuedOn = posting.documentDay;
        row.dueOn = posting.dueOn;
        row.gross = claim.gross;
        row.isCreditNote = isNegative(claim.gross);
        row.paymentsTracked = true;
        row.description = posting.description;
        row.currency = m_currency;
        const Money services = claim.revenue.all - claim.revenue.products;
        if (claim.revenue.products.minor != 0 && services.minor != 0) {
            row.lineAmount = services;
            onRow(row);
            row.lineAmount = claim.revenue.products;
            row.lineKind = "product";
        } else {
            row.net = claim.revenue.all;
            row.lineKind = claim.revenue.products.minor != 0 ? "product" : "";
        }
        onRow(row);
        const std::size_t document = m_documents.size();
        m_documents.push_back({posting.client, row.number, row.issuedOn, claim.gross});
        m_documentOfNumber.emplace(std::pair(posting.client, row.number), document);
        m_clients[posting.client].documents.push_back(document);
        if (!posting.lettering.empty()) {
            m_groups[groupKey(posting.client, posting.lettering)].documents.push_back(document);
        }
    }
}

void LedgerBook::takeReceipts(const LedgerEntry& entry) {
    const bool isSale = entry.role == JournalRole::Sales ||
                        (entry.role == JournalRole::Unknown && !entry.revenues.empty());
    for (const ClientPosting& posting : entry.postings) {
        if ((isSale && !isNegative(posting.amount)) || posting.amount.minor == 0) {
            continue;
        }
        Receipt receipt{posting.line, posting.client,  posting.number,
                        posting.day,  -posting.amount, entry.reference};
        if (posting.lettering.empty()) {
            m_unlettered.push_back(std::move(receipt));
        } else {
            m_groups[groupKey(posting.client, posting.lettering)].receipts.push_back(
                std::move(receipt));
        }
    }
}

void LedgerBook::addPayment(const Receipt& receipt, const std::string& invoice, Money amount,
                            std::optional<Date> invoicesBefore) {
    PaymentRow row;
    row.line = receipt.line;
    row.client = m_clients[receipt.client].name;
    row.invoiceNumber = invoice;
    row.paidOn = receipt.day;
    row.amount = amount;
    row.reference = receipt.reference;
    row.currency = m_currency;
    row.invoicesBefore = invoicesBefore;
    m_payments.push_back(std::move(row));
}

Money LedgerBook::allot(const Receipt& receipt, const std::vector<std::size_t>& documents,
                        Money amount) {
    const auto give = [&](Document& document, Money part) {
        document.open -= part;
        amount -= part;
        addPayment(receipt, document.number, part);
    };
    for (const std::size_t index : documents) {
        if (amount.minor != 0 && m_documents[index].open == amount) {
            give(m_documents[index], amount);
        }
    }
    for (const std::size_t index : documents) {
        Document& document = m_documents[index];
        if (amount.minor != 0 && document.open.minor != 0 &&
            isNegative(document.open) == isNegative(amount)) {
            give(document, smaller(document.open, amount));
        }
    }
    return amount;
}

void LedgerBook::sortByDay(std::vector<std::size_t>& documents) const {
    std::ranges::stable_sort(documents, {},
                             [this](std::size_t index) { return m_documents[index].day; });
}

// An invoice and a credit note of one lettering settle each other on the day of the later one.
void LedgerBook::setOffCreditNotes(const Group& group) {
    for (const std::size_t creditIndex : group.documents) {
        Document& credit = m_documents[creditIndex];
        for (const bool equalFirst : {true, false}) {
            for (const std::size_t invoiceIndex : group.documents) {
                Document& invoice = m_documents[invoiceIndex];
                const bool fits = isNegative(credit.open) && invoice.open.minor > 0 &&
                                  (!equalFirst || invoice.open == -credit.open);
                if (!fits) {
                    continue;
                }
                const Money part = smaller(invoice.open, -credit.open);
                Receipt receipt{0,    credit.client, "", std::max(invoice.day, credit.day),
                                part, credit.number};
                addPayment(receipt, invoice.number, part);
                receipt.reference = invoice.number;
                addPayment(receipt, credit.number, -part);
                invoice.open -= part;
                credit.open += part;
            }
        }
    }
}

void LedgerBook::settleGroup(Group& group, const std::string& olderNumber) {
    sortByDay(group.documents);
    std::ranges::stable_sort(group.receipts, {}, &Receipt::day);
    setOffCreditNotes(group);
    std::vector<Receipt> left;
    for (Receipt& receipt : group.receipts) {
        receipt.amount = allot(receipt, group.documents, receipt.amount);
        if (receipt.amount.minor != 0) {
            left.push_back(receipt);
        }
    }
    // A receipt taken back, by the bank or because it was too much, cancels what is left of others.
    for (Receipt& back : left) {
        for (Receipt& receipt : left) {
            if (isNegative(back.amount) && !isNegative(receipt.amount)) {
                const Money part = smaller(receipt.amount, -back.amount);
                receipt.amount -= part;
                back.amount += part;
            }
        }
    }
    for (Receipt& receipt : left) {
        if (!olderNumber.empty()) {
            receipt.number = olderNumber;
        }
        if (receipt.amount.minor != 0) {
            settle(receipt);
        }
    }
}

void LedgerBook::settle(const Receipt& receipt) {
    Receipt rest = receipt;
    if (const auto known = m_documentOfNumber.find({receipt.client, receipt.number});
        known != m_documentOfNumber.end()) {
        rest.amount = allot(receipt, {known->second}, receipt.amount);
    }
    Client& client = m_clients[receipt.client];
    if (rest.amount.minor > 0 && client.opening.minor > 0) {
        const Money part = smaller(client.opening, rest.amount);
        client.opening -= part;
        rest.amount -= part;
        const bool isNamed = std::ranges::any_of(
            m_broughtForward, [&](const auto& older) { return older.second == receipt.number; });
        addPayment(receipt, isNamed ? receipt.number : std::string(), part, client.openedOn);
    }
    if (rest.amount.minor != 0) {
        rest.amount = allot(receipt, m_clients[receipt.client].documents, rest.amount);
    }
    if (rest.amount.minor != 0) {
        addPayment(receipt, "", rest.amount);
    }
}

}  // namespace winnow::importing
