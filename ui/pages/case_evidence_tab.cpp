// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_evidence_tab.h>

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <ui/pages/case_controls.h>
#include <ui/pages/case_focus.h>
#include <ui/pages/case_text.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kNarrowCell = 44;

// A box of its own with room for lines.
QWidget* addBox(QVBoxLayout& lines, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(dp(4));
    lines.addWidget(box);
    return box;
}

void addTo(QWidget& box, QWidget* widget) {
    box.layout()->addWidget(widget);
    widget->show();
}

Label* heading(const QString& text, QWidget* parent) {
    auto* label = new Label(text, ui::TextRole::CardTitle, ui::ColorRole::Ink, parent);
    label->setWordWrap(true);
    return label;
}

}  // namespace

CaseEvidenceTab::CaseEvidenceTab(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_none(new Label(tr("No document yet. Attach what proves a step: a signed page, a receipt, a "
                          "mail."),
                       ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_attach(new ui::SecondaryButton(tr("Attach…"), this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_grid(new QGridLayout) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(12), dp(20), dp(20));
    lines->setSpacing(dp(10));
    m_none->setWordWrap(true);
    lines->addWidget(m_none);
    m_documents = addBox(*lines, this);
    m_attach->setObjectName(u"attachToCase"_s);
    lines->addWidget(m_attach, 0, Qt::AlignLeft);
    m_banner->setObjectName(u"evidenceRefusal"_s);
    m_banner->setVisible(false);
    lines->addWidget(m_banner);
    m_proofs = addBox(*lines, this);
    m_comparison = new QWidget(this);
    m_comparison->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(dp(8));
    m_grid->setVerticalSpacing(dp(4));
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 2);
    lines->addWidget(m_comparison);
    lines->addStretch(1);
    connect(m_attach, &QAbstractButton::clicked, this, &CaseEvidenceTab::attach);
}

void CaseEvidenceTab::refresh(const CaseService::View& view) {
    showDocuments(view);
    showProofs(view);
    showComparison(view);
    m_attach->setEnabled(m_context.writable());
}

void CaseEvidenceTab::showDocuments(const CaseService::View& view) {
    const Refilled refilled(*m_documents);
    const Words& words = m_context.words();
    const auto addOf = [&](const std::string& step, const QString& title) {
        bool first = true;
        for (const CaseDocument& document : view.documents) {
            if (document.step != step) {
                continue;
            }
            if (first) {
                auto* head =
                    new Label(title, ui::TextRole::Secondary, ui::ColorRole::Ink3, m_documents);
                head->setWordWrap(true);
                addTo(*m_documents, head);
                first = false;
            }
            auto* row = new CaseRow(m_documents);
            row->setObjectName(u"document-%1"_s.arg(document.id.value));
            row->setMark(CaseRow::Mark::Icon, u"report"_s);
            QStringList parts{
                words.text("case_document." + std::string(caseDocumentKindCode(document.kind))),
                dayText(document.addedOn, m_context.today(), words),
                QLocale().formattedDataSize(document.size)};
            if (document.kind == CaseDocumentKind::Dossier) {
                parts.insert(1, tr("version %1").arg(document.version));
            }
            const QString name = toQString(document.name);
            row->setTexts(name, parts.join(u" · "_s));
            row->setAccessibleName(tr("%1, %2. Save a copy").arg(name, parts.join(u", "_s)));
            row->setToolTip(tr("Save a copy…"));
            addTo(*m_documents, row);
            connect(row, &QAbstractButton::clicked, this, [this, document] { saveCopy(document); });
        }
    };
    for (const PlaybookStep& step : view.playbook.steps) {
        addOf(step.id, wordsOf(step.title, words));
    }
    addOf({}, tr("Of the whole case"));
    m_none->setVisible(view.documents.empty());
    m_documents->setVisible(!view.documents.empty());
}

void CaseEvidenceTab::showProofs(const CaseService::View& view) {
    const Refilled refilled(*m_proofs);
    const Words& words = m_context.words();
    m_proofs->setVisible(!view.proofs.empty());
    if (view.proofs.empty()) {
        return;
    }
    addTo(*m_proofs, heading(tr("The five proofs"), m_proofs));
    for (const ClosingProof& proof : view.proofs) {
        auto* row = new CaseRow(m_proofs);
        row->setReadOnly();
        row->setMark(proof.given ? CaseRow::Mark::Done : CaseRow::Mark::Open);
        const QString title = words.text("proof." + proof.id);
        const QString detail = proof.detail.id.empty() ? QString() : words.text(proof.detail);
        row->setTexts(title, detail);
        row->setAccessibleName(
            tr("%1: %2. %3").arg(title, proof.given ? tr("given") : tr("open"), detail));
        addTo(*m_proofs, row);
    }
}

void CaseEvidenceTab::showComparison(const CaseService::View& view) {
    const Refilled refilled(*m_comparison);
    const Words& words = m_context.words();
    m_comparison->setVisible(!view.comparison.empty());
    if (view.comparison.empty()) {
        return;
    }
    m_grid->addWidget(heading(tr("Forecast and actual"), m_comparison), 0, 0, 1, 3);
    int row = 1;
    const auto addRow = [&](const QString& what, const QString& forecast, const QString& actual,
                            ui::TextRole role) {
        const QStringList cells{what, forecast, actual};
        for (int column = 0; column < cells.size(); ++column) {
            const bool quiet = column == 0 || role == ui::TextRole::Label;
            auto* label = new Label(cells[column], role,
                                    quiet ? ui::ColorRole::Ink2 : ui::ColorRole::Ink, m_comparison);
            label->setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
            label->setWordWrap(true);
            label->setMinimumWidth(dp(kNarrowCell));
            m_grid->addWidget(label, row, column);
        }
        ++row;
    };
    addRow({}, tr("Forecast"), tr("Actual"), ui::TextRole::Label);
    const auto said = [&](const Text& text) {
        return text.id.empty() ? tr("not yet") : words.text(text);
    };
    for (const CaseService::View::Comparison& line : view.comparison) {
        addRow(words.text(line.what), said(line.forecast), said(line.actual),
               ui::TextRole::Secondary);
    }
    for (QWidget* each : m_comparison->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (m_grid->indexOf(each) >= 0) {
            each->show();
        }
    }
}

void CaseEvidenceTab::refuse(const QString& message) {
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->setVisible(!message.isEmpty());
}

void CaseEvidenceTab::attach() {
    const QString file =
        m_context.prompts.fileToOpen(window(), tr("Attach a document"), tr("All files (*)"));
    if (!file.isEmpty()) {
        refuse(m_context.act(tr("Document attached"), [&] {
            return m_context.cases().attach(m_context.id, {}, toPath(file));
        }));
    }
}

void CaseEvidenceTab::saveCopy(const CaseDocument& document) {
    const QString target = m_context.prompts.fileToSave(
        window(), tr("Save a copy"), toQString(document.name), tr("All files (*)"));
    if (target.isEmpty()) {
        return;
    }
    refuse({});
    guarded([this](const QString& fault) { refuse(fault); },
            [&] {
                // The dialog has asked whether a file that is there may be replaced.
                const auto saved =
                    m_context.cases().saveDocument(document.id, toPath(target), true);
                if (saved) {
                    m_context.notify(tr("Copy saved"), false);
                } else {
                    refuse(m_context.words().error(saved.error()));
                }
            });
}

}  // namespace winnow
