// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/playbook_service.h>

#include <algorithm>

#include "case_fixture.h"

namespace winnow::test {

namespace {

struct PlaybookFirm : CaseFirm {
    PlaybookService& playbooks() const { return portfolio->playbooks(); }

    PlaybookService::Entry entry(std::string_view id) const {
        const std::vector<PlaybookService::Entry> all = playbooks().all();
        const auto found = std::ranges::find_if(
            all, [&](const PlaybookService::Entry& each) { return each.playbook.id == id; });
        REQUIRE(found != all.end());
        return *found;
    }
};

}  // namespace

TEST_CASE("Playbooks come from the worst grade up with parting last", "[playbooks]") {
    PlaybookFirm firm;
    std::vector<std::string> ids;
    for (const PlaybookService::Entry& each : firm.playbooks().all()) {
        ids.push_back(each.playbook.id);
        CHECK(each.shipped);
        CHECK_FALSE(each.own);
        CHECK(each.playbook.version == 0);
    }
    CHECK(ids == std::vector<std::string>{"lift_d_to_c", "lift_c_to_b", "lift_b_to_a",
                                          "break_fix_to_managed", "price_rise", "late_payer",
                                          "uncommon_letter", "offboarding"});
    CHECK_FALSE(firm.playbooks().find("none").has_value());
}

TEST_CASE("A shipped playbook is stored when it is first used", "[playbooks]") {
    PlaybookFirm firm;
    CHECK(firm.playbooks().versions("lift_c_to_b").empty());
    const CaseId id = firm.start("Alder", "lift_c_to_b");
    CHECK(firm.cases().record(id)->playbookVersion == 1);
    CHECK(firm.playbooks().versions("lift_c_to_b").size() == 1);
    CHECK(firm.entry("lift_c_to_b").playbook.version == 1);
    CHECK(firm.entry("lift_c_to_b").openCases == 1);
    const CaseId other = firm.start("Birch", "lift_c_to_b");
    CHECK(firm.cases().record(other)->playbookVersion == 1);
}

TEST_CASE("Open cases go on with the version they began with", "[playbooks]") {
    PlaybookFirm firm;
    const CaseId id = firm.start("Alder", "lift_c_to_b");
    Playbook playbook = firm.playbooks().find("lift_c_to_b").value();
    CHECK(refusalOf(firm.playbooks().save(playbook, "")) == "app.playbook.same");
    playbook.steps[0].title.en = "Write down what we do";
    CHECK(firm.playbooks().save(playbook, " our words ").value() == 2);
    CHECK(firm.entry("lift_c_to_b").own);
    CHECK(firm.step(id, "value_statement").step->title.en == "Prepare the itemised invoice");
    const CaseId later = firm.start("Birch", "lift_c_to_b");
    CHECK(firm.step(later, "value_statement").step->title.en == "Write down what we do");

    const std::vector<PlaybookService::Version> versions = firm.playbooks().versions("lift_c_to_b");
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].version == 2);
    CHECK(versions[0].own);
    CHECK(versions[0].note == "our words");
    CHECK(firm.playbooks().version("lift_c_to_b", 1).value().steps[0].title.en ==
          "Prepare the itemised invoice");
    CHECK(firm.playbooks().version("lift_c_to_b", 0).has_value());
    CHECK_FALSE(firm.playbooks().version("lift_c_to_b", 9).has_value());

    CHECK(firm.playbooks().restoreShipped("lift_c_to_b").value() == 3);
    CHECK_FALSE(firm.entry("lift_c_to_b").own);
    CHECK(refusalOf(firm.playbooks().restoreShipped("lift_c_to_b")) == "app.playbook.same");
    CHECK(refusalOf(firm.playbooks().restoreShipped("none")) == "app.playbook.not_shipped");
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.entry("lift_c_to_b").own);
}

TEST_CASE("A playbook that is not in order is not saved", "[playbooks]") {
    PlaybookFirm firm;
    Playbook parting = firm.playbooks().find("offboarding").value();
    // No playbook can do without the proof of delivery.
    std::erase_if(parting.steps,
                  [](const PlaybookStep& step) { return step.role == StepRole::DeliveryProof; });
    CHECK(refusalOf(firm.playbooks().save(parting, "")) != "");
    Playbook lift = firm.playbooks().find("lift_c_to_b").value();
    std::ranges::find(lift.steps, std::string("invitation"), &PlaybookStep::id)->letter = "none";
    CHECK(refusalOf(firm.playbooks().save(lift, "")) == "app.playbook.no_letter");
    CHECK(firm.playbooks().versions("offboarding").empty());
}

TEST_CASE("A playbook travels as JSON", "[playbooks]") {
    PlaybookFirm firm;
    Playbook playbook = firm.playbooks().find("late_payer").value();
    const std::string json = firm.playbooks().exportJson(playbook);
    Playbook read = firm.playbooks().importJson(json).value();
    CHECK(read == playbook);
    read.id = "late_payer_gentle";
    CHECK(firm.playbooks().save(read, "").value() == 1);
    CHECK(firm.entry("late_payer_gentle").own);
    CHECK_FALSE(firm.entry("late_payer_gentle").shipped);
    CHECK_FALSE(firm.playbooks().importJson("[]").hasValue());
}

}  // namespace winnow::test
