// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/client.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace winnow {

class PortfolioBridge;

// Something that happened and should not be forgotten: what, when, and the evidence.
class RedFlagDialog : public FormDialog {
    Q_OBJECT

public:
    RedFlagDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QComboBox* m_kind;
    QDateEdit* m_day;
    QPlainTextEdit* m_note;
};

}  // namespace winnow
