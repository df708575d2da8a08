// SPDX-License-Identifier: GPL-3.0-or-later
// register
#include <algorithm>
#include <charconv>
#include <ostream>

#include <app/json_text.h>
#include <app/register_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct RegisterOptions {
    std::string file;
    std::string client;
    std::string add;
    std::string remove;
    std::vector<std::string> attach;
    std::int64_t removeAttachment = 0;
    std::vector<std::string> saveAttachment;
    std::int64_t acknowledge = 0;
    std::vector<std::string> decide;
    std::string on;
    bool attachments = false;
    bool dread = false;
    bool replace = false;
    bool json = false;

    bool writes() const {
        return !add.empty() || !remove.empty() || !attach.empty() || removeAttachment != 0 ||
               acknowledge != 0 || !decide.empty();
    }
};

struct EntryKey {
    RegisterKind kind = RegisterKind::Review;
    std::int64_t id = 0;
};

std::optional<std::int64_t> numberOf(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                     : std::nullopt;
}

// "commitment:3"
std::optional<EntryKey> keyFromText(std::string_view text) {
    const auto colon = text.find(':');
    const auto kind = registerKindFromCode(text.substr(0, colon));
    const auto id =
        colon == std::string_view::npos ? std::nullopt : numberOf(text.substr(colon + 1));
    return kind && id ? std::optional(EntryKey{*kind, *id}) : std::nullopt;
}

std::string keyText(RegisterKind kind, std::int64_t id) {
    return std::string(registerKindCode(kind)) + ":" + std::to_string(id);
}

