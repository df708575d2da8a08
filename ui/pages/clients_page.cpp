// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/clients_page.h>

#include <algorithm>
#include <map>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <app/figures_service.h>
#include <app/grading_service.h>
#include <ui/support/settings.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/search_field.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kNarrowBelow = 1000;  // width of the page

QString viewTitle(ClientView view) {
    switch (view) {
        case ClientView::All:
            return ClientsPage::tr("All clients");
        case ClientView::WorstFirst:
            return ClientsPage::tr("Worst first");
        case ClientView::BreakFix:
            return ClientsPage::tr("Break/fix to convert");
        case ClientView::Moved:
            return ClientsPage::tr("Moved this quarter");
        case ClientView::VerySmall:
            return ClientsPage::tr("Very small");
    }
    return {};
}

ClientView viewOf(const QString& name) {
    const std::pair<QString, ClientView> names[] = {{u"worst"_s, ClientView::WorstFirst},
                                                    {u"break_fix"_s, ClientView::BreakFix},
                                                    {u"moved"_s, ClientView::Moved},
                                                    {u"very_small"_s, ClientView::VerySmall}};
    for (const auto& [key, view] : names) {
        if (key == name) {
            return view;
        }
    }
    return ClientView::All;
}

int number(ClientColumn column) { return static_cast<int>(column); }

// Name of a column in the settings; never changes.
QString columnCode(ClientColumn column) {
    constexpr std::array<const char*, kClientColumns> kCodes{
        "grade", "name", "contract",  "revenue",      "trend",     "margin",
        "hours", "rate", "days_late", "relationship", "caller_id", "why"};
    return QString::fromLatin1(kCodes[static_cast<std::size_t>(column)]);
}

}  // namespace

ClientsPage::ClientsPage(PortfolioBridge& bridge, Settings& settings, QWidget* parent)
    : Page(bridge, parent),
      m_settings(settings),
      m_model(new ClientTableModel(this)),
      m_header(new ui::PageHeader(tr("Clients"), this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(dp(28), 0, dp(28), 0);
    top->setSpacing(0);
    buildHeader();
    top->addWidget(m_header);
    m_tabs = new ui::ViewTabs(this);
    m_tabs->setAccessibleName(tr("Views"));
    top->addWidget(m_tabs);
    outer->addLayout(top);
    outer->addWidget(new ui::Hairline(this));
    outer->addWidget(buildFilters());
    buildTable();
    m_nothing = new ui::EmptyState(u"search"_s, tr("No client fits"),
                                   tr("Try other words or take a filter away."), this);
    auto* clear = new ui::SecondaryButton(tr("Clear filters"), m_nothing);
    connect(clear, &QAbstractButton::clicked, this, &ClientsPage::clearFilters);
    m_nothing->addAction(clear);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    outer->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_restoring && tab >= 0 && tab < static_cast<int>(m_views.size())) {
            chooseView(m_views[static_cast<std::size_t>(tab)]);
        }
    });
    const int column =
        m_settings.value(u"clients/sort_column"_s, number(ClientColumn::Revenue)).toInt();
    const bool ascending = m_settings.value(u"clients/sort_ascending"_s, false).toBool();
    m_table->sortByColumn(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int sorted, Qt::SortOrder order) {
                m_settings.setValue(u"clients/sort_column"_s, sorted);
                m_settings.setValue(u"clients/sort_ascending"_s, order == Qt::AscendingOrder);
            });
}

void ClientsPage::buildHeader() {
    m_columnsButton = new ui::SecondaryButton(tr("Columns"), m_header);
    m_columnsButton->setIconName(u"columns"_s);
    m_columnsMenu = new QMenu(m_columnsButton);
    for (int column = 0; column < kClientColumns; ++column) {
        const auto which = static_cast<ClientColumn>(column);
        if (which == ClientColumn::Grade || which == ClientColumn::Name) {
            continue;
        }
        QAction* action = m_columnsMenu->addAction(ClientTableModel::columnTitle(which));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, which](bool shown) { setShown(which, shown); });
        m_columnActions[static_cast<std::size_t>(column)] = action;
    }
    m_columnsButton->setMenu(m_columnsMenu);
    m_columnsButton->setDropDown(false);
    m_header->addAction(m_columnsButton);
    auto* add = new ui::SecondaryButton(tr("Add client"), m_header);
    add->setIconName(u"plus"_s);
    add->setKeyCap(u"N"_s);
    connect(add, &QAbstractButton::clicked, this, &Page::addClientRequested);
    m_header->addAction(add);
}

