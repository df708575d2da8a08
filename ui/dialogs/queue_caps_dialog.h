// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/exit_queue.h>
#include <ui/dialogs/form_dialog.h>

class QLineEdit;
class QSpinBox;

namespace winnow {

class PortfolioBridge;

// How fast the owner wants to part with clients: revenue lost a quarter, hours for handovers, the
// revenue that must be left, and when the first letter goes out.
class QueueCapsDialog : public FormDialog {
    Q_OBJECT

public:
    QueueCapsDialog(PortfolioBridge& bridge, QWidget* parent);

protected:
    bool save() override;

private:
    // Nothing when a field cannot be read; it says so.
    std::optional<QueueCaps> read();

    PortfolioBridge& m_bridge;
    QLineEdit* m_revenue;
    QLineEdit* m_floor;
    QLineEdit* m_perMonth;
    QLineEdit* m_perClient;
    QSpinBox* m_ahead;
};

}  // namespace winnow
