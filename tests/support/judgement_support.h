// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <base/catalogue.h>
#include <domain/grading.h>
#include <formats/catalogue_json.h>

namespace winnow::test {

// A criterion whose measure is its points: the curve is a straight line from 0 to 100.
inline Criterion straightCriterion(const std::string& id, int weight, Axis axis = Axis::Financial) {
    Criterion criterion;
    criterion.id = id;
    criterion.axis = axis;
    criterion.source = CriterionSource::AgreementEfficiency;
    criterion.weight = weight;
    criterion.curve =
        *Curve::of({{Decimal::whole(0), Points{0}}, {Decimal::whole(100), Points{10'000}}});
    return criterion;
}

// Criteria c0, c1... of straight lines with these weights, no gates.
inline Rubric straightRubric(const std::vector<int>& weights) {
    Rubric rubric;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        rubric.criteria.push_back(straightCriterion("c" + std::to_string(i), weights[i]));
    }
    return rubric;
}

// The points of c0, c1..., whole ones.
inline AssessmentInputs straightInputs(const std::vector<int>& points) {
    AssessmentInputs inputs;
    inputs.quarter = {2026, 3};
    for (std::size_t i = 0; i < points.size(); ++i) {
        inputs.values["c" + std::to_string(i)] = Decimal::whole(points[i]);
    }
    return inputs;
}

// The sentence in English; empty when it is missing or an argument is, in either language.
inline std::string sentence(const Text& text) {
    for (const Language language : {Language::French, Language::English}) {
        const Catalogue& catalogue = catalogueFor(language);
        const std::string rendered = catalogue.render(text, Locale(language));
        if (!catalogue.contains(text.id) || rendered.find('{') != std::string::npos) {
            return {};
        }
        if (language == Language::English) {
            return rendered;
        }
    }
    return {};
}

}  // namespace winnow::test
