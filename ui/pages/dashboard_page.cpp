// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/dashboard_page.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <app/case_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/register_service.h>
#include <app/session_service.h>
#include <ui/pages/client_timeline_card.h>
#include <ui/pages/dashboard_figures.h>
#include <ui/pages/dashboard_records.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;
using ui::dp;

// Widths of the page from which on the cards are arranged so.
constexpr int kWide = 1050;
constexpr int kMiddle = 700;
constexpr int kMostWidth = 1680;

QString clientName(const GradedQuarter& graded, ClientId client) {
    const ClientQuarter* found = graded.find(client);
    return found ? toQString(found->client.name) : QString();
}

}  // namespace

DashboardPage::DashboardPage(PortfolioBridge& bridge, QWidget* parent)
    : Page(bridge, parent),
      m_header(new ui::PageHeader({}, this)),
      m_banner(new ui::InlineBanner(ui::Tone::Warn, {}, this)) {
    auto* scroll = new ui::CentredScroll(this);
    auto* content = new QWidget(scroll);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(0);
    auto* report = new ui::SecondaryButton(tr("Export report"), m_header);
    report->setIconName(u"report"_s);
    connect(report, &QAbstractButton::clicked, this, [this] { Q_EMIT openPage(PageId::Report); });
    m_header->addAction(report);
    m_grade = new ui::PrimaryButton({}, m_header);
    m_grade->setIconName(u"phone"_s);
    m_grade->setKeyCap(u"G"_s);
    m_grade->setObjectName(u"grade"_s);
    connect(m_grade, &QAbstractButton::clicked, this, [this] { Q_EMIT gradeClient({}); });
    m_header->addAction(m_grade);
    lines->addWidget(m_header);
    lines->addWidget(m_banner);
    connect(m_banner, &ui::InlineBanner::actionTriggered, this, &Page::ownFiguresRequested);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(dp(14));
    lines->addLayout(m_rows, 1);
    buildCards(content);
    arrange();
    scroll->setContent(content);
}

void DashboardPage::buildCards(QWidget* content) {
    for (ui::KpiTile*& tile : m_tiles) {
        tile = new ui::KpiTile(content);
        connect(tile, &QAbstractButton::clicked, this,
                [this] { Q_EMIT openPage(PageId::Clients); });
    }
    m_sharesCard = new ui::CardFrame({}, {}, content);
    m_sharesCard->setTitleRole(ui::TextRole::Headline);
    m_shares = new ui::ShareBars(m_sharesCard);
    m_sharesCard->body()->addWidget(m_shares, 1);
    auto* whole = new ui::SecondaryButton(tr("Open the portfolio"), m_sharesCard);
    whole->setSmall(true);
    m_sharesCard->addCorner(whole);
    connect(whole, &QAbstractButton::clicked, this,
            [this] { Q_EMIT showPortfolio(PortfolioTab::Money); });
    connect(m_shares, &ui::ShareBars::gradeActivated, this, [this](Grade grade) {
        Q_EMIT showClients({.view = {}, .before = std::nullopt, .now = grade});
    });

    m_migrationCard = new ui::CardFrame({}, {}, content);
    m_migration = new ui::MigrationGrid(m_migrationCard);
    m_migrationCard->body()->addWidget(m_migration, 1);
    auto* moves = new ui::GhostButton(tr("All moves"), m_migrationCard);
    moves->setSmall(true);
    m_migrationCard->addCorner(moves);
    connect(moves, &QAbstractButton::clicked, this,
            [this] { Q_EMIT showPortfolio(PortfolioTab::Movement); });
    connect(m_migration, &ui::MigrationGrid::cellActivated, this, [this](Grade before, Grade now) {
        Q_EMIT showClients({.view = {}, .before = before, .now = now});
    });

    m_decisionsCard = new ui::CardFrame(tr("Coming up"), {}, content);
    m_decisions = new ui::RecordList(m_decisionsCard);
    m_decisionsCard->body()->addWidget(m_decisions);
    m_decisionsCard->body()->addStretch(1);
    m_moversCard = new ui::CardFrame(tr("Who moved"), {}, content);
    m_movers = new ui::RecordList(m_moversCard);
    m_movers->setHairlines(false);
    m_movers->setFitsHeight(true);
    m_moversCard->body()->addWidget(m_movers, 1);
    connect(m_movers, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT openClient(key.toLongLong()); });
    connect(m_decisions, &ui::RecordList::activated, this, [this](const QString& key) {
        if (const auto id = caseOfKey(key)) {
            Q_EMIT openCase(id->value);
        } else {
            Q_EMIT openClient(key.toLongLong());
        }
    });

    m_mixCard = new ui::CardFrame(tr("Grade mix, eight quarters"), tr("Clients by grade"), content);
    m_mix = new ui::GradeColumns(m_mixCard);
    m_mixCard->body()->addWidget(m_mix, 1);
    connect(m_mix, &ui::GradeColumns::columnActivated, this, [this](int column) {
        const auto trend = m_bridge.portfolio().grading().summaries(m_bridge.quarter(), 8);
        if (column >= 0 && column < static_cast<int>(trend.size())) {
            m_bridge.setQuarter(trend[static_cast<std::size_t>(column)].quarter);
        }
    });
}

