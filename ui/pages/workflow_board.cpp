// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflow_board.h>

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLayout>
#include <QPainter>
#include <QTimer>

#include <ui/pages/move_refusal.h>
#include <ui/pages/workflow_text.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/case_card.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr double kColumnGap = 10;
constexpr double kCardGap = 8;
constexpr double kLaneHead = 24;
constexpr double kBelowLaneHead = 5;
constexpr double kColumnHead = 18;
constexpr double kBelowHead = 5;
constexpr double kEmptyColumn = 56;
constexpr double kBetweenRows = 14;
constexpr double kBetweenLanes = 20;
// Below this the four columns stand two by two.
constexpr double kLeastColumn = 132;
// How much further a card aside counts than one above or below.
constexpr double kOtherColumn = 1000;
// Room around for the focus ring.
constexpr double kEdge = 4;

}  // namespace

WorkflowBoard::WorkflowBoard(const PortfolioBridge& bridge, QWidget* parent)
    : ItemsWidget(parent), m_bridge(bridge), m_refusal(new MoveRefusal(this)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Board"));
    setAccessibleDescription(tr("Alt and the arrows move a card"));
    setAcceptDrops(true);
    m_refusal->hide();
    connect(m_refusal, &MoveRefusal::dismissed, this, [this] {
        clearRefusal();
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_refusal, &MoveRefusal::openStep, this, [this] {
        if (m_refused) {
            const CaseId id = *m_refused;
            clearRefusal();
            Q_EMIT openCase(id.value);
        }
    });
    connect(this, &ItemsWidget::currentItemChanged, this, [this](int index) {
        if (index >= 0) {
            Q_EMIT reveal(items()[static_cast<std::size_t>(index)].rect.toAlignedRect());
        }
    });
}

void WorkflowBoard::setCards(std::vector<CaseService::Card> cards) {
    const CaseService::Card* before = currentCard();
    const std::optional<CaseId> current = before ? std::optional(before->id) : std::nullopt;
    std::ranges::stable_sort(
        cards, {}, [](const CaseService::Card& card) { return std::pair(card.lane, card.stage); });
    const auto refused = m_refused ? indexOf(*m_refused) : std::nullopt;
    const std::string step = refused ? m_cards[*refused].step : std::string();
    m_cards = std::move(cards);
    // What was refused is past once the case has gone on.
    const auto now = m_refused ? indexOf(*m_refused) : std::nullopt;
    if (m_refused && (!now || m_cards[*now].step != step)) {
        clearRefusal();
    }
    itemsChanged();
    setFocusPolicy(m_cards.empty() ? Qt::NoFocus : Qt::StrongFocus);
    if (const auto index = current ? indexOf(*current) : std::nullopt) {
        setCurrentItem(static_cast<int>(*index));
    }
    placeRefusal();
}

void WorkflowBoard::setChosen(std::optional<CaseId> chosen) {
    m_chosen = chosen;
    update();
}

void WorkflowBoard::showRefusal(CaseId id, const QString& why) {
    if (!indexOf(id)) {
        return;
    }
    m_refused = id;
    m_refusal->setReason(why);
    // Only what is shown knows its height.
    m_refusal->show();
    m_refusal->layout()->activate();
    itemsChanged();
    placeRefusal();
    m_refusal->announce();
    // When the scroll area knows that the board has grown.
    QTimer::singleShot(0, this, [this] {
        if (m_refused) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            Q_EMIT reveal(cardRect(*m_refused).united(m_refusal->geometry()));
        }
    });
}

void WorkflowBoard::clearRefusal() {
    if (!m_refused) {
        return;
    }
    m_refused.reset();
    itemsChanged();
    placeRefusal();
}

void WorkflowBoard::placeRefusal() {
    const Layout layout = layOut(width());
    m_refusal->setVisible(m_refused.has_value() && !layout.refusal.isEmpty());
    m_refusal->setGeometry(layout.refusal.toAlignedRect());
}

void WorkflowBoard::setCurrentCase(CaseId id) {
    if (const auto index = indexOf(id)) {
        setCurrentItem(static_cast<int>(*index));
    }
}

const CaseService::Card* WorkflowBoard::currentCard() const {
    const auto index = static_cast<std::size_t>(currentItem());
    return currentItem() >= 0 && index < m_cards.size() ? &m_cards[index] : nullptr;
}

std::optional<std::size_t> WorkflowBoard::indexOf(CaseId id) const {
    const auto found = std::ranges::find(m_cards, id, &CaseService::Card::id);
    return found == m_cards.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - m_cards.begin()));
}

QRect WorkflowBoard::cardRect(CaseId id) const {
    const auto index = indexOf(id);
    return index ? items()[*index].rect.toAlignedRect() : QRect();
}

