// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <app/case_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/case_card.h>
#include <ui/widgets/items_widget.h>

class QMimeData;

namespace winnow {

class MoveRefusal;

// What is dragged between the columns of a lane: a case's number, as text.
inline constexpr auto kStepMime = "application/x-winnow-step";

// The two lanes with four columns each. Cards are painted, only those in sight; a card is moved
// with the mouse or with Alt and the arrows. It asks for a move and shows why one was refused.
class WorkflowBoard : public ui::ItemsWidget {
    Q_OBJECT

public:
    explicit WorkflowBoard(const PortfolioBridge& bridge, QWidget* parent = nullptr);

    // Within a column in their order.
    void setCards(std::vector<CaseService::Card> cards);
    // The case that is open beside the board.
    void setChosen(std::optional<CaseId> chosen);
    // Below the card: why it stays where it is.
    void showRefusal(CaseId id, const QString& why);
    void clearRefusal();
    void setCurrentCase(CaseId id);
    const CaseService::Card* currentCard() const;
    QRect cardRect(CaseId id) const;
    // Where cards of the stage stand, its heading included.
    QRect columnRect(Stage stage) const;

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void openCase(qint64 caseId);
    void moveCase(qint64 caseId, winnow::Stage stage);
    // Something that should be in sight.
    void reveal(const QRect& rect);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    int neighbour(int index, int key) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Column {
        Stage stage = Stage::Planned;
        std::vector<std::size_t> cards;
        QRectF head;
        QRectF area;
    };
    struct LaneLook {
        Lane lane = Lane::Lift;
        QRectF head;
        std::array<Column, 4> columns;
    };
    struct Layout {
        std::array<LaneLook, 2> lanes;
        std::vector<QRectF> cards;
        QRectF refusal;
        double height = 0;
    };

    Layout layOut(int width) const;
    const Column* columnAt(const QPointF& position) const;
    const Column& columnOf(Stage stage) const;
    std::optional<std::size_t> indexOf(CaseId id) const;
    int beside(std::size_t index, int step) const;
    // The card that a drop there would move, and to which stage.
    std::optional<std::pair<CaseId, Stage>> moveFor(const QMimeData* mime,
                                                    const QPointF& position) const;
    void startDrag(std::size_t index);
    void setDropStage(std::optional<Stage> stage);
    void placeRefusal();
    void paintLane(QPainter& painter, const LaneLook& lane) const;
    void paintColumn(QPainter& painter, const Column& column) const;

    const PortfolioBridge& m_bridge;
    std::vector<CaseService::Card> m_cards;  // in reading order: the items
    mutable Layout m_layout;
    mutable std::vector<ui::CaseCardLook> m_looks;
    std::optional<CaseId> m_chosen;
    std::optional<CaseId> m_refused;
    MoveRefusal* m_refusal;
    QPointF m_pressedAt;
    int m_pressedCard = -1;
    std::optional<CaseId> m_dragged;
    std::optional<Stage> m_dropStage;
};

}  // namespace winnow
