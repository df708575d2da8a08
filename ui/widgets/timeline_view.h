// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/widgets/items_widget.h>

namespace winnow::ui {

struct TimelineEntry {
    QString key;
    QString iconName;
    QString title;
    QString date;
    QString detail;
    bool clickable = false;
};

// What happened, newest first: a disc with an icon on a hairline, title and date, one grey line.
class TimelineView : public ItemsWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setEntries(std::vector<TimelineEntry> entries);

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void activated(const QString& key);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    double entryHeight(const TimelineEntry& entry, double width) const;

    std::vector<TimelineEntry> m_entries;
};

enum class StepState { Done, Current, ToCome };

struct Step {
    QString title;
    QString detail;
    StepState state = StepState::ToCome;
};

// The steps of a wizard down its left side.
class StepRail : public QWidget {
    Q_OBJECT

public:
    explicit StepRail(QWidget* parent = nullptr);

    void setSteps(std::vector<Step> steps);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Step> m_steps;
};

}  // namespace winnow::ui
