// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/handover_service.h>

#include <algorithm>

#include <domain/document.h>
#include <formats/strict_json.h>

#include "typed_in.h"

namespace winnow::test {

namespace {

struct HandoverFirm : TypedIn {
    HandoverService& handover = portfolio->handover();

    InventoryItem item(InventorySection section, std::string name,
                       std::vector<std::pair<std::string, std::string>> fields = {}) const {
        InventoryItem item;
        item.client = alder;
        item.section = section;
        item.name = std::move(name);
        item.fields = std::move(fields);
        return item;
    }
    std::string refusal(const InventoryItem& item) {
        const auto done = handover.add(item);
        return done ? std::string() : done.error().message.id;
    }
};

std::vector<std::string> headings(const Document& document) {
    std::vector<std::string> titles;
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* heading = std::get_if<HeadingBlock>(&block)) {
            titles.push_back(heading->text);
        }
    }
    return titles;
}

std::string allText(const Document& document) {
    std::string all = document.title + '\n';
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* paragraph = std::get_if<ParagraphBlock>(&block)) {
            all += paragraph->text + '\n';
        } else if (const auto* table = std::get_if<TableBlock>(&block)) {
            for (const auto& row : table->rows) {
                for (const std::string& cell : row) {
                    all += cell + '|';
                }
                all += '\n';
            }
        } else if (const auto* facts = std::get_if<FactsBlock>(&block)) {
            for (const auto& [label, value] : facts->facts) {
                all += label + ": " + value + '\n';
            }
        } else if (const auto* list = std::get_if<ListBlock>(&block)) {
            for (const std::string& each : list->items) {
                all += "- " + each + '\n';
            }
        }
    }
    return all;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Items of an inventory are tidied, kept, changed and removed", "[handover]") {
    HandoverFirm firm;
    InventoryItem item =
        firm.item(InventorySection::Licences, " Microsoft 365 ",
                  {{"renews_on", "2027-01-31"}, {"transfer", ""}, {"count", "12"}});
    item.id = firm.handover.add(item).value();
    REQUIRE(firm.handover.items(firm.alder).size() == 1);
    const InventoryItem kept = firm.handover.items(firm.alder)[0];
    CHECK(kept.name == "Microsoft 365");
    CHECK(kept.fields == std::vector<std::pair<std::string, std::string>>{
                             {"count", "12"}, {"renews_on", "2027-01-31"}});
    CHECK(firm.handover.items(firm.birch).empty());
    item = kept;
    item.note = "Moves to the new partner";
    REQUIRE(firm.handover.update(item));
    CHECK(firm.handover.items(firm.alder)[0] == item);
    REQUIRE(firm.handover.remove(item.id));
    CHECK(firm.handover.items(firm.alder).empty());
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.handover.items(firm.alder)[0] == item);
    CHECK(idOf(firm.handover.remove({99})) == "app.inventory.gone");
    item.client = firm.birch;
    CHECK(idOf(firm.handover.update(item)) == "app.inventory.gone");
}

TEST_CASE("Items that cannot be are refused", "[handover]") {
    HandoverFirm firm;
    using S = InventorySection;
    CHECK(firm.refusal(firm.item(S::Assets, "  ")) == "app.inventory.no_name");
    CHECK(firm.refusal(firm.item(S::Assets, std::string(201, 'x'))) == "app.inventory.long_text");
    CHECK(firm.refusal(firm.item(S::Licences, "M365", {{"count", "twelve"}})) ==
          "app.inventory.no_count");
    CHECK(firm.refusal(firm.item(S::Licences, "M365", {{"renews_on", "31/01/2027"}})) ==
          "app.inventory.no_date");
    CHECK(firm.refusal(firm.item(S::Licences, "M365", {{"registrar", "x"}})) ==
          "app.inventory.no_field");
    InventoryItem lost = firm.item(S::Assets, "PC");
    lost.client = ClientId{99};
    CHECK(firm.refusal(lost) == "app.client_gone");
    CHECK(firm.handover.items(firm.alder).empty());
}

TEST_CASE("A section said to be empty has no items", "[handover]") {
    HandoverFirm firm;
    const InventorySection section = InventorySection::Domains;
    REQUIRE(firm.handover.setSaidEmpty(firm.alder, section, true));
    CHECK(firm.handover.saidEmpty(firm.alder) == std::vector{section});
    CHECK(firm.handover.gaps(firm.alder).size() == kInventorySections.size() - 1);
    // An item says otherwise.
    REQUIRE(firm.handover.add(firm.item(section, "alder.example")));
    CHECK(firm.handover.saidEmpty(firm.alder).empty());
    CHECK(idOf(firm.handover.setSaidEmpty(firm.alder, section, true)) == "app.inventory.not_empty");
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.handover.saidEmpty(firm.alder) == std::vector{section});
    CHECK(idOf(firm.handover.setSaidEmpty({99}, section, true)) == "app.client_gone");
}

