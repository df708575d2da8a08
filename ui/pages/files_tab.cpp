// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/files_tab.h>

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <app/import_service.h>
#include <ui/dialogs/mappings_dialog.h>
#include <ui/dialogs/reconcile_dialog.h>
#include <ui/dialogs/work_dialog.h>
#include <ui/pages/files_detail.h>
#include <ui/support/moments.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

enum Column { kFile, kKind, kWhen, kMapping, kAdded, kPresent, kChanged, kLeftOut, kColumns };

constexpr int kLeastFile = 150;
constexpr int kMostWide = 180;
constexpr int kDetailBesideFrom = 1060;
constexpr int kDetailWidth = 340;
constexpr int kDetailHeight = 236;

}  // namespace

FilesTab::FilesTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : DataTab(bridge, parent),
      m_prompts(prompts),
      m_drop(new ui::CardFrame({}, {}, this)),
      m_lower(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_table(new QTableWidget(0, kColumns, this)),
      m_detail(new FilesDetail(bridge, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), dp(14), dp(28), dp(20));
    lines->setSpacing(dp(12));
    buildDrop();
    lines->addWidget(m_drop);
    buildTable();
    m_lower->setSpacing(dp(14));
    auto* past = new ui::CardFrame({}, {}, this);
    past->setFlush(true);
    past->body()->addWidget(m_table);
    m_lower->addWidget(past, 1);
    m_lower->addWidget(m_detail);
    lines->addLayout(m_lower, 1);
    setFocusProxy(m_table);
    connect(m_detail, &FilesDetail::showRowsRequested, this, &FilesTab::showRows);
    connect(m_detail, &FilesDetail::reconcileRequested, this, &FilesTab::reconcile);
    connect(m_detail, &FilesDetail::undoRequested, this, &FilesTab::undoImport);
    connect(m_detail, &FilesDetail::clientChosen, this, &DataTab::openClient);
}

void FilesTab::buildDrop() {
    m_dropText = new ui::EmptyState(u"import"_s, tr("Drop a file here, or choose one"), {}, m_drop);
    m_dropText->setObjectName(u"dropText"_s);
    auto* choose = new ui::SecondaryButton(tr("Choose a file…"), m_dropText);
    connect(choose, &QAbstractButton::clicked, this, &DataTab::importRequested);
    m_dropText->addAction(choose);
    m_drop->body()->addWidget(m_dropText);

    m_dropLine = new QWidget(m_drop);
    auto* row = new QHBoxLayout(m_dropLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dp(12));
    row->addWidget(new ui::IconTile(u"import"_s, m_dropLine));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new ui::Label(tr("Drop files here. Importing one again adds nothing twice."),
                                   ui::TextRole::Name, ui::ColorRole::Ink, m_dropLine));
    m_dropHint = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, m_dropLine);
    texts->addWidget(m_dropHint);
    row->addLayout(texts, 1);
    auto* mappings = new ui::SecondaryButton(tr("Mappings…"), m_dropLine);
    mappings->setObjectName(u"mappings"_s);
    row->addWidget(mappings);
    connect(mappings, &QAbstractButton::clicked, this, &FilesTab::showMappings);
    auto* all = new ui::SecondaryButton(tr("Reconcile all…"), m_dropLine);
    all->setObjectName(u"reconcileAll"_s);
    row->addWidget(all);
    connect(all, &QAbstractButton::clicked, this, [this] {
        ReconcileDialog dialog(m_bridge, std::nullopt, tr("All imports"), window());
        connect(&dialog, &ReconcileDialog::showFacts, this, &DataTab::showFacts);
        m_prompts.run(dialog);
    });
    m_drop->body()->addWidget(m_dropLine);
}

