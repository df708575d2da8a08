// SPDX-License-Identifier: GPL-3.0-or-later
// Cases as the board, the lists and the drawer show them.
#include <algorithm>
#include <map>
#include <tuple>

#include <app/case_book.h>
#include <app/case_figures.h>
#include <app/case_log.h>
#include <app/case_service.h>
#include <app/shared.h>
#include <formats/calendar_ics.h>
#include <formats/catalogue_json.h>
#include <storage/case_store.h>

namespace winnow {

namespace {

using Card = CaseService::Card;
using Urgency = CaseService::Urgency;

constexpr int kSoonDays = 7;
// How long an ended case stays on the board.
constexpr int kShownDays = 120;

Urgency urgencyOf(std::optional<Date> due, Date today) {
    if (!due) {
        return Urgency::None;
    }
    if (*due < today) {
        return Urgency::Late;
    }
    if (*due == today) {
        return Urgency::Today;
    }
    return *due - today <= kSoonDays ? Urgency::Soon : Urgency::Later;
}

// Makes cards with the grades of the latest quarter looked up once.
class Cards {
public:
    explicit Cards(Portfolio::Shared& shared)
        : m_shared(shared), m_today(shared.clock.today()), m_latest(shared.activeSpan().second) {
        for (const ClientQuarter& each : shared.graded(m_latest).clients) {
            m_now.emplace(each.client.id, &each);
        }
    }

    Card make(const KnownCase& known) const {
        const CaseState& state = *known.state;
        const CaseRecord& record = known.record;
        Card card;
        card.id = record.id;
        card.client = record.client;
        const Client* client = m_shared.client(record.client);
        card.name = client ? client->name : std::string();
        card.purpose = known.playbook->purpose;
        card.lane = laneOf(card.purpose);
        card.playbook = known.playbook->title;
        card.stage = state.stage;
        card.status = state.status;
        card.outcome = state.outcome;
        card.target =
            known.playbook->toGrade ? known.playbook->toGrade : record.forecast.targetGrade;
        card.assignee = state.assignee;
        card.done = state.settledSteps();
        card.of = state.countedSteps();
        addFigures(card, known);
        if (state.next) {
            const StepState& next = state.steps[*state.next];
            card.line = next.step->title;
            card.step = next.step->id;
            if (state.status != CaseStatus::Suspended) {
                card.due = next.due;
                card.startMinute = next.startMinute;
                card.urgency = urgencyOf(card.due, m_today);
                card.daysLate = card.due ? std::max(0, m_today - *card.due) : 0;
            }
        } else if (const auto last =
                       std::ranges::find_if(state.steps.rbegin(), state.steps.rend(),
                                            [](const StepState& each) { return each.settled(); });
                   last != state.steps.rend()) {
            card.line = last->step->title;
        }
        card.note = noteOf(state);
        return card;
    }

private:
    void addFigures(Card& card, const KnownCase& known) const {
        const CaseForecast& forecast = known.record.forecast;
        const auto found = m_now.find(card.client);
        const bool ended = known.state->status == CaseStatus::Ended;
        if (ended) {
            const StepState* regrade = stepOfRole(*known.state, StepRole::Regrade);
            card.grade = regrade && regrade->answers.measuredGrade ? regrade->answers.measuredGrade
                                                                   : forecast.grade;
        } else {
            card.grade =
                found == m_now.end() ? forecast.grade : found->second->assessment.finalGrade;
        }
        if (found == m_now.end() || ended) {
            card.revenue = forecast.revenue;
            card.hours = forecast.hours;
        } else {
            card.revenue = found->second->metrics.revenue;
            card.hours = found->second->metrics.worked;
        }
    }

    Text noteOf(const CaseState& state) const {
        if (state.status == CaseStatus::Ended && state.endedOn && state.outcome) {
            return {"app.case.note.ended." + std::string(caseOutcomeCode(*state.outcome)),
                    {{"date", *state.endedOn}}};
        }
        if (state.status == CaseStatus::Suspended && state.suspendedOn) {
            return {"app.case.note.suspended", {{"date", *state.suspendedOn}}};
        }
        if (state.closedOn) {
            return {"app.case.note.ended.closed", {{"date", *state.closedOn}}};
        }
        if (state.noticeSentOn && !state.noticeRunsFrom) {
            return {"app.case.note.no_proof", {}};
        }
        if (state.noticeRunsFrom && state.endDate) {
            if (state.earliestEnd && *state.earliestEnd > *state.endDate) {
                return {"app.case.note.earliest_end", {{"date", *state.earliestEnd}}};
            }
            if (*state.endDate >= m_today) {
                return {"app.case.note.notice_runs", {{"date", *state.endDate}}};
            }
            return {"app.case.note.service_ended", {{"date", *state.endDate}}};
        }
        return {};
    }

