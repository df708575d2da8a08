// SPDX-License-Identifier: GPL-3.0-or-later
// How far a grading session is: what is marked done or skipped, and the notes.
#include <algorithm>

#include <app/session_service.h>
#include <app/shared.h>
#include <app/text_input.h>

namespace winnow {

namespace {

SessionMark markOf(Portfolio::Shared& shared, Quarter quarter, ClientId client) {
    for (SessionMark& mark : SessionStore(shared.database).marks(quarter)) {
        if (mark.client == client) {
            return std::move(mark);
        }
    }
    return {quarter, client, SessionState::Open, "", shared.clock.now()};
}

// An open client without a note needs no mark.
Result<void> store(Portfolio& portfolio, const std::string& action, SessionMark mark) {
    Portfolio::Shared& shared = portfolio.shared();
    const Client* client = shared.client(mark.client);
    if (!client) {
        return Error{{"app.client_gone", {}}};
    }
    if (Result<void> allowed = portfolio.locks().mayChange(mark.quarter); !allowed) {
        return allowed;
    }
    mark.markedAt = shared.clock.now();
    return shared.act(
        {"action.session." + action, {{"client", client->name}, {"quarter", mark.quarter}}},
        mark.client, {.judgement = true, .touched = {mark.client}}, [&] {
            SessionStore store(shared.database);
            if (mark.state == SessionState::Open && mark.note.empty()) {
                store.remove(mark.quarter, mark.client);
            } else {
                store.set(mark);
            }
        });
}

}  // namespace

Result<void> SessionService::finish(Quarter quarter, ClientId client, std::string_view note) {
    const std::optional<Card> asked = card(quarter, client);
    if (!asked) {
        return Error{{"app.client_not_in_quarter", {{"quarter", quarter}}}};
    }
    if (!asked->reacted) {
        return Error{{"app.session.reaction", {{"client", asked->client.name}}}};
    }
    return store(m_portfolio, "done", {quarter, client, SessionState::Done, trimmed(note), {}});
}

Result<void> SessionService::skip(Quarter quarter, ClientId client, std::string_view note) {
    return store(m_portfolio, "skipped",
                 {quarter, client, SessionState::Skipped, trimmed(note), {}});
}

Result<void> SessionService::reopen(Quarter quarter, ClientId client) {
    SessionMark mark = markOf(m_portfolio.shared(), quarter, client);
    mark.state = SessionState::Open;
    return store(m_portfolio, "reopened", std::move(mark));
}

Result<void> SessionService::setNote(Quarter quarter, ClientId client, std::string_view note) {
    SessionMark mark = markOf(m_portfolio.shared(), quarter, client);
    mark.note = trimmed(note);
    return store(m_portfolio, "note", std::move(mark));
}

}  // namespace winnow
