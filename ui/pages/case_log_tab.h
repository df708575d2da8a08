// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <ui/pages/case_context.h>

class QPlainTextEdit;

namespace winnow {

namespace ui {
class Button;
class InlineBanner;
}  // namespace ui

// All that happened in a case, newest first, and a field for a note.
class CaseLogTab : public QWidget {
    Q_OBJECT

public:
    CaseLogTab(const CaseContext& context, QWidget* parent);

    void refresh(const CaseService::View& view);
    void writeNote();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addNote();

    const CaseContext& m_context;
    QPlainTextEdit* m_note;
    ui::Button* m_add;
    ui::InlineBanner* m_banner;
    QWidget* m_list;
};

}  // namespace winnow
