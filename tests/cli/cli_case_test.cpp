// SPDX-License-Identifier: GPL-3.0-or-later
// cases, case, queue, letter, dossier, contract, value-statement, agenda, fee, playbook: the model
// story on the sample.
#include "command_line.h"

#include <fstream>

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kNow = "2026-12-20T08:00:00Z";

// The sample, some months later.
struct Story {
    TempDir folder;
    std::string file = (folder.path() / "sample.winnow").string();

    Story() { REQUIRE(winnowCli({"sample", file}).code == cli::kDone); }

    Answer say(std::vector<std::string> arguments, Language language = Language::English) const {
        return winnowCli(arguments, language, {}, kNow);
    }
    // The verb, then its arguments; the portfolio is put between.
    Answer run(std::vector<std::string> arguments, Language language = Language::English) const {
        arguments.insert(arguments.begin() + 1, file);
        return say(std::move(arguments), language);
    }
    // "case VERB FILE ..."
    Answer onCase(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, file);
        arguments.insert(arguments.begin(), "case");
        return say(std::move(arguments));
    }
    void does(std::vector<std::string> arguments) const {
        const Answer answer = onCase(std::move(arguments));
        INFO(answer.err);
        REQUIRE(answer.code == cli::kDone);
    }
    void refuses(std::vector<std::string> arguments, const char* sentence) const {
        const Answer answer = onCase(std::move(arguments));
        CHECK(answer.code == cli::kRefused);
        CHECK_THAT(answer.err, ContainsSubstring(sentence));
        CHECK(answer.out.empty());
    }
    std::string path(const char* name) const { return (folder.path() / name).string(); }
};

std::string textOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The number in "Case 12, ...".
std::string numberOf(const std::string& out) {
    const auto digit = out.find_first_of("0123456789");
    return out.substr(digit, out.find_first_not_of("0123456789", digit) - digit);
}

std::string decision(const char* rest) {
    std::string json = R"({"outcome": "part", "reason": "Too costly", "self_check": [)";
    for (const char* question :
         {"missed_promises", "wrong_scope", "wrong_people", "paid_work_owed", "uncommon_by_need"}) {
        json += std::string(json.back() == '[' ? "" : ", ") + R"({"question": ")" + question +
                R"(", "ours": false})";
    }
    return json + "]" + rest + "}";
}

