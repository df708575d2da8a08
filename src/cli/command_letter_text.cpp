// SPDX-License-Identifier: GPL-3.0-or-later
// letter: its templates, and who writes.
#include <algorithm>
#include <ostream>

#include <app/letter_service.h>
#include <cli/json_object.h>
#include <cli/letter_options.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

int listTemplates(const Environment& environment, const CaseWords& words,
                  const LetterService& letters, bool json) {
    if (json) {
        std::vector<std::string> items;
        for (const LetterService::Template& each : letters.templates()) {
            items.push_back(JsonObject()
                                .text("template", each.letter.id)
                                .text("title", words.own(each.letter.title))
                                .text("purpose", letterPurposeCode(each.letter.purpose))
                                .number("version", std::int64_t{each.letter.version})
                                .flag("own", each.own)
                                .flag("shipped", each.shipped)
                                .take());
        }
        environment.out << jsonLines(items, 0) << '\n';
        return kDone;
    }
    Table table(environment, {"key", "name", "purpose", "remark"});
    for (const LetterService::Template& each : letters.templates()) {
        table.add({each.letter.id, words.own(each.letter.title),
                   words.code("letter_purpose", letterPurposeCode(each.letter.purpose)),
                   words.sentence({each.own ? "cli.own_version" : "cli.shipped_version", {}})});
    }
    table.print(environment.out);
    return kDone;
}

int saved(const Environment& environment, const CaseWords& words, const Result<int>& version,
          const std::string& id) {
    if (!version) {
        return fail(environment, version.error());
    }
    words.say({"cli.version_saved", {{"text", id}, {"version", std::int64_t{*version}}}});
    return kDone;
}

// "company=Alder IT"; "\n" in the address is a new line.
Result<void> setSender(LetterService& letters, const std::vector<std::string>& given) {
    Sender sender = letters.sender();
    const std::vector<std::pair<std::string, std::string Sender::*>> fields{
        {"company", &Sender::company},   {"signatory", &Sender::signatory},
        {"position", &Sender::position}, {"address", &Sender::address},
        {"email", &Sender::email},       {"phone", &Sender::phone}};
    for (const std::string& each : given) {
        const auto equals = each.find('=');
        const auto field = std::ranges::find(fields, each.substr(0, equals),
                                             [](const auto& one) { return one.first; });
        if (equals == std::string::npos || field == fields.end()) {
            return Error{{"cli.bad_sender", {{"text", each}}}, ErrorKind::Usage};
        }
        std::string value = each.substr(equals + 1);
        for (auto at = value.find("\\n"); at != std::string::npos; at = value.find("\\n", at)) {
            value.replace(at, 2, "\n");
        }
        sender.*(field->second) = value;
    }
    return letters.setSender(sender);
}

}  // namespace

void addLetterTextOptions(CLI::App& verb, LetterOptions& options, CLI::Option* client) {
    CLI::Option_group* texts = verb.add_option_group("templates");
    const auto add = [&](const char* name, std::string& value, const char* what) {
        return texts->add_option(name, value, what)->check(kNotEmpty)->excludes(client);
    };
    add("--check", options.check, "TEMPLATE as JSON, or a file with it: is it fine?");
    add("--export", options.exported, "TEMPLATE as JSON; -o writes a file");
    CLI::Option* import =
        add("--import", options.imported, "TEMPLATE as JSON, or a file: save a new version");
    add("--restore", options.restored, "TEMPLATE: back to the one that came with the program");
    texts
        ->add_option("--sender", options.sender,
                     "company=, signatory=, position=, address=, email= or phone= of your own")
        ->excludes(client);
    texts->require_option(0, 1);
    verb.add_option("--note", options.note, "What has changed and why")->needs(import);
}

int letterTexts(const Environment& environment, const LetterOptions& options,
                Portfolio& portfolio) {
    LetterService& letters = portfolio.letters();
    const CaseWords words(environment, portfolio);
    if (!options.sender.empty()) {
        return finish(environment, setSender(letters, options.sender));
    }
    if (!options.restored.empty()) {
        return saved(environment, words, letters.restoreShipped(options.restored),
                     options.restored);
    }
    if (!options.exported.empty()) {
        const std::optional<LetterTemplate> letter = letters.find(options.exported);
        if (!letter) {
            return fail(environment, {{"cli.no_template", {{"text", options.exported}}}});
        }
        const std::string json = letters.exportJson(*letter);
        if (!options.document.out.empty()) {
            return words.put(json, options.document.out, options.document.replace);
        }
        environment.out << json;
        return kDone;
    }
    const std::string& given = options.check.empty() ? options.imported : options.check;
    if (given.empty()) {
        return listTemplates(environment, words, letters, options.json);
    }
    const Result<std::string> json = jsonArgument(given);
    if (!json) {
        return fail(environment, json.error());
    }
    const Result<LetterTemplate> letter = letters.importJson(*json);
    if (!letter) {
        return fail(environment, letter.error());
    }
    if (!options.check.empty()) {
        words.say({"cli.letter_fine", {{"text", letter->id}}});
        return kDone;
    }
    return saved(environment, words, letters.saveTemplate(*letter, options.note), letter->id);
}

}  // namespace winnow::cli
