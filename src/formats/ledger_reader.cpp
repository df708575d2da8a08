// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <formats/header_names.h>
#include <formats/ledger_book.h>
#include <formats/row_kinds.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

enum class AccountRole { Other, Client, Revenue, Money, Tax };

// By the French chart of accounts (PCG): 411 clients, 413 bills receivable, 4457 VAT collected, 5
// cash, 70 sales.
AccountRole roleOfNumber(std::string_view number) {
    if (number.starts_with("411")) {
        return AccountRole::Client;
    }
    if (number.starts_with("70")) {
        return AccountRole::Revenue;
    }
    if (number.starts_with("413") || number.starts_with("51") || number.starts_with("53") ||
        number.starts_with("54") || number.starts_with("58")) {
        return AccountRole::Money;
    }
    return number.starts_with("4457") ? AccountRole::Tax : AccountRole::Other;
}

// By name, where a journal gives names instead of numbers.
AccountRole roleOfName(std::string_view name) {
    const std::string folded = foldedWord(name);
    const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
    if (has("accountsreceivable") || has("tradedebtors") || has("debtorscontrol") ||
        has("comptesclients")) {
        return AccountRole::Client;
    }
    const bool isTax = has("salestax") || has("vat") || has("tva") || has("gst") || has("hst") ||
                       has("taxpayable");
    return isTax ? AccountRole::Tax : AccountRole::Other;
}

// "411", "41100000", "4110000 Clients": the account of all clients together.
bool isCommonAccount(std::string_view number, std::string_view name) {
    const bool onlyZeros =
        std::all_of(number.begin() + 3, number.end(), [](char c) { return c == '0' || c == '1'; });
    return onlyZeros || foldedWord(name).starts_with("client");
}

class LedgerReader final : public KindReader {
public:
    explicit LedgerReader(RowReader& in)
        : KindReader(in),
          m_isJournal(in.hasColumn(ImportField::DocumentType)),
          m_journalWords(ImportKind::Ledger, ImportField::Journal, {}),
          m_book(in.currency()) {
        const auto& constants = in.analysis().mapping.constants;
        if (const auto due = constants.find(ImportField::DueOn);
            due != constants.end() && !in.hasColumn(ImportField::DueOn)) {
            const std::string_view days = trimmed(due->second);
            if (!days.empty() && days.size() <= 4 &&
                std::ranges::all_of(days, [](char c) { return c >= '0' && c <= '9'; })) {
                m_termDays = std::stoi(std::string(days));
            }
        }
    }

    RowOutcome read() override {
        beginEntry();
        if (m_isIgnored) {
            return RowOutcome::Skipped;
        }
        if (m_type == "cash_sale") {
            return refuseCashSale();
        }
        const std::string_view account = m_in.text(ImportField::Account);
        if (account.empty()) {
            return RowOutcome::Skipped;  // the totals of an entry
        }
        const bool isNumber = account.front() >= '0' && account.front() <= '9';
        const AccountRole role = m_isJournal ? roleOfName(account)
                                 : isNumber  ? roleOfNumber(account)
                                             : AccountRole::Other;
        LedgerEntry& entry = m_book.entry(m_key);
        entry.role = m_journal;
        entry.reference = m_reference;
        entry.documentType = m_type;
        entry.hasMoney |= role == AccountRole::Money;
        const bool isRevenue = role == AccountRole::Revenue ||
                               (m_isJournal && role == AccountRole::Other && m_typeIsSale);
        if (role != AccountRole::Client && !isRevenue) {
            return RowOutcome::Skipped;
        }
        Money amount;
        if (!m_in.readCurrency() || !readAmount(amount)) {
            entry.brokenLine = m_in.line();
            return RowOutcome::Problem;
        }
        m_book.setCurrency(m_in.currency());
        if (isRevenue) {
            addRevenue(entry, -amount, account.starts_with("707"));
            return RowOutcome::Kept;
        }
        return readClaim(entry, account, amount);
    }

    const ImportRow& row() const override { return m_none; }

    // The rows that follow of an entry do not say so again.
    bool leavesOutRows() const override { return false; }

