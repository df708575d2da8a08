// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <domain/fee_calculator.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/form_dialog.h>

class QLabel;
class QLineEdit;

namespace winnow {

// From the average bill to a monthly fee: what the client pays, what it costs, and the fee that
// follows; every figure can be put right, and the result follows the typing.
class FeeDialog : public FormDialog {
    Q_OBJECT

public:
    FeeDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
              std::optional<KeepInCase> keep, QWidget* parent);

    const FeeProposal& proposal() const { return m_proposal; }

protected:
    bool save() override;

private:
    void addBill();
    void addCosts();
    QLineEdit* amountField(const QString& label, std::optional<Money> amount, const QString& name,
                           const QString& hint = {});
    QLineEdit* textField(const QString& label, const QString& text, const QString& name,
                         const QString& hint = {});
    // What is typed; false with `wrong` at the first field that is no figure.
    bool read(FeeChoice& choice, QLineEdit*& wrong) const;
    void recompute();
    void preview();

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    ClientId m_client;
    std::optional<KeepInCase> m_keep;
    AverageBill m_bill;
    FeeChoice m_choice;
    FeeProposal m_proposal;
    QLineEdit* m_toolsPerSeat = nullptr;
    QLineEdit* m_seats = nullptr;
    QLineEdit* m_fixed = nullptr;
    QLineEdit* m_hours = nullptr;
    QLineEdit* m_hourly = nullptr;
    QLineEdit* m_margin = nullptr;
    QLineEdit* m_floor = nullptr;
    QLineEdit* m_fee = nullptr;
    QLabel* m_result = nullptr;
};

}  // namespace winnow
