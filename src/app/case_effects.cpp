// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/case_effects.h>

#include <algorithm>

#include <app/register_rules.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <formats/case_json.h>
#include <formats/catalogue_json.h>
#include <storage/case_store.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

// What a case makes of the client's status; empty: nothing.
struct Standing {
    ClientStatus status = ClientStatus::Active;
    std::optional<Date> leftOn;
    friend bool operator==(const Standing&, const Standing&) = default;
};

std::optional<Standing> standingOf(const CaseState& state) {
    if (state.outcome == CaseOutcome::Reversed ||
        (state.outcome == CaseOutcome::Withdrawn && state.noticeSentOn)) {
        return Standing{};
    }
    if (state.closedOn) {
        return Standing{ClientStatus::Left, state.endDate ? state.endDate : state.closedOn};
    }
    if (state.noticeSentOn) {
        return Standing{ClientStatus::Leaving, {}};
    }
    return std::nullopt;
}

// The language this client is written to: of the latest letter of the case, else of any.
Language languageOf(Portfolio::Shared& shared, ClientId client) {
    const LetterStore letters(shared.database);
    std::vector<StoredLetter> found = letters.of(client);
    if (found.empty()) {
        found = letters.all();
    }
    if (found.empty()) {
        return Language::English;
    }
    const Result<Letter> letter = letterFromJson(found.front().json);
    return letter ? letter->language : Language::English;
}

std::optional<Money> proposedFee(const CaseState& state) {
    std::optional<Money> fee;
    for (const StepState& each : state.steps) {
        if (each.answers.fee) {
            fee = each.answers.fee;
        }
    }
    return fee;
}

const StepOutcome* outcomeOf(const PlaybookStep& step, const std::string& id) {
    const auto found = std::ranges::find(step.outcomes, id, &StepOutcome::id);
    return found == step.outcomes.end() ? nullptr : &*found;
}

std::string joined(const std::string& one, const std::string& other) {
    return one.empty() || other.empty() ? one + other : one + "\n" + other;
}

}  // namespace

CaseEffects::CaseEffects(Portfolio::Shared& shared, const KnownCase& known, const CaseState& after,
                         const std::vector<CaseEvent>& events)
    : m_shared(shared), m_known(known), m_after(after) {
    for (const CaseEvent& event : events) {
        const PlaybookStep* step = known.playbook->find(event.step);
        if (event.kind == CaseEventKind::StepDone && step && event.answers) {
            settleStep(*step, event);
        }
    }
    if (after.outcome != known.state->outcome && m_recommendations.empty()) {
        if (after.outcome == CaseOutcome::Won) {
            settleAdvice(RecommendationOutcome::Accepted);
        } else if (after.outcome == CaseOutcome::Lost || after.outcome == CaseOutcome::Part) {
            settleAdvice(RecommendationOutcome::Declined);
        }
    }
    changeClient();
}

template <typename Entry>
bool CaseEffects::settled(Entry& entry) {
    entry.client = m_known.record.client;
    const std::optional<Error> wrong = RegisterRules(m_shared).settle(entry);
    if (wrong && !m_problem) {
        m_problem = wrong;
    }
    return !wrong;
}

void CaseEffects::settleStep(const PlaybookStep& step, const CaseEvent& event) {
    switch (step.role) {
        case StepRole::ReviewMeeting:
            holdReview(step, event);
            recordReaction(step, event);
            break;
        case StepRole::Agreement:
            sign(event);
            break;
        case StepRole::PaymentSetup:
            if (event.answers->paymentMethod) {
                const Client* client = m_shared.client(m_known.record.client);
                if (client && client->paymentMethod != *event.answers->paymentMethod) {
                    m_client = *client;
                    m_client->paymentMethod = *event.answers->paymentMethod;
                }
            }
            break;
        default:
            break;
    }
}

void CaseEffects::holdReview(const PlaybookStep& step, const CaseEvent& event) {
    Review review;
    review.heldOn = event.on;
    review.note = joined(trimmed(event.answers->decision), trimmed(event.answers->note));
    if (review.note.empty()) {
        review.note = wordsIn(step.title, languageOf(m_shared, m_known.record.client));
    }
    if (settled(review)) {
        m_reviews.push_back(std::move(review));
    }
}

std::string CaseEffects::adviceText() const {
    const Language language = languageOf(m_shared, m_known.record.client);
    if (const std::optional<Money> fee = proposedFee(m_after)) {
        return catalogueFor(language).render({"app.case.monthly_fee", {{"fee", *fee}}},
                                             Locale(language, m_shared.settings.currency));
    }
    return wordsIn(m_known.playbook->title, language);
}

