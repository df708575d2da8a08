// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QSettings>
#include <QStringList>

#include <base/locale.h>

namespace winnow {

// How the window was left: theme, language, sizes, recent files. Nothing that affects a grade; that
// is in the portfolio.
class Settings {
public:
    // The user's own.
    Settings();
    // In a file of its own, for tests and pictures.
    explicit Settings(const QString& file);

    QVariant value(const QString& key, const QVariant& otherwise = {}) const {
        return m_store->value(key, otherwise);
    }
    void setValue(const QString& key, const QVariant& value) { m_store->setValue(key, value); }
    void remove(const QString& key) { m_store->remove(key); }

    // "light", "dark" or "system".
    QString theme() const;
    void setTheme(const QString& theme);
    // Empty: as the system.
    std::optional<Language> language() const;
    void setLanguage(std::optional<Language> language);

    // Newest first, at most eight, absolute.
    QStringList recentFiles() const;
    void noteOpened(const QString& file);
    void forget(const QString& file);
    // The file that was open when the window was last closed; empty: none.
    QString lastFile() const;
    void setLastFile(const QString& file);

private:
    std::unique_ptr<QSettings> m_store;
};

}  // namespace winnow
