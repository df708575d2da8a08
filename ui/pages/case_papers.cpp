// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_papers.h>

#include <QCoreApplication>
#include <algorithm>

#include <app/handover_service.h>
#include <app/letter_service.h>
#include <app/parting_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/support/prompts.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

// Context of the translations.
struct CasePapers {
    Q_DECLARE_TR_FUNCTIONS(winnow::CasePapers)
};

// Runs a dialog, tells what it stored, and reads the case anew.
template <typename Dialog>
void opened(const CaseContext& context, const QString& message, Dialog&& dialog) {
    guarded([&](const QString& fault) { context.notify(fault, false); },
            [&] {
                if (dialog()) {
                    context.notify(message, true);
                    context.refresh();
                }
            });
}

void openDocument(const CaseContext& context, const std::string& step, CaseDocumentKind kind,
                  QWidget* parent, const std::function<Document(Language)>& make) {
    const KeepInCase keep{context.id, step, kind};
    opened(context, CasePapers::tr("Document kept with the case"),
           [&] { return showDocument(context.bridge, context.prompts, make, keep, parent); });
}

// What the letter speaks of and is there already: documents of its own step, the value statement
// with the invitation, the last dossier with its letter.
std::vector<CaseDocumentId> enclosuresOf(const CaseService::View& view, const StepState& state) {
    std::vector<CaseDocumentId> enclosures = state.documents;
    const auto add = [&](const CaseDocument& document) {
        if (std::ranges::find(enclosures, document.id) == enclosures.end()) {
            enclosures.push_back(document.id);
        }
    };
    if (state.step->role == StepRole::Invitation) {
        for (const CaseDocument& document : view.documents) {
            const StepState* from = view.state.find(document.step);
            if (from && from->step->role == StepRole::ValueStatement) {
                add(document);
            }
        }
    }
    if (state.step->letter == "handover_dossier") {
        const auto last = std::ranges::max_element(
            view.documents, [](const CaseDocument& one, const CaseDocument& other) {
                const bool ofOne = one.kind == CaseDocumentKind::Dossier;
                const bool ofOther = other.kind == CaseDocumentKind::Dossier;
                return ofOne != ofOther ? ofOther : one.version < other.version;
            });
        if (last != view.documents.end() && last->kind == CaseDocumentKind::Dossier) {
            add(*last);
        }
    }
    return enclosures;
}

CasePaper letterPaper(const CaseContext& context, const CaseService::View& view,
                      const StepState& state, QWidget* parent) {
    std::vector<Letter> letters = context.bridge.portfolio().letters().ofCase(context.id);
    std::erase_if(letters, [&](const Letter& each) { return each.step != state.step->id; });
    const auto draft = std::ranges::find(letters, LetterState::Draft, &Letter::state);
    if (draft != letters.end()) {
        return {u"paper-letter"_s, CasePapers::tr("Preview letter"), u"mail"_s, true,
                [&context, id = draft->id, parent] { openLetterOf(context, id, parent); }};
    }
    if (!letters.empty()) {
        return {u"paper-letter"_s, CasePapers::tr("Show the letter"), u"mail"_s, false,
                [&context, id = letters.front().id, parent] { openLetterOf(context, id, parent); }};
    }
    LetterService::DraftRequest request;
    request.client = view.record.client;
    request.templateId = state.step->letter;
    request.caseId = context.id;
    request.step = state.step->id;
    request.language = context.words().locale().language();
    request.enclosures = enclosuresOf(view, state);
    return {u"paper-letter"_s, CasePapers::tr("Write the letter…"), u"mail"_s, true,
            [&context, request, parent] {
                opened(context, CasePapers::tr("Letter kept"), [&] {
                    return writeLetter(context.bridge, context.prompts, request, parent);
                });
            }};
}

}  // namespace

void openLetterOf(const CaseContext& context, LetterId letter, QWidget* parent) {
    opened(context, CasePapers::tr("Letter kept"),
           [&] { return openLetter(context.bridge, context.prompts, letter, parent); });
}

void openContract(const CaseContext& context, ClientId client, QWidget* parent) {
    opened(context, CasePapers::tr("Contract kept"),
           [&] { return editContract(context.bridge, context.prompts, client, parent); });
}

void openInternalBrief(const CaseContext& context, const std::string& step, QWidget* parent) {
    openDocument(context, step, CaseDocumentKind::Other, parent, [&](Language language) {
        return context.bridge.portfolio().parting().internalBrief(context.id, language);
    });
}

