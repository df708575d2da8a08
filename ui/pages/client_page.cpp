// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_page.h>

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

#include <app/case_service.h>
#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/dialogs/metric_dialog.h>
#include <ui/dialogs/override_dialog.h>
#include <ui/dialogs/red_flag_dialog.h>
#include <ui/dialogs/register_dialogs.h>
#include <ui/dialogs/why_dialog.h>
#include <ui/pages/client_cards.h>
#include <ui/pages/client_evidence_card.h>
#include <ui/pages/client_lift_card.h>
#include <ui/pages/client_metrics_card.h>
#include <ui/pages/client_people_card.h>
#include <ui/pages/client_ratings_card.h>
#include <ui/pages/client_sureness_card.h>
#include <ui/pages/client_timeline_card.h>
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

constexpr int kChartQuarters = 8;
constexpr int kMostWidth = 1680;
// Narrower than this the ratings go below the scorecard.
constexpr int kTwoColumns = 960;

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
    m_notice = new ui::InlineBanner(ui::Tone::Warn, {}, content);
    m_notice->hide();
    lines->addWidget(m_notice);
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
    m_sureness = new ClientSurenessCard(m_bridge, m_left);
    m_finance = new ClientFinanceCard(m_left);
    left->addWidget(m_nothing);
    left->addWidget(m_score);
    left->addWidget(m_sureness);
    left->addWidget(m_finance);
    m_metrics = new ClientMetricsCard(m_left);
    left->addWidget(m_metrics);
    m_evidence = new ClientEvidenceCard(m_bridge, m_prompts, m_left);
    left->insertWidget(left->indexOf(m_finance), m_evidence);
    left->addStretch(1);

    m_right = new QWidget(content);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(dp(14));
    m_lift = new ClientLiftCard(m_bridge, m_right);
    right->addWidget(m_lift);
    m_ratings = new ClientRatingsCard(m_bridge, m_right);
    right->addWidget(m_ratings);
    m_timeline = new ClientTimelineCard(m_bridge, m_right);
    right->addWidget(m_timeline);
    m_people = new ClientPeopleCard(m_bridge, m_prompts, m_right);
    right->addWidget(m_people);
    right->addStretch(1);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    m_columns->addWidget(m_left, 100);
    m_columns->addWidget(m_right, 76);
    lines->addLayout(m_columns);
    lines->addStretch(1);

    connect(m_score, &ClientScoreCard::ratingWanted, m_ratings->panel(),
            &RatingPanel::setCurrentCriterion);
    connect(m_ratings->panel(), &RatingPanel::rowShown, this, &ClientPage::showRatedCriterion);
    connect(m_ratings, &ClientRatingsCard::told, this, &ClientPage::told);
    connect(m_ratings, &ClientRatingsCard::problem, this, &Page::problem);
    connect(m_metrics, &ClientMetricsCard::explanationWanted, this, &ClientPage::explainMetric);
    connect(m_people, &ClientPeopleCard::notify, this, &Page::notify);
    connect(m_people, &ClientPeopleCard::problem, this, [this](const QString& message) {
        m_banner->setMessage(ui::Tone::Bad, message);
        m_banner->show();
    });
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
    connect(m_notice, &ui::InlineBanner::actionTriggered, this, &ClientPage::answerNotice);
    connect(m_lift, &ClientLiftCard::planWanted, this,
            [this](const std::vector<std::string>& steps) {
                Q_EMIT startCaseRequested({m_client, {}, "least_change", steps});
            });
    connect(m_timeline->list(), &ui::TimelineView::activated, this, [this](const QString& key) {
        if (const auto id = caseOfKey(key)) {
            Q_EMIT openCase(id->value);
        }
    });
    connect(m_evidence, &ClientEvidenceCard::notify, this, &Page::notify);
    connect(m_evidence, &ClientEvidenceCard::redFlagWanted, this, &ClientPage::addRedFlag);
    connect(m_timeline->list(), &ui::TimelineView::activated, m_evidence,
            &ClientEvidenceCard::open);
    return content;
}

