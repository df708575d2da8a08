// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <domain/client.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/window/quick_finder.h>

namespace winnow {

class WindowActions;

// All clients of the open portfolio, then every command that can be used now.
std::vector<Findable> findables(const PortfolioBridge& bridge, const WindowActions& actions,
                                const std::function<void(ClientId)>& openClient);

}  // namespace winnow
