// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <domain/rubric.h>
#include <ui/dialogs/form_dialog.h>
#include <ui/support/words.h>

class QLineEdit;
class QPlainTextEdit;

namespace winnow {

namespace ui {
class SegmentedControl;
}  // namespace ui

// A criterion's name and, for a rated one, its five levels in both languages. What is left as it
// was shipped stays the program's own.
class RubricCriterionDialog : public FormDialog {
    Q_OBJECT

public:
    RubricCriterionDialog(const Criterion& criterion, bool isNew, const Words& words,
                          QWidget* parent);

    // With a name; of a new one the id is still empty.
    const Criterion& criterion() const { return m_criterion; }

protected:
    bool save() override;

private:
    struct Level {
        QLineEdit* label = nullptr;
        QPlainTextEdit* detail = nullptr;
    };
    struct Column {
        QLineEdit* name = nullptr;
        std::array<Level, 5> levels;
    };

    void addColumn(Language language, Column& column);
    bool takeLevels();

    Criterion m_criterion;
    bool m_rated;
    ui::SegmentedControl* m_axis = nullptr;  // of a new one
    Column m_english;
    Column m_french;
};

}  // namespace winnow
