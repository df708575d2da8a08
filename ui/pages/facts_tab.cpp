// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/facts_tab.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <ui/dialogs/fact_dialogs.h>
#include <ui/dialogs/work_dialog.h>
#include <ui/pages/facts_filters.h>
#include <ui/pages/facts_table.h>
#include <ui/support/file_filters.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kNarrowBelow = 980;
// One action of this size is still undone in a moment.
constexpr std::int64_t kMostRemoved = 1000;

QString kindName(const Words& words, FactKind kind) {
    return words.text("fact_kind." + std::string(factKindCode(kind)));
}

QString addText(FactKind kind) {
    switch (kind) {
        case FactKind::Invoice:
            return FactsTab::tr("Add an invoice…");
        case FactKind::Payment:
            return FactsTab::tr("Add a payment…");
        case FactKind::TimeEntry:
            return FactsTab::tr("Add time…");
        case FactKind::Ticket:
            return FactsTab::tr("Add a ticket…");
        case FactKind::Cost:
            return FactsTab::tr("Add a cost…");
        case FactKind::SeatCount:
            return FactsTab::tr("Add a count…");
        case FactKind::ExchangeRate:
            return FactsTab::tr("Add a rate…");
    }
    return {};
}

}  // namespace

FactsTab::FactsTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : DataTab(bridge, parent),
      m_prompts(prompts),
      m_model(new FactTableModel(
          {[&bridge](const FactQuery& query, std::int64_t skip, std::int64_t most) {
               return bridge.portfolio().facts().rows(query, skip, most);
           },
           [&bridge](const FactQuery& query) { return bridge.portfolio().facts().totals(query); }},
          this)),
      m_kinds(new ui::SegmentedControl(tr("Kind of facts"), this)),
      m_add(new ui::SecondaryButton({}, this)),
      m_export(new ui::IconButton(u"export"_s, tr("Export the list as CSV…"), this)),
      m_filters(new FactsFilters(bridge, this)),
      m_shown(new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink3, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new FactsTable(*m_model, this)),
      m_nothing(new ui::EmptyState(u"search"_s, {}, {}, this)),
      m_clear(new ui::SecondaryButton(tr("Clear filters"), m_nothing)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(dp(28), dp(12), dp(28), dp(12));
    top->setSpacing(dp(10));
    lines->addLayout(top);
    buildTop();
    auto* first = new QHBoxLayout;
    first->setSpacing(dp(7));
    first->addWidget(m_kinds);
    first->addStretch(1);
    top->addLayout(first);
    auto* second = new QHBoxLayout;
    second->addWidget(m_filters, 1);
    m_shown->setElide(false);
    second->setSpacing(dp(8));
    second->addWidget(m_shown, 0, Qt::AlignTop);
    second->addWidget(m_export, 0, Qt::AlignTop);
    second->addWidget(m_add, 0, Qt::AlignTop);
    top->addLayout(second);
    m_shown->setMinimumHeight(dp(32));

    m_nothing->addAction(m_clear);
    // So that keys go on working where there is no table to take them.
    m_nothing->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    lines->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_clear, &QAbstractButton::clicked, m_filters, &FactsFilters::clear);
    connect(m_filters, &FactsFilters::changed, this, &FactsTab::read);
    connect(m_filters, &FactsFilters::left, this, [this] { m_table->setFocus(); });
    connect(m_table, &FactsTable::openRequested, this, &FactsTab::correct);
    auto* insert = new QShortcut(Qt::Key_Insert, this);
    insert->setContext(Qt::WidgetWithChildrenShortcut);
    connect(insert, &QShortcut::activated, this, &FactsTab::add);
    connect(m_table, &FactsTable::removeRequested, this, &FactsTab::removeSelected);
    connect(m_table, &FactsTable::menuRequested, this, &FactsTab::showMenu);
    connect(m_table, &FactsTable::selectionMoved, this, &DataTab::statusChanged);
    connect(m_model, &FactTableModel::totalsChanged, this, &FactsTab::showTotals);
    connect(m_model, &FactTableModel::failed, this, &DataTab::problem);
    connect(m_model, &FactTableModel::countRead, this, [this](FactKind kind, qint64 count) {
        m_counts[kind] = count;
        showKindTexts();
    });
    connect(&bridge, &PortfolioBridge::readingMustStop, m_model, &FactTableModel::stop);
}

