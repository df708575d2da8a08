// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/facts.h>

namespace winnow {

// The parts of a time entry as a set of bits: those that a row knows and the stored entry does not,
// and those that both know and that differ.
unsigned learntOf(const TimeEntry& stored, const TimeEntry& row);
unsigned changesOf(const TimeEntry& stored, const TimeEntry& row);

// The part that is the client, of either kind.
constexpr unsigned kClientPart = 1u << 0;

// The stored entry with the given parts of the row.
TimeEntry combined(const TimeEntry& stored, const TimeEntry& row, unsigned parts);

// The same for tickets.
unsigned learntOf(const Ticket& stored, const Ticket& row);
unsigned changesOf(const Ticket& stored, const Ticket& row);
Ticket combined(const Ticket& stored, const Ticket& row, unsigned parts);

}  // namespace winnow
