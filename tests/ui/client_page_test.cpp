// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>

#include <app/grading_service.h>
#include <support/catch.h>
#include <ui/dialogs/override_dialog.h>
#include <ui/dialogs/red_flag_dialog.h>
#include <ui/pages/client_page.h>
#include <ui/pages/rating_panel.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/segmented_control.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

const Assessment& assessmentOf(PageFixture& fixture, ClientId client) {
    return fixture.bridge.portfolio().grading().quarter(sampleQuarter()).find(client)->assessment;
}

// A client with every criterion known, so that a rating changes the score alone.
ClientId someClient(PageFixture& fixture, Grade grade) {
    for (const ClientQuarter& each :
         fixture.bridge.portfolio().grading().quarter(sampleQuarter()).clients) {
        if (each.assessment.finalGrade == grade && each.assessment.knownWeight == 10'000) {
            return each.client.id;
        }
    }
    throw std::logic_error("the sample has no such client");
}

struct ClientFixture : PageFixture {
    ClientPage page{bridge, prompts};
    QStringList notices;

    ClientFixture() {
        openSample();
        QObject::connect(&bridge, &PortfolioBridge::changed, &page, &Page::refresh);
        QObject::connect(&page, &Page::notify, &page,
                         [this](const QString& message) { notices << message; });
    }
    void show(ClientId client) {
        page.resize(1200, 860);
        page.setClient(client);
        page.refresh();
        page.show();
    }
    RatingPanel& panel() { return *page.findChild<RatingPanel*>(); }
    ui::GradeBadge& badge() { return *page.findChild<ui::GradeBadge*>(); }
};

template <typename Button = QAbstractButton>
Button* buttonWith(QWidget& parent, const QString& text) {
    for (Button* button : parent.findChildren<Button*>()) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Ratings given by keys change the grade at once and can be undone", "[ui][client]") {
    ClientFixture fixture;
    const ClientId client = someClient(fixture, Grade::C);
    fixture.show(client);
    const Assessment before = assessmentOf(fixture, client);
    RatingPanel& panel = fixture.panel();
    REQUIRE(panel.rows().size() >= 8);
    CHECK(panel.rows().front().criterion == u"caller_id"_s);

    panel.setCurrentCriterion(panel.rows().front().criterion);
    const auto rows = static_cast<int>(panel.rows().size());
    for (int i = 0; i < rows; ++i) {
        press(panel, Qt::Key_4);  // answers and goes on to the next one
    }
    const Assessment best = assessmentOf(fixture, client);
    CHECK(*best.relationshipScore > *before.relationshipScore);
    CHECK(*best.score > *before.score);
    for (const RatingPanel::Row& row : panel.rows()) {
        CHECK(row.anchor == 4);
        CHECK(row.from.isEmpty());
    }
    CHECK(fixture.notices.size() == rows);

    panel.setCurrentCriterion(panel.rows().front().criterion);
    for (int i = 0; i < rows; ++i) {
        press(panel, Qt::Key_0);
    }
    const Assessment worst = assessmentOf(fixture, client);
    CHECK(*worst.score < *before.score);
    CHECK(*worst.finalGrade > *best.finalGrade);
    CHECK(fixture.badge().grade() == worst.finalGrade);

    for (int i = 0; i < 2 * rows; ++i) {
        REQUIRE(fixture.bridge.portfolio().undo());
    }
    CHECK(assessmentOf(fixture, client).score == before.score);
    CHECK(fixture.badge().grade() == before.finalGrade);
}

