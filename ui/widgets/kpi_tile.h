// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <optional>
#include <vector>

#include <ui/theme/theme.h>

namespace winnow::ui {

struct KpiData {
    QString label;   // "Revenue"
    QString figure;  // "€256.8k"; a dash when unknown
    std::vector<std::optional<double>> history;
    int direction = 0;          // of the change: -1 down, 0 none, 1 up; draws the arrow
    QString change;             // "3.1%", without sign
    QString against;            // "vs Q2"
    Tone tone = Tone::Neutral;  // whether the change is good or bad news
    QString accessible;         // whole sentence for screen readers
    QString toolTip;
};

// A card with one figure, its course and its change. Click or Enter: clicked().
class KpiTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit KpiTile(QWidget* parent = nullptr);

    void setData(const KpiData& newData);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    KpiData m_data;
};

}  // namespace winnow::ui
