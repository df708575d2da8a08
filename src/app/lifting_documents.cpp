// SPDX-License-Identifier: GPL-3.0-or-later
// What the client reads: value statement, fee, and the sheet on how to be a great client.
#include <app/client_service.h>
#include <app/document_words.h>
#include <app/letter_service.h>
#include <app/lifting_service.h>
#include <domain/evidence.h>

namespace winnow {

namespace {

Document documentOf(Portfolio& portfolio, const DocumentWords& words, std::string title,
                    std::string subtitle) {
    const Sender sender = portfolio.letters().sender();
    Document document;
    document.language = words.locale().language();
    document.title = std::move(title);
    document.subtitle = std::move(subtitle);
    document.datedOn = portfolio.now().date();
    document.sender = {sender.company.empty() ? portfolio.name() : sender.company};
    document.footer = document.sender.front();
    document.fileName =
        fileNameOf(document.datedOn.toIso() + " " + document.title + " " + document.subtitle);
    return document;
}

std::string clientName(Portfolio& portfolio, ClientId id) {
    const std::optional<Client> client = portfolio.clients().find(id);
    return client ? client->name : std::string();
}

std::string groupTitle(WorkType type) { return "value.group." + std::string(workTypeCode(type)); }

void addOverview(Document& document, const ValueStatement& statement,
                 LiftingService::StatementLook look, const DocumentWords& words) {
    FactsBlock facts;
    const auto add = [&](std::string_view label, std::string value) {
        facts.facts.emplace_back(words.text(label), std::move(value));
    };
    const Locale& locale = words.locale();
    if (look.hours) {
        add("value.worked", locale.hours(statement.worked, 1));
        if (statement.afterHours && statement.afterHours->seconds > 0) {
            add("value.after_hours", locale.hours(*statement.afterHours, 1));
        }
    }
    if (statement.tickets > 0 || statement.ticketsClosed > 0) {
        add("value.tickets", words.text("value.tickets.figure",
                                        {{"opened", std::int64_t{statement.tickets}},
                                         {"closed", std::int64_t{statement.ticketsClosed}}}));
    }
    if (statement.fromMonitoring > 0) {
        add("value.monitoring", locale.integer(statement.fromMonitoring));
    }
    if (statement.emergencies > 0) {
        add("value.emergencies", locale.integer(statement.emergencies));
    }
    if (statement.endpoints) {
        add("value.endpoints", locale.integer(*statement.endpoints));
    }
    if (look.money && statement.unbilled && statement.unbilled->minor > 0) {
        add("value.unbilled", locale.moneyWhole(*statement.unbilled));
    }
    if (!facts.facts.empty()) {
        document.blocks.emplace_back(std::move(facts));
    }
}

void addGroup(Document& document, const ValueGroup& group, bool hours, const DocumentWords& words) {
    document.blocks.emplace_back(HeadingBlock{words.text(groupTitle(group.type)), 1});
    document.blocks.emplace_back(ParagraphBlock{words.text(groupTitle(group.type) + ".why"), true});
    TableBlock table;
    table.columns = {{words.text("value.column.what"), 6, false},
                     {words.text("value.column.times"), 1, true}};
    if (hours) {
        table.columns.push_back({words.text("value.column.hours"), 1, true});
    }
    const Locale& locale = words.locale();
    for (const ValueLine& line : group.lines) {
        std::vector<std::string> row{
            line.what.empty() ? words.text("value.line.without_words") : line.what,
            locale.integer(line.times)};
        if (hours) {
            row.push_back(locale.hours(line.worked, 1));
        }
        table.rows.push_back(std::move(row));
    }
    document.blocks.emplace_back(std::move(table));
    if (group.more > 0) {
        document.blocks.emplace_back(ParagraphBlock{
            words.text({"value.more", {{"count", std::int64_t{group.more}}}}), true});
    }
}

std::string orUnknown(const std::optional<Money>& amount, const DocumentWords& words) {
    return amount ? words.locale().moneyExact(*amount) : words.text("value.unknown");
}

}  // namespace

Document LiftingService::valueStatementDocument(const ValueStatement& statement, StatementLook look,
                                                Language language) const {
    const DocumentWords words(language, m_portfolio.currency());
    Document document = documentOf(m_portfolio, words, words.text("value.title"),
                                   clientName(m_portfolio, statement.client));
    const std::string period =
        words.text("value.period", {{"from", statement.from}, {"until", statement.until}});
    document.blocks.emplace_back(ParagraphBlock{period, false});
    if (statement.groups.empty() && statement.tickets == 0) {
        document.blocks.emplace_back(ParagraphBlock{words.text("value.nothing"), false});
        return document;
    }
    document.blocks.emplace_back(ParagraphBlock{words.text("value.introduction"), false});
    addOverview(document, statement, look, words);
    for (const ValueGroup& group : statement.groups) {
        addGroup(document, group, look.hours, words);
    }
    if (look.money && statement.unbilled && statement.unbilled->minor > 0) {
        document.blocks.emplace_back(
            ParagraphBlock{words.text("value.unbilled.explained",
                                      {{"hours", words.locale().hours(*statement.unbilledHours, 1)},
                                       {"amount", *statement.unbilled}}),
                           false});
    }
    document.blocks.emplace_back(ParagraphBlock{words.text("value.closing"), false});
    return document;
}

Document LiftingService::feeDocument(ClientId client, const AverageBill& bill,
                                     const FeeProposal& proposal, Language language) const {
    const DocumentWords words(language, m_portfolio.currency());
    Document document =
        documentOf(m_portfolio, words, words.text("fee.title"), clientName(m_portfolio, client));
    document.blocks.emplace_back(HeadingBlock{words.text("fee.heading.bill"), 1});
    FactsBlock facts;
    facts.facts = {{words.text("fee.months"), words.locale().integer(bill.months)},
                   {words.text("fee.bills"), words.locale().integer(bill.bills)},
                   {words.text("fee.mean"), orUnknown(bill.mean, words)},
                   {words.text("fee.median"), orUnknown(bill.median, words)},
                   {words.text("fee.least"), orUnknown(bill.least, words)},
                   {words.text("fee.most"), orUnknown(bill.most, words)},
                   {words.text("fee.spread"), orUnknown(bill.spread, words)}};
    document.blocks.emplace_back(std::move(facts));
    document.blocks.emplace_back(HeadingBlock{words.text("fee.heading.proposal"), 1});
    FactsBlock fee;
    fee.facts = {{words.text("fee.fee"), orUnknown(proposal.fee, words)},
                 {words.text("fee.gap"), orUnknown(proposal.gap, words)}};
    document.blocks.emplace_back(std::move(fee));
    document.blocks.emplace_back(ParagraphBlock{words.text("fee.includes"), false});
    return document;
}

Document LiftingService::greatClientSheet(Language language) const {
    const DocumentWords words(language, m_portfolio.currency());
    Document document = documentOf(m_portfolio, words, words.text("great_client.title"), {});
    document.blocks.emplace_back(ParagraphBlock{words.text("great_client.introduction"), false});
    CheckBlock list;
    for (const char* id : {"ticket", "early", "one_contact", "advice", "budget", "standards",
                           "third_parties", "people", "payment", "feedback"}) {
        list.lines.push_back({words.text("great_client.line." + std::string(id)), false, {}});
    }
    document.blocks.emplace_back(std::move(list));
    document.blocks.emplace_back(ParagraphBlock{words.text("great_client.return"), false});
    ListBlock ours;
    for (const char* id : {"answer", "plain", "advice", "records"}) {
        ours.items.push_back(words.text("great_client.ours." + std::string(id)));
    }
    document.blocks.emplace_back(std::move(ours));
    return document;
}

}  // namespace winnow
