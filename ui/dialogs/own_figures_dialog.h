// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <app/figures_service.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace winnow {

class PortfolioBridge;

// The owner's own figures: what serving costs, and what the firm aims for. Costs and targets are
// each saved as one action, and only when they were changed.
class OwnFiguresDialog : public FormDialog {
    Q_OBJECT

public:
    OwnFiguresDialog(PortfolioBridge& bridge, QWidget* parent);

    // Whether the last save stored anything.
    bool changedAnything() const { return m_changed; }

protected:
    bool save() override;

private:
    QLineEdit* amountField(const QString& label, std::optional<Money> amount, const QString& name,
                           const QString& hint = {});
    QLineEdit* figureField(const QString& label, Decimal figure, const QString& name,
                           const QString& hint = {});
    // Empty text gives an empty amount; unreadable text says so and returns false.
    bool read(QLineEdit* field, std::optional<Money>& amount);
    bool readCost(QLineEdit* field, Money& amount);
    bool readCosts(CostRates& rates);

    PortfolioBridge& m_bridge;
    CostRates m_rates;
    bool m_hadRates;
    Targets m_targets;
    bool m_changed = false;

    QLineEdit* m_hourlyCost;
    QLineEdit* m_listRate;
    QLineEdit* m_afterHours;
    QLineEdit* m_perMonth;
    QLineEdit* m_perInvoice;
    QLineEdit* m_perTicket;
    QLineEdit* m_perEndpoint;
    QLineEdit* m_productMargin;
    QDateEdit* m_from;
    QLineEdit* m_minimumFee;
    QLineEdit* m_targetRate;
    QComboBox* m_fromQuarter;
};

}  // namespace winnow
