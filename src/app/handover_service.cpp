// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/handover_service.h>

#include <algorithm>
#include <map>

#include <app/json_members.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <storage/case_store.h>

namespace winnow {

namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestValue = 500;
constexpr std::size_t kLongestNote = 4'000;
constexpr std::size_t kMostItems = 5'000;
constexpr std::size_t kMostDigits = 7;

Text fieldName(std::string_view code) { return {"inventory_field." + std::string(code), {}}; }

Error tooLong(std::string what, std::size_t most) {
    return {{"app.inventory.long_text",
             {{"what", TextId{std::move(what)}}, {"count", static_cast<std::int64_t>(most)}}}};
}

bool isDay(std::string_view field) { return field.ends_with("_on") || field.ends_with("_until"); }

bool isCount(std::string_view text) {
    return !text.empty() && text.size() <= kMostDigits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Error> wrongValue(std::string_view field, const std::string& value) {
    const TextId name{fieldName(field).id};
    if (value.size() > kLongestValue) {
        return tooLong(name.id, kLongestValue);
    }
    if (isDay(field) && !Date::fromIso(value)) {
        return Error{{"app.inventory.no_date", {{"what", name}, {"value", value}}}};
    }
    if (field == "count" && !isCount(value)) {
        return Error{{"app.inventory.no_count", {{"what", name}, {"value", value}}}};
    }
    return std::nullopt;
}

// Fields in the section's order, without empty ones; a sentence that says what to mend.
std::optional<Error> settle(InventoryItem& item) {
    item.name = trimmed(item.name);
    item.note = trimmed(item.note);
    if (item.name.empty()) {
        return Error{{"app.inventory.no_name", {}}};
    }
    if (item.name.size() > kLongestName) {
        return tooLong("inventory.name", kLongestName);
    }
    if (item.note.size() > kLongestNote) {
        return tooLong("inventory.note", kLongestNote);
    }
    std::map<std::string, std::string, std::less<>> given;
    for (auto& [code, value] : item.fields) {
        given[code] = trimmed(value);
    }
    item.fields.clear();
    for (const std::string_view code : inventoryFields(item.section)) {
        const auto found = given.find(code);
        if (found == given.end()) {
            continue;
        }
        if (!found->second.empty()) {
            if (auto wrong = wrongValue(code, found->second)) {
                return wrong;
            }
            item.fields.emplace_back(code, found->second);
        }
        given.erase(found);
    }
    if (!given.empty()) {
        return Error{{"app.inventory.no_field",
                      {{"field", given.begin()->first},
                       {"section", TextId{"inventory_section." +
                                          std::string(inventorySectionCode(item.section))}}}}};
    }
    return std::nullopt;
}

// What makes two items the same for those who add a list again.
std::string sameKey(const InventoryItem& item) {
    std::string key(inventorySectionCode(item.section));
    key += '\n';
    foldForSearch(item.name, key);
    return key;
}

std::optional<InventoryItem> findItem(Portfolio::Shared& shared, InventoryItemId id) {
    const InventoryStore store(shared.database);
    for (const Client& client : shared.clients()) {
        const std::vector<InventoryItem> items = store.of(client.id);
        const auto found = std::ranges::find(items, id, &InventoryItem::id);
        if (found != items.end()) {
            return *found;
        }
    }
    return std::nullopt;
}

Text actionText(Portfolio::Shared& shared, const char* done, const InventoryItem& item) {
    const Client* client = shared.client(item.client);
    return {std::string("action.inventory.") + done,
            {{"client", client ? client->name : std::string()}, {"what", item.name}}};
}

Error gone() { return {{"app.inventory.gone", {}}}; }

InventoryItem readItem(const JsonValue& json, std::string place, const Currency& currency,
                       std::optional<Error>& problem) {
    InventoryItem item;
    JsonMembers members(json, place, currency, problem);
    members.require("section");
    members.code("section", item.section, inventorySectionFromCode);
    members.require("name");
    members.text("name", item.name);
    members.text("note", item.note);
    if (const JsonValue* fields = members.take("fields")) {
        if (fields->kind != JsonValue::Kind::Object) {
            members.refuse("fields", "json.error.not_object");
        }
        for (const auto& [code, value] : fields->members) {
            if (value.kind != JsonValue::Kind::String) {
                members.refuse("fields." + code, "json.error.not_text");
            }
            item.fields.emplace_back(code, value.text);
        }
    }
    members.refuseOthers();
    return item;
}

}  // namespace

std::vector<InventoryItem> HandoverService::items(ClientId client) const {
    return InventoryStore(m_portfolio.shared().database).of(client);
}

Result<InventoryItemId> HandoverService::add(const InventoryItem& given) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (!shared.client(given.client)) {
        return Error{{"app.client_gone", {}}};
    }
    InventoryItem item = given;
    if (auto wrong = settle(item)) {
        return *wrong;
    }
    InventoryStore store(shared.database);
    if (store.of(item.client).size() >= kMostItems) {
        return Error{{"app.inventory.full", {{"count", static_cast<std::int64_t>(kMostItems)}}}};
    }
    const Result<void> done = shared.act(actionText(shared, "added", item), item.client,
                                         {.cases = true, .touched = {item.client}}, [&] {
                                             item.id = store.add(item);
                                             store.setSaidEmpty(item.client, item.section, false);
                                         });
    if (!done) {
        return done.error();
    }
    return item.id;
}

