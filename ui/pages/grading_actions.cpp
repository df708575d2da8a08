// SPDX-License-Identifier: GPL-3.0-or-later
// What the grading page does with keys and answers.
#include <ui/pages/grading_page.h>

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/session_service.h>
#include <ui/charts/caller_card.h>
#include <ui/dialogs/metric_dialog.h>
#include <ui/dialogs/recommendation_dialog.h>
#include <ui/pages/grading_advice.h>
#include <ui/pages/grading_aside.h>
#include <ui/pages/grading_client_view.h>
#include <ui/pages/grading_queue.h>
#include <ui/pages/grading_summary.h>
#include <ui/support/answer_keys.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using State = SessionService::State;

constexpr int kReactions = 5;
constexpr int kPopupWidth = 260;
constexpr int kPopupHeight = 460;

}  // namespace

bool GradingPage::done(const std::function<Result<void>()>& action) {
    bool succeeded = false;
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                // The change announces itself while it is being made; once afterwards is enough.
                m_busy = true;
                struct Release {
                    bool& busy;
                    ~Release() { busy = false; }
                } release{m_busy};
                const Result<void> result = action();
                succeeded = result.hasValue();
                m_banner->setMessage(
                    ui::Tone::Bad, succeeded ? QString() : m_bridge.words().error(result.error()));
                m_banner->setVisible(!succeeded);
            });
    guarded([this](const QString& message) { Q_EMIT problem(message); }, [this] { refresh(); });
    return succeeded;
}

void GradingPage::react(int reaction) {
    if (!m_card) {
        return;
    }
    const auto asked = std::ranges::find_if(m_card->questions, &SessionService::Question::callerId);
    if (asked == m_card->questions.end()) {
        return;
    }
    const std::string criterion = asked->criterion;
    if (done([&] {
            return m_bridge.portfolio().grading().rate(m_client, m_quarter, criterion, reaction);
        })) {
        m_view->focusNext();
    }
}

void GradingPage::rate(const QString& criterion, std::optional<int> anchor) {
    done([&] {
        return m_bridge.portfolio().grading().rate(m_client, m_quarter, criterion.toStdString(),
                                                   anchor);
    });
}

void GradingPage::clearRating(const QString& criterion) {
    const auto& rows = m_view->panel().rows();
    const auto row = std::ranges::find(rows, criterion, &RatingPanel::Row::criterion);
    if (row != rows.end() && row->answered()) {
        done([&] {
            return m_bridge.portfolio().grading().clearRating(m_client, m_quarter,
                                                              criterion.toStdString());
        });
    }
}

void GradingPage::storeNote() {
    GradingAside& aside = m_view->aside();
    if (m_busy || !m_bridge.isOpen() || !m_card || m_shown != m_client || !aside.isNoteChanged()) {
        return;
    }
    const QString note = aside.note();
    if (note != toQString(m_card->note)) {
        done([&] {
            return m_bridge.portfolio().session().setNote(m_quarter, m_client, note.toStdString());
        });
    }
    if (m_banner->isHidden()) {
        aside.setNote(note);
    }
}

void GradingPage::saveAndNext() {
    if (m_face != Face::Client || !m_card) {
        return;
    }
    if (m_view->aside().isConcealed() && !m_card->reacted) {
        m_banner->setMessage(ui::Tone::Warn, tr("First your reaction to the call: 1 to 5."));
        m_banner->show();
        m_view->focusCaller();
        return;
    }
    const QString name = toQString(m_card->client.name);
    const QString note = m_view->aside().note();
    if (m_card->state == State::Done && note == toQString(m_card->note)) {
        return goToNext();
    }
    if (!done([&] {
            return m_bridge.portfolio().session().finish(m_quarter, m_client, note.toStdString());
        })) {
        return;
    }
    const SessionService::QueueEntry* entry = entryOf(m_client);
    const QString grade = entry ? ui::gradeText(entry->grade) : QString();
    goToNext();
    Q_EMIT notify(
        grade.isEmpty() ? tr("%1 was saved").arg(name) : tr("%1 was graded %2").arg(name, grade),
        true);
}

void GradingPage::skip() {
    if (m_face != Face::Client || !m_card) {
        return;
    }
    const QString name = toQString(m_card->client.name);
    const QString note = m_view->aside().note();
    // A client that is done stays so; there is nothing to come back to.
    if (m_card->state != State::Done) {
        if (!done([&] {
                return m_bridge.portfolio().session().skip(m_quarter, m_client, note.toStdString());
            })) {
            return;
        }
        Q_EMIT notify(tr("%1 was skipped").arg(name), true);
    }
    goToNext();
}

