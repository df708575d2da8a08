// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <optional>
#include <vector>

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/paint.h>
#include <ui/theme/theme.h>

// Small painted marks. Delegates, widgets and the report use the same ones.
namespace winnow::ui {

// Rising or falling values; the line turns `bad` when the last is 5 % under the first. Holes
// (empty values) interrupt it. Without `marksFall` it stays neutral: less can be good news.
void paintSparkline(QPainter& painter, const QRectF& rect,
                    const std::vector<std::optional<double>>& values, const Theme& theme,
                    double scale = 1.0, bool marksFall = true);

// 0..100 on a track. `grade` colours the fill; none gives the neutral fill. No value: hatched.
void paintScoreBar(QPainter& painter, const QRectF& rect, std::optional<double> score,
                   std::optional<Grade> grade, const Theme& theme);

// A share from -1 to 1 to both sides of a zero tick; negative goes left in the colour of D.
// `reach` is the share at which the bar is as long as the space on its side.
void paintSignedBar(QPainter& painter, const QRectF& rect, double share, double reach,
                    const Theme& theme);

// `filled` of five dots.
void paintDots(QPainter& painter, const QRectF& rect, int filled, std::optional<Grade> grade,
               const Theme& theme, double scale = 1.0);

QSizeF chipSize(const QString& text, bool withIcon, const FontSet& fonts);
// A chip 22 high at the left of the rectangle, vertically centred; returns where it is.
QRectF paintChip(QPainter& painter, const QRectF& rect, const QString& text, Tone tone,
                 const QString& iconName, const Theme& theme, const FontSet& fonts);

QSizeF keyCapSize(const QString& text, const FontSet& fonts);
void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, const QColor& ink,
                 const QColor& edge, const FontSet& fonts);

}  // namespace winnow::ui
