// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/session_service.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <app/client_service.h>
#include <app/register_service.h>
#include <app/shared.h>
#include <app/text_input.h>

namespace winnow {

namespace {

using State = SessionService::State;

constexpr std::string_view kCallerId = "caller_id";
// Evidence that suggestions look at: this quarter and the ones before it.
constexpr int kEvidenceQuarters = 4;

State stateOf(SessionState state) {
    switch (state) {
        case SessionState::Open:
            return State::Open;
        case SessionState::Done:
            return State::Done;
        case SessionState::Skipped:
            return State::Skipped;
    }
    return State::Open;
}

using Marks = std::unordered_map<ClientId, SessionMark>;

Marks marksOf(Portfolio::Shared& shared, Quarter quarter) {
    Marks marks;
    for (SessionMark& mark : SessionStore(shared.database).marks(quarter)) {
        marks.emplace(mark.client, std::move(mark));
    }
    return marks;
}

State stateOf(const Marks& marks, ClientId client) {
    const auto found = marks.find(client);
    return found == marks.end() ? State::Open : stateOf(found->second.state);
}

// The owner's own ratings of a client: the answers of the quarter, and by criterion the latest
// earlier one that still counts.
struct Answers {
    std::unordered_map<std::string_view, const Rating*> now;
    std::unordered_map<std::string_view, const Rating*> earlier;
};

Answers answersOf(Portfolio::Shared& shared, ClientId client, Quarter quarter) {
    Answers answers;
    const auto rated = shared.ratings().find(client);
    if (rated == shared.ratings().end()) {
        return answers;
    }
    const int valid = shared.rubric(quarter).ratingValidQuarters;
    for (const Rating& rating : rated->second) {
        const int age = quarter.index() - rating.quarter.index();
        if (!rating.rater.empty() || age < 0 || age >= valid) {
            continue;
        }
        if (age == 0) {
            answers.now[rating.criterion] = &rating;
            continue;
        }
        const Rating*& known = answers.earlier[rating.criterion];
        if (!known || known->quarter < rating.quarter) {
            known = &rating;
        }
    }
    return answers;
}

bool isAsked(const Criterion& criterion) { return criterion.source == CriterionSource::Rating; }

// Final grades of a quarter; none before the first.
std::unordered_map<ClientId, Grade> finalGrades(Portfolio::Shared& shared, Quarter quarter) {
    std::unordered_map<ClientId, Grade> grades;
    if (quarter < shared.firstQuarter()) {
        return grades;
    }
    for (const ClientQuarter& each : shared.graded(quarter).clients) {
        if (each.assessment.finalGrade) {
            grades.emplace(each.client.id, *each.assessment.finalGrade);
        }
    }
    return grades;
}

// Last quarter's D first, those without a grade last.
int rankOf(std::optional<Grade> grade) { return grade ? -static_cast<int>(*grade) : 1; }

std::optional<Contact> contactOf(const std::vector<Contact>& contacts) {
    for (const auto role : {&ContactRoles::decider, &ContactRoles::payer}) {
        for (const Contact& contact : contacts) {
            if (contact.roles.*role) {
                return contact;
            }
        }
    }
    return contacts.empty() ? std::nullopt : std::optional(contacts.front());
}

}  // namespace

SessionService::Queue SessionService::queue(Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const GradedQuarter& graded = shared.graded(quarter);
    const auto before = finalGrades(shared, quarter.previous());
    const Marks marks = marksOf(shared, quarter);
    struct Placed {
        QueueEntry entry;
        Money revenue;
    };
    std::vector<Placed> placed;
    placed.reserve(graded.clients.size());
    for (const ClientQuarter& each : graded.clients) {
        QueueEntry entry;
        entry.client = each.client.id;
        entry.name = each.client.name;
        entry.state = stateOf(marks, each.client.id);
        if (const auto found = before.find(each.client.id); found != before.end()) {
            entry.gradeBefore = found->second;
        }
        const Answers answers = answersOf(shared, each.client.id, quarter);
        bool canReact = false;
        for (const CriterionScore& criterion : each.assessment.criteria) {
            if (criterion.source != CriterionSource::Rating || criterion.excused) {
                continue;
            }
            ++entry.asked;
            const bool answered = answers.now.contains(criterion.criterion);
            entry.answered += answered ? 1 : 0;
            canReact |= criterion.criterion == kCallerId;
            entry.reacted |= answered && criterion.criterion == kCallerId;
        }
        entry.reacted |= !canReact;
        if (entry.state == State::Done) {
            entry.grade = each.assessment.finalGrade;
        }
        placed.push_back({std::move(entry), each.metrics.revenue.value_or(Money{})});
    }
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
        return std::tuple(rankOf(a.entry.gradeBefore), -a.revenue.minor) <
               std::tuple(rankOf(b.entry.gradeBefore), -b.revenue.minor);
    });
    Queue queue;
    std::optional<ClientId> skipped;
    for (Placed& each : placed) {
        const QueueEntry& entry = each.entry;
        queue.done += entry.state == State::Done ? 1 : 0;
        queue.skipped += entry.state == State::Skipped ? 1 : 0;
        if (entry.state == State::Open && !queue.next) {
            queue.next = entry.client;
        }
        if (entry.state == State::Skipped && !skipped) {
            skipped = entry.client;
        }
        queue.clients.push_back(std::move(each.entry));
    }
    if (!queue.next) {
        queue.next = skipped;
    }
    return queue;
}

