// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>

#include <ui/pages/case_ask.h>
#include <ui/pages/case_evidence_tab.h>
#include <ui/pages/case_log_tab.h>
#include <ui/support/paths.h>
#include <ui/widgets/view_tabs.h>

#include "case_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kEvidence = 2;
constexpr int kLog = 3;

ui::ViewTabs& tabs(CaseFixture& f) { return *f.drawer.findChild<ui::ViewTabs*>(); }

// An entry of the drawer's menu, as if it was opened and chosen.
void choose(CaseFixture& f, const QString& text) {
    auto& menu = f.child<QMenu>(f.drawer, "caseMenu");
    Q_EMIT menu.aboutToShow();
    for (QAction* action : menu.actions()) {
        if (action->text() == text) {
            REQUIRE(action->isEnabled());
            return action->trigger();
        }
    }
    FAIL("no such entry: " << text.toStdString());
}

CaseAsk& question(CaseFixture& f) {
    auto& ask = f.child<CaseAsk>(f.drawer, "caseAsk");
    REQUIRE(ask.isVisible());
    return ask;
}

// Every visible part stands within the drawer, and wrapped ones have the height they need.
void checkNothingClipped(CaseFixture& f) {
    QCoreApplication::processEvents();
    for (auto* scroll : f.drawer.findChildren<QScrollArea*>()) {
        if (scroll->isVisible() && scroll->widget()) {
            CHECK(scroll->widget()->width() <= scroll->viewport()->width());
        }
    }
    for (QWidget* each : f.drawer.findChildren<QWidget*>()) {
        const bool inner = qobject_cast<QScrollArea*>(each->parentWidget()) ||
                           each->inherits("QScrollBar") || each->inherits("QLineEdit");
        if (!each->isVisible() || inner || each->window() != f.drawer.window()) {
            continue;
        }
        const int right = each->mapTo(&f.drawer, QPoint(each->width(), 0)).x();
        INFO(each->metaObject()->className()
             << " " << each->objectName().toStdString() << " "
             << each->accessibleName().toStdString() << " to " << right);
        CHECK(right <= f.drawer.width());
        if (each->hasHeightForWidth() && !each->layout()) {
            CHECK(each->height() >= each->heightForWidth(each->width()));
        }
    }
}

}  // namespace

TEST_CASE("A note goes into the log at once", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("lift_c_to_b"));
    const std::size_t before = f.view().log.size();
    tabs(f).setCurrentIndex(kLog);
    auto& note = f.child(f.drawer, "note");
    f.key(note, Qt::Key_Space);
    CHECK_FALSE(f.child(f.drawer, "addNote").isEnabled());
    f.write(u"Called, nobody there"_s);
    QTest::keyClick(&note, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(f.view().log.size() == before + 1);
    CHECK(f.view().log.front().kind == CaseEventKind::Noted);
    CHECK(f.notices.size() == 1);
    auto& tab = *f.drawer.findChild<CaseLogTab*>();
    const auto rows = tab.findChildren<CaseRow*>();
    CHECK(std::ranges::any_of(rows, [](const CaseRow* row) {
        return row->accessibleName().contains(u"Called, nobody there"_s);
    }));
    REQUIRE(f.bridge.portfolio().undo());
    CHECK(f.view().log.size() == before);
}

TEST_CASE("Documents are attached to a step or to the case and saved as copies", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("offboarding"));
    f.prompts.file = QString::fromStdString(f.folder.write("proof.txt", "signed").string());
    f.click(f.child(f.entry("decision"), "attach"));
    REQUIRE(f.view().documents.size() == 1);
    CHECK(f.view().documents.front().step == "decision");
    auto& files = f.child(f.entry("decision"), "files");
    CHECK(files.isVisible());
    f.click(files);
    CHECK(tabs(f).currentIndex() == kEvidence);
    f.click(f.child(f.drawer, "attachToCase"));
    REQUIRE(f.view().documents.size() == 2);
    CHECK(tabs(f).tabData(kEvidence) == u"2"_s);

    f.prompts.file = QString::fromStdString((f.folder / "copy.txt").string());
    const auto id = f.view().documents.front().id.value;
    f.key(f.child(f.drawer, ("document-" + std::to_string(id)).c_str()), Qt::Key_Return);
    std::ifstream copy(f.folder / "copy.txt");
    std::string content;
    std::getline(copy, content);
    CHECK(content == "signed");
    // A parting shows its five proofs.
    CHECK(f.view().proofs.size() == 5);
    f.prompts.file = QString::fromStdString((f.folder / "not-there.txt").string());
    f.click(f.child(f.drawer, "attachToCase"));
    CHECK(f.child(f.drawer, "evidenceRefusal").isVisible());
}

