// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/portfolio_summary_findings.h>

#include <algorithm>

namespace winnow {

namespace {

constexpr std::size_t kMostHeadlines = 3;
constexpr std::size_t kMostDecisions = 5;
// A B this near to an A is worth the effort of lifting.
constexpr Points kNearA{400};
// A client with at least a fifth of the revenue is a risk of its own.
constexpr Fraction kConcentrated{1, 5};

const GradeGroup& groupOf(const PortfolioSummary& summary, Grade grade) {
    return summary.groups[static_cast<std::size_t>(grade)];
}

const CriterionScore* find(const Assessment& assessment, const std::string& criterion) {
    for (const CriterionScore& each : assessment.criteria) {
        if (each.criterion == criterion) {
            return &each;
        }
    }
    return nullptr;
}

const GateResult* changingGate(const Assessment& assessment) {
    for (const GateResult& gate : assessment.gates) {
        if (gate.changedGrade) {
            return &gate;
        }
    }
    return nullptr;
}

// The known criterion whose contribution rose or fell most.
std::optional<Text> largestChange(const Assessment& now, const Assessment& before, bool up) {
    const CriterionScore* largest = nullptr;
    int size = 0;
    for (const CriterionScore& each : now.criteria) {
        const CriterionScore* earlier = find(before, each.criterion);
        if (!each.contribution || !earlier || !earlier->contribution) {
            continue;
        }
        const int change = each.contribution->hundredths - earlier->contribution->hundredths;
        if ((up ? change : -change) > size) {
            size = up ? change : -change;
            largest = &each;
        }
    }
    if (!largest) {
        return std::nullopt;
    }
    return Text{
        up ? "move.gained" : "move.lost",
        {{"criterion", TextId{"criterion." + largest->criterion}}, {"points", Points{size}}}};
}

void addDHeadline(const PortfolioSummary& summary, std::vector<Text>& headlines) {
    const GradeGroup& d = groupOf(summary, Grade::D);
    if (d.clients == 0) {
        headlines.push_back({"finding.no_d", {{"count", std::int64_t{summary.graded}}}});
    } else if (d.revenueShare && d.hoursShare) {
        headlines.push_back({"finding.d_share",
                             {{"count", std::int64_t{d.clients}},
                              {"revenue", Percent{*d.revenueShare}},
                              {"hours", Percent{*d.hoursShare}}}});
    } else if (d.revenueShare) {
        headlines.push_back(
            {"finding.d_revenue",
             {{"count", std::int64_t{d.clients}}, {"revenue", Percent{*d.revenueShare}}}});
    } else {
        headlines.push_back({"finding.d_count", {{"count", std::int64_t{d.clients}}}});
    }
}

void addMoves(const PortfolioSummary& summary, std::vector<Text>& headlines) {
    if (!summary.groupsBefore) {
        return;
    }
    if (summary.up + summary.down == 0) {
        if (summary.unchanged > 0) {
            headlines.push_back({"finding.no_moves", {{"quarter", summary.quarter.previous()}}});
        }
        return;
    }
    headlines.push_back({"finding.moves",
                         {{"up", std::int64_t{summary.up}},
                          {"down", std::int64_t{summary.down}},
                          {"unchanged", std::int64_t{summary.unchanged}},
                          {"quarter", summary.quarter.previous()}}});
}

void addConcentration(const std::vector<ClientQuarter>& now, std::vector<Text>& headlines) {
    const ClientQuarter* largest = nullptr;
    for (const ClientQuarter& each : now) {
        if (each.metrics.revenueShare &&
            (!largest || *each.metrics.revenueShare > *largest->metrics.revenueShare)) {
            largest = &each;
        }
    }
    if (largest && *largest->metrics.revenueShare >= kConcentrated) {
        headlines.push_back({"finding.concentration",
                             {{"client", largest->client.name},
                              {"share", Percent{*largest->metrics.revenueShare}}}});
    }
}

std::optional<Grade> gradeBefore(const ClientQuarter& client, const QuarterIndex& before) {
    if (const ClientQuarter* earlier = before.find(client.client.id)) {
        return earlier->assessment.finalGrade;
    }
    return client.assessment.previousGrade;
}

// Candidates for decisions, each list with the weightiest first.
class Candidates {
public:
    Candidates(const std::vector<ClientQuarter>& now, const QuarterIndex& before) {
        for (const ClientQuarter& each : now) {
            const Assessment& assessment = each.assessment;
            if (!assessment.finalGrade || each.client.status == ClientStatus::Leaving ||
                each.client.status == ClientStatus::Left) {
                continue;
            }
            if (assessment.finalGrade == Grade::D) {
                (gradeBefore(each, before) == Grade::D ? m_again : m_first).push_back(&each);
            } else if (isNearA(assessment)) {
                m_lifts.push_back(&each);
            } else if (assessment.finalGrade == Grade::C &&
                       each.client.serviceModel == ServiceModel::BreakFix) {
                m_conversions.push_back(&each);
            }
            if (!hasRating(assessment)) {
                m_unrated.push_back(&each);
            }
        }
        const auto score = [](const ClientQuarter* each) {
            return each->assessment.score.value_or(Points{0});
        };
        const auto worseFirst = [&](const ClientQuarter* a, const ClientQuarter* b) {
            return score(a) < score(b);
        };
        const auto largerFirst = [](const ClientQuarter* a, const ClientQuarter* b) {
            return a->metrics.revenue.value_or(Money{}) > b->metrics.revenue.value_or(Money{});
        };
        std::stable_sort(m_again.begin(), m_again.end(), worseFirst);
        std::stable_sort(m_first.begin(), m_first.end(), worseFirst);
        std::stable_sort(m_lifts.begin(), m_lifts.end(), largerFirst);
        std::stable_sort(m_conversions.begin(), m_conversions.end(), largerFirst);
        std::stable_sort(m_unrated.begin(), m_unrated.end(), largerFirst);
    }

