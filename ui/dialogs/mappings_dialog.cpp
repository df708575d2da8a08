// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/mappings_dialog.h>

#include <algorithm>

#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <app/report_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/client_field.h>
#include <ui/support/file_filters.h>
#include <ui/support/moments.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/toast.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

enum MappingColumn { kName, kKind, kFrom, kMappingColumns };
enum ProjectColumn { kProject, kClient, kProjectColumns };

// A mapping is a few kilobytes; what is larger is something else.
constexpr qint64 kLargestMapping = 1'000'000;

QTableWidget* makeTable(const QStringList& heads, const QString& name, QWidget* parent) {
    auto* table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    table->setHorizontalHeaderLabels(heads);
    ui::styleTable(table, ui::RowHeight::Single);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAccessibleName(name);
    table->horizontalHeader()->setSectionsClickable(false);
    return table;
}

QTableWidgetItem* cell(const QString& text, bool editable, bool strong = false) {
    auto* item = new QTableWidgetItem(text);
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    item->setData(ui::EmphasisRole, strong);
    item->setToolTip(text);
    return item;
}

}  // namespace

MappingsDialog::MappingsDialog(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_tabs(new ui::ViewTabs(this)),
      m_pages(new QStackedWidget(this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)) {
    setWindowTitle(tr("Mappings"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(10));
    lines->addWidget(
        new ui::Label(tr("How files are read"), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    m_tabs->setAccessibleName(tr("Mappings"));
    m_tabs->addView(tr("Mappings"));
    m_tabs->addView(tr("Projects"));
    lines->addWidget(m_tabs);
    lines->addWidget(new ui::Hairline(this));
    m_banner->hide();
    lines->addWidget(m_banner);
    m_pages->addWidget(buildMappings());
    m_pages->addWidget(buildProjects());
    lines->addWidget(m_pages, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    close->setAutoDefault(false);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    const QRect room = parent ? parent->window()->geometry() : QRect(0, 0, 1280, 800);
    resize(std::min(dp(900), room.width() - dp(40)), std::min(dp(600), room.height() - dp(40)));
    fillMappings({});
    fillProjects();
    m_table->setFocus();
}

QWidget* MappingsDialog::buildMappings() {
    auto* page = new QWidget(m_pages);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(dp(18));
    auto* left = new QVBoxLayout;
    left->setSpacing(dp(8));
    m_table = makeTable({tr("Name"), tr("Reads"), tr("From")}, tr("Mappings and presets"), page);
    m_table->setObjectName(u"mappings"_s);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setColumnWidth(kName, dp(220));
    m_table->setColumnWidth(kKind, dp(120));
    left->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(7));
    m_rename = new ui::SecondaryButton(tr("Rename"), page);
    m_rename->setKeyCap(u"F2"_s);
    m_remove = new ui::SecondaryButton(tr("Remove"), page);
    m_export = new ui::SecondaryButton(tr("Export…"), page);
    auto* import = new ui::SecondaryButton(tr("Import…"), page);
    m_rename->setObjectName(u"rename"_s);
    m_remove->setObjectName(u"remove"_s);
    m_export->setObjectName(u"export"_s);
    import->setObjectName(u"importMapping"_s);
    for (ui::Button* button : {m_rename, m_remove, m_export, static_cast<ui::Button*>(import)}) {
        button->setAutoDefault(false);
        button->setSmall(true);
        row->addWidget(button);
    }
    row->addStretch(1);
    import->setEnabled(!m_bridge.portfolio().readOnly());
    left->addLayout(row);
    columns->addLayout(left, 3);

    auto* right = new QVBoxLayout;
    right->setSpacing(dp(6));
    m_columnsTitle = new ui::Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, page);
    right->addWidget(m_columnsTitle);
    auto* scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(scroll);
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, dp(8), 0);
    m_columns = new ui::RecordList(content);
    m_columns->setRowHeight(28, 40);
    m_columns->setAccessibleName(tr("Columns of the mapping"));
    list->addWidget(m_columns);
    list->addStretch(1);
    scroll->setWidget(content);
    // The dialog shows through.
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    right->addWidget(scroll, 1);
    columns->addLayout(right, 2);

    connect(m_table, &QTableWidget::itemSelectionChanged, this, &MappingsDialog::showColumns);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (!m_filling && item->column() == kName) {
            rename(item->row(), item->text());
        }
    });
    connect(m_rename, &QAbstractButton::clicked, this,
            [this] { m_table->editItem(m_table->item(m_table->currentRow(), kName)); });
    connect(m_remove, &QAbstractButton::clicked, this, &MappingsDialog::remove);
    connect(m_export, &QAbstractButton::clicked, this, &MappingsDialog::exportFile);
    connect(import, &QAbstractButton::clicked, this, &MappingsDialog::importFile);
    auto* del = new QShortcut(Qt::Key_Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &MappingsDialog::remove);
    return page;
}

