// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/contract_dialog.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <app/client_service.h>
#include <app/parting_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/optional_day.h>
#include <ui/support/plain_text.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kWidth = 900;
constexpr int kMostDays = 3'660;
constexpr int kMostMonths = 120;
constexpr int kUnknownNotice = -1;
constexpr int kNoRepeat = 0;

QSpinBox* makeCount(int least, int most, const QString& unknown, std::optional<int> value,
                    QWidget* parent) {
    auto* field = new QSpinBox(parent);
    field->setRange(least, most);
    field->setSpecialValueText(unknown);
    field->setValue(value.value_or(least));
    return field;
}

std::optional<int> countIn(const QSpinBox& field) {
    return field.value() == field.minimum() ? std::nullopt : std::optional(field.value());
}

QPlainTextEdit* makeText(const std::string& text, int height, const QString& name,
                         QWidget* parent) {
    auto* field = new QPlainTextEdit(toQString(text), parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(dp(height));
    field->setObjectName(name);
    return field;
}

}  // namespace

ContractDialog::ContractDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                               QWidget* parent)
    : FormDialog(tr("Contract"), tr("Save"), parent), m_bridge(bridge), m_prompts(prompts) {
    m_contract = bridge.portfolio().parting().contract(client).value_or(Contract{});
    m_contract.client = client;
    const std::optional<Client> known = bridge.portfolio().clients().find(client);
    setIntroduction(
        tr("What was agreed with %1, as far as an end of service or a new price depends on it.")
            .arg(known ? toQString(known->name) : QString()));
    addNotice();
    addWords();
    setMinimumWidth(dp(kWidth));
    recompute();
}

void ContractDialog::addNotice() {
    const Date today = m_bridge.portfolio().now().date();
    m_signed = new OptionalDay(tr("signed on"), m_contract.signedOn, today, this);
    m_days = makeCount(kUnknownNotice, kMostDays, tr("not recorded"), m_contract.noticeDays, this);
    m_months =
        makeCount(kUnknownNotice, kMostMonths, tr("not recorded"), m_contract.noticeMonths, this);
    m_renews = new OptionalDay(tr("on"), m_contract.renewsOn, today.plusMonths(12), this);
    m_every =
        makeCount(kNoRepeat, kMostMonths, tr("not recorded"), m_contract.renewsEveryMonths, this);
    m_onlyAtRenewal = new QCheckBox(tr("It can end on a renewal day only"), this);
    m_onlyAtRenewal->setChecked(m_contract.endsOnlyAtRenewal);
    auto* rule = new QWidget(this);
    auto* line = new QHBoxLayout(rule);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(dp(8));
    m_rule = new QComboBox(rule);
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rule->setMinimumContentsLength(16);
    auto* rules = new ui::SecondaryButton(tr("Rules…"), rule);
    rules->setAutoDefault(false);
    line->addWidget(m_rule, 1);
    line->addWidget(rules);
    fillRules();
    m_signed->setObjectName(u"signed"_s);
    m_days->setObjectName(u"days"_s);
    m_months->setObjectName(u"months"_s);
    m_renews->setObjectName(u"renews"_s);
    m_every->setObjectName(u"every"_s);
    m_onlyAtRenewal->setObjectName(u"onlyAtRenewal"_s);
    m_rule->setObjectName(u"rule"_s);
    m_rule->setAccessibleName(tr("Notice rule"));
    rules->setObjectName(u"editRules"_s);

    addField(tr("Contract"), m_signed);
    addField(tr("Notice, days"), m_days);
    addField(tr("Notice, months"), m_months, tr("Where both are given the longer one counts."));
    addField(tr("Next renewal"), m_renews);
    addField(tr("Renews every, months"), m_every);
    addField(tr("End"), m_onlyAtRenewal);
    addField(tr("Notice rule"), rule, tr("What law and custom add to the contract."));
    rule->setFocusProxy(m_rule);
    m_end = new ui::Label({}, ui::TextRole::Strong, ui::ColorRole::Ink, this);
    m_end->setObjectName(u"end"_s);
    m_end->setWordWrap(true);
    m_because = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    m_because->setObjectName(u"because"_s);
    m_because->setWordWrap(true);
    addWide(m_end);
    addWide(m_because);

    for (OptionalDay* each : {m_signed, m_renews}) {
        connect(each, &OptionalDay::changed, this, &ContractDialog::recompute);
    }
    for (QSpinBox* each : {m_days, m_months, m_every}) {
        connect(each, &QSpinBox::valueChanged, this, &ContractDialog::recompute);
    }
    connect(m_onlyAtRenewal, &QCheckBox::toggled, this, &ContractDialog::recompute);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ContractDialog::recompute);
    connect(rules, &QAbstractButton::clicked, this, &ContractDialog::editRules);
}

