// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <initializer_list>
#include <map>
#include <random>
#include <string>
#include <utility>

#include <base/currency.h>
#include <domain/grading.h>
#include <formats/rubric_json.h>

namespace winnow::test {

// The default rubric of an owner with a minimum fee of 1,000 and a target rate of 100.
inline Rubric ownersRubric() {
    Rubric rubric = defaultRubric(Currency());
    rubric.minimumMonthlyFee = Money{100'000};
    rubric.targetHourlyRate = Money{10'000};
    return rubric;
}

inline Gate& gateOf(Rubric& rubric, std::string_view id) {
    return *std::find_if(rubric.gates.begin(), rubric.gates.end(),
                         [&](const Gate& gate) { return gate.id == id; });
}

inline const GateResult& gateOf(const Assessment& assessment, std::string_view id) {
    return *std::find_if(assessment.gates.begin(), assessment.gates.end(),
                         [&](const GateResult& gate) { return gate.gate == id; });
}

// Ratings by level, as assessment inputs of 2026-Q3.
inline AssessmentInputs rated(std::initializer_list<std::pair<const char*, int>> levels) {
    AssessmentInputs inputs;
    inputs.quarter = {2026, 3};
    for (const auto& [criterion, level] : levels) {
        inputs.values[criterion] = Decimal::whole(level);
    }
    return inputs;
}

// Every rated criterion at one level.
inline AssessmentInputs ratedAll(const Rubric& rubric, int level) {
    AssessmentInputs inputs;
    inputs.quarter = {2026, 3};
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.source == CriterionSource::Rating) {
            inputs.values[criterion.id] = Decimal::whole(level);
        }
    }
    return inputs;
}

// Random inputs that are the same in every run.
class RandomInputs {
public:
    explicit RandomInputs(unsigned seed) : m_engine(seed) {}

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }

    AssessmentInputs next(const Rubric& rubric) {
        AssessmentInputs inputs;
        inputs.quarter = {2026, 3};
        for (const Criterion& criterion : rubric.criteria) {
            if (below(4) != 0) {
                inputs.values[criterion.id] = value(criterion);
            }
        }
        if (below(3) != 0) {
            inputs.monthlyServiceRevenue = Money{below(300'000)};
        }
        if (below(3) != 0) {
            inputs.arrearsOver60 = Money{below(2) * below(200'000)};
            inputs.arrearsOver90 = Money{below(2) * below(100'000)};
            inputs.oldestArrearsDays = below(200);
        }
        if (below(4) != 0) {
            inputs.rollingRevenue = Money{below(2'000'000)};
        }
        for (int quarters = below(4); quarters > 0; --quarters) {
            inputs.contributions.push_back(
                below(5) == 0 ? std::nullopt : std::optional(Money{below(200'000) - 60'000}));
        }
        inputs.brokenCommitment = below(12) == 0;
        inputs.staffAbuse = below(20) == 0;
        if (below(10) == 0) {
            inputs.waivers["arrears_60"] = "instalments agreed";
        }
        if (below(2) == 0) {
            inputs.previousGrade = kGrades[static_cast<std::size_t>(below(4))];
        }
        if (below(10) == 0) {
            inputs.override = Override{kGrades[static_cast<std::size_t>(below(4))], "a reason",
                                       Quarter{2026, 2 + below(3)}};
        }
        return inputs;
    }

private:
    Decimal value(const Criterion& criterion) {
        if (criterion.source == CriterionSource::Rating) {
            return Decimal::whole(below(5));
        }
        const auto& points = criterion.curve.points();
        const std::int64_t from = points.front().x.micros - 100'000;
        const std::int64_t to = points.back().x.micros + 100'000;
        return Decimal{from + static_cast<std::int64_t>(m_engine()) % (to - from)};
    }

    std::mt19937 m_engine;
};

}  // namespace winnow::test
