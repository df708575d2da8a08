// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/clients_table.h>

#include <algorithm>

#include <QFontMetricsF>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <ui/support/settings.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr double kMarginReach = 0.7;  // a margin of 70 % fills the bar
constexpr int kLeastName = 166;
constexpr int kLeastWhy = 112;
constexpr int kMeasuredRows = 100;

int number(ClientColumn column) { return static_cast<int>(column); }

// Name of a column in the settings; never changes.
QString columnCode(ClientColumn column) {
    constexpr std::array<const char*, kClientColumns> kCodes{
        "grade", "name", "contract",  "revenue",      "trend",     "margin",
        "hours", "rate", "days_late", "relationship", "caller_id", "why"};
    return QString::fromLatin1(kCodes[static_cast<std::size_t>(column)]);
}

// A sentence on two small lines.
class ReasonDelegate : public ui::RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override {
        const QString text = index.data().toString();
        const QFont font = ui::fonts().font(ui::TextRole::Label);
        const double line = ui::fonts().lineHeight(ui::TextRole::Label);
        const double height =
            ui::drawWrapped(nullptr, cell, text, font, line, {}, Qt::AlignLeft, 2);
        QRectF lines = cell;
        lines.setTop(cell.center().y() - height / 2);
        ui::drawWrapped(&painter, lines, text, font, line, ui::theme().ink2, Qt::AlignLeft, 2);
    }
};

}  // namespace

ClientsTable::ClientsTable(ClientTableModel& model, Settings& settings, QWidget* parent)
    : QTableView(parent), m_clients(model), m_settings(settings), m_columnsMenu(new QMenu(this)) {
    setObjectName(u"clients"_s);
    setAccessibleName(tr("Clients"));
    setModel(&model);
    ui::styleTable(this, ui::RowHeight::TwoLines);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDelegates();
    buildColumnsMenu();

    const int column =
        m_settings.value(u"clients/sort_column"_s, number(ClientColumn::Revenue)).toInt();
    const bool ascending = m_settings.value(u"clients/sort_ascending"_s, false).toBool();
    horizontalHeader()->setSortIndicator(column,
                                         ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int sorted, Qt::SortOrder order) {
                m_settings.setValue(u"clients/sort_column"_s, sorted);
                m_settings.setValue(u"clients/sort_ascending"_s, order == Qt::AscendingOrder);
            });
    connect(this, &QAbstractItemView::doubleClicked, this, [this] {
        if (const auto client = currentClient()) {
            Q_EMIT clientActivated(*client);
        }
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientsTable::keepSelection);
    // Filtering and sorting show the rows anew; the same clients stay selected.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_restoring = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, &ClientsTable::restoreSelection);
}

void ClientsTable::setDelegates() {
    const auto delegate = [this](ClientColumn column, QAbstractItemDelegate* painter) {
        setItemDelegateForColumn(number(column), painter);
    };
    delegate(ClientColumn::Grade, new ui::BadgeDelegate(this));
    delegate(ClientColumn::Name, new ui::NameDelegate(this));
    delegate(ClientColumn::Trend, new ui::SparkDelegate(this));
    delegate(ClientColumn::Margin, new ui::SignedBarDelegate(kMarginReach, this));
    delegate(ClientColumn::Relationship, new ui::ScoreBarDelegate(this));
    delegate(ClientColumn::CallerId, new ui::DotsDelegate(this));
    delegate(ClientColumn::Why, new ReasonDelegate(this));
    auto* figures = new ui::NumberDelegate(this);
    for (const auto column :
         {ClientColumn::Revenue, ClientColumn::Hours, ClientColumn::Rate, ClientColumn::DaysLate}) {
        delegate(column, figures);
    }
}

void ClientsTable::buildColumnsMenu() {
    for (int column = 0; column < kClientColumns; ++column) {
        const auto which = static_cast<ClientColumn>(column);
        if (which == ClientColumn::Grade || which == ClientColumn::Name) {
            continue;
        }
        QAction* action = m_columnsMenu->addAction(ClientTableModel::columnTitle(which));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, which](bool shown) {
            m_settings.setValue(settingsKey(which), shown);
            showColumns();
        });
        m_columnActions[static_cast<std::size_t>(column)] = action;
    }
    QHeaderView* header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_columnsMenu->popup(header->mapToGlobal(at)); });
}

QString ClientsTable::settingsKey(ClientColumn column) const {
    return (m_narrow ? u"clients/columns_narrow/"_s : u"clients/columns/"_s) + columnCode(column);
}

bool ClientsTable::isWanted(ClientColumn column) const {
    const bool byDefault =
        !m_narrow || (column != ClientColumn::Contract && column != ClientColumn::Trend &&
                      column != ClientColumn::DaysLate && column != ClientColumn::CallerId);
    return m_settings.value(settingsKey(column), byDefault).toBool();
}

void ClientsTable::setNarrow(bool narrow) {
    m_narrow = narrow;
    m_clients.setShortMoney(narrow);
    showColumns();
}