Result<void> HandoverService::update(const InventoryItem& given) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<InventoryItem> before = findItem(shared, given.id);
    if (!before || before->client != given.client) {
        return gone();
    }
    InventoryItem item = given;
    if (auto wrong = settle(item)) {
        return *wrong;
    }
    return shared.act(actionText(shared, "updated", item), item.client,
                      {.cases = true, .touched = {item.client}}, [&] {
                          InventoryStore store(shared.database);
                          store.update(item);
                          store.setSaidEmpty(item.client, item.section, false);
                      });
}

Result<void> HandoverService::remove(InventoryItemId id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<InventoryItem> item = findItem(shared, id);
    if (!item) {
        return gone();
    }
    return shared.act(actionText(shared, "removed", *item), item->client,
                      {.cases = true, .touched = {item->client}},
                      [&] { InventoryStore(shared.database).remove(id); });
}

std::vector<InventorySection> HandoverService::saidEmpty(ClientId client) const {
    return InventoryStore(m_portfolio.shared().database).saidEmpty(client);
}

Result<void> HandoverService::setSaidEmpty(ClientId id, InventorySection section, bool empty) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    if (!client) {
        return Error{{"app.client_gone", {}}};
    }
    const TextId name{"inventory_section." + std::string(inventorySectionCode(section))};
    const std::vector<InventoryItem> items = this->items(id);
    if (empty && std::ranges::find(items, section, &InventoryItem::section) != items.end()) {
        return Error{{"app.inventory.not_empty", {{"section", name}}}};
    }
    return shared.act({empty ? "action.inventory.said_empty" : "action.inventory.not_said_empty",
                       {{"client", client->name}, {"section", name}}},
                      client->id, {.cases = true, .touched = {id}},
                      [&] { InventoryStore(shared.database).setSaidEmpty(id, section, empty); });
}

std::vector<DossierGap> HandoverService::gaps(ClientId client) const {
    return dossierGaps(items(client), saidEmpty(client));
}

Result<int> HandoverService::addJson(ClientId id, std::string_view json) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    if (!client) {
        return Error{{"app.client_gone", {}}};
    }
    const Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    if (document->kind != JsonValue::Kind::Array) {
        return Error{{"json.error.not_list", {{"place", std::string("document")}}}};
    }
    std::set<std::string> known;
    const std::vector<InventoryItem> there = items(id);
    for (const InventoryItem& item : there) {
        known.insert(sameKey(item));
    }
    std::vector<InventoryItem> added;
    std::optional<Error> problem;
    for (std::size_t i = 0; i < document->items.size(); ++i) {
        InventoryItem item = readItem(document->items[i], "[" + std::to_string(i) + "]",
                                      shared.settings.currency, problem);
        item.client = id;
        if (!problem) {
            problem = settle(item);
        }
        if (problem) {
            return *problem;
        }
        if (known.insert(sameKey(item)).second) {
            added.push_back(std::move(item));
        }
    }
    if (there.size() + added.size() > kMostItems) {
        return Error{{"app.inventory.full", {{"count", static_cast<std::int64_t>(kMostItems)}}}};
    }
    const int count = static_cast<int>(added.size());
    if (count == 0) {
        return 0;
    }
    const Result<void> done =
        shared.act({"action.inventory.list_added", {{"client", client->name}, {"count", count}}},
                   id, {.cases = true, .touched = {id}}, [&] {
                       InventoryStore store(shared.database);
                       for (const InventoryItem& item : added) {
                           store.add(item);
                           store.setSaidEmpty(id, item.section, false);
                       }
                   });
    if (!done) {
        return done.error();
    }
    return count;
}

std::string HandoverService::json(ClientId id) const {
    const Client* client = m_portfolio.shared().client(id);
    JsonValue items = JsonValue::array();
    for (const InventoryItem& item : this->items(id)) {
        JsonValue fields = JsonValue::object();
        for (const auto& [code, value] : item.fields) {
            fields.add(code, JsonValue::of(value));
        }
        items.items.push_back(
            JsonValue::object({{"id", JsonValue::of(item.id.value)},
                               {"section", JsonValue::of(inventorySectionCode(item.section))},
                               {"name", JsonValue::of(item.name)},
                               {"fields", std::move(fields)},
                               {"note", JsonValue::of(item.note)}}));
    }
    JsonValue empty = JsonValue::array();
    for (const InventorySection section : saidEmpty(id)) {
        empty.items.push_back(JsonValue::of(inventorySectionCode(section)));
    }
    return compactJson(
        JsonValue::object({{"client", JsonValue::of(client ? client->name : std::string())},
                           {"items", std::move(items)},
                           {"said_empty", std::move(empty)}}),
        KeyOrder::AsGiven);
}

int HandoverService::nextVersion(CaseId id) const {
    int last = 0;
    for (const CaseDocument& document : CaseDocumentStore(m_portfolio.shared().database).of(id)) {
        if (document.kind == CaseDocumentKind::Dossier) {
            last = std::max(last, document.version);
        }
    }
    return last + 1;
}

}  // namespace winnow
