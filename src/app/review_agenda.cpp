// SPDX-License-Identifier: GPL-3.0-or-later
// The timed agenda of the half-hour review (DOMAIN 5c-7). It is the client's copy: no grade, no
// flag, no margin in it.
#include <algorithm>

#include <app/client_service.h>
#include <app/document_words.h>
#include <app/figures_service.h>
#include <app/letter_service.h>
#include <app/lifting_service.h>
#include <app/register_service.h>
#include <domain/evidence.h>

namespace winnow {

namespace {

constexpr std::size_t kMostLines = 5;

using Part = LiftingService::AgendaPart;

Part part(const DocumentWords& words, std::string_view id, int minutes) {
    return {minutes, words.text("agenda." + std::string(id)), {}, {}};
}

Part thanks(Portfolio& portfolio, const DocumentWords& words, ClientId id, Date today) {
    Part thanks = part(words, "thanks", 3);
    const std::optional<Client> client = portfolio.clients().find(id);
    if (client && client->since && *client->since < today) {
        int years = today.year() - client->since->year();
        if (client->since->plusMonths(12 * years) > today) {
            --years;
        }
        if (years > 0) {
            thanks.lines.push_back(
                words.text({"agenda.thanks.years", {{"count", std::int64_t{years}}}}));
        }
    }
    thanks.lines.push_back(words.text("agenda.thanks.state"));
    return thanks;
}

Part whatWeDid(const ValueStatement& statement, const DocumentWords& words) {
    Part did = part(words, "did", 7);
    if (statement.groups.empty() && statement.tickets == 0) {
        did.lines.push_back(words.text("agenda.did.nothing_recorded"));
        return did;
    }
    did.lines.push_back(
        words.text("agenda.did.period", {{"from", statement.from}, {"until", statement.until}}));
    if (statement.tickets > 0) {
        did.lines.push_back(
            words.text({"agenda.did.tickets", {{"count", std::int64_t{statement.tickets}}}}));
    }
    if (statement.fromMonitoring > 0) {
        did.lines.push_back(words.text(
            {"agenda.did.monitoring", {{"count", std::int64_t{statement.fromMonitoring}}}}));
    }
    for (const ValueGroup& group : statement.groups) {
        std::string names;
        for (const ValueLine& line : group.lines) {
            if (!line.what.empty()) {
                names += names.empty() ? "" : ", ";
                names += line.what;
            }
        }
        if (!names.empty()) {
            did.lines.push_back(words.text(
                "agenda.did.group",
                {{"group", TextId{"value.group." + std::string(workTypeCode(group.type))}},
                 {"lines", names}}));
        }
    }
    return did;
}

Part risks(const ClientEvidence& evidence, const DocumentWords& words) {
    Part risks = part(words, "risks", 7);
    for (const Recommendation& each : evidence.recommendations) {
        if (each.outcome == RecommendationOutcome::Open ||
            each.outcome == RecommendationOutcome::Postponed) {
            risks.lines.push_back(
                each.assetSince ? words.text("agenda.risks.advice_since",
                                             {{"advice", each.advice}, {"since", *each.assetSince}})
                                : each.advice);
        }
        if (risks.lines.size() == kMostLines) {
            break;
        }
    }
    if (risks.lines.empty()) {
        risks.lines.push_back(words.text("agenda.risks.none"));
    }
    risks.choices = {words.text("agenda.risks.yes"), words.text("agenda.risks.next_budget"),
                     words.text("agenda.risks.not_now")};
    return risks;
}

Part fee(const AverageBill& bill, const std::optional<FeeProposal>& proposal,
         const DocumentWords& words) {
    Part fee = part(words, "fee", 5);
    if (bill.mean) {
        fee.lines.push_back(
            words.text("agenda.fee.average", {{"mean", *bill.mean},
                                              {"least", *bill.least},
                                              {"most", *bill.most},
                                              {"count", std::int64_t{bill.months}}}));
    }
    if (proposal && proposal->fee) {
        fee.lines.push_back(words.text("agenda.fee.proposal", {{"fee", *proposal->fee}}));
    }
    fee.lines.push_back(words.text("agenda.fee.debit"));
    fee.choices = {words.text("agenda.fee.agreed"), words.text("agenda.fee.think"),
                   words.text("agenda.fee.as_is")};
    return fee;
}

std::vector<Part> parts(Portfolio& portfolio, ClientId client, Quarter quarter, Date today,
                        const std::optional<FeeProposal>& proposal, const DocumentWords& words) {
    LiftingService& lifting = portfolio.lifting();
    const FiscalCalendar calendar = portfolio.calendar();
    ValueOptions options;
    options.linesPerGroup = static_cast<int>(kMostLines);
    const ValueStatement statement = lifting.valueStatement(
        client, calendar.firstDay(quarter), portfolio.figures().cutOffOf(quarter), options);
    std::vector<Part> agenda{thanks(portfolio, words, client, today), whatWeDid(statement, words)};
    Part trouble = part(words, "trouble", 5);
    trouble.lines.push_back(words.text("agenda.trouble.question"));
    trouble.choices = {words.text("agenda.trouble.no"), words.text("agenda.trouble.yes")};
    agenda.push_back(std::move(trouble));
    agenda.push_back(risks(portfolio.registers().of(client), words));
    agenda.push_back(fee(lifting.averageBill(client, today), proposal, words));
    Part next = part(words, "next", 3);
    next.lines.push_back(words.text("agenda.next.who"));
    agenda.push_back(std::move(next));
    return agenda;
}

}  // namespace

std::vector<LiftingService::AgendaPart> LiftingService::agenda(ClientId client, Quarter quarter,
                                                               Language language) const {
    return parts(m_portfolio, client, quarter, m_portfolio.now().date(), std::nullopt,
                 DocumentWords(language, m_portfolio.currency()));
}

Document LiftingService::agendaDocument(ClientId client, Quarter quarter, Date meetingOn,
                                        std::optional<FeeProposal> fee, Language language) const {
    const DocumentWords words(language, m_portfolio.currency());
    const std::optional<Client> found = m_portfolio.clients().find(client);
    const Sender sender = m_portfolio.letters().sender();
    Document document;
    document.language = language;
    document.title = words.text("agenda.title");
    document.subtitle = found ? found->name : std::string();
    document.datedOn = meetingOn;
    document.sender = {sender.company.empty() ? m_portfolio.name() : sender.company};
    document.footer = document.sender.front();
    document.fileName =
        fileNameOf(meetingOn.toIso() + " " + document.title + " " + document.subtitle);
    document.blocks.emplace_back(
        ParagraphBlock{words.text("agenda.meeting", {{"date", meetingOn}}), false});
    int begin = 0;
    for (const AgendaPart& part : parts(m_portfolio, client, quarter, meetingOn, fee, words)) {
        document.blocks.emplace_back(
            HeadingBlock{words.text("agenda.part", {{"from", std::int64_t{begin}},
                                                    {"to", std::int64_t{begin + part.minutes}},
                                                    {"title", part.title}}),
                         2});
        begin += part.minutes;
        document.blocks.emplace_back(ListBlock{part.lines});
        CheckBlock boxes;
        for (const std::string& choice : part.choices) {
            boxes.lines.push_back({choice, false, {}});
        }
        if (!boxes.lines.empty()) {
            document.blocks.emplace_back(std::move(boxes));
        }
    }
    TableBlock steps;
    steps.columns = {{words.text("agenda.next.what"), 4, false},
                     {words.text("agenda.next.by"), 2, false},
                     {words.text("agenda.next.until"), 1, false}};
    steps.rows.assign(3, {std::string(), std::string(), std::string()});
    document.blocks.emplace_back(std::move(steps));
    return document;
}

}  // namespace winnow
