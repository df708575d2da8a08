// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_wanted.h>

#include <algorithm>
#include <tuple>

#include <app/shared.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

Error unknownField(const std::string& code) {
    return {{"app.import_field_unknown", {{"field", code}}}, ErrorKind::Usage};
}

Result<DateOrder> dateOrderOf(const std::string& code) {
    if (const auto order = dateOrderFromCode(code)) {
        return *order;
    }
    return Error{{"app.import_date_order", {{"order", code}}}, ErrorKind::Usage};
}

// What is given of the text and the values, into a mapping.
Result<void> applyFormats(const ImportOptions& options, ImportMapping& mapping) {
    const auto set = [](auto& target, const auto& given) {
        if (given) {
            target = given;
        }
    };
    set(mapping.text.delimiter, options.delimiter);
    set(mapping.text.encoding, options.encoding);
    set(mapping.text.headerRow, options.headerRow);
    set(mapping.text.sheet, options.sheet);
    set(mapping.values.decimalMark, options.decimalMark);
    if (options.dateOrder) {
        const Result<DateOrder> order = dateOrderOf(*options.dateOrder);
        if (!order) {
            return order.error();
        }
        mapping.values.dateOrder = *order;
    }
    for (const auto& [column, code] : options.dateOrderOf) {
        const Result<DateOrder> order = dateOrderOf(code);
        if (!order) {
            return order.error();
        }
        mapping.values.dateOrderOf[column] = *order;
    }
    for (const auto& [column, mark] : options.decimalMarkOf) {
        mapping.values.decimalMarkOf[column] = mark;
    }
    return {};
}

// What is given of fields: columns, the meaning of words, constants.
Result<void> applyFields(const ImportOptions& options, ImportMapping& mapping) {
    if (!options.columns.empty()) {
        mapping.columns.clear();
    }
    for (const auto& [code, header] : options.columns) {
        const std::optional<ImportField> field = importFieldFromCode(code);
        if (!field) {
            return unknownField(code);
        }
        mapping.columns[*field] = header;
    }
    for (const auto& [code, words] : options.valueMap) {
        const std::optional<ImportField> field = importFieldFromCode(code);
        if (!field) {
            return unknownField(code);
        }
        for (const auto& [text, meaning] : words) {
            mapping.valueMap[*field][text] = meaning;
        }
    }
    for (const auto& [code, text] : options.constants) {
        const std::optional<ImportField> field = importFieldFromCode(code);
        if (!field) {
            return unknownField(code);
        }
        if (text.empty()) {
            mapping.constants.erase(*field);
        } else {
            mapping.constants[*field] = text;
        }
    }
    return {};
}

Result<std::optional<ImportKind>> wantedKind(const ImportOptions& options) {
    std::optional<ImportKind> kind;
    if (options.kind) {
        kind = importKindFromCode(*options.kind);
        if (!kind) {
            return Error{{"app.import_kind_unknown", {{"kind", *options.kind}}}, ErrorKind::Usage};
        }
    }
    return kind;
}

// The mapping that the options name as a whole.
Result<std::optional<ImportMapping>> namedMapping(const ImportOptions& options,
                                                  Portfolio::Shared& shared) {
    const auto some = [](Result<ImportMapping> mapping) -> Result<std::optional<ImportMapping>> {
        return mapping ? Result<std::optional<ImportMapping>>(std::move(mapping).value())
                       : Result<std::optional<ImportMapping>>(mapping.error());
    };
    if (options.mappingJson) {
        return some(mappingFromJson(*options.mappingJson));
    }
    if (options.preset) {
        for (const StoredMapping& saved : MappingStore(shared.database).all()) {
            if (saved.name == *options.preset) {
                return some(mappingFromJson(saved.json));
            }
        }
        return some(preset(*options.preset));
    }
    return std::optional<ImportMapping>();
}

// The user's own mapping that fits a header.
std::optional<ImportMapping> savedMappingFor(const std::vector<std::string>& header,
                                             const std::optional<ImportKind>& kind,
                                             Portfolio::Shared& shared) {
    std::optional<ImportMapping> best;
    Instant bestSaved;
    for (const StoredMapping& saved : MappingStore(shared.database).all()) {
        Result<ImportMapping> mapping = mappingFromJson(saved.json);
        if (!mapping || mapping->columns.empty() || (kind && mapping->kind != *kind)) {
            continue;
        }
        const bool fits = std::ranges::all_of(mapping->columns, [&](const auto& column) {
            return std::ranges::find(header, column.second) != header.end();
        });
        const auto rank = [](const ImportMapping& each, Instant at) {
            return std::tuple(each.columns.size(), at);
        };
        if (fits && (!best || rank(*mapping, saved.savedAt) > rank(*best, bestSaved))) {
            best = std::move(mapping).value();
            best->name = saved.name;
            bestSaved = saved.savedAt;
        }
    }
    return best;
}

