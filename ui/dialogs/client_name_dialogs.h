// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/client.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QLineEdit;

namespace winnow {

class PortfolioBridge;

// Another name under which files speak of a client.
class AliasDialog : public FormDialog {
    Q_OBJECT

public:
    AliasDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QLineEdit* m_alias;
};

// Which other client, by typing its name.
class ChooseClientDialog : public FormDialog {
    Q_OBJECT

public:
    ChooseClientDialog(PortfolioBridge& bridge, const QString& title, ClientId except,
                       QWidget* parent);

    // Only after the dialog was accepted.
    const Client& client() const { return m_client; }

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    Client m_client;
    QComboBox* m_choice;
};

}  // namespace winnow