const WorkflowBoard::Column& WorkflowBoard::columnOf(Stage stage) const {
    static_cast<void>(items());  // brings the layout up to date
    const LaneLook& lane = m_layout.lanes[laneOf(stage) == Lane::Lift ? 0 : 1];
    return *std::ranges::find(lane.columns, stage, &Column::stage);
}

QRect WorkflowBoard::columnRect(Stage stage) const { return columnOf(stage).area.toAlignedRect(); }

WorkflowBoard::Layout WorkflowBoard::layOut(int width) const {
    Layout layout;
    layout.cards.resize(m_cards.size());
    const double gap = dpF(kColumnGap);
    const double inner = width - 2 * dpF(kEdge);
    const bool inOneRow = inner >= 4 * dpF(kLeastColumn) + 3 * gap;
    const std::size_t perRow = inOneRow ? 4 : 2;
    const double columnWidth =
        (inner - gap * static_cast<double>(perRow - 1)) / static_cast<double>(perRow);
    const double cardHeight = ui::caseCardHeight(ui::fonts());
    double y = 0;
    for (const Lane kind : {Lane::Lift, Lane::Part}) {
        LaneLook& lane = layout.lanes[kind == Lane::Lift ? 0 : 1];
        lane.lane = kind;
        lane.head = QRectF(dpF(kEdge), y, inner, dpF(kLaneHead));
        y += dpF(kLaneHead + kBelowLaneHead);
        for (std::size_t first = 0; first < 4; first += perRow) {
            double tallest = dpF(kEmptyColumn);
            for (std::size_t i = first; i < first + perRow; ++i) {
                Column& column = lane.columns[i];
                column.stage = stagesOf(kind)[i];
                const double x = dpF(kEdge) + static_cast<double>(i - first) * (columnWidth + gap);
                column.head = QRectF(x, y, columnWidth, dpF(kColumnHead));
                const double top = y + dpF(kColumnHead + kBelowHead);
                double end = top;
                for (std::size_t card = 0; card < m_cards.size(); ++card) {
                    if (m_cards[card].stage != column.stage) {
                        continue;
                    }
                    column.cards.push_back(card);
                    layout.cards[card] = QRectF(x, end, columnWidth, cardHeight);
                    end += cardHeight + dpF(kCardGap);
                    if (m_refused == m_cards[card].id) {
                        const int wide = static_cast<int>(columnWidth);
                        layout.refusal = QRectF(x, end - dpF(kCardGap - 5), columnWidth,
                                                m_refusal->heightForWidth(wide));
                        end = layout.refusal.bottom() + dpF(kCardGap);
                    }
                }
                tallest = std::max(tallest, end - dpF(kCardGap) - top);
            }
            for (std::size_t i = first; i < first + perRow; ++i) {
                Column& column = lane.columns[i];
                column.area = column.head.adjusted(0, 0, 0, dpF(kBelowHead) + tallest);
            }
            y += dpF(kColumnHead + kBelowHead) + tallest;
            if (first + perRow < 4) {
                y += dpF(kBetweenRows);
            }
        }
        y += dpF(kBetweenLanes);
    }
    layout.height = y - dpF(kBetweenLanes) + dpF(kEdge);
    return layout;
}

QSize WorkflowBoard::sizeHint() const {
    const int wide = dp(826);
    return {wide, heightForWidth(wide)};
}

QSize WorkflowBoard::minimumSizeHint() const {
    return {static_cast<int>(2 * dpF(kLeastColumn) + dpF(kColumnGap)), dp(120)};
}

int WorkflowBoard::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(layOut(width).height));
}

std::vector<ui::PaintedItem> WorkflowBoard::layOutItems() const {
    m_layout = layOut(width());
    std::vector<ui::PaintedItem> items;
    items.reserve(m_cards.size());
    m_looks.clear();
    const Date today = m_bridge.clock().today();
    const Words& words = m_bridge.words();
    bool allFit = true;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        items.push_back({m_layout.cards[i], spokenCard(m_cards[i], today, words),
                         cardToolTip(m_cards[i], words), true});
        m_looks.push_back(cardLook(m_cards[i], today, words));
        allFit = allFit && ui::factsFit(m_looks.back(), m_layout.cards[i].width(), ui::fonts());
    }
    // All cards speak the same way.
    if (!allFit) {
        for (ui::CaseCardLook& look : m_looks) {
            look.facts = look.shortFacts;
        }
    }
    return items;
}

void WorkflowBoard::itemActivated(int index) {
    Q_EMIT openCase(m_cards[static_cast<std::size_t>(index)].id.value);
}

// The card of a neighbouring column, as near to the present height as there is.
int WorkflowBoard::beside(std::size_t index, int step) const {
    const LaneLook& lane = m_layout.lanes[m_cards[index].lane == Lane::Lift ? 0 : 1];
    const auto here = std::ranges::find(lane.columns, m_cards[index].stage, &Column::stage);
    const double y = m_layout.cards[index].center().y();
    for (auto at = here - lane.columns.begin() + step; at >= 0 && at < 4; at += step) {
        const Column& column = lane.columns[static_cast<std::size_t>(at)];
        const auto nearest = std::ranges::min_element(column.cards, {}, [&](std::size_t card) {
            return std::abs(m_layout.cards[card].center().y() - y);
        });
        if (nearest != column.cards.end()) {
            return static_cast<int>(*nearest);
        }
    }
    return -1;
}

