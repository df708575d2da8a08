// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/session_service.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/items_widget.h>

class QProgressBar;
class QScrollArea;

namespace winnow {

namespace ui {
class Label;
}

// The clients of the session in their order: graded ones with their grade, the others without.
class GradingQueueList : public ui::ItemsWidget {
    Q_OBJECT

public:
    explicit GradingQueueList(QWidget* parent = nullptr);

    void show(const SessionService::Queue& queue, std::optional<ClientId> current);
    // Where the current client is; empty: nowhere.
    QRect currentRect() const;

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(qint64 client);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintEntry(QPainter& painter, const QRectF& rect, const SessionService::QueueEntry& entry,
                    bool hovered) const;

    std::vector<SessionService::QueueEntry> m_entries;
    std::optional<ClientId> m_current;
};

// The queue with how far it has come.
class GradingQueueCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit GradingQueueCard(QWidget* parent = nullptr);

    void show(const SessionService::Queue& queue, std::optional<ClientId> current);

Q_SIGNALS:
    void chosen(qint64 client);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCurrent();

    ui::Label* m_count;
    QProgressBar* m_progress;
    QScrollArea* m_scroll;
    GradingQueueList* m_list;
};

}  // namespace winnow
