// SPDX-License-Identifier: GPL-3.0-or-later
// Starting cases, their actions one by one, and what they write elsewhere.
#include <app/playbook_service.h>
#include <app/session_service.h>

#include "case_fixture.h"

using namespace winnow;
using namespace winnow::test;

TEST_CASE("A lift is started with what it is for", "[app][cases]") {
    CaseFirm firm;
    CaseService::StartRequest request;
    request.client = firm.id("Cedar");
    request.playbook = "lift_c_to_b";
    request.from = "least_change";
    request.reason = "  The fee is the whole of it. ";
    request.assignee = "Kim";
    const CaseId id = firm.cases().start(request).value();
    const CaseService::View view = firm.cases().view(id).value();
    CHECK(view.record.startedFrom == "least_change");
    CHECK(view.record.reason == "The fee is the whole of it.");
    CHECK(view.record.startedOn == CaseFirm::day("2026-04-09"));
    CHECK(view.record.forecast.basedOn == CaseFirm::kLast);
    CHECK(view.record.forecast.grade == firm.grade("Cedar").finalGrade);
    CHECK(view.record.forecast.revenue);
    CHECK(view.record.forecast.hours);
    CHECK(view.card.name == "Cedar");
    CHECK(view.card.assignee == "Kim");
    CHECK(view.card.stage == Stage::Planned);
    CHECK(view.card.step == "value_statement");
    CHECK(view.card.done == 0);
    CHECK(view.card.target == Grade::B);
    CHECK(firm.portfolio->undoState().undo->id == "action.case.started");
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.cases().cards().empty());
    CHECK(refusalOf(firm.cases().view(id)) == "app.case.gone");
    REQUIRE(firm.portfolio->redo());
    CHECK(firm.cases().cards().size() == 1);
    firm.reopen();
    CHECK(firm.cases().cards().size() == 1);
}

TEST_CASE("What may not be started is refused with the reason", "[app][cases]") {
    CaseFirm firm;
    CHECK(refusalOf(firm.tryStart("Cedar", "lift_z_to_y")) == "app.case.no_playbook");
    CaseService::StartRequest request;
    request.client = firm.id("Cedar");
    request.playbook = "lift_c_to_b";
    request.from = "whim";
    CHECK(refusalOf(firm.cases().start(request)) == "app.case.origin");
    request.from = "client";
    request.on = CaseFirm::day("2026-04-10");
    CHECK(refusalOf(firm.cases().start(request)) == "app.date_in_future");
    request.on.reset();
    request.client = {99};
    CHECK(refusalOf(firm.cases().start(request)) == "app.client_gone");

    const CaseId lift = firm.start("Cedar", "lift_c_to_b");
    // One talk about the fee at a time, and none during a parting.
    const Result<CaseId> second = firm.tryStart("Cedar", "price_rise");
    REQUIRE_FALSE(second);
    CHECK(second.error().message.id == "app.case.conflict");
    CHECK(second.error().message.find("running"));
    CHECK(refusalOf(firm.tryStart("Cedar", "offboarding")) == "app.case.conflict");
    CHECK(refusalOf(firm.tryStart("Cedar", "late_payer")) == "");
    CHECK(refusalOf(firm.tryStart("Birch", "offboarding")) == "");
    CHECK(refusalOf(firm.tryStart("Birch", "lift_d_to_c")) == "app.case.conflict");

    bool refused = false;
    for (const CaseService::Choice& choice : firm.cases().choices(firm.id("Cedar"))) {
        if (choice.playbook == "offboarding") {
            refused = choice.refusal && choice.refusal->id == "app.case.conflict";
        }
    }
    CHECK(refused);
    REQUIRE(firm.cases().end(lift, CaseOutcome::Withdrawn, "Not this year."));
    CHECK(refusalOf(firm.tryStart("Cedar", "offboarding")) == "");

    Client left = firm.portfolio->clients().findByText("Alder").value();
    left.status = ClientStatus::Left;
    REQUIRE(firm.portfolio->clients().update(left));
    CHECK(refusalOf(firm.tryStart("Alder", "lift_c_to_b")) == "app.case.has_left");
    left.status = ClientStatus::Leaving;
    REQUIRE(firm.portfolio->clients().update(left));
    CHECK(refusalOf(firm.tryStart("Alder", "price_rise")) == "app.case.leaving");
    CHECK(refusalOf(firm.tryStart("Alder", "offboarding")) == "");
}

