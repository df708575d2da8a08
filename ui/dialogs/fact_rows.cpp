// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fact_rows.h>

#include <algorithm>
#include <set>

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QKeyEvent>

#include <ui/support/date_input.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

// What a cell means beside its text: the code of a choice, the ISO text of a day.
constexpr int kMeaningRole = Qt::UserRole + 100;
constexpr int kShownRows = 5;

enum LineColumn { kKind, kDescription, kNet };
enum PaymentColumn { kDay, kAmount };

const std::vector<LineKind>& lineKinds() {
    static const std::vector<LineKind> kKinds{LineKind::Unspecified, LineKind::Recurring,
                                              LineKind::Labour, LineKind::Project,
                                              LineKind::Product};
    return kKinds;
}

QString kindText(LineKind kind, const Words& words) {
    return words.text("line_kind." + std::string(lineKindCode(kind)));
}

// Chooses the kind of a line.
class KindDelegate : public ui::RowDelegate {
public:
    KindDelegate(const Words& words, QObject* parent) : RowDelegate(parent), m_words(words) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override {
        auto* box = new QComboBox(parent);
        for (const LineKind kind : lineKinds()) {
            box->addItem(kindText(kind, m_words), static_cast<int>(kind));
        }
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(std::max(0, box->findData(index.data(kMeaningRole))));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        const auto* box = static_cast<QComboBox*>(editor);
        model->setData(index, box->currentData(), kMeaningRole);
        model->setData(index, box->currentText());
    }

private:
    Words m_words;
};

// Chooses a day.
class DayDelegate : public ui::RowDelegate {
public:
    DayDelegate(Date today, const Words& words, QObject* parent)
        : RowDelegate(parent), m_today(today), m_words(words) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        return makeDateEdit(dayOf(index).value_or(m_today), parent);
    }
    void setEditorData(QWidget*, const QModelIndex&) const override {}
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        const auto day = toDate(static_cast<QDateEdit*>(editor)->date());
        model->setData(index, day ? toQString(day->toIso()) : QString(), kMeaningRole);
        model->setData(index, day ? m_words.dateShort(day) : QString());
    }
    static std::optional<Date> dayOf(const QModelIndex& index) {
        return Date::fromIso(index.data(kMeaningRole).toString().toStdString());
    }

private:
    Date m_today;
    Words m_words;
};

}  // namespace

RowsEditor::RowsEditor(const QStringList& heads, const Words& words, QWidget* parent)
    : QTableWidget(0, static_cast<int>(heads.size()), parent), m_words(words) {
    setHorizontalHeaderLabels(heads);
    ui::styleTable(this, ui::RowHeight::List);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                    QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setFrameShape(QFrame::StyledPanel);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (m_filling) {
            return;
        }
        if (item->row() == rowCount() - 1 && !isEmptyRow(item->row())) {
            addEmptyRow();
        }
        Q_EMIT edited();
    });
}

QSize RowsEditor::sizeHint() const {
    return {dp(360), horizontalHeader()->sizeHint().height() +
                         kShownRows * verticalHeader()->defaultSectionSize() + 4};
}

void RowsEditor::addEmptyRow() {
    m_filling = true;
    insertRow(rowCount());
    for (int column = 0; column < columnCount(); ++column) {
        setItem(rowCount() - 1, column, new QTableWidgetItem);
    }
    m_filling = false;
}

bool RowsEditor::isEmptyRow(int row) const {
    for (int column = 0; column < columnCount(); ++column) {
        if (!cell(row, column).isEmpty()) {
            return false;
        }
    }
    return true;
}

QString RowsEditor::cell(int row, int column) const {
    const QTableWidgetItem* found = item(row, column);
    return found ? found->text().simplified() : QString();
}

void RowsEditor::setCell(int row, int column, const QString& text, const QVariant& meaning) {
    m_filling = true;
    item(row, column)->setText(text);
    item(row, column)->setData(kMeaningRole, meaning);
    m_filling = false;
}

QString RowsEditor::amountText(Money amount) const {
    const Locale& locale = m_words.locale();
    return moneyInput(amount, locale.language(), locale.currency());
}

std::optional<Money> RowsEditor::amount(int row, int column) const {
    const Locale& locale = m_words.locale();
    return moneyFromInput(cell(row, column), locale.language(), locale.currency());
}

