// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <QAbstractButton>
#include <QAccessible>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTest>

#include <app/case_service.h>
#include <support/catch.h>
#include <ui/pages/case_drawer.h>
#include <ui/pages/move_refusal.h>
#include <ui/pages/workflow_board.h>
#include <ui/pages/workflow_text.h>
#include <ui/pages/workflows_page.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct WorkflowsFixture : PageFixture {
    WorkflowsPage page{bridge, settings, prompts};
    WorkflowBoard& board = *page.findChild<WorkflowBoard*>();
    CaseDrawer& drawer = *page.findChild<CaseDrawer*>();
    QStringList told;
    QStringList problems;

    WorkflowsFixture() {
        openSample();
        QObject::connect(&bridge, &PortfolioBridge::changed, &page, &Page::refresh);
        QObject::connect(&page, &Page::notify, &page,
                         [this](const QString& message, bool) { told << message; });
        QObject::connect(&page, &Page::problem, &page,
                         [this](const QString& message) { problems << message; });
        page.resize(1232, 847);
        page.refresh();
        page.show();
        page.activateWindow();
        CHECK(QTest::qWaitForWindowActive(&page));
    }
    CaseService& cases() { return bridge.portfolio().cases(); }
    CaseService::Card card(CaseId id) {
        const auto cards = cases().cards(true);
        const auto found = std::ranges::find(cards, id, &CaseService::Card::id);
        REQUIRE(found != cards.end());
        return *found;
    }
    // A running case whose card may, or may not, be moved to the next column.
    std::optional<CaseService::Card> nextMove(bool allowed) {
        for (const CaseService::Card& each : cases().cards()) {
            if (each.status != CaseStatus::Open || nextStage(each) == each.stage) {
                continue;
            }
            const bool moved = cases().moveTo(each.id, nextStage(each)).hasValue();
            if (moved) {
                REQUIRE(bridge.portfolio().undo());
            }
            if (moved == allowed) {
                return each;
            }
        }
        return std::nullopt;
    }
    static Stage nextStage(const CaseService::Card& each) {
        const auto stages = stagesOf(each.lane);
        const auto here = std::ranges::find(stages, each.stage);
        return here + 1 == stages.end() ? each.stage : *(here + 1);
    }
    void focus(CaseId id) {
        board.setFocus(Qt::TabFocusReason);
        board.setCurrentCase(id);
    }
    QAbstractButton* button(const QString& name) { return page.findChild<QAbstractButton*>(name); }
    MoveRefusal* refusal() { return page.findChild<MoveRefusal*>(); }
    // A drop as it arrives from the window system.
    bool drop(CaseId id, Stage stage) {
        QMimeData data;
        data.setData(QString::fromLatin1(kStepMime), QByteArray::number(id.value));
        const QPoint at = board.columnRect(stage).center();
        QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&board, &enter);
        QDragMoveEvent over(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&board, &over);
        QDropEvent dropped(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&board, &dropped);
        QCoreApplication::processEvents();
        return dropped.isAccepted();
    }
};

}  // namespace

TEST_CASE("Every case of the sample has a card in the column of its stage, with a name",
          "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto cards = fixture.cases().cards();
    REQUIRE(!cards.empty());
    REQUIRE(fixture.board.items().size() == cards.size());
    for (const CaseService::Card& card : cards) {
        const QRect rect = fixture.board.cardRect(card.id);
        CHECK(fixture.board.columnRect(card.stage).contains(rect.center()));
    }
    QAccessibleInterface* board = QAccessible::queryAccessibleInterface(&fixture.board);
    REQUIRE(board);
    REQUIRE(board->childCount() == static_cast<int>(cards.size()));
    for (int i = 0; i < board->childCount(); ++i) {
        const QString name = board->child(i)->text(QAccessible::Name);
        CHECK(name.contains(u"grade"_s));
        CHECK(name.contains(u", in "_s));
    }
}

