// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>

#include <support/catch.h>

#include "case_fixture.h"

namespace winnow::test {

namespace {

PlaybookStep& at(Playbook& playbook, std::string_view id) {
    return *std::ranges::find(playbook.steps, id, &PlaybookStep::id);
}

std::size_t indexOf(const Playbook& playbook, std::string_view id) {
    return static_cast<std::size_t>(playbook.find(id) - playbook.steps.data());
}

// Whether the change brings up the problem.
bool brings(Playbook playbook, const std::function<void(Playbook&)>& change,
            std::string_view problem) {
    change(playbook);
    return std::ranges::any_of(validate(playbook), [&](const Text& text) {
        return text.id == "playbook.problem." + std::string(problem);
    });
}

}  // namespace

TEST_CASE("Codes of playbooks and cases are read back", "[playbook]") {
    for (const auto* code :
         {"upgrade", "conversion", "price_rise", "late_payment", "notice", "parting"}) {
        CHECK(purposeCode(purposeFromCode(code).value()) == code);
    }
    for (const auto* code : {"planned", "talking", "agreed", "watching", "decided", "letter_sent",
                             "handover", "closed"}) {
        CHECK(stageCode(stageFromCode(code).value()) == code);
    }
    for (int role = 0; role <= static_cast<int>(StepRole::LaterCheck); ++role) {
        const auto each = static_cast<StepRole>(role);
        CHECK(stepRoleFromCode(stepRoleCode(each)) == each);
    }
    for (int kind = 0; kind <= static_cast<int>(CaseEventKind::Ended); ++kind) {
        const auto each = static_cast<CaseEventKind>(kind);
        CHECK(caseEventKindFromCode(caseEventKindCode(each)) == each);
    }
    CHECK_FALSE(stageFromCode("Planned"));
    CHECK_FALSE(stepRoleFromCode(""));
}

TEST_CASE("Talks about the fee and partings exclude each other", "[playbook]") {
    using enum PlaybookPurpose;
    for (const PlaybookPurpose one : {Upgrade, Conversion, PriceRise, Parting}) {
        for (const PlaybookPurpose other : {Upgrade, Conversion, PriceRise, Parting}) {
            CHECK(conflict(one, other));
        }
        CHECK_FALSE(conflict(one, LatePayment));
        CHECK_FALSE(conflict(Notice, one));
    }
    CHECK(conflict(Notice, Notice));
    CHECK(laneOf(Parting) == Lane::Part);
    CHECK(laneOf(LatePayment) == Lane::Lift);
    for (const Lane lane : {Lane::Lift, Lane::Part}) {
        for (const Stage stage : stagesOf(lane)) {
            CHECK(laneOf(stage) == lane);
        }
    }
}

TEST_CASE("A playbook says what keeps it from being used", "[playbook]") {
    const Playbook lift = liftPlaybook();
    CHECK(validate(lift).empty());
    CHECK(brings(
        lift, [](Playbook& p) { p.steps.clear(); }, "no_steps"));
    CHECK(brings(
        lift, [](Playbook& p) { p.id = "Lift it"; }, "id"));
    CHECK(brings(
        lift, [](Playbook& p) { p.title.fr.clear(); }, "title"));
    CHECK(brings(
        lift, [](Playbook& p) { p.toGrade = Grade::D; }, "grades"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[1].id = "value"; }, "id_twice"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[1].title.en.clear(); }, "step_title"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[1].advice.en = "How"; }, "step_advice"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[1].stage = Stage::Closed; }, "stage_of_other_lane"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[0].stage = Stage::Watching; }, "stage_backwards"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[0].role = StepRole::Closing; }, "parting_role"));
    CHECK(brings(
        lift, [](Playbook& p) { at(p, "invitation").letter.clear(); }, "no_letter"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps[0].due.days = 1'831; }, "due_days"));
    CHECK(brings(
        lift,
        [](Playbook& p) {
            p.steps[0].guards = {{GuardKind::AfterStep, "fee"}};
        },
        "guard_step"));
    CHECK(brings(
        lift,
        [](Playbook& p) {
            p.steps[1].guards = {{GuardKind::DataSettled, {}}};
        },
        "parting_guard"));
    CHECK(brings(
        lift, [](Playbook& p) { at(p, "review").outcomes[0].step = "value"; }, "outcome_step"));
    CHECK(brings(
        lift, [](Playbook& p) { at(p, "review").outcomes[0].leadsTo = OutcomeLeadsTo::Revert; },
        "outcome_of_other_lane"));
    CHECK(brings(
        lift, [](Playbook& p) { at(p, "review").outcomes[0].text.fr.clear(); }, "outcome_text"));
    CHECK(brings(
        lift, [](Playbook& p) { at(p, "tools").checklist[0].id = "own_3"; }, "item_id"));
    CHECK(brings(
        lift, [](Playbook& p) { p.steps.resize(101, p.steps[0]); }, "too_many_steps"));
}

TEST_CASE("A parting playbook has what the guards need, in order", "[playbook]") {
    const Playbook parting = partingPlaybook();
    CHECK(validate(parting).empty());
    for (const auto* id : {"decision", "contract", "notice", "proof", "dossier", "receipt", "data",
                           "access", "statement", "closing"}) {
        INFO(id);
        CHECK(brings(
            parting,
            [&](Playbook& p) {
                p.steps.erase(p.steps.begin() + static_cast<std::ptrdiff_t>(indexOf(p, id)));
            },
            "role_missing"));
        CHECK(brings(
            parting, [&](Playbook& p) { at(p, id).role = StepRole::None; }, "role_missing"));
        CHECK(brings(
            parting, [&](Playbook& p) { at(p, id).optional = true; }, "role_optional"));
        CHECK(brings(
            parting, [&](Playbook& p) { at(p, "brief").role = at(p, id).role; }, "role_twice"));
    }
    CHECK(brings(
        parting, [](Playbook& p) { std::swap(at(p, "data"), at(p, "access")); }, "role_order"));
    CHECK(brings(
        parting, [](Playbook& p) { std::swap(at(p, "access"), at(p, "statement")); },
        "waits_for_money"));
    CHECK(brings(
        parting, [](Playbook& p) { std::swap(at(p, "later"), at(p, "brief")); }, "after_closing"));
    CHECK(brings(
        parting, [](Playbook& p) { at(p, "notice").kind = StepKind::Task; }, "notice_is_a_letter"));
    CHECK(brings(
        parting,
        [](Playbook& p) {
            at(p, "offer").outcomes = {{"jump", words("jump"), OutcomeLeadsTo::Step, "proof"}};
        },
        "outcome_passes_guard"));
    CHECK(brings(
        parting,
        [](Playbook& p) {
            at(p, "later").outcomes = {{"stay", words("stay"), OutcomeLeadsTo::Revert, {}}};
        },
        "stays_after_closing"));
    CHECK(brings(
        parting,
        [](Playbook& p) {
            at(p, "contract").guards = {{GuardKind::EndDateKnown, {}}};
        },
        "guard_never_opens"));
    CHECK(brings(
        parting, [](Playbook& p) { at(p, "brief").role = StepRole::Regrade; }, "lifting_role"));
}

}  // namespace winnow::test
