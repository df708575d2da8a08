// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace winnow::ui {

// Saved views of a table: "All clients 24", an accent line under the chosen one.
class ViewTabs : public QTabBar {
    Q_OBJECT

public:
    explicit ViewTabs(QWidget* parent = nullptr);

    int addView(const QString& text, const QString& count = {});
    void setCount(int index, const QString& count);
    // Room between the tabs; 24 unless told.
    void setGap(double gap);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

private:
    double m_gap = 24;
};

}  // namespace winnow::ui
