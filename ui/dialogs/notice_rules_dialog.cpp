// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/notice_rules_dialog.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <app/parting_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/support/plain_text.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kWidth = 940;
constexpr int kMostDays = 3'660;
constexpr int kMostMonths = 120;
constexpr int kMostDaysAYear = 366;
constexpr int kMostMonthsAYear = 12;

QSpinBox* makeCount(int most, const QString& name, QWidget* parent) {
    auto* field = new QSpinBox(parent);
    field->setRange(0, most);
    field->setSpecialValueText(NoticeRulesDialog::tr("none"));
    field->setObjectName(name);
    return field;
}

}  // namespace

NoticeRulesDialog::NoticeRulesDialog(PortfolioBridge& bridge, QWidget* parent)
    : FormDialog(tr("Notice rules"), tr("Save the rules"), parent),
      m_bridge(bridge),
      m_rules(bridge.portfolio().parting().rules()) {
    setIntroduction(
        tr("What law and custom add to a contract, from the years of the relation, between a "
           "least and a most. Starting points to adapt, and no legal advice: ask a lawyer of your "
           "country. The first rule counts where a contract names none."));
    addList();
    addFigures();
    beginColumn();
    addTexts();
    setMinimumWidth(dp(kWidth));
    fillList(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &NoticeRulesDialog::showRule);
    m_list->setFocus();
}

void NoticeRulesDialog::addList() {
    m_list = new QListWidget(this);
    m_list->setObjectName(u"rules"_s);
    m_list->setAccessibleName(tr("Rules"));
    m_list->setFixedHeight(dp(136));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addWide(m_list);
    auto* buttons = new QWidget(this);
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(dp(6));
    const auto button = [&](const QString& text, const QString& name, auto&& slot) {
        auto* made = new ui::SecondaryButton(text, buttons);
        made->setSmall(true);
        made->setAutoDefault(false);
        made->setObjectName(name);
        line->addWidget(made);
        connect(made, &QAbstractButton::clicked, this, slot);
    };
    button(tr("Add"), u"add"_s, &NoticeRulesDialog::addRule);
    button(tr("Remove"), u"remove"_s, &NoticeRulesDialog::removeRule);
    button(tr("Move up"), u"up"_s, &NoticeRulesDialog::moveUp);
    button(tr("As shipped"), u"restore"_s, &NoticeRulesDialog::restore);
    line->addStretch(1);
    addWide(buttons);
}

void NoticeRulesDialog::addFigures() {
    m_monthsPerYear = makeCount(kMostMonthsAYear, u"monthsPerYear"_s, this);
    m_daysPerYear = makeCount(kMostDaysAYear, u"daysPerYear"_s, this);
    m_leastMonths = makeCount(kMostMonths, u"leastMonths"_s, this);
    m_leastDays = makeCount(kMostDays, u"leastDays"_s, this);
    m_mostMonths = makeCount(kMostMonths, u"mostMonths"_s, this);
    addField(tr("Months a year"), m_monthsPerYear,
             tr("For each complete year of the relation; a begun one does not count."));
    addField(tr("Days a year"), m_daysPerYear);
    addField(tr("At least, months"), m_leastMonths);
    addField(tr("At least, days"), m_leastDays);
    addField(tr("At most, months"), m_mostMonths);
}

void NoticeRulesDialog::addTexts() {
    m_code = new QLineEdit(this);
    m_code->setObjectName(u"code"_s);
    m_code->setMaxLength(16);
    addField(tr("Code"), m_code, tr("A short name for files: FR, BE, contract."));
    const std::array<QString, 2> names{tr("Name, English"), tr("Name, French")};
    const std::array<QString, 2> bases{tr("Basis, English"), tr("Basis, French")};
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        m_names[i] = new QLineEdit(this);
        m_names[i]->setObjectName(i == 0 ? u"nameEn"_s : u"nameFr"_s);
        addField(names[i], m_names[i]);
    }
    for (std::size_t i = 0; i < m_bases.size(); ++i) {
        m_bases[i] = new QPlainTextEdit(this);
        m_bases[i]->setObjectName(i == 0 ? u"basisEn"_s : u"basisFr"_s);
        m_bases[i]->setTabChangesFocus(true);
        m_bases[i]->setFixedHeight(dp(108));
        addField(bases[i], m_bases[i], i == 0 ? QString() : tr("Where the rule comes from."));
    }
}

