// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflow_calendar.h>

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <ui/pages/case_text.h>
#include <ui/pages/workflow_text.h>
#include <ui/support/moments.h>
#include <ui/support/time_input.h>
#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;
using Urgency = CaseService::Urgency;

constexpr int kMostWidth = 1680;
constexpr double kRow = 50;
constexpr double kHead = 30;
constexpr double kBetween = 16;
constexpr double kDay = 104;
constexpr double kHour = 52;
constexpr double kWho = 110;
constexpr double kNarrow = 620;
constexpr int kDaysOfWeek = 7;

// Monday of the day's week, as ISO 8601 counts.
Date weekOf(Date day) { return day.plusDays(1 - toQDate(day).dayOfWeek()); }

enum class When { Late, ThisWeek, NextWeek, Later };

When whenOf(const CaseService::Due& due, Date today) {
    if (due.urgency == Urgency::Late) {
        return When::Late;
    }
    const int weeks = (weekOf(due.on) - weekOf(today)) / kDaysOfWeek;
    return weeks <= 0 ? When::ThisWeek : weeks == 1 ? When::NextWeek : When::Later;
}

QString titleOf(When when) {
    switch (when) {
        case When::Late:
            return DueList::tr("Late");
        case When::ThisWeek:
            return DueList::tr("This week");
        case When::NextWeek:
            return DueList::tr("Next week");
        case When::Later:
            break;
    }
    return DueList::tr("Later");
}

// "Mon 12 Oct".
QString weekdayText(Date day, Date today, const Words& words) {
    return QLocale().toString(toQDate(day), u"ddd"_s) + u' ' + dayText(day, today, words);
}

}  // namespace

DueList::DueList(const PortfolioBridge& bridge, QWidget* parent)
    : ItemsWidget(parent), m_bridge(bridge) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What is due"));
    connect(this, &ItemsWidget::currentItemChanged, this, [this](int index) {
        if (index >= 0) {
            Q_EMIT reveal(items()[static_cast<std::size_t>(index)].rect.toAlignedRect());
        }
    });
}

void DueList::setDue(std::vector<CaseService::Due> due) {
    const Date today = m_bridge.clock().today();
    std::ranges::stable_sort(due, {},
                             [&](const CaseService::Due& each) { return whenOf(each, today); });
    m_due = std::move(due);
    m_groups.clear();
    double y = 0;
    for (std::size_t i = 0; i < m_due.size(); ++i) {
        const QString title = titleOf(whenOf(m_due[i], today));
        if (m_groups.empty() || m_groups.back().title != title) {
            if (!m_groups.empty()) {
                y += kBetween;
            }
            m_groups.push_back({title, i, 0, y});
            y += kHead;
        }
        ++m_groups.back().count;
        y += kRow;
    }
    itemsChanged();
}

void DueList::setChosen(std::optional<CaseId> chosen) {
    m_chosen = chosen;
    update();
}

std::optional<CaseId> DueList::currentCase() const {
    const auto index = static_cast<std::size_t>(currentItem());
    return currentItem() >= 0 && index < m_due.size() ? std::optional(m_due[index].id)
                                                      : std::nullopt;
}

std::optional<ClientId> DueList::currentClient() const {
    const auto index = static_cast<std::size_t>(currentItem());
    return currentItem() >= 0 && index < m_due.size() ? std::optional(m_due[index].client)
                                                      : std::nullopt;
}

QSize DueList::sizeHint() const {
    const double high = m_groups.empty() ? 0
                                         : m_groups.back().top + kHead +
                                               kRow * static_cast<double>(m_groups.back().count);
    return {dp(640), static_cast<int>(std::ceil(dpF(high)))};
}

QSize DueList::minimumSizeHint() const { return {dp(300), sizeHint().height()}; }