class RegisterCommand {
public:
    RegisterCommand(const Environment& environment, const RegisterOptions& options,
                    Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_registers(portfolio.registers()),
          m_words(environment, portfolio) {}

    int run() {
        if (m_options.dread) {
            return listDread();
        }
        if (!m_options.remove.empty()) {
            return withKey(m_options.remove, [&](const EntryKey& key) {
                return finish(m_environment, m_registers.remove(key.kind, key.id));
            });
        }
        if (m_options.removeAttachment != 0) {
            return finish(m_environment,
                          m_registers.removeAttachment({m_options.removeAttachment}));
        }
        if (!m_options.saveAttachment.empty()) {
            return saveAttachment();
        }
        if (m_options.acknowledge != 0 || !m_options.decide.empty()) {
            return answerDread();
        }
        int code = kDone;
        if (m_options.client.empty()) {
            return fail(m_environment, {{"cli.client_empty", {}}, ErrorKind::Usage});
        }
        const auto client = readClient(m_environment, m_portfolio, m_options.client, code);
        if (!client) {
            return code;
        }
        if (!m_options.add.empty()) {
            return add(*client);
        }
        if (!m_options.attach.empty()) {
            return attach(*client);
        }
        return m_options.attachments ? listAttachments(*client) : list(*client);
    }

private:
    template <typename Do>
    int withKey(const std::string& text, Do&& act) {
        const std::optional<EntryKey> key = keyFromText(text);
        if (!key) {
            return fail(m_environment, {{"cli.bad_entry", {{"text", text}}}, ErrorKind::Usage});
        }
        return act(*key);
    }

    int stored(const std::string& key) {
        if (m_options.json) {
            m_environment.out << JsonObject().text("key", key).take() << '\n';
        } else {
            m_words.say({"cli.added_fact", {{"key", key}}});
        }
        return kDone;
    }

    int add(const Client& client) {
        const Result<std::string> json = jsonArgument(m_options.add);
        if (!json) {
            return fail(m_environment, json.error());
        }
        const auto known = m_registers.entries(client.id);
        const Result<std::int64_t> id = m_registers.addJson(client.id, *json);
        if (!id) {
            return fail(m_environment, id.error());
        }
        // Of which register it is, the service alone read.
        for (const RegisterService::Entry& entry : m_registers.entries(client.id)) {
            const bool isNew = std::ranges::none_of(known, [&](const auto& each) {
                return each.kind == entry.kind && each.id == entry.id;
            });
            if (entry.id == *id && isNew) {
                return stored(keyText(entry.kind, entry.id));
            }
        }
        return finish(m_environment, {});
    }

    int attach(const Client& client) {
        return withKey(m_options.attach[0], [&](const EntryKey& key) {
            const Result<AttachmentId> id =
                m_registers.attach(client.id, key.kind, key.id, m_options.attach[1]);
            return id ? stored(std::to_string(id->value)) : fail(m_environment, id.error());
        });
    }

    int saveAttachment() {
        const auto id = numberOf(m_options.saveAttachment[0]);
        if (!id) {
            return fail(m_environment, {{"cli.bad_entry", {{"text", m_options.saveAttachment[0]}}},
                                        ErrorKind::Usage});
        }
        const std::string& target = m_options.saveAttachment[1];
        if (const Result<void> saved = m_registers.saveAttachment({*id}, target, m_options.replace);
            !saved) {
            return fail(m_environment, saved.error());
        }
        m_words.say({"cli.made", {{"file", target}}});
        return kDone;
    }

    int answerDread() {
        int code = kDone;
        const std::optional<Date> given = readDate(m_environment, m_options.on, code);
        if (code != kDone) {
            return code;
        }
        const Date on = given.value_or(m_environment.clock.today());
        if (m_options.acknowledge != 0) {
            return finish(m_environment, m_registers.acknowledge({m_options.acknowledge}, on));
        }
        const auto id = numberOf(m_options.decide[0]);
        if (!id) {
            return fail(m_environment,
                        {{"cli.bad_entry", {{"text", m_options.decide[0]}}}, ErrorKind::Usage});
        }
        return finish(m_environment, m_registers.decide({*id}, on, m_options.decide[1]));
    }

    int list(const Client& client) {
        if (m_options.json) {
            m_environment.out << m_registers.json(client.id) << '\n';
            return kDone;
        }
        Table table(m_environment, {"key", "date", "what", "detail", ">attachments"});
        for (const RegisterService::Entry& entry : m_registers.entries(client.id)) {
            table.add({keyText(entry.kind, entry.id), entry.on.toIso(),
                       m_words.sentence(entry.title),
                       entry.detail.id.empty() ? "" : m_words.sentence(entry.detail),
                       entry.attachments > 0 ? std::to_string(entry.attachments) : ""});
        }
        return show(table);
    }

    int listAttachments(const Client& client) {
        const std::vector<Attachment> attachments = m_registers.attachments(client.id);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const Attachment& each : attachments) {
                items.push_back(JsonObject()
                                    .number("id", each.id.value)
                                    .text("entry", keyText(each.kind, each.entry))
                                    .text("name", each.name)
                                    .number("size", each.size)
                                    .text("sha256", each.sha256)
                                    .date("added_on", each.addedOn)
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {">number", "key", "name", ">bytes", "date"});
        for (const Attachment& each : attachments) {
            table.add({std::to_string(each.id.value), keyText(each.kind, each.entry), each.name,
                       m_words.locale().integer(each.size), each.addedOn.toIso()});
        }
        return show(table);
    }

    int listDread() {
        const std::vector<DreadReport> reports = m_registers.openDreadReports();
        if (m_options.json) {
            std::vector<std::string> items;
            for (const DreadReport& each : reports) {
                items.push_back(JsonObject()
                                    .number("id", each.id.value)
                                    .text("client", m_words.client(each.client))
                                    .text("reporter", each.reporter)
                                    .date("on", each.reportedOn)
                                    .date("decide_by", each.decideBy)
                                    .date("acknowledged_on", each.acknowledgedOn)
                                    .text("note", each.note)
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {">number", "date", "client", "rater", "decide_by", "note"});
        for (const DreadReport& each : reports) {
            table.add({std::to_string(each.id.value), each.reportedOn.toIso(),
                       m_words.client(each.client), each.reporter,
                       each.decideBy ? each.decideBy->toIso() : "", each.note});
        }
        return show(table);
    }

    int show(const Table& table) {
        if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    const Environment& m_environment;
    const RegisterOptions& m_options;
    Portfolio& m_portfolio;
    RegisterService& m_registers;
    JudgementWords m_words;
};

int registers(const Environment& environment, const RegisterOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? RegisterCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addRegisterCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand(
        "register", "List, add and remove recommendations, commitments, red flags, reviews...");
    const auto options = std::make_shared<RegisterOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("CLIENT", options->client, "Name or code, or the beginning of a name")
        ->check(kNotEmpty);
    CLI::Option_group* action = verb->add_option_group("action");
    action->add_option("--add", options->add, "Add an entry: JSON, or a file with it");
    action->add_option("--remove", options->remove, "KEY: remove it with its documents");
    action->add_option("--attach", options->attach, "KEY DOCUMENT: keep a file with the entry")
        ->expected(2);
    action->add_flag("--attachments", options->attachments, "List the documents");
    CLI::Option* save = action
                            ->add_option("--save-attachment", options->saveAttachment,
                                         "NUMBER OUT: write a document to this file")
                            ->expected(2);
    action->add_option("--remove-attachment", options->removeAttachment, "Its number");
    action->add_flag("--dread", options->dread, "Reports of all clients that nobody decided yet");
    action->add_option("--acknowledge", options->acknowledge, "NUMBER of a dread report");
    action
        ->add_option("--decide", options->decide,
                     "NUMBER DECISION: what was decided about a dread report")
        ->expected(2);
    action->require_option(0, 1);
    verb->add_option("--on", options->on, "Day of --acknowledge and --decide; else today");
    verb->add_flag("--replace", options->replace, "Overwrite OUT when it is there")->needs(save);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return registers(environment, *options); };
    });
}

}  // namespace winnow::cli
