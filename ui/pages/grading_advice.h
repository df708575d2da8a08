// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/evidence.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/items_widget.h>

namespace winnow {

namespace ui {
class Label;
class SecondaryButton;
}  // namespace ui

// Recommendations with the client's answers, newest first.
class AdviceList : public ui::ItemsWidget {
    Q_OBJECT

public:
    struct Row {
        qint64 id = 0;
        QString date;
        QString advice;
        QString answer;              // the client's own words in quotes, else the reaction
        QString reaction;            // its name
        std::optional<Grade> grade;  // that the reaction speaks for
    };

    explicit AdviceList(QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(qint64 id);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Row> m_rows;
};

// "How they took our advice": the evidence behind one of the ratings, and the way to add to it.
class GradingAdvice : public ui::CardFrame {
    Q_OBJECT

public:
    explicit GradingAdvice(QWidget* parent = nullptr);

    void show(const std::vector<Recommendation>& advice, const Words& words);
    // Before the first reaction.
    void conceal();

Q_SIGNALS:
    void logWanted();
    void editWanted(qint64 id);

private:
    ui::SecondaryButton* m_log;
    AdviceList* m_list;
    ui::Label* m_nothing;
};

}  // namespace winnow
