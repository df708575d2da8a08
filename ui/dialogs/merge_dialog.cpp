// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/merge_dialog.h>

#include <QRadioButton>
#include <QStringList>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

MergeDialog::MergeDialog(PortfolioBridge& bridge, const Client& one, const Client& other,
                         QWidget* parent)
    : FormDialog(tr("Are these one client?"), tr("Make one client of them"), parent),
      m_bridge(bridge),
      m_one(one),
      m_other(other) {
    setIntroduction(
        tr("All facts and names of the other count as those of the client that stays. Nothing is "
           "rewritten: the two can be parted again on the client’s page."));
    addSection(tr("Which one stays?"));
    m_keepOne = addChoice(one);
    m_keepOther = addChoice(other);
    m_keepOne->setChecked(true);
    m_keepOne->setFocus();
    setMinimumWidth(ui::dp(480));
}

QRadioButton* MergeDialog::addChoice(const Client& client) {
    QStringList facts;
    for (const auto& [kind, count] : m_bridge.portfolio().facts().counts(client.id)) {
        if (count > 0) {
            facts << tr("%1 %2", "count, kind of facts")
                         .arg(
                             QString::fromStdString(m_bridge.words().locale().integer(count)),
                             m_bridge.words().text("fact_kind." + std::string(factKindCode(kind))));
        }
    }
    auto* choice = new QRadioButton(toQString(client.name), this);
    addField({}, choice, facts.isEmpty() ? tr("no facts") : facts.join(u", "_s));
    choice->setAccessibleName(toQString(client.name));
    return choice;
}

bool MergeDialog::save() {
    const Client& kept = m_keepOne->isChecked() ? m_one : m_other;
    const Client& other = m_keepOne->isChecked() ? m_other : m_one;
    const auto merged = m_bridge.portfolio().clients().merge(kept.id, other.id);
    if (!merged) {
        showProblem(m_bridge.words().error(merged.error()));
        return false;
    }
    m_kept = kept.id;
    m_message = tr("%1 now counts as %2").arg(toQString(other.name), toQString(kept.name));
    return true;
}

}  // namespace winnow
