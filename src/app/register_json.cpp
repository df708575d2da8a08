// SPDX-License-Identifier: GPL-3.0-or-later
// Register entries as JSON (docs/cli.md).
#include <algorithm>
#include <map>
#include <tuple>

#include <app/json_members.h>
#include <app/register_service.h>
#include <app/shared.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

JsonValue dateValue(const std::optional<Date>& date) {
    return date ? JsonValue::of(date->toIso()) : JsonValue::null();
}

template <typename Code, typename Value>
JsonValue codeValue(Code&& code, const std::optional<Value>& value) {
    return value ? JsonValue::of(code(*value)) : JsonValue::null();
}

// Fields of each register, in and out under the same names.

void read(JsonMembers& json, Recommendation& entry) {
    json.date("on", entry.advisedOn);
    json.require("advice");
    json.text("advice", entry.advice);
    json.date("asset_since", entry.assetSince);
    json.code("reaction", entry.reaction, reactionFromCode);
    json.date("reacted_on", entry.reactedOn);
    json.text("words", entry.words);
    json.flag("proposal_sent", entry.proposalSent);
    json.count("budget_year", entry.budgetYear);
    json.code("outcome", entry.outcome, recommendationOutcomeFromCode);
}

void write(JsonValue& json, const Recommendation& entry) {
    json.add("on", dateValue(entry.advisedOn));
    json.add("advice", JsonValue::of(entry.advice));
    json.add("asset_since", dateValue(entry.assetSince));
    json.add("reaction", codeValue(reactionCode, entry.reaction));
    json.add("reacted_on", dateValue(entry.reactedOn));
    json.add("words", JsonValue::of(entry.words));
    json.add("proposal_sent", JsonValue::ofOptional(entry.proposalSent));
    json.add("budget_year", JsonValue::ofOptional(entry.budgetYear));
    json.add("outcome", JsonValue::of(recommendationOutcomeCode(entry.outcome)));
}

void read(JsonMembers& json, Commitment& entry) {
    json.require("promise");
    json.text("promise", entry.promise);
    json.date("signed_on", entry.signedOn);
    json.date("due_on", entry.dueOn);
    json.code("state", entry.state, commitmentStateFromCode);
    json.date("settled_on", entry.settledOn);
    json.text("evidence", entry.evidence);
}

void write(JsonValue& json, const Commitment& entry) {
    json.add("promise", JsonValue::of(entry.promise));
    json.add("signed_on", dateValue(entry.signedOn));
    json.add("due_on", dateValue(entry.dueOn));
    json.add("state", JsonValue::of(commitmentStateCode(entry.state)));
    json.add("settled_on", dateValue(entry.settledOn));
    json.add("evidence", JsonValue::of(entry.evidence));
}

void read(JsonMembers& json, DreadReport& entry) {
    json.date("on", entry.reportedOn);
    json.require("reporter");
    json.text("reporter", entry.reporter);
    json.require("note");
    json.text("note", entry.note);
    json.date("decide_by", entry.decideBy);
    json.date("acknowledged_on", entry.acknowledgedOn);
    json.date("decided_on", entry.decidedOn);
    json.text("decision", entry.decision);
}

void write(JsonValue& json, const DreadReport& entry) {
    json.add("on", dateValue(entry.reportedOn));
    json.add("reporter", JsonValue::of(entry.reporter));
    json.add("note", JsonValue::of(entry.note));
    json.add("decide_by", dateValue(entry.decideBy));
    json.add("acknowledged_on", dateValue(entry.acknowledgedOn));
    json.add("decided_on", dateValue(entry.decidedOn));
    json.add("decision", JsonValue::of(entry.decision));
}

void read(JsonMembers& json, UncommonPractice& entry) {
    json.date("on", entry.since);
    json.require("practice");
    json.text("practice", entry.practice);
    json.require("justification");
    json.text("justification", entry.justification);
    json.date("until", entry.until);
    json.date("told_on", entry.toldOn);
    if (const JsonValue* excused = json.take("excused")) {
        if (excused->kind != JsonValue::Kind::Array) {
            json.refuse("excused", "json.error.not_list");
        }
        for (const JsonValue& each : excused->items) {
            if (each.kind != JsonValue::Kind::String) {
                json.refuse("excused", "json.error.not_text");
            }
            entry.excused.push_back(each.text);
        }
    }
}

