// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_page.h>

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/dialogs/metric_dialog.h>
#include <ui/dialogs/override_dialog.h>
#include <ui/dialogs/red_flag_dialog.h>
#include <ui/dialogs/why_dialog.h>
#include <ui/pages/client_cards.h>
#include <ui/pages/client_metrics_card.h>
#include <ui/pages/client_people_card.h>
#include <ui/pages/rating_panel.h>
#include <ui/support/criterion_text.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/timeline_view.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTimelineQuarters = 6;
constexpr int kTimelineEvents = 10;
constexpr int kChartQuarters = 8;
constexpr int kMostWidth = 1680;
// Narrower than this the ratings go below the scorecard.
constexpr int kTwoColumns = 960;

QString eventIcon(TimelineEvent::Kind kind) {
    switch (kind) {
        case TimelineEvent::Kind::Graded:
            return u"rubric"_s;
        case TimelineEvent::Kind::Rated:
            return u"note"_s;
        case TimelineEvent::Kind::Invoice:
            return u"coins"_s;
        case TimelineEvent::Kind::InvoicePaidLate:
            return u"clock"_s;
        case TimelineEvent::Kind::RedFlag:
            return u"flag"_s;
        case TimelineEvent::Kind::Override:
            return u"lock"_s;
        case TimelineEvent::Kind::Joined:
            return u"user"_s;
        case TimelineEvent::Kind::Left:
            return u"arrow-right"_s;
    }
    return {};
}

}  // namespace

ClientPage::ClientPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : Page(bridge, parent), m_prompts(prompts), m_scroll(new ui::CentredScroll(this)) {
    m_scroll->setContent(buildContent());
}

QWidget* ClientPage::buildContent() {
    auto* content = new QWidget(m_scroll);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(0);
    buildHeader();
    lines->addWidget(m_header);
    m_banner = new ui::InlineBanner(ui::Tone::Bad, {}, content);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);
    lines->addSpacing(dp(10));

    m_left = new QWidget(content);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(dp(14));
    m_nothing = new ui::EmptyState(u"clients"_s, tr("Not graded in this quarter"),
                                   tr("There are no facts of this client in the quarter shown. "
                                      "Choose another quarter at the left."),
                                   m_left);
    m_score = new ClientScoreCard(m_left);
    m_finance = new ClientFinanceCard(m_left);
    left->addWidget(m_nothing);
    left->addWidget(m_score);
    left->addWidget(m_finance);
    m_metrics = new ClientMetricsCard(m_left);
    left->addWidget(m_metrics);
    left->addStretch(1);

    m_right = new QWidget(content);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(dp(14));
    auto* ratings = new ui::CardFrame(tr("Relationship ratings"),
                                      tr("Pick the sentence that fits best."), m_right);
    m_ratings = new RatingPanel(ratings);
    m_ratings->setAccessibleName(tr("Relationship ratings"));
    ratings->body()->addWidget(m_ratings);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(dp(10));
    keys->addWidget(new ui::KeyCap(u"0–4"_s, tr("answer"), ratings));
    keys->addWidget(new ui::KeyCap(u"N"_s, tr("no evidence"), ratings));
    keys->addWidget(new ui::KeyCap(tr("Del"), tr("take back"), ratings));
    keys->addStretch(1);
    ratings->body()->addLayout(keys);
    right->addWidget(ratings);
    m_timelineCard = new ui::CardFrame(tr("Timeline"), {}, m_right);
    m_badges = new QWidget(m_timelineCard);
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(dp(4));
    m_timelineCard->addCorner(m_badges);
    m_timeline = new ui::TimelineView(m_timelineCard);
    m_timelineCard->body()->addWidget(m_timeline);
    right->addWidget(m_timelineCard);
    m_people = new ClientPeopleCard(m_bridge, m_prompts, m_right);
    right->addWidget(m_people);
    right->addStretch(1);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    m_columns->addWidget(m_left, 100);
    m_columns->addWidget(m_right, 76);
    lines->addLayout(m_columns);
    lines->addStretch(1);

    connect(m_score, &ClientScoreCard::ratingWanted, m_ratings, &RatingPanel::setCurrentCriterion);
    connect(m_ratings, &RatingPanel::rated, this, &ClientPage::rate);
    connect(m_ratings, &RatingPanel::cleared, this, &ClientPage::clearRating);
    connect(m_ratings, &RatingPanel::rowShown, this, &ClientPage::showRatedCriterion);
    connect(m_metrics, &ClientMetricsCard::explanationWanted, this, &ClientPage::explainMetric);
    connect(m_people, &ClientPeopleCard::notify, this, &Page::notify);
    connect(m_people, &ClientPeopleCard::problem, this, [this](const QString& message) {
        m_banner->setMessage(ui::Tone::Bad, message);
        m_banner->show();
    });
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
    return content;
}

