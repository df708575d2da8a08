// SPDX-License-Identifier: GPL-3.0-or-later
// rate, override, waive, register, grade --lock, explain, prospect, rubric
#include "command_line.h"

#include <fstream>

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

// A firm with two clients that paid their invoices in two quarters, and a third that may come.
struct Firm {
    TempDir folder;
    std::string file = (folder.path() / "firm.winnow").string();

    Firm() {
        REQUIRE(winnowCli({"new", file, "--currency", "EUR", "--name", "Northside"}).code ==
                cli::kDone);
        REQUIRE(run({"clients", "--add", R"({"name": "Alder Dental", "code": "AD"})"}).code ==
                cli::kDone);
        REQUIRE(run({"clients", "--add", R"({"name": "Birch & Sons"})"}).code == cli::kDone);
        for (const char* client : {"Alder Dental", "Birch & Sons"}) {
            for (const char* day : {"2026-04-10", "2026-07-10"}) {
                const Answer added =
                    run({"facts", "--add",
                         std::string(R"({"kind": "invoices", "client": ")") + client +
                             R"(", "number": ")" + day + client + R"(", "issued_on": ")" + day +
                             R"(", "due_on": ")" + day +
                             R"(", "settlement": "tracked", "total": 900, "payments":)" +
                             R"( [{"paid_on": ")" + day + R"(", "amount": 900}]})"});
                INFO(added.err);
                REQUIRE(added.code == cli::kDone);
            }
        }
    }

    // The verb, then its arguments; the portfolio is put between.
    Answer run(std::vector<std::string> arguments, Language language = Language::English) const {
        arguments.insert(arguments.begin() + 1, file);
        return winnowCli(arguments, language);
    }
    // "rubric export FILE ..."
    Answer rubric(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, file);
        arguments.insert(arguments.begin(), "rubric");
        return winnowCli(arguments);
    }
    std::string path(const char* name) const { return (folder.path() / name).string(); }
};

std::string textOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("Clients are rated, listed and cleared by command", "[cli][rate]") {
    const Firm firm;
    CHECK(firm.run({"rate", "AD", "--criterion", "takes_advice=3", "--criterion", "keeps_word=-",
                    "--note", "Agreed the budget"})
              .code == cli::kDone);
    CHECK(firm.run({"rate", "AD", "--rater", "Ana", "--criterion", "takes_advice=1"}).code ==
          cli::kDone);
    const Answer list = firm.run({"rate"});
    CHECK_THAT(list.out, ContainsSubstring("Alder Dental"));
    CHECK_THAT(list.out, ContainsSubstring("no evidence"));
    CHECK_THAT(list.out, ContainsSubstring("Agreed the budget"));
    CHECK_THAT(firm.run({"rate"}, Language::French).out, ContainsSubstring("dirigeant"));
    const Answer json = firm.run({"rate", "--rater", "owner", "--json"});
    CHECK_THAT(json.out, ContainsSubstring("\"criterion\": \"takes_advice\", \"answer\": 3"));
    CHECK_THAT(json.out, ContainsSubstring("\"answer\": null"));
    CHECK_THAT(json.out, !ContainsSubstring("Ana"));

    const Answer agreement = firm.run({"rate", "--agreement"});
    CHECK_THAT(agreement.out, ContainsSubstring("owner and Ana: 0 of 1"));
    CHECK_THAT(firm.run({"rate", "--agreement", "--json"}).out,
               ContainsSubstring("\"compared\": 1"));
    CHECK(firm.run({"rate", "--counting", "owner", "Ana"}).code == cli::kDone);
    CHECK(firm.run({"rate", "--counting", "Nobody"}).code == cli::kRefused);

    CHECK(firm.run({"rate", "AD", "--clear", "takes_advice", "--rater", "Ana"}).code == cli::kDone);
    CHECK_THAT(firm.run({"rate", "--json"}).out, !ContainsSubstring("Ana"));
    CHECK(firm.run({"rate", "AD", "--criterion", "takes_advice=5"}).code == cli::kUsage);
    CHECK(firm.run({"rate", "AD", "--criterion", "margin=3"}).code == cli::kRefused);
    CHECK(firm.run({"rate", "--criterion", "takes_advice=3"}).code == cli::kUsage);
    CHECK(firm.run({"rate", "AD", "--note", "alone"}).code == cli::kUsage);
    CHECK(firm.run({"rate", "Nobody", "--criterion", "takes_advice=3"}).code == cli::kRefused);
}

