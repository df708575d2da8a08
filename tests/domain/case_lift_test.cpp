// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"

#include <support/catch.h>

namespace winnow::test {

namespace {

void talk(Story& story) {
    REQUIRE(story.done("value") == "");
    REQUIRE(story.send("invitation") == "");
    REQUIRE(story.done("invitation") == "");
}

StepAnswers review(const Story& story, std::string_view outcome) {
    StepAnswers answers = goodAnswers(*story.playbook().find("review"), story.today());
    answers.outcome = outcome;
    return answers;
}

}  // namespace

TEST_CASE("A lift goes from the value statement to the new grade", "[case][lift]") {
    Story story(liftPlaybook());
    CHECK(validate(story.playbook()).empty());
    CHECK(story.step("invitation").status == StepStatus::Locked);
    CHECK(story.send("invitation") == "case.blocked.after_step");
    talk(story);
    CHECK(story.state().stage == Stage::Talking);
    CHECK(story.done("review", {}) == "case.outcome_missing");
    REQUIRE(story.done("review", review(story, "agreed")) == "");
    CHECK(story.step("second_talk").status == StepStatus::PassedOver);
    CHECK(story.done("second_talk") == "case.step_passed_over");
    CHECK(story.state().stage == Stage::Agreed);
    REQUIRE(story.done("agreement") == "");
    CHECK(story.done("tools") == "case.item_open");
    REQUIRE(story.tick("tools", "agent") == "");
    REQUIRE(story.done("tools") == "");
    CHECK(story.state().stage == Stage::Watching);
    CHECK(story.step("regrade").due == dayOf("2026-07-14"));
    CHECK_FALSE(countsAsAttempt(story.playbook(), story.state()));
    REQUIRE(story.done("regrade") == "");
    CHECK(story.state().outcome == CaseOutcome::Won);
    CHECK(story.state().settledSteps() == 6);
    CHECK(countsAsAttempt(story.playbook(), story.state()));
    CHECK(story.reopen("regrade") == "case.ended");
}

TEST_CASE("An outcome ends a lift or leads on", "[case][lift]") {
    for (const auto& [outcome, expected] :
         {std::pair{"declines", CaseOutcome::Lost}, std::pair{"refuses", CaseOutcome::Part}}) {
        Story story(liftPlaybook());
        talk(story);
        REQUIRE(story.done("review", review(story, outcome)) == "");
        CHECK(story.state().status == CaseStatus::Ended);
        CHECK(story.state().outcome == expected);
        CHECK(story.state().stage == Stage::Talking);
        CHECK(story.step("agreement").status == StepStatus::PassedOver);
        CHECK(story.done("agreement") == "case.ended");
    }
    Story story(liftPlaybook());
    talk(story);
    REQUIRE(story.done("review", review(story, "agreed")) == "");
    REQUIRE(story.reopen("review") == "");
    CHECK(story.step("second_talk").status == StepStatus::Open);
    REQUIRE(story.done("review", review(story, "time")) == "");
    CHECK(story.step("second_talk").status == StepStatus::Open);
    CHECK(story.done("agreement") == "case.blocked.after_step");
}

TEST_CASE("A lift whose last step was skipped is not won by itself", "[case][lift]") {
    Story story(liftPlaybook());
    for (const PlaybookStep& step : story.playbook().steps) {
        CHECK(story.skip(step.id) == (step.optional ? "" : "case.skip.reason"));
        if (!step.optional) {
            CHECK(story.skip(step.id, "Not with them.") == "");
        }
    }
    CHECK(story.state().status == CaseStatus::Open);
    CaseEvent ended = story.event(CaseEventKind::Ended);
    CHECK(story.tell(ended) == "case.end.outcome");
    ended.outcome = CaseOutcome::Closed;
    CHECK(story.tell(ended) == "case.end.outcome");
    ended.outcome = CaseOutcome::Withdrawn;
    ended.reason = "No time.";
    CHECK(story.tell(ended) == "");
    CHECK_FALSE(countsAsAttempt(story.playbook(), story.state()));
}

TEST_CASE("A lift given up after talking was an attempt", "[case][lift]") {
    Story story(liftPlaybook());
    talk(story);
    CHECK(story.tell(CaseEventKind::Reversed, {}, "They stay.") == "case.reverse.lift");
    CaseEvent ended = story.event(CaseEventKind::Ended);
    ended.outcome = CaseOutcome::Withdrawn;
    ended.reason = "No time.";
    REQUIRE(story.tell(ended) == "");
    CHECK(countsAsAttempt(story.playbook(), story.state()));
    Playbook late = story.playbook();
    late.purpose = PlaybookPurpose::LatePayment;
    CHECK_FALSE(countsAsAttempt(late, story.state()));
}

TEST_CASE("Due days move by the days a case stood still", "[case][suspend]") {
    Playbook playbook = liftPlaybook();
    playbook.steps[0].due = {DueFrom::Start, 10};
    Story story(playbook);
    CHECK(story.step("value").due == dayOf("2026-01-15"));
    CHECK(story.step("fee").due == dayOf("2026-01-22"));
    story.on("2026-01-08");
    CHECK(story.tell(CaseEventKind::Resumed, {}, {}) == "case.not_suspended");
    CaseEvent pause = story.event(CaseEventKind::Suspended);
    CHECK(story.tell(pause) == "case.suspend.reason");
    pause.suspension = SuspensionReason::Absence;
    REQUIRE(story.tell(pause) == "");
    CHECK(story.tell(pause) == "case.number");
    CHECK(story.done("value") == "case.suspended");
    CHECK(story.skip("fee") == "case.suspended");
    CHECK(story.tell(CaseEventKind::Assigned, {}, "Aoife") == "");
    CHECK(story.attach("value") == "");
    story.on("2026-01-07");
    CHECK(story.tell(CaseEventKind::Resumed, {}, {}) == "case.date.before");
    story.on("2026-01-28");
    REQUIRE(story.tell(CaseEventKind::Resumed, {}, {}) == "");
    CHECK(story.step("value").due == dayOf("2026-02-04"));
    CHECK(story.state().assignee == "Aoife");
    CHECK(story.done("value") == "");
}

TEST_CASE("Days and hours of a step make sense", "[case]") {
    Story story(liftPlaybook());
    CaseEvent early = story.event(CaseEventKind::Noted);
    early.reason = "Called.";
    early.on = dayOf("2026-01-04");
    CHECK(story.tell(early) == "case.date.before");
    early.on = dayOf("2026-01-06");
    CHECK(story.tell(early) == "case.date.future");
    CaseEvent meeting = story.event(CaseEventKind::StepPostponed, "review");
    CHECK(story.tell(meeting) == "case.postpone.day");
    meeting.until = dayOf("2026-01-20");
    CHECK(story.tell(meeting) == "case.postpone.reason");
    meeting.startMinute = 1'440;
    CHECK(story.tell(meeting) == "case.postpone.hour");
    meeting.startMinute = 600;
    CHECK(story.tell(meeting) == "");
    CHECK(story.step("review").due == dayOf("2026-01-20"));
    CHECK(story.step("review").startMinute == 600);
    CaseEvent task = story.event(CaseEventKind::StepPostponed, "tools");
    task.until = dayOf("2026-01-20");
    task.startMinute = 600;
    CHECK(story.tell(task) == "case.postpone.hour");
    CHECK(story.done("nowhere", {}) == "case.step_unknown");
    REQUIRE(story.done("value") == "");
    REQUIRE(story.send("invitation") == "");
    CaseEvent again = story.event(CaseEventKind::LetterSent, "invitation");
    again.letter = story.step("invitation").letters.front();
    CHECK(story.tell(again) == "case.letter_twice");
}

TEST_CASE("A card of a lift moves over mere ticks alone", "[case][move]") {
    Story story(liftPlaybook());
    const auto move = [&](Stage stage) {
        const auto events = moveTo(story.playbook(), story.state(), stage, story.today(),
                                   story.event(CaseEventKind::Noted).recordedAt, "");
        if (!events) {
            return events.error().message.id;
        }
        for (const CaseEvent& event : *events) {
            REQUIRE(story.tell(event) == "");
        }
        return std::string();
    };
    CHECK(move(Stage::Agreed) == "case.move.letter");
    CHECK(story.state().events == 0);
    CHECK(move(Stage::Talking) == "");
    CHECK(story.state().stage == Stage::Talking);
    CHECK(move(Stage::Planned) == "");
    CHECK(story.state().stage == Stage::Planned);
    CHECK(story.step("value").status == StepStatus::Open);
    CHECK(move(Stage::Decided) == "case.move.other_lane");
    talk(story);
    REQUIRE(story.done("review", review(story, "agreed")) == "");
    CHECK(move(Stage::Watching) == "case.move.answers");
    CHECK(move(Stage::Planned) == "");
}

TEST_CASE("Steps may be done out of order within a column and told so by a guard", "[case]") {
    Playbook playbook = liftPlaybook();
    playbook.steps[1].guards = {{GuardKind::AfterStep, "value"}};
    Story story(playbook);
    CHECK(story.step("fee").status == StepStatus::Locked);
    CHECK(story.done("fee") == "case.blocked.after_step");
    REQUIRE(story.done("value") == "");
    CHECK(story.step("fee").status == StepStatus::Open);
    StepAnswers nothing;
    CHECK(story.done("fee", nothing) == "case.answer_missing");
    nothing.fee = Money{0};
    CHECK(story.done("fee", nothing) == "case.fee");
}

}  // namespace winnow::test
