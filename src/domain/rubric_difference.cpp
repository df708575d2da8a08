// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric_difference.h>

#include <algorithm>

#include <domain/gates.h>
#include <domain/grading_reasons.h>

namespace winnow {

namespace {

std::string letter(Grade grade) { return std::string(gradeLetter(grade)); }

// Members of a list that both rubrics have, in the order of one of them.
template <typename Item>
std::vector<std::string_view> sharedIds(const std::vector<Item>& items,
                                        const std::vector<Item>& others) {
    std::vector<std::string_view> ids;
    for (const Item& item : items) {
        const bool isShared = std::any_of(others.begin(), others.end(),
                                          [&](const Item& other) { return other.id == item.id; });
        if (isShared) {
            ids.push_back(item.id);
        }
    }
    return ids;
}

// Where two curves lie farthest apart; empty when they are the same map. They are straight between
// their points, so the points are all that must be compared.
std::optional<Decimal> farthestApart(const Curve& a, const Curve& b) {
    std::optional<Decimal> where;
    int most = 0;
    for (const Curve* curve : {&a, &b}) {
        for (const CurvePoint& point : curve->points()) {
            const int apart = std::abs(a.at(point.x).hundredths - b.at(point.x).hundredths);
            if (apart > most) {
                most = apart;
                where = point.x;
            }
        }
    }
    return where;
}

class Differences {
public:
    Differences(const Rubric& before, const Rubric& after) : m_before(before), m_after(after) {}

    std::vector<Text> write() {
        compareCriteria();
        compareCombination();
        compareCutOffs();
        compareGates();
        compareSettings();
        return std::move(m_texts);
    }

private:
    using Arguments = std::vector<std::pair<std::string, TextArgument>>;

    void add(const char* what, Arguments arguments = {}) {
        m_texts.push_back({std::string("rubric.diff.") + what, std::move(arguments)});
    }
    void addChange(const char* what, Arguments arguments, TextArgument before, TextArgument after) {
        arguments.emplace_back("before", std::move(before));
        arguments.emplace_back("after", std::move(after));
        add(what, std::move(arguments));
    }

    void compareCriteria() {
        for (const Criterion& criterion : m_after.criteria) {
            if (const Criterion* old = m_before.find(criterion.id)) {
                compare(*old, criterion);
            } else {
                add("criterion_added", {{"criterion", criterionName(m_after, criterion.id)},
                                        {"weight", Points{criterion.weight}}});
            }
        }
        for (const Criterion& criterion : m_before.criteria) {
            if (!m_after.find(criterion.id)) {
                add("criterion_removed", {{"criterion", criterionName(m_before, criterion.id)},
                                          {"weight", Points{criterion.weight}}});
            }
        }
        if (sharedIds(m_before.criteria, m_after.criteria) !=
            sharedIds(m_after.criteria, m_before.criteria)) {
            add("criteria_order");
        }
    }

    void compare(const Criterion& old, const Criterion& now) {
        const TextArgument name = criterionName(m_after, now.id);
        if (old.name != now.name) {
            addChange("criterion_name", {}, criterionName(m_before, old.id), name);
        }
        if (old.axis != now.axis) {
            addChange("axis", {{"criterion", name}},
                      TextId{"axis." + std::string(axisCode(old.axis))},
                      TextId{"axis." + std::string(axisCode(now.axis))});
        }
        if (old.source != now.source) {
            addChange("source", {{"criterion", name}},
                      TextId{"source." + std::string(criterionSourceCode(old.source))},
                      TextId{"source." + std::string(criterionSourceCode(now.source))});
        }
        if (old.weight != now.weight) {
            addChange("weight", {{"criterion", name}}, Points{old.weight}, Points{now.weight});
        }
        if (old.curve != now.curve) {
            compareCurves(old, now, name);
        }
        compareAnchors(old, now, name);
    }

    void compareCurves(const Criterion& old, const Criterion& now, const TextArgument& name) {
        if (const auto where = farthestApart(old.curve, now.curve)) {
            addChange("curve", {{"criterion", name}, {"x", inUnits(now.source, *where)}},
                      old.curve.at(*where), now.curve.at(*where));
        } else {
            add("curve_points", {{"criterion", name}});
        }
    }

    void compareAnchors(const Criterion& old, const Criterion& now, const TextArgument& name) {
        std::int64_t changed = 0;
        for (std::size_t i = 0; i < std::max(old.anchors.size(), now.anchors.size()); ++i) {
            const Anchor before = i < old.anchors.size() ? old.anchors[i] : Anchor{};
            const Anchor after = i < now.anchors.size() ? now.anchors[i] : Anchor{};
            changed += before != after ? 1 : 0;
        }
        if (changed > 0) {
            add("anchors", {{"criterion", name}, {"count", changed}});
        }
    }

