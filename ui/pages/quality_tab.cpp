// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/quality_tab.h>

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QResizeEvent>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <app/quality_service.h>
#include <base/unreachable.h>
#include <ui/dialogs/merge_dialog.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostWidth = 1680;
constexpr int kTwoColumns = 760;
constexpr std::size_t kClientsShown = 40;

std::string textId(const Gap& gap, const char* part) {
    return "quality." + std::string(gapKindCode(gap.kind)) + part;
}

QString mendText(GapMending mending) {
    switch (mending) {
        case GapMending::ImportFile:
            return QualityTab::tr("Import a file…");
        case GapMending::OpenFacts:
            return QualityTab::tr("Show the rows");
        case GapMending::EditCosts:
            return QualityTab::tr("Edit the costs");
        case GapMending::EditClient:
        case GapMending::RateClient:
            return QualityTab::tr("Open the first client");
        case GapMending::MergeClients:
            return QualityTab::tr("Look at the pair…");
        case GapMending::SetTargets:
            return QualityTab::tr("Set your own figures…");
    }
    unreachable();
}

}  // namespace

QualityTab::QualityTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : DataTab(bridge, parent), m_prompts(prompts) {
    auto* scroll = new ui::CentredScroll(this);
    scroll->setContent(buildContent());
}

QWidget* QualityTab::buildContent() {
    auto* content = new QWidget(this);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), dp(16), dp(28), dp(24));
    lines->setSpacing(dp(4));
    m_finding = new ui::Label({}, ui::TextRole::Headline, ui::ColorRole::Ink, content);
    m_finding->setWordWrap(true);
    m_explanation = new ui::Label(
        tr("A gap is never filled with a guess: what depends on it is left out of the score, and "
           "the bounds beside each grade grow wider."),
        ui::TextRole::Body, ui::ColorRole::Ink2, content);
    m_explanation->setWordWrap(true);
    lines->addWidget(m_finding);
    lines->addWidget(m_explanation);
    lines->addSpacing(dp(8));
    m_nothing =
        new ui::EmptyState(u"success"_s, tr("Nothing is missing"),
                           tr("Every grade of this quarter rests on all its criteria."), content);
    lines->addWidget(m_nothing);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    m_listCard =
        new ui::CardFrame(tr("Gaps"), tr("The one that costs the grades most first"), content);
    m_list = new ui::RecordList(m_listCard);
    m_list->setAccessibleName(tr("Gaps"));
    m_listCard->body()->addWidget(m_list);
    m_listCard->body()->addStretch(1);
    m_columns->addWidget(m_listCard, 10);

    m_detail = new ui::CardFrame({}, {}, content);
    m_effect = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink, m_detail);
    m_effect->setWordWrap(true);
    m_advice = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, m_detail);
    m_advice->setWordWrap(true);
    m_mend = new ui::PrimaryButton({}, m_detail);
    m_rows = new ui::SecondaryButton(tr("Show the rows"), m_detail);
    m_clientsTitle = new ui::Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, m_detail);
    m_clients = new ui::RecordList(m_detail);
    m_clients->setAccessibleName(tr("Clients concerned"));
    m_list->setObjectName(u"gaps"_s);
    m_clients->setObjectName(u"gapClients"_s);
    m_mend->setObjectName(u"mend"_s);
    m_rows->setObjectName(u"gapRows"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    buttons->addWidget(m_mend);
    buttons->addWidget(m_rows);
    buttons->addStretch(1);
    QVBoxLayout* body = m_detail->body();
    body->addWidget(m_effect);
    body->addSpacing(dp(6));
    body->addWidget(m_advice);
    body->addSpacing(dp(12));
    body->addLayout(buttons);
    body->addSpacing(dp(12));
    body->addWidget(m_clientsTitle);
    body->addWidget(m_clients);
    body->addStretch(1);
    m_columns->addWidget(m_detail, 12);
    lines->addLayout(m_columns);
    lines->addStretch(1);

    connect(m_list, &ui::RecordList::activated, this,
            [this](const QString& key) { choose(static_cast<std::size_t>(key.toULongLong())); });
    connect(m_clients, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT openClient(key.toLongLong()); });
    connect(m_mend, &QAbstractButton::clicked, this, [this] {
        if (m_chosen < m_gaps.size()) {
            const Gap gap = m_gaps[m_chosen];
            mend(gap);
        }
    });
    connect(m_rows, &QAbstractButton::clicked, this, [this] {
        if (m_chosen < m_gaps.size() && m_gaps[m_chosen].rows) {
            const FactQuery rows = *m_gaps[m_chosen].rows;
            Q_EMIT showFacts(rows);
        }
    });
    return content;
}