void ClientPage::buildHeader() {
    m_header = new ui::PageHeader({}, this);
    m_badge = new ui::GradeBadge(58, m_header);
    m_header->setLeading(m_badge);
    auto* why = new ui::SecondaryButton(tr("Why"), m_header);
    why->setToolTip(tr("Every step of the calculation"));
    why->setKeyCap(u"W"_s);
    auto* edit = new ui::SecondaryButton(tr("Edit…"), m_header);
    auto* record = new ui::SecondaryButton(tr("Record"), m_header);
    record->setIconName(u"flag"_s);
    m_record = new QMenu(record);
    record->setMenu(m_record);
    auto* byHand = new ui::SecondaryButton(tr("Override grade…"), m_header);
    for (ui::Button* button : std::initializer_list<ui::Button*>{why, edit, record, byHand}) {
        m_header->addAction(button);
    }
    connect(why, &QAbstractButton::clicked, this, &ClientPage::explain);
    connect(edit, &QAbstractButton::clicked, this, &ClientPage::editClient);
    connect(byHand, &QAbstractButton::clicked, this, &ClientPage::overrideGrade);
    connect(m_record, &QMenu::aboutToShow, this, &ClientPage::fillRecordMenu);
    connect(m_header, &ui::PageHeader::breadcrumbClicked, this,
            [this] { Q_EMIT openPage(PageId::Clients); });
}

void ClientPage::setClient(ClientId client) {
    if (m_client != client) {
        m_client = client;
        m_banner->hide();
        m_scroll->ensureVisible(0, 0);
    }
}

std::optional<ClientId> ClientPage::currentClient() const {
    return m_client ? std::optional(m_client) : std::nullopt;
}

void ClientPage::refresh() {
    if (!m_bridge.isOpen() || !m_client) {
        return;
    }
    const std::optional<Client> client = m_bridge.portfolio().clients().find(m_client);
    if (!client) {
        Q_EMIT openPage(PageId::Clients);
        return;
    }
    GradingService& grading = m_bridge.portfolio().grading();
    const Quarter quarter = m_bridge.quarter();
    const GradedQuarter& graded = grading.quarter(quarter);
    const ClientQuarter* found = graded.find(m_client);
    const std::vector<ClientQuarter> history = grading.history(m_client, quarter, kChartQuarters);
    showHeader(*client, found);
    m_nothing->setVisible(found == nullptr);
    m_score->setVisible(found != nullptr);
    if (found) {
        const std::optional<AssessmentInputs> inputs = grading.inputs(m_client, quarter);
        m_score->show(*found, graded.rubric, inputs ? &*inputs : nullptr, m_bridge.words());
    }
    m_finance->setVisible(!history.empty());
    m_finance->show(history, quarter, m_bridge.words());
    showMetrics();
    m_people->show(m_client);
    showRatings(graded.rubric);
    showTimeline(history);
    arrange();
}