void ClientsTable::showColumns() {
    for (int column = 0; column < kClientColumns; ++column) {
        if (QAction* action = m_columnActions[static_cast<std::size_t>(column)]) {
            const bool wanted = isWanted(static_cast<ClientColumn>(column));
            setColumnHidden(column, !wanted);
            action->setChecked(wanted);
        }
    }
    sizeColumns();
}

int ClientsTable::contentWidth(ClientColumn column) const {
    const QString title =
        m_clients.headerData(number(column), Qt::Horizontal, Qt::DisplayRole).toString();
    const QFontMetricsF head(ui::fonts().font(ui::TextRole::Label));
    const QFontMetricsF body(ui::fonts().font(ui::TextRole::Body));
    const double arrow = ui::fonts().dp(14);
    double widest = head.horizontalAdvance(title) + arrow;
    const int rows = std::min(m_clients.rowCount(), kMeasuredRows);
    for (int row = 0; row < rows; ++row) {
        const QString text = m_clients.index(row, number(column)).data().toString();
        widest = std::max(widest, body.horizontalAdvance(text));
    }
    return static_cast<int>(widest);
}

int ClientsTable::neededWidth(ClientColumn column) const {
    switch (column) {
        case ClientColumn::Grade:
            return dp(58);
        case ClientColumn::Trend:
            return dp(94);
        case ClientColumn::Margin:
            return dp(60) + contentWidth(column);
        case ClientColumn::Relationship:
            return dp(118);
        case ClientColumn::CallerId:
            return std::max(dp(84), contentWidth(column));
        default:
            return contentWidth(column) + dp(18);
    }
}

void ClientsTable::sizeColumns() {
    if (m_clients.allRows().empty()) {
        return;
    }
    int taken = 0;
    for (int column = 0; column < kClientColumns; ++column) {
        const auto which = static_cast<ClientColumn>(column);
        if (which != ClientColumn::Name && which != ClientColumn::Why && !isColumnHidden(column)) {
            const int needed = neededWidth(which);
            setColumnWidth(column, needed);
            taken += needed;
        }
    }
    // A reason needs some room to say anything.
    const int left = viewport()->width() - taken;
    const bool withWhy = isWanted(ClientColumn::Why) && left >= dp(kLeastName) + dp(kLeastWhy);
    const int name = withWhy ? std::clamp(left * 11 / 20, dp(kLeastName), dp(230))
                             : std::max(left, dp(kLeastName));
    setColumnHidden(number(ClientColumn::Why), !withWhy);
    setColumnWidth(number(ClientColumn::Name), name);
    setColumnWidth(number(ClientColumn::Why), std::max(left - name, dp(kLeastWhy)));
}

void ClientsTable::sortBy(ClientColumn column, Qt::SortOrder order) {
    sortByColumn(number(column), order);
}

void ClientsTable::keepSelection() {
    if (m_restoring) {
        return;
    }
    m_selected.clear();
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            m_selected.insert(m_clients.row(row).id);
        }
    }
    const QModelIndex current = currentIndex();
    m_current = current.isValid() ? std::optional(m_clients.row(current.row()).id) : std::nullopt;
    Q_EMIT clientsSelected();
}

void ClientsTable::restoreSelection() {
    QItemSelection selection;
    for (int row = 0; !m_selected.empty() && row < m_clients.rowCount(); ++row) {
        if (m_selected.contains(m_clients.row(row).id)) {
            selection.select(m_clients.index(row, 0), m_clients.index(row, kClientColumns - 1));
        }
    }
    m_restoring = true;
    if (const int row = m_current ? m_clients.rowOf(*m_current) : -1; row >= 0) {
        selectionModel()->setCurrentIndex(m_clients.index(row, number(ClientColumn::Name)),
                                          QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    Q_EMIT clientsSelected();
}

std::optional<ClientId> ClientsTable::currentClient() const {
    return m_current && m_clients.rowOf(*m_current) >= 0 ? m_current : std::nullopt;
}

std::vector<const ClientRow*> ClientsTable::selectedRows() const {
    std::vector<const ClientRow*> rows;
    for (int row = 0; !m_selected.empty() && row < m_clients.rowCount(); ++row) {
        if (m_selected.contains(m_clients.row(row).id)) {
            rows.push_back(&m_clients.row(row));
        }
    }
    return rows;
}

void ClientsTable::selectClient(ClientId client) {
    m_selected = {client};
    m_current = client;
    restoreSelection();
    if (currentClient()) {
        scrollTo(currentIndex());
    }
}

void ClientsTable::selectFirst() {
    if (m_clients.rowCount() > 0) {
        selectClient(m_clients.row(0).id);
    }
}

void ClientsTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto client = currentClient()) {
            Q_EMIT clientActivated(*client);
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

void ClientsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    sizeColumns();
}

void ClientsTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeColumns();
    }
}

}  // namespace winnow
