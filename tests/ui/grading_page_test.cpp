// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/register_service.h>
#include <app/session_service.h>
#include <support/catch.h>
#include <ui/charts/caller_card.h>
#include <ui/dialogs/recommendation_dialog.h>
#include <ui/pages/grading_advice.h>
#include <ui/pages/grading_aside.h>
#include <ui/pages/grading_page.h>
#include <ui/pages/grading_queue.h>
#include <ui/pages/rating_panel.h>
#include <ui/support/translators.h>
#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/record_list.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

using State = SessionService::State;

// The grading page in a window of its own, with keys that go where the cursor is.
struct GradingFixture : PageFixture {
    Translators translators;
    GradingPage page;
    QStringList notices;
    QList<PageId> wanted;
    QList<qint64> opened;

    explicit GradingFixture(Language language = Language::English)
        : PageFixture(language), page((translators.install(language), bridge), prompts) {
        QObject::connect(&page, &Page::notify, &page,
                         [this](const QString& message) { notices << message; });
        QObject::connect(&page, &Page::openPage, &page, [this](PageId id) { wanted << id; });
        QObject::connect(&page, &Page::openClient, &page, [this](qint64 id) { opened << id; });
    }
    ~GradingFixture() { translators.install(Language::English); }

    void show(QSize size = {1232, 830}) {
        // As the window does while the page is the one on screen.
        QObject::connect(&bridge, &PortfolioBridge::changed, &page, &Page::refresh);
        QObject::connect(&bridge, &PortfolioBridge::quarterChanged, &page, &Page::refresh);
        page.resize(size);
        page.refresh();
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.setFocus();
        QCoreApplication::processEvents();
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &page;
        QTest::keyClick(target, key, modifiers);
    }
    void write(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    SessionService& session() { return bridge.portfolio().session(); }
    GradingService& grading() { return bridge.portfolio().grading(); }
    State stateOf(ClientId client) {
        for (const auto& entry : session().queue(sampleQuarter()).clients) {
            if (entry.client == client) {
                return entry.state;
            }
        }
        throw std::logic_error("not in the queue");
    }
    // Takes back whatever the sample's owner said of the client in this quarter.
    void makeOpen(ClientId client) {
        REQUIRE(session().reopen(sampleQuarter(), client));
        const auto card = session().card(sampleQuarter(), client);
        REQUIRE(card);
        for (const SessionService::Question& question : card->questions) {
            if (question.answered) {
                REQUIRE(grading().clearRating(client, sampleQuarter(), question.criterion));
            }
        }
    }
    // All done but the first so many of the queue, which have no answer yet.
    std::vector<ClientId> leaveOpen(std::size_t count) {
        std::vector<ClientId> open;
        for (const auto& entry : session().queue(sampleQuarter()).clients) {
            if (open.size() < count) {
                makeOpen(entry.client);
                open.push_back(entry.client);
            } else {
                if (!entry.reacted) {
                    REQUIRE(grading().rate(entry.client, sampleQuarter(), "caller_id", 2));
                }
                REQUIRE(session().finish(sampleQuarter(), entry.client, {}));
            }
        }
        return open;
    }
    SessionService::Card card(ClientId client) {
        return session().card(sampleQuarter(), client).value();
    }

    RatingPanel& panel() { return *page.findChild<RatingPanel*>(); }
    GradingAside& aside() { return *page.findChild<GradingAside*>(); }
    ui::CallerCard& caller() { return *page.findChild<ui::CallerCard*>(); }
};

// All names and texts that assistive technology finds below the widget.
QStringList spoken(QAccessibleInterface* from) {
    QStringList all;
    if (!from || from->state().invisible) {
        return all;
    }
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value}) {
        if (const QString text = from->text(kind); !text.isEmpty()) {
            all << text;
        }
    }
    for (int i = 0; i < from->childCount(); ++i) {
        all << spoken(from->child(i));
    }
    return all;
}

QString spokenBy(QWidget& widget) {
    return spoken(QAccessible::queryAccessibleInterface(&widget)).join(u'\n');
}

}  // namespace

