// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_pages.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

// What is done with a name, as item data of the third column: a client's id, or one of these.
constexpr qint64 kNewClient = 0;
constexpr qint64 kLeaveOut = -1;
constexpr int kDecisionRole = Qt::UserRole + 40;
constexpr int kChoiceColumn = 2;

// Offers the choices of a name in a combo box, while the cell is edited.
class DecisionDelegate : public ui::RowDelegate {
public:
    DecisionDelegate(std::vector<std::pair<qint64, QString>> choices, QObject* parent)
        : RowDelegate(parent), m_choices(std::move(choices)) {}

    // An arrow says that there is a choice.
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override {
        const double side = ui::dpF(14);
        RowDelegate::paintCell(painter, cell.adjusted(0, 0, -side - ui::dpF(6), 0), index);
        ui::paintIcon(painter,
                      QRectF(cell.right() - side, cell.center().y() - side / 2, side, side),
                      u"chevron-down"_s, ui::theme().ink3);
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override {
        auto* combo = new QComboBox(parent);
        for (const auto& [decision, text] : m_choices) {
            combo->addItem(text, decision);
        }
        combo->setMaxVisibleItems(16);
        auto* self = const_cast<DecisionDelegate*>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        return combo;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* combo = static_cast<QComboBox*>(editor);
        combo->setCurrentIndex(combo->findData(index.data(kDecisionRole)));
        QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        auto* combo = static_cast<QComboBox*>(editor);
        model->setData(index, combo->currentData(), kDecisionRole);
        model->setData(index, combo->currentText(), Qt::DisplayRole);
    }

private:
    std::vector<std::pair<qint64, QString>> m_choices;
};

QTableWidget* plainTable(const QStringList& heads, ui::RowHeight height, QWidget* parent) {
    auto* table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    table->setHorizontalHeaderLabels(heads);
    ui::styleTable(table, height);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return table;
}

}  // namespace

ImportFilePage::ImportFilePage(const QString& formats, QWidget* parent) : QWidget(parent) {
    auto* lines = new QVBoxLayout(this);
    auto* empty = new ui::EmptyState(
        u"import"_s, tr("Choose a file to import"),
        tr("Invoices or time entries as text: CSV, TSV, semicolons. Recognised by itself: %1.")
            .arg(formats),
        this);
    auto* choose = new ui::PrimaryButton(tr("Choose a file…"), this);
    choose->setObjectName(u"choose"_s);
    empty->addAction(choose);
    lines->addStretch(1);
    lines->addWidget(empty);
    lines->addStretch(2);
    connect(choose, &QAbstractButton::clicked, this, &ImportFilePage::chooseRequested);
}