QWidget* ClientsPage::buildFilters() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(dp(28), dp(12), dp(28), dp(12));
    row->setSpacing(dp(7));
    m_search = new ui::SearchField(tr("Search clients"), bar);
    m_search->setKeyCap(u"/"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setFixedWidth(dp(236));
    m_search->installEventFilter(this);
    row->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        ClientQuery query = m_model->query();
        query.text = text;
        setQuery(query);
    });
    connect(m_search, &ui::SearchField::left, this, [this] { m_table->setFocus(); });
    for (const Grade grade : kGrades) {
        auto* toggle = new ui::FilterToggle(grade, bar);
        m_grades[static_cast<std::size_t>(grade)] = toggle;
        row->addWidget(toggle);
        connect(toggle, &QAbstractButton::toggled, this, [this, grade](bool chosen) {
            ClientQuery query = m_model->query();
            query.grades[static_cast<std::size_t>(grade)] = chosen;
            setQuery(query);
        });
    }
    m_contract = new ui::SecondaryButton(tr("Contract"), bar);
    m_contract->setMenu(new QMenu(m_contract));
    m_sector = new ui::SecondaryButton(tr("Sector"), bar);
    m_sector->setMenu(new QMenu(m_sector));
    row->addWidget(m_contract);
    row->addWidget(m_sector);
    m_clear = new ui::GhostButton(tr("Clear filters"), bar);
    connect(m_clear, &QAbstractButton::clicked, this, &ClientsPage::clearFilters);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_shown = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink3, bar);
    m_shown->setElide(false);
    row->addWidget(m_shown);
    return bar;
}

void ClientsPage::buildTable() {
    m_table = new QTableView(this);
    m_table->setObjectName(u"clients"_s);
    m_table->setAccessibleName(tr("Clients"));
    m_table->setModel(m_model);
    ui::styleTable(m_table, ui::RowHeight::TwoLines);
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    const auto delegate = [this](ClientColumn column, QAbstractItemDelegate* painter) {
        m_table->setItemDelegateForColumn(number(column), painter);
    };
    delegate(ClientColumn::Grade, new ui::BadgeDelegate(m_table));
    delegate(ClientColumn::Name, new ui::NameDelegate(m_table));
    delegate(ClientColumn::Trend, new ui::SparkDelegate(m_table));
    delegate(ClientColumn::Margin, new ui::SignedBarDelegate(0.7, m_table));
    delegate(ClientColumn::Relationship, new ui::ScoreBarDelegate(m_table));
    delegate(ClientColumn::CallerId, new ui::DotsDelegate(m_table));
    auto* figures = new ui::NumberDelegate(m_table);
    for (const auto column :
         {ClientColumn::Revenue, ClientColumn::Hours, ClientColumn::Rate, ClientColumn::DaysLate}) {
        delegate(column, figures);
    }
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ClientsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring) {
            m_selected = selectedClients();
            const QModelIndex current = m_table->currentIndex();
            m_current =
                current.isValid() ? std::optional(m_model->row(current.row()).id) : std::nullopt;
            Q_EMIT statusChanged();
        }
    });
    // Filtering and sorting show the rows anew; the same clients stay selected.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_restoring = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClientsPage::showRows);
    QHeaderView* header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_columnsMenu->popup(header->mapToGlobal(at)); });
}

void ClientsPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const Words& words = m_bridge.words();
    GradingService& grading = m_bridge.portfolio().grading();
    const Quarter quarter = m_bridge.quarter();
    std::vector<const GradedQuarter*> earlier;
    const Quarter first = m_bridge.portfolio().figures().quarters().front();
    for (int back = 1; back < kTrendQuarters && quarter.plus(-back) >= first; ++back) {
        earlier.push_back(&grading.quarter(quarter.plus(-back)));
    }
    const GradedQuarter& graded = grading.quarter(quarter);
    m_header->setSubtitle(tr("%1 revenue and %2 in %3")
                              .arg(words.moneyWhole(graded.summary.now.revenue),
                                   words.hours(graded.summary.now.worked), words.quarter(quarter)));
    m_model->setRows(clientRows(graded, earlier, words), words);

    std::vector<ClientView> views{ClientView::All, ClientView::WorstFirst, ClientView::BreakFix,
                                  ClientView::Moved};
    if (graded.rubric.minimumMonthlyFee) {
        views.push_back(ClientView::VerySmall);
    }
    m_restoring = true;
    if (views != m_views) {
        m_views = views;
        while (m_tabs->count() > 0) {
            m_tabs->removeTab(0);
        }
        for (const ClientView view : m_views) {
            m_tabs->addView(viewTitle(view));
        }
    }
    for (std::size_t tab = 0; tab < m_views.size(); ++tab) {
        m_tabs->setCount(static_cast<int>(tab), QString::number(m_model->countOf(m_views[tab])));
    }
    m_restoring = false;
    fillMenus();
    showCounts();
    showColumns();
}

void ClientsPage::fillMenus() {
    const Words& words = m_bridge.words();
    std::set<ServiceModel> models;
    std::map<QString, QString> sectors;
    for (const ClientRow& row : m_model->allRows()) {
        models.insert(row.serviceModel);
        if (!row.segment.isEmpty()) {
            sectors.emplace(row.segment.toCaseFolded(), row.segment);
        }
    }
    const auto addChoice = [this](QMenu* menu, const QString& text, bool chosen, auto apply) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        connect(action, &QAction::triggered, this, [this, apply] {
            ClientQuery query = m_model->query();
            apply(query);
            setQuery(query);
        });
    };
    const ClientQuery& now = m_model->query();
    QMenu* contracts = m_contract->menu();
    contracts->clear();
    addChoice(contracts, tr("All contracts"), !now.contract,
              [](ClientQuery& query) { query.contract.reset(); });
    for (const ServiceModel model : models) {
        addChoice(contracts, words.text("service_model." + std::string(serviceModelCode(model))),
                  now.contract == model, [model](ClientQuery& query) { query.contract = model; });
    }
    m_contract->setText(
        now.contract ? words.text("service_model." + std::string(serviceModelCode(*now.contract)))
                     : tr("Contract"));
    QMenu* segments = m_sector->menu();
    segments->clear();
    addChoice(segments, tr("All sectors"), now.segment.isEmpty(),
              [](ClientQuery& query) { query.segment.clear(); });
    for (const auto& [key, segment] : sectors) {
        addChoice(segments, segment, now.segment == segment,
                  [text = segment](ClientQuery& query) { query.segment = text; });
    }
    m_sector->setText(now.segment.isEmpty() ? tr("Sector") : now.segment);
    m_sector->setEnabled(!sectors.empty());
}

void ClientsPage::setQuery(const ClientQuery& query) {
    if (m_restoring || query == m_model->query()) {
        return;
    }
    const bool menusChange =
        query.contract != m_model->query().contract || query.segment != m_model->query().segment;
    m_model->setQuery(query);
    if (menusChange) {
        fillMenus();
    }
    showCounts();
}

void ClientsPage::chooseView(ClientView view) {
    ClientQuery query = m_model->query();
    query.view = view;
    setQuery(query);
    if (view == ClientView::WorstFirst) {
        m_table->sortByColumn(number(ClientColumn::Grade), Qt::DescendingOrder);
    }
}

void ClientsPage::setFilter(const ClientFilter& filter) {
    clearFilters();
    const auto tab = std::find(m_views.begin(), m_views.end(), viewOf(filter.view));
    m_tabs->setCurrentIndex(tab == m_views.end() ? 0 : static_cast<int>(tab - m_views.begin()));
    if (filter.before) {
        ClientQuery query = m_model->query();
        query.before = filter.before;
        setQuery(query);
    }
    if (filter.now) {
        m_grades[static_cast<std::size_t>(*filter.now)]->setChecked(true);
    }
}