// A parting up to the proof that its letter arrived, with each guard tried on the way.
std::string partUpToProof(const Story& story) {
    const Answer queue = story.run({"queue"});
    CHECK_THAT(queue.out, ContainsSubstring("Silverpin Recruiters"));
    const Answer started = story.onCase(
        {"start", "Silverpin", "offboarding", "--from", "queue", "--on", "2026-03-02"});
    REQUIRE(started.code == cli::kDone);
    const std::string id = numberOf(started.out);
    story.refuses({"start", "Silverpin", "lift_d_to_c"}, "Part ways");

    const auto step = [&](std::vector<std::string> rest) {
        rest.insert(rest.begin(), {"step", id});
        return rest;
    };
    story.refuses(step({"decision", "--done", "--on", "2026-03-03"}), "how the step ended");
    story.refuses(step({"decision", "--done", "--on", "2026-03-03", "--answers",
                        R"({"outcome": "part", "reason": "Too costly"})"}),
                  "self-check");
    story.refuses(step({"decision", "--done", "--on", "2026-03-03", "--answers", decision("")}),
                  "what leaves and comes back");
    story.refuses(step({"decision", "--done", "--on", "2026-03-03", "--answers",
                        decision(R"(, "effect_seen": true)")}),
                  "No attempt to lift");
    story.does(step({"decision", "--done", "--on", "2026-03-03", "--answers",
                     decision(R"(, "effect_seen": true, "without_attempt": )"
                              R"("They want no fixed fee and none of our tools.")")}));

    const Answer early = story.run({"letter", "Silverpin", "notice_of_end", "--case", id});
    CHECK(early.code == cli::kRefused);
    CHECK_THAT(early.err, ContainsSubstring("No end date, no letter"));

    story.does(step({"contract", "--tick", "renewal", "--tick", "prepaid", "--tick", "licences",
                     "--tick", "leased", "--on", "2026-03-04"}));
    story.refuses(step({"contract", "--done", "--on", "2026-03-04", "--answers",
                        R"({"notice_days": 30, "end_date": "2026-03-20"})"}),
                  "The notice runs until");
    story.does(step({"contract", "--done", "--on", "2026-03-04", "--answers",
                     R"({"notice_days": 30, "end_date": "2026-04-30"})"}));
    story.does(step({"contract", "--reopen", "--reason", "Read again", "--on", "2026-03-04"}));
    CHECK_THAT(story.onCase({"show", id}).out, ContainsSubstring("2026-03-04  Opened again"));
    story.does(step({"contract", "--done", "--on", "2026-03-04", "--answers",
                     R"({"notice_days": 30, "end_date": "2026-04-30"})"}));
    story.does(step({"slot", "--tick", "month", "--tick", "freeze", "--on", "2026-03-04"}));
    story.does(
        step({"slot", "--done", "--on", "2026-03-04", "--answers", R"({"outcome": "notice"})"}));
    story.refuses(step({"delivery_proof", "--done", "--on", "2026-03-05"}), "letter");
    story.refuses(step({"notice_letter", "--skip", "Told by phone"}), "never skipped");

    const Answer letter =
        story.run({"letter", "Silverpin", "notice_of_end", "--case", id, "--dated", "2026-03-05",
                   "--sent", "2026-03-05", "--channel", "registered_post"});
    INFO(letter.err);
    REQUIRE(letter.code == cli::kDone);
    story.refuses(step({"dossier", "--done", "--on", "2026-03-06"}), "without proof of delivery");
    story.does(step({"delivery_proof", "--done", "--on", "2026-03-09", "--answers",
                     R"({"delivered_by": "registered_letter", "delivered_on": "2026-03-07",)"
                     R"( "delivery_reference": "RK 1"})"}));
    return id;
}

