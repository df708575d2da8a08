// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace winnow {

namespace ui {
class Button;
class IconButton;
class Label;
}  // namespace ui

// Below a card that could not be moved: why, and the way to the step that opens it.
class MoveRefusal : public QWidget {
    Q_OBJECT

public:
    explicit MoveRefusal(QWidget* parent);

    void setReason(const QString& why);
    // Tells assistive technology; the focus stays on the card.
    void announce();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void openStep();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ui::Label* m_text;
    ui::Button* m_open;
    ui::IconButton* m_close;
};

}  // namespace winnow
