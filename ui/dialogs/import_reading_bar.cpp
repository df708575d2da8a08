// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_reading_bar.h>

#include <algorithm>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>

#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostHeaderRows = 10;

}  // namespace

std::vector<ImportReadingBar::Option> ImportReadingBar::dateOrders() {
    return {{"dmy", u"31/12/2026"_s}, {"mdy", u"12/31/2026"_s}, {"ymd", u"2026-12-31"_s}};
}

std::vector<ImportReadingBar::Option> ImportReadingBar::encodings() {
    return {{"utf-8", u"UTF-8"_s},
            {"windows-1252", u"Windows-1252"_s},
            {"iso-8859-15", u"ISO 8859-15"_s},
            {"ibm850", u"IBM 850"_s},
            {"utf-16le", u"UTF-16 LE"_s},
            {"utf-16be", u"UTF-16 BE"_s}};
}

std::vector<ImportReadingBar::Option> ImportReadingBar::delimiters() {
    return {{",", u","_s}, {";", u";"_s}, {"\t", tr("tab")}, {"|", u"|"_s}};
}

std::vector<ImportReadingBar::Option> ImportReadingBar::decimalMarks() {
    return {{".", u"1,234.56"_s}, {",", u"1.234,56"_s}};
}

ImportReadingBar::ImportReadingBar(const Words& words, const std::vector<std::string>& kinds,
                                   QWidget* parent)
    : QWidget(parent), m_words(words), m_kinds(kinds), m_chips(new QWidget(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dp(8));
    new ui::FlowLayout(m_chips, dp(6), dp(6));
    row->addWidget(m_chips, 1);
    m_kind = addButton(u"kind"_s);
    m_dates = addButton(u"dates"_s);
    m_numbers = addButton(u"numbers"_s);
    m_separator = addButton(u"separator"_s);
    m_encoding = addButton(u"encoding"_s);
    m_more = addButton(u"more"_s);
    m_more->setIconName(u"more"_s);
    m_more->setToolTip(tr("More ways to read the file"));
    m_more->setAccessibleName(m_more->toolTip());
    m_hasHeader = new QCheckBox(this);
    m_hasHeader->setObjectName(u"hasHeader"_s);
    m_hasHeader->setMinimumHeight(m_more->sizeHint().height());
    row->addWidget(m_hasHeader, 0, Qt::AlignTop);
    connect(m_hasHeader, &QAbstractButton::clicked, this, [this](bool checked) {
        apply([checked](ImportOptions& options) {
            options.headerRow = checked ? 1 : 0;
            options.columns.clear();
        });
    });
}

ui::Button* ImportReadingBar::addButton(const QString& objectName) {
    auto* button = new ui::SecondaryButton({}, m_chips);
    button->setSmall(true);
    button->setObjectName(objectName);
    m_chips->layout()->addWidget(button);
    return button;
}

void ImportReadingBar::apply(const Change& change) {
    ImportOptions options = m_options;
    change(options);
    Q_EMIT optionsChosen(options);
}

void ImportReadingBar::fill(QMenu* menu, const std::vector<Option>& options,
                            const std::string& current,
                            const std::function<void(ImportOptions&, const std::string&)>& change) {
    for (const Option& option : options) {
        QAction* action = menu->addAction(option.text);
        action->setCheckable(true);
        action->setChecked(option.code == current);
        connect(action, &QAction::triggered, this, [this, change, code = option.code] {
            apply([&](ImportOptions& chosen) { change(chosen, code); });
        });
    }
}

QMenu* ImportReadingBar::freshMenu(ui::Button* button) {
    QMenu* old = button->menu();
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    if (old) {
        // Its action may be what brought us here.
        old->deleteLater();
    }
    return menu;
}

void ImportReadingBar::show(const ImportPlan& plan, const ImportOptions& options) {
    m_plan = plan;
    m_options = options;
    showKind();
    showDates();
    showText();
    showMore();
    showConstants();
    m_hasHeader->setText(plan.headerRow > 1 ? tr("Row %1 is the header").arg(plan.headerRow)
                                            : tr("First row is a header"));
    m_hasHeader->setChecked(plan.headerRow > 0);
}

void ImportReadingBar::showKind() {
    std::vector<Option> kinds;
    for (const std::string& kind : m_kinds) {
        kinds.push_back({kind, m_words.text("import.kind." + kind)});
    }
    m_kind->setText(m_words.text("import.kind." + m_plan.kind));
    fill(freshMenu(m_kind), kinds, m_plan.kind,
         [](ImportOptions& options, const std::string& kind) {
             options.kind = kind;
             options.preset.reset();
             options.mappingJson.reset();
             options.columns.clear();
             options.valueMap.clear();
             options.constants.clear();
         });
}

QStringList ImportReadingBar::dateColumns() const {
    QStringList columns;
    for (const std::string& header : m_plan.header) {
        const bool told = m_plan.dateOrderOf.contains(header) ||
                          std::ranges::find(m_plan.ambiguousDateColumns, header) !=
                              m_plan.ambiguousDateColumns.end();
        if (told || isDateField(fieldOf(m_plan, header))) {
            columns << toQString(header);
        }
    }
    return columns;
}

