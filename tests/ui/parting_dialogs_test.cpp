// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include <app/case_service.h>
#include <app/client_service.h>
#include <app/handover_service.h>
#include <app/parting_service.h>
#include <support/catch.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/contract_dialog.h>
#include <ui/dialogs/inventory_dialog.h>
#include <ui/dialogs/inventory_item_dialog.h>
#include <ui/dialogs/notice_rules_dialog.h>
#include <ui/dialogs/optional_day.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct Firm : PageFixture {
    ClientId alder;

    Firm() {
        openNew();
        Client client;
        client.name = "Alder Dental";
        client.since = Date::of(2020, 4, 1);
        alder = bridge.portfolio().clients().add(client).value();
    }
    PartingService& parting() { return bridge.portfolio().parting(); }
    HandoverService& handover() { return bridge.portfolio().handover(); }
};

template <typename Widget>
Widget* in(QDialog& dialog, const char* name) {
    auto* widget = dialog.findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(widget);
    return widget;
}

void type(QDialog& dialog, const char* name, const QString& text) {
    auto* field = in<QWidget>(dialog, name);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void press(QDialog& dialog, const char* button) {
    QTest::keyClick(in<QPushButton>(dialog, button), Qt::Key_Space);
}

}  // namespace

TEST_CASE("The notice follows the contract as it is typed", "[ui][parting]") {
    Firm f;  // today is 9 October 2026
    ContractDialog dialog(f.bridge, f.prompts, f.alder, nullptr);
    dialog.show();
    auto* end = in<QLabel>(dialog, "end");
    // Six complete years under the first rule.
    CHECK(end->text().contains(u"9 April 2027"_s));
    type(dialog, "days", u"300"_s);
    CHECK(end->text().contains(u"5 August 2027"_s));
    CHECK(in<QLabel>(dialog, "because")->text().contains(u"no legal advice"_s));
    auto* rule = in<QComboBox>(dialog, "rule");
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_End);
    CHECK(rule->currentData().toString() == u"contract"_s);
    type(dialog, "prepaid", u"20 hours"_s);
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
    const Contract stored = f.parting().contract(f.alder).value();
    CHECK(stored.noticeDays == 300);
    CHECK_FALSE(stored.noticeMonths);
    CHECK(stored.country == "contract");
    CHECK(stored.prepaid == "20 hours");
    CHECK_FALSE(stored.signedOn);
}

TEST_CASE("A contract signed in the future is said so and stays open", "[ui][parting]") {
    Firm f;
    ContractDialog dialog(f.bridge, f.prompts, f.alder, nullptr);
    dialog.show();
    in<OptionalDay>(dialog, "signed")->setDay(Date::of(2027, 1, 1));
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK_FALSE(dialog.problem().isEmpty());
    CHECK_FALSE(f.parting().contract(f.alder));
}

TEST_CASE("Rules are edited, added, ordered and brought back", "[ui][parting]") {
    Firm f;
    {
        NoticeRulesDialog dialog(f.bridge, nullptr);
        dialog.show();
        auto* list = in<QListWidget>(dialog, "rules");
        CHECK(list->count() == 4);
        type(dialog, "mostMonths", u"12"_s);
        press(dialog, "add");
        CHECK(list->count() == 5);
        type(dialog, "code", u"BE"_s);
        type(dialog, "nameEn", u"Belgium"_s);
        type(dialog, "leastMonths", u"3"_s);
        for (int i = 0; i < 4; ++i) {
            press(dialog, "up");
        }
        QTest::keyClick(&dialog, Qt::Key_Return);
        REQUIRE(dialog.result() == QDialog::Accepted);
    }
    const std::vector<NoticeRule> rules = f.parting().rules();
    REQUIRE(rules.size() == 5);
    CHECK(rules[0].code == "BE");
    CHECK(rules[0].leastMonths == 3);
    CHECK_FALSE(rules[0].mostMonths);
    CHECK(rules[1].mostMonths == 12);
    CHECK(rules[1].basis == f.parting().shippedRules()[0].basis);
    {
        NoticeRulesDialog dialog(f.bridge, nullptr);
        dialog.show();
        press(dialog, "restore");
        QTest::keyClick(&dialog, Qt::Key_Return);
        REQUIRE(dialog.result() == QDialog::Accepted);
    }
    CHECK_FALSE(f.parting().ownRules());
}

TEST_CASE("A rule that cannot be is shown, and nothing is stored", "[ui][parting]") {
    Firm f;
    NoticeRulesDialog dialog(f.bridge, nullptr);
    dialog.show();
    press(dialog, "add");
    auto* list = in<QListWidget>(dialog, "rules");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(&dialog, Qt::Key_Return);
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK_FALSE(dialog.problem().isEmpty());
    CHECK(list->currentRow() == 4);
    CHECK_FALSE(f.parting().ownRules());
}

