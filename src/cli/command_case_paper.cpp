// SPDX-License-Identifier: GPL-3.0-or-later
// case paper, case save
#include <algorithm>
#include <array>
#include <ostream>

#include <app/case_service.h>
#include <app/handover_service.h>
#include <app/parting_service.h>
#include <cli/case_commands.h>

namespace winnow::cli {

namespace {

// A document that a case makes of what is known: the step it belongs to and what it counts as.
struct Paper {
    const char* name;
    StepRole role;
    CaseDocumentKind kind;
    Document (*make)(Portfolio& portfolio, const CaseService::View& view, Language language);
};

constexpr std::array<Paper, 6> kPapers{
    {{"brief", StepRole::InternalBrief, CaseDocumentKind::Other,
      [](Portfolio& portfolio, const CaseService::View& view, Language language) {
          return portfolio.parting().internalBrief(view.record.id, language);
      }},
     {"receipt", StepRole::DossierReceipt, CaseDocumentKind::Other,
      [](Portfolio& portfolio, const CaseService::View& view, Language language) {
          HandoverService& handover = portfolio.handover();
          const int last = handover.nextVersion(view.record.id) - 1;
          return handover.receipt(view.record.id, std::max(last, 1), language);
      }},
     {"access-list", StepRole::AccessRemoval, CaseDocumentKind::Other,
      [](Portfolio& portfolio, const CaseService::View& view, Language language) {
          return portfolio.parting().accessList(view.record.id, language);
      }},
     {"certificate", StepRole::DataSettlement, CaseDocumentKind::Certificate,
      [](Portfolio& portfolio, const CaseService::View& view, Language language) {
          return portfolio.parting().dataCertificate(view.record.id, language);
      }},
     {"statement", StepRole::FinalStatement, CaseDocumentKind::Statement,
      [](Portfolio& portfolio, const CaseService::View& view, Language language) {
          return portfolio.parting().statementOfAccount(view.record.client, portfolio.now().date(),
                                                        language);
      }},
     {"acceptance", StepRole::Closing, CaseDocumentKind::Other,
      [](Portfolio& portfolio, const CaseService::View& view, Language language) {
          return portfolio.parting().acceptance(view.record.id, language);
      }}}};

struct PaperOptions {
    std::string file;
    std::int64_t number = 0;
    std::string paper;
    std::string out;
    bool keep = false;
    DocumentOptions document;
};

std::string stepOfRole(const Playbook& playbook, StepRole role) {
    const auto found = std::ranges::find(playbook.steps, role, &PlaybookStep::role);
    return found == playbook.steps.end() ? std::string() : found->id;
}

int paper(const Environment& environment, const PaperOptions& options) {
    int code = kDone;
    const auto language = languageOr(environment, options.document.language, code);
    const auto portfolio =
        language ? openPortfolio(environment, options.file, !options.keep, code) : nullptr;
    if (!portfolio) {
        return code;
    }
    const CaseWords words(environment, *portfolio);
    const CaseId id{options.number};
    const Result<CaseService::View> view = portfolio->cases().view(id);
    if (!view) {
        return fail(environment, view.error());
    }
    if (view->card.lane != Lane::Part) {
        return fail(environment, {{"cli.paper_of_parting", {}}});
    }
    const Paper& made =
        *std::ranges::find(kPapers, options.paper, [](const Paper& each) { return each.name; });
    const Document document = made.make(*portfolio, *view, *language);
    if (options.keep) {
        if (const Result<void> may = words.mayPut(options.document); !may) {
            return fail(environment, may.error());
        }
        const std::string& out = options.document.out;
        const std::string extension = !out.empty()              ? extensionOf(out)
                                      : environment.documentPdf ? ".pdf"
                                                                : ".html";
        const Result<std::string> content = words.rendered(document, extension);
        if (!content) {
            return fail(environment, content.error());
        }
        const Result<CaseDocumentId> kept =
            portfolio->cases().keep(id, stepOfRole(view->playbook, made.role), made.kind,
                                    document.fileName + extension, *content);
        if (!kept) {
            return fail(environment, kept.error());
        }
        words.say(
            {"cli.paper_kept", {{"number", kept->value}, {"file", document.fileName + extension}}});
        if (out.empty()) {
            return kDone;
        }
    }
    return words.put(document, options.document);
}

int save(const Environment& environment, const PaperOptions& options) {
    int code = kDone;
    const auto portfolio = openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    if (const Result<void> saved = portfolio->cases().saveDocument({options.number}, options.out,
                                                                   options.document.replace);
        !saved) {
        return fail(environment, saved.error());
    }
    CaseWords(environment, *portfolio).say({"cli.made", {{"file", options.out}}});
    return kDone;
}

}  // namespace

void addCasePaperCommands(CLI::App& verb, const Environment& environment, Command& chosen) {
    {
        CLI::App* sub = verb.add_subcommand("paper", "A document of a parting");
        const auto options = std::make_shared<PaperOptions>();
        sub->add_option("FILE", options->file, "The .winnow file")->required();
        sub->add_option("CASE", options->number, "Its number")->required();
        std::vector<std::string> names;
        for (const Paper& each : kPapers) {
            names.emplace_back(each.name);
        }
        sub->add_option("PAPER", options->paper,
                        "brief, receipt, access-list, certificate, statement or acceptance")
            ->required()
            ->check(CLI::IsMember(names));
        sub->add_flag("--keep", options->keep, "Keep it with its step of the case");
        addDocumentOptions(*sub, options->document);
        sub->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return paper(environment, *options); };
        });
    }
    {
        CLI::App* sub = verb.add_subcommand("save", "Write a document kept with a case to a file");
        const auto options = std::make_shared<PaperOptions>();
        sub->add_option("FILE", options->file, "The .winnow file")->required();
        sub->add_option("NUMBER", options->number, "Of the document; \"case show\" shows it")
            ->required();
        sub->add_option("OUT", options->out, "The file to write")->required()->check(kNotEmpty);
        sub->add_flag("--replace", options->document.replace, "Overwrite it when it is there");
        sub->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return save(environment, *options); };
        });
    }
}

}  // namespace winnow::cli
