// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

class QApplication;

namespace winnow::ui {

enum class Appearance { Light, Dark, System };

// Applies theme, fonts, palette, style sheet and WinnowStyle to the application. Make one, right
// after the QApplication and before any widget. System means: as light or dark as the palette the
// desktop gave us; with Qt 6.5 or later it follows the desktop while running.
class ThemeController : public QObject {
    Q_OBJECT

public:
    explicit ThemeController(QApplication& application, Appearance appearance = Appearance::System);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    // Text and layout scale (1 = as designed); the default follows the system font.
    double scale() const { return m_scale; }
    void setScale(double scale);

    bool isDark() const;
    void setReduceMotion(bool reduce);

Q_SIGNALS:
    // After everything has been applied.
    void themeChanged();

private:
    void apply();

    QApplication& m_application;
    Appearance m_appearance;
    QPalette m_systemPalette;
    double m_scale;
    bool m_reduceMotion = false;
};

}  // namespace winnow::ui
