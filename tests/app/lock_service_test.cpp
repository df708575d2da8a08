// SPDX-License-Identifier: GPL-3.0-or-later
// Locked quarters stand as they were, whatever is learnt later.
#include <algorithm>

#include <sqlite3.h>

#include "judged_firm.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kLast = JudgedFirm::kLast;
constexpr Quarter kBefore{2025, 4};

void rateSome(JudgedFirm& firm) {
    REQUIRE(firm.grading().rate(firm.id("Alder"), {2025, 2}, "takes_advice", 4));
    REQUIRE(firm.grading().rate(firm.id("Birch"), {2025, 3}, "caller_id", 2));
    REQUIRE(firm.grading().rate(firm.id("Cedar"), kBefore, "keeps_word", 1));
    REQUIRE(firm.grading().overrideGrade(firm.id("Elder"), {2025, 3}, {2026, 2}, Grade::C,
                                         "talks are under way"));
    REQUIRE(firm.grading().waive(firm.id("Elder"), "arrears_90", {2025, 4}, {2026, 3},
                                 "instalments agreed"));
}

void runSql(const std::filesystem::path& file, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

const CheckResult& checkOf(const std::vector<CheckResult>& checks) {
    return *std::ranges::find(checks, "assessments", &CheckResult::check);
}

}  // namespace

TEST_CASE("The first lock locks the quarters before it along", "[app][lock]") {
    JudgedFirm firm;
    rateSome(firm);
    LockService& locks = firm.portfolio->locks();
    CHECK(refusalOf(locks.lock({2026, 2}, "")) == "app.lock.not_over");
    CHECK(refusalOf(locks.lock({2024, 1}, "")) == "app.lock.empty");
    const std::string before = bytesOf(firm.grading().quarter(kBefore));
    REQUIRE(locks.lock(kBefore, "after the yearly review"));
    CHECK(locks.lockedQuarters() ==
          std::vector<Quarter>{{2025, 1}, {2025, 2}, {2025, 3}, {2025, 4}});
    CHECK(bytesOf(firm.grading().quarter(kBefore)) == before + "\nlocked");
    CHECK(refusalOf(locks.lock(kBefore, "")) == "app.lock.already");
    CHECK_FALSE(firm.grading().quarter(kLast).locked);
    REQUIRE(locks.lock(kLast, ""));
    CHECK(locks.isLocked(kLast));
    CHECK(locks.drift(kLast).empty());
    CHECK(locks.drift({2025, 2}).empty());
    const std::vector<CheckResult> checks = firm.portfolio->verify();
    for (const CheckResult& check : checks) {
        CAPTURE(check.check, check.detail.id);
        CHECK(check.passed);
    }
}

TEST_CASE("A later quarter is not locked before an earlier one", "[app][lock]") {
    JudgedFirm firm;
    REQUIRE(firm.portfolio->locks().lock({2025, 2}, ""));
    CHECK(refusalOf(firm.portfolio->locks().lock(kLast, "")) == "app.lock.earlier");
    REQUIRE(firm.portfolio->locks().lock({2025, 3}, ""));
    CHECK(firm.portfolio->locks().lockedQuarters().size() == 3);
}

TEST_CASE("Old quarters grade to the same bytes after the rubric changed twice", "[app][lock]") {
    JudgedFirm firm;
    rateSome(firm);
    REQUIRE(firm.portfolio->locks().lock(kBefore, ""));
    std::vector<std::string> before;
    for (Quarter each = JudgedFirm::kFirst; each <= kBefore; each = each.next()) {
        before.push_back(bytesOf(firm.grading().quarter(each)));
    }
    const std::string open = bytesOf(firm.grading().quarter(kLast));
    Rubric rubric = firm.portfolio->rubrics().inUse(kLast);
    std::swap(rubric.criteria[0].weight, rubric.criteria[1].weight);
    rubric.cutOffs = {Points{8500}, Points{7500}, Points{6500}};
    REQUIRE(firm.portfolio->rubrics().publish(rubric, kLast, "stricter"));
    rubric.gates.erase(rubric.gates.begin());
    rubric.hysteresis = Points{0};
    REQUIRE(firm.portfolio->rubrics().publish(rubric, kLast, "simpler"));
    firm.reopen();
    CHECK(bytesOf(firm.grading().quarter(kLast)) != open);
    std::size_t at = 0;
    for (Quarter each = JudgedFirm::kFirst; each <= kBefore; each = each.next()) {
        CHECK(bytesOf(firm.grading().quarter(each)) == before[at++]);
        CHECK(firm.portfolio->locks().drift(each).empty());
    }
    CHECK(firm.portfolio->locks().verifyStored().empty());
}

