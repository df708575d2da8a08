// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <base/date.h>
#include <storage/row_checksum.h>
#include <storage/unit_of_work.h>

struct sqlite3;

namespace winnow {

using Sha256 = std::array<unsigned char, 32>;

std::string toHex(std::span<const unsigned char> bytes);

// Adds an entry to the history and returns its number. `state` is the digest of the edited tables
// after the action. Inside the action's transaction.
std::int64_t appendHistory(sqlite3* connection, Instant at, const Action& action,
                           const ChecksumSum& state);

// The digest in the last entry; of empty tables when there is none.
ChecksumSum lastState(sqlite3* connection);

struct ChainCheck {
    std::int64_t entries = 0;
    std::optional<std::int64_t>
        brokenAt;  // the first entry that does not follow from the one before
};
ChainCheck checkChain(sqlite3* connection);

}  // namespace winnow