// From there to the end: dossier, data, access, closing.
void handOver(const Story& story, const std::string& id) {
    const auto step = [&](std::vector<std::string> rest) {
        rest.insert(rest.begin(), {"step", id});
        return rest;
    };
    for (const char* item : {"technicians", "phone", "escalation"}) {
        story.does(step({"internal_brief", "--tick", item, "--on", "2026-03-09"}));
    }
    story.does(step({"internal_brief", "--done", "--on", "2026-03-09"}));

    story.refuses(step({"dossier", "--postpone", "2027-01-10", "--reason", "They owe us money"}),
                  "money");
    story.refuses(step({"dossier", "--skip", "They owe us money"}), "never skipped");
    story.refuses(step({"data_settlement", "--skip", "They owe us money"}), "never skipped");
    story.refuses(step({"access_removal", "--skip", "They owe us money"}), "never skipped");
    for (const char* item : {"assets", "network", "admins", "domains", "tenants", "passwords",
                             "backups", "restore", "vendors", "applications", "issues"}) {
        story.does(step({"dossier", "--tick", item, "--on", "2026-04-01"}));
    }
    story.does(step({"dossier", "--not-held", "data", "--reason", "None", "--on", "2026-04-01"}));
    story.refuses(step({"dossier", "--done", "--on", "2026-04-01"}), "asks for a document");
    story.does(step({"dossier", "--clear", "data", "--on", "2026-04-01"}));
    REQUIRE(story
                .run({"dossier", "Silverpin", "--items",
                      R"([{"section": "licences", "name": "Mail", "fields": {"count": "12"}}])"})
                .code == cli::kDone);
    const Answer issued =
        story.run({"dossier", "Silverpin", "--case", id, "--issue", "-o", story.path("d.html")});
    INFO(issued.err);
    REQUIRE(issued.code == cli::kDone);
    CHECK_THAT(textOf(story.path("d.html")), ContainsSubstring("Mail"));
    // Refused before a version is spent.
    CHECK(story.run({"dossier", "Silverpin", "--case", id, "--issue", "-o", story.path("d.html")})
              .code == cli::kRefused);
    CHECK(story.run({"dossier", "Silverpin", "--case", id, "--issue", "-o", story.path("d.doc")})
              .code == cli::kUsage);
    CHECK_THAT(story.onCase({"show", id, "--json"}).out, !ContainsSubstring(R"("version":2)"));
    CHECK_THAT(story.onCase({"show", id}).out, ContainsSubstring("Handover dossier.html"));
    story.does(step({"dossier", "--tick", "data", "--on", "2026-04-01"}));
    story.does(step({"dossier", "--done", "--on", "2026-04-01"}));
    for (const char* letter : {"send_dossier", "introduction", "successor_meeting", "ask_data"}) {
        story.does(step({letter, "--skip", "Handed over in person"}));
    }
    story.refuses(step({"access_removal", "--tick", "evidence", "--on", "2026-04-30"}), "dossier");
    story.does(step({"dossier_receipt", "--done", "--on", "2026-04-10", "--answers",
                     R"({"received_by": "K. Sandler"})"}));
    story.refuses(step({"access_removal", "--tick", "evidence", "--on", "2026-04-30"}), "data");
    story.refuses(step({"data_settlement", "--done", "--on", "2026-04-20", "--answers",
                        R"({"data_choice": "returned"})"}),
                  "certificate is missing");
    story.does(step({"data_settlement", "--done", "--on", "2026-04-20", "--answers",
                     R"({"data_choice": "returned", "certificate": "Receipt of 20 April"})"}));
    story.refuses(step({"access_removal", "--tick", "evidence", "--on", "2026-04-21"}),
                  "30 Apr 2026");
    story.refuses(step({"access_removal", "--tick", "billing", "--on", "2026-04-30"}),
                  "First comes: Evidence captured");
    story.refuses(step({"closing", "--done", "--on", "2026-05-10"}), "access may still be live");
    for (const char* item :
         {"evidence",      "client_admin", "rmm",      "antivirus", "backup_agents", "dns_filter",
          "remote",        "technicians",  "guests",   "portal",    "vpn",           "shared",
          "mfa",           "keys",         "gdap",     "partner",   "apps",          "monitoring",
          "documentation", "lists",        "reviewed", "billing"}) {
        story.does(step({"access_removal", "--tick", item, "--on", "2026-05-02"}));
    }
    story.does(step({"access_removal", "--done", "--on", "2026-05-02"}));
    for (const char* item : {"usage", "prepaid", "equipment"}) {
        story.does(step({"final_statement", "--tick", item, "--on", "2026-05-04"}));
    }
    const Answer statement =
        story.run({"letter", "Silverpin", "final_statement", "--case", id, "--dated", "2026-05-04",
                   "--sent", "2026-05-04", "--channel", "email"});
    INFO(statement.err);
    REQUIRE(statement.code == cli::kDone);
    // An open balance keeps nobody from closing.
    story.does(step({"final_statement", "--done", "--on", "2026-05-04", "--answers",
                     R"({"balance": "1250.00"})"}));
    story.does(step({"ask_acceptance", "--skip", "Asked in person"}));
    for (const char* item : {"control", "delivered", "access", "money", "archive"}) {
        story.does(step({"closing", "--tick", item, "--on", "2026-05-10"}));
    }
    story.refuses(step({"closing", "--done", "--on", "2026-05-10"}), "who accepted the handover");
    story.does(step({"closing", "--done", "--on", "2026-05-10", "--answers",
                     R"({"accepted_by": "K. Sandler"})"}));
    for (const char* item : {"access", "billing"}) {
        story.does(step({"later_check", "--tick", item, "--on", "2026-08-10"}));
    }
    story.does(
        step({"later_check", "--done", "--on", "2026-08-10", "--answers", R"({"relief": 3})"}));
}

}  // namespace