void FilesTab::buildTable() {
    m_table->setObjectName(u"imports"_s);
    m_table->setAccessibleName(tr("Imports, newest first"));
    m_table->setHorizontalHeaderLabels({tr("File"), tr("What"), tr("When"), tr("Mapping"),
                                        tr("Added"), tr("There already"), tr("Changed"),
                                        tr("Left out")});
    ui::styleTable(m_table, ui::RowHeight::List);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    for (const int column : {kAdded, kPresent, kChanged, kLeftOut}) {
        m_table->model()->setHeaderData(
            column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FilesTab::showSelected);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &FilesTab::showRows);
}

void FilesTab::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    QStringList presets;
    for (const std::string& preset : m_bridge.portfolio().imports().presets()) {
        presets << toQString(preset);
    }
    const QString recognised =
        tr("CSV, TSV and other text with columns, Excel workbooks, accounting entries (FEC). "
           "%1 well-known exports are recognised by themselves.")
            .arg(toQString(m_bridge.words().locale().integer(presets.size())));
    m_dropText->setText(recognised);
    m_dropHint->setText(recognised);
    m_dropText->setToolTip(presets.join(u'\n'));
    m_dropHint->setToolTip(presets.join(u'\n'));
    fillTable();
    const bool any = !m_batches.empty();
    m_dropText->setVisible(!any);
    m_dropLine->setVisible(any);
    m_table->parentWidget()->setVisible(any);
    m_detail->setVisible(any);
    showSelected();
}

void FilesTab::fillTable() {
    const BatchInfo* before = selected();
    const BatchId kept = before ? before->id : BatchId{};
    m_batches = m_bridge.portfolio().batches().all();
    const Words& words = m_bridge.words();
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setRowCount(static_cast<int>(m_batches.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const BatchInfo& batch = m_batches[static_cast<std::size_t>(row)];
        const auto set = [&](int column, const QString& text, bool number = false) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(number ? QString() : text);
            item->setData(ui::QuietRole, batch.undoneAt.has_value());
            item->setData(ui::EmphasisRole, column == kFile && !batch.undoneAt);
            if (number) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            m_table->setItem(row, column, item);
        };
        const auto count = [&](std::optional<std::int64_t> number) {
            return number ? toQString(words.locale().integer(*number)) : kUnknownDash;
        };
        const QString name = FilesDetail::nameOf(batch);
        set(kFile, batch.undoneAt ? tr("%1 (undone)").arg(name) : name);
        set(kKind, FilesDetail::kindOf(batch, words));
        set(kWhen, momentText(words, batch.importedAt));
        set(kMapping, batch.mapping.empty() ? kUnknownDash : toQString(batch.mapping));
        set(kAdded, count(batch.rowsAdded), true);
        set(kPresent, count(batch.rowsPresent), true);
        set(kChanged, count(batch.rowsChanged), true);
        set(kLeftOut, count(batch.rowsLeftOut), true);
    }
    sizeColumns();
    selectBatch(kept);
}

void FilesTab::selectBatch(BatchId batch) {
    const auto found = std::find_if(m_batches.begin(), m_batches.end(),
                                    [batch](const BatchInfo& info) { return info.id == batch; });
    const auto row = found == m_batches.end() ? 0 : found - m_batches.begin();
    if (!m_batches.empty()) {
        m_table->setCurrentCell(static_cast<int>(row), kFile);
    }
}

const BatchInfo* FilesTab::selected() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_batches.size())
               ? &m_batches[static_cast<std::size_t>(row)]
               : nullptr;
}

void FilesTab::showSelected() {
    if (const BatchInfo* batch = selected()) {
        const auto detail = m_bridge.portfolio().batches().find(batch->id);
        if (detail) {
            m_detail->show(*detail);
        } else {
            m_detail->showProblem(m_bridge.words().error(detail.error()));
        }
    }
    Q_EMIT statusChanged();
}

QString FilesTab::statusText() const {
    std::int64_t added = 0;
    std::int64_t leftOut = 0;
    for (const BatchInfo& batch : m_batches) {
        if (!batch.undoneAt) {
            added += batch.rowsAdded;
            leftOut += batch.rowsLeftOut;
        }
    }
    const Locale& locale = m_bridge.words().locale();
    return tr("%n import(s)", nullptr, static_cast<int>(m_batches.size())) + u"     "_s +
           tr("%1 rows added, %2 left out")
               .arg(toQString(locale.integer(added)), toQString(locale.integer(leftOut)));
}