TEST_CASE("Grade and numbers are nowhere before the first reaction", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const ClientId client = f.leaveOpen(1).front();
    f.show();
    REQUIRE(f.page.client() == client);
    CHECK(f.aside().isConcealed());
    CHECK_FALSE(f.page.currentClient().has_value());
    const ClientQuarter& now = *f.grading().quarter(sampleQuarter()).find(client);
    const QString revenue = f.bridge.words().moneyWhole(now.metrics.revenue);
    const QString score = f.bridge.words().points(now.assessment.score);
    const QString before = spokenBy(f.page);
    CHECK_FALSE(before.contains(revenue));
    CHECK_FALSE(before.contains(score));
    CHECK_FALSE(before.contains(u"Provisional grade"_s));
    CHECK_FALSE(before.contains(u"suggested"_s));
    for (const QLabel* label : f.aside().findChildren<QLabel*>()) {
        CHECK_FALSE(label->text().contains(score));
    }
    for (const AdviceList* list : f.page.findChildren<AdviceList*>()) {
        CHECK(list->items().empty());
    }
    CHECK(before.contains(u"Reaction 1 of 5, anyone but me"_s));

    f.type(Qt::Key_1);
    CHECK_FALSE(f.aside().isConcealed());
    CHECK(f.page.currentClient() == client);
    const QString after = spokenBy(f.page);
    CHECK(after.contains(revenue));
    CHECK(after.contains(u"Provisional grade"_s));
    CHECK(after.contains(u"Reaction 1 of 5, anyone but me, chosen"_s));
    CHECK(f.caller().chosen() == 0);
}

TEST_CASE("A client is graded by keys alone and the next one comes", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const std::vector<ClientId> open = f.leaveOpen(2);
    f.show();
    REQUIRE(f.page.client() == open[0]);
    f.type(Qt::Key_3);  // an answer of the card only after the reaction
    CHECK(f.card(open[0]).questions.front().anchor == 2);
    const auto rows = static_cast<int>(f.panel().rows().size());
    REQUIRE(rows >= 5);
    CHECK(f.panel().currentRow() == 0);
    for (int i = 0; i < rows; ++i) {
        f.type(Qt::Key_1);
    }
    for (const SessionService::Question& question : f.card(open[0]).questions) {
        CHECK(question.answered);
        CHECK((question.callerId || question.anchor == 1));
    }
    // Up to another criterion, and there is no evidence for it after all.
    f.type(Qt::Key_Up);
    f.type(Qt::Key_X);
    const RatingPanel::Row& changed = f.panel().rows()[static_cast<std::size_t>(rows - 2)];
    CHECK(changed.answered());
    CHECK_FALSE(changed.anchor.has_value());
    f.type(Qt::Key_N);
    f.write(u"Said it 5 times: no."_s);  // the digit is text here
    f.type(Qt::Key_Return);
    CHECK(f.stateOf(open[0]) == State::Done);
    CHECK(f.card(open[0]).note == "Said it 5 times: no.");
    CHECK(f.page.client() == open[1]);
    CHECK(f.aside().isConcealed());
    CHECK(f.aside().note().isEmpty());
    // Not without a reaction.
    f.type(Qt::Key_Return);
    CHECK(f.stateOf(open[1]) == State::Open);
    CHECK(f.page.client() == open[1]);
}

TEST_CASE("Skip, pause and undo keep every answer", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const std::vector<ClientId> open = f.leaveOpen(3);
    f.show();
    f.type(Qt::Key_S);
    CHECK(f.stateOf(open[0]) == State::Skipped);
    CHECK(f.page.client() == open[1]);
    REQUIRE(f.bridge.portfolio().undo());
    CHECK(f.stateOf(open[0]) == State::Open);
    CHECK(f.page.client() == open[0]);  // undo shows what it took back
    f.type(Qt::Key_S);
    REQUIRE(f.page.client() == open[1]);

    f.type(Qt::Key_5);
    f.type(Qt::Key_4);
    f.type(Qt::Key_N);
    f.write(u"Half done"_s);
    f.type(Qt::Key_Escape);  // out of the note
    CHECK(f.wanted.isEmpty());
    f.type(Qt::Key_Escape);
    CHECK(f.wanted == QList<PageId>{PageId::Dashboard});
    CHECK(f.card(open[1]).note == "Half done");

    // On another day.
    GradingPage later(f.bridge, f.prompts);
    later.refresh();
    CHECK(later.client() == open[1]);
    const auto& rows = later.findChild<RatingPanel*>()->rows();
    CHECK(rows.front().anchor == 4);
    CHECK(later.findChild<GradingAside*>()->note() == u"Half done"_s);

    REQUIRE(f.bridge.portfolio().undo());  // the note
    REQUIRE(f.bridge.portfolio().undo());  // the answer
    CHECK_FALSE(f.panel().rows().front().answered());
    REQUIRE(f.bridge.portfolio().undo());  // the reaction
    CHECK(f.aside().isConcealed());
}