TEST_CASE("A client is parted with by command, and no guard is passed", "[cli][case]") {
    const Story story;
    const std::string id = partUpToProof(story);
    handOver(story, id);
    const Answer page = story.onCase({"show", id});
    CHECK_THAT(page.out, ContainsSubstring("Ended: Closed"));
    CHECK_THAT(page.out, !ContainsSubstring("[ ]"));
    const Answer json = story.onCase({"show", id, "--json"});
    CHECK_THAT(json.out, ContainsSubstring("\"outcome\":\"closed\""));
    CHECK_THAT(story.run({"clients", "--json"}).out,
               ContainsSubstring(R"("left_on":"2026-04-30","contact":"Kit Sandler")"));
    CHECK(story.run({"verify"}).code == cli::kDone);
    for (const char* paper :
         {"brief", "receipt", "access-list", "certificate", "statement", "acceptance"}) {
        INFO(paper);
        const Answer made = story.onCase(
            {"paper", id, paper, "-o", story.path("p.html"), "--replace", "--lang", "fr"});
        CHECK(made.code == cli::kDone);
        CHECK_THAT(textOf(story.path("p.html")), ContainsSubstring("<html"));
        CHECK(story.onCase({"paper", id, paper}).out.size() > 100);
    }
}

TEST_CASE("A client is lifted by command", "[cli][case]") {
    const Story story;
    const Answer started = story.onCase({"start", "Silverpin", "lift_c_to_b", "--on", "2026-03-02",
                                         "--assign", "Ana", "--criterion", "pays_on_time"});
    INFO(started.err);
    REQUIRE(started.code == cli::kDone);
    const std::string id = numberOf(started.out);
    const auto step = [&](std::vector<std::string> rest) {
        rest.insert(rest.begin(), {"step", id});
        return rest;
    };
    story.does(step({"value_statement", "--done", "--on", "2026-03-03"}));
    story.does(step({"itemised_invoices", "--done", "--on", "2026-03-03"}));
    const Answer letter =
        story.run({"letter", "Silverpin", "invitation_review", "--case", id, "--dated",
                   "2026-03-04", "--sent", "2026-03-04", "--channel", "email"});
    INFO(letter.err);
    REQUIRE(letter.code == cli::kDone);
    story.refuses(step({"monthly_fee", "--done", "--on", "2026-03-05"}), "Missing: Monthly fee");
    story.does(
        step({"monthly_fee", "--done", "--on", "2026-03-05", "--answers", R"({"fee": 2350.50})"}));
    CHECK_THAT(story.onCase({"show", id, "--json"}).out, ContainsSubstring("2350.50"));
    story.does(step(
        {"review_meeting", "--postpone", "2026-03-19", "--at", "09:00", "--on", "2026-03-06"}));
    story.does(step({"review_meeting", "--postpone", "2026-12-28", "--at", "14:30"}));
    CHECK_THAT(story.onCase({"show", id}).out, ContainsSubstring("2026-12-28 14:30"));
    CHECK(
        story.onCase(step({"review_meeting", "--postpone", "2026-12-28", "--at", "25:30"})).code ==
        cli::kUsage);
    for (const char* item : {"agenda", "trouble", "next_steps"}) {
        story.does(step({"review_meeting", "--tick", item, "--on", "2026-03-20"}));
    }
    story.does(step({"review_meeting", "--done", "--on", "2026-03-20", "--answers",
                     R"({"outcome": "agreed", "reaction": "asks_for_proposal",)"
                     R"( "words": "At last", "decision": "Signs"})"}));
    CHECK_THAT(story.run({"register", "Silverpin"}).out, ContainsSubstring("2026-03-20"));
    story.does(step({"confirmation", "--skip", "Confirmed at the table"}));
    for (const char* item : {"scope", "procedure", "payment", "review_clause", "suspension"}) {
        story.does(step({"agreement", "--tick", item, "--on", "2026-03-28"}));
    }
    story.does(step({"agreement", "--done", "--on", "2026-03-28", "--answers",
                     R"({"promise": "Monthly fee by direct debit", "signed_on": "2026-03-27"})"}));
    story.does(step({"direct_debit", "--done", "--on", "2026-03-30", "--answers",
                     R"({"payment_method": "direct_debit"})"}));
    for (const char* item : {"monitoring", "protection", "backup", "mfa", "ticketing"}) {
        story.does(step({"tool_coverage", "--tick", item, "--on", "2026-04-20"}));
    }
    story.does(step({"tool_coverage", "--done", "--on", "2026-04-20"}));
    story.refuses(
        step({"regrade", "--done", "--on", "2026-07-05", "--answers",
              R"({"outcome": "lifted", "measured_in": "2026-Q2", "measured_grade": "D"})"}),
        "that is not “Lifted”");
    story.refuses(
        step({"regrade", "--done", "--on", "2026-07-05", "--answers",
              R"({"outcome": "lifted", "measured_in": "2026-Q4", "measured_grade": "B"})"}),
        "still to come");
    story.does(step({"regrade", "--done", "--on", "2026-07-05", "--answers",
                     R"({"outcome": "lifted", "measured_in": "2026-Q2", "measured_grade": "B",)"
                     R"( "measured_score": 61.5, "measured_hours": 40.25})"}));
    CHECK_THAT(story.onCase({"show", id, "--json"}).out, ContainsSubstring("\"outcome\":\"won\""));
    CHECK(story.run({"verify"}).code == cli::kDone);
}

