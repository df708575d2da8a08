// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_file_page.h>

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <ui/dialogs/import_cells.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTitle = 0;
constexpr int kWhat = 1;
constexpr int kRows = 2;

}  // namespace

QStringList droppedFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

ImportFilePage::ImportFilePage(const Words& words, const QStringList& presets, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_stack(new QStackedWidget(this)),
      m_table(new ImportTable({tr("File or sheet"), tr("What it is"), tr("Rows")},
                              ui::RowHeight::TwoLines, tr("Files and sheets to import"), this)),
      m_choose(new ui::PrimaryButton(tr("Choose files…"), this)),
      m_more(new ui::SecondaryButton(tr("Add files…"), this)) {
    setAcceptDrops(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_stack);

    auto* empty = new ui::EmptyState(
        u"import"_s, tr("Drop files here, or choose them"),
        tr("Tables as text (CSV, TSV, semicolons), workbooks (XLSX) and the French FEC. %1 "
           "well-known exports are recognised by themselves; anything else goes in once you say "
           "what its columns mean.")
            .arg(toQString(words.locale().integer(presets.size()))),
        this);
    empty->setToolTip(presets.join(u'\n'));
    m_choose->setObjectName(u"choose"_s);
    empty->addAction(m_choose);
    m_stack->addWidget(empty);

    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(dp(10));
    column->addWidget(framed(m_table, list), 1);
    m_more->setSmall(true);
    m_more->setIconName(u"plus"_s);
    m_more->setObjectName(u"addFiles"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_stack->addWidget(list);

    m_table->setObjectName(u"items"_s);
    m_table->horizontalHeader()->setSectionResizeMode(kTitle, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kWhat, QHeaderView::Stretch);
    m_table->setColumnWidth(kRows, dp(100));
    m_table->horizontalHeaderItem(kRows)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_choose, &QAbstractButton::clicked, this, &ImportFilePage::chooseRequested);
    connect(m_more, &QAbstractButton::clicked, this, &ImportFilePage::chooseRequested);
    connect(m_table, &ImportTable::pressed, this, [this](int row) {
        const bool chosen = m_table->item(row, kTitle)->checkState() == Qt::Checked;
        Q_EMIT itemChosen(row, chosen);
    });
}

void ImportFilePage::show(const std::vector<ImportItem>& items) {
    m_stack->setCurrentIndex(items.empty() ? 0 : 1);
    m_table->setRowCount(static_cast<int>(items.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ImportItem& item = items[static_cast<std::size_t>(row)];
        m_table->setCheck(row, kTitle, item.chosen, tr("Import %1").arg(item.title()));
        m_table->item(row, kTitle)->setText(item.title());
        m_table->item(row, kTitle)->setData(ui::EmphasisRole, true);
        m_table->item(row, kTitle)->setToolTip(item.file);
        m_table->setText(row, kWhat, item.done ? tr("Imported") : recognisedText(m_words, item));
        if (!item.problem.isEmpty()) {
            m_table->item(row, kWhat)->setData(ui::ToneRole, static_cast<int>(ui::Tone::Bad));
            m_table->item(row, kWhat)->setData(ui::IconRole, u"error"_s);
        } else if (item.kind.empty() || item.done) {
            m_table->item(row, kWhat)->setData(ui::QuietRole, true);
        }
        m_table->setText(
            row, kRows,
            item.problem.isEmpty() ? toQString(m_words.locale().integer(item.rows)) : QString());
        m_table->item(row, kRows)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ImportFilePage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportFilePage::dropEvent(QDropEvent* event) {
    const QStringList files = droppedFiles(event->mimeData());
    event->acceptProposedAction();
    // Not from within the drop: the source program waits for it to end.
    QMetaObject::invokeMethod(
        this, [this, files] { Q_EMIT filesDropped(files); }, Qt::QueuedConnection);
}

}  // namespace winnow
