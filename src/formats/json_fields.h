// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/clock.h>
#include <base/date.h>
#include <base/embedded.h>
#include <base/fraction.h>
#include <base/id.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/result.h>
#include <base/text.h>
#include <base/work_time.h>
#include <domain/grade.h>
#include <formats/json_object_reader.h>
#include <formats/strict_json.h>

namespace winnow {

// The members of a JSON object, named once for reading and for writing:
//
//     constexpr auto kCheckItem = [](auto& json, auto& item) {
//         json.must("id", item.id);
//         json.may("phase", item.phase);
//     };
//
// must(): always written, missed when absent. may(): left out where it is empty, zero or false.
// usual(): always written, its default when absent.
// Money in minor units, times in seconds, points in hundredths, dates ISO 8601.

namespace json_field {

inline JsonValue write(const std::string& value) { return JsonValue::of(value); }
inline JsonValue write(bool value) { return JsonValue::of(value); }
inline JsonValue write(int value) { return JsonValue::of(value); }
inline JsonValue write(Decimal value) { return JsonValue::of(value); }
inline JsonValue write(Money value) { return JsonValue::of(value.minor); }
inline JsonValue write(WorkTime value) { return JsonValue::of(value.seconds); }
inline JsonValue write(Points value) { return JsonValue::of(value.hundredths); }
inline JsonValue write(Grade value) { return JsonValue::of(gradeLetter(value)); }
inline JsonValue write(Date value) { return JsonValue::of(value.toIso()); }
inline JsonValue write(Quarter value) { return JsonValue::of(value.toText()); }
inline JsonValue write(Instant value) { return JsonValue::of(value.toIso()); }
template <typename Tag>
JsonValue write(Id<Tag> value) {
    return JsonValue::of(value.value);
}
JsonValue write(const LocalText& value);

void read(JsonObjectReader& json, std::string_view key, std::string& value);
void read(JsonObjectReader& json, std::string_view key, bool& value);
void read(JsonObjectReader& json, std::string_view key, int& value);
void read(JsonObjectReader& json, std::string_view key, Decimal& value);
void read(JsonObjectReader& json, std::string_view key, Money& value);
void read(JsonObjectReader& json, std::string_view key, WorkTime& value);
void read(JsonObjectReader& json, std::string_view key, Points& value);
void read(JsonObjectReader& json, std::string_view key, Grade& value);
void read(JsonObjectReader& json, std::string_view key, Date& value);
void read(JsonObjectReader& json, std::string_view key, Quarter& value);
void read(JsonObjectReader& json, std::string_view key, Instant& value);
template <typename Tag>
void read(JsonObjectReader& json, std::string_view key, Id<Tag>& value) {
    value.value = json.scaled(key, 0);
}
void read(JsonObjectReader& json, std::string_view key, LocalText& value);

}  // namespace json_field

class FieldReader {
public:
    FieldReader(const JsonValue& value, std::string path, std::optional<Error>& problem)
        : m_value(value), m_json(value, std::move(path), problem), m_problem(problem) {}

    template <typename T>
    void must(const char* key, T& value) {
        json_field::read(m_json, key, value);
    }
    template <typename T>
    void may(const char* key, T& value) {
        if (has(key)) {
            json_field::read(m_json, key, value);
        }
    }
    template <typename T>
    void may(const char* key, std::optional<T>& value) {
        if (has(key)) {
            json_field::read(m_json, key, value.emplace());
        }
    }
    template <typename T>
    void usual(const char* key, T& value) {
        may(key, value);
    }
    template <typename T, typename Code, typename FromCode>
    void usualCode(const char* key, T& value, Code code, FromCode fromCode) {
        mayCode(key, value, code, fromCode);
    }
    template <typename T, typename Code, typename FromCode>
    void mustCode(const char* key, T& value, Code, FromCode fromCode) {
        const auto read = fromCode(m_json.string(key));
        if (!read) {
            m_json.refuse(key, "json.error.unknown_word");
        }
        value = read.value_or(value);
    }
    template <typename T, typename Code, typename FromCode>
    void mayCode(const char* key, T& value, Code code, FromCode fromCode) {
        if (has(key)) {
            mustCode(key, value, code, fromCode);
        }
    }
    template <typename T, typename Code, typename FromCode>
    void mayCode(const char* key, std::optional<T>& value, Code code, FromCode fromCode) {
        if (has(key)) {
            mustCode(key, value.emplace(), code, fromCode);
        }
    }
    template <typename T, typename Fields>
    void mayObject(const char* key, T& value, Fields fields) {
        if (const JsonValue* object = m_json.object(key, true)) {
            FieldReader reader(*object, m_json.place(key), m_problem);
            fields(reader, value);
            reader.refuseOthers();
        }
    }
    template <typename T, typename Fields>
    void mayObject(const char* key, std::optional<T>& value, Fields fields) {
        if (has(key)) {
            mayObject(key, value.emplace(), fields);
        }
    }
    template <typename T, typename Fields>
    void mayList(const char* key, std::vector<T>& items, Fields fields) {
        readList(m_json.array(key, true), key, items, fields);
    }
    template <typename T, typename Fields>
    void mustList(const char* key, std::vector<T>& items, Fields fields) {
        readList(m_json.array(key), key, items, fields);
    }
    void mayList(const char* key, std::vector<std::string>& words);
    template <typename Tag>
    void mayList(const char* key, std::vector<Id<Tag>>& ids) {
        const JsonValue* list = m_json.array(key, true);
        for (std::size_t i = 0; list && i < list->items.size(); ++i) {
            ids.push_back({wholeItem(list->items[i], itemPlace(key, i))});
        }
    }
    // What the document says it is; may be left out.
    void format(const char* expected);
    void within(const char* key, int value, int least, int most);
    void within(const char* key, const std::optional<int>& value, int least, int most);
    // Lower-case letters, digits and underscores, beginning with a letter; or nothing.
    void identifier(const char* key, std::string_view value);
    void refuseOthers() { m_json.refuseOthers(); }
    bool has(std::string_view key) const { return m_value.find(key) != nullptr; }

private:
    template <typename T, typename Fields>
    void readList(const JsonValue* list, const char* key, std::vector<T>& items, Fields fields) {
        for (std::size_t i = 0; list && i < list->items.size() && !m_problem; ++i) {
            FieldReader reader(list->items[i], itemPlace(m_json.place(key), i), m_problem);
            fields(reader, items.emplace_back());
            reader.refuseOthers();
        }
    }
    std::int64_t wholeItem(const JsonValue& item, const std::string& place);