TEST_CASE("A list as JSON is added whole or not at all, and only once", "[handover]") {
    HandoverFirm firm;
    const std::string list =
        R"([{"section":"licences","name":"M365","fields":{"count":"12"}},
            {"section":"assets","name":"Server","note":"in the cellar"},
            {"section":"assets","name":"server"}])";
    CHECK(firm.handover.addJson(firm.alder, list).value() == 2);
    CHECK(firm.handover.addJson(firm.alder, list).value() == 0);
    CHECK(firm.handover.items(firm.alder).size() == 2);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.handover.items(firm.alder).empty());
    const auto refusal = [&](const char* json) {
        const auto done = firm.handover.addJson(firm.alder, json);
        CHECK(firm.handover.items(firm.alder).empty());
        return done ? std::string() : done.error().message.id;
    };
    CHECK(refusal(R"({})") == "json.error.not_list");
    CHECK(refusal(R"([{"section":"licences","name":"M365"},{"section":"licences"}])") ==
          "json.error.missing_key");
    CHECK(refusal(R"([{"section":"secrets","name":"M365"}])") == "json.error.unknown_word");
    CHECK(refusal(R"([{"section":"assets","name":"PC","fields":{"colour":"red"}}])") ==
          "app.inventory.no_field");
    CHECK(refusal(R"([{"section":"assets","name":"PC","fields":{"serial":7}}])") ==
          "json.error.not_text");
    CHECK(refusal(R"([{"section":"assets","name":"PC","owner":"x"}])") == "json.error.unknown_key");
    CHECK(refusal(R"([{)") != "");
    CHECK(firm.handover.addJson(firm.alder, "[]").value() == 0);
}

TEST_CASE("An inventory as JSON", "[handover]") {
    HandoverFirm firm;
    REQUIRE(firm.handover.add(firm.item(InventorySection::Licences, "M365", {{"count", "12"}})));
    REQUIRE(firm.handover.setSaidEmpty(firm.alder, InventorySection::Network, true));
    const JsonValue json = parseJson(firm.handover.json(firm.alder)).value();
    CHECK(json.find("client")->text == "Alder Dental");
    CHECK(json.find("items")->items.at(0).find("fields")->find("count")->text == "12");
    CHECK(json.find("said_empty")->items.at(0).text == "network");
}

TEST_CASE("The dossier has every section, the open tickets and what stays with us", "[handover]") {
    HandoverFirm firm;
    REQUIRE(
        firm.handover.add(firm.item(InventorySection::Backups, "Server backup",
                                    {{"what", "All disks"}, {"restore_tested_on", "2026-03-01"}})));
    REQUIRE(firm.handover.setSaidEmpty(firm.alder, InventorySection::Network, true));
    Ticket open;
    open.client = firm.alder;
    open.number = "T-7";
    open.openedOn = TypedIn::day("2026-04-01");
    open.subject = "Printer on floor two";
    firm.add(open);
    open.number = "T-6";
    open.subject = "Old matter";
    open.closedOn = TypedIn::day("2026-04-03");
    firm.add(open);

    const Document issued = firm.handover.dossier(firm.alder, 2, Language::English);
    const std::vector<std::string> titles = headings(issued);
    CHECK(titles.size() == kInventorySections.size() + 2);
    CHECK(titles[0] == "Devices and warranties");
    CHECK(titles.back() == "Not transferred");
    const std::string text = allText(issued);
    CHECK(issued.title == "Handover dossier");
    CHECK(contains(text, "Version: Version 2"));
    CHECK(contains(text, "As of: 9 April 2026"));
    CHECK(contains(text, "Server backup|All disks|1 Mar 2026|"));
    CHECK(contains(text, "There is nothing of this kind."));
    CHECK(contains(text, "Nothing is recorded."));
    CHECK(contains(text, "T-7|1 Apr 2026|Printer on floor two|"));
    CHECK_FALSE(contains(text, "Old matter"));
    CHECK(contains(text, "Our scripts"));
    CHECK_FALSE(contains(text, "draft"));
    CHECK_FALSE(issued.fileName.empty());
    CHECK(issued.sender.front() == "Larch IT");

    const Document draft = firm.handover.dossier(firm.alder, 0, Language::French);
    CHECK(draft.title == "Dossier de transfert (brouillon)");
    CHECK(headings(draft)[0] == "Reste à compléter");
    CHECK(contains(allText(draft),
                   "Version\u00a0"
                   "") == false);
    CHECK(contains(allText(draft), "Brouillon à relire."));
    CHECK(contains(allText(draft), "1er mars 2026"));

    // Nobody recorded tickets of this one.
    CHECK(contains(allText(firm.handover.dossier(firm.birch, 1, Language::English)),
                   "No tickets are recorded here."));
}

}  // namespace winnow::test
