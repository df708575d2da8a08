// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a grading session: gut and formula, who moved, and what is still open.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <app/register_service.h>
#include <app/session_service.h>
#include <app/shared.h>
#include <domain/portfolio_view.h>
#include <domain/robustness.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

using Summary = SessionService::Summary;

std::vector<SessionService::Mover> moversOf(Portfolio::Shared& shared,
                                            const GradedQuarter& graded) {
    std::vector<SessionService::Mover> movers;
    for (const GradeMove& move : graded.summary.moves) {
        movers.push_back({move.client, move.before, move.now, move.reason});
    }
    const Quarter last = graded.quarter.previous();
    if (last < shared.firstQuarter()) {
        return movers;
    }
    std::set<ClientId> gradedBefore;
    for (const ClientQuarter& each : shared.graded(last).clients) {
        if (each.assessment.finalGrade) {
            gradedBefore.insert(each.client.id);
        }
    }
    for (const ClientQuarter& each : graded.clients) {
        if (each.assessment.finalGrade && !gradedBefore.contains(each.client.id)) {
            movers.push_back({each.client.id, std::nullopt, each.assessment.finalGrade,
                              each.assessment.headline});
        }
    }
    return movers;
}

// Collects open questions, kind after kind in the order of the queue.
class OpenQuestions {
public:
    OpenQuestions(Portfolio& portfolio, const GradedQuarter& graded,
                  const SessionService::Queue& queue)
        : m_shared(portfolio.shared()), m_graded(graded), m_queue(queue) {
        const RegisterStore registers(m_shared.database);
        for (const DreadReport& report : registers.dreadReports()) {
            if (report.open()) {
                ++m_dread[report.client];
            }
        }
        for (Commitment& commitment : registers.commitments()) {
            if (commitment.state == CommitmentState::Open && commitment.dueOn &&
                *commitment.dueOn < m_shared.clock.today()) {
                m_overdue[commitment.client].push_back(std::move(commitment));
            }
        }
        for (const ClientQuarter& each : graded.clients) {
            m_quarters.emplace(each.client.id, &each);
        }
    }

    std::vector<SessionService::OpenQuestion> all() && {
        each(&OpenQuestions::unanswered);
        each(&OpenQuestions::overrides);
        each(&OpenQuestions::waivers);
        each(&OpenQuestions::dread);
        each(&OpenQuestions::commitments);
        each(&OpenQuestions::unknownGates);
        each(&OpenQuestions::borderline);
        return std::move(m_found);
    }

private:
    using Entry = SessionService::QueueEntry;

    void each(void (OpenQuestions::*ask)(const Entry&)) {
        for (const Entry& entry : m_queue.clients) {
            (this->*ask)(entry);
        }
    }

    void add(const Entry& entry, std::string_view code,
             std::vector<std::pair<std::string, TextArgument>> arguments) {
        m_found.push_back(
            {entry.client, {"session.open." + std::string(code), std::move(arguments)}});
    }

    void unanswered(const Entry& entry) {
        if (entry.state == SessionService::State::Skipped) {
            add(entry, "skipped", {});
        } else if (entry.state == SessionService::State::Open && entry.answered < entry.asked) {
            add(entry, "unrated", {{"count", std::int64_t{entry.asked - entry.answered}}});
        }
    }

    void overrides(const Entry& entry) {
        const StoredOverride* stored =
            overrideIn(m_shared.judgement(entry.client), m_graded.quarter);
        if (stored && stored->from < m_graded.quarter &&
            (!stored->confirmed || *stored->confirmed < m_graded.quarter)) {
            add(entry, "override_to_confirm",
                {{"grade", std::string(gradeLetter(stored->override.grade))},
                 {"reason", stored->override.reason}});
        }
    }

    void waivers(const Entry& entry) {
        for (const StoredWaiver* waiver :
             waiversIn(m_shared.judgement(entry.client), m_graded.quarter)) {
            if (waiver->until == m_graded.quarter) {
                add(entry, "waiver_ends",
                    {{"gate", gateName(m_graded.rubric, waiver->gate)},
                     {"reason", waiver->reason}});
            }
        }
    }

    void dread(const Entry& entry) {
        if (const auto found = m_dread.find(entry.client); found != m_dread.end()) {
            add(entry, "dread_undecided", {{"count", found->second}});
        }
    }

    void commitments(const Entry& entry) {
        if (const auto found = m_overdue.find(entry.client); found != m_overdue.end()) {
            for (const Commitment& commitment : found->second) {
                add(entry, "commitment_overdue",
                    {{"promise", commitment.promise}, {"date", *commitment.dueOn}});
            }
        }
    }

    // Gates that could not be examined and would change the grade if they applied.
    void unknownGates(const Entry& entry) {
        const Assessment& assessment = m_quarters.at(entry.client)->assessment;
        if (!assessment.computedGrade || assessment.computedGrade == Grade::D) {
            return;
        }
        for (const GateResult& result : assessment.gates) {
            const Gate* gate = m_graded.rubric.findGate(result.gate);
            if (result.outcome == GateOutcome::NotExamined && gate &&
                (gate->notches > 0 || (gate->cap && *gate->cap > *assessment.computedGrade))) {
                add(entry, "unknown_gate", {{"gate", gateName(m_graded.rubric, result.gate)}});
            }
        }
    }

    void borderline(const Entry& entry) {
        const Assessment& assessment = m_quarters.at(entry.client)->assessment;
        const auto inputs = m_shared.inputs(entry.client, m_graded.quarter);
        if (!inputs || !assessment.computedGrade) {
            return;
        }
        const auto shares = acceptability(m_graded.rubric, *inputs, assessment);
        if (shares && shares->of(*assessment.computedGrade) < kBorderlineShare) {
            add(entry, "borderline",
                {{"grade", std::string(gradeLetter(*assessment.computedGrade))},
                 {"count", std::int64_t{(shares->of(*assessment.computedGrade) + 50) / 100}}});
        }
    }

    Portfolio::Shared& m_shared;
    const GradedQuarter& m_graded;
    const SessionService::Queue& m_queue;
    std::map<ClientId, std::int64_t> m_dread;
    std::map<ClientId, std::vector<Commitment>> m_overdue;
    std::map<ClientId, const ClientQuarter*> m_quarters;
    std::vector<SessionService::OpenQuestion> m_found;
};

}  // namespace

SessionService::Summary SessionService::summary(Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    Summary summary;
    summary.queue = queue(quarter);
    const GradedQuarter& graded = shared.graded(quarter);
    summary.gut = gutAgreement(graded.clients);
    summary.movers = moversOf(shared, graded);
    summary.open = OpenQuestions(m_portfolio, graded, summary.queue).all();
    summary.locked = graded.locked;
    return summary;
}

}  // namespace winnow
