// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/sender_dialog.h>

#include <QLineEdit>
#include <QPlainTextEdit>

#include <app/letter_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/support/plain_text.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

SenderDialog::SenderDialog(PortfolioBridge& bridge, QWidget* parent)
    : FormDialog(tr("Your details"), tr("Save"), parent),
      m_bridge(bridge),
      m_company(new QLineEdit(this)),
      m_signatory(new QLineEdit(this)),
      m_position(new QLineEdit(this)),
      m_address(new QPlainTextEdit(this)),
      m_email(new QLineEdit(this)),
      m_phone(new QLineEdit(this)) {
    const Sender sender = bridge.portfolio().letters().sender();
    m_company->setText(toQString(sender.company));
    m_signatory->setText(toQString(sender.signatory));
    m_position->setText(toQString(sender.position));
    m_address->setPlainText(toQString(sender.address));
    m_email->setText(toQString(sender.email));
    m_phone->setText(toQString(sender.phone));
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(dp(76));
    m_company->setObjectName(u"company"_s);
    m_signatory->setObjectName(u"signatory"_s);
    m_position->setObjectName(u"position"_s);
    m_address->setObjectName(u"address"_s);
    m_email->setObjectName(u"email"_s);
    m_phone->setObjectName(u"phone"_s);
    setIntroduction(tr("They stand at the top of letters and of documents for clients."));
    addField(tr("Company"), m_company);
    addField(tr("Address"), m_address,
             tr("As on an envelope: street, then postcode and town on the last line."));
    addField(tr("E-mail"), m_email);
    addField(tr("Telephone"), m_phone);
    addField(tr("Who signs"), m_signatory);
    addField(tr("Position"), m_position);
    setMinimumWidth(dp(500));
    m_company->setFocus();
}

bool SenderDialog::save() {
    // No-break spaces stay: QString::trimmed() leaves them inside a line.
    const auto line = [](const QLineEdit* field) { return field->text().trimmed().toStdString(); };
    const Sender sender{
        line(m_company),  line(m_signatory),
        line(m_position), toQString(plainTextOf(*m_address)).trimmed().toStdString(),
        line(m_email),    line(m_phone)};
    if (const auto stored = m_bridge.portfolio().letters().setSender(sender); !stored) {
        showProblem(m_bridge.words().error(stored.error()), m_company);
        return false;
    }
    return true;
}

bool editSender(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent) {
    SenderDialog dialog(bridge, parent);
    return prompts.run(dialog) == QDialog::Accepted;
}

}  // namespace winnow