QString DueList::spoken(const CaseService::Due& due) const {
    const Words& words = m_bridge.words();
    const Date today = m_bridge.clock().today();
    const QString step = withinSentence(wordsOf(due.title, words));
    QStringList parts{toQString(due.name)};
    if (due.grade) {
        parts << tr("grade %1").arg(ui::gradeText(due.grade));
    }
    parts << step << weekdayText(due.on, today, words);
    if (due.startMinute) {
        parts << minuteInput(*due.startMinute);
    }
    if (due.urgency == Urgency::Late) {
        parts << shortDueText(due.urgency, due.on, due.startMinute, due.daysLate, today, words);
    }
    if (!due.assignee.empty()) {
        parts << toQString(due.assignee);
    }
    return parts.join(u", "_s);
}

std::vector<ui::PaintedItem> DueList::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    for (const Group& group : m_groups) {
        double y = dpF(group.top + kHead);
        for (std::size_t i = group.first; i < group.first + group.count; ++i) {
            items.push_back({QRectF(0, y, width(), dpF(kRow)), spoken(m_due[i]), {}, true});
            y += dpF(kRow);
        }
    }
    return items;
}

void DueList::itemActivated(int index) {
    Q_EMIT openCase(m_due[static_cast<std::size_t>(index)].id.value);
}

void DueList::paintGroup(QPainter& painter, const Group& group) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const QFont font = fonts.sans(14.5, QFont::DemiBold);
    const QRectF head(dpF(2), dpF(group.top), width(), dpF(kHead - 6));
    ui::drawLine(painter, head, group.title, font, theme.ink);
    ui::drawLine(painter, head.adjusted(ui::textWidth(group.title, font) + dpF(8), 0, 0, 0),
                 QString::number(group.count), fonts.sans(14), theme.ink3);
    const QRectF card(0, dpF(group.top + kHead), width(),
                      dpF(kRow * static_cast<double>(group.count)));
    ui::panel(painter, card, dpF(10), theme.surface, theme.line);
}

void DueList::paintRow(QPainter& painter, const QRectF& row, const CaseService::Due& due) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const Words& words = m_bridge.words();
    const Date today = m_bridge.clock().today();
    const QFont body = fonts.font(ui::TextRole::Body);
    const QFont small = fonts.font(ui::TextRole::Secondary);
    const bool narrow = row.width() < dpF(kNarrow);
    double x = row.left() + dpF(16);
    const auto put = [&](double wide, const QString& text, const QFont& font, const QColor& ink) {
        ui::drawLine(painter, QRectF(x, row.top(), wide, row.height()), text, font, ink);
    };
    put(dpF(kDay), weekdayText(due.on, today, words), body, theme.ink);
    x += dpF(kDay);
    if (due.startMinute) {
        put(dpF(kHour), minuteInput(*due.startMinute), body, theme.ink2);
    }
    x += dpF(kHour);
    const double side = dpF(22);
    ui::paintGrade(painter, QRectF(x, row.center().y() - side / 2, side, side), due.grade, theme);
    x += side + dpF(10);

    double right = row.right() - dpF(16);
    if (const auto tone = shortDueTone(due.urgency, due.on, today)) {
        const QString text =
            shortDueText(due.urgency, due.on, std::nullopt, due.daysLate, today, words);
        const double wide = ui::chipSize(text, false, fonts).width();
        ui::paintChip(painter, QRectF(right - wide, row.top(), wide, row.height()), text, *tone, {},
                      theme, fonts);
    }
    right -= dpF(narrow ? 92 : 110);
    if (!narrow) {
        ui::drawLine(painter, QRectF(right - dpF(kWho), row.top(), dpF(kWho), row.height()),
                     toQString(due.assignee), small, theme.ink3);
        right -= dpF(kWho + 12);
    }
    const double wide = right - x;
    ui::drawLine(painter, QRectF(x, row.center().y() - dpF(18), wide, dpF(18)), toQString(due.name),
                 fonts.font(ui::TextRole::Name), theme.ink);
    ui::drawLine(painter, QRectF(x, row.center().y() + dpF(0.5), wide, dpF(16)),
                 wordsOf(due.title, words), small, theme.ink2);
}

