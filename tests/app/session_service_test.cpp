// SPDX-License-Identifier: GPL-3.0-or-later
// The grading session of a quarter.
#include <algorithm>

#include "judged_firm.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kLast = JudgedFirm::kLast;
using State = SessionService::State;

const SessionService::QueueEntry& entryOf(const SessionService::Queue& queue, ClientId client) {
    return *std::ranges::find(queue.clients, client, &SessionService::QueueEntry::client);
}

bool asks(const SessionService::Summary& summary, ClientId client, std::string_view code) {
    return std::ranges::any_of(summary.open, [&](const SessionService::OpenQuestion& question) {
        return question.client == client && question.what.id == "session.open." + std::string(code);
    });
}

void answerAll(JudgedFirm& firm, ClientId client, int anchor) {
    const auto card = firm.portfolio->session().card(kLast, client);
    for (const SessionService::Question& question : card->questions) {
        REQUIRE(firm.grading().rate(client, kLast, question.criterion, anchor));
    }
}

}  // namespace

TEST_CASE("The queue asks last quarter's worst and largest first", "[app][session]") {
    JudgedFirm firm;
    const SessionService::Queue queue = firm.portfolio->session().queue(kLast);
    REQUIRE(queue.clients.size() == 5);
    CHECK(queue.next == queue.clients.front().client);
    for (std::size_t i = 1; i < queue.clients.size(); ++i) {
        const auto& before = queue.clients[i - 1];
        const auto& after = queue.clients[i];
        CHECK(before.gradeBefore.value_or(Grade::A) >= after.gradeBefore.value_or(Grade::A));
    }
    CHECK(queue.clients.front().gradeBefore == Grade::D);
    CHECK(queue.clients.front().asked == 8);
    CHECK(queue.clients.front().answered == 0);
    CHECK_FALSE(queue.clients.front().grade);
}

TEST_CASE("The gut reaction comes first", "[app][session]") {
    JudgedFirm firm;
    SessionService& session = firm.portfolio->session();
    const ClientId alder = firm.id("Alder");
    auto card = session.card(kLast, alder);
    REQUIRE(card);
    CHECK(card->questions.front().callerId);
    CHECK(card->questions.size() == 8);
    CHECK_FALSE(card->reacted);
    CHECK(refusalOf(session.finish(kLast, alder, "")) == "app.session.reaction");
    REQUIRE(firm.grading().rate(alder, kLast, "caller_id", 4));
    card = session.card(kLast, alder);
    CHECK(card->reacted);
    CHECK(card->questions.front().anchor == 4);
    REQUIRE(session.finish(kLast, alder, " rang on time "));
    card = session.card(kLast, alder);
    CHECK(card->state == State::Done);
    CHECK(card->note == "rang on time");
    CHECK(entryOf(session.queue(kLast), alder).grade == firm.grade("Alder").finalGrade);
    CHECK_FALSE(session.card({2024, 1}, alder));
    CHECK_FALSE(session.card(kLast, {4711}));
}

TEST_CASE("An answer of an earlier quarter is shown and none of another rater", "[app][session]") {
    JudgedFirm firm;
    const ClientId alder = firm.id("Alder");
    REQUIRE(firm.grading().rate(alder, {2025, 2}, "keeps_word", 1));
    REQUIRE(firm.grading().rate(alder, {2025, 4}, "keeps_word", 3));
    REQUIRE(firm.grading().rate(alder, kLast, "takes_advice", std::nullopt));
    const auto card = firm.portfolio->session().card(kLast, alder);
    const auto question = [&](const char* criterion) {
        return *std::ranges::find(card->questions, criterion, &SessionService::Question::criterion);
    };
    CHECK_FALSE(question("keeps_word").answered);
    CHECK(question("keeps_word").earlier->anchor == 3);
    CHECK(question("takes_advice").answered);
    CHECK_FALSE(question("takes_advice").anchor);
}

