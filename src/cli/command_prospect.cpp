// SPDX-License-Identifier: GPL-3.0-or-later
// prospect
#include <ostream>

#include <app/client_service.h>
#include <app/json_text.h>
#include <app/prospect_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct ProspectOptions {
    std::string file;
    std::string assess;
    std::string add;
    std::vector<std::string> set;
    std::string sign;
    std::string since;
    bool json = false;

    bool writes() const { return !add.empty() || !set.empty() || !sign.empty(); }
};

class ProspectCommand {
public:
    ProspectCommand(const Environment& environment, const ProspectOptions& options,
                    Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_prospects(portfolio.prospects()),
          m_words(environment, portfolio) {}

    int run() {
        if (!m_options.add.empty()) {
            return add();
        }
        if (!m_options.set.empty()) {
            return set();
        }
        if (!m_options.sign.empty()) {
            return sign();
        }
        return m_options.assess.empty() ? list() : assess();
    }

private:
    int add() {
        Client client;
        client.name = m_options.add;
        client.status = ClientStatus::Prospect;
        const Result<ClientId> added = m_portfolio.clients().add(client);
        return added ? finish(m_environment, {}) : fail(m_environment, added.error());
    }

    int set() {
        int code = kDone;
        const auto client = readClient(m_environment, m_portfolio, m_options.set[0], code);
        if (!client) {
            return code;
        }
        const Result<std::string> json = jsonArgument(m_options.set[1]);
        if (!json) {
            return fail(m_environment, json.error());
        }
        return finish(m_environment, m_prospects.saveJson(client->id, *json));
    }

    int sign() {
        int code = kDone;
        const auto client = readClient(m_environment, m_portfolio, m_options.sign, code);
        if (!client) {
            return code;
        }
        const std::optional<Date> since = readDate(m_environment, m_options.since, code);
        if (code != kDone) {
            return code;
        }
        return finish(m_environment,
                      m_prospects.sign(client->id, since.value_or(m_environment.clock.today())));
    }

    int assess() {
        int code = kDone;
        const auto client = readClient(m_environment, m_portfolio, m_options.assess, code);
        if (!client) {
            return code;
        }
        const auto found = m_prospects.find(client->id);
        if (!found) {
            return fail(m_environment, {{"app.prospect.no_prospect", {{"client", client->name}}}});
        }
        if (m_options.json) {
            m_environment.out << m_prospects.json(*found, m_environment.language) << '\n';
            return kDone;
        }
        const ProspectAssessment& result = found->assessment;
        m_environment.out << found->client.name << ": " << advice(result) << '\n';
        m_words.say({"cli.projected", {{"grade", projected(result.assessment)}}});
        if (result.feeForTarget) {
            m_words.say({"cli.fee_for_target", {{"amount", *result.feeForTarget}}});
        }
        for (const Text& reason : result.reasons) {
            m_environment.out << "  " << m_words.sentence(reason) << '\n';
        }
        return kDone;
    }

    int list() {
        std::vector<std::string> items;
        Table table(m_environment,
                    {"name", "projected", ">score", ">signs", ">open_signs", "advice"});
        for (const ProspectService::Listed& each : m_prospects.all()) {
            const ProspectAssessment& result = each.assessment;
            items.push_back(m_prospects.json(each, m_environment.language));
            table.add({each.client.name, projected(result.assessment),
                       m_words.points(result.assessment.score), std::to_string(result.signsYes),
                       std::to_string(result.signsUnknown), advice(result)});
        }
        if (m_options.json) {
            m_environment.out << jsonLines(items, 0) << '\n';
        } else if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    // "B", or "B (A to D)" while too little is known for one grade.
    std::string projected(const Assessment& assessment) const {
        const std::string grade = m_words.grade(assessment.finalGrade);
        if (!assessment.finalGrade || assessment.worstGrade == assessment.bestGrade) {
            return grade;
        }
        return m_words.sentence({"cli.projected_range",
                                 {{"grade", grade},
                                  {"best", m_words.grade(assessment.bestGrade)},
                                  {"worst", m_words.grade(assessment.worstGrade)}}});
    }

    std::string advice(const ProspectAssessment& result) const {
        return m_words.sentence(
            {"prospect.advice." + std::string(prospectAdviceCode(result.advice)), {}});
    }

    const Environment& m_environment;
    const ProspectOptions& m_options;
    Portfolio& m_portfolio;
    ProspectService& m_prospects;
    JudgementWords m_words;
};

int prospect(const Environment& environment, const ProspectOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? ProspectCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addProspectCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand(
        "prospect", "List prospects, note what is known of them, and say what to do");
    const auto options = std::make_shared<ProspectOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    CLI::Option_group* action = verb->add_option_group("action");
    action->add_option("--assess", options->assess, "CLIENT: projected grade and advice")
        ->check(kNotEmpty);
    action->add_option("--add", options->add, "NAME: a new prospect")->check(kNotEmpty);
    action->add_option("--set", options->set, "CLIENT JSON: change what the JSON names")
        ->expected(2);
    CLI::Option* sign =
        action->add_option("--sign", options->sign, "CLIENT: it signed and is a client now")
            ->check(kNotEmpty);
    action->require_option(0, 1);
    verb->add_option("--since", options->since, "With --sign: from which day; else today")
        ->needs(sign);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return prospect(environment, *options); };
    });
}

}  // namespace winnow::cli
