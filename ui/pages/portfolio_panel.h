// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/grading_service.h>
#include <ui/pages/page.h>
#include <ui/widgets/record_list.h>

class QVBoxLayout;

namespace winnow {

class Prompts;

namespace ui {
class CardFrame;
}

// One way to look at the portfolio as a whole: a tab of the portfolio page.
class PortfolioPanel : public QWidget {
    Q_OBJECT

public:
    explicit PortfolioPanel(PortfolioBridge& bridge, QWidget* parent)
        : QWidget(parent), m_bridge(bridge) {}

    // Reads everything anew.
    virtual void refresh() = 0;

Q_SIGNALS:
    void openClient(qint64 clientId);
    void showClients(const winnow::ClientFilter& filter);
    void notify(const QString& message, bool undoable);
    void problem(const QString& message);

protected:
    // A card with a list of clients; activating one opens it.
    ui::RecordList* addList(ui::CardFrame* card);
    // A row that leads to the client; `right` stands at its end.
    ui::Record recordOf(const GradedQuarter& graded, ClientId client, const QString& detail,
                        const QString& right) const;
    // Fills a list, and says `none` in the card's subtitle when it is empty.
    static void fill(ui::CardFrame* card, ui::RecordList* list, std::vector<ui::Record> records,
                     const QString& subtitle, const QString& none);

    PortfolioBridge& m_bridge;
};

}  // namespace winnow