// Text and values into an analysis' mapping, so that a second look is at the same table.
bool formatsGiven(const ImportOptions& options) {
    return options.delimiter || options.encoding || options.headerRow || options.sheet ||
           options.decimalMark || options.dateOrder || !options.dateOrderOf.empty() ||
           !options.decimalMarkOf.empty();
}

}  // namespace

Result<WantedImport> lookAt(const std::filesystem::path& file, const ImportOptions& options,
                            Portfolio::Shared& shared) {
    const Result<std::optional<ImportKind>> kind = wantedKind(options);
    if (!kind) {
        return kind.error();
    }
    Result<std::optional<ImportMapping>> named = namedMapping(options, shared);
    if (!named) {
        return named.error();
    }
    WantedImport wanted;
    // What a mapping says of the file's form is as good as said by hand.
    ImportMapping given;
    if (*named) {
        given.text = (*named)->text;
        given.values = (*named)->values;
    }
    if (const auto formats = applyFormats(options, given); !formats) {
        return formats.error();
    }
    wanted.text = given.text;
    wanted.values = given.values;

    std::optional<ImportMapping> mapping = std::move(named).value();
    const bool fieldsGiven =
        !options.columns.empty() || !options.valueMap.empty() || !options.constants.empty();
    const bool mappingGiven = mapping.has_value();
    const bool formatsOnly = !mapping && formatsGiven(options);
    if (formatsOnly) {
        mapping = ImportMapping();
        mapping->kind = kind->value_or(ImportKind::Invoices);
    }
    if (mappingGiven && fieldsGiven) {
        if (const auto fields = applyFields(options, *mapping); !fields) {
            return fields.error();
        }
    }
    if (mapping) {
        if (const auto formats = applyFormats(options, *mapping); !formats) {
            return formats.error();
        }
    }
    const Currency& currency = shared.settings.currency;
    Result<ImportAnalysis> analysis = analyseImport(file, *kind, mapping, currency);
    if (!analysis) {
        return analysis.error();
    }
    if (!mappingGiven) {
        // Looked at once more: with the mapping the user saved for such files, and with what was
        // given of fields laid over what was recognised.
        std::optional<ImportMapping> second = options.columns.empty()
                                                  ? savedMappingFor(analysis->header, *kind, shared)
                                                  : std::nullopt;
        wanted.savedName = second ? second->name : std::string();
        if (!second && fieldsGiven) {
            second = analysis->mapping;
            second->kind = kind->value_or(second->kind);
            second->text = {};
            second->values = {};
        }
        if (!wanted.savedName.empty()) {
            ImportMapping saved = *second;
            if (const auto formats = applyFormats(options, saved); !formats) {
                return formats.error();
            }
            wanted.text = std::move(saved.text);
            wanted.values = std::move(saved.values);
        }
        if (second) {
            const auto fields = applyFields(options, *second);
            const auto formats = applyFormats(options, *second);
            if (!fields || !formats) {
                return fields ? formats.error() : fields.error();
            }
            analysis = analyseImport(file, second->kind, second, currency);
            if (!analysis) {
                return analysis.error();
            }
        }
    }
    wanted.analysis = std::move(analysis).value();
    return wanted;
}

Result<WantedImport> lookAtComplete(const std::filesystem::path& file, const ImportOptions& options,
                                    Portfolio::Shared& shared) {
    Result<WantedImport> wanted = lookAt(file, options, shared);
    if (!wanted) {
        return wanted;
    }
    const ImportAnalysis& analysis = wanted->analysis;
    const std::vector<Text> missing = missingFields(analysis.mapping);
    if (!missing.empty()) {
        return Error{missing.front()};
    }
    if (analysis.dateOrderAmbiguous && !analysis.values.dateOrder) {
        std::string columns;
        for (const std::string& column : analysis.ambiguousDateColumns) {
            columns += (columns.empty() ? "" : ", ") + column;
        }
        return Error{{"app.import_date_order_open",
                      {{"file", file.filename().string()},
                       {"columns", columns},
                       {"first", analysis.ambiguousDateColumns.front()}}}};
    }
    return wanted;
}

}  // namespace winnow
