// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/notice.h>

#include <algorithm>
#include <random>

#include <formats/case_json.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

NoticeRule perYear(int months) {
    NoticeRule rule;
    rule.code = "FR";
    rule.name = {"France", "France"};
    rule.monthsPerYear = months;
    rule.mostMonths = 18;
    return rule;
}

NoticeRule nothing() {
    NoticeRule rule;
    rule.code = "contract";
    rule.name = {"Contract only", "Le contrat seul"};
    return rule;
}

Contract notice(std::optional<int> days, std::optional<int> months) {
    Contract contract;
    contract.noticeDays = days;
    contract.noticeMonths = months;
    return contract;
}

bool says(const NoticeAdvice& advice, std::string_view id) {
    return std::ranges::any_of(advice.because, [&](const Text& text) {
        return text.id == "notice.because." + std::string(id);
    });
}

}  // namespace

TEST_CASE("The longer of days and months of a contract counts", "[notice]") {
    const NoticeAdvice advice =
        noticeAdvice(notice(60, 3), nothing(), std::nullopt, day("2026-01-31"));
    // 60 days: 1 April; three months: 30 April, which has no 31st
    CHECK(advice.byContract == day("2026-04-30"));
    CHECK_FALSE(advice.byRule);
    CHECK(advice.earliestEnd == day("2026-04-30"));
    CHECK(advice.noticeDays == 89);
    CHECK(advice.known);
    CHECK(noticeAdvice(notice(100, 3), nothing(), {}, day("2026-01-31")).byContract ==
          day("2026-05-11"));
}

TEST_CASE("Months end where the month ends", "[notice]") {
    CHECK(noticeAdvice(notice({}, 1), nothing(), {}, day("2026-01-31")).earliestEnd ==
          day("2026-02-28"));
    CHECK(noticeAdvice(notice({}, 1), nothing(), {}, day("2028-01-31")).earliestEnd ==
          day("2028-02-29"));
    CHECK(noticeAdvice(notice({}, 12), nothing(), {}, day("2028-02-29")).earliestEnd ==
          day("2029-02-28"));
    CHECK(noticeAdvice(notice({}, 1), nothing(), {}, day("2026-12-15")).earliestEnd ==
          day("2027-01-15"));
}

TEST_CASE("A month for each complete year of the relation, at most eighteen", "[notice]") {
    const NoticeRule rule = perYear(1);
    const auto end = [&](const char* since, const char* on) {
        return noticeAdvice({}, rule, day(since), day(on)).byRule;
    };
    CHECK(end("2016-09-09", "2026-09-09") == day("2027-07-09"));  // ten years to the day
    CHECK(end("2016-09-10", "2026-09-09") == day("2027-06-09"));  // one day short: nine
    CHECK(end("1990-01-01", "2026-09-09") == day("2028-03-09"));  // 36 years: 18 months
    CHECK(end("2026-01-01", "2026-09-09") == day("2026-09-09"));  // not a year yet
    // Since a leap day: a year is complete on the last of February.
    CHECK(end("2024-02-29", "2025-02-27") == day("2025-02-27"));
    CHECK(end("2024-02-29", "2025-02-28") == day("2025-03-28"));
    CHECK(end("2024-02-29", "2028-02-28") == day("2028-05-28"));
    CHECK(end("2024-02-29", "2028-02-29") == day("2028-06-29"));
    // A relation that is still to begin has no years.
    CHECK(end("2027-01-01", "2026-09-09") == day("2026-09-09"));
}

TEST_CASE("Least and most of a rule", "[notice]") {
    NoticeRule rule = perYear(1);
    rule.leastMonths = 1;
    CHECK(noticeAdvice({}, rule, day("2026-01-01"), day("2026-09-09")).byRule == day("2026-10-09"));
    rule.leastMonths = 0;
    rule.leastDays = 45;
    CHECK(noticeAdvice({}, rule, day("2025-01-01"), day("2026-09-09")).byRule == day("2026-10-24"));
    // Days a year: six years of ten days.
    NoticeRule days = nothing();
    days.daysPerYear = 10;
    CHECK(noticeAdvice({}, days, day("2020-05-01"), day("2026-09-09")).byRule == day("2026-11-08"));
    days.mostMonths = 1;
    CHECK(noticeAdvice({}, days, day("2020-05-01"), day("2026-09-09")).byRule == day("2026-10-09"));
}