std::vector<CasePaper> papersOf(const CaseContext& context, const CaseService::View& view,
                                const StepState& state, QWidget* parent,
                                const std::function<void(Money)>& takeFee) {
    const ClientId client = view.record.client;
    const std::string step = state.step->id;
    std::vector<CasePaper> papers;
    const auto add = [&](const QString& name, const QString& text, const QString& icon,
                         std::function<void()> open) {
        papers.push_back({u"paper-"_s + name, text, icon, false, std::move(open)});
    };
    const auto addDocument = [&](const QString& name, const QString& text, CaseDocumentKind kind,
                                 std::function<Document(Language)> make) {
        add(name, text, u"report"_s, [&context, step, kind, parent, make] {
            openDocument(context, step, kind, parent, make);
        });
    };
    PortfolioBridge& bridge = context.bridge;
    if (!state.step->letter.empty()) {
        papers.push_back(letterPaper(context, view, state, parent));
    }
    switch (state.step->role) {
        case StepRole::ValueStatement:
            add(u"value"_s, CasePapers::tr("Value statement…"), u"report"_s,
                [&context, client, step, parent] {
                    opened(context, CasePapers::tr("Document kept with the case"), [&] {
                        return showValueStatement(
                            context.bridge, context.prompts, client,
                            KeepInCase{context.id, step, CaseDocumentKind::Evidence}, parent);
                    });
                });
            break;
        case StepRole::FeeProposal:
            add(u"fee"_s, CasePapers::tr("Work out the fee…"), u"coins"_s,
                [&context, client, step, parent, takeFee] {
                    guarded([&](const QString& fault) { context.notify(fault, false); },
                            [&] {
                                const KeepInCase keep{context.id, step, CaseDocumentKind::Evidence};
                                const auto settled = calculateFee(context.bridge, context.prompts,
                                                                  client, keep, parent);
                                context.refresh();
                                if (settled && settled->fee) {
                                    takeFee(*settled->fee);
                                }
                            });
                });
            break;
        case StepRole::ReviewMeeting:
            add(u"agenda"_s, CasePapers::tr("Agenda…"), u"report"_s,
                [&context, client, step, parent] {
                    opened(context, CasePapers::tr("Document kept with the case"), [&] {
                        return showAgenda(context.bridge, context.prompts, client,
                                          KeepInCase{context.id, step, CaseDocumentKind::Evidence},
                                          parent);
                    });
                });
            break;
        case StepRole::ContractReview:
            add(u"contract"_s, CasePapers::tr("Contract…"), u"report"_s,
                [&context, client, parent] { openContract(context, client, parent); });
            break;
        case StepRole::InternalBrief:
            add(u"brief"_s, CasePapers::tr("Internal brief…"), u"report"_s,
                [&context, step, parent] { openInternalBrief(context, step, parent); });
            break;
        case StepRole::HandoverDossier:
            add(u"dossier"_s, CasePapers::tr("Inventory and dossier…"), u"data"_s,
                [&context, client, parent] {
                    opened(context, CasePapers::tr("Inventory kept"), [&] {
                        return editInventory(context.bridge, context.prompts, client, context.id,
                                             parent);
                    });
                });
            break;
        case StepRole::DossierReceipt:
            addDocument(u"receipt"_s, CasePapers::tr("Receipt to sign…"), CaseDocumentKind::Other,
                        [&bridge, id = context.id](Language language) {
                            HandoverService& handover = bridge.portfolio().handover();
                            const int last = std::max(1, handover.nextVersion(id) - 1);
                            return handover.receipt(id, last, language);
                        });
            break;
        case StepRole::DataSettlement:
            addDocument(u"certificate"_s, CasePapers::tr("Certificate…"),
                        CaseDocumentKind::Certificate, [&bridge, id = context.id](Language l) {
                            return bridge.portfolio().parting().dataCertificate(id, l);
                        });
            break;
        case StepRole::AccessRemoval:
            addDocument(u"access"_s, CasePapers::tr("List to print…"), CaseDocumentKind::Other,
                        [&bridge, id = context.id](Language l) {
                            return bridge.portfolio().parting().accessList(id, l);
                        });
            break;
        case StepRole::FinalStatement:
            addDocument(u"statement"_s, CasePapers::tr("Statement of account…"),
                        CaseDocumentKind::Statement,
                        [&bridge, client, day = context.today()](Language l) {
                            return bridge.portfolio().parting().statementOfAccount(client, day, l);
                        });
            break;
        case StepRole::Closing:
            addDocument(u"acceptance"_s, CasePapers::tr("Acceptance to sign…"),
                        CaseDocumentKind::Other, [&bridge, id = context.id](Language l) {
                            return bridge.portfolio().parting().acceptance(id, l);
                        });
            break;
        default:
            break;
    }
    return papers;
}

}  // namespace winnow
