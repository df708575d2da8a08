// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a letter: kept, saved, handed to the mail program, recorded as sent.
#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTimer>
#include <QUrl>
#include <algorithm>

#include <app/case_service.h>
#include <ui/dialogs/letter_dialog.h>
#include <ui/dialogs/letter_sent_dialog.h>
#include <ui/dialogs/pages_pane.h>
#include <ui/reports/document_pdf.h>
#include <ui/support/document_files.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/toast.h>

namespace winnow {

using namespace Qt::StringLiterals;

void LetterDialog::showProblem(const QString& message) {
    m_problem = message;
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->show();
}

void LetterDialog::showDone(const QString& message) {
    m_problem.clear();
    m_banner->setMessage(ui::Tone::Good, message);
    m_banner->show();
}

void LetterDialog::fillEnclosures() {
    std::vector<CaseDocument> documents;
    if (m_request.caseId) {
        if (const auto view = m_bridge.portfolio().cases().view(m_request.caseId)) {
            documents = view->documents;
        }
    }
    m_enclosures->setVisible(!documents.empty());
    auto* menu = new QMenu(m_enclosures);
    for (const CaseDocument& document : documents) {
        QAction* action = menu->addAction(toQString(document.name));
        action->setCheckable(true);
        action->setChecked(std::ranges::count(m_request.enclosures, document.id) > 0);
        action->setData(QVariant::fromValue<qlonglong>(document.id.value));
        connect(action, &QAction::toggled, this, &LetterDialog::chooseEnclosures);
    }
    m_enclosures->setMenu(menu);
    m_enclosures->setText(tr("Enclosures: %1").arg(static_cast<int>(m_request.enclosures.size())));
}

void LetterDialog::chooseEnclosures() {
    m_request.enclosures.clear();
    for (const QAction* action : m_enclosures->menu()->actions()) {
        if (action->isChecked()) {
            m_request.enclosures.push_back(CaseDocumentId{action->data().toLongLong()});
        }
    }
    m_enclosures->setText(tr("Enclosures: %1").arg(static_cast<int>(m_request.enclosures.size())));
    if (m_letter) {
        m_letter->enclosures = m_request.enclosures;
        showPage();
    }
}

void LetterDialog::showSent() {
    const Words& words = m_bridge.words();
    const QString channel =
        m_letter->channel
            ? words.text("letter_channel." + std::string(letterChannelCode(*m_letter->channel)))
            : QString();
    m_title->setText(tr("%1: sent on %2, %3. This is what was sent.")
                         .arg(windowTitle(), words.dateShort(m_letter->sentOn), channel));
    for (QWidget* field : std::initializer_list<QWidget*>{m_template, m_language, m_to, m_day}) {
        field->setEnabled(false);
    }
    m_subject->setReadOnly(true);
    m_body->setReadOnly(true);
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_keep, m_mail, m_record, m_sender, m_enclosures}) {
        button->hide();
    }
    const std::vector<LetterService::Copy> copies = letters().copies(m_letter->id);
    if (copies.empty()) {
        return;
    }
    m_pdf->setText(tr("Save what was sent"));
    m_pdf->disconnect(this);
    auto* menu = new QMenu(m_pdf);
    for (const LetterService::Copy& copy : copies) {
        connect(menu->addAction(tr("%1…").arg(toQString(copy.name))), &QAction::triggered, this,
                [this, copy] { saveCopy(copy); });
    }
    m_pdf->setMenu(menu);
}

void LetterDialog::saveCopy(const LetterService::Copy& copy) {
    const QFileInfo name(toQString(copy.name));
    const QString ending = name.suffix().isEmpty() ? u"pdf"_s : name.suffix();
    const QString file =
        askForDocumentFile(m_prompts, this, tr("Save what was sent"),
                           name.completeBaseName().toStdString(), ending, tr("All files (*)"));
    if (file.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { showProblem(message); },
            [&] {
                const auto written = writeDocumentFile(file, copy.content);
                written ? showDone(tr("Saved as %1").arg(QFileInfo(file).fileName()))
                        : showProblem(m_bridge.words().error(written.error()));
            });
}

