// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/evidence.h>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<Reaction, 4> kReactions{{{{Reaction::NotInterested, "not_interested"},
                                              {Reaction::Cheapest, "cheapest"},
                                              {Reaction::Challenges, "challenges"},
                                              {Reaction::AsksForProposal, "asks_for_proposal"}}}};

constexpr CodeTable<RecommendationOutcome, 4> kOutcomes{
    {{{RecommendationOutcome::Open, "open"},
      {RecommendationOutcome::Accepted, "accepted"},
      {RecommendationOutcome::Postponed, "postponed"},
      {RecommendationOutcome::Declined, "declined"}}}};

constexpr CodeTable<CommitmentState, 3> kStates{{{{CommitmentState::Open, "open"},
                                                  {CommitmentState::Kept, "kept"},
                                                  {CommitmentState::Broken, "broken"}}}};

constexpr CodeTable<RiskKind, 5> kRisks{{{{RiskKind::CompetitorTie, "competitor_tie"},
                                          {RiskKind::SoleContact, "sole_contact"},
                                          {RiskKind::KeyPersonLeaving, "key_person_leaving"},
                                          {RiskKind::Takeover, "takeover"},
                                          {RiskKind::Other, "other"}}}};

constexpr CodeTable<RegisterKind, 8> kRegisters{
    {{{RegisterKind::Recommendation, "recommendation"},
      {RegisterKind::Commitment, "commitment"},
      {RegisterKind::RedFlag, "red_flag"},
      {RegisterKind::DreadReport, "dread_report"},
      {RegisterKind::UncommonPractice, "uncommon_practice"},
      {RegisterKind::Risk, "risk"},
      {RegisterKind::Sentiment, "sentiment"},
      {RegisterKind::Review, "review"}}}};

}  // namespace

std::string_view reactionCode(Reaction reaction) { return kReactions.code(reaction); }

std::optional<Reaction> reactionFromCode(std::string_view code) { return kReactions.value(code); }

std::string_view recommendationOutcomeCode(RecommendationOutcome outcome) {
    return kOutcomes.code(outcome);
}

std::optional<RecommendationOutcome> recommendationOutcomeFromCode(std::string_view code) {
    return kOutcomes.value(code);
}

std::string_view commitmentStateCode(CommitmentState state) { return kStates.code(state); }

std::optional<CommitmentState> commitmentStateFromCode(std::string_view code) {
    return kStates.value(code);
}

std::string_view riskKindCode(RiskKind kind) { return kRisks.code(kind); }

std::optional<RiskKind> riskKindFromCode(std::string_view code) { return kRisks.value(code); }

std::string_view registerKindCode(RegisterKind kind) { return kRegisters.code(kind); }

std::optional<RegisterKind> registerKindFromCode(std::string_view code) {
    return kRegisters.value(code);
}

}  // namespace winnow
