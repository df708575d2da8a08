// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/queue_caps_dialog.h>

#include <QLineEdit>
#include <QSpinBox>

#include <app/parting_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/support/number_input.h>
#include <ui/support/prompts.h>
#include <ui/support/time_input.h>
#include <ui/theme/look.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kDialogWidth = 520;
constexpr int kMostMonthsAhead = 36;
// A share as the owner types it: in per cent, so a hundredth.
constexpr std::int64_t kPercent = 100;

}  // namespace

QueueCapsDialog::QueueCapsDialog(PortfolioBridge& bridge, QWidget* parent)
    : FormDialog(tr("Limits of the queue"), tr("Save"), parent),
      m_bridge(bridge),
      m_revenue(new QLineEdit(this)),
      m_floor(new QLineEdit(this)),
      m_perMonth(new QLineEdit(this)),
      m_perClient(new QLineEdit(this)),
      m_ahead(new QSpinBox(this)) {
    const QueueCaps caps = bridge.portfolio().parting().caps();
    const Language language = bridge.words().locale().language();
    setIntroduction(
        tr("Clients are parted with worst first, over months: no quarter and no month takes more "
           "than these "
           "limits allow."));
    if (caps.revenuePerQuarter) {
        const Decimal percent = Decimal::of(Fraction{caps.revenuePerQuarter->numerator * kPercent,
                                                     caps.revenuePerQuarter->denominator});
        m_revenue->setText(decimalInput(percent, language));
    }
    if (caps.cashFloor) {
        m_floor->setText(moneyInput(*caps.cashFloor, language, bridge.portfolio().currency()));
    }
    m_perMonth->setText(workTimeInput(caps.handoverPerMonth));
    m_perClient->setText(workTimeInput(caps.handoverPerClient));
    m_ahead->setRange(0, kMostMonthsAhead);
    m_ahead->setValue(caps.firstMonthAhead);
    m_revenue->setObjectName(u"revenue"_s);
    m_floor->setObjectName(u"floor"_s);
    m_perMonth->setObjectName(u"perMonth"_s);
    m_perClient->setObjectName(u"perClient"_s);
    m_ahead->setObjectName(u"ahead"_s);
    addField(tr("Revenue lost a quarter, %"), m_revenue,
             tr("Of the portfolio’s revenue. Empty: no limit."));
    addField(tr("Revenue that must be left"), m_floor,
             tr("A quarter, after everyone in the queue. Empty: no floor."));
    addField(tr("Hours for handovers a month"), m_perMonth);
    addField(tr("Hours one handover takes"), m_perClient);
    addField(tr("Months to the first letter"), m_ahead, tr("0: this month."));
    resize(dp(kDialogWidth), sizeHint().height());
}

std::optional<QueueCaps> QueueCapsDialog::read() {
    const Language language = m_bridge.words().locale().language();
    QueueCaps caps;
    caps.firstMonthAhead = m_ahead->value();
    if (const QString text = m_revenue->text().remove(u'%').trimmed(); !text.isEmpty()) {
        const std::optional<Decimal> percent = decimalFromInput(text, language);
        if (!percent) {
            showProblem(tr("“%1” is not a percentage. Example: 8").arg(m_revenue->text()),
                        m_revenue);
            return std::nullopt;
        }
        caps.revenuePerQuarter = Fraction{percent->micros, Decimal::kOne * kPercent};
    }
    if (const QString text = m_floor->text().trimmed(); !text.isEmpty()) {
        caps.cashFloor = moneyFromInput(text, language, m_bridge.portfolio().currency());
        if (!caps.cashFloor) {
            showProblem(tr("“%1” is not an amount.").arg(text), m_floor);
            return std::nullopt;
        }
    }
    for (const auto& [field, target] :
         {std::pair{m_perMonth, &caps.handoverPerMonth}, {m_perClient, &caps.handoverPerClient}}) {
        const std::optional<WorkTime> time = workTimeFromInput(field->text(), language);
        if (!time) {
            showProblem(tr("“%1” is not a time. Example: 16 or 16:30").arg(field->text()), field);
            return std::nullopt;
        }
        *target = *time;
    }
    return caps;
}

bool QueueCapsDialog::save() {
    const std::optional<QueueCaps> caps = read();
    if (!caps) {
        return false;
    }
    const Result<void> saved = m_bridge.portfolio().parting().setCaps(*caps);
    if (!saved) {
        showProblem(m_bridge.words().error(saved.error()));
        return false;
    }
    return true;
}

bool editQueueCaps(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent) {
    QueueCapsDialog dialog(bridge, parent);
    return prompts.run(dialog) == QDialog::Accepted;
}

}  // namespace winnow
