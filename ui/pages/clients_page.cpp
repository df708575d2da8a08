// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/clients_page.h>

#include <algorithm>
#include <map>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <app/figures_service.h>
#include <app/grading_service.h>
#include <ui/pages/clients_table.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/search_field.h>
#include <ui/widgets/segmented_control.h>
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

}  // namespace

ClientsPage::ClientsPage(PortfolioBridge& bridge, Settings& settings, QWidget* parent)
    : Page(bridge, parent),
      m_model(new ClientTableModel(this)),
      m_header(new ui::PageHeader(tr("Clients"), this)),
      m_table(new ClientsTable(*m_model, settings, this)) {
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
    m_nothing = new ui::EmptyState(u"search"_s, tr("No client fits"),
                                   tr("Try other words or take a filter away."), this);
    auto* clear = new ui::SecondaryButton(tr("Clear filters"), m_nothing);
    connect(clear, &QAbstractButton::clicked, this, &ClientsPage::clearFilters);
    m_nothing->addAction(clear);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    outer->addWidget(m_stack, 1);

    setFocusProxy(m_table);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_filling && tab >= 0 && tab < static_cast<int>(m_views.size())) {
            chooseView(m_views[static_cast<std::size_t>(tab)]);
        }
    });
    connect(m_table, &ClientsTable::clientActivated, this,
            [this](ClientId client) { Q_EMIT openClient(client.value); });
    connect(m_table, &ClientsTable::clientsSelected, this, &Page::statusChanged);
}

void ClientsPage::buildHeader() {
    m_columnsButton = new ui::SecondaryButton(tr("Columns"), m_header);
    m_columnsButton->setIconName(u"columns"_s);
    m_columnsButton->setMenu(m_table->columnsMenu());
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
    m_filling = true;
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
    m_filling = false;
    fillMenus();
    showCounts();
    m_table->sizeColumns();
    if (!currentClient()) {
        m_table->selectFirst();
    }
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
    if (m_filling || query == m_model->query()) {
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
        m_table->sortBy(ClientColumn::Grade, Qt::DescendingOrder);
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

std::optional<ClientId> ClientsPage::neighbour(std::optional<ClientId> from, int rows) const {
    const int count = m_model->rowCount();
    if (count == 0) {
        return std::nullopt;
    }
    const int now = from ? m_model->rowOf(*from) : -1;
    return m_model->row(now < 0 ? 0 : std::clamp(now + rows, 0, count - 1)).id;
}

void ClientsPage::selectClient(ClientId client) { m_table->selectClient(client); }

std::optional<ClientId> ClientsPage::currentClient() const { return m_table->currentClient(); }

void ClientsPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString ClientsPage::statusText() const {
    const Words& words = m_bridge.words();
    const auto rows = m_table->selectedRows();
    std::optional<Money> revenue;
    std::optional<WorkTime> worked;
    for (const ClientRow* row : rows) {
        if (row->revenue) {
            revenue = revenue.value_or(Money{}) + *row->revenue;
        }
        if (row->worked) {
            worked = worked.value_or(WorkTime{}) + *row->worked;
        }
    }
    const QString selected = tr("%1 of %2 selected").arg(rows.size()).arg(m_model->rowCount());
    if (rows.empty()) {
        return selected;
    }
    QString sums = tr("%1, %2").arg(words.moneyWhole(revenue), words.hours(worked));
    if (rows.size() == 1) {
        sums = tr("%1: %2").arg(rows.front()->name, sums);
        if (rows.front()->score) {
            sums += u", "_s + tr("score %1").arg(words.points(rows.front()->score));
        }
    }
    return selected + u"     "_s + sums;
}

bool ClientsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // From the search on into what was found.
        const bool onward = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                            key->key() == Qt::Key_Down;
        if (watched == m_search && onward && m_model->rowCount() > 0) {
            m_table->setFocus();
            if (!currentClient()) {
                m_table->selectFirst();
            }
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ClientsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < dp(kNarrowBelow);
    m_columnsButton->setVisible(!narrow);
    m_sector->setVisible(!narrow);
    m_search->setFixedWidth(narrow ? dp(170) : dp(236));
    m_table->setNarrow(narrow);
}

}  // namespace winnow
