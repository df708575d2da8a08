// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/entry_table.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/widgets/button.h>

namespace winnow {

using ui::dp;

EntryTable::EntryTable(const QString& name, std::vector<Column> columns, QWidget* parent)
    : QWidget(parent),
      m_columns(std::move(columns)),
      m_table(new QTableWidget(0, static_cast<int>(m_columns.size()), this)),
      m_add(new ui::GhostButton(tr("Add"), this)),
      m_remove(new ui::GhostButton(tr("Remove"), this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(4));
    m_table->setAccessibleName(name);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(dp(32));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(dp(84));
    QStringList titles;
    for (const Column& column : m_columns) {
        titles << column.title;
        m_newRow << (column.choices.empty() ? QString() : column.choices.front().code);
    }
    m_table->setHorizontalHeaderLabels(titles);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    lines->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(4));
    for (ui::Button* button : {m_add, m_remove}) {
        button->setSmall(true);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_add->setAccessibleName(tr("Add to: %1").arg(name));
    m_remove->setAccessibleName(tr("Remove from: %1").arg(name));
    buttons->addStretch(1);
    lines->addLayout(buttons);
    connect(m_add, &QAbstractButton::clicked, this, &EntryTable::addRow);
    connect(m_remove, &QAbstractButton::clicked, this, &EntryTable::removeRow);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (!m_quiet) {
            Q_EMIT edited();
        }
    });
}

void EntryTable::setChoices(int column, std::vector<Choice> choices) {
    m_columns[static_cast<std::size_t>(column)].choices = std::move(choices);
}

void EntryTable::putRow(int row, const QStringList& texts) {
    for (int i = 0; i < m_table->columnCount(); ++i) {
        const Column& column = m_columns[static_cast<std::size_t>(i)];
        const QString text = texts.value(i);
        if (column.choices.empty()) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_table->setItem(row, i, item);
            continue;
        }
        auto* choice = new QComboBox(m_table);
        choice->setAccessibleName(column.title);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(4);
        for (const Choice& each : column.choices) {
            choice->addItem(each.text, each.code);
        }
        if (choice->findData(text) < 0) {
            choice->addItem(text, text);  // what is wrong stays visible
        }
        choice->setCurrentIndex(choice->findData(text));
        m_table->setCellWidget(row, i, choice);
        connect(choice, &QComboBox::activated, this, &EntryTable::edited);
    }
}

void EntryTable::setRows(const std::vector<QStringList>& rows) {
    m_quiet = true;
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        putRow(static_cast<int>(i), rows[i]);
    }
    m_quiet = false;
}

std::vector<QStringList> EntryTable::rows() const {
    std::vector<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList texts;
        for (int i = 0; i < m_table->columnCount(); ++i) {
            if (const auto* choice = qobject_cast<QComboBox*>(m_table->cellWidget(row, i))) {
                texts << choice->currentData().toString();
            } else {
                const QTableWidgetItem* item = m_table->item(row, i);
                texts << (item ? item->text() : QString());
            }
        }
        rows.push_back(texts);
    }
    return rows;
}

void EntryTable::addRow() {
    const int row = m_table->rowCount();
    m_quiet = true;
    m_table->insertRow(row);
    putRow(row, m_newRow);
    m_quiet = false;
    m_table->setCurrentCell(row, 0);
    m_table->setFocus();
    Q_EMIT edited();
    if (QTableWidgetItem* first = m_table->item(row, 0)) {
        m_table->editItem(first);
    }
}

void EntryTable::removeRow() {
    const int row = m_table->currentRow();
    if (row >= 0) {
        m_table->removeRow(row);
        Q_EMIT removed(row);
        Q_EMIT edited();
    }
}

bool EntryTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            removeRow();
            return true;
        }
        if (key->key() == Qt::Key_Insert) {
            addRow();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace winnow
