// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/label.h>

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

constexpr double kUnlimited = 1e6;
// Width a wrapped text asks for when nothing else decides: about seventy letters.
constexpr double kReadingWidth = 460;

}  // namespace

Label::Label(const QString& text, TextRole role, ColorRole color, QWidget* parent)
    : QLabel(text, parent), m_role(role), m_color(color) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Label::setRole(TextRole role) {
    m_role = role;
    updateGeometry();
    update();
}

void Label::setColor(ColorRole color) {
    m_color = color;
    update();
}

void Label::setElide(bool elide) {
    m_elide = elide;
    updateGeometry();
}

void Label::setWordWrap(bool wrap) {
    setSizePolicy(QSizePolicy::Preferred, wrap ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    QLabel::setWordWrap(wrap);
    setAlignment((alignment() & Qt::AlignHorizontal_Mask) |
                 (wrap ? Qt::AlignTop : Qt::AlignVCenter));
}

QSize Label::sizeHint() const {
    const double line = fonts().lineHeight(m_role);
    const QFont font = fonts().font(m_role);
    double width = 0;
    for (const QString& part : text().split(QLatin1Char('\n'))) {
        width = std::max(width, textWidth(part, font));
    }
    if (!wordWrap()) return {static_cast<int>(std::ceil(width)) + 1, qRound(line)};
    const int shown = static_cast<int>(std::ceil(std::min(width, dpF(kReadingWidth)))) + 1;
    return {shown, heightForWidth(shown)};
}

QSize Label::minimumSizeHint() const {
    const QSize hint = sizeHint();
    if (wordWrap()) return {std::min(hint.width(), dp(80)), dp(15)};
    return m_elide ? QSize(std::min(hint.width(), dp(24)), hint.height()) : hint;
}

bool Label::hasHeightForWidth() const { return wordWrap(); }

int Label::heightForWidth(int width) const {
    const double line = fonts().lineHeight(m_role);
    if (!wordWrap()) return qRound(line);
    return qRound(drawWrapped(nullptr, QRectF(0, 0, width, kUnlimited), text(),
                              fonts().font(m_role), line, {}));
}

void Label::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont font = fonts().font(m_role);
    const QColor color =
        isEnabled() ? theme().color(m_color) : mixed(theme().ink3, theme().surface, 0.6);
    const QRectF area = contentsRect();
    if (wordWrap()) {
        QRectF block = area;
        if (alignment() & Qt::AlignVCenter) {
            block.setTop(std::max(0.0, area.center().y() - heightForWidth(width()) / 2.0));
        }
        drawWrapped(&painter, block, text(), font, fonts().lineHeight(m_role), color, alignment());
    } else {
        drawLine(painter, area, text(), font, color, alignment());
    }
}

void Label::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) updateGeometry();
    QLabel::changeEvent(event);
}

bool Label::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !wordWrap() && toolTip().isEmpty() &&
        sizeHint().width() > width() + 1) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

Hairline::Hairline(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Hairline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    hairline(painter, {0, 0.5}, {double(width()), 0.5}, theme().line);
}

}  // namespace winnow::ui
