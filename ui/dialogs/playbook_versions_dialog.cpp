// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/playbook_versions_dialog.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <ui/support/moments.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

PlaybookVersionsDialog::PlaybookVersionsDialog(PortfolioBridge& bridge, const std::string& playbook,
                                               QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_playbook(playbook),
      m_versions(bridge.portfolio().playbooks().versions(playbook)),
      m_list(new QListWidget(this)) {
    setWindowTitle(tr("Versions"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(12));
    lines->addWidget(
        new ui::Label(windowTitle(), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    auto* about = new ui::Label(tr("A case goes on with the version it was started with."),
                                ui::TextRole::Body, ui::ColorRole::Ink2, this);
    about->setWordWrap(true);
    lines->addWidget(about);
    m_list->setObjectName(u"versions"_s);
    m_list->setAccessibleName(tr("Versions"));
    for (const PlaybookService::Version& version : m_versions) {
        const QString made = version.own ? tr("yours") : tr("as shipped");
        const QString name = version.savedAt.secondsSinceEpoch > 0
                                 ? tr("Version %1, %2, %3")
                                       .arg(QString::number(version.version), made,
                                            momentText(bridge.words(), version.savedAt))
                                 : tr("Version %1, %2").arg(QString::number(version.version), made);
        m_list->addItem(version.note.empty() ? name : name + u'\n' + toQString(version.note));
    }
    m_list->setCurrentRow(0);
    lines->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    auto* take = new ui::SecondaryButton(tr("Go on from this one"), this);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    take->setObjectName(u"take"_s);
    take->setAutoDefault(false);
    take->setEnabled(!m_versions.empty());
    buttons->addWidget(take);
    buttons->addStretch(1);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    connect(take, &QAbstractButton::clicked, this, &PlaybookVersionsDialog::take);
    connect(m_list, &QListWidget::itemActivated, this, &PlaybookVersionsDialog::take);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    resize(dp(480), dp(400));
}

void PlaybookVersionsDialog::take() {
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    m_taken = m_bridge.portfolio().playbooks().version(
        m_playbook, m_versions[static_cast<std::size_t>(row)].version);
    accept();
}

PlaybookSaveDialog::PlaybookSaveDialog(PortfolioBridge& bridge, const Playbook& draft,
                                       int openCases, QWidget* parent)
    : FormDialog(tr("Save as a new version"), tr("Save"), parent),
      m_bridge(bridge),
      m_draft(draft),
      m_note(new QLineEdit(this)) {
    setIntroduction(openCases > 0
                        ? tr("New cases are started with it. %n open case(s) go on with the "
                             "version they have.",
                             nullptr, openCases)
                        : tr("New cases are started with it."));
    m_note->setObjectName(u"note"_s);
    m_note->setMaxLength(200);
    m_note->setPlaceholderText(tr("Why, in a few words"));
    addField(tr("Note"), m_note);
    setMinimumWidth(dp(460));
    m_note->setFocus();
}

bool PlaybookSaveDialog::save() {
    const auto saved =
        m_bridge.portfolio().playbooks().save(m_draft, m_note->text().simplified().toStdString());
    if (!saved) {
        showProblem(m_bridge.words().error(saved.error()), m_note);
        return false;
    }
    m_version = *saved;
    return true;
}

}  // namespace winnow
