// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/register_rules.h>

#include <algorithm>

#include <app/shared.h>
#include <app/text_input.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

// How long the owner has to decide about a dread report unless it says otherwise.
constexpr int kDaysToDecide = 14;
constexpr int kFirstBudgetYear = 1900;
constexpr int kLastBudgetYear = 2199;

}  // namespace

std::optional<Error> RegisterRules::unknownClient(ClientId client) const {
    if (m_shared.client(client)) {
        return std::nullopt;
    }
    return Error{{"app.client_gone", {}}};
}

std::optional<Error> RegisterRules::emptyText(std::string& text, const char* what) {
    text = trimmed(text);
    if (!text.empty()) {
        return std::nullopt;
    }
    return Error{{std::string("app.register.empty.") + what, {}}};
}

std::optional<Error> RegisterRules::inFuture(std::optional<Date> date) const {
    if (!date || *date <= m_shared.clock.today()) {
        return std::nullopt;
    }
    return Error{{"app.date_in_future", {{"date", *date}}}};
}

std::optional<Error> RegisterRules::before(std::optional<Date> date, std::optional<Date> first) {
    if (!date || !first || *date >= *first) {
        return std::nullopt;
    }
    return Error{{"app.register.before", {{"date", *date}, {"first", *first}}}};
}

std::optional<Error> RegisterRules::settle(Recommendation& entry) const {
    entry.words = trimmed(entry.words);
    if (!entry.reaction) {
        entry.reactedOn.reset();
    }
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    if (auto wrong = emptyText(entry.advice, "advice")) {
        return wrong;
    }
    if (auto wrong = inFuture(entry.advisedOn)) {
        return wrong;
    }
    if (entry.assetSince && *entry.assetSince > entry.advisedOn) {
        return before(entry.advisedOn, entry.assetSince);
    }
    if (auto wrong = before(entry.reactedOn, entry.advisedOn)) {
        return wrong;
    }
    if (auto wrong = inFuture(entry.reactedOn)) {
        return wrong;
    }
    if (entry.budgetYear &&
        (*entry.budgetYear < kFirstBudgetYear || *entry.budgetYear > kLastBudgetYear)) {
        return Error{{"app.register.budget_year", {}}};
    }
    return std::nullopt;
}

std::optional<Error> RegisterRules::settle(Commitment& entry) const {
    entry.evidence = trimmed(entry.evidence);
    if (entry.state == CommitmentState::Open) {
        entry.settledOn.reset();
    } else if (!entry.settledOn) {
        entry.settledOn = m_shared.clock.today();
    }
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    if (auto wrong = emptyText(entry.promise, "promise")) {
        return wrong;
    }
    if (!entry.signedOn && !entry.dueOn && !entry.settledOn) {
        return Error{{"app.register.commitment_undated", {}}};
    }
    if (auto wrong = inFuture(entry.signedOn)) {
        return wrong;
    }
    if (auto wrong = before(entry.dueOn, entry.signedOn)) {
        return wrong;
    }
    if (auto wrong = before(entry.settledOn, entry.signedOn)) {
        return wrong;
    }
    return inFuture(entry.settledOn);
}

std::optional<Error> RegisterRules::settle(DreadReport& entry) const {
    entry.decision = trimmed(entry.decision);
    if (!entry.decideBy) {
        entry.decideBy = entry.reportedOn.plusDays(kDaysToDecide);
    }
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    if (auto wrong = emptyText(entry.reporter, "reporter")) {
        return wrong;
    }
    if (auto wrong = emptyText(entry.note, "note")) {
        return wrong;
    }
    for (const std::optional<Date>& date :
         {std::optional(entry.reportedOn), entry.acknowledgedOn, entry.decidedOn}) {
        if (auto wrong = inFuture(date)) {
            return wrong;
        }
    }
    for (const std::optional<Date>& date :
         {entry.decideBy, entry.acknowledgedOn, entry.decidedOn}) {
        if (auto wrong = before(date, entry.reportedOn)) {
            return wrong;
        }
    }
    if (entry.decidedOn.has_value() == entry.decision.empty()) {
        return Error{{"app.register.empty.decision", {}}};
    }
    return std::nullopt;
}

std::optional<Error> RegisterRules::settle(UncommonPractice& entry) const {
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    if (auto wrong = emptyText(entry.practice, "practice")) {
        return wrong;
    }
    if (auto wrong = emptyText(entry.justification, "justification")) {
        return wrong;
    }
    if (auto wrong = inFuture(entry.since)) {
        return wrong;
    }
    if (auto wrong = before(entry.until, entry.since)) {
        return wrong;
    }
    if (auto wrong = inFuture(entry.toldOn)) {
        return wrong;
    }
    std::ranges::sort(entry.excused);
    entry.excused.erase(std::unique(entry.excused.begin(), entry.excused.end()),
                        entry.excused.end());
    const Rubric& rubric = m_shared.rubric(m_shared.calendar().quarterOf(m_shared.clock.today()));
    for (const std::string& criterion : entry.excused) {
        if (!rubric.find(criterion)) {
            return Error{{"app.register.no_criterion", {{"criterion", criterion}}}};
        }
    }
    return std::nullopt;
}

std::optional<Error> RegisterRules::settle(RelationshipRisk& entry) const {
    entry.note = trimmed(entry.note);
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    if (entry.kind == RiskKind::Other && entry.note.empty()) {
        return Error{{"app.register.empty.note", {}}};
    }
    if (auto wrong = inFuture(entry.notedOn)) {
        return wrong;
    }
    if (auto wrong = before(entry.endedOn, entry.notedOn)) {
        return wrong;
    }
    return inFuture(entry.endedOn);
}

std::optional<Error> RegisterRules::settle(Sentiment& entry) const {
    entry.rater = trimmed(entry.rater);
    entry.note = trimmed(entry.note);
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    const std::vector<Contact> contacts = ContactStore(m_shared.database).of(entry.client);
    if (std::ranges::find(contacts, entry.contact, &Contact::id) == contacts.end()) {
        return Error{{"app.register.no_contact", {}}};
    }
    if (entry.level < 0 || entry.level > 4) {
        return Error{{"app.register.level", {}}};
    }
    return inFuture(entry.on);
}

std::optional<Error> RegisterRules::settle(Review& entry) const {
    entry.note = trimmed(entry.note);
    if (auto wrong = unknownClient(entry.client)) {
        return wrong;
    }
    return inFuture(entry.heldOn);
}

}  // namespace winnow
