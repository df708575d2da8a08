// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/notice.h>
#include <ui/dialogs/form_dialog.h>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace winnow {

namespace ui {
class Label;
}  // namespace ui

class OptionalDay;
class PortfolioBridge;
class Prompts;

// What was agreed with a client, and the notice that follows from it while it is typed.
class ContractDialog : public FormDialog {
    Q_OBJECT

public:
    ContractDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client, QWidget* parent);

    // As the fields say now.
    Contract contract() const;

protected:
    bool save() override;

private:
    void addNotice();
    void addWords();
    void fillRules();
    void editRules();
    void recompute();

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    Contract m_contract;
    OptionalDay* m_signed;
    QSpinBox* m_days;
    QSpinBox* m_months;
    OptionalDay* m_renews;
    QSpinBox* m_every;
    QCheckBox* m_onlyAtRenewal;
    QComboBox* m_rule;
    ui::Label* m_end;
    ui::Label* m_because;
    QPlainTextEdit* m_address;
    QPlainTextEdit* m_prepaid;
    QPlainTextEdit* m_commitments;
    QPlainTextEdit* m_note;
};

}  // namespace winnow
