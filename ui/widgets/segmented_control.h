// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <domain/grade.h>

class QButtonGroup;
class QHBoxLayout;

namespace winnow::ui {

// A few exclusive choices side by side; arrow keys move between them.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString& accessibleName, QWidget* parent = nullptr);

    // Index of the new segment. The first one added is chosen.
    int addSegment(const QString& text);
    void setSegmentText(int index, const QString& text);
    void setSegmentVisible(int index, bool visible);
    int currentIndex() const;
    // Does not signal.
    void setCurrentIndex(int index);

Q_SIGNALS:
    // The user chose another segment.
    void chosen(int index);

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

// Shows or hides the clients of a grade: the badge and how many there are.
class FilterToggle : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterToggle(Grade grade, QWidget* parent = nullptr);

    void setCount(int count);
    Grade grade() const { return m_grade; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Grade m_grade;
    int m_count = 0;
};

// An on/off switch (gates of the rubric, settings).
class Switch : public QAbstractButton {
    Q_OBJECT

public:
    explicit Switch(const QString& accessibleName, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace winnow::ui
