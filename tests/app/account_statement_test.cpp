// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <app/handover_service.h>
#include <app/parting_service.h>
#include <domain/document.h>

#include "typed_in.h"

namespace winnow::test {

namespace {

Date day(const char* iso) { return TypedIn::day(iso); }

const TableBlock* firstTable(const Document& document) {
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* table = std::get_if<TableBlock>(&block)) {
            return table;
        }
    }
    return nullptr;
}

std::string paragraphs(const Document& document) {
    std::string all;
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* paragraph = std::get_if<ParagraphBlock>(&block)) {
            all += paragraph->text + '\n';
        }
    }
    return all;
}

using Row = std::vector<std::string>;

}  // namespace

TEST_CASE("A statement of account lists what is paid and what is open", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    Invoice part = firm.invoice(firm.alder, "2", "2026-02-05", 500);
    part.payments = {{day("2026-03-01"), Money{20'000}}};
    firm.add(part);
    Invoice paid = firm.invoice(firm.alder, "1", "2026-01-05", 300);
    paid.payments = {{day("2026-02-01"), Money{30'000}}};
    firm.add(paid);
    Invoice credit = firm.invoice(firm.alder, "C1", "2026-03-05", -50);
    credit.isCreditNote = true;
    firm.add(credit);
    Invoice later = firm.invoice(firm.alder, "3", "2026-04-05", 700);
    firm.add(later);
    firm.add(firm.invoice(firm.birch, "9", "2026-02-05", 900));

    const Date asOf = day("2026-03-31");
    CHECK(parting.openBalance(firm.alder, asOf) == Money{25'000});
    const Document document = parting.statementOfAccount(firm.alder, asOf, Language::English);
    CHECK(document.datedOn == asOf);
    const TableBlock* table = firstTable(document);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 4);
    CHECK(table->rows[0] ==
          Row{"Invoice 1", "5 Jan 2026", "4 Feb 2026", "€300.00", "€300.00", "€0.00"});
    CHECK(table->rows[1] ==
          Row{"Invoice 2", "5 Feb 2026", "7 Mar 2026", "€500.00", "€200.00", "€300.00"});
    CHECK(table->rows[2][0] == "Credit note C1");
    CHECK(table->rows[2][5] == "\u2212€50.00");
    CHECK(table->rows[3].back() == "€250.00");
    CHECK(table->sumRow);
    CHECK(paragraphs(document).find("Open: €250.00.") != std::string::npos);
    // A payment after the day has not happened yet.
    CHECK(parting.openBalance(firm.alder, day("2026-02-10")) == Money{50'000});
    CHECK(parting.openBalance(firm.alder, day("2026-01-20")) == Money{30'000});
    CHECK_FALSE(parting.openBalance(firm.alder, day("2025-12-31")));
}

TEST_CASE("What the books do not say is said to be unknown", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    Invoice unknown = firm.invoice(firm.alder, "1", "2026-02-05", 500);
    unknown.settlement = Settlement::Unknown;
    firm.add(unknown);
    firm.add(firm.invoice(firm.alder, "2", "2026-03-05", 100));
    const Date asOf = day("2026-04-01");
    CHECK_FALSE(parting.openBalance(firm.alder, asOf));
    const Document document = parting.statementOfAccount(firm.alder, asOf, Language::English);
    const TableBlock* table = firstTable(document);
    REQUIRE(table);
    CHECK(table->rows[0][4] == "not recorded");
    CHECK(table->rows[0][5] == "not known");
    CHECK(table->rows.back().back() == "€100.00");
    CHECK(paragraphs(document).find("Of one document over €500.00") != std::string::npos);
}

TEST_CASE("Old settled documents are left out, old open ones are not", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    Invoice old = firm.invoice(firm.alder, "1", "2023-02-05", 500);
    old.payments = {{day("2023-03-01"), Money{50'000}}};
    firm.add(old);
    const Date asOf = day("2026-04-01");
    CHECK_FALSE(firstTable(parting.statementOfAccount(firm.alder, asOf, Language::English)));
    firm.add(firm.invoice(firm.alder, "2", "2023-05-05", 100));
    const Document document = parting.statementOfAccount(firm.alder, asOf, Language::French);
    REQUIRE(firstTable(document));
    CHECK(firstTable(document)->rows.size() == 2);
    CHECK(parting.openBalance(firm.alder, asOf) == Money{10'000});
    CHECK_FALSE(firstTable(parting.statementOfAccount(firm.birch, asOf, Language::French)));
}

TEST_CASE("An overpaid account is in the client's favour", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    Invoice credit = firm.invoice(firm.alder, "C1", "2026-03-05", -50);
    credit.isCreditNote = true;
    firm.add(credit);
    Contract contract;
    contract.client = firm.alder;
    contract.prepaid = "Block of 20 hours, 6 left";
    REQUIRE(parting.setContract(contract));
    const std::string said =
        paragraphs(parting.statementOfAccount(firm.alder, day("2026-04-01"), Language::English));
    CHECK(said.find("In your favour: €50.00. We will pay it back.") != std::string::npos);
    CHECK(said.find("6 left") != std::string::npos);
}

}  // namespace winnow::test