void GradingPage::pause() {
    storeNote();
    Q_EMIT notify(tr("Session paused; all answers are kept"), false);
    Q_EMIT openPage(PageId::Dashboard);
}

void GradingPage::goTo(ClientId client) {
    if (m_popup) {
        m_popup->hide();
    }
    storeNote();
    setClient(client);
    m_banner->hide();
    guarded([this](const QString& message) { Q_EMIT problem(message); }, [this] { refresh(); });
    focusPlace();
}

void GradingPage::goToNext() {
    const auto& clients = m_queue.clients;
    const auto here = std::ranges::find(clients, m_client, &SessionService::QueueEntry::client);
    const auto isOpen = [](const SessionService::QueueEntry& entry) {
        return entry.state == State::Open;
    };
    auto next = here == clients.end() ? clients.end()
                                      : std::find_if(std::next(here), clients.end(), isOpen);
    if (next == clients.end()) {
        next = std::find_if(clients.begin(), here, isOpen);
        next = next == here ? clients.end() : next;
    }
    if (next == clients.end()) {
        showSummary();
    } else {
        goTo(next->client);
    }
}

void GradingPage::showSummary() {
    storeNote();
    m_wantsSummary = true;
    m_banner->hide();
    guarded([this](const QString& message) { Q_EMIT problem(message); }, [this] { refresh(); });
    focusPlace();
}

void GradingPage::goOn() {
    const auto first = firstToGrade(m_queue);
    const auto client = first ? first : m_queue.next;
    if (client && !m_backButton->isHidden()) {
        goTo(*client);
    }
}

void GradingPage::logReaction() {
    if (m_face == Face::Client && m_client && !m_view->aside().isConcealed()) {
        Recommendation entry;
        entry.client = m_client;
        entry.advisedOn = std::min(m_bridge.portfolio().calendar().lastDay(m_quarter),
                                   m_bridge.portfolio().now().date());
        RecommendationDialog dialog(m_bridge, entry, window());
        if (m_prompts.run(dialog) == QDialog::Accepted) {
            Q_EMIT notify(tr("Reaction recorded"), true);
        }
    }
}

void GradingPage::editRecommendation(qint64 id) {
    if (!m_card) {
        return;
    }
    const auto entry = std::ranges::find(m_card->advice, RecommendationId{id}, &Recommendation::id);
    if (entry != m_card->advice.end()) {
        RecommendationDialog dialog(m_bridge, *entry, window());
        if (m_prompts.run(dialog) == QDialog::Accepted) {
            Q_EMIT notify(tr("Reaction changed"), true);
        }
    }
}

void GradingPage::explainMetric(Metric metric) {
    MetricDialog dialog(m_bridge, m_client, metric, MetricPeriod::Quarter, window());
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.wantedRows()) {
        Q_EMIT Page::showFacts(*dialog.wantedRows());
    }
}

void GradingPage::lockQuarter() {
    if (m_face != Face::Summary || m_bridge.portfolio().readOnly() ||
        m_bridge.portfolio().locks().isLocked(m_quarter)) {
        return;
    }
    const QString quarter = m_bridge.words().quarter(m_quarter);
    const int all = static_cast<int>(m_queue.clients.size());
    Question question;
    question.title = tr("Lock %1").arg(quarter);
    QStringList text{
        tr("The grades of %n client(s) are stored with the rubric and the figures they used.",
           nullptr, all),
        tr("A lock is not undone. Later changes are recorded as corrections, with a reason.")};
    const int left = all - m_queue.done;
    if (left > 0) {
        text << tr(
            "%n client(s) were not graded in this session; they keep the grade that "
            "earlier ratings give.",
            nullptr, left);
    }
    question.text = text.join(u"\n\n"_s);
    question.answers = {tr("Lock %1").arg(quarter), tr("Not yet")};
    if (m_prompts.ask(window(), question) != 0) {
        return;
    }
    QString refusal;
    m_lockFirst.reset();
    const std::string note = m_summary->lockNote().toStdString();
    const bool locked = done([&] {
        const Result<void> result = m_bridge.portfolio().locks().lock(m_quarter, note);
        if (!result) {
            refusal = m_bridge.words().error(result.error());
            const TextArgument* earlier = result.error().message.find("earlier");
            const auto* first = earlier ? std::get_if<Quarter>(earlier) : nullptr;
            m_lockFirst = first ? std::optional(*first) : std::nullopt;
        }
        return result;
    });
    // Said where the button is.
    m_banner->setVisible(m_banner->isVisible() && refusal.isEmpty());
    m_summary->showRefusal(refusal, m_lockFirst
                                        ? tr("Go to %1").arg(m_bridge.words().quarter(*m_lockFirst))
                                        : QString());
    if (locked) {
        Q_EMIT notify(tr("%1 was locked").arg(quarter), false);
        m_summary->focusFirst();
    }
}

