// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_check_page.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <ui/dialogs/import_changes_view.h>
#include <ui/dialogs/import_clients_view.h>
#include <ui/dialogs/import_rows_view.h>
#include <ui/theme/look.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

std::vector<UnknownClient> onlyProjects(const std::vector<UnknownClient>& all, bool projects) {
    std::vector<UnknownClient> chosen;
    for (const UnknownClient& each : all) {
        if (each.isProject == projects) {
            chosen.push_back(each);
        }
    }
    return chosen;
}

}  // namespace

ImportCheckPage::ImportCheckPage(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_found(new Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, this)),
      m_ready(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_tabs(new ui::ViewTabs(this)),
      m_stack(new QStackedWidget(this)),
      m_rows(new ImportRowsView(words, this)),
      m_clients(new ImportClientsView(ImportClientsView::Subject::Clients, words, this)),
      m_projects(new ImportClientsView(ImportClientsView::Subject::Projects, words, this)),
      m_changes(new ImportChangesView(words, this)),
      m_nothing(new ui::EmptyState(u"success"_s, {}, {}, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    auto* head = new QHBoxLayout;
    head->setSpacing(dp(10));
    m_found->setElide(false);
    head->addWidget(m_found);
    head->addWidget(m_ready, 1);
    lines->addLayout(head);
    lines->addWidget(m_tabs);
    for (QWidget* view :
         std::initializer_list<QWidget*>{m_rows, m_clients, m_projects, m_changes, m_nothing}) {
        m_stack->addWidget(view);
    }
    lines->addWidget(m_stack, 1);
    m_tabs->setObjectName(u"checkTabs"_s);
    m_tabs->setAccessibleName(tr("What needs a decision"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0 && tab < static_cast<int>(m_views.size())) {
            m_stack->setCurrentIndex(m_views[static_cast<std::size_t>(tab)]);
        }
    });
    connect(m_rows, &ImportRowsView::corrected, this, &ImportCheckPage::corrected);
    connect(m_rows, &ImportRowsView::decided, this, &ImportCheckPage::decided);
    connect(m_rows, &ImportRowsView::checkAgainRequested, this,
            &ImportCheckPage::checkAgainRequested);
    connect(m_rows, &ImportRowsView::saveRequested, this, &ImportCheckPage::saveRequested);
    for (ImportClientsView* view : {m_clients, m_projects}) {
        connect(view, &ImportClientsView::decided, this, &ImportCheckPage::decided);
        connect(view, &ImportClientsView::chooserRequested, this,
                &ImportCheckPage::chooserRequested);
    }
    connect(m_changes, &ImportChangesView::decided, this, &ImportCheckPage::decided);
}

void ImportCheckPage::show(const ImportPlan& plan, const ImportCheck& check,
                           const ClientAnswers& answers, const RowDecisions& rows) {
    m_rows->show(plan, check.outcome, rows);
    m_clients->show(onlyProjects(check.unknown, false), answers);
    m_projects->show(onlyProjects(check.unknown, true), answers);
    m_changes->show(check.outcome, rows);
    showTabs(check);
}

void ImportCheckPage::showTabs(const ImportCheck& check) {
    const ImportOutcome& outcome = check.outcome;
    const auto count = [&](std::int64_t number) {
        return toQString(m_words.locale().integer(number));
    };
    const auto clients = std::ssize(onlyProjects(check.unknown, false));
    const auto projects = std::ssize(onlyProjects(check.unknown, true));
    const std::int64_t changes = outcome.changed + outcome.notAccepted;
    const int before = m_stack->currentIndex();
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0) {
        m_tabs->removeTab(0);
    }
    std::vector<View> views;
    const auto add = [&](View view, const QString& text, std::int64_t number) {
        if (number > 0) {
            m_tabs->addView(text, count(number));
            views.push_back(view);
        }
    };
    add(kRows, tr("Rows"), outcome.leftOut);
    add(kClients, tr("Clients"), clients);
    add(kProjects, tr("Projects"), projects);
    add(kChanges, tr("Changes"), changes);
    m_tabs->setVisible(!views.empty());
    m_found->setVisible(!views.empty());
    m_ready->setVisible(!views.empty());
    m_found->setText(outcome.leftOut > 0
                         ? tr("%n row(s) need a look", nullptr, static_cast<int>(outcome.leftOut))
                         : tr("Every row can be read"));
    m_ready->setText(tr("%n row(s) are ready. Nothing is saved until the last step.", nullptr,
                        static_cast<int>(check.ready())));
    const bool nothingNew = outcome.added + outcome.updated == 0 && outcome.alreadyPresent > 0;
    m_nothing->setTitle(nothingNew ? tr("Everything in this file is there already")
                                   : tr("All %1 rows are ready").arg(count(check.ready())));
    m_nothing->setText(totalsText(m_words, outcome.totals));
    m_views = std::move(views);
    if (m_views.empty()) {
        m_stack->setCurrentIndex(kNothing);
        return;
    }
    const auto kept = std::ranges::find(m_views, static_cast<View>(before));
    const auto tab = kept == m_views.end() ? 0 : static_cast<int>(kept - m_views.begin());
    m_tabs->setCurrentIndex(tab);
    m_stack->setCurrentIndex(m_views[static_cast<std::size_t>(tab)]);
}

ClientAnswers ImportCheckPage::answers() const {
    ClientAnswers all = m_clients->answers();
    for (const auto& [name, answer] : m_projects->answers()) {
        all.insert_or_assign(name, answer);
    }
    return all;
}

RowDecisions ImportCheckPage::rows() const {
    RowDecisions rows = m_rows->decisions();
    m_changes->writeTo(rows);
    return rows;
}

void ImportCheckPage::answer(const UnknownClient& unknown, const ClientAnswer& answer) {
    (unknown.isProject ? m_projects : m_clients)->answer(unknown.name, answer);
}

}  // namespace winnow
