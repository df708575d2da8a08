// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <ui/pages/case_context.h>

class QGridLayout;

namespace winnow {

namespace ui {
class InlineBanner;
class Label;
class SecondaryButton;
}  // namespace ui

// What a case rests on: its documents by step, the five proofs of a parting, and what was expected
// against what came of it.
class CaseEvidenceTab : public QWidget {
    Q_OBJECT

public:
    CaseEvidenceTab(const CaseContext& context, QWidget* parent);

    void refresh(const CaseService::View& view);

private:
    void showDocuments(const CaseService::View& view);
    void showProofs(const CaseService::View& view);
    void showComparison(const CaseService::View& view);
    void attach();
    void saveCopy(const CaseDocument& document);
    void refuse(const QString& message);

    const CaseContext& m_context;
    ui::Label* m_none;
    QWidget* m_documents;
    ui::SecondaryButton* m_attach;
    ui::InlineBanner* m_banner;
    QWidget* m_proofs;
    QWidget* m_comparison;
    QGridLayout* m_grid;
};

}  // namespace winnow
