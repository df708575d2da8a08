// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace winnow::ui {

// Covers its host while something keeps the program busy, and says what. Opaque: nothing of the
// host can be read meanwhile, so nothing shown is out of date.
class BusyVeil : public QWidget {
    Q_OBJECT

public:
    BusyVeil(const QString& text, QWidget* host);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_text;
};

}  // namespace winnow::ui
