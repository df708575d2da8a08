// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_client_view.h>

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include <ui/charts/caller_card.h>
#include <ui/pages/grading_advice.h>
#include <ui/pages/grading_aside.h>
#include <ui/pages/grading_queue.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kGap = 14;
constexpr int kQueueWidth = 207;
constexpr int kAsideWidth = 262;
constexpr int kNarrowAside = 236;
// Narrower than this the queue hides behind a button.
constexpr int kThreeColumns = 980;
// Lower than this the call takes less room.
constexpr int kRoomy = 800;

QString callerDetail(const SessionService::Card& card, bool clientIsHeadline) {
    QStringList parts;
    if (!clientIsHeadline) {
        parts << toQString(card.client.name);
    }
    if (card.contact && !card.contact->phone.empty()) {
        parts << toQString(card.contact->phone);
    }
    return parts.join(u", "_s);
}

ui::CallerData callerData(const SessionService::Card& card, const Rubric& rubric,
                          const Words& words) {
    ui::CallerData data;
    const std::string person = card.contact ? card.contact->name : card.client.contactName;
    data.person = toQString(person.empty() ? card.client.name : person);
    data.detail = callerDetail(card, person.empty());
    const auto asked = std::ranges::find_if(card.questions, &SessionService::Question::callerId);
    const Criterion* criterion =
        asked == card.questions.end() ? nullptr : rubric.find(asked->criterion);
    if (criterion) {
        for (int anchor = 0; anchor <= 4; ++anchor) {
            data.reactions << anchorLabel(*criterion, anchor, words);
            data.explanations << anchorDetail(*criterion, anchor, words);
        }
        data.chosen = asked->answered ? asked->anchor : std::nullopt;
    }
    return data;
}

RatingPanel::Row rowOf(const SessionService::Question& question, const Criterion& criterion,
                       bool reacted, Quarter quarter, const Words& words) {
    RatingPanel::Row row;
    row.criterion = toQString(criterion.id);
    row.name = criterionName(criterion, words);
    for (int anchor = 0; anchor <= 4; ++anchor) {
        row.labels.push_back(anchorLabel(criterion, anchor, words));
        row.details.push_back(anchorDetail(criterion, anchor, words));
    }
    if (question.excused) {
        row.excused = toQString(*question.excused);
    }
    if (question.answered) {
        row.rated = true;
        row.anchor = question.anchor;
    } else if (question.earlier && reacted && question.earlier->quarter != quarter) {
        row.rated = true;
        row.anchor = question.earlier->anchor;
        row.from = RatingPanel::tr("from %1").arg(words.quarter(question.earlier->quarter));
    }
    // Evidence must not colour the first reaction.
    if (question.suggestion && reacted) {
        row.suggestion = question.suggestion->anchor;
        row.why = words.text(question.suggestion->why);
    }
    return row;
}

}  // namespace

GradingClientView::GradingClientView(QWidget* parent)
    : QWidget(parent),
      m_queue(new GradingQueueCard(this)),
      m_middle(new QScrollArea(this)),
      m_caller(new ui::CallerCard),
      m_behaviours(new ui::CardFrame(tr("Now the behaviours"),
                                     tr("Last 90 days. Pick the sentence that fits best."))),
      m_count(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2)),
      m_panel(new RatingPanel),
      m_hint(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2)),
      m_advice(new GradingAdvice),
      m_aside(new GradingAside(this)) {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_queue);
    m_queueGap = new QSpacerItem(dp(kGap), 0);
    columns->addItem(m_queueGap);
    columns->addWidget(m_middle, 1);
    columns->addWidget(m_aside);
    m_middle->setWidget(buildMiddle());
    m_middle->setWidgetResizable(true);
    m_middle->setFrameShape(QFrame::NoFrame);
    m_middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_middle->setFocusPolicy(Qt::NoFocus);
    connect(m_middle->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &GradingClientView::leaveGap);
    connect(m_queue, &GradingQueueCard::chosen, this, &GradingClientView::chosen);
    connect(m_caller, &ui::CallerCard::reacted, this, &GradingClientView::reacted);
    connect(m_panel, &RatingPanel::rated, this, &GradingClientView::rated);
    connect(m_panel, &RatingPanel::cleared, this, &GradingClientView::cleared);
    connect(m_panel, &RatingPanel::rowShown, this, &GradingClientView::showRow);
    connect(m_panel, &RatingPanel::leftUpwards, this, &GradingClientView::focusCaller);
    connect(m_panel, &RatingPanel::moved, this, [this] {
        m_atCaller = m_atCaller && !m_panel->hasFocus();
        showHint();
    });
}

QWidget* GradingClientView::buildMiddle() {
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, dp(kGap), 0);
    lines->setSpacing(dp(14));
    m_behaviours->setFlush(true);
    m_behaviours->setSubtitleInline(true);
    m_count->setElide(false);
    m_behaviours->addCorner(m_count);
    m_panel->setSession(true);
    m_panel->setAccessibleName(tr("Behaviours"));
    m_behaviours->body()->setSpacing(0);
    m_behaviours->body()->addWidget(m_panel);
    auto* hint = new QHBoxLayout;
    hint->setContentsMargins(dp(18), dp(5), dp(18), dp(5));
    m_hint->setWordWrap(true);
    // Two lines at any time, so that nothing moves from row to row.
    m_hint->setFixedHeight(dp(32));
    hint->addWidget(m_hint);
    m_behaviours->body()->addLayout(hint);
    lines->addWidget(m_caller);
    lines->addWidget(m_behaviours);
    lines->addWidget(m_advice, 1);
    return content;
}

