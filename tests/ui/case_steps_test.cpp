// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>

#include <ui/pages/case_ask.h>
#include <ui/pages/case_step_form.h>
#include <ui/support/moments.h>
#include <ui/widgets/label.h>

#include "case_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

// Answers the five questions of the decision with "no", by the mouse.
void denyAll(CaseFixture& f, CaseStepEntry& decision) {
    for (const std::string_view question : kSelfCheck) {
        auto& box = f.child(decision, std::string(question).c_str());
        f.child<QRadioButton>(box, "no").setFocus();
        f.click(f.child<QRadioButton>(box, "no"));
    }
}

void type(QWidget& field, const QString& text) {
    field.setFocus();
    QTest::keyClicks(&field, text);
}

}  // namespace

TEST_CASE("The drawer says whose case it is and leads to the client", "[ui][case]") {
    CaseFixture f;
    const CaseId id = f.start("lift_c_to_b");
    f.show(id);
    const CaseService::View view = f.view();
    auto& name = f.child<NameLink>(f.drawer, "clientName");
    CHECK(name.text() == toQString(view.card.name));
    f.key(name, Qt::Key_Return);
    CHECK(f.clients == QList<qint64>{view.record.client.value});
    f.click(f.child(f.drawer, "closeDrawer"));
    f.key(name, Qt::Key_Escape);
    CHECK(f.closings == 2);
    // The next step is opened, the others are lines.
    CHECK(f.entry(view.card.step).isOpened());
    CHECK(std::ranges::count_if(f.drawer.findChildren<CaseStepEntry*>(),
                                &CaseStepEntry::isOpened) == 1);
}

TEST_CASE("A decision is refused in place until all is answered", "[ui][case]") {
    CaseFixture f;
    const CaseId id = f.start("offboarding");
    f.show(id);
    CaseStepEntry& decision = f.entry("decision");
    REQUIRE(decision.isOpened());
    auto& part = f.child(decision, "outcome-part");

    f.click(part);
    INFO(f.refusal(decision).toStdString());
    CHECK_FALSE(f.refusal(decision).isEmpty());
    CHECK(f.status("decision") == StepStatus::Open);
    CHECK(f.notices.isEmpty());

    type(f.child(decision, "reason"), u"Below cost for a year"_s);
    denyAll(f, decision);
    f.click(part);
    CHECK_FALSE(f.refusal(decision).isEmpty());
    f.key(f.child<QCheckBox>(decision, "effect_seen"), Qt::Key_Space);
    type(f.child(decision, "without_attempt"), u"Two talks this spring went nowhere at all"_s);
    f.click(part);
    INFO(f.refusal(decision).toStdString());
    CHECK(f.status("decision") == StepStatus::Done);
    const StepAnswers stored = f.view().state.find("decision")->answers;
    CHECK(stored.outcome == "part");
    CHECK(stored.reason == "Below cost for a year");
    CHECK(stored.effectSeen);
    CHECK(stored.selfCheck.size() == kSelfCheck.size());
    REQUIRE(f.notices.size() == 1);

    // It closes, the next one opens, and an undo brings it back.
    CHECK_FALSE(decision.isOpened());
    CHECK(f.entry("contract").isOpened());
    REQUIRE(f.bridge.portfolio().undo());
    CHECK(f.status("decision") == StepStatus::Open);
    CHECK(f.entry("decision").isOpened());
}

