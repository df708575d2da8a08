// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <domain/notice.h>
#include <ui/dialogs/form_dialog.h>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace winnow {

class PortfolioBridge;

// What law and custom of countries add to a contract. The rules are the owner's to edit; the first
// one counts where a contract names none.
class NoticeRulesDialog : public FormDialog {
    Q_OBJECT

public:
    NoticeRulesDialog(PortfolioBridge& bridge, QWidget* parent);

protected:
    bool save() override;

private:
    void addList();
    void addFigures();
    void addTexts();
    void fillList(int row);
    void showRule(int row);
    // What the fields say into the rule shown.
    void take();
    void addRule();
    void removeRule();
    void moveUp();
    void restore();

    PortfolioBridge& m_bridge;
    std::vector<NoticeRule> m_rules;
    int m_shown = -1;
    QListWidget* m_list;
    QLineEdit* m_code;
    std::array<QLineEdit*, 2> m_names;  // English, French
    QSpinBox* m_monthsPerYear;
    QSpinBox* m_daysPerYear;
    QSpinBox* m_leastMonths;
    QSpinBox* m_leastDays;
    QSpinBox* m_mostMonths;
    std::array<QPlainTextEdit*, 2> m_bases;
};

}  // namespace winnow
