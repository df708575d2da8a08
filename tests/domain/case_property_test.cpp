// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <formats/playbook_json.h>
#include <support/catch.h>

#include "case_fixture.h"
#include "case_witness.h"

namespace winnow::test {

namespace {

// Deterministic everywhere, unlike the standard distributions (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    bool oneIn(int many) { return below(many) == 0; }
    template <typename T>
    const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::uint64_t m_state;
};

// All that is said of a state, to tell two apart.
std::string digest(const CaseState& state) {
    const auto day = [](std::optional<Date> date) { return date ? date->toIso() : "-"; };
    std::string text = std::string(caseStatusCode(state.status)) + "/" +
                       (state.outcome ? std::string(caseOutcomeCode(*state.outcome)) : "-") + "/" +
                       std::string(stageCode(state.stage)) + "/" +
                       std::to_string(state.next.value_or(999)) + "/" + state.assignee + "/" +
                       day(state.endedOn) + day(state.suspendedOn) + day(state.endDate) +
                       day(state.noticeSentOn) + day(state.noticeRunsFrom) +
                       day(state.earliestEnd) + day(state.closedOn) + day(state.lastOn) +
                       std::to_string(state.events) + std::to_string(state.pauses.size());
    for (const StepState& step : state.steps) {
        text += "\n" + step.step->id + std::string(stepStatusCode(step.status)) + day(step.due) +
                day(step.postponedTo) + day(step.settledOn) + step.reason + step.answers.outcome +
                std::to_string(step.letters.size()) + std::to_string(step.documents.size());
        for (const ItemState& item : step.items) {
            text += item.item.id + std::to_string(static_cast<int>(item.state)) + day(item.on);
        }
    }
    return text;
}

// One part of good answers is spoiled.
void spoil(StepAnswers& answers, Dice& dice, Date on) {
    switch (dice.below(14)) {
        case 0:
            answers = {};
            break;
        case 1:
            answers.endDate = on.plusDays(dice.below(80) - 20);
            break;
        case 2:
            answers.endDate.reset();
            break;
        case 3:
            answers.deliveredOn = on.plusDays(dice.below(40) - 20);
            break;
        case 4:
            answers.deliveryReference.clear();
            break;
        case 5:
            answers.certificate.clear();
            break;
        case 6:
            answers.dataChoice = DataChoice::NoneHeld;
            break;
        case 7:
            answers.acceptedBy.clear();
            if (dice.oneIn(2)) {
                answers.silentSince = on.plusDays(dice.below(40) - 30);
            }
            break;
        case 8:
            answers.balance.reset();
            break;
        case 9:
            answers.grounds =
                PartingGrounds{dice.below(3), dice.below(2), dice.oneIn(2), dice.oneIn(2)};
            break;
        case 10:
            answers.withoutAttempt = dice.oneIn(2) ? "No." : "They left us no other way out.";
            break;
        case 11:
            if (!answers.selfCheck.empty()) {
                SelfCheckAnswer& answer =
                    answers.selfCheck[static_cast<std::size_t>(dice.below(5))];
                answer.ours = true;
                answer.note = dice.oneIn(4) ? "Made good." : "";
            }
            break;
        case 12:
            answers.effectSeen = false;
            break;
        default:
            answers.noticeDays = dice.below(200) - 20;
            answers.shorterNoticeReason = dice.oneIn(3) ? "Agreed." : "";
            break;
    }
}

CaseEvent anyEvent(const Playbook& playbook, const CaseState& state, Date today, Dice& dice) {
    static const std::vector<std::string> kReasons{"", " ", "Because.", "Because."};
    CaseEvent event;
    event.number = state.events + (dice.oneIn(60) ? 2 : 1);
    event.on = today.plusDays(dice.oneIn(8) ? dice.below(30) - 25 : 0);
    event.recordedAt = {std::int64_t{today.dayNumber()} * 86'400};
    event.reason = dice.of(kReasons);
    event.notForPayment = dice.oneIn(2);
    event.letter = LetterId{dice.oneIn(10) ? dice.below(5) : 1'000 + state.events};
    event.document = CaseDocumentId{dice.below(4)};
    const PlaybookStep* step = &dice.of(playbook.steps);
    if (state.next && !dice.oneIn(3)) {
        step = state.steps[*state.next].step;
    }
    event.step = step->id;
    const int roll = dice.below(100);
    using enum CaseEventKind;
    if (roll < 42) {
        event.kind = StepDone;
        event.answers = goodAnswers(*step, event.on);
        if (!step->outcomes.empty() && dice.oneIn(10)) {
            event.answers->outcome = dice.of(step->outcomes).id;
        }
        if (dice.oneIn(3)) {
            spoil(*event.answers, dice, event.on);
        }
    } else if (roll < 54) {
        event.kind = LetterSent;
    } else if (roll < 74) {
        event.kind = dice.oneIn(8) ? ItemNotHeld : dice.oneIn(12) ? ItemCleared : ItemTicked;
        const std::vector<ItemState>& items = state.find(event.step)->items;
        event.item = items.empty() || dice.oneIn(20) ? "nothing" : dice.of(items).item.id;
    } else if (roll < 81) {
        event.kind = DocumentAdded;
    } else if (roll < 84) {
        event.kind = StepSkipped;
    } else if (roll < 87) {
        event.kind = StepPostponed;
        event.until = today.plusDays(dice.below(20) - 3);
        event.startMinute = dice.oneIn(4) ? std::optional(600) : std::nullopt;
    } else if (roll < 91) {
        event.kind = StepReopened;
        std::vector<std::string> settled;
        for (const StepState& each : state.steps) {
            if (each.settled()) {
                settled.push_back(each.step->id);
            }
        }
        event.step = settled.empty() ? event.step : dice.of(settled);
    } else if (roll < 93) {
        event.kind = ItemAdded;
        event.item = dice.oneIn(4) ? "" : "A line";
        event.phase = dice.below(3);
    } else {
        event.step = dice.oneIn(5) ? event.step : "";
        event.kind = dice.of(std::vector{Suspended, Resumed, Resumed, Resumed, Noted, Assigned});
        if (dice.oneIn(14)) {
            event.kind = dice.oneIn(2) ? Reversed : Ended;
            event.outcome = dice.of(std::vector{CaseOutcome::Withdrawn, CaseOutcome::Closed,
                                                CaseOutcome::Won, CaseOutcome::Lost});
        }
        event.suspension = dice.oneIn(4) ? std::nullopt : std::optional(SuspensionReason::Dispute);
    }
    return event;
}

struct Seen {
    std::set<std::string> refusals;
    int taken = 0;
    int closed = 0;
    int won = 0;
    int reversed = 0;
};

// A case driven by chance; the witness looks at every event that was taken.
void drive(const Playbook& playbook, std::uint64_t seed, int steps, Seen& seen) {
    Dice dice(seed);
    const Date start = Date::of(2026, 1, 5).value();
    Date today = start;
    CaseState state = startOf(playbook, start);
    CaseRecord record;
    record.startedOn = start;
    Witness witness(playbook, start);
    // Some cases are through before the service ends, others take months.
    const int pace = 2 + dice.below(12);
    for (int i = 0; i < steps; ++i) {
        today = today.plusDays(dice.oneIn(pace) ? dice.below(5) : 0);
        const CaseEvent event = anyEvent(playbook, state, today, dice);
        const bool looked = dice.oneIn(16);
        const std::string before = looked ? digest(state) : std::string();
        const Result<CaseState> after = apply(playbook, state, event);
        if (!after) {
            seen.refusals.insert(after.error().message.id);
            if (looked && digest(state) != before) {
                FAIL("a refusal changed the case");
            }
            continue;
        }
        state = *after;
        record.events.push_back(event);
        ++seen.taken;
        const std::string wrong = witness.see(event);
        const StepAnswers* contract = witness.answersOf(StepRole::ContractReview);
        const StepAnswers* proof = witness.answersOf(StepRole::DeliveryProof);
        const bool agrees =
            wrong.empty() && state.endDate == (contract ? contract->endDate : std::nullopt) &&
            state.noticeRunsFrom == (proof ? proof->deliveredOn : std::nullopt) &&
            state.noticeSentOn == witness.noticeSentOn() &&
            (state.outcome == CaseOutcome::Closed) == witness.closed() &&
            (state.status == CaseStatus::Suspended) == (witness.suspended() && !witness.over()) &&
            (state.status == CaseStatus::Ended || !witness.over());
        if (!agrees) {
            INFO("seed " << seed << ", event " << event.number << ", "
                         << caseEventKindCode(event.kind) << " of " << event.step << "\n"
                         << digest(state));
            FAIL(wrong);
        }
        if (looked) {
            const Result<CaseState> again = replay(playbook, record);
            if (!again || digest(*again) != digest(state)) {
                FAIL("seed " << seed << ": replayed, it is another case");
            }
        }
    }
    const Result<CaseState> again = replay(playbook, record);
    INFO("seed " << seed);
    REQUIRE(again);
    CHECK(digest(*again) == digest(state));
    seen.closed += state.outcome == CaseOutcome::Closed ? 1 : 0;
    seen.won += state.outcome == CaseOutcome::Won ? 1 : 0;
    seen.reversed += state.outcome == CaseOutcome::Reversed ? 1 : 0;
}

Playbook mutated(Dice& dice) {
    Playbook playbook = partingPlaybook();
    std::vector<PlaybookStep>& steps = playbook.steps;
    const auto index = [&] {
        return static_cast<std::size_t>(dice.below(static_cast<int>(steps.size())));
    };
    if (dice.oneIn(2)) {
        // One column alone: no column holds back what a guard should.
        for (PlaybookStep& step : steps) {
            step.stage = Stage::Handover;
        }
    }
    for (int i = 1 + dice.below(4); i > 0; --i) {
        PlaybookStep& step = steps[index()];
        switch (dice.below(11)) {
            case 0:
                std::swap(step, steps[index()]);
                break;
            case 1:
                step.stage = stagesOf(Lane::Part)[static_cast<std::size_t>(dice.below(4))];
                break;
            case 2:
                step.guards.clear();
                break;
            case 3:
                step.optional = !step.optional;
                break;
            case 4:
                step.checklist.clear();
                break;
            case 5:
                step.outcomes.push_back(
                    {"way" + std::to_string(i), words("way"),
                     dice.oneIn(2) ? OutcomeLeadsTo::Revert : OutcomeLeadsTo::Step,
                     steps[index()].id});
                break;
            case 6:
                step.kind = dice.oneIn(2) ? StepKind::Task : StepKind::Letter;
                step.letter = step.kind == StepKind::Letter ? "any" : "";
                break;
            case 7:
                step.evidence = dice.oneIn(2) ? EvidenceWanted::None : EvidenceWanted::Required;
                break;
            case 8:
                step.guards.push_back({static_cast<GuardKind>(dice.below(5)), steps[index()].id});
                break;
            case 9:
                steps.insert(steps.begin() + dice.below(static_cast<int>(steps.size())),
                             stepOf("extra" + std::to_string(i), step.stage));
                break;
            default:
                step.role = StepRole::None;
                break;
        }
    }
    return playbook;
}

}  // namespace

TEST_CASE("No chain of events leads a parting past a guard", "[case][property]") {
    Seen seen;
    const Playbook playbook = partingPlaybook();
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        drive(playbook, seed, 260, seen);
    }
    INFO(seen.taken << " events taken, " << seen.closed << " closed, " << seen.reversed
                    << " taken back");
    CHECK(seen.closed > 20);
    CHECK(seen.reversed > 5);
    CHECK(seen.taken > 5'000);
    for (const auto* id :
         {"case.guard.no_end_date", "case.guard.no_proof", "case.guard.access", "case.guard.data",
          "case.guard.payment", "case.guard.no_attempt", "case.guard.access_before_end",
          "case.decision.self_check_note", "case.skip.needed", "case.reopen.needed",
          "case.item.phase", "case.suspended", "case.ended"}) {
        INFO(id);
        CHECK(seen.refusals.contains(id));
    }
}

TEST_CASE("No chain of events leads a lift past its end", "[case][property]") {
    Seen seen;
    const Playbook playbook = liftPlaybook();
    for (std::uint64_t seed = 1'001; seed <= 1'150; ++seed) {
        drive(playbook, seed, 150, seen);
    }
    INFO(seen.taken << " events taken, " << seen.won << " won");
    CHECK(seen.won > 10);
}

TEST_CASE("No playbook that is valid opens a way past a guard", "[case][property]") {
    Seen seen;
    int valid = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Dice dice(seed * 7'919);
        const Playbook playbook = mutated(dice);
        if (!validate(playbook).empty()) {
            continue;
        }
        ++valid;
        drive(playbook, seed + 5'000, 240, seen);
    }
    INFO(valid << " valid playbooks, " << seen.closed << " closed");
    CHECK(valid > 60);
    CHECK(seen.closed > 3);
}

TEST_CASE("No chain of events leads past a guard of the playbooks that come along",
          "[case][property]") {
    for (const Playbook& playbook : shippedPlaybooks()) {
        INFO(playbook.id);
        Seen seen;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            drive(playbook, seed, 400, seen);
        }
        CHECK(seen.taken > 200);
    }
}

TEST_CASE("The playbooks that come along can be played to their end", "[case]") {
    for (const Playbook& playbook : shippedPlaybooks()) {
        INFO(playbook.id);
        Story story(playbook);
        for (int day = 0; story.state().status == CaseStatus::Open && day < 200; ++day) {
            story.on(dayOf("2026-01-05").plusDays(day).toIso());
            const auto open =
                std::ranges::find(story.state().steps, StepStatus::Open, &StepState::status);
            REQUIRE(open != story.state().steps.end());
            const PlaybookStep& step = *open->step;
            INFO(step.id);
            if (step.kind == StepKind::Letter && story.step(step.id).letters.empty()) {
                REQUIRE(story.send(step.id) == "");
            }
            if (step.evidence == EvidenceWanted::Required &&
                story.step(step.id).documents.empty()) {
                REQUIRE(story.attach(step.id) == "");
            }
            if (step.role == StepRole::AccessRemoval && story.today() < *story.state().endDate) {
                continue;
            }
            for (const CheckItem& item : step.checklist) {
                REQUIRE(story.tick(step.id, item.id) == "");
            }
            REQUIRE(story.done(step.id) == "");
        }
        CHECK(story.state().status == CaseStatus::Ended);
        const bool parting = playbook.purpose == PlaybookPurpose::Parting;
        CHECK(story.state().outcome == (parting ? CaseOutcome::Closed : CaseOutcome::Won));
    }
}

}  // namespace winnow::test
