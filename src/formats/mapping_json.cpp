// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include <formats/import_mapping.h>
#include <formats/json_object_reader.h>
#include <formats/preset_json.h>
#include <formats/strict_json.h>
#include <formats/text_decoding.h>

namespace winnow {

namespace importing {

namespace {

// Reads one document; the first problem found is kept with its place.
class MappingReader {
public:
    MappingReader(const JsonValue& document, bool isPreset)
        : m_isPreset(isPreset), m_object(document, "", m_problem) {}

    Result<PresetFile> read() {
        m_file.name =
            m_object.string("name", m_isPreset ? std::nullopt : std::optional(std::string()));
        m_file.kind = coded("kind", importKindFromCode, "import.error.mapping_kind", true)
                          .value_or(ImportKind::Invoices);
        m_file.values.dateOrder =
            coded("date_order", dateOrderFromCode, "import.error.mapping_date_order");
        m_file.values.decimalMark =
            coded("decimal", decimalFromCode, "import.error.mapping_decimal");
        m_file.text.delimiter =
            coded("delimiter", delimiterFromCode, "import.error.mapping_delimiter");
        if (const auto encoding =
                coded("encoding", encodingFromName, "import.error.mapping_encoding")) {
            m_file.text.encoding = std::string(encodingName(*encoding));
        }
        constexpr int kAbsent = std::numeric_limits<int>::min();
        if (const int row = m_object.integer("header_row", kAbsent); row >= 0) {
            m_file.text.headerRow = row;
        } else if (row != kAbsent) {
            m_object.refuse("header_row", "json.error.number_range");
        }
        if (std::string sheet = m_object.string("sheet", std::string()); !sheet.empty()) {
            m_file.text.sheet = std::move(sheet);
        }
        readFormatsOf("date_order_of", dateOrderFromCode, "import.error.mapping_date_order",
                      m_file.values.dateOrderOf);
        readFormatsOf("decimal_of", decimalFromCode, "import.error.mapping_decimal",
                      m_file.values.decimalMarkOf);
        readColumns();
        readValueMap();
        readConstants();
        if (m_isPreset) {
            readRecognise();
        }
        m_object.refuseOthers();
        if (m_problem) {
            return *m_problem;
        }
        return std::move(m_file);
    }

private:
    static std::optional<char> decimalFromCode(std::string_view code) {
        return code == "." || code == "," ? std::optional(code.front()) : std::nullopt;
    }

    static std::optional<char> delimiterFromCode(std::string_view code) {
        if (code == "tab" || code == "\t") {
            return '\t';
        }
        return code == "," || code == ";" || code == "|" ? std::optional(code.front())
                                                         : std::nullopt;
    }

    // A text that stands for a value; empty when it is absent.
    template <typename Parse>
    auto coded(const char* key, const Parse& parse, const char* problemId, bool required = false)
        -> decltype(parse(std::string_view())) {
        const std::string code =
            m_object.string(key, required ? std::nullopt : std::optional(std::string()));
        if (code.empty() && !required) {
            return std::nullopt;
        }
        const auto value = parse(code);
        if (!value) {
            m_object.refuse(key, problemId);
        }
        return value;
    }

    // One column name, in presets also a list of those a product uses.
    std::vector<std::string> names(const JsonValue& value, const std::string& place,
                                   bool listAllowed) {
        std::vector<std::string> read;
        if (value.kind == JsonValue::Kind::String) {
            read.push_back(value.text);
        } else if (listAllowed && value.kind == JsonValue::Kind::Array) {
            for (const JsonValue& item : value.items) {
                read.push_back(item.text);
            }
        }
        if (read.empty() || std::ranges::any_of(read, &std::string::empty)) {
            m_object.refuse(place, "import.error.mapping_column");
        }
        return read;
    }

    void readColumns() {
        const JsonValue* columns = m_object.object("columns");
        if (!columns) {
            return;
        }
        for (const auto& [code, value] : columns->members) {
            const std::string place = "columns." + code;
            if (const auto field = fieldOfKind(code, place)) {
                m_file.columns[*field] = names(value, place, m_isPreset);
            }
        }
    }

    std::optional<ImportField> fieldOfKind(const std::string& code, const std::string& place) {
        const auto& fields = importFields(m_file.kind);
        const auto field = importFieldFromCode(code);
        if (!field) {
            m_object.refuse(place, "import.error.mapping_unknown_field");
            return std::nullopt;
        }
        if (std::ranges::find(fields, *field) == fields.end()) {
            m_object.refuse(place, "import.error.mapping_foreign_field");
            return std::nullopt;
        }
        return field;
    }

    // Texts by the header of a column.
    template <typename Parse, typename Value>
    void readFormatsOf(const char* key, const Parse& parse, const char* problemId,
                       std::map<std::string, Value>& formats) {
        const JsonValue* columns = m_object.object(key, true);
        if (!columns) {
            return;
        }
        for (const auto& [header, value] : columns->members) {
            const auto format = value.kind == JsonValue::Kind::String
                                    ? parse(value.text)
                                    : decltype(parse(std::string_view()))();
            if (format) {
                formats[header] = *format;
            } else {
                m_object.refuse(std::string(key) + "." + header, problemId);
            }
        }
    }