TEST_CASE("A card says its step, how late it is and where it stands", "[ui][workflows]") {
    CaseService::Card card;
    card.name = "Delacourt Motors";
    card.grade = Grade::D;
    card.lane = Lane::Part;
    card.stage = Stage::Handover;
    card.line = {"Send the handover pack", "Envoyer le dossier de transfert"};
    card.due = *Date::fromIso("2026-10-07");
    card.urgency = CaseService::Urgency::Late;
    card.daysLate = 2;
    card.done = 3;
    card.of = 6;
    const Words words{Locale(Language::English, *Currency::fromCode("EUR"))};
    const Date today = *Date::fromIso("2026-10-09");
    const QString spoken = spokenCard(card, today, words);
    CHECK(spoken.startsWith(u"Delacourt Motors, grade D, send the handover pack, 2 day"_s));
    CHECK(spoken.endsWith(u" late, step 4 of 6, in %1"_s.arg(stageName(Stage::Handover, words))));
    card.due = today.plusDays(1);
    card.urgency = CaseService::Urgency::Soon;
    card.startMinute = 600;
    CHECK(cardLook(card, today, words).due == u"Tomorrow, 10:00"_s);
    CHECK(cardLook(card, today, words).chip == ui::Tone::Warn);
    card.due = *Date::fromIso("2026-10-19");
    card.startMinute.reset();
    CHECK(cardLook(card, today, words).due == u"19 Oct"_s);
    CHECK_FALSE(cardLook(card, today, words).chip);
}

TEST_CASE("Alt and an arrow move a card, and the move can be undone", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto movable = fixture.nextMove(true);
    REQUIRE(movable);
    fixture.focus(movable->id);
    QTest::keyClick(&fixture.board, Qt::Key_Right, Qt::AltModifier);
    CHECK(fixture.card(movable->id).stage == WorkflowsFixture::nextStage(*movable));
    REQUIRE(fixture.told.size() == 1);
    CHECK(fixture.told.front().startsWith(toQString(movable->name)));
    REQUIRE(fixture.board.currentCard());
    CHECK(fixture.board.currentCard()->id == movable->id);
    REQUIRE(fixture.bridge.portfolio().undo());
    CHECK(fixture.card(movable->id).stage == movable->stage);
}

TEST_CASE("A refused move leaves the card and says why below it", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto fixed = fixture.nextMove(false);
    REQUIRE(fixed);
    fixture.focus(fixed->id);
    QTest::keyClick(&fixture.board, Qt::Key_Right, Qt::AltModifier);
    CHECK(fixture.card(fixed->id).stage == fixed->stage);
    CHECK(fixture.told.isEmpty());
    REQUIRE(fixture.refusal()->isVisible());
    CHECK_FALSE(fixture.refusal()->accessibleName().isEmpty());
    const QRect card = fixture.board.cardRect(fixed->id);
    CHECK(fixture.refusal()->geometry().top() >= card.bottom());
    CHECK(fixture.refusal()->geometry().left() == card.left());

    SECTION("its button opens the step") {
        QTest::mouseClick(fixture.button(u"openStep"_s), Qt::LeftButton);
        CHECK_FALSE(fixture.refusal()->isVisible());
        CHECK(fixture.drawer.isVisible());
        CHECK(fixture.drawer.shown() == fixed->id);
    }
    SECTION("Escape takes it away") {
        QTest::keyClick(&fixture.board, Qt::Key_Escape);
        CHECK_FALSE(fixture.refusal()->isVisible());
    }
}

TEST_CASE("A card is dropped on a column of its lane, and on no other", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto movable = fixture.nextMove(true);
    REQUIRE(movable);
    const Stage elsewhere = movable->lane == Lane::Lift ? Stage::Handover : Stage::Talking;
    CHECK_FALSE(fixture.drop(movable->id, elsewhere));
    CHECK_FALSE(fixture.drop(movable->id, movable->stage));
    CHECK(fixture.card(movable->id).stage == movable->stage);
    CHECK(fixture.drop(movable->id, WorkflowsFixture::nextStage(*movable)));
    CHECK(fixture.card(movable->id).stage == WorkflowsFixture::nextStage(*movable));
}

TEST_CASE("A drop that a guard refuses is explained in place", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto fixed = fixture.nextMove(false);
    REQUIRE(fixed);
    CHECK(fixture.drop(fixed->id, WorkflowsFixture::nextStage(*fixed)));
    CHECK(fixture.card(fixed->id).stage == fixed->stage);
    CHECK(fixture.refusal()->isVisible());
}

