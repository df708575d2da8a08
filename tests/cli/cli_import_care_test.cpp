// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that go half wrong: nothing is lost, counted twice or left out in silence.
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

    Firm() { REQUIRE(winnowCli({"new", file, "--currency", "EUR"}).code == cli::kDone); }

    Answer import(const char* name, const std::string& text) const {
        return winnowCli({"import", file, folder.write(name, text).string(), "--create-clients",
                          "--date-order", "ymd", "--json"});
    }
    // One figure of the only row of a client and quarter.
    std::string figure(const char* client, const char* quarter, const char* name) const {
        const Answer answer =
            winnowCli({"metrics", file, "--client", client, "--quarter", quarter, "--json"});
        const std::string key = std::string("\"") + name + "\": ";
        const std::size_t at = answer.out.find(key);
        REQUIRE(at != std::string::npos);
        return answer.out.substr(at + key.size(),
                                 answer.out.find_first_of(",\n", at) - at - key.size());
    }
};

}  // namespace

TEST_CASE("An invoice repeated on several rows counts once in the totals", "[cli][import]") {
    const Firm firm;
    const Answer answer = firm.import("a.csv",
                                      "Client,Invoice number,Invoice date,Amount\n"
                                      "Alder,1,2026-01-05,26.67\n"
                                      "Alder,1,2026-01-05,26.67\n"
                                      "Alder,2,2026-01-05,10.00\n");
    CHECK_THAT(answer.out, ContainsSubstring("\"added\": 2"));
    CHECK_THAT(answer.out, ContainsSubstring("\"already_present\": 1"));
    CHECK_THAT(answer.out, ContainsSubstring("{\"count\": 2, \"amount\": 36.67}"));
}

TEST_CASE("A bad line holds its invoice back whole until it is mended", "[cli][import]") {
    const Firm firm;
    const std::string head = "Client,Invoice number,Invoice date,Item total,Total\n";
    const std::string others = "Alder,1,2026-01-05,60,100\nBirch,1,2026-01-05,7,7\n";
    const Answer broken = firm.import("a.csv", head + others + "Alder,1,2026-01-05,forty,100\n");
    CHECK(broken.code == cli::kRowsLeftOut);
    CHECK_THAT(broken.out, ContainsSubstring("\"added\": 1"));
    CHECK_THAT(broken.out, ContainsSubstring("\"left_out\": 2"));
    CHECK_THAT(broken.out, ContainsSubstring("line 4"));

    const Answer mended = firm.import("b.csv", head + others + "Alder,1,2026-01-05,40,100\n");
    CHECK(mended.code == cli::kDone);
    CHECK_THAT(mended.out, ContainsSubstring("\"added\": 1"));
    CHECK(firm.figure("Alder", "2026-Q1", "revenue") == "100.00");
    CHECK(firm.figure("Birch", "2026-Q1", "revenue") == "7.00");
}

TEST_CASE("Rows that are no invoices are skipped and counted", "[cli][import]") {
    const Firm firm;
    const Answer answer = firm.import("a.csv",
                                      "Client,Invoice number,Invoice date,Amount,Status\n"
                                      "Alder,1,2026-01-05,10.00,Draft\n"
                                      "Alder,2,2026-01-06,10.00,Sent\n"
                                      "Total,,,20.00,\n");
    CHECK(answer.code == cli::kDone);
    CHECK_THAT(answer.out, ContainsSubstring("\"rows_read\": 1,\n  \"rows_skipped\": 2"));
}

TEST_CASE("A dash for the cents is not a minus", "[cli][import]") {
    const Firm firm;
    const Answer answer = firm.import("a.csv",
                                      "Client;Invoice number;Invoice date;Amount\n"
                                      "Alder;1;2026-01-05;1'250.-\n"
                                      "Alder;2;2026-01-05;20.50\n"
                                      "Alder;3;2026-01-05;5.25-\n");
    CHECK_THAT(answer.out, ContainsSubstring("\"amount\": 1265.25"));
}

