// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace winnow::ui {

// Keeps the wheel from changing an answer on the way past it: over a list of choices or a number
// the wheel scrolls what is around it. A number that has the focus still follows the wheel.
class WheelGuard : public QObject {
    Q_OBJECT

public:
    explicit WheelGuard(QObject* parent = nullptr);

    static bool guards(const QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace winnow::ui
