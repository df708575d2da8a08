// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/reconcile_dialog.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScreen>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <ui/bridge/portfolio_bridge.h>
#include <ui/models/reconciliation_model.h>
#include <ui/support/beside.h>
#include <ui/support/guarded.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

struct Compared {
    std::optional<Result<Reconciliation>> result;
    QString fault;
};

}  // namespace

ReconcileDialog::ReconcileDialog(PortfolioBridge& bridge, std::optional<BatchId> batch,
                                 const QString& name, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_batch(batch),
      m_model(new ReconciliationModel(bridge.words(), this)),
      m_beside(new Beside(this)),
      m_banner(new ui::InlineBanner(ui::Tone::Neutral, {}, this)),
      m_only(new ui::Switch(tr("Only differences"), this)),
      m_table(new QTableView(this)),
      m_totals(new ui::RecordList(this)) {
    setWindowTitle(tr("Reconcile"));
    buildLayout(name);
    const QRect room = parent ? parent->window()->geometry() : QRect(0, 0, 1280, 800);
    resize(std::min(dp(980), room.width() - dp(40)), std::min(dp(680), room.height() - dp(40)));
    connect(m_only, &QAbstractButton::toggled, this, [this](bool only) {
        m_model->setOnlyDifferences(only);
        m_table->selectRow(0);
        sizeColumns();
    });
    compare();
}

ReconcileDialog::~ReconcileDialog() { m_beside->finish(); }

bool ReconcileDialog::isBusy() const { return m_beside->isBusy(); }

void ReconcileDialog::buildLayout(const QString& name) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(12));
    auto* top = new QHBoxLayout;
    auto* heading = new QVBoxLayout;
    heading->setSpacing(0);
    heading->addWidget(new ui::Label(tr("Reconcile: %1").arg(name), ui::TextRole::Headline,
                                     ui::ColorRole::Ink, this));
    heading->addWidget(new ui::Label(
        tr("What was read, beside what the portfolio holds now, by kind, month and client."),
        ui::TextRole::Secondary, ui::ColorRole::Ink2, this));
    top->addLayout(heading, 1);
    auto* only =
        new ui::Label(tr("Only differences"), ui::TextRole::Body, ui::ColorRole::Ink2, this);
    only->setElide(false);
    m_only->setObjectName(u"onlyDifferences"_s);
    top->addWidget(only);
    top->addWidget(m_only);
    lines->addLayout(top);
    lines->addWidget(m_banner);

    m_table->setObjectName(u"reconciliation"_s);
    m_table->setAccessibleName(tr("Read beside stored"));
    m_table->setModel(m_model);
    ui::styleTable(m_table, ui::RowHeight::Single);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setItemDelegateForColumn(ReconciliationModel::kState, new ui::ChipDelegate(m_table));
    auto* figures = new ui::NumberDelegate(m_table);
    for (int column = ReconciliationModel::kCountRead; column < ReconciliationModel::kColumns;
         ++column) {
        m_table->setItemDelegateForColumn(column, figures);
    }
    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { openLine(index.row()); });
    auto* frame = new ui::CardFrame({}, {}, this);
    frame->setFlush(true);
    frame->body()->addWidget(m_table);
    lines->addWidget(frame, 1);

    m_totals->setAccessibleName(tr("Totals"));
    m_totals->setRowHeight(26, 40);
    lines->addWidget(m_totals);

    auto* buttons = new QHBoxLayout;
    auto* rows = new ui::SecondaryButton(tr("Show the rows"), this);
    rows->setObjectName(u"showRows"_s);
    rows->setAutoDefault(false);
    buttons->addWidget(rows);
    buttons->addStretch(1);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    close->setDefault(true);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    connect(rows, &QAbstractButton::clicked, this,
            [this] { openLine(m_table->currentIndex().row()); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    m_table->setFocus();
}

void ReconcileDialog::compare() {
    m_banner->setMessage(ui::Tone::Neutral, tr("Comparing…"));
    m_bridge.stopReading();
    m_beside->run(
        [&batches = m_bridge.portfolio().batches(), batch = m_batch] {
            Compared compared;
            guarded([&](const QString& message) { compared.fault = message; },
                    [&] { compared.result = batches.reconcile(batch); });
            return compared;
        },
        [this](const Compared& compared) {
            if (!compared.result) {
                m_banner->setMessage(ui::Tone::Bad, compared.fault);
            } else if (!*compared.result) {
                m_banner->setMessage(ui::Tone::Bad,
                                     m_bridge.words().error(compared.result->error()));
            } else {
                show(**compared.result);
            }
        });
}

void ReconcileDialog::show(const Reconciliation& reconciliation) {
    const Words& words = m_bridge.words();
    m_model->setLines(reconciliation.lines);
    const auto lines = static_cast<int>(reconciliation.lines.size());
    const int differences = m_model->differences();
    if (lines == 0) {
        m_banner->setMessage(
            ui::Tone::Neutral,
            tr("Nothing was kept of what was read, so there is nothing to compare."));
    } else if (differences == 0) {
        m_banner->setMessage(ui::Tone::Good, tr("Everything that was read is stored."));
    } else {
        const bool missing =
            std::any_of(reconciliation.lines.begin(), reconciliation.lines.end(),
                        [](const ReconciliationLine& line) { return line.fallsShort(); });
        m_banner->setMessage(missing ? ui::Tone::Bad : ui::Tone::Warn,
                             missing
                                 ? tr("%n line(s) differ, and something that was read is missing.",
                                      nullptr, differences)
                                 : tr("%n line(s) differ: the portfolio holds more than was read.",
                                      nullptr, differences));
    }
    m_only->setEnabled(differences > 0);
    std::vector<ui::Record> totals;
    for (const ReconciliationLine& total : reconciliation.totals) {
        ui::Record record;
        record.graded = false;
        record.clickable = false;
        record.title = words.text("fact_kind." + std::string(factKindCode(total.kind)));
        record.right =
            tr("%1 read, %2 stored; %3 beside %4")
                .arg(toQString(words.locale().integer(total.countRead)),
                     toQString(words.locale().integer(total.countStored)),
                     ReconciliationModel::sumText(total.amountRead, total.workedRead, words),
                     ReconciliationModel::sumText(total.amountStored, total.workedStored, words));
        record.rightTone = total.agrees() ? ui::Tone::Neutral : ui::Tone::Bad;
        totals.push_back(record);
    }
    m_totals->setRecords(std::move(totals));
    if (m_model->rowCount() > 0) {
        m_table->selectRow(0);
    }
    sizeColumns();
}

void ReconcileDialog::sizeColumns() {
    int taken = 0;
    for (int column = 0; column < ReconciliationModel::kColumns; ++column) {
        if (column != ReconciliationModel::kClient) {
            m_table->resizeColumnToContents(column);
            taken += m_table->columnWidth(column);
        }
    }
    m_table->setColumnWidth(ReconciliationModel::kClient,
                            std::max(dp(140), m_table->viewport()->width() - taken));
}

void ReconcileDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    layout()->activate();
    sizeColumns();
}

void ReconcileDialog::openLine(int row) {
    if (row < 0 || row >= m_model->rowCount()) {
        return;
    }
    const ReconciliationLine& line = m_model->line(row);
    FactQuery query;
    query.kind = line.kind;
    query.from = line.month;
    query.to = line.month.plusMonths(1).plusDays(-1);
    if (line.client) {
        query.clients = {line.client};
    }
    accept();
    Q_EMIT showFacts(query);
}

}  // namespace winnow
