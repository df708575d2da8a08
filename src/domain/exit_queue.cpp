// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/exit_queue.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace winnow {

namespace {

constexpr int kMonthsAQuarter = 3;
constexpr int kQuartersForParting = 2;  // DOMAIN 5b-0: D for at least two quarters
constexpr int kMostMonthsAhead = 36;
constexpr WorkTime kMostHandover = WorkTime::hours(10'000);
constexpr Money kMostMoney{100'000'000'000'000};

Int128 greatestDivisor(Int128 a, Int128 b) {
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

// Reduced; where it does not fit even then, to six places. Empty when the ratio itself does not
// fit.
std::optional<Fraction> fractionOf(Int128 numerator, Int128 denominator) {
    constexpr Int128 kMost = std::numeric_limits<std::int64_t>::max();
    const Int128 divisor = greatestDivisor(denominator, numerator);
    numerator /= divisor;
    denominator /= divisor;
    if (numerator <= kMost && denominator <= kMost) {
        return Fraction{static_cast<std::int64_t>(numerator),
                        static_cast<std::int64_t>(denominator)};
    }
    if (numerator / denominator > kMost / Decimal::kOne || denominator > kMost * Decimal::kOne) {
        return std::nullopt;
    }
    // A divisor this large loses nothing that six places would show.
    while (numerator > kMost) {
        numerator /= 2;
        denominator /= 2;
    }
    return Fraction{divideHalfUp(numerator * Decimal::kOne, denominator), Decimal::kOne};
}

Date firstOfMonth(Date day) { return day.plusDays(1 - day.day()); }

// Worse ones first.
bool isWorse(const QueueCandidate& a, const QueueCandidate& b) {
    const auto rank = [](const QueueCandidate& each) {
        constexpr int kBestScore = std::numeric_limits<int>::max();
        constexpr Money kMostContribution{std::numeric_limits<std::int64_t>::max()};
        return std::tuple(!each.integrityGate, -each.quartersInD,
                          each.score ? each.score->hundredths : kBestScore,
                          each.contribution.value_or(kMostContribution));
    };
    return std::tuple(rank(a), std::string_view(a.name), a.client) <
           std::tuple(rank(b), std::string_view(b.name), b.client);
}

Text rankingText(const QueueCandidate& candidate) {
    if (!candidate.integrityGate && candidate.quartersInD == 0) {
        return {"queue.why.parting", {}};
    }
    std::string id = candidate.integrityGate ? "queue.why.gate" : "queue.why.d";
    if (candidate.integrityGate && candidate.quartersInD == 0) {
        id += ".only";
    } else {
        id += candidate.attempts == 0   ? ".untried"
              : candidate.attempts == 1 ? ".tried_once"
                                        : ".tried";
    }
    return {std::move(id), {{"count", candidate.quartersInD}, {"attempts", candidate.attempts}}};
}

// What speaks against deciding now.
std::vector<Text> objections(const QueueCandidate& candidate) {
    if (candidate.parting) {
        return {};
    }
    std::vector<Text> against;
    if (candidate.liftRunning) {
        against.push_back({"queue.advice.lift_running", {}});
    } else if (candidate.integrityGate) {
        return {};
    } else if (candidate.quartersInD < kQuartersForParting) {
        against.push_back({candidate.attempts == 0 ? "queue.advice.first_time_untried"
                                                   : "queue.advice.first_time",
                           {}});
    } else if (candidate.attempts == 0) {
        against.push_back({"queue.advice.untried", {}});
    }
    return against;
}

// What is planned, month by month, and what still fits.
class Plan {
public:
    Plan(const QueueCaps& caps, Date today, std::optional<Money> portfolioRevenue,
         const FiscalCalendar& calendar)
        : m_caps(caps),
          m_start(firstOfMonth(today).plusMonths(caps.firstMonthAhead)),
          m_thisMonth(firstOfMonth(today)),
          m_portfolioRevenue(portfolioRevenue),
          m_calendar(calendar) {}

    Date start() const { return m_start; }

    // Already under way: whatever the caps say.
    Date keep(const QueueCandidate& candidate) {
        const Date month = candidate.endDate
                               ? std::max(firstOfMonth(*candidate.endDate), m_thisMonth)
                               : m_thisMonth;
        take(candidate, month, false);
        return month;
    }

    // The first month that fits, not before `from`; empty: none, and `advice` says why.
    std::optional<Date> place(const QueueCandidate& candidate, Date from,
                              std::vector<Text>& advice) {
        if (m_caps.handoverPerClient > m_caps.handoverPerMonth) {
            advice.push_back(
                {"queue.no_month.handover",
                 {{"needed", m_caps.handoverPerClient}, {"there", m_caps.handoverPerMonth}}});
            return std::nullopt;
        }
        if (!floorHolds(candidate, advice)) {
            return std::nullopt;
        }
        const bool alone = isOverCapAlone(candidate);
        Date month = std::max(from, m_start);
        // Past the last month taken and a quarter on, every month is empty.
        const Date last = std::max(m_lastMonth, month).plusMonths(2 * kMonthsAQuarter);
        while (month < last && !fits(candidate, month, alone)) {
            month = month.plusMonths(1);
        }
        if (alone) {
            advice.push_back(
                {"queue.advice.over_cap",
                 {{"share", Percent{{candidate.revenue->minor, m_portfolioRevenue->minor}}},
                  {"cap", Percent{*m_caps.revenuePerQuarter}}}});
        } else if (!candidate.revenue) {
            advice.push_back({"queue.advice.revenue_unknown", {}});
        }
        take(candidate, month, alone);
        return month;
    }

private:
    struct Month {
        int clients = 0;
        WorkTime handover;
        bool closed = false;  // someone of unknown revenue has it alone
    };
    struct QuarterLoad {
        int clients = 0;
        Money revenue;
        bool closed = false;  // someone over the cap has it alone
    };

    bool isCapped() const {
        return m_caps.revenuePerQuarter && m_portfolioRevenue && *m_portfolioRevenue > Money{};
    }

    bool isWithinCap(Money revenue) const {
        const Fraction& cap = *m_caps.revenuePerQuarter;
        return static_cast<Int128>(revenue.minor) * cap.denominator <=
               static_cast<Int128>(m_portfolioRevenue->minor) * cap.numerator;
    }

    bool isOverCapAlone(const QueueCandidate& candidate) const {
        return isCapped() && candidate.revenue && !isWithinCap(*candidate.revenue);
    }

    bool floorHolds(const QueueCandidate& candidate, std::vector<Text>& advice) const {
        if (!m_caps.cashFloor) {
            return true;
        }
        if (!m_portfolioRevenue) {
            advice.push_back({"queue.no_month.floor_unknown", {}});
            return false;
        }
        const Money left = *m_portfolioRevenue - m_leaving - candidate.revenue.value_or(Money{});
        if (candidate.revenue && left < *m_caps.cashFloor) {
            advice.push_back(
                {"queue.no_month.floor", {{"left", left}, {"floor", *m_caps.cashFloor}}});
            return false;
        }
        return true;
    }

    bool fits(const QueueCandidate& candidate, Date month, bool alone) {
        const Month& taken = m_months[month];
        const QuarterLoad& quarter = m_quarters[m_calendar.quarterOf(month).index()];
        if (taken.closed || quarter.closed ||
            taken.handover + m_caps.handoverPerClient > m_caps.handoverPerMonth) {
            return false;
        }
        if (alone) {
            return quarter.clients == 0;
        }
        if (!candidate.revenue && taken.clients > 0) {
            return false;
        }
        const Money revenue = std::max(candidate.revenue.value_or(Money{}), Money{});
        return !isCapped() || isWithinCap(quarter.revenue + revenue);
    }

    void take(const QueueCandidate& candidate, Date month, bool alone) {
        Month& taken = m_months[month];
        ++taken.clients;
        taken.handover += m_caps.handoverPerClient;
        taken.closed |= !candidate.revenue;
        QuarterLoad& quarter = m_quarters[m_calendar.quarterOf(month).index()];
        ++quarter.clients;
        quarter.closed |= alone;
        // A credit balance makes no room for others.
        const Money revenue = std::max(candidate.revenue.value_or(Money{}), Money{});
        quarter.revenue += revenue;
        m_leaving += revenue;
        m_lastMonth = std::max(m_lastMonth, month);
    }

    const QueueCaps& m_caps;
    Date m_start;
    Date m_thisMonth;
    std::optional<Money> m_portfolioRevenue;
    const FiscalCalendar& m_calendar;
    std::map<Date, Month> m_months;
    std::map<int, QuarterLoad> m_quarters;  // by Quarter::index()
    Money m_leaving;
    Date m_lastMonth;
};

// A sum that is unknown from the first unknown part on.
template <typename Value>
void addKnown(std::optional<Value>& sum, const std::optional<Value>& part) {
    if (sum && part) {
        *sum += *part;
    } else {
        sum.reset();
    }
}

void addUp(std::vector<QueueEntry>& entries) {
    std::optional<Money> revenue = Money{};
    std::optional<WorkTime> hours = WorkTime{};
    std::optional<Money> contribution = Money{};
    for (QueueEntry& entry : entries) {
        if (!entry.month) {
            continue;
        }
        addKnown(revenue, entry.candidate.revenue);
        addKnown(hours, entry.candidate.hours);
        addKnown(contribution, entry.candidate.contribution);
        entry.revenueSoFar = revenue;
        entry.hoursSoFar = hours;
        entry.contributionSoFar = contribution;
    }
}

QueueEntry entryOf(QueueCandidate candidate) {
    QueueEntry entry;
    entry.why = rankingText(candidate);
    entry.advice = objections(candidate);
    entry.ready = entry.advice.empty();
    entry.candidate = std::move(candidate);
    return entry;
}

void schedule(std::vector<QueueEntry>& entries, Plan plan) {
    for (QueueEntry& entry : entries) {
        if (entry.candidate.parting) {
            entry.month = plan.keep(entry.candidate);
            entry.advice.push_back(
                entry.candidate.endDate
                    ? Text{"queue.advice.parting", {{"date", *entry.candidate.endDate}}}
                    : Text{"queue.advice.parting_no_date", {}});
        }
    }
    // Those that can be decided now come first; the others get what months are left, should the
    // lift that is tried or advised fail. Nobody goes before a worse one of the same kind.
    for (const bool ready : {true, false}) {
        Date from = plan.start();
        for (QueueEntry& entry : entries) {
            if (entry.candidate.parting || entry.ready != ready) {
                continue;
            }
            entry.month = plan.place(entry.candidate, from, entry.advice);
            from = entry.month.value_or(from);
        }
    }
}

bool isDivisor(const std::optional<Money>& amount) { return amount && *amount > Money{}; }

std::optional<Fraction> breakEven(Money lost, std::optional<WorkTime> hours,
                                  std::optional<Money> restRate) {
    if (lost <= Money{}) {
        return Fraction{0, 1};
    }
    if (!hours || *hours <= WorkTime{} || !isDivisor(restRate)) {
        return std::nullopt;
    }
    constexpr std::int64_t kSecondsAnHour = 3600;
    return fractionOf(static_cast<Int128>(lost.minor) * kSecondsAnHour,
                      static_cast<Int128>(hours->seconds) * restRate->minor);
}

}  // namespace

QueueCaps defaultCaps() {
    QueueCaps caps;
    caps.revenuePerQuarter = Fraction{8, 100};
    caps.handoverPerMonth = WorkTime::hours(16);
    caps.handoverPerClient = WorkTime::hours(8);
    return caps;
}

std::vector<Text> validate(const QueueCaps& caps) {
    std::vector<Text> problems;
    const auto require = [&](bool fits, const char* id) {
        if (!fits) {
            problems.push_back({std::string("queue.problem.") + id, {}});
        }
    };
    require(!caps.revenuePerQuarter || (caps.revenuePerQuarter->denominator > 0 &&
                                        *caps.revenuePerQuarter > Fraction{0, 1} &&
                                        *caps.revenuePerQuarter <= Fraction{1, 1}),
            "revenue_per_quarter");
    require(!caps.cashFloor || (*caps.cashFloor >= Money{} && *caps.cashFloor <= kMostMoney),
            "cash_floor");
    require(caps.handoverPerMonth >= WorkTime{} && caps.handoverPerMonth <= kMostHandover,
            "handover_per_month");
    require(caps.handoverPerClient >= WorkTime{} && caps.handoverPerClient <= kMostHandover,
            "handover_per_client");
    require(caps.firstMonthAhead >= 0 && caps.firstMonthAhead <= kMostMonthsAhead,
            "first_month_ahead");
    return problems;
}

PartingEffect partingEffect(std::optional<Money> revenue, std::optional<WorkTime> hours,
                            std::optional<Money> contribution, std::optional<Money> directCosts,
                            std::optional<Money> portfolioRevenue,
                            std::optional<WorkTime> portfolioHours, std::optional<Money> restRate) {
    PartingEffect effect;
    effect.revenue = revenue;
    effect.hours = hours;
    effect.contribution = contribution;
    if (revenue && isDivisor(portfolioRevenue)) {
        effect.revenueShare = Fraction{revenue->minor, portfolioRevenue->minor};
    }
    if (hours && portfolioHours && *portfolioHours > WorkTime{}) {
        effect.hoursShare = Fraction{hours->seconds, portfolioHours->seconds};
    }
    if (revenue && directCosts) {
        effect.breakEven = breakEven(*revenue - *directCosts, hours, restRate);
    }
    return effect;
}

ExitQueue exitQueue(std::vector<QueueCandidate> candidates, const QueueCaps& caps, Date today,
                    std::optional<Money> portfolioRevenue, std::optional<WorkTime> portfolioHours,
                    const FiscalCalendar& calendar) {
    std::ranges::sort(candidates, isWorse);
    ExitQueue queue;
    queue.portfolioRevenue = portfolioRevenue;
    queue.portfolioHours = portfolioHours;
    for (QueueCandidate& candidate : candidates) {
        if (candidate.grade != Grade::D && !candidate.integrityGate && !candidate.parting) {
            continue;
        }
        if (candidate.uncommon && !candidate.parting) {
            QueueEntry entry = entryOf(std::move(candidate));
            entry.why = {"queue.why.uncommon", {}};
            entry.advice.clear();
            entry.ready = false;
            queue.leftOut.push_back(std::move(entry));
            continue;
        }
        queue.entries.push_back(entryOf(std::move(candidate)));
        queue.entries.back().place = static_cast<int>(queue.entries.size());
    }
    schedule(queue.entries, Plan(caps, today, portfolioRevenue, calendar));
    addUp(queue.entries);
    return queue;
}

}  // namespace winnow
