// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/lifting_service.h>

#include <algorithm>

#include <app/document_words.h>
#include <app/register_service.h>

#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

// A firm in April 2026 with one client, three bills, some work and a recommendation.
struct Firm : TypedIn {
    LiftingService& lifting = portfolio->lifting();

    Firm() {
        for (const auto& [number, issued, euros] : {std::tuple{"1", "2026-01-31", 900},
                                                    {"2", "2026-02-28", 300},
                                                    {"3", "2026-03-31", 600}}) {
            Invoice bill = invoice(alder, number, issued, euros);
            bill.lines = {{LineKind::Labour, bill.total, "Support"}};
            add(bill);
        }
        work("2026-01-12", 3, WorkType::Proactive, "Windows updates", true);
        work("2026-02-10", 2, WorkType::Proactive, "windows updates", false);
        work("2026-03-02", 4, WorkType::Reactive, "Printer of the reception", true);
        Ticket ticket;
        ticket.client = alder;
        ticket.number = "77";
        ticket.openedOn = day("2026-03-02");
        ticket.subject = "Printer";
        ticket.channel = TicketChannel::Monitoring;
        add(ticket);
    }

    void work(const char* on, int hours, WorkType type, const char* words, bool billable) {
        TimeEntry entry = time(alder, on, hours);
        entry.workType = type;
        entry.note = words;
        entry.billable = billable;
        add(entry);
    }
    ValueStatement statement() const {
        return lifting.valueStatement(alder, day("2026-01-01"), day("2026-03-31"));
    }
};

std::string wordsOf(const Document& document) {
    std::string all = document.title + '\n' + document.subtitle + '\n';
    const auto add = [&](const std::string& text) { all += text + '\n'; };
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* heading = std::get_if<HeadingBlock>(&block)) {
            add(heading->text);
        } else if (const auto* paragraph = std::get_if<ParagraphBlock>(&block)) {
            add(paragraph->text);
        } else if (const auto* list = std::get_if<ListBlock>(&block)) {
            std::ranges::for_each(list->items, add);
        } else if (const auto* boxes = std::get_if<CheckBlock>(&block)) {
            for (const CheckBlock::Line& line : boxes->lines) {
                add(line.text);
            }
        } else if (const auto* facts = std::get_if<FactsBlock>(&block)) {
            for (const auto& [label, value] : facts->facts) {
                add(label + ": " + value);
            }
        } else if (const auto* table = std::get_if<TableBlock>(&block)) {
            for (const auto& row : table->rows) {
                std::ranges::for_each(row, add);
            }
        }
    }
    return all;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The value statement is made of the facts of the period", "[app][lifting]") {
    Firm firm;
    const ValueStatement statement = firm.statement();
    CHECK(statement.worked == WorkTime::hours(9));
    CHECK(statement.unbilledHours == WorkTime::hours(2));
    CHECK(statement.tickets == 1);
    CHECK(statement.fromMonitoring == 1);
    REQUIRE(statement.groups.size() == 2);
    CHECK(statement.groups[0].lines[0].times == 2);
    CHECK(firm.lifting.valueStatement(firm.birch, firm.day("2026-01-01"), firm.day("2026-03-31"))
              .groups.empty());
}

TEST_CASE("Hours and money are shown to the client only where wished", "[app][lifting]") {
    Firm firm;
    const auto words = [&](bool hours, bool money) {
        return wordsOf(firm.lifting.valueStatementDocument(firm.statement(), {hours, money},
                                                           Language::English));
    };
    CHECK(has(words(true, false), "9.0"));
    CHECK_FALSE(has(words(false, false), "9.0"));
    CHECK(has(words(false, false), "Windows updates"));
    // Without a list rate nobody knows what unbilled work would have cost.
    CHECK_FALSE(has(words(true, true), "list price"));
}

TEST_CASE("A document is in its own language, whatever the screen's", "[app][lifting]") {
    Firm firm;
    const Document french =
        firm.lifting.valueStatementDocument(firm.statement(), {}, Language::French);
    CHECK(french.title == "Ce que nous avons fait pour vous");
    CHECK(french.fileName.find('/') == std::string::npos);
    CHECK(has(wordsOf(firm.lifting.greatClientSheet(Language::French)), "imprimante"));
}

