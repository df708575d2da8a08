// SPDX-License-Identifier: GPL-3.0-or-later
// What happened with a client, in one list.
#include <algorithm>
#include <iterator>
#include <optional>
#include <ranges>

#include <app/case_book.h>
#include <app/grading_service.h>
#include <app/shared.h>
#include <base/unreachable.h>

namespace winnow {

namespace {

// Invoices looked through for late payments worth a line on the timeline.
constexpr int kTimelineInvoices = 40;

using Kind = TimelineEvent::Kind;

Kind kindOf(RegisterKind kind) {
    switch (kind) {
        case RegisterKind::Recommendation:
            return Kind::Recommendation;
        case RegisterKind::Commitment:
            return Kind::Commitment;
        case RegisterKind::RedFlag:
            return Kind::RedFlag;
        case RegisterKind::DreadReport:
            return Kind::DreadReport;
        case RegisterKind::UncommonPractice:
            return Kind::UncommonPractice;
        case RegisterKind::Risk:
            return Kind::Risk;
        case RegisterKind::Sentiment:
            return Kind::Sentiment;
        case RegisterKind::Review:
            return Kind::Review;
    }
    unreachable();
}

class Timeline {
public:
    Timeline(Portfolio& portfolio, ClientId client, Quarter upTo)
        : m_portfolio(portfolio),
          m_shared(portfolio.shared()),
          m_client(client),
          m_upTo(upTo),
          m_end(m_shared.calendar().lastDay(upTo)) {}

    void addGrades(const std::vector<ClientQuarter>& history) {
        for (const ClientQuarter& graded : history) {
            const Assessment& assessment = graded.assessment;
            if (!assessment.finalGrade) {
                continue;
            }
            Text title{"timeline.graded",
                       {{"grade", std::string(gradeLetter(*assessment.finalGrade))},
                        {"quarter", assessment.quarter}}};
            if (assessment.score) {
                title.arguments.emplace_back("score", *assessment.score);
            } else {
                title.id = "timeline.graded_by_hand";
            }
            add(Kind::Graded, m_shared.cutOffOf(assessment.quarter), std::move(title),
                assessment.headline, assessment.finalGrade);
        }
    }

    void addLatePayments() {
        for (const Invoice& invoice :
             FactStore(m_shared.database).invoices(m_client, kTimelineInvoices)) {
            if (!invoice.dueOn) {
                continue;
            }
            for (const Payment& payment : invoice.payments) {
                const int late = payment.paidOn - *invoice.dueOn;
                if (late > 0) {
                    add(Kind::InvoicePaidLate, payment.paidOn,
                        {"timeline.paid_late",
                         {{"number", invoice.number}, {"count", std::int64_t{late}}}},
                        {"timeline.amount", {{"amount", payment.amount}}});
                }
            }
        }
    }

    void addRegisters() {
        for (RegisterService::Entry& entry : m_portfolio.registers().entries(m_client)) {
            add(kindOf(entry.kind), entry.on, std::move(entry.title), std::move(entry.detail), {},
                entry.id);
        }
    }

    // Ratings that came with words.
    void addRatings() {
        const auto rated = m_shared.ratings().find(m_client);
        if (rated == m_shared.ratings().end()) {
            return;
        }
        for (const Rating& rating : rated->second) {
            if (rating.note.empty() || rating.quarter > m_upTo) {
                continue;
            }
            const Rubric& rubric = m_shared.rubric(rating.quarter);
            Text title{"timeline.rated_no_evidence",
                       {{"criterion", criterionName(rubric, rating.criterion)}}};
            if (rating.anchor) {
                title.id = "timeline.rated";
                title.arguments.emplace_back("anchor",
                                             anchorLabel(rubric, rating.criterion, *rating.anchor));
            }
            add(Kind::Rated, rating.ratedOn, std::move(title), noted(rating.note));
        }
    }

    void addExemptions() {
        const ClientJudgement& judgement = m_shared.judgement(m_client);
        for (const StoredOverride& stored : judgement.overrides) {
            if (stored.from <= m_upTo) {
                add(Kind::Override, stored.decidedAt.date(),
                    {"timeline.override",
                     {{"grade", std::string(gradeLetter(stored.override.grade))},
                      {"until", stored.override.until}}},
                    noted(stored.override.reason), stored.override.grade);
            }
        }
        for (const StoredWaiver& waiver : judgement.waivers) {
            if (waiver.from <= m_upTo) {
                add(Kind::Waiver, waiver.decidedAt.date(),
                    {"timeline.waiver",
                     {{"gate", gateName(m_shared.rubric(waiver.from), waiver.gate)},
                      {"until", waiver.until}}},
                    noted(waiver.reason));
            }
        }
    }

