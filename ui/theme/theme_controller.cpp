// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/theme_controller.h>

#include <QApplication>
#include <QStyleHints>

#include <ui/theme/focus_ring.h>
#include <ui/theme/look.h>
#include <ui/theme/style_sheet.h>
#include <ui/theme/type_ahead_guard.h>
#include <ui/theme/wheel_guard.h>
#include <ui/theme/winnow_style.h>

namespace winnow::ui {

ThemeController::ThemeController(QApplication& application, Appearance appearance)
    : m_application(application),
      m_appearance(appearance),
      m_systemPalette(QApplication::palette()),
      m_scale(scaleForSystemFont(QApplication::font())) {
    registerFonts();
    QApplication::setStyle(new WinnowStyle);
    new FocusRing(this);
    new WheelGuard(this);
    new TypeAheadGuard(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_appearance == Appearance::System) apply();
    });
#endif
    apply();
}

void ThemeController::setAppearance(Appearance appearance) {
    if (appearance == m_appearance) return;
    m_appearance = appearance;
    apply();
}

void ThemeController::setScale(double scale) {
    if (scale == m_scale) return;
    m_scale = scale;
    apply();
}

void ThemeController::setReduceMotion(bool reduce) {
    m_reduceMotion = reduce;
    setLook(theme(), fonts(), reduce);
}

bool ThemeController::isDark() const {
    if (m_appearance != Appearance::System) return m_appearance == Appearance::Dark;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) return scheme == Qt::ColorScheme::Dark;
#endif
    return m_systemPalette.color(QPalette::WindowText).lightness() >
           m_systemPalette.color(QPalette::Window).lightness();
}

void ThemeController::apply() {
    const Theme& chosen = isDark() ? darkTheme() : lightTheme();
    setLook(chosen, FontSet(m_scale), m_reduceMotion);
    QApplication::setFont(fonts().font(TextRole::Body));
    QApplication::setPalette(paletteFor(chosen));
    // Last: it polishes every widget anew, and each gets the StyleChange it repaints on.
    m_application.setStyleSheet(styleSheet(chosen, fonts()));
    Q_EMIT themeChanged();
}

}  // namespace winnow::ui
