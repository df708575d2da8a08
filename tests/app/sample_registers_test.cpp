// SPDX-License-Identifier: GPL-3.0-or-later
// The relationship evidence of the sample, and the grading session it leaves open.
#include <algorithm>
#include <map>
#include <set>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/portfolio.h>
#include <app/prospect_service.h>
#include <app/rater_service.h>
#include <app/register_service.h>
#include <app/sample_portfolio.h>
#include <app/session_service.h>
#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kLast{2026, 3};

// Made once in each language; the cases only read them.
Portfolio& sample(Language language = Language::English) {
    static const TempDir kFolder;
    static const FixedClock kClock(Instant::fromIso("2026-10-06T10:00:00Z").value());
    static std::map<Language, std::unique_ptr<Portfolio>> samples;
    std::unique_ptr<Portfolio>& made = samples[language];
    if (!made) {
        const std::string name = "sample-" + std::string(languageCode(language)) + ".winnow";
        made = createSample(kFolder.path() / name, kClock, language).value();
    }
    return *made;
}

ClientId named(std::string_view name) { return sample().clients().findByText(name).value().id; }

ClientEvidence evidenceOf(std::string_view name) { return sample().registers().of(named(name)); }

}  // namespace

TEST_CASE("The client nobody wants to hear from turns all advice down") {
    const std::vector<Recommendation> advice =
        evidenceOf("Ferrowgate Construction").recommendations;
    REQUIRE(advice.size() >= 3);
    CHECK(advice[0].advice == "Replace the backup system");
    CHECK(advice[0].words == "Not interested.");
    CHECK(advice[0].reaction == Reaction::NotInterested);
    CHECK(advice[1].words == "Why not the free one?");
    CHECK(advice[2].advice == "Switch to direct debit");
    CHECK(advice[2].reaction == Reaction::Cheapest);
}

TEST_CASE("A signed promise was broken and its document is there") {
    const std::vector<Commitment> promises = evidenceOf("Ferrowgate Construction").commitments;
    REQUIRE(promises.size() == 1);
    CHECK(promises.front().signedOn);
    CHECK(promises.front().state == CommitmentState::Broken);
    const auto documents = sample().registers().attachments(named("Ferrowgate Construction"));
    REQUIRE(documents.size() == 1);
    CHECK(documents.front().entry == promises.front().id.value);
    CHECK(documents.front().name == "Call-out agreement 2026-02-09.txt");
    const TempDir folder;
    REQUIRE(sample().registers().saveAttachment(documents.front().id, folder / "out.txt"));
    CHECK(readBytes(folder / "out.txt").starts_with("AGREEMENT ON CALL-OUTS"));
}

TEST_CASE("Reactions in the sample are of one mind with the ratings") {
    int answered = 0;
    int apart = 0;
    for (const ClientQuarter& each : sample().grading().quarter(kLast).clients) {
        for (const Recommendation& entry :
             sample().registers().of(each.client.id).recommendations) {
            const Quarter quarter = sample().calendar().quarterOf(entry.advisedOn);
            for (const Rating& rating : sample().grading().ratings(each.client.id, quarter)) {
                if (entry.reaction && rating.criterion == "takes_advice" && rating.anchor) {
                    ++answered;
                    apart += std::abs(std::min(*rating.anchor, 3) -
                                      static_cast<int>(*entry.reaction)) > 1
                                 ? 1
                                 : 0;
                }
            }
        }
    }
    CHECK(answered > 60);
    CHECK(apart == 0);
}

TEST_CASE("Every register of the sample has something in it") {
    ClientEvidence all;
    std::set<std::string> withAdvice;
    for (const Client& client : sample().clients().all()) {
        const ClientEvidence one = sample().registers().of(client.id);
        if (!one.recommendations.empty()) {
            withAdvice.insert(client.name);
        }
        all.commitments.insert(all.commitments.end(), one.commitments.begin(),
                               one.commitments.end());
        all.risks.insert(all.risks.end(), one.risks.begin(), one.risks.end());
        all.sentiments.insert(all.sentiments.end(), one.sentiments.begin(), one.sentiments.end());
        all.reviews.insert(all.reviews.end(), one.reviews.begin(), one.reviews.end());
    }
    CHECK(withAdvice.size() >= 19);
    CHECK(all.commitments.size() == 9);
    CHECK(all.risks.size() == 6);
    CHECK(all.sentiments.size() > 40);
    CHECK(all.reviews.size() > 30);
    CHECK(sample().registers().openDreadReports().size() == 2);
    CHECK(std::ranges::any_of(all.sentiments,
                              [](const Sentiment& each) { return !each.rater.empty(); }));
}

