// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <domain/client.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QLineEdit;

namespace winnow {

class PortfolioBridge;

// Adds a client, or changes one's master data.
class ClientDialog : public FormDialog {
    Q_OBJECT

public:
    // An empty client: a new one.
    ClientDialog(PortfolioBridge& bridge, const std::optional<Client>& client, QWidget* parent);

    // The client as stored; only after the dialog was accepted.
    const Client& client() const { return m_client; }

protected:
    bool save() override;

private:
    // Empty text gives no date; unreadable text says so and returns false.
    bool readDate(QLineEdit* field, std::optional<Date>& date);

    PortfolioBridge& m_bridge;
    Client m_client;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QLineEdit* m_segment;
    QLineEdit* m_contact;
    QLineEdit* m_owner;
    QLineEdit* m_since;
    QLineEdit* m_leftOn;
    QComboBox* m_model;
    QComboBox* m_payment;
    QComboBox* m_status;
};

}  // namespace winnow
