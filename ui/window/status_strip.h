// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

namespace winnow {

namespace ui {
class Label;
}

// The line under a page: what is selected, and the keys that do something with it. Hidden while
// there is nothing to say.
class StatusStrip : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);

    // `withClientKeys`: a client is selected that can be opened and explained.
    void showStatus(const QString& text, bool withClientKeys);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ui::Label* m_text;
    QWidget* m_keys;
};

}  // namespace winnow
