// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/parting_service.h>

#include <algorithm>

#include <app/analysis_service.h>
#include <app/case_service.h>
#include <app/lock_service.h>
#include <app/register_service.h>
#include <app/rubric_service.h>
#include <app/session_service.h>
#include <app/shared.h>
#include <formats/case_json.h>
#include <formats/strict_json.h>

#include "judged_firm.h"
#include "typed_in.h"

namespace winnow::test {

namespace {

Date day(const char* iso) { return TypedIn::day(iso); }

}  // namespace

TEST_CASE("Caps of the queue are kept, undone and refused when they cannot be", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    CHECK(parting.caps() == defaultCaps());
    QueueCaps caps = defaultCaps();
    caps.revenuePerQuarter = Fraction{5, 100};
    caps.cashFloor = Money{1'000'000};
    REQUIRE(parting.setCaps(caps));
    CHECK(parting.caps() == caps);
    firm.reopen(false);
    CHECK(firm.portfolio->parting().caps() == caps);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->parting().caps() == defaultCaps());
    caps.firstMonthAhead = -1;
    CHECK(idOf(firm.portfolio->parting().setCaps(caps)) == "queue.problem.first_month_ahead");
    firm.reopen(true);
    CHECK_FALSE(firm.portfolio->parting().setCaps(defaultCaps()));
}

TEST_CASE("A contract is kept with its client", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    CHECK_FALSE(parting.contract(firm.alder));
    Contract contract;
    contract.client = firm.alder;
    contract.signedOn = day("2021-05-01");
    contract.noticeMonths = 3;
    contract.renewsOn = day("2027-05-01");
    contract.renewsEveryMonths = 12;
    contract.endsOnlyAtRenewal = true;
    contract.noticeAddress = " Alder Dental\n1 High Street ";
    contract.prepaid = "20 hours";
    contract.country = "FR";
    REQUIRE(parting.setContract(contract));
    contract.noticeAddress = "Alder Dental\n1 High Street";
    CHECK(parting.contract(firm.alder) == contract);
    CHECK_FALSE(parting.contract(firm.birch));
    CHECK(firm.portfolio->undoState().undo->id == "action.contract.set");
    // What is not named stays; null takes away.
    REQUIRE(parting.setContractJson(firm.alder, R"({"notice_days":90,"prepaid":null})"));
    contract.noticeDays = 90;
    contract.prepaid.clear();
    CHECK(parting.contract(firm.alder) == contract);
    CHECK(contractFromJson(parting.contractJson(firm.alder)).value().noticeDays == 90);
    CHECK_FALSE(parting.setContractJson(firm.alder, R"({"notice":90})"));
    CHECK_FALSE(parting.setContractJson(firm.alder, R"([])"));
    CHECK_FALSE(parting.setContractJson(firm.alder, R"({"notice_days":)"));
}

