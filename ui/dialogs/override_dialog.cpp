// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/override_dialog.h>

#include <QComboBox>
#include <QPlainTextEdit>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/guarded.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMostQuarters = 4;

}  // namespace

OverrideDialog::OverrideDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Override the grade"), tr("Set this grade"), parent),
      m_bridge(bridge),
      m_client(client),
      m_grade(new ui::SegmentedControl(tr("Grade"), this)),
      m_reason(new QPlainTextEdit(this)),
      m_until(new QComboBox(this)) {
    const Words& words = bridge.words();
    const GradedQuarter& quarter = bridge.portfolio().grading().quarter(bridge.quarter());
    const ClientQuarter* found = quarter.find(client);
    const Assessment assessment = found ? found->assessment : Assessment{};
    setIntroduction(
        assessment.computedGrade
            ? tr("The rubric gives %1. Your own grade is shown beside it, with the reason, and "
                 "ends by itself.")
                  .arg(toQString(gradeLetter(*assessment.computedGrade)))
            : tr("The rubric gives no grade yet. Your own is shown with the reason, and ends by "
                 "itself."));
    for (const Grade grade : kGrades) {
        m_grade->addSegment(toQString(gradeLetter(grade)));
    }
    m_grade->setObjectName(u"grade"_s);
    if (assessment.finalGrade) {
        m_grade->setCurrentIndex(static_cast<int>(*assessment.finalGrade));
    }
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(ui::dp(72));
    for (int i = 0; i < kMostQuarters; ++i) {
        const Quarter last = bridge.quarter().plus(i);
        m_until->addItem(i == 0 ? tr("%1 only").arg(words.quarter(last)) : words.quarter(last),
                         last.index());
    }
    m_until->setObjectName(u"until"_s);
    addField(tr("Grade"), m_grade);
    addField(tr("Reason"), m_reason, tr("Required: it is printed with the grade."));
    addField(tr("Until"), m_until, tr("At most four quarters, then the rubric’s grade is back."));
    if (assessment.overridden) {
        auto* back = new ui::GhostButton(tr("Take the present override back"), this);
        back->setObjectName(u"takeBack"_s);
        back->setAutoDefault(false);
        addField({}, back);
        connect(back, &QAbstractButton::clicked, this, &OverrideDialog::takeBack);
    }
    resize(ui::dp(460), sizeHint().height());
}

bool OverrideDialog::save() {
    const QString reason = m_reason->toPlainText().simplified();
    if (reason.isEmpty()) {
        showProblem(tr("A reason is required: next quarter you will want to know why."), m_reason);
        return false;
    }
    const auto grade = static_cast<Grade>(m_grade->currentIndex());
    const Quarter until = Quarter::fromIndex(m_until->currentData().toInt());
    const Result<void> result = m_bridge.portfolio().grading().overrideGrade(
        m_client, m_bridge.quarter(), until, grade, reason.toStdString());
    if (!result) {
        showProblem(m_bridge.words().error(result.error()));
        return false;
    }
    const std::optional<Client> client = m_bridge.portfolio().clients().find(m_client);
    m_message =
        tr("%1 was set to %2")
            .arg(client ? toQString(client->name) : QString(), toQString(gradeLetter(grade)));
    return true;
}

void OverrideDialog::takeBack() {
    guarded([this](const QString& message) { showProblem(message); },
            [this] {
                const Result<void> result =
                    m_bridge.portfolio().grading().removeOverride(m_client, m_bridge.quarter());
                if (!result) {
                    showProblem(m_bridge.words().error(result.error()));
                    return;
                }
                m_message = tr("The override was taken back");
                accept();
            });
}

}  // namespace winnow
