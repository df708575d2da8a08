// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/sample_script.h>

namespace winnow::sample {

// Clients from before the first quarter, and those who came later.
std::vector<ClientScript> earlyClients();
std::vector<ClientScript> laterClients();

}  // namespace winnow::sample
