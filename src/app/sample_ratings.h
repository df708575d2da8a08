// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/grading.h>

namespace winnow::sample {

struct ClientRating {
    ClientId client;
    Rating rating;
};

// The owner's ratings, each client's in one sitting in the two weeks after the quarter.
std::vector<ClientRating> makeRatings(const std::vector<ClientId>& ids);

}  // namespace winnow::sample