TEST_CASE("Space ticks a line of the checklist and clears it again", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("offboarding"));
    CaseStepEntry& contract = f.entry("contract");
    if (!contract.isOpened()) {
        f.key(f.row("contract"), Qt::Key_Return);
    }
    // Lines of a locked step are shown, not ticked.
    CHECK_FALSE(f.child<WrappedCheck>(contract, "item-renewal").isEnabled());

    f.show(f.start("lift_c_to_b"));
    for (const char* step : {"value_statement", "itemised_invoices", "invitation", "monthly_fee"}) {
        REQUIRE(f.cases().skip(*f.drawer.shown(), step, "Done before", f.today()));
    }
    CaseStepEntry& review = f.entry("review_meeting");
    REQUIRE(review.isOpened());
    auto& box = f.child<WrappedCheck>(review, "item-trouble");
    f.key(box, Qt::Key_Space);
    const auto ticked = [&] { return f.view().state.find("review_meeting")->items[1].state; };
    CHECK(ticked() == ItemState::State::Ticked);
    CHECK(box.isChecked());
    f.click(box);
    CHECK(ticked() == ItemState::State::Open);
    CHECK_FALSE(box.isChecked());
    CHECK(f.notices.size() == 2);

    type(f.child(review, "addLine"), u"Ask for the new office"_s);
    f.key(f.child(review, "addLine"), Qt::Key_Return);
    REQUIRE(f.view().state.find("review_meeting")->items.size() == 4);
    CHECK(f.view().state.find("review_meeting")->items.back().own);
    CHECK(f.child<QLineEdit>(review, "addLine").text().isEmpty());

    f.child<WrappedCheck>(review, "item-trouble").actions().front()->trigger();
    auto& ask = f.child<CaseAsk>(review, "ask");
    REQUIRE(ask.isVisible());
    f.write(u"No machines of theirs"_s);
    f.click(f.child(ask, "accept"));
    CHECK(ticked() == ItemState::State::NotHeld);
    CHECK(f.child<WrappedCheck>(review, "item-trouble").detail().contains(u"No machines"_s));
}

TEST_CASE("A review is recorded with its reaction and its outcome", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("lift_c_to_b"));
    for (const char* step : {"value_statement", "itemised_invoices", "invitation", "monthly_fee"}) {
        REQUIRE(f.cases().skip(*f.drawer.shown(), step, "Done before", f.today()));
    }
    CaseStepEntry& review = f.entry("review_meeting");
    f.click(f.child(review, "setDay"));
    auto& ask = f.child<CaseAsk>(review, "ask");
    f.child<QDateEdit>(ask, "day").setDate(toQDate(f.today().plusDays(1)));
    type(f.child(ask, "hour"), u"25h"_s);
    f.click(f.child(ask, "accept"));
    REQUIRE(ask.isVisible());
    CHECK(f.refusal(ask).contains(u"25h"_s));
    f.child<QLineEdit>(ask, "hour").clear();
    type(f.child(ask, "hour"), u"10:00"_s);
    f.click(f.child(ask, "accept"));
    CHECK_FALSE(ask.isVisible());
    CHECK(f.view().state.find("review_meeting")->startMinute == 600);
    CHECK(f.row("review_meeting").detail() == u"Tomorrow, 10:00"_s);

    auto& reaction = f.child<QComboBox>(review, "reaction");
    f.key(reaction, Qt::Key_Down);
    type(f.child(review, "words"), u"Finally somebody explains it"_s);
    type(f.child(review, "decision"), u"Yes to the fee"_s);
    f.click(f.child(review, "outcome-agreed"));
    // The checklist is open.
    CHECK_FALSE(f.refusal(f.child(review, "stepForm")).isEmpty());
    for (const char* item : {"item-agenda", "item-trouble", "item-next_steps"}) {
        f.key(f.child<WrappedCheck>(review, item), Qt::Key_Space);
    }
    f.click(f.child(review, "outcome-agreed"));
    INFO(f.refusal(review).toStdString());
    CHECK(f.status("review_meeting") == StepStatus::Done);
    const StepAnswers answers = f.view().state.find("review_meeting")->answers;
    CHECK(answers.reaction == Reaction::AsksForProposal);
    CHECK(answers.words == "Finally somebody explains it");

    // A step that is done says with what.
    f.key(f.row("review_meeting"), Qt::Key_Return);
    const auto labels = review.findChildren<ui::Label*>();
    CHECK(std::ranges::any_of(labels, [](const ui::Label* label) {
        return label->isVisible() && label->text() == u"Finally somebody explains it"_s;
    }));
    f.click(f.child(review, "reopen"));
    f.write(u"They called again"_s);
    f.click(f.child(f.child<CaseAsk>(review, "ask"), "accept"));
    CHECK(f.status("review_meeting") == StepStatus::Open);
}

