// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/word_parsing.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include <base/embedded.h>
#include <formats/header_names.h>
#include <formats/strict_json.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// Words met are remembered up to here; a column with more is no column of choices.
constexpr std::size_t kMostWords = 2000;

using Words = std::map<std::string, std::string>;  // key -> code

// "status.tickets" goes before "status" for tickets.
const std::map<std::string, Words, std::less<>>& knownWords() {
    static const auto tables = [] {
        std::map<std::string, Words, std::less<>> read;
        const JsonValue document = parseJson(embedded::text("presets/words.json")).value();
        for (const auto& [table, codes] : document.members) {
            for (const auto& [code, words] : codes.members) {
                for (const JsonValue& word : words.items) {
                    if (!read[table].emplace(wordKey(word.text), code).second &&
                        read[table].at(wordKey(word.text)) != code) {
                        throw std::logic_error("words.json: " + table + ": " + word.text);
                    }
                }
            }
        }
        return read;
    }();
    return tables;
}

std::string_view tableOf(ImportField field) {
    switch (field) {
        case ImportField::Disputed:
        case ImportField::Billable:
        case ImportField::AfterHours:
        case ImportField::Emergency:
        case ImportField::ThirdParty:
            return "yes_no";
        default:
            return importFieldCode(field);
    }
}

std::string_view lookUpIn(std::string_view table, const std::string& key) {
    const auto words = knownWords().find(table);
    if (words == knownWords().end()) {
        return {};
    }
    const auto found = words->second.find(key);
    return found == words->second.end() ? std::string_view() : std::string_view(found->second);
}

constexpr std::array<std::string_view, 7> kTotals{
    "total", "subtotal", "sub-total", "sous-total", "grand total", "totaux", "sous total"};

std::string lowered(std::string_view text, std::size_t most) {
    std::string lower;
    for (const char c : trimmed(text).substr(0, most)) {
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

}  // namespace

std::string wordKey(std::string_view text) {
    std::string key = foldedWord(text);
    return key.empty() ? std::string(trimmed(text)) : key;
}

WordReader::WordReader(ImportKind kind, ImportField field,
                       const std::map<std::string, std::string>& valueMap)
    : m_kind(kind), m_field(field) {
    for (const auto& [text, code] : valueMap) {
        m_canIgnore |= code == "ignore";
        if (text.ends_with('*')) {
            m_beginnings.emplace_back(foldedWord(text), code);
        } else {
            m_given.emplace(wordKey(text), code);
        }
    }
    std::ranges::stable_sort(m_beginnings, std::ranges::greater(),
                             [](const auto& beginning) { return beginning.first.size(); });
    const std::string table(tableOf(field));
    for (const std::string& name : {table, table + "." + std::string(importKindCode(kind))}) {
        if (const auto words = knownWords().find(name); words != knownWords().end()) {
            m_canIgnore |= std::ranges::any_of(
                words->second, [](const auto& word) { return word.second == "ignore"; });
        }
    }
}

std::string_view WordReader::code(std::string_view text) {
    if (text == m_lastText) {
        return m_lastCode;
    }
    const auto met = m_met.find(text);
    const std::string_view code = met != m_met.end() ? met->second : lookUp(text);
    if (met == m_met.end() && m_met.size() < kMostWords) {
        m_met.emplace(text, code);
    }
    m_lastText.assign(text);
    m_lastCode = code;
    return code;
}

std::string_view WordReader::lookUp(std::string_view text) const {
    const std::string key = wordKey(text.substr(0, 200));
    if (const auto given = m_given.find(key); given != m_given.end()) {
        return given->second;
    }
    for (const auto& [beginning, code] : m_beginnings) {
        if (key.starts_with(beginning)) {
            return code;
        }
    }
    const std::string table(tableOf(m_field));
    const std::string_view special =
        lookUpIn(table + "." + std::string(importKindCode(m_kind)), key);
    return special.empty() ? lookUpIn(table, key) : special;
}

bool startsWithTotal(std::string_view text) {
    const std::string start = lowered(text, 16);
    return std::ranges::any_of(kTotals, [&](std::string_view word) {
        return start.starts_with(word) && (start.size() == word.size() ||
                                           start[word.size()] == ' ' || start[word.size()] == ':');
    });
}

bool isTotalWord(std::string_view text) {
    const std::string whole = lowered(text, 24);
    return std::ranges::find(kTotals, whole) != kTotals.end() || whole == "total:" ||
           foldedWord(whole) == "totalgeneral";
}

std::string_view totalledGroup(std::string_view text) {
    text = trimmed(text);
    const std::string lower = lowered(text, 24);
    for (const std::string_view start : {"total for ", "total de ", "total pour ", "total "}) {
        if (lower.starts_with(start)) {
            return trimmed(text.substr(start.size()));
        }
    }
    return {};
}

bool isPlaceholder(std::string_view text) {
    switch (text.size()) {
        case 1:
            return text == "-" || text == "?";
        case 2:
            return text == "--";
        case 3:
            return text == "N/A" || text == "n/a" || text == "\u2013" || text == "\u2014" ||
                   text == "---" || text == "NaN" || text == "nan";
        case 4:
            return text == "NULL" || text == "null" || text == "#N/A";
        default:
            return false;
    }
}

bool isPaymentMeans(std::string_view name) {
    static constexpr std::array<std::string_view, 24> kMeans{
        "cb",       "carte",     "cartes", "bancaire", "bancaires", "visa",
        "amex",     "especes",   "espece", "cheque",   "cheques",   "chq",
        "virement", "virements", "caisse", "comptant", "recette",   "recettes",
        "paypal",   "stripe",    "sumup",  "ticket",   "tickets",   "prelevements"};
    static constexpr std::array<std::string_view, 14> kFillers{
        "restaurant", "bleue",      "de",     "en",    "par",    "client", "clients",
        "reglement",  "reglements", "divers", "vente", "ventes", "cash",   "journalieres"};
    bool hasMeans = false;
    std::size_t begin = 0;
    while (begin < name.size()) {
        const std::size_t end = std::min(name.find_first_of(" -_/.,&", begin), name.size());
        const std::string word = foldedWord(name.substr(begin, end - begin));
        if (!word.empty()) {
            const bool means = std::ranges::find(kMeans, word) != kMeans.end();
            if (!means && std::ranges::find(kFillers, word) == kFillers.end()) {
                return false;
            }
            hasMeans |= means;
        }
        begin = end + 1;
    }
    return hasMeans;
}

}  // namespace winnow::importing
