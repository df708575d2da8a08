// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/red_flag_dialog.h>

#include <QComboBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <algorithm>

#include <app/grading_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

QDate toQDate(Date date) { return QDate(date.year(), date.month(), date.day()); }

}  // namespace

RedFlagDialog::RedFlagDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Record a red flag"), tr("Record"), parent),
      m_bridge(bridge),
      m_client(client),
      m_kind(new QComboBox(this)),
      m_day(new QDateEdit(this)),
      m_note(new QPlainTextEdit(this)) {
    setIntroduction(
        tr("A broken written promise and abuse of staff act on the grade through "
           "gates; the others are kept as evidence."));
    for (const RedFlagKind kind :
         {RedFlagKind::BrokenCommitment, RedFlagKind::StaffAbuse, RedFlagKind::Haggling,
          RedFlagKind::ThirdPartyTampering, RedFlagKind::NightCall, RedFlagKind::UrgentWhileOverdue,
          RedFlagKind::Indecision, RedFlagKind::Other}) {
        m_kind->addItem(bridge.words().text("red_flag." + std::string(redFlagKindCode(kind))),
                        static_cast<int>(kind));
    }
    const Date last = std::min(bridge.portfolio().calendar().lastDay(bridge.quarter()),
                               bridge.portfolio().now().date());
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_day->setDate(toQDate(last));
    m_day->setMaximumDate(toQDate(bridge.portfolio().now().date()));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(ui::dp(72));
    m_kind->setObjectName(u"kind"_s);
    m_note->setObjectName(u"note"_s);
    addField(tr("What happened"), m_kind);
    addField(tr("When"), m_day);
    addField(tr("Evidence"), m_note, tr("What was said or done, in a sentence or two."));
    resize(ui::dp(460), sizeHint().height());
}

bool RedFlagDialog::save() {
    const QDate day = m_day->date();
    const std::optional<Date> on = Date::of(day.year(), day.month(), day.day());
    if (!on) {
        showProblem(tr("This date is too long ago."), m_day);
        return false;
    }
    const auto result = m_bridge.portfolio().grading().addRedFlag(
        m_client, static_cast<RedFlagKind>(m_kind->currentData().toInt()), *on,
        m_note->toPlainText().trimmed().toStdString());
    if (!result) {
        showProblem(m_bridge.words().error(result.error()));
        return false;
    }
    return true;
}

}  // namespace winnow
