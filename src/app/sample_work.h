// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/facts.h>

namespace winnow::sample {

// Time entries and tickets of all clients, each by date; ids: one a client, in script order.
struct Work {
    std::vector<TimeEntry> entries;
    std::vector<Ticket> tickets;
};
Work makeWork(const std::vector<ClientId>& ids);

}  // namespace winnow::sample
