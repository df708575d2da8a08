// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/tools/render_dialogs.h>

#include <app/register_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/rater_dialogs.h>
#include <ui/dialogs/recommendation_dialog.h>
#include <ui/dialogs/register_dialogs.h>
#include <ui/dialogs/register_entry_dialog.h>

namespace winnow {

using namespace Qt::StringLiterals;

namespace {

// An entry there is, to see the form filled in; else a new one of the client.
template <typename Entry>
Entry firstOf(const std::vector<Entry>& entries, ClientId client) {
    if (!entries.empty()) {
        return entries.front();
    }
    Entry entry;
    entry.client = client;
    return entry;
}

}  // namespace

void renderRegisterDialogs(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                           QWidget* parent,
                           const std::function<void(QDialog&, const QString&)>& picture) {
    RegisterService& registers = bridge.portfolio().registers();
    const ClientEvidence evidence = registers.of(client);
    const auto show = [&](QDialog&& dialog, const QString& name) {
        picture(dialog, u"dialog-"_s + name);
    };
    show(RecommendationDialog(bridge, firstOf(evidence.recommendations, client), parent),
         u"recommendation"_s);
    show(CommitmentDialog(bridge, firstOf(evidence.commitments, client), parent), u"commitment"_s);
    show(DreadDialog(bridge, client, parent), u"dread"_s);
    if (const auto dread = registers.openDreadReports(); !dread.empty()) {
        show(DreadDecisionDialog(bridge, dread.front(), parent), u"dread-decision"_s);
    }
    show(UncommonPracticeDialog(bridge, firstOf(evidence.uncommon, client), parent),
         u"uncommon-practice"_s);
    show(RiskDialog(bridge, firstOf(evidence.risks, client), parent), u"risk"_s);
    show(SentimentDialog(bridge, client, parent), u"sentiment"_s);
    show(ReviewDialog(bridge, client, parent), u"review"_s);
    show(WaiverDialog(bridge, client, parent), u"waiver"_s);
    show(CorrectionDialog(bridge, client, parent), u"correction"_s);
    show(RatingSheetDialog(bridge, parent), u"rating-sheet"_s);
    show(CountingRatersDialog(bridge, parent), u"counting-raters"_s);
    const auto entries = registers.entries(client);
    if (!entries.empty()) {
        show(RegisterEntryDialog(bridge, prompts, entries.front(), parent), u"register-entry"_s);
    }
}

}  // namespace winnow