TEST_CASE("The average bill is of whole months before today", "[app][lifting]") {
    Firm firm;
    const AverageBill bill = firm.lifting.averageBill(firm.alder, firm.clock.today());
    CHECK(bill.months == 3);
    CHECK(bill.mean == Money{600'00});
    CHECK(bill.least == Money{300'00});
}

TEST_CASE("Without a cost model no cost is made up", "[app][lifting]") {
    Firm firm;
    const FeeChoice choice =
        firm.lifting.suggestedChoice(firm.alder, *Quarter::fromText("2026-Q1"));
    CHECK_FALSE(choice.loadedHourlyCost);
    CHECK_FALSE(choice.floorFee);
    CHECK_FALSE(feeProposal({}, choice).cost);
}

TEST_CASE("The cost side comes from the cost model and the last four quarters", "[app][lifting]") {
    Firm firm;
    CostRates rates;
    rates.effectiveFrom = firm.day("2025-01-01");
    rates.hourlyCost = Money{40'00};
    rates.overheadPerClientMonth = Money{25'00};
    rates.tools = {{"Antivirus", ToolBasis::Seat, Money{3'00}},
                   {"Portal", ToolBasis::Client, Money{10'00}}};
    REQUIRE(firm.portfolio->figures().setCostRates(rates));
    REQUIRE(firm.portfolio->figures().setTargets({Money{500'00}, std::nullopt},
                                                 *Quarter::fromText("2026-Q1")));
    SeatCount seats;
    seats.client = firm.alder;
    seats.month = firm.day("2026-03-01");
    seats.seats = 12;
    firm.add(seats);
    const FeeChoice choice =
        firm.lifting.suggestedChoice(firm.alder, *Quarter::fromText("2026-Q1"));
    CHECK(choice.loadedHourlyCost == Money{40'00});
    CHECK(choice.expectedHours == WorkTime::hours(3));  // nine in three months
    CHECK(choice.toolsPerSeat == Money{3'00});
    CHECK(choice.seats == 12);
    CHECK(choice.toolsPerMonth == Money{35'00});
    CHECK(choice.floorFee == Money{500'00});
    // (12 x 3 + 35 + 3 x 40) / (1 - 0.65) = 191 / 0.35
    CHECK(feeProposal({}, choice).byCost == Money{545'71});
}

TEST_CASE("The agenda fills half an hour and holds nothing that is not for the client",
          "[app][lifting]") {
    Firm firm;
    Recommendation advice;
    advice.client = firm.alder;
    advice.advisedOn = firm.day("2026-02-01");
    advice.advice = "Replace the backup";
    advice.assetSince = firm.day("2020-05-01");
    REQUIRE(firm.portfolio->registers().add(advice));
    const Quarter quarter = *Quarter::fromText("2026-Q1");
    int minutes = 0;
    for (const auto& part : firm.lifting.agenda(firm.alder, quarter, Language::English)) {
        CHECK_FALSE(part.title.empty());
        CHECK_FALSE(part.lines.empty());
        minutes += part.minutes;
    }
    CHECK(minutes == 30);
    FeeProposal fee;
    fee.fee = Money{750'00};
    const std::string words = wordsOf(firm.lifting.agendaDocument(
        firm.alder, quarter, firm.day("2026-04-16"), fee, Language::English));
    CHECK(has(words, "Replace the backup (in use since"));
    CHECK(has(words, "between €300 and €900"));
    CHECK(has(words, "€750 every month"));
    CHECK(has(words, "27 to 30 min"));
    CHECK_FALSE(has(words, "Grade"));
    CHECK_FALSE(has(words, "argin"));
}

TEST_CASE("The statement as JSON names every line", "[app][lifting]") {
    Firm firm;
    const std::string json = firm.lifting.valueStatementJson(firm.statement());
    CHECK(has(json, "\"what\": \"Windows updates\""));
    CHECK(has(json, "\"unbilled\": null"));
}
