// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_controls.h>

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;
using ui::drawWrapped;
using ui::fonts;
using ui::TextRole;
using ui::theme;

constexpr double kDisc = 20;
constexpr double kTextLeft = 31;
constexpr double kRowRoom = 5;   // above and below a row's texts
constexpr double kBoxLeft = 24;  // where the text of a check box begins
constexpr double kButtonSide = 12;
constexpr double kButtonRoom = 7;
constexpr int kMeasuringHeight = 100000;

double wrapped(const QString& text, TextRole role, double width) {
    return text.isEmpty() ? 0
                          : drawWrapped(nullptr, QRectF(0, 0, width, kMeasuringHeight), text,
                                        fonts().font(role), fonts().lineHeight(role), {});
}

double paintWrapped(QPainter& painter, const QRectF& place, const QString& text, TextRole role,
                    const QColor& color) {
    return text.isEmpty() ? 0
                          : drawWrapped(&painter, place, text, fonts().font(role),
                                        fonts().lineHeight(role), color);
}

QSizePolicy wrappingPolicy() {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    return policy;
}

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

void followScale(QWidget& widget, const QEvent& event) {
    if (event.type() == QEvent::StyleChange) {
        widget.updateGeometry();
    }
}

}  // namespace

CaseRow::CaseRow(QWidget* parent) : QAbstractButton(parent) {
    setSizePolicy(wrappingPolicy());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void CaseRow::setMark(Mark mark, const QString& icon) {
    m_mark = mark;
    m_icon = icon;
    updateGeometry();
    update();
}

void CaseRow::setTexts(const QString& title, const QString& detail, ui::Tone detailTone) {
    m_title = title;
    m_detail = detail;
    m_detailTone = detailTone;
    updateGeometry();
    update();
}

void CaseRow::setAside(const QString& aside) {
    m_aside = aside;
    updateGeometry();
    update();
}

void CaseRow::setRail(bool rail) {
    m_rail = rail;
    update();
}

void CaseRow::setReadOnly() {
    m_readOnly = true;
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    unsetCursor();
}

double CaseRow::asideWidth() const {
    return m_aside.isEmpty() ? 0
                             : ui::textWidth(m_aside, fonts().font(TextRole::Secondary)) + dpF(10);
}

QSize CaseRow::sizeHint() const {
    const int width = std::max(dp(220), QWidget::width());
    return {dp(220), heightForWidth(width)};
}

QSize CaseRow::minimumSizeHint() const { return {dp(120), dp(28)}; }

int CaseRow::heightForWidth(int width) const {
    const double left = m_mark == Mark::None ? 0 : dpF(kTextLeft);
    const double texts = wrapped(m_title, TextRole::Name, width - left - asideWidth()) +
                         wrapped(m_detail, TextRole::Secondary, width - left);
    const double mark = m_mark == Mark::None ? 0 : dpF(kDisc);
    return static_cast<int>(std::ceil(std::max(texts, mark) + 2 * dpF(kRowRoom)));
}

void CaseRow::paintMark(QPainter& painter, bool lit) const {
    const ui::Theme& t = theme();
    const QRectF disc(0, dpF(kRowRoom), dpF(kDisc), dpF(kDisc));
    const auto icon = [&](const QString& name, double size, const QColor& color) {
        const double side = dpF(size);
        ui::paintIcon(painter, QRectF(disc.center() - QPointF(side, side) / 2, QSizeF(side, side)),
                      name, color);
    };
    switch (m_mark) {
        case Mark::None:
            return;
        case Mark::Done:
            ui::panel(painter, disc, disc.width() / 2, t.accT, QColor());
            return icon(u"check"_s, 13, t.acc);
        case Mark::Current:
            return ui::panel(painter, disc, disc.width() / 2, t.surface, t.acc, 2.0);
        case Mark::Open:
            return ui::panel(painter, disc, disc.width() / 2, t.surface, lit ? t.acc : t.line3,
                             1.25);
        case Mark::Locked:
            ui::panel(painter, disc, disc.width() / 2, t.surface, t.line2);
            return icon(u"lock"_s, 11, t.ink3);
        case Mark::Skipped:
            ui::panel(painter, disc, disc.width() / 2, t.hover, QColor());
            return icon(u"minus"_s, 12, t.ink3);
        case Mark::PassedOver:
            ui::panel(painter, disc, disc.width() / 2, t.hover, QColor());
            return icon(u"chevron-right"_s, 12, t.ink3);
        case Mark::Icon:
            ui::panel(painter, disc, disc.width() / 2, lit ? t.accT : t.hover, QColor());
            return icon(m_icon, 12, lit ? t.acc : t.ink2);
    }
}

void CaseRow::paintEvent(QPaintEvent*) {
    const ui::Theme& t = theme();
    QPainter painter(this);
    const bool lit = !m_readOnly && underMouse();
    if (m_rail) {
        const double x = dpF(kDisc) / 2;
        ui::hairline(painter, {x, dpF(kRowRoom + kDisc)}, {x, height() + dpF(kRowRoom)}, t.line2);
    }
    paintMark(painter, lit);
    const double left = m_mark == Mark::None ? 0 : dpF(kTextLeft);
    const bool quiet =
        m_mark == Mark::Locked || m_mark == Mark::Skipped || m_mark == Mark::PassedOver;
    const QColor ink = lit ? t.acc : quiet ? t.ink2 : t.ink;
    const QColor under = m_detailTone == ui::Tone::Neutral ? t.ink3 : t.toneText(m_detailTone);
    double y = dpF(kRowRoom);
    y += paintWrapped(painter, QRectF(left, y, width() - left - asideWidth(), kMeasuringHeight),
                      m_title, TextRole::Name, ink);
    paintWrapped(painter, QRectF(left, y, width() - left, kMeasuringHeight), m_detail,
                 TextRole::Secondary, under);
    if (!m_aside.isEmpty()) {
        ui::drawLine(painter, QRectF(0, dpF(kRowRoom), width(), dpF(18)), m_aside,
                     fonts().font(TextRole::Secondary), t.ink3, Qt::AlignRight);
    }
}

void CaseRow::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event)) {
        click();
    } else if (event->key() == Qt::Key_Space && m_tickable) {
        Q_EMIT tickWanted();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void CaseRow::changeEvent(QEvent* event) {
    followScale(*this, *event);
    QAbstractButton::changeEvent(event);
}

WrappedCheck::WrappedCheck(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
    setSizePolicy(wrappingPolicy());
}

void WrappedCheck::setDetail(const QString& detail) {
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

QSize WrappedCheck::sizeHint() const {
    return {dp(200), heightForWidth(std::max(dp(200), QWidget::width()))};
}

QSize WrappedCheck::minimumSizeHint() const { return {dp(100), dp(22)}; }

int WrappedCheck::heightForWidth(int width) const {
    const double wide = width - dpF(kBoxLeft);
    const double texts =
        wrapped(text(), TextRole::Body, wide) + wrapped(m_detail, TextRole::Secondary, wide);
    return static_cast<int>(std::ceil(texts + dpF(4)));
}

void WrappedCheck::paintEvent(QPaintEvent*) {
    const ui::Theme& t = theme();
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(0, dp(3), dp(16), dp(16));
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    const double wide = width() - dpF(kBoxLeft);
    double y = dpF(2);
    y += paintWrapped(painter, QRectF(dpF(kBoxLeft), y, wide, kMeasuringHeight), text(),
                      TextRole::Body, isEnabled() ? t.ink : t.ink2);
    paintWrapped(painter, QRectF(dpF(kBoxLeft), y, wide, kMeasuringHeight), m_detail,
                 TextRole::Secondary, t.ink3);
}

bool WrappedCheck::hitButton(const QPoint& position) const { return rect().contains(position); }

void WrappedCheck::changeEvent(QEvent* event) {
    followScale(*this, *event);
    QCheckBox::changeEvent(event);
}

WrappedButton::WrappedButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setAutoDefault(false);
    setSizePolicy(wrappingPolicy());
    setAttribute(Qt::WA_Hover);
}

QSize WrappedButton::sizeHint() const {
    return {dp(200), heightForWidth(std::max(dp(200), QWidget::width()))};
}

QSize WrappedButton::minimumSizeHint() const { return {dp(100), dp(32)}; }

int WrappedButton::heightForWidth(int width) const {
    const double text = wrapped(QPushButton::text(), TextRole::Name, width - 2 * dpF(kButtonSide));
    return static_cast<int>(std::ceil(text + 2 * dpF(kButtonRoom)));
}

void WrappedButton::paintEvent(QPaintEvent*) {
    const ui::Theme& t = theme();
    QPainter painter(this);
    const QColor fill = !isEnabled()   ? t.surface2
                        : isDown()     ? t.grid
                        : underMouse() ? t.hover
                                       : t.surface;
    ui::panel(painter, rect(), dpF(7), fill, isEnabled() ? t.line2 : t.line);
    paintWrapped(painter,
                 QRectF(dpF(kButtonSide), dpF(kButtonRoom), width() - 2 * dpF(kButtonSide),
                        kMeasuringHeight),
                 text(), TextRole::Name, isEnabled() ? t.ink : t.ink3);
}

void WrappedButton::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event)) {
        click();
    } else {
        QPushButton::keyPressEvent(event);
    }
}

void WrappedButton::changeEvent(QEvent* event) {
    followScale(*this, *event);
    QPushButton::changeEvent(event);
}

NameLink::NameLink(QWidget* parent) : QAbstractButton(parent) {
    setSizePolicy(wrappingPolicy());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize NameLink::sizeHint() const {
    return {dp(160), heightForWidth(std::max(dp(160), QWidget::width()))};
}

QSize NameLink::minimumSizeHint() const { return {dp(80), dp(20)}; }

int NameLink::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(wrapped(text(), TextRole::Headline, width)));
}

void NameLink::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintWrapped(painter, QRectF(0, 0, width(), kMeasuringHeight), text(), TextRole::Headline,
                 underMouse() ? theme().acc : theme().ink);
}

void NameLink::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event)) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void NameLink::changeEvent(QEvent* event) {
    followScale(*this, *event);
    QAbstractButton::changeEvent(event);
}

}  // namespace winnow
