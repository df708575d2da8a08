// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_changes_view.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <ui/dialogs/import_cells.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

enum Column { kWhat, kLine, kClient, kChange, kColumns };

}  // namespace

ImportChangesView::ImportChangesView(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_table(new ImportTable({tr("Accept"), tr("Row"), tr("Client"), tr("Stored → in the file")},
                              ui::RowHeight::List, tr("Changes to what is stored"), this)),
      m_note(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    lines->addWidget(framed(m_table, this), 1);
    auto* all = new ui::SecondaryButton(tr("Accept all"), this);
    auto* none = new ui::SecondaryButton(tr("Accept none"), this);
    all->setObjectName(u"acceptAll"_s);
    none->setObjectName(u"acceptNone"_s);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(dp(8));
    for (ui::Button* button : std::initializer_list<ui::Button*>{all, none}) {
        button->setSmall(true);
        foot->addWidget(button);
    }
    foot->addWidget(m_note, 1);
    lines->addLayout(foot);
    m_table->setObjectName(u"changes"_s);
    m_table->horizontalHeader()->setSectionResizeMode(kChange, QHeaderView::Stretch);
    connect(all, &QAbstractButton::clicked, this, [this] { acceptAll(true); });
    connect(none, &QAbstractButton::clicked, this, [this] { acceptAll(false); });
    connect(m_table, &ImportTable::pressed, this, [this](int row, int column) {
        const std::int64_t line = m_changes[static_cast<std::size_t>(row)].line;
        if (m_table->item(row, column)->checkState() == Qt::Checked) {
            m_accepted.insert(line);
        } else {
            // From here on each one is chosen by itself.
            m_accepted.erase(line);
            m_all = false;
        }
        showNote();
        Q_EMIT decided();
    });
}

void ImportChangesView::show(const ImportOutcome& outcome, const RowDecisions& decisions) {
    m_changes = outcome.changes;
    m_total = outcome.changed + outcome.notAccepted;
    m_all = decisions.acceptAllChanges;
    m_accepted = decisions.acceptChanges;
    m_table->setRowCount(static_cast<int>(m_changes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ImportChange& change = m_changes[static_cast<std::size_t>(row)];
        if (m_all) {
            m_accepted.insert(change.line);
        }
        const QString what = toQString(change.what);
        m_table->setCheck(row, kWhat, m_accepted.contains(change.line), tr("Accept %1").arg(what));
        m_table->item(row, kWhat)->setText(what);
        m_table->item(row, kWhat)->setData(ui::EmphasisRole, true);
        m_table->setText(row, kLine, toQString(m_words.locale().integer(change.line)));
        m_table->item(row, kLine)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->item(row, kLine)->setData(ui::QuietRole, true);
        m_table->setText(row, kClient, toQString(change.clientName));
        QStringList fields;
        for (const ImportChange::Field& field : change.fields) {
            const QString before = m_words.text(field.before);
            const QString after = m_words.text(field.after);
            fields << tr("%1: %2 → %3")
                          .arg(m_words.text(field.name), before.isEmpty() ? kUnknownDash : before,
                               after.isEmpty() ? kUnknownDash : after);
        }
        m_table->setText(row, kChange, fields.join(u"   "_s));
    }
    m_table->fitColumns(kWhat, kClient);
    m_table->setColumnWidth(kClient, std::min(m_table->columnWidth(kClient), dp(220)));
    showNote();
}

void ImportChangesView::acceptAll(bool accepted) {
    m_all = accepted;
    m_accepted.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->item(row, kWhat)
            ->setData(Qt::CheckStateRole, accepted ? Qt::Checked : Qt::Unchecked);
        if (accepted) {
            m_accepted.insert(m_changes[static_cast<std::size_t>(row)].line);
        }
    }
    showNote();
    Q_EMIT decided();
}

void ImportChangesView::showNote() {
    const std::int64_t accepted = m_all ? m_total : std::ssize(m_accepted);
    m_note->setText(tr("%1 of %2 accepted. What is not accepted stays as it is stored.")
                        .arg(toQString(m_words.locale().integer(accepted)),
                             toQString(m_words.locale().integer(m_total))));
}

void ImportChangesView::writeTo(RowDecisions& decisions) const {
    decisions.acceptAllChanges = m_all;
    decisions.acceptChanges = m_all ? std::set<std::int64_t>() : m_accepted;
}

}  // namespace winnow
