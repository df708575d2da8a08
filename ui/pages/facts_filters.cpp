// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/facts_filters.h>

#include <QDateEdit>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <app/batch_service.h>
#include <app/client_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/client_field.h>
#include <ui/support/date_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/removable_chip.h>
#include <ui/widgets/search_field.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

// A pause in typing after which the list is read.
constexpr int kTypingPause = 180;  // ms
constexpr int kQuartersOfYear = 4;

QDateEdit* dayField(const QString& name, QWidget* parent) {
    QDateEdit* field = makeDateEdit(Date{}, parent);
    field->setAccessibleName(name);
    field->setToolTip(name);
    return field;
}

}  // namespace

FactsFilters::FactsFilters(PortfolioBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_search(new ui::SearchField(tr("Search facts"), this)),
      m_client(new ClientField({}, this)),
      m_periodButton(new ui::SecondaryButton({}, this)),
      m_from(dayField(tr("From"), this)),
      m_to(dayField(tr("To"), this)),
      m_more(new ui::SecondaryButton(tr("Filter"), this)),
      m_clear(new ui::GhostButton(tr("Clear filters"), this)),
      m_chips(new QWidget(this)),
      m_chipFlow(new ui::FlowLayout(m_chips, dp(6), dp(6))) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    auto* fields = new QWidget(this);
    m_fields = new ui::FlowLayout(fields, dp(7), dp(7));
    lines->addWidget(fields);
    lines->addWidget(m_chips);
    buildFields();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        change(
            [this](FactQuery& query) { query.text = m_search->text().simplified().toStdString(); });
    });
    show();
}

void FactsFilters::buildFields() {
    m_search->setObjectName(u"factSearch"_s);
    m_search->setKeyCap(u"/"_s);
    m_search->installEventFilter(this);
    m_fields->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        if (!m_showing) {
            m_typing.start();
        }
    });
    connect(m_search, &ui::SearchField::left, this, &FactsFilters::left);

    m_client->setPlaceholderText(tr("All clients"));
    m_client->setAccessibleName(tr("Client"));
    m_client->setObjectName(u"factClient"_s);
    m_client->setFixedWidth(dp(170));
    m_client->setClearButtonEnabled(true);
    m_fields->addWidget(m_client);
    connect(m_client, &ClientField::chosen, this, [this](std::optional<ClientId> client) {
        change([client](FactQuery& query) {
            query.clients = client ? std::vector<ClientId>{*client} : std::vector<ClientId>{};
        });
    });

    m_periodButton->setObjectName(u"period"_s);
    m_periodButton->setMenu(new QMenu(m_periodButton));
    m_fields->addWidget(m_periodButton);
    connect(m_periodButton->menu(), &QMenu::aboutToShow, this, &FactsFilters::showPeriod);
    for (QDateEdit* field : {m_from, m_to}) {
        m_fields->addWidget(field);
        connect(field, &QDateEdit::dateChanged, this, [this] {
            if (!m_showing) {
                takeOwnPeriod();
            }
        });
    }
    m_more->setObjectName(u"moreFilters"_s);
    m_more->setIconName(u"filter"_s);
    m_more->setMenu(new QMenu(m_more));
    m_fields->addWidget(m_more);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &FactsFilters::showFilters);
    m_clear->setObjectName(u"clearFilters"_s);
    m_fields->addWidget(m_clear);
    connect(m_clear, &QAbstractButton::clicked, this, &FactsFilters::clear);
}

void FactsFilters::refresh() {
    m_client->setClients(m_bridge.portfolio().clients().all());
    if (m_period == Period::Quarter || m_period == Period::Year) {
        std::tie(m_query.from, m_query.to) = daysOf(m_period);
    }
    show();
}

std::pair<std::optional<Date>, std::optional<Date>> FactsFilters::daysOf(Period period) const {
    if (!m_bridge.isOpen() || (period != Period::Quarter && period != Period::Year)) {
        return {};
    }
    const FiscalCalendar calendar = m_bridge.portfolio().calendar();
    const Quarter last = m_bridge.quarter();
    const Quarter first = period == Period::Year ? last.plus(1 - kQuartersOfYear) : last;
    return {calendar.firstDay(first), calendar.lastDay(last)};
}

void FactsFilters::setQuery(const FactQuery& query) {
    m_typing.stop();
    m_query = query;
    const auto days = std::pair(query.from, query.to);
    m_period = !query.from && !query.to          ? Period::All
               : days == daysOf(Period::Quarter) ? Period::Quarter
               : days == daysOf(Period::Year)    ? Period::Year
                                                 : Period::Own;
    show();
}

void FactsFilters::setKind(FactKind kind) {
    m_query = commonPart(m_query, kind);
    show();
}

void FactsFilters::clear() {
    m_typing.stop();
    m_period = Period::All;
    change([](FactQuery& query) {
        const FactKind kind = query.kind;
        query = {};
        query.kind = kind;
    });
}

bool FactsFilters::narrows() const {
    FactQuery all;
    all.kind = m_query.kind;
    return m_query != all;
}

void FactsFilters::change(const std::function<void(FactQuery&)>& edit) {
    FactQuery query = m_query;
    edit(query);
    if (query != m_query) {
        m_query = query;
        show();
        Q_EMIT changed();
    }
}