void FactsTab::buildTop() {
    m_kinds->setObjectName(u"factKinds"_s);
    for (const FactKind kind : allFactKinds()) {
        m_kinds->addSegment(kindName(m_bridge.words(), kind));
    }
    connect(m_kinds, &ui::SegmentedControl::chosen, this,
            [this](int index) { chooseKind(allFactKinds()[static_cast<std::size_t>(index)]); });
    m_add->setIconName(u"plus"_s);
    m_add->setObjectName(u"addFact"_s);
    m_add->setToolTip(tr("Insert"));
    m_export->setObjectName(u"exportFacts"_s);
    connect(m_add, &QAbstractButton::clicked, this, &FactsTab::add);
    connect(m_export, &QAbstractButton::clicked, this, &FactsTab::exportCsv);
}

const FactQuery& FactsTab::query() const { return m_filters->query(); }

void FactsTab::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    m_clientNames.clear();
    for (const Client& client : m_bridge.portfolio().clients().all()) {
        m_clientNames.emplace(client.id, toQString(client.name));
    }
    m_model->setWords(m_bridge.words(), m_bridge.portfolio().now().date(),
                      [this](ClientId client) { return clientName(client); });
    m_filters->refresh();
    m_add->setEnabled(!m_bridge.portfolio().readOnly());
    read();
}

QString FactsTab::clientName(ClientId client) const {
    const auto known = m_clientNames.find(client);
    if (known != m_clientNames.end()) {
        return known->second;
    }
    // Merged into another, whose facts these are now.
    auto found = m_bridge.portfolio().clients().find(client);
    while (found && found->mergedInto) {
        found = m_bridge.portfolio().clients().find(*found->mergedInto);
    }
    return m_clientNames.emplace(client, found ? toQString(found->name) : QString()).first->second;
}

void FactsTab::setQuery(const FactQuery& query) {
    const auto& kinds = allFactKinds();
    const auto kind = std::find(kinds.begin(), kinds.end(), query.kind);
    m_kinds->setCurrentIndex(static_cast<int>(kind - kinds.begin()));
    m_filters->setQuery(query);
    read();
}

void FactsTab::chooseKind(FactKind kind) {
    m_filters->setKind(kind);
    read();
}

void FactsTab::read() {
    m_table->reload(query());
    countKinds();
    showKindTexts();
}

void FactsTab::countKinds() {
    std::vector<FactQuery> queries;
    for (const FactKind kind : allFactKinds()) {
        queries.push_back(commonPart(query(), kind));
    }
    m_model->countKinds(queries);
}

void FactsTab::showKindTexts() {
    const Words& words = m_bridge.words();
    const bool narrow = width() < dp(kNarrowBelow);
    const auto& kinds = allFactKinds();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        QString text = kindName(words, kinds[i]);
        const auto count = m_counts.find(kinds[i]);
        if (!narrow && count != m_counts.end()) {
            text += u"  "_s + toQString(words.locale().integer(count->second));
        }
        m_kinds->setSegmentText(static_cast<int>(i), text);
    }
    m_add->setText(narrow ? tr("Add…") : addText(query().kind));
}

