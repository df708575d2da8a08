// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/register_entry_dialog.h>

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

// Kinds whose entries have a form of their own to change them.
bool canBeEdited(RegisterKind kind) {
    switch (kind) {
        case RegisterKind::Recommendation:
        case RegisterKind::Commitment:
        case RegisterKind::DreadReport:
        case RegisterKind::UncommonPractice:
        case RegisterKind::Risk:
            return true;
        case RegisterKind::RedFlag:
        case RegisterKind::Sentiment:
        case RegisterKind::Review:
            break;
    }
    return false;
}

}  // namespace

RegisterEntryDialog::RegisterEntryDialog(PortfolioBridge& bridge, Prompts& prompts,
                                         const RegisterService::Entry& entry, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_entry(entry),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_none(new ui::Label(tr("No document is kept with this entry."), ui::TextRole::Secondary,
                           ui::ColorRole::Ink3, this)),
      m_documents(new ui::RecordList(this)) {
    const Words& words = bridge.words();
    setWindowTitle(words.text("register." + std::string(registerKindCode(entry.kind))));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(10));
    auto* title =
        new ui::Label(words.text(entry.title), ui::TextRole::Headline, ui::ColorRole::Ink, this);
    title->setWordWrap(true);
    lines->addWidget(title);
    lines->addWidget(new ui::Label(words.dateShort(entry.on), ui::TextRole::Secondary,
                                   ui::ColorRole::Ink2, this));
    if (!entry.detail.id.empty()) {
        auto* detail =
            new ui::Label(words.text(entry.detail), ui::TextRole::Body, ui::ColorRole::Ink2, this);
        detail->setWordWrap(true);
        lines->addWidget(detail);
    }
    lines->addWidget(new ui::Hairline(this));
    lines->addWidget(
        new ui::Label(tr("Documents"), ui::TextRole::CardTitle, ui::ColorRole::Ink, this));
    m_documents->setObjectName(u"documents"_s);
    m_documents->setAccessibleName(tr("Documents"));
    lines->addWidget(m_none);
    lines->addWidget(m_documents);
    m_banner->hide();
    lines->addWidget(m_banner);
    lines->addSpacing(dp(6));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    auto* attach = new ui::SecondaryButton(tr("Attach a document…"), this);
    auto* remove = new ui::GhostButton(tr("Remove entry"), this);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    attach->setObjectName(u"attach"_s);
    remove->setObjectName(u"remove"_s);
    close->setDefault(true);
    const bool writable = !bridge.portfolio().readOnly();
    attach->setEnabled(writable);
    remove->setEnabled(writable);
    buttons->addWidget(attach);
    if (canBeEdited(entry.kind)) {
        auto* edit = new ui::SecondaryButton(
            entry.kind == RegisterKind::DreadReport ? tr("Acknowledge or decide…") : tr("Edit…"),
            this);
        edit->setObjectName(u"edit"_s);
        edit->setEnabled(writable);
        edit->setAutoDefault(false);
        buttons->addWidget(edit);
        connect(edit, &QAbstractButton::clicked, this, [this] {
            m_wantsEdit = true;
            accept();
        });
    }
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    attach->setAutoDefault(false);
    remove->setAutoDefault(false);
    connect(attach, &QAbstractButton::clicked, this, &RegisterEntryDialog::attach);
    connect(remove, &QAbstractButton::clicked, this, &RegisterEntryDialog::removeEntry);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_documents, &ui::RecordList::activated, this, &RegisterEntryDialog::openDocument);
    setMinimumWidth(dp(560));
    showDocuments();
}

void RegisterEntryDialog::showDocuments() {
    std::vector<ui::Record> records;
    for (const Attachment& each : m_bridge.portfolio().registers().attachments(m_entry.client)) {
        if (each.kind != m_entry.kind || each.entry != m_entry.id) {
            continue;
        }
        ui::Record record;
        record.key = QString::number(each.id.value);
        record.graded = false;
        record.iconName = u"note"_s;
        record.title = toQString(each.name);
        record.detail = tr("%1, kept since %2")
                            .arg(QLocale().formattedDataSize(each.size),
                                 m_bridge.words().dateShort(each.addedOn));
        records.push_back(std::move(record));
    }
    m_none->setVisible(records.empty());
    m_documents->setVisible(!records.empty());
    m_documents->setRecords(std::move(records));
}

bool RegisterEntryDialog::told(const Result<void>& result) {
    m_banner->setVisible(!result);
    if (!result) {
        m_banner->setMessage(ui::Tone::Bad, m_bridge.words().error(result.error()));
    }
    return static_cast<bool>(result);
}

void RegisterEntryDialog::attach() {
    const QString file = m_prompts.fileToOpen(this, tr("Attach a document"), tr("All files (*)"));
    if (file.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { m_prompts.tell(this, windowTitle(), message); },
            [&] {
                const auto added = m_bridge.portfolio().registers().attach(
                    m_entry.client, m_entry.kind, m_entry.id, toPath(file));
                if (told(added ? Result<void>() : Result<void>(added.error()))) {
                    m_message = tr("Document attached");
                    showDocuments();
                }
            });
}

void RegisterEntryDialog::openDocument(const QString& key) {
    const AttachmentId id{key.toLongLong()};
    RegisterService& registers = m_bridge.portfolio().registers();
    const std::vector<Attachment> all = registers.attachments(m_entry.client);
    const auto found = std::ranges::find(all, id, &Attachment::id);
    if (found == all.end()) {
        return;
    }
    const QString name = toQString(found->name);
    const int answer =
        m_prompts.ask(this, {name,
                             tr("The document leaves the portfolio only as the copy you save."),
                             {tr("Save a copy…"), tr("Remove the document")}});
    guarded(
        [this](const QString& message) { m_prompts.tell(this, windowTitle(), message); },
        [&] {
            if (answer == 0) {
                const QString target =
                    m_prompts.fileToSave(this, tr("Save a copy"), name, tr("All files (*)"));
                // The dialog has asked whether a file that is there may be replaced.
                if (!target.isEmpty() && told(registers.saveAttachment(id, toPath(target), true))) {
                    m_message = tr("Copy saved");
                }
            } else if (answer == 1 && told(registers.removeAttachment(id))) {
                m_message = tr("Document removed");
                showDocuments();
            }
        });
}

void RegisterEntryDialog::removeEntry() {
    guarded([this](const QString& message) { m_prompts.tell(this, windowTitle(), message); },
            [this] {
                if (told(m_bridge.portfolio().registers().remove(m_entry.kind, m_entry.id))) {
                    m_message = tr("Entry removed");
                    accept();
                }
            });
}

}  // namespace winnow
