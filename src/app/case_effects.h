// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <app/case_book.h>
#include <app/change_set.h>
#include <app/portfolio.h>
#include <domain/case.h>
#include <domain/evidence.h>

namespace winnow {

// What new events of a case mean outside of it: entries of the registers, and the client's own data
// (status, day of leaving, payment method, service model). Looked at first, written inside the
// action's unit of work.
class CaseEffects {
public:
    CaseEffects(Portfolio::Shared& shared, const KnownCase& known, const CaseState& after,
                const std::vector<CaseEvent>& events);

    // What a register would not take.
    const std::optional<Error>& problem() const { return m_problem; }
    ChangeSet changes() const;
    void write();

private:
    void settleStep(const PlaybookStep& step, const CaseEvent& event);
    void holdReview(const PlaybookStep& step, const CaseEvent& event);
    void recordReaction(const PlaybookStep& step, const CaseEvent& event);
    void sign(const CaseEvent& event);
    void settleAdvice(RecommendationOutcome outcome);
    void changeClient();
    // The advice this case is about, as the register knows it: the fee proposed, or the playbook.
    std::string adviceText() const;
    template <typename Entry>
    bool settled(Entry& entry);

    Portfolio::Shared& m_shared;
    const KnownCase& m_known;
    const CaseState& m_after;
    std::optional<Error> m_problem;
    std::vector<Review> m_reviews;
    std::vector<Commitment> m_commitments;
    std::vector<Recommendation> m_recommendations;  // without id: new
    std::optional<Client> m_client;                 // as it is to be, where it changes
    bool m_leaves = false;                          // its day of leaving changes
};

// The "uncommon" letter went out: practices that run and were not told count as told. Inside a unit
// of work; returns whether there was one.
bool tellUncommon(Portfolio::Shared& shared, ClientId client, Date on);

}  // namespace winnow