TEST_CASE("A session is left, and goes on after the file was opened again", "[app][session]") {
    JudgedFirm firm;
    const auto first = firm.portfolio->session().queue(kLast);
    const ClientId done = first.clients[0].client;
    const ClientId skipped = first.clients[1].client;
    const ClientId noted = first.clients[2].client;
    answerAll(firm, done, 2);
    REQUIRE(firm.portfolio->session().finish(kLast, done, ""));
    REQUIRE(firm.portfolio->session().skip(kLast, skipped, "ask Kim"));
    REQUIRE(firm.portfolio->session().setNote(kLast, noted, "call back"));
    firm.reopen();
    const auto queue = firm.portfolio->session().queue(kLast);
    for (std::size_t i = 0; i < queue.clients.size(); ++i) {
        CHECK(queue.clients[i].client == first.clients[i].client);
    }
    CHECK(queue.done == 1);
    CHECK(queue.skipped == 1);
    CHECK(entryOf(queue, done).answered == 8);
    CHECK(entryOf(queue, noted).state == State::Open);
    CHECK(queue.next == noted);
    CHECK(firm.portfolio->session().card(kLast, skipped)->note == "ask Kim");
    CHECK(firm.portfolio->session().card(kLast, noted)->note == "call back");

    REQUIRE(firm.portfolio->session().reopen(kLast, done));
    CHECK(firm.portfolio->session().card(kLast, done)->state == State::Open);
    CHECK(firm.portfolio->session().queue(kLast).next == done);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->session().card(kLast, done)->state == State::Done);
    REQUIRE(firm.portfolio->undo());  // the note
    CHECK(firm.portfolio->session().card(kLast, noted)->note.empty());
    REQUIRE(firm.portfolio->undo());  // the skipping
    CHECK(firm.portfolio->session().card(kLast, skipped)->state == State::Open);
}

TEST_CASE("When only skipped clients are left the first of them is next", "[app][session]") {
    JudgedFirm firm;
    SessionService& session = firm.portfolio->session();
    const auto queue = session.queue(kLast);
    for (const auto& entry : queue.clients) {
        REQUIRE(session.skip(kLast, entry.client, ""));
    }
    CHECK(session.queue(kLast).next == queue.clients.front().client);
    for (const auto& entry : queue.clients) {
        REQUIRE(firm.grading().rate(entry.client, kLast, "caller_id", 2));
        REQUIRE(session.finish(kLast, entry.client, ""));
    }
    CHECK_FALSE(session.queue(kLast).next);
    CHECK(session.queue(kLast).done == 5);
}

TEST_CASE("The summary tells gut from formula, movers and what is open", "[app][session]") {
    JudgedFirm firm;
    const ClientId alder = firm.id("Alder");
    const ClientId birch = firm.id("Birch");
    const ClientId elder = firm.id("Elder");
    answerAll(firm, alder, 4);
    REQUIRE(firm.portfolio->session().finish(kLast, alder, ""));
    REQUIRE(firm.grading().rate(elder, kLast, "caller_id", 4));
    REQUIRE(firm.portfolio->session().skip(kLast, birch, ""));
    REQUIRE(firm.grading().waive(elder, "arrears_60", {2025, 4}, kLast, "instalments"));
    DreadReport dread;
    dread.client = elder;
    dread.reporter = "Kim";
    dread.reportedOn = *Date::of(2026, 2, 2);
    dread.note = "shouts";
    REQUIRE(firm.portfolio->registers().add(dread));
    Commitment commitment;
    commitment.client = elder;
    commitment.promise = "New firewall";
    commitment.dueOn = *Date::of(2026, 3, 1);
    REQUIRE(firm.portfolio->registers().add(commitment));

    const SessionService::Summary summary = firm.portfolio->session().summary(kLast);
    CHECK_FALSE(summary.locked);
    CHECK(summary.gut.compared == 2);
    CHECK(std::ranges::any_of(summary.gut.disagreements,
                              [&](const Disagreement& each) { return each.client == elder; }));
    CHECK(asks(summary, birch, "skipped"));
    CHECK(asks(summary, firm.id("Cedar"), "unrated"));
    CHECK_FALSE(asks(summary, alder, "unrated"));
    CHECK(asks(summary, elder, "waiver_ends"));
    CHECK(asks(summary, elder, "dread_undecided"));
    CHECK(asks(summary, elder, "commitment_overdue"));
    for (const SessionService::Mover& mover : summary.movers) {
        CHECK(mover.now != mover.before);
        CHECK_FALSE(mover.why.id.empty());
    }
    REQUIRE(firm.portfolio->locks().lock(kLast, ""));
    CHECK(firm.portfolio->session().summary(kLast).locked);
    CHECK(refusalOf(firm.portfolio->session().reopen(kLast, alder)) == "app.lock.locked");
}

TEST_CASE("A new client is among the movers of its first quarter", "[app][session]") {
    JudgedFirm firm;
    const auto movers = firm.portfolio->session().summary({2025, 4}).movers;
    const auto firs = std::ranges::find(movers, firm.id("Firs"), &SessionService::Mover::client);
    REQUIRE(firs != movers.end());
    CHECK_FALSE(firs->before);
    CHECK(firs->now);
}