void FactsTab::showTotals() {
    const auto& totals = m_model->totals();
    const Locale& locale = m_bridge.words().locale();
    m_shown->setText(totals ? toQString(locale.integer(totals->count)) : tr("Adding up…"));
    m_export->setEnabled(totals && totals->count > 0);
    const bool none = totals && totals->count == 0;
    if (none) {
        const bool narrowed = m_filters->narrows();
        m_nothing->setTitle(narrowed ? tr("Nothing fits") : tr("Nothing here yet"));
        m_nothing->setText(narrowed ? tr("Try other words or take a filter away.")
                                    : tr("Import a file, or type it in."));
        m_clear->setVisible(narrowed);
    }
    const bool hadFocus = m_table->hasFocus() || m_nothing->hasFocus();
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_nothing) : m_table);
    setFocusProxy(m_stack->currentWidget());
    if (hadFocus) {
        setFocus();
    }
    m_table->sizeColumns();
    Q_EMIT statusChanged();
}

QString FactsTab::statusText() const {
    const Words& words = m_bridge.words();
    const auto sums = [&](const FactTotals& totals) {
        QStringList parts;
        if (totals.amount) {
            parts << words.moneyExact(totals.amount);
        }
        if (totals.worked) {
            parts << toQString(words.locale().hours(*totals.worked, 1));
        }
        return parts.isEmpty() ? QString() : u", "_s + parts.join(u", "_s);
    };
    const auto& all = m_model->totals();
    QString text = tr("%1: %2").arg(
        kindName(words, query().kind),
        all ? toQString(words.locale().integer(all->count)) + sums(*all) : tr("adding up…"));
    const std::int64_t selected = m_table->selectedCount();
    if (selected > 1) {
        FactTotals some;
        some.count = selected;
        for (const auto& [top, bottom] : m_table->selectedRanges()) {
            // Sums of more than can be removed at once would have to be read first.
            for (int row = top; row <= bottom && selected <= kMostRemoved; ++row) {
                const FactRow* fact = m_model->row(row);
                if (const auto amount = fact ? amountOf(fact->fact) : std::nullopt) {
                    some.amount = some.amount.value_or(Money{}) + *amount;
                }
                if (const auto worked = fact ? workedOf(fact->fact) : std::nullopt) {
                    some.worked = some.worked.value_or(WorkTime{}) + *worked;
                }
            }
        }
        text += u"     "_s + tr("%1 selected").arg(toQString(words.locale().integer(selected))) +
                sums(some);
    }
    return text;
}

std::optional<ClientId> FactsTab::currentClient() const {
    const FactRow* row = m_table->current();
    const ClientId client = row ? ownerOf(row->fact) : ClientId{};
    return client ? std::optional(client) : std::nullopt;
}

void FactsTab::focusSearch() { m_filters->focusSearch(); }

void FactsTab::edit(FactDialog& dialog, const QString& done) {
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.changedAnything()) {
        m_table->selectRowOf(dialog.key());
        Q_EMIT notify(done, true);
    }
}

void FactsTab::add() {
    if (!m_add->isEnabled()) {
        return;
    }
    const auto client =
        query().clients.size() == 1 ? std::optional(query().clients.front()) : std::nullopt;
    const auto dialog = makeFactDialog(m_bridge, query().kind, client, window());
    edit(*dialog, tr("Added: %1").arg(kindName(m_bridge.words(), query().kind)));
}

void FactsTab::addPayment() {
    const FactRow* row = m_table->current();
    const auto* invoice = row ? std::get_if<Invoice>(&row->fact) : nullptr;
    if (invoice) {
        const auto dialog = makePaymentDialog(m_bridge, *invoice, window());
        edit(*dialog, tr("The payment was added"));
    }
}

void FactsTab::correct() {
    const FactRow* row = m_table->current();
    if (!row) {
        return;
    }
    // Anew, so that nothing is overwritten that changed since the list was read.
    const auto fact = m_bridge.portfolio().facts().find(row->key);
    if (!fact) {
        refresh();
        return;
    }
    const auto dialog = makeFactDialog(m_bridge, *fact, window());
    edit(*dialog, tr("Corrected: %1").arg(kindName(m_bridge.words(), query().kind)));
}

