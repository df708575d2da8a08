// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <ui/theme/theme.h>

// Drawing primitives everything painted is made of, on screen and on paper.
namespace winnow::ui {

// One line of text, vertically centred in the rectangle, elided on the right if it does not fit.
void drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
              const QColor& color, Qt::Alignment align = Qt::AlignLeft);

// Plain text wrapped to a width with a given line height; returns the height it takes. Lines
// beyond `maxLines` (0 = no limit) are cut with an ellipsis. A null painter only measures.
double drawWrapped(QPainter* painter, const QRectF& rect, const QString& text, const QFont& font,
                   double lineHeight, const QColor& color, Qt::Alignment align = Qt::AlignLeft,
                   int maxLines = 0);

double textWidth(const QString& text, const QFont& font);

// One device pixel in the painter's units, on paper 0.75 of a design pixel.
double hairlineWidth(const QPainter& painter);

// A line of one device pixel, horizontal or vertical lines on the pixel grid.
void hairline(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color);

// The rectangle with its edges on the pixel grid (unchanged on paper).
QRectF snapped(const QPainter& painter, const QRectF& rect);

// A rounded rectangle with an edge of `width` hairlines, crisp on the pixel grid.
void panel(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
           const QColor& edge, double width = 1.0);

// The soft shadow of a floating panel, painted around `rect`.
void paintShadow(QPainter& painter, const QRectF& rect, double radius, const Theme& theme);

// The 2 px focus ring, just inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const QColor& color,
                    double width);

}  // namespace winnow::ui
