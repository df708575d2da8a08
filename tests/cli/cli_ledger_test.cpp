// SPDX-License-Identifier: GPL-3.0-or-later
// clients, facts, batches, reconcile, quality, mappings, cost-model, metrics --explain
#include "command_line.h"

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Firm {
    TempDir folder;
    std::string file = (folder.path() / "firm.winnow").string();

    Firm() {
        REQUIRE(winnowCli({"new", file, "--currency", "EUR"}).code == cli::kDone);
        REQUIRE(run({"clients", "--add", R"({"name": "Alder Dental", "code": "AD"})"}).code ==
                cli::kDone);
        REQUIRE(run({"clients", "--add", R"({"name": "Birch & Sons"})"}).code == cli::kDone);
    }

    // The verb, then its arguments; the portfolio is put between.
    Answer run(std::vector<std::string> arguments, Language language = Language::English) const {
        arguments.insert(arguments.begin() + 1, file);
        return winnowCli(arguments, language);
    }

    void invoice(const char* client, const char* number, const char* day, const char* total) const {
        const Answer added =
            run({"facts", "--add",
                 std::string(R"({"kind": "invoices", "client": ")") + client + R"(", "number": ")" +
                     number + R"(", "issued_on": ")" + day + R"(", "due_on": "2026-09-30",
                     "settlement": "tracked", "total": )" +
                     total + "}"});
        INFO(added.err);
        REQUIRE(added.code == cli::kDone);
    }
};

}  // namespace

TEST_CASE("Clients are listed, changed and merged by command", "[cli][clients]") {
    const Firm firm;
    CHECK_THAT(firm.run({"clients"}).out, ContainsSubstring("Alder Dental"));
    CHECK_THAT(firm.run({"clients"}, Language::French).out, ContainsSubstring("statut"));

    CHECK(
        firm.run({"clients", "--edit", "AD", R"({"owner": "Ines", "since": "2020-01-01"})"}).code ==
        cli::kDone);
    const Answer json = firm.run({"clients", "--json"});
    CHECK_THAT(json.out, ContainsSubstring("\"owner\":\"Ines\""));
    CHECK_THAT(json.out, ContainsSubstring("\"code\":\"AD\""));
    CHECK(firm.run({"clients", "--edit", "AD", R"({"staus": "left"})"}).code == cli::kRefused);
    CHECK(firm.run({"clients", "--edit", "Nobody", "{}"}).code == cli::kRefused);
    CHECK(firm.run({"clients", "--edit", "AD"}).code == cli::kUsage);
    CHECK(firm.run({"clients", "--add", R"({"name": "Alder Dental"})"}).code == cli::kRefused);

    CHECK(firm.run({"clients", "--alias", "AD", "Dr Alder"}).code == cli::kDone);
    CHECK(firm.run({"clients", "--alias", "Birch", "Dr Alder"}).code == cli::kRefused);
    CHECK(firm.run({"clients", "--edit", "Dr Alder", R"({"segment": "Health"})"}).code ==
          cli::kDone);
    CHECK(firm.run({"clients", "--remove-alias", "AD", "Dr Alder"}).code == cli::kDone);

    REQUIRE(firm.run({"clients", "--add", R"({"name": "Alder Dental Ltd"})"}).code == cli::kDone);
    CHECK_THAT(firm.run({"clients", "--alike"}).out, ContainsSubstring("Alder Dental Ltd"));
    CHECK_THAT(firm.run({"clients", "--alike", "--json"}).out,
               ContainsSubstring("\"likeness\": 100"));
    CHECK(firm.run({"clients", "--merge", "AD", "Alder Dental Ltd"}).code == cli::kDone);
    CHECK_THAT(firm.run({"clients", "--json"}).out,
               ContainsSubstring("\"merged\":[\"Alder Dental Ltd\"]"));
    CHECK(firm.run({"clients", "--unmerge", "Alder Dental Ltd"}).code == cli::kDone);
    CHECK(firm.run({"clients", "--unmerge", "Birch & Sons"}).code == cli::kRefused);
    CHECK(firm.run({"clients", "--alike", "--merge", "AD", "Birch"}).code == cli::kUsage);
}

TEST_CASE("The people at a client are kept by command", "[cli][clients]") {
    const Firm firm;
    CHECK(firm.run({"clients", "--add-contact", "AD", R"({"name": "Ann", "roles": ["payer"]})"})
              .code == cli::kDone);
    CHECK(
        firm.run({"clients", "--add-contact", "AD", R"({"name": "Bo", "roles": ["king"]})"}).code ==
        cli::kRefused);
    const Answer contacts = firm.run({"clients", "--contacts", "AD", "--json"});
    CHECK_THAT(contacts.out, ContainsSubstring("\"roles\":[\"payer\"]"));
    CHECK_THAT(firm.run({"clients", "--contacts", "AD"}).out, ContainsSubstring("payer"));
    CHECK(firm.run({"clients", "--edit-contact", "1", R"({"phone": "+44 20"})"}).code ==
          cli::kDone);
    CHECK(firm.run({"clients", "--edit-contact", "one", "{}"}).code == cli::kRefused);
    CHECK(firm.run({"clients", "--remove-contact", "1"}).code == cli::kDone);
    CHECK(firm.run({"clients", "--remove-contact", "1"}).code == cli::kRefused);
}

