// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/catalogue_json.h>

#include <stdexcept>

#include <base/embedded.h>
#include <base/unreachable.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

// The files come with the program, so a mistake in one is a mistake of the program.
[[noreturn]] void broken(const std::string& file, const std::string& what) {
    throw std::logic_error(file + ": " + what);
}

void readInto(std::map<std::string, std::string, std::less<>>& patterns, const std::string& file) {
    Result<JsonValue> parsed = parseJson(embedded::text(file));
    if (!parsed) {
        broken(file, parsed.error().message.id);
    }
    if (parsed->kind != JsonValue::Kind::Object) {
        broken(file, "not an object");
    }
    for (auto& [id, pattern] : parsed->members) {
        if (pattern.kind != JsonValue::Kind::String) {
            broken(file, id + " is not text");
        }
        if (!patterns.emplace(id, std::move(pattern.text)).second) {
            broken(file, id + " is in another file too");
        }
    }
}

Catalogue read(Language language) {
    std::string suffix(".");
    suffix.append(languageCode(language)).append(".json");
    std::map<std::string, std::string, std::less<>> patterns;
    for (const std::string& file : embedded::namesBelow("i18n/")) {
        if (file.ends_with(suffix)) {
            readInto(patterns, file);
        }
    }
    return Catalogue(std::move(patterns));
}

}  // namespace

const Catalogue& catalogueFor(Language language) {
    switch (language) {
        case Language::English: {
            static const Catalogue kEnglish = read(Language::English);
            return kEnglish;
        }
        case Language::French: {
            static const Catalogue kFrench = read(Language::French);
            return kFrench;
        }
    }
    unreachable();
}

}  // namespace winnow