void ClientPage::buildHeader() {
    m_header = new ui::PageHeader({}, this);
    m_badge = new ui::GradeBadge(58, m_header);
    m_header->setLeading(m_badge);
    auto* why = new ui::SecondaryButton(tr("Why"), m_header);
    why->setToolTip(tr("Every step of the calculation"));
    why->setKeyCap(u"W"_s);
    auto* more = new ui::SecondaryButton(tr("More"), m_header);
    m_more = new QMenu(more);
    more->setMenu(m_more);
    auto* reaction = new ui::SecondaryButton(tr("Log a reaction"), m_header);
    reaction->setKeyCap(u"R"_s);
    m_start = new ui::PrimaryButton({}, m_header);
    m_start->setObjectName(u"startUpgrade"_s);
    m_start->setKeyCap(u"U"_s);
    for (ui::Button* button : std::initializer_list<ui::Button*>{why, more, reaction, m_start}) {
        m_header->addAction(button);
    }
    connect(why, &QAbstractButton::clicked, this, &ClientPage::explain);
    connect(reaction, &QAbstractButton::clicked, this, &ClientPage::logReaction);
    connect(m_start, &QAbstractButton::clicked, this, &ClientPage::startUpgrade);
    connect(m_more, &QMenu::aboutToShow, this, &ClientPage::fillMoreMenu);
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
    showStart(found);
    m_nothing->setVisible(found == nullptr);
    m_score->setVisible(found != nullptr);
    if (found) {
        const std::optional<AssessmentInputs> inputs = grading.inputs(m_client, quarter);
        m_score->show(*found, graded.rubric, inputs ? &*inputs : nullptr, m_bridge.words());
    }
    m_sureness->setVisible(found != nullptr);
    m_lift->setVisible(found != nullptr);
    if (found) {
        m_sureness->show(m_client);
        m_lift->show(m_client);
    }
    m_evidence->show(m_client);
    showNotice(graded, found);
    m_ratings->panel()->setEnabled(!graded.locked && !m_bridge.portfolio().readOnly());
    m_finance->setVisible(!history.empty());
    m_finance->show(history, quarter, m_bridge.words());
    showMetrics();
    m_people->show(m_client);
    m_ratings->show(m_client, graded.rubric);
    m_timeline->show(m_client, history);
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

void ClientPage::showRatedCriterion(const QRect& rect) {
    const QWidget* content = m_scroll->widget();
    const QPoint top = m_ratings->panel()->mapTo(content, rect.topLeft());
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

void ClientPage::logReaction() { m_evidence->logReaction(); }

void ClientPage::waiveGate() {
    WaiverDialog dialog(m_bridge, m_client, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(tr("Gate waived"), true);
    }
}

void ClientPage::showNotice(const GradedQuarter& graded, const ClientQuarter* found) {
    const Words& words = m_bridge.words();
    QString message;
    QString action;
    const auto override = m_bridge.portfolio().grading().overrideIn(m_client, m_bridge.quarter());
    if (graded.locked) {
        message = tr("%1 is locked: this grade stands as it was. What came in later changes it "
                     "only by a recorded correction.")
                      .arg(words.quarter(graded.quarter));
        action = found ? tr("Record a correction…") : QString();
    } else if (override && override->from < graded.quarter &&
               override->confirmed != graded.quarter) {
        message = tr("Set to %1 by hand in %2 (%3). Does it still hold in %4?")
                      .arg(toQString(gradeLetter(override->grade)), words.quarter(override->from),
                           toQString(override->reason), words.quarter(graded.quarter));
        action = tr("It still holds");
    }
    m_notice->setMessage(ui::Tone::Warn, message);
    m_notice->setAction(m_bridge.portfolio().readOnly() ? QString() : action);
    m_notice->setVisible(!message.isEmpty());
}

void ClientPage::answerNotice() {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [this] {
                Portfolio& portfolio = m_bridge.portfolio();
                if (!portfolio.locks().isLocked(m_bridge.quarter())) {
                    told(portfolio.grading().confirmOverride(m_client, m_bridge.quarter()),
                         tr("Override confirmed for %1")
                             .arg(m_bridge.words().quarter(m_bridge.quarter())));
                    return;
                }
                CorrectionDialog dialog(m_bridge, m_client, window());
                if (m_prompts.run(dialog) == QDialog::Accepted) {
                    Q_EMIT notify(tr("Correction recorded"), false);
                }
            });
}

void ClientPage::removeRedFlag(const RedFlagEntry& flag) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                told(m_bridge.portfolio().grading().removeRedFlag(m_client, flag.id),
                     tr("Red flag removed"));
            });
}

// One button for the way up: the case that runs, or a new one.
void ClientPage::showStart(const ClientQuarter* quarter) {
    m_case = {};
    for (const CaseService::Card& card : m_bridge.portfolio().cases().cardsOf(m_client)) {
        if (card.status != CaseStatus::Ended) {
            m_case = card.id;
            break;
        }
    }
    const std::optional<Grade> grade = quarter ? quarter->assessment.finalGrade : std::nullopt;
    const bool canRise = grade && *grade != Grade::A;
    m_start->setVisible(m_case || (canRise && !m_bridge.portfolio().readOnly()));
    m_start->setText(
        m_case ? tr("Open the case")
        : canRise
            ? tr("Start upgrade to %1")
                  .arg(toQString(gradeLetter(static_cast<Grade>(static_cast<int>(*grade) - 1))))
            : QString());
}

void ClientPage::startUpgrade() {
    if (m_case) {
        Q_EMIT openCase(m_case.value);
    } else {
        Q_EMIT startCaseRequested({m_client, {}, "client", {}});
    }
}

void ClientPage::fillMoreMenu() {
    m_more->clear();
    connect(m_more->addAction(tr("Edit client…")), &QAction::triggered, this,
            &ClientPage::editClient);
    connect(m_more->addAction(tr("Override grade…")), &QAction::triggered, this,
            &ClientPage::overrideGrade);
    m_more->addSeparator();
    connect(m_more->addAction(tr("Red flag…")), &QAction::triggered, this, &ClientPage::addRedFlag);
    connect(m_more->addAction(tr("Waive a gate…")), &QAction::triggered, this,
            &ClientPage::waiveGate);
    for (const WaiverEntry& waiver :
         m_bridge.portfolio().grading().waivers(m_client, m_bridge.quarter())) {
        const Rubric& rubric = m_bridge.portfolio().grading().quarter(m_bridge.quarter()).rubric;
        const auto gate = std::ranges::find(rubric.gates, waiver.gate, &Gate::id);
        const QString name =
            gate == rubric.gates.end() ? toQString(waiver.gate) : gateName(*gate, m_bridge.words());
        connect(m_more->addAction(tr("End the waiver of “%1”").arg(name)), &QAction::triggered,
                this, [this, waiver] {
                    told(m_bridge.portfolio().grading().removeWaiver(m_client, waiver.gate,
                                                                     m_bridge.quarter()),
                         tr("Waiver ended"));
                });
    }
    const std::vector<RedFlagEntry> flags = m_bridge.portfolio().grading().redFlags(m_client);
    if (flags.empty()) {
        return;
    }
    m_more->addSeparator();
    QMenu* remove = m_more->addMenu(tr("Remove"));
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