TEST_CASE("What is not known is not made up", "[notice]") {
    const NoticeAdvice blank = noticeAdvice({}, perYear(1), std::nullopt, day("2026-09-09"));
    CHECK_FALSE(blank.byContract);
    CHECK_FALSE(blank.byRule);
    CHECK_FALSE(blank.known);
    CHECK(blank.earliestEnd == day("2026-09-09"));
    CHECK(blank.noticeDays == 0);
    CHECK(says(blank, "contract_unknown"));
    CHECK(says(blank, "rule_since_unknown"));
    // A rule that does not go by years needs no beginning.
    NoticeRule thirty = nothing();
    thirty.leastDays = 30;
    CHECK(noticeAdvice({}, thirty, std::nullopt, day("2026-09-09")).byRule == day("2026-10-09"));
    // A contract without notice ends when it is ended.
    const NoticeAdvice atOnce = noticeAdvice(notice(0, {}), nothing(), {}, day("2026-09-09"));
    CHECK(atOnce.byContract == day("2026-09-09"));
    CHECK(atOnce.known);
    CHECK(says(atOnce, "rule_nothing"));
}

TEST_CASE("The later of contract and rule counts", "[notice]") {
    const NoticeAdvice rule =
        noticeAdvice(notice(30, {}), perYear(1), day("2021-01-01"), day("2026-09-09"));
    CHECK(rule.byContract == day("2026-10-09"));
    CHECK(rule.byRule == day("2027-02-09"));
    CHECK(rule.earliestEnd == day("2027-02-09"));
    CHECK(rule.noticeDays == 153);
    const NoticeAdvice contract =
        noticeAdvice(notice({}, 6), perYear(1), day("2025-01-01"), day("2026-09-09"));
    CHECK(contract.earliestEnd == day("2027-03-09"));
    CHECK(says(contract, "later"));
}

TEST_CASE("A contract that ends only at a renewal", "[notice]") {
    Contract contract = notice({}, 3);
    contract.endsOnlyAtRenewal = true;
    contract.renewsOn = day("2027-01-31");
    contract.renewsEveryMonths = 12;
    const auto end = [&](const char* on) {
        return noticeAdvice(contract, nothing(), {}, day(on)).byContract;
    };
    CHECK(end("2026-09-09") == day("2027-01-31"));
    CHECK(end("2026-10-31") == day("2027-01-31"));  // three months to the day
    CHECK(end("2026-11-01") == day("2028-01-31"));  // a day late: a year more
    CHECK(end("2029-12-01") == day("2031-01-31"));
    // From the first renewal on, so that the 31st does not become the 28th for good.
    contract.renewsEveryMonths = 1;
    CHECK(end("2026-11-29") == day("2027-02-28"));
    CHECK(end("2026-12-15") == day("2027-03-31"));
    // Without a notice period the day before the renewal is the last.
    contract.noticeMonths.reset();
    contract.renewsEveryMonths = 12;
    CHECK(end("2027-01-30") == day("2027-01-31"));
    CHECK(end("2027-01-31") == day("2028-01-31"));

    contract.renewsEveryMonths.reset();
    const NoticeAdvice late = noticeAdvice(contract, nothing(), {}, day("2027-06-01"));
    CHECK_FALSE(late.byContract);
    CHECK(says(late, "renewal_unknown"));
    contract.renewsOn.reset();
    CHECK(says(noticeAdvice(contract, nothing(), {}, day("2027-06-01")), "renewal_unknown"));
    // A renewal that may be ended between is only told.
    contract.endsOnlyAtRenewal = false;
    contract.noticeDays = 30;
    contract.renewsOn = day("2027-12-31");
    const NoticeAdvice told = noticeAdvice(contract, nothing(), {}, day("2027-06-01"));
    CHECK(told.byContract == day("2027-07-01"));
    CHECK(says(told, "renews"));
}

TEST_CASE("The last sentence is that this is no legal advice", "[notice]") {
    for (const auto& since : {std::optional<Date>(), std::optional(day("2020-01-01"))}) {
        const NoticeAdvice advice =
            noticeAdvice(notice(30, {}), perYear(1), since, day("2026-09-09"));
        CHECK(advice.because.back().id == "notice.because.no_legal_advice");
    }
}

