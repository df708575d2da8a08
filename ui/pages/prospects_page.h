// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/prospect_service.h>
#include <ui/pages/page.h>

class QBoxLayout;

namespace winnow {

class ProspectChecklist;
class ProspectForm;
class Prompts;

namespace ui {
class Button;
class CardFrame;
class EmptyState;
class GradeBadge;
class InlineBanner;
class Label;
class PageHeader;
class RecordList;
}  // namespace ui

// Clients to be: red flags before signing, what is expected of them, the grade that would come of
// it, and the advice it supports.
class ProspectsPage : public Page {
    Q_OBJECT

public:
    ProspectsPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    std::optional<ClientId> currentClient() const override;
    void setProspect(ClientId client);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent(QWidget* parent);
    void showList(const std::vector<ProspectService::Listed>& all);
    void showProspect(const ProspectService::Listed& prospect);
    void showResult(const ProspectAssessment& assessment);
    void showReasons(const ProspectAssessment& assessment);
    void store();
    void addProspect();
    void sign();

    Prompts& m_prompts;
    ClientId m_client;
    ui::PageHeader* m_header;
    ui::Button* m_sign = nullptr;
    ui::InlineBanner* m_banner;
    ui::EmptyState* m_empty;
    QWidget* m_content = nullptr;
    QBoxLayout* m_columns = nullptr;
    ui::RecordList* m_list = nullptr;
    ui::CardFrame* m_resultCard = nullptr;
    ui::GradeBadge* m_badge = nullptr;
    ui::Label* m_score = nullptr;
    ui::Label* m_advice = nullptr;
    QWidget* m_reasons = nullptr;
    ProspectForm* m_form = nullptr;
    ProspectChecklist* m_checklist = nullptr;
};

}  // namespace winnow