TEST_CASE("Items of an inventory are added, edited and removed by keyboard", "[ui][parting]") {
    Firm f;
    InventoryDialog dialog(f.bridge, f.prompts, f.alder, std::nullopt, nullptr);
    dialog.show();
    auto* sections = in<QListWidget>(dialog, "sections");
    REQUIRE(sections->count() == 11);
    CHECK(dialog.findChild<QPushButton*>(u"issue"_s) == nullptr);
    sections->setFocus();
    QTest::keyClick(sections, Qt::Key_Down);  // licences
    f.prompts.runDialog = [](QDialog& item) {
        item.show();
        type(item, "name", u"Microsoft 365"_s);
        type(item, "count", u"twelve"_s);
        QTest::keyClick(&item, Qt::Key_Return);
        CHECK(item.result() != QDialog::Accepted);
        type(item, "count", u"12"_s);
        in<OptionalDay>(item, "renews_on")->setDay(Date::of(2027, 1, 31));
        QTest::keyClick(&item, Qt::Key_Return);
        return item.result();
    };
    press(dialog, "add");
    auto* table = in<QTableWidget>(dialog, "items");
    REQUIRE(table->rowCount() == 1);
    CHECK(table->item(0, 0)->text() == u"Microsoft 365"_s);
    CHECK(table->item(0, 1)->text() == u"12"_s);
    CHECK(table->item(0, 2)->text() == u"31 Jan 2027"_s);
    CHECK(dialog.hasStored());
    CHECK_FALSE(in<QCheckBox>(dialog, "empty")->isEnabled());

    f.prompts.runDialog = [](QDialog& item) {
        item.show();
        CHECK(in<QLineEdit>(item, "count")->text() == u"12"_s);
        type(item, "count", u"13"_s);
        QTest::keyClick(&item, Qt::Key_Return);
        return item.result();
    };
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(table->item(0, 1)->text() == u"13"_s);
    CHECK(f.handover().items(f.alder).at(0).fields.size() == 2);

    QTest::keyClick(table, Qt::Key_Delete);
    CHECK(table->rowCount() == 0);
    CHECK(f.handover().items(f.alder).empty());
    CHECK(in<QCheckBox>(dialog, "empty")->isEnabled());
}

TEST_CASE("A section said to be empty is no gap", "[ui][parting]") {
    Firm f;
    InventoryDialog dialog(f.bridge, f.prompts, f.alder, std::nullopt, nullptr);
    dialog.show();
    auto* gaps = in<QLabel>(dialog, "gaps");
    CHECK(gaps->text().contains(u"nothing recorded"_s));
    QTest::keyClick(in<QCheckBox>(dialog, "empty"), Qt::Key_Space);
    CHECK(f.handover().saidEmpty(f.alder) == std::vector{InventorySection::Assets});
    CHECK_FALSE(gaps->text().contains(u"nothing recorded"_s));
    QTest::keyClick(in<QCheckBox>(dialog, "empty"), Qt::Key_Space);
    CHECK(f.handover().saidEmpty(f.alder).empty());
}

TEST_CASE("A dossier is issued with a version and kept with its case", "[ui][parting]") {
    Firm f;
    CaseService& cases = f.bridge.portfolio().cases();
    const std::vector<CaseService::Choice> choices = cases.choices(f.alder);
    const auto offboarding =
        std::ranges::find(choices, PlaybookPurpose::Parting, &CaseService::Choice::purpose);
    REQUIRE(offboarding != choices.end());
    CaseService::StartRequest request;
    request.client = f.alder;
    request.playbook = offboarding->playbook;
    const Result<CaseId> id = cases.start(request);
    REQUIRE(id);
    InventoryDialog dialog(f.bridge, f.prompts, f.alder, *id, nullptr);
    dialog.show();
    auto* issue = in<QPushButton>(dialog, "issue");
    CHECK(issue->text().contains(u"1"_s));
    const int done = cases.view(*id)->state.settledSteps();
    // Gaps are asked about; the suggested way is to complete them first.
    f.prompts.answer = 0;
    press(dialog, "issue");
    CHECK(f.prompts.questions == 1);
    CHECK(f.handover().nextVersion(*id) == 1);
    f.prompts.answer = 1;
    press(dialog, "issue");
    CHECK(f.handover().nextVersion(*id) == 2);
    CHECK(issue->text().contains(u"2"_s));
    const Result<CaseService::View> view = cases.view(*id);
    REQUIRE(view);
    REQUIRE(view->documents.size() == 1);
    CHECK(view->documents[0].kind == CaseDocumentKind::Dossier);
    CHECK(view->documents[0].name.ends_with(".pdf"));
    CHECK(cases.content(view->documents[0].id)->starts_with("%PDF"));
    // Nothing is completed by itself.
    CHECK(view->state.settledSteps() == done);
    CHECK_FALSE(view->state.dossierReceived);
}

TEST_CASE("The doors say whether something was stored", "[ui][parting]") {
    Firm f;
    f.prompts.runDialog = [](QDialog& dialog) {
        dialog.reject();
        return dialog.result();
    };
    CHECK_FALSE(editContract(f.bridge, f.prompts, f.alder, nullptr));
    CHECK_FALSE(editNoticeRules(f.bridge, f.prompts, nullptr));
    CHECK_FALSE(editInventory(f.bridge, f.prompts, f.alder, std::nullopt, nullptr));
    f.prompts.runDialog = [](QDialog& dialog) {
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        return dialog.result();
    };
    CHECK(editContract(f.bridge, f.prompts, f.alder, nullptr));
}
