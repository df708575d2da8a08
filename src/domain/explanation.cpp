// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/gates.h>
#include <domain/grading.h>

namespace winnow {

namespace {

std::string letter(Grade grade) { return std::string(gradeLetter(grade)); }

// A measure as people say it: a margin in percent, all else as it is.
TextArgument inUnits(CriterionSource source, Decimal value) {
    if (source == CriterionSource::Margin) {
        return Percent{{value.micros, Decimal::kOne}};
    }
    return value;
}

std::string anchorId(const CriterionScore& criterion) {
    return "anchor." + criterion.criterion + "." +
           std::to_string(criterion.value->micros / Decimal::kOne) + ".value";
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
            heading("raw");
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
        const TextId name{"criterion." + criterion.criterion};
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
            arguments.emplace_back("anchor", TextId{anchorId(criterion)});
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
        if (m_assessment.knownWeight < m_rubric.totalWeight()) {
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
        const bool lowest = raw == Grade::D;
        const auto at = static_cast<std::size_t>(lowest ? Grade::C : raw);
        add(lowest ? "explain.raw.lowest" : "explain.raw", {{"score", *m_assessment.score},
                                                            {"cut_off", m_rubric.cutOffs[at]},
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
        const int score = m_assessment.score->hundredths;
        const int width = m_rubric.hysteresis.hundredths;
        const auto after = [&](int hundredths) {
            return letter(afterGates(gradeByCutOffs(m_rubric, Points{hundredths})));
        };
        add(m_assessment.heldByHysteresis ? "explain.hysteresis.held" : "explain.hysteresis",
            {{"previous", letter(*m_assessment.previousGrade)},
             {"low", Points{score - width}},
             {"low_grade", after(score - width)},
             {"high", Points{score + width}},
             {"high_grade", after(score + width)},
             {"grade", letter(grade)}});
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

Text valueText(const CriterionScore& criterion) {
    if (!criterion.value) {
        return {"value.unknown", {}};
    }
    if (criterion.source == CriterionSource::Rating) {
        return {anchorId(criterion), {}};
    }
    return {"value." + std::string(criterionSourceCode(criterion.source)),
            {{"value", inUnits(criterion.source, *criterion.value)}}};
}

std::vector<Text> explain(const Rubric& rubric, const AssessmentInputs& inputs,
                          const Assessment& assessment) {
    return Steps(rubric, inputs, assessment).write();
}

}  // namespace winnow
