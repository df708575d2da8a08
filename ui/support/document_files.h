// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>

#include <base/result.h>

class QWidget;

namespace winnow {

class Prompts;

// A place among the user's documents for a file of that name, free of characters that file systems
// refuse.
QString documentPlace(std::string_view fileName, const QString& ending);

// Asks where to write a document; the ending is added where it was left out. Empty when the user
// thought better of it.
QString askForDocumentFile(Prompts& prompts, QWidget* parent, const QString& title,
                           std::string_view fileName, const QString& ending, const QString& filter);

// Written whole or not at all.
Result<void> writeDocumentFile(const QString& file, std::string_view content);

}  // namespace winnow
