// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/letter_sent_dialog.h>

#include <QComboBox>

#include <app/letter_service.h>
#include <ui/dialogs/optional_day.h>
#include <ui/support/date_input.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

LetterSentDialog::LetterSentDialog(PortfolioBridge& bridge, LetterId letter, std::string pdf,
                                   QWidget* parent)
    : FormDialog(tr("Record as sent"), tr("Record"), parent),
      m_bridge(bridge),
      m_letter(letter),
      m_pdf(std::move(pdf)),
      m_day(makeDateEdit(bridge.portfolio().now().date(), this)),
      m_channel(new QComboBox(this)) {
    setIntroduction(tr("A copy of exactly this letter is kept. It can no longer be changed."));
    m_day->setObjectName(u"sentOn"_s);
    m_channel->setObjectName(u"channel"_s);
    for (const LetterChannel channel :
         {LetterChannel::Email, LetterChannel::Post, LetterChannel::RegisteredPost,
          LetterChannel::HandedOver, LetterChannel::Portal}) {
        m_channel->addItem(
            bridge.words().text("letter_channel." + std::string(letterChannelCode(channel))),
            static_cast<int>(channel));
    }
    addField(tr("Sent on"), m_day);
    addField(tr("How"), m_channel);
    setMinimumWidth(ui::dp(440));
    m_day->setFocus();
}

bool LetterSentDialog::save() {
    const auto recorded = m_bridge.portfolio().letters().recordSent(
        m_letter, dayIn(*m_day), static_cast<LetterChannel>(m_channel->currentData().toInt()),
        m_pdf);
    if (!recorded) {
        showProblem(m_bridge.words().error(recorded.error()), m_day);
        return false;
    }
    return true;
}

}  // namespace winnow