TEST_CASE("Property: an end is never before the notice, nor before either of both", "[notice]") {
    std::mt19937 random(26);
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    for (int i = 0; i < 5'000; ++i) {
        Contract contract;
        if (upTo(1)) {
            contract.noticeDays = upTo(120);
        }
        if (upTo(1)) {
            contract.noticeMonths = upTo(12);
        }
        if (upTo(1)) {
            contract.renewsOn = day("2020-01-31").plusDays(upTo(3'000));
            contract.endsOnlyAtRenewal = upTo(1) == 1;
        }
        if (upTo(1)) {
            contract.renewsEveryMonths = 1 + upTo(35);
        }
        NoticeRule rule = perYear(upTo(2));
        rule.leastDays = upTo(60);
        const Date on = day("2024-01-01").plusDays(upTo(2'000));
        const std::optional<Date> since =
            upTo(3) ? std::optional(on.plusDays(-upTo(9'000))) : std::nullopt;
        const NoticeAdvice advice = noticeAdvice(contract, rule, since, on);
        REQUIRE(advice.noticeDays == advice.earliestEnd - on);
        REQUIRE(advice.noticeDays >= 0);
        REQUIRE(advice.earliestEnd >= advice.byContract.value_or(on));
        REQUIRE(advice.earliestEnd >= advice.byRule.value_or(on));
        REQUIRE((!advice.byRule || *advice.byRule <= on.plusMonths(18)));
        REQUIRE(advice.known == (advice.byContract || advice.byRule));
        // Waiting a day never lets the service end earlier.
        const NoticeAdvice later = noticeAdvice(contract, rule, since, on.plusDays(1));
        if (contract.renewsEveryMonths || !contract.endsOnlyAtRenewal) {
            REQUIRE(later.earliestEnd >= advice.earliestEnd);
        }
    }
}

TEST_CASE("A notice rule that cannot be", "[notice]") {
    const auto problems = [](const NoticeRule& rule) {
        std::vector<std::string> ids;
        for (const Text& text : validate(rule)) {
            ids.push_back(text.id.substr(std::string("notice.problem.").size()));
        }
        return ids;
    };
    CHECK(problems(perYear(1)).empty());
    NoticeRule rule = perYear(13);
    rule.code = "a b";
    rule.name = {};
    rule.daysPerYear = -1;
    rule.leastDays = 4'000;
    rule.leastMonths = 121;
    rule.mostMonths = 0;
    CHECK(problems(rule) == std::vector<std::string>{"code", "name", "days_per_year",
                                                     "months_per_year", "least_days",
                                                     "least_months", "most_months"});
    rule = perYear(1);
    rule.leastMonths = 19;
    CHECK(problems(rule) == std::vector<std::string>{"most_below_least"});
    rule = perYear(1);
    rule.mostMonths = 1;
    rule.leastDays = 31;
    CHECK(problems(rule) == std::vector<std::string>{"most_below_least"});
}

TEST_CASE("The rules that come with the program", "[notice]") {
    const std::vector<NoticeRule> rules = shippedNoticeRules();
    REQUIRE(rules.size() == 4);
    for (const NoticeRule& rule : rules) {
        CHECK(validate(rule).empty());
        CHECK_FALSE(rule.basis.en.empty());
        CHECK_THAT(rule.basis.en, Catch::Matchers::ContainsSubstring("No legal advice."));
        CHECK_THAT(rule.basis.fr, Catch::Matchers::ContainsSubstring("pas un conseil juridique."));
    }
    CHECK(rules[0].code == "FR");
    // Ten years: ten months. In the first year a month. Forty years: a year and a half.
    const Date on = day("2026-09-09");
    CHECK(noticeAdvice({}, rules[0], day("2016-03-01"), on).byRule == day("2027-07-09"));
    CHECK(noticeAdvice({}, rules[0], day("2026-03-01"), on).byRule == day("2026-10-09"));
    CHECK(noticeAdvice({}, rules[0], day("1986-03-01"), on).byRule == day("2028-03-09"));
    CHECK(noticeAdvice({}, rules[1], {}, on).byRule == day("2026-10-09"));
    CHECK(noticeAdvice({}, rules[2], {}, on).byRule == day("2026-11-08"));
    CHECK_FALSE(noticeAdvice({}, rules[3], day("2000-01-01"), on).byRule);
}

}  // namespace winnow::test
