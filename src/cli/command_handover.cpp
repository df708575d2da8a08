// SPDX-License-Identifier: GPL-3.0-or-later
// dossier, contract
#include <algorithm>
#include <ostream>

#include <app/case_service.h>
#include <app/handover_service.h>
#include <app/parting_service.h>
#include <cli/case_words.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct DossierOptions {
    std::string file;
    std::string client;
    std::string items;
    std::int64_t remove = 0;
    std::string empty;
    std::string notEmpty;
    std::int64_t caseNumber = 0;
    bool issue = false;
    bool list = false;
    bool json = false;
    DocumentOptions document;

    bool writes() const {
        return !items.empty() || remove != 0 || !empty.empty() || !notEmpty.empty() || issue;
    }
};

class DossierCommand {
public:
    DossierCommand(const Environment& environment, const DossierOptions& options,
                   Portfolio& portfolio, const Client& client, Language language)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_handover(portfolio.handover()),
          m_client(client),
          m_language(language),
          m_words(environment, portfolio) {}

    int run() {
        if (!m_options.items.empty()) {
            return addItems();
        }
        if (m_options.remove != 0) {
            return removeItem();
        }
        if (!m_options.empty.empty() || !m_options.notEmpty.empty()) {
            return sayEmpty();
        }
        if (m_options.json) {
            m_environment.out << m_handover.json(m_client.id) << '\n';
            return kDone;
        }
        if (m_options.list) {
            return list();
        }
        if (m_options.issue) {
            return issue();
        }
        gaps();
        return m_words.put(m_handover.dossier(m_client.id, 0, m_language), m_options.document);
    }

private:
    int addItems() {
        // A list of items is JSON as well as an object is.
        const Result<std::string> json = m_options.items.find('[') != std::string::npos
                                             ? Result<std::string>(m_options.items)
                                             : jsonArgument(m_options.items);
        if (!json) {
            return fail(m_environment, json.error());
        }
        const Result<int> added = m_handover.addJson(m_client.id, *json);
        if (!added) {
            return fail(m_environment, added.error());
        }
        m_words.say({"cli.dossier_added", {{"count", std::int64_t{*added}}}});
        return kDone;
    }

    int removeItem() {
        const std::vector<InventoryItem> items = m_handover.items(m_client.id);
        if (std::ranges::none_of(items, [&](const InventoryItem& item) {
                return item.id.value == m_options.remove;
            })) {
            return fail(m_environment,
                        {{"cli.dossier_no_item",
                          {{"number", m_options.remove}, {"client", m_client.name}}}});
        }
        return finish(m_environment, m_handover.remove({m_options.remove}));
    }

    int sayEmpty() {
        const bool empty = !m_options.empty.empty();
        const std::string& code = empty ? m_options.empty : m_options.notEmpty;
        const auto section = inventorySectionFromCode(code);
        if (!section) {
            return fail(m_environment, {{"cli.bad_section", {{"text", code}}}, ErrorKind::Usage});
        }
        return finish(m_environment, m_handover.setSaidEmpty(m_client.id, *section, empty));
    }

    void gaps() {
        for (const DossierGap& gap : m_handover.gaps(m_client.id)) {
            m_environment.err << m_words.sentence(gap.what) << '\n';
        }
    }

    int list() {
        Table table(m_environment, {">number", "section", "name", "detail", "note"});
        for (const InventoryItem& item : m_handover.items(m_client.id)) {
            std::string detail;
            for (const auto& [code, value] : item.fields) {
                if (!value.empty()) {
                    detail += (detail.empty() ? "" : ", ") + m_words.code("inventory_field", code) +
                              " " + value;
                }
            }
            table.add({std::to_string(item.id.value),
                       m_words.code("inventory_section", inventorySectionCode(item.section)),
                       item.name, detail, item.note});
        }
        if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        gaps();
        return kDone;
    }

    // The next version, kept with the case: exactly what is handed over.
    int issue() {
        const CaseId id{m_options.caseNumber};
        const Result<CaseService::View> view = m_portfolio.cases().view(id);
        if (!view) {
            return fail(m_environment, view.error());
        }
        const auto step =
            std::ranges::find(view->playbook.steps, StepRole::HandoverDossier, &PlaybookStep::role);
        if (view->record.client != m_client.id || step == view->playbook.steps.end()) {
            return fail(m_environment,
                        {{"cli.dossier_other_case",
                          {{"number", m_options.caseNumber}, {"client", m_client.name}}}});
        }
        if (const Result<void> may = m_words.mayPut(m_options.document); !may) {
            return fail(m_environment, may.error());
        }
        gaps();
        const int version = m_handover.nextVersion(id);
        const Document document = m_handover.dossier(m_client.id, version, m_language);
        const std::string& out = m_options.document.out;
        const std::string extension = !out.empty()                ? extensionOf(out)
                                      : m_environment.documentPdf ? ".pdf"
                                                                  : ".html";
        const Result<std::string> content = m_words.rendered(document, extension);
        if (!content) {
            return fail(m_environment, content.error());
        }
        const std::string name = document.fileName + extension;
        const Result<CaseDocumentId> kept =
            m_portfolio.cases().keep(id, step->id, CaseDocumentKind::Dossier, name, *content);
        if (!kept) {
            return fail(m_environment, kept.error());
        }
        m_words.say(
            {"cli.dossier_issued", {{"version", std::int64_t{version}}, {"number", kept->value}}});
        return out.empty() ? kDone : m_words.put(*content, out, m_options.document.replace);
    }

