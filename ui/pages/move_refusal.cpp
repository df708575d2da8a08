// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/move_refusal.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

MoveRefusal::MoveRefusal(QWidget* parent)
    : QWidget(parent),
      m_text(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink, this)),
      m_open(new ui::Button(ui::ButtonKind::Secondary, tr("Open the step"), this)),
      m_close(new ui::IconButton(u"close"_s, tr("Close"), this)) {
    setObjectName(u"moveRefusal"_s);
    setCursor(Qt::ArrowCursor);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(12), dp(9), dp(8), dp(8));
    lines->setSpacing(dp(7));
    m_text->setWordWrap(true);
    lines->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(4));
    m_open->setSmall(true);
    m_open->setObjectName(u"openStep"_s);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    lines->addLayout(buttons);
    connect(m_open, &QAbstractButton::clicked, this, &MoveRefusal::openStep);
    connect(m_close, &QAbstractButton::clicked, this, &MoveRefusal::dismissed);
}

void MoveRefusal::setReason(const QString& why) {
    m_text->setText(why);
    setAccessibleName(why);
}

void MoveRefusal::announce() {
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

int MoveRefusal::heightForWidth(int width) const { return layout()->totalHeightForWidth(width); }

void MoveRefusal::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return;
    }
    QWidget::keyPressEvent(event);
}

// Not the board's business.
void MoveRefusal::mousePressEvent(QMouseEvent* event) { event->accept(); }

void MoveRefusal::paintEvent(QPaintEvent*) {
    const ui::Theme& theme = ui::theme();
    QPainter painter(this);
    const QColor tint = theme.toneTint(ui::Tone::Bad);
    ui::panel(painter, rect(), dpF(8), tint, theme.toneLine(ui::Tone::Bad));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.toneText(ui::Tone::Bad));
    painter.drawRoundedRect(QRectF(0, dpF(10), dpF(3), height() - dpF(20)), dpF(1.5), dpF(1.5));
}

}  // namespace winnow
