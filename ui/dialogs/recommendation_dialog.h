// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/evidence.h>
#include <ui/dialogs/form_dialog.h>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace winnow {

class OptionalDay;
class PortfolioBridge;

// What was advised and how the client took it. Adds an entry, or changes the one whose id is set.
class RecommendationDialog : public FormDialog {
    Q_OBJECT

public:
    RecommendationDialog(PortfolioBridge& bridge, const Recommendation& entry, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    Recommendation m_entry;
    QLineEdit* m_advice;
    QDateEdit* m_advised;
    OptionalDay* m_assetSince;
    QComboBox* m_reaction;
    QLineEdit* m_words;
    QCheckBox* m_proposal;
    QSpinBox* m_budget;
    QComboBox* m_outcome;
};

}  // namespace winnow
