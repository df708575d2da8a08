// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace winnow::ui {

// A letter typed in a closed list chooses an entry of it: it is not taken for one of the window's
// single-letter commands.
class TypeAheadGuard : public QObject {
    Q_OBJECT

public:
    // Over the whole program.
    explicit TypeAheadGuard(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace winnow::ui
