// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include <app/case_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/items_widget.h>

namespace winnow {

namespace ui {
class Button;
class EmptyState;
class Label;
}  // namespace ui

// What is due, day by day, in groups: late, this week, next week, later.
class DueList : public ui::ItemsWidget {
    Q_OBJECT

public:
    explicit DueList(const PortfolioBridge& bridge, QWidget* parent = nullptr);

    void setDue(std::vector<CaseService::Due> due);
    // The case that is open beside the list.
    void setChosen(std::optional<CaseId> chosen);
    std::optional<CaseId> currentCase() const;
    std::optional<ClientId> currentClient() const;

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openCase(qint64 caseId);
    void reveal(const QRect& rect);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Group {
        QString title;
        std::size_t first = 0;
        std::size_t count = 0;
        double top = 0;
    };

    QString spoken(const CaseService::Due& due) const;
    void paintGroup(QPainter& painter, const Group& group) const;
    void paintRow(QPainter& painter, const QRectF& row, const CaseService::Due& due) const;

    const PortfolioBridge& m_bridge;
    std::vector<CaseService::Due> m_due;  // soonest first
    std::vector<Group> m_groups;
    std::optional<CaseId> m_chosen;
};

// The list with its export.
class WorkflowCalendar : public QWidget {
    Q_OBJECT

public:
    explicit WorkflowCalendar(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void setChosen(std::optional<CaseId> chosen);
    std::optional<ClientId> currentClient() const;
    void focusList();

Q_SIGNALS:
    void openCase(qint64 caseId);
    void exportCalendar();

private:
    PortfolioBridge& m_bridge;
    ui::Label* m_summary;
    ui::Button* m_export;
    DueList* m_list;
    ui::EmptyState* m_empty;
};

}  // namespace winnow
