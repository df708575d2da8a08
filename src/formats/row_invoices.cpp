// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <formats/row_kinds.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr int kLongestTerms = 3650;  // days
// What Dolibarr numbers a draft with until it is validated: "(PROV12)".
constexpr std::string_view kProvisional = "(PROV";

class InvoiceReader final : public KindReader {
public:
    explicit InvoiceReader(RowReader& in)
        : KindReader(in), m_row(InvoiceRow()), m_payment(PaymentRow()), m_current(&m_row) {
        using enum ImportField;
        m_tracksPayments =
            in.hasColumn(PaidOn) || in.hasColumn(OpenBalance) || in.hasColumn(PaidAmount);
        m_pricesLines = in.hasColumn(Quantity) && in.hasColumn(UnitPrice) &&
                        !in.hasColumn(LineAmount) && !in.hasColumn(AmountNet) &&
                        !in.hasColumn(AmountGross);
        const std::string_view due = in.hasColumn(DueOn) ? std::string_view() : constantDue();
        if (!due.empty() && due.size() <= 4 &&
            std::ranges::all_of(due, [](char c) { return c >= '0' && c <= '9'; })) {
            m_termDays = std::min(std::stoi(std::string(due)), kLongestTerms);
        }
    }

    RowOutcome read() override {
        const RowOutcome outcome = readDocument();
        if (outcome == RowOutcome::Problem &&
            (m_pricesLines || m_in.has(ImportField::LineAmount))) {
            auto& row = std::get<InvoiceRow>(m_row);
            m_in.readClient(row.client);
            m_in.readId(ImportField::InvoiceNumber, row.number);
            m_in.setInvoice(row.client, row.number);
        }
        return outcome;
    }

    const ImportRow& row() const override { return *m_current; }

private:
    std::string_view constantDue() const {
        const auto& constants = m_in.analysis().mapping.constants;
        const auto due = constants.find(ImportField::DueOn);
        return due == constants.end() ? std::string_view() : trimmed(due->second);
    }

    RowOutcome readDocument() {
        using enum ImportField;
        std::string_view document = "invoice";
        if (const std::string_view text = m_in.text(DocumentType); !text.empty()) {
            document = m_in.code(DocumentType);
            if (document.empty()) {
                m_in.fail(DocumentType,
                          {"import.problem.document_type", {{"text", excerpt(text)}}});
                return RowOutcome::Problem;
            }
        }
        if (m_in.text(InvoiceNumber).starts_with(kProvisional)) {
            return RowOutcome::Skipped;
        }
        if (document == "payment" || document == "refund") {
            return readPayment(document == "refund");
        }
        return readInvoice(document);
    }

    RowOutcome readInvoice(std::string_view document) {
        using enum ImportField;
        auto& row = std::get<InvoiceRow>(m_row);
        m_current = &m_row;
        row.line = m_in.line();
        m_in.readId(InvoiceNumber, row.number);
        row.isCreditNote = document == "credit_note";
        const bool good = (m_in.readClient(row.client) || m_in.failEmpty(Client)) &&
                          (!row.number.empty() || m_in.failEmpty(InvoiceNumber)) &&
                          m_in.readRequiredDate(IssuedOn, row.issuedOn) && readDueDate(row) &&
                          m_in.readDate(PaidOn, row.paidOn) && m_in.readCurrency() &&
                          readAmounts(row) && m_in.readYesNo(Disputed, row.disputed) &&
                          m_in.readDecimal(ExchangeRate, row.exchangeRate);
        if (!good) {
            return RowOutcome::Problem;
        }
        if (row.exchangeRate && row.exchangeRate->micros <= 0) {
            row.exchangeRate.reset();
        }
        row.currency = m_in.currency();
        if (document == "cash_sale" && !row.paidOn) {
            row.paidOn = row.issuedOn;
        }
        readSettlement(row, document == "cash_sale");
        row.lineKind.assign(m_in.code(LineKind));
        m_in.readText(Description, row.description);
        return RowOutcome::Row;
    }

    bool readDueDate(InvoiceRow& row) {
        if (m_termDays) {
            row.dueOn = row.issuedOn.plusDays(*m_termDays);
            return true;
        }
        return m_in.readDate(ImportField::DueOn, row.dueOn);
    }

