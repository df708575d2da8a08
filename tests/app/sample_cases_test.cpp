// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of the sample.
#include <algorithm>
#include <map>

#include <app/case_service.h>
#include <app/client_service.h>
#include <app/handover_service.h>
#include <app/letter_service.h>
#include <app/parting_service.h>
#include <app/portfolio.h>
#include <app/sample_portfolio.h>
#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;

namespace {

Portfolio& sample(Language language = Language::English) {
    static const TempDir kFolder;
    static const FixedClock kClock(Instant::fromIso("2026-10-06T10:00:00Z").value());
    static std::map<Language, std::unique_ptr<Portfolio>> samples;
    std::unique_ptr<Portfolio>& made = samples[language];
    if (!made) {
        const std::string name = "cases-" + std::string(languageCode(language)) + ".winnow";
        made = createSample(kFolder.path() / name, kClock, language).value();
    }
    return *made;
}

std::map<std::string, CaseService::Card> board(Portfolio& portfolio) {
    std::map<std::string, CaseService::Card> byName;
    for (const CaseService::Card& card : portfolio.cases().cards()) {
        byName.emplace(card.name, card);
    }
    return byName;
}

}  // namespace

TEST_CASE("The sample's board has clients on the way up and on the way out") {
    const auto cards = board(sample());
    const auto stageOf = [&](const char* name) { return cards.at(name).stage; };
    CHECK(stageOf("Quayholm Hotels") == Stage::Planned);
    CHECK(stageOf("Lumenca Studio") == Stage::Planned);
    CHECK(stageOf("Tessel Tile & Stone") == Stage::Talking);
    CHECK(stageOf("Oakhythe Veterinary Clinic") == Stage::Talking);
    CHECK(stageOf("Hartmoor Joinery") == Stage::Agreed);
    CHECK(stageOf("Fairmead Physiotherapy") == Stage::Agreed);
    CHECK(stageOf("Drayford Food Imports") == Stage::Watching);
    CHECK(stageOf("Ferrowgate Construction") == Stage::Handover);
    CHECK(cards.at("Inkstone Signs").status == CaseStatus::Suspended);
    CHECK(cards.at("Brackenby Insurance").outcome == CaseOutcome::Won);
    CHECK(cards.at("Oakhythe Veterinary Clinic").due == Date::fromIso("2026-10-12"));
    CHECK(cards.at("Oakhythe Veterinary Clinic").startMinute == 600);
    const auto undecided = sample().cases().undecided();
    REQUIRE(undecided.size() == 1);
    CHECK(undecided.front().name == "Silverpin Recruiters");
    CHECK(undecided.front().upgrade == "lift_d_to_c");
}

TEST_CASE("The sample's handover has what it needs") {
    const Client ferrowgate = sample().clients().findByText("Ferrowgate").value();
    CHECK(ferrowgate.status == ClientStatus::Leaving);
    CHECK(sample().cases().attempts(ferrowgate.id) == 1);
    const PartingGrounds grounds = sample().cases().grounds(ferrowgate.id);
    CHECK(grounds.quartersInD == 6);
    CHECK(grounds.integrityGate);
    CHECK(sample().handover().items(ferrowgate.id).size() > 10);
    CHECK(sample().parting().contract(ferrowgate.id)->noticeMonths == 3);
    const auto letters = sample().letters().of(ferrowgate.id);
    REQUIRE(letters.size() == 2);
    CHECK(letters.front().state == LetterState::Sent);
    CHECK_FALSE(sample().letters().copies(letters.front().id).empty());
    const CaseService::View view =
        sample().cases().view(sample().cases().cardsOf(ferrowgate.id).front().id).value();
    CHECK(view.state.endDate == Date::fromIso("2026-11-30"));
    CHECK(view.state.noticeRunsFrom);
    CHECK(view.card.step == "dossier");
}

TEST_CASE("What came of a lift in the sample is held against what it was for") {
    const CaseService::Card card = board(sample()).at("Brackenby Insurance");
    CHECK(card.grade == Grade::B);
    const auto comparison = sample().cases().view(card.id)->comparison;
    REQUIRE(comparison.size() == 4);
    for (const auto& line : comparison) {
        CHECK_FALSE(line.actual.id.empty());
    }
}

TEST_CASE("The cases of the sample are what their history makes of them") {
    CHECK(sample().cases().verifyStored().empty());
    for (const CheckResult& result : sample().verify()) {
        INFO(result.check);
        CHECK(result.passed);
    }
}

TEST_CASE("The cases of the sample speak French too") {
    Portfolio& french = sample(Language::French);
    CHECK(board(french).size() == board(sample()).size());
    const auto letters = french.letters().of(french.clients().findByText("Ferrowgate").value().id);
    REQUIRE_FALSE(letters.empty());
    CHECK(letters.front().language == Language::French);
}
