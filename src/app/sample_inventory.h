// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <base/locale.h>
#include <domain/inventory.h>

namespace winnow::sample {

// What is known of the systems of the client that is being handed over.
std::vector<InventoryItem> sampleInventory(ClientId client, Language language);

}  // namespace winnow::sample