void ClientPage::showHeader(const Client& client, const ClientQuarter* quarter) {
    const Words& words = m_bridge.words();
    m_header->setBreadcrumb({tr("Clients"), toQString(client.name)});
    m_header->setTitle(toQString(client.name));
    QStringList facts;
    if (!client.segment.empty()) {
        facts << toQString(client.segment);
    }
    if (quarter && quarter->metrics.endpoints) {
        facts << tr("%n endpoint(s)", nullptr, *quarter->metrics.endpoints);
    }
    QString model;
    if (client.serviceModel != ServiceModel::Unknown) {
        model = words.text("service_model." + std::string(serviceModelCode(client.serviceModel)));
    }
    if (client.since) {
        const QString year = QString::number(client.since->year());
        model =
            model.isEmpty() ? tr("client since %1").arg(year) : tr("%1 since %2").arg(model, year);
    }
    if (!model.isEmpty()) {
        facts << model;
    }
    if (client.status != ClientStatus::Active) {
        facts << words.text("client_status." + std::string(clientStatusCode(client.status)));
    }
    QString line = facts.join(u", "_s);
    if (!client.contactName.empty()) {
        const QString contact = tr("Contact: %1").arg(toQString(client.contactName));
        line = line.isEmpty() ? contact : line + u". "_s + contact;
    }
    m_header->setSubtitle(line);

    if (!quarter || !quarter->assessment.finalGrade) {
        m_badge->setGrade(std::nullopt, {}, tr("Not graded"));
        return;
    }
    const Assessment& assessment = quarter->assessment;
    QString name =
        tr("Grade %1, score %2")
            .arg(toQString(gradeLetter(*assessment.finalGrade)), words.points(assessment.score));
    if (assessment.overridden) {
        name = tr("%1, set by hand").arg(name);
    }
    m_badge->setGrade(assessment.finalGrade, {.overridden = assessment.overridden}, name);
}

void ClientPage::showRatings(const Rubric& rubric) {
    const Words& words = m_bridge.words();
    const Quarter quarter = m_bridge.quarter();
    const std::vector<Rating> ratings = m_bridge.portfolio().grading().ratings(m_client, quarter);
    std::vector<RatingPanel::Row> rows;
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.source != CriterionSource::Rating) {
            continue;
        }
        RatingPanel::Row row;
        row.criterion = toQString(criterion.id);
        row.name = criterionName(criterion.id, words);
        for (int anchor = 0; anchor <= 4; ++anchor) {
            row.labels.push_back(anchorLabel(criterion.id, anchor, words));
            row.details.push_back(anchorDetail(criterion.id, anchor, words));
        }
        const auto rating = std::ranges::find(ratings, criterion.id, &Rating::criterion);
        if (rating != ratings.end()) {
            row.rated = true;
            row.anchor = rating->anchor;
            if (rating->quarter != quarter) {
                row.from = tr("from %1").arg(words.quarter(rating->quarter));
            }
        }
        rows.push_back(std::move(row));
    }
    // The gut reaction is asked for first, before the rest can colour it.
    std::ranges::stable_partition(
        rows, [](const RatingPanel::Row& row) { return row.criterion == u"caller_id"_s; });
    m_ratings->setRows(std::move(rows));
}

void ClientPage::showMetrics() {
    const FiguresService& figures = m_bridge.portfolio().figures();
    const auto quarter = figures.metrics(m_client, m_bridge.quarter(), MetricPeriod::Quarter);
    const auto year = figures.metrics(m_client, m_bridge.quarter(), MetricPeriod::RollingYear);
    m_metrics->setVisible(quarter && year);
    if (quarter && year) {
        m_metrics->show(*quarter, *year, m_bridge.words());
    }
}

void ClientPage::explainMetric(Metric metric, MetricPeriod period) {
    MetricDialog dialog(m_bridge, m_client, metric, period, window());
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.wantedRows()) {
        Q_EMIT showFacts(*dialog.wantedRows());
    }
}

