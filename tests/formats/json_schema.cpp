// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_schema.h"

#include <algorithm>
#include <regex>
#include <stdexcept>

namespace winnow::test {

namespace {

using Kind = JsonValue::Kind;

// The order of keywords within an object is free, so that "then" needs its "if" and what is left
// over is looked at last.
const std::set<std::string> kAnnotations{
    "$schema", "$id", "$defs", "title", "description", "default", "then", "unevaluatedProperties"};

double numberOf(const JsonValue& value) { return std::stod(value.text); }

bool isWhole(const JsonValue& value) {
    return value.kind == Kind::Number && scaledFromJsonNumber(value.text, 0).has_value();
}

bool isOfType(const JsonValue& value, const std::string& type) {
    if (type == "integer") {
        return isWhole(value);
    }
    const std::pair<const char*, Kind> kinds[] = {
        {"null", Kind::Null},     {"boolean", Kind::Boolean}, {"number", Kind::Number},
        {"string", Kind::String}, {"array", Kind::Array},     {"object", Kind::Object}};
    return std::any_of(std::begin(kinds), std::end(kinds), [&](const auto& each) {
        return type == each.first && value.kind == each.second;
    });
}

bool equal(const JsonValue& a, const JsonValue& b) {
    if (a.kind == Kind::Number && b.kind == Kind::Number) {
        return numberOf(a) == numberOf(b);
    }
    return compactJson(a) == compactJson(b);
}

// Code points of a UTF-8 text.
std::size_t lengthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

// Rules of plain values; those of another kind pass.
bool plainRule(const std::string& name, const JsonValue& rule, const JsonValue& value) {
    if (name == "type") {
        if (rule.kind == Kind::String) {
            return isOfType(value, rule.text);
        }
        return std::any_of(rule.items.begin(), rule.items.end(),
                           [&](const JsonValue& type) { return isOfType(value, type.text); });
    }
    if (name == "const") {
        return equal(rule, value);
    }
    if (name == "enum") {
        return std::any_of(rule.items.begin(), rule.items.end(),
                           [&](const JsonValue& each) { return equal(each, value); });
    }
    if (name == "minimum") {
        return value.kind != Kind::Number || numberOf(value) >= numberOf(rule);
    }
    if (name == "maximum") {
        return value.kind != Kind::Number || numberOf(value) <= numberOf(rule);
    }
    if (name == "exclusiveMinimum") {
        return value.kind != Kind::Number || numberOf(value) > numberOf(rule);
    }
    if (name == "maxLength") {
        return value.kind != Kind::String ||
               static_cast<double>(lengthOf(value.text)) <= numberOf(rule);
    }
    if (name == "pattern") {
        return value.kind != Kind::String || std::regex_search(value.text, std::regex(rule.text));
    }
    if (name == "minItems") {
        return value.kind != Kind::Array ||
               static_cast<double>(value.items.size()) >= numberOf(rule);
    }
    if (name == "maxItems") {
        return value.kind != Kind::Array ||
               static_cast<double>(value.items.size()) <= numberOf(rule);
    }
    throw std::logic_error("unknown keyword in a JSON Schema: " + name);
}

}  // namespace

bool JsonSchema::accepts(const JsonValue& value) const {
    Names evaluated;
    return accepts(m_root, value, evaluated);
}

bool JsonSchema::accepts(const JsonValue& schema, const JsonValue& value, Names& evaluated) const {
    if (schema.kind == Kind::Boolean) {
        return schema.boolean;
    }
    for (const auto& [name, rule] : schema.members) {
        if (!kAnnotations.contains(name) && !keyword(schema, name, rule, value, evaluated)) {
            return false;
        }
    }
    if (schema.find("unevaluatedProperties") && value.kind == Kind::Object) {
        return std::all_of(value.members.begin(), value.members.end(),
                           [&](const auto& member) { return evaluated.contains(member.first); });
    }
    return true;
}

bool JsonSchema::keyword(const JsonValue& schema, const std::string& name, const JsonValue& rule,
                         const JsonValue& value, Names& evaluated) const {
    static const std::set<std::string> combining{"allOf", "anyOf", "oneOf", "not", "if", "$ref"};
    static const std::set<std::string> ofObjects{"required", "properties", "additionalProperties"};
    if (combining.contains(name)) {
        return combined(schema, name, rule, value, evaluated);
    }
    if (ofObjects.contains(name)) {
        return value.kind != Kind::Object || objectRule(schema, name, rule, value, evaluated);
    }
    if (name == "items") {
        return value.kind != Kind::Array ||
               std::all_of(value.items.begin(), value.items.end(), [&](const JsonValue& item) {
                   Names ofItem;
                   return accepts(rule, item, ofItem);
               });
    }
    return plainRule(name, rule, value);
}

bool JsonSchema::combined(const JsonValue& schema, const std::string& name, const JsonValue& rule,
                          const JsonValue& value, Names& evaluated) const {
    if (name == "$ref") {
        return accepts(target(rule.text), value, evaluated);
    }
    if (name == "not") {
        Names ignored;
        return !accepts(rule, value, ignored);
    }
    if (name == "if") {
        const JsonValue* then = schema.find("then");
        return !accepts(rule, value, evaluated) || !then || accepts(*then, value, evaluated);
    }
    const auto passed =
        std::count_if(rule.items.begin(), rule.items.end(),
                      [&](const JsonValue& each) { return accepts(each, value, evaluated); });
    return name == "allOf"   ? passed == static_cast<std::ptrdiff_t>(rule.items.size())
           : name == "oneOf" ? passed == 1
                             : passed > 0;
}

bool JsonSchema::objectRule(const JsonValue& schema, const std::string& name, const JsonValue& rule,
                            const JsonValue& value, Names& evaluated) const {
    if (name == "required") {
        return std::all_of(rule.items.begin(), rule.items.end(),
                           [&](const JsonValue& key) { return value.find(key.text) != nullptr; });
    }
    if (name == "additionalProperties") {
        const JsonValue* properties = schema.find("properties");
        return std::all_of(value.members.begin(), value.members.end(), [&](const auto& member) {
            return properties && properties->find(member.first);
        });
    }
    for (const auto& [key, inner] : rule.members) {
        const JsonValue* member = value.find(key);
        Names ofMember;
        if (member && !accepts(inner, *member, ofMember)) {
            return false;
        }
        if (member) {
            evaluated.insert(key);
        }
    }
    return true;
}

const JsonValue& JsonSchema::target(const std::string& reference) const {
    const std::string prefix = "#/$defs/";
    const JsonValue* definitions = m_root.find("$defs");
    const JsonValue* found = reference.starts_with(prefix) && definitions
                                 ? definitions->find(reference.substr(prefix.size()))
                                 : nullptr;
    if (!found) {
        throw std::logic_error("unknown reference in a JSON Schema: " + reference);
    }
    return *found;
}

}  // namespace winnow::test