std::vector<FactKey> FactsTab::selectedKeys() const {
    std::vector<FactKey> keys;
    for (const auto& [top, bottom] : m_table->selectedRanges()) {
        for (int row = top; row <= bottom; ++row) {
            if (const FactRow* fact = m_model->row(row)) {
                keys.push_back(fact->key);
                continue;
            }
            // Not at hand: the rest of the range at once.
            for (const FactRow& fact : m_bridge.portfolio().facts().rows(
                     m_model->query(), row, std::int64_t{bottom} - row + 1)) {
                keys.push_back(fact.key);
            }
            break;
        }
    }
    return keys;
}

void FactsTab::removeSelected() {
    const std::int64_t selected = m_table->selectedCount();
    if (selected == 0 || m_bridge.portfolio().readOnly()) {
        return;
    }
    const Words& words = m_bridge.words();
    if (selected > kMostRemoved) {
        Q_EMIT problem(tr("At most %1 facts are removed at once. A whole import is undone on the "
                          "Files tab.")
                           .arg(toQString(words.locale().integer(kMostRemoved))));
        return;
    }
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const auto removed = m_bridge.portfolio().facts().remove(selectedKeys());
                if (!removed) {
                    Q_EMIT problem(words.error(removed.error()));
                    return;
                }
                Q_EMIT notify(tr("%n fact(s) removed", nullptr, static_cast<int>(selected)), true);
            });
}

void FactsTab::showMenu(const QPoint& at) {
    const FactRow* row = m_table->current();
    const bool writable = !m_bridge.portfolio().readOnly();
    QMenu menu(this);
    QAction* open = menu.addAction(tr("Correct…"), this, &FactsTab::correct);
    open->setShortcut(Qt::Key_Return);
    open->setEnabled(row);
    if (query().kind == FactKind::Invoice) {
        menu.addAction(tr("Add a payment…"), this, &FactsTab::addPayment)
            ->setEnabled(row && writable);
    }
    QAction* remove = menu.addAction(tr("Remove"), this, &FactsTab::removeSelected);
    remove->setShortcut(Qt::Key_Delete);
    remove->setEnabled(row && writable);
    menu.addSeparator();
    QAction* insert = menu.addAction(addText(query().kind), this, &FactsTab::add);
    insert->setShortcut(Qt::Key_Insert);
    insert->setEnabled(writable);
    menu.addSeparator();
    if (const auto client = currentClient()) {
        menu.addAction(tr("Open the client"), this,
                       [this, client] { Q_EMIT openClient(client->value); });
    }
    if (row && row->source.batch) {
        menu.addAction(tr("Everything from this import"), this,
                       [this, kind = query().kind, batch = row->source.batch] {
                           FactQuery query;
                           query.kind = kind;
                           query.batch = batch;
                           setQuery(query);
                       });
    }
    menu.exec(at);
}

void FactsTab::exportCsv() {
    const Words& words = m_bridge.words();
    const QString file =
        m_prompts.fileToSave(window(), tr("Export the list"),
                             kindName(words, query().kind) + u".csv"_s, csvFileFilter());
    if (file.isEmpty()) {
        return;
    }
    m_bridge.stopReading();
    auto written = std::make_shared<std::optional<Result<std::int64_t>>>();
    WorkDialog dialog(tr("Exporting the list"), window());
    dialog.start([written, &facts = m_bridge.portfolio().facts(), query = query(),
                  target = toPath(file)](const WorkDialog::Progress&) {
        written->emplace(facts.exportCsv(query, target));
    });
    m_prompts.run(dialog);
    dialog.finish();
    if (!dialog.fault().isEmpty()) {
        Q_EMIT problem(dialog.fault());
    } else if (!**written) {
        Q_EMIT problem(words.error((*written)->error()));
    } else {
        Q_EMIT notify(tr("%1 rows written").arg(toQString(words.locale().integer(***written))),
                      false);
    }
    read();
}

void FactsTab::resizeEvent(QResizeEvent* event) {
    DataTab::resizeEvent(event);
    m_filters->setNarrow(width() < dp(kNarrowBelow));
    if (m_bridge.isOpen()) {
        showKindTexts();
    }
}

}  // namespace winnow