void ClientPage::showTimeline(const std::vector<ClientQuarter>& history) {
    const Words& words = m_bridge.words();
    std::vector<ui::TimelineEntry> entries;
    for (const TimelineEvent& event :
         m_bridge.portfolio().grading().timeline(m_client, m_bridge.quarter(), kTimelineEvents)) {
        ui::TimelineEntry entry;
        entry.iconName = eventIcon(event.kind);
        entry.title = words.text(event.title);
        entry.date = words.dateShort(event.on);
        if (!event.detail.id.empty()) {
            entry.detail = words.text(event.detail);
        }
        entries.push_back(std::move(entry));
    }
    m_timelineCard->setVisible(!entries.empty());
    m_timeline->setEntries(std::move(entries));

    qDeleteAll(m_badges->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const std::size_t skipped =
        history.size() > kTimelineQuarters ? history.size() - kTimelineQuarters : 0;
    for (std::size_t i = skipped; i < history.size(); ++i) {
        const Assessment& then = history[i].assessment;
        auto* badge = new ui::GradeBadge(18, m_badges);
        const QString quarter = words.quarter(history[i].metrics.quarter);
        const QString name =
            then.finalGrade
                ? tr("%1: grade %2").arg(quarter, toQString(gradeLetter(*then.finalGrade)))
                : tr("%1: not graded").arg(quarter);
        badge->setGrade(then.finalGrade,
                        {.overridden = then.overridden, .faded = i + 1 < history.size()}, name);
        badge->setToolTip(name);
        m_badges->layout()->addWidget(badge);
        badge->show();
    }
}

void ClientPage::showRatedCriterion(const QRect& rect) {
    const QWidget* content = m_scroll->widget();
    const QPoint top = m_ratings->mapTo(content, rect.topLeft());
    m_scroll->ensureVisible(top.x(), top.y() + rect.height() / 2, dp(20), rect.height());
}

void ClientPage::told(const Result<void>& result, const QString& message) {
    if (result) {
        m_banner->hide();
        Q_EMIT notify(message, true);
    } else {
        m_banner->setMessage(ui::Tone::Bad, m_bridge.words().error(result.error()));
        m_banner->show();
    }
}

void ClientPage::rate(const QString& criterion, std::optional<int> anchor) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const std::string id = criterion.toStdString();
                const Result<void> result =
                    m_bridge.portfolio().grading().rate(m_client, m_bridge.quarter(), id, anchor);
                const QString answer =
                    anchor ? anchorLabel(id, *anchor, m_bridge.words()) : tr("no evidence");
                told(result, tr("%1: %2").arg(criterionName(id, m_bridge.words()), answer));
            });
}

void ClientPage::clearRating(const QString& criterion) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const std::string id = criterion.toStdString();
                const auto rows = m_ratings->rows();
                const auto row = std::ranges::find(rows, criterion, &RatingPanel::Row::criterion);
                if (row == rows.end() || !row->rated || !row->from.isEmpty()) {
                    return;  // nothing of this quarter to take back
                }
                told(m_bridge.portfolio().grading().clearRating(m_client, m_bridge.quarter(), id),
                     tr("Rating taken back: %1").arg(criterionName(id, m_bridge.words())));
            });
}

void ClientPage::explain() {
    WhyDialog dialog(m_bridge, m_client, window());
    m_prompts.run(dialog);
}

void ClientPage::editClient() {
    const std::optional<Client> client = m_bridge.portfolio().clients().find(m_client);
    ClientDialog dialog(m_bridge, client, window());
    if (client && m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(tr("%1 was changed").arg(toQString(dialog.client().name)), true);
    }
}

void ClientPage::overrideGrade() {
    OverrideDialog dialog(m_bridge, m_client, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(dialog.message(), true);
    }
}

void ClientPage::addRedFlag() {
    RedFlagDialog dialog(m_bridge, m_client, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(tr("Red flag recorded"), true);
    }
}

void ClientPage::removeRedFlag(const RedFlagEntry& flag) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                told(m_bridge.portfolio().grading().removeRedFlag(m_client, flag.id),
                     tr("Red flag removed"));
            });
}

void ClientPage::fillRecordMenu() {
    m_record->clear();
    connect(m_record->addAction(tr("Red flag…")), &QAction::triggered, this,
            &ClientPage::addRedFlag);
    const std::vector<RedFlagEntry> flags = m_bridge.portfolio().grading().redFlags(m_client);
    if (flags.empty()) {
        return;
    }
    m_record->addSeparator();
    QMenu* remove = m_record->addMenu(tr("Remove"));
    for (const RedFlagEntry& flag : flags) {
        const QString kind =
            m_bridge.words().text("red_flag." + std::string(redFlagKindCode(flag.kind)));
        connect(
            remove->addAction(tr("%1, %2").arg(kind, m_bridge.words().dateShort(flag.occurredOn))),
            &QAction::triggered, this, [this, flag] { removeRedFlag(flag); });
    }
}

void ClientPage::arrange() {
    const bool wide = width() >= dp(kTwoColumns);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ClientPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

}  // namespace winnow