std::optional<SessionService::Card> SessionService::card(Quarter quarter, ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<ClientQuarter> graded = shared.graded(client, quarter);
    const std::optional<AssessmentInputs> inputs = shared.inputs(client, quarter);
    if (!graded || !inputs) {
        return std::nullopt;
    }
    const Rubric& rubric = shared.rubric(quarter);
    const FiscalCalendar calendar = shared.calendar();
    const std::vector<Contact> contacts = m_portfolio.clients().contacts(client);
    const ClientEvidence evidence = m_portfolio.registers().of(client);
    std::vector<std::pair<RedFlagKind, Date>> flags;
    for (const RedFlag& flag : shared.judgement(client).flags) {
        flags.emplace_back(flag.kind, flag.occurredOn);
    }
    std::map<std::string, RatingSuggestion> suggestions;
    for (RatingSuggestion& suggestion : suggestRatings(
             rubric, graded->metrics, evidence, flags, contacts,
             calendar.firstDay(quarter.plus(1 - kEvidenceQuarters)), calendar.lastDay(quarter))) {
        suggestions.emplace(suggestion.criterion, std::move(suggestion));
    }

    Card card;
    card.client = graded->client;
    card.contact = contactOf(contacts);
    const Answers answers = answersOf(shared, client, quarter);
    bool canReact = false;
    for (const Criterion& criterion : rubric.criteria) {
        if (!isAsked(criterion)) {
            continue;
        }
        Question question;
        question.criterion = criterion.id;
        question.callerId = criterion.id == kCallerId;
        if (const auto found = answers.now.find(criterion.id); found != answers.now.end()) {
            question.answered = true;
            question.anchor = found->second->anchor;
        }
        if (const auto found = answers.earlier.find(criterion.id); found != answers.earlier.end()) {
            question.earlier = *found->second;
        }
        if (const auto found = suggestions.find(criterion.id); found != suggestions.end()) {
            question.suggestion = found->second;
        }
        if (const auto found = inputs->excused.find(criterion.id); found != inputs->excused.end()) {
            question.excused = found->second;
        }
        canReact |= question.callerId;
        card.reacted |= question.callerId && (question.answered || question.excused);
        card.questions.push_back(std::move(question));
    }
    card.reacted |= !canReact;
    std::ranges::stable_partition(card.questions, &Question::callerId);
    const Marks marks = marksOf(shared, quarter);
    if (const auto found = marks.find(client); found != marks.end()) {
        card.note = found->second.note;
    }
    card.state = stateOf(marks, client);
    card.advice = evidence.recommendations;
    return card;
}

}  // namespace winnow