    bool readAmounts(InvoiceRow& row) {
        using enum ImportField;
        std::optional<Money> tax;
        std::optional<Money> paid;
        if (!m_in.readMoney(AmountNet, row.net) || !m_in.readMoney(AmountGross, row.gross) ||
            !m_in.readMoney(TaxAmount, tax) || !m_in.readMoney(LineAmount, row.lineAmount) ||
            !m_in.readMoney(OpenBalance, row.openBalance) || !m_in.readMoney(PaidAmount, paid)) {
            return false;
        }
        if (m_pricesLines && !m_in.readPriced(row.lineAmount)) {
            return false;
        }
        if (tax && !row.net && row.gross) {
            row.net = *row.gross - *tax;
        } else if (tax && row.net && !row.gross) {
            row.gross = *row.net + *tax;
        }
        if (!row.net && !row.gross && !row.lineAmount) {
            return m_in.failEmpty(m_in.hasColumn(AmountNet)     ? AmountNet
                                  : m_in.hasColumn(AmountGross) ? AmountGross
                                  : m_pricesLines               ? UnitPrice
                                                                : LineAmount);
        }
        if (paid && !row.openBalance && row.gross) {
            row.openBalance = *row.gross - *paid;
        }
        const std::optional<Money>& whole = row.gross ? row.gross : row.net;
        row.isCreditNote = row.isCreditNote || (whole && whole->minor < 0);
        // Some programs write credit notes as positive figures of another type.
        const bool isPositive = (whole ? whole : row.lineAmount)->minor > 0;
        if (row.isCreditNote && isPositive) {
            for (std::optional<Money>* amount :
                 {&row.net, &row.gross, &row.lineAmount, &row.openBalance}) {
                if (*amount) {
                    **amount = -**amount;
                }
            }
        }
        return true;
    }

    void readSettlement(InvoiceRow& row, bool paidAtOnce) {
        const std::string_view status = m_in.code(ImportField::Status);
        row.paymentsTracked = m_tracksPayments || paidAtOnce || !status.empty();
        const bool isOpen = row.openBalance && row.openBalance->minor != 0;
        if (isOpen || status == "partly_paid") {
            row.paidOn.reset();  // the date of a part payment settles nothing
        }
        const bool settled = !isOpen && (status == "paid" || status == "closed" ||
                                         (row.openBalance && row.openBalance->minor == 0));
        row.paidOnUnknownDate = settled && !row.paidOn;
    }

    // A payment in a list of documents: its number is its own, not an invoice's.
    RowOutcome readPayment(bool isRefund) {
        using enum ImportField;
        auto& payment = std::get<PaymentRow>(m_payment);
        m_current = &m_payment;
        payment.line = m_in.line();
        payment.invoiceNumber.clear();
        std::optional<Money> amount;
        const bool good = (m_in.readClient(payment.client) || m_in.failEmpty(Client)) &&
                          m_in.readRequiredDate(IssuedOn, payment.paidOn) && m_in.readCurrency() &&
                          m_in.readMoney(AmountGross, amount) &&
                          (amount || m_in.readMoney(AmountNet, amount)) &&
                          (amount || m_in.readMoney(LineAmount, amount)) &&
                          (amount || m_in.failEmpty(AmountGross));
        if (!good) {
            return RowOutcome::Problem;
        }
        if (amount->minor == 0) {
            return RowOutcome::Skipped;
        }
        const bool isNegative = amount->minor < 0;
        payment.amount = isNegative == isRefund ? *amount : -*amount;
        payment.currency = m_in.currency();
        m_in.readId(InvoiceNumber, payment.reference);
        return RowOutcome::Row;
    }

    ImportRow m_row;
    ImportRow m_payment;
    const ImportRow* m_current;
    bool m_tracksPayments = false;
    bool m_pricesLines = false;
    std::optional<int> m_termDays;
};

}  // namespace

std::unique_ptr<KindReader> makeInvoiceReader(RowReader& in) {
    return std::make_unique<InvoiceReader>(in);
}

}  // namespace winnow::importing