TEST_CASE("Skipping and postponing ask for their reason in place", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("lift_c_to_b"));
    CaseStepEntry& first = f.entry("value_statement");
    auto& ask = f.child<CaseAsk>(first, "ask");

    f.click(f.child(first, "postpone"));
    REQUIRE(ask.isVisible());
    const Date later = f.today().plusDays(20);
    f.child<QDateEdit>(ask, "day").setDate(toQDate(later));
    type(f.child(ask, "words"), u"Holidays"_s);
    f.click(f.child(ask, "accept"));
    CHECK(f.view().state.find("value_statement")->due == later);
    CHECK(f.row("value_statement").detail().startsWith(u"Due "_s));

    f.click(f.child(first, "skip"));
    const bool optional = f.view().playbook.steps.front().optional;
    f.click(f.child(ask, "accept"));
    if (!optional) {
        CHECK(ask.isVisible());
        CHECK_FALSE(f.refusal(ask).isEmpty());
        type(f.child(ask, "words"), u"They have it"_s);
        f.click(f.child(ask, "accept"));
    }
    CHECK(f.status("value_statement") == StepStatus::Skipped);
    // The step after it is optional: the one that has to be done is opened, the cursor on it.
    CHECK(f.entry("invitation").isOpened());
    CHECK(f.row("invitation").hasFocus());
    f.key(f.row("itemised_invoices"), Qt::Key_Return);
    f.key(f.child(f.entry("itemised_invoices"), "skip"), Qt::Key_Space);
    auto& second = f.child<CaseAsk>(f.entry("itemised_invoices"), "ask");
    REQUIRE(second.isVisible());
    f.key(f.child(second, "words"), Qt::Key_Escape);
    CHECK_FALSE(second.isVisible());
    CHECK(f.closings == 0);
}

TEST_CASE("A task is ticked by Space on its line", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("lift_c_to_b"));
    REQUIRE(f.cases().skip(*f.drawer.shown(), "value_statement", "Done before", f.today()));
    f.key(f.row("itemised_invoices"), Qt::Key_Space);
    CHECK(f.status("itemised_invoices") == StepStatus::Done);
    CHECK(f.row("itemised_invoices").accessibleName().contains(u"done"_s));
    CHECK_FALSE(f.entry("itemised_invoices").isOpened());
    // A step with answers opens its form instead.
    REQUIRE(f.cases().skip(*f.drawer.shown(), "invitation", "Said by phone", f.today()));
    f.key(f.row("monthly_fee"), Qt::Key_Space);
    CHECK(f.status("monthly_fee") == StepStatus::Open);
    CHECK(f.child(f.entry("monthly_fee"), "fee").hasFocus());
}

TEST_CASE("What is being typed survives whatever happens beside it", "[ui][case]") {
    CaseFixture f;
    const CaseId id = f.start("offboarding");
    f.show(id);
    CaseStepEntry& decision = f.entry("decision");
    auto& reason = f.child<QPlainTextEdit>(decision, "reason");
    type(reason, u"Half a sen"_s);
    REQUIRE(f.cases().note(id, "Somebody else wrote this"));
    REQUIRE(f.cases().assign(id, "Aoife"));
    CHECK(reason.toPlainText() == u"Half a sen"_s);
    CHECK(reason.hasFocus());
    QTest::keyClicks(&reason, u"tence"_s);
    CHECK(reason.toPlainText() == u"Half a sentence"_s);
    // The same case again, as the board does on a click.
    f.drawer.show(id);
    CHECK(reason.toPlainText() == u"Half a sentence"_s);
    // Another one begins anew.
    f.show(f.start("lift_c_to_b"));
    CHECK_FALSE(f.drawer.findChild<QPlainTextEdit*>(u"reason"_s));
}

TEST_CASE("An amount that cannot be read is told beside the cursor", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("lift_c_to_b"));
    for (const char* step : {"value_statement", "itemised_invoices", "invitation"}) {
        REQUIRE(f.cases().skip(*f.drawer.shown(), step, "Done before", f.today()));
    }
    CaseStepEntry& fee = f.entry("monthly_fee");
    auto& field = f.child<QLineEdit>(fee, "fee");
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, u"about 900"_s);
    f.click(f.child(fee, "done"));
    CHECK(f.refusal(fee).contains(u"about 900"_s));
    CHECK(field.hasFocus());
    CHECK(field.selectedText() == u"about 900"_s);
    QTest::keyClicks(&field, u"900"_s);
    f.click(f.child(fee, "done"));
    INFO(f.refusal(fee).toStdString());
    CHECK(f.status("monthly_fee") == StepStatus::Done);
    CHECK(f.view().state.find("monthly_fee")->answers.fee == Money{90'000});
}