    Portfolio::Shared& m_shared;
    Date m_today;
    Quarter m_latest;
    std::map<ClientId, const ClientQuarter*> m_now;
};

// Most urgent first; ended ones last.
auto urgencyKey(const Card& card) {
    const bool ended = card.status == CaseStatus::Ended;
    const bool waits = card.status == CaseStatus::Suspended;
    return std::tuple(card.lane, card.stage, ended, waits, !card.due, card.due.value_or(Date{}),
                      card.name, card.id);
}

OwnWords words(const LocalText& text) { return {text, {}}; }

}  // namespace

std::vector<Card> CaseService::cards(bool all) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Date oldest = shared.clock.today().plusDays(-kShownDays);
    const Cards maker(shared);
    std::vector<Card> cards;
    for (const KnownCase& known : book().all()) {
        // A client that has left is looked at once more, three months later.
        const bool shown = known.state && (all || known.running() || known.state->next ||
                                           known.state->endedOn >= oldest);
        if (shown) {
            cards.push_back(maker.make(known));
        }
    }
    std::ranges::sort(cards, {}, urgencyKey);
    return cards;
}

std::vector<Card> CaseService::cardsOf(ClientId client) const {
    const Cards maker(m_portfolio.shared());
    std::vector<std::pair<Date, Card>> dated;
    for (const KnownCase* known : book().of(client)) {
        if (known->state) {
            dated.emplace_back(known->record.startedOn, maker.make(*known));
        }
    }
    std::ranges::sort(dated, std::ranges::greater{},
                      [](const auto& each) { return std::pair(each.first, each.second.id); });
    std::vector<Card> cards;
    for (auto& [day, card] : dated) {
        cards.push_back(std::move(card));
    }
    return cards;
}

Result<CaseService::View> CaseService::view(CaseId id) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const KnownCase* known = book().find(id);
    if (!known) {
        return Error{{"app.case.gone", {}}};
    }
    if (!known->state) {
        return *known->problem;
    }
    View view;
    view.record = known->record;
    view.card = Cards(shared).make(*known);
    view.playbook = *known->playbook;
    view.definition = known->playbook;
    view.state = *known->state;
    for (const StepState& step : view.state.steps) {
        view.blocked.push_back(step.status == StepStatus::Locked
                                   ? blockedBy(*known->playbook, view.state, step.step->id)
                                   : std::vector<Text>());
    }
    view.documents = CaseDocumentStore(shared.database).of(id);
    view.log = logOf(*known, view.documents);
    if (known->playbook->purpose == PlaybookPurpose::Parting) {
        view.proofs = closingProofs(*known->playbook, view.state);
        view.grounds = grounds(known->record.client);
    }
    view.comparison = comparisonOf(shared, *known);
    return view;
}

std::vector<CaseService::Due> CaseService::due() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Date today = shared.clock.today();
    const Cards maker(shared);
    std::vector<Due> due;
    for (const KnownCase& known : book().all()) {
        if (!known.state || known.state->status == CaseStatus::Suspended) {
            continue;
        }
        const Card card = maker.make(known);
        for (const StepState& step : known.state->steps) {
            const std::optional<Date> on = step.due;
            if (step.status != StepStatus::Open || !on) {
                continue;
            }
            due.push_back({card.id, card.client, card.name, card.grade, card.lane, step.step->id,
                           step.step->title, step.step->kind, *on, step.startMinute,
                           urgencyOf(on, today), std::max(0, today - *on), card.assignee});
        }
    }
    std::ranges::sort(due, {}, [](const Due& each) {
        return std::tuple(each.on, each.startMinute.value_or(-1), each.name, each.id, each.step);
    });
    return due;
}

std::string CaseService::calendar(Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Catalogue& catalogue = catalogueFor(language);
    const Locale locale(language, shared.settings.currency);
    std::vector<CalendarEntry> entries;
    const auto stamped = [&](const KnownCase& known, std::string_view what) {
        CalendarEntry entry;
        entry.uid =
            "case-" + std::to_string(known.record.id.value) + "-" + std::string(what) + "@winnow";
        const std::vector<CaseEvent>& events = known.record.events;
        entry.stamp = events.empty() ? known.record.startedAt : events.back().recordedAt;
        entry.sequence = static_cast<int>(events.size());
        return entry;
    };
    for (const Due& each : due()) {
        const KnownCase& known = *book().find(each.id);
        CalendarEntry entry = stamped(known, each.step);
        entry.on = each.on;
        entry.startMinute = each.startMinute;
        entry.summary = catalogue.render(
            {"app.case.calendar.step", {{"client", each.name}, {"step", words(each.title)}}},
            locale);
        const PlaybookStep* step = known.playbook->find(each.step);
        entry.description = wordsIn(known.playbook->title, language);
        if (step && !step->advice.empty()) {
            entry.description += "\n\n" + wordsIn(step->advice, language);
        }
        entries.push_back(std::move(entry));
    }
    for (const KnownCase& known : book().all()) {
        if (!known.running() || !known.state->endDate) {
            continue;
        }
        const Client* client = shared.client(known.record.client);
        CalendarEntry entry = stamped(known, "end_of_service");
        entry.on = *known.state->endDate;
        entry.summary = catalogue.render(
            {"app.case.calendar.end", {{"client", client ? client->name : std::string()}}}, locale);
        entry.description = wordsIn(known.playbook->title, language);
        entries.push_back(std::move(entry));
    }
    return calendarIcs(m_portfolio.name(), entries);
}

}  // namespace winnow
