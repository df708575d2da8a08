// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <support/catch.h>
#include <ui/dialogs/fee_dialog.h>
#include <ui/dialogs/value_statement_dialog.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct Dialogs : PageFixture {
    Dialogs() { openSample(); }
    ClientId client(const char* name) {
        return bridge.portfolio().clients().findByText(name).value().id;
    }
};

void retype(QDialog& dialog, const char* name, const QString& text) {
    auto* field = dialog.findChild<QLineEdit*>(QString::fromLatin1(name));
    REQUIRE(field);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

}  // namespace

TEST_CASE("The fee follows the typing", "[ui][lifting]") {
    Dialogs f;
    FeeDialog dialog(f.bridge, f.prompts, f.client("Quayholm Hotels"), {}, nullptr);
    auto* result = dialog.findChild<QLabel*>(u"feeResult"_s);
    REQUIRE(dialog.proposal().fee);
    retype(dialog, "toolsPerSeat", u"10"_s);
    retype(dialog, "seats", u"20"_s);
    retype(dialog, "fixed", u"100"_s);
    retype(dialog, "hours", u"10"_s);
    retype(dialog, "hourly", u"50"_s);
    retype(dialog, "margin", u"60"_s);
    retype(dialog, "floor", {});
    // (200 + 100 + 500) / 0.4
    CHECK(dialog.proposal().fee == Money{2000'00});
    CHECK(result->text().contains(u"€2,000.00"_s));
    retype(dialog, "fee", u"1600"_s);
    CHECK(dialog.proposal().fee == Money{1600'00});
    CHECK(result->text().contains(u"50%"_s));
}

TEST_CASE("What is no figure is said so and takes nothing away", "[ui][lifting]") {
    Dialogs f;
    FeeDialog dialog(f.bridge, f.prompts, f.client("Quayholm Hotels"), {}, nullptr);
    dialog.show();
    retype(dialog, "seats", u"many"_s);
    QTest::keyClick(dialog.findChild<QLineEdit*>(u"seats"_s), Qt::Key_Return);
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK(dialog.problem().contains(u"many"_s));
    CHECK(dialog.findChild<QLineEdit*>(u"seats"_s)->text() == u"many"_s);
    retype(dialog, "seats", u"3"_s);
    QTest::keyClick(dialog.findChild<QLineEdit*>(u"seats"_s), Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("Lines of the value statement can be left out and put in other words", "[ui][lifting]") {
    Dialogs f;
    ValueStatementDialog dialog(f.bridge, f.prompts, f.client("Quayholm Hotels"), {}, nullptr);
    dialog.show();
    auto* lines = dialog.findChild<QTreeWidget*>(u"valueLines"_s);
    REQUIRE(lines->topLevelItemCount() > 0);
    QTreeWidgetItem* group = lines->topLevelItem(0);
    REQUIRE(group->childCount() > 1);
    const auto count = dialog.chosen().groups.at(0).lines.size();

    lines->setCurrentItem(group->child(0));
    QTest::keyClick(lines, Qt::Key_Space);
    CHECK(dialog.chosen().groups.at(0).lines.size() == count - 1);

    lines->setCurrentItem(group->child(1));
    QTest::keyClick(lines, Qt::Key_F2);
    auto* editor = lines->findChild<QLineEdit*>();
    REQUIRE(editor);
    QTest::keyClicks(editor, u"Checked that the backup can be restored"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(dialog.chosen().groups.at(0).lines.at(0).what ==
          "Checked that the backup can be restored");
}

TEST_CASE("What was put plainer stays so in another period", "[ui][lifting]") {
    Dialogs f;
    ValueStatementDialog dialog(f.bridge, f.prompts, f.client("Quayholm Hotels"), {}, nullptr);
    dialog.show();
    auto* lines = dialog.findChild<QTreeWidget*>(u"valueLines"_s);
    const auto line = [&] { return lines->topLevelItem(0)->child(0); };
    const QString before = line()->text(0);
    line()->setText(0, u"Kept the computers up to date"_s);
    lines->topLevelItem(0)->child(1)->setCheckState(0, Qt::Unchecked);

    auto* until = dialog.findChild<QDateEdit*>(u"until"_s);
    until->setDate(until->date().addDays(-1));
    const auto told = [&](const QString& words) {
        return !lines->findItems(words, Qt::MatchExactly | Qt::MatchRecursive).isEmpty();
    };
    CHECK(told(u"Kept the computers up to date"_s));
    CHECK_FALSE(told(before));
    CHECK(lines->topLevelItem(0)->checkState(0) == Qt::PartiallyChecked);
}
