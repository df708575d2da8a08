// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace winnow {

// Empties a box for as long as it is filled anew: the old widgets go once control is back in the
// event loop (one of them may be what asked for this), and the focus returns to the new widget of
// the same name.
class Refilled {
public:
    explicit Refilled(QWidget& box);
    ~Refilled();
    Refilled(const Refilled&) = delete;
    Refilled& operator=(const Refilled&) = delete;

private:
    QWidget& m_box;
    QString m_focused;
};

}  // namespace winnow
