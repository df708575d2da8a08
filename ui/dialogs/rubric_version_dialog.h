// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include <app/rubric_service.h>
#include <ui/support/words.h>

class QComboBox;

namespace winnow {

namespace ui {
class Label;
}  // namespace ui

// A version of the rubric: what differs from another one, and what to do with it.
class RubricVersionDialog : public QDialog {
    Q_OBJECT

public:
    enum class Wish { None, UseAsDraft, Export };

    // `draft`: to compare with as well, if it was changed. `first`: quarter with facts.
    RubricVersionDialog(const std::vector<RubricService::Version>& versions, int version,
                        const Rubric& draft, bool draftChanged, bool editable, Quarter first,
                        const Words& words, QWidget* parent);

    Wish wish() const { return m_wish; }
    const Rubric& rubric() const { return m_rubric; }

private:
    void compare();
    void finish(Wish wish);

    std::vector<RubricService::Version> m_versions;
    Rubric m_rubric;
    Rubric m_draft;
    Words m_words;
    Wish m_wish = Wish::None;
    QComboBox* m_other;
    ui::Label* m_differences;
};

}  // namespace winnow