    // One of each kind before a second of the first: five decisions should not all be partings.
    std::vector<PortfolioSummary::Decision> take() const {
        std::vector<PortfolioSummary::Decision> decisions;
        const auto add = [&](const std::vector<const ClientQuarter*>& list, std::size_t at,
                             PortfolioSummary::Decision (*decide)(const ClientQuarter&)) {
            if (at < list.size() && decisions.size() < kMostDecisions) {
                decisions.push_back(decide(*list[at]));
            }
        };
        for (std::size_t round = 0; round < kMostDecisions; ++round) {
            add(m_again, round, decideOn);
            add(m_first, round, tryOnceMore);
            add(m_lifts, round, lift);
            add(m_conversions, round, convert);
            add(m_unrated, round, rate);
        }
        std::stable_sort(decisions.begin(), decisions.end(),
                         [](const auto& a, const auto& b) { return a.grade > b.grade; });
        return decisions;
    }

private:
    static bool isNearA(const Assessment& assessment) {
        return assessment.finalGrade == Grade::B && !assessment.overridden &&
               assessment.rawGrade == Grade::B && assessment.pointsToNextGrade &&
               *assessment.pointsToNextGrade <= kNearA;
    }

    static PortfolioSummary::Decision decision(const ClientQuarter& each, const char* id,
                                               Text why) {
        return {each.client.id,
                *each.assessment.finalGrade,
                {std::string("decision.") + id, {{"client", each.client.name}}},
                std::move(why)};
    }
    static PortfolioSummary::Decision decideOn(const ClientQuarter& each) {
        Text why{"decision.decide.why", {}};
        if (each.metrics.worked && each.metrics.revenue) {
            why = {"decision.decide.why_figures",
                   {{"hours", *each.metrics.worked}, {"revenue", *each.metrics.revenue}}};
        }
        return decision(each, "decide", std::move(why));
    }
    static PortfolioSummary::Decision tryOnceMore(const ClientQuarter& each) {
        return decision(each, "try_again", {"decision.try_again.why", {}});
    }
    static PortfolioSummary::Decision lift(const ClientQuarter& each) {
        Text why{"decision.lift.why", {{"points", *each.assessment.pointsToNextGrade}}};
        if (const CriterionScore* most = mostLost(each.assessment)) {
            why.id = "decision.lift.why_criterion";
            why.arguments.emplace_back("criterion", TextId{"criterion." + most->criterion});
        }
        return decision(each, "lift", std::move(why));
    }
    static PortfolioSummary::Decision convert(const ClientQuarter& each) {
        return decision(each, "convert", {"decision.convert.why", {}});
    }
    static PortfolioSummary::Decision rate(const ClientQuarter& each) {
        return decision(each, "rate", {"decision.rate.why", {}});
    }

    // Where a gate asks for more on an axis, points of the other one would not lift the client.
    static std::optional<Axis> axisInTheWay(const Assessment& assessment) {
        const bool capped = std::any_of(
            assessment.gates.begin(), assessment.gates.end(),
            [](const GateResult& gate) { return gate.outcome == GateOutcome::Applied; });
        if (!capped || !assessment.financialScore || !assessment.relationshipScore) {
            return std::nullopt;
        }
        return *assessment.financialScore < *assessment.relationshipScore ? Axis::Financial
                                                                          : Axis::Relationship;
    }