void GradingPage::goToEarlier() {
    if (m_lockFirst) {
        m_bridge.setQuarter(*m_lockFirst);
        m_quarter = m_bridge.quarter();
        showSummary();
    }
}

void GradingPage::openQueue() {
    if (!m_popup) {
        m_popup = new QWidget(this, Qt::Popup);
        auto* lines = new QVBoxLayout(m_popup);
        lines->setContentsMargins(0, 0, 0, 0);
        m_popupQueue = new GradingQueueCard(m_popup);
        lines->addWidget(m_popupQueue);
        connect(m_popupQueue, &GradingQueueCard::chosen, this,
                [this](qint64 client) { goTo(ClientId{client}); });
    }
    m_popup->resize(dp(kPopupWidth), std::min(dp(kPopupHeight), height() - dp(80)));
    m_popupQueue->show(m_queue, m_client);
    m_popup->move(m_queueButton->mapToGlobal(QPoint(0, m_queueButton->height() + dp(4))));
    m_popup->show();
    m_popup->setFocus();
}

bool GradingPage::isOwnKey(const QKeyEvent& key) const {
    if (m_face == Face::Empty || isTextField(QApplication::focusWidget()) || !isAnswerKey(key)) {
        return false;
    }
    if (!m_singleLetters && key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z) {
        return false;
    }
    switch (key.key()) {
        case Qt::Key_G:
        case Qt::Key_L:
            return m_face == Face::Summary;
        case Qt::Key_N:
        case Qt::Key_R:
        case Qt::Key_S:
        case Qt::Key_X:
        case Qt::Key_Y:
        case Qt::Key_E:
        case Qt::Key_Minus:
        case Qt::Key_Escape:
        case Qt::Key_Up:
        case Qt::Key_Down:
            return m_face == Face::Client;
        default:
            return m_face == Face::Client && digitOf(key).has_value();
    }
}

bool GradingPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        isOwnKey(*static_cast<const QKeyEvent*>(event))) {
        // These work here; elsewhere in the window some are shortcuts.
        event->accept();
        return true;
    }
    return Page::event(event);
}

bool GradingPage::pressClientKey(const QKeyEvent& key) {
    RatingPanel& panel = m_view->panel();
    if (const auto digit = digitOf(key)) {
        if (!m_view->isAtCaller()) {
            if (*digit < RatingPanel::kNoEvidence) {
                panel.answerCurrent(*digit);
            }
        } else if (*digit >= 1 && *digit <= kReactions) {
            react(*digit - 1);
        }
        return true;
    }
    switch (key.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            saveAndNext();
            return true;
        case Qt::Key_S:
            skip();
            return true;
        case Qt::Key_Escape:
            pause();
            return true;
        case Qt::Key_E:
            showSummary();
            return true;
        case Qt::Key_N:
            m_view->aside().focusNote();
            return true;
        case Qt::Key_R:
            logReaction();
            return true;
        case Qt::Key_X:
        case Qt::Key_Minus:
            if (!m_view->isAtCaller()) {
                panel.answerCurrent(std::nullopt);
            }
            return true;
        case Qt::Key_Y:
            if (!m_view->isAtCaller()) {
                panel.takeSuggestion();
            }
            return true;
        case Qt::Key_Down:
            m_view->focusRows();
            return true;
        case Qt::Key_Up:
            if (!m_view->isAtCaller()) {
                m_view->focusRows();
            }
            return true;
        default:
            return false;
    }
}

bool GradingPage::pressSummaryKey(const QKeyEvent& key) {
    if (key.key() == Qt::Key_G) {
        goOn();
    } else if (key.key() == Qt::Key_L) {
        lockQuarter();
    } else {
        return false;
    }
    return true;
}

void GradingPage::keyPressEvent(QKeyEvent* event) {
    const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    const bool plain = isAnswerKey(*event) && !isTextField(QApplication::focusWidget()) &&
                       (m_singleLetters || !letter);
    if (plain && m_face == Face::Client && pressClientKey(*event)) {
        return;
    }
    if (plain && m_face == Face::Summary && pressSummaryKey(*event)) {
        return;
    }
    Page::keyPressEvent(event);
}

}  // namespace winnow
