// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/portfolio_view.h>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace winnow {

namespace {

constexpr std::string_view kCallerId = "caller_id";

// Concentration bands of DOMAIN 2b: under the first end fine, up to the second one watch.
struct Bands {
    Fraction watch;
    Fraction high;
};
constexpr Bands kTop1{{10, 100}, {20, 100}};
constexpr Bands kTop3{{25, 100}, {40, 100}};
constexpr Bands kTop10{{40, 100}, {60, 100}};

int bandOf(const Fraction& share, const Bands& bands) {
    if (share < bands.watch) {
        return 0;
    }
    return share > bands.high ? 2 : 1;
}

Int128 greatestDivisor(Int128 a, Int128 b) {
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

// Reduced; where it does not fit even then, to nine places.
Fraction fractionOf(Int128 numerator, Int128 denominator) {
    constexpr std::int64_t kBillion = 1'000'000'000;
    constexpr Int128 kMost = std::numeric_limits<std::int64_t>::max();
    const Int128 divisor = greatestDivisor(denominator, numerator);
    numerator /= divisor;
    denominator /= divisor;
    if (denominator > kMost) {
        return {divideHalfUp(numerator * kBillion, denominator), kBillion};
    }
    return {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

std::optional<int> reactionOf(const Assessment& assessment) {
    for (const CriterionScore& each : assessment.criteria) {
        if (each.criterion == kCallerId && each.value) {
            return static_cast<int>(each.value->micros / Decimal::kOne);
        }
    }
    return std::nullopt;
}

std::size_t indexOf(Grade grade) { return static_cast<std::size_t>(grade); }

using Grades = std::unordered_map<ClientId, Grade>;

Grades gradesOf(const std::vector<ClientQuarter>& clients) {
    Grades grades;
    for (const ClientQuarter& each : clients) {
        if (each.assessment.finalGrade) {
            grades.emplace(each.client.id, *each.assessment.finalGrade);
        }
    }
    return grades;
}

}  // namespace

Concentration concentration(const std::vector<ClientQuarter>& clients) {
    std::vector<std::pair<Money, ClientId>> revenues;
    Money total;
    for (const ClientQuarter& each : clients) {
        if (each.metrics.revenue) {
            revenues.emplace_back(*each.metrics.revenue, each.client.id);
            total += *each.metrics.revenue;
        }
    }
    std::ranges::stable_sort(revenues, std::ranges::greater{}, &std::pair<Money, ClientId>::first);
    Concentration result;
    Int128 squares = 0;
    for (const auto& [revenue, client] : revenues) {
        result.byRevenue.push_back(client);
        squares += static_cast<Int128>(revenue.minor) * revenue.minor;
    }
    if (total <= Money{}) {
        return result;
    }
    const auto top = [&](std::size_t count) {
        Money sum;
        for (std::size_t i = 0; i < std::min(count, revenues.size()); ++i) {
            sum += revenues[i].first;
        }
        return Fraction{sum.minor, total.minor};
    };
    result.top1 = top(1);
    result.top3 = top(3);
    result.top10 = top(10);
    result.hhi = fractionOf(squares, static_cast<Int128>(total.minor) * total.minor);
    result.top1Band = bandOf(*result.top1, kTop1);
    result.top3Band = bandOf(*result.top3, kTop3);
    result.top10Band = bandOf(*result.top10, kTop10);
    return result;
}

Migration migration(const std::vector<ClientQuarter>& before,
                    const std::vector<ClientQuarter>& now) {
    const Grades were = gradesOf(before);
    const Grades are = gradesOf(now);
    Migration result;
    for (const ClientQuarter& each : now) {
        const auto grade = are.find(each.client.id);
        if (grade == are.end()) {
            continue;
        }
        const auto was = were.find(each.client.id);
        if (was == were.end()) {
            result.entered[indexOf(grade->second)].push_back(each.client.id);
        } else {
            result.moved[indexOf(was->second)][indexOf(grade->second)].push_back(each.client.id);
        }
    }
    for (const ClientQuarter& each : before) {
        const auto was = were.find(each.client.id);
        if (was != were.end() && !are.contains(each.client.id)) {
            result.exited[indexOf(was->second)].push_back(each.client.id);
        }
    }
    return result;
}

std::vector<DragEntry> dragRanking(const std::vector<ClientQuarter>& clients) {
    std::vector<DragEntry> ranking;
    for (const ClientQuarter& each : clients) {
        if (each.metrics.drag && each.assessment.finalGrade) {
            ranking.push_back({each.client.id, *each.assessment.finalGrade, *each.metrics.drag,
                               each.metrics.revenueShare, each.metrics.hoursShare});
        }
    }
    std::ranges::stable_sort(ranking, std::ranges::greater{}, &DragEntry::drag);
    return ranking;
}

GutAgreement gutAgreement(const std::vector<ClientQuarter>& clients) {
    GutAgreement agreement;
    std::vector<std::pair<int, int>> pairs;
    for (const ClientQuarter& each : clients) {
        const std::optional<int> reaction = reactionOf(each.assessment);
        if (!reaction || !each.assessment.computedGrade) {
            continue;
        }
        const int gut = static_cast<int>(gutGrade(*reaction));
        const int formula = static_cast<int>(*each.assessment.computedGrade);
        pairs.emplace_back(gut, formula);
        ++agreement.compared;
        if (gut == formula) {
            ++agreement.equal;
        } else {
            agreement.disagreements.push_back(
                {each.client.id, std::string(kCallerId), gut, formula, ""});
        }
    }
    std::ranges::stable_sort(
        agreement.disagreements, std::ranges::greater{}, [](const Disagreement& each) {
            return std::max(each.first - each.second, each.second - each.first);
        });
    agreement.kappa = weightedKappa(pairs, static_cast<int>(kGrades.size()));
    return agreement;
}

Grade gutGrade(int reaction) {
    switch (reaction) {
        case 4:
            return Grade::A;
        case 3:
            return Grade::B;
        case 2:
        case 1:
            return Grade::C;
        default:
            return Grade::D;
    }
}

}  // namespace winnow
