// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <utility>

#include <QCoreApplication>
#include <QString>

namespace winnow {

// What the user is told when the program itself failed.
inline QString faultMessage(const std::exception& fault) {
    return QCoreApplication::translate(
               "winnow::Fault",
               "That did not work, and nothing was changed. What was saved before is safe.\n\n"
               "For a report: %1")
        .arg(QString::fromUtf8(fault.what()));
}

// Runs `action`. Exceptions must not cross Qt's event loop: one that gets out is handed to
// `report` as a message for the user.
template <typename Report, typename Action>
void guarded(Report&& report, Action&& action) {
    try {
        std::forward<Action>(action)();
    } catch (const std::exception& fault) {
        std::forward<Report>(report)(faultMessage(fault));
    }
}

}  // namespace winnow