QWidget* MappingsDialog::buildProjects() {
    auto* page = new QWidget(m_pages);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    auto* why = new ui::Label(
        tr("Some files name a project instead of a client. What was answered once is kept here."),
        ui::TextRole::Body, ui::ColorRole::Ink2, page);
    why->setWordWrap(true);
    lines->addWidget(why);
    m_projects = makeTable({tr("Project"), tr("Client")}, tr("Projects and their clients"), page);
    m_projects->setObjectName(u"projects"_s);
    m_projects->setColumnWidth(kProject, dp(320));
    lines->addWidget(m_projects, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(7));
    m_project = new QLineEdit(page);
    m_project->setPlaceholderText(tr("Project as in the file"));
    m_project->setAccessibleName(tr("Project"));
    m_project->setObjectName(u"project"_s);
    m_client = new ClientField(m_bridge.portfolio().clients().all(), page);
    m_client->setAccessibleName(tr("Client"));
    m_client->setObjectName(u"projectClient"_s);
    auto* belongs = new ui::Label(tr("belongs to"), ui::TextRole::Body, ui::ColorRole::Ink2, page);
    belongs->setElide(false);
    auto* set = new ui::SecondaryButton(tr("Set"), page);
    set->setObjectName(u"setProject"_s);
    set->setAutoDefault(false);
    auto* remove = new ui::SecondaryButton(tr("Remove"), page);
    remove->setObjectName(u"removeProject"_s);
    remove->setAutoDefault(false);
    const bool writable = !m_bridge.portfolio().readOnly();
    set->setEnabled(writable);
    remove->setEnabled(writable);
    row->addWidget(m_project, 2);
    row->addWidget(belongs);
    row->addWidget(m_client, 2);
    row->addWidget(set);
    row->addWidget(remove);
    lines->addLayout(row);
    connect(set, &QAbstractButton::clicked, this, &MappingsDialog::setProject);
    connect(remove, &QAbstractButton::clicked, this, &MappingsDialog::removeProject);
    connect(m_client, &QLineEdit::returnPressed, this, &MappingsDialog::setProject);
    connect(m_projects, &QTableWidget::itemSelectionChanged, this, [this] {
        const int at = m_projects->currentRow();
        if (!m_filling && at >= 0) {
            m_project->setText(m_projects->item(at, kProject)->text());
            m_client->setText(m_projects->item(at, kClient)->text());
        }
    });
    return page;
}

void MappingsDialog::fillMappings(const std::string& select) {
    m_filling = true;
    const Words& words = m_bridge.words();
    m_mappings = m_bridge.portfolio().mappings().all();
    m_table->setRowCount(static_cast<int>(m_mappings.size()));
    int chosen = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const MappingInfo& mapping = m_mappings[static_cast<std::size_t>(row)];
        const bool own = !mapping.isPreset && !m_bridge.portfolio().readOnly();
        m_table->setItem(row, kName, cell(toQString(mapping.name), own, true));
        m_table->setItem(row, kKind, cell(words.text("import.kind." + mapping.kind), false));
        m_table->setItem(
            row, kFrom,
            cell(mapping.isPreset  ? tr("Winnow")
                 : mapping.savedAt ? tr("You, %1").arg(words.dateShort(mapping.savedAt->date()))
                                   : tr("You"),
                 false));
        if (mapping.name == select) {
            chosen = row;
        }
    }
    m_filling = false;
    m_tabs->setCount(0, QString::number(m_mappings.size()));
    if (!m_mappings.empty()) {
        m_table->selectRow(chosen);
    }
    showColumns();
}

const MappingInfo* MappingsDialog::selected() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_mappings.size())
               ? &m_mappings[static_cast<std::size_t>(row)]
               : nullptr;
}

void MappingsDialog::showColumns() {
    const MappingInfo* mapping = selected();
    const bool own = mapping && !mapping->isPreset && !m_bridge.portfolio().readOnly();
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
    m_export->setEnabled(mapping != nullptr);
    m_columnsTitle->setText(mapping ? toQString(mapping->name) : QString());
    std::vector<ui::Record> records;
    if (mapping) {
        for (const auto& [field, column] : mapping->columns) {
            ui::Record record;
            record.graded = false;
            record.clickable = false;
            record.title = m_bridge.words().text("import.field." + field);
            record.right = toQString(column);
            records.push_back(record);
        }
    }
    m_columns->setRecords(std::move(records));
}