TEST_CASE("A client that is named with nothing is wrong usage", "[cli]") {
    const Firm firm;
    CHECK(firm.run({"metrics", "--client", ""}).code == cli::kUsage);
    CHECK(firm.run({"facts", "--client", " "}).code == cli::kUsage);
    CHECK(firm.run({"explain", ""}).code == cli::kUsage);
}

TEST_CASE("Facts are typed in, listed, corrected and removed by command", "[cli][facts]") {
    const Firm firm;
    firm.invoice("AD", "A-1", "2026-08-05", "100.50");
    firm.invoice("Birch", "B-1", "2026-09-05", "40");
    const Answer list = firm.run({"facts"});
    CHECK(list.code == cli::kDone);
    CHECK_THAT(list.out, ContainsSubstring("A-1"));
    CHECK_THAT(list.out, ContainsSubstring("140.50"));
    const Answer one = firm.run({"facts", "--client", "AD", "--json"});
    CHECK_THAT(one.out, ContainsSubstring("\"totals\": {\"count\": 1, \"amount\": 100.50"));
    CHECK_THAT(one.out, ContainsSubstring("\"key\":\"invoices:"));
    CHECK_THAT(one.out, ContainsSubstring("\"by_hand\":true"));
    CHECK_THAT(firm.run({"facts", "--limit", "1"}).out, ContainsSubstring("2 in all"));
    CHECK_THAT(firm.run({"facts", "--from", "2026-09-01"}).out, ContainsSubstring("B-1"));
    CHECK_THAT(firm.run({"facts", "--kind", "tickets"}).out, ContainsSubstring("Nothing"));

    const auto start = one.out.find("invoices:");
    const std::string key = one.out.substr(start, one.out.find('"', start) - start);
    CHECK(firm.run({"facts", "--edit", key, R"({"number": "A-2"})"}).code == cli::kDone);
    CHECK_THAT(firm.run({"facts", "--text", "A-2"}).out, ContainsSubstring("100.50"));
    CHECK(firm.run({"facts", "--add",
                    R"({"kind": "payments", "client": "AD", "paid_on": "2026-09-01",
                        "amount": 60})"})
              .code == cli::kDone);
    CHECK_THAT(firm.run({"facts", "--kind", "payments", "--json"}).out,
               ContainsSubstring("\"amount\":60.00"));

    const std::string csv = (firm.folder.path() / "facts.csv").string();
    CHECK(firm.run({"facts", "--csv", csv}).code == cli::kDone);
    CHECK_THAT(readBytes(csv), ContainsSubstring("Birch & Sons,B-1,2026-09-05"));
    CHECK(firm.run({"facts", "--csv", (firm.folder.path() / "no" / "f.csv").string()}).code ==
          cli::kRefused);

    CHECK(firm.run({"facts", "--remove", key}).code == cli::kDone);
    CHECK(firm.run({"facts", "--remove", key}).code == cli::kRefused);
    CHECK_THAT(firm.run({"facts", "--kind", "payments"}).out, ContainsSubstring("Nothing"));
    CHECK(firm.run({"facts", "--remove", "invoice-1"}).code == cli::kUsage);
    CHECK(firm.run({"facts", "--kind", "clouds"}).code == cli::kUsage);
    CHECK(firm.run({"facts", "--from", "yesterday"}).code == cli::kUsage);
    CHECK(firm.run({"facts", "--client", "Nobody"}).code == cli::kRefused);
    CHECK(firm.run({"facts", "--add", R"({"kind": "time"})"}).code == cli::kRefused);
    CHECK(firm.run({"facts", "--add", "no such file.json"}).code == cli::kRefused);
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
}