void FilesTab::showRows() {
    const BatchInfo* batch = selected();
    if (!batch || batch->undoneAt) {
        return;
    }
    FactQuery query;
    query.batch = batch->id;
    query.kind = m_detail->mainKind();
    Q_EMIT showFacts(query);
}

void FilesTab::reconcile() {
    if (const BatchInfo* batch = selected()) {
        ReconcileDialog dialog(m_bridge, batch->id, FilesDetail::nameOf(*batch), window());
        connect(&dialog, &ReconcileDialog::showFacts, this, &DataTab::showFacts);
        m_prompts.run(dialog);
    }
}

void FilesTab::undoImport() {
    const BatchInfo* batch = selected();
    if (!batch) {
        return;
    }
    const Words& words = m_bridge.words();
    if (!batch->canUndo) {
        Q_EMIT problem(words.text(batch->cannotUndo));
        return;
    }
    const QString name = FilesDetail::nameOf(*batch);
    const Question question{
        tr("Undo this import"), m_detail->undoText(), {tr("Undo the import"), tr("Keep it")}};
    if (m_prompts.ask(window(), question) != 0) {
        return;
    }
    m_bridge.stopReading();
    auto undone = std::make_shared<std::optional<Result<BatchService::Undone>>>();
    BatchService& batches = m_bridge.portfolio().batches();
    WorkDialog dialog(tr("Undoing %1").arg(name), window());
    dialog.start([undone, &batches, id = batch->id](const WorkDialog::Progress& progress) {
        undone->emplace(batches.undo(id, progress));
    });
    m_prompts.run(dialog);
    dialog.finish();
    if (!dialog.fault().isEmpty()) {
        Q_EMIT problem(dialog.fault());
    } else if (!**undone) {
        Q_EMIT problem(words.error((*undone)->error()));
    } else if ((**undone)->cancelled) {
        Q_EMIT notify(tr("Stopped. %1 is as it was").arg(name), false);
    } else {
        m_bridge.portfolio().imports().announce();
        refresh();
        Q_EMIT notify(tr("The import of %1 was undone: %2 rows went")
                          .arg(name, toQString(words.locale().integer((**undone)->rows))),
                      false);
    }
}

void FilesTab::showMappings() {
    MappingsDialog dialog(m_bridge, m_prompts, window());
    m_prompts.run(dialog);
}

void FilesTab::setDropOffered(bool offered) { m_drop->setAccent(offered); }

void FilesTab::sizeColumns() {
    const int room = m_table->viewport()->width() - dp(kLeastFile);
    int taken = 0;
    for (int column = kKind; column < kColumns; ++column) {
        m_table->setColumnHidden(column, false);
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), dp(kMostWide)));
        taken += m_table->columnWidth(column);
    }
    // The detail tells what there is no room for here.
    for (const int column : {kMapping, kPresent, kChanged}) {
        if (taken > room) {
            taken -= m_table->columnWidth(column);
            m_table->setColumnHidden(column, true);
        }
    }
    m_table->setColumnWidth(kFile, std::max(room - taken, 0) + dp(kLeastFile));
}

void FilesTab::resizeEvent(QResizeEvent* event) {
    DataTab::resizeEvent(event);
    const bool beside = width() >= dp(kDetailBesideFrom);
    m_lower->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_detail->setMinimumWidth(beside ? dp(kDetailWidth) : 0);
    m_detail->setMaximumWidth(beside ? dp(kDetailWidth) : QWIDGETSIZE_MAX);
    m_detail->setMinimumHeight(beside ? 0 : dp(kDetailHeight));
    m_detail->setMaximumHeight(beside ? QWIDGETSIZE_MAX : dp(kDetailHeight));
}

bool FilesTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        sizeColumns();
    }
    return DataTab::eventFilter(watched, event);
}

}  // namespace winnow