TEST_CASE("A rating sheet goes out and comes back", "[cli][rate]") {
    const Firm firm;
    const std::string sheet = firm.path("sheet.csv");
    CHECK(firm.run({"rate", "--sheet-out", sheet}).code != cli::kDone);
    CHECK(firm.run({"rate", "--sheet-out", sheet, "--rater", "Ana", "--quarter", "2026-Q3"}).code ==
          cli::kDone);
    CHECK_THAT(textOf(sheet), ContainsSubstring("Ana"));
    const Answer taken = firm.run({"rate", "--sheet-in", sheet, "--json"});
    CHECK(taken.code == cli::kDone);
    CHECK_THAT(taken.out, ContainsSubstring("\"read\": 0"));
    CHECK(firm.run({"rate", "--sheet-in", firm.path("none.csv")}).code != cli::kDone);
    CHECK(firm.run({"rate", "--sheet-out", firm.path("sheet.pdf"), "--rater", "Ana"}).code ==
          cli::kUsage);
}

TEST_CASE("Grades are set by hand and gates waived by command", "[cli][override]") {
    const Firm firm;
    CHECK(firm.run({"override", "AD", "--grade", "A", "--until", "2026-Q4", "--reason",
                    "They are growing"})
              .code == cli::kDone);
    CHECK_THAT(firm.run({"override"}).out, ContainsSubstring("They are growing"));
    CHECK_THAT(firm.run({"override", "--json"}).out, ContainsSubstring("\"grade\": \"A\""));
    CHECK(firm.run({"override", "AD", "--confirm", "--quarter", "2026-Q3"}).code == cli::kDone);
    CHECK(firm.run({"override", "AD", "--remove"}).code == cli::kDone);
    CHECK_THAT(firm.run({"override"}).out, ContainsSubstring("Nothing"));
    CHECK(firm.run({"override", "AD", "--grade", "E", "--reason", "x"}).code == cli::kUsage);
    CHECK(firm.run({"override", "AD", "--grade", "A"}).code == cli::kRefused);
    CHECK(firm.run({"override", "--grade", "A", "--reason", "x"}).code == cli::kUsage);

    CHECK(
        firm.run({"waive", "AD", "--gate", "small_client", "--reason", "Starts in January"}).code ==
        cli::kDone);
    CHECK_THAT(firm.run({"waive"}).out, ContainsSubstring("Starts in January"));
    CHECK_THAT(firm.run({"waive", "AD", "--json"}).out,
               ContainsSubstring("\"gate\": \"small_client\""));
    CHECK(firm.run({"waive", "AD", "--gate", "small_client", "--remove"}).code == cli::kDone);
    CHECK(firm.run({"waive", "AD", "--gate", "nonsense", "--reason", "x"}).code == cli::kRefused);
    CHECK(firm.run({"waive", "AD", "--remove"}).code == cli::kUsage);
}

TEST_CASE("Entries of the registers are kept by command", "[cli][register]") {
    const Firm firm;
    const Answer added = firm.run(
        {"register", "AD", "--add",
         R"({"register": "commitment", "promise": "Direct debit", "signed_on": "2026-05-04"})"});
    INFO(added.err);
    REQUIRE(added.code == cli::kDone);
    CHECK_THAT(added.out, ContainsSubstring("commitment:1"));
    CHECK_THAT(firm.run({"register", "AD", "--add",
                         R"({"register": "review", "on": "2026-06-01", "note": "Fine"})", "--json"})
                   .out,
               ContainsSubstring("\"key\": \"review:1\""));
    CHECK_THAT(firm.run({"register", "AD"}).out, ContainsSubstring("Direct debit"));
    CHECK_THAT(firm.run({"register", "AD", "--json"}).out, ContainsSubstring("Direct debit"));

    const std::string document = firm.folder.write("signed.txt", "We promise").string();
    CHECK(firm.run({"register", "AD", "--attach", "commitment:1", document}).code == cli::kDone);
    CHECK(firm.run({"register", "AD", "--attach", "commitment", document}).code == cli::kUsage);
    CHECK(firm.run({"register", "AD", "--attach", "commitment:9", document}).code == cli::kRefused);
    CHECK_THAT(firm.run({"register", "AD", "--attachments"}).out, ContainsSubstring("signed.txt"));
    CHECK_THAT(firm.run({"register", "AD", "--attachments", "--json"}).out,
               ContainsSubstring("\"size\": 10"));
    const std::string copy = firm.path("copy.txt");
    CHECK(firm.run({"register", "--save-attachment", "1", copy}).code == cli::kDone);
    CHECK(textOf(copy) == "We promise");
    CHECK(firm.run({"register", "--save-attachment", "1", copy}).code == cli::kRefused);
    CHECK(firm.run({"register", "--save-attachment", "1", copy, "--replace"}).code == cli::kDone);
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
    CHECK(firm.run({"register", "--remove-attachment", "1"}).code == cli::kDone);

    REQUIRE(firm.run({"register", "AD", "--add",
                      R"({"register": "dread_report", "reporter": "Ana", "note": "Shouting"})"})
                .code == cli::kDone);
    CHECK_THAT(firm.run({"register", "--dread"}).out, ContainsSubstring("Shouting"));
    CHECK(firm.run({"register", "--acknowledge", "1"}).code == cli::kDone);
    CHECK_THAT(firm.run({"register", "--dread", "--json"}).out,
               ContainsSubstring("\"acknowledged_on\": \"2026-10-09\""));
    CHECK(firm.run({"register", "--decide", "1", "Only Ben goes there"}).code == cli::kDone);
    CHECK_THAT(firm.run({"register", "--dread"}).out, ContainsSubstring("Nothing"));

    CHECK(firm.run({"register", "--remove", "review:1"}).code == cli::kDone);
    CHECK(firm.run({"register", "--remove", "reviews:1"}).code == cli::kUsage);
    CHECK(firm.run({"register"}).code == cli::kUsage);
    CHECK(firm.run({"register", "AD", "--add", R"({"register": "nonsense"})"}).code ==
          cli::kRefused);
}

