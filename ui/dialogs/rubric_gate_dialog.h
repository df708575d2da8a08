// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/rubric.h>
#include <ui/dialogs/form_dialog.h>
#include <ui/support/words.h>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace winnow {

class HundredthsSpin;

// A gate's names, its figures and what it does.
class RubricGateDialog : public FormDialog {
    Q_OBJECT

public:
    RubricGateDialog(const Gate& gate, bool isNew, const Words& words, QWidget* parent);

    const Gate& gate() const { return m_gate; }
    bool wantsRemoval() const { return m_remove; }

    // A gate of that kind to begin with.
    static Gate suggested(GateKind kind);

protected:
    bool save() override;

private:
    void addFigures();
    QLineEdit* addName(const QString& label, const QString& name, Language language);

    Gate m_gate;
    bool m_remove = false;
    QLineEdit* m_english;
    QLineEdit* m_french;
    QComboBox* m_effect;
    QSpinBox* m_days = nullptr;
    QSpinBox* m_quarters = nullptr;
    HundredthsSpin* m_share = nullptr;  // hundredths of a per cent, or of a point
};

}  // namespace winnow
