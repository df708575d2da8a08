// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include <domain/client.h>

namespace winnow {

// What a committed action changed; told once per action, after the commit.
struct ChangeSet {
    bool facts = false;      // invoices, time, tickets, costs: every figure may differ
    bool clients = false;    // master data of clients
    bool judgement = false;  // ratings, red flags, overrides, waivers, registers, locks
    bool rubric = false;     // rubric or targets
    bool settings = false;
    bool cases = false;  // cases, letters, playbooks, contracts, inventories: no figure differs
    std::set<ClientId> touched;  // clients concerned; empty: any
};

}  // namespace winnow
