// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/import_page.h>

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QTableWidget>
#include <QVBoxLayout>

#include <app/import_service.h>
#include <ui/dialogs/import_wizard.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

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

ImportPage::ImportPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_header(new ui::PageHeader(tr("Import"), this)),
      m_drop(new ui::CardFrame({}, {}, this)),
      m_past(new ui::CardFrame(tr("Imported so far"), {}, this)),
      m_table(new QTableWidget(0, 5, this)) {
    setAcceptDrops(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(14));
    m_header->setSubtitle(
        tr("Invoices and time entries from your accounts and your time tracker. Importing a file "
           "again adds nothing twice."));
    lines->addWidget(m_header);

    auto* empty =
        new ui::EmptyState(u"import"_s, tr("Drop a file here, or choose one"), {}, m_drop);
    empty->setObjectName(u"dropText"_s);
    auto* choose = new ui::PrimaryButton(tr("Choose a file…"), m_drop);
    choose->setKeyCap(tr("Ctrl I"));
    empty->addAction(choose);
    m_drop->body()->addWidget(empty);
    lines->addWidget(m_drop);

    m_table->setHorizontalHeaderLabels(
        {tr("File"), tr("Kind"), tr("Imported"), tr("Rows added"), tr("Left out")});
    ui::styleTable(m_table, ui::RowHeight::List);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Imported so far"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {3, 4}) {
        m_table->model()->setHeaderData(
            column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    m_table->setColumnWidth(1, dp(140));
    m_table->setColumnWidth(2, dp(140));
    m_table->setColumnWidth(3, dp(130));
    m_table->setColumnWidth(4, dp(110));
    m_past->body()->addWidget(m_table);
    lines->addWidget(m_past, 1);
    connect(choose, &QAbstractButton::clicked, this, &ImportPage::chooseFile);
}

void ImportPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const ImportService& imports = m_bridge.portfolio().imports();
    const Words& words = m_bridge.words();
    QStringList presets;
    for (const std::string& preset : imports.presets()) {
        presets << toQString(preset);
    }
    findChild<ui::EmptyState*>(u"dropText"_s)
        ->setText(tr("Text with columns: CSV, TSV, semicolons, any encoding. Recognised by "
                     "itself: %1.")
                      .arg(presets.join(u", "_s)));
    const std::vector<ImportService::Batch> batches = imports.batches();
    m_past->setVisible(!batches.empty());
    m_table->setRowCount(static_cast<int>(batches.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ImportService::Batch& batch = batches[static_cast<std::size_t>(row)];
        const auto set = [&](int column, const QString& text, bool number) {
            auto* item = new QTableWidgetItem(text);
            if (number) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            if (column == 0) {
                item->setData(ui::EmphasisRole, true);
                item->setToolTip(text);
            }
            m_table->setItem(row, column, item);
        };
        set(0, toQString(batch.sourceName), false);
        set(1, batch.kind == "sample" ? tr("Sample") : words.text("import.kind." + batch.kind),
            false);
        set(2, words.dateShort(batch.importedAt.date()), false);
        set(3, toQString(words.locale().integer(batch.rowsAdded)), true);
        set(4, toQString(words.locale().integer(batch.rowsLeftOut)), true);
    }
}

void ImportPage::chooseFile() {
    const QString file = m_prompts.fileToOpen(window(), tr("Choose a file to import"),
                                              tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!file.isEmpty()) {
        importFiles({file});
    }
}

void ImportPage::importFiles(const QStringList& files) {
    for (const QString& file : files) {
        ImportWizard wizard(m_bridge, m_prompts, window());
        wizard.setFile(file);
        m_prompts.run(wizard);
        if (wizard.outcome() && wizard.outcome()->added > 0) {
            Q_EMIT notify(
                tr("%n row(s) imported from %1", nullptr, static_cast<int>(wizard.outcome()->added))
                    .arg(QFileInfo(file).fileName()),
                false);
        }
    }
    refresh();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) {
        m_drop->setAccent(true);
        event->acceptProposedAction();
    }
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent* event) {
    m_drop->setAccent(false);
    Page::dragLeaveEvent(event);
}

void ImportPage::dropEvent(QDropEvent* event) {
    m_drop->setAccent(false);
    const QStringList files = localFiles(event->mimeData());
    event->acceptProposedAction();
    // Not from within the drop: the source program waits for it to end.
    QMetaObject::invokeMethod(
        this, [this, files] { importFiles(files); }, Qt::QueuedConnection);
}

}  // namespace winnow
