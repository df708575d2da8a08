// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/client.h>

namespace winnow::sample {

// The people at the clients; of some nobody has asked yet who pays.
std::vector<Contact> makeContacts(const std::vector<ClientId>& ids);

}  // namespace winnow::sample
