// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <algorithm>

#include <app/playbook_service.h>
#include <support/catch.h>
#include <ui/dialogs/entry_table.h>
#include <ui/dialogs/playbook_steps_table.h>
#include <ui/dialogs/playbook_versions_dialog.h>
#include <ui/dialogs/playbooks_dialog.h>
#include <ui/support/paths.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

struct PlaybooksFixture : WindowFixture {
    PlaybooksFixture() { openNew(); }

    PlaybookService& playbooks() { return bridge.portfolio().playbooks(); }

    // Answers the question for a note.
    void saveWith(PlaybooksDialog& dialog, const QString& note) {
        prompts.runDialog = [note](QDialog& asked) {
            auto* save = qobject_cast<PlaybookSaveDialog*>(&asked);
            REQUIRE(save);
            save->show();
            auto* field = save->findChild<QLineEdit*>(QStringLiteral("note"));
            QTest::keyClicks(field, note);
            QTest::keyClick(field, Qt::Key_Return);
            CHECK(save->problem().isEmpty());
            return save->result();
        };
        QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("save")), Qt::LeftButton);
    }
};

TEST_CASE("A step is put in other words, given another day, and saved as a version",
          "[ui][playbooks]") {
    PlaybooksFixture f;
    PlaybooksDialog dialog(f.bridge, f.prompts, "lift_c_to_b", &f.window);
    dialog.show();
    CHECK(dialog.draft().id == "lift_c_to_b");
    auto& save = *dialog.findChild<QPushButton*>(QStringLiteral("save"));
    CHECK_FALSE(save.isEnabled());
    auto& title = *dialog.findChild<QLineEdit*>(QStringLiteral("stepTitleEn"));
    title.selectAll();
    QTest::keyClicks(&title, QStringLiteral("Show what we do"));
    dialog.findChild<QSpinBox*>(QStringLiteral("dueDays"))->setValue(21);
    auto& steps = *dialog.findChild<PlaybookStepsTable*>();
    CHECK(steps.item(0, 0)->text() == QStringLiteral("1. Show what we do"));
    REQUIRE(save.isEnabled());
    f.saveWith(dialog, QStringLiteral("our words"));
    const auto stored = f.playbooks().find("lift_c_to_b");
    REQUIRE(stored);
    CHECK(stored->steps.front().title.en == "Show what we do");
    CHECK(stored->steps.front().due.days == 21);
    CHECK(dialog.storedAnything());
    CHECK_FALSE(save.isEnabled());
    const auto versions = f.playbooks().versions("lift_c_to_b");
    REQUIRE_FALSE(versions.empty());
    CHECK(versions.front().note == "our words");

    f.prompts.answer = 0;
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("restore")), Qt::LeftButton);
    CHECK(f.playbooks().find("lift_c_to_b")->steps.front().title.en != "Show what we do");
}

TEST_CASE("Nothing is changed by looking at every step of every playbook", "[ui][playbooks]") {
    PlaybooksFixture f;
    for (const PlaybookService::Entry& each : f.playbooks().all()) {
        PlaybooksDialog dialog(f.bridge, f.prompts, each.playbook.id, &f.window);
        dialog.show();
        auto& steps = *dialog.findChild<PlaybookStepsTable*>();
        REQUIRE(steps.rowCount() == static_cast<int>(each.playbook.steps.size()));
        for (int row = 0; row < steps.rowCount(); ++row) {
            steps.setCurrentCell(row, 0);
            // An edit that is taken back reads the whole form.
            auto& days = *dialog.findChild<QSpinBox*>(QStringLiteral("dueDays"));
            days.setValue(days.value() + 1);
            days.setValue(days.value() - 1);
        }
        CHECK(dialog.draft() == each.playbook);
        CHECK_FALSE(dialog.findChild<QLabel*>(QStringLiteral("problems"))->isVisible());
    }
}

TEST_CASE("Steps move by Alt and the arrows; what is wrong is said at once", "[ui][playbooks]") {
    PlaybooksFixture f;
    PlaybooksDialog dialog(f.bridge, f.prompts, "offboarding", &f.window);
    dialog.show();
    auto& steps = *dialog.findChild<PlaybookStepsTable*>();
    auto& problems = *dialog.findChild<QLabel*>(QStringLiteral("problems"));
    const Playbook before = dialog.draft();
    REQUIRE(before.steps.size() > 4);
    CHECK_FALSE(problems.isVisible());
    steps.setCurrentCell(1, 0);
    steps.setFocus();
    QTest::keyClick(&steps, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return dialog.draft() != before; }));
    CHECK(dialog.draft().steps[0].id == before.steps[1].id);
    CHECK(steps.currentRow() == 0);
    QTest::keyClick(&steps, Qt::Key_Down, Qt::AltModifier);
    CHECK(waitUntil([&] { return dialog.draft() == before; }));

    // The handover cannot be left out.
    const auto dossier =
        std::ranges::find(before.steps, StepRole::HandoverDossier, &PlaybookStep::role);
    REQUIRE(dossier != before.steps.end());
    steps.setCurrentCell(static_cast<int>(dossier - before.steps.begin()), 0);
    QTest::keyClick(&steps, Qt::Key_Delete);
    CHECK(dialog.draft().steps.size() == before.steps.size() - 1);
    CHECK(problems.isVisible());
    CHECK_FALSE(problems.text().isEmpty());
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("save"))->isEnabled());
    f.prompts.answer = 0;  // go on editing
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    f.prompts.answer = 1;
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("A step is added with a checklist", "[ui][playbooks]") {
    PlaybooksFixture f;
    PlaybooksDialog dialog(f.bridge, f.prompts, "lift_c_to_b", &f.window);
    dialog.show();
    auto& steps = *dialog.findChild<PlaybookStepsTable*>();
    steps.setFocus();
    const int count = steps.rowCount();
    QTest::keyClick(&steps, Qt::Key_Insert);
    REQUIRE(steps.rowCount() == count + 1);
    CHECK(steps.currentRow() == 1);
    auto& checklist = *dialog.findChild<EntryTable*>(QStringLiteral("checklist"));
    checklist.setRows(
        {{QStringLiteral("Ring first"), QStringLiteral("Appeler"), QStringLiteral("0")}});
    checklist.addRow();
    const PlaybookStep& added = dialog.draft().steps[1];
    REQUIRE(added.checklist.size() == 2);
    CHECK(added.checklist[0].id == "ring_first");
    CHECK(added.checklist[0].id != added.checklist[1].id);
    CHECK(added.title.en == "New step");
    checklist.removeRow();
    CHECK(dialog.draft().steps[1].checklist.size() == 1);
}

TEST_CASE("A playbook goes to a file and comes back", "[ui][playbooks]") {
    PlaybooksFixture f;
    PlaybooksDialog dialog(f.bridge, f.prompts, "late_payer", &f.window);
    dialog.show();
    const Playbook before = dialog.draft();
    f.prompts.file = fromPath(f.folder / "playbook.json");
    dialog.exportFile();
    auto& steps = *dialog.findChild<PlaybookStepsTable*>();
    steps.setCurrentCell(0, 0);
    dialog.removeStep();
    CHECK(dialog.draft() != before);
    f.prompts.answer = 1;  // do not save
    dialog.importFile();
    CHECK(dialog.draft() == before);
    f.prompts.file = fromPath(f.folder / "nowhere.json");
    dialog.importFile();
    CHECK(dialog.draft() == before);
}

}  // namespace
}  // namespace winnow::test
