// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <domain/rubric.h>
#include <ui/support/words.h>

class QTableWidget;

namespace winnow {

namespace ui {
class Button;
class Label;
}  // namespace ui

// The points of a criterion's curve as figures, for whoever would rather type or hear them.
class RubricCurveTable : public QWidget {
    Q_OBJECT

public:
    explicit RubricCurveTable(QWidget* parent = nullptr);

    void show(const Criterion& criterion, const Words& words);
    void setEditable(bool editable);

Q_SIGNALS:
    void edited(const std::vector<winnow::CurvePoint>& points);

private:
    void fill();
    void cellChanged(int row, int column);
    void addRow();
    void removeRow();
    void refuse(const QString& message);

    Criterion m_criterion;
    Words m_words;
    bool m_filling = false;
    QTableWidget* m_table;
    ui::Label* m_problem;
    ui::Button* m_add;
    ui::Button* m_remove;
};

}  // namespace winnow
