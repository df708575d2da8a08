// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflow_queue_row.h>

#include <algorithm>
#include <cmath>

#include <QPainter>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

constexpr double kSide = 18;
constexpr double kAbove = 12;
constexpr double kPlace = 22;
constexpr double kBadge = 22;
constexpr double kGap = 12;
constexpr double kNarrow = 860;

// Where the columns stand in a width.
struct Columns {
    double place = 0;
    double badge = 0;
    double texts = 0;
    double textsWidth = 0;
    double month = 0;
    double monthWidth = 0;
    std::array<double, 3> figures{};
    double figureWidth = 0;
    double buttons = 0;
    bool buttonsBelow = false;
};

Columns columnsFor(double width, double buttons) {
    Columns at;
    const bool narrow = width < dpF(kNarrow);
    const double gap = dpF(kGap);
    at.buttonsBelow = narrow;
    at.place = dpF(kSide);
    at.badge = at.place + dpF(kPlace);
    at.texts = at.badge + dpF(kBadge) + dpF(10);
    double right = width - dpF(kSide);
    if (!narrow) {
        at.buttons = right - buttons;
        right = at.buttons - dpF(kGap + 8);
    }
    at.figureWidth = dpF(narrow ? 76 : 92);
    at.monthWidth = dpF(narrow ? 70 : 86);
    for (std::size_t i = 3; i-- > 0;) {
        at.figures[i] = right - at.figureWidth;
        right = at.figures[i] - gap;
    }
    at.month = right - at.monthWidth;
    at.textsWidth = std::max(dpF(60), at.month - gap - at.texts);
    return at;
}

}  // namespace

WorkflowQueueRow::WorkflowQueueRow(Look look, QWidget* parent)
    : QAbstractButton(parent), m_look(std::move(look)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QStringList spoken{m_look.place, m_look.name};
    if (m_look.grade) {
        spoken << tr("grade %1").arg(ui::gradeText(m_look.grade));
    }
    spoken << m_look.why << m_look.month;
    for (const Figure& figure : m_look.figures) {
        spoken << figure.own;
    }
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
    setAccessibleDescription(QStringList(m_look.advice + QStringList{m_look.notice}).join(u' '));
}

void WorkflowQueueRow::setButtons(ui::Button* first, ui::Button* second) {
    m_first = first;
    m_second = second;
    for (ui::Button* button : {first, second}) {
        if (button) {
            button->setParent(this);
            button->setSmall(true);
        }
    }
    m_buttonColumn = buttonWidth();
    updateGeometry();
}

double WorkflowQueueRow::buttonWidth() const {
    double wide = 0;
    for (const ui::Button* button : {m_first, m_second}) {
        if (button) {
            wide = std::max(wide, static_cast<double>(button->sizeHint().width()));
        }
    }
    return wide;
}

void WorkflowQueueRow::setButtonColumn(double width) {
    m_buttonColumn = width;
    updateGeometry();
    update();
}

QSize WorkflowQueueRow::sizeHint() const { return {dp(760), heightForWidth(dp(760))}; }

QSize WorkflowQueueRow::minimumSizeHint() const { return {dp(420), dp(60)}; }

double WorkflowQueueRow::paintTexts(QPainter* painter, const QRectF& space) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const QFont small = fonts.font(ui::TextRole::Secondary);
    const double line = fonts.lineHeight(ui::TextRole::Secondary);
    double y = space.top();
    if (painter) {
        ui::drawLine(*painter, QRectF(space.left(), y, space.width(), dpF(18)), m_look.name,
                     fonts.font(ui::TextRole::Name), theme.ink);
    }
    y += dpF(19);
    const auto add = [&](const QString& text, const QColor& ink, double indent) {
        if (!text.isEmpty()) {
            y += ui::drawWrapped(painter,
                                 QRectF(space.left() + indent, y, space.width() - indent, line),
                                 text, small, line, ink);
        }
    };
    add(m_look.why, theme.ink2, 0);
    for (const QString& advice : m_look.advice) {
        y += dpF(3);
        const double side = dpF(12);
        if (painter) {
            ui::paintIcon(*painter, QRectF(space.left(), y + (line - side) / 2, side, side),
                          u"info"_s, theme.warn);
        }
        add(advice, theme.ink2, side + dpF(6));
    }
    if (!m_look.notice.isEmpty()) {
        y += dpF(3);
        add(m_look.notice, theme.ink3, 0);
    }
    return y - space.top();
}

