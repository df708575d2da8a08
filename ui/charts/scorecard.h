// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// Criteria in groups: value, bar, raw points and what they count.
struct ScorecardData {
    struct Row {
        QString key;
        QString name;                 // "Revenue"
        QString value;                // "€13,980", "Asks for a proposal", or "unknown"
        std::optional<double> score;  // 0..100; none: unknown, hatched track
        std::optional<Grade> grade;   // the grade this score alone would earn
        QString scoreText;            // "77"
        QString points;               // "9.2"; empty when unknown
        QString outOf;                // "of 12"
        QString toolTip;
        QString accessible;  // default: the texts joined
        bool clickable = true;
        bool editable = false;  // shows a pencil on hover: a rating the owner gives
    };

    struct Group {
        QString title;
        QString points;
        QString outOf;
        std::vector<Row> rows;
    };

    std::vector<Group> groups;
};

// Height the rows ask for; narrow cards put the value under the name.
double scorecardHeight(const ScorecardData& data, double width, const FontSet& fonts);
void paintScorecard(QPainter& painter, const QRectF& rect, const ScorecardData& data,
                    const Theme& theme, const FontSet& fonts);

class Scorecard : public ItemsWidget {
    Q_OBJECT

public:
    explicit Scorecard(QWidget* parent = nullptr);

    void setData(ScorecardData newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    // Click or Enter on a row.
    void rowActivated(const QString& key);
    // Mouse or keyboard came to a row; empty when it left.
    void rowHighlighted(const QString& key);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const ScorecardData::Row* rowOf(int item) const;
    void tellHighlight();

    ScorecardData m_data;
    int m_told = -1;
};

}  // namespace winnow::ui
