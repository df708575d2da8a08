// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace winnow::ui {

// Puts the 2 px ring around the control that has the keyboard focus. Shown only after a key moved
// the focus, as a mouse click needs no answer. Views that mark their own current row are left out.
class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
    bool m_byKey = false;
};

}  // namespace winnow::ui