int WorkflowQueueRow::heightForWidth(int width) const {
    const Columns at = columnsFor(width, m_buttonColumn);
    double high = paintTexts(nullptr, QRectF(at.texts, 0, at.textsWidth, 0));
    const double button = dpF(28);
    const int count = (m_first ? 1 : 0) + (m_second ? 1 : 0);
    if (at.buttonsBelow) {
        high += count > 0 ? dpF(8) + button : 0;
    } else {
        high = std::max(high, count * button + (count > 1 ? dpF(4) : 0));
    }
    return static_cast<int>(std::ceil(std::max(high, dpF(38)) + 2 * dpF(kAbove)));
}

void WorkflowQueueRow::resizeEvent(QResizeEvent*) {
    const Columns at = columnsFor(width(), m_buttonColumn);
    const int high = dp(28);
    if (at.buttonsBelow) {
        int x = static_cast<int>(at.texts);
        const int y = height() - dp(kAbove) - high;
        for (ui::Button* button : {m_first, m_second}) {
            if (button) {
                const int wide = button->sizeHint().width();
                button->setGeometry(x, y, wide, high);
                x += wide + dp(4);
            }
        }
        return;
    }
    int y = dp(kAbove);
    for (ui::Button* button : {m_first, m_second}) {
        if (button) {
            button->setGeometry(static_cast<int>(at.buttons), y,
                                static_cast<int>(std::ceil(m_buttonColumn)), high);
            y += high + dp(4);
        }
    }
}

void WorkflowQueueRow::paintFigures(QPainter& painter) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const Columns at = columnsFor(width(), m_buttonColumn);
    const double top = dpF(kAbove);
    ui::drawLine(painter, QRectF(at.month, top, at.monthWidth, dpF(18)), m_look.month,
                 fonts.font(ui::TextRole::Body), theme.ink);
    for (std::size_t i = 0; i < at.figures.size(); ++i) {
        const Figure& figure = m_look.figures[i];
        const QRectF own(at.figures[i], top, at.figureWidth, dpF(18));
        ui::drawLine(painter, own, figure.own, fonts.font(ui::TextRole::Name),
                     figure.bad ? theme.bad : theme.ink, Qt::AlignRight);
        ui::drawLine(painter, own.translated(0, dpF(18)), figure.sum,
                     fonts.font(ui::TextRole::Secondary), theme.ink3, Qt::AlignRight);
    }
}

void WorkflowQueueRow::paintEvent(QPaintEvent*) {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        ui::panel(painter, QRectF(rect()).adjusted(dpF(6), 2, -dpF(6), -2), dpF(6), theme.surface2,
                  QColor());
    }
    const Columns at = columnsFor(width(), m_buttonColumn);
    const double top = dpF(kAbove);
    ui::drawLine(painter, QRectF(at.place, top, dpF(kPlace), dpF(22)), m_look.place,
                 fonts.font(ui::TextRole::Strong), theme.ink3);
    ui::paintGrade(painter, QRectF(at.badge, top, dpF(kBadge), dpF(kBadge)), m_look.grade, theme);
    paintTexts(&painter, QRectF(at.texts, top, at.textsWidth, 0));
    paintFigures(painter);
    if (hasFocus()) {
        ui::paintFocusRing(painter, QRectF(rect()).adjusted(dpF(6), 2, -dpF(6), -2), dpF(6),
                           theme.acc, dpF(2));
    }
}

WorkflowQueueHead::WorkflowQueueHead(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WorkflowQueueHead::setButtonColumn(double width) {
    m_buttonColumn = width;
    update();
}

QSize WorkflowQueueHead::sizeHint() const { return {dp(420), dp(34)}; }

void WorkflowQueueHead::paintEvent(QPaintEvent*) {
    const ui::Theme& theme = ui::theme();
    QPainter painter(this);
    const QFont font = ui::fonts().font(ui::TextRole::Label);
    const Columns at = columnsFor(width(), m_buttonColumn);
    const auto put = [&](double x, double wide, const QString& text, Qt::Alignment align) {
        ui::drawLine(painter, QRectF(x, 0, wide, height()), text, font, theme.ink3, align);
    };
    put(at.texts, at.textsWidth, tr("Client"), Qt::AlignLeft);
    put(at.month, at.monthWidth, tr("Month"), Qt::AlignLeft);
    const std::array<QString, 3> names{tr("Revenue"), tr("Hours"), tr("Contribution")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        put(at.figures[i], at.figureWidth, names[i], Qt::AlignRight);
    }
    ui::hairline(painter, {0, height() - 0.5}, {double(width()), height() - 0.5}, theme.line);
}

}  // namespace winnow
