// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/portfolio_movement_panel.h>

#include <QBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include <app/analysis_service.h>
#include <ui/charts/migration_grid.h>
#include <ui/pages/dashboard_figures.h>
#include <ui/theme/look.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTwoColumns = 900;

}  // namespace

PortfolioMovementPanel::PortfolioMovementPanel(PortfolioBridge& bridge, QWidget* parent)
    : PortfolioPanel(bridge, parent),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_gridCard(new ui::CardFrame({}, {}, this)),
      m_grid(new ui::MigrationGrid(m_gridCard)),
      m_cellCard(new ui::CardFrame(tr("Who moved"), {}, this)),
      m_cellList(addList(m_cellCard)),
      m_enteredCard(new ui::CardFrame(tr("Came in"), {}, this)),
      m_entered(addList(m_enteredCard)),
      m_exitedCard(new ui::CardFrame(tr("Went out"), {}, this)),
      m_exited(addList(m_exitedCard)),
      m_longCard(new ui::CardFrame(tr("Quarters in D"), {}, this)),
      m_long(addList(m_longCard)),
      m_reviewCard(new ui::CardFrame(tr("A clients without a review"), {}, this)),
      m_review(addList(m_reviewCard)) {
    m_gridCard->body()->addWidget(m_grid, 1);
    m_grid->setObjectName(u"migration"_s);
    m_cellList->setObjectName(u"cell"_s);
    m_long->setObjectName(u"quartersInD"_s);
    m_review->setObjectName(u"withoutReview"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    auto* left = new QVBoxLayout;
    left->setSpacing(dp(14));
    left->addWidget(m_gridCard);
    left->addWidget(m_cellCard);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(dp(14));
    right->addWidget(m_longCard);
    right->addWidget(m_reviewCard);
    right->addWidget(m_enteredCard);
    right->addWidget(m_exitedCard);
    right->addStretch(1);
    m_columns->setSpacing(dp(14));
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    lines->addLayout(m_columns);
    lines->addStretch(1);
    connect(m_grid, &ui::MigrationGrid::cellActivated, this, [this](Grade before, Grade now) {
        m_cell = {before, now};
        showCell(m_bridge.portfolio().grading().quarter(m_bridge.quarter()));
    });
}

void PortfolioMovementPanel::resizeEvent(QResizeEvent* event) {
    PortfolioPanel::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                       : QBoxLayout::TopToBottom);
}

void PortfolioMovementPanel::refresh() {
    const Words& words = m_bridge.words();
    const GradedQuarter& graded = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    const PortfolioView& view = m_bridge.portfolio().analysis().portfolio(m_bridge.quarter());
    showMigration(graded);
    showCell(graded);

    std::vector<ui::Record> entered;
    std::vector<ui::Record> exited;
    for (const Grade grade : kGrades) {
        for (const ClientId client : view.migration.entered[static_cast<std::size_t>(grade)]) {
            entered.push_back(recordOf(graded, client, {}, {}));
        }
        for (const ClientId client : view.migration.exited[static_cast<std::size_t>(grade)]) {
            ui::Record record = recordOf(graded, client, {}, {});
            record.graded = true;
            record.grade = grade;
            record.look.faded = true;
            record.right = tr("was %1").arg(toQString(gradeLetter(grade)));
            exited.push_back(std::move(record));
        }
    }
    fill(m_enteredCard, m_entered, std::move(entered), tr("Graded now and not before"),
         tr("Nobody came in."));
    fill(m_exitedCard, m_exited, std::move(exited), tr("Graded before and not now"),
         tr("Nobody went out."));

    std::vector<ui::Record> inD;
    for (const QuartersInD& entry : view.quartersInD) {
        inD.push_back(
            recordOf(graded, entry.client, {}, tr("%n quarter(s)", nullptr, entry.quarters)));
    }
    fill(m_longCard, m_long, std::move(inD), tr("Running, this one included"),
         tr("No client is a D."));

    std::vector<ui::Record> waiting;
    for (const MissingReview& entry : view.withoutReview) {
        waiting.push_back(
            recordOf(graded, entry.client,
                     entry.lastReview ? tr("Last one %1").arg(words.dateShort(entry.lastReview))
                                      : tr("None is recorded"),
                     entry.days ? tr("%n day(s)", nullptr, *entry.days) : tr("never")));
    }
    fill(m_reviewCard, m_review, std::move(waiting),
         tr("For %n days, largest first", nullptr, kReviewDays),
         tr("Every A client had a review in the last %n days.", nullptr, kReviewDays));
}

void PortfolioMovementPanel::showMigration(const GradedQuarter& graded) {
    const PortfolioSummary& summary = graded.summary;
    m_gridCard->setTitle(
        tr("Grade moves since %1")
            .arg(toQString(m_bridge.words().locale().quarterNumber(graded.quarter.previous()))));
    m_gridCard->setSubtitle(summary.groupsBefore
                                ? tr("%1 up, %2 down, %3 unchanged, %4 came in, %5 went out")
                                      .arg(summary.up)
                                      .arg(summary.down)
                                      .arg(summary.unchanged)
                                      .arg(summary.entered)
                                      .arg(summary.exited)
                                : tr("There is no quarter before this one."));
    m_grid->setData(migrationData(summary, m_bridge.words()));
}

void PortfolioMovementPanel::showCell(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    std::vector<ui::Record> records;
    if (!m_cell) {
        for (const GradeMove& move : graded.summary.moves) {
            ui::Record record = recordOf(graded, move.client, words.text(move.reason), {});
            record.grade = move.before;
            record.movedTo = move.now;
            records.push_back(std::move(record));
        }
        m_cellCard->setTitle(tr("Who moved"));
        fill(m_cellCard, m_cellList, std::move(records), tr("Select a cell to see its clients"),
             tr("Nobody did."));
        return;
    }
    const auto& moved =
        m_bridge.portfolio().analysis().portfolio(m_bridge.quarter()).migration.moved;
    const auto [before, now] = *m_cell;
    for (const ClientId client :
         moved[static_cast<std::size_t>(before)][static_cast<std::size_t>(now)]) {
        const ClientQuarter* found = graded.find(client);
        records.push_back(recordOf(graded, client,
                                   found ? words.text(found->assessment.headline) : QString(), {}));
    }
    m_cellCard->setTitle(
        tr("From %1 to %2").arg(toQString(gradeLetter(before)), toQString(gradeLetter(now))));
    const int count = static_cast<int>(records.size());
    fill(m_cellCard, m_cellList, std::move(records), tr("%n client(s)", nullptr, count),
         tr("Nobody."));
}

}  // namespace winnow
