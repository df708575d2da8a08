// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/client_name_dialogs.h>

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

#include <app/client_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

AliasDialog::AliasDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Add a name"), tr("Add name"), parent),
      m_bridge(bridge),
      m_client(client),
      m_alias(new QLineEdit(this)) {
    m_alias->setObjectName(u"alias"_s);
    m_alias->setMaxLength(200);
    addField(tr("Also called"), m_alias,
             tr("As your ticketing or your accounts write it. Files that use it are then "
                "recognised."));
    setMinimumWidth(ui::dp(440));
    m_alias->setFocus();
}

bool AliasDialog::save() {
    const auto added = m_bridge.portfolio().clients().addAlias(
        m_client, m_alias->text().simplified().toStdString());
    if (!added) {
        showProblem(m_bridge.words().error(added.error()), m_alias);
        return false;
    }
    return true;
}

ChooseClientDialog::ChooseClientDialog(PortfolioBridge& bridge, const QString& title,
                                       ClientId except, QWidget* parent)
    : FormDialog(title, tr("Continue"), parent), m_bridge(bridge), m_choice(new QComboBox(this)) {
    m_choice->setObjectName(u"client"_s);
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    for (const Client& client : bridge.portfolio().clients().all()) {
        if (client.id != except) {
            m_choice->addItem(toQString(client.name), QVariant::fromValue<qint64>(client.id.value));
        }
    }
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->setCurrentIndex(-1);
    addField(tr("Client"), m_choice);
    setMinimumWidth(ui::dp(440));
    m_choice->setFocus();
}

bool ChooseClientDialog::save() {
    const auto found =
        m_bridge.portfolio().clients().findByText(m_choice->currentText().trimmed().toStdString());
    if (!found) {
        showProblem(m_bridge.words().error(found.error()), m_choice);
        return false;
    }
    m_client = *found;
    return true;
}

}  // namespace winnow
