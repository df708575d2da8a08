// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/shared.h>
#include <formats/strict_json.h>

#include "register_fixture.h"

using namespace winnow;
using namespace winnow::test;

TEST_CASE("Advice is recorded, corrected, taken back and brought again", "[app][registers]") {
    RegisterFirm firm;
    Recommendation entry = firm.advice();
    entry.id = firm.registers.add(entry).value();
    std::vector<Recommendation> all = firm.registers.of(firm.alder).recommendations;
    REQUIRE(all.size() == 1);
    entry.advice = "Replace the backup system";
    CHECK(all.front() == entry);
    CHECK(firm.registers.of(firm.birch).recommendations.empty());

    entry.outcome = RecommendationOutcome::Accepted;
    entry.budgetYear = 2027;
    REQUIRE(firm.registers.update(entry));
    CHECK(firm.registers.of(firm.alder).recommendations.front() == entry);
    CHECK(firm.portfolio->undoState().undo->id == "action.register.updated");
    REQUIRE(firm.portfolio->undo());
    CHECK_FALSE(firm.registers.of(firm.alder).recommendations.front().budgetYear);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.registers.of(firm.alder).recommendations.empty());
    REQUIRE(firm.portfolio->redo());
    REQUIRE(firm.portfolio->redo());
    CHECK(firm.registers.of(firm.alder).recommendations.front() == entry);

    REQUIRE(firm.registers.remove(RegisterKind::Recommendation, entry.id.value));
    CHECK(firm.registers.of(firm.alder).recommendations.empty());
    CHECK(refusal(firm.registers.update(entry)) == "app.register.gone");
    CHECK(refusal(firm.registers.remove(RegisterKind::Recommendation, entry.id.value)) ==
          "app.register.gone");
}

TEST_CASE("What is wrong with advice is said", "[app][registers]") {
    RegisterFirm firm;
    const auto refused = [&](auto change) {
        Recommendation entry = firm.advice();
        change(entry);
        return refusal(firm.registers.add(entry));
    };
    CHECK(refused([](Recommendation& e) { e.advice = " \t"; }) == "app.register.empty.advice");
    CHECK(refused([](Recommendation& e) { e.client = {99}; }) == "app.client_gone");
    CHECK(refused([](Recommendation& e) {
              e.advisedOn = e.reactedOn.emplace(day("2026-04-10"));
          }) == "app.date_in_future");
    CHECK(refused([](Recommendation& e) { e.reactedOn = day("2026-03-01"); }) ==
          "app.register.before");
    CHECK(refused([](Recommendation& e) { e.assetSince = day("2026-03-03"); }) ==
          "app.register.before");
    CHECK(refused([](Recommendation& e) { e.budgetYear = 20270; }) == "app.register.budget_year");
    CHECK(firm.registers.of(firm.alder).recommendations.empty());
    // A day of reaction without a reaction says nothing.
    Recommendation open = firm.advice();
    open.reaction.reset();
    REQUIRE(firm.registers.add(open));
    CHECK_FALSE(firm.registers.of(firm.alder).recommendations.front().reactedOn);
}

TEST_CASE("A promise is kept or broken on a day", "[app][registers]") {
    RegisterFirm firm;
    Commitment entry = firm.promise();
    entry.id = firm.registers.add(entry).value();
    entry.state = CommitmentState::Broken;
    REQUIRE(firm.registers.update(entry));
    CHECK(firm.registers.of(firm.alder).commitments.front().settledOn == day("2026-04-09"));
    entry.settledOn = day("2026-01-01");
    CHECK(refusal(firm.registers.update(entry)) == "app.register.before");
    entry.settledOn = day("2026-05-01");
    CHECK(refusal(firm.registers.update(entry)) == "app.date_in_future");
    entry.state = CommitmentState::Open;
    REQUIRE(firm.registers.update(entry));
    CHECK_FALSE(firm.registers.of(firm.alder).commitments.front().settledOn);
    entry.dueOn = day("2025-12-01");
    CHECK(refusal(firm.registers.update(entry)) == "app.register.before");
    entry.signedOn = entry.dueOn = std::nullopt;
    CHECK(refusal(firm.registers.update(entry)) == "app.register.commitment_undated");
    entry.dueOn = day("2026-09-01");  // what is due may lie ahead
    REQUIRE(firm.registers.update(entry));
    // An entry stays with its client.
    entry.client = firm.birch;
    CHECK(refusal(firm.registers.update(entry)) == "app.register.gone");
}

