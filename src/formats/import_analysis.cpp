// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <formats/date_parsing.h>
#include <formats/delimited_sniffer.h>
#include <formats/header_names.h>
#include <formats/import_presets.h>
#include <formats/import_reader.h>
#include <formats/import_table.h>
#include <formats/number_parsing.h>
#include <formats/utf8.h>

namespace winnow {

namespace importing {

namespace {

constexpr std::size_t kSampleSize = std::size_t{256} << 10U;  // bytes
constexpr std::size_t kPreviewRows = 50;
constexpr std::size_t kPreviewCell = 200;  // characters

Error usageError(std::string id, std::string name, TextArgument value) {
    return {{std::move(id), {{std::move(name), std::move(value)}}}, ErrorKind::Usage};
}

// The start of the text, decoded, and whether there is more.
std::pair<std::string, bool> sampleOf(const TextFileInfo& info) {
    FileText source(info);
    std::string sample(kSampleSize, '\0');
    std::size_t length = 0;
    while (sample.size() - length >= 16) {
        const std::size_t more = source.read(sample.data() + length, sample.size() - length);
        if (more == 0) {
            break;
        }
        length += more;
    }
    const bool cut = sample.size() - length < 16;
    sample.resize(length);
    return {std::move(sample), cut};
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
        mapping.columns = matchColumns(preset->columns, preset->kind, header);
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

Result<FoundMapping> findMapping(const std::vector<std::string>& header,
                                 const std::optional<ImportKind>& kind,
                                 const std::optional<ImportMapping>& wanted) {
    FoundMapping found;
    const bool namesPreset = wanted && findPreset(wanted->name) != nullptr;
    if (wanted && (namesPreset || !wanted->columns.empty())) {
        if (kind && *kind != wanted->kind) {
            return usageError("import.error.kind_mismatch", "kind",
                              TextId{"import.kind." + std::string(importKindCode(wanted->kind))});
        }
        auto mapping = wantedMapping(*wanted, header);
        if (!mapping) {
            return mapping.error();
        }
        found.mapping = std::move(mapping).value();
        found.presetName = namesPreset ? findPreset(wanted->name)->name : std::string();
        return found;
    }
    if (const PresetFile* preset = recognisePreset(header, kind)) {
        found.mapping = {preset->name, preset->kind,
                         matchColumns(preset->columns, preset->kind, header), preset->text,
                         preset->values};
        found.presetName = preset->name;
    } else {
        found.mapping = guessMapping(header, kind);
    }
    if (wanted) {
        found.mapping.text = wanted->text;
        found.mapping.values = wanted->values;
    }
    return found;
}

// The columns whose values show how dates and numbers are written.
struct TellingColumns {
    std::vector<std::size_t> dates;
    std::vector<std::size_t> amounts;
    std::vector<std::size_t> hours;

    TellingColumns(const ImportMapping& mapping, const std::vector<std::string>& header) {
        using enum ImportField;
        for (const auto& [field, name] : mapping.columns) {
            const auto column = findColumn(header, name);
            if (!column) {
                continue;
            }
            if (field == IssuedOn || field == DueOn || field == PaidOn || field == Day) {
                dates.push_back(*column);
            } else if (field == AmountNet || field == AmountGross || field == TaxAmount ||
                       field == LineAmount || field == OpenBalance) {
                amounts.push_back(*column);
            } else if (field == Duration) {
                hours.push_back(*column);
            }
        }
    }
};

// Reads the whole file once: counts rows, keeps the first ones, and gathers how values are written.
std::optional<Error> scanRows(ImportTable& table, const Currency& currency,
                              const std::optional<ImportMapping>& wanted,
                              ImportAnalysis& analysis) {
    const TellingColumns columns(analysis.mapping, table.header());
    DateOrderEvidence dates;
    DecimalMarkEvidence numbers;
    while (table.next()) {
        const Record& record = table.record();
        ++analysis.dataRows;
        if (analysis.preview.size() < kPreviewRows) {
            std::vector<std::string> cells;
            for (const std::string_view cell : record.cells) {
                cells.push_back(excerpt(cell, kPreviewCell));
            }
            analysis.preview.push_back(std::move(cells));
            analysis.previewLines.push_back(record.line);
        }
        if (record.fault != RecordFault::None) {
            continue;
        }
        const auto forEach = [&](const std::vector<std::size_t>& indexes, const auto& take) {
            for (const std::size_t index : indexes) {
                if (index < record.cells.size()) {
                    take(trimmed(record.cells[index]));
                }
            }
        };
        forEach(columns.dates, [&](std::string_view text) { dates.add(text); });
        forEach(columns.amounts,
                [&](std::string_view text) { numbers.add(text, currency.decimals() != 3); });
        forEach(columns.hours, [&](std::string_view text) { numbers.add(text, false); });
    }
    const ValueFormat& given = wanted ? wanted->values : analysis.mapping.values;
    const DateOrderEvidence::Verdict verdict = dates.verdict();
    analysis.values.dateOrder = given.dateOrder ? given.dateOrder : verdict.order;
    analysis.dateOrderAmbiguous = !given.dateOrder && verdict.ambiguous;
    analysis.values.decimalMark = given.decimalMark ? *given.decimalMark : numbers.verdict();
    return table.error();
}

Result<ImportAnalysis> analyse(const std::filesystem::path& file,
                               const std::optional<ImportKind>& kind,
                               const std::optional<ImportMapping>& wanted,
                               const Currency& currency) {
    const TextFormat given = wanted ? wanted->text : TextFormat{};
    std::optional<Encoding> encoding;
    if (given.encoding) {
        encoding = encodingFromName(*given.encoding);
        if (!encoding) {
            return usageError("import.error.unknown_encoding", "encoding", *given.encoding);
        }
    }
    const auto info = inspectTextFile(file, encoding);
    if (!info) {
        return info.error();
    }

    std::set<std::string> names = knownHeaderNames();
    if (wanted) {
        for (const auto& [field, name] : wanted->columns) {
            names.insert(foldedHeader(name));
        }
    }
    const auto [sample, cut] = sampleOf(info.value());
    const auto table = sniffTable(sample, cut, names, given.delimiter, given.headerRow);
    if (!table) {
        return Error{{"import.error.no_table", {}}, ErrorKind::Refused};
    }
    auto opened = ImportTable::open(info.value(), table->delimiter, table->headerRow);
    if (!opened) {
        return opened.error();
    }
    auto found = findMapping(opened->header(), kind, wanted);
    if (!found) {
        return found.error();
    }

    ImportAnalysis analysis;
    analysis.text = {std::string(encodingName(info->encoding)), table->delimiter, table->headerRow};
    analysis.header = opened->header();
    analysis.presetName = std::move(found->presetName);
    analysis.mapping = std::move(found->mapping);
    if (const auto failed = scanRows(opened.value(), currency, wanted, analysis)) {
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
