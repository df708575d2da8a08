// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <domain/client.h>

namespace winnow {

class PortfolioBridge;

// Why a client has its grade: the reasons, and every step of the calculation.
class WhyDialog : public QDialog {
    Q_OBJECT

public:
    WhyDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

    // Whether the user asked for the client's page.
    bool wantsClient() const { return m_wantsClient; }

private:
    bool m_wantsClient = false;
};

}  // namespace winnow