TEST_CASE("A broken signed promise makes a D, a spoken one does not", "[app][registers]") {
    RegisterFirm firm;
    firm.add(firm.invoice(firm.alder, "1", "2026-02-05", 100));
    const auto gate = [&] {
        return firm.portfolio->grading().inputs(firm.alder, {2026, 1}).value().brokenCommitment;
    };
    Commitment entry = firm.promise();
    entry.state = CommitmentState::Broken;
    entry.settledOn = day("2026-02-20");
    entry.signedOn.reset();
    REQUIRE(firm.registers.add(entry));
    CHECK_FALSE(gate());
    entry.signedOn = day("2026-01-14");
    REQUIRE(firm.registers.add(entry));
    CHECK(gate());
    REQUIRE(firm.portfolio->undo());
    CHECK_FALSE(gate());
}

TEST_CASE("A dread report stays until it is decided", "[app][registers]") {
    RegisterFirm firm;
    DreadReport later = firm.dread();
    later.reportedOn = day("2026-04-01");
    later.client = firm.alder;
    const DreadReportId second = firm.registers.add(later).value();
    const DreadReportId first = firm.registers.add(firm.dread()).value();
    std::vector<DreadReport> open = firm.registers.openDreadReports();
    REQUIRE(open.size() == 2);
    CHECK(open[0].id == first);
    CHECK(open[0].decideBy == day("2026-04-13"));

    REQUIRE(firm.registers.acknowledge(first, day("2026-04-02")));
    CHECK(refusal(firm.registers.acknowledge(first, day("2026-04-02"))) ==
          "app.register.acknowledged");
    CHECK(firm.registers.openDreadReports().size() == 2);
    CHECK(refusal(firm.registers.decide(first, day("2026-04-02"), "  ")) ==
          "app.register.empty.decision");
    CHECK(refusal(firm.registers.decide(first, day("2026-03-29"), "Leo takes over.")) ==
          "app.register.before");
    CHECK(refusal(firm.registers.decide(first, day("2026-04-10"), "Leo takes over.")) ==
          "app.date_in_future");
    REQUIRE(firm.registers.decide(first, day("2026-04-03"), "Leo takes over."));
    CHECK(refusal(firm.registers.decide(first, day("2026-04-03"), "Again")) ==
          "app.register.decided");
    open = firm.registers.openDreadReports();
    REQUIRE(open.size() == 1);
    CHECK(open[0].id == second);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.registers.openDreadReports().size() == 2);
    // Deciding at once is acknowledging too.
    REQUIRE(firm.registers.decide(second, day("2026-04-03"), "A talk with the owner."));
    CHECK(firm.registers.of(firm.alder).dreadReports.front().acknowledgedOn == day("2026-04-03"));
    CHECK(refusal(firm.registers.acknowledge({99}, day("2026-04-03"))) == "app.register.gone");
    DreadReport nameless = firm.dread();
    nameless.reporter = "";
    CHECK(refusal(firm.registers.add(nameless)) == "app.register.empty.reporter");
}

TEST_CASE("An uncommon practice excuses criteria of the rubric", "[app][registers]") {
    RegisterFirm firm;
    firm.add(firm.invoice(firm.alder, "1", "2026-02-05", 100));
    UncommonPractice entry;
    entry.client = firm.alder;
    entry.practice = "Sets up its own machines";
    entry.justification = "They are certified.";
    entry.since = day("2026-01-02");
    entry.excused = {"reports_early", "leaves_setup_alone", "reports_early"};
    entry.id = firm.registers.add(entry).value();
    CHECK(firm.registers.of(firm.alder).uncommon.front().excused ==
          std::vector<std::string>{"leaves_setup_alone", "reports_early"});
    CHECK(firm.portfolio->grading().inputs(firm.alder, {2026, 1}).value().excused.size() == 2);
    entry.excused = {"charm"};
    CHECK(refusal(firm.registers.update(entry)) == "app.register.no_criterion");
    entry.excused = {};
    entry.until = day("2026-01-01");
    CHECK(refusal(firm.registers.update(entry)) == "app.register.before");
    entry.until.reset();
    entry.justification = " ";
    CHECK(refusal(firm.registers.update(entry)) == "app.register.empty.justification");
    entry.justification = "They are certified.";
    REQUIRE(firm.registers.update(entry));
    CHECK(firm.portfolio->grading().inputs(firm.alder, {2026, 1}).value().excused.empty());
}

