// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <ui/theme/theme_controller.h>

namespace winnow {

// Of the setting's "light", "dark", "system".
inline ui::Appearance appearanceOf(const QString& theme) {
    if (theme == QStringLiteral("light")) {
        return ui::Appearance::Light;
    }
    return theme == QStringLiteral("dark") ? ui::Appearance::Dark : ui::Appearance::System;
}

}  // namespace winnow
