// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fact_invoice_dialog.h>

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>

#include <ui/dialogs/client_field.h>
#include <ui/dialogs/fact_rows.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;

namespace {

// Suggested for an invoice whose due date becomes known.
constexpr int kUsualDays = 30;

}  // namespace

InvoiceDialog::InvoiceDialog(PortfolioBridge& bridge, const Invoice& invoice,
                             std::optional<FactRow> row, QWidget* parent)
    : FactDialog(bridge,
                 !row                   ? tr("Add an invoice")
                 : invoice.isCreditNote ? tr("Correct a credit note")
                                        : tr("Correct an invoice"),
                 std::move(row), parent),
      m_invoice(invoice) {
    buildMaster();
    beginColumn();
    buildRows();
    setMinimumWidth(ui::dp(920));
    (invoice.client ? static_cast<QWidget*>(m_number) : m_client)->setFocus();
}

void InvoiceDialog::buildMaster() {
    m_client = addClient(m_invoice.client);
    m_number = addText(tr("Number"), m_invoice.number, u"number"_s);
    m_issued = addDay(tr("Date"), m_invoice.issuedOn, u"issued"_s);
    m_due = addOptionalDay(tr("Due"), m_invoice.dueOn, m_invoice.issuedOn.plusDays(kUsualDays),
                           u"due"_s);
    m_credit = new QCheckBox(tr("A credit note"), this);
    m_credit->setObjectName(u"credit"_s);
    m_credit->setChecked(m_invoice.isCreditNote);
    addField(QString(), m_credit, tr("Its amounts are typed without a minus."));
    m_credit->setAccessibleName(m_credit->text());
    const int sign = m_invoice.isCreditNote ? -1 : 1;
    m_total = addAmount(
        tr("Total"), row() ? std::optional(Money{m_invoice.total.minor * sign}) : std::nullopt,
        u"total"_s, tr("What the client owes, with tax. Empty: the sum of the lines."));
    m_settlement = new QComboBox(this);
    m_settlement->setObjectName(u"settlement"_s);
    m_settlement->addItem(tr("Not known"), static_cast<int>(Settlement::Unknown));
    m_settlement->addItem(tr("As in the payments"), static_cast<int>(Settlement::Tracked));
    m_settlement->addItem(tr("Paid, day not known"), static_cast<int>(Settlement::PaidUndated));
    m_settlement->setCurrentIndex(m_settlement->findData(static_cast<int>(m_invoice.settlement)));
    addField(tr("Payment"), m_settlement);
    m_disputed = addAnswer(tr("Disputed"), m_invoice.disputed, u"disputed"_s);
    if (m_invoice.original) {
        const ForeignAmount& original = *m_invoice.original;
        const Locale& locale = words().locale();
        auto* label = new ui::Label(
            tr("%1 %2 at %3")
                .arg(toQString(original.currency.code()),
                     toQString(locale.number(original.minor, original.currency.decimals())),
                     toQString(locale.decimal(original.rate, Decimal::kDecimals))),
            ui::TextRole::Body, ui::ColorRole::Ink2, this);
        addField(tr("In the file"), label);
    }
    addSource();
}

void InvoiceDialog::buildRows() {
    const int sign = m_invoice.isCreditNote ? -1 : 1;
    addSection(tr("Lines"));
    m_lines = new InvoiceLinesEditor(m_invoice.lines, sign, words(), this);
    addWide(m_lines);
    addSection(tr("Payments"));
    m_payments = new InvoicePaymentsEditor(m_invoice.payments, sign, today(), words(), this);
    addWide(m_payments);
    connect(m_payments, &RowsEditor::edited, this, &InvoiceDialog::followPayments);
}

void InvoiceDialog::followPayments() {
    if (!m_payments->payments(1).empty()) {
        m_settlement->setCurrentIndex(
            m_settlement->findData(static_cast<int>(Settlement::Tracked)));
    }
}

std::optional<Fact> InvoiceDialog::read() {
    Invoice invoice = m_invoice;
    if (!readClient(m_client, invoice.client)) {
        return std::nullopt;
    }
    invoice.number = text(m_number);
    invoice.issuedOn = day(m_issued);
    invoice.dueOn = m_due->day();
    invoice.isCreditNote = m_credit->isChecked();
    invoice.settlement = chosen<Settlement>(m_settlement);
    invoice.disputed = answer(m_disputed);
    for (RowsEditor* rows :
         {static_cast<RowsEditor*>(m_lines), static_cast<RowsEditor*>(m_payments)}) {
        if (const QString problem = rows->problem(); !problem.isEmpty()) {
            showProblem(problem, rows);
            return std::nullopt;
        }
    }
    const int sign = invoice.isCreditNote ? -1 : 1;
    std::optional<Money> total;
    if (!readAmount(m_total, total)) {
        return std::nullopt;
    }
    invoice.lines = m_lines->lines(sign);
    invoice.payments = m_payments->payments(sign);
    invoice.total = Money{total.value_or(m_lines->net()).minor * sign};
    if (invoice.lines.empty() && total) {
        invoice.lines = {{LineKind::Unspecified, invoice.total, {}}};
    }
    return invoice;
}

}  // namespace winnow