TEST_CASE("Judgement of a locked quarter is refused with the way out", "[app][lock]") {
    JudgedFirm firm;
    rateSome(firm);
    const ClientId elder = firm.id("Elder");
    const Date inLocked = *Date::of(2025, 11, 3);
    REQUIRE(firm.grading().addRedFlag(elder, RedFlagKind::Haggling, inLocked, "wanted half"));
    REQUIRE(firm.portfolio->locks().lock(kBefore, ""));
    GradingService& grading = firm.grading();
    const auto isLocked = [](const Result<void>& done) {
        return refusalOf(done) == "app.lock.locked";
    };
    CHECK(isLocked(grading.rate(elder, kBefore, "keeps_word", 2)));
    CHECK(isLocked(grading.rate(elder, {2024, 1}, "keeps_word", 2)));
    CHECK(isLocked(grading.rateAll(elder, {2025, 1}, {{"keeps_word", 2, ""}})));
    CHECK(isLocked(grading.clearRating(firm.id("Cedar"), kBefore, "keeps_word")));
    CHECK(isLocked(grading.overrideGrade(elder, kBefore, kLast, Grade::A, "why not")));
    CHECK(isLocked(grading.removeOverride(elder, kBefore)));
    CHECK(isLocked(grading.confirmOverride(elder, kBefore)));
    CHECK(isLocked(grading.waive(elder, "staff_abuse", kBefore, kLast, "why not")));
    CHECK(isLocked(grading.removeWaiver(elder, "arrears_90", kBefore)));
    CHECK_FALSE(grading.addRedFlag(elder, RedFlagKind::StaffAbuse, inLocked, "shouted"));
    CHECK(isLocked(grading.removeRedFlag(elder, grading.redFlags(elder).front().id)));
    CHECK(isLocked(firm.portfolio->session().skip(kBefore, elder, "")));
    // What was decided before the lock is not undone past it.
    CHECK(isLocked(firm.portfolio->undo()));
    CHECK(firm.portfolio->locks().drift(kBefore).empty());

    // What lasts beyond the lock can end with it.
    REQUIRE(grading.removeOverride(elder, kLast));
    CHECK_FALSE(grading.overrideIn(elder, kLast));
    CHECK(grading.overrideIn(elder, kBefore)->until == kBefore);
    REQUIRE(grading.removeWaiver(elder, "arrears_90", kLast));
    CHECK(grading.waivers(elder, kLast).empty());
    CHECK(grading.waivers(elder, kBefore).size() == 1);
    CHECK(firm.portfolio->locks().drift(kBefore).empty());
    REQUIRE(grading.rate(elder, kLast, "keeps_word", 2));
    REQUIRE(firm.portfolio->undo());
}

TEST_CASE("The rubric that a lock rests on is not undone", "[app][lock]") {
    JudgedFirm firm;
    Rubric rubric = firm.portfolio->rubrics().inUse(kLast);
    rubric.hysteresis = Points{500};
    const int version = firm.portfolio->rubrics().publish(rubric, kLast, "calmer").value();
    REQUIRE(firm.portfolio->locks().lock(kLast, ""));
    CHECK(refusalOf(firm.portfolio->undo()) == "app.lock.locked");
    CHECK(firm.grading().quarter(kLast).rubric.version == version);
    rubric.hysteresis = Points{100};
    CHECK(refusalOf(firm.portfolio->rubrics().publish(rubric, kLast, "")) == "app.lock.locked");
    REQUIRE(firm.portfolio->rubrics().publish(rubric, kLast.next(), ""));
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->locks().verifyStored().empty());
}

TEST_CASE("Facts that come late leave a locked quarter and are told as drift until corrected",
          "[app][lock]") {
    JudgedFirm firm;
    rateSome(firm);
    LockService& locks = firm.portfolio->locks();
    REQUIRE(locks.lock(kLast, ""));
    const Assessment stood = firm.grade("Birch");
    const ClientQuarter before = *firm.grading().quarter(kLast).find(firm.id("Birch"));
    firm.import("late.csv",
                "Date,Client,Hours,Technician\n"
                "2026-03-20,Birch,90,Kim\n"
                "2026-03-20,Ginkgo,3,Kim\n");
    const ClientQuarter after = *firm.grading().quarter(kLast).find(firm.id("Birch"));
    CHECK(assessmentToJson(after.assessment) == assessmentToJson(stood));
    CHECK(after.metrics.worked->seconds - before.metrics.worked->seconds == 90 * 3600);
    CHECK(firm.grading().quarter(kLast).find(firm.id("Ginkgo")) == nullptr);

    const std::vector<LockService::Drift> drift = locks.drift(kLast);
    const auto birch = std::ranges::find(drift, firm.id("Birch"), &LockService::Drift::client);
    REQUIRE(birch != drift.end());
    CHECK(birch->stored->score == stood.score);
    CHECK(*birch->now->score < *stood.score);
    CHECK(std::ranges::none_of(drift,
                               [&](const auto& each) { return each.client == firm.id("Alder"); }));

    CHECK(refusalOf(locks.correct(kLast, firm.id("Birch"), "  ")) == "app.lock.reason");
    CHECK(refusalOf(locks.correct({2026, 2}, firm.id("Birch"), "late")) == "app.lock.not_locked");
    CHECK(refusalOf(locks.correct(kLast, firm.id("Alder"), "late")) == "app.lock.same");
    REQUIRE(locks.correct(kLast, firm.id("Birch"), "Hours came late"));
    CHECK(firm.grade("Birch").score == birch->now->score);
    CHECK(refusalOf(locks.correct(kLast, firm.id("Birch"), "again")) == "app.lock.same");
    const std::vector<LockService::Revision> revisions = locks.revisions(firm.id("Birch"));
    REQUIRE(revisions.size() == 6);
    CHECK(revisions.back().revision == 2);
    CHECK(revisions.back().reason == "Hours came late");
    CHECK(revisions[4].assessment->score == stood.score);
    CHECK(revisions[5].assessment->score == birch->now->score);
    CHECK(locks.verifyStored().empty());
    firm.reopen();
    CHECK(firm.grade("Birch").score == birch->now->score);
}

