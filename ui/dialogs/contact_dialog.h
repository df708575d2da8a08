// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/client.h>
#include <ui/dialogs/form_dialog.h>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace winnow {

class PortfolioBridge;

// Adds a contact of a client, or changes one.
class ContactDialog : public FormDialog {
    Q_OBJECT

public:
    // A contact without an id: a new one.
    ContactDialog(PortfolioBridge& bridge, const Contact& contact, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    Contact m_contact;
    QLineEdit* m_name;
    QLineEdit* m_position;
    QLineEdit* m_email;
    QLineEdit* m_phone;
    QCheckBox* m_payer;
    QCheckBox* m_decider;
    QCheckBox* m_user;
    QPlainTextEdit* m_note;
};

}  // namespace winnow