TEST_CASE("A file that is open for reading takes no case", "[app][cases]") {
    CaseFirm firm;
    const CaseId id = firm.start("Cedar", "lift_c_to_b");
    firm.portfolio.reset();
    firm.portfolio = Portfolio::open(firm.folder / "firm.winnow", firm.clock, true).value();
    CHECK(firm.cases().cards().size() == 1);
    CHECK(firm.cases().view(id));
    CHECK(refusalOf(firm.cases().note(id, "A word")) == "app.read_only");
    CHECK(refusalOf(firm.tryStart("Birch", "lift_d_to_c")) == "app.read_only");
}

TEST_CASE("Each action is one entry and can be taken back", "[app][cases]") {
    CaseFirm firm;
    const CaseId id = firm.start("Cedar", "lift_c_to_b");
    const auto undone = [&](const char* action) {
        CHECK(firm.portfolio->undoState().undo->id == action);
        const int events = firm.state(id).events;
        REQUIRE(firm.portfolio->undo());
        CHECK(firm.state(id).events < events);
    };
    REQUIRE(firm.cases().note(id, "They asked for it."));
    undone("action.case.noted");
    REQUIRE(firm.cases().assign(id, "Kim"));
    CHECK(firm.state(id).assignee == "Kim");
    undone("action.case.assigned");
    REQUIRE(firm.cases().skip(id, "value_statement", "They had one in March.", firm.today()));
    CHECK(firm.step(id, "value_statement").status == StepStatus::Skipped);
    undone("action.case.step_skipped");
    REQUIRE(firm.cases().postpone(id, "value_statement", CaseFirm::day("2026-05-04"), "Holidays",
                                  false));
    CHECK(firm.cases().cards().front().due == CaseFirm::day("2026-05-04"));
    undone("action.case.step_postponed");
    REQUIRE(firm.cases().suspend(id, SuspensionReason::ClientAsked, "After the move", false));
    CHECK(firm.state(id).status == CaseStatus::Suspended);
    CHECK(firm.cases().cards().front().note.id == "app.case.note.suspended");
    CHECK_FALSE(firm.cases().cards().front().due);
    CHECK(firm.tryDone(id, "value_statement") != "");
    REQUIRE(firm.cases().resume(id));
    undone("action.case.resumed");
    undone("action.case.suspended");
    firm.done(id, "value_statement");
    REQUIRE(firm.cases().reopen(id, "value_statement", "The hours were wrong."));
    CHECK_FALSE(firm.step(id, "value_statement").settled());
    undone("action.case.step_reopened");
    CHECK(firm.step(id, "value_statement").status == StepStatus::Done);
    REQUIRE(firm.cases().moveTo(id, Stage::Planned));
    // What a card may not pass over is said.
    CHECK(refusalOf(firm.cases().moveTo(id, Stage::Watching)) != "");
    REQUIRE(firm.cases().end(id, CaseOutcome::Lost, "No."));
    CHECK(firm.state(id).status == CaseStatus::Ended);
    undone("action.case.ended");
    CHECK(firm.portfolio->undoState().redo->id == "action.case.ended");
}

