// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/form_dialog.h>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace winnow {

namespace ui {
class Label;
}

// Starts a case: for whom, by which playbook, why and who follows it.
class StartCaseDialog : public FormDialog {
    Q_OBJECT

public:
    StartCaseDialog(PortfolioBridge& bridge, const StartCaseRequest& request, QWidget* parent);

    // Of the case started; only after the dialog was accepted.
    CaseId caseId() const { return m_id; }

protected:
    bool save() override;

private:
    void fillClients();
    void showChoices();
    void showSummary();
    std::optional<ClientId> client() const;
    const CaseService::Choice* chosen() const;

    PortfolioBridge& m_bridge;
    StartCaseRequest m_request;
    QComboBox* m_client = nullptr;
    QWidget* m_playbooks;
    QVBoxLayout* m_lines;
    QButtonGroup* m_group;
    ui::Label* m_summary;
    QPlainTextEdit* m_reason;
    QLineEdit* m_assignee;
    std::vector<CaseService::Choice> m_choices;
    QString m_refusal;  // why the playbook asked for cannot be started
    CaseId m_id;
};

}  // namespace winnow