void FactsFilters::setPeriod(Period period) {
    m_period = period;
    if (period == Period::Own) {
        // From what is shown now on.
        if (!m_query.from && !m_query.to) {
            std::tie(m_query.from, m_query.to) = daysOf(Period::Year);
        }
        show();
        m_from->setFocus();
        Q_EMIT changed();
        return;
    }
    change([&](FactQuery& query) { std::tie(query.from, query.to) = daysOf(period); });
    show();
}

void FactsFilters::takeOwnPeriod() {
    change([this](FactQuery& query) {
        query.from = toDate(m_from->date());
        query.to = toDate(m_to->date());
    });
}

void FactsFilters::show() {
    m_showing = true;
    if (m_search->text().simplified().toStdString() != m_query.text) {
        m_search->setText(toQString(m_query.text));
    }
    m_client->setVisible(m_query.kind != FactKind::ExchangeRate);
    m_client->setClient(m_query.clients.size() == 1 ? std::optional(m_query.clients.front())
                                                    : std::nullopt);
    const Words& words = m_bridge.words();
    const QString quarter = m_bridge.isOpen() ? words.quarter(m_bridge.quarter()) : QString();
    m_periodButton->setText(m_period == Period::All       ? tr("All time")
                            : m_period == Period::Quarter ? quarter
                            : m_period == Period::Year    ? tr("Year to %1").arg(quarter)
                                                          : tr("From – to"));
    for (QDateEdit* field : {m_from, m_to}) {
        field->setVisible(m_period == Period::Own);
    }
    const auto [from, to] = daysOf(Period::Year);
    if (const auto day = m_query.from ? m_query.from : from) {
        m_from->setDate(toQDate(*day));
    }
    if (const auto day = m_query.to ? m_query.to : to) {
        m_to->setDate(toQDate(*day));
    }
    while (QLayoutItem* item = m_chipFlow->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    if (m_bridge.isOpen()) {
        if (m_query.batch) {
            const auto batch = m_bridge.portfolio().batches().find(*m_query.batch);
            addChip(tr("Import: %1").arg(batch ? toQString(batch->info.sourceName) : kUnknownDash),
                    [](FactQuery& query) { query.batch.reset(); });
        }
        if (m_query.clients.size() > 1) {
            addChip(tr("%n client(s)", nullptr, static_cast<int>(m_query.clients.size())),
                    [](FactQuery& query) { query.clients.clear(); });
        }
        if (m_query.technician) {
            addChip(tr("Technician: %1").arg(toQString(*m_query.technician)),
                    [](FactQuery& query) { query.technician.reset(); });
        }
        if (m_query.disputed == false) {
            addChip(tr("Not disputed"), [](FactQuery& query) { query.disputed.reset(); });
        }
        if (m_query.afterHours == false) {
            addChip(tr("Within hours"), [](FactQuery& query) { query.afterHours.reset(); });
        }
        const Date today = m_bridge.portfolio().now().date();
        for (const FactFilter& filter : factFilters(m_query.kind, today, words)) {
            if (filter.isSet(m_query)) {
                addChip(filter.chip, [set = filter.set](FactQuery& query) { set(query, false); });
            }
        }
    }
    m_chips->setVisible(m_chipFlow->count() > 0);
    m_clear->setVisible(narrows());
    m_showing = false;
}

void FactsFilters::addChip(const QString& text, std::function<void(FactQuery&)> remove) {
    auto* chip = new ui::RemovableChip(text, m_chips);
    m_chipFlow->addWidget(chip);
    chip->show();
    connect(chip, &QAbstractButton::clicked, this,
            [this, remove = std::move(remove)] { change(remove); });
}

void FactsFilters::showPeriod() {
    QMenu* menu = m_periodButton->menu();
    menu->clear();
    const QString quarter = m_bridge.words().quarter(m_bridge.quarter());
    const std::pair<Period, QString> periods[] = {
        {Period::All, tr("All time")},
        {Period::Quarter, tr("This quarter (%1)").arg(quarter)},
        {Period::Year, tr("Four quarters to %1").arg(quarter)},
        {Period::Own, tr("From – to…")}};
    for (const auto& [period, text] : periods) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(period == m_period);
        connect(action, &QAction::triggered, this, [this, chosen = period] { setPeriod(chosen); });
    }
}

void FactsFilters::showFilters() {
    QMenu* menu = m_more->menu();
    menu->clear();
    QMenu* group = nullptr;
    const Date today = m_bridge.portfolio().now().date();
    for (const FactFilter& filter : factFilters(m_query.kind, today, m_bridge.words())) {
        QMenu* into = menu;
        if (!filter.group.isEmpty()) {
            if (!group || group->title() != filter.group) {
                group = menu->addMenu(filter.group);
            }
            into = group;
        }
        QAction* action = into->addAction(filter.text);
        action->setCheckable(true);
        action->setChecked(filter.isSet(m_query));
        connect(action, &QAction::triggered, this, [this, set = filter.set](bool on) {
            change([&](FactQuery& query) { set(query, on); });
        });
    }
}

void FactsFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FactsFilters::setNarrow(bool narrow) {
    m_search->setFixedWidth(narrow ? dp(170) : dp(236));
    m_more->setText(narrow ? QString() : tr("Filter"));
}

bool FactsFilters::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            if (m_typing.isActive()) {
                m_typing.stop();
                change([this](FactQuery& query) {
                    query.text = m_search->text().simplified().toStdString();
                });
            }
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace winnow