TEST_CASE("An import is inspected, reconciled and undone by command", "[cli][batches]") {
    const Firm firm;
    const std::string csv = firm.folder
                                .write("invoices.csv",
                                       "Invoice number,Client,Invoice date,Amount\n"
                                       "1,Alder Dental,2026-08-05,100.00\n"
                                       "2,Cedar,2026-08-06,50.00\n")
                                .string();
    REQUIRE(firm.run({"import", csv, "--create-clients"}).code == cli::kDone);
    const Answer list = firm.run({"batches", "--json"});
    CHECK_THAT(list.out, ContainsSubstring("\"file\": \"invoices.csv\""));
    const auto start = list.out.find("\"number\": ") + 10;
    const std::string number = list.out.substr(start, list.out.find(',', start) - start);
    CHECK_THAT(firm.run({"batches"}).out, ContainsSubstring("invoices.csv"));
    CHECK_THAT(firm.run({"batches", "--show", number}).out, ContainsSubstring("Cedar"));
    CHECK_THAT(firm.run({"batches", "--show", number, "--json"}).out,
               ContainsSubstring("\"counts\": {\"invoices\": 2}"));
    CHECK(firm.run({"batches", "--show", "4711"}).code == cli::kRefused);
    CHECK(firm.run({"batches", "--show", "zero"}).code == cli::kUsage);

    CHECK(firm.run({"reconcile"}).code == cli::kDone);
    CHECK_THAT(firm.run({"reconcile", "--batch", number, "--json"}).out,
               ContainsSubstring("\"agrees\": true"));
    const Answer facts = firm.run({"facts", "--text", "2", "--json"});
    const auto key = facts.out.find("invoices:");
    REQUIRE(firm.run({"facts", "--remove", facts.out.substr(key, facts.out.find('"', key) - key)})
                .code == cli::kDone);
    const Answer short_ = firm.run({"reconcile"});
    CHECK(short_.code == cli::kRefused);
    CHECK_THAT(short_.out, ContainsSubstring("Cedar"));

    const Answer undone = firm.run({"batches", "--undo", number, "--json"});
    INFO(undone.err);
    CHECK(undone.code == cli::kDone);
    CHECK_THAT(undone.out, ContainsSubstring("\"rows\": 1"));
    CHECK(firm.run({"batches", "--undo", number}).code == cli::kRefused);
    CHECK_THAT(firm.run({"facts"}).out, ContainsSubstring("Nothing"));
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
}

TEST_CASE("Gaps in the data are listed with what they cost", "[cli][quality]") {
    const Firm firm;
    firm.invoice("AD", "A-1", "2026-08-05", "100.50");
    const Answer text = firm.run({"quality"});
    CHECK(text.code == cli::kDone);
    CHECK_THAT(text.out, ContainsSubstring("Alder Dental"));
    CHECK(text.out.find("quality.") == std::string::npos);
    const Answer json = firm.run({"quality", "--quarter", "2026-Q3", "--json"});
    CHECK_THAT(json.out, ContainsSubstring("\"gap\": \"clients_without_ratings\""));
    CHECK_THAT(json.out, ContainsSubstring("\"known_weight\": 0."));
    CHECK(firm.run({"quality", "--quarter", "now"}).code == cli::kUsage);
}

TEST_CASE("Mappings are kept by command", "[cli][mappings]") {
    const Firm firm;
    CHECK_THAT(firm.run({"mappings"}).out, ContainsSubstring("invoices"));
    CHECK(firm.run({"mappings", "--import",
                    R"({"name": "Mine", "kind": "invoices", "columns": {"client": "Who"}})"})
              .code == cli::kDone);
    CHECK_THAT(firm.run({"mappings", "--show", "Mine"}).out, ContainsSubstring("Who"));
    const std::string out = (firm.folder.path() / "mine.json").string();
    CHECK(firm.run({"mappings", "--export", "Mine", out}).code == cli::kDone);
    CHECK_THAT(readBytes(out), ContainsSubstring("Who"));
    CHECK(firm.run({"mappings", "--rename", "Mine", "Ours"}).code == cli::kDone);
    CHECK(firm.run({"mappings", "--show", "Mine"}).code == cli::kRefused);
    CHECK(firm.run({"mappings", "--remove", "Ours"}).code == cli::kDone);
    CHECK(firm.run({"mappings", "--import", out}).code == cli::kDone);
    CHECK(firm.run({"mappings", "--import", "{\"name\": 3}"}).code == cli::kRefused);
    CHECK(firm.run({"mappings", "--set-project", "Move", "AD"}).code == cli::kDone);
    CHECK_THAT(firm.run({"mappings", "--projects", "--json"}).out,
               ContainsSubstring("\"client\": \"Alder Dental\""));
    CHECK(firm.run({"mappings", "--remove-project", "Move"}).code == cli::kDone);
    CHECK(firm.run({"mappings", "--remove-project", "Move"}).code == cli::kRefused);
}

