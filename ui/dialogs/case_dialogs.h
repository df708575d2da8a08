// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <app/case_service.h>
#include <app/letter_service.h>
#include <domain/document.h>
#include <domain/fee_calculator.h>
#include <domain/playbook.h>
#include <ui/bridge/portfolio_bridge.h>

class QWidget;

namespace winnow {

class Prompts;

// Doors to the dialogs of lifting and parting, for the board, the drawer and the client page. Each
// runs its dialog to the end; true: something was stored.

// Which playbook, for whom, why, who; the client can be chosen when none is given.
struct StartCaseRequest {
    std::optional<ClientId> client;
    std::string playbook;  // preselected; empty: the advised one
    std::string from = "client";
    std::vector<std::string> criteria;  // of the least change
};
std::optional<CaseId> startCase(PortfolioBridge& bridge, Prompts& prompts,
                                const StartCaseRequest& request, QWidget* parent);

// Writes a letter: merged text to preview and edit, saved as PDF or as a draft for the mail
// program, recorded as sent.
bool writeLetter(PortfolioBridge& bridge, Prompts& prompts,
                 const LetterService::DraftRequest& request, QWidget* parent);
// Goes on with a draft, or shows what was sent.
bool openLetter(PortfolioBridge& bridge, Prompts& prompts, LetterId letter, QWidget* parent);
bool editSender(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);
bool editLetterTemplates(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);

// Where a document can be kept.
struct KeepInCase {
    CaseId id;
    std::string step;
    CaseDocumentKind kind = CaseDocumentKind::Other;
};
// A document in the language of its reader, whatever that of the screen.
using DocumentMaker = std::function<Document(Language)>;
// Shows a document page by page, in either language, and saves it as PDF, HTML or text.
bool showDocument(PortfolioBridge& bridge, Prompts& prompts, const DocumentMaker& make,
                  const std::optional<KeepInCase>& keep, QWidget* parent);

bool editContract(PortfolioBridge& bridge, Prompts& prompts, ClientId client, QWidget* parent);
bool editNoticeRules(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);
bool editQueueCaps(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);
// The inventory by section, with gaps; issues the dossier of a case.
bool editInventory(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                   std::optional<CaseId> issueFor, QWidget* parent);
bool showValueStatement(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                        const std::optional<KeepInCase>& keep, QWidget* parent);
// The fee the owner settled on; empty: none.
std::optional<FeeProposal> calculateFee(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                                        const std::optional<KeepInCase>& keep, QWidget* parent);
bool showAgenda(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                const std::optional<KeepInCase>& keep, QWidget* parent);
bool editPlaybooks(PortfolioBridge& bridge, Prompts& prompts, const std::string& playbook,
                   QWidget* parent);

}  // namespace winnow
