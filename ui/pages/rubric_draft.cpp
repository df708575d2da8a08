// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_draft.h>

#include <algorithm>

#include <domain/weighting.h>
#include <ui/support/search_text.h>

namespace winnow {

namespace {

constexpr std::size_t kMostSteps = 200;
constexpr int kFullWeight = 10'000;
constexpr qsizetype kLongestId = 40;

// What a draft never carries over: whose version it was, and the owner's targets.
Rubric withPlaceOf(Rubric rubric, const Rubric& inUse) {
    rubric.version = inUse.version;
    rubric.note = inUse.note;
    rubric.minimumMonthlyFee = inUse.minimumMonthlyFee;
    rubric.targetHourlyRate = inUse.targetHourlyRate;
    return rubric;
}

}  // namespace

void RubricDraft::setInUse(const Rubric& rubric) {
    const bool wasChanged = isChanged();
    m_inUse = rubric;
    if (!wasChanged) {
        m_before.clear();
        m_after.clear();
        m_rubric = rubric;
    }
    m_rubric = withPlaceOf(std::move(m_rubric), m_inUse);
    for (auto* steps : {&m_before, &m_after}) {
        for (Rubric& each : *steps) {
            each = withPlaceOf(std::move(each), m_inUse);
        }
    }
    endStep();
    Q_EMIT changed();
}

void RubricDraft::restart(const Rubric& inUse, const Rubric& draft) {
    m_before.clear();
    m_after.clear();
    endStep();
    m_inUse = inUse;
    m_rubric = withPlaceOf(draft, inUse);
    Q_EMIT changed();
}

void RubricDraft::edit(const QString& key, const Change& change) {
    const bool sameStep = !key.isEmpty() && key == m_key && !m_before.empty();
    Rubric next = sameStep ? m_before.back() : m_rubric;
    change(next);
    if (next == m_rubric) {
        return;
    }
    if (!sameStep) {
        m_before.push_back(m_rubric);
        if (m_before.size() > kMostSteps) {
            m_before.erase(m_before.begin());
        }
    }
    m_key = key;
    m_after.clear();
    take(std::move(next));
}

void RubricDraft::replace(const Rubric& rubric) {
    edit({}, [&](Rubric& draft) { draft = withPlaceOf(rubric, m_inUse); });
}

void RubricDraft::discard() { restart(m_inUse, m_inUse); }

void RubricDraft::undo() {
    if (canUndo()) {
        m_after.push_back(m_rubric);
        Rubric before = std::move(m_before.back());
        m_before.pop_back();
        endStep();
        take(std::move(before));
    }
}

void RubricDraft::redo() {
    if (canRedo()) {
        m_before.push_back(m_rubric);
        Rubric after = std::move(m_after.back());
        m_after.pop_back();
        endStep();
        take(std::move(after));
    }
}

void RubricDraft::take(Rubric rubric) {
    m_rubric = std::move(rubric);
    Q_EMIT changed();
}

void setWeight(Rubric& rubric, const std::string& criterion, int weight, const std::string& payer) {
    const auto changed = std::ranges::find(rubric.criteria, criterion, &Criterion::id);
    if (changed == rubric.criteria.end()) {
        return;
    }
    const auto paying = std::ranges::find(rubric.criteria, payer, &Criterion::id);
    if (paying != rubric.criteria.end() && paying != changed) {
        const int both = changed->weight + paying->weight;
        changed->weight = std::clamp(weight, 0, both);
        paying->weight = both - changed->weight;
        return;
    }
    std::vector<int> weights;
    for (const Criterion& each : rubric.criteria) {
        weights.push_back(each.weight);
    }
    if (weights.size() < 2) {
        return;  // it has the whole weight
    }
    weights = withWeight(weights, static_cast<std::size_t>(changed - rubric.criteria.begin()),
                         std::clamp(weight, 0, kFullWeight));
    for (std::size_t i = 0; i < weights.size(); ++i) {
        rubric.criteria[i].weight = weights[i];
    }
}

std::string idFromName(const QString& name, const std::function<bool(const std::string&)>& taken) {
    std::string id;
    for (const QChar c : searchKey(name).left(kLongestId)) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain) {
            id += static_cast<char>(c.unicode());
        } else if (!id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    while (!id.empty() && id.back() == '_') {
        id.pop_back();
    }
    if (id.empty()) {
        id = "criterion";
    }
    std::string free = id;
    for (int i = 2; taken(free); ++i) {
        free = id + "_" + std::to_string(i);
    }
    return free;
}

}  // namespace winnow
