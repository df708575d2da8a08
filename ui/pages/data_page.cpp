// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/data_page.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <app/import_service.h>
#include <ui/dialogs/import_wizard.h>
#include <ui/pages/costs_tab.h>
#include <ui/pages/facts_tab.h>
#include <ui/pages/files_tab.h>
#include <ui/pages/quality_tab.h>
#include <ui/support/file_filters.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

struct TabKind {
    DataTabId id;
    const char* title;  // in English; tr() gives the text shown
    DataTab* (*make)(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);
};

template <typename Tab>
DataTab* make(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent) {
    return new Tab(bridge, prompts, parent);
}

constexpr std::array kTabs{
    TabKind{DataTabId::Files, QT_TRANSLATE_NOOP("winnow::DataPage", "Files"), make<FilesTab>},
    TabKind{DataTabId::Facts, QT_TRANSLATE_NOOP("winnow::DataPage", "Facts"), make<FactsTab>},
    TabKind{DataTabId::Costs, QT_TRANSLATE_NOOP("winnow::DataPage", "Costs"), make<CostsTab>},
    TabKind{DataTabId::Quality, QT_TRANSLATE_NOOP("winnow::DataPage", "Quality"), make<QualityTab>},
};

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

}  // namespace

DataPage::DataPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_header(new ui::PageHeader(tr("Data"), this)),
      m_import(new ui::PrimaryButton(tr("Import a file…"), m_header)),
      m_tabs(new ui::ViewTabs(this)),
      m_stack(new QStackedWidget(this)) {
    setAcceptDrops(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(dp(28), 0, dp(28), 0);
    top->setSpacing(0);
    m_header->setSubtitle(
        tr("What the figures are made of: where it came from, and what is still missing."));
    m_import->setKeyCap(tr("Ctrl I"));
    m_import->setIconName(u"import"_s);
    m_import->setObjectName(u"import"_s);
    m_header->addAction(m_import);
    top->addWidget(m_header);
    m_tabs->setAccessibleName(tr("Views of the data"));
    top->addWidget(m_tabs);
    lines->addLayout(top);
    lines->addWidget(new ui::Hairline(this));
    lines->addWidget(m_stack, 1);
    for (const TabKind& kind : kTabs) {
        m_tabs->addView(tr(kind.title));
    }
    connect(m_import, &QAbstractButton::clicked, this, &DataPage::chooseFiles);
    connect(m_tabs, &QTabBar::currentChanged, this, &DataPage::showCurrent);
}

DataTabId DataPage::currentTab() const {
    return kTabs[static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))].id;
}

DataTab* DataPage::current() const {
    const auto made = m_made.find(currentTab());
    return made == m_made.end() ? nullptr : made->second;
}

DataTab* DataPage::tab(DataTabId id) {
    if (const auto made = m_made.find(id); made != m_made.end()) {
        return made->second;
    }
    const auto* kind = std::find_if(kTabs.begin(), kTabs.end(),
                                    [id](const TabKind& entry) { return entry.id == id; });
    if (kind == kTabs.end()) {
        return nullptr;
    }
    DataTab* made = kind->make(m_bridge, m_prompts, m_stack);
    m_made.emplace(id, made);
    m_stack->addWidget(made);
    connectTab(made);
    return made;
}

void DataPage::connectTab(DataTab* tab) {
    connect(tab, &DataTab::openClient, this, &Page::openClient);
    connect(tab, &DataTab::openPage, this, &Page::openPage);
    connect(tab, &DataTab::showClients, this, &Page::showClients);
    connect(tab, &DataTab::showFacts, this, &DataPage::setFacts);
    connect(tab, &DataTab::showTab, this, &DataPage::setTab);
    connect(tab, &DataTab::notify, this, &Page::notify);
    connect(tab, &DataTab::problem, this, &Page::problem);
    connect(tab, &DataTab::importRequested, this, &DataPage::chooseFiles);
    connect(tab, &DataTab::addClientRequested, this, &Page::addClientRequested);
    connect(tab, &DataTab::ownFiguresRequested, this, &Page::ownFiguresRequested);
    connect(tab, &DataTab::statusChanged, this, &Page::statusChanged);
}

void DataPage::showCurrent() {
    DataTab* shown = tab(currentTab());
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    shown->refresh();
    Q_EMIT statusChanged();
}

void DataPage::setTab(DataTabId id) {
    for (std::size_t index = 0; index < kTabs.size(); ++index) {
        if (kTabs[index].id == id) {
            m_tabs->setCurrentIndex(static_cast<int>(index));
        }
    }
}

void DataPage::setFacts(const FactQuery& query) {
    setTab(DataTabId::Facts);
    auto* facts = static_cast<FactsTab*>(tab(DataTabId::Facts));
    facts->setQuery(query);
    facts->setFocus(Qt::OtherFocusReason);
}

void DataPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    m_import->setEnabled(!m_bridge.portfolio().readOnly());
    showCurrent();
}

void DataPage::focusSearch() {
    if (DataTab* shown = current()) {
        shown->focusSearch();
    }
}

QString DataPage::statusText() const {
    const DataTab* shown = current();
    return shown ? shown->statusText() : QString();
}

std::optional<ClientId> DataPage::currentClient() const {
    const DataTab* shown = current();
    return shown ? shown->currentClient() : std::nullopt;
}

void DataPage::chooseFiles() {
    const QStringList files =
        m_prompts.filesToOpen(window(), tr("Choose files to import"), importFileFilter());
    if (!files.isEmpty()) {
        importFiles(files);
    }
}

void DataPage::importFiles(const QStringList& files) {
    setTab(DataTabId::Files);
    m_bridge.stopReading();
    ImportWizard wizard(m_bridge, m_prompts, window());
    wizard.setFiles(files);
    m_prompts.run(wizard);
    if (wizard.added() > 0) {
        const auto rows = static_cast<int>(wizard.added());
        Q_EMIT notify(files.size() == 1 ? tr("%n row(s) imported from %1", nullptr, rows)
                                              .arg(QFileInfo(files.front()).fileName())
                                        : tr("%n row(s) imported", nullptr, rows),
                      false);
    }
    refresh();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty() && m_import->isEnabled()) {
        setTab(DataTabId::Files);
        static_cast<FilesTab*>(tab(DataTabId::Files))->setDropOffered(true);
        event->acceptProposedAction();
    }
}

void DataPage::dragLeaveEvent(QDragLeaveEvent* event) {
    static_cast<FilesTab*>(tab(DataTabId::Files))->setDropOffered(false);
    Page::dragLeaveEvent(event);
}

void DataPage::dropEvent(QDropEvent* event) {
    static_cast<FilesTab*>(tab(DataTabId::Files))->setDropOffered(false);
    const QStringList files = localFiles(event->mimeData());
    event->acceptProposedAction();
    // Not from within the drop: the source program waits for it to end.
    QMetaObject::invokeMethod(
        this, [this, files] { importFiles(files); }, Qt::QueuedConnection);
}

}  // namespace winnow