ImportClientsPage::ImportClientsPage(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_table(plainTable({tr("Name in the file"), tr("Rows"), tr("Goes to")}, ui::RowHeight::List,
                         this)),
      m_allNew(new ui::SecondaryButton(tr("Make all new clients"), this)),
      m_allSuggested(new ui::SecondaryButton(tr("Use all suggestions"), this)),
      m_nothing(new Label(tr("Every name in the file is a client already."), ui::TextRole::Body,
                          ui::ColorRole::Ink2, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(10));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    for (ui::Button* button : {m_allNew, m_allSuggested}) {
        button->setSmall(true);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_allNew->setObjectName(u"allNew"_s);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    lines->addWidget(m_nothing);
    lines->addWidget(m_table, 1);
    lines->addStretch(0);
    m_table->setEditTriggers(QAbstractItemView::CurrentChanged |
                             QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kChoiceColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Names that no client has"));
    connect(m_allNew, &QAbstractButton::clicked, this, [this] { setAll(false); });
    connect(m_allSuggested, &QAbstractButton::clicked, this, [this] { setAll(true); });
}

void ImportClientsPage::show(const std::vector<UnknownClient>& unknown,
                             const std::vector<Client>& clients) {
    m_unknown = unknown;
    std::vector<std::pair<qint64, QString>> choices{{kNewClient, tr("New client")},
                                                    {kLeaveOut, tr("Leave its rows out")}};
    for (const Client& client : clients) {
        choices.emplace_back(client.id.value, tr("Same as %1").arg(toQString(client.name)));
    }
    QAbstractItemDelegate* old = m_table->itemDelegateForColumn(kChoiceColumn);
    m_table->setItemDelegateForColumn(kChoiceColumn, new DecisionDelegate(choices, m_table));
    delete old;

    m_table->setRowCount(static_cast<int>(unknown.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const UnknownClient& each = unknown[static_cast<std::size_t>(row)];
        auto* name = new QTableWidgetItem(toQString(each.name));
        name->setData(ui::EmphasisRole, true);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        auto* rows = new QTableWidgetItem(toQString(m_words.locale().integer(each.rows)));
        rows->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        rows->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, rows);
        m_table->setItem(row, kChoiceColumn, new QTableWidgetItem);
    }
    setAll(true);
    const bool any = !unknown.empty();
    const bool suggestions = std::ranges::any_of(
        unknown, [](const UnknownClient& each) { return each.suggestion.has_value(); });
    m_table->setVisible(any);
    m_allNew->setVisible(any && suggestions);
    m_allSuggested->setVisible(any && suggestions);
    m_nothing->setVisible(!any);
}

void ImportClientsPage::setAll(bool suggestions) {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const UnknownClient& each = m_unknown[static_cast<std::size_t>(row)];
        QTableWidgetItem* item = m_table->item(row, kChoiceColumn);
        const bool same = suggestions && each.suggestion.has_value();
        item->setData(kDecisionRole, same ? qint64{each.suggestion->id.value} : kNewClient);
        item->setText(same ? tr("Same as %1").arg(toQString(each.suggestion->name))
                           : tr("New client"));
    }
}

ClientDecisions ImportClientsPage::decisions() const {
    ClientDecisions decisions;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const std::string& name = m_unknown[static_cast<std::size_t>(row)].name;
        const qint64 decision = m_table->item(row, kChoiceColumn)->data(kDecisionRole).toLongLong();
        if (decision > 0) {
            decisions.same[name] = ClientId{decision};
        } else {
            decisions.create[name] = decision == kNewClient;
        }
    }
    return decisions;
}

ImportResultPage::ImportResultPage(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_figures(new ui::RecordList(this)),
      m_problemsTitle(new Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, this)),
      m_save(new ui::SecondaryButton(tr("Save the list…"), this)),
      m_table(plainTable({tr("Line"), tr("Column"), tr("Reason")}, ui::RowHeight::Single, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    lines->addWidget(m_figures);
    lines->addSpacing(dp(8));
    auto* head = new QHBoxLayout;
    head->addWidget(m_problemsTitle, 1);
    m_save->setSmall(true);
    m_save->setAutoDefault(false);
    head->addWidget(m_save);
    lines->addLayout(head);
    lines->addWidget(m_table, 1);
    lines->addStretch(0);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, dp(70));
    m_table->setColumnWidth(1, dp(150));
    m_table->setAccessibleName(tr("Rows left out"));
    connect(m_save, &QAbstractButton::clicked, this, &ImportResultPage::saveProblemsRequested);
}

void ImportResultPage::show(const ImportOutcome& outcome) {
    std::vector<ui::Record> records;
    const auto add = [&](const QString& title, std::int64_t count, const QString& detail = {},
                         ui::Tone tone = ui::Tone::Neutral) {
        ui::Record record;
        record.graded = false;
        record.title = title;
        record.detail = detail;
        record.right = toQString(m_words.locale().integer(count));
        record.rightStrong = true;
        record.rightTone = tone;
        record.clickable = false;
        records.push_back(std::move(record));
    };
    QStringList totals;
    for (const auto& [kind, total] : outcome.totals) {
        QString text = m_words.text("import.kind." + kind) + u": "_s +
                       toQString(m_words.locale().integer(total.count));
        if (total.amount) {
            text += u", "_s + m_words.moneyExact(total.amount);
        }
        if (total.worked) {
            text += u", "_s + toQString(m_words.locale().hours(*total.worked, 2));
        }
        totals << text;
    }
    add(tr("Rows read"), outcome.rowsRead, totals.join(u"; "_s));
    add(tr("Added"), outcome.added);
    add(tr("Already there"), outcome.alreadyPresent);
    if (outcome.updated > 0) {
        add(tr("Known invoices that brought a payment"), outcome.updated);
    }
    if (outcome.clientsCreated > 0) {
        add(tr("New clients"), outcome.clientsCreated);
    }
    add(tr("Left out"), outcome.leftOut, {},
        outcome.leftOut > 0 ? ui::Tone::Bad : ui::Tone::Neutral);
    m_figures->setRecords(std::move(records));

    const bool any = !outcome.problems.empty();
    m_problemsTitle->setVisible(any);
    m_save->setVisible(any);
    m_table->setVisible(any);
    m_problemsTitle->setText(
        outcome.leftOut > static_cast<std::int64_t>(outcome.problems.size())
            ? tr("The first %n row(s) left out", nullptr, static_cast<int>(outcome.problems.size()))
            : tr("Rows left out, and why"));
    m_table->setRowCount(static_cast<int>(outcome.problems.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RowProblem& problem = outcome.problems[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(QString::number(problem.line)));
        m_table->setItem(row, 1, new QTableWidgetItem(toQString(problem.column)));
        auto* reason = new QTableWidgetItem(m_words.text(problem.reason));
        reason->setToolTip(reason->text());
        m_table->setItem(row, 2, reason);
    }
}

QByteArray ImportResultPage::problemsCsv(const std::vector<RowProblem>& problems,
                                         const Words& words) {
    // Text that a spreadsheet would run as a formula gets an apostrophe in front.
    const auto cell = [](QString text) {
        if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front())) {
            text.prepend(u'\'');
        }
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    };
    QString csv = u"line,column,reason\r\n"_s;
    for (const RowProblem& problem : problems) {
        csv += QString::number(problem.line) + u',' + cell(toQString(problem.column)) + u',' +
               cell(words.text(problem.reason)) + u"\r\n"_s;
    }
    return csv.toUtf8();
}

}  // namespace winnow