TEST_CASE("A corrected grade is the one that the next quarter is compared with", "[app][lock]") {
    JudgedFirm firm;
    REQUIRE(firm.portfolio->locks().lock(kBefore, ""));
    std::string late = "Date,Client,Hours,Technician\n";
    for (int day = 1; day <= 31; ++day) {
        late += fmt::format("2025-12-{:02},Alder,20,Kim\n", day);
    }
    firm.import("late.csv", late);
    const Grade locked = *firm.grade("Alder", kBefore).computedGrade;
    CHECK(firm.grade("Alder").previousGrade == locked);
    REQUIRE(firm.portfolio->locks().correct(kBefore, firm.id("Alder"), "late hours"));
    const Grade corrected = *firm.grade("Alder", kBefore).computedGrade;
    REQUIRE(corrected != locked);
    CHECK(firm.grade("Alder").previousGrade == corrected);
}

TEST_CASE("A client that has gone from a locked quarter stays in it until a correction says so",
          "[app][lock]") {
    JudgedFirm firm;
    REQUIRE(firm.portfolio->locks().lock(kLast, ""));
    Client firs = *firm.portfolio->clients().find(firm.id("Firs"));
    firs.status = ClientStatus::Prospect;
    REQUIRE(firm.portfolio->clients().update(firs));
    REQUIRE(firm.grading().quarter(kLast).find(firs.id));
    const auto drift = firm.portfolio->locks().drift(kLast);
    REQUIRE(drift.size() == 1);
    CHECK(drift.front().what.id == "lock.drift.went");
    REQUIRE(firm.portfolio->locks().correct(kLast, firs.id, "was never a client"));
    CHECK(firm.grading().quarter(kLast).find(firs.id) == nullptr);
    CHECK(firm.portfolio->locks().drift(kLast).empty());
    CHECK_FALSE(firm.portfolio->locks().revisions(firs.id).back().assessment);
}

TEST_CASE("An altered locked grade is found by verify", "[app][lock]") {
    JudgedFirm firm;
    rateSome(firm);
    REQUIRE(firm.portfolio->locks().lock(kLast, ""));
    const ClientId alder = firm.id("Alder");
    const std::filesystem::path file = firm.folder / "firm.winnow";
    firm.portfolio.reset();
    const std::string alter = fmt::format(
        "DROP TRIGGER assessments_are_not_updated;"
        "UPDATE assessments SET inputs = replace(inputs, '\"takes_advice\":4', "
        "'\"takes_advice\":3'), result = replace(result, '\"final_grade\":\"B\"', "
        "'\"final_grade\":\"A\"') WHERE client_id = {} AND quarter = '2025-Q2';"
        "UPDATE assessments SET inputs = '{{' WHERE client_id = {} AND quarter = '2025-Q3';"
        "CREATE TRIGGER assessments_are_not_updated BEFORE UPDATE ON assessments BEGIN\n"
        "    SELECT RAISE(ABORT, 'an assessment is only superseded');\nEND;",
        alder.value, alder.value);
    runSql(file, alter.c_str());
    firm.portfolio = Portfolio::open(file, firm.clock).value();
    const auto mismatches = firm.portfolio->locks().verifyStored();
    REQUIRE_FALSE(mismatches.empty());
    CHECK(std::ranges::all_of(mismatches, [&](const auto& each) { return each.client == alder; }));
    CHECK(std::ranges::count(mismatches, Quarter{2025, 3}, &LockService::Mismatch::quarter) == 1);
    const std::vector<CheckResult> checks = firm.portfolio->verify();
    CHECK_FALSE(checkOf(checks).passed);
    CHECK(checkOf(checks).detail.id == "verify.assessments.differ");
}
