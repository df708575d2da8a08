// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/notice.h>

#include <algorithm>

namespace winnow {

namespace {

constexpr int kMonthsAYear = 12;
constexpr int kMostDays = 3'660;
constexpr int kMostMonths = 120;
constexpr int kMostMonthsAYear = 12;
constexpr int kMostDaysAYear = 366;
constexpr std::size_t kLongestCode = 16;

bool isCode(std::string_view code) {
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    };
    return !code.empty() && code.size() <= kLongestCode && std::ranges::all_of(code, fits);
}

bool isOutside(int value, int most) { return value < 0 || value > most; }

// Complete years from one day to another; a year begun does not count.
int completeYears(Date since, Date until) {
    int years = std::max(until.year() - since.year(), 0);
    while (years > 0 && since.plusMonths(kMonthsAYear * years) > until) {
        --years;
    }
    return years;
}

// The first renewal that a notice with that end can still reach.
Date renewalFrom(const Contract& contract, Date earliest) {
    Date renewal = *contract.renewsOn;
    // Each from the first one, so that a contract of the 31st does not slip to the 28th.
    for (int i = 1; renewal < earliest; ++i) {
        renewal = contract.renewsOn->plusMonths(*contract.renewsEveryMonths * i);
    }
    return renewal;
}

class Advice {
public:
    Advice(const Contract& contract, const NoticeRule& rule, std::optional<Date> since,
           Date noticeOn)
        : m_contract(contract), m_rule(rule), m_since(since) {
        m_advice.noticeOn = noticeOn;
    }

    NoticeAdvice give() {
        fromContract();
        fromRule();
        NoticeAdvice& advice = m_advice;
        advice.known = advice.byContract || advice.byRule;
        advice.earliestEnd = advice.noticeOn;
        for (const std::optional<Date>& end : {advice.byContract, advice.byRule}) {
            advice.earliestEnd = std::max(advice.earliestEnd, end.value_or(advice.noticeOn));
        }
        advice.noticeDays = advice.earliestEnd - advice.noticeOn;
        if (advice.byContract && advice.byRule) {
            say("later", {{"date", advice.earliestEnd}});
        }
        say("no_legal_advice", {});
        return std::move(m_advice);
    }

private:
    using Arguments = decltype(Text::arguments);

    void say(const char* id, Arguments arguments) {
        m_advice.because.push_back({std::string("notice.because.") + id, std::move(arguments)});
    }

    OwnWords ruleName() const { return {m_rule.name, ""}; }

    void fromContract() {
        const std::optional<int>& days = m_contract.noticeDays;
        const std::optional<int>& months = m_contract.noticeMonths;
        Date end = m_advice.noticeOn;
        if (days) {
            end = std::max(end, m_advice.noticeOn.plusDays(*days));
            say("contract_days", {{"count", *days}, {"date", m_advice.noticeOn.plusDays(*days)}});
        }
        if (months) {
            end = std::max(end, m_advice.noticeOn.plusMonths(*months));
            say("contract_months",
                {{"count", *months}, {"date", m_advice.noticeOn.plusMonths(*months)}});
        }
        const bool period = days || months;
        if (!period) {
            say("contract_unknown", {});
        }
        const bool renewal = atRenewal(end);
        if (period || renewal) {
            m_advice.byContract = end;
        }
    }

    // Moves the end to a renewal where the contract ends at no other day.
    bool atRenewal(Date& end) {
        if (!m_contract.renewsOn) {
            if (m_contract.endsOnlyAtRenewal) {
                say("renewal_unknown", {});
            }
            return false;
        }
        // Notice is given before the renewal, not on it.
        const Date earliest = std::max(end, m_advice.noticeOn.plusDays(1));
        const bool repeats = m_contract.renewsEveryMonths && *m_contract.renewsEveryMonths > 0;
        if (*m_contract.renewsOn < earliest && !repeats) {
            say(m_contract.endsOnlyAtRenewal ? "renewal_unknown" : "renewed",
                {{"date", *m_contract.renewsOn}});
            return false;
        }
        const Date renewal = renewalFrom(m_contract, earliest);
        if (!m_contract.endsOnlyAtRenewal) {
            say("renews", {{"date", renewal}});
            return false;
        }
        say("only_at_renewal", {{"date", renewal}});
        end = renewal;
        return true;
    }

    void fromRule() {
        const bool byYears = m_rule.daysPerYear > 0 || m_rule.monthsPerYear > 0;
        if (!byYears && m_rule.leastDays == 0 && m_rule.leastMonths == 0) {
            say("rule_nothing", {{"rule", ruleName()}});
            return;
        }
        if (byYears && !m_since) {
            say("rule_since_unknown", {{"rule", ruleName()}});
            return;
        }
        const Date start = m_advice.noticeOn;
        Date end = start;
        if (byYears) {
            const int years = completeYears(*m_since, start);
            end = std::max(start.plusDays(m_rule.daysPerYear * years),
                           start.plusMonths(m_rule.monthsPerYear * years));
            say(m_rule.monthsPerYear == 1  ? "rule_month"
                : m_rule.monthsPerYear > 1 ? "rule_months"
                                           : "rule_days",
                {{"rule", ruleName()},
                 {"since", *m_since},
                 {"count", years},
                 {"each", m_rule.monthsPerYear > 0 ? m_rule.monthsPerYear : m_rule.daysPerYear},
                 {"date", end}});
        }
        const Date least =
            std::max(start.plusDays(m_rule.leastDays), start.plusMonths(m_rule.leastMonths));
        if (least > end) {
            end = least;
            say("rule_least", {{"rule", ruleName()}, {"date", end}});
        }
        if (m_rule.mostMonths && start.plusMonths(*m_rule.mostMonths) < end) {
            end = start.plusMonths(*m_rule.mostMonths);
            say("rule_most", {{"rule", ruleName()}, {"count", *m_rule.mostMonths}, {"date", end}});
        }
        m_advice.byRule = end;
    }

    const Contract& m_contract;
    const NoticeRule& m_rule;
    std::optional<Date> m_since;
    NoticeAdvice m_advice;
};

}  // namespace

std::vector<Text> validate(const NoticeRule& rule) {
    std::vector<Text> problems;
    const auto problem = [&](const char* id) {
        problems.push_back({std::string("notice.problem.") + id, {{"code", rule.code}}});
    };
    if (!isCode(rule.code)) {
        problem("code");
    }
    if (rule.name.empty()) {
        problem("name");
    }
    if (isOutside(rule.daysPerYear, kMostDaysAYear)) {
        problem("days_per_year");
    }
    if (isOutside(rule.monthsPerYear, kMostMonthsAYear)) {
        problem("months_per_year");
    }
    if (isOutside(rule.leastDays, kMostDays)) {
        problem("least_days");
    }
    if (isOutside(rule.leastMonths, kMostMonths)) {
        problem("least_months");
    }
    if (rule.mostMonths && (*rule.mostMonths < 1 || *rule.mostMonths > kMostMonths)) {
        problem("most_months");
    } else if (rule.mostMonths && (*rule.mostMonths < rule.leastMonths ||
                                   // Whatever the months, none has fewer than 28 days.
                                   rule.leastDays > *rule.mostMonths * 28)) {
        problem("most_below_least");
    }
    return problems;
}

NoticeAdvice noticeAdvice(const Contract& contract, const NoticeRule& rule,
                          std::optional<Date> since, Date noticeOn) {
    return Advice(contract, rule, since, noticeOn).give();
}

}  // namespace winnow
