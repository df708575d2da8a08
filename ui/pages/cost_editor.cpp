// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/cost_editor.h>

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>

#include <ui/models/cost_table_models.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kRowsShown = 9;  // a longer list scrolls

// What a tool is paid for, chosen from a list.
class BasisDelegate : public ui::RowDelegate {
public:
    using RowDelegate::RowDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override {
        auto* box = new QComboBox(parent);
        for (const ToolBasis basis : {ToolBasis::Endpoint, ToolBasis::Seat, ToolBasis::Client}) {
            box->addItem(ToolPriceModel::basisText(basis), static_cast<int>(basis));
        }
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }
};

// As high as its rows, up to a limit. The last row, which adds one, has room for its text.
void fitRows(QTableView* table) {
    table->clearSpans();
    table->setSpan(table->model()->rowCount() - 1, 0, 1, table->model()->columnCount());
    const int rows = std::min(table->model()->rowCount(), kRowsShown);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          rows * table->verticalHeader()->defaultSectionSize() + dp(2));
}

}  // namespace

CostEditor::CostEditor(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_from(new QDateEdit(this)),
      m_people(new PayGradeModel(PayGradeModel::What::People, words, this)),
      m_roles(new PayGradeModel(PayGradeModel::What::Roles, words, this)),
      m_tools(new ToolPriceModel(words, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));

    auto* people = new ui::CardFrame(
        tr("People"),
        tr("Pay and charges, divided by the hours one can work for clients: what a quiet quarter "
           "leaves unused is charged to no client."),
        this);
    m_peopleTable = addTable(
        people, m_people, [this](int row) { m_people->remove(row); }, tr("People"));
    lines->addWidget(people);

    auto* roles = new ui::CardFrame(
        tr("Roles"), tr("For technicians who are not listed above, by the role in their entries."),
        this);
    m_rolesTable = addTable(
        roles, m_roles, [this](int row) { m_roles->remove(row); }, tr("Roles"));
    m_peopleTable->setObjectName(u"people"_s);
    m_rolesTable->setObjectName(u"roles"_s);
    m_rolesTable->setColumnHidden(PayGradeModel::kRole, true);
    lines->addWidget(roles);

    auto* pair = new QHBoxLayout;
    pair->setSpacing(dp(14));
    auto* rest = new ui::CardFrame(tr("Hours and overhead"), {}, this);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(dp(12));
    form->setVerticalSpacing(dp(6));
    form->setColumnStretch(1, 1);
    rest->body()->addLayout(form);
    m_from->setObjectName(u"effectiveFrom"_s);
    m_from->setMinimumWidth(dp(150));
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    form->addWidget(new ui::Label(tr("Valid from"), ui::TextRole::Body, ui::ColorRole::Ink2, rest),
                    0, 0);
    form->addWidget(m_from, 0, 1);
    m_from->setAccessibleName(tr("Valid from"));
    addOptional(form, tr("An hour of anybody else"), u"hourlyCost"_s, &CostRates::hourlyCost,
                tr("Empty: hours of people and roles not listed stay without a cost."));
    addFactor(form, tr("Practical capacity, %"), u"capacity"_s, &CostRates::practicalCapacity, true,
              Decimal::whole(1), tr("Of the hours of a year; 80 % is usual."));
    addFactor(form, tr("Factor after hours"), u"afterHours"_s, &CostRates::afterHoursMultiplier,
              false, Decimal::whole(10), {});
    addOptional(form, tr("An hour is sold at"), u"listRate"_s, &CostRates::listRate,
                tr("List rate, for agreement efficiency."));
    addAmount(form, tr("A client a month"), u"perMonth"_s, &CostRates::overheadPerClientMonth);
    addAmount(form, tr("An invoice"), u"perInvoice"_s, &CostRates::overheadPerInvoice);
    addAmount(form, tr("A ticket"), u"perTicket"_s, &CostRates::overheadPerTicket);
    addAmount(form, tr("A reminder"), u"perReminder"_s, &CostRates::overheadPerReminder,
              tr("One for each invoice that was late."));
    pair->addWidget(rest, 1);

    auto* tools = new ui::CardFrame(tr("Tools and products"), {}, this);
    m_toolsTable = addTable(
        tools, m_tools, [this](int row) { m_tools->remove(row); }, tr("Tools"));
    m_toolsTable->setObjectName(u"tools"_s);
    m_toolsTable->setItemDelegateForColumn(ToolPriceModel::kBasis, new BasisDelegate(m_toolsTable));
    auto* products = new QGridLayout;
    products->setHorizontalSpacing(dp(12));
    products->setVerticalSpacing(dp(6));
    products->setColumnStretch(1, 1);
    tools->body()->addSpacing(dp(8));
    tools->body()->addLayout(products);
    addAmount(products, tr("All other tools, an endpoint a month"), u"perEndpoint"_s,
              &CostRates::toolCostPerEndpointMonth);
    addFactor(products, tr("Margin on products, %"), u"productMargin"_s, &CostRates::productMargin,
              true, Decimal::whole(1), tr("Where the purchase cost is not known."));
    tools->body()->addStretch(1);
    pair->addWidget(tools, 1);
    lines->addLayout(pair);

    const auto tablesEdited = [this] {
        m_rates.people = m_people->grades();
        m_rates.roles = m_roles->grades();
        m_rates.tools = m_tools->tools();
        Q_EMIT accepted();
        Q_EMIT edited();
        for (QTableView* table : {m_peopleTable, m_rolesTable, m_toolsTable}) {
            fitRows(table);
        }
    };
    connect(m_people, &PayGradeModel::edited, this, tablesEdited);
    connect(m_roles, &PayGradeModel::edited, this, tablesEdited);
    connect(m_tools, &ToolPriceModel::edited, this, tablesEdited);
    connect(m_people, &PayGradeModel::refused, this, &CostEditor::refused);
    connect(m_roles, &PayGradeModel::refused, this, &CostEditor::refused);
    connect(m_tools, &ToolPriceModel::refused, this, &CostEditor::refused);
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        if (const auto from = Date::of(date.year(), date.month(), date.day())) {
            m_rates.effectiveFrom = *from;
            Q_EMIT edited();
        }
    });
}

