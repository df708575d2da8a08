// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.h>
#include <base/id.h>
#include <base/quarter.h>
#include <domain/client.h>

namespace winnow {

// The registers of relationship evidence (SPEC section 4). Every entry is dated and belongs to a
// client; texts are the owner's own.

// The four-step ladder of reactions to a recommendation, worst first.
enum class Reaction { NotInterested, Cheapest, Challenges, AsksForProposal };
std::string_view reactionCode(Reaction reaction);  // "not_interested", "cheapest", ...
std::optional<Reaction> reactionFromCode(std::string_view code);

enum class RecommendationOutcome { Open, Accepted, Postponed, Declined };
std::string_view recommendationOutcomeCode(RecommendationOutcome outcome);
std::optional<RecommendationOutcome> recommendationOutcomeFromCode(std::string_view code);

using RecommendationId = Id<struct RecommendationTag>;
struct Recommendation {
    RecommendationId id;
    ClientId client;
    Date advisedOn;
    std::string advice;                // "Replace the backup system"
    std::optional<Date> assetSince;    // how old is what it is about
    std::optional<Reaction> reaction;  // empty: not yet known
    std::optional<Date> reactedOn;
    std::string words;  // the client's own: "Why not the free one?"
    std::optional<bool> proposalSent;
    std::optional<int> budgetYear;
    RecommendationOutcome outcome = RecommendationOutcome::Open;
    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

enum class CommitmentState { Open, Kept, Broken };
std::string_view commitmentStateCode(CommitmentState state);
std::optional<CommitmentState> commitmentStateFromCode(std::string_view code);

using CommitmentId = Id<struct CommitmentTag>;
// What the client promised in writing. A signed one that was broken is an integrity gate.
struct Commitment {
    CommitmentId id;
    ClientId client;
    std::string promise;
    std::optional<Date> signedOn;  // empty: not in writing; then it feeds the rating alone
    std::optional<Date> dueOn;
    CommitmentState state = CommitmentState::Open;
    std::optional<Date> settledOn;  // when it was kept or broken
    std::string evidence;
    friend bool operator==(const Commitment&, const Commitment&) = default;
};

using DreadReportId = Id<struct DreadReportTag>;
// A technician's unease at having to face a client; stays on the dashboard until it is decided.
struct DreadReport {
    DreadReportId id;
    ClientId client;
    std::string reporter;
    Date reportedOn;
    std::string note;
    std::optional<Date> decideBy;
    std::optional<Date> acknowledgedOn;
    std::optional<Date> decidedOn;
    std::string decision;
    bool open() const { return !decidedOn; }
    friend bool operator==(const DreadReport&, const DreadReport&) = default;
};

using UncommonPracticeId = Id<struct UncommonPracticeTag>;
// A deliberate, justified departure from common practice. It excuses the named criteria.
struct UncommonPractice {
    UncommonPracticeId id;
    ClientId client;
    std::string practice;
    std::string justification;
    Date since;
    std::optional<Date> until;
    std::vector<std::string> excused;  // criterion ids, sorted
    std::optional<Date> toldOn;        // when a letter told the client so
    friend bool operator==(const UncommonPractice&, const UncommonPractice&) = default;
};

enum class RiskKind { CompetitorTie, SoleContact, KeyPersonLeaving, Takeover, Other };
std::string_view riskKindCode(RiskKind kind);
std::optional<RiskKind> riskKindFromCode(std::string_view code);

using RelationshipRiskId = Id<struct RelationshipRiskTag>;
// Shown, never scored.
struct RelationshipRisk {
    RelationshipRiskId id;
    ClientId client;
    RiskKind kind = RiskKind::Other;
    Date notedOn;
    std::optional<Date> endedOn;
    std::string note;
    friend bool operator==(const RelationshipRisk&, const RelationshipRisk&) = default;
};

using SentimentId = Id<struct SentimentTag>;
// How a contact feels about us, 0 (angry) to 4 (enthusiastic); payers and users are told apart by
// the contact's roles.
struct Sentiment {
    SentimentId id;
    ClientId client;
    ContactId contact;
    Date on;
    int level = 2;
    std::string rater;  // empty: the owner
    std::string note;
    friend bool operator==(const Sentiment&, const Sentiment&) = default;
};

using ReviewId = Id<struct ReviewTag>;
// A review meeting that was held.
struct Review {
    ReviewId id;
    ClientId client;
    Date heldOn;
    std::string note;
    friend bool operator==(const Review&, const Review&) = default;
};

// What an attachment hangs on.
enum class RegisterKind {
    Recommendation,
    Commitment,
    RedFlag,
    DreadReport,
    UncommonPractice,
    Risk,
    Sentiment,
    Review,
};
std::string_view registerKindCode(RegisterKind kind);
std::optional<RegisterKind> registerKindFromCode(std::string_view code);

using AttachmentId = Id<struct AttachmentTag>;
// A document kept inside the portfolio file. The name is only ever shown, never used as a path.
struct Attachment {
    AttachmentId id;
    ClientId client;
    RegisterKind kind = RegisterKind::Commitment;
    std::int64_t entry = 0;  // id within its register
    std::string name;
    std::int64_t size = 0;
    std::string sha256;  // lower-case hex
    Date addedOn;
    friend bool operator==(const Attachment&, const Attachment&) = default;
};
inline constexpr std::int64_t kLargestAttachment = 16 * 1024 * 1024;

// A file name without anything a file system or a shell could take amiss: no separators, control or
// bidirectional characters, no leading dots, no reserved device names, at most 120 bytes; never
// empty.
std::string safeFileName(std::string_view name);
// The same of words that name no folder: "2026-11-22 Lund A/S Notice" keeps its beginning.
std::string fileNameOf(std::string_view words);

// All registers of one client.
struct ClientEvidence {
    std::vector<Recommendation> recommendations;  // newest first, all of them
    std::vector<Commitment> commitments;
    std::vector<DreadReport> dreadReports;
    std::vector<UncommonPractice> uncommon;
    std::vector<RelationshipRisk> risks;
    std::vector<Sentiment> sentiments;
    std::vector<Review> reviews;
};

}  // namespace winnow
