// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/rubric_version_dialog.h>

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <domain/rubric_difference.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kDraft = -1;

}  // namespace

RubricVersionDialog::RubricVersionDialog(const std::vector<RubricService::Version>& versions,
                                         int version, const Rubric& draft, bool draftChanged,
                                         bool editable, Quarter first, const Words& words,
                                         QWidget* parent)
    : QDialog(parent),
      m_versions(versions),
      m_draft(draft),
      m_words(words),
      m_other(new QComboBox(this)),
      m_differences(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink, this)) {
    const auto shown =
        std::ranges::find(versions, version, [](const auto& each) { return each.rubric.version; });
    m_rubric = shown->rubric;
    setWindowTitle(tr("Version %1").arg(version));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(10));
    lines->addWidget(
        new Label(tr("Version %1").arg(version), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    const QString since = shown->effectiveFrom < first
                              ? tr("From the beginning.")
                              : tr("From %1.").arg(words.quarter(shown->effectiveFrom));
    auto* from = new Label((since + u' ' + toQString(m_rubric.note)).trimmed(), ui::TextRole::Body,
                           ui::ColorRole::Ink2, this);
    from->setWordWrap(true);
    lines->addWidget(from);

    auto* choice = new QHBoxLayout;
    choice->setSpacing(dp(10));
    auto* label =
        new Label(tr("What changed against"), ui::TextRole::Body, ui::ColorRole::Ink2, this);
    label->setElide(false);
    label->setBuddy(m_other);
    m_other->setObjectName(u"other"_s);
    m_other->setAccessibleName(tr("Compare with"));
    if (draftChanged) {
        m_other->addItem(tr("The draft"), kDraft);
    }
    for (const RubricService::Version& each : versions) {
        if (each.rubric.version != version) {
            m_other->addItem(
                tr("Version %1, from %2")
                    .arg(QString::number(each.rubric.version), words.quarter(each.effectiveFrom)),
                each.rubric.version);
        }
    }
    // The one before it is what one wants to know about.
    const int before = m_other->findData(version - 1);
    m_other->setCurrentIndex(std::max(0, before));
    m_other->setEnabled(m_other->count() > 0);
    choice->addWidget(label);
    choice->addWidget(m_other, 1);
    lines->addLayout(choice);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_differences->setWordWrap(true);
    m_differences->setObjectName(u"differences"_s);
    m_differences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    scroll->setWidget(m_differences);
    scroll->setMinimumHeight(dp(220));
    lines->addWidget(scroll, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    auto* exporting = new ui::SecondaryButton(tr("Export…"), this);
    auto* use = new ui::SecondaryButton(tr("Use as draft"), this);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    exporting->setAutoDefault(false);
    use->setAutoDefault(false);
    use->setObjectName(u"useAsDraft"_s);
    use->setEnabled(editable);
    close->setDefault(true);
    buttons->addWidget(exporting);
    buttons->addWidget(use);
    buttons->addStretch(1);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    setMinimumWidth(dp(560));
    connect(exporting, &QAbstractButton::clicked, this, [this] { finish(Wish::Export); });
    connect(use, &QAbstractButton::clicked, this, [this] { finish(Wish::UseAsDraft); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_other, &QComboBox::currentIndexChanged, this, &RubricVersionDialog::compare);
    compare();
}

void RubricVersionDialog::finish(Wish wish) {
    m_wish = wish;
    accept();
}

void RubricVersionDialog::compare() {
    if (m_other->count() == 0) {
        m_differences->setText(tr("There is no other version yet."));
        return;
    }
    const int chosen = m_other->currentData().toInt();
    std::vector<Text> all;
    if (chosen == kDraft) {
        all = differences(m_rubric, m_draft);
    } else {
        const auto other = std::ranges::find(m_versions, chosen,
                                             [](const auto& each) { return each.rubric.version; });
        // From the older to the newer one, whichever was chosen.
        all = chosen < m_rubric.version ? differences(other->rubric, m_rubric)
                                        : differences(m_rubric, other->rubric);
    }
    QStringList lines;
    for (const Text& difference : all) {
        lines << u"•  "_s + m_words.text(difference);
    }
    m_differences->setText(lines.isEmpty() ? tr("They grade alike.") : lines.join(u'\n'));
}

}  // namespace winnow