TEST_CASE("The menu assigns and suspends and resumes and keeps the client", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("offboarding"));
    choose(f, u"Assign…"_s);
    f.write(u"Aoife"_s);
    f.key(f.child(question(f), "words"), Qt::Key_Return);
    CHECK(f.view().state.assignee == "Aoife");

    choose(f, u"Suspend…"_s);
    auto& ask = question(f);
    f.child<QComboBox>(ask, "choice").setCurrentIndex(1);
    f.child(ask, "words").setFocus();
    f.write(u"They want to talk"_s);
    f.click(f.child(ask, "box"));
    f.click(f.child(ask, "accept"));
    REQUIRE(f.view().card.status == CaseStatus::Suspended);
    CHECK(f.view().state.suspension == SuspensionReason::Negotiation);
    auto& standing = f.child<ui::InlineBanner>(f.drawer, "standing");
    CHECK(standing.isVisible());
    Q_EMIT standing.actionTriggered();
    CHECK(f.view().card.status == CaseStatus::Open);

    choose(f, u"The client stays…"_s);
    f.click(f.child(question(f), "accept"));
    CHECK_FALSE(f.refusal(question(f)).isEmpty());
    f.child(question(f), "words").setFocus();
    f.write(u"They signed the plan"_s);
    f.click(f.child(question(f), "accept"));
    CHECK(f.view().card.outcome == CaseOutcome::Reversed);
    CHECK(standing.isVisible());
}

TEST_CASE("A lift that is not gone on with is ended by hand", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("lift_c_to_b"));
    choose(f, u"End without going on…"_s);
    auto& ask = question(f);
    auto& outcome = f.child<QComboBox>(ask, "choice");
    outcome.setCurrentIndex(outcome.findData(u"withdrawn"_s));
    f.child(ask, "words").setFocus();
    f.write(u"Another plan"_s);
    f.click(f.child(ask, "accept"));
    CHECK(f.view().card.outcome == CaseOutcome::Withdrawn);
    CHECK(f.notices.size() == 1);
}

TEST_CASE("The drawer is whole at 320 pixels in both languages", "[ui][case]") {
    const Language language = GENERATE(Language::English, Language::French);
    CaseFixture f(language);
    for (const char* playbook : {"offboarding", "lift_c_to_b"}) {
        f.show(f.start(playbook), {320, 900});
        for (auto* row : f.drawer.findChildren<CaseRow*>(u"row"_s)) {
            if (row->isVisible()) {
                row->click();
            }
        }
        for (int tab = 0; tab < tabs(f).count(); ++tab) {
            tabs(f).setCurrentIndex(tab);
            checkNothingClipped(f);
        }
        tabs(f).setCurrentIndex(0);
    }
}

TEST_CASE("Tab goes through the drawer from top to bottom", "[ui][case]") {
    CaseFixture f;
    f.show(f.start("offboarding"), {380, 3000});
    f.child(f.drawer, "clientName").setFocus();
    int last = -1;
    int steps = 0;
    for (; steps < 60; ++steps) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        REQUIRE(now);
        if (now->objectName() == u"clientName"_s) {
            break;
        }
        const int y = now->mapTo(&f.drawer, QPoint(0, 0)).y();
        INFO(now->metaObject()->className() << " " << now->objectName().toStdString());
        CHECK(y + 12 >= last);
        last = y;
        CHECK_FALSE((now->accessibleName().isEmpty() && !qobject_cast<QAbstractButton*>(now)));
    }
    CHECK(steps > 10);
}