TEST_CASE("Risks, sentiments and reviews are kept", "[app][registers]") {
    RegisterFirm firm;
    RelationshipRisk risk;
    risk.client = firm.alder;
    risk.notedOn = day("2026-02-02");
    CHECK(refusal(firm.registers.add(risk)) == "app.register.empty.note");
    risk.kind = RiskKind::CompetitorTie;
    risk.id = firm.registers.add(risk).value();
    risk.endedOn = day("2026-02-01");
    CHECK(refusal(firm.registers.update(risk)) == "app.register.before");
    risk.endedOn = day("2026-03-01");
    REQUIRE(firm.registers.update(risk));

    const ContactId payer = firm.payer();
    Sentiment sentiment{{}, firm.alder, payer, day("2026-03-05"), 3, "Kim", "Thanked us."};
    REQUIRE(firm.registers.add(sentiment));
    sentiment.client = firm.birch;
    CHECK(refusal(firm.registers.add(sentiment)) == "app.register.no_contact");
    sentiment.client = firm.alder;
    sentiment.level = 5;
    CHECK(refusal(firm.registers.add(sentiment)) == "app.register.level");

    Review review{{}, firm.alder, day("2026-04-10"), ""};
    CHECK(refusal(firm.registers.add(review)) == "app.date_in_future");
    review.heldOn = day("2026-04-09");
    REQUIRE(firm.registers.add(review));
    const ClientEvidence all = firm.registers.of(firm.alder);
    CHECK(all.risks.front() == risk);
    CHECK(all.sentiments.size() == 1);
    CHECK(all.reviews.size() == 1);
}

TEST_CASE("All entries of a client stand in one list with the newest first", "[app][registers]") {
    RegisterFirm firm;
    const ContactId payer = firm.payer();
    REQUIRE(firm.registers.add(firm.advice()));
    const CommitmentId promise = firm.signedPromise();
    REQUIRE(firm.registers.add(Sentiment{{}, firm.alder, payer, day("2026-03-05"), 1, "", ""}));
    REQUIRE(firm.registers.add(Review{{}, firm.alder, day("2026-04-09"), "Half an hour"}));
    REQUIRE(firm.portfolio->grading().addRedFlag(firm.alder, RedFlagKind::Haggling,
                                                 day("2026-02-01"), "Offered 60 %"));
    REQUIRE(firm.registers.attach(firm.alder, RegisterKind::Commitment, promise.value,
                                  firm.folder.write("signed.txt", "We pay.")));
    const auto entries = firm.registers.entries(firm.alder);
    std::vector<RegisterKind> kinds;
    for (const RegisterService::Entry& entry : entries) {
        kinds.push_back(entry.kind);
    }
    CHECK(kinds == std::vector<RegisterKind>{RegisterKind::Review, RegisterKind::Sentiment,
                                             RegisterKind::Recommendation, RegisterKind::RedFlag,
                                             RegisterKind::Commitment});
    CHECK(entries.back().attachments == 1);
    CHECK(entries.front().attachments == 0);
    // The sentiment outlives the contact.
    REQUIRE(firm.portfolio->clients().removeContact(payer));
    CHECK(firm.registers.entries(firm.alder)[1].title.id == "register.sentiment_gone");
    // A red flag is taken out by the same door.
    REQUIRE(firm.registers.remove(RegisterKind::RedFlag, entries[3].id));
    CHECK(firm.portfolio->grading().redFlags(firm.alder).empty());
}