void DueList::paintEvent(QPaintEvent* event) {
    const ui::Theme& theme = ui::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<ui::PaintedItem>& all = items();
    for (const Group& group : m_groups) {
        paintGroup(painter, group);
        const std::size_t end = group.first + group.count;
        for (std::size_t i = group.first; i < end; ++i) {
            const QRectF row = all[i].rect;
            if (!row.intersects(event->rect())) {
                continue;
            }
            const int index = static_cast<int>(i);
            const QRectF inside = row.adjusted(dpF(4), dpF(3), -dpF(4), -dpF(3));
            if (m_chosen == m_due[i].id) {
                ui::panel(painter, inside, dpF(7), theme.sel, QColor());
            } else if (hoveredItem() == index) {
                ui::panel(painter, inside, dpF(7), theme.surface2, QColor());
            }
            paintRow(painter, row, m_due[i]);
            if (i + 1 < end) {
                ui::hairline(painter, {row.left() + dpF(16), row.bottom()},
                             {row.right() - dpF(16), row.bottom()}, theme.line);
            }
            if (showsCurrent(index)) {
                ui::paintFocusRing(painter, inside, dpF(7), theme.acc, dpF(2));
            }
        }
    }
}

WorkflowCalendar::WorkflowCalendar(PortfolioBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge) {
    auto* scroll = new ui::CentredScroll(this);
    auto* content = new QWidget(scroll);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), dp(2), dp(28), dp(28));
    lines->setSpacing(dp(14));
    auto* top = new QHBoxLayout;
    top->setSpacing(dp(10));
    m_summary = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, content);
    m_export = new ui::SecondaryButton(tr("Save as a calendar file…"), content);
    m_export->setObjectName(u"exportCalendar"_s);
    m_export->setIconName(u"calendar"_s);
    m_export->setToolTip(tr("For the calendar program: every day and meeting here (.ics)"));
    top->addWidget(m_summary, 1);
    top->addWidget(m_export);
    lines->addLayout(top);
    m_list = new DueList(bridge, content);
    lines->addWidget(m_list);
    m_empty =
        new ui::EmptyState(u"calendar"_s, tr("Nothing is due"),
                           tr("Steps with a day and meetings of open cases stand here."), content);
    lines->addWidget(m_empty);
    lines->addStretch(1);
    scroll->setContent(content);
    connect(m_export, &QAbstractButton::clicked, this, &WorkflowCalendar::exportCalendar);
    connect(m_list, &DueList::openCase, this, &WorkflowCalendar::openCase);
    connect(m_list, &DueList::reveal, this, [this, scroll](const QRect& rect) {
        const QPoint middle = m_list->mapTo(scroll->widget(), rect.center());
        scroll->ensureVisible(middle.x(), middle.y(), 0, rect.height());
    });
}

void WorkflowCalendar::refresh() {
    std::vector<CaseService::Due> due = m_bridge.portfolio().cases().due();
    const auto late =
        static_cast<int>(std::ranges::count(due, Urgency::Late, &CaseService::Due::urgency));
    const auto count = static_cast<int>(due.size());
    m_empty->setVisible(due.empty());
    m_list->setVisible(!due.empty());
    m_export->setVisible(!due.empty());
    m_summary->setText(due.empty() ? QString()
                       : late > 0  ? tr("%n thing(s) due", nullptr, count) + u", "_s +
                                        tr("%n of them late", nullptr, late)
                                  : tr("%n thing(s) due", nullptr, count));
    m_list->setDue(std::move(due));
}

void WorkflowCalendar::setChosen(std::optional<CaseId> chosen) { m_list->setChosen(chosen); }

std::optional<ClientId> WorkflowCalendar::currentClient() const { return m_list->currentClient(); }

void WorkflowCalendar::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

}  // namespace winnow
