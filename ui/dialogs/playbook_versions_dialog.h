// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include <app/playbook_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/form_dialog.h>

class QLineEdit;
class QListWidget;

namespace winnow {

// The versions there were of a playbook; one can be taken as what to go on editing.
class PlaybookVersionsDialog : public QDialog {
    Q_OBJECT

public:
    PlaybookVersionsDialog(PortfolioBridge& bridge, const std::string& playbook, QWidget* parent);

    // The version taken; empty: none.
    const std::optional<Playbook>& taken() const { return m_taken; }

private:
    void take();

    PortfolioBridge& m_bridge;
    std::string m_playbook;
    std::vector<PlaybookService::Version> m_versions;
    std::optional<Playbook> m_taken;
    QListWidget* m_list;
};

// Asks why a new version is made, and saves it.
class PlaybookSaveDialog : public FormDialog {
    Q_OBJECT

public:
    PlaybookSaveDialog(PortfolioBridge& bridge, const Playbook& draft, int openCases,
                       QWidget* parent);

    int version() const { return m_version; }

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    Playbook m_draft;
    int m_version = 0;
    QLineEdit* m_note;
};

}  // namespace winnow