TEST_CASE("Entries go out as JSON and come in again the same", "[app][registers][json]") {
    RegisterFirm firm;
    REQUIRE(firm.payer().value > 0);
    for (const char* json :
         {R"({"register":"recommendation","on":"2026-03-02","advice":"Backup","reaction":"cheapest",
              "reacted_on":"2026-03-05","words":"\"Cheap?\"","proposal_sent":true,
              "budget_year":2027,"outcome":"postponed","asset_since":"2020-01-01"})",
          R"({"register":"commitment","promise":"Pays","signed_on":"2026-01-14","state":"broken",
              "settled_on":"2026-02-02","evidence":"Said no"})",
          R"({"register":"red_flag","on":"2026-02-03","kind":"night_call","note":"22:10",
              "reporter":"Kim"})",
          R"({"register":"dread_report","on":"2026-02-04","reporter":"Kim","note":"Oh no",
              "acknowledged_on":"2026-02-05","decided_on":"2026-02-06","decision":"A talk"})",
          R"({"register":"uncommon_practice","on":"2026-02-07","practice":"p","justification":"j",
              "excused":["caller_id"],"told_on":"2026-02-08"})",
          R"({"register":"risk","on":"2026-02-09","kind":"takeover","ended_on":null})",
          R"({"register":"sentiment","on":"2026-02-10","contact":"Ada Alder","level":4})",
          R"({"register":"review","note":"today"})"}) {
        INFO(json);
        const auto added = firm.registers.addJson(firm.alder, json);
        INFO(refusal(added));
        REQUIRE(added);
        CHECK(added.value() > 0);
    }
    const std::string out = firm.registers.json(firm.alder);
    const JsonValue document = parseJson(out).value();
    const std::vector<JsonValue>& entries = document.find("entries")->items;
    REQUIRE(entries.size() == 8);
    CHECK(entries.front().find("register")->text == "review");  // of today
    // Into another firm, where ids differ.
    RegisterFirm other;
    REQUIRE(other.payer().value > 0);
    REQUIRE(other.registers.add(other.dread()));
    for (const JsonValue& entry : entries) {
        REQUIRE(other.registers.addJson(other.alder, compactJson(entry)));
    }
    const auto withoutIds = [](std::string text) {
        for (auto at = text.find("\"id\":"); at != std::string::npos;
             at = text.find("\"id\":", at)) {
            text.erase(at, text.find(',', at) - at);
        }
        return text;
    };
    CHECK(withoutIds(other.registers.json(other.alder)) == withoutIds(out));
}

TEST_CASE("JSON that is none of a register is refused with its place", "[app][registers][json]") {
    RegisterFirm firm;
    const auto refused = [&](const char* json) {
        return refusal(firm.registers.addJson(firm.alder, json));
    };
    CHECK(refused("[") == "json.error.syntax");
    CHECK(refused("[]") == "json.error.not_object");
    CHECK(refused("{}") == "json.error.missing_key");
    CHECK(refused(R"({"register":"diary"})") == "json.error.unknown_word");
    CHECK(refused(R"({"register":"recommendation"})") == "json.error.missing_key");
    CHECK(refused(R"({"register":"recommendation","advice":"x","mood":"y"})") ==
          "json.error.unknown_key");
    CHECK(refused(R"({"register":"recommendation","advice":"x","on":"yesterday"})") ==
          "json.error.not_date");
    CHECK(refused(R"({"register":"sentiment","contact":"Nobody","level":2})") ==
          "app.register.no_contact");
    CHECK(refused(R"({"register":"red_flag","kind":"haggling","note":" "})") ==
          "app.red_flag_evidence");
    CHECK(refused(R"({"register":"uncommon_practice","practice":"p","justification":"j",
                      "excused":"caller_id"})") == "json.error.not_list");
    CHECK(refused(R"({"register":"review"})").empty());
}

TEST_CASE("A file open for reading only takes no entries", "[app][registers]") {
    RegisterFirm firm;
    const DreadReportId report = firm.registers.add(firm.dread()).value();
    firm.portfolio.reset();
    const auto again = Portfolio::open(firm.folder / "firm.winnow", firm.clock, true).value();
    CHECK(refusal(again->registers().add(firm.advice())) == "app.read_only");
    CHECK(refusal(again->registers().acknowledge(report, day("2026-04-02"))) == "app.read_only");
    CHECK(again->registers().openDreadReports().size() == 1);
}