void QualityTab::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    QualityService& quality = m_bridge.portfolio().quality();
    const QString quarter = m_bridge.words().quarter(m_bridge.quarter());
    const bool hadChoice = m_chosen < m_gaps.size();
    const GapKind before = hadChoice ? m_gaps[m_chosen].kind : GapKind{};
    m_gaps = quality.gaps(m_bridge.quarter());
    const std::optional<Fraction> known = quality.knownWeight(m_bridge.quarter());
    m_finding->setText(!known ? tr("There is nothing to grade in %1 yet.").arg(quarter)
                       : m_gaps.empty()
                           ? tr("Everything the grades of %1 need is known.").arg(quarter)
                           : tr("%1 of what the grades of %2 need is known.")
                                 .arg(m_bridge.words().percent(known), quarter));
    m_nothing->setVisible(m_gaps.empty() && known.has_value());
    m_explanation->setVisible(!m_gaps.empty());
    m_listCard->setVisible(!m_gaps.empty());
    m_detail->setVisible(!m_gaps.empty());
    m_chosen = 0;
    for (std::size_t i = 0; i < m_gaps.size(); ++i) {
        if (hadChoice && before == m_gaps[i].kind) {
            m_chosen = i;
        }
    }
    choose(m_chosen);
    Q_EMIT statusChanged();
}

void QualityTab::showGaps() {
    const Words& words = m_bridge.words();
    std::vector<ui::Record> records;
    for (std::size_t i = 0; i < m_gaps.size(); ++i) {
        const Gap& gap = m_gaps[i];
        ui::Record record;
        record.key = QString::number(i);
        record.graded = false;
        record.iconName = gap.weightLost > Decimal{} ? u"warning"_s : u"info"_s;
        record.iconTone = gap.weightLost > Decimal{} ? ui::Tone::Warn : ui::Tone::Neutral;
        record.title = words.text(gap.what);
        record.detail = words.text(gap.effect);
        record.quiet = i != m_chosen;
        if (gap.weightLost > Decimal{}) {
            record.right = tr("%1 of 100 points")
                               .arg(QString::fromStdString(words.locale().decimal(gap.weightLost)));
        }
        records.push_back(std::move(record));
    }
    m_list->setRecords(std::move(records));
}

void QualityTab::choose(std::size_t place) {
    m_chosen = place;
    showGaps();
    if (place >= m_gaps.size()) {
        return;
    }
    const Gap& gap = m_gaps[place];
    const Words& words = m_bridge.words();
    m_detail->setTitle(words.text(gap.what));
    m_effect->setText(words.text(gap.effect));
    m_advice->setText(words.text(textId(gap, ".mend")));
    m_mend->setText(mendText(gap.mending));
    m_mend->setEnabled(!m_bridge.portfolio().readOnly() || gap.mending == GapMending::OpenFacts);
    m_rows->setVisible(gap.rows && gap.mending != GapMending::OpenFacts);

    const GradedQuarter& graded = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    std::vector<ui::Record> records;
    for (const ClientId id : gap.clients) {
        if (records.size() == kClientsShown) {
            break;
        }
        const auto client = m_bridge.portfolio().clients().find(id);
        if (!client) {
            continue;
        }
        ui::Record record;
        record.key = QString::number(id.value);
        record.title = toQString(client->name);
        if (const ClientQuarter* found = graded.find(id)) {
            record.grade = found->assessment.finalGrade;
        }
        records.push_back(std::move(record));
    }
    const auto more = static_cast<int>(gap.clients.size() - records.size());
    m_clientsTitle->setText(more > 0 ? tr("Clients concerned, and %n more", nullptr, more)
                                     : tr("Clients concerned"));
    m_clientsTitle->setVisible(!records.empty());
    m_clients->setRecords(std::move(records));
}

void QualityTab::mend(const Gap& gap) {
    switch (gap.mending) {
        case GapMending::ImportFile:
            Q_EMIT importRequested();
            return;
        case GapMending::OpenFacts:
            if (gap.rows) {
                Q_EMIT showFacts(*gap.rows);
            }
            return;
        case GapMending::EditCosts:
            Q_EMIT showTab(DataTabId::Costs);
            return;
        case GapMending::EditClient:
        case GapMending::RateClient:
            if (!gap.clients.empty()) {
                Q_EMIT openClient(gap.clients.front().value);
            }
            return;
        case GapMending::MergeClients:
            mergeClients();
            return;
        case GapMending::SetTargets:
            Q_EMIT ownFiguresRequested();
            return;
    }
}

void QualityTab::mergeClients() {
    const std::vector<ClientService::Alike> pairs = m_bridge.portfolio().clients().alike();
    if (pairs.empty()) {
        refresh();
        return;
    }
    MergeDialog dialog(m_bridge, pairs.front().one, pairs.front().other, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        refresh();
        Q_EMIT notify(dialog.message(), true);
    }
}

QString QualityTab::statusText() const {
    return m_gaps.empty() ? QString()
                          : tr("%n kind(s) of gap", nullptr, static_cast<int>(m_gaps.size()));
}

void QualityTab::resizeEvent(QResizeEvent* event) {
    DataTab::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                       : QBoxLayout::TopToBottom);
}

}  // namespace winnow