// As drawn from 1280 pixels of window on; below that the cards come two and two.
void DashboardPage::arrange() {
    const int arrangement = width() >= dp(kWide) ? 2 : width() >= dp(kMiddle) ? 1 : 0;
    if (arrangement == m_arrangement) {
        return;
    }
    m_arrangement = arrangement;
    while (QLayoutItem* row = m_rows->takeAt(0)) {
        delete row->layout();
    }
    using Row = std::vector<std::pair<QWidget*, int>>;
    const auto addRow = [this](const Row& widgets, int stretch) {
        auto* row = new QHBoxLayout;
        row->setSpacing(dp(14));
        for (const auto& [widget, share] : widgets) {
            row->addWidget(widget, share);
        }
        m_rows->addLayout(row, stretch);
    };
    const auto& t = m_tiles;
    if (arrangement == 0) {
        addRow({{t[0], 1}, {t[1], 1}}, 0);
        addRow({{t[2], 1}, {t[3], 1}, {t[4], 1}}, 0);
    } else {
        addRow({{t[0], 1}, {t[1], 1}, {t[2], 1}, {t[3], 1}, {t[4], 1}}, 0);
    }
    if (arrangement == 2) {
        addRow({{m_sharesCard, 59}, {m_migrationCard, 41}}, 5);
        // A box of its own, so that the right edges of both rows meet.
        auto* left = new QHBoxLayout;
        left->setSpacing(dp(14));
        left->addWidget(m_decisionsCard, 5);
        left->addWidget(m_moversCard, 3);
        addRow({{m_mixCard, 41}}, 6);
        auto* last = static_cast<QHBoxLayout*>(m_rows->itemAt(m_rows->count() - 1)->layout());
        last->insertLayout(0, left, 59);
    } else if (arrangement == 1) {
        addRow({{m_sharesCard, 1}}, 0);
        addRow({{m_migrationCard, 3}, {m_moversCard, 2}}, 0);
        addRow({{m_decisionsCard, 1}, {m_mixCard, 1}}, 0);
    } else {
        for (QWidget* card : std::initializer_list<QWidget*>{
                 m_sharesCard, m_migrationCard, m_moversCard, m_decisionsCard, m_mixCard}) {
            addRow({{card, 1}}, 0);
        }
    }
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void DashboardPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_arrangement = -1;
        arrange();
    }
}

void DashboardPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    GradingService& grading = m_bridge.portfolio().grading();
    const GradedQuarter& graded = grading.quarter(m_bridge.quarter());
    const auto trend = grading.summaries(m_bridge.quarter(), 8);
    showHeader(graded);
    showGrading(graded);
    showBanner(graded);
    if (!trend.empty()) {
        const auto tiles = kpiData(trend, m_bridge.words());
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            m_tiles[i]->setData(tiles[i]);
        }
    }
    showShares(graded.summary);
    showMoves(graded);
    showComingUp(graded);
    showMix(trend);
}

void DashboardPage::showHeader(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    m_header->setTitle(toQString(words.locale().quarterLong(graded.quarter)));
    QString subtitle =
        tr("%n client(s), graded to %1 with rubric v%2.", nullptr, graded.summary.graded)
            .arg(toQString(words.locale().dateLong(graded.cutOff)))
            .arg(graded.rubric.version);
    if (graded.summary.ungraded > 0) {
        subtitle += u' ' + tr("%n without a grade.", nullptr, graded.summary.ungraded);
    }
    if (graded.summary.withoutRatings > 0) {
        subtitle +=
            u' ' + tr("%n relationship(s) not rated yet.", nullptr, graded.summary.withoutRatings);
    }
    m_header->setSubtitle(subtitle);
}

// The one thing to do next: grade, or go on grading.
void DashboardPage::showGrading(const GradedQuarter& graded) {
    const SessionService::Queue queue = m_bridge.portfolio().session().queue(graded.quarter);
    const bool begun = queue.done + queue.skipped > 0;
    const bool over = queue.done == static_cast<int>(queue.clients.size());
    m_grade->setText(graded.locked ? tr("Quarter locked")
                     : over        ? tr("Close the quarter")
                     : begun       ? tr("Continue grading")
                                   : tr("Grade the quarter"));
    m_grade->setVisible(!queue.clients.empty());
}

