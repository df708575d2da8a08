// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

// What the window is painted with at present. ThemeController sets it; every widget gets a
// QEvent::StyleChange afterwards.
const Theme& theme();
const FontSet& fonts();

// A length of the design in whole / fractional pixels of the present scale.
int dp(double pixels);
double dpF(double pixels);

// Whether moves are shown without animation.
bool reduceMotion();

void setLook(const Theme& theme, const FontSet& fonts, bool reduceMotion);

}  // namespace winnow::ui