TEST_CASE("A case rests, goes on, and is noted, assigned, taken back", "[cli][case]") {
    const Story story;
    const std::string id = numberOf(story.onCase({"start", "Silverpin", "offboarding"}).out);
    story.does({"note", id, "Rang twice"});
    story.does({"assign", id, "Ines"});
    story.does({"suspend", id, "negotiation", "A new offer"});
    story.refuses({"step", id, "decision", "--done"}, "suspended");
    story.does({"resume", id});
    CHECK(story.onCase({"suspend", id, "laziness"}).code == cli::kUsage);
    story.refuses({"end", id, "won", "They were kind"}, "A parting ends by its steps");
    story.does({"reverse", id, "They came round"});
    const Answer page = story.onCase({"show", id});
    CHECK_THAT(page.out, ContainsSubstring("Rang twice"));
    CHECK_THAT(page.out, ContainsSubstring("Ines"));
    story.refuses({"note", "999", "Nobody"}, "no longer in the portfolio");
    CHECK(story.onCase({"step", id, "decision"}).code == cli::kUsage);
}

TEST_CASE("The board, what is due and the calendar", "[cli][case]") {
    const Story story;
    const Answer board = story.run({"cases"});
    CHECK_THAT(board.out, ContainsSubstring("Ferrowgate Construction"));
    CHECK_THAT(board.out, ContainsSubstring("Without a case"));
    CHECK_THAT(story.run({"cases"}, Language::French).out, ContainsSubstring("Sans cas"));
    CHECK(story.run({"cases", "--all"}).out.size() > board.out.size());
    CHECK_THAT(story.run({"cases", "--json"}).out, ContainsSubstring("\"undecided\""));
    CHECK_THAT(story.run({"cases", "--client", "Ferrowgate", "--json"}).out,
               ContainsSubstring("\"parting\""));
    const std::string calendar = story.path("due.ics");
    CHECK(story.run({"cases", "--ics", calendar}).code == cli::kDone);
    CHECK_THAT(textOf(calendar), ContainsSubstring("BEGIN:VEVENT"));
    CHECK(story.run({"agenda", "-o", calendar}).code == cli::kRefused);
    CHECK(story.run({"agenda", "-o", calendar, "--replace"}).code == cli::kDone);
    CHECK(story.run({"agenda", "-o", story.path("due.pdf")}).code == cli::kUsage);
    CHECK_THAT(story.run({"agenda"}).out, ContainsSubstring("Half-hour review meeting"));
    CHECK_THAT(story.say({"case", "playbooks", story.file, "Ferrowgate"}).out,
               ContainsSubstring("offboarding"));
}