    // Quarters locked on one day, as when the history is locked at last, are one event: the newest.
    void addLocks() {
        std::optional<Date> lockedOn;
        const auto all = AssessmentStore(m_shared.database).all(m_client);
        for (const StoredAssessment& stored : std::views::reverse(all)) {
            if (stored.quarter > m_upTo) {
                continue;
            }
            if (stored.revision == 1 && stored.reason.empty()) {
                if (lockedOn == stored.recordedAt.date()) {
                    continue;
                }
                lockedOn = stored.recordedAt.date();
                add(Kind::Locked, stored.recordedAt.date(),
                    {"timeline.locked", {{"quarter", stored.quarter}}}, {});
            } else {
                add(Kind::Corrected, stored.recordedAt.date(),
                    {"timeline.corrected", {{"quarter", stored.quarter}}}, noted(stored.reason));
            }
        }
    }

    // Begun, told by letter, ended.
    void addCases() {
        for (const KnownCase* known : m_shared.caseService.book().of(m_client)) {
            if (!known->state) {
                continue;
            }
            const OwnWords playbook{known->playbook->title, {}};
            const std::int64_t id = known->record.id.value;
            const auto addCase = [&](Date on, std::string_view what, Text detail) {
                add(Kind::Case, on,
                    {"timeline.case_" + std::string(what), {{"playbook", playbook}}},
                    std::move(detail), {}, id);
            };
            addCase(known->record.startedOn, "started", noted(known->record.reason));
            for (const CaseEvent& event : known->record.events) {
                if (event.kind == CaseEventKind::LetterSent) {
                    const PlaybookStep* step = known->playbook->find(event.step);
                    addCase(event.on, "letter",
                            step ? Text{"timeline.note", {{"note", OwnWords{step->title, {}}}}}
                                 : Text{});
                }
            }
            if (known->state->endedOn) {
                addCase(
                    *known->state->endedOn, "ended",
                    {"case_outcome." + std::string(caseOutcomeCode(known->state->outcome.value())),
                     {}});
            }
        }
    }

    void addComingAndGoing() {
        const Client* self = m_shared.client(m_client);
        if (self && self->since) {
            add(Kind::Joined, *self->since, {"timeline.joined", {}}, {});
        }
        if (self && self->leftOn) {
            add(Kind::Left, *self->leftOn, {"timeline.left", {}}, {});
        }
    }

    // Newest first.
    std::vector<TimelineEvent> latest(int most) && {
        std::ranges::stable_sort(m_events, std::ranges::greater{}, &TimelineEvent::on);
        if (m_events.size() > static_cast<std::size_t>(most)) {
            m_events.resize(static_cast<std::size_t>(most));
        }
        return std::move(m_events);
    }

private:
    static Text noted(const std::string& note) {
        return note.empty() ? Text{} : Text{"timeline.note", {{"note", note}}};
    }

    // What was decided after the quarter's end is about it, and shown; what happened after is not.
    void add(Kind kind, Date on, Text title, Text detail, std::optional<Grade> grade = {},
             std::int64_t entry = 0) {
        const bool decided = kind == Kind::Override || kind == Kind::Waiver ||
                             kind == Kind::Rated || kind == Kind::Locked ||
                             kind == Kind::Corrected || kind == Kind::Graded;
        if (decided || on <= m_end) {
            m_events.push_back({kind, entry, on, std::move(title), std::move(detail), grade});
        }
    }

    Portfolio& m_portfolio;
    Portfolio::Shared& m_shared;
    ClientId m_client;
    Quarter m_upTo;
    Date m_end;
    std::vector<TimelineEvent> m_events;
};

}  // namespace

std::vector<TimelineEvent> GradingService::timeline(ClientId client, Quarter upTo, int most) const {
    Timeline timeline(m_portfolio, client, upTo);
    timeline.addGrades(history(client, upTo, most));
    timeline.addLatePayments();
    timeline.addRegisters();
    timeline.addRatings();
    timeline.addExemptions();
    timeline.addLocks();
    timeline.addCases();
    timeline.addComingAndGoing();
    return std::move(timeline).latest(most);
}

}  // namespace winnow