TEST_CASE("One uncommon practice excuses one criterion") {
    const auto inputs = sample().grading().inputs(named("Solvenne Laboratories"), kLast);
    REQUIRE(inputs);
    REQUIRE(inputs->excused.size() == 1);
    CHECK(inputs->excused.begin()->first == "leaves_setup_alone");
}

TEST_CASE("The last grading session of the sample has three clients left") {
    const SessionService::Queue queue = sample().session().queue(kLast);
    CHECK(queue.clients.size() == 20);
    CHECK(queue.done == 17);
    std::set<std::string> open;
    for (const SessionService::QueueEntry& entry : queue.clients) {
        if (entry.state == SessionService::State::Open) {
            open.insert(entry.name);
            CHECK_FALSE(entry.reacted);
            CHECK(entry.answered == 0);
        } else {
            CHECK(entry.reacted);
        }
    }
    CHECK(open == std::set<std::string>{"Ferrowgate Construction", "Lowfield Primary School",
                                        "Quayholm Hotels"});
    CHECK(queue.next == named("Ferrowgate Construction"));
}

TEST_CASE("The service desk's ratings can be held against the owner's") {
    const std::vector<RaterAgreement> agreements = sample().raters().agreement(kLast);
    REQUIRE(agreements.size() == 1);
    CHECK(agreements.front().first.empty());
    CHECK(agreements.front().second == "Maya Holt");
    CHECK(agreements.front().compared > 60);
    REQUIRE(agreements.front().kappa);
    CHECK(*agreements.front().kappa > Fraction{1, 2});
    CHECK(*agreements.front().kappa < Fraction{95, 100});
    CHECK(agreements.front().disagreements.size() > 10);
}

TEST_CASE("One prospect is worth signing and one is not") {
    const auto prospects = sample().prospects().all();
    REQUIRE(prospects.size() == 2);
    CHECK(prospects[0].client.name == "Bluntwick Auctions");
    CHECK(prospects[0].assessment.advice == ProspectAdvice::Decline);
    CHECK(prospects[0].assessment.signsYes == 6);
    CHECK(prospects[1].client.name == "Wexcombe Orchards");
    CHECK(prospects[1].assessment.advice == ProspectAdvice::Sign);
}

TEST_CASE("The registers of the sample speak French too") {
    Portfolio& french = sample(Language::French);
    const ClientId ferrowgate = french.clients().findByText("Ferrowgate").value().id;
    CHECK(french.registers().of(ferrowgate).recommendations.front().words == "Pas intéressé.");
    CHECK(french.registers().attachments(ferrowgate).front().name ==
          "Accord sur les déplacements 2026-02-09.txt");
    // The language changes nothing else.
    for (const ClientQuarter& each : sample().grading().quarter(kLast).clients) {
        const ClientQuarter* twin = french.grading().quarter(kLast).find(each.client.id);
        REQUIRE(twin);
        CHECK(twin->assessment.score == each.assessment.score);
        CHECK(twin->assessment.finalGrade == each.assessment.finalGrade);
    }
}

TEST_CASE("All quarters of the sample but the latest are locked") {
    const std::vector<Quarter> locked = sample().locks().lockedQuarters();
    CHECK(locked.size() == 19);
    CHECK(locked.front() == Quarter{2021, 4});
    CHECK(locked.back() == kLast.previous());
    CHECK(sample().locks().verifyStored().empty());
    for (const Quarter quarter : locked) {
        INFO(quarter.toText());
        CHECK(sample().locks().drift(quarter).empty());
    }
    // It was made in one go: there is nothing to take back.
    CHECK_FALSE(sample().undoState().undo);
}
