// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>

#include <app/figures_service.h>
#include <app/portfolio.h>
#include <ui/dialogs/rubric_version_dialog.h>
#include <ui/pages/rubric_draft.h>
#include <ui/pages/rubric_page.h>
#include <ui/support/file_filters.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestFile = 4 * 1024 * 1024;  // of a rubric; real ones have some 20 KB

QString pathOf(const PortfolioBridge& bridge) {
    return bridge.isOpen() ? QString::fromStdString(bridge.portfolio().path().string()) : QString();
}

}  // namespace

void RubricPage::fillMore(QMenu* menu) {
    connect(menu->addAction(tr("Import from JSON…")), &QAction::triggered, this,
            &RubricPage::importFile);
    connect(menu->addAction(tr("Export as JSON…")), &QAction::triggered, this,
            [this] { exportFile(m_draft->rubric()); });
    menu->addSeparator();
    connect(menu->addAction(tr("As shipped, as a draft")), &QAction::triggered, this, [this] {
        m_draft->replace(m_bridge.portfolio().rubrics().shipped(m_bridge.quarter()));
    });
}

void RubricPage::importFile() {
    const QString name = m_prompts.fileToOpen(this, tr("Import a rubric"), jsonFileFilter());
    if (name.isEmpty() || !m_editable) {
        return;
    }
    const QString shown = QFileInfo(name).fileName();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT problem(tr("“%1” cannot be read: %2").arg(shown, file.errorString()));
        return;
    }
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        Q_EMIT problem(tr("“%1” is too large for a rubric.").arg(shown));
        return;
    }
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const auto rubric = m_bridge.portfolio().rubrics().importJson(
                    {bytes.constData(), static_cast<std::size_t>(bytes.size())});
                if (!rubric) {
                    Q_EMIT problem(tr("“%1” is no rubric Winnow can use.\n\n%2")
                                       .arg(shown, m_bridge.words().error(rubric.error())));
                    return;
                }
                m_draft->replace(*rubric);
                Q_EMIT notify(tr("The draft was read from “%1”").arg(shown), false);
            });
}

void RubricPage::exportFile(const Rubric& rubric) {
    const QString name =
        m_prompts.fileToSave(this, tr("Export the rubric"), tr("rubric.json"), jsonFileFilter());
    if (name.isEmpty()) {
        return;
    }
    const std::string json = m_bridge.portfolio().rubrics().exportJson(rubric);
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(json.data(), static_cast<qint64>(json.size())) ==
                             static_cast<qint64>(json.size()) &&
                         file.commit();
    if (written) {
        Q_EMIT notify(tr("The rubric was saved as “%1”").arg(QFileInfo(name).fileName()), false);
    } else {
        Q_EMIT problem(tr("“%1” cannot be written: %2").arg(name, file.errorString()));
    }
}

void RubricPage::openVersion(int version) {
    RubricVersionDialog dialog(
        m_bridge.portfolio().rubrics().versions(), version, m_draft->rubric(), m_draft->isChanged(),
        m_editable, m_bridge.portfolio().figures().quarters().front(), m_bridge.words(), this);
    if (m_prompts.run(dialog) != QDialog::Accepted) {
        return;
    }
    if (dialog.wish() == RubricVersionDialog::Wish::UseAsDraft) {
        m_draft->replace(dialog.rubric());
    } else if (dialog.wish() == RubricVersionDialog::Wish::Export) {
        exportFile(dialog.rubric());
    }
}

QString RubricPage::draftKey() const {
    const QByteArray hash =
        QCryptographicHash::hash(m_file.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"rubric_drafts/"_s + QString::fromLatin1(hash.left(24));
}

void RubricPage::followFile() {
    RubricService& rubrics = m_bridge.portfolio().rubrics();
    const Rubric& inUse = rubrics.inUse(m_bridge.quarter());
    if (m_file == pathOf(m_bridge)) {
        m_draft->setInUse(inUse);
        return;
    }
    m_file = pathOf(m_bridge);
    const QByteArray kept = m_settings.value(draftKey()).toByteArray();
    const auto draft =
        kept.isEmpty()
            ? Result<Rubric>(inUse)
            : rubrics.importJson({kept.constData(), static_cast<std::size_t>(kept.size())});
    // One that can no longer be read is of an older version of the program.
    m_draft->restart(inUse, draft ? *draft : inUse);
}

void RubricPage::keepDraft() {
    if (m_file.isEmpty() || pathOf(m_bridge) != m_file) {
        return;
    }
    if (!m_draft->isChanged()) {
        m_settings.remove(draftKey());
        return;
    }
    if (validate(m_draft->rubric()).empty()) {
        m_settings.setValue(draftKey(),
                            QByteArray::fromStdString(
                                m_bridge.portfolio().rubrics().exportJson(m_draft->rubric())));
    }
}

}  // namespace winnow
