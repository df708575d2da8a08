// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_queue.h>

#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

#include <ui/support/words.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;
using State = SessionService::State;

constexpr double kRow = 36;
// The mark of the current client reaches out of the texts' edge.
constexpr double kReach = 8;

bool isStarted(const SessionService::QueueEntry& entry) {
    return entry.state == State::Open && (entry.reacted || entry.answered > 0);
}

QString noteOf(const SessionService::QueueEntry& entry) {
    if (entry.state == State::Skipped) {
        return GradingQueueList::tr("skipped");
    }
    return isStarted(entry) ? GradingQueueList::tr("begun") : QString();
}

}  // namespace

GradingQueueList::GradingQueueList(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Queue"));
}

void GradingQueueList::show(const SessionService::Queue& queue, std::optional<ClientId> current) {
    m_entries = queue.clients;
    m_current = current;
    itemsChanged();
    // The session's keys belong to the answers; the queue is reached with Tab.
    setFocusPolicy(Qt::TabFocus);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].client == current) {
            setCurrentItem(static_cast<int>(i));
        }
    }
}

QRect GradingQueueList::currentRect() const {
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].client == m_current) {
            return items()[i].rect.toRect();
        }
    }
    return {};
}

QSize GradingQueueList::sizeHint() const {
    return {dp(180), static_cast<int>(std::ceil(dpF(kRow) * double(m_entries.size())))};
}

QSize GradingQueueList::minimumSizeHint() const { return {dp(120), sizeHint().height()}; }

std::vector<ui::PaintedItem> GradingQueueList::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    double y = 0;
    for (const SessionService::QueueEntry& entry : m_entries) {
        const QString name = toQString(entry.name);
        QString spoken = name;
        if (entry.state == State::Done) {
            spoken = entry.grade
                         ? tr("%1, graded %2").arg(name, toQString(gradeLetter(*entry.grade)))
                         : tr("%1, done").arg(name);
        } else if (const QString note = noteOf(entry); !note.isEmpty()) {
            spoken = tr("%1, %2").arg(name, note);
        } else {
            spoken = tr("%1, to be graded").arg(name);
        }
        if (entry.client == m_current) {
            spoken = tr("%1, now").arg(spoken);
        }
        items.push_back({QRectF(0, y, width(), dpF(kRow)), spoken, {}, true});
        y += dpF(kRow);
    }
    return items;
}

void GradingQueueList::itemActivated(int index) {
    Q_EMIT chosen(m_entries[static_cast<std::size_t>(index)].client.value);
}

void GradingQueueList::paintEntry(QPainter& painter, const QRectF& rect,
                                  const SessionService::QueueEntry& entry, bool hovered) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const bool current = entry.client == m_current;
    if (current || hovered) {
        ui::panel(painter, rect.adjusted(0, 0.5, 0, -0.5), dpF(7),
                  current ? theme.sel : theme.surface2, QColor());
    }
    const double side = dpF(20);
    const double left = rect.left() + dpF(kReach);
    const bool done = entry.state == State::Done;
    ui::paintGrade(painter, QRectF(left, rect.center().y() - side / 2, side, side),
                   done ? entry.grade : std::nullopt, theme);
    double right = rect.right() - dpF(kReach);
    if (const QString note = current ? QString() : noteOf(entry); !note.isEmpty()) {
        const QFont font = fonts.font(ui::TextRole::Label);
        const double wide = ui::textWidth(note, font) + 1;
        ui::drawLine(painter, QRectF(right - wide, rect.top(), wide, rect.height()), note, font,
                     theme.ink3);
        right -= wide + dpF(6);
    }
    const double start = left + side + dpF(9);
    ui::drawLine(painter, QRectF(start, rect.top(), right - start, rect.height()),
                 toQString(entry.name),
                 fonts.font(current ? ui::TextRole::Strong
                            : done  ? ui::TextRole::Body
                                    : ui::TextRole::Name),
                 done && !current ? theme.ink2 : theme.ink);
}

void GradingQueueList::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const QRectF rect = items()[i].rect;
        if (!rect.intersects(event->rect())) {
            continue;
        }
        paintEntry(painter, rect, m_entries[i], hoveredItem() == static_cast<int>(i));
        if (showsCurrent(static_cast<int>(i))) {
            ui::paintFocusRing(painter, rect.adjusted(1, 2, -1, -2), dpF(6), ui::theme().acc,
                               dpF(2));
        }
    }
}

GradingQueueCard::GradingQueueCard(QWidget* parent)
    : CardFrame(tr("Queue"), {}, parent),
      m_count(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_progress(new QProgressBar(this)),
      m_scroll(new QScrollArea(this)),
      m_list(new GradingQueueList) {
    setFlush(true);
    m_count->setElide(false);
    addCorner(m_count);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(dp(6));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(dp(18), 0, dp(18), 0);
    bar->addWidget(m_progress);
    body()->addLayout(bar);
    m_scroll->setWidget(m_list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // The card's white shows through.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    auto* rows = new QHBoxLayout;
    rows->setContentsMargins(dp(10), 0, dp(10), dp(8));
    rows->addWidget(m_scroll);
    body()->addLayout(rows, 1);
    connect(m_list, &GradingQueueList::chosen, this, &GradingQueueCard::chosen);
}

void GradingQueueCard::show(const SessionService::Queue& queue, std::optional<ClientId> current) {
    const int all = static_cast<int>(queue.clients.size());
    const QString count = tr("%1 of %2 done").arg(queue.done).arg(all);
    m_count->setText(count);
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(queue.done);
    m_progress->setAccessibleName(count);
    m_list->show(queue, current);
    showCurrent();
}

void GradingQueueCard::showCurrent() {
    const QRect rect = m_list->currentRect();
    if (!rect.isNull()) {
        m_list->adjustSize();
        m_scroll->ensureVisible(rect.center().x(), rect.center().y(), 0, 2 * rect.height());
    }
}

void GradingQueueCard::resizeEvent(QResizeEvent* event) {
    CardFrame::resizeEvent(event);
    showCurrent();
}

}  // namespace winnow