TEST_CASE("A byte the encoding does not define leaves its row out", "[cli][import]") {
    const Firm firm;
    const std::string source = firm.folder
                                   .write("a.csv",
                                          "Client,Invoice number,Invoice date,Amount\n"
                                          "M\x81ller,1,2026-01-05,10.00\n"
                                          "Am\xE9lie,2,2026-01-05,10.00\n")
                                   .string();
    const Answer answer = winnowCli(
        {"import", firm.file, source, "--create-clients", "--encoding", "windows-1252", "--json"});
    CHECK(answer.code == cli::kRowsLeftOut);
    CHECK_THAT(answer.out, ContainsSubstring("\"added\": 1"));
    CHECK_THAT(answer.out, ContainsSubstring("\"line\": 2"));
}

TEST_CASE("A quarter after the data's end makes nobody late", "[cli]") {
    const Firm firm;
    firm.import("a.csv",
                "Client,Invoice number,Invoice date,Due date,Paid on,Amount\n"
                "Alder,1,2026-01-05,2026-02-04,2026-03-20,10.00\n"
                "Alder,2,2026-03-15,2026-04-14,,10.00\n");
    CHECK(winnowCli({"metrics", firm.file}).out.find("2026-Q2") == std::string::npos);
    CHECK(firm.figure("Alder", "2026-Q2", "late_invoices") == "null");
    CHECK(firm.figure("Alder", "2026-Q2", "cut_off") == "\"2026-03-20\"");
    const Answer later = winnowCli({"metrics", firm.file, "--as-of", "2026-04-24"});
    CHECK_THAT(later.out, ContainsSubstring("Alder,2026-Q2,EUR"));
}

TEST_CASE("Setting one target leaves what later versions changed", "[cli]") {
    const Firm firm;
    firm.import("a.csv",
                "Client,Invoice number,Invoice date,Amount\n"
                "Alder,1,2025-01-05,10.00\nAlder,2,2026-01-05,10.00\n");
    REQUIRE(winnowCli({"targets", firm.file, "--minimum-fee", "500"}).code == cli::kDone);
    REQUIRE(
        winnowCli({"targets", firm.file, "--minimum-fee", "800", "--quarter", "2026-Q1"}).code ==
        cli::kDone);
    REQUIRE(winnowCli({"targets", firm.file, "--target-rate", "95"}).code == cli::kDone);
    CHECK_THAT(winnowCli({"targets", firm.file, "--quarter", "2025-Q4"}).out,
               ContainsSubstring("\"minimum_monthly_fee\": 500.00, \"target_hourly_rate\": 95.00"));
    CHECK_THAT(winnowCli({"targets", firm.file, "--quarter", "2026-Q1"}).out,
               ContainsSubstring("\"minimum_monthly_fee\": 800.00, \"target_hourly_rate\": 95.00"));
}

TEST_CASE("A name that two clients share is not guessed", "[cli]") {
    const Firm firm;
    for (const char* name : {"Alder Ltd", "ALDER"}) {
        REQUIRE(
            winnowCli({"clients", firm.file, "--add", std::string(R"({"name": ")") + name + "\"}"})
                .code == cli::kDone);
    }
    firm.import("a.csv",
                "Client,Invoice number,Invoice date,Amount\n"
                "Alder Ltd,1,2026-01-05,10.00\n");
    const Answer answer = winnowCli({"metrics", firm.file, "--client", "alder"});
    CHECK(answer.code == cli::kRefused);
    CHECK_THAT(answer.err, ContainsSubstring("Alder Ltd"));
    CHECK(winnowCli({"metrics", firm.file, "--client", "ALDER"}).code == cli::kDone);
}

TEST_CASE("A new portfolio never replaces anything and leaves nothing beside it", "[cli]") {
    TempDir crashed;
    crashed.write("b.winnow.new", "what a crash left");
    REQUIRE(winnowCli({"new", (crashed.path() / "b.winnow").string()}).code == cli::kDone);
    CHECK_FALSE(std::filesystem::exists(crashed.path() / "b.winnow.new"));

    const Firm firm;
    const std::string before = readBytes(firm.file);
    CHECK(winnowCli({"new", firm.file}).code == cli::kRefused);
    CHECK(readBytes(firm.file) == before);
    const auto entries = std::filesystem::directory_iterator(firm.folder.path());
    CHECK(std::distance(begin(entries), end(entries)) == 1);
}