void GradingClientView::showQueue(const SessionService::Queue& queue, ClientId current) {
    m_queue->show(queue, current);
}

void GradingClientView::showCard(const SessionService::Card& card, const Rubric& rubric,
                                 Quarter quarter, const Words& words, bool fresh) {
    m_asksCaller = std::ranges::any_of(card.questions, &SessionService::Question::callerId);
    m_reacted = card.reacted || !m_asksCaller;
    const ui::CallerData caller = callerData(card, rubric, words);
    if (fresh) {
        m_caller->setCaller(caller);
        m_caller->ring();
    } else {
        m_caller->setChosen(caller.chosen);
    }
    std::vector<RatingPanel::Row> rows;
    int answered = 0;
    for (const SessionService::Question& question : card.questions) {
        const Criterion* criterion = rubric.find(question.criterion);
        if (question.callerId || !criterion) {
            continue;
        }
        rows.push_back(rowOf(question, *criterion, m_reacted, quarter, words));
        answered += question.answered ? 1 : 0;
    }
    m_count->setText(tr("%1 of %2").arg(answered).arg(rows.size()));
    m_panel->setEnabled(m_reacted);
    m_panel->setRows(std::move(rows));
    if (m_reacted) {
        m_advice->show(card.advice, words);
    } else {
        m_advice->conceal();
    }
    if (fresh) {
        m_middle->ensureVisible(0, 0);
    }
    showHint();
}

// What can be said about the current criterion, in full sentences.
void GradingClientView::showHint() {
    const int index = m_panel->currentRow();
    if (!m_reacted || m_atCaller || index < 0) {
        m_hint->setText(m_reacted ? tr("Down goes to the behaviours, Enter on to the next client.")
                                  : tr("Go with your gut: 1 to 5."));
        return;
    }
    const RatingPanel::Row& row = m_panel->rows()[static_cast<std::size_t>(index)];
    const auto labelOf = [&](std::optional<int> anchor) {
        return anchor ? row.labels[static_cast<std::size_t>(*anchor)] : tr("no evidence");
    };
    QString hint;
    if (const auto cell = m_panel->markedCell()) {
        hint = *cell == RatingPanel::kNoEvidence ? tr("No evidence: counts as unknown.")
                                                 : row.details[static_cast<std::size_t>(*cell)];
    } else if (!row.excused.isEmpty()) {
        hint = tr("Excused, it does not count: %1").arg(row.excused);
    } else if (row.answered()) {
        hint = row.anchor ? row.details[static_cast<std::size_t>(*row.anchor)]
                          : tr("No evidence: counts as unknown.");
    } else if (row.suggestion) {
        hint = tr("Suggested, Y takes it over: %1. %2").arg(labelOf(row.suggestion), row.why);
    } else if (row.rated) {
        hint = tr("%1, %2; it still counts. Y gives the same answer again.")
                   .arg(labelOf(row.anchor), row.from);
    } else {
        hint = tr("Left and right show each answer in full. X: no evidence.");
    }
    m_hint->setText(hint);
}

void GradingClientView::showRow(const QRect& rect) {
    const QPoint top = m_panel->mapTo(m_middle->widget(), rect.topLeft());
    const bool last = m_panel->currentRow() + 1 == static_cast<int>(m_panel->rows().size());
    m_middle->ensureVisible(top.x(), top.y() + rect.height() / 2, 0,
                            rect.height() / 2 + dp(last ? 60 : 24));
}

void GradingClientView::focusCaller() {
    if (!m_asksCaller) {
        return focusRows();
    }
    m_panel->setCurrentRow(-1);
    m_atCaller = true;
    m_caller->focusReactions();
    m_middle->ensureVisible(0, 0);
    showHint();
}

void GradingClientView::focusRows() {
    if (!m_reacted) {
        return focusCaller();
    }
    m_atCaller = false;
    if (m_panel->currentRow() < 0) {
        m_panel->setCurrentRow(0);
    }
    m_panel->setFocus(Qt::OtherFocusReason);
    showHint();
}

void GradingClientView::focusNext() {
    if (!m_reacted) {
        return focusCaller();
    }
    const std::vector<RatingPanel::Row>& rows = m_panel->rows();
    const auto open =
        std::ranges::find_if(rows, [](const RatingPanel::Row& row) { return !row.answered(); });
    m_atCaller = false;
    const auto at = open == rows.end() ? std::ssize(rows) - 1 : open - rows.begin();
    m_panel->setCurrentRow(static_cast<int>(at));
    focusRows();
}

bool GradingClientView::hidesQueue() const { return m_queue->isHidden(); }

// The scroll bar stands in the gap between the columns, so that no card changes its width.
void GradingClientView::leaveGap() {
    const QScrollBar* bar = m_middle->verticalScrollBar();
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    m_middle->widget()->layout()->setContentsMargins(0, 0, std::max(0, dp(kGap) - taken), 0);
}

void GradingClientView::arrange() {
    const bool wide = width() >= dp(kThreeColumns);
    const bool hid = m_queue->isHidden();
    m_queue->setVisible(wide);
    m_queueGap->changeSize(wide ? dp(kGap) : 0, 0);
    layout()->invalidate();
    m_queue->setFixedWidth(dp(kQueueWidth));
    m_aside->setFixedWidth(dp(wide ? kAsideWidth : kNarrowAside) + dp(GradingAside::kGap));
    m_caller->setCompact(height() < dp(kRoomy));
    if (hid == wide) {
        Q_EMIT queueHidden(!wide);
    }
}

void GradingClientView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace winnow