QString RowsEditor::badAmount(int row, int column) {
    setCurrentCell(row, column);
    return cell(row, column).isEmpty() ? tr("The amount is missing.")
                                       : tr("“%1” is not an amount. Write it like %2.")
                                             .arg(cell(row, column), amountText({123'450}));
}

void RowsEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && state() != QAbstractItemView::EditingState) {
        std::set<int, std::greater<>> rows;
        for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
            rows.insert(index.row());
        }
        for (const int row : rows) {
            if (row < rowCount() - 1) {
                removeRow(row);
            }
        }
        Q_EMIT edited();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != QAbstractItemView::EditingState && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void RowsEditor::sizeColumns() {
    int taken = 0;
    int shares = 0;
    for (const int width : m_widths) {
        taken += dp(width);
        shares += width == 0;
    }
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const int rest = shares > 0 ? (viewport()->width() - taken) / shares : 0;
        setColumnWidth(static_cast<int>(column),
                       m_widths[column] > 0 ? dp(m_widths[column]) : std::max(dp(80), rest));
    }
}

void RowsEditor::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    sizeColumns();
}

InvoiceLinesEditor::InvoiceLinesEditor(const std::vector<InvoiceLine>& lines, int sign,
                                       const Words& words, QWidget* parent)
    : RowsEditor({tr("What"), tr("Description"), tr("Without tax")}, words, parent) {
    setObjectName(u"lines"_s);
    setAccessibleName(tr("Lines"));
    setWidths({116, 0, 100});
    setItemDelegateForColumn(kKind, new KindDelegate(words, this));
    setItemDelegateForColumn(kNet, new ui::NumberDelegate(this));
    model()->setHeaderData(kNet, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    for (const InvoiceLine& line : lines) {
        addEmptyRow();
        const int row = rowCount() - 1;
        setCell(row, kKind, kindText(line.kind, words), static_cast<int>(line.kind));
        setCell(row, kDescription, toQString(line.description));
        setCell(row, kNet, amountText({line.net.minor * sign}));
    }
    addEmptyRow();
}

QString InvoiceLinesEditor::problem() {
    for (int row = 0; row < rowCount(); ++row) {
        if (!isEmptyRow(row) && !amount(row, kNet)) {
            return badAmount(row, kNet);
        }
    }
    return {};
}

std::vector<InvoiceLine> InvoiceLinesEditor::lines(int sign) const {
    std::vector<InvoiceLine> lines;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isEmptyRow(row)) {
            lines.push_back({static_cast<LineKind>(item(row, kKind)->data(kMeaningRole).toInt()),
                             {amount(row, kNet).value_or(Money{}).minor * sign},
                             cell(row, kDescription).toStdString()});
        }
    }
    return lines;
}

Money InvoiceLinesEditor::net() const {
    Money net;
    for (int row = 0; row < rowCount(); ++row) {
        net += amount(row, kNet).value_or(Money{});
    }
    return net;
}

InvoicePaymentsEditor::InvoicePaymentsEditor(const std::vector<Payment>& payments, int sign,
                                             Date today, const Words& words, QWidget* parent)
    : RowsEditor({tr("Paid on"), tr("Amount")}, words, parent) {
    setObjectName(u"payments"_s);
    setAccessibleName(tr("Payments"));
    setWidths({0, 120});
    setItemDelegateForColumn(kDay, new DayDelegate(today, words, this));
    setItemDelegateForColumn(kAmount, new ui::NumberDelegate(this));
    model()->setHeaderData(kAmount, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                           Qt::TextAlignmentRole);
    for (const Payment& payment : payments) {
        addEmptyRow();
        const int row = rowCount() - 1;
        setCell(row, kDay, words.dateShort(payment.paidOn), toQString(payment.paidOn.toIso()));
        setCell(row, kAmount, amountText({payment.amount.minor * sign}));
    }
    addEmptyRow();
}

QString InvoicePaymentsEditor::problem() {
    for (int row = 0; row < rowCount(); ++row) {
        if (isEmptyRow(row)) {
            continue;
        }
        if (!amount(row, kAmount)) {
            return badAmount(row, kAmount);
        }
        if (!DayDelegate::dayOf(model()->index(row, kDay))) {
            setCurrentCell(row, kDay);
            return tr("The day of the payment is missing.");
        }
    }
    return {};
}

std::vector<Payment> InvoicePaymentsEditor::payments(int sign) const {
    std::vector<Payment> payments;
    for (int row = 0; row < rowCount(); ++row) {
        const auto day = DayDelegate::dayOf(model()->index(row, kDay));
        const auto paid = amount(row, kAmount);
        if (day && paid) {
            payments.push_back({*day, {paid->minor * sign}});
        }
    }
    return payments;
}

}  // namespace winnow