    static const CriterionScore* mostLost(const Assessment& assessment) {
        const std::optional<Axis> only = axisInTheWay(assessment);
        const CriterionScore* most = nullptr;
        std::int64_t size = 0;
        for (const CriterionScore& each : assessment.criteria) {
            if (!each.points || (only && each.axis != *only)) {
                continue;
            }
            const std::int64_t lost =
                std::int64_t{each.weight} * (10'000 - each.points->hundredths);
            if (lost > size) {
                size = lost;
                most = &each;
            }
        }
        return most;
    }

    std::vector<const ClientQuarter*> m_again;  // D last quarter too
    std::vector<const ClientQuarter*> m_first;  // D now, not before
    std::vector<const ClientQuarter*> m_lifts;
    std::vector<const ClientQuarter*> m_conversions;
    std::vector<const ClientQuarter*> m_unrated;
};

}  // namespace

QuarterIndex::QuarterIndex(const std::vector<ClientQuarter>* clients) {
    if (!clients) {
        return;
    }
    for (const ClientQuarter& each : *clients) {
        m_clients.emplace(each.client.id, &each);
    }
}

const ClientQuarter* QuarterIndex::find(ClientId id) const {
    const auto found = m_clients.find(id);
    return found == m_clients.end() ? nullptr : found->second;
}

bool hasRating(const Assessment& assessment) {
    return std::any_of(assessment.criteria.begin(), assessment.criteria.end(),
                       [](const CriterionScore& each) {
                           return each.source == CriterionSource::Rating && each.value;
                       });
}

Text moveReason(const ClientQuarter& now, const ClientQuarter& before) {
    const Assessment& current = now.assessment;
    const Assessment& earlier = before.assessment;
    const bool up = *current.finalGrade < *earlier.finalGrade;
    if (current.overridden) {
        return current.headline;
    }
    if (earlier.overridden) {
        return {"move.override_over", {}};
    }
    const GateResult* gate = changingGate(current);
    const GateResult* gateBefore = changingGate(earlier);
    if (!up && gate && (!gateBefore || gateBefore->gate != gate->gate)) {
        return gate->reason;
    }
    if (up && gateBefore && !gate) {
        return {"move.gate_over", {{"gate", TextId{"gate." + gateBefore->gate}}}};
    }
    if (const auto change = largestChange(current, earlier, up)) {
        return *change;
    }
    return current.headline;
}

std::vector<Text> headlinesOf(const PortfolioSummary& summary,
                              const std::vector<ClientQuarter>& now) {
    std::vector<Text> headlines;
    if (summary.graded == 0) {
        headlines.push_back({"finding.nothing_graded", {}});
        return headlines;
    }
    addDHeadline(summary, headlines);
    addMoves(summary, headlines);
    if (summary.whale.destroyed > Money{}) {
        headlines.push_back({"finding.whale",
                             {{"count", std::int64_t{summary.whale.clientsPastPeak}},
                              {"amount", summary.whale.destroyed}}});
    }
    if (summary.now.arrears && *summary.now.arrears > Money{}) {
        headlines.push_back(
            {"finding.arrears", {{"amount", *summary.now.arrears}, {"date", summary.cutOff}}});
    }
    addConcentration(now, headlines);
    if (headlines.size() > kMostHeadlines) {
        headlines.resize(kMostHeadlines);
    }
    return headlines;
}

std::vector<PortfolioSummary::Decision> decisionsOf(const std::vector<ClientQuarter>& now,
                                                    const QuarterIndex& before) {
    return Candidates(now, before).take();
}

Text confidenceOf(const std::vector<ClientQuarter>& now) {
    std::int64_t known = 0;
    std::int64_t all = 0;
    std::int64_t graded = 0;
    std::int64_t withGaps = 0;
    for (const ClientQuarter& each : now) {
        if (!each.assessment.finalGrade) {
            continue;
        }
        const int weight = each.assessment.countedWeight();
        ++graded;
        known += each.assessment.knownWeight;
        all += weight;
        withGaps += each.assessment.knownWeight < weight ? 1 : 0;
    }
    if (all == 0) {
        return {"confidence.none", {}};
    }
    if (withGaps == 0) {
        return {"confidence.full", {{"count", graded}}};
    }
    return {"confidence.gaps",
            {{"share", Percent{{known, all}}}, {"count", withGaps}, {"graded", graded}}};
}

}  // namespace winnow
