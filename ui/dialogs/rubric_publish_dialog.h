// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/rubric.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QLineEdit;

namespace winnow {

class PortfolioBridge;

// Makes a draft the next version of the rubric, from a quarter on.
class RubricPublishDialog : public FormDialog {
    Q_OBJECT

public:
    // `changed`: clients whose grade changes in the quarter on screen.
    RubricPublishDialog(PortfolioBridge& bridge, const Rubric& draft, int version, int changed,
                        QWidget* parent);

    int version() const { return m_version; }

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    Rubric m_draft;
    int m_version;
    QLineEdit* m_note;
    QComboBox* m_from;
};

}  // namespace winnow