TEST_CASE("A contract that cannot be is refused", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    const auto refusal = [&](auto&& change) {
        Contract contract;
        contract.client = firm.alder;
        change(contract);
        return idOf(parting.setContract(contract));
    };
    CHECK(refusal([](Contract& each) { each.client = ClientId{99}; }) == "app.client_gone");
    CHECK(refusal([](Contract& each) { each.noticeDays = -1; }) == "app.contract.range");
    CHECK(refusal([](Contract& each) { each.noticeMonths = 121; }) == "app.contract.range");
    CHECK(refusal([](Contract& each) { each.renewsEveryMonths = 0; }) == "app.contract.range");
    CHECK(refusal([](Contract& each) { each.renewsOn = day("2190-01-01"); }) ==
          "app.contract.range");
    CHECK(refusal([](Contract& each) { each.signedOn = day("2026-04-10"); }) ==
          "app.date_in_future");
    CHECK(refusal([](Contract& each) { each.country = "XX"; }) == "app.notice.no_rule");
    CHECK(refusal([](Contract& each) { each.note = std::string(4'001, 'x'); }) ==
          "app.contract.long_text");
    CHECK_FALSE(parting.contract(firm.alder));
}

TEST_CASE("Notice rules: the owner's own, and back to the shipped ones", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    CHECK(parting.rules() == shippedNoticeRules());
    CHECK_FALSE(parting.ownRules());
    std::vector<NoticeRule> rules = parting.rules();
    rules[0].mostMonths = 12;
    rules.push_back({"BE", {"Belgium", "Belgique"}, 0, 1, 0, 3, {}, {"Custom", "Usage"}});
    REQUIRE(parting.setRules(rules));
    CHECK(parting.rules() == rules);
    CHECK(parting.ownRules());
    Contract contract;
    contract.client = firm.alder;
    contract.country = "BE";
    REQUIRE(parting.setContract(contract));
    CHECK(idOf(parting.setRules(shippedNoticeRules())) == "app.notice.rule_in_use");
    contract.country.clear();
    REQUIRE(parting.setContract(contract));
    REQUIRE(parting.setRules(shippedNoticeRules()));
    CHECK_FALSE(parting.ownRules());
    CHECK(idOf(parting.setRules({})) == "app.notice.no_rules");
    rules = {rules[0], rules[0]};
    CHECK(idOf(parting.setRules(rules)) == "app.notice.rule_twice");
    rules = {NoticeRule{}};
    CHECK(idOf(parting.setRules(rules)) == "notice.problem.code");
}

TEST_CASE("Notice from the contract, the rule and the beginning of the relation", "[parting]") {
    TypedIn firm;
    PartingService& parting = firm.portfolio->parting();
    const Date on = day("2026-04-09");
    CHECK_FALSE(parting.notice(firm.alder, on).known);
    Client alder = firm.portfolio->clients().find(firm.alder).value();
    alder.since = day("2020-04-01");
    REQUIRE(firm.portfolio->clients().update(alder));
    // Six complete years under the first rule.
    CHECK(parting.notice(firm.alder, on).byRule == day("2026-10-09"));
    Contract contract;
    contract.client = firm.alder;
    contract.noticeDays = 90;
    // The contract is older than what the client's own data say.
    contract.signedOn = day("2018-01-01");
    REQUIRE(parting.setContract(contract));
    CHECK(parting.notice(firm.alder, on).byRule == day("2026-12-09"));
    CHECK(parting.notice(firm.alder, on).byContract == day("2026-07-08"));
    contract.country = "contract";
    REQUIRE(parting.setContract(contract));
    CHECK(parting.notice(firm.alder, on).earliestEnd == day("2026-07-08"));
}

TEST_CASE("What leaves and comes back is the mean of the last four quarters", "[parting]") {
    JudgedFirm firm;
    PartingService& parting = firm.portfolio->parting();
    // Elder: a fee of 3000 - 550 x 3 - 20 x month, months 3 to 14 in the last four quarters.
    const PartingEffect effect = parting.effect(firm.id("Elder"));
    // 12 x 1350 - 20 x (3 + ... + 14) = 16,200 - 2,040 = 14,160 a year
    CHECK(effect.revenue == Money{354'000});
    // 12 x 27 + (3 + 0 + 1 + 2) x 2 - ... : 27 hours and month modulo 4
    CHECK(effect.hours == WorkTime::minutes((12 * 27 + 3 * 6) * 60 / 4));
    // The four others: Alder 9,000; Birch 6,840; Cedar 5,700; Firs of two quarters.
    REQUIRE(effect.revenueShare);
    CHECK(effect.revenueShare->numerator == 354'000);
    CHECK_FALSE(parting.effect(ClientId{999}).revenue);
    // So far: nobody else is being parted with.
    CHECK(parting.effectSoFar(firm.id("Elder")).revenue == effect.revenue);
}

TEST_CASE("The queue holds the D clients with their figures", "[parting]") {
    JudgedFirm firm;
    PartingService& parting = firm.portfolio->parting();
    const ExitQueue queue = parting.queue();
    const GradedQuarter& graded = firm.grading().quarter(JudgedFirm::kLast);
    std::size_t expected = 0;
    for (const ClientQuarter& each : graded.clients) {
        expected += each.assessment.finalGrade == Grade::D ? 1 : 0;
    }
    REQUIRE(queue.entries.size() == expected);
    REQUIRE(expected > 0);
    for (const QueueEntry& entry : queue.entries) {
        CHECK(entry.candidate.grade == Grade::D);
        CHECK(entry.candidate.quartersInD >= 1);
        CHECK(entry.candidate.revenue == parting.effect(entry.candidate.client).revenue);
    }
    // Another cap, another month; figures and grades stay.
    QueueCaps caps = defaultCaps();
    caps.firstMonthAhead = 4;
    REQUIRE(parting.setCaps(caps));
    CHECK(parting.queue().entries[0].month >= day("2026-08-01"));
    // An uncommon practice leaves a client out.
    UncommonPractice uncommon;
    uncommon.client = queue.entries[0].candidate.client;
    uncommon.practice = "Own mail server";
    uncommon.justification = "Regulated archive";
    uncommon.since = day("2026-01-01");
    REQUIRE(firm.portfolio->registers().add(uncommon));
    CHECK(parting.queue().leftOut.size() == 1);
    CHECK(parting.queue().entries.size() == expected - 1);
    // Who has left is no candidate.
    Client gone = firm.portfolio->clients().find(uncommon.client).value();
    gone.status = ClientStatus::Left;
    gone.leftOn = day("2026-04-01");
    REQUIRE(firm.portfolio->clients().update(gone));
    CHECK(parting.queue().leftOut.empty());
}

TEST_CASE("The queue as JSON", "[parting]") {
    JudgedFirm firm;
    const JsonValue json = parseJson(firm.portfolio->parting().queueJson(Language::French)).value();
    REQUIRE(json.find("entries"));
    const ExitQueue queue = firm.portfolio->parting().queue();
    REQUIRE(json.find("entries")->items.size() == queue.entries.size());
    const JsonValue& first = json.find("entries")->items.at(0);
    CHECK(first.find("client")->text == queue.entries[0].candidate.name);
    CHECK(first.find("place")->text == "1");
    CHECK(first.find("why")->text.find("trimestre") != std::string::npos);
    CHECK(json.find("caps")->find("revenue_per_quarter")->text == "0.0800");
    CHECK(json.find("caps")->find("cash_floor")->kind == JsonValue::Kind::Null);
}

}  // namespace winnow::test
