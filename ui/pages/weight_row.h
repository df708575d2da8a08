// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/weight_list.h>

class QSlider;

namespace winnow {

class HundredthsSpin;

namespace ui {
class Label;
}  // namespace ui

// One row of WeightList.
class WeightRow : public QWidget {
    Q_OBJECT

public:
    WeightRow(const WeightList::Row& row, QWidget* parent);

    const QString& key() const { return m_row.key; }
    void setRow(const WeightList::Row& row, int most);
    void setChosen(bool isChosen);
    void setEditable(bool editable);

Q_SIGNALS:
    void chosen(const QString& key);
    void weightEdited(const QString& key, int hundredths);
    void settled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isHeading() const { return m_row.key.isEmpty(); }

    WeightList::Row m_row;
    bool m_chosen = false;
    ui::Label* m_name;
    QSlider* m_slider = nullptr;
    HundredthsSpin* m_spin = nullptr;
    ui::Label* m_figure = nullptr;  // of a heading
    ui::Label* m_before = nullptr;
};

}  // namespace winnow
