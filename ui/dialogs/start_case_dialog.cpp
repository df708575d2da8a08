// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/start_case_dialog.h>

#include <algorithm>

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <ui/support/criterion_text.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kDialogWidth = 640;
constexpr int kLongestName = 120;

bool canHaveCase(const Client& client) {
    return client.status == ClientStatus::Active || client.status == ClientStatus::Leaving;
}

}  // namespace

StartCaseDialog::StartCaseDialog(PortfolioBridge& bridge, const StartCaseRequest& request,
                                 QWidget* parent)
    : FormDialog(tr("Start a workflow"), tr("Start"), parent),
      m_bridge(bridge),
      m_request(request),
      m_playbooks(new QWidget(this)),
      m_lines(new QVBoxLayout(m_playbooks)),
      m_group(new QButtonGroup(this)),
      m_summary(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_reason(new QPlainTextEdit(this)),
      m_assignee(new QLineEdit(this)) {
    m_playbooks->setObjectName(u"playbooks"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(dp(4));
    m_client = new QComboBox(this);
    m_client->setObjectName(u"client"_s);
    fillClients();
    addField(tr("Client"), m_client);
    addField(tr("Playbook"), m_playbooks);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"summary"_s);
    addField({}, m_summary);
    if (!request.criteria.empty()) {
        const Rubric& rubric = bridge.portfolio().figures().rubric(bridge.quarter());
        QStringList names;
        for (const std::string& criterion : request.criteria) {
            names << criterionName(rubric, criterion, bridge.words());
        }
        auto* plan = new Label(names.join(u", "_s), ui::TextRole::Body, ui::ColorRole::Ink, this);
        plan->setWordWrap(true);
        addField(tr("To change"), plan);
    }
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(dp(56));
    addField(tr("Why"), m_reason, tr("For yourself; it stands first in the log."));
    m_assignee->setObjectName(u"assignee"_s);
    m_assignee->setMaxLength(kLongestName);
    m_assignee->setPlaceholderText(tr("You"));
    addField(tr("Who follows it"), m_assignee);
    connect(m_client, &QComboBox::currentIndexChanged, this, &StartCaseDialog::showChoices);
    connect(m_group, &QButtonGroup::idToggled, this, &StartCaseDialog::showSummary);
    resize(dp(kDialogWidth), sizeHint().height());
    showChoices();
}

void StartCaseDialog::fillClients() {
    for (const Client& client : m_bridge.portfolio().clients().all()) {
        if (canHaveCase(client) || m_request.client == client.id) {
            m_client->addItem(toQString(client.name), QVariant::fromValue(client.id.value));
        }
    }
    const int given =
        m_request.client ? m_client->findData(QVariant::fromValue(m_request.client->value)) : -1;
    m_client->setEditable(given < 0);
    if (given < 0) {
        // Found by any part of the name.
        m_client->setInsertPolicy(QComboBox::NoInsert);
        m_client->completer()->setFilterMode(Qt::MatchContains);
        m_client->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_client->lineEdit()->setPlaceholderText(tr("Name of the client"));
    } else {
        m_client->setEnabled(false);
    }
    m_client->setCurrentIndex(given);
}

std::optional<ClientId> StartCaseDialog::client() const {
    const int index = m_client->isEditable() ? m_client->findText(m_client->currentText())
                                             : m_client->currentIndex();
    return index < 0 ? std::nullopt
                     : std::optional(ClientId{m_client->itemData(index).toLongLong()});
}

const CaseService::Choice* StartCaseDialog::chosen() const {
    const int index = m_group->checkedId();
    return index >= 0 && static_cast<std::size_t>(index) < m_choices.size()
               ? &m_choices[static_cast<std::size_t>(index)]
               : nullptr;
}

void StartCaseDialog::showChoices() {
    const CaseService::Choice* before = chosen();
    const std::string wanted = before ? before->playbook : m_request.playbook;
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
    }
    qDeleteAll(m_playbooks->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item;
    }
    const std::optional<ClientId> who = client();
    m_choices =
        who ? m_bridge.portfolio().cases().choices(*who) : std::vector<CaseService::Choice>{};
    const Language language = m_bridge.words().locale().language();
    int advised = -1;
    int asked = -1;
    m_refusal.clear();
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const CaseService::Choice& choice = m_choices[i];
        const int id = static_cast<int>(i);
        auto* line = new QWidget(m_playbooks);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(dp(8));
        auto* button = new QRadioButton(toQString(wordsIn(choice.title, language)), line);
        button->setObjectName(toQString("playbook_" + choice.playbook));
        button->setEnabled(!choice.refusal);
        m_group->addButton(button, id);
        row->addWidget(button);
        if (choice.advised && !choice.refusal) {
            row->addWidget(new ui::Chip(tr("advised"), ui::Tone::Good, {}, line));
        }
        if (choice.refusal) {
            // One line, whole in its tool tip: several may be refused for the same reason.
            const QString why = m_bridge.words().text(*choice.refusal);
            button->setAccessibleDescription(why);
            if (choice.playbook == wanted) {
                m_refusal = why;
            }
            row->addWidget(new Label(why, ui::TextRole::Secondary, ui::ColorRole::Ink3, line), 1);
        } else {
            row->addStretch(1);
        }
        m_lines->addWidget(line);
        line->show();
        if (choice.refusal) {
            continue;
        }
        if (choice.playbook == wanted) {
            asked = id;
        }
        if (choice.advised && advised < 0) {
            advised = id;
        }
    }
    if (m_choices.empty()) {
        auto* hint = new Label(tr("Choose a client first."), ui::TextRole::Body,
                               ui::ColorRole::Ink3, m_playbooks);
        m_lines->addWidget(hint);
        hint->show();
    }
    // What was asked for and cannot be is said; nothing else is put in its place.
    const int proposed = asked >= 0 || !m_refusal.isEmpty() ? asked : advised;
    if (QAbstractButton* button = m_group->button(proposed)) {
        button->setChecked(true);
    }
    // The form takes the room of what was there before otherwise.
    m_lines->activate();
    m_playbooks->setMinimumHeight(m_lines->totalSizeHint().height());
    showSummary();
}

