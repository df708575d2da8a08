// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QTranslator>

#include <base/locale.h>

namespace winnow {

// English or French, by the system's wish; English for everything else.
Language systemLanguage();

// The widgets' texts in the language of the screen: ours and Qt's own.
class Translators {
public:
    // Replaces what was installed before. Windows made afterwards speak it.
    void install(Language language);

private:
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

}  // namespace winnow
