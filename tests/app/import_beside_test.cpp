// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <app/import_beside.h>
#include <support/catch.h>
#include <support/temp_dir.h>

namespace winnow::test {
namespace {

constexpr int kRows = 5'000;

// Every 700th row has a day that does not exist.
std::filesystem::path timesheet(const TempDir& folder) {
    std::string text = "Date,Client,User,Hours,Notes\n";
    for (int i = 0; i < kRows; ++i) {
        text += i % 700 == 350 ? "2026-02-31" : "2026-03-1" + std::to_string(i % 10);
        text += ",Client " + std::to_string(i % 7) + ",Ann,1." + std::to_string(i % 10) + ",note " +
                std::to_string(i) + "\n";
    }
    return folder.write("times.csv", text);
}

struct Story {
    std::vector<std::string> told;
    Result<ImportReadSummary> summary = ImportReadSummary{};
};

template <typename Read>
Story storyOf(const std::filesystem::path& file, Read read) {
    const Currency euro = Currency::fromCode("EUR").value();
    const ImportAnalysis analysis = analyseImport(file, ImportKind::Time, {}, euro).value();
    Story story;
    story.summary = read(
        file, analysis, euro,
        [&](const ImportRow& row) {
            const auto& time = std::get<TimeRow>(row);
            story.told.push_back(std::to_string(time.line) + ' ' + time.client + ' ' + time.note +
                                 ' ' + std::to_string(time.duration.seconds));
        },
        [&](const ImportProblem& problem) {
            story.told.push_back(std::to_string(problem.line) + ' ' + problem.reason.id);
        },
        ImportProgress(), RowCorrections());
    return story;
}

TEST_CASE("Reading beside tells the same rows and problems in the same order", "[app][import]") {
    const TempDir folder;
    const auto file = timesheet(folder);
    const Story alone = storyOf(file, readImport);
    const Story beside = storyOf(file, readImportBeside);
    REQUIRE(beside.summary);
    CHECK(alone.told.size() == kRows);
    CHECK(beside.told == alone.told);
    CHECK(beside.summary->rowsRead == alone.summary->rowsRead);
    CHECK(beside.summary->rowsSkipped == alone.summary->rowsSkipped);
    CHECK_FALSE(beside.summary->cancelled);
}

TEST_CASE("Reading beside stops when it is cancelled, and when a row cannot be stored",
          "[app][import]") {
    const TempDir folder;
    const auto file = timesheet(folder);
    const Currency euro = Currency::fromCode("EUR").value();
    const ImportAnalysis analysis = analyseImport(file, ImportKind::Time, {}, euro).value();
    int rows = 0;
    const auto count = [&](const ImportRow&) { ++rows; };
    const auto ignore = [](const ImportProblem&) {};
    const auto cancelled = readImportBeside(file, analysis, euro, count, ignore,
                                            [](std::int64_t, std::int64_t) { return false; }, {});
    REQUIRE(cancelled);
    CHECK(cancelled->cancelled);
    CHECK(rows < kRows);

    const std::thread::id own = std::this_thread::get_id();
    const auto fail = [&](const ImportRow&) {
        CHECK(std::this_thread::get_id() == own);
        throw std::runtime_error("disk full");
    };
    CHECK_THROWS_AS(readImportBeside(file, analysis, euro, fail, ignore, {}, {}),
                    std::runtime_error);
}

}  // namespace
}  // namespace winnow::test
