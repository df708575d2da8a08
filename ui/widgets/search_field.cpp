// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/search_field.h>

#include <QKeyEvent>
#include <QPainter>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(dp(22), 0, 0, 0);
    setClearButtonEnabled(true);
}

void SearchField::setKeyCap(const QString& key) {
    m_key = key;
    update();
}

QSize SearchField::sizeHint() const { return {dp(236), dp(30)}; }

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    const Theme& t = theme();
    QPainter painter(this);
    const double side = dpF(15);
    paintIcon(painter, QRectF(dpF(10), (height() - side) / 2, side, side), QStringLiteral("search"),
              t.ink3);
    if (m_key.isEmpty() || hasFocus() || !text().isEmpty()) return;
    const QSizeF cap = keyCapSize(m_key, fonts());
    paintKeyCap(painter, QRectF(width() - cap.width() - dpF(9), 0, cap.width(), height()), m_key,
                t.ink3, t.line2, fonts());
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) setTextMargins(dp(22), 0, 0, 0);
    QLineEdit::changeEvent(event);
}

}  // namespace winnow::ui
