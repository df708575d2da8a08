// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rating_suggestion.h>

#include <algorithm>

#include <formats/catalogue_json.h>
#include <support/builders.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

using Flags = std::vector<std::pair<RedFlagKind, Date>>;

const Date kFrom = day("2025-10-01");
const Date kTo = day("2026-09-30");

Recommendation advised(const char* on, Reaction reaction,
                       RecommendationOutcome outcome = RecommendationOutcome::Open) {
    Recommendation entry;
    entry.advisedOn = day(on);
    entry.advice = "Replace the backup system";
    entry.reaction = reaction;
    entry.outcome = outcome;
    return entry;
}

Commitment settled(const char* on, CommitmentState state, bool isSigned) {
    Commitment entry;
    entry.promise = "Pays call-outs";
    entry.state = state;
    entry.settledOn = day(on);
    if (isSigned) {
        entry.signedOn = day("2025-09-14");
    }
    return entry;
}

Contact contactOf(std::int64_t id, bool payer) {
    Contact contact;
    contact.id = {id};
    contact.roles.payer = payer;
    return contact;
}

Sentiment felt(std::int64_t contact, const char* on, int level) {
    Sentiment entry;
    entry.contact = {contact};
    entry.on = day(on);
    entry.level = level;
    return entry;
}

std::vector<RatingSuggestion> suggested(const ClientMetrics& metrics,
                                        const ClientEvidence& evidence, const Flags& flags = {},
                                        const std::vector<Contact>& contacts = {}) {
    return suggestRatings(ownersRubric(), metrics, evidence, flags, contacts, kFrom, kTo);
}

// The anchor for one criterion; empty: no suggestion.
std::optional<int> anchor(const std::vector<RatingSuggestion>& all, std::string_view criterion) {
    const auto found = std::ranges::find(all, criterion, &RatingSuggestion::criterion);
    return found == all.end() ? std::nullopt : std::optional(found->anchor);
}

std::optional<int> adviceOf(std::vector<Recommendation> entries) {
    ClientEvidence evidence;
    evidence.recommendations = std::move(entries);
    return anchor(suggested({}, evidence), "takes_advice");
}

std::optional<int> wordOf(std::vector<Commitment> entries) {
    ClientEvidence evidence;
    evidence.commitments = std::move(entries);
    return anchor(suggested({}, evidence), "keeps_word");
}

}  // namespace

TEST_CASE("Without evidence nothing is suggested", "[suggestion]") {
    CHECK(suggested({}, {}).empty());
    CHECK_FALSE(adviceOf({advised("2025-09-30", Reaction::AsksForProposal)}));
    CHECK_FALSE(adviceOf({advised("2026-10-01", Reaction::AsksForProposal)}));
    Recommendation open = advised("2026-08-12", Reaction::Cheapest);
    open.reaction.reset();
    CHECK_FALSE(adviceOf({open}));
}

TEST_CASE("Newer reactions to advice count more", "[suggestion]") {
    CHECK(adviceOf({advised("2026-08-12", Reaction::NotInterested)}) == 0);
    CHECK(adviceOf({advised("2026-08-12", Reaction::Challenges)}) == 2);
    // (1 x 1 + 2 x 0 + 3 x 0) / 6 = 0.17
    CHECK(adviceOf({advised("2026-08-12", Reaction::NotInterested),
                    advised("2026-05-03", Reaction::NotInterested),
                    advised("2026-01-18", Reaction::Cheapest)}) == 0);
    // (1 x 0 + 2 x 3) / 3 = 2, and the other way round (1 x 3 + 2 x 0) / 3 = 1
    CHECK(adviceOf({advised("2026-01-18", Reaction::NotInterested),
                    advised("2026-08-12", Reaction::AsksForProposal)}) == 2);
    CHECK(adviceOf({advised("2026-01-18", Reaction::AsksForProposal),
                    advised("2026-08-12", Reaction::NotInterested)}) == 1);
}

