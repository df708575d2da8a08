// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <array>

#include <domain/grade.h>

namespace winnow::ui {

// What a colour is for; icons and labels keep the role, so that they follow the theme.
enum class ColorRole { Ink, Ink2, Ink3, Acc, AccOn, Warn, Bad, Line3, Canvas };

// Meaning of a chip, banner or changed figure. Text always says it as well.
enum class Tone { Neutral, Good, Warn, Bad };

// Colours of one grade: shape fill, letter on it, shape edge, light background, text on that.
struct GradeColors {
    QColor fill;
    QColor on;
    QColor edge;
    QColor tint;
    QColor text;
};

// The colour tokens of one appearance. Painters take it as an argument, so that paper always gets
// the light one.
struct Theme {
    bool dark = false;
    QColor canvas, side, surface, surface2, hover;
    QColor line, line2, line3;
    QColor ink, ink2, ink3;
    QColor acc, accOn, accT, accLine;
    QColor sel, grid;
    QColor warn, warnT, bad, badT;
    // Neutral bars in charts: an earlier quarter, and the one looked at.
    QColor bar, barNow;
    // Toasts and value bubbles: dark on both appearances.
    QColor toast, toastInk, toastAcc;
    std::array<GradeColors, 4> grades;

    const GradeColors& of(Grade grade) const;
    QColor color(ColorRole role) const;
    QColor toneText(Tone tone) const;
    QColor toneTint(Tone tone) const;
    QColor toneLine(Tone tone) const;
};

const Theme& lightTheme();
const Theme& darkTheme();

// `top` over `under`, with `share` (0..1) of `top`.
QColor mixed(const QColor& top, const QColor& under, double share);

}  // namespace winnow::ui
