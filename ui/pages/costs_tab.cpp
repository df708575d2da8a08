// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/costs_tab.h>

#include <QBoxLayout>
#include <QResizeEvent>
#include <QTimer>
#include <algorithm>

#include <ui/pages/cost_editor.h>
#include <ui/pages/cost_effect.h>
#include <ui/support/beside.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostWidth = 1680;
constexpr int kTwoColumns = 1000;   // narrower than this the effect goes below the rates
constexpr int kPreviewDelay = 120;  // ms after the last change

// Reads the file by itself, so that the interface can go on meanwhile.
Result<FiguresService::CostPreview> previewOf(const std::filesystem::path& file, const Clock& clock,
                                              const CostRates& rates, Quarter quarter) {
    const auto portfolio = Portfolio::open(file, clock, /*readOnly=*/true);
    if (!portfolio) {
        return portfolio.error();
    }
    return (*portfolio)->figures().previewCostRates(rates, quarter);
}

}  // namespace

CostsTab::CostsTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : DataTab(bridge, parent),
      m_prompts(prompts),
      m_beside(new Beside(this)),
      m_previewSoon(new QTimer(this)) {
    m_previewSoon->setSingleShot(true);
    m_previewSoon->setInterval(kPreviewDelay);
    connect(m_previewSoon, &QTimer::timeout, this, &CostsTab::preview);
    auto* scroll = new ui::CentredScroll(this);
    scroll->setContent(buildContent());
}

QWidget* CostsTab::buildContent() {
    auto* content = new QWidget(this);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), dp(14), dp(28), dp(24));
    lines->setSpacing(dp(10));

    auto* head = new QHBoxLayout;
    head->setSpacing(dp(8));
    head->addWidget(new ui::Label(tr("What serving a client costs"), ui::TextRole::Headline,
                                  ui::ColorRole::Ink, content));
    m_draft = new ui::Chip(tr("Draft"), ui::Tone::Warn, {}, content);
    head->addWidget(m_draft);
    head->addStretch(1);
    m_remove = new ui::GhostButton(tr("Remove"), content);
    auto* add = new ui::SecondaryButton(tr("New rates from a date"), content);
    add->setIconName(u"plus"_s);
    m_discard = new ui::SecondaryButton(tr("Discard"), content);
    m_save = new ui::PrimaryButton(tr("Save rates"), content);
    m_remove->setObjectName(u"removeRates"_s);
    add->setObjectName(u"newRates"_s);
    m_discard->setObjectName(u"discardRates"_s);
    m_save->setObjectName(u"saveRates"_s);
    for (ui::Button* button :
         std::initializer_list<ui::Button*>{m_remove, add, m_discard, m_save}) {
        head->addWidget(button);
    }
    lines->addLayout(head);
    m_banner = new ui::InlineBanner(ui::Tone::Bad, {}, content);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    m_editor = new CostEditor(m_bridge.words(), content);
    m_columns->addWidget(m_editor, 100);
    auto* right = new QWidget(content);
    auto* stack = new QVBoxLayout(right);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(dp(14));
    auto* dates = new ui::CardFrame(tr("Rates over time"),
                                    tr("Work is costed with the rates of its day."), right);
    m_dates = new ui::RecordList(dates);
    m_dates->setAccessibleName(tr("Rates over time"));
    dates->body()->addWidget(m_dates);
    stack->addWidget(dates);
    m_effect = new CostEffect(m_bridge.words(), right);
    stack->addWidget(m_effect);
    stack->addStretch(1);
    m_columns->addWidget(right, 48);
    lines->addLayout(m_columns);
    lines->addStretch(1);

    connect(add, &QAbstractButton::clicked, this, &CostsTab::addDate);
    connect(m_remove, &QAbstractButton::clicked, this, &CostsTab::removeDate);
    connect(m_discard, &QAbstractButton::clicked, this, &CostsTab::discard);
    connect(m_save, &QAbstractButton::clicked, this, &CostsTab::save);
    connect(m_editor, &CostEditor::edited, this, &CostsTab::draftChanged);
    connect(m_editor, &CostEditor::accepted, m_banner, &QWidget::hide);
    connect(m_editor, &CostEditor::refused, this, [this](const QString& message) {
        m_banner->setMessage(ui::Tone::Bad, message);
        m_banner->show();
    });
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
    connect(m_dates, &ui::RecordList::activated, this,
            [this](const QString& key) { choose(static_cast<std::size_t>(key.toULongLong())); });
    connect(m_effect, &CostEffect::clientChosen, this, &DataTab::openClient);
    return content;
}

void CostsTab::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const std::vector<CostRates>& all = m_bridge.portfolio().figures().costModel().all();
    if (m_hasSaved && isDraft()) {
        m_stored = all;  // what is being typed stays
        showDates();
        m_previewSoon->start();
        return;
    }
    const bool sameDates =
        m_hasSaved &&
        std::ranges::equal(m_stored, all, {}, &CostRates::effectiveFrom, &CostRates::effectiveFrom);
    m_stored = all;
    if (m_stored.empty()) {
        CostRates first;
        first.effectiveFrom = m_bridge.portfolio().calendar().firstDay(
            m_bridge.portfolio().figures().quarters().front());
        m_saved = first;
        m_isNew = true;
        m_hasSaved = true;
        m_editor->setRates(first);
        showDates();
        draftChanged();
        return;
    }
    choose(sameDates ? std::min(m_chosen, m_stored.size() - 1) : m_stored.size() - 1);
}

