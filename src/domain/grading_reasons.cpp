// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/grading_reasons.h>

#include <algorithm>

namespace winnow {

namespace {

constexpr std::int64_t kFullPoints = 10'000;
// From here on a criterion is mentioned as a strength, and under the other one as a weakness.
constexpr Points kStrong{7'000};
constexpr Points kWeak{5'000};

// Points of the score that a criterion won and lost, of its weight.
Points won(const CriterionScore& criterion) { return *criterion.contribution; }

Points lost(const CriterionScore& criterion) {
    const std::int64_t missing = kFullPoints - criterion.points->hundredths;
    return Points{
        static_cast<int>(divideHalfUp(std::int64_t{criterion.weight} * missing, kFullPoints))};
}

std::string letter(Grade grade) { return std::string(gradeLetter(grade)); }

struct Finding {
    const CriterionScore* criterion;
    bool isWin;
    Points size;
};

void sortBySize(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.size > b.size; });
}

void addCriteria(const Rubric& rubric, const Assessment& assessment, std::vector<Text>& reasons) {
    std::vector<Finding> findings;
    for (const CriterionScore& criterion : assessment.criteria) {
        if (criterion.points && criterion.weight > 0) {
            const bool isWin = *criterion.points >= kWeak;
            findings.push_back({&criterion, isWin, isWin ? won(criterion) : lost(criterion)});
        }
    }
    sortBySize(findings);
    for (const Finding& finding : findings) {
        reasons.push_back({finding.isWin ? "reason.won" : "reason.lost",
                           {{"criterion", criterionName(rubric, finding.criterion->criterion)},
                            {"points", finding.size},
                            {"of", Points{finding.criterion->weight}}}});
    }
}

void addExcused(const Rubric& rubric, const AssessmentInputs& inputs, const Assessment& assessment,
                std::vector<Text>& reasons) {
    for (const CriterionScore& criterion : assessment.criteria) {
        if (criterion.excused && criterion.weight > 0) {
            reasons.push_back({"reason.excused",
                               {{"criterion", criterionName(rubric, criterion.criterion)},
                                {"of", Points{criterion.weight}},
                                {"reason", inputs.excused.at(criterion.criterion)}}});
        }
    }
}

void addUnknown(const Rubric& rubric, const Assessment& assessment, std::vector<Text>& reasons) {
    bool anyUnknown = false;
    for (const CriterionScore& criterion : assessment.criteria) {
        if (!criterion.points && !criterion.excused && criterion.weight > 0) {
            anyUnknown = true;
            reasons.push_back({"reason.unknown",
                               {{"criterion", criterionName(rubric, criterion.criterion)},
                                {"of", Points{criterion.weight}}}});
        }
    }
    if (!anyUnknown || !assessment.worstGrade) {
        return;
    }
    const bool certain = assessment.worstGrade == assessment.bestGrade;
    reasons.push_back({certain ? "reason.bounds.certain" : "reason.bounds",
                       {{"worst", assessment.bounds.worst},
                        {"best", assessment.bounds.best},
                        {"worst_grade", letter(*assessment.worstGrade)},
                        {"best_grade", letter(*assessment.bestGrade)}}});
}

Text named(const char* id, Grade grade, const std::vector<TextArgument>& phrases) {
    constexpr std::array<const char*, 3> kNames{"first", "second", "third"};
    Text text{id, {{"grade", letter(grade)}}};
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        text.arguments.emplace_back(kNames[i], phrases[i]);
    }
    return text;
}

// A criterion or gate with a name of its own is told by that name.
TextArgument criterionPhrase(const Rubric& rubric, const Finding& finding) {
    const std::string& id = finding.criterion->criterion;
    const char* side = finding.isWin ? ".good" : ".poor";
    const Criterion* criterion = rubric.find(id);
    if (criterion && !criterion->name.empty()) {
        return OwnWords{criterion->name, std::string("phrase.own") + side};
    }
    return TextId{"phrase." + id + side};
}

TextArgument gatePhrase(const Rubric& rubric, const std::string& id) {
    const Gate* gate = rubric.findGate(id);
    if (gate && !gate->name.empty()) {
        return OwnWords{gate->name, "phrase.own.gate"};
    }
    return TextId{"phrase.gate." + id};
}

std::optional<Text> gateHeadline(const Rubric& rubric, const Assessment& assessment) {
    std::vector<TextArgument> gates;
    for (const GateResult& gate : assessment.gates) {
        if (gate.changedGrade && gates.size() < 2) {
            gates.push_back(gatePhrase(rubric, gate.gate));
        }
    }
    if (gates.empty() || assessment.computedGrade == assessment.rawGrade) {
        return std::nullopt;
    }
    Text text = named(gates.size() == 1 ? "headline.gate" : "headline.gates",
                      *assessment.computedGrade, gates);
    text.arguments.emplace_back("raw", letter(*assessment.rawGrade));
    return text;
}

// Strengths lead for an A or B, weaknesses for a C or D.
Text criteriaHeadline(const Rubric& rubric, const Assessment& assessment) {
    std::vector<Finding> strong;
    std::vector<Finding> weak;
    for (const CriterionScore& criterion : assessment.criteria) {
        if (!criterion.points || criterion.weight == 0) {
            continue;
        }
        if (*criterion.points >= kStrong) {
            strong.push_back({&criterion, true, won(criterion)});
        } else if (*criterion.points < kWeak) {
            weak.push_back({&criterion, false, lost(criterion)});
        }
    }
    sortBySize(strong);
    sortBySize(weak);
    const Grade grade = *assessment.computedGrade;
    const bool strengthsLead = weak.empty() || (grade <= Grade::B && !strong.empty());
    const std::vector<Finding>& leading = strengthsLead ? strong : weak;
    const std::vector<Finding>& other = strengthsLead ? weak : strong;

    std::vector<TextArgument> phrases;
    const auto add = [&](const std::vector<Finding>& findings, std::size_t most) {
        for (std::size_t i = 0; i < std::min(most, findings.size()); ++i) {
            phrases.push_back(criterionPhrase(rubric, findings[i]));
        }
    };
    add(leading, 2);
    const std::size_t led = phrases.size();
    add(other, 1);
    if (led == 0) {
        return {"headline.even", {{"grade", letter(grade)}, {"score", *assessment.score}}};
    }
    const bool hasOther = phrases.size() > led;
    if (led == 2) {
        return named(hasOther ? "headline.two_one" : "headline.two", grade, phrases);
    }
    return named(hasOther ? "headline.one_one" : "headline.one", grade, phrases);
}

}  // namespace

