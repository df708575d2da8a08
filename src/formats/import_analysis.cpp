// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <formats/header_names.h>
#include <formats/import_presets.h>
#include <formats/import_reader.h>
#include <formats/import_source.h>
#include <formats/row_scan.h>
#include <formats/utf8.h>
#include <formats/word_parsing.h>

namespace winnow {

namespace importing {

namespace {

constexpr int kGroupRows = 200;  // looked at for captions of groups

Error usageError(std::string id, std::string name, TextArgument value) {
    return {{std::move(id), {{std::move(name), std::move(value)}}}, ErrorKind::Usage};
}

// The column of a preset's field under any of the names its product uses.
std::optional<std::size_t> presetColumn(const PresetFile& preset, ImportField field,
                                        const std::vector<std::string>& header) {
    for (const std::string& name : preset.columns.at(field)) {
        if (const auto column = findColumn(header, name)) {
            return column;
        }
    }
    return std::nullopt;
}

// Whether the name is one the preset itself brings: its product lets people choose columns, so the
// file may lack it.
bool isPresetName(const PresetFile* preset, ImportField field, const std::string& name) {
    if (!preset) {
        return false;
    }
    const auto names = preset->columns.find(field);
    return names != preset->columns.end() &&
           std::ranges::find(names->second, name) != names->second.end();
}

// The wanted mapping with the columns as the header names them. One that is missing is an error.
Result<ImportMapping> wantedMapping(const ImportMapping& wanted,
                                    const std::vector<std::string>& header) {
    ImportMapping mapping = wanted;
    const PresetFile* preset = findPreset(wanted.name);
    if (preset && wanted.columns.empty()) {
        mapping.columns = matchColumns(*preset, header);
        return mapping;
    }
    mapping.columns.clear();
    for (const auto& [field, name] : wanted.columns) {
        const bool fromPreset = isPresetName(preset, field, name);
        auto column = findColumn(header, name);
        if (!column && fromPreset) {
            column = presetColumn(*preset, field, header);
        }
        if (column) {
            mapping.columns.emplace(field, header[*column]);
        } else if (!fromPreset) {
            return usageError("import.error.no_column", "column", excerpt(name));
        }
    }
    return mapping;
}

struct FoundMapping {
    ImportMapping mapping;
    std::string presetName;
};

// What is given beside the columns goes before what a preset or a guess says. A constant that is
// asked for replaces a column that was only guessed.
void applyWishes(const ImportMapping& wanted, ImportMapping& mapping) {
    for (const auto& [field, words] : wanted.valueMap) {
        for (const auto& [word, code] : words) {
            mapping.valueMap[field][word] = code;
        }
    }
    for (const auto& [field, constant] : wanted.constants) {
        mapping.constants[field] = constant;
        if (!wanted.columns.contains(field)) {
            mapping.columns.erase(field);
        }
    }
    mapping.text = wanted.text;
    if (wanted.values.dateOrder) {
        mapping.values.dateOrder = wanted.values.dateOrder;
    }
    if (wanted.values.decimalMark) {
        mapping.values.decimalMark = wanted.values.decimalMark;
    }
    for (const auto& [column, order] : wanted.values.dateOrderOf) {
        mapping.values.dateOrderOf[column] = order;
    }
    for (const auto& [column, mark] : wanted.values.decimalMarkOf) {
        mapping.values.decimalMarkOf[column] = mark;
    }
}

Result<FoundMapping> findMapping(const std::vector<std::string>& header,
                                 const std::optional<ImportKind>& kind,
                                 const std::optional<ImportMapping>& wanted) {
    FoundMapping found;
    const PresetFile* const named = wanted ? findPreset(wanted->name) : nullptr;
    if (wanted && (named || !wanted->columns.empty())) {
        if (kind && *kind != wanted->kind) {
            return usageError("import.error.kind_mismatch", "kind",
                              TextId{"import.kind." + std::string(importKindCode(wanted->kind))});
        }
        auto mapping = wantedMapping(*wanted, header);
        if (!mapping) {
            return mapping.error();
        }
        found.mapping = std::move(mapping).value();
        if (named) {
            found.presetName = named->name;
            found.mapping.valueMap = named->valueMap;
            found.mapping.constants = named->constants;
            found.mapping.values = named->values;
        }
    } else if (const PresetFile* preset = recognisePreset(header, kind)) {
        found.mapping = presetMapping(*preset, header);
        found.presetName = preset->name;
    } else {
        found.mapping = guessMapping(header, kind);
    }
    if (wanted) {
        applyWishes(*wanted, found.mapping);
    }
    return found;
}

// Whether rows of the table hold nothing but a name in the first column.
bool hasCaptions(ImportTable table) {
    for (int row = 0; row < kGroupRows && table.next(); ++row) {
        const Record& record = table.record();
        if (record.filledCells() == 1 && !trimmed(record.cells.front()).empty() &&
            !startsWithTotal(record.cells.front())) {
            return true;
        }
    }
    return false;
}

// Reports put the client above the rows, in a first column without a name. Their "Account" is one
// of the general ledger, which a guess may have taken for the client's.
void findGroupColumn(const ImportSource& source, const TextFormat& format,
                     const std::vector<std::string>& header, bool isGuess, ImportMapping& mapping) {
    const bool isNameless = header.size() > 1 && header.front() == columnNames({""}).front();
    const auto client = mapping.columns.find(ImportField::Client);
    const bool isLedgerAccount =
        isGuess && client != mapping.columns.end() && foldedHeader(client->second) == "account";
    if (!isNameless || (client != mapping.columns.end() && !isLedgerAccount) ||
        mapping.constants.contains(ImportField::Client)) {
        return;
    }
    if (auto table = source.table(format); table && hasCaptions(std::move(table).value())) {
        mapping.columns[ImportField::Client] = header.front();
    }
}

std::vector<SheetInfo> sheetsOf(const ImportSource& source, const std::set<std::string>& names) {
    std::vector<SheetInfo> sheets;
    for (const std::string& name : source.sheets()) {
        SheetInfo sheet;
        sheet.name = name;
        const auto format = source.findTable(names, name);
        auto table = format ? source.table(format.value()) : Result<ImportTable>(format.error());
        if (table) {
            if (const PresetFile* preset = recognisePreset(table->header(), {})) {
                sheet.presetName = preset->name;
                sheet.kind = preset->kind;
            } else {
                sheet.kind = guessKind(table->header());
            }
            while (table->next()) {
                ++sheet.rows;
            }
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

// The sheet that is looked at unless one is given: the first of the wanted kind that is recognised,
// else the first that looks like anything.
std::string firstSheet(const std::vector<SheetInfo>& sheets,
                       const std::optional<ImportKind>& kind) {
    const auto first = [&](const auto& fits) {
        const auto found = std::ranges::find_if(sheets, fits);
        return found == sheets.end() ? std::string() : found->name;
    };
    const auto isWanted = [&](const SheetInfo& sheet) {
        return sheet.kind && (!kind || sheet.kind == kind);
    };
    for (std::string name :
         {first(
              [&](const SheetInfo& sheet) { return isWanted(sheet) && !sheet.presetName.empty(); }),
          first(isWanted), first([](const SheetInfo& sheet) { return sheet.rows > 0; })}) {
        if (!name.empty()) {
            return name;
        }
    }
    return sheets.empty() ? std::string() : sheets.front().name;
}

Result<ImportAnalysis> analyse(const std::filesystem::path& file,
                               const std::optional<ImportKind>& kind,
                               const std::optional<ImportMapping>& wanted,
                               const Currency& currency) {
    const TextFormat given = wanted ? wanted->text : TextFormat{};
    const auto source = ImportSource::open(file, given);
    if (!source) {
        return source.error();
    }
    std::set<std::string> names = knownHeaderNames();
    if (wanted) {
        for (const auto& [field, name] : wanted->columns) {
            names.insert(foldedHeader(name));
        }
    }
    ImportAnalysis analysis;
    analysis.sheets = sheetsOf(source.value(), names);
    const bool knowsKind = kind || (wanted && !wanted->columns.empty());
    const std::string sheet = given.sheet.value_or(firstSheet(
        analysis.sheets, knowsKind
                             ? std::optional(kind.value_or(wanted ? wanted->kind : ImportKind()))
                             : std::nullopt));
    const auto format = source->findTable(names, sheet);
    if (!format) {
        return format.error();
    }
    auto table = source->table(format.value());
    if (!table) {
        return table.error();
    }
    auto found = findMapping(table->header(), kind, wanted);
    if (!found) {
        return found.error();
    }
    const bool isGuess =
        found->presetName.empty() && !(wanted && wanted->columns.contains(ImportField::Client));
    findGroupColumn(source.value(), format.value(), table->header(), isGuess, found->mapping);
    analysis.text = format.value();
    analysis.header = table->header();
    analysis.presetName = std::move(found->presetName);
    analysis.mapping = std::move(found->mapping);
    if (const auto failed = scanRows(table.value(), currency, analysis.mapping.values, analysis)) {
        return *failed;
    }
    return analysis;
}

}  // namespace

}  // namespace importing

Result<ImportAnalysis> analyseImport(const std::filesystem::path& file,
                                     const std::optional<ImportKind>& kind,
                                     const std::optional<ImportMapping>& wanted,
                                     const Currency& currency) {
    return importing::analyse(file, kind, wanted, currency);
}

}  // namespace winnow