TEST_CASE("Costs are tried out, set, shown as a table and removed by command", "[cli][costs]") {
    const Firm firm;
    firm.invoice("AD", "A-1", "2026-08-05", "1000");
    REQUIRE(firm.run({"facts", "--add",
                      R"({"kind": "time", "client": "AD", "day": "2026-08-06", "hours": 10,
                          "technician": "Kim"})"})
                .code == cli::kDone);
    const std::string rates =
        R"({"effective_from": "2026-01-01", "hourly_cost": "40",
            "people": [{"name": "Kim", "role": "Technician", "pay": "43400",
                        "burden": "14420"}]})";
    const Answer preview = firm.run({"cost-model", "--preview", rates, "--json"});
    INFO(preview.err);
    CHECK(preview.code == cli::kDone);
    CHECK_THAT(preview.out, ContainsSubstring("\"contribution_before\": null"));
    CHECK_THAT(preview.out, ContainsSubstring("\"contribution_after\": 622.00"));
    CHECK_THAT(firm.run({"cost-model", "--preview", rates}).out, ContainsSubstring("622"));
    CHECK(firm.run({"cost-model"}).out == "[\n]\n");

    CHECK(firm.run({"cost-model", "--set", rates}).code == cli::kDone);
    CHECK_THAT(firm.run({"cost-model", "--people"}).out, ContainsSubstring("37.80"));
    CHECK_THAT(firm.run({"cost-model", "--people", "--json"}).out,
               ContainsSubstring("\"hourly_cost\": 37.80"));
    CHECK(firm.run({"cost-model", "--remove", "2026-01-02"}).code == cli::kRefused);
    CHECK(firm.run({"cost-model", "--remove", "soon"}).code == cli::kUsage);
    CHECK(firm.run({"cost-model", "--remove", "2026-01-01"}).out == "[\n]\n");
    CHECK(firm.run({"cost-model", "--preview", "{}"}).code == cli::kRefused);
}

TEST_CASE("A figure is explained down to its facts by command", "[cli][metrics]") {
    const Firm firm;
    firm.invoice("AD", "A-1", "2026-08-05", "1000");
    firm.invoice("AD", "A-0", "2026-05-05", "500");
    const Answer json = firm.run(
        {"metrics", "--explain", "revenue", "--client", "AD", "--quarter", "2026-Q3", "--json"});
    CHECK(json.code == cli::kDone);
    CHECK_THAT(json.out, ContainsSubstring("\"value\": 1000.00"));
    CHECK_THAT(json.out, ContainsSubstring("--kind invoices --client 'Alder Dental'"));
    const Answer year = firm.run(
        {"metrics", "--explain", "revenue", "--client", "AD", "--quarter", "2026-Q3", "--rolling"});
    CHECK_THAT(year.out, ContainsSubstring("1,500"));
    CHECK(year.out.find("metric.") == std::string::npos);
    CHECK_THAT(firm.run({"metrics", "--rolling", "--quarter", "2026-Q3", "--client", "AD"}).out,
               ContainsSubstring("Alder Dental,2026-Q3,EUR,1500.00"));
    const Answer wrong = firm.run({"metrics", "--explain", "karma", "--client", "AD"});
    CHECK(wrong.code == cli::kUsage);
    CHECK_THAT(wrong.err, ContainsSubstring("effective_hourly_rate"));
    CHECK(firm.run({"metrics", "--explain", "revenue"}).code == cli::kUsage);
    CHECK(firm.run({"metrics", "--agreed-channels", "portal,phone"}).code == cli::kDone);
    CHECK(firm.run({"metrics", "--agreed-channels", "pigeon"}).code == cli::kUsage);
}

TEST_CASE("A quarter without data is said to be so", "[cli]") {
    const Firm firm;
    firm.invoice("AD", "A-1", "2026-08-05", "1000");
    CHECK(firm.run({"grade", "--quarter", "2026-Q3"}).code == cli::kDone);
    const Answer none = firm.run({"grade", "--quarter", "2019-Q1"});
    CHECK(none.code == cli::kRefused);
    CHECK(none.out.empty());
    CHECK_THAT(none.err, ContainsSubstring("Q1 2019"));
    CHECK(
        firm.run({"report", "--quarter", "2031-Q1", "-o", (firm.folder.path() / "r.json").string()})
            .code == cli::kRefused);
    const std::string empty = (firm.folder.path() / "empty.winnow").string();
    REQUIRE(winnowCli({"new", empty}).code == cli::kDone);
    CHECK(winnowCli({"grade", empty, "--json"}).code == cli::kRefused);
}

TEST_CASE("A name that is no UTF-8 still gives valid JSON", "[cli]") {
    const Firm firm;
    const Answer quality = firm.run({"batches", "--json"});
    CHECK(quality.code == cli::kDone);
    const std::string odd = firm.folder
                                .write("odd\xFF.csv",
                                       "Invoice number,Client,Invoice date,Amount\n"
                                       "1,Nobody,2026-08-05,100.00\n")
                                .string();
    const Answer answer = firm.run({"import", odd, "--json"});
    CHECK(answer.code != cli::kDone);
    CHECK(answer.out.find('\xFF') == std::string::npos);
    CHECK_THAT(answer.out, ContainsSubstring("\xEF\xBF\xBD"));
}