TEST_CASE("Advice put into a budget stands at the top", "[suggestion]") {
    CHECK(adviceOf({advised("2026-08-12", Reaction::AsksForProposal)}) == 3);
    CHECK(adviceOf({advised("2026-08-12", Reaction::AsksForProposal,
                            RecommendationOutcome::Accepted)}) == 4);
    Recommendation planned = advised("2026-08-12", Reaction::AsksForProposal);
    planned.budgetYear = 2027;
    CHECK(adviceOf({planned}) == 4);
    // Giving in after a fight is not planning.
    CHECK(adviceOf(
              {advised("2026-08-12", Reaction::Challenges, RecommendationOutcome::Accepted)}) == 2);
}

TEST_CASE("A suggestion says what it rests on", "[suggestion]") {
    ClientEvidence evidence;
    evidence.recommendations = {advised("2026-08-12", Reaction::NotInterested),
                                advised("2026-05-03", Reaction::NotInterested),
                                advised("2026-01-18", Reaction::Cheapest)};
    const Text why = suggested({}, evidence).front().why;
    CHECK(catalogueFor(Language::English).render(why, Locale()) ==
          "3 answers to advice since 1 Oct 2025: proposal asked for 0 times, challenged 0 times, "
          "the cheapest wanted 1 times, not interested 2 times");
}

TEST_CASE("A broken signed promise is the bottom of keeping one's word", "[suggestion]") {
    CHECK(wordOf({settled("2026-05-01", CommitmentState::Kept, true)}) == 3);
    CHECK(wordOf({settled("2026-05-01", CommitmentState::Kept, true),
                  settled("2026-06-01", CommitmentState::Kept, false)}) == 4);
    CHECK(wordOf({settled("2026-05-01", CommitmentState::Kept, true),
                  settled("2026-06-01", CommitmentState::Broken, true)}) == 0);
    CHECK(wordOf({settled("2026-05-01", CommitmentState::Kept, false),
                  settled("2026-06-01", CommitmentState::Broken, false)}) == 2);
    CHECK(wordOf({settled("2026-06-01", CommitmentState::Broken, false)}) == 0);
    CHECK_FALSE(wordOf({settled("2025-06-01", CommitmentState::Broken, true)}));
    Commitment open;
    open.signedOn = open.dueOn = day("2026-05-01");
    CHECK_FALSE(wordOf({open}));
}

TEST_CASE("Channels and calls at night suggest how the procedure is followed", "[suggestion]") {
    const auto procedure = [](Fraction agreed, const Flags& flags = {},
                              std::optional<Fraction> late = {}) {
        ClientMetrics metrics;
        metrics.inProcedureShare = agreed;
        metrics.afterHoursTicketShare = late;
        return anchor(suggested(metrics, {}, flags), "follows_procedure");
    };
    CHECK(procedure({95, 100}) == 4);
    CHECK(procedure({94, 100}) == 3);
    CHECK(procedure({75, 100}) == 3);
    CHECK(procedure({45, 100}) == 2);
    CHECK(procedure({15, 100}) == 1);
    CHECK(procedure({14, 100}) == 0);
    CHECK(procedure({75, 100}, {{RedFlagKind::NightCall, day("2026-03-18")}}) == 2);
    CHECK(procedure({75, 100}, {{RedFlagKind::NightCall, day("2024-03-18")}}) == 3);
    CHECK(procedure({75, 100}, {}, Fraction{20, 100}) == 2);
    CHECK(procedure({15, 100}, {{RedFlagKind::NightCall, day("2026-03-18")}}, Fraction{1, 2}) == 0);
}

