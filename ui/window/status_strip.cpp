// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/status_strip.h>

#include <QHBoxLayout>
#include <QPainter>

#include <ui/theme/look.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>
#include <ui/widgets/marks.h>

namespace winnow {

using ui::dp;

StatusStrip::StatusStrip(QWidget* parent)
    : QStatusBar(parent),
      m_text(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_keys(new QWidget(this)) {
    setSizeGripEnabled(false);
    setContentsMargins(dp(14), 0, dp(14), 0);
    auto* keys = new QHBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(dp(12));
    keys->addWidget(new ui::KeyCap(tr("Enter"), tr("Open"), m_keys));
    keys->addWidget(new ui::KeyCap(QStringLiteral("W"), tr("Why this grade"), m_keys));
    addWidget(m_text, 1);
    addPermanentWidget(m_keys);
}

void StatusStrip::showStatus(const QString& text, bool withClientKeys) {
    m_text->setText(text);
    m_keys->setVisible(withClientKeys);
    setVisible(!text.isEmpty());
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), ui::theme().side);
    ui::hairline(painter, {0, 0.5}, {double(width()), 0.5}, ui::theme().line);
}

}  // namespace winnow
