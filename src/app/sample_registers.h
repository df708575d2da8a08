// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <app/sample_ratings.h>
#include <domain/evidence.h>
#include <domain/prospect.h>

// The registers of the sample: what was advised and promised, who dreads whom, and what two
// prospects may come to.
namespace winnow::sample {

// A text of the sample catalogue in the portfolio's language.
using Words = std::function<std::string(std::string_view)>;
// The client of a script code.
using IdOf = std::function<ClientId(std::string_view)>;

std::vector<Recommendation> scriptedRecommendations(const IdOf& idOf, const Words& words);
std::vector<Commitment> makeCommitments(const IdOf& idOf, const Words& words);
std::vector<DreadReport> makeDreadReports(const IdOf& idOf, const Words& words);
std::vector<UncommonPractice> makeUncommonPractices(const IdOf& idOf, const Words& words);
std::vector<RelationshipRisk> makeRisks(const IdOf& idOf, const Words& words);

// A document that belongs to the commitment of that client and day of signature.
struct SignedPaper {
    ClientId client;
    Date signedOn;
    std::string name;
    std::string content;
};
std::vector<SignedPaper> makeDocuments(const IdOf& idOf, const Words& words);

struct Prospect {
    Client client;
    Contact contact;
    ProspectFile file;
};
std::vector<Prospect> makeProspects(const Words& words);

// Generated from the profiles and ratings. `ids` as of clients().
std::vector<Recommendation> makeRecommendations(const std::vector<ClientId>& ids,
                                                const std::vector<ClientRating>& ratings,
                                                const Words& words);
std::vector<Sentiment> makeSentiments(const std::vector<ClientId>& ids,
                                      const std::vector<Contact>& contacts, const Words& words);
std::vector<Review> makeReviews(const std::vector<ClientId>& ids, const Words& words);
// How the service desk rates the last quarter, beside the owner.
std::vector<ClientRating> makeColleagueRatings(const std::vector<ClientId>& ids,
                                               const std::vector<ClientRating>& ratings,
                                               const Words& words);

}  // namespace winnow::sample