    void finish(const RowSinks& sinks) override {
        m_book.emit(sinks.onRow, [&](std::int64_t line, Text reason) {
            ImportProblem problem;
            problem.line = line;
            problem.reason = std::move(reason);
            sinks.onProblem(problem);
        });
    }

private:
    // What tells the entry of the row. A journal gives it on the first row of an entry only.
    void beginEntry() {
        using enum ImportField;
        const bool continues = m_isJournal && m_in.text(Day).empty() &&
                               m_in.text(DocumentType).empty() && m_in.text(EntryNumber).empty();
        if (continues) {
            return;
        }
        m_isIgnored = m_in.isIgnored();
        const std::string_view journal = m_in.text(Journal);
        std::string_view number = m_in.text(EntryNumber);
        const bool isNumbered =
            std::ranges::any_of(number, [](char c) { return c != '0' && c != ' '; });
        m_key.assign(journal);
        m_key += '\t';
        m_key += isNumbered ? number : m_in.text(InvoiceNumber);
        m_key += '\t';
        m_key += m_in.text(Day);
        m_reference.assign(journal);
        m_reference += journal.empty() ? "" : " ";
        m_reference += isNumbered ? number : m_in.text(InvoiceNumber);
        m_day.reset();
        const std::string_view role = journalCode();
        m_journal = roleOfJournal(role);
        m_isIgnored |= role == "ignore";
        m_type.assign(m_in.code(DocumentType));
        m_typeIsSale = m_type == "invoice" || m_type == "credit_note";
        if (m_isJournal) {
            // Numbers are of each type apart, and of payments the cheque's.
            m_key += '\t' + std::string(m_in.text(DocumentType)) + '\t' +
                     (isNumbered ? std::string() : std::to_string(m_in.line()));
            m_entryNumber.assign(number);
            // A date that is wrong is told of where a claim or payment needs it.
            if (!m_in.readDate(Day, m_day)) {
                m_day.reset();
            }
            m_journal = m_typeIsSale ? JournalRole::Sales : JournalRole::Unknown;
        }
    }

    // It touches no account of a client, and which of its accounts is the till cannot be told.
    RowOutcome refuseCashSale() {
        if (m_in.text(ImportField::DocumentType).empty()) {
            return RowOutcome::Skipped;
        }
        m_in.fail(ImportField::DocumentType, {"import.problem.ledger_cash_sale", {}});
        return RowOutcome::Problem;
    }

    // By the words of the mapping and those that are usual, else by what the name speaks of.
    std::string_view journalCode() {
        const std::string_view byCode = m_in.code(ImportField::Journal);
        const std::string_view name = m_in.text(ImportField::JournalName);
        if (name.empty()) {
            return byCode;
        }
        const std::string folded = foldedWord(name);
        const auto speaksOf = [&](std::string_view word) {
            return folded.find(word) != std::string::npos;
        };
        if (speaksOf("nouveau") || speaksOf("ouverture")) {
            return "opening";
        }
        if (!byCode.empty()) {
            return byCode;
        }
        if (const std::string_view byName = m_journalWords.code(name); !byName.empty()) {
            return byName;
        }
        if (speaksOf("vente") || speaksOf("factur")) {
            return "sales";
        }
        return speaksOf("diverses") || speaksOf("achat") ? "ignore" : "";
    }

    static JournalRole roleOfJournal(std::string_view code) {
        if (code == "opening") {
            return JournalRole::Opening;
        }
        if (code == "sales") {
            return JournalRole::Sales;
        }
        return code == "payments" ? JournalRole::Payments : JournalRole::Unknown;
    }

    // Debit less credit.
    bool readAmount(Money& amount) {
        using enum ImportField;
        std::optional<Money> debit;
        std::optional<Money> credit;
        std::optional<Money> single;
        if (!m_in.readMoney(Debit, debit) || !m_in.readMoney(Credit, credit) ||
            !m_in.readMoney(Amount, single)) {
            return false;
        }
        if (debit || credit) {
            amount = debit.value_or(Money{}) - credit.value_or(Money{});
            return true;
        }
        if (!single) {
            return m_in.failEmpty(m_in.hasColumn(Debit) ? Debit : Amount);
        }
        amount = *single;
        if (const std::string_view sign = m_in.text(Sign); !sign.empty()) {
            const std::string_view code = m_in.code(Sign);
            if (code.empty()) {
                return m_in.fail(Sign, {"import.problem.sign", {{"text", excerpt(sign)}}});
            }
            amount = code == "credit" ? -amount : amount;
        }
        return true;
    }

