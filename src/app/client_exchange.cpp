// SPDX-License-Identifier: GPL-3.0-or-later
// Clients and contacts of ClientService as JSON.
#include <array>
#include <string>

#include <app/client_service.h>
#include <app/json_members.h>
#include <app/shared.h>

namespace winnow {

namespace {

using Role = std::pair<const char*, bool ContactRoles::*>;
constexpr std::array<Role, 3> kRoles{Role{"payer", &ContactRoles::payer},
                                     Role{"decider", &ContactRoles::decider},
                                     Role{"user", &ContactRoles::user}};

JsonValue dateValue(const std::optional<Date>& date) {
    return date ? JsonValue::of(date->toIso()) : JsonValue::null();
}

// Members over a base: what is not named stays.
Result<Client> clientFromJson(std::string_view json, const Currency& currency, Client client) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonMembers members(*document, "", currency, problem);
    members.text("name", client.name);
    members.text("code", client.code);
    members.text("segment", client.segment);
    members.code("service_model", client.serviceModel, serviceModelFromCode);
    members.code("status", client.status, clientStatusFromCode);
    members.code("payment_method", client.paymentMethod, paymentMethodFromCode);
    members.date("since", client.since);
    members.date("left_on", client.leftOn);
    members.text("contact", client.contactName);
    members.text("owner", client.owner);
    members.refuseOthers();
    if (problem) {
        return *problem;
    }
    return client;
}

Result<Contact> contactFromJson(std::string_view json, const Currency& currency, Contact contact) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonMembers members(*document, "", currency, problem);
    members.text("name", contact.name);
    members.text("position", contact.position);
    members.text("email", contact.email);
    members.text("phone", contact.phone);
    members.text("note", contact.note);
    if (const JsonValue* roles = members.take("roles")) {
        contact.roles = {};
        if (roles->kind != JsonValue::Kind::Array) {
            members.refuse("roles", "json.error.not_list");
        }
        for (const JsonValue& each : roles->items) {
            bool known = false;
            for (const auto& [code, member] : kRoles) {
                if (each.text == code) {
                    contact.roles.*member = known = true;
                }
            }
            if (!known) {
                members.refuse("roles", "json.error.unknown_word");
            }
        }
    }
    members.refuseOthers();
    if (problem) {
        return *problem;
    }
    return contact;
}

}  // namespace

Result<ClientId> ClientService::addJson(std::string_view json) {
    Result<Client> client = clientFromJson(json, m_portfolio.currency(), {});
    if (!client) {
        return client.error();
    }
    return add(*client);
}

Result<void> ClientService::updateJson(ClientId id, std::string_view json) {
    const std::optional<Client> before = find(id);
    if (!before) {
        return Error{{"app.client_gone", {}}};
    }
    Result<Client> client = clientFromJson(json, m_portfolio.currency(), *before);
    if (!client) {
        return client.error();
    }
    return update(*client);
}

std::string ClientService::json(const Client& client) const {
    JsonValue json = JsonValue::object(
        {{"id", JsonValue::of(client.id.value)},
         {"name", JsonValue::of(client.name)},
         {"code", JsonValue::of(client.code)},
         {"segment", JsonValue::of(client.segment)},
         {"service_model", JsonValue::of(serviceModelCode(client.serviceModel))},
         {"status", JsonValue::of(clientStatusCode(client.status))},
         {"payment_method", JsonValue::of(paymentMethodCode(client.paymentMethod))},
         {"since", dateValue(client.since)},
         {"left_on", dateValue(client.leftOn)},
         {"contact", JsonValue::of(client.contactName)},
         {"owner", JsonValue::of(client.owner)}});
    JsonValue names = JsonValue::array();
    for (const std::string& alias : aliases(client.id)) {
        names.items.push_back(JsonValue::of(alias));
    }
    json.add("aliases", std::move(names));
    JsonValue merged = JsonValue::array();
    for (const Client& other : mergedInto(client.id)) {
        merged.items.push_back(JsonValue::of(other.name));
    }
    json.add("merged", std::move(merged));
    return compactJson(json, KeyOrder::AsGiven);
}

Result<ContactId> ClientService::addContactJson(ClientId client, std::string_view json) {
    Contact contact;
    contact.client = client;
    Result<Contact> read = contactFromJson(json, m_portfolio.currency(), std::move(contact));
    if (!read) {
        return read.error();
    }
    return addContact(*read);
}

Result<void> ClientService::updateContactJson(ContactId id, std::string_view json) {
    const std::optional<Contact> before = findContact(id);
    if (!before) {
        return Error{{"contact.gone", {}}};
    }
    Result<Contact> contact = contactFromJson(json, m_portfolio.currency(), *before);
    if (!contact) {
        return contact.error();
    }
    return updateContact(*contact);
}

std::string ClientService::json(const Contact& contact) const {
    JsonValue roles = JsonValue::array();
    for (const auto& [code, member] : kRoles) {
        if (contact.roles.*member) {
            roles.items.push_back(JsonValue::of(code));
        }
    }
    return compactJson(JsonValue::object({{"id", JsonValue::of(contact.id.value)},
                                          {"name", JsonValue::of(contact.name)},
                                          {"position", JsonValue::of(contact.position)},
                                          {"email", JsonValue::of(contact.email)},
                                          {"phone", JsonValue::of(contact.phone)},
                                          {"roles", std::move(roles)},
                                          {"note", JsonValue::of(contact.note)}}),
                       KeyOrder::AsGiven);
}

}  // namespace winnow
