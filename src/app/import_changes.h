// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/import_service.h>
#include <domain/client.h>
#include <domain/facts.h>

namespace winnow {

using ChangedFields = std::vector<ImportChange::Field>;

// What a file's fact says otherwise than the stored one, field by field. What the file does not say
// is no difference.
ChangedFields differences(const Invoice& stored, const Invoice& read);
ChangedFields differences(const TimeEntry& stored, const TimeEntry& read);
ChangedFields differences(const Ticket& stored, const Ticket& read);
ChangedFields differences(const Cost& stored, const Cost& read);
ChangedFields differences(const SeatCount& stored, const SeatCount& read);
ChangedFields differences(const ExchangeRate& stored, const ExchangeRate& read);
// A name, status or other figure that was unknown before is no difference: it is filled in.
ChangedFields differences(const Client& stored, const Client& read);
ChangedFields differences(const Contact& stored, const Contact& read);

// The read one with what only the stored one says.
Client completed(const Client& stored, Client read);
Contact completed(const Contact& stored, Contact read);

// The stored one with what it did not say yet.
Client filledIn(Client stored, const Client& read);
Contact filledIn(Contact stored, const Contact& read);

}  // namespace winnow
