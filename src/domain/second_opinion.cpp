// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/second_opinion.h>

#include <domain/weighted_criteria.h>

namespace winnow {

namespace {

constexpr int kWhole = 10'000;

// What the criteria say about one grade.
struct Concordance {
    std::int64_t weight = 0;  // of the criteria that have its cut-off in points
    std::vector<std::string> vetoes;
};

Concordance concordance(const Rubric& rubric, const std::vector<WeightedCriterion>& criteria,
                        Grade grade) {
    Concordance result;
    const int profile = rubric.cutOffs[static_cast<std::size_t>(grade)].hundredths;
    for (const WeightedCriterion& criterion : criteria) {
        if (criterion.points >= profile) {
            result.weight += criterion.weight;
        } else if (profile - criterion.points > rubric.secondOpinion.vetoDistance.hundredths) {
            result.vetoes.emplace_back(criterion.id);
        }
    }
    return result;
}

Percent percentOf(int share) { return {{share, kWhole}}; }

// "a B", as a language says it within a sentence.
TextId aGrade(Grade grade) { return {"a_grade." + std::string(gradeLetter(grade))}; }

Text sentenceOf(const Rubric& rubric, const MajorityGrade& opinion) {
    const bool worst = opinion.grade == Grade::D;
    Text text{worst ? "second.d" : "second.reached", {}};
    if (!worst) {
        text.arguments = {{"grade", aGrade(opinion.grade)},
                          {"weight", percentOf(opinion.weightReached)}};
    }
    if (opinion.grade == Grade::A) {
        return text;
    }
    const Grade next = static_cast<Grade>(static_cast<int>(opinion.grade) - 1);
    text.arguments.emplace_back("next", aGrade(next));
    if (opinion.vetoes.empty()) {
        text.id += ".weight";
        text.arguments.emplace_back("next_weight", percentOf(opinion.weightForNext));
        text.arguments.emplace_back("majority", percentOf(rubric.secondOpinion.majority));
        return text;
    }
    text.id += opinion.vetoes.size() == 1 ? ".veto" : ".vetoes";
    text.arguments.emplace_back("criterion", criterionName(rubric, opinion.vetoes.front()));
    if (opinion.vetoes.size() > 1) {
        text.arguments.emplace_back("count", static_cast<std::int64_t>(opinion.vetoes.size()) - 1);
    }
    return text;
}

}  // namespace

std::optional<MajorityGrade> majorityGrade(const Rubric& rubric, const Assessment& assessment) {
    const std::vector<WeightedCriterion> criteria = weightedCriteria(assessment);
    std::int64_t known = 0;
    for (const WeightedCriterion& criterion : criteria) {
        known += criterion.weight;
    }
    if (known == 0) {
        return std::nullopt;
    }
    const auto share = [&](std::int64_t weight) {
        return static_cast<int>(divideHalfUp(Int128{weight} * kWhole, known));
    };

    MajorityGrade result;
    result.weightReached = kWhole;
    for (const Grade grade : {Grade::C, Grade::B, Grade::A}) {
        Concordance next = concordance(rubric, criteria, grade);
        const bool enough =
            Int128{next.weight} * kWhole >= Int128{rubric.secondOpinion.majority} * known;
        if (!enough || !next.vetoes.empty()) {
            result.weightForNext = share(next.weight);
            result.vetoes = std::move(next.vetoes);
            break;
        }
        result.grade = grade;
        result.weightReached = share(next.weight);
    }
    result.sentence = sentenceOf(rubric, result);
    result.lopsided = assessment.rawGrade && result.grade != *assessment.rawGrade;
    return result;
}

}  // namespace winnow
