// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace winnow::ui {

// A filter in force: a click, Enter, Space or Delete takes it away.
class RemovableChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit RemovableChip(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace winnow::ui
