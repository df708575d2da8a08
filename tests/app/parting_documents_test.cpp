// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <app/case_service.h>
#include <app/handover_service.h>
#include <app/parting_service.h>
#include <domain/document.h>
#include <formats/catalogue_json.h>

#include "typed_in.h"

namespace winnow::test {

namespace {

struct PartingFirm : TypedIn {
    CaseId id = start();

    CaseId start() {
        CaseService::StartRequest request;
        request.client = alder;
        for (const CaseService::Choice& choice : portfolio->cases().choices(alder)) {
            if (choice.purpose == PlaybookPurpose::Parting) {
                request.playbook = choice.playbook;
            }
        }
        return portfolio->cases().start(request).value();
    }
};

template <typename Block>
std::vector<Block> blocksOf(const Document& document) {
    std::vector<Block> found;
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* each = std::get_if<Block>(&block)) {
            found.push_back(*each);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The brief announces no end before the owner has", "[parting]") {
    PartingFirm firm;
    const Document brief = firm.portfolio->parting().internalBrief(firm.id, Language::English);
    CHECK(brief.title == "Internal brief");
    CHECK(brief.subtitle == "Alder Dental");
    const auto lists = blocksOf<ListBlock>(brief);
    REQUIRE(lists.size() == 3);
    CHECK(lists[0].items.size() == 5);
    CHECK(lists[0].items[1].find("will tell you about it in person") != std::string::npos);
    CHECK(blocksOf<FactsBlock>(brief).at(0).facts.at(0).second == "not set yet");
}

TEST_CASE("The access list follows the phases of the case and says what is removed", "[parting]") {
    PartingFirm firm;
    const Result<CaseService::View> view = firm.portfolio->cases().view(firm.id);
    REQUIRE(view);
    const auto step = std::ranges::find_if(view->state.steps, [](const StepState& each) {
        return each.step->role == StepRole::AccessRemoval;
    });
    REQUIRE(step != view->state.steps.end());
    const Document list = firm.portfolio->parting().accessList(firm.id, Language::French);
    std::vector<std::string> lines;
    for (const CheckBlock& block : blocksOf<CheckBlock>(list)) {
        for (const CheckBlock::Line& line : block.lines) {
            CHECK_FALSE(line.ticked);
            lines.push_back(line.text);
        }
    }
    std::vector<ItemState> items = step->items;
    std::ranges::stable_sort(items, {}, [](const ItemState& each) { return each.item.phase; });
    REQUIRE(lines.size() == items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        CHECK(lines[i] == items[i].item.text.fr);
    }
}

TEST_CASE("What is not settled is a draft, and five proofs wait for signatures", "[parting]") {
    PartingFirm firm;
    PartingService& parting = firm.portfolio->parting();
    const Document certificate = parting.dataCertificate(firm.id, Language::English);
    CHECK(certificate.title.ends_with("(draft)"));
    CHECK(blocksOf<CheckBlock>(certificate).at(0).lines.size() == 4);
    const Document acceptance = parting.acceptance(firm.id, Language::English);
    CHECK(blocksOf<CheckBlock>(acceptance).at(0).lines.size() == 5);
    CHECK(blocksOf<SignatureBlock>(acceptance).at(0).parties ==
          std::vector<std::string>{"Alder Dental", "Larch IT"});
    const Document receipt = firm.portfolio->handover().receipt(firm.id, 1, Language::English);
    CHECK(blocksOf<CheckBlock>(receipt).at(0).lines.size() == kInventorySections.size());
    CHECK(firm.portfolio->handover().nextVersion(firm.id) == 1);
}

TEST_CASE("A document of no case says little but does not fail", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    CHECK_FALSE(parting.internalBrief({99}, Language::English).blocks.empty());
    CHECK_FALSE(parting.accessList({99}, Language::English).blocks.empty());
    CHECK_FALSE(parting.dataCertificate({99}, Language::French).blocks.empty());
    CHECK_FALSE(parting.acceptance({99}, Language::French).blocks.empty());
    CHECK_FALSE(firm.portfolio->handover().receipt({99}, 1, Language::French).blocks.empty());
}

TEST_CASE("No sentence of a parting makes anything depend on a payment", "[parting]") {
    const std::pair<Language, std::vector<std::string>> forbidden[] = {
        {Language::English,
         {"once paid", "until paid", "is paid in full", "after payment", "upon payment",
          "subject to payment", "on receipt of payment", "when you have paid"}},
        {Language::French,
         {"après paiement", "dès paiement", "une fois payé", "sous réserve du paiement",
          "sous réserve de paiement", "à réception du paiement", "jusqu’au paiement"}}};
    for (const auto& [language, phrases] : forbidden) {
        for (const auto& [id, pattern] : catalogueFor(language).patterns()) {
            if (!id.starts_with("parting.") && !id.starts_with("dossier.")) {
                continue;
            }
            for (const std::string& phrase : phrases) {
                INFO(id << ": " << pattern);
                CHECK(pattern.find(phrase) == std::string::npos);
            }
        }
    }
}

}  // namespace winnow::test