void ImportReadingBar::showDates() {
    const bool asks = asksForDateOrder(m_plan, m_options);
    const std::string order = asks ? std::string() : m_plan.dateOrder.value_or("");
    const bool differ = std::ranges::any_of(m_plan.dateOrderOf, [&](const auto& each) {
        return each.second != m_plan.dateOrderOf.begin()->second;
    });
    QString text = tr("Dates: as written");
    for (const Option& each : dateOrders()) {
        if (each.code == order) {
            text = tr("Dates: %1").arg(each.text);
        }
    }
    m_dates->setText(asks ? tr("Dates: which order?") : differ ? tr("Dates: by column") : text);
    m_dates->setKind(asks ? ui::ButtonKind::Chosen : ui::ButtonKind::Secondary);
    QMenu* menu = freshMenu(m_dates);
    fill(menu, dateOrders(), differ ? std::string() : order,
         [](ImportOptions& options, const std::string& code) {
             options.dateOrder = code;
             options.dateOrderOf.clear();
         });
    const QStringList columns = dateColumns();
    if (columns.size() < 2) {
        return;
    }
    menu->addSeparator();
    for (const QString& column : columns) {
        const std::string header = column.toStdString();
        const auto decided = m_plan.dateOrderOf.find(header);
        fill(menu->addMenu(column), dateOrders(),
             decided == m_plan.dateOrderOf.end() ? order : decided->second,
             [header](ImportOptions& options, const std::string& code) {
                 options.dateOrderOf[header] = code;
             });
    }
}

void ImportReadingBar::showText() {
    const std::string mark(1, m_plan.decimalMark);
    const auto textOf = [](const std::vector<Option>& options, const std::string& code) {
        const auto found = std::ranges::find(options, code, &Option::code);
        return found == options.end() ? QString::fromStdString(code) : found->text;
    };
    m_numbers->setText(tr("Numbers: %1").arg(textOf(decimalMarks(), mark)));
    fill(freshMenu(m_numbers), decimalMarks(), mark,
         [](ImportOptions& options, const std::string& code) {
             options.decimalMark = code.front();
             options.decimalMarkOf.clear();
         });
    m_separator->setVisible(m_plan.isText);
    m_encoding->setVisible(m_plan.isText);
    const std::string delimiter(1, m_plan.delimiter);
    m_separator->setText(tr("Separator: %1").arg(textOf(delimiters(), delimiter)));
    fill(freshMenu(m_separator), delimiters(), delimiter,
         [](ImportOptions& options, const std::string& code) {
             options.delimiter = code.front();
             options.columns.clear();
         });
    m_encoding->setText(tr("Text: %1").arg(textOf(encodings(), m_plan.encoding)));
    fill(freshMenu(m_encoding), encodings(), m_plan.encoding,
         [](ImportOptions& options, const std::string& code) {
             options.encoding = code;
             options.columns.clear();
         });
}

void ImportReadingBar::showMore() {
    QMenu* menu = freshMenu(m_more);
    QMenu* headers = menu->addMenu(tr("Header row"));
    std::vector<Option> rows{{"0", tr("None")}};
    for (int row = 1; row <= std::max(kMostHeaderRows, m_plan.headerRow); ++row) {
        rows.push_back({std::to_string(row), tr("Row %1").arg(row)});
    }
    fill(headers, rows, std::to_string(m_plan.headerRow),
         [](ImportOptions& options, const std::string& code) {
             options.headerRow = std::stoi(code);
             options.columns.clear();
         });
    QMenu* mappings = menu->addMenu(tr("Read as"));
    mappings->setEnabled(!m_mappings.isEmpty());
    const std::string present = m_plan.savedName.empty() ? m_plan.presetName : m_plan.savedName;
    for (const QString& name : m_mappings) {
        QAction* action = mappings->addAction(name);
        action->setCheckable(true);
        action->setChecked(name == toQString(present));
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT mappingChosen(name); });
    }
    QAction* constant = menu->addAction(tr("One value for every row…"));
    connect(constant, &QAction::triggered, this, [this] { Q_EMIT constantRequested({}); });
}

void ImportReadingBar::showConstants() {
    for (ui::Button* button : m_constants) {
        m_chips->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_constants.clear();
    for (const auto& [field, value] : m_plan.constants) {
        const bool isChoice = m_plan.valueCodes.contains(field);
        ui::Button* button = addButton(u"constant-"_s + QString::fromStdString(field));
        button->setText(
            tr("%1: %2").arg(fieldName(m_words, field),
                             isChoice ? valueName(m_words, field, value) : toQString(value)));
        button->setToolTip(tr("Counts for every row"));
        button->setKind(ui::ButtonKind::Chosen);
        QMenu* menu = freshMenu(button);
        connect(menu->addAction(tr("Change…")), &QAction::triggered, this,
                [this, field = field] { Q_EMIT constantRequested(field); });
        connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, field = field] {
            apply([&](ImportOptions& options) { options.constants[field].clear(); });
        });
        button->show();
        m_constants.push_back(button);
    }
}

}  // namespace winnow
