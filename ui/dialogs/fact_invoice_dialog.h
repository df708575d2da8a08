// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/dialogs/fact_dialog.h>

namespace winnow {

class InvoiceLinesEditor;
class InvoicePaymentsEditor;

// An invoice or credit note with its lines and payments. Amounts of a credit note are typed without
// a minus.
class InvoiceDialog : public FactDialog {
    Q_OBJECT

public:
    InvoiceDialog(PortfolioBridge& bridge, const Invoice& invoice, std::optional<FactRow> row,
                  QWidget* parent);

protected:
    std::optional<Fact> read() override;

private:
    void buildMaster();
    void buildRows();
    // Payments that are typed are what is known of the payment.
    void followPayments();

    Invoice m_invoice;
    ClientField* m_client;
    QLineEdit* m_number;
    QDateEdit* m_issued;
    OptionalDay* m_due;
    QCheckBox* m_credit;
    QLineEdit* m_total;
    QComboBox* m_settlement;
    QComboBox* m_disputed;
    InvoiceLinesEditor* m_lines;
    InvoicePaymentsEditor* m_payments;
};

}  // namespace winnow
