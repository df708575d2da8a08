// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QHBoxLayout>
#include <QMenu>
#include <QTableWidget>
#include <QVBoxLayout>

#include <ui/dialogs/column_header.h>
#include <ui/dialogs/import_pages.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostHeaderRows = 10;

struct Option {
    std::string code;
    QString text;
};

std::vector<Option> dateOrders() {
    return {{"dmy", u"31/12/2026"_s}, {"mdy", u"12/31/2026"_s}, {"ymd", u"2026-12-31"_s}};
}

std::vector<Option> encodings() {
    return {{"utf-8", u"UTF-8"_s},
            {"windows-1252", u"Windows-1252"_s},
            {"utf-16le", u"UTF-16 LE"_s},
            {"utf-16be", u"UTF-16 BE"_s}};
}

std::vector<Option> delimiters() {
    return {{",", u","_s}, {";", u";"_s}, {"\t", ImportColumnsPage::tr("tab")}, {"|", u"|"_s}};
}

std::vector<Option> decimalMarks() { return {{".", u"1,234.56"_s}, {",", u"1.234,56"_s}}; }

QString textOf(const std::vector<Option>& options, const std::string& code) {
    const auto found = std::ranges::find(options, code, &Option::code);
    return found == options.end() ? QString::fromStdString(code) : found->text;
}

// Replaces the button's menu by these choices.
template <typename Chosen>
void fill(ui::Button* button, const std::vector<Option>& options, const std::string& current,
          Chosen chosen) {
    auto* menu = new QMenu(button);
    for (const Option& option : options) {
        QAction* action = menu->addAction(option.text);
        action->setCheckable(true);
        action->setChecked(option.code == current);
        QObject::connect(action, &QAction::triggered, button,
                         [chosen, code = option.code] { chosen(code); });
    }
    QMenu* old = button->menu();
    button->setMenu(menu);
    delete old;
}

}  // namespace

ImportColumnsPage::ImportColumnsPage(const Words& words, const std::vector<std::string>& kinds,
                                     QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_kinds(kinds),
      m_kind(new ui::SecondaryButton({}, this)),
      m_dates(new ui::SecondaryButton({}, this)),
      m_numbers(new ui::SecondaryButton({}, this)),
      m_separator(new ui::SecondaryButton({}, this)),
      m_encoding(new ui::SecondaryButton({}, this)),
      m_headerRow(new ui::SecondaryButton({}, this)),
      m_question(new ui::InlineBanner(ui::Tone::Warn, {}, this)),
      m_table(new QTableWidget(this)),
      m_head(new ColumnHeader(m_table)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(10));
    auto* chips = new QWidget(this);
    auto* flow = new ui::FlowLayout(chips, dp(8), dp(8));
    for (ui::Button* chip : {m_kind, m_dates, m_numbers, m_separator, m_encoding, m_headerRow}) {
        chip->setSmall(true);
        chip->setAutoDefault(false);
        flow->addWidget(chip);
    }
    m_dates->setObjectName(u"dates"_s);
    lines->addWidget(chips);
    lines->addWidget(m_question);
    lines->addWidget(m_table, 1);

    ui::styleTable(m_table, ui::RowHeight::Single);
    m_table->setHorizontalHeader(m_head);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("First rows of the file"));
    connect(m_head, &ColumnHeader::chosen, this, &ImportColumnsPage::choose);
}

void ImportColumnsPage::show(const ImportPlan& plan) {
    m_plan = plan;
    fillMenus();
    showQuestions();
    showColumns();
}