void DashboardPage::showBanner(const GradedQuarter& graded) {
    FiguresService& figures = m_bridge.portfolio().figures();
    const CostRates* rates = figures.costModel().ratesOn(graded.cutOff);
    const Targets targets = figures.targets(graded.quarter);
    QString message;
    if (!rates || (!rates->hourlyCost && rates->hourlyCostByRole.empty() &&
                   rates->hourlyCostByTechnician.empty())) {
        message = tr("Set what an hour costs you to see margins.");
    } else if (!targets.minimumMonthlyFee || !targets.targetHourlyRate) {
        message =
            tr("Set your smallest monthly fee and the hourly rate you aim for, so that size "
               "and rate count in the grades.");
    }
    m_banner->setMessage(ui::Tone::Warn, message);
    m_banner->setAction(m_bridge.portfolio().readOnly() ? QString() : tr("Set your own figures"));
    m_banner->setVisible(!message.isEmpty());
    m_rows->setContentsMargins(0, message.isEmpty() ? 0 : dp(14), 0, 0);
}

void DashboardPage::showShares(const PortfolioSummary& summary) {
    const Words& words = m_bridge.words();
    if (summary.graded == 0) {
        m_sharesCard->setTitle(tr("No client could be graded in this quarter"));
        m_sharesCard->setSubtitle(tr("Import invoices and time, or rate the relationships."));
    } else {
        m_sharesCard->setTitle(summary.headlines.empty() ? tr("Clients, revenue and hours by grade")
                                                         : words.text(summary.headlines[0]));
        m_sharesCard->setSubtitle(summary.headlines.size() > 1 ? words.text(summary.headlines[1])
                                                               : words.text(summary.confidence));
    }
    m_shares->setData(shareBarsData(summary, words));
}

void DashboardPage::showMoves(const GradedQuarter& graded) {
    const PortfolioSummary& summary = graded.summary;
    const Words& words = m_bridge.words();
    m_migrationCard->setTitle(
        tr("Grade moves since %1")
            .arg(toQString(words.locale().quarterNumber(graded.quarter.previous()))));
    QString moves = tr("There is no quarter before this one.");
    if (summary.groupsBefore) {
        moves = tr("%1 up, %2 down, %3 unchanged")
                    .arg(summary.up)
                    .arg(summary.down)
                    .arg(summary.unchanged);
        if (summary.entered + summary.exited > 0) {
            moves += tr(", %1 came in, %2 went out").arg(summary.entered).arg(summary.exited);
        }
    }
    m_migrationCard->setSubtitle(moves);
    m_migration->setData(migrationData(summary, words));

    std::vector<ui::Record> records;
    for (const GradeMove& move : summary.moves) {
        ui::Record record;
        record.key = QString::number(move.client.value);
        record.grade = move.before;
        record.movedTo = move.now;
        record.title = clientName(graded, move.client);
        record.accessible = tr("%1, from %2 to %3: %4")
                                .arg(record.title, toQString(gradeLetter(move.before)),
                                     toQString(gradeLetter(move.now)), words.text(move.reason));
        records.push_back(std::move(record));
    }
    m_moversCard->setSubtitle(records.empty() ? tr("Nobody did") : tr("Select one to see why"));
    m_movers->setRecords(std::move(records));
}

// Reports that wait for an answer, then the steps of open cases as they fall due, then what the
// grades ask to decide about clients without a case.
void DashboardPage::showComingUp(const GradedQuarter& graded) {
    const std::vector<CaseService::Due> steps = m_bridge.portfolio().cases().due();
    std::vector<ui::Record> records = dreadRecords(m_bridge, graded);
    const std::vector<ui::Record> decisions = decisionRecords(m_bridge, graded);
    constexpr std::size_t kMost = 5;
    constexpr std::size_t kKeptForDecisions = 1;
    const std::size_t kept = std::min(decisions.size(), kKeptForDecisions);
    std::size_t shown = 0;
    for (const CaseService::Due& step : steps) {
        if (records.size() + kept >= kMost) {
            break;
        }
        records.push_back(stepRecord(m_bridge, step));
        ++shown;
    }
    for (const ui::Record& decision : decisions) {
        if (records.size() >= kMost) {
            break;
        }
        records.push_back(decision);
    }
    QString subtitle =
        tr("%1 of %n open step(s)", nullptr, static_cast<int>(steps.size())).arg(shown);
    if (steps.empty()) {
        subtitle =
            records.empty() ? tr("Nothing calls for you") : tr("Select one to see the client");
    }
    m_decisionsCard->setSubtitle(subtitle);
    m_decisions->setRecords(std::move(records));
}

void DashboardPage::showMix(const std::vector<PortfolioSummary>& trend) {
    m_mix->setData(gradeColumnsData(trend, m_bridge.words()));
}

}  // namespace winnow
