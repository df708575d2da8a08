// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QWidget>

#include <app/letter_service.h>
#include <ui/pages/case_context.h>

class QVBoxLayout;

namespace winnow {

class CaseStepEntry;

namespace ui {
class Label;
}

// The steps of a case from the first to the last, the next one opened; below them the letter that
// is being written.
class CaseStepsTab : public QWidget {
    Q_OBJECT

public:
    CaseStepsTab(const CaseContext& context, QWidget* parent);

    void refresh(const CaseService::View& view, const std::vector<Letter>& letters);
    // Null when nothing is left to do.
    QWidget* nextEntry() const;
    // The cursor goes to the next step.
    void takeCursor();

Q_SIGNALS:
    void evidenceWanted();
    void openLetter(qint64 letter);
    // Shows the part of the tab.
    void shown(QWidget* part);

private:
    void rebuild(const CaseService::View& view);
    void refreshEntry(std::size_t index);
    void showDraft(const std::vector<Letter>& letters);

    const CaseContext& m_context;
    // The view that was read last; the window's own, it lives until the next refresh.
    const CaseService::View* m_view = nullptr;
    std::vector<CaseService::Due> m_due;
    CaseId m_case;
    std::optional<std::string> m_next;
    std::vector<CaseStepEntry*> m_entries;
    QVBoxLayout* m_lines;
    QWidget* m_draft;
    ui::Label* m_draftText;
    LetterId m_draftLetter;
};

}  // namespace winnow