void ImportColumnsPage::fillMenus() {
    std::vector<Option> kinds;
    for (const std::string& kind : m_kinds) {
        kinds.push_back({kind, m_words.text("import.kind." + kind)});
    }
    m_kind->setText(textOf(kinds, m_plan.kind));
    fill(m_kind, kinds, m_plan.kind, [this](const std::string& kind) { Q_EMIT kindChosen(kind); });

    const bool openOrder = m_plan.dateOrderAmbiguous && !m_dateOrderChosen;
    const std::string order = openOrder ? std::string() : m_plan.dateOrder.value_or("");
    m_dates->setText(order.empty() ? tr("Dates: which order?")
                                   : tr("Dates: %1").arg(textOf(dateOrders(), order)));
    fill(m_dates, dateOrders(), order,
         [this](const std::string& code) { Q_EMIT dateOrderChosen(code); });

    const std::string mark(1, m_plan.decimalMark);
    m_numbers->setText(tr("Numbers: %1").arg(textOf(decimalMarks(), mark)));
    fill(m_numbers, decimalMarks(), mark,
         [this](const std::string& code) { Q_EMIT decimalMarkChosen(code.front()); });

    const std::string delimiter(1, m_plan.delimiter);
    m_separator->setText(tr("Separator: %1").arg(textOf(delimiters(), delimiter)));
    fill(m_separator, delimiters(), delimiter,
         [this](const std::string& code) { Q_EMIT delimiterChosen(code.front()); });

    m_encoding->setText(tr("Text: %1").arg(textOf(encodings(), m_plan.encoding)));
    fill(m_encoding, encodings(), m_plan.encoding,
         [this](const std::string& code) { Q_EMIT encodingChosen(code); });

    std::vector<Option> rows;
    for (int row = 1; row <= std::max(kMostHeaderRows, m_plan.headerRow); ++row) {
        rows.push_back({std::to_string(row), tr("Row %1").arg(row)});
    }
    m_headerRow->setText(tr("Header: row %1").arg(m_plan.headerRow));
    fill(m_headerRow, rows, std::to_string(m_plan.headerRow),
         [this](const std::string& code) { Q_EMIT headerRowChosen(std::stoi(code)); });
}

void ImportColumnsPage::showQuestions() {
    QStringList questions;
    for (const Text& missing : m_plan.missing) {
        questions << m_words.text(missing);
    }
    if (m_plan.dateOrderAmbiguous && !m_dateOrderChosen) {
        questions << tr("Every date fits both day/month and month/day. Choose the order above.");
    }
    m_question->setMessage(ui::Tone::Warn, questions.join(u' '));
    m_question->setVisible(!questions.isEmpty());
    m_dates->setKind(m_plan.dateOrderAmbiguous && !m_dateOrderChosen ? ui::ButtonKind::Chosen
                                                                     : ui::ButtonKind::Secondary);
}

void ImportColumnsPage::showColumns() {
    std::vector<ColumnHeader::Choice> choices{{"", tr("Do not import")}};
    for (const ImportFieldChoice& field : m_plan.fields) {
        choices.push_back({field.code, m_words.text("import.field." + field.code)});
    }
    QStringList titles;
    std::vector<std::string> chosen;
    for (const std::string& header : m_plan.header) {
        titles << toQString(header);
        const auto field = std::ranges::find_if(
            m_plan.columns, [&](const auto& each) { return each.second == header; });
        chosen.push_back(field == m_plan.columns.end() ? std::string() : field->first);
    }
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(titles.size()) + 1);
    m_table->setRowCount(static_cast<int>(m_plan.preview.size()));
    const QFontMetrics metrics(ui::fonts().font(ui::TextRole::Body));
    m_table->setColumnWidth(0, dp(44));
    for (int column = 0; column < static_cast<int>(titles.size()); ++column) {
        int width = std::max(dp(160), metrics.horizontalAdvance(titles[column]) + dp(24));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const auto& cells = m_plan.preview[static_cast<std::size_t>(row)];
            const auto at = static_cast<std::size_t>(column);
            auto* item = new QTableWidgetItem(at < cells.size() ? toQString(cells[at]) : QString());
            if (chosen[at].empty()) {
                item->setData(ui::QuietRole, true);
            }
            item->setToolTip(item->text());
            width = std::max(width, metrics.horizontalAdvance(item->text()) + dp(28));
            m_table->setItem(row, column + 1, item);
        }
        m_table->setColumnWidth(column + 1, std::min(width, dp(240)));
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        auto* line = new QTableWidgetItem(
            at < m_plan.previewLines.size() ? QString::number(m_plan.previewLines[at]) : QString());
        line->setData(ui::QuietRole, true);
        m_table->setItem(row, 0, line);
    }
    m_head->setColumns(titles, choices, chosen);
}

void ImportColumnsPage::choose(int column, const std::string& field) {
    const std::string& header = m_plan.header[static_cast<std::size_t>(column)];
    std::map<std::string, std::string> columns = m_plan.columns;
    std::erase_if(columns, [&](const auto& each) { return each.second == header; });
    if (!field.empty()) {
        columns[field] = header;
    }
    Q_EMIT columnsChosen(columns);
}

}  // namespace winnow
