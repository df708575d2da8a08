// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/settings.h>

#include <QFileInfo>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostRecent = 8;

}  // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"winnow"_s,
                                          u"winnow"_s)) {}

Settings::Settings(const QString& file)
    : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

QString Settings::theme() const {
    const QString theme = value(u"theme"_s).toString();
    return theme == u"light"_s || theme == u"dark"_s ? theme : u"system"_s;
}

void Settings::setTheme(const QString& theme) { setValue(u"theme"_s, theme); }

std::optional<Language> Settings::language() const {
    return languageFromCode(value(u"language"_s).toString().toStdString());
}

void Settings::setLanguage(std::optional<Language> language) {
    const std::string_view code = language ? languageCode(*language) : "";
    setValue(u"language"_s, QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
}

QStringList Settings::recentFiles() const { return value(u"recent"_s).toStringList(); }

void Settings::noteOpened(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    setValue(u"recent"_s, QStringList(files.mid(0, kMostRecent)));
    setLastFile(path);
}

void Settings::forget(const QString& file) {
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(file).absoluteFilePath());
    setValue(u"recent"_s, files);
}

QString Settings::lastFile() const { return value(u"last_file"_s).toString(); }

void Settings::setLastFile(const QString& file) { setValue(u"last_file"_s, file); }

}  // namespace winnow
