// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include <app/letter_service.h>
#include <ui/pages/case_context.h>

class QMenu;

namespace winnow {

namespace ui {
class Label;
class SecondaryButton;
}  // namespace ui

// The letters of a case, drafts and sent ones, and a way to write another.
class CaseLettersTab : public QWidget {
    Q_OBJECT

public:
    CaseLettersTab(const CaseContext& context, QWidget* parent);

    void refresh(const CaseService::View& view, const std::vector<Letter>& letters);

Q_SIGNALS:
    void openLetter(qint64 letter);

private:
    void fillMenu();

    const CaseContext& m_context;
    ClientId m_client;
    std::string m_step;
    ui::Label* m_none;
    QWidget* m_list;
    ui::SecondaryButton* m_write;
    QMenu* m_menu;
};

}  // namespace winnow
