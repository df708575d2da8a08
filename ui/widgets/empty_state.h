// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace winnow::ui {

class Label;

// The product's drawing: the four shapes rising from D to A on a ground line.
class GradeLadder : public QWidget {
    Q_OBJECT

public:
    explicit GradeLadder(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Nothing here yet: a drawing or icon, one sentence, a line of help, at most three actions.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    // An empty `iconName` shows the ladder.
    EmptyState(const QString& iconName, const QString& title, const QString& text,
               QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setText(const QString& text);
    void addAction(QWidget* button);
    using QWidget::addAction;

private:
    Label* m_title;
    Label* m_text;
    QHBoxLayout* m_actions;
};

}  // namespace winnow::ui
