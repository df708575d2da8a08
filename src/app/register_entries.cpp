// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of all registers in one form.
#include <algorithm>
#include <map>
#include <tuple>

#include <app/register_service.h>
#include <app/shared.h>
#include <storage/contact_store.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

Text textOf(const std::string& text) {
    return text.empty() ? Text{} : Text{"register.text", {{"text", text}}};
}

TextId coded(std::string_view prefix, std::string_view code) {
    return {std::string(prefix) + "." + std::string(code)};
}

Text detailOf(const Recommendation& entry) {
    if (!entry.reaction) {
        return textOf(entry.words);
    }
    const TextId reaction = coded("reaction", reactionCode(*entry.reaction));
    if (entry.words.empty()) {
        return {"register.reaction", {{"reaction", reaction}}};
    }
    return {"register.reaction_words", {{"reaction", reaction}, {"words", entry.words}}};
}

Text detailOf(const Commitment& entry) {
    Text text{entry.signedOn ? "register.commitment_signed" : "register.commitment_spoken",
              {{"state", coded("commitment_state", commitmentStateCode(entry.state))}}};
    if (entry.signedOn) {
        text.arguments.emplace_back("signed", *entry.signedOn);
    }
    if (!entry.evidence.empty()) {
        text.id += ".evidence";
        text.arguments.emplace_back("evidence", entry.evidence);
    }
    return text;
}

Text detailOf(const DreadReport& entry) {
    if (entry.decidedOn) {
        return {"register.dread_decided", {{"note", entry.note}, {"decision", entry.decision}}};
    }
    return textOf(entry.note);
}

}  // namespace

std::vector<RegisterService::Entry> RegisterService::entries(ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const ClientEvidence evidence = of(client);
    std::vector<Entry> entries;
    const auto add = [&](RegisterKind kind, std::int64_t id, ClientId of, Date on, Text title,
                         Text detail) {
        entries.push_back({kind, id, of, on, std::move(title), std::move(detail), 0});
    };
    for (const Recommendation& each : evidence.recommendations) {
        add(RegisterKind::Recommendation, each.id.value, each.client, each.advisedOn,
            textOf(each.advice), detailOf(each));
    }
    for (const Commitment& each : evidence.commitments) {
        const std::optional<Date> on = each.signedOn ? each.signedOn : each.dueOn;
        add(RegisterKind::Commitment, each.id.value, each.client,
            on ? *on : each.settledOn.value_or(Date()), textOf(each.promise), detailOf(each));
    }
    for (const DreadReport& each : evidence.dreadReports) {
        add(RegisterKind::DreadReport, each.id.value, each.client, each.reportedOn,
            {"register.dread", {{"reporter", each.reporter}}}, detailOf(each));
    }
    for (const UncommonPractice& each : evidence.uncommon) {
        add(RegisterKind::UncommonPractice, each.id.value, each.client, each.since,
            textOf(each.practice), textOf(each.justification));
    }
    for (const RelationshipRisk& each : evidence.risks) {
        add(RegisterKind::Risk, each.id.value, each.client, each.notedOn,
            {"risk." + std::string(riskKindCode(each.kind)), {}}, textOf(each.note));
    }
    const std::vector<Contact> contacts = ContactStore(shared.database).of(client);
    for (const Sentiment& each : evidence.sentiments) {
        const TextId level = coded("sentiment", std::to_string(each.level));
        const auto contact = std::ranges::find(contacts, each.contact, &Contact::id);
        // The entry outlives the contact.
        Text title =
            contact == contacts.end()
                ? Text{"register.sentiment_gone", {{"level", level}}}
                : Text{"register.sentiment_of", {{"contact", contact->name}, {"level", level}}};
        add(RegisterKind::Sentiment, each.id.value, each.client, each.on, std::move(title),
            textOf(each.note));
    }
    for (const Review& each : evidence.reviews) {
        add(RegisterKind::Review, each.id.value, each.client, each.heldOn,
            {"register.review_held", {}}, textOf(each.note));
    }
    for (const RedFlag& flag : shared.redFlags()) {
        if (flag.client == client) {
            add(RegisterKind::RedFlag, flag.id.value, flag.client, flag.occurredOn,
                {"red_flag." + std::string(redFlagKindCode(flag.kind)), {}}, textOf(flag.note));
        }
    }
    std::map<std::pair<RegisterKind, std::int64_t>, int> documents;
    for (const Attachment& each : attachments(client)) {
        ++documents[{each.kind, each.entry}];
    }
    for (Entry& entry : entries) {
        entry.attachments = documents[{entry.kind, entry.id}];
    }
    std::ranges::sort(entries, std::ranges::greater{}, [](const Entry& entry) {
        return std::tuple(entry.on, entry.kind, entry.id);
    });
    return entries;
}

}  // namespace winnow