    const JsonValue& m_value;
    JsonObjectReader m_json;
    std::optional<Error>& m_problem;
};

class FieldWriter {
public:
    template <typename T>
    void must(const char* key, const T& value) {
        m_object.add(key, json_field::write(value));
    }
    template <typename T>
    void may(const char* key, const T& value) {
        if (!(value == T{})) {
            must(key, value);
        }
    }
    template <typename T>
    void may(const char* key, const std::optional<T>& value) {
        if (value) {
            must(key, *value);
        }
    }
    template <typename T>
    void usual(const char* key, const T& value) {
        must(key, value);
    }
    template <typename T, typename Code, typename FromCode>
    void usualCode(const char* key, const T& value, Code code, FromCode fromCode) {
        mustCode(key, value, code, fromCode);
    }
    template <typename T, typename Code, typename FromCode>
    void mustCode(const char* key, const T& value, Code code, FromCode) {
        m_object.add(key, JsonValue::of(code(value)));
    }
    template <typename T, typename Code, typename FromCode>
    void mayCode(const char* key, const T& value, Code code, FromCode fromCode) {
        if (!(value == T{})) {
            mustCode(key, value, code, fromCode);
        }
    }
    template <typename T, typename Code, typename FromCode>
    void mayCode(const char* key, const std::optional<T>& value, Code code, FromCode fromCode) {
        if (value) {
            mustCode(key, *value, code, fromCode);
        }
    }
    template <typename T, typename Fields>
    void mayObject(const char* key, const T& value, Fields fields) {
        if (!(value == T{})) {
            m_object.add(key, valueOf(value, fields));
        }
    }
    template <typename T, typename Fields>
    void mayObject(const char* key, const std::optional<T>& value, Fields fields) {
        if (value) {
            m_object.add(key, valueOf(*value, fields));
        }
    }
    template <typename T, typename Fields>
    void mayList(const char* key, const std::vector<T>& items, Fields fields) {
        if (!items.empty()) {
            mustList(key, items, fields);
        }
    }
    template <typename T, typename Fields>
    void mustList(const char* key, const std::vector<T>& items, Fields fields) {
        JsonValue list = JsonValue::array();
        for (const T& item : items) {
            list.items.push_back(valueOf(item, fields));
        }
        m_object.add(key, std::move(list));
    }
    template <typename T>
    void mayList(const char* key, const std::vector<T>& values) {
        if (values.empty()) {
            return;
        }
        JsonValue list = JsonValue::array();
        for (const T& value : values) {
            list.items.push_back(json_field::write(value));
        }
        m_object.add(key, std::move(list));
    }
    void format(const char* expected) { m_object.add("format", JsonValue::of(expected)); }
    template <typename T>
    void within(const char*, const T&, int, int) {}
    void identifier(const char*, std::string_view) {}

    template <typename T, typename Fields>
    static JsonValue valueOf(const T& value, Fields fields) {
        FieldWriter writer;
        fields(writer, value);
        return std::move(writer.m_object);
    }

private:
    JsonValue m_object = JsonValue::object();
};

// A whole document; the first problem of it with its place.
template <typename T, typename Fields>
Result<T> readFields(std::string_view json, Fields fields, T value = {}) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    FieldReader reader(*document, "", problem);
    fields(reader, value);
    reader.refuseOthers();
    if (problem) {
        return *problem;
    }
    return value;
}

// The documents below a folder of resources, by id; a wrong one is a mistake of the program.
template <typename T>
std::vector<T> readShipped(std::string_view folder, Result<T> (*read)(std::string_view)) {
    std::vector<T> documents;
    for (const std::string& name : embedded::namesBelow(folder)) {
        Result<T> document = read(embedded::text(name));
        if (!document) {
            const Text& problem = document.error().message;
            const TextArgument* place = problem.find("place");
            const auto* words = place ? std::get_if<std::string>(place) : nullptr;
            throw std::logic_error(name + ": " + problem.id + (words ? " " + *words : ""));
        }
        documents.push_back(std::move(*document));
    }
    std::ranges::sort(documents, {}, &T::id);
    return documents;
}

}  // namespace winnow