TEST_CASE("A quarter is locked and corrected by command", "[cli][lock]") {
    const Firm firm;
    CHECK(firm.run({"grade", "--open", "--quarter", "2026-Q2"}).code == cli::kDone);
    CHECK(firm.run({"grade", "--drift", "--quarter", "2026-Q2"}).code == cli::kRefused);
    REQUIRE(firm.run({"grade", "--lock", "--quarter", "2026-Q2", "--note", "As agreed"}).code ==
            cli::kDone);
    CHECK(firm.run({"grade", "--lock", "--quarter", "2026-Q2"}).code == cli::kRefused);
    CHECK(firm.run({"rate", "AD", "--quarter", "2026-Q2", "--criterion", "takes_advice=3"}).code ==
          cli::kRefused);
    CHECK_THAT(firm.run({"grade", "--drift", "--quarter", "2026-Q2"}).out,
               ContainsSubstring("same grades"));
    const Answer before = firm.run({"grade", "--quarter", "2026-Q2", "--json"});

    // An invoice that came to light moves today's grade, not the stored one.
    REQUIRE(firm.run({"facts", "--add",
                      R"({"kind": "invoices", "client": "AD", "number": "late", "issued_on":
                          "2026-04-11", "due_on": "2026-04-20", "settlement": "tracked",
                          "total": 5000})"})
                .code == cli::kDone);
    CHECK(firm.run({"grade", "--quarter", "2026-Q2", "--json"}).out == before.out);
    const Answer drift = firm.run({"grade", "--drift", "--quarter", "2026-Q2", "--json"});
    CHECK(drift.code == cli::kRefused);
    CHECK_THAT(drift.out, ContainsSubstring("Alder Dental"));
    CHECK(firm.run({"grade", "--correct", "AD", "--quarter", "2026-Q2"}).code == cli::kRefused);
    CHECK(firm.run({"grade", "--correct", "AD", "--quarter", "2026-Q2", "--reason",
                    "An invoice was missing"})
              .code == cli::kDone);
    CHECK_THAT(firm.run({"history", "AD"}).out, ContainsSubstring("An invoice was missing"));
    CHECK_THAT(firm.run({"history", "AD", "--json"}).out, ContainsSubstring("\"revision\": 2"));
    CHECK(firm.run({"grade", "--lock", "--correct", "AD"}).code == cli::kUsage);
    CHECK(firm.run({"grade", "--note", "alone"}).code == cli::kUsage);
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
}

TEST_CASE("Prospects are noted and judged by command", "[cli][prospect]") {
    const Firm firm;
    REQUIRE(firm.run({"prospect", "--add", "Cedar Clinic"}).code == cli::kDone);
    CHECK(firm.run({"prospect", "--set", "Cedar",
                    R"({"monthly_fee": "900.00", "signs": {"no_budget_talk": "yes"}})"})
              .code == cli::kDone);
    CHECK_THAT(firm.run({"prospect"}).out, ContainsSubstring("Cedar Clinic"));
    CHECK_THAT(firm.run({"prospect", "--assess", "Cedar"}).out,
               ContainsSubstring("Projected grade"));
    CHECK_THAT(firm.run({"prospect", "--assess", "Cedar", "--json"}).out,
               ContainsSubstring("no_budget_talk"));
    CHECK(firm.run({"prospect", "--assess", "AD"}).code == cli::kRefused);
    CHECK(firm.run({"prospect", "--set", "Cedar", R"({"sings": {}})"}).code == cli::kRefused);
    CHECK(firm.run({"prospect", "--sign", "Cedar", "--since", "2026-10-01"}).code == cli::kDone);
    CHECK_THAT(firm.run({"clients", "--json"}).out, ContainsSubstring("\"since\":\"2026-10-01\""));
    CHECK(firm.run({"prospect", "--since", "2026-10-01"}).code == cli::kUsage);
}

