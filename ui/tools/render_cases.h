// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

namespace winnow {

class MainWindow;
class PortfolioBridge;
class Prompts;

// Pictures of the workflows: board, queue, calendar, drawers at several stages. `shoot` takes the
// window.
void renderWorkflows(MainWindow& window, PortfolioBridge& bridge,
                     const std::function<void(const QString&)>& shoot);

// Pictures of the dialogs about cases; `aim` names the next one, which `prompts` then takes.
void renderCaseDialogs(MainWindow& window, PortfolioBridge& bridge, Prompts& prompts,
                       const std::function<void(const QString&)>& aim);

}  // namespace winnow
