// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <domain/client.h>

namespace winnow {

// From this likeness on (0 to 100) two clients may be one.
inline constexpr int kAlike = 88;

// Pairs of clients whose names are that alike, in the order of the list. Not every pair is compared
// but those that share the beginning of some word that is not in hundreds of names, so that ten
// thousand clients take well under a second.
std::vector<std::pair<ClientId, ClientId>> clientsAlike(const std::vector<const Client*>& clients);

}  // namespace winnow