void CostsTab::choose(std::size_t place) {
    if (place >= m_stored.size()) {
        return;
    }
    if (m_hasSaved && isDraft() && place != m_chosen) {
        const int answer =
            m_prompts.ask(this, {tr("Discard the draft?"),
                                 tr("The rates you changed are not saved. They would be lost."),
                                 {tr("Keep editing"), tr("Discard")}});
        if (answer != 1) {
            return;
        }
    }
    m_chosen = place;
    m_saved = m_stored[place];
    m_isNew = false;
    m_hasSaved = true;
    m_banner->hide();
    m_editor->setRates(m_saved);
    showDates();
    draftChanged();
}

void CostsTab::showDates() {
    std::vector<ui::Record> records;
    const Date today = m_bridge.clock().today();
    const CostRates* inForce = m_bridge.portfolio().figures().costModel().ratesOn(today);
    for (std::size_t i = m_stored.size(); i-- > 0;) {
        ui::Record record;
        record.key = QString::number(i);
        record.graded = false;
        record.iconName = u"coins"_s;
        record.title = tr("From %1").arg(m_bridge.words().dateShort(m_stored[i].effectiveFrom));
        record.quiet = i != m_chosen || m_isNew;
        if (inForce && inForce->effectiveFrom == m_stored[i].effectiveFrom) {
            record.right = tr("in force");
            record.rightIsChip = true;
            record.rightTone = ui::Tone::Good;
        }
        records.push_back(std::move(record));
    }
    if (m_isNew) {
        ui::Record record;
        record.graded = false;
        record.iconName = u"plus"_s;
        record.title = m_stored.empty() ? tr("No rates yet") : tr("New rates");
        record.detail =
            m_stored.empty() ? tr("Without them margins and hourly rates are unknown.") : QString();
        record.right = tr("draft");
        record.rightIsChip = true;
        record.rightTone = ui::Tone::Warn;
        record.clickable = false;
        records.insert(records.begin(), std::move(record));
    }
    m_dates->setRecords(std::move(records));
}

bool CostsTab::isDraft() const { return m_isNew || m_editor->rates() != m_saved; }

void CostsTab::draftChanged() {
    const bool readOnly = m_bridge.portfolio().readOnly();
    m_draft->setVisible(isDraft());
    m_save->setEnabled(isDraft() && !readOnly);
    m_discard->setEnabled(isDraft() && (!m_isNew || !m_stored.empty()));
    m_remove->setEnabled(!m_isNew && !m_stored.empty() && !readOnly);
    m_previewSoon->start();
}

void CostsTab::preview() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const bool draft = isDraft();
    m_beside->run(
        [file = m_bridge.portfolio().path(), &clock = m_bridge.clock(), rates = m_editor->rates(),
         quarter = m_bridge.quarter()] { return previewOf(file, clock, rates, quarter); },
        [this, draft](Result<FiguresService::CostPreview> preview) {
            if (preview) {
                m_effect->show(*preview, draft);
            } else {
                m_effect->showProblem(m_bridge.words().error(preview.error()));
            }
        });
}

void CostsTab::addDate() {
    CostRates rates = m_editor->rates();
    const Quarter next = m_bridge.quarter().next();
    rates.effectiveFrom = m_bridge.portfolio().calendar().firstDay(next);
    m_saved = rates;
    m_isNew = true;
    m_hasSaved = true;
    m_editor->setRates(rates);
    showDates();
    draftChanged();
    m_editor->focusFirst();
}

void CostsTab::removeDate() {
    const Date from = m_saved.effectiveFrom;
    const auto removed = m_bridge.portfolio().figures().removeCostRates(from);
    if (!removed) {
        Q_EMIT problem(m_bridge.words().error(removed.error()));
        return;
    }
    m_hasSaved = false;
    refresh();
    Q_EMIT notify(tr("Rates from %1 removed").arg(m_bridge.words().dateShort(from)), true);
}

void CostsTab::save() {
    const CostRates rates = m_editor->rates();
    const bool movesDate = !m_isNew && rates.effectiveFrom != m_saved.effectiveFrom;
    const bool taken = std::ranges::find(m_stored, rates.effectiveFrom,
                                         &CostRates::effectiveFrom) != m_stored.end();
    if (taken && (m_isNew || movesDate)) {
        m_banner->setMessage(ui::Tone::Bad,
                             tr("There are rates from %1 already. Choose another date, or edit "
                                "those.")
                                 .arg(m_bridge.words().dateShort(rates.effectiveFrom)));
        m_banner->show();
        return;
    }
    const auto saved = m_bridge.portfolio().figures().setCostRates(rates);
    if (!saved) {
        Q_EMIT problem(m_bridge.words().error(saved.error()));
        return;
    }
    m_hasSaved = false;
    m_chosen = 0;
    refresh();
    const auto place = std::ranges::find(m_stored, rates.effectiveFrom, &CostRates::effectiveFrom);
    if (place != m_stored.end()) {
        choose(static_cast<std::size_t>(place - m_stored.begin()));
    }
    Q_EMIT notify(tr("Rates from %1 saved").arg(m_bridge.words().dateShort(rates.effectiveFrom)),
                  true);
}

void CostsTab::discard() {
    m_hasSaved = false;
    refresh();
}

QString CostsTab::statusText() const {
    return m_hasSaved && isDraft() ? tr("Draft: nothing is changed before you save.") : QString();
}

void CostsTab::resizeEvent(QResizeEvent* event) {
    DataTab::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                       : QBoxLayout::TopToBottom);
}

}  // namespace winnow
