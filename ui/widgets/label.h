// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

// Plain text in one of the design's roles, with its line height. One line that elides (and then
// shows itself in a tool tip), or wrapped with setWordWrap(true). Follows theme and scale.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, TextRole role = TextRole::Body,
                   ColorRole color = ColorRole::Ink, QWidget* parent = nullptr);

    void setRole(TextRole role);
    void setColor(ColorRole color);
    // Whether a single line may become narrower than its text (default: yes).
    void setElide(bool elide);
    // Hides QLabel's: a wrapped text needs a height that follows its width.
    void setWordWrap(bool wrap);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    TextRole m_role;
    ColorRole m_color;
    bool m_elide = true;
};

// A horizontal hairline as a widget.
class Hairline : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace winnow::ui
