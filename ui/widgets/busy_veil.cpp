// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/busy_veil.h>

#include <QEvent>
#include <QPainter>

#include <ui/theme/look.h>

namespace winnow::ui {

BusyVeil::BusyVeil(const QString& text, QWidget* host) : QWidget(host), m_text(text) {
    setAccessibleName(text);
    setCursor(Qt::BusyCursor);
    setGeometry(host->rect());
    host->installEventFilter(this);
}

bool BusyVeil::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        setGeometry(static_cast<QWidget*>(watched)->rect());
    }
    return false;
}

void BusyVeil::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().canvas);
    painter.setFont(fonts().font(TextRole::Lead));
    painter.setPen(theme().ink2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

}  // namespace winnow::ui
