// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

// The application's one style sheet: winnow.qss with its @tokens and "12dp" lengths filled in.
QString styleSheet(const Theme& theme, const FontSet& fonts);

QPalette paletteFor(const Theme& theme);

}  // namespace winnow::ui
