// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include <domain/playbook.h>
#include <ui/dialogs/entry_table.h>
#include <ui/support/words.h>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace winnow {

// One step of a playbook with all that belongs to it. Says nothing about what is right: the
// playbook as a whole is validated.
class PlaybookStepForm : public QWidget {
    Q_OBJECT

public:
    // Letter templates by id and name.
    PlaybookStepForm(const Words& words, std::vector<EntryTable::Choice> letters, QWidget* parent);

    void setStep(const PlaybookStep& step, const Playbook& playbook);
    // The step as it stands in the form.
    PlaybookStep step() const;
    // Puts the cursor on the step's title.
    void beginTitle();

Q_SIGNALS:
    void edited();

private:
    QWidget* buildWords();
    QWidget* buildRules();
    QWidget* buildLists();
    QComboBox* choice(const QString& name, const char* objectName);
    void told();

    const Words& m_words;
    std::vector<EntryTable::Choice> m_letters;
    PlaybookStep m_step;
    bool m_quiet = false;
    std::array<QLineEdit*, 2> m_titles{};
    std::array<QPlainTextEdit*, 2> m_advice{};
    QTabWidget* m_tabs;
    QComboBox* m_kind = nullptr;
    QComboBox* m_role = nullptr;
    QComboBox* m_stage = nullptr;
    QComboBox* m_who = nullptr;
    QComboBox* m_evidence = nullptr;
    QComboBox* m_letter = nullptr;
    QComboBox* m_dueFrom = nullptr;
    QSpinBox* m_dueDays = nullptr;
    QCheckBox* m_optional = nullptr;
    EntryTable* m_guards = nullptr;
    EntryTable* m_checks = nullptr;
    EntryTable* m_outcomes = nullptr;
    // Of the rows of the lists, whose ids are not shown; empty for a new one.
    std::vector<std::string> m_checkIds;
    std::vector<std::string> m_outcomeIds;
};

}  // namespace winnow