std::vector<Text> reasonsOf(const Rubric& rubric, const AssessmentInputs& inputs,
                            const Assessment& assessment) {
    std::vector<Text> reasons;
    if (!assessment.score) {
        reasons.push_back({"reason.nothing_known", {}});
    } else {
        addCriteria(rubric, assessment, reasons);
        for (const GateResult& gate : assessment.gates) {
            if (gate.outcome == GateOutcome::Applied || gate.outcome == GateOutcome::Waived) {
                reasons.push_back(gate.reason);
            }
        }
        if (assessment.heldByHysteresis) {
            reasons.push_back({"reason.held",
                               {{"grade", letter(*assessment.computedGrade)},
                                {"without", letter(*assessment.notchedGrade)},
                                {"previous", letter(*assessment.previousGrade)}}});
        }
        addUnknown(rubric, assessment, reasons);
    }
    addExcused(rubric, inputs, assessment, reasons);
    if (assessment.overridden) {
        reasons.push_back({"reason.override",
                           {{"grade", letter(*assessment.finalGrade)},
                            {"until", inputs.override->until},
                            {"reason", inputs.override->reason}}});
    }
    return reasons;
}

Text headlineOf(const Rubric& rubric, const AssessmentInputs& inputs,
                const Assessment& assessment) {
    if (assessment.overridden) {
        Text text{"headline.override_only",
                  {{"grade", letter(*assessment.finalGrade)}, {"reason", inputs.override->reason}}};
        if (assessment.computedGrade) {
            text.id = "headline.override";
            text.arguments.emplace_back("computed", letter(*assessment.computedGrade));
        }
        return text;
    }
    if (!assessment.score) {
        return {"headline.ungraded", {}};
    }
    if (const auto gated = gateHeadline(rubric, assessment)) {
        return *gated;
    }
    return criteriaHeadline(rubric, assessment);
}

}  // namespace winnow