    void compareCombination() {
        if (m_before.combination != m_after.combination) {
            addChange("combination", {},
                      TextId{"combination." + std::string(combinationCode(m_before.combination))},
                      TextId{"combination." + std::string(combinationCode(m_after.combination))});
        }
        for (const Grade row : kGrades) {
            for (const Grade column : kGrades) {
                const Grade before = cell(m_before, row, column);
                const Grade after = cell(m_after, row, column);
                if (before != after) {
                    addChange("grade_table",
                              {{"financial", letter(row)}, {"relationship", letter(column)}},
                              letter(before), letter(after));
                }
            }
        }
    }

    static Grade cell(const Rubric& rubric, Grade row, Grade column) {
        return rubric.gradeTable[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }

    void compareCutOffs() {
        for (std::size_t i = 0; i < m_before.cutOffs.size(); ++i) {
            if (m_before.cutOffs[i] != m_after.cutOffs[i]) {
                addChange("cut_off", {{"grade", letter(kGrades[i])}}, m_before.cutOffs[i],
                          m_after.cutOffs[i]);
            }
        }
    }

    void compareGates() {
        for (const Gate& gate : m_after.gates) {
            if (const Gate* old = m_before.findGate(gate.id)) {
                compare(*old, gate);
            } else {
                add("gate_added",
                    {{"gate", gateName(m_after, gate.id)}, {"effect", gateEffectText(gate)}});
            }
        }
        for (const Gate& gate : m_before.gates) {
            if (!m_after.findGate(gate.id)) {
                add("gate_removed",
                    {{"gate", gateName(m_before, gate.id)}, {"effect", gateEffectText(gate)}});
            }
        }
        if (sharedIds(m_before.gates, m_after.gates) != sharedIds(m_after.gates, m_before.gates)) {
            add("gates_order");
        }
    }

    void compare(const Gate& old, const Gate& now) {
        const Arguments named{{"gate", gateName(m_after, now.id)}};
        const auto change = [&](const char* what, bool differs, TextArgument before,
                                TextArgument after) {
            if (differs) {
                addChange(what, named, std::move(before), std::move(after));
            }
        };
        if (old.name != now.name) {
            addChange("gate_name", {}, gateName(m_before, old.id), gateName(m_after, now.id));
        }
        if (old.enabled != now.enabled) {
            add(now.enabled ? "gate_on" : "gate_off", named);
        }
        change("gate_kind", old.kind != now.kind,
               TextId{"gate_kind." + std::string(gateKindCode(old.kind))},
               TextId{"gate_kind." + std::string(gateKindCode(now.kind))});
        change("gate_effect", old.cap != now.cap || old.notches != now.notches, gateEffectText(old),
               gateEffectText(now));
        change("gate_days", old.days != now.days, std::int64_t{old.days}, std::int64_t{now.days});
        change("gate_share", old.materialShare != now.materialShare, percent(old.materialShare),
               percent(now.materialShare));
        change("gate_quarters", old.quarters != now.quarters, std::int64_t{old.quarters},
               std::int64_t{now.quarters});
        change("gate_minimum", old.minimum != now.minimum, old.minimum, now.minimum);
        change("gate_fee_share", old.feeShare != now.feeShare, percent(old.feeShare),
               percent(now.feeShare));
    }

    static Percent percent(Decimal share) { return {{share.micros, Decimal::kOne}}; }

    void compareSettings() {
        if (m_before.hysteresis != m_after.hysteresis) {
            addChange("hysteresis", {}, m_before.hysteresis, m_after.hysteresis);
        }
        if (m_before.maximumNotches != m_after.maximumNotches) {
            addChange("maximum_notches", {}, std::int64_t{m_before.maximumNotches},
                      std::int64_t{m_after.maximumNotches});
        }
        if (m_before.ratingValidQuarters != m_after.ratingValidQuarters) {
            addChange("rating_valid_quarters", {}, std::int64_t{m_before.ratingValidQuarters},
                      std::int64_t{m_after.ratingValidQuarters});
        }
        const auto majority = [](const Rubric& rubric) {
            return Percent{{rubric.secondOpinion.majority, 10'000}};
        };
        if (m_before.secondOpinion.majority != m_after.secondOpinion.majority) {
            addChange("majority", {}, majority(m_before), majority(m_after));
        }
        if (m_before.secondOpinion.vetoDistance != m_after.secondOpinion.vetoDistance) {
            addChange("veto_distance", {}, m_before.secondOpinion.vetoDistance,
                      m_after.secondOpinion.vetoDistance);
        }
        compareTargets("minimum_fee", m_before.minimumMonthlyFee, m_after.minimumMonthlyFee);
        compareTargets("target_rate", m_before.targetHourlyRate, m_after.targetHourlyRate);
    }

    void compareTargets(const std::string& what, const std::optional<Money>& before,
                        const std::optional<Money>& after) {
        if (before == after) {
            return;
        }
        if (before && after) {
            addChange(what.c_str(), {}, *before, *after);
        } else {
            add((what + (after ? ".set" : ".removed")).c_str(),
                {{"amount", after ? *after : *before}});
        }
    }

    const Rubric& m_before;
    const Rubric& m_after;
    std::vector<Text> m_texts;
};

}  // namespace

std::vector<Text> differences(const Rubric& before, const Rubric& after) {
    return Differences(before, after).write();
}

}  // namespace winnow
