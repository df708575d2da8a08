// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <app/case_service.h>
#include <app/client_service.h>
#include <app/parting_service.h>
#include <support/catch.h>
#include <ui/pages/case_drawer.h>
#include <ui/pages/workflow_calendar.h>
#include <ui/pages/workflow_queue_row.h>
#include <ui/pages/workflows_page.h>
#include <ui/widgets/button.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct ViewsFixture : PageFixture {
    WorkflowsPage page{bridge, settings, prompts};
    CaseDrawer& drawer = *page.findChild<CaseDrawer*>();
    QStringList told;
    qint64 opened = 0;

    ViewsFixture() {
        openSample();
        QObject::connect(&bridge, &PortfolioBridge::changed, &page, &Page::refresh);
        QObject::connect(&page, &Page::notify, &page,
                         [this](const QString& message, bool) { told << message; });
        QObject::connect(&page, &Page::openClient, &page, [this](qint64 id) { opened = id; });
        page.resize(1232, 847);
        page.refresh();
        page.show();
    }
    void show(WorkflowsPage::View view) {
        page.showView(view);
        QCoreApplication::processEvents();
    }
    CaseService& cases() { return bridge.portfolio().cases(); }
    template <typename Widget>
    QList<Widget*> shown(const QString& name) {
        QList<Widget*> found = page.findChildren<Widget*>(name);
        found.removeIf([this](Widget* each) { return !each->isVisibleTo(&page); });
        return found;
    }
    static void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
};

}  // namespace

TEST_CASE("The queue lists who is to be parted with, worst first", "[ui][workflows]") {
    ViewsFixture fixture;
    fixture.show(WorkflowsPage::View::Queue);
    const ExitQueue queue = fixture.bridge.portfolio().parting().queue();
    REQUIRE(!queue.entries.empty());
    const auto rows = fixture.shown<WorkflowQueueRow>(u"queueRow"_s);
    REQUIRE(rows.size() == qsizetype(queue.entries.size() + queue.leftOut.size()));
    CHECK(rows.front()->accessibleName().contains(toQString(queue.entries.front().candidate.name)));
    QTest::keyClick(rows.front(), Qt::Key_Space);
    CHECK(fixture.opened == queue.entries.front().candidate.client.value);
}

TEST_CASE("Parting starts from the queue, with the client and the playbook chosen",
          "[ui][workflows]") {
    ViewsFixture fixture;
    fixture.show(WorkflowsPage::View::Queue);
    const auto starts = fixture.shown<QAbstractButton>(u"startParting"_s);
    REQUIRE(!starts.isEmpty());
    const auto before = fixture.cases().cards(true).size();
    bool asked = false;
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        asked = true;
        CHECK_FALSE(dialog.findChild<QComboBox*>(u"client"_s)->isEnabled());
        dialog.show();
        dialog.findChild<ui::PrimaryButton*>()->click();
        return dialog.result();
    };
    ViewsFixture::click(starts.front());
    CHECK(asked);
    const auto cards = fixture.cases().cards(true);
    REQUIRE(cards.size() == before + 1);
    CHECK(fixture.drawer.isVisibleTo(&fixture.page));
    const auto record = fixture.cases().record(*fixture.drawer.shown());
    REQUIRE(record);
    CHECK(record->startedFrom == "queue");
    const auto started = std::ranges::find(cards, record->id, &CaseService::Card::id);
    CHECK(started->purpose == PlaybookPurpose::Parting);
}

TEST_CASE("The limits of the queue are edited and checked", "[ui][workflows]") {
    ViewsFixture fixture;
    fixture.show(WorkflowsPage::View::Queue);
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        auto* revenue = dialog.findChild<QLineEdit*>(u"revenue"_s);
        auto* save = dialog.findChild<ui::PrimaryButton*>();
        revenue->setText(u"a lot"_s);
        save->click();
        CHECK(dialog.result() != QDialog::Accepted);
        revenue->setText(u"5.5"_s);
        dialog.findChild<QLineEdit*>(u"perMonth"_s)->setText(u"20"_s);
        save->click();
        return dialog.result();
    };
    ViewsFixture::click(fixture.page.findChild<QAbstractButton*>(u"editCaps"_s));
    const QueueCaps caps = fixture.bridge.portfolio().parting().caps();
    CHECK(caps.revenuePerQuarter == Fraction{55, 1000});
    CHECK(caps.handoverPerMonth == WorkTime::hours(20));
    CHECK(fixture.page.findChild<QLabel*>(u"caps"_s)->text().contains(u"5.5%"_s));
    REQUIRE(fixture.told.size() == 1);
}

