// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_kinds.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

class PaymentReader final : public KindReader {
public:
    explicit PaymentReader(RowReader& in) : KindReader(in), m_row(PaymentRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<PaymentRow>(m_row);
        row.line = m_in.line();
        std::string_view document = "payment";
        if (const std::string_view text = m_in.text(DocumentType); !text.empty()) {
            document = m_in.code(DocumentType);
            if (document.empty()) {
                m_in.fail(DocumentType, {"import.problem.payment_type", {{"text", excerpt(text)}}});
                return RowOutcome::Problem;
            }
        }
        m_in.readId(InvoiceNumber, row.invoiceNumber);
        const bool hasClient = m_in.readClient(row.client);
        std::optional<Money> amount;
        const bool good = (hasClient || !row.invoiceNumber.empty() ||
                           m_in.failEmpty(m_in.has(Client) ? Client : InvoiceNumber)) &&
                          m_in.readRequiredDate(PaidOn, row.paidOn) && m_in.readCurrency() &&
                          m_in.readMoney(Amount, amount) && (amount || m_in.failEmpty(Amount));
        if (!good) {
            return RowOutcome::Problem;
        }
        if (amount->minor == 0) {
            return RowOutcome::Skipped;
        }
        const bool paidBack = document == "refund" || document == "credit_note";
        row.amount = paidBack && amount->minor > 0 ? -*amount : *amount;
        row.currency = m_in.currency();
        m_in.readId(Reference, row.reference);
        return RowOutcome::Row;
    }

    const ImportRow& row() const override { return m_row; }

private:
    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makePaymentReader(RowReader& in) {
    return std::make_unique<PaymentReader>(in);
}

}  // namespace winnow::importing