void write(JsonValue& json, const UncommonPractice& entry) {
    json.add("on", dateValue(entry.since));
    json.add("practice", JsonValue::of(entry.practice));
    json.add("justification", JsonValue::of(entry.justification));
    json.add("until", dateValue(entry.until));
    json.add("told_on", dateValue(entry.toldOn));
    JsonValue excused = JsonValue::array();
    for (const std::string& criterion : entry.excused) {
        excused.items.push_back(JsonValue::of(criterion));
    }
    json.add("excused", std::move(excused));
}

void read(JsonMembers& json, RelationshipRisk& entry) {
    json.date("on", entry.notedOn);
    json.require("kind");
    json.code("kind", entry.kind, riskKindFromCode);
    json.date("ended_on", entry.endedOn);
    json.text("note", entry.note);
}

void write(JsonValue& json, const RelationshipRisk& entry) {
    json.add("on", dateValue(entry.notedOn));
    json.add("kind", JsonValue::of(riskKindCode(entry.kind)));
    json.add("ended_on", dateValue(entry.endedOn));
    json.add("note", JsonValue::of(entry.note));
}

void read(JsonMembers& json, Sentiment& entry) {
    json.date("on", entry.on);
    std::optional<int> level;
    json.require("level");
    json.count("level", level);
    entry.level = level.value_or(entry.level);
    json.text("rater", entry.rater);
    json.text("note", entry.note);
}

void write(JsonValue& json, const Sentiment& entry) {
    json.add("on", dateValue(entry.on));
    json.add("level", JsonValue::of(entry.level));
    json.add("rater", JsonValue::of(entry.rater));
    json.add("note", JsonValue::of(entry.note));
}

void read(JsonMembers& json, Review& entry) {
    json.date("on", entry.heldOn);
    json.text("note", entry.note);
}

void write(JsonValue& json, const Review& entry) {
    json.add("on", dateValue(entry.heldOn));
    json.add("note", JsonValue::of(entry.note));
}

void read(JsonMembers& json, RedFlag& entry) {
    json.date("on", entry.occurredOn);
    json.require("kind");
    json.code("kind", entry.kind, redFlagKindFromCode);
    json.require("note");
    json.text("note", entry.note);
    json.text("reporter", entry.reporter);
}

void write(JsonValue& json, const RedFlag& entry) {
    json.add("on", dateValue(entry.occurredOn));
    json.add("kind", JsonValue::of(redFlagKindCode(entry.kind)));
    json.add("note", JsonValue::of(entry.note));
    json.add("reporter", JsonValue::of(entry.reporter));
}

// A new entry of today.
template <typename Entry>
Entry blank(ClientId client, Date today);

template <>
Recommendation blank(ClientId client, Date today) {
    Recommendation entry;
    entry.client = client;
    entry.advisedOn = today;
    return entry;
}

template <>
Commitment blank(ClientId client, Date /*today*/) {
    Commitment entry;
    entry.client = client;
    return entry;
}

template <>
DreadReport blank(ClientId client, Date today) {
    DreadReport entry;
    entry.client = client;
    entry.reportedOn = today;
    return entry;
}

template <>
UncommonPractice blank(ClientId client, Date today) {
    UncommonPractice entry;
    entry.client = client;
    entry.since = today;
    return entry;
}

template <>
RelationshipRisk blank(ClientId client, Date today) {
    RelationshipRisk entry;
    entry.client = client;
    entry.notedOn = today;
    return entry;
}

template <>
Sentiment blank(ClientId client, Date today) {
    Sentiment entry;
    entry.client = client;
    entry.on = today;
    return entry;
}

template <>
Review blank(ClientId client, Date today) {
    Review entry;
    entry.client = client;
    entry.heldOn = today;
    return entry;
}

template <>
RedFlag blank(ClientId client, Date today) {
    RedFlag entry;
    entry.client = client;
    entry.occurredOn = today;
    return entry;
}

using EntryKey = std::pair<RegisterKind, std::int64_t>;

JsonValue documentsValue(const std::vector<Attachment>& attachments, const EntryKey& entry) {
    JsonValue list = JsonValue::array();
    for (const Attachment& each : attachments) {
        if (EntryKey{each.kind, each.entry} == entry) {
            list.items.push_back(JsonValue::object({{"id", JsonValue::of(each.id.value)},
                                                    {"name", JsonValue::of(each.name)},
                                                    {"size", JsonValue::of(each.size)},
                                                    {"sha256", JsonValue::of(each.sha256)},
                                                    {"added_on", dateValue(each.addedOn)}}));
        }
    }
    return list;
}

}  // namespace