    void readValueMap() {
        const JsonValue* fields = m_object.object("value_map", true);
        if (!fields) {
            return;
        }
        for (const auto& [code, words] : fields->members) {
            const std::string place = "value_map." + code;
            const auto field = fieldOfKind(code, place);
            if (!field) {
                continue;
            }
            const std::vector<std::string> codes = valueCodes(*field);
            if (words.kind != JsonValue::Kind::Object || codes.empty()) {
                m_object.refuse(place, "import.error.mapping_value_map");
                continue;
            }
            for (const auto& [word, meaning] : words.members) {
                if (word.empty() || meaning.kind != JsonValue::Kind::String ||
                    std::ranges::find(codes, meaning.text) == codes.end()) {
                    m_object.refuse(place + "." + word, "import.error.mapping_value");
                } else {
                    m_file.valueMap[*field][word] = meaning.text;
                }
            }
        }
    }

    void readConstants() {
        const JsonValue* fields = m_object.object("constants", true);
        if (!fields) {
            return;
        }
        for (const auto& [code, text] : fields->members) {
            const std::string place = "constants." + code;
            const auto field = fieldOfKind(code, place);
            if (!field) {
                continue;
            }
            if (text.kind != JsonValue::Kind::String || text.text.empty()) {
                m_object.refuse(place, "import.error.mapping_constant");
            } else {
                m_file.constants[*field] = text.text;
            }
        }
    }

    void readRecognise() {
        if (const JsonValue* entries = m_object.array("recognise")) {
            for (std::size_t index = 0; index < entries->items.size(); ++index) {
                m_file.recognise.push_back(
                    names(entries->items[index], itemPlace("recognise", index), true));
            }
        }
    }

    bool m_isPreset;
    std::optional<Error> m_problem;
    JsonObjectReader m_object;
    PresetFile m_file;
};

Result<PresetFile> readDocument(std::string_view json, bool isPreset) {
    const auto document = parseJson(json);
    if (!document) {
        return document.error();
    }
    return MappingReader(document.value(), isPreset).read();
}

}  // namespace

Result<PresetFile> presetFromJson(std::string_view json) { return readDocument(json, true); }

Synonyms synonymsFromJson(std::string_view json) {
    Synonyms synonyms;
    const JsonValue document = parseJson(json).value();
    for (const auto& [kindCode, fields] : document.members) {
        ColumnNames& columns = synonyms[importKindFromCode(kindCode).value()];
        for (const auto& [code, names] : fields.members) {
            for (const JsonValue& name : names.items) {
                columns[importFieldFromCode(code).value()].push_back(name.text);
            }
        }
    }
    return synonyms;
}

}  // namespace importing

namespace {

JsonValue fieldTexts(const std::map<ImportField, std::string>& texts) {
    JsonValue object = JsonValue::object();
    for (const auto& [field, text] : texts) {
        object.add(std::string(importFieldCode(field)), JsonValue::of(text));
    }
    return object;
}

}  // namespace

Result<ImportMapping> mappingFromJson(std::string_view json) {
    const auto file = importing::readDocument(json, false);
    if (!file) {
        return file.error();
    }
    ImportMapping mapping{file->name,     file->kind,     {}, file->text, file->values,
                          file->valueMap, file->constants};
    for (const auto& [field, names] : file->columns) {
        mapping.columns.emplace(field, names.front());
    }
    return mapping;
}

std::string mappingToJson(const ImportMapping& mapping) {
    JsonValue object = JsonValue::object();
    if (!mapping.name.empty()) {
        object.add("name", JsonValue::of(mapping.name));
    }
    object.add("kind", JsonValue::of(importKindCode(mapping.kind)));
    if (mapping.values.dateOrder) {
        object.add("date_order", JsonValue::of(dateOrderCode(*mapping.values.dateOrder)));
    }
    if (mapping.values.decimalMark) {
        object.add("decimal", JsonValue::of(std::string(1, *mapping.values.decimalMark)));
    }
    if (mapping.text.delimiter) {
        object.add("delimiter", JsonValue::of(std::string(1, *mapping.text.delimiter)));
    }
    if (mapping.text.encoding) {
        object.add("encoding", JsonValue::of(*mapping.text.encoding));
    }
    if (mapping.text.headerRow) {
        object.add("header_row", JsonValue::of(*mapping.text.headerRow));
    }
    if (mapping.text.sheet) {
        object.add("sheet", JsonValue::of(*mapping.text.sheet));
    }
    const auto add = [&object](const char* key, JsonValue members) {
        if (!members.members.empty()) {
            object.add(key, std::move(members));
        }
    };
    JsonValue orders = JsonValue::object();
    for (const auto& [column, order] : mapping.values.dateOrderOf) {
        orders.add(column, JsonValue::of(dateOrderCode(order)));
    }
    add("date_order_of", std::move(orders));
    JsonValue marks = JsonValue::object();
    for (const auto& [column, mark] : mapping.values.decimalMarkOf) {
        marks.add(column, JsonValue::of(std::string(1, mark)));
    }
    add("decimal_of", std::move(marks));
    object.add("columns", fieldTexts(mapping.columns));
    add("constants", fieldTexts(mapping.constants));
    JsonValue words = JsonValue::object();
    for (const auto& [field, meanings] : mapping.valueMap) {
        JsonValue list = JsonValue::object();
        for (const auto& [word, code] : meanings) {
            list.add(word, JsonValue::of(code));
        }
        words.add(std::string(importFieldCode(field)), std::move(list));
    }
    add("value_map", std::move(words));
    return prettyJson(object);
}

}  // namespace winnow