QTableView* CostEditor::addTable(ui::CardFrame* card, QAbstractItemModel* model,
                                 const std::function<void(int)>& remove, const QString& name) {
    auto* table = new QTableView(card);
    table->setModel(model);
    table->setAccessibleName(name);
    ui::styleTable(table, ui::RowHeight::List);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setTabKeyNavigation(true);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto* removeRow = new QAction(tr("Remove"), table);
    removeRow->setShortcut(QKeySequence::Delete);
    removeRow->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(removeRow);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(removeRow, &QAction::triggered, table,
            [table, remove] { remove(table->currentIndex().row()); });
    card->body()->addWidget(table);
    fitRows(table);
    return table;
}

void CostEditor::addOptional(QGridLayout* form, const QString& label, const QString& name,
                             std::optional<Money> CostRates::*amount, const QString& hint) {
    const Locale locale = m_words.locale();
    add(form, tr("%1 (%2)").arg(label, toQString(locale.currency().symbol())), name, hint,
        {nullptr,
         [locale, amount](const CostRates& rates) {
             return rates.*amount
                        ? moneyInput(*(rates.*amount), locale.language(), locale.currency())
                        : QString();
         },
         [locale, amount](CostRates& rates, const QString& text) {
             if (text.isEmpty()) {
                 (rates.*amount).reset();
                 return QString();
             }
             const auto typed = moneyFromInput(text, locale.language(), locale.currency());
             if (!typed || typed->minor < 0) {
                 return tr("“%1” is not an amount. Write it like %2.")
                     .arg(text, moneyInput({123'450}, locale.language(), locale.currency()));
             }
             rates.*amount = typed;
             return QString();
         }});
}

void CostEditor::addAmount(QGridLayout* form, const QString& label, const QString& name,
                           Money CostRates::*amount, const QString& hint) {
    const Locale locale = m_words.locale();
    add(form, tr("%1 (%2)").arg(label, toQString(locale.currency().symbol())), name, hint,
        {nullptr,
         [locale, amount](const CostRates& rates) {
             return moneyInput(rates.*amount, locale.language(), locale.currency());
         },
         [locale, amount](CostRates& rates, const QString& text) {
             const auto typed = text.isEmpty()
                                    ? std::optional(Money{})
                                    : moneyFromInput(text, locale.language(), locale.currency());
             if (!typed || typed->minor < 0) {
                 return tr("“%1” is not an amount. Write it like %2.")
                     .arg(text, moneyInput({123'450}, locale.language(), locale.currency()));
             }
             rates.*amount = *typed;
             return QString();
         }});
}

void CostEditor::addFactor(QGridLayout* form, const QString& label, const QString& name,
                           Decimal CostRates::*factor, bool percent, Decimal most,
                           const QString& hint) {
    const Language language = m_words.locale().language();
    const int scale = percent ? 100 : 1;
    add(form, label, name, hint,
        {nullptr,
         [language, factor, scale](const CostRates& rates) {
             return decimalInput(Decimal{(rates.*factor).micros * scale}, language);
         },
         [language, factor, scale, most, label](CostRates& rates, const QString& text) {
             const auto typed = decimalFromInput(text, language);
             if (!typed || typed->micros > most.micros * scale ||
                 (typed->micros == 0 && factor != &CostRates::productMargin)) {
                 return tr("%1: a figure up to %2 is wanted.")
                     .arg(label, decimalInput(Decimal{most.micros * scale}, language));
             }
             rates.*factor = Decimal{divideHalfUp(typed->micros, scale)};
             return QString();
         }});
}

void CostEditor::add(QGridLayout* form, const QString& label, const QString& name,
                     const QString& hint, Field field) {
    const int row = form->rowCount();
    auto* caption = new ui::Label(label, ui::TextRole::Body, ui::ColorRole::Ink2, this);
    caption->setWordWrap(true);
    field.line = new QLineEdit(this);
    field.line->setObjectName(name);
    field.line->setAlignment(Qt::AlignRight);
    field.line->setMinimumWidth(dp(90));
    field.line->setMaximumWidth(dp(150));
    field.line->setAccessibleName(label);
    field.line->setAccessibleDescription(hint);
    field.line->setToolTip(hint);
    caption->setBuddy(field.line);
    form->addWidget(caption, row, 0);
    form->addWidget(field.line, row, 1, Qt::AlignRight);
    if (!hint.isEmpty()) {
        auto* note = new ui::Label(hint, ui::TextRole::Secondary, ui::ColorRole::Ink3, this);
        note->setWordWrap(true);
        form->addWidget(note, row + 1, 0, 1, 2);
    }
    m_fields.push_back(field);
    connect(field.line, &QLineEdit::editingFinished, this, [this, field] { take(field); });
}

void CostEditor::take(const Field& field) {
    CostRates changed = m_rates;
    const QString wrong = field.take(changed, field.line->text().trimmed());
    if (!wrong.isEmpty()) {
        field.line->setText(field.show(m_rates));
        Q_EMIT refused(wrong);
        return;
    }
    field.line->setText(field.show(changed));
    if (changed != m_rates) {
        m_rates = changed;
        showTables();
        Q_EMIT accepted();
        Q_EMIT edited();
    }
}

void CostEditor::setRates(const CostRates& rates) {
    m_rates = rates;
    for (const Field& field : m_fields) {
        field.line->setText(field.show(m_rates));
    }
    const QSignalBlocker quiet(m_from);
    m_from->setDate(
        QDate(rates.effectiveFrom.year(), rates.effectiveFrom.month(), rates.effectiveFrom.day()));
    showTables();
}

void CostEditor::showTables() {
    m_people->setGrades(m_rates.people, m_rates);
    m_roles->setGrades(m_rates.roles, m_rates);
    m_tools->setTools(m_rates.tools);
    for (QTableView* table : {m_peopleTable, m_rolesTable, m_toolsTable}) {
        fitRows(table);
    }
}

void CostEditor::focusFirst() {
    m_peopleTable->setFocus(Qt::OtherFocusReason);
    m_peopleTable->setCurrentIndex(m_people->index(0, PayGradeModel::kName));
}

}  // namespace winnow