TEST_CASE("The queue's caps are set and kept", "[cli][queue]") {
    const Story story;
    CHECK(story
              .run({"queue", "--revenue-cap", "5.5", "--cash-floor", "90000", "--handover-hours",
                    "20", "--client-hours", "6.5", "--months-ahead", "2"})
              .code == cli::kDone);
    const std::string json = story.run({"queue", "--json"}).out;
    CHECK_THAT(json, ContainsSubstring("\"revenue_per_quarter\":0.0550"));
    CHECK_THAT(json, ContainsSubstring("\"cash_floor\":\"90000.00\""));
    CHECK_THAT(json, ContainsSubstring("\"handover_per_client\":6.5000"));
    CHECK(story.run({"queue", "--cash-floor", "none"}).code == cli::kDone);
    CHECK_THAT(story.run({"queue", "--json"}).out, ContainsSubstring("\"cash_floor\":null"));
    CHECK(story.run({"queue", "--revenue-cap", "much"}).code == cli::kUsage);
    CHECK(story.run({"queue", "--months-ahead", "1.5"}).code == cli::kUsage);
}

TEST_CASE("Letters are written, kept, sent and read by command", "[cli][letter]") {
    const Story story;
    CHECK_THAT(story.run({"letter"}).out, ContainsSubstring("notice_of_end"));
    CHECK(story
              .run({"letter", "--sender", "company=Alder IT", "--sender",
                    R"(address=1 Mill Lane\nYork)", "--sender", "email=hello@alder.example"})
              .code == cli::kDone);
    CHECK(story.run({"letter", "--sender", "hat=red"}).code == cli::kUsage);

    const Answer draft = story.run({"letter", "Lumenca", "invitation_review", "--case", "11",
                                    "--draft", "-o", story.path("l.html")});
    INFO(draft.err);
    REQUIRE(draft.code == cli::kDone);
    const std::string number = numberOf(draft.out);
    CHECK_THAT(textOf(story.path("l.html")), ContainsSubstring("Mill Lane"));
    CHECK_THAT(story.run({"letter", "Lumenca"}).out, ContainsSubstring("draft"));
    // A file that may not be written keeps the letter from being recorded as sent.
    CHECK(story
              .run({"letter", "Lumenca", "invitation_review", "--sent", "2026-12-01", "-o",
                    story.path("l.html")})
              .code == cli::kRefused);
    CHECK_THAT(story.run({"letter", "Lumenca"}).out, !ContainsSubstring("sent 1 Dec"));
    const Answer mail = story.run({"letter", "--number", number, "-o", story.path("l.eml")});
    INFO(mail.err);
    CHECK(mail.code == cli::kDone);
    CHECK_THAT(textOf(story.path("l.eml")), ContainsSubstring("X-Unsent: 1"));
    CHECK(story.run({"letter", "--number", number, "--discard"}).code == cli::kDone);
    CHECK(story.run({"letter", "--number", number}).code == cli::kRefused);
    CHECK(story.run({"letter", "Lumenca", "love_letter"}).code == cli::kRefused);
    CHECK(story.run({"letter", "Lumenca", "invitation_review", "-o", story.path("l.pdf")}).code ==
          cli::kRefused);

    const Answer exported = story.run({"letter", "--export", "notice_of_end"});
    CHECK_THAT(exported.out, ContainsSubstring("{end_date}"));
    CHECK(story.run({"letter", "--check", exported.out}).code == cli::kDone);
    std::string wrong = exported.out;
    wrong.replace(wrong.find("{end_date}"), 10, "{end_dat}");
    const Answer checked = story.run({"letter", "--check", wrong});
    CHECK(checked.code == cli::kRefused);
    CHECK_THAT(checked.err, ContainsSubstring("end_dat"));
    CHECK(story.run({"letter", "--import", wrong}).code == cli::kRefused);
}