TEST_CASE("The last clients, the summary and the lock by keys", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const std::vector<ClientId> open = f.leaveOpen(3);
    f.show();
    for (const ClientId client : open) {
        REQUIRE(f.page.client() == client);
        f.type(Qt::Key_2);
        const auto rows = f.panel().rows().size();
        for (std::size_t i = 0; i < rows; ++i) {
            f.type(Qt::Key_2);
        }
        f.type(Qt::Key_Return);
        CHECK(f.stateOf(client) == State::Done);
    }
    REQUIRE(f.page.showsSummary());
    CHECK_FALSE(f.page.currentClient().has_value());

    f.prompts.answer = 1;
    f.type(Qt::Key_L);
    CHECK(f.prompts.questions == 1);
    CHECK_FALSE(f.bridge.portfolio().locks().isLocked(sampleQuarter()));
    f.prompts.answer = 0;
    f.type(Qt::Key_L);
    const LockService& locks = f.bridge.portfolio().locks();
    while (!locks.isLocked(sampleQuarter())) {
        // Refused in place: an earlier quarter is open, and a button leads there.
        const auto buttons = f.page.findChildren<QAbstractButton*>();
        const auto way = std::ranges::find_if(buttons, [](const QAbstractButton* button) {
            return button->isVisible() && button->text().startsWith(u"Go to"_s);
        });
        REQUIRE(way != buttons.end());
        (*way)->click();
        QCoreApplication::processEvents();
        const Quarter earlier = f.bridge.quarter();
        REQUIRE(earlier < sampleQuarter());
        REQUIRE(f.page.showsSummary());
        f.type(Qt::Key_L);
        REQUIRE(locks.isLocked(earlier));
        f.bridge.setQuarter(sampleQuarter());
        f.page.showSummary();
        f.type(Qt::Key_L);
    }
    CHECK(f.page.showsSummary());
    const QString text = spokenBy(f.page);
    CHECK(text.contains(u"This quarter is locked"_s));
    const int asked = f.prompts.questions;
    f.type(Qt::Key_L);
    CHECK(f.prompts.questions == asked);
}

TEST_CASE("Disagreements and open questions lead to their clients", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const ClientId client = f.leaveOpen(1).front();
    f.show();
    f.type(Qt::Key_S);
    REQUIRE(f.page.showsSummary());
    const auto summary = f.session().summary(sampleQuarter());
    REQUIRE_FALSE(summary.open.empty());
    REQUIRE(summary.open.front().what.id == "session.open.skipped");
    ui::RecordList* questions = nullptr;
    ui::RecordList* skipped = nullptr;
    for (auto* list : f.page.findChildren<ui::RecordList*>()) {
        questions = list->accessibleName() == u"Open questions"_s ? list : questions;
        skipped = list->accessibleName() == u"Still to grade"_s ? list : skipped;
    }
    REQUIRE(questions);
    REQUIRE(skipped);
    CHECK(questions->items().size() <= summary.open.size());
    questions->activateItem(0);
    CHECK(f.opened == QList<qint64>{summary.open.front().client.value});
    REQUIRE(skipped->items().size() == 1);
    skipped->activateItem(0);
    CHECK_FALSE(f.page.showsSummary());
    CHECK(f.page.client() == client);
}

TEST_CASE("A suggestion is marked and taken over by a key", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const ClientId client = f.leaveOpen(1).front();
    Recommendation entry;
    entry.client = client;
    entry.advisedOn = Date::of(2026, 8, 12).value();
    entry.reactedOn = entry.advisedOn;
    entry.advice = "Replace the backup system";
    entry.reaction = Reaction::NotInterested;
    entry.words = "Not interested.";
    REQUIRE(f.bridge.portfolio().registers().add(entry));
    f.show();
    CHECK_FALSE(spokenBy(f.page).contains(u"Replace the backup system"_s));
    f.type(Qt::Key_2);
    const auto& rows = f.panel().rows();
    const auto row = std::ranges::find(rows, u"takes_advice"_s, &RatingPanel::Row::criterion);
    REQUIRE(row != rows.end());
    REQUIRE(row->suggestion.has_value());
    CHECK_FALSE(row->why.isEmpty());
    CHECK_FALSE(row->answered());
    const int suggestion = *row->suggestion;
    f.panel().setCurrentCriterion(u"takes_advice"_s);
    CHECK(spokenBy(f.page).contains(u"suggested"_s));
    CHECK(spokenBy(f.page).contains(u"“Not interested.”"_s));
    f.type(Qt::Key_Y);
    const auto now =
        std::ranges::find(f.panel().rows(), u"takes_advice"_s, &RatingPanel::Row::criterion);
    CHECK(now->answered());
    CHECK(now->anchor == suggestion);
}

TEST_CASE("R logs how advice was taken", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    f.leaveOpen(1);
    f.show();
    int shown = 0;
    f.prompts.runDialog = [&](QDialog& dialog) {
        shown += dynamic_cast<RecommendationDialog*>(&dialog) ? 1 : 0;
        return 0;
    };
    f.type(Qt::Key_R);
    CHECK(shown == 0);  // the log is hidden until the reaction is given
    f.type(Qt::Key_4);
    f.type(Qt::Key_R);
    CHECK(shown == 1);
}

