// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QStyleOption>

// How WinnowStyle draws single controls, in the present theme.
namespace winnow::ui {

void drawCheckBox(QPainter& painter, const QStyleOption& option);
void drawMenuCheck(QPainter& painter, const QStyleOption& option);
void drawRadioButton(QPainter& painter, const QStyleOption& option);
// Edge and ground of line edits, combo boxes and spin boxes.
void drawField(QPainter& painter, const QStyleOption& option);
// Push buttons that are not a Button (message boxes); the default button is filled.
void drawButtonPanel(QPainter& painter, const QStyleOption& option);
void drawToolButtonPanel(QPainter& painter, const QStyleOption& option);
void drawItemPanel(QPainter& painter, const QStyleOption& option);
void drawChevron(QPainter& painter, const QStyleOption& option, const char* iconName);
void drawSlider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
                const QRect& handle);

// The check mark of check boxes, inside `rect`.
void paintCheck(QPainter& painter, const QRectF& rect, const QColor& color);

}  // namespace winnow::ui
