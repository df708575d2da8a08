// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/document_dialog.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <app/case_service.h>
#include <app/document_export.h>
#include <ui/dialogs/pages_pane.h>
#include <ui/pages/page_preview.h>
#include <ui/reports/document_pdf.h>
#include <ui/support/document_files.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/toast.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

DocumentDialog::DocumentDialog(PortfolioBridge& bridge, Prompts& prompts, const Document& document,
                               std::optional<KeepInCase> keep, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_document(document),
      m_keep(std::move(keep)),
      m_buttons(new QHBoxLayout),
      m_pages(new PagesPane(this)),
      m_banner(new ui::InlineBanner(ui::Tone::Good, {}, this)) {
    setWindowTitle(toQString(document.title));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(16), dp(20), dp(16));
    lines->setSpacing(dp(12));
    lines->addWidget(m_pages, 1);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);

    m_buttons->setSpacing(dp(8));
    auto* others = new ui::SecondaryButton(tr("Save as"), this);
    auto* menu = new QMenu(others);
    connect(menu->addAction(tr("Web page (HTML)…")), &QAction::triggered, this,
            &DocumentDialog::saveHtml);
    connect(menu->addAction(tr("Plain text…")), &QAction::triggered, this,
            &DocumentDialog::saveText);
    others->setMenu(menu);
    auto* close = new ui::SecondaryButton(tr("Close"), this);
    auto* save = new ui::PrimaryButton(tr("Save PDF…"), this);
    save->setObjectName(u"savePdf"_s);
    save->setIconName(u"report"_s);
    m_buttons->addWidget(others);
    if (m_keep) {
        m_keepButton = new ui::SecondaryButton(tr("Keep in the case"), this);
        m_keepButton->setObjectName(u"keepInCase"_s);
        m_buttons->addWidget(m_keepButton);
        connect(m_keepButton, &QAbstractButton::clicked, this, &DocumentDialog::keepInCase);
    }
    m_buttons->addStretch(1);
    m_buttons->addWidget(close);
    m_buttons->addWidget(save);
    lines->addLayout(m_buttons);
    for (auto* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
    save->setDefault(true);
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
    connect(save, &QAbstractButton::clicked, this, &DocumentDialog::savePdf);
    connect(close, &QAbstractButton::clicked, this,
            [this] { done(m_kept ? QDialog::Accepted : QDialog::Rejected); });
    m_pages->setDocument(m_document);
    m_pages->preview().setFocus();
    resize(dp(860), dp(680));
}

void DocumentDialog::offerLanguages(const DocumentMaker& make) {
    auto* languages = new ui::SegmentedControl(tr("Language of the document"), this);
    languages->setObjectName(u"documentLanguage"_s);
    // Each is named in itself, so that it can be found in any.
    languages->addSegment(u"English"_s);
    languages->addSegment(u"Français"_s);
    languages->setCurrentIndex(m_document.language == Language::French ? 1 : 0);
    m_buttons->insertWidget(0, languages);
    connect(languages, &ui::SegmentedControl::chosen, this, [this, make](int index) {
        m_document = make(index == 1 ? Language::French : Language::English);
        setWindowTitle(toQString(m_document.title));
        m_pages->setDocument(m_document);
        if (m_keepButton) {
            m_keepButton->setEnabled(true);
        }
    });
}

void DocumentDialog::saveAs(const QString& ending, const QString& filter,
                            const std::function<std::string()>& content) {
    const QString file = askForDocumentFile(m_prompts, this, tr("Save the document"),
                                            m_document.fileName, ending, filter);
    if (file.isEmpty()) {
        return;
    }
    const auto say = [this](ui::Tone tone, const QString& message) {
        m_banner->setMessage(tone, message);
        m_banner->show();
    };
    guarded([&](const QString& message) { say(ui::Tone::Bad, message); },
            [&] {
                const auto written = writeDocumentFile(file, content());
                if (written) {
                    say(ui::Tone::Good, tr("Saved as %1").arg(QFileInfo(file).fileName()));
                } else {
                    say(ui::Tone::Bad, m_bridge.words().error(written.error()));
                }
            });
}

void DocumentDialog::savePdf() {
    saveAs(u"pdf"_s, tr("PDF (*.pdf)"), [this] { return documentPdf(m_document); });
}

void DocumentDialog::saveHtml() {
    saveAs(u"html"_s, tr("Web page (*.html)"), [this] { return documentAsHtml(m_document); });
}

void DocumentDialog::saveText() {
    saveAs(u"txt"_s, tr("Plain text (*.txt)"), [this] { return documentAsText(m_document); });
}

void DocumentDialog::keepInCase() {
    const auto say = [this](ui::Tone tone, const QString& message) {
        m_banner->setMessage(tone, message);
        m_banner->show();
    };
    guarded(
        [&](const QString& message) { say(ui::Tone::Bad, message); },
        [&] {
            const std::string name =
                QFileInfo(documentPlace(m_document.fileName, u"pdf"_s)).fileName().toStdString();
            const auto stored = m_bridge.portfolio().cases().keep(
                m_keep->id, m_keep->step, m_keep->kind, name, documentPdf(m_document));
            if (!stored) {
                say(ui::Tone::Bad, m_bridge.words().error(stored.error()));
                return;
            }
            m_kept = true;
            // Once is enough: the pages do not change while they are looked at.
            m_keepButton->setEnabled(false);
            say(ui::Tone::Good, tr("Kept in the case as %1").arg(toQString(name)));
        });
}

bool showDocument(PortfolioBridge& bridge, Prompts& prompts, const DocumentMaker& make,
                  const std::optional<KeepInCase>& keep, QWidget* parent) {
    DocumentDialog dialog(bridge, prompts, make(bridge.words().locale().language()), keep, parent);
    dialog.offerLanguages(make);
    prompts.run(dialog);
    return dialog.kept();
}

}  // namespace winnow