TEST_CASE("The mouse does the same", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const std::vector<ClientId> open = f.leaveOpen(2);
    f.show();
    auto* reaction = f.page.findChild<QAbstractButton*>(u"reaction4"_s);
    REQUIRE(reaction);
    QTest::mouseClick(reaction, Qt::LeftButton);
    CHECK(f.caller().chosen() == 3);
    const QRectF cell = f.panel().items()[6 + 2].rect;  // the second criterion's third answer
    QTest::mouseClick(&f.panel(), Qt::LeftButton, Qt::NoModifier, cell.center().toPoint());
    CHECK(f.panel().rows()[1].anchor == 2);
    CHECK(f.panel().currentRow() == 2);

    auto* queue = f.page.findChild<GradingQueueList*>();
    QTest::mouseClick(queue, Qt::LeftButton, Qt::NoModifier,
                      queue->items()[1].rect.center().toPoint());
    CHECK(f.page.client() == open[1]);
}

TEST_CASE("A low and narrow window hides the queue behind a button", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    f.leaveOpen(1);
    f.show();
    auto* button = f.page.findChild<QAbstractButton*>(u"queueButton"_s);
    REQUIRE(button);
    CHECK(button->isHidden());
    f.page.resize(816, 646);
    QCoreApplication::processEvents();
    CHECK(button->isVisible());
    CHECK(button->text().contains(u"of"_s));
    CHECK_FALSE(f.page.findChild<GradingQueueCard*>()->isVisible());
    f.type(Qt::Key_1);
    // The row that is answered next can be seen.
    const QRect row = f.panel().items()[0].rect.toRect();
    CHECK_FALSE(f.panel().visibleRegion().intersected(row).isEmpty());
}

TEST_CASE("A quarter without clients and a file without data say so", "[ui][grading]") {
    GradingFixture f;
    f.openNew();
    f.show();
    CHECK(spokenBy(f.page).contains(u"Nobody to grade"_s));
    f.type(Qt::Key_1);
    f.type(Qt::Key_Return);
    CHECK(f.notices.isEmpty());
}

TEST_CASE("The session speaks French", "[ui][grading]") {
    GradingFixture f(Language::French);
    f.openSample();
    f.leaveOpen(1);
    f.show({816, 646});
    CHECK(f.page.findChild<QAbstractButton*>(u"reaction1"_s)->text() ==
          f.bridge.words().text("anchor.caller_id.0"));
    f.type(Qt::Key_1);
    CHECK_FALSE(f.aside().isConcealed());
    CHECK(f.panel().rows().front().name ==
          f.bridge.words().text("criterion." + f.panel().rows().front().criterion.toStdString()));
}

TEST_CASE("An override of an earlier quarter is confirmed in the summary", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const auto asked = f.session().summary(sampleQuarter()).open;
    const auto question = std::ranges::find(asked, "session.open.override_to_confirm",
                                            [](const auto& open) { return open.what.id; });
    REQUIRE(question != asked.end());
    const ClientId client = question->client;
    f.show();
    f.type(Qt::Key_E);
    REQUIRE(f.page.showsSummary());
    const auto toConfirm = [&] {
        const auto buttons = f.page.findChildren<QAbstractButton*>();
        const auto name =
            u"%1: the override still holds"_s.arg(toQString(f.card(client).client.name));
        const auto found = std::ranges::find(buttons, name, &QAbstractButton::accessibleName);
        return found == buttons.end() ? nullptr : *found;
    };
    REQUIRE(toConfirm());
    toConfirm()->click();
    QCoreApplication::processEvents();
    CHECK(f.grading().overrideIn(client, sampleQuarter())->confirmed == sampleQuarter());
    CHECK_FALSE(toConfirm());
}

TEST_CASE("A read-only file shows the summary but takes no answers", "[ui][grading]") {
    GradingFixture f;
    f.openSample();
    const ClientId client = f.leaveOpen(1).front();
    const auto path = f.bridge.portfolio().path();
    f.bridge.close();
    auto opened = Portfolio::open(path, f.clock, true);
    REQUIRE(opened);
    f.bridge.setPortfolio(std::move(opened).value());
    f.bridge.setQuarter(sampleQuarter());
    f.show();
    CHECK(spokenBy(f.page).contains(u"open read-only"_s));
    f.type(Qt::Key_1);
    CHECK_FALSE(f.card(client).reacted);
    f.page.showSummary();
    CHECK(f.page.showsSummary());
    f.type(Qt::Key_L);
    CHECK(f.prompts.questions == 0);
}
