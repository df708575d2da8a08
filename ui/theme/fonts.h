// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace winnow::ui {

enum class TextRole {
    Welcome,    // 30/38 Display: the first page ever seen
    Lead,       // 15/23: the sentence below it
    PageTitle,  // 24/30 Display
    Kpi,        // 25/30 Display
    Headline,   // 15/20 semi-bold: the finding above a chart
    CardTitle,  // 13.5/18 semi-bold
    Body,       // 13/18
    Name,       // 13/18 medium: names in rows, buttons
    Strong,     // 13/18 semi-bold: figures that count
    Secondary,  // 12/16
    SecondaryStrong,
    Label,        // 11.5/15 medium: axes, table heads
    LabelStrong,  // 11.5/15 semi-bold
    KeyCap,       // 11/15 medium
};

// The fonts of every role at one scale. Sizes are pixels: a printer painter scales itself to 96
// units per inch and uses `FontSet(1.0)`.
class FontSet {
public:
    explicit FontSet(double scale = 1.0) : m_scale(scale) {}

    double scale() const { return m_scale; }
    // A length of the design (pixels at 96 dpi) at this scale.
    double dp(double pixels) const { return pixels * m_scale; }

    QFont font(TextRole role) const;
    // The design's line height of the role.
    double lineHeight(TextRole role) const;
    // A text font of another size (badge letters, chart figures).
    QFont sans(double pixels, QFont::Weight weight = QFont::Normal) const;
    // The display cut, with its tighter spacing, for sizes from about 18 pixels.
    QFont display(double pixels, QFont::Weight weight = QFont::DemiBold) const;

private:
    double m_scale;
};

// Registers the fonts of the resource file; once, after the QGuiApplication exists. Without it the
// system font is used.
void registerFonts();

// Layout scale for a system font: its line height against the 18 pixels the design was drawn for,
// never below 1.
double scaleForSystemFont(const QFont& font);

}  // namespace winnow::ui
