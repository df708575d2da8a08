// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <ui/theme/theme.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// A row of RecordList: [badge] [> badge] title / detail ... right text, or a chip.
struct Record {
    QString key;
    bool graded = true;  // whether a badge is shown at all
    std::optional<Grade> grade;
    GradeLook look;
    std::optional<Grade> movedTo;  // "C > B": second badge behind an arrow
    QString iconName;              // instead of a badge
    Tone iconTone = Tone::Neutral;
    QString title;
    QString detail;
    QString right;
    bool rightIsChip = false;
    Tone rightTone = Tone::Neutral;
    bool rightStrong = false;
    bool quiet = false;  // title in secondary ink and normal weight: lines of a sum
    QString accessible;  // default: the texts joined
    bool clickable = true;
};

// Rows divided by hairlines, as high as its content (put it into a card or a scroll area).
class RecordList : public ItemsWidget {
    Q_OBJECT

public:
    explicit RecordList(QWidget* parent = nullptr);

    void setRecords(std::vector<Record> records);
    // Height of a row without / with a detail line (defaults 36 and 47).
    void setRowHeight(double single, double twoLine);
    void setHairlines(bool hairlines);
    // Show at most as many rows as fit the height given (default: asks for the height of all).
    void setFitsHeight(bool fits);

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QString& key);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    double rowHeight(const Record& record) const;
    void paintRow(QPainter& painter, const QRectF& row, const Record& record) const;

    std::vector<Record> m_records;
    double m_single = 36;
    double m_twoLine = 47;
    bool m_hairlines = true;
    bool m_fits = false;
};

}  // namespace winnow::ui
