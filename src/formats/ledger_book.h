// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <formats/import_reader.h>

namespace winnow::importing {

// What a journal is for; Unknown is told by the accounts of its entries.
enum class JournalRole { Unknown, Sales, Payments, Opening };

// A posting on the account of a client.
struct ClientPosting {
    std::int64_t line = 0;
    std::size_t client = 0;  // index among the clients
    std::string number;      // of the document
    Date day;                // of the entry
    Date documentDay;
    std::optional<Date> dueOn;
    Money amount;  // debit less credit: positive is a claim
    std::string lettering;
    std::string description;
};

// Postings made together.
struct LedgerEntry {
    struct Revenue {
        std::string number;
        Money all;
        Money products;  // of it, goods resold
    };

    JournalRole role = JournalRole::Unknown;
    std::string reference;     // of journal and number, "BQ 12"
    std::string documentType;  // code, where the ledger has one
    bool hasMoney = false;     // a bank or cash account takes part
    std::vector<Revenue> revenues;
    std::vector<ClientPosting> postings;
    std::optional<std::int64_t> brokenLine;  // a posting that could not be read
};

// Puts invoices, credit notes and payments together from a ledger's postings. Payments find their
// invoices by lettering, else by the document's number; those that find none settle what an opening
// balance brought forward, then the client's oldest open invoices.
class LedgerBook {
public:
    explicit LedgerBook(Currency currency) : m_currency(currency) {}

    // The client of a code and name; of one code the first name counts.
    std::size_t client(const std::string& code, const std::string& name);
    const std::string& clientName(std::size_t client) const { return m_clients[client].name; }
    // Entries are told apart by the key; a new one is empty.
    LedgerEntry& entry(const std::string& key);
    void setCurrency(const Currency& currency) { m_currency = currency; }

    // Invoices first, then payments.
    void emit(const std::function<void(const ImportRow&)>& onRow,
              const std::function<void(std::int64_t line, Text reason)>& onProblem);

private:
    struct Client {
        std::string name;
        Money opening;  // brought forward and not yet settled
        std::optional<Date> openedOn;
        std::vector<std::size_t> documents;
    };
    struct Document {  // an invoice or, negative, a credit note
        std::size_t client = 0;
        std::string number;
        Date day;
        Money open;
    };
    struct Receipt {
        std::int64_t line = 0;
        std::size_t client = 0;
        std::string number;
        Date day;
        Money amount;
        std::string reference;
    };
    struct Group {  // of one lettering
        std::vector<std::size_t> documents;
        std::vector<Receipt> receipts;
    };

    void takeOpening(const LedgerEntry& entry);
    void takeSale(const LedgerEntry& entry, const std::function<void(const ImportRow&)>& onRow);
    void takeReceipts(const LedgerEntry& entry);
    // olderNumber: the invoice of the lettering that was brought forward; empty if none.
    void settleGroup(Group& group, const std::string& olderNumber);
    void setOffCreditNotes(const Group& group);
    void settle(const Receipt& receipt);
    // Gives an amount of a receipt to documents with the same sign, equal ones first; returns what
    // is left.
    Money allot(const Receipt& receipt, const std::vector<std::size_t>& documents, Money amount);
    void addPayment(const Receipt& receipt, const std::string& invoice, Money amount,
                    std::optional<Date> invoicesBefore = {});
    void sortByDay(std::vector<std::size_t>& documents) const;
    std::string groupKey(std::size_t client, const std::string& lettering) const;

    Currency m_currency;
    std::vector<Client> m_clients;
    std::unordered_map<std::string, std::size_t> m_clientOfCode;
    std::deque<LedgerEntry> m_entries;
    std::unordered_map<std::string, std::size_t> m_entryOfKey;
    std::vector<Document> m_documents;
    std::map<std::pair<std::size_t, std::string>, std::size_t> m_documentOfNumber;
    std::map<std::string, Group> m_groups;
    std::map<std::string, std::string> m_broughtForward;  // group -> number of the older invoice
    std::vector<Receipt> m_unlettered;
    std::vector<PaymentRow> m_payments;
};

}  // namespace winnow::importing
