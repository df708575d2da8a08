// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/translators.h>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace winnow {

using namespace Qt::StringLiterals;

Language systemLanguage() {
    return QLocale::system().language() == QLocale::French ? Language::French : Language::English;
}

void Translators::install(Language language) {
    for (const auto& translator : m_installed) {
        QCoreApplication::removeTranslator(translator.get());
    }
    m_installed.clear();

    const bool french = language == Language::French;
    QLocale::setDefault(french ? QLocale(QLocale::French, QLocale::France)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString code = french ? u"fr"_s : u"en"_s;
    // The later one is asked first.
    const std::pair<QString, QString> sources[] = {
        {u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {u"winnow_"_s + code, u":/i18n"_s},
    };
    for (const auto& [file, folder] : sources) {
        auto translator = std::make_unique<QTranslator>();
        // English needs no file of Qt's, and a machine may lack the French one.
        if (translator->load(file, folder)) {
            QCoreApplication::installTranslator(translator.get());
            m_installed.push_back(std::move(translator));
        }
    }
}

}  // namespace winnow
