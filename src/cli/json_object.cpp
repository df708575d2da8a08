// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/json_object.h>

#include <app/json_text.h>

namespace winnow::cli {

JsonObject& JsonObject::raw(std::string_view key, std::string_view json) {
    if (m_json.size() > 1) {
        m_json += ", ";
    }
    m_json += jsonString(key) + ": ";
    m_json += json;
    return *this;
}

JsonObject& JsonObject::text(std::string_view key, std::string_view value) {
    return raw(key, jsonString(value));
}

JsonObject& JsonObject::number(std::string_view key, std::int64_t value) {
    return raw(key, std::to_string(value));
}

JsonObject& JsonObject::number(std::string_view key, const std::optional<std::int64_t>& value) {
    return raw(key, value ? std::to_string(*value) : "null");
}

JsonObject& JsonObject::flag(std::string_view key, bool value) {
    return raw(key, value ? "true" : "false");
}

JsonObject& JsonObject::date(std::string_view key, const std::optional<Date>& value) {
    return raw(key, value ? jsonString(value->toIso()) : "null");
}

JsonObject& JsonObject::money(std::string_view key, const std::optional<Money>& value,
                              const Currency& currency) {
    return raw(key, value ? toPlainText(*value, currency) : "null");
}

JsonObject& JsonObject::hours(std::string_view key, const std::optional<WorkTime>& value) {
    return raw(key, value ? value->inHours().toText(4) : "null");
}

std::string jsonList(const std::vector<std::string>& items) {
    std::string json = "[";
    for (const std::string& item : items) {
        json += (json.size() > 1 ? ", " : "") + item;
    }
    return json + "]";
}

std::string jsonLines(const std::vector<std::string>& items, int indent) {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::string json = "[";
    for (const std::string& item : items) {
        json += (json.size() > 1 ? ",\n" : "\n") + margin + "  " + item;
    }
    return json + (items.empty() ? "]" : "\n" + margin + "]");
}

}  // namespace winnow::cli
