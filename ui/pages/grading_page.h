// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <app/session_service.h>
#include <domain/metric_catalogue.h>
#include <ui/pages/page.h>

class QKeyEvent;
class QMenu;
class QStackedWidget;

namespace winnow {

struct GradedQuarter;
class GradingClientView;
class GradingQueueCard;
class GradingStrip;
class GradingSummary;
class Prompts;

namespace ui {
class Button;
class EmptyState;
class InlineBanner;
class PageHeader;
}  // namespace ui

// The grading session of the quarter on screen: one client after the other, by keys alone if
// wanted, and at its end the summary with the lock. Every answer is stored at once.
class GradingPage : public Page {
    Q_OBJECT

public:
    GradingPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    // Not before the first reaction: "Why this grade" would tell.
    std::optional<ClientId> currentClient() const override;

    // Grades this client next; refresh() afterwards.
    void setClient(ClientId client);
    ClientId client() const { return m_client; }
    bool showsSummary() const;
    // Whether single letters act; digits, arrows and Enter always do.
    void setSingleLetters(bool on) { m_singleLetters = on; }

public Q_SLOTS:
    void saveAndNext();
    void skip();
    // Leaves the page; answers and note are kept.
    void pause();
    void showSummary();
    // Back from the summary to the clients that are not graded yet.
    void goOn();
    void logReaction();
    void lockQuarter();
    // To the summary of the quarter that must be locked first.
    void goToEarlier();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Face { Client, Summary, Empty };

    void build();
    void buildHeader();
    void connectView();
    void connectSummary();

    void showFace(Face face);
    void showEmpty(const QString& title, const QString& text, bool offersSummary);
    void showClient(const SessionService::Queue& queue);
    void showFacts(const SessionService::Card& card, const GradedQuarter& graded);
    void showSummaryFace(bool readOnly);
    void showHeader(const SessionService::Queue& queue);
    void showKeys();

    bool pressClientKey(const QKeyEvent& key);
    bool pressSummaryKey(const QKeyEvent& key);
    bool isOwnKey(const QKeyEvent& key) const;

    // Runs an action of the services; what they refuse is said in place. True when it was done.
    bool done(const std::function<Result<void>()>& action);
    void react(int reaction);
    void rate(const QString& criterion, std::optional<int> anchor);
    void clearRating(const QString& criterion);
    void storeNote();
    void editRecommendation(qint64 id);
    void explainMetric(Metric metric);
    void goTo(ClientId client);
    // To the next open client after this one, else to the summary.
    void goToNext();
    void openQueue();
    void focusPlace();
    const SessionService::QueueEntry* entryOf(ClientId client) const;
    // After undo or redo: the client whose answers changed.
    void followChange(const SessionService::Queue& queue);
    std::optional<ClientId> firstToGrade(const SessionService::Queue& queue) const;

    Prompts& m_prompts;
    Quarter m_quarter;
    ClientId m_client;
    ClientId m_shown;  // whose card is on screen
    Face m_face = Face::Empty;
    bool m_singleLetters = true;
    bool m_wantsSummary = false;
    bool m_begun = false;  // a client of this quarter was chosen
    bool m_busy = false;   // an action of ours is being stored; it refreshes by itself
    std::optional<SessionService::Card> m_card;
    SessionService::Queue m_queue;
    std::optional<Quarter> m_lockFirst;  // an earlier quarter that holds this one's lock up

    ui::PageHeader* m_header;
    ui::Button* m_queueButton = nullptr;
    ui::Button* m_summaryButton = nullptr;
    ui::Button* m_pauseButton = nullptr;
    ui::Button* m_skipButton = nullptr;
    ui::Button* m_backButton = nullptr;
    ui::InlineBanner* m_banner;
    QStackedWidget* m_stack;
    GradingClientView* m_view;
    GradingSummary* m_summary;
    ui::EmptyState* m_empty;
    ui::Button* m_emptySummary = nullptr;
    GradingStrip* m_strip;
    QWidget* m_popup = nullptr;
    GradingQueueCard* m_popupQueue = nullptr;
};

}  // namespace winnow
