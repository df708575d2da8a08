// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <domain/client.h>

class QHBoxLayout;

namespace winnow {

class PortfolioBridge;

// Why a client has its grade: the reasons, and every step of the calculation.
class WhyDialog : public QDialog {
    Q_OBJECT

public:
    WhyDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

    // Adds a button that leads to the client's page.
    void offerClient();
    // Whether the user asked for it.
    bool wantsClient() const { return m_wantsClient; }

private:
    QHBoxLayout* m_buttons;
    bool m_wantsClient = false;
};

}  // namespace winnow