TEST_CASE("Disputes, haggling and days late suggest how they pay", "[suggestion]") {
    const auto pays = [](std::optional<Fraction> disputed, int haggling,
                         std::optional<Fraction> late = {}) {
        ClientMetrics metrics;
        metrics.disputedShare = disputed;
        metrics.daysLateWeighted = late;
        return anchor(suggested(metrics, {},
                                Flags(static_cast<std::size_t>(haggling),
                                      {RedFlagKind::Haggling, day("2026-09-10")})),
                      "pays_without_arguing");
    };
    CHECK(pays(Fraction{0, 9}, 0) == 4);
    CHECK(pays(Fraction{1, 20}, 0) == 3);
    CHECK(pays(Fraction{1, 10}, 0) == 2);
    CHECK(pays(Fraction{1, 3}, 0) == 1);
    CHECK(pays(Fraction{1, 2}, 0) == 0);
    CHECK(pays(Fraction{0, 9}, 1) == 3);
    CHECK(pays(Fraction{0, 9}, 9) == 0);
    CHECK(pays(Fraction{0, 9}, 0, Fraction{30, 1}) == 4);
    CHECK(pays(Fraction{0, 9}, 0, Fraction{31, 1}) == 3);
    CHECK(pays({}, 1) == 2);
    CHECK_FALSE(pays({}, 0, Fraction{90, 1}));
}

TEST_CASE("Payers alone speak for how the service is valued", "[suggestion]") {
    ClientEvidence evidence;
    evidence.sentiments = {felt(1, "2026-06-01", 3), felt(1, "2026-02-01", 0),
                           felt(2, "2026-06-01", 0), felt(3, "2026-06-01", 2)};
    const std::vector<Contact> contacts{contactOf(1, true), contactOf(2, false),
                                        contactOf(3, true)};
    // (3 + 2) / 2 = 2.5, half-up
    CHECK(anchor(suggested({}, evidence, {}, contacts), "values_service") == 3);
    CHECK_FALSE(anchor(suggested({}, evidence, {}, {contactOf(2, false)}), "values_service"));
}

TEST_CASE("Emergencies and third parties suggest the rest", "[suggestion]") {
    const auto early = [](Fraction share) {
        ClientMetrics metrics;
        metrics.emergencyShare = share;
        return anchor(suggested(metrics, {}), "reports_early");
    };
    CHECK(early({5, 100}) == 4);
    CHECK(early({12, 100}) == 3);
    CHECK(early({25, 100}) == 2);
    CHECK(early({45, 100}) == 1);
    CHECK(early({46, 100}) == 0);
    const auto alone = [](std::size_t times) {
        return anchor(
            suggested({}, {}, Flags(times, {RedFlagKind::ThirdPartyTampering, day("2026-01-01")})),
            "leaves_setup_alone");
    };
    CHECK_FALSE(alone(0));
    CHECK(alone(1) == 2);
    CHECK(alone(2) == 1);
    CHECK(alone(9) == 0);
}

TEST_CASE("Suggestions stand in the rubric's order and for its criteria only", "[suggestion]") {
    ClientMetrics metrics;
    metrics.disputedShare = Fraction{0, 1};
    metrics.emergencyShare = Fraction{0, 1};
    metrics.inProcedureShare = Fraction{1, 1};
    Rubric rubric = ownersRubric();
    std::vector<std::string> order;
    for (const auto& each : suggestRatings(rubric, metrics, {}, {}, {}, kFrom, kTo)) {
        order.push_back(each.criterion);
    }
    CHECK(order ==
          std::vector<std::string>{"pays_without_arguing", "follows_procedure", "reports_early"});
    std::ranges::reverse(rubric.criteria);
    std::erase_if(rubric.criteria,
                  [](const Criterion& each) { return each.id == "follows_procedure"; });
    order.clear();
    for (const auto& each : suggestRatings(rubric, metrics, {}, {}, {}, kFrom, kTo)) {
        order.push_back(each.criterion);
    }
    CHECK(order == std::vector<std::string>{"reports_early", "pays_without_arguing"});
}

}  // namespace winnow::test
