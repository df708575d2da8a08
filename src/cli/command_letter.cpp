// SPDX-License-Identifier: GPL-3.0-or-later
// letter: writing, sending and reading letters. Templates and the sender: command_letter_text.cpp.
#include <algorithm>
#include <ostream>

#include <app/case_service.h>
#include <app/client_service.h>
#include <app/letter_service.h>
#include <cli/json_object.h>
#include <cli/letter_options.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

class LetterCommand {
public:
    LetterCommand(const Environment& environment, const LetterOptions& options,
                  Portfolio& portfolio, Language language)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_letters(portfolio.letters()),
          m_language(language),
          m_words(environment, portfolio) {}

    int run() {
        if (m_options.number != 0) {
            return ofNumber({m_options.number});
        }
        int code = kDone;
        const auto client = readClient(m_environment, m_portfolio, m_options.client, code);
        if (!client) {
            return code;
        }
        return m_options.letter.empty() ? list(client->id) : write(*client);
    }

private:
    int list(ClientId client) {
        const std::vector<Letter> letters = m_letters.of(client);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const Letter& each : letters) {
                JsonObject item;
                item.number("number", each.id.value)
                    .text("template", each.templateId)
                    .text("subject", each.text.subject)
                    .text("to", each.toName)
                    .date("dated_on", each.datedOn)
                    .number("case", each.caseId.value != 0 ? std::optional(each.caseId.value)
                                                           : std::nullopt)
                    .text("step", each.step)
                    .text("state", each.state == LetterState::Sent ? "sent" : "draft")
                    .date("sent_on", each.sentOn)
                    .text("channel", each.channel ? letterChannelCode(*each.channel) : "");
                items.push_back(item.take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {">number", "date", "subject", "addressee", ">case", "status"});
        for (const Letter& each : letters) {
            const std::string state =
                each.state == LetterState::Draft
                    ? m_words.sentence({"cli.letter_draft", {}})
                    : m_words.sentence(
                          {"cli.letter_sent",
                           {{"date", *each.sentOn},
                            {"channel",
                             m_words.code("letter_channel", letterChannelCode(*each.channel))}}});
            table.add({std::to_string(each.id.value), each.datedOn.toIso(), each.text.subject,
                       each.toName, each.caseId.value != 0 ? std::to_string(each.caseId.value) : "",
                       state});
        }
        if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    // The step of a case that writes this letter, unless it was named.
    std::string stepOf(CaseId id) const {
        if (!m_options.step.empty() || id.value == 0) {
            return m_options.step;
        }
        const Result<CaseService::View> view = m_portfolio.cases().view(id);
        if (!view) {
            return {};
        }
        for (const StepState& state : view->state.steps) {
            const bool open =
                state.status == StepStatus::Open || state.status == StepStatus::Locked;
            if (open && state.step->letter == m_options.letter) {
                return state.step->id;
            }
        }
        return {};
    }

    int write(const Client& client) {
        int code = kDone;
        LetterService::DraftRequest request;
        request.client = client.id;
        request.templateId = m_options.letter;
        request.caseId = {m_options.caseNumber};
        request.step = stepOf(request.caseId);
        request.language = m_language;
        request.datedOn = readDate(m_environment, m_options.dated, code);
        for (const std::int64_t document : m_options.enclose) {
            request.enclosures.push_back({document});
        }
        if (!m_options.to.empty()) {
            request.to = contactOf(client.id, code);
        }
        if (code != kDone) {
            return code;
        }
        if (const Result<void> may = m_words.mayPut(m_options.document, true); !may) {
            return fail(m_environment, may.error());
        }
        if (!m_options.draft && m_options.sent.empty()) {
            const Result<Letter> preview = m_letters.preview(request);
            return preview ? put(*preview) : fail(m_environment, preview.error());
        }
        const Result<LetterId> id = m_letters.draft(request);
        if (!id) {
            return fail(m_environment, id.error());
        }
        return m_options.sent.empty() ? drafted(*id) : send(*id, true);
    }

    std::optional<ContactId> contactOf(ClientId client, int& code) {
        const std::vector<Contact> contacts = m_portfolio.clients().contacts(client);
        const auto found = std::ranges::find(contacts, m_options.to, &Contact::name);
        if (found != contacts.end()) {
            return found->id;
        }
        code = fail(m_environment, {{"cli.no_contact", {{"name", m_options.to}}}});
        return std::nullopt;
    }

    int drafted(LetterId id) {
        m_words.say({"cli.letter_drafted", {{"number", id.value}}});
        const std::optional<Letter> letter = m_letters.letter(id);
        return letter && !m_options.document.out.empty() ? put(*letter) : kDone;
    }

    int ofNumber(LetterId id) {
        const std::optional<Letter> letter = m_letters.letter(id);
        if (!letter) {
            return fail(m_environment, {{"cli.no_letter", {{"number", id.value}}}});
        }
        if (m_options.discard) {
            return finish(m_environment, m_letters.discard(id));
        }
        if (!m_options.sent.empty()) {
            const Result<void> may = m_words.mayPut(m_options.document, true);
            return may ? send(id, false) : fail(m_environment, may.error());
        }
        return m_options.copies.empty() ? put(*letter) : saveCopies(id);
    }

    // A draft made for sending is taken back when it may not be sent.
    int send(LetterId id, bool made) {
        int code = kDone;
        const std::optional<Date> on = readDate(m_environment, m_options.sent, code);
        const auto channel = letterChannelFromCode(m_options.channel);
        Result<void> done;
        if (on && !channel) {
            done = Error{{"cli.bad_word", {{"text", m_options.channel}}}, ErrorKind::Usage};
        } else if (on) {
            done = m_letters.recordSent(id, *on, *channel, pdfOf(id));
        }
        if (on && done) {
            m_words.say({"cli.letter_recorded", {{"number", id.value}}});
            const std::optional<Letter> letter = m_letters.letter(id);
            return letter && !m_options.document.out.empty() ? put(*letter) : kDone;
        }
        if (made) {
            if (const Result<void> gone = m_letters.discard(id); !gone) {
                return fail(m_environment, gone.error());
            }
        }
        return on ? fail(m_environment, done.error()) : code;
    }

    std::string pdfOf(LetterId id) const {
        const std::optional<Letter> letter = m_letters.letter(id);
        return letter && m_environment.documentPdf
                   ? m_environment.documentPdf(m_letters.document(*letter))
                   : std::string();
    }

    int put(const Letter& letter) {
        const Document document = m_letters.document(letter);
        const std::string& out = m_options.document.out;
        if (extensionOf(out) != ".eml") {
            return m_words.put(document, m_options.document);
        }
        const std::string pdf =
            m_environment.documentPdf ? m_environment.documentPdf(document) : std::string();
        const Result<std::string> mail = m_letters.eml(letter, pdf);
        return mail ? m_words.put(*mail, out, m_options.document.replace)
                    : fail(m_environment, mail.error());
    }

    // Exactly what was sent, under the names that the copies have.
    int saveCopies(LetterId id) {
        const std::vector<LetterService::Copy> copies = m_letters.copies(id);
        if (copies.empty()) {
            return fail(m_environment, {{"cli.letter_not_sent", {{"number", id.value}}}});
        }
        for (const LetterService::Copy& copy : copies) {
            const std::filesystem::path target = std::filesystem::path(m_options.copies) /
                                                 std::filesystem::path(copy.name).filename();
            if (const int code =
                    m_words.put(copy.content, target.string(), m_options.document.replace);
                code != kDone) {
                return code;
            }
        }
        return kDone;
    }

    const Environment& m_environment;
    const LetterOptions& m_options;
    Portfolio& m_portfolio;
    LetterService& m_letters;
    Language m_language;
    CaseWords m_words;
};

int letter(const Environment& environment, const LetterOptions& options) {
    int code = kDone;
    const auto language = languageOr(environment, options.document.language, code);
    const auto portfolio =
        language ? openPortfolio(environment, options.file, !options.writes(), code) : nullptr;
    if (!portfolio) {
        return code;
    }
    if (options.ofTemplates() || (options.client.empty() && options.number == 0)) {
        return letterTexts(environment, options, *portfolio);
    }
    return LetterCommand(environment, options, *portfolio, *language).run();
}

}  // namespace

void addLetterCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand(
        "letter", "Write, send and keep letters to a client; without one, their templates");
    const auto options = std::make_shared<LetterOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    CLI::Option* client =
        verb->add_option("CLIENT", options->client, "Name or code")->check(kNotEmpty);
    CLI::Option* text =
        verb->add_option("TEMPLATE", options->letter, "Its key; else the client's letters")
            ->needs(client);
    CLI::Option* number =
        verb->add_option("--number", options->number, "A letter written before")->excludes(client);
    CLI::Option* caseNumber =
        verb->add_option("--case", options->caseNumber, "The case it belongs to")->needs(text);
    verb->add_option("--step", options->step, "Its step; else the one that writes this letter")
        ->needs(caseNumber);
    verb->add_option("--to", options->to, "Name of a contact; else who decides")->needs(text);
    verb->add_option("--dated", options->dated, "DATE of the letter; else today")->needs(text);
    verb->add_option("--enclose", options->enclose,
                     "NUMBER of a document of the case; may be repeated")
        ->needs(caseNumber);
    CLI::Option* draft =
        verb->add_flag("--draft", options->draft, "Keep it as a draft")->needs(text);
    CLI::Option* sent =
        verb->add_option("--sent", options->sent, "DATE: record that it was sent")->excludes(draft);
    verb->add_option("--channel", options->channel,
                     "email, post, registered_post, handed_over or portal")
        ->needs(sent);
    verb->add_flag("--discard", options->discard, "Throw the draft away")
        ->needs(number)
        ->excludes(sent);
    verb->add_option("--copies", options->copies, "FOLDER: write exactly what was sent there")
        ->needs(number)
        ->check(CLI::ExistingDirectory);
    addLetterTextOptions(*verb, *options, client);
    addDocumentOptions(*verb, options->document);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return letter(environment, *options); };
    });
}

}  // namespace winnow::cli