    const Environment& m_environment;
    const DossierOptions& m_options;
    Portfolio& m_portfolio;
    HandoverService& m_handover;
    const Client& m_client;
    Language m_language;
    CaseWords m_words;
};

int dossier(const Environment& environment, const DossierOptions& options) {
    int code = kDone;
    const auto language = languageOr(environment, options.document.language, code);
    const auto portfolio =
        language ? openPortfolio(environment, options.file, !options.writes(), code) : nullptr;
    const auto client =
        portfolio ? readClient(environment, *portfolio, options.client, code) : std::nullopt;
    return client ? DossierCommand(environment, options, *portfolio, *client, *language).run()
                  : code;
}

struct ContractOptions {
    std::string file;
    std::string client;
    std::string set;
    std::string notice;
    bool json = false;
};

int contract(const Environment& environment, const ContractOptions& options) {
    int code = kDone;
    const auto portfolio = openPortfolio(environment, options.file, options.set.empty(), code);
    const auto client =
        portfolio ? readClient(environment, *portfolio, options.client, code) : std::nullopt;
    if (!client) {
        return code;
    }
    const CaseWords words(environment, *portfolio);
    PartingService& parting = portfolio->parting();
    if (!options.set.empty()) {
        const Result<std::string> json = jsonArgument(options.set);
        return json ? finish(environment, parting.setContractJson(client->id, *json))
                    : fail(environment, json.error());
    }
    if (options.notice.empty()) {
        environment.out << parting.contractJson(client->id) << '\n';
        return kDone;
    }
    const std::optional<Date> on = readDate(environment, options.notice, code);
    if (!on) {
        return code;
    }
    const NoticeAdvice advice = parting.notice(client->id, *on);
    if (options.json) {
        environment.out << JsonObject()
                               .date("notice_on", advice.noticeOn)
                               .date("by_contract", advice.byContract)
                               .date("by_rule", advice.byRule)
                               .date("earliest_end", advice.earliestEnd)
                               .number("notice_days", std::int64_t{advice.noticeDays})
                               .flag("known", advice.known)
                               .take()
                        << '\n';
        return kDone;
    }
    words.say({"cli.contract_notice",
               {{"client", client->name},
                {"on", advice.noticeOn},
                {"end", advice.earliestEnd},
                {"count", std::int64_t{advice.noticeDays}}}});
    for (const Text& each : advice.because) {
        words.say(each);
    }
    return kDone;
}

}  // namespace

void addHandoverCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        CLI::App* verb = program.add_subcommand(
            "dossier", "What a client's systems are, and the handover dossier made of it");
        const auto options = std::make_shared<DossierOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("CLIENT", options->client, "Name or code")->required()->check(kNotEmpty);
        CLI::Option_group* action = verb->add_option_group("action");
        action->add_option("--items", options->items, "Add items: JSON, or a file with it");
        action->add_option("--remove", options->remove, "NUMBER of an item");
        action->add_option("--empty", options->empty, "SECTION: there is nothing in it");
        action->add_option("--not-empty", options->notEmpty, "SECTION: that was wrong");
        action->add_flag("--list", options->list, "List the items");
        action->add_flag("--json", options->json, "Print the items as JSON");
        CLI::Option* issue = action->add_flag("--issue", options->issue,
                                              "Keep the next version with the parting case");
        action->require_option(0, 1);
        CLI::Option* number = verb->add_option("--case", options->caseNumber, "The parting case");
        number->needs(issue);
        issue->needs(number);
        addDocumentOptions(*verb, options->document);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return dossier(environment, *options); };
        });
    }
    {
        CLI::App* verb = program.add_subcommand(
            "contract", "What was agreed with a client, and the notice it asks for");
        const auto options = std::make_shared<ContractOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("CLIENT", options->client, "Name or code")->required()->check(kNotEmpty);
        CLI::Option* set =
            verb->add_option("--set", options->set, "Its terms: JSON, or a file with it");
        verb->add_option("--notice", options->notice,
                         "DATE: the earliest end of a notice given that day, and why")
            ->excludes(set);
        verb->add_flag("--json", options->json, "Print JSON");
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return contract(environment, *options); };
        });
    }
}

}  // namespace winnow::cli
