// SPDX-License-Identifier: GPL-3.0-or-later
// What clients were advised and what they promised.
#include <storage/register_rows.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

void bind(Statement& statement, const Recommendation& entry) {
    row::bindValue(statement, ":advised_on", entry.advisedOn);
    row::bindValue(statement, ":advice", entry.advice);
    row::bindValue(statement, ":asset_since", entry.assetSince);
    row::bindValue(statement, ":reaction",
                   entry.reaction ? std::optional(reactionCode(*entry.reaction)) : std::nullopt);
    row::bindValue(statement, ":reacted_on", entry.reactedOn);
    row::bindValue(statement, ":words", entry.words);
    row::bindValue(statement, ":proposal_sent", entry.proposalSent);
    row::bindValue(statement, ":budget_year", entry.budgetYear);
    row::bindValue(statement, ":outcome", recommendationOutcomeCode(entry.outcome));
}

void bind(Statement& statement, const Commitment& entry) {
    row::bindValue(statement, ":promise", entry.promise);
    row::bindValue(statement, ":signed_on", entry.signedOn);
    row::bindValue(statement, ":due_on", entry.dueOn);
    row::bindValue(statement, ":state", commitmentStateCode(entry.state));
    row::bindValue(statement, ":settled_on", entry.settledOn);
    row::bindValue(statement, ":evidence", entry.evidence);
}

}  // namespace

std::vector<Recommendation> RegisterStore::recommendations(std::optional<ClientId> client) const {
    return registers::entries<Recommendation>(
        m_database, "recommendations",
        "advised_on, advice, asset_since, reaction, reacted_on, words, proposal_sent, budget_year,"
        " outcome",
        "advised_on DESC, id DESC", client, [](const Statement& select, Recommendation& entry) {
            entry.advisedOn = row::date(select, 2);
            entry.advice = row::text(select, 3);
            entry.assetSince = row::maybe(select, 4, row::date);
            if (!select.isNull(5)) {
                entry.reaction = row::code(select, 5, reactionFromCode);
            }
            entry.reactedOn = row::maybe(select, 6, row::date);
            entry.words = row::text(select, 7);
            entry.proposalSent = row::maybe(select, 8, row::flag);
            entry.budgetYear = row::maybe(select, 9, row::smallInteger);
            entry.outcome = row::code(select, 10, recommendationOutcomeFromCode);
        });
}

RecommendationId RegisterStore::add(const Recommendation& entry) {
    Statement insert(m_database,
                     "INSERT INTO recommendations (client_id, advised_on, advice, asset_since,"
                     " reaction, reacted_on, words, proposal_sent, budget_year, outcome)"
                     " VALUES (:client_id, :advised_on, :advice, :asset_since, :reaction,"
                     " :reacted_on, :words, :proposal_sent, :budget_year, :outcome)");
    bind(insert, entry);
    return registers::insert<RecommendationId>(m_database, insert, entry.client);
}

void RegisterStore::update(const Recommendation& entry) {
    Statement update(m_database,
                     "UPDATE recommendations SET advised_on = :advised_on, advice = :advice,"
                     " asset_since = :asset_since, reaction = :reaction, reacted_on = :reacted_on,"
                     " words = :words, proposal_sent = :proposal_sent, budget_year = :budget_year,"
                     " outcome = :outcome WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
}

std::vector<Commitment> RegisterStore::commitments(std::optional<ClientId> client) const {
    return registers::entries<Commitment>(
        m_database, "commitments", "promise, signed_on, due_on, state, settled_on, evidence",
        "coalesce(signed_on, settled_on, due_on, '') DESC, id DESC", client,
        [](const Statement& select, Commitment& entry) {
            entry.promise = row::text(select, 2);
            entry.signedOn = row::maybe(select, 3, row::date);
            entry.dueOn = row::maybe(select, 4, row::date);
            entry.state = row::code(select, 5, commitmentStateFromCode);
            entry.settledOn = row::maybe(select, 6, row::date);
            entry.evidence = row::text(select, 7);
        });
}

CommitmentId RegisterStore::add(const Commitment& entry) {
    Statement insert(m_database,
                     "INSERT INTO commitments (client_id, promise, signed_on, due_on, state,"
                     " settled_on, evidence) VALUES (:client_id, :promise, :signed_on, :due_on,"
                     " :state, :settled_on, :evidence)");
    bind(insert, entry);
    return registers::insert<CommitmentId>(m_database, insert, entry.client);
}

void RegisterStore::update(const Commitment& entry) {
    Statement update(m_database,
                     "UPDATE commitments SET promise = :promise, signed_on = :signed_on,"
                     " due_on = :due_on, state = :state, settled_on = :settled_on,"
                     " evidence = :evidence WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
}

}  // namespace winnow
