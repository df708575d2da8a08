// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include <app/session_service.h>
#include <ui/pages/rating_panel.h>
#include <ui/support/words.h>

class QScrollArea;
class QSpacerItem;

namespace winnow {

class GradingAdvice;
class GradingAside;
class GradingQueueCard;

namespace ui {
class CallerCard;
class CardFrame;
class Label;
}  // namespace ui

// The session with one client: the queue, the call, the behaviours with the reaction log, and the
// grade they give. Shows and asks; the page stores.
class GradingClientView : public QWidget {
    Q_OBJECT

public:
    explicit GradingClientView(QWidget* parent = nullptr);

    void showQueue(const SessionService::Queue& queue, ClientId current);
    // `fresh`: another client than before.
    void showCard(const SessionService::Card& card, const Rubric& rubric, Quarter quarter,
                  const Words& words, bool fresh);
    GradingAside& aside() { return *m_aside; }
    RatingPanel& panel() { return *m_panel; }
    ui::CallerCard& caller() { return *m_caller; }
    GradingAdvice& advice() { return *m_advice; }

    // Whether the queue has no room of its own.
    bool hidesQueue() const;
    // The keyboard goes to the call, or to the behaviours.
    void focusCaller();
    void focusRows();
    // To where the next answer belongs.
    void focusNext();
    bool isAtCaller() const { return m_atCaller; }

Q_SIGNALS:
    void chosen(qint64 client);
    void reacted(int reaction);
    void rated(const QString& criterion, std::optional<int> anchor);
    void cleared(const QString& criterion);
    void queueHidden(bool hidden);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildMiddle();
    void arrange();
    void showHint();
    void showRow(const QRect& rect);
    void leaveGap();

    GradingQueueCard* m_queue;
    QSpacerItem* m_queueGap = nullptr;
    QScrollArea* m_middle;
    ui::CallerCard* m_caller;
    ui::CardFrame* m_behaviours;
    ui::Label* m_count;
    RatingPanel* m_panel;
    ui::Label* m_hint;
    GradingAdvice* m_advice;
    GradingAside* m_aside;
    bool m_reacted = false;
    bool m_atCaller = true;
    bool m_asksCaller = true;  // the rubric has the caller-ID test
};

}  // namespace winnow
