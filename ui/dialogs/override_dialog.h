// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/client.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QPlainTextEdit;

namespace winnow {

class PortfolioBridge;

namespace ui {
class SegmentedControl;
}

// The owner's own grade beside the computed one: which, why, and for how long. An override in force
// can be taken back here too.
class OverrideDialog : public FormDialog {
    Q_OBJECT

public:
    OverrideDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

    // What was done, in the past tense; only after the dialog was accepted.
    QString message() const { return m_message; }

protected:
    bool save() override;

private:
    void takeBack();

    PortfolioBridge& m_bridge;
    ClientId m_client;
    ui::SegmentedControl* m_grade;
    QPlainTextEdit* m_reason;
    QComboBox* m_until;
    QString m_message;
};

}  // namespace winnow
