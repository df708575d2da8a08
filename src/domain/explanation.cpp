// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/gates.h>
#include <domain/grading.h>
#include <domain/grading_reasons.h>

namespace winnow {

namespace {

std::string letter(Grade grade) { return std::string(gradeLetter(grade)); }

int anchorOf(const CriterionScore& criterion) {
    return static_cast<int>(criterion.value->micros / Decimal::kOne);
}

// weight x points / 100, exactly: hundredths times hundredths are millionths after the division.
Decimal exactContribution(const CriterionScore& criterion) {
    return Decimal{std::int64_t{criterion.weight} * criterion.points->hundredths};
}

class Steps {
public:
    Steps(const Rubric& rubric, const AssessmentInputs& inputs, const Assessment& assessment)
        : m_rubric(rubric), m_inputs(inputs), m_assessment(assessment) {}

    std::vector<Text> write() {
        heading("criteria");
        for (const CriterionScore& criterion : m_assessment.criteria) {
            addCriterion(criterion);
        }
        heading("score");
        addScore();
        if (m_assessment.score) {
            heading(m_rubric.combination == Combination::Matrix ? "raw.matrix" : "raw");
            addRaw();
            heading("caps");
            addGates(true);
            add("explain.capped", {{"grade", letter(*m_assessment.cappedGrade)}});
            heading("notches");
            addGates(false);
            add("explain.notched", {{"grade", letter(*m_assessment.notchedGrade)},
                                    {"count", std::int64_t{m_rubric.maximumNotches}}});
            heading("hysteresis");
            addHysteresis();
        }
        heading("override");
        addOverride();
        return std::move(m_steps);
    }

private:
    using Arguments = std::vector<std::pair<std::string, TextArgument>>;

    void add(std::string id, Arguments arguments) {
        m_steps.push_back({std::move(id), std::move(arguments)});
    }
    void heading(const char* name) { add(std::string("explain.heading.") + name, {}); }

    void addCriterion(const CriterionScore& criterion) {
        const TextArgument name = criterionName(m_rubric, criterion.criterion);
        if (criterion.excused) {
            add("explain.criterion.excused",
                {{"criterion", name},
                 {"weight", Points{criterion.weight}},
                 {"reason", m_inputs.excused.at(criterion.criterion)}});
            return;
        }
        if (!criterion.points) {
            add("explain.criterion.unknown",
                {{"criterion", name}, {"weight", Points{criterion.weight}}});
            return;
        }
        Arguments arguments{{"criterion", name},
                            {"points", *criterion.points},
                            {"weight", Points{criterion.weight}},
                            {"contribution", exactContribution(criterion)}};
        if (criterion.source == CriterionSource::Rating) {
            arguments.emplace_back("anchor",
                                   anchorValue(m_rubric, criterion.criterion, anchorOf(criterion)));
            arguments.emplace_back("level", criterion.value->micros / Decimal::kOne);
        } else {
            arguments.emplace_back("value", inUnits(criterion.source, *criterion.value));
        }
        add("explain.criterion." + std::string(criterionSourceCode(criterion.source)),
            std::move(arguments));
        if (criterion.source != CriterionSource::Rating) {
            addCurve(criterion);
        }
    }

    // The stretch of the curve that the value lies on, with which its points can be checked.
    void addCurve(const CriterionScore& criterion) {
        const Criterion* ruled = m_rubric.find(criterion.criterion);
        if (!ruled || ruled->curve.points().empty()) {
            return;
        }
        const auto& points = ruled->curve.points();
        const Decimal x = *criterion.value;
        const auto unit = [&](Decimal value) { return inUnits(criterion.source, value); };
        if (x <= points.front().x) {
            add("explain.curve.first", {{"x", unit(points.front().x)}, {"y", points.front().y}});
            return;
        }
        if (x >= points.back().x) {
            add("explain.curve.last", {{"x", unit(points.back().x)}, {"y", points.back().y}});
            return;
        }
        const auto right = std::find_if(points.begin(), points.end(),
                                        [&](const CurvePoint& point) { return point.x >= x; });
        const auto left = std::prev(right);
        add("explain.curve.between", {{"value", unit(x)},
                                      {"x0", unit(left->x)},
                                      {"y0", left->y},
                                      {"x1", unit(right->x)},
                                      {"y1", right->y},
                                      {"points", *criterion.points}});
    }

    void addScore() {
        if (!m_assessment.score) {
            add("explain.score.none", {});
            return;
        }
        const auto [sum, known] = sumOf([](const CriterionScore&) { return true; });
        add("explain.score", {{"sum", sum}, {"known", known}, {"score", *m_assessment.score}});
        if (m_assessment.knownWeight < m_assessment.countedWeight()) {
            const bool certain = m_assessment.worstGrade == m_assessment.bestGrade;
            add(certain ? "explain.bounds.certain" : "explain.bounds",
                {{"worst", m_assessment.bounds.worst},
                 {"best", m_assessment.bounds.best},
                 {"worst_grade", letter(*m_assessment.worstGrade)},
                 {"best_grade", letter(*m_assessment.bestGrade)}});
        }
        addAxis(Axis::Financial, m_assessment.financialScore);
        addAxis(Axis::Relationship, m_assessment.relationshipScore);
    }

    void addAxis(Axis axis, const std::optional<Points>& score) {
        const TextId name{"axis." + std::string(axisCode(axis))};
        if (!score) {
            add("explain.axis.unknown", {{"axis", name}});
            return;
        }
        const auto [sum, known] =
            sumOf([&](const CriterionScore& criterion) { return criterion.axis == axis; });
        add("explain.axis", {{"axis", name}, {"sum", sum}, {"known", known}, {"score", *score}});
    }