Result<std::int64_t> RegisterService::addJson(ClientId client, std::string_view text) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<JsonValue> document = parseJson(text);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonMembers json(*document, "", shared.settings.currency, problem);
    std::optional<RegisterKind> kind;
    json.require("register");
    json.code("register", kind, registerKindFromCode);
    if (!kind) {
        json.refuse("register", "json.error.unknown_word");
        return *problem;
    }
    // What json() says of an entry beside its fields is passed over, so that it can be read back.
    json.take("id");
    json.take("attachments");
    const auto take = [&]<typename Entry>(Entry entry, auto&& store) -> Result<std::int64_t> {
        read(json, entry);
        json.refuseOthers();
        if (problem) {
            return *problem;
        }
        auto added = store(entry);
        if (!added) {
            return added.error();
        }
        if constexpr (requires { added->value; }) {
            return added->value;
        } else {
            return *added;
        }
    };
    const auto addEntry = [&](const auto& entry) { return add(entry); };
    const Date today = shared.clock.today();
    switch (*kind) {
        case RegisterKind::Recommendation:
            return take(blank<Recommendation>(client, today), addEntry);
        case RegisterKind::Commitment:
            return take(blank<Commitment>(client, today), addEntry);
        case RegisterKind::DreadReport:
            return take(blank<DreadReport>(client, today), addEntry);
        case RegisterKind::UncommonPractice:
            return take(blank<UncommonPractice>(client, today), addEntry);
        case RegisterKind::Risk:
            return take(blank<RelationshipRisk>(client, today), addEntry);
        case RegisterKind::Review:
            return take(blank<Review>(client, today), addEntry);
        case RegisterKind::RedFlag:
            return take(blank<RedFlag>(client, today), [&](const RedFlag& flag) {
                return shared.gradingService.addRedFlag(client, flag.kind, flag.occurredOn,
                                                        flag.note, flag.reporter);
            });
        case RegisterKind::Sentiment:
            break;
    }
    // A contact is named; its id differs from file to file.
    Sentiment sentiment = blank<Sentiment>(client, today);
    std::string name;
    json.require("contact");
    json.text("contact", name);
    for (const Contact& contact : ContactStore(shared.database).of(client)) {
        if (contact.name == name) {
            sentiment.contact = contact.id;
        }
    }
    return take(sentiment, addEntry);
}

std::string RegisterService::json(ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const ClientEvidence evidence = of(client);
    const std::vector<Attachment> documents = attachments(client);
    std::map<EntryKey, JsonValue> values;
    const auto put = [&](RegisterKind kind, const auto& entry, auto&& more) {
        JsonValue json = JsonValue::object({{"register", JsonValue::of(registerKindCode(kind))},
                                            {"id", JsonValue::of(entry.id.value)}});
        more(json);
        write(json, entry);
        json.add("attachments", documentsValue(documents, {kind, entry.id.value}));
        values.emplace(EntryKey{kind, entry.id.value}, std::move(json));
    };
    const auto putAll = [&](RegisterKind kind, const auto& all) {
        for (const auto& entry : all) {
            put(kind, entry, [](JsonValue&) {});
        }
    };
    putAll(RegisterKind::Recommendation, evidence.recommendations);
    putAll(RegisterKind::Commitment, evidence.commitments);
    putAll(RegisterKind::DreadReport, evidence.dreadReports);
    putAll(RegisterKind::UncommonPractice, evidence.uncommon);
    putAll(RegisterKind::Risk, evidence.risks);
    putAll(RegisterKind::Review, evidence.reviews);
    for (const RedFlag& flag : shared.redFlags()) {
        if (flag.client == client) {
            put(RegisterKind::RedFlag, flag, [](JsonValue&) {});
        }
    }
    const std::vector<Contact> contacts = ContactStore(shared.database).of(client);
    for (const Sentiment& entry : evidence.sentiments) {
        const auto contact = std::ranges::find(contacts, entry.contact, &Contact::id);
        put(RegisterKind::Sentiment, entry, [&](JsonValue& json) {
            json.add("contact",
                     contact == contacts.end() ? JsonValue::null() : JsonValue::of(contact->name));
        });
    }
    JsonValue list = JsonValue::array();
    for (const Entry& entry : entries(client)) {
        if (const auto found = values.find({entry.kind, entry.id}); found != values.end()) {
            list.items.push_back(std::move(found->second));
        }
    }
    const Client* known = shared.client(client);
    return compactJson(
        JsonValue::object({{"client", JsonValue::of(known ? known->name : std::string())},
                           {"entries", std::move(list)}}),
        KeyOrder::AsGiven);
}

}  // namespace winnow