TEST_CASE("A lift writes what was said and signed into the registers", "[app][cases]") {
    CaseFirm firm;
    const ClientId cedar = firm.id("Cedar");
    const CaseId id = firm.start("Cedar", "lift_c_to_b");
    firm.done(id, "value_statement");
    firm.done(id, "itemised_invoices");
    firm.send(id, "invitation");
    StepAnswers fee;
    fee.fee = Money{210'000};
    firm.done(id, "monthly_fee", fee);
    firm.done(id, "review_meeting", CaseFirm::review("agreed", Reaction::Challenges));
    const RegisterStore registers(firm.shared().database);
    REQUIRE(registers.reviews(cedar).size() == 1);
    CHECK(registers.reviews(cedar).front().note == "They want it in writing.");
    REQUIRE(registers.recommendations(cedar).size() == 1);
    const Recommendation advice = registers.recommendations(cedar).front();
    CHECK(advice.advice == "Monthly fee of €2,100");
    CHECK(advice.reaction == Reaction::Challenges);
    CHECK(advice.words == "Send us the figures.");
    CHECK(advice.outcome == RecommendationOutcome::Open);
    CHECK(firm.next(id) == "confirmation");

    firm.send(id, "confirmation");
    StepAnswers promise;
    promise.promise = "Pays by direct debit from May on";
    promise.signedOn = CaseFirm::day("2026-04-08");
    firm.done(id, "agreement", promise);
    REQUIRE(registers.commitments(cedar).size() == 1);
    CHECK(registers.commitments(cedar).front().signedOn == CaseFirm::day("2026-04-08"));
    CHECK(registers.recommendations(cedar).front().outcome == RecommendationOutcome::Accepted);

    StepAnswers debit;
    debit.paymentMethod = PaymentMethod::DirectDebit;
    firm.done(id, "direct_debit", debit);
    CHECK(firm.portfolio->clients().find(cedar)->paymentMethod == PaymentMethod::DirectDebit);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->clients().find(cedar)->paymentMethod == PaymentMethod::Unknown);
    REQUIRE(firm.portfolio->redo());
    CHECK(firm.portfolio->clients().find(cedar)->paymentMethod == PaymentMethod::DirectDebit);

    // All back to the beginning.
    while (firm.portfolio->undoState().undo->id != "action.targets.set" &&
           firm.portfolio->undoState().undo->id.starts_with("action.case.")) {
        REQUIRE(firm.portfolio->undo());
    }
    CHECK(firm.cases().cards(true).empty());
    CHECK(registers.reviews(cedar).empty());
    CHECK(registers.recommendations(cedar).empty());
    CHECK(registers.commitments(cedar).empty());
    CHECK(firm.freshBytes(CaseFirm::kLast) == bytesOf(firm.grading().quarter(CaseFirm::kLast)));
}

TEST_CASE("The reaction goes to the advice that was already open", "[app][cases]") {
    CaseFirm firm;
    const ClientId cedar = firm.id("Cedar");
    Recommendation open;
    open.client = cedar;
    open.advisedOn = CaseFirm::day("2026-03-01");
    open.advice = "Monthly fee of €2,100";
    REQUIRE(firm.portfolio->registers().add(open));
    const CaseId id = firm.start("Cedar", "lift_c_to_b");
    firm.done(id, "value_statement");
    firm.done(id, "itemised_invoices");
    firm.send(id, "invitation");
    StepAnswers fee;
    fee.fee = Money{210'000};
    firm.done(id, "monthly_fee", fee);
    firm.done(id, "review_meeting", CaseFirm::review("declines", Reaction::NotInterested));
    const auto all = RegisterStore(firm.shared().database).recommendations(cedar);
    REQUIRE(all.size() == 1);
    CHECK(all.front().reaction == Reaction::NotInterested);
    CHECK(all.front().outcome == RecommendationOutcome::Declined);
    CHECK(firm.state(id).outcome == CaseOutcome::Lost);
}

TEST_CASE("A conversion that is won makes a managed client", "[app][cases]") {
    CaseFirm firm;
    Client elder = firm.portfolio->clients().findByText("Elder").value();
    elder.serviceModel = ServiceModel::BreakFix;
    REQUIRE(firm.portfolio->clients().update(elder));
    const CaseId id = firm.start("Elder", "break_fix_to_managed");
    REQUIRE(firm.cases().end(id, CaseOutcome::Won, "Signed at once."));
    CHECK(firm.portfolio->clients().find(elder.id)->serviceModel == ServiceModel::Managed);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->clients().find(elder.id)->serviceModel == ServiceModel::BreakFix);
}