    template <typename Predicate>
    std::pair<Decimal, Points> sumOf(const Predicate& includes) const {
        Decimal sum;
        Points known;
        for (const CriterionScore& criterion : m_assessment.criteria) {
            if (criterion.points && includes(criterion)) {
                sum.micros += exactContribution(criterion).micros;
                known.hundredths += criterion.weight;
            }
        }
        return {sum, known};
    }

    void addRaw() {
        const Grade raw = *m_assessment.rawGrade;
        if (m_rubric.combination == Combination::Matrix) {
            addCell(raw);
            return;
        }
        const bool lowest = raw == Grade::D;
        const auto at = static_cast<std::size_t>(lowest ? Grade::C : raw);
        add(lowest ? "explain.raw.lowest" : "explain.raw", {{"score", *m_assessment.score},
                                                            {"cut_off", m_rubric.cutOffs[at]},
                                                            {"grade", letter(raw)}});
    }

    void addCell(Grade raw) {
        const auto& financial = m_assessment.financialScore;
        const auto& relationship = m_assessment.relationshipScore;
        const auto band = [&](Points score) { return letter(gradeByCutOffs(m_rubric, score)); };
        if (financial && relationship) {
            add("explain.raw.matrix", {{"financial", *financial},
                                       {"financial_band", band(*financial)},
                                       {"relationship", *relationship},
                                       {"relationship_band", band(*relationship)},
                                       {"grade", letter(raw)}});
            return;
        }
        const Points known = financial ? *financial : *relationship;
        add("explain.raw.matrix.one",
            {{"axis", TextId{financial ? "axis.financial" : "axis.relationship"}},
             {"score", known},
             {"band", band(known)},
             {"grade", letter(raw)}});
    }

    void addGates(bool caps) {
        bool any = false;
        for (std::size_t i = 0; i < m_rubric.gates.size(); ++i) {
            if (m_rubric.gates[i].cap.has_value() == caps) {
                m_steps.push_back(m_assessment.gates[i].reason);
                any = true;
            }
        }
        if (!any) {
            add("explain.no_gates", {});
        }
    }

    void addHysteresis() {
        const Grade grade = *m_assessment.computedGrade;
        if (!m_assessment.previousGrade) {
            add("explain.hysteresis.none", {{"grade", letter(grade)}});
            return;
        }
        const Points width = m_rubric.hysteresis;
        const bool matrix = m_rubric.combination == Combination::Matrix;
        std::string id = "explain.hysteresis";
        id += matrix ? ".matrix" : "";
        id += m_assessment.heldByHysteresis ? ".held" : "";
        const int score = m_assessment.score->hundredths;
        Arguments arguments{{"previous", letter(*m_assessment.previousGrade)},
                            {"low", Points{score - width.hundredths}},
                            {"low_grade", gradeAt(Points{-width.hundredths})},
                            {"high", Points{score + width.hundredths}},
                            {"high_grade", gradeAt(width)},
                            {"grade", letter(grade)}};
        if (matrix) {
            arguments.emplace_back("width", width);
        }
        add(std::move(id), std::move(arguments));
    }

    // What scores that much higher would earn after the same gates.
    std::string gradeAt(Points higher) const {
        const auto risen = [&](const std::optional<Points>& score) {
            return score ? std::optional(Points{score->hundredths + higher.hundredths}) : score;
        };
        return letter(afterGates(rawGrade(m_rubric, *risen(m_assessment.score),
                                          risen(m_assessment.financialScore),
                                          risen(m_assessment.relationshipScore))));
    }

    // The same caps and notches on another raw grade.
    Grade afterGates(Grade raw) const {
        std::vector<GateOutcome> outcomes;
        for (const GateResult& gate : m_assessment.gates) {
            outcomes.push_back(gate.outcome);
        }
        return gateEffects(m_rubric, outcomes).notched(raw);
    }

    void addOverride() {
        if (m_assessment.overridden) {
            add("explain.override", {{"grade", letter(m_inputs.override->grade)},
                                     {"until", m_inputs.override->until},
                                     {"reason", m_inputs.override->reason}});
        } else {
            add("explain.override.none", {});
        }
        if (m_assessment.finalGrade) {
            add("explain.final", {{"grade", letter(*m_assessment.finalGrade)}});
        } else {
            add("explain.final.none", {});
        }
    }

    const Rubric& m_rubric;
    const AssessmentInputs& m_inputs;
    const Assessment& m_assessment;
    std::vector<Text> m_steps;
};

}  // namespace

TextArgument inUnits(CriterionSource source, Decimal value) {
    if (source == CriterionSource::Margin) {
        return Percent{{value.micros, Decimal::kOne}};
    }
    return value;
}

Text valueText(const CriterionScore& criterion) {
    if (!criterion.value) {
        return {"value.unknown", {}};
    }
    if (criterion.source == CriterionSource::Rating) {
        return {
            "anchor." + criterion.criterion + "." + std::to_string(anchorOf(criterion)) + ".value",
            {}};
    }
    return {"value." + std::string(criterionSourceCode(criterion.source)),
            {{"value", inUnits(criterion.source, *criterion.value)}}};
}

Text valueText(const Rubric& rubric, const CriterionScore& criterion) {
    return criterion.value && criterion.source == CriterionSource::Rating
               ? asText(anchorValue(rubric, criterion.criterion, anchorOf(criterion)))
               : valueText(criterion);
}

std::vector<Text> explain(const Rubric& rubric, const AssessmentInputs& inputs,
                          const Assessment& assessment) {
    return Steps(rubric, inputs, assessment).write();
}

}  // namespace winnow
