// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <algorithm>

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kVerbs[] = {
    "new",     "sample", "import",  "metrics", "grade",   "explain",   "report",   "verify",
    "clients", "facts",  "batches", "quality", "targets", "reconcile", "mappings", "cost-model"};

// A portfolio in which there is something to grade.
std::string gradable(const TempDir& folder) {
    const std::string file = (folder.path() / "firm.winnow").string();
    REQUIRE(winnowCli({"new", file}).code == cli::kDone);
    REQUIRE(winnowCli({"clients", file, "--add", R"({"name": "Alder"})"}).code == cli::kDone);
    return file;
}

}  // namespace

TEST_CASE("Every verb explains itself with --help", "[cli]") {
    const Answer program = winnowCli({"--help"});
    CHECK(program.code == cli::kDone);
    for (const char* verb : kVerbs) {
        CHECK_THAT(program.out, ContainsSubstring(verb));
        const Answer help = winnowCli({verb, "--help"});
        CHECK(help.code == cli::kDone);
        CHECK_THAT(help.out, ContainsSubstring("FILE"));
    }
}

TEST_CASE("Every verb of the program is in its documentation", "[cli]") {
    const std::string page = readBytes(std::filesystem::path(WINNOW_SOURCE_DIR) / "docs/cli.md");
    for (const char* verb : kVerbs) {
        CHECK_THAT(page, ContainsSubstring("\n## " + std::string(verb) + "\n"));
    }
}

TEST_CASE("A wrong command line is wrong usage", "[cli]") {
    CHECK(winnowCli({}).code == cli::kUsage);
    CHECK(winnowCli({"dance"}).code == cli::kUsage);
    CHECK(winnowCli({"grade"}).code == cli::kUsage);
    CHECK(winnowCli({"new", "x.winnow", "--fiscal-start", "13"}).code == cli::kUsage);
}

TEST_CASE("A new portfolio is made once and never overwritten", "[cli]") {
    const TempDir folder;
    const std::string file = (folder.path() / "firm.winnow").string();
    CHECK(winnowCli({"new", file, "--currency", "USD"}).code == cli::kDone);
    const std::string before = readBytes(file);
    const Answer again = winnowCli({"new", file});
    CHECK(again.code == cli::kRefused);
    CHECK_THAT(again.err, ContainsSubstring("firm.winnow"));
    CHECK(readBytes(file) == before);
    CHECK(winnowCli({"verify", file}).code == cli::kDone);
}

TEST_CASE("A currency that ISO 4217 does not know is refused", "[cli]") {
    const TempDir folder;
    const std::string file = (folder.path() / "firm.winnow").string();
    const Answer answer = winnowCli({"new", file, "--currency", "XYZ"});
    CHECK(answer.code == cli::kUsage);
    CHECK_THAT(answer.err, ContainsSubstring("XYZ"));
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("What is no portfolio is refused with one sentence and left alone", "[cli]") {
    const TempDir folder;
    const auto check = [&](const std::filesystem::path& path, int code) {
        for (const char* verb : {"grade", "metrics", "verify"}) {
            const Answer answer = winnowCli({verb, path.string()});
            CHECK(answer.code == code);
            CHECK(answer.out.empty());
            CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
        }
    };
    folder.write("text.winnow", "dear diary\n");
    folder.write("empty.winnow", "");
    std::filesystem::create_directory(folder.path() / "folder.winnow");
    check(folder.path() / "text.winnow", cli::kDamaged);
    check(folder.path() / "empty.winnow", cli::kDamaged);
    check(folder.path() / "folder.winnow", cli::kDamaged);
    check(folder.path() / "nowhere.winnow", cli::kRefused);
    CHECK(readBytes(folder.path() / "text.winnow") == "dear diary\n");
    CHECK(readBytes(folder.path() / "empty.winnow").empty());
}

TEST_CASE("A quarter, language, date or report name that makes no sense is wrong usage", "[cli]") {
    const TempDir folder;
    const std::string file = (folder.path() / "firm.winnow").string();
    REQUIRE(winnowCli({"new", file}).code == cli::kDone);
    CHECK(winnowCli({"grade", file, "--quarter", "2026-Q5"}).code == cli::kUsage);
    CHECK(winnowCli({"metrics", file, "--as-of", "2026-02-30"}).code == cli::kUsage);
    CHECK(winnowCli({"report", file, "-o", (folder.path() / "r.docx").string()}).code ==
          cli::kUsage);
    CHECK(winnowCli({"report", file, "--lang", "xx", "-o", (folder.path() / "r.csv").string()})
              .code == cli::kUsage);
    CHECK(winnowCli({"targets", file, "--minimum-fee", "-3"}).code == cli::kUsage);
}

TEST_CASE("A build without Qt says that it cannot draw the PDF", "[cli]") {
    const TempDir folder;
    const std::string file = gradable(folder);
    const std::string pdf = (folder.path() / "r.pdf").string();
    CHECK(winnowCli({"report", file, "-o", pdf}).code == cli::kRefused);

    const auto writer = [](const ReportContent&, const std::filesystem::path& path) {
        return writeFileAtomically(path, "drawn");
    };
    CHECK(winnowCli({"report", file, "-o", pdf}, Language::English, writer).code == cli::kDone);
    CHECK(readBytes(pdf) == "drawn");
}

TEST_CASE("A report that cannot be written is refused with its path", "[cli]") {
    const TempDir folder;
    const std::string file = gradable(folder);
    const std::string target = (folder.path() / "no such folder" / "r.json").string();
    const Answer answer = winnowCli({"report", file, "-o", target});
    CHECK(answer.code == cli::kRefused);
    CHECK_THAT(answer.err, ContainsSubstring("no such folder"));
}

TEST_CASE("The sample is graded, explained and reported by command", "[cli][sample]") {
    const TempDir folder;
    const std::string file = (folder.path() / "sample.winnow").string();
    REQUIRE(winnowCli({"sample", file}).code == cli::kDone);
    const Answer grades = winnowCli({"grade", file, "--quarter", "2026-Q3", "--csv"});
    CHECK(grades.code == cli::kDone);
    CHECK(winnowCli({"grade", file, "--quarter", "2026-Q3", "--csv"}).out == grades.out);
    CHECK(winnowCli({"explain", file, "nobody of that name"}).code == cli::kRefused);

    const std::string report = (folder.path() / "report.json").string();
    const Answer written =
        winnowCli({"report", file, "--quarter", "2026-Q3", "--lang", "fr", "-o", report});
    CHECK(written.code == cli::kDone);
    CHECK(written.out == report + "\n");
    CHECK_THAT(readBytes(report), ContainsSubstring("winnow-report/1"));
    CHECK(winnowCli({"verify", file}).code == cli::kDone);
}

TEST_CASE("Costs and targets are set by command and change the figures", "[cli]") {
    const TempDir folder;
    const std::string file = (folder.path() / "firm.winnow").string();
    REQUIRE(winnowCli({"new", file}).code == cli::kDone);
    const Answer set =
        winnowCli({"targets", file, "--minimum-fee", "500", "--target-rate", "95.50"});
    CHECK(set.code == cli::kDone);
    CHECK_THAT(set.out, ContainsSubstring("\"minimum_monthly_fee\": 500.00"));
    CHECK(winnowCli({"targets", file}).out == winnowCli({"targets", file}).out);
    CHECK_THAT(winnowCli({"targets", file}).out, ContainsSubstring("95.50"));
    CHECK(winnowCli({"cost-model", file, "--set", "{\"nonsense\": 1}"}).code != cli::kDone);
}