TEST_CASE("A card that is dragged is not clicked", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto cards = fixture.cases().cards();
    const QPoint from = fixture.board.cardRect(cards.front().id).center();
    QTest::mousePress(&fixture.board, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(60, 10),
                     fixture.board.mapToGlobal(from + QPoint(60, 10)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.board, &move);
    QTest::mouseRelease(&fixture.board, Qt::LeftButton, {}, from + QPoint(60, 10));
    CHECK_FALSE(fixture.drawer.isVisible());
    CHECK(fixture.card(cards.front().id).stage == cards.front().stage);
}

TEST_CASE("Enter and a click open the drawer, Escape closes it", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto cards = fixture.cases().cards();
    fixture.focus(cards.front().id);
    CHECK_FALSE(fixture.drawer.isVisible());
    QTest::keyClick(&fixture.board, Qt::Key_Return);
    REQUIRE(fixture.drawer.isVisible());
    CHECK(fixture.drawer.shown() == cards.front().id);
    CHECK(fixture.page.currentClient() == cards.front().client);
    QTest::keyClick(&fixture.board, Qt::Key_Escape);
    CHECK_FALSE(fixture.drawer.isVisible());
    QTest::mouseClick(&fixture.board, Qt::LeftButton, {},
                      fixture.board.cardRect(cards.back().id).center());
    CHECK(fixture.drawer.isVisible());
    CHECK(fixture.drawer.shown() == cards.back().id);
}

TEST_CASE("Arrows go from card to card, also into the other lane", "[ui][workflows]") {
    WorkflowsFixture fixture;
    const auto cards = fixture.cases().cards();
    const auto first = std::ranges::find(cards, Lane::Lift, &CaseService::Card::lane);
    REQUIRE(first != cards.end());
    fixture.focus(first->id);
    std::set<CaseId> reached{first->id};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        QTest::keyClick(&fixture.board, Qt::Key_Down);
        reached.insert(fixture.board.currentCard()->id);
    }
    CHECK(fixture.board.currentCard()->lane == Lane::Part);
    const CaseService::Card before = *fixture.board.currentCard();
    QTest::keyClick(&fixture.board, Qt::Key_Right);
    CHECK(fixture.board.currentCard()->lane == Lane::Part);
    QTest::keyClick(&fixture.board, Qt::Key_Left);
    QTest::keyClick(&fixture.board, Qt::Key_Home);
    CHECK(fixture.board.currentItem() == 0);
    CHECK(reached.size() > 1);
}

TEST_CASE("In a narrow window the drawer stands in place of the board", "[ui][workflows]") {
    WorkflowsFixture fixture;
    fixture.page.resize(816, 650);
    QCoreApplication::processEvents();
    fixture.page.openCase(fixture.cases().cards().front().id);
    CHECK(fixture.drawer.isVisible());
    CHECK_FALSE(fixture.board.isVisible());
    QTest::mouseClick(fixture.button(u"backToBoard"_s), Qt::LeftButton);
    CHECK(fixture.board.isVisible());
    CHECK_FALSE(fixture.drawer.isVisible());
    fixture.page.resize(1232, 847);
    fixture.page.openCase(fixture.cases().cards().front().id);
    CHECK(fixture.board.isVisible());
    CHECK(fixture.drawer.isVisible());
}

TEST_CASE("Two hundred cards are painted within a frame", "[ui][workflows]") {
    WorkflowsFixture fixture;
    std::vector<CaseService::Card> many;
    for (int i = 0; i < 200; ++i) {
        CaseService::Card card = fixture.cases().cards().front();
        card.id = CaseId{10'000 + i};
        many.push_back(card);
    }
    fixture.board.setCards(many);
    QCoreApplication::processEvents();
    REQUIRE(fixture.board.items().size() == 200);
    CHECK(fixture.board.height() > 200 * 100);
    fixture.focus(many.back().id);
    CHECK(fixture.board.visibleRegion().boundingRect().intersects(
        fixture.board.cardRect(many.back().id)));
}
