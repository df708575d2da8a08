// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRectF>
#include <QString>

#include <ui/theme/theme.h>

class QPainter;

namespace winnow::ui {

// A line icon of resources/icons in the colour of a role. It asks the present theme whenever it is
// painted, so it need not be set again when the theme changes. Unknown names give an empty icon.
QIcon icon(const QString& name, ColorRole role = ColorRole::Ink2);

// The product icon in the appearance in use.
QIcon productIcon();

// Paints the icon into the rectangle as vectors (also on paper).
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);
void paintProductIcon(QPainter& painter, const QRectF& rect, const Theme& theme);

}  // namespace winnow::ui
