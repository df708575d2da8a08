// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/fonts.h>

#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>
#include <algorithm>

#include <base/unreachable.h>

// The resources live in a static library: without this call the linker leaves them out. The macro
// must be used outside any namespace.
static void initResources() { Q_INIT_RESOURCE(winnow); }

namespace winnow::ui {

namespace {

struct RoleStyle {
    double size;
    double line;
    QFont::Weight weight;
    double spacing;  // in em
    bool display;
};

constexpr RoleStyle styleOf(TextRole role) {
    switch (role) {
        case TextRole::Welcome:
            return {30, 38, QFont::DemiBold, -0.02, true};
        case TextRole::Lead:
            return {15, 23, QFont::Normal, 0, false};
        case TextRole::PageTitle:
            return {24, 30, QFont::DemiBold, -0.014, true};
        case TextRole::Kpi:
            return {25, 30, QFont::DemiBold, -0.02, true};
        case TextRole::Headline:
            return {15, 20, QFont::DemiBold, 0, false};
        case TextRole::CardTitle:
            return {13.5, 18, QFont::DemiBold, -0.005, false};
        case TextRole::Body:
            return {13, 18, QFont::Normal, 0, false};
        case TextRole::Name:
            return {13, 18, QFont::Medium, 0, false};
        case TextRole::Strong:
            return {13, 18, QFont::DemiBold, 0, false};
        case TextRole::Secondary:
            return {12, 16, QFont::Normal, 0, false};
        case TextRole::SecondaryStrong:
            return {12, 16, QFont::DemiBold, 0, false};
        case TextRole::Label:
            return {11.5, 15, QFont::Medium, 0, false};
        case TextRole::LabelStrong:
            return {11.5, 15, QFont::DemiBold, 0, false};
        case TextRole::KeyCap:
            return {11, 15, QFont::Medium, 0, false};
    }
    unreachable();
}

// QFont takes whole pixels only (points would depend on the resolution of screen or printer).
QFont makeFont(const QStringList& families, double pixels, QFont::Weight weight, double spacing) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight);
    font.setStyleStrategy(QFont::PreferAntialias);
    // Unhinted outlines keep the drawn letter widths at every scale and on paper.
    font.setHintingPreference(QFont::PreferNoHinting);
    if (spacing != 0) font.setLetterSpacing(QFont::AbsoluteSpacing, spacing * pixels);
    return font;
}

const QStringList& textFamilies() {
    static const QStringList kFamilies{QStringLiteral("Winnow Sans"), QStringLiteral("Inter")};
    return kFamilies;
}

const QStringList& displayFamilies() {
    static const QStringList kFamilies{QStringLiteral("Winnow Sans Display"),
                                       QStringLiteral("Inter Display"),
                                       QStringLiteral("Winnow Sans"), QStringLiteral("Inter")};
    return kFamilies;
}

}  // namespace

void registerFonts() {
    initResources();
    const QDir folder(QStringLiteral(":/fonts"));
    for (const QString& name : folder.entryList({QStringLiteral("*.ttf")})) {
        QFontDatabase::addApplicationFont(folder.filePath(name));
    }
}

QFont FontSet::font(TextRole role) const {
    const RoleStyle style = styleOf(role);
    return makeFont(style.display ? displayFamilies() : textFamilies(), dp(style.size),
                    style.weight, style.spacing);
}

double FontSet::lineHeight(TextRole role) const { return dp(styleOf(role).line); }

QFont FontSet::sans(double pixels, QFont::Weight weight) const {
    return makeFont(textFamilies(), dp(pixels), weight, 0);
}

QFont FontSet::display(double pixels, QFont::Weight weight) const {
    return makeFont(displayFamilies(), dp(pixels), weight, -0.017);
}

double scaleForSystemFont(const QFont& font) {
    const double scale = QFontMetricsF(font).height() / 18.0;
    // Ordinary desktop fonts are within a tenth of the drawn size: keep the drawn pixels then.
    return scale < 1.12 ? 1.0 : std::min(scale, 2.5);
}

}  // namespace winnow::ui
