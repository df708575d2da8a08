// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <base/catalogue.h>
#include <support/catch.h>
#include <nlohmann/json.hpp>

namespace winnow::test {

namespace {

// Pattern by id, with the ids that stood there before.
struct Sentences {
    std::map<std::string, std::string> patterns;
    std::vector<std::string> repeated;
};

Sentences read(const std::filesystem::path& file) {
    Sentences sentences;
    std::string key;
    // nlohmann keeps the last of two equal keys silently, so keys are watched as they come.
    const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        if (event == nlohmann::json::parse_event_t::key) {
            key = value.get<std::string>();
            if (sentences.patterns.contains(key)) {
                sentences.repeated.push_back(key);
            }
        } else if (event == nlohmann::json::parse_event_t::value && depth == 1) {
            sentences.patterns[key] = value.get<std::string>();
        }
        return true;
    };
    std::ifstream in(file);
    const nlohmann::json parsed = nlohmann::json::parse(in, watch);
    REQUIRE(parsed.is_object());
    REQUIRE(parsed.size() == sentences.patterns.size());
    return sentences;
}

std::filesystem::path folder() {
    return std::filesystem::path(WINNOW_SOURCE_DIR) / "resources" / "i18n";
}

// "messages" for messages.en.json; the names of all catalogues of a language.
std::set<std::string> catalogueNames(const std::string& language) {
    const std::string suffix = "." + language + ".json";
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(suffix)) {
            names.insert(name.substr(0, name.size() - suffix.size()));
        }
    }
    return names;
}

std::set<std::string> placeholderSet(const std::string& id, const std::string& pattern) {
    const std::vector<std::string> names = placeholders(pattern);
    std::set<std::string> set(names.begin(), names.end());
    if (id.ends_with(".one")) {
        // "one client" in English, "0 client" and "1 client" in French.
        set.erase("count");
    }
    return set;
}

}  // namespace

TEST_CASE("Every catalogue is there in English and in French", "[architecture][i18n]") {
    CHECK_FALSE(catalogueNames("en").empty());
    CHECK(catalogueNames("en") == catalogueNames("fr"));
}

TEST_CASE("English and French hold the same sentences with the same placeholders",
          "[architecture][i18n]") {
    std::string differences;
    for (const std::string& name : catalogueNames("en")) {
        const auto english = read(folder() / (name + ".en.json")).patterns;
        const auto french = read(folder() / (name + ".fr.json")).patterns;
        for (const auto& [id, pattern] : english) {
            const auto twin = french.find(id);
            if (twin == french.end()) {
                differences += name + ": " + id + " is missing in French\n";
            } else if (placeholderSet(id, pattern) != placeholderSet(id, twin->second)) {
                differences += name + ": " + id + " has other placeholders in French\n";
            }
        }
        for (const auto& [id, pattern] : french) {
            if (!english.contains(id)) {
                differences += name + ": " + id + " is missing in English\n";
            }
        }
    }
    INFO(differences);
    CHECK(differences.empty());
}

TEST_CASE("No sentence is defined twice or left empty", "[architecture][i18n]") {
    for (const std::string language : {"en", "fr"}) {
        std::map<std::string, std::string> origin;
        std::string wrong;
        for (const std::string& name : catalogueNames(language)) {
            const Sentences sentences = read(folder() / (name + "." + language + ".json"));
            for (const std::string& id : sentences.repeated) {
                wrong += name + ": " + id + " stands twice\n";
            }
            for (const auto& [id, pattern] : sentences.patterns) {
                const auto [first, isNew] = origin.emplace(id, name);
                if (!isNew) {
                    wrong += id + " is in " + first->second + " and in " + name + "\n";
                }
                if (pattern.empty()) {
                    wrong += name + ": " + id + " is empty\n";
                }
            }
        }
        INFO(language << "\n" << wrong);
        CHECK(wrong.empty());
    }
}

}  // namespace winnow::test
