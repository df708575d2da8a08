// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/dialogs/fact_dialog.h>

namespace winnow {

// A payment, against an invoice or against the client's oldest open ones.
class PaymentDialog : public FactDialog {
    Q_OBJECT

public:
    PaymentDialog(PortfolioBridge& bridge, const InvoicePayment& payment,
                  std::optional<FactRow> row, QWidget* parent);

protected:
    std::optional<Fact> read() override;
    bool save() override;

private:
    void offerInvoices();

    InvoicePayment m_payment;
    ClientField* m_client = nullptr;
    QLineEdit* m_invoice = nullptr;
    QDateEdit* m_day;
    QLineEdit* m_amount;
    QLineEdit* m_reference;
};

// A cost that one client causes.
class CostDialog : public FactDialog {
    Q_OBJECT

public:
    CostDialog(PortfolioBridge& bridge, const Cost& cost, std::optional<FactRow> row,
               QWidget* parent);

protected:
    std::optional<Fact> read() override;

private:
    Cost m_cost;
    ClientField* m_client;
    QDateEdit* m_day;
    QComboBox* m_kind;
    QLineEdit* m_amount;
    QLineEdit* m_supplier;
    QLineEdit* m_number;
    QLineEdit* m_description;
};

// Endpoints and seats in care in a month.
class SeatsDialog : public FactDialog {
    Q_OBJECT

public:
    SeatsDialog(PortfolioBridge& bridge, const SeatCount& seats, std::optional<FactRow> row,
                QWidget* parent);

protected:
    std::optional<Fact> read() override;

private:
    bool readCount(QLineEdit* field, std::optional<int>& count);

    ClientField* m_client;
    QDateEdit* m_month;
    QLineEdit* m_endpoints;
    QLineEdit* m_seats;
};

// What another currency is worth from a day on.
class RateDialog : public FactDialog {
    Q_OBJECT

public:
    RateDialog(PortfolioBridge& bridge, const std::optional<ExchangeRate>& rate,
               std::optional<FactRow> row, QWidget* parent);

protected:
    std::optional<Fact> read() override;

private:
    QLineEdit* m_currency;
    QDateEdit* m_day;
    QLineEdit* m_rate;
};

}  // namespace winnow
