// SPDX-License-Identifier: GPL-3.0-or-later
// How a card is moved: by mouse, and with Alt and the arrows.
#include <ui/pages/workflow_board.h>

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <ui/pages/workflow_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/case_card.h>

namespace winnow {

namespace {

using ui::dp;

QString mimeType() { return QString::fromLatin1(kStepMime); }

bool isShift(const QKeyEvent& event) {
    return event.modifiers() == Qt::AltModifier &&
           (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right ||
            event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

}  // namespace

bool WorkflowBoard::event(QEvent* event) {
    // Before a shortcut of the window takes the keys that move a card.
    if (event->type() == QEvent::ShortcutOverride && isShift(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return ItemsWidget::event(event);
}

void WorkflowBoard::keyPressEvent(QKeyEvent* event) {
    const CaseService::Card* card = currentCard();
    if (event->key() == Qt::Key_Escape && m_refused) {
        clearRefusal();
        return;
    }
    if (!isShift(*event) || !card) {
        ItemsWidget::keyPressEvent(event);
        return;
    }
    const std::array<Stage, 4> stages = stagesOf(card->lane);
    const auto here = std::ranges::find(stages, card->stage) - stages.begin();
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const auto there = here + step;
    if (step != 0 && there >= 0 && there < 4) {
        Q_EMIT moveCase(card->id.value, stages[static_cast<std::size_t>(there)]);
    }
}

void WorkflowBoard::mousePressEvent(QMouseEvent* event) {
    ItemsWidget::mousePressEvent(event);
    m_pressedAt = event->position();
    m_pressedCard = event->button() == Qt::LeftButton ? itemAt(event->position()) : -1;
}

void WorkflowBoard::mouseMoveEvent(QMouseEvent* event) {
    const bool held = (event->buttons() & Qt::LeftButton) != 0 && m_pressedCard >= 0;
    if (!held) {
        ItemsWidget::mouseMoveEvent(event);
        return;
    }
    const double far = (event->position() - m_pressedAt).manhattanLength();
    if (far >= QApplication::startDragDistance()) {
        const auto card = static_cast<std::size_t>(std::exchange(m_pressedCard, -1));
        startDrag(card);
    }
}

void WorkflowBoard::mouseReleaseEvent(QMouseEvent* event) {
    const bool moved = m_pressedCard < 0;
    m_pressedCard = -1;
    if (!moved) {
        ItemsWidget::mouseReleaseEvent(event);
    }
}

void WorkflowBoard::startDrag(std::size_t index) {
    if (index >= m_cards.size() || m_bridge.portfolio().readOnly()) {
        return;
    }
    const CaseService::Card& card = m_cards[index];
    const QRectF rect = items()[index].rect;
    const double ratio = devicePixelRatioF();
    QPixmap picture((rect.size() * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(0.92);
    ui::paintCaseCard(painter, QRectF({0, 0}, rect.size()), m_looks[index], {}, ui::theme(),
                      ui::fonts());
    painter.end();

    auto* mime = new QMimeData;
    mime->setData(mimeType(), QByteArray::number(card.id.value));
    QDrag drag(this);
    drag.setMimeData(mime);
    drag.setPixmap(picture);
    drag.setHotSpot((m_pressedAt - rect.topLeft()).toPoint());
    m_dragged = card.id;
    clearRefusal();
    update();
    drag.exec(Qt::MoveAction);
    m_dragged.reset();
    setDropStage({});
    update();
}

std::optional<std::pair<CaseId, Stage>> WorkflowBoard::moveFor(const QMimeData* mime,
                                                               const QPointF& position) const {
    if (!mime->hasFormat(mimeType()) || m_bridge.portfolio().readOnly()) {
        return std::nullopt;
    }
    const auto index = indexOf(CaseId{mime->data(mimeType()).toLongLong()});
    const Column* column = columnAt(position);
    if (!index || !column || laneOf(column->stage) != m_cards[*index].lane ||
        column->stage == m_cards[*index].stage) {
        return std::nullopt;
    }
    return std::pair(m_cards[*index].id, column->stage);
}

void WorkflowBoard::setDropStage(std::optional<Stage> stage) {
    if (stage != m_dropStage) {
        m_dropStage = stage;
        update();
    }
}

void WorkflowBoard::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(mimeType())) {
        event->acceptProposedAction();
    }
}

void WorkflowBoard::dragMoveEvent(QDragMoveEvent* event) {
    const auto move = moveFor(event->mimeData(), event->position());
    setDropStage(move ? std::optional(move->second) : std::nullopt);
    const int margin = dp(36);
    Q_EMIT reveal(QRect(event->position().toPoint(), QSize(1, 1)).adjusted(0, -margin, 0, margin));
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(move.has_value());
}

void WorkflowBoard::dragLeaveEvent(QDragLeaveEvent*) { setDropStage({}); }

void WorkflowBoard::dropEvent(QDropEvent* event) {
    const auto move = moveFor(event->mimeData(), event->position());
    setDropStage({});
    m_dragged.reset();
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(move.has_value());
    if (!move) {
        return;
    }
    // After the drag has ended: a move may show a message or store for a while.
    QMetaObject::invokeMethod(
        this,
        [this, asked = *move] {
            setCurrentCase(asked.first);
            Q_EMIT moveCase(asked.first.value, asked.second);
        },
        Qt::QueuedConnection);
}

}  // namespace winnow
