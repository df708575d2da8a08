// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"

#include <algorithm>

#include <support/catch.h>

namespace winnow::test {

namespace {

void decide(Story& story) {
    REQUIRE(story.done("decision") == "");
    REQUIRE(story.done("contract") == "");
}

void giveNotice(Story& story) {
    decide(story);
    REQUIRE(story.send("notice") == "");
    REQUIRE(story.done("notice") == "");
}

void prove(Story& story) {
    giveNotice(story);
    REQUIRE(story.done("proof") == "");
    REQUIRE(story.done("brief") == "");
}

void handOver(Story& story) {
    prove(story);
    REQUIRE(story.attach("dossier") == "");
    for (const auto* step : {"dossier", "receipt", "data"}) {
        REQUIRE(story.done(step) == "");
    }
}

void removeAccess(Story& story) {
    for (const auto* item : {"capture", "agents", "accounts"}) {
        REQUIRE(story.tick("access", item) == "");
    }
    REQUIRE(story.done("access") == "");
}

}  // namespace

TEST_CASE("A parting goes from the decision to the check after closing", "[case][parting]") {
    Story story(partingPlaybook());
    CHECK(validate(story.playbook()).empty());
    CHECK(story.state().stage == Stage::Decided);
    handOver(story);
    CHECK(story.state().endDate == dayOf("2026-02-14"));
    CHECK(story.state().noticeRunsFrom == dayOf("2026-01-05"));
    CHECK(story.state().earliestEnd == dayOf("2026-02-04"));
    CHECK(story.step("access").due == dayOf("2026-02-15"));
    story.on("2026-02-16");
    removeAccess(story);
    REQUIRE(story.done("statement") == "");
    REQUIRE(story.done("closing") == "");
    CHECK(story.state().status == CaseStatus::Ended);
    CHECK(story.state().outcome == CaseOutcome::Closed);
    CHECK(story.state().stage == Stage::Closed);
    CHECK(story.step("later").status == StepStatus::Open);
    CHECK(story.step("later").due == dayOf("2026-05-17"));
    CHECK(
        std::ranges::all_of(closingProofs(story.playbook(), story.state()), &ClosingProof::given));
    CHECK(story.done("successor") == "case.ended");
    CHECK(story.reopen("closing") == "case.ended");
    CHECK(story.reopen("access") == "case.ended");
    CHECK(story.tell(CaseEventKind::Reversed, {}, "They paid.") == "case.ended");
    CHECK(story.tell(CaseEventKind::Noted, {}, "A card came.") == "");
    story.on("2026-05-17");
    CHECK(story.done("later") == "");
    CHECK(story.state().outcome == CaseOutcome::Closed);
}

TEST_CASE("No letter without an end date; no clock without proof", "[case][guards]") {
    Story story(partingPlaybook());
    CHECK(story.send("notice") == "case.guard.not_decided");
    CHECK(story.done("contract") == "case.guard.not_decided");
    REQUIRE(story.done("decision") == "");
    CHECK(story.send("notice") == "case.guard.no_end_date");
    CHECK(story.done("notice") == "case.guard.no_end_date");
    CHECK(story.skip("contract", "No contract.") == "case.skip.needed");
    StepAnswers answers = goodAnswers(*story.playbook().find("contract"), story.today());
    answers.endDate.reset();
    CHECK(story.done("contract", answers) == "case.answer_missing");
    answers.endDate = story.today();
    CHECK(story.done("contract", answers) == "case.contract.end_in_past");
    answers.endDate = story.today().plusDays(29);
    CHECK(story.done("contract", answers) == "case.contract.too_short");
    answers.shorterNoticeReason = "Agreed in writing.";
    answers.noticeDays = 2'000'000'000;
    CHECK(story.done("contract", answers) == "case.contract.notice_days");
    REQUIRE(story.done("contract") == "");
    CHECK(story.done("notice") == "case.letter_not_sent");
    CHECK(story.done("proof") == "case.guard.no_letter");
    story.on("2026-01-25");
    CHECK(story.send("notice") == "case.contract.too_short_now");
    story.on("2026-01-06");
    REQUIRE(story.send("notice") == "");
    CHECK(story.reopen("contract") == "case.reopen.needed");
    REQUIRE(story.done("notice") == "");
    CHECK(story.reopen("notice") == "case.reopen.sent");
    CHECK(story.done("dossier") == "case.guard.no_proof");
    CHECK(story.tick("access", "capture", "They wish it.") == "case.guard.no_proof");
    CHECK(story.skip("proof", "They know.") == "case.skip.needed");
    StepAnswers proof = goodAnswers(*story.playbook().find("proof"), story.today());
    proof.deliveredOn = dayOf("2026-01-05");
    CHECK(story.done("proof", proof) == "case.proof.before_letter");
    proof.deliveredOn = dayOf("2026-01-07");
    CHECK(story.done("proof", proof) == "case.date.future");
    proof.deliveredOn = dayOf("2026-01-06");
    proof.deliveryReference = " ";
    CHECK(story.done("proof", proof) == "case.answer_missing");
    CHECK_FALSE(story.state().noticeRunsFrom);
    CHECK(story.done("proof") == "");
    CHECK(story.state().noticeRunsFrom == dayOf("2026-01-06"));
}

TEST_CASE("Access goes at the end, in order, whole", "[case][guards]") {
    Story story(partingPlaybook());
    handOver(story);
    CHECK(story.tick("access", "capture") == "case.guard.access_before_end");
    CHECK(story.tick("access", "agents", "They wish it.") == "case.item.phase");
    CHECK(story.tick("access", "capture", "They wish it: mail of 4 January.") == "");
    CHECK(story.reopen("proof") == "case.reopen.needed");
    CHECK(story.tick("access", "agents", {}, CaseEventKind::ItemNotHeld) == "case.item.reason");
    story.on("2026-02-14");
    CHECK(story.done("access") == "case.item_open");
    CHECK(story.skip("access", "Nothing there.") == "case.skip.needed");
    REQUIRE(story.tick("access", "agents", "Never had any.", CaseEventKind::ItemNotHeld) == "");
    CaseEvent added = story.event(CaseEventKind::ItemAdded, "access");
    added.item = "Partner link";
    added.phase = 1;
    REQUIRE(story.tell(added) == "");
    CHECK(story.tick("access", "accounts") == "case.item.phase");
    REQUIRE(story.tick("access", "own_" + std::to_string(added.number)) == "");
    REQUIRE(story.tick("access", "accounts") == "");
    story.on("2026-02-13");
    CHECK(story.done("access") == "case.date.before");
    story.on("2026-02-14");
    CHECK(story.done("access") == "");

    Playbook bare = partingPlaybook();
    std::ranges::find(bare.steps, std::string("access"), &PlaybookStep::id)->checklist.clear();
    Story empty(bare);
    handOver(empty);
    empty.on("2026-03-01");
    CHECK(empty.done("access") == "case.access_list_empty");
}

TEST_CASE("Closing waits for data, access and acceptance, never for money", "[case][guards]") {
    Story story(partingPlaybook());
    handOver(story);
    CHECK(story.done("closing") == "case.guard.access");
    story.on("2026-02-14");
    removeAccess(story);
    CHECK(story.done("closing") == "case.guard.statement");
    CHECK(story.done("statement", {}) == "case.answer_missing");
    REQUIRE(story.done("statement") == "");
    REQUIRE(story.reopen("data") == "");
    CHECK(story.done("closing") == "case.guard.data");
    StepAnswers data;
    data.dataChoice = DataChoice::NoneHeld;
    CHECK(story.done("data", data) == "case.data.none_note");
    data.dataChoice = DataChoice::Deleted;
    CHECK(story.done("data", data) == "case.data.certificate");
    data.certificate = "C-8";
    REQUIRE(story.done("data", data) == "");
    CHECK(story.done("closing", {}) == "case.closing.no_acceptance");
    StepAnswers silence;
    silence.silentSince = story.today().plusDays(-13);
    CHECK(story.done("closing", silence) == "case.closing.too_soon");
    silence.silentSince = dayOf("2025-12-01");
    CHECK(story.done("closing", silence) == "case.date.before");
    silence.silentSince = story.today().plusDays(-14);
    REQUIRE(story.done("closing", silence) == "");
    CHECK(story.state().outcome == CaseOutcome::Closed);

    Story early(partingPlaybook());
    handOver(early);
    for (const auto* item : {"capture", "agents", "accounts"}) {
        REQUIRE(early.tick("access", item, "They wish it in writing.") == "");
    }
    REQUIRE(early.done("access") == "");
    REQUIRE(early.done("statement") == "");
    CHECK(early.done("closing") == "case.guard.before_end");
}

TEST_CASE("Nothing is put off for money", "[case][guards]") {
    Story story(partingPlaybook());
    for (const auto* step : {"dossier", "receipt", "data", "access"}) {
        CaseEvent later = story.event(CaseEventKind::StepPostponed, step);
        later.until = story.today().plusDays(10);
        later.reason = "After the holidays";
        CHECK(story.tell(later) == "case.guard.payment");
        later.notForPayment = true;
        CHECK(story.tell(later) == "");
        CHECK(story.step(step).due == story.today().plusDays(10));
    }
    giveNotice(story);
    CaseEvent pause = story.event(CaseEventKind::Suspended);
    pause.suspension = SuspensionReason::Dispute;
    CHECK(story.tell(pause) == "case.guard.payment");
    pause.notForPayment = true;
    CHECK(story.tell(pause) == "");
    CHECK(story.done("proof") == "case.suspended");
    CHECK(story.tell(CaseEventKind::Ended, {}, "Enough.") == "case.end.parting");
    CHECK(story.tell(CaseEventKind::Reversed, {}, "") == "case.reverse.reason");
    CHECK(story.tell(CaseEventKind::Reversed, {}, "They stay.") == "");
    CHECK(story.state().outcome == CaseOutcome::Reversed);
    CHECK(story.done("proof") == "case.ended");
}

TEST_CASE("A decision needs the self-check, the effect and an attempt", "[case][guards]") {
    Story story(partingPlaybook());
    CHECK(story.skip("decision", "Obvious.") == "case.skip.needed");
    const auto refusal = [&](auto change) {
        StepAnswers answers = goodDecision();
        change(answers);
        return story.done("decision", answers);
    };
    CHECK(refusal([](StepAnswers& a) { a.reason = " "; }) == "case.decision.no_reason");
    CHECK(refusal([](StepAnswers& a) { a.grounds.reset(); }) == "case.decision.no_grounds");
    CHECK(refusal([](StepAnswers& a) { a.selfCheck.pop_back(); }) == "case.decision.self_check");
    CHECK(refusal([](StepAnswers& a) { a.selfCheck[0].ours = true; }) ==
          "case.decision.self_check_note");
    CHECK(refusal([](StepAnswers& a) {
              a.selfCheck[3].ours = true;
              a.selfCheck[3].note = "Next week";
              a.withoutAttempt = "A reason that is long enough.";
          }) == "case.decision.work_owed");
    CHECK(refusal([](StepAnswers& a) { a.effectSeen = false; }) == "case.decision.effect_not_seen");
    CHECK(refusal([](StepAnswers& a) { a.grounds->attempts = 0; }) == "case.guard.no_attempt");
    CHECK(refusal([](StepAnswers& a) {
              a.grounds->attempts = 0;
              a.withoutAttempt = "        too short        ";
          }) == "case.guard.no_attempt");
    CHECK(refusal([](StepAnswers& a) { a.grounds->quartersInD = 1; }) == "case.guard.not_long_a_d");
    CHECK(refusal([](StepAnswers& a) { a.grounds->uncommon = true; }) == "case.guard.uncommon");
    CHECK(refusal([](StepAnswers& a) {
              a.selfCheck[4].ours = true;
              a.selfCheck[4].note = "Their press needs it";
          }) == "case.guard.uncommon");
    CHECK(refusal([](StepAnswers& a) { a.outcome = "other"; }) == "case.outcome_missing");
    CHECK(refusal([](StepAnswers& a) { a.grounds = PartingGrounds{0, 0, true, false}; }) == "");
    CHECK(story.reopen("decision", "") == "case.reopen.reason");
    CHECK(story.reopen("decision") == "");
    CHECK(refusal([](StepAnswers& a) {
              a.grounds = PartingGrounds{0, 0, false, false};
              a.withoutAttempt = "They left us no other way.";
          }) == "");
    REQUIRE(story.done("contract") == "");
    CHECK(story.reopen("decision") == "case.reopen.needed");

    Story staying(partingPlaybook());
    StepAnswers stay;
    stay.outcome = "stay";
    CHECK(staying.done("decision", stay) == "case.reverse.reason");
    stay.reason = "We owe them work.";
    CHECK(staying.done("decision", stay) == "");
    CHECK(staying.state().outcome == CaseOutcome::Reversed);
}

TEST_CASE("A parting is withdrawn before its letter and taken back after it", "[case]") {
    Story story(partingPlaybook());
    CaseEvent ended = story.event(CaseEventKind::Ended);
    ended.outcome = CaseOutcome::Withdrawn;
    CHECK(story.tell(ended) == "case.end.reason");
    ended.reason = "Another way was found.";
    giveNotice(story);
    ended.number = story.state().events + 1;
    CHECK(story.tell(ended) == "case.end.parting");
    Story young(partingPlaybook());
    ended.number = 1;
    CHECK(young.tell(ended) == "");
    CHECK(young.state().outcome == CaseOutcome::Withdrawn);
    CHECK(young.state().stage == Stage::Decided);
}

TEST_CASE("A card of a parting is moved no further than its guards", "[case][move]") {
    Story story(partingPlaybook());
    const auto to = [&](Stage stage) {
        const auto events = moveTo(story.playbook(), story.state(), stage, story.today(),
                                   story.event(CaseEventKind::Noted).recordedAt, "");
        return events ? std::string() : events.error().message.id;
    };
    CHECK(to(Stage::LetterSent) == "case.move.outcome");
    CHECK(to(Stage::Closed) == "case.move.outcome");
    CHECK(to(Stage::Planned) == "case.move.other_lane");
    decide(story);
    CHECK(to(Stage::LetterSent) == "case.move.letter");
    REQUIRE(story.send("notice") == "");
    CHECK(to(Stage::LetterSent) == "");
    CHECK(to(Stage::Handover) == "case.move.answers");
    REQUIRE(story.done("notice") == "");
    REQUIRE(story.done("proof") == "");
    CHECK(to(Stage::Handover) == "");
    CHECK(to(Stage::Decided) == "case.reopen.needed");
}

}  // namespace winnow::test
