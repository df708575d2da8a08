// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <app/case_actions.h>
#include <app/case_book.h>
#include <app/case_service.h>
#include <app/parting_service.h>
#include <app/shared.h>
#include <base/currency.h>
#include <storage/register_store.h>

#include "judged_firm.h"

namespace winnow::test {

// A firm with cases; today is 9 April 2026 until the clock is moved.
struct CaseFirm : JudgedFirm {
    CaseService& cases() const { return portfolio->cases(); }
    Portfolio::Shared& shared() const { return portfolio->shared(); }

    static Date day(std::string_view iso) { return Date::fromIso(iso).value(); }
    Date today() const { return clock.today(); }
    void setDay(std::string_view iso) {
        clock.set(Instant::fromIso(std::string(iso) + "T09:00:00Z").value());
    }

    Result<CaseId> tryStart(const std::string& client, const std::string& playbook) {
        CaseService::StartRequest request;
        request.client = id(client);
        request.playbook = playbook;
        return cases().start(request);
    }
    CaseId start(const std::string& client, const std::string& playbook) {
        const Result<CaseId> started = tryStart(client, playbook);
        INFO((started ? std::string() : started.error().message.id));
        REQUIRE(started);
        return *started;
    }

    const CaseState& state(CaseId id) const { return *cases().book().find(id)->state; }
    const StepState& step(CaseId id, std::string_view step) const { return *state(id).find(step); }
    std::string next(CaseId id) const {
        const CaseState& now = state(id);
        return now.next ? now.steps[*now.next].step->id : std::string();
    }

    // The id of the sentence a step is refused with; empty: it is done.
    std::string tryDone(CaseId id, std::string_view step, const StepAnswers& answers = {}) {
        return refusalOf(cases().complete(id, step, answers, today()));
    }
    void done(CaseId id, std::string_view step, StepAnswers answers = {}) {
        tickAll(id, step);
        INFO(step);
        CHECK(tryDone(id, step, answers) == "");
    }
    void done(CaseId id, std::string_view step, std::string_view outcome) {
        StepAnswers answers;
        answers.outcome = outcome;
        done(id, step, answers);
    }
    void tickAll(CaseId id, std::string_view name) {
        std::vector<std::string> open;
        for (const ItemState& item : step(id, name).items) {
            if (!item.settled()) {
                open.push_back(item.item.id);
            }
        }
        for (const std::string& item : open) {
            INFO(item);
            CHECK(refusalOf(cases().tick(id, name, item, true, today())) == "");
        }
    }
    // As the letter service tells it, without the letter itself.
    std::string trySend(CaseId id, std::string_view step,
                        LetterPurpose purpose = LetterPurpose::Other) {
        Letter letter;
        letter.id = LetterId{++m_letters};
        letter.client = cases().record(id).value().client;
        letter.caseId = id;
        letter.step = step;
        letter.purpose = purpose;
        letter.text.subject = "A letter";
        return refusalOf(recordLetterSent(shared(), letter, today(), [] {}));
    }
    void send(CaseId id, std::string_view step) {
        INFO(step);
        CHECK(trySend(id, step) == "");
    }
    void proveWith(CaseId id, std::string_view step) {
        REQUIRE(cases().keep(id, step, CaseDocumentKind::Evidence, "evidence.txt", "seen"));
    }

    static StepAnswers review(std::string_view outcome, Reaction reaction) {
        StepAnswers answers;
        answers.outcome = outcome;
        answers.reaction = reaction;
        answers.words = "Send us the figures.";
        answers.decision = "They want it in writing.";
        return answers;
    }
    static StepAnswers decision() {
        StepAnswers answers;
        answers.outcome = "part";
        answers.reason = "It cannot go on.";
        answers.effectSeen = true;
        answers.withoutAttempt = "They never came to a review.";
        for (const std::string_view question : kSelfCheck) {
            answers.selfCheck.push_back({std::string(question), false, {}});
        }
        return answers;
    }

    // Parting up to the notice letter, which is sent on 20 April; the service ends on 31 July.
    CaseId partUntilNotice(const std::string& client) {
        setDay("2026-04-10");
        const CaseId id = start(client, "offboarding");
        done(id, "decision", decision());
        StepAnswers contract;
        contract.noticeDays = 90;
        contract.endDate = day("2026-07-31");
        done(id, "contract", contract);
        done(id, "slot", "notice");
        setDay("2026-04-20");
        send(id, "notice_letter");
        return id;
    }

private:
    std::int64_t m_letters = 0;
};

}  // namespace winnow::test
