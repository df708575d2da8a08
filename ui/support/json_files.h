// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>

class QWidget;

namespace winnow {

class Prompts;

// A small file that the user picks, read whole. Empty: thought better of it, or `problem` says what
// is wrong.
struct PickedFile {
    QString name;  // without its folder
    std::optional<std::string> content;
    QString problem;
};
PickedFile pickJsonFile(Prompts& prompts, QWidget* parent, const QString& title);

}  // namespace winnow
