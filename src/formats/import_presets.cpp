// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_presets.h>

#include <algorithm>
#include <stdexcept>

#include <base/embedded.h>
#include <formats/header_names.h>
#include <formats/import_reader.h>

namespace winnow {

namespace importing {

namespace {

constexpr std::string_view kSynonymsFile = "presets/synonyms.json";
constexpr std::string_view kWordsFile = "presets/words.json";

const Synonyms& synonyms() {
    static const Synonyms table = synonymsFromJson(embedded::text(kSynonymsFile));
    return table;
}

std::vector<PresetFile> readPresets() {
    std::vector<PresetFile> presets;
    for (const std::string& file : embedded::namesBelow("presets/")) {
        if (file == kSynonymsFile || file == kWordsFile) {
            continue;
        }
        auto preset = presetFromJson(embedded::text(file));
        if (!preset) {
            throw std::logic_error(file + ": " + preset.error().message.id);
        }
        presets.push_back(std::move(preset).value());
    }
    std::ranges::sort(presets, {}, &PresetFile::name);
    return presets;
}

// The columns of a header by folded name; of equal names the first.
std::map<std::string, std::size_t> foldedColumns(const std::vector<std::string>& header) {
    std::map<std::string, std::size_t> columns;
    for (std::size_t index = 0; index < header.size(); ++index) {
        columns.emplace(foldedHeader(header[index]), index);
    }
    return columns;
}

bool hasOneOf(const std::map<std::string, std::size_t>& columns,
              const std::vector<std::string>& names) {
    return std::ranges::any_of(
        names, [&](const std::string& name) { return columns.contains(foldedHeader(name)); });
}

// What marks a usual name that says little of what a file is.
bool isWeak(const std::string& name) { return name.starts_with('~'); }

struct Match {
    std::string header;
    bool weak = false;
};

// Each column is used once, but that of a field in `shared` also for another field.
std::map<ImportField, Match> matchNames(const ColumnNames& names, ImportKind kind,
                                        const std::vector<std::string>& header,
                                        const std::set<ImportField>& shared) {
    const auto columns = foldedColumns(header);
    std::map<ImportField, Match> matched;
    std::set<std::size_t> used;
    for (const ImportField field : importFields(kind)) {
        const auto wanted = names.find(field);
        if (wanted == names.end()) {
            continue;
        }
        for (const std::string& name : wanted->second) {
            const auto column = columns.find(foldedHeader(name));
            if (column != columns.end() &&
                (shared.contains(field) || used.insert(column->second).second)) {
                matched.emplace(field, Match{header[column->second], isWeak(name)});
                break;
            }
        }
    }
    return matched;
}

struct Guess {
    ImportMapping mapping;
    int telling = 0;  // fields found by names that are telling
    int score = 0;
};

Guess guessAs(ImportKind kind, const ColumnNames& names, const std::vector<std::string>& header) {
    // A lacking field weighs more than a few that may be there by chance.
    constexpr int kLacking = 3;
    Guess guess;
    guess.mapping.kind = kind;
    for (auto& [field, match] : matchNames(names, kind, header, {})) {
        guess.telling += match.weak ? 0 : 1;
        guess.mapping.columns.emplace(field, std::move(match.header));
    }
    guess.score = 2 * guess.telling + static_cast<int>(guess.mapping.columns.size()) -
                  2 * kLacking * static_cast<int>(missingFields(guess.mapping).size());
    // Any table may have a column of clients: that alone makes no list of clients of it.
    constexpr std::size_t kShortList = 2;  // columns
    constexpr int kNoList = 20;
    if (kind == ImportKind::Clients && guess.telling < 2 && header.size() > kShortList) {
        guess.score -= kNoList;
    }
    return guess;
}

Guess bestGuess(const std::vector<std::string>& header, const std::optional<ImportKind>& kind) {
    std::optional<Guess> best;
    for (const auto& [candidate, names] : synonyms()) {
        if (kind && candidate != *kind) {
            continue;
        }
        Guess guess = guessAs(candidate, names, header);
        if (!best || guess.score > best->score) {
            best = std::move(guess);
        }
    }
    return best.value();
}

}  // namespace

const std::vector<PresetFile>& builtInPresets() {
    static const std::vector<PresetFile> presets = readPresets();
    return presets;
}

const PresetFile* findPreset(std::string_view name) {
    const std::string folded = foldedWord(name);
    for (const PresetFile& preset : builtInPresets()) {
        if (foldedWord(preset.name) == folded) {
            return &preset;
        }
    }
    return nullptr;
}

const PresetFile* recognisePreset(const std::vector<std::string>& header,
                                  const std::optional<ImportKind>& kind) {
    const auto columns = foldedColumns(header);
    const PresetFile* best = nullptr;
    std::size_t bestCount = 0;
    for (const PresetFile& preset : builtInPresets()) {
        if (kind && preset.kind != *kind) {
            continue;
        }
        const bool fits = std::ranges::all_of(
            preset.recognise, [&](const auto& names) { return hasOneOf(columns, names); });
        const std::size_t count = matchColumns(preset, header).size();
        if (fits && count > bestCount) {
            best = &preset;
            bestCount = count;
        }
    }
    return best;
}

std::map<ImportField, std::string> matchColumns(const PresetFile& preset,
                                                const std::vector<std::string>& header) {
    std::set<ImportField> shared;
    for (const auto& [field, words] : preset.valueMap) {
        shared.insert(field);
    }
    std::map<ImportField, std::string> columns;
    for (auto& [field, match] : matchNames(preset.columns, preset.kind, header, shared)) {
        columns.emplace(field, std::move(match.header));
    }
    return columns;
}

ImportMapping presetMapping(const PresetFile& preset, const std::vector<std::string>& header) {
    return {preset.name,     preset.kind,   matchColumns(preset, header),
            preset.text,     preset.values, preset.valueMap,
            preset.constants};
}

ImportMapping guessMapping(const std::vector<std::string>& header,
                           const std::optional<ImportKind>& kind) {
    return bestGuess(header, kind).mapping;
}

std::optional<ImportKind> guessKind(const std::vector<std::string>& header) {
    const Guess guess = bestGuess(header, {});
    // A table of rates has few columns, and all their names are usual ones.
    constexpr std::size_t kRateColumns = 5;
    const auto rate = guess.mapping.columns.find(ImportField::ExchangeRate);
    const bool isRates = guess.mapping.kind == ImportKind::Rates && header.size() <= kRateColumns &&
                         rate != guess.mapping.columns.end() &&
                         foldedHeader(rate->second) != "value";
    const bool isClear = (guess.telling >= 2 || isRates) && missingFields(guess.mapping).empty();
    return isClear ? std::optional(guess.mapping.kind) : std::nullopt;
}

const std::set<std::string>& knownHeaderNames() {
    static const std::set<std::string> names = [] {
        std::set<std::string> known;
        const auto add = [&known](const ColumnNames& columns) {
            for (const auto& [field, list] : columns) {
                for (const std::string& name : list) {
                    known.insert(foldedHeader(name));
                }
            }
        };
        for (const auto& [kind, columns] : synonyms()) {
            add(columns);
        }
        for (const PresetFile& preset : builtInPresets()) {
            add(preset.columns);
            for (const auto& alternatives : preset.recognise) {
                for (const std::string& name : alternatives) {
                    known.insert(foldedHeader(name));
                }
            }
        }
        return known;
    }();
    return names;
}

}  // namespace importing

std::vector<std::string> presetNames() {
    std::vector<std::string> names;
    for (const importing::PresetFile& preset : importing::builtInPresets()) {
        names.push_back(preset.name);
    }
    return names;
}

Result<ImportMapping> preset(std::string_view name) {
    const importing::PresetFile* found = importing::findPreset(name);
    if (!found) {
        return Error{{"import.error.no_preset", {{"name", std::string(name)}}}, ErrorKind::Usage};
    }
    ImportMapping mapping{found->name,     found->kind,     {}, found->text, found->values,
                          found->valueMap, found->constants};
    for (const auto& [field, names] : found->columns) {
        mapping.columns.emplace(field, names.front());
    }
    return mapping;
}

}  // namespace winnow