TEST_CASE("The rubric goes out, changes and comes back", "[cli][rubric]") {
    const Firm firm;
    const std::string file = firm.path("rubric.json");
    CHECK(firm.rubric({"export", "-o", file}).code == cli::kDone);
    CHECK(firm.rubric({"export"}).out == textOf(file));
    CHECK(firm.rubric({"diff", file}).code == cli::kDone);
    CHECK(firm.rubric({"import", file}).code == cli::kRefused);  // nothing differs

    std::string json = textOf(file);
    const auto place = json.find("\"hysteresis\": 2");
    INFO(json);
    REQUIRE(place != std::string::npos);
    json.replace(place, 15, "\"hysteresis\": 3");
    firm.folder.write("rubric.json", json);
    CHECK_THAT(firm.rubric({"import", file, "--check"}).out, ContainsSubstring("would have"));
    const Answer diff = firm.rubric({"diff", "1", file});
    CHECK(diff.code == cli::kRefused);
    CHECK_THAT(diff.out, ContainsSubstring("Hysteresis"));
    CHECK_THAT(firm.rubric({"import", file, "--from", "2026-Q3", "--note", "Calmer"}).out,
               ContainsSubstring("version 2"));
    CHECK_THAT(firm.rubric({"versions"}).out, ContainsSubstring("Calmer"));
    CHECK_THAT(firm.rubric({"versions", "--json"}).out, ContainsSubstring("\"version\": 2"));
    CHECK_THAT(firm.rubric({"diff", "1", "2", "--json"}).out,
               ContainsSubstring("rubric.diff.hysteresis"));
    CHECK(firm.rubric({"diff", "1", "7"}).code == cli::kRefused);
    CHECK(firm.rubric({"export", "--version", "shipped"}).code == cli::kDone);
    CHECK(firm.rubric({"import", R"({"criteria": []})"}).code != cli::kDone);
    CHECK(winnowCli({"rubric"}).code == cli::kUsage);
}

TEST_CASE("The sample's grades are looked into by command", "[cli][analysis]") {
    const TempDir folder;
    const std::string file = (folder.path() / "sample.winnow").string();
    REQUIRE(winnowCli({"sample", file}).code == cli::kDone);
    const Answer clients = winnowCli({"clients", file});
    const std::string rows = clients.out.substr(clients.out.find('\n') + 1);
    const std::string client = rows.substr(0, rows.find("  "));
    INFO(client);

    const Answer robust = winnowCli({"robustness", file, client});
    CHECK(robust.code == cli::kDone);
    CHECK_THAT(robust.out, ContainsSubstring("Any weights at all"));
    CHECK_THAT(winnowCli({"robustness", file, client, "--json", "--kappa", "20"}).out,
               ContainsSubstring("\"kappa\":20"));
    CHECK_THAT(winnowCli({"robustness", file}).out, ContainsSubstring(client));
    CHECK(winnowCli({"robustness", file, "--percent", "101"}).code == cli::kUsage);
    CHECK(winnowCli({"least-change", file, client}).code == cli::kDone);
    CHECK_THAT(winnowCli({"least-change", file, client, "--json"}).out,
               ContainsSubstring("\"outcome\""));
    CHECK(winnowCli({"least-change", file}).code == cli::kUsage);
    CHECK_THAT(winnowCli({"history", file, client, "--last", "3"}).out,
               ContainsSubstring("quarter"));
    CHECK_THAT(winnowCli({"migration", file}).out, ContainsSubstring("gone"));
    CHECK_THAT(winnowCli({"migration", file, "--json"}).out, ContainsSubstring("\"moved\""));
    CHECK_THAT(winnowCli({"portfolio", file}).out, ContainsSubstring("Largest client"));
    CHECK_THAT(winnowCli({"portfolio", file}, Language::French).out,
               ContainsSubstring("chiffre d’affaires"));
    CHECK_THAT(winnowCli({"portfolio", file, "--json"}).out, ContainsSubstring("\"hhi\""));
    CHECK_THAT(winnowCli({"explain", file, client}).out, ContainsSubstring("Second opinion"));
}
