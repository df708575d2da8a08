// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/client.h>
#include <ui/dialogs/form_dialog.h>

class QRadioButton;

namespace winnow {

class PortfolioBridge;

// Makes one client of two: which of them stays is asked, with what each one brings.
class MergeDialog : public FormDialog {
    Q_OBJECT

public:
    MergeDialog(PortfolioBridge& bridge, const Client& one, const Client& other, QWidget* parent);

    // What was done; only after the dialog was accepted.
    QString message() const { return m_message; }
    ClientId kept() const { return m_kept; }

protected:
    bool save() override;

private:
    QRadioButton* addChoice(const Client& client);

    PortfolioBridge& m_bridge;
    Client m_one;
    Client m_other;
    QRadioButton* m_keepOne;
    QRadioButton* m_keepOther;
    QString m_message;
    ClientId m_kept;
};

}  // namespace winnow