void ClientsPage::clearFilters() {
    ClientQuery query;
    query.view = m_model->query().view;
    setQuery(query);
    m_search->clear();
    for (ui::FilterToggle* toggle : m_grades) {
        toggle->setChecked(false);
    }
}

void ClientsPage::showCounts() {
    for (const Grade grade : kGrades) {
        m_grades[static_cast<std::size_t>(grade)]->setCount(m_model->countOf(grade));
    }
    const ClientQuery& query = m_model->query();
    QString text = tr("%1 of %2 shown").arg(m_model->rowCount()).arg(m_model->countOf(query.view));
    if (query.before) {
        text = tr("Was %1 before").arg(toQString(gradeLetter(*query.before))) + u" · "_s + text;
    }
    m_shown->setText(text);
    m_clear->setVisible(query.narrows());
    m_stack->setCurrentIndex(m_model->rowCount() == 0 && !m_model->allRows().empty() ? 1 : 0);
    Q_EMIT statusChanged();
}

void ClientsPage::showRows() {
    select(m_selected, m_current);
    m_restoring = false;
}

std::set<ClientId> ClientsPage::selectedClients() const {
    std::set<ClientId> clients;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            clients.insert(m_model->row(row).id);
        }
    }
    return clients;
}

void ClientsPage::select(const std::set<ClientId>& clients, std::optional<ClientId> current) {
    QItemSelection selection;
    if (!clients.empty()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (clients.contains(m_model->row(row).id)) {
                selection.select(m_model->index(row, 0), m_model->index(row, kClientColumns - 1));
            }
        }
    }
    QItemSelectionModel* model = m_table->selectionModel();
    if (const int row = current ? m_model->rowOf(*current) : -1; row >= 0) {
        model->setCurrentIndex(m_model->index(row, number(ClientColumn::Name)),
                               QItemSelectionModel::NoUpdate);
    }
    model->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ClientsPage::selectClient(ClientId client) {
    m_selected = {client};
    m_current = client;
    select(m_selected, m_current);
    m_table->scrollTo(m_table->currentIndex());
    Q_EMIT statusChanged();
}

std::vector<ClientId> ClientsPage::shownClients() const {
    std::vector<ClientId> clients;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        clients.push_back(m_model->row(row).id);
    }
    return clients;
}

std::optional<ClientId> ClientsPage::currentClient() const {
    return m_current && m_model->rowOf(*m_current) >= 0 ? m_current : std::nullopt;
}

void ClientsPage::openCurrent() {
    if (const auto client = currentClient()) {
        Q_EMIT openClient(client->value);
    }
}

void ClientsPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString ClientsPage::statusText() const {
    const Words& words = m_bridge.words();
    std::optional<Money> revenue;
    std::optional<WorkTime> worked;
    const ClientRow* only = nullptr;
    int count = 0;
    for (const ClientRow& row : m_model->allRows()) {
        if (m_selected.contains(row.id) && m_model->rowOf(row.id) >= 0) {
            ++count;
            only = &row;
            if (row.revenue) {
                revenue = revenue.value_or(Money{}) + *row.revenue;
            }
            if (row.worked) {
                worked = worked.value_or(WorkTime{}) + *row.worked;
            }
        }
    }
    const QString selected = tr("%1 of %2 selected").arg(count).arg(m_model->rowCount());
    if (count == 0) {
        return selected;
    }
    QString sums = tr("%1, %2").arg(words.moneyWhole(revenue), words.hours(worked));
    if (count == 1) {
        sums = only->name + u": "_s + sums;
        if (only->score) {
            sums += u", "_s + tr("score %1").arg(words.points(only->score));
        }
    }
    return selected + u"     "_s + sums;
}

bool ClientsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_table && enter) {
            openCurrent();
            return true;
        }
        // From the search on into what was found.
        if (watched == m_search && (enter || key->key() == Qt::Key_Down) &&
            m_model->rowCount() > 0) {
            m_table->setFocus();
            if (!currentClient()) {
                m_table->selectRow(0);
            }
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ClientsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    showColumns();
}

void ClientsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeColumns();
    }
}

bool ClientsPage::isNarrow() const { return width() < dp(kNarrowBelow); }

QString ClientsPage::columnsKey() const {
    return isNarrow() ? u"clients/columns_narrow/"_s : u"clients/columns/"_s;
}

bool ClientsPage::isShown(ClientColumn column) const {
    const bool byDefault =
        !isNarrow() || (column != ClientColumn::Contract && column != ClientColumn::Trend &&
                        column != ClientColumn::DaysLate && column != ClientColumn::CallerId);
    return m_settings.value(columnsKey() + columnCode(column), byDefault).toBool();
}

void ClientsPage::setShown(ClientColumn column, bool shown) {
    m_settings.setValue(columnsKey() + columnCode(column), shown);
    showColumns();
}

void ClientsPage::showColumns() {
    for (int column = 0; column < kClientColumns; ++column) {
        QAction* action = m_columnActions[static_cast<std::size_t>(column)];
        const bool shown = !action || isShown(static_cast<ClientColumn>(column));
        m_table->setColumnHidden(column, !shown);
        if (action) {
            action->setChecked(shown);
        }
    }
    m_columnsButton->setVisible(!isNarrow());
    m_sector->setVisible(!isNarrow());
    m_search->setFixedWidth(isNarrow() ? dp(170) : dp(236));
    m_model->setShortMoney(isNarrow());
    sizeColumns();
}

// As wide as what the column shows, measured on the longest text.
int ClientsPage::contentWidth(ClientColumn column) const {
    QString longest =
        m_model->headerData(number(column), Qt::Horizontal, Qt::DisplayRole).toString();
    double width = ui::fonts().dp(16) +
                   QFontMetricsF(ui::fonts().font(ui::TextRole::Label)).horizontalAdvance(longest);
    longest.clear();
    const int rows = std::min(m_model->rowCount(), 500);
    for (int row = 0; row < rows; ++row) {
        const QString text = m_model->index(row, number(column)).data().toString();
        if (text.size() > longest.size()) {
            longest = text;
        }
    }
    width = std::max(
        width, QFontMetricsF(ui::fonts().font(ui::TextRole::Body)).horizontalAdvance(longest));
    return static_cast<int>(width);
}

void ClientsPage::sizeColumns() {
    if (m_model->allRows().empty()) {
        return;
    }
    constexpr int kPadding = 18;
    const auto width = [this](ClientColumn column) -> int {
        switch (column) {
            case ClientColumn::Grade:
                return dp(64);
            case ClientColumn::Trend:
                return dp(100);
            case ClientColumn::Margin:
                return dp(66) + contentWidth(column);
            case ClientColumn::Relationship:
                return dp(116);
            case ClientColumn::CallerId:
                return std::max(dp(80), contentWidth(column));
            default:
                return contentWidth(column) + dp(kPadding);
        }
    };
    int taken = 0;
    for (int column = 0; column < kClientColumns; ++column) {
        const auto which = static_cast<ClientColumn>(column);
        if (which != ClientColumn::Name && which != ClientColumn::Why &&
            !m_table->isColumnHidden(column)) {
            const int needed = width(which);
            m_table->setColumnWidth(column, needed);
            taken += needed;
        }
    }
    const int left = m_table->viewport()->width() - taken;
    const int why = number(ClientColumn::Why);
    // A reason needs some room to say anything.
    const bool wantsWhy = isShown(ClientColumn::Why);
    const bool roomForWhy = left >= dp(200) + dp(130);
    m_table->setColumnHidden(why, !wantsWhy || !roomForWhy);
    const int name =
        wantsWhy && roomForWhy ? std::clamp(left / 2, dp(200), dp(240)) : std::max(left, dp(180));
    m_table->setColumnWidth(number(ClientColumn::Name), name);
    m_table->setColumnWidth(why, std::max(left - name, dp(130)));
}

}  // namespace winnow