    void addRevenue(LedgerEntry& entry, Money revenue, bool isProducts) {
        std::string number;
        m_in.readId(ImportField::InvoiceNumber, number);
        const auto known = std::ranges::find(entry.revenues, number, &LedgerEntry::Revenue::number);
        LedgerEntry::Revenue& sum =
            known == entry.revenues.end()
                ? entry.revenues.emplace_back(LedgerEntry::Revenue{number, {}, {}})
                : *known;
        sum.all += revenue;
        sum.products += isProducts ? revenue : Money{};
    }

    RowOutcome readClaim(LedgerEntry& entry, std::string_view account, Money amount) {
        using enum ImportField;
        ClientPosting posting;
        posting.line = m_in.line();
        posting.amount = amount;
        const bool good = readClient(account, posting.client);
        if (!good) {
            return m_said ? RowOutcome::Skipped : RowOutcome::Problem;
        }
        std::optional<Date> documentDay;
        if (!readDay() || !m_in.readDate(IssuedOn, documentDay) ||
            (!m_termDays && !m_in.readDate(DueOn, posting.dueOn))) {
            entry.brokenLine = m_in.line();
            return RowOutcome::Problem;
        }
        posting.day = *m_day;
        posting.documentDay = documentDay.value_or(*m_day);
        if (m_termDays) {
            posting.dueOn = posting.documentDay.plusDays(*m_termDays);
        }
        m_in.readId(InvoiceNumber, posting.number);
        if (m_isJournal && posting.number.empty() && m_typeIsSale) {
            posting.number = m_entryNumber;
        }
        m_in.readText(Lettering, posting.lettering);
        m_in.readText(Description, posting.description);
        entry.postings.push_back(std::move(posting));
        return entry.role == JournalRole::Opening ? RowOutcome::Skipped : RowOutcome::Kept;
    }

    bool readDay() {
        if (m_day && m_isJournal && m_in.text(ImportField::Day).empty()) {
            return true;
        }
        Date day;
        if (!m_in.readRequiredDate(ImportField::Day, day)) {
            return false;
        }
        m_day = day;
        return true;
    }

    // False where the posting is of no client; m_said tells whether that was said before.
    bool readClient(std::string_view account, std::size_t& client) {
        using enum ImportField;
        std::string code;
        std::string name;
        m_in.readText(ClientCode, code);
        m_in.readClient(name);
        if (name.empty() && code.empty() && !m_isJournal) {
            const std::string_view accountName = m_in.text(AccountName);
            if (!isCommonAccount(account, accountName)) {
                code.assign(account);
                name.assign(accountName);
            }
        }
        m_said = false;
        if (name.empty() && code.empty()) {
            m_said = !m_refused.insert("").second;
            m_in.fail(m_in.has(Client) ? Client : Account, {"import.problem.ledger_no_client", {}});
            return false;
        }
        if (!m_isJournal && isPaymentMeans(name)) {
            m_said = !m_refused.insert(name).second;
            m_in.fail(Client, {"import.problem.ledger_payment_means", {{"name", excerpt(name)}}});
            return false;
        }
        client = m_book.client(code, name);
        return true;
    }

    bool m_isJournal;  // documents by type, accounts by name
    WordReader m_journalWords;
    LedgerBook m_book;
    std::optional<int> m_termDays;
    std::set<std::string> m_refused;
    bool m_said = false;
    // Of the entry.
    bool m_isIgnored = false;
    std::string m_key;
    std::string m_reference;
    std::string m_entryNumber;
    std::string m_type;
    bool m_typeIsSale = false;
    JournalRole m_journal = JournalRole::Unknown;
    std::optional<Date> m_day;
    ImportRow m_none;
};

}  // namespace

std::unique_ptr<KindReader> makeLedgerReader(RowReader& in) {
    return std::make_unique<LedgerReader>(in);
}

}  // namespace winnow::importing