bool MappingsDialog::check(const Result<void>& result) {
    if (!result) {
        showProblem(m_bridge.words().error(result.error()));
        return false;
    }
    m_problem.clear();
    m_banner->hide();
    return true;
}

void MappingsDialog::showProblem(const QString& message) {
    m_problem = message;
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->show();
}

void MappingsDialog::rename(int row, const QString& name) {
    const std::string before = m_mappings[static_cast<std::size_t>(row)].name;
    const std::string after = name.simplified().toStdString();
    if (after == before) {
        return;
    }
    const bool renamed = check(m_bridge.portfolio().mappings().rename(before, after));
    // Not from within the table's own editing of the cell.
    QMetaObject::invokeMethod(
        this, [this, shown = renamed ? after : before] { fillMappings(shown); },
        Qt::QueuedConnection);
}

void MappingsDialog::remove() {
    const MappingInfo* mapping = selected();
    if (!mapping || !m_remove->isEnabled()) {
        return;
    }
    const Question question{
        tr("Remove a mapping"),
        tr("Remove the mapping %1? What was imported with it stays.").arg(toQString(mapping->name)),
        {tr("Remove it"), tr("Keep it")}};
    if (m_prompts.ask(this, question) == 0 &&
        check(m_bridge.portfolio().mappings().remove(mapping->name))) {
        fillMappings({});
    }
}

void MappingsDialog::exportFile() {
    const MappingInfo* mapping = selected();
    if (!mapping) {
        return;
    }
    const auto json = m_bridge.portfolio().mappings().json(mapping->name);
    if (!json) {
        showProblem(m_bridge.words().error(json.error()));
        return;
    }
    const QString file = m_prompts.fileToSave(
        this, tr("Export a mapping"), toQString(mapping->name) + u".json"_s, jsonFileFilter());
    if (!file.isEmpty()) {
        check(writeFileAtomically(toPath(file), *json));
    }
}

void MappingsDialog::importFile() {
    const QString name = m_prompts.fileToOpen(this, tr("Import a mapping"), jsonFileFilter());
    if (name.isEmpty()) {
        return;
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem(tr("%1 cannot be read: %2").arg(name, file.errorString()));
        return;
    }
    if (file.size() > kLargestMapping) {
        showProblem(tr("%1 is too large to be a mapping.").arg(name));
        return;
    }
    std::vector<std::string> before;
    for (const MappingInfo& mapping : m_mappings) {
        before.push_back(mapping.name);
    }
    if (!check(m_bridge.portfolio().mappings().save(file.readAll().toStdString()))) {
        return;
    }
    std::string added;
    for (const MappingInfo& mapping : m_bridge.portfolio().mappings().all()) {
        if (std::find(before.begin(), before.end(), mapping.name) == before.end()) {
            added = mapping.name;
        }
    }
    fillMappings(added);
}

void MappingsDialog::fillProjects() {
    m_filling = true;
    const auto projects = m_bridge.portfolio().mappings().projects();
    m_projects->setRowCount(static_cast<int>(projects.size()));
    int row = 0;
    for (const auto& [project, client] : projects) {
        const auto known = m_bridge.portfolio().clients().find(client);
        m_projects->setItem(row, kProject, cell(toQString(project), false, true));
        m_projects->setItem(row, kClient,
                            cell(known ? toQString(known->name) : kUnknownDash, false));
        ++row;
    }
    m_filling = false;
    m_tabs->setCount(1, QString::number(projects.size()));
}

void MappingsDialog::setProject() {
    const std::string project = m_project->text().simplified().toStdString();
    const auto client = m_client->client();
    if (project.empty() || !client) {
        showProblem(project.empty() ? tr("Type the project as the file names it.")
                                    : tr("Type enough of the client’s name for one to fit."));
        (project.empty() ? m_project : m_client)->setFocus();
        return;
    }
    if (check(m_bridge.portfolio().mappings().setProject(project, *client))) {
        fillProjects();
        m_project->clear();
        m_client->setClient(std::nullopt);
        m_project->setFocus();
    }
}

void MappingsDialog::removeProject() {
    const std::string project = m_project->text().simplified().toStdString();
    if (!project.empty() && check(m_bridge.portfolio().mappings().removeProject(project))) {
        fillProjects();
        m_project->clear();
        m_client->setClient(std::nullopt);
    }
}

}  // namespace winnow