bool LetterDialog::keepDraft() {
    showPage();  // what was typed last counts, and what went wrong before no longer does
    if (!m_letter || !m_problem.isEmpty()) {
        return false;
    }
    bool kept = false;
    guarded([this](const QString& message) { showProblem(message); },
            [&] {
                if (!m_onDisk) {
                    const auto stored = letters().draft(m_request);
                    if (!stored) {
                        showProblem(m_bridge.words().error(stored.error()));
                        return;
                    }
                    m_stored = true;
                    m_onDisk = letters().letter(*stored);
                    m_letter->id = *stored;
                }
                if (*m_letter != *m_onDisk) {
                    const auto changed = letters().edit(*m_letter);
                    if (!changed) {
                        showProblem(m_bridge.words().error(changed.error()));
                        return;
                    }
                    m_stored = true;
                    m_onDisk = letters().letter(m_letter->id);
                }
                kept = true;
            });
    return kept;
}

void LetterDialog::savePdf() {
    if (!m_sent && !keepDraft()) {
        return;
    }
    const Document document = letters().document(*m_letter);
    const QString file = askForDocumentFile(m_prompts, this, tr("Save the letter"),
                                            document.fileName, u"pdf"_s, tr("PDF (*.pdf)"));
    if (file.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { showProblem(message); },
            [&] {
                const auto written = writeDocumentFile(file, documentPdf(document));
                written ? showDone(tr("Saved as %1").arg(QFileInfo(file).fileName()))
                        : showProblem(m_bridge.words().error(written.error()));
            });
}

void LetterDialog::openInMail() {
    if (!keepDraft()) {
        return;
    }
    if (const auto possible = letters().eml(*m_letter, {}); !possible) {
        return showProblem(m_bridge.words().error(possible.error()));
    }
    // Where the user says, since it holds what is between the user and the client.
    const Document document = letters().document(*m_letter);
    const QString file =
        askForDocumentFile(m_prompts, this, tr("Save the draft for the mail program"),
                           document.fileName, u"eml"_s, tr("Mail draft (*.eml)"));
    if (file.isEmpty()) {
        return;
    }
    guarded(
        [this](const QString& message) { showProblem(message); },
        [&] {
            const auto message = letters().eml(*m_letter, documentPdf(document));
            if (!message) {
                showProblem(m_bridge.words().error(message.error()));
                return;
            }
            const auto written = writeDocumentFile(file, *message);
            if (!written) {
                showProblem(m_bridge.words().error(written.error()));
                return;
            }
            const QString name = QFileInfo(file).fileName();
            if (QDesktopServices::openUrl(QUrl::fromLocalFile(file))) {
                showDone(tr("Saved as %1 and opened. Once it is sent, record it here.").arg(name));
            } else {
                showDone(tr("Saved as %1. No program opened it: open it from your mail program.")
                             .arg(name));
            }
        });
}

void LetterDialog::recordSent() {
    if (!keepDraft()) {
        return;
    }
    std::string pdf;
    guarded([this](const QString& message) { showProblem(message); },
            [&] { pdf = documentPdf(letters().document(*m_onDisk)); });
    if (pdf.empty()) {
        return;
    }
    LetterSentDialog dialog(m_bridge, m_letter->id, std::move(pdf), this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        m_stored = true;
        m_sent = true;
        accept();
    } else if (!dialog.problem().isEmpty()) {
        showProblem(dialog.problem());
    }
}

void LetterDialog::reject() {
    if (isUnsaved()) {
        const int answer = m_prompts.ask(
            this, {tr("The letter is not kept yet"),
                   tr("Keep it as a draft? It can be gone on with "
                      "later."),
                   {tr("Keep the draft"), tr("Do not keep it"), tr("Go on writing")}});
        if (answer < 0 || answer == 2 || (answer == 0 && !keepDraft())) {
            return;
        }
    }
    QDialog::reject();
}

}  // namespace winnow
