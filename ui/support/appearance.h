// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <base/unreachable.h>
#include <ui/theme/theme_controller.h>

namespace winnow {

// Of the setting's "light", "dark", "system".
inline ui::Appearance appearanceOf(const QString& theme) {
    if (theme == QStringLiteral("light")) {
        return ui::Appearance::Light;
    }
    return theme == QStringLiteral("dark") ? ui::Appearance::Dark : ui::Appearance::System;
}

inline QString themeCode(ui::Appearance appearance) {
    switch (appearance) {
        case ui::Appearance::Light:
            return QStringLiteral("light");
        case ui::Appearance::Dark:
            return QStringLiteral("dark");
        case ui::Appearance::System:
            return QStringLiteral("system");
    }
    unreachable();
}

}  // namespace winnow
