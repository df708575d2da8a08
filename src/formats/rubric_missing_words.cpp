// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/catalogue_json.h>
#include <formats/rubric_json.h>

namespace winnow {

namespace {

bool isInCatalogue(const std::string& id) { return catalogueFor(Language::English).contains(id); }

// Where an anchor has no label or no detail, neither of its own nor in the catalogue.
bool lacksAnchors(const Criterion& criterion) {
    if (criterion.source != CriterionSource::Rating) {
        return false;
    }
    for (std::size_t i = 0; i < 5; ++i) {
        const Anchor own = i < criterion.anchors.size() ? criterion.anchors[i] : Anchor{};
        const std::string id = "anchor." + criterion.id + "." + std::to_string(i);
        if ((own.label.empty() || own.detail.empty()) && !isInCatalogue(id)) {
            return true;
        }
    }
    return false;
}

Text problem(const char* id, const char* list, std::size_t index, const char* member) {
    return {id, {{"place", std::string(list) + "[" + std::to_string(index) + "]" + member}}};
}

}  // namespace

std::vector<Text> missingWords(const Rubric& rubric) {
    const Rubric winnows = defaultRubric(Currency());
    std::vector<Text> missing;
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        const Criterion& criterion = rubric.criteria[i];
        if (criterion.name.empty() && !isInCatalogue("criterion." + criterion.id)) {
            missing.push_back(problem("rubric.error.name", "criteria", i, ".name"));
        }
        if (lacksAnchors(criterion)) {
            missing.push_back(problem("rubric.error.anchors_missing", "criteria", i, ".anchors"));
        }
    }
    for (std::size_t i = 0; i < rubric.gates.size(); ++i) {
        const Gate& gate = rubric.gates[i];
        // The catalogue's sentences of a gate speak of what its kind looks at.
        const Gate* shipped = winnows.findGate(gate.id);
        if (gate.name.empty() && (!shipped || shipped->kind != gate.kind)) {
            missing.push_back(problem("rubric.error.name", "gates", i, ".name"));
        }
    }
    return missing;
}

}  // namespace winnow