void StartCaseDialog::showSummary() {
    const CaseService::Choice* choice = chosen();
    m_summary->setVisible(choice || !m_refusal.isEmpty());
    m_summary->setText(
        choice ? toQString(wordsIn(choice->summary, m_bridge.words().locale().language()))
               : m_refusal);
    if (isVisible()) {
        fitHeight();
    }
}

bool StartCaseDialog::save() {
    const std::optional<ClientId> who = client();
    if (!who) {
        showProblem(tr("Choose the client this is for."), m_client);
        return false;
    }
    const CaseService::Choice* choice = chosen();
    if (!choice) {
        showProblem(tr("Choose a playbook."), m_playbooks);
        return false;
    }
    CaseService::StartRequest request;
    request.client = *who;
    request.playbook = choice->playbook;
    request.from = m_request.from;
    request.reason = m_reason->toPlainText().trimmed().toStdString();
    request.assignee = m_assignee->text().simplified().toStdString();
    request.criteria = m_request.criteria;
    const Result<CaseId> started = m_bridge.portfolio().cases().start(request);
    if (!started) {
        showProblem(m_bridge.words().error(started.error()));
        return false;
    }
    m_id = *started;
    return true;
}

std::optional<CaseId> startCase(PortfolioBridge& bridge, Prompts& prompts,
                                const StartCaseRequest& request, QWidget* parent) {
    StartCaseDialog dialog(bridge, request, parent);
    return prompts.run(dialog) == QDialog::Accepted ? std::optional(dialog.caseId()) : std::nullopt;
}

}  // namespace winnow