TEST_CASE("The uncommon letter counts as told", "[app][cases]") {
    CaseFirm firm;
    UncommonPractice practice;
    practice.client = firm.id("Birch");
    practice.practice = "Runs its own instruments";
    practice.justification = "The laboratory needs them";
    practice.since = CaseFirm::day("2026-01-05");
    practice.excused = {"leaves_setup_alone"};
    REQUIRE(firm.portfolio->registers().add(practice));
    const auto told = [&] {
        return RegisterStore(firm.shared().database)
            .uncommonPractices(firm.id("Birch"))
            .front()
            .toldOn;
    };
    const CaseId id = firm.start("Birch", "uncommon_letter");
    firm.done(id, "practice");
    CHECK(firm.trySend(id, "letter", LetterPurpose::Uncommon) == "");
    CHECK(told() == CaseFirm::day("2026-04-09"));
    CHECK(firm.step(id, "letter").status == StepStatus::Done);
    CHECK(firm.portfolio->undoState().undo->id == "action.case.letter_sent");
    REQUIRE(firm.portfolio->undo());
    CHECK_FALSE(told());
    // A letter of no case does the same.
    Letter letter;
    letter.id = {1};
    letter.client = firm.id("Birch");
    letter.purpose = LetterPurpose::Uncommon;
    REQUIRE(recordLetterSent(firm.shared(), letter, firm.today(), [] {}));
    CHECK(told());
    CHECK(firm.cases().grounds(firm.id("Birch")).uncommon);
}

TEST_CASE("An attempt to lift is counted once, when it has ended", "[app][cases]") {
    CaseFirm firm;
    const ClientId elder = firm.id("Elder");
    const CaseId first = firm.start("Elder", "lift_d_to_c");
    CHECK(firm.cases().attempts(elder) == 0);
    REQUIRE(firm.cases().end(first, CaseOutcome::Withdrawn, "Wrong client."));
    CHECK(firm.cases().attempts(elder) == 0);
    const CaseId second = firm.start("Elder", "lift_d_to_c");
    firm.done(second, "our_part");
    firm.done(second, "value_statement");
    firm.done(second, "least_change");
    REQUIRE(firm.cases().skip(second, "monthly_fee", "", firm.today()));
    firm.send(second, "invitation");
    firm.done(second, "review_meeting", CaseFirm::review("refuses", Reaction::NotInterested));
    CHECK(firm.state(second).outcome == CaseOutcome::Part);
    CHECK(firm.cases().attempts(elder) == 1);
    CHECK(firm.cases().attempts(elder, CaseFirm::day("2026-04-08")) == 0);
    CHECK(firm.cases().grounds(elder).attempts == 1);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.cases().attempts(elder) == 0);
}

TEST_CASE("A document is kept with its case", "[app][cases]") {
    CaseFirm firm;
    const CaseId id = firm.start("Cedar", "lift_c_to_b");
    const auto file = firm.folder.write("Itemised March.txt", "all we did");
    const CaseDocumentId document = firm.cases().attach(id, "value_statement", file).value();
    const CaseService::View view = firm.cases().view(id).value();
    REQUIRE(view.documents.size() == 1);
    CHECK(view.documents.front().name == "Itemised March.txt");
    CHECK(view.state.find("value_statement")->documents == std::vector<CaseDocumentId>{document});
    CHECK(firm.cases().content(document).value() == "all we did");
    REQUIRE(firm.cases().saveDocument(document, firm.folder / "out.txt"));
    CHECK(refusalOf(firm.cases().saveDocument(document, firm.folder / "out.txt")) ==
          "app.register.file_exists");
    CHECK(refusalOf(firm.cases().content({99})) == "app.case.no_document");
    CHECK(refusalOf(firm.cases().attach(id, "value_statement", firm.folder / "none.txt")) ==
          "app.register.unreadable");
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.cases().view(id)->documents.empty());
    REQUIRE(firm.cases().keep(id, "value_statement", CaseDocumentKind::Dossier, "d.pdf", "one"));
    REQUIRE(firm.cases().keep(id, "value_statement", CaseDocumentKind::Dossier, "d.pdf", "two"));
    CHECK(firm.cases().view(id)->documents.back().version == 2);
}
