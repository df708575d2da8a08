// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/strict_json.h>

#include <algorithm>
#include <limits>
#include <unordered_set>

#include <nlohmann/json.hpp>

namespace winnow {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kInlineWidth = 96;

// Builds the tree from the parser's events, which carry numbers as written.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return put(JsonValue::null()); }
    bool boolean(bool value) override { return put(JsonValue::of(value)); }
    bool number_integer(number_integer_t value) override { return put(JsonValue::of(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        return put(JsonValue::number(std::to_string(value)));
    }
    bool number_float(number_float_t, const string_t& digits) override {
        return put(JsonValue::number(digits));
    }
    bool string(string_t& value) override { return put(JsonValue::of(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::object()); }
    bool start_array(std::size_t) override { return open(JsonValue::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        m_keys.back() = name;
        if (!m_seen.back().insert(name).second) {
            return refuse({"json.error.duplicate_key", {{"place", place()}}});
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override {
        return refuse({"json.error.syntax", {{"position", static_cast<std::int64_t>(position)}}});
    }

    const std::optional<Text>& problem() const { return m_problem; }
    JsonValue take() { return std::move(m_root); }

private:
    bool refuse(Text problem) {
        m_problem = std::move(problem);
        return false;
    }

    bool put(JsonValue value) {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (m_open.back().kind == JsonValue::Kind::Array) {
            m_open.back().items.push_back(std::move(value));
        } else {
            m_open.back().add(m_keys.back(), std::move(value));
        }
        return true;
    }

    bool open(JsonValue value) {
        if (m_open.size() >= kDeepest) {
            return refuse(
                {"json.error.too_deep", {{"count", static_cast<std::int64_t>(kDeepest)}}});
        }
        m_open.push_back(std::move(value));
        m_keys.emplace_back();
        m_seen.emplace_back();
        return true;
    }

    bool close() {
        JsonValue value = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        m_seen.pop_back();
        return put(std::move(value));
    }

    std::string place() const {
        std::string path;
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            if (m_open[i].kind == JsonValue::Kind::Array) {
                path += "[" + std::to_string(m_open[i].items.size()) + "]";
            } else {
                path += (path.empty() ? "" : ".") + m_keys[i];
            }
        }
        return path;
    }

    JsonValue m_root;
    std::vector<JsonValue> m_open;
    std::vector<std::string> m_keys;  // of each open object the key being read
    std::vector<std::unordered_set<std::string>> m_seen;
    std::optional<Text> m_problem;
};

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool isContainer(const JsonValue& value) {
    return value.kind == JsonValue::Kind::Array || value.kind == JsonValue::Kind::Object;
}

bool holdsContainer(const JsonValue& value) {
    return std::any_of(value.items.begin(), value.items.end(), isContainer) ||
           std::any_of(value.members.begin(), value.members.end(),
                       [](const auto& member) { return isContainer(member.second); });
}

class JsonWriter {
public:
    JsonWriter(KeyOrder order, bool pretty) : m_order(order), m_pretty(pretty) {}

    void write(const JsonValue& value, std::size_t level = 0) {
        switch (value.kind) {
            case JsonValue::Kind::Null:
                m_out += "null";
                return;
            case JsonValue::Kind::Boolean:
                m_out += value.boolean ? "true" : "false";
                return;
            case JsonValue::Kind::Number:
                m_out += value.text;
                return;
            case JsonValue::Kind::String:
                m_out += quoted(value.text);
                return;
            case JsonValue::Kind::Array:
            case JsonValue::Kind::Object:
                writeContainer(value, level);
                return;
        }
    }

    std::string take() { return std::move(m_out); }

private:
    void writeContainer(const JsonValue& value, std::size_t level) {
        const bool isArray = value.kind == JsonValue::Kind::Array;
        const std::size_t size = isArray ? value.items.size() : value.members.size();
        const bool lines = m_pretty && size > 0 && !fitsOnOneLine(value);
        const std::string separator = lines ? "," : m_pretty ? ", " : ",";
        std::vector<const std::pair<std::string, JsonValue>*> members;
        for (const auto& member : value.members) {
            members.push_back(&member);
        }
        if (m_order == KeyOrder::Sorted) {
            std::sort(members.begin(), members.end(),
                      [](const auto* a, const auto* b) { return a->first < b->first; });
        }
        m_out += isArray ? '[' : '{';
        for (std::size_t i = 0; i < size; ++i) {
            m_out += i > 0 ? separator : "";
            if (lines) {
                m_out += '\n' + std::string(2 * (level + 1), ' ');
            }
            if (!isArray) {
                m_out += quoted(members[i]->first) + (m_pretty ? ": " : ":");
            }
            write(isArray ? value.items[i] : members[i]->second, level + 1);
        }
        if (lines) {
            m_out += '\n' + std::string(2 * level, ' ');
        }
        m_out += isArray ? ']' : '}';
    }

    static bool fitsOnOneLine(const JsonValue& value) {
        return !holdsContainer(value) && compactJson(value).size() <= kInlineWidth;
    }

    KeyOrder m_order;
    bool m_pretty;
    std::string m_out;
};

}  // namespace

JsonValue JsonValue::of(bool value) {
    JsonValue json;
    json.kind = Kind::Boolean;
    json.boolean = value;
    return json;
}

JsonValue JsonValue::of(std::int64_t value) { return number(std::to_string(value)); }

JsonValue JsonValue::of(std::string_view value) {
    JsonValue json;
    json.kind = Kind::String;
    json.text = value;
    return json;
}

JsonValue JsonValue::of(Decimal value) { return number(value.toText()); }

JsonValue JsonValue::number(std::string digits) {
    JsonValue json;
    json.kind = Kind::Number;
    json.text = std::move(digits);
    return json;
}

JsonValue JsonValue::array(std::vector<JsonValue> items) {
    JsonValue json;
    json.kind = Kind::Array;
    json.items = std::move(items);
    return json;
}

JsonValue JsonValue::object(std::vector<std::pair<std::string, JsonValue>> members) {
    JsonValue json;
    json.kind = Kind::Object;
    json.members = std::move(members);
    return json;
}

const JsonValue* JsonValue::find(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const auto& member) { return member.first == key; });
    return found == members.end() ? nullptr : &found->second;
}

Result<JsonValue> parseJson(std::string_view text) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
        return Error{
            builder.problem().value_or(Text{"json.error.syntax", {{"position", std::int64_t{0}}}}),
            ErrorKind::Refused};
    }
    return builder.take();
}

std::string compactJson(const JsonValue& value, KeyOrder order) {
    JsonWriter writer(order, false);
    writer.write(value);
    return writer.take();
}

std::string prettyJson(const JsonValue& value, KeyOrder order) {
    JsonWriter writer(order, true);
    writer.write(value);
    return writer.take() + "\n";
}

std::optional<std::int64_t> scaledFromJsonNumber(std::string_view digits, int places) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    const bool negative = digits.starts_with('-');
    if (negative) {
        digits.remove_prefix(1);
    }
    std::int64_t value = 0;
    int decimals = -1;  // -1: before the point
    for (const char c : digits) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        if (decimals >= 0 && ++decimals > places) {
            if (c != '0') {
                return std::nullopt;
            }
            continue;
        }
        if (value > (kMost - (c - '0')) / 10) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    for (int i = std::clamp(decimals, 0, places); i < places; ++i) {
        if (value > kMost / 10) {
            return std::nullopt;
        }
        value *= 10;
    }
    return digits.empty() ? std::nullopt : std::optional(negative ? -value : value);
}

}  // namespace winnow