TEST_CASE("The calendar lists what is due and opens the case", "[ui][workflows]") {
    ViewsFixture fixture;
    fixture.show(WorkflowsPage::View::Calendar);
    auto* list = fixture.page.findChild<DueList*>();
    const auto due = fixture.cases().due();
    REQUIRE(!due.empty());
    REQUIRE(list->items().size() == due.size());
    list->setFocus(Qt::TabFocusReason);
    list->setCurrentItem(0);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(fixture.drawer.isVisibleTo(&fixture.page));
    CHECK(fixture.drawer.shown() == list->currentCase());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(list);
    REQUIRE(spoken->childCount() == static_cast<int>(due.size()));
    CHECK(spoken->child(0)->text(QAccessible::Name).contains(u", "_s));
}

TEST_CASE("The calendar is saved for other programs", "[ui][workflows]") {
    ViewsFixture fixture;
    fixture.show(WorkflowsPage::View::Calendar);
    fixture.prompts.file = QString::fromStdString((fixture.folder / "due.ics").string());
    ViewsFixture::click(fixture.page.findChild<QAbstractButton*>(u"exportCalendar"_s));
    QFile file(fixture.prompts.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.startsWith("BEGIN:VCALENDAR"));
    CHECK(text.count("BEGIN:VEVENT") >= static_cast<int>(fixture.cases().due().size()));
    CHECK(fixture.told.size() == 1);
}

TEST_CASE("A client nobody decided about can be tried at once", "[ui][workflows]") {
    ViewsFixture fixture;
    const auto undecided = fixture.cases().undecided();
    REQUIRE(!undecided.empty());
    const auto buttons = fixture.shown<QAbstractButton>(u"tryUpgrade"_s);
    REQUIRE(!buttons.isEmpty());
    ViewsFixture::click(buttons.front());
    const auto shown = fixture.drawer.shown();
    REQUIRE(shown);
    const auto record = fixture.cases().record(*shown);
    const auto found =
        std::ranges::find(undecided, record->client, &CaseService::Undecided::client);
    REQUIRE(found != undecided.end());
    CHECK(record->playbook == *found->upgrade);
    REQUIRE(fixture.bridge.portfolio().undo());
    CHECK_FALSE(fixture.drawer.isVisibleTo(&fixture.page));
}

TEST_CASE("A workflow is started for a client found by part of its name", "[ui][workflows]") {
    ViewsFixture fixture;
    // Somebody without a running case.
    const auto cards = fixture.cases().cards();
    std::optional<Client> free;
    for (const Client& client : fixture.bridge.portfolio().clients().all()) {
        if (client.status == ClientStatus::Active &&
            std::ranges::none_of(cards, [&](const CaseService::Card& card) {
                return card.client == client.id && card.status != CaseStatus::Ended;
            })) {
            free = client;
        }
    }
    REQUIRE(free);
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        dialog.show();
        auto* start = dialog.findChild<ui::PrimaryButton*>();
        start->click();
        CHECK(dialog.isVisible());  // for whom?
        auto* client = dialog.findChild<QComboBox*>(u"client"_s);
        client->setCurrentIndex(client->findText(toQString(free->name)));
        for (QAbstractButton* each :
             dialog.findChild<QWidget*>(u"playbooks"_s)->findChildren<QAbstractButton*>()) {
            if (each->isEnabled()) {
                each->click();
                break;
            }
        }
        dialog.findChild<QLineEdit*>(u"assignee"_s)->setText(u"Aoife"_s);
        start->click();
        return dialog.result();
    };
    ViewsFixture::click(fixture.page.findChild<QAbstractButton*>(u"startWorkflow"_s));
    REQUIRE(fixture.drawer.shown());
    const auto record = fixture.cases().record(*fixture.drawer.shown());
    CHECK(record->client == free->id);
    const auto now = fixture.cases().cards();
    const auto card = std::ranges::find(now, record->id, &CaseService::Card::id);
    REQUIRE(card != now.end());
    CHECK(card->assignee == "Aoife");
}
