// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/rubric_publish_dialog.h>

#include <QComboBox>
#include <QLineEdit>

#include <app/figures_service.h>
#include <app/lock_service.h>
#include <app/rubric_service.h>
#include <domain/rubric_difference.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr std::size_t kMostShown = 8;

}  // namespace

RubricPublishDialog::RubricPublishDialog(PortfolioBridge& bridge, const Rubric& draft, int version,
                                         int changed, QWidget* parent)
    : FormDialog(tr("Publish version %1").arg(version), tr("Publish"), parent),
      m_bridge(bridge),
      m_draft(draft),
      m_version(version),
      m_note(new QLineEdit(this)),
      m_from(new QComboBox(this)) {
    const Words& words = bridge.words();
    Portfolio& portfolio = bridge.portfolio();
    setIntroduction(tr("%n client(s) would get another grade in %1. Grades of earlier quarters and "
                       "of locked ones stay as they are.",
                       nullptr, changed)
                        .arg(words.quarter(bridge.quarter())));
    QStringList lines;
    const std::vector<Text> all = differences(portfolio.rubrics().inUse(bridge.quarter()), draft);
    for (std::size_t i = 0; i < all.size() && i < kMostShown; ++i) {
        lines << u"•  "_s + words.text(all[i]);
    }
    if (all.size() > kMostShown) {
        lines << tr("and %n more", nullptr, static_cast<int>(all.size() - kMostShown));
    }
    auto* summary =
        new ui::Label(lines.join(u'\n'), ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    summary->setWordWrap(true);
    summary->setAccessibleName(tr("What changes"));
    addWide(summary);

    m_note->setObjectName(u"note"_s);
    m_note->setMaxLength(200);
    m_note->setPlaceholderText(tr("Why, in a few words"));
    addField(tr("Note"), m_note);
    std::vector<Quarter> quarters = portfolio.figures().quarters();
    quarters.push_back(quarters.back().plus(1));
    for (const Quarter& quarter : quarters) {
        if (portfolio.locks().mayChange(quarter)) {
            m_from->addItem(words.quarter(quarter), quarter.index());
        }
    }
    m_from->setObjectName(u"from"_s);
    const int here = m_from->findData(bridge.quarter().index());
    m_from->setCurrentIndex(here >= 0 ? here : 0);
    addField(tr("From quarter"), m_from, tr("This quarter and the later ones are graded with it."));
    setMinimumWidth(dp(520));
    m_note->setFocus();
}

bool RubricPublishDialog::save() {
    const auto published = m_bridge.portfolio().rubrics().publish(
        m_draft, Quarter::fromIndex(m_from->currentData().toInt()),
        m_note->text().simplified().toStdString());
    if (!published) {
        showProblem(m_bridge.words().error(published.error()), m_from);
        return false;
    }
    m_version = *published;
    return true;
}

}  // namespace winnow