void ContractDialog::addWords() {
    beginColumn();
    m_address = makeText(m_contract.noticeAddress, 84, u"address"_s, this);
    m_prepaid = makeText(m_contract.prepaid, 64, u"prepaid"_s, this);
    m_commitments = makeText(m_contract.commitments, 64, u"commitments"_s, this);
    m_note = makeText(m_contract.note, 84, u"note"_s, this);
    addField(tr("Notices go to"), m_address, tr("The address the contract names for notices."));
    addField(tr("Paid in advance"), m_prepaid,
             tr("Work still owed, deposits: delivered or paid back before the end."));
    addField(tr("Commitments"), m_commitments, tr("Annual licences, leased equipment."));
    addField(tr("Note"), m_note);
}

void ContractDialog::fillRules() {
    const Language language = m_bridge.words().locale().language();
    const QString chosen =
        m_rule->count() > 0 ? m_rule->currentData().toString() : toQString(m_contract.country);
    const QSignalBlocker quiet(m_rule);
    m_rule->clear();
    const std::vector<NoticeRule> rules = m_bridge.portfolio().parting().rules();
    m_rule->addItem(tr("The first rule: %1").arg(toQString(wordsIn(rules.front().name, language))),
                    QString());
    for (const NoticeRule& rule : rules) {
        m_rule->addItem(toQString(wordsIn(rule.name, language)), toQString(rule.code));
    }
    m_rule->setCurrentIndex(std::max(m_rule->findData(chosen), 0));
}

void ContractDialog::editRules() {
    if (editNoticeRules(m_bridge, m_prompts, this)) {
        fillRules();
        recompute();
    }
}

Contract ContractDialog::contract() const {
    Contract contract = m_contract;
    contract.signedOn = m_signed->day();
    contract.noticeDays = countIn(*m_days);
    contract.noticeMonths = countIn(*m_months);
    contract.renewsOn = m_renews->day();
    contract.renewsEveryMonths = countIn(*m_every);
    contract.endsOnlyAtRenewal = m_onlyAtRenewal->isChecked();
    contract.country = m_rule->currentData().toString().toStdString();
    contract.noticeAddress = plainTextOf(*m_address);
    contract.prepaid = plainTextOf(*m_prepaid);
    contract.commitments = plainTextOf(*m_commitments);
    contract.note = plainTextOf(*m_note);
    return contract;
}

void ContractDialog::recompute() {
    const Words& words = m_bridge.words();
    const NoticeAdvice advice =
        m_bridge.portfolio().parting().notice(contract(), m_bridge.portfolio().now().date());
    m_end->setText(advice.known ? tr("Notice given today: service can end on %1, in %n day(s).",
                                     nullptr, advice.noticeDays)
                                      .arg(toQString(words.locale().dateLong(advice.earliestEnd)))
                                : tr("Neither contract nor rule says how long the notice is."));
    QStringList because;
    for (const Text& each : advice.because) {
        because << words.text(each);
    }
    m_because->setText(because.join(u'\n'));
    if (isVisible()) {
        fitHeight();
    }
}

bool ContractDialog::save() {
    const Result<void> saved = m_bridge.portfolio().parting().setContract(contract());
    if (!saved) {
        showProblem(m_bridge.words().error(saved.error()));
    }
    return static_cast<bool>(saved);
}

bool editContract(PortfolioBridge& bridge, Prompts& prompts, ClientId client, QWidget* parent) {
    ContractDialog dialog(bridge, prompts, client, parent);
    return prompts.run(dialog) == QDialog::Accepted;
}

}  // namespace winnow