TEST_CASE("What a client has, was promised and was done for", "[cli][dossier]") {
    const Story story;
    CHECK_THAT(story.run({"dossier", "Ferrowgate", "--list"}).out, ContainsSubstring("no."));
    CHECK(story.run({"dossier", "Ferrowgate", "-o", story.path("d.txt")}).code == cli::kDone);
    CHECK(story.run({"dossier", "Ferrowgate", "--empty", "attic"}).code == cli::kUsage);
    CHECK(story.run({"dossier", "Lumenca", "--empty", "domains"}).code == cli::kDone);
    CHECK(story.run({"dossier", "Lumenca", "--case", "2", "--issue"}).code == cli::kRefused);
    CHECK(story.run({"dossier", "Lumenca", "--items", R"([{"section": "attic"}])"}).code ==
          cli::kRefused);
    CHECK(story.run({"dossier", "Lumenca", "--remove", "99999"}).code == cli::kRefused);

    CHECK(story.run({"contract", "Lumenca", "--set", R"({"notice_days": 45})"}).code == cli::kDone);
    CHECK_THAT(story.run({"contract", "Lumenca"}).out, ContainsSubstring("\"notice_days\":45"));
    CHECK(story.run({"contract", "Lumenca", "--set", R"({"notice": 45})"}).code == cli::kRefused);
    CHECK_THAT(story.run({"contract", "Lumenca", "--notice", "2026-12-20", "--json"}).out,
               ContainsSubstring("\"by_contract\": \"2027-02-03\""));
    CHECK_THAT(story.run({"contract", "Lumenca", "--notice", "2026-12-20"}).out,
               ContainsSubstring("no legal advice"));

    const Answer statement = story.run({"value-statement", "Lumenca"});
    CHECK(statement.code == cli::kDone);
    CHECK_THAT(statement.out, ContainsSubstring("Lumenca"));
    CHECK(story
              .run({"value-statement", "Lumenca", "--no-hours", "--money", "--lang", "fr", "-o",
                    story.path("v.html")})
              .code == cli::kDone);
    CHECK_THAT(story.run({"value-statement", "Lumenca", "--from", "2026-01-01", "--json"}).out,
               ContainsSubstring("2026-03-31"));
    CHECK(story.run({"value-statement", "Lumenca", "--from", "2026-02-01", "--until", "2026-01-01"})
              .code == cli::kUsage);
    CHECK_THAT(story.run({"agenda", "Lumenca", "--on", "2026-12-22"}).out,
               ContainsSubstring("Lumenca"));
    CHECK(story.run({"agenda", "--great-client"}).out.size() > 100);
    CHECK_THAT(story.run({"fee", "Lumenca", "--fee", "2000", "--json"}).out,
               ContainsSubstring("\"fee\": 2000.00"));
    CHECK(story.run({"fee", "Lumenca", "--margin", "100"}).code == cli::kUsage);
}

TEST_CASE("Playbooks are listed, changed and restored by command", "[cli][playbook]") {
    const Story story;
    const auto playbook = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, story.file);
        arguments.insert(arguments.begin(), "playbook");
        return story.say(std::move(arguments));
    };
    CHECK_THAT(playbook({"list"}).out, ContainsSubstring("offboarding"));
    CHECK(playbook({"export", "offbording"}).code == cli::kRefused);
    std::string json = playbook({"export", "lift_c_to_b"}).out;
    const auto at = json.find("Lift from C to B");
    REQUIRE(at != std::string::npos);
    json.replace(at, 4, "Hoist");
    CHECK(playbook({"import", json, "--check"}).code == cli::kDone);
    CHECK(playbook({"import", json, "--note", "Our word"}).code == cli::kDone);
    CHECK_THAT(playbook({"list"}).out, ContainsSubstring("Hoist from C to B"));
    CHECK_THAT(playbook({"versions", "lift_c_to_b"}).out, ContainsSubstring("Our word"));
    CHECK(playbook({"restore", "lift_c_to_b"}).code == cli::kDone);
    CHECK_THAT(playbook({"list"}).out, !ContainsSubstring("Hoist"));
    std::string wrong = playbook({"export", "offboarding"}).out;
    wrong.replace(wrong.find("\"parting_decision\""), 18, "\"none\"");
    CHECK(playbook({"import", wrong}).code == cli::kRefused);
}