void NoticeRulesDialog::fillList(int row) {
    const Language language = m_bridge.words().locale().language();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const NoticeRule& rule : m_rules) {
        const QString name = toQString(wordsIn(rule.name, language));
        m_list->addItem(name.isEmpty() ? tr("New rule") : name);
    }
    m_list->setCurrentRow(row);
    m_shown = -1;
    showRule(row);
}

void NoticeRulesDialog::showRule(int row) {
    take();
    if (row < 0 || row >= static_cast<int>(m_rules.size())) {
        m_shown = -1;
        return;
    }
    m_shown = row;
    const NoticeRule& rule = m_rules[static_cast<std::size_t>(row)];
    m_code->setText(toQString(rule.code));
    m_names[0]->setText(toQString(rule.name.en));
    m_names[1]->setText(toQString(rule.name.fr));
    m_bases[0]->setPlainText(toQString(rule.basis.en));
    m_bases[1]->setPlainText(toQString(rule.basis.fr));
    m_monthsPerYear->setValue(rule.monthsPerYear);
    m_daysPerYear->setValue(rule.daysPerYear);
    m_leastMonths->setValue(rule.leastMonths);
    m_leastDays->setValue(rule.leastDays);
    m_mostMonths->setValue(rule.mostMonths.value_or(0));
}

void NoticeRulesDialog::take() {
    if (m_shown < 0) {
        return;
    }
    NoticeRule& rule = m_rules[static_cast<std::size_t>(m_shown)];
    rule.code = m_code->text().trimmed().toStdString();
    rule.name = {m_names[0]->text().trimmed().toStdString(),
                 m_names[1]->text().trimmed().toStdString()};
    rule.basis = {plainTextOf(*m_bases[0]), plainTextOf(*m_bases[1])};
    rule.monthsPerYear = m_monthsPerYear->value();
    rule.daysPerYear = m_daysPerYear->value();
    rule.leastMonths = m_leastMonths->value();
    rule.leastDays = m_leastDays->value();
    rule.mostMonths =
        m_mostMonths->value() > 0 ? std::optional(m_mostMonths->value()) : std::nullopt;
    const Language language = m_bridge.words().locale().language();
    if (QListWidgetItem* item = m_list->item(m_shown); item && !rule.name.empty()) {
        item->setText(toQString(wordsIn(rule.name, language)));
    }
}

void NoticeRulesDialog::addRule() {
    take();
    m_rules.emplace_back();
    fillList(static_cast<int>(m_rules.size()) - 1);
    m_code->setFocus();
}

void NoticeRulesDialog::removeRule() {
    if (m_shown < 0 || m_rules.size() < 2) {
        return;
    }
    const int row = m_shown;
    m_rules.erase(m_rules.begin() + row);
    fillList(std::min(row, static_cast<int>(m_rules.size()) - 1));
}

void NoticeRulesDialog::moveUp() {
    take();
    if (m_shown < 1) {
        return;
    }
    const auto row = static_cast<std::size_t>(m_shown);
    std::swap(m_rules[row], m_rules[row - 1]);
    fillList(m_shown - 1);
}

void NoticeRulesDialog::restore() {
    m_rules = m_bridge.portfolio().parting().shippedRules();
    fillList(0);
}

bool NoticeRulesDialog::save() {
    take();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (const std::vector<Text> wrong = validate(m_rules[i]); !wrong.empty()) {
            m_list->setCurrentRow(static_cast<int>(i));
            showProblem(m_bridge.words().text(wrong.front()), m_code);
            return false;
        }
    }
    const Result<void> saved = m_bridge.portfolio().parting().setRules(m_rules);
    if (!saved) {
        showProblem(m_bridge.words().error(saved.error()), m_list);
    }
    return static_cast<bool>(saved);
}

bool editNoticeRules(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent) {
    NoticeRulesDialog dialog(bridge, parent);
    return prompts.run(dialog) == QDialog::Accepted;
}

}  // namespace winnow
