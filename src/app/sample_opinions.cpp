// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the profiles: everyday advice, sentiments, reviews, a colleague's ratings.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <app/sample_calendar.h>
#include <app/sample_random.h>
#include <app/sample_registers.h>
#include <app/sample_script.h>

namespace winnow::sample {

namespace {

constexpr std::uint64_t kAdviceStream = 0x61'64'76;
constexpr std::uint64_t kSentimentStream = 0x73'65'6e;
constexpr std::uint64_t kReviewStream = 0x72'65'76;
constexpr std::uint64_t kColleagueStream = 0x63'6f'6c;
constexpr int kLastQuarter = kQuarters - 1;
// The registers were kept loosely in the first years.
constexpr int kCarefulFrom = 13;
constexpr std::string_view kColleague = "Maya Holt";

struct Advice {
    std::string_view id;
    int assetYears = 0;  // age of what it is about; 0: nothing owned yet
};
constexpr std::array<Advice, 12> kAdvice{{{"firewall", 6},
                                          {"mfa", 0},
                                          {"server", 5},
                                          {"backup", 5},
                                          {"training", 0},
                                          {"ups", 4},
                                          {"wireless", 6},
                                          {"passwords", 0},
                                          {"laptops", 4},
                                          {"second_line", 0},
                                          {"offsite", 3},
                                          {"phones", 7}}};

// Two phrasings for each step of the ladder.
constexpr std::array<std::array<std::string_view, 2>, 4> kWords{{{"not_interested", "works_today"},
                                                                 {"cheapest", "cousin"},
                                                                 {"five_years", "why_now"},
                                                                 {"send_it", "next_year"}}};

// Scripted elsewhere, or nothing advised yet.
bool isScripted(std::string_view code, int quarter) {
    constexpr std::array<std::pair<std::string_view, int>, 8> kScripted{{{"FER", 17},
                                                                         {"FER", 18},
                                                                         {"FER", 19},
                                                                         {"PEL", 19},
                                                                         {"WHI", 19},
                                                                         {"SIL", 19},
                                                                         {"LUM", 18},
                                                                         {"LUM", 19}}};
    return std::ranges::find(kScripted, std::pair(code, quarter)) != kScripted.end();
}

// Days of the quarter on which the client was served; empty when there are few.
std::optional<std::pair<Date, Date>> servedIn(const ClientScript& script, int quarter) {
    const FiscalCalendar calendar;
    const Date first = std::max(calendar.firstDay(quarterAt(quarter)), script.firstServed());
    const Date last = std::min(calendar.lastDay(quarterAt(quarter)), script.lastServed());
    constexpr int kFew = 30;
    return last - first < kFew ? std::nullopt : std::optional(std::pair(first, last));
}

Date workdayWithin(const std::pair<Date, Date>& days, Random& random) {
    return std::max(
        previousWorkday(days.first.plusDays(random.between(4, days.second - days.first))),
        days.first);
}

// The owner's ratings by client, criterion and quarter.
class Known {
public:
    explicit Known(const std::vector<ClientRating>& ratings) {
        for (const ClientRating& each : ratings) {
            if (each.rating.anchor) {
                m_anchors[{each.client, each.rating.criterion}][each.rating.quarter] =
                    *each.rating.anchor;
            }
        }
    }
    // The latest one up to the quarter.
    std::optional<int> anchor(ClientId client, std::string_view criterion, int quarter) const {
        const auto found = m_anchors.find({client, std::string(criterion)});
        if (found == m_anchors.end()) {
            return std::nullopt;
        }
        const auto after = found->second.upper_bound(quarterAt(quarter));
        return after == found->second.begin() ? std::nullopt
                                              : std::optional(std::prev(after)->second);
    }

private:
    std::map<std::pair<ClientId, std::string>, std::map<Quarter, int>> m_anchors;
};

void addOutcome(Recommendation& entry, int anchor, int quarter, Random& random) {
    const bool recent = quarter == kLastQuarter;
    entry.proposalSent = *entry.reaction >= Reaction::Challenges;
    if (anchor == 4 && random.chance(60)) {
        entry.budgetYear = entry.advisedOn.year() + 1;
    }
    if (*entry.reaction == Reaction::NotInterested) {
        entry.outcome = RecommendationOutcome::Declined;
    } else if (recent && random.chance(60)) {
        entry.outcome = RecommendationOutcome::Open;
    } else if (random.chance(20 * anchor)) {
        entry.outcome = RecommendationOutcome::Accepted;
    } else {
        entry.outcome =
            anchor < 2 ? RecommendationOutcome::Declined : RecommendationOutcome::Postponed;
    }
}

Recommendation advised(ClientId client, int anchor, std::size_t place, int quarter,
                       const std::pair<Date, Date>& days, const Words& words, Random& random) {
    const Advice& advice =
        kAdvice[(place * 5 + static_cast<std::size_t>(quarter)) % kAdvice.size()];
    Recommendation entry;
    entry.client = client;
    entry.advisedOn = workdayWithin(days, random);
    entry.advice = words("advice." + std::string(advice.id));
    if (advice.assetYears > 0) {
        entry.assetSince = entry.advisedOn.plusMonths(-12 * advice.assetYears);
    }
    if (quarter == kLastQuarter && random.chance(15)) {
        return entry;  // no answer yet
    }
    const int step = std::min(anchor, 3);
    entry.reaction = static_cast<Reaction>(step);
    entry.reactedOn =
        std::min(nextWorkday(entry.advisedOn.plusDays(random.between(0, 20))), days.second);
    if (random.chance(60)) {
        const auto& phrases = kWords[static_cast<std::size_t>(step)];
        // The first phrase of those who challenge speaks of what was sold five years ago.
        const bool fits = step != static_cast<int>(Reaction::Challenges) || advice.assetYears == 5;
        const int phrase = random.below(2);
        entry.words = words("words." + std::string(phrases[fits && phrase == 0 ? 0 : 1]));
    }
    addOutcome(entry, anchor, quarter, random);
    return entry;
}

}  // namespace

std::vector<Recommendation> makeRecommendations(const std::vector<ClientId>& ids,
                                                const std::vector<ClientRating>& ratings,
                                                const Words& words) {
    const Known known(ratings);
    std::vector<Recommendation> entries;
    for (std::size_t place = 0; place < ids.size(); ++place) {
        const ClientScript& script = clients()[place];
        for (int quarter = 0; quarter < kQuarters; ++quarter) {
            Random random(kAdviceStream, place, static_cast<std::uint64_t>(quarter));
            const auto days = servedIn(script, quarter);
            const auto anchor = known.anchor(ids[place], "takes_advice", quarter);
            if (!days || !anchor || isScripted(script.code, quarter) ||
                !random.chance(quarter < kCarefulFrom ? 20 : 55)) {
                continue;
            }
            entries.push_back(advised(ids[place], *anchor, place, quarter, *days, words, random));
        }
    }
    return entries;
}

std::vector<Sentiment> makeSentiments(const std::vector<ClientId>& ids,
                                      const std::vector<Contact>& contacts, const Words& words) {
    constexpr int kValuesService = 2;  // its place in ClientScript::leaning
    std::vector<Sentiment> entries;
    for (const Contact& contact : contacts) {
        const auto place =
            static_cast<std::size_t>(std::ranges::find(ids, contact.client) - ids.begin());
        const ClientScript& script = clients()[place];
        if (!contact.roles.payer && !contact.roles.user) {
            continue;
        }
        for (int quarter = kCarefulFrom; quarter < kQuarters; ++quarter) {
            Random random(kSentimentStream, static_cast<std::uint64_t>(contact.id.value),
                          static_cast<std::uint64_t>(quarter));
            const auto days = servedIn(script, quarter);
            if (!days || !random.chance(quarter == kLastQuarter ? 75 : 40)) {
                continue;
            }
            // Users know what is done for them a little better than payers.
            const int tenths = script.relationship.at(quarter) +
                               (contact.roles.payer ? script.leaning[kValuesService] : 4) +
                               random.between(-4, 4);
            Sentiment entry;
            entry.client = contact.client;
            entry.contact = contact.id;
            entry.on = workdayWithin(*days, random);
            entry.level = std::clamp((std::max(tenths, 0) + 5) / 10, 0, 4);
            entry.rater = contact.roles.payer ? "" : kColleague;
            if (entry.level < 2) {
                entry.note =
                    words(contact.roles.payer ? "sentiment.payer_low" : "sentiment.user_low");
            } else if (entry.level == 4) {
                entry.note =
                    words(contact.roles.payer ? "sentiment.payer_high" : "sentiment.user_high");
            }
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

std::vector<Review> makeReviews(const std::vector<ClientId>& ids, const Words& words) {
    constexpr int kReviewedFrom = 8;
    constexpr int kGoodRelationship = 24;  // tenths of an anchor
    constexpr std::array<std::string_view, 3> kNotes{"review.plan", "review.value", "review.risks"};
    std::vector<Review> entries;
    for (std::size_t place = 0; place < ids.size(); ++place) {
        const ClientScript& script = clients()[place];
        for (int quarter = kReviewedFrom; quarter < kQuarters; ++quarter) {
            const auto days = servedIn(script, quarter);
            const bool agreement =
                script.model == ServiceModel::Managed || script.model == ServiceModel::CoManaged;
            const bool turn = (quarter + static_cast<int>(place)) % 2 == 0;
            if (!days || !agreement || script.relationship.at(quarter) < kGoodRelationship) {
                continue;
            }
            // The best clients were all seen in the last quarter but the largest: somebody has to
            // be forgotten.
            constexpr int kBest = 30;
            const bool last = quarter == kLastQuarter;
            if (last ? script.code == "COR" || script.relationship.at(quarter) < kBest : !turn) {
                continue;
            }
            Random random(kReviewStream, place, static_cast<std::uint64_t>(quarter));
            Review entry;
            entry.client = ids[place];
            entry.heldOn =
                last && script.code == "PEL" ? dateOf("2026-09-08") : workdayWithin(*days, random);
            entry.note = words(kNotes[static_cast<std::size_t>(random.below(3))]);
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

std::vector<ClientRating> makeColleagueRatings(const std::vector<ClientId>& ids,
                                               const std::vector<ClientRating>& ratings,
                                               const Words& words) {
    const Known known(ratings);
    constexpr std::array<std::string_view, 5> kAsked{
        "values_service", "follows_procedure", "reports_early", "leaves_setup_alone", "caller_id"};
    std::vector<ClientRating> given;
    for (std::size_t place = 0; place < ids.size(); ++place) {
        if (!servedIn(clients()[place], kLastQuarter)) {
            continue;
        }
        for (std::size_t i = 0; i < kAsked.size(); ++i) {
            const auto owner = known.anchor(ids[place], kAsked[i], kLastQuarter);
            if (!owner) {
                continue;
            }
            Random random(kColleagueStream, place, i);
            // Mostly of one mind; who answers the phone sees the rest a little darker.
            const int difference = random.chance(64)   ? 0
                                   : random.chance(65) ? -1
                                   : random.chance(60) ? 1
                                                       : -2;
            Rating rating;
            rating.criterion = kAsked[i];
            rating.quarter = quarterAt(kLastQuarter);
            rating.anchor = std::clamp(*owner + difference, 0, 4);
            rating.ratedOn = dateOf("2026-10-02");
            rating.rater = kColleague;
            if (*owner - *rating.anchor > 1) {
                rating.note = words("colleague.darker");
            }
            given.push_back({ids[place], std::move(rating)});
        }
    }
    return given;
}

}  // namespace winnow::sample