int WorkflowBoard::neighbour(int index, int key) const {
    const auto now = static_cast<std::size_t>(index);
    if (index < 0 || now >= m_cards.size()) {
        return -1;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        return beside(now, key == Qt::Key_Left ? -1 : 1);
    }
    if (key != Qt::Key_Up && key != Qt::Key_Down) {
        return ItemsWidget::neighbour(index, key);
    }
    // The next card of the column, then of the column in the other lane, then the nearest aside.
    const QRectF from = m_layout.cards[now];
    int best = -1;
    double least = 0;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const QRectF to = m_layout.cards[i];
        const double away = key == Qt::Key_Down ? to.top() - from.top() : from.top() - to.top();
        if (away <= 0) {
            continue;
        }
        const double aside = std::abs(to.center().x() - from.center().x());
        const double cost = away + kOtherColumn * aside;
        if (best < 0 || cost < least) {
            best = static_cast<int>(i);
            least = cost;
        }
    }
    return best;
}

const WorkflowBoard::Column* WorkflowBoard::columnAt(const QPointF& position) const {
    static_cast<void>(items());  // brings the layout up to date
    const double reach = dpF(kColumnGap) / 2;
    for (const LaneLook& lane : m_layout.lanes) {
        for (const Column& column : lane.columns) {
            if (column.area.adjusted(-reach, 0, reach, dpF(kBetweenRows)).contains(position)) {
                return &column;
            }
        }
    }
    return nullptr;
}

void WorkflowBoard::resizeEvent(QResizeEvent* event) {
    ItemsWidget::resizeEvent(event);
    placeRefusal();
}

void WorkflowBoard::paintColumn(QPainter& painter, const Column& column) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    if (m_dropStage == column.stage) {
        const QRectF area = column.area.adjusted(-dpF(3), -dpF(2), dpF(3), dpF(4));
        ui::panel(painter, area, dpF(9), theme.accT, theme.accLine);
    }
    const QFont font = fonts.sans(12.5, QFont::Medium);
    const QString title = stageName(column.stage, m_bridge.words());
    const QString count = QString::number(column.cards.size());
    const double countWidth = ui::textWidth(count, font) + 1;
    const double titleWidth =
        std::min(ui::textWidth(title, font) + 1, column.head.width() - countWidth - dpF(8));
    ui::drawLine(painter, QRectF(column.head.topLeft(), QSizeF(titleWidth, column.head.height())),
                 title, font, theme.ink2);
    ui::drawLine(painter,
                 QRectF(column.head.left() + titleWidth + dpF(6), column.head.top(), countWidth,
                        column.head.height()),
                 count, font, theme.ink3);
    if (column.cards.empty()) {
        const QRectF space(column.area.left(), column.head.bottom() + dpF(kBelowHead),
                           column.area.width(), dpF(kEmptyColumn));
        ui::drawLine(painter, space, kUnknownDash, fonts.font(ui::TextRole::Body), theme.ink3,
                     Qt::AlignHCenter);
    }
}

void WorkflowBoard::paintLane(QPainter& painter, const LaneLook& lane) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const bool lift = lane.lane == Lane::Lift;
    const QString title = lift ? tr("Upgrade") : tr("Part ways");
    const QString line =
        lift ? tr("Lift a client by one grade") : tr("Worst first, over months, politely");
    const QFont strong = fonts.sans(14.5, QFont::DemiBold);
    const double wide = ui::textWidth(title, strong);
    ui::drawLine(painter, lane.head, title, strong, theme.ink);
    ui::drawLine(painter, lane.head.adjusted(wide + dpF(9), 0, 0, 0), line, fonts.sans(14),
                 theme.ink3);
    for (const Column& column : lane.columns) {
        paintColumn(painter, column);
    }
}

void WorkflowBoard::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<ui::PaintedItem>& all = items();
    for (const LaneLook& lane : m_layout.lanes) {
        paintLane(painter, lane);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double ring = dpF(kEdge);
        if (!all[i].rect.adjusted(-ring, -ring, ring, ring).intersects(event->rect())) {
            continue;
        }
        const int index = static_cast<int>(i);
        ui::CaseCardState state;
        state.hovered = hoveredItem() == index;
        state.chosen = m_chosen == m_cards[i].id;
        state.focused = showsCurrent(index);
        state.lifted = m_dragged == m_cards[i].id;
        ui::paintCaseCard(painter, all[i].rect, m_looks[i], state, ui::theme(), ui::fonts());
    }
}

}  // namespace winnow
