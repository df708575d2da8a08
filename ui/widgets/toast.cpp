// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/toast.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr int kShownFor = 8000;  // ms
constexpr int kRise = 140;       // ms
// Room for the shadow around the panel.
constexpr double kShadow = 16;

}  // namespace

// A text or icon button in the toast's own dark colours.
class Toast::ToastButton : public QAbstractButton {
public:
    ToastButton(const QString& iconName, QWidget* parent)
        : QAbstractButton(parent), m_icon(iconName) {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setKey(const QString& key) { m_key = key; }

    QSize sizeHint() const override {
        if (!m_icon.isEmpty()) return {dp(26), dp(26)};
        const double cap = m_key.isEmpty() ? 0 : keyCapSize(m_key, fonts()).width() + dpF(7);
        const double text = textWidth(QAbstractButton::text(), fonts().font(TextRole::Strong));
        return {static_cast<int>(std::ceil(text + cap + dpF(16))), dp(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = theme();
        QPainter painter(this);
        if (underMouse() || isDown() || hasFocus()) {
            panel(painter, rect(), dpF(6), mixed(t.toastInk, t.toast, 0.13), QColor());
        }
        if (!m_icon.isEmpty()) {
            const double side = dpF(14);
            paintIcon(painter,
                      QRectF(QRectF(rect()).center() - QPointF(side, side) / 2, QSizeF(side, side)),
                      m_icon, mixed(t.toastInk, t.toast, 0.7));
            return;
        }
        const QRectF inner = QRectF(rect()).adjusted(dpF(8), 0, -dpF(8), 0);
        const QFont font = fonts().font(TextRole::Strong);
        drawLine(painter, inner, text(), font, t.toastAcc);
        if (m_key.isEmpty()) return;
        const double x = inner.left() + textWidth(text(), font) + dpF(7);
        paintKeyCap(painter, QRectF(x, 0, width(), height()), m_key,
                    mixed(t.toastInk, t.toast, 0.75), mixed(t.toastInk, t.toast, 0.35), fonts());
    }

private:
    QString m_icon;
    QString m_key;
};

Toast::Toast(QWidget* host)
    : QWidget(host),
      m_action(new ToastButton({}, this)),
      m_close(new ToastButton(QStringLiteral("close"), this)),
      m_rise(new QVariantAnimation(this)) {
    hide();
    m_close->setAccessibleName(tr("Close"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownFor);
    m_rise->setDuration(kRise);
    m_rise->setEasingCurve(QEasingCurve::OutCubic);
    m_rise->setStartValue(0.0);
    m_rise->setEndValue(1.0);
    connect(m_rise, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_shown = value.toDouble();
        place();
    });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_action->hasFocus() || m_close->hasFocus()) {
            m_timer.start();
        } else {
            dismiss();
        }
    });
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
    connect(m_close, &QAbstractButton::clicked, this, &Toast::dismiss);
    host->installEventFilter(this);
}

void Toast::showMessage(const QString& text, const QString& action, const QString& key) {
    m_text = text;
    m_action->setText(action);
    m_action->setKey(key);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start();
    if (!reduceMotion()) {
        m_rise->start();
    } else {
        m_shown = 1.0;
        place();
    }
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss() {
    m_timer.stop();
    m_rise->stop();
    hide();
}

void Toast::place() {
    const double text = textWidth(m_text, fonts().font(TextRole::Name));
    const bool acting = !m_action->text().isEmpty();
    const QSize action = acting ? m_action->sizeHint() : QSize(0, 0);
    const QSize close = m_close->sizeHint();
    const double shadow = dpF(kShadow);
    const double room = parentWidget()->width() - 2 * shadow;
    double width =
        dpF(16) + text + dpF(12) + action.width() + dpF(acting ? 6 : 0) + close.width() + dpF(8);
    width = std::min(std::ceil(width), room);
    const int high = dp(42);
    resize(static_cast<int>(width + 2 * shadow), static_cast<int>(high + 2 * shadow));
    const int drop = qRound((1.0 - m_shown) * dpF(14));
    move((parentWidget()->width() - this->width()) / 2,
         parentWidget()->height() - height() - dp(12) + drop);
    const int right = static_cast<int>(shadow + width);
    const int middle = static_cast<int>(shadow) + high / 2;
    m_close->setGeometry(
        QRect(QPoint(right - dp(8) - close.width(), middle - close.height() / 2), close));
    m_action->setGeometry(
        QRect(QPoint(m_close->x() - dp(6) - action.width(), middle - action.height() / 2), action));
    update();
}

void Toast::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setOpacity(m_shown);
    const double shadow = dpF(kShadow);
    const QRectF body = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    paintShadow(painter, body, dpF(9), t);
    panel(painter, body, dpF(9), t.toast, t.dark ? t.line2 : QColor());
    const double end = m_action->text().isEmpty() ? m_close->x() : m_action->x();
    drawLine(painter,
             QRectF(body.left() + dpF(16), body.top(), end - dpF(8) - body.left() - dpF(16),
                    body.height()),
             m_text, fonts().font(TextRole::Name), t.toastInk);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
    m_timer.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event) {
    if (isVisible()) m_timer.start();
    QWidget::leaveEvent(event);
}

InlineBanner::InlineBanner(Tone tone, const QString& text, QWidget* parent)
    : QWidget(parent),
      m_tone(tone),
      m_label(new Label(text, TextRole::Body, ColorRole::Ink)),
      m_action(new Button(ButtonKind::Secondary, {})),
      m_close(new IconButton(QStringLiteral("close"), tr("Close"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(dp(40), dp(7), dp(8), dp(7));
    row->setSpacing(dp(10));
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(m_label, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_action->hide();
    m_close->hide();
    static_cast<Button*>(m_action)->setSmall(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setMinimumHeight(dp(42));
    connect(static_cast<Button*>(m_action), &QAbstractButton::clicked, this,
            &InlineBanner::actionTriggered);
    connect(static_cast<IconButton*>(m_close), &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    setMessage(tone, text);
}

void InlineBanner::setMessage(Tone tone, const QString& text) {
    m_tone = tone;
    m_label->setText(text);
    setAccessibleName(text);
    update();
}

void InlineBanner::setAction(const QString& text) {
    static_cast<Button*>(m_action)->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void InlineBanner::setClosable(bool closable) { m_close->setVisible(closable); }

void InlineBanner::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const QColor tint = m_tone == Tone::Neutral ? t.surface2 : t.toneTint(m_tone);
    panel(painter, rect(), dpF(8), tint, mixed(t.toneText(m_tone), tint, 0.22));
    const QString name = m_tone == Tone::Bad    ? QStringLiteral("error")
                         : m_tone == Tone::Warn ? QStringLiteral("warning")
                         : m_tone == Tone::Good ? QStringLiteral("success")
                                                : QStringLiteral("info");
    const double side = dpF(17);
    paintIcon(painter, QRectF(dpF(13), (height() - side) / 2, side, side), name,
              t.toneText(m_tone));
}

}  // namespace winnow::ui