void CaseEffects::recordReaction(const PlaybookStep& step, const CaseEvent& event) {
    const StepAnswers& answers = *event.answers;
    if (!answers.reaction) {
        return;
    }
    const std::string advice = adviceText();
    Recommendation entry;
    entry.advice = advice;
    entry.advisedOn = event.on;
    for (const Recommendation& known :
         RegisterStore(m_shared.database).recommendations(m_known.record.client)) {
        const bool samePlan = known.advice == advice ||
                              known.advice == m_known.playbook->title.en ||
                              known.advice == m_known.playbook->title.fr;
        if (samePlan && known.outcome == RecommendationOutcome::Open &&
            known.advisedOn <= event.on) {
            entry = known;
            break;
        }
    }
    entry.reaction = answers.reaction;
    entry.reactedOn = event.on;
    entry.words = answers.words;
    if (const StepOutcome* outcome = outcomeOf(step, answers.outcome)) {
        if (outcome->leadsTo == OutcomeLeadsTo::Won) {
            entry.outcome = RecommendationOutcome::Accepted;
        } else if (outcome->leadsTo == OutcomeLeadsTo::Lost ||
                   outcome->leadsTo == OutcomeLeadsTo::Part) {
            entry.outcome = RecommendationOutcome::Declined;
        }
    }
    if (settled(entry)) {
        m_recommendations.push_back(std::move(entry));
    }
}

void CaseEffects::sign(const CaseEvent& event) {
    if (event.answers->promise.empty()) {
        return;
    }
    Commitment entry;
    entry.promise = event.answers->promise;
    entry.signedOn = event.answers->signedOn ? event.answers->signedOn : event.on;
    settleAdvice(RecommendationOutcome::Accepted);
    for (const Commitment& known :
         RegisterStore(m_shared.database).commitments(m_known.record.client)) {
        if (known.promise == entry.promise && known.signedOn == entry.signedOn) {
            return;
        }
    }
    if (settled(entry)) {
        m_commitments.push_back(std::move(entry));
    }
}

void CaseEffects::settleAdvice(RecommendationOutcome outcome) {
    const std::string advice = adviceText();
    for (Recommendation known :
         RegisterStore(m_shared.database).recommendations(m_known.record.client)) {
        if (known.advice == advice && known.outcome == RecommendationOutcome::Open &&
            known.advisedOn >= m_known.record.startedOn) {
            known.outcome = outcome;
            m_recommendations.push_back(std::move(known));
            return;
        }
    }
}

void CaseEffects::changeClient() {
    const Client* client = m_shared.client(m_known.record.client);
    if (!client) {
        return;
    }
    const auto changed = [&]() -> Client& {
        if (!m_client) {
            m_client = *client;
        }
        return *m_client;
    };
    const std::optional<Standing> standing = standingOf(m_after);
    const std::optional<Standing> before = standingOf(*m_known.state);
    if (m_known.playbook->purpose == PlaybookPurpose::Parting && standing != before) {
        Client& next = changed();
        next.status = standing ? standing->status : ClientStatus::Active;
        next.leftOn = standing ? standing->leftOn : std::nullopt;
        m_leaves = next.leftOn != client->leftOn;
        if (next.since && next.leftOn && *next.leftOn < *next.since) {
            m_problem =
                Error{{"client.left_before", {{"since", *next.since}, {"left", *next.leftOn}}}};
        }
    }
    if (m_known.playbook->purpose == PlaybookPurpose::Conversion &&
        m_after.outcome == CaseOutcome::Won && m_known.state->outcome != CaseOutcome::Won) {
        changed().serviceModel = ServiceModel::Managed;
    }
    if (m_client == *client) {
        m_client.reset();
    }
}

ChangeSet CaseEffects::changes() const {
    const bool registers =
        !m_reviews.empty() || !m_commitments.empty() || !m_recommendations.empty();
    return {.facts = m_leaves,
            .clients = m_client.has_value(),
            .judgement = registers,
            .cases = true,
            .touched = {m_known.record.client}};
}

void CaseEffects::write() {
    RegisterStore registers(m_shared.database);
    for (const Review& entry : m_reviews) {
        registers.add(entry);
    }
    for (const Commitment& entry : m_commitments) {
        registers.add(entry);
    }
    for (const Recommendation& entry : m_recommendations) {
        if (entry.id) {
            registers.update(entry);
        } else {
            registers.add(entry);
        }
    }
    if (m_client) {
        ClientStore(m_shared.database).update(*m_client);
    }
}

bool tellUncommon(Portfolio::Shared& shared, ClientId client, Date on) {
    RegisterStore registers(shared.database);
    bool told = false;
    for (UncommonPractice practice : registers.uncommonPractices(client)) {
        const bool runs = practice.since <= on && (!practice.until || *practice.until >= on);
        if (runs && !practice.toldOn) {
            practice.toldOn = on;
            registers.update(practice);
            told = true;
        }
    }
    return told;
}

}  // namespace winnow
