// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_strip.h>

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr double kHeight = 34;
constexpr double kBetween = 19;

}  // namespace

GradingStrip::GradingStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GradingStrip::setKeys(std::vector<Key> keys) {
    m_keys = std::move(keys);
    QStringList spoken;
    for (const Key& key : m_keys) {
        spoken << tr("%1: %2").arg(key.cap, key.does);
    }
    setAccessibleName(tr("Keys"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

QSize GradingStrip::sizeHint() const { return {dp(400), dp(kHeight)}; }

QSize GradingStrip::minimumSizeHint() const { return {dp(100), dp(kHeight)}; }

double GradingStrip::widthOf(const Key& key) const {
    return ui::keyCapSize(key.cap, ui::fonts()).width() + dpF(8) +
           ui::textWidth(key.does, ui::fonts().font(ui::TextRole::Secondary));
}

void GradingStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void GradingStrip::paintEvent(QPaintEvent*) {
    const ui::Theme& theme = ui::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.side);
    ui::hairline(painter, {0, 0.5}, {double(width()), 0.5}, theme.line);
    std::vector<Key> shown = m_keys;
    double wide = 0;
    for (const Key& key : shown) {
        wide += widthOf(key) + dpF(kBetween);
    }
    while (shown.size() > 1 && wide - dpF(kBetween) > width() - dpF(28)) {
        const auto least = std::ranges::max_element(shown, {}, &Key::rank);
        wide -= widthOf(*least) + dpF(kBetween);
        shown.erase(least);
    }
    double x = (width() - wide + dpF(kBetween)) / 2;
    for (const Key& key : shown) {
        const QSizeF cap = ui::keyCapSize(key.cap, ui::fonts());
        const QRectF place(std::round(x), (height() - cap.height()) / 2, cap.width(), cap.height());
        ui::panel(painter, place, dpF(4), theme.surface, QColor());
        ui::paintKeyCap(painter, place, key.cap, theme.ink2, theme.line2, ui::fonts());
        const double text = widthOf(key) - cap.width() - dpF(8);
        ui::drawLine(painter, QRectF(place.right() + dpF(8), 0, text + 1, height()), key.does,
                     ui::fonts().font(ui::TextRole::Secondary), theme.ink2);
        x += widthOf(key) + dpF(kBetween);
    }
}

}  // namespace winnow