TEST_CASE("N says that there is no evidence and Delete takes a rating back", "[ui][client]") {
    ClientFixture fixture;
    const ClientId client = someClient(fixture, Grade::B);
    fixture.show(client);
    RatingPanel& panel = fixture.panel();
    const QString criterion = panel.rows()[2].criterion;
    const auto row = [&]() -> const RatingPanel::Row& {
        return *std::ranges::find(panel.rows(), criterion, &RatingPanel::Row::criterion);
    };
    panel.setCurrentCriterion(criterion);
    press(panel, Qt::Key_N);
    CHECK(row().rated);
    CHECK_FALSE(row().anchor.has_value());
    CHECK(assessmentOf(fixture, client).knownWeight < 10'000);

    panel.setCurrentCriterion(criterion);
    press(panel, Qt::Key_3);
    CHECK(row().anchor == 3);
    panel.setCurrentCriterion(criterion);
    press(panel, Qt::Key_Delete);
    // What is left is an older rating or none, never the one taken back.
    CHECK((!row().rated || !row().from.isEmpty()));
}

TEST_CASE("Up and down choose the criterion that the digits answer", "[ui][client]") {
    ClientFixture fixture;
    fixture.show(someClient(fixture, Grade::B));
    RatingPanel& panel = fixture.panel();
    panel.setCurrentCriterion(panel.rows().front().criterion);
    press(panel, Qt::Key_Down);
    press(panel, Qt::Key_Down);
    press(panel, Qt::Key_Up);
    press(panel, Qt::Key_2);
    CHECK(panel.rows()[1].anchor == 2);
    CHECK(panel.rows()[1].from.isEmpty());
}

TEST_CASE("An override needs a reason and can be taken back", "[ui][client]") {
    ClientFixture fixture;
    const ClientId client = someClient(fixture, Grade::B);
    fixture.show(client);
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        auto& form = dynamic_cast<OverrideDialog&>(dialog);
        auto* save = buttonWith(dialog, u"Set this grade"_s);
        REQUIRE(save);
        dialog.findChild<ui::SegmentedControl*>(u"grade"_s)->setCurrentIndex(0);
        save->click();
        CHECK_FALSE(form.problem().isEmpty());
        CHECK_FALSE(assessmentOf(fixture, client).overridden);
        dialog.findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"  They grow fast.  "_s);
        save->click();
        return dialog.result();
    };
    fixture.page.overrideGrade();
    CHECK(assessmentOf(fixture, client).overridden);
    CHECK(assessmentOf(fixture, client).finalGrade == Grade::A);
    CHECK(fixture.badge().grade() == Grade::A);
    CHECK(fixture.notices.size() == 1);

    fixture.prompts.runDialog = [&](QDialog& dialog) {
        auto* back = dialog.findChild<QAbstractButton*>(u"takeBack"_s);
        REQUIRE(back);
        back->click();
        return dialog.result();
    };
    fixture.page.overrideGrade();
    CHECK_FALSE(assessmentOf(fixture, client).overridden);
    CHECK(fixture.badge().grade() == Grade::B);
}

TEST_CASE("A broken written promise recorded on the page makes a D", "[ui][client]") {
    ClientFixture fixture;
    const ClientId client = someClient(fixture, Grade::B);
    fixture.show(client);
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        CHECK(dynamic_cast<RedFlagDialog*>(&dialog));
        auto* kind = dialog.findChild<QComboBox*>(u"kind"_s);
        kind->setCurrentIndex(kind->findData(static_cast<int>(RedFlagKind::BrokenCommitment)));
        dialog.findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"Call-out fee not paid."_s);
        buttonWith(dialog, u"Record"_s)->click();
        return dialog.result();
    };
    fixture.page.addRedFlag();
    CHECK(assessmentOf(fixture, client).cappedGrade == Grade::D);
    REQUIRE(fixture.bridge.portfolio().undo());
    CHECK(assessmentOf(fixture, client).cappedGrade != Grade::D);
}

TEST_CASE("A narrow window puts the ratings below the scorecard", "[ui][client]") {
    ClientFixture fixture;
    fixture.show(someClient(fixture, Grade::B));
    QCoreApplication::processEvents();
    const auto left = [&] { return fixture.panel().mapTo(&fixture.page, QPoint()).x(); };
    CHECK(left() > 500);
    fixture.page.resize(816, 620);
    QCoreApplication::processEvents();
    CHECK(left() < 100);
}
