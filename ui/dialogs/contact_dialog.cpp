// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/contact_dialog.h>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <app/client_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

ContactDialog::ContactDialog(PortfolioBridge& bridge, const Contact& contact, QWidget* parent)
    : FormDialog(contact.id ? tr("Edit contact") : tr("Add a contact"),
                 contact.id ? tr("Save") : tr("Add contact"), parent),
      m_bridge(bridge),
      m_contact(contact),
      m_name(new QLineEdit(toQString(contact.name), this)),
      m_position(new QLineEdit(toQString(contact.position), this)),
      m_email(new QLineEdit(toQString(contact.email), this)),
      m_phone(new QLineEdit(toQString(contact.phone), this)),
      m_payer(new QCheckBox(tr("Payer"), this)),
      m_decider(new QCheckBox(tr("Decider"), this)),
      m_user(new QCheckBox(tr("User"), this)),
      m_note(new QPlainTextEdit(toQString(contact.note), this)) {
    m_name->setObjectName(u"name"_s);
    m_email->setObjectName(u"email"_s);
    m_payer->setChecked(contact.roles.payer);
    m_decider->setChecked(contact.roles.decider);
    m_user->setChecked(contact.roles.user);
    auto* roles = new QWidget(this);
    auto* row = new QHBoxLayout(roles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::dp(16));
    for (QCheckBox* role : {m_payer, m_decider, m_user}) {
        row->addWidget(role);
    }
    row->addStretch(1);
    roles->setFocusProxy(m_payer);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(ui::dp(60));
    addField(tr("Name"), m_name);
    addField(tr("Position"), m_position);
    addField(tr("Roles"), roles,
             tr("Who pays, who decides, who works with the systems every day. One person may be "
                "all three."));
    addField(tr("E-mail"), m_email);
    addField(tr("Telephone"), m_phone);
    addField(tr("Note"), m_note);
    setMinimumWidth(ui::dp(480));
    m_name->setFocus();
}

bool ContactDialog::save() {
    Contact contact = m_contact;
    contact.name = m_name->text().simplified().toStdString();
    contact.position = m_position->text().simplified().toStdString();
    contact.email = m_email->text().trimmed().toStdString();
    contact.phone = m_phone->text().simplified().toStdString();
    contact.roles = {m_payer->isChecked(), m_decider->isChecked(), m_user->isChecked()};
    contact.note = m_note->toPlainText().trimmed().toStdString();
    ClientService& clients = m_bridge.portfolio().clients();
    if (contact.id) {
        if (const auto updated = clients.updateContact(contact); !updated) {
            showProblem(m_bridge.words().error(updated.error()), m_name);
            return false;
        }
        return true;
    }
    if (const auto added = clients.addContact(contact); !added) {
        showProblem(m_bridge.words().error(added.error()), m_name);
        return false;
    }
    return true;
}

}  // namespace winnow
