// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_values_panel.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include <ui/dialogs/import_cells.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

enum Column { kWord, kWhere, kRows, kMeans, kColumns };

}  // namespace

ImportValuesPanel::ImportValuesPanel(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_title(new Label(tr("What their words mean"), ui::TextRole::CardTitle, ui::ColorRole::Ink,
                        this)),
      m_note(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_table(new ImportTable({tr("In the file"), tr("Column"), tr("Rows"), tr("Is taken for")},
                              ui::RowHeight::Single, tr("What their words mean"), this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, dp(6), 0, 0);
    lines->setSpacing(dp(6));
    auto* head = new QHBoxLayout;
    head->setSpacing(dp(10));
    m_title->setElide(false);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    lines->addLayout(head);
    lines->addWidget(framed(m_table, this), 1);
    m_table->setObjectName(u"values"_s);
    for (const int column : {kWord, kWhere, kMeans}) {
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    m_table->setColumnWidth(kRows, dp(90));
    m_table->horizontalHeaderItem(kRows)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_table, &ImportTable::pressed, this, &ImportValuesPanel::offer);
    hide();
}

void ImportValuesPanel::show(const ImportPlan& plan, const ImportOptions& options) {
    m_plan = plan;
    m_options = options;
    m_entries.clear();
    for (const auto& [field, values] : plan.valuesSeen) {
        for (const ImportValue& value : values) {
            m_entries.push_back({field, value});
        }
    }
    std::ranges::stable_sort(m_entries, [](const Entry& one, const Entry& other) {
        return one.value.code.empty() > other.value.code.empty();
    });
    m_unknown = static_cast<int>(std::ranges::count_if(
        m_entries, [](const Entry& entry) { return entry.value.code.empty(); }));
    m_note->setText(m_unknown > 0 ? tr("%n word(s) not understood yet; their rows are left out.",
                                       nullptr, m_unknown)
                                  : tr("All understood. Press one to change it."));
    m_note->setColor(m_unknown > 0 ? ui::ColorRole::Warn : ui::ColorRole::Ink2);
    const int current = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(m_entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& [field, value] = m_entries[static_cast<std::size_t>(row)];
        const auto column = plan.columns.find(field);
        const QString word = toQString(value.text);
        m_table->setText(row, kWord, word.isEmpty() ? tr("(empty)") : word);
        m_table->item(row, kWord)->setData(ui::EmphasisRole, true);
        m_table->setText(
            row, kWhere,
            column == plan.columns.end() ? fieldName(m_words, field) : toQString(column->second));
        m_table->item(row, kWhere)->setData(ui::QuietRole, true);
        m_table->setText(row, kRows, toQString(m_words.locale().integer(value.rows)));
        m_table->item(row, kRows)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const bool known = !value.code.empty();
        m_table->setButton(row, kMeans,
                           known ? valueName(m_words, field, value.code) : tr("Choose…"),
                           CellButton::Choice);
        QTableWidgetItem* means = m_table->item(row, kMeans);
        means->setData(Qt::AccessibleTextRole,
                       known ? tr("“%1” is taken for %2").arg(word, means->text())
                             : tr("“%1” is not understood").arg(word));
        if (!known) {
            means->setData(ui::ToneRole, static_cast<int>(ui::Tone::Warn));
            means->setData(ui::IconRole, u"warning"_s);
        }
    }
    if (current >= 0 && current < m_table->rowCount()) {
        m_table->setCurrentCell(current, kMeans);
    }
    // No higher than its words need.
    constexpr int kRest = 90;  // title, head and edges
    setMaximumHeight(dp(kRest) +
                     m_table->rowCount() * m_table->verticalHeader()->defaultSectionSize());
    setVisible(!m_entries.empty());
}

void ImportValuesPanel::offer(int row) {
    const Entry entry = m_entries[static_cast<std::size_t>(row)];
    const auto codes = m_plan.valueCodes.find(entry.field);
    if (codes == m_plan.valueCodes.end()) {
        return;
    }
    auto* menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const std::string& code : codes->second) {
        QAction* action = menu->addAction(valueName(m_words, entry.field, code));
        action->setCheckable(true);
        action->setChecked(code == entry.value.code);
        connect(action, &QAction::triggered, this, [this, entry, code] {
            m_options.valueMap[entry.field][entry.value.text] = code;
            Q_EMIT optionsChosen(m_options);
        });
    }
    const QRect cell = m_table->visualRect(m_table->model()->index(row, kMeans));
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

}  // namespace winnow
