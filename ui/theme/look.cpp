// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/look.h>

namespace winnow::ui {

namespace {

struct Look {
    Theme theme = lightTheme();
    FontSet fonts;
    bool reduceMotion = false;
};

// Belongs to the GUI thread, like QApplication's own palette and font.
Look& look() {
    static Look current;
    return current;
}

}  // namespace

const Theme& theme() { return look().theme; }

const FontSet& fonts() { return look().fonts; }

int dp(double pixels) { return qRound(look().fonts.dp(pixels)); }

double dpF(double pixels) { return look().fonts.dp(pixels); }

bool reduceMotion() { return look().reduceMotion; }

void setLook(const Theme& theme, const FontSet& fonts, bool reduceMotion) {
    look() = Look{theme, fonts, reduceMotion};
}

}  // namespace winnow::ui
