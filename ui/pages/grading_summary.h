// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/session_service.h>
#include <ui/support/words.h>
#include <ui/widgets/centred_scroll.h>

class QBoxLayout;
class QLineEdit;

namespace winnow {

namespace ui {
class CardFrame;
class InlineBanner;
class Label;
class PrimaryButton;
class RecordList;
}  // namespace ui

// The end of a session: gut against formula, who moved, what is still open, and the lock. After the
// lock it says what the quarter stands as.
class GradingSummary : public QWidget {
    Q_OBJECT

public:
    struct OverrideRow {
        ClientId client;
        QString name;
        OverrideEntry entry;
    };
    struct Content {
        SessionService::Summary summary;
        Quarter quarter;
        std::vector<OverrideRow> overrides;     // to be confirmed
        std::vector<LockService::Drift> drift;  // of a locked quarter
        bool readOnly = false;
    };

    explicit GradingSummary(QWidget* parent = nullptr);

    void show(const Content& content, const Words& words);
    // Why the last lock was refused, and what the way out is called; empty: it was not.
    void showRefusal(const QString& reason, const QString& wayOut = {});
    QString lockNote() const;
    void focusFirst();

Q_SIGNALS:
    void openClient(qint64 client);
    void gradeClient(qint64 client);
    void confirmOverride(qint64 client);
    void removeOverride(qint64 client);
    void lockWanted();
    // The way out of a refusal.
    void wayOutWanted();
    void clientsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // A card with a list and a line for when it is empty.
    struct ListCard {
        ui::CardFrame* card = nullptr;
        ui::Label* line = nullptr;
        ui::RecordList* list = nullptr;
    };

    QWidget* buildContent();
    ListCard makeList(const QString& title, QBoxLayout* column);
    void showGut(const Content& content, const Words& words);
    void showMovers(const Content& content, const Words& words);
    void showOpen(const Content& content, const Words& words);
    void showSkipped(const Content& content);
    void showOverrides(const Content& content, const Words& words);
    void showLock(const Content& content, const Words& words);
    void showDrift(const Content& content, const Words& words);
    bool isSecret(const Content& content, ClientId client) const;
    QString nameOf(const Content& content, ClientId client) const;

    ui::CentredScroll* m_scroll;
    QBoxLayout* m_columns = nullptr;
    ListCard m_gut;
    ListCard m_movers;
    ListCard m_open;
    ListCard m_skipped;
    ListCard m_drift;
    ui::CardFrame* m_overrides = nullptr;
    QWidget* m_overrideRows = nullptr;
    ui::CardFrame* m_lock = nullptr;
    ui::Label* m_lockText = nullptr;
    QLineEdit* m_lockNote = nullptr;
    ui::PrimaryButton* m_lockButton = nullptr;
    ui::InlineBanner* m_refusal = nullptr;
    ui::CardFrame* m_locked = nullptr;
    ui::Label* m_lockedText = nullptr;
};

}  // namespace winnow
