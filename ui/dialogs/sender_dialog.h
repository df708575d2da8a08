// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/letter.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/form_dialog.h>

class QLineEdit;
class QPlainTextEdit;

namespace winnow {

// Who writes: what stands on letters and documents for clients.
class SenderDialog : public FormDialog {
    Q_OBJECT

public:
    SenderDialog(PortfolioBridge& bridge, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    QLineEdit* m_company;
    QLineEdit* m_signatory;
    QLineEdit* m_position;
    QPlainTextEdit* m_address;
    QLineEdit* m_email;
    QLineEdit* m_phone;
};

}  // namespace winnow
