// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_ratings.h>

#include <algorithm>

#include <app/sample_calendar.h>
#include <app/sample_random.h>
#include <app/sample_script.h>

namespace winnow::sample {

namespace {

constexpr std::uint64_t kRatingStream = 0x72'61'74'65;
constexpr int kLeastDaysServed = 45;  // before that there is nothing to rate

// An opinion lasts: the departure from the profile changes once a year, each criterion's in another
// quarter.
int departure(int client, int criterion, int quarter) {
    const int year = (quarter + client + 3 * criterion) / 4;
    Random random(kRatingStream, static_cast<std::uint64_t>(client * 16 + criterion),
                  static_cast<std::uint64_t>(year));
    return random.between(-4, 4);
}

int anchorOf(const ClientScript& script, int client, std::size_t criterion, int quarter) {
    const int tenths = script.relationship.at(quarter) + script.leaning[criterion] +
                       departure(client, static_cast<int>(criterion), quarter);
    return std::clamp((std::max(tenths, 0) + 5) / 10, 0, 4);
}

// The ratings of the last quarter were given in its first six days after the end: the sample is
// written on the sixth.
Date sittingOf(int client, int quarter) {
    Random random(kRatingStream, static_cast<std::uint64_t>(1000 + client),
                  static_cast<std::uint64_t>(quarter));
    const Date after = FiscalCalendar().firstDay(quarterAt(quarter + 1));
    const int most = quarter == kQuarters - 1 ? 5 : 12;
    return previousWorkday(after.plusDays(random.between(quarter == kQuarters - 1 ? 0 : 3, most)));
}

bool isRated(const ClientScript& script, int quarter) {
    const Date end = FiscalCalendar().lastDay(quarterAt(quarter));
    return !isUnrated(script.code, quarter) && end - script.sinceDate() >= kLeastDaysServed &&
           script.lastServed() >= std::min(end, lastDay());
}

}  // namespace

std::vector<ClientRating> makeRatings(const std::vector<ClientId>& ids) {
    std::vector<ClientRating> ratings;
    for (int quarter = 0; quarter < kQuarters; ++quarter) {
        for (std::size_t place = 0; place < ids.size(); ++place) {
            const ClientScript& script = clients()[place];
            const int client = static_cast<int>(place);
            const Date sitting = sittingOf(client, quarter);
            for (std::size_t criterion = 0; criterion < kRated.size(); ++criterion) {
                const auto event =
                    std::ranges::find_if(ratingEvents(), [&](const RatingEvent& each) {
                        return each.code == script.code && each.quarter == quarter &&
                               each.criterion == kRated[criterion];
                    });
                const bool special = event != ratingEvents().end();
                if (!special && !isRated(script, quarter)) {
                    continue;
                }
                Rating rating;
                rating.criterion = kRated[criterion];
                rating.quarter = quarterAt(quarter);
                rating.ratedOn = sitting;
                rating.anchor =
                    special ? event->anchor : anchorOf(script, client, criterion, quarter);
                rating.note = special ? event->note : "";
                ratings.push_back({ids[place], std::move(rating)});
            }
        }
    }
    return ratings;
}

}  // namespace winnow::sample
