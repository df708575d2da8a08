// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/grading.h>
#include <domain/owner_lessons.h>
#include <domain/rater_agreement.h>
#include <domain/rating_suggestion.h>

namespace winnow {

// The grading session of a quarter: one client after the other, the gut reaction first. It can be
// left at any moment; all answers are stored as they are given.
class SessionService {
public:
    explicit SessionService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    enum class State { Open, Done, Skipped };
    struct QueueEntry {
        ClientId client;
        std::string name;
        State state = State::Open;
        bool reacted = false;  // the caller-ID reaction of this quarter is given
        int answered = 0;      // rated criteria answered in this quarter, of `asked`
        int asked = 0;
        std::optional<Grade> grade;        // final, once it is done; else empty
        std::optional<Grade> gradeBefore;  // last quarter's
    };
    struct Queue {
        std::vector<QueueEntry> clients;  // open ones: last quarter's D first, larger revenue
                                          // first; done ones stay where they were
        int done = 0;
        int skipped = 0;
        std::optional<ClientId> next;  // the first open one, else the first skipped one
    };
    Queue queue(Quarter quarter) const;

    // What is asked about one client.
    struct Question {
        std::string criterion;
        bool callerId = false;  // asked first, on the card
        // Of this quarter: empty, "no evidence", or an anchor.
        bool answered = false;
        std::optional<int> anchor;
        // The answer of an earlier quarter that still counts.
        std::optional<Rating> earlier;
        std::optional<RatingSuggestion> suggestion;
        std::optional<std::string> excused;  // the reason an uncommon practice gives
    };
    struct Card {
        Client client;
        std::optional<Contact> contact;  // decider, else payer, else the first
        std::vector<Question> questions;
        bool reacted = false;
        std::string note;
        std::vector<Recommendation> advice;  // newest first
        State state = State::Open;
    };
    std::optional<Card> card(Quarter quarter, ClientId client) const;

    // Marks the client done or skipped, and keeps the note ("" leaves none). Done needs a reaction.
    Result<void> finish(Quarter quarter, ClientId client, std::string_view note);
    Result<void> skip(Quarter quarter, ClientId client, std::string_view note);
    Result<void> reopen(Quarter quarter, ClientId client);
    Result<void> setNote(Quarter quarter, ClientId client, std::string_view note);

    struct Mover {
        ClientId client;
        std::optional<Grade> before;
        std::optional<Grade> now;
        Text why;
    };
    // What should be settled before the lock.
    struct OpenQuestion {
        ClientId client;
        Text what;  // "session.open.<code>": unrated, skipped, override_to_confirm, waiver_ends,
                    // dread_undecided, commitment_overdue, borderline, unknown_gate
    };
    struct Summary {
        Queue queue;
        GutAgreement gut;
        std::vector<Mover> movers;  // ups, then downs, then the new
        std::vector<OpenQuestion> open;
        bool locked = false;
    };
    Summary summary(Quarter quarter) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
