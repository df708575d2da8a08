// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/tools/render_cases.h>

#include <algorithm>

#include <app/case_service.h>
#include <app/lifting_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/main_window.h>
#include <ui/pages/workflows_page.h>
#include <ui/window/page_stack.h>

namespace winnow {

using namespace Qt::StringLiterals;

void renderWorkflows(MainWindow& window, PortfolioBridge& bridge,
                     const std::function<void(const QString&)>& shoot) {
    window.goTo(PageId::Workflows);
    auto& page = static_cast<WorkflowsPage&>(*window.pages().page(PageId::Workflows));
    page.showView(WorkflowsPage::View::Board);
    shoot(u"workflows-board"_s);
    page.showView(WorkflowsPage::View::Queue);
    shoot(u"workflows-queue"_s);
    page.showView(WorkflowsPage::View::Calendar);
    shoot(u"workflows-calendar"_s);
    page.showView(WorkflowsPage::View::Board);
    std::vector<Stage> seen;
    const auto cards = bridge.portfolio().cases().cards();
    for (const CaseService::Card& card : cards) {
        if (std::ranges::find(seen, card.stage) != seen.end()) {
            continue;
        }
        seen.push_back(card.stage);
        page.openCase(card.id);
        shoot(u"workflows-case-"_s + toQString(stageCode(card.stage)));
    }
    const auto handover = std::ranges::find(cards, Stage::Handover, &CaseService::Card::stage);
    if (handover != cards.end()) {
        page.openCase(handover->id);
        shoot(u"workflows"_s);
    }
}

void renderCaseDialogs(MainWindow& window, PortfolioBridge& bridge, Prompts& prompts,
                       const std::function<void(const QString&)>& aim) {
    const auto cards = bridge.portfolio().cases().cards();
    const auto parting = std::ranges::find_if(cards, [](const CaseService::Card& card) {
        return card.lane == Lane::Part && card.status == CaseStatus::Open;
    });
    const auto lifting = std::ranges::find_if(cards, [](const CaseService::Card& card) {
        return card.lane == Lane::Lift && card.status == CaseStatus::Open;
    });
    if (parting == cards.end() || lifting == cards.end()) {
        return;
    }
    aim(u"dialog-start-case"_s);
    startCase(bridge, prompts, {}, &window);
    LetterService::DraftRequest letter;
    letter.client = lifting->client;
    letter.templateId = "invitation_review";
    letter.language = bridge.words().locale().language();
    aim(u"dialog-letter"_s);
    writeLetter(bridge, prompts, letter, &window);
    aim(u"dialog-sender"_s);
    editSender(bridge, prompts, &window);
    aim(u"dialog-letter-templates"_s);
    editLetterTemplates(bridge, prompts, &window);
    aim(u"dialog-document"_s);
    const auto sheet = [&](Language language) {
        return bridge.portfolio().lifting().greatClientSheet(language);
    };
    showDocument(bridge, prompts, sheet, {}, &window);
    aim(u"dialog-contract"_s);
    editContract(bridge, prompts, parting->client, &window);
    aim(u"dialog-notice-rules"_s);
    editNoticeRules(bridge, prompts, &window);
    aim(u"dialog-queue-caps"_s);
    editQueueCaps(bridge, prompts, &window);
    aim(u"dialog-inventory"_s);
    editInventory(bridge, prompts, parting->client, parting->id, &window);
    aim(u"dialog-value-statement"_s);
    showValueStatement(bridge, prompts, lifting->client, {}, &window);
    aim(u"dialog-fee"_s);
    calculateFee(bridge, prompts, lifting->client, {}, &window);
    aim(u"dialog-agenda"_s);
    showAgenda(bridge, prompts, lifting->client, {}, &window);
    aim(u"dialog-playbooks"_s);
    editPlaybooks(bridge, prompts, "offboarding", &window);
}

}  // namespace winnow
