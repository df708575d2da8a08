// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/assessment_change.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace winnow {

namespace {

constexpr std::int64_t kFullPoints = 10'000;
constexpr std::size_t kMostPhrases = 3;

// What a criterion's points counted as: its own, or where it was unknown or excused the score's,
// which is what leaving its weight to the others amounts to.
Points counted(const CriterionScore* criterion, const Assessment& assessment) {
    return criterion && criterion->points ? *criterion->points : *assessment.score;
}

const CriterionScore* find(const Assessment& assessment, std::string_view id) {
    for (const CriterionScore& criterion : assessment.criteria) {
        if (criterion.criterion == id) {
            return &criterion;
        }
    }
    return nullptr;
}

// A criterion in both quarters, the one it is missing from being null.
struct Pair {
    const CriterionScore* before;
    const CriterionScore* now;

    const std::string& id() const { return (now ? now : before)->criterion; }
    bool isKnown() const { return (before && before->points) || (now && now->points); }
};

std::vector<Pair> pairs(const Assessment& before, const Assessment& now) {
    std::vector<Pair> all;
    for (const CriterionScore& criterion : now.criteria) {
        all.push_back({find(before, criterion.criterion), &criterion});
    }
    for (const CriterionScore& criterion : before.criteria) {
        if (!find(now, criterion.criterion)) {
            all.push_back({&criterion, nullptr});
        }
    }
    return all;
}

// Criteria unknown in both quarters follow the score; sharing their part out among the others makes
// the differences add up to that of the score.
std::vector<CriterionChange> criterionChanges(const Assessment& before, const Assessment& now) {
    const std::vector<Pair> all = pairs(before, now);
    std::int64_t weight = 0;
    std::int64_t followingWeight = 0;
    for (const Pair& pair : all) {
        const std::int64_t own = pair.now ? pair.now->weight : 0;
        weight += own;
        followingWeight += pair.isKnown() ? 0 : own;
    }
    const auto part = [](const CriterionScore* criterion, const Assessment& assessment) {
        return criterion
                   ? std::int64_t{criterion->weight} * counted(criterion, assessment).hundredths
                   : 0;
    };
    std::vector<CriterionChange> changes;
    for (const Pair& pair : all) {
        const std::int64_t difference = part(pair.now, now) - part(pair.before, before);
        if (!pair.isKnown() || difference == 0 || weight == followingWeight) {
            continue;
        }
        changes.push_back({pair.id(), pair.before ? pair.before->contribution : std::nullopt,
                           pair.now ? pair.now->contribution : std::nullopt,
                           Points{static_cast<int>(divideHalfUp(
                               static_cast<Int128>(difference) * weight,
                               static_cast<Int128>(kFullPoints) * (weight - followingWeight)))}});
    }
    std::stable_sort(
        changes.begin(), changes.end(), [](const CriterionChange& a, const CriterionChange& b) {
            return std::abs(a.difference.hundredths) > std::abs(b.difference.hundredths);
        });
    return changes;
}

bool applies(const Assessment& assessment, const std::string& gate) {
    return std::any_of(assessment.gates.begin(), assessment.gates.end(),
                       [&](const GateResult& each) {
                           return each.gate == gate && each.outcome == GateOutcome::Applied;
                       });
}

// Gates that apply in one assessment and not in the other.
std::vector<std::string> onlyIn(const Assessment& one, const Assessment& other) {
    std::vector<std::string> gates;
    for (const GateResult& gate : one.gates) {
        if (gate.outcome == GateOutcome::Applied && !applies(other, gate.gate)) {
            gates.push_back(gate.gate);
        }
    }
    return gates;
}

// The sentence with its phrases; figures and names of the phrases are arguments of their own.
class Sentence {
public:
    Sentence(const Assessment& before, const Assessment& now, const Rubric* rubric)
        : m_before(before), m_now(now), m_rubric(rubric) {}

    Text write(const AssessmentChange& change) {
        if (!change.score) {
            const char* id = m_now.score      ? "since.first"
                             : m_before.score ? "since.ungraded"
                                              : "since.nothing";
            return {id, {{"quarter", m_before.quarter}}};
        }
        for (const auto* gates : {&change.gatesNow, &change.gatesGone}) {
            if (!gates->empty()) {
                const char* side = gates == &change.gatesNow ? "gate_now" : "gate_gone";
                addPhrase(TextId{std::string("since.") + side});
                m_arguments.emplace_back(side, gateArgument(gates->front()));
            }
        }
        const std::size_t forRubric = change.rubricChanged ? 1 : 0;
        for (const CriterionChange& criterion : change.criteria) {
            if (m_phrases + forRubric < kMostPhrases) {
                addCriterion(criterion);
            }
        }
        if (change.rubricChanged) {
            addPhrase(TextId{"since.rubric"});
        }
        const int moved = change.score->hundredths;
        std::string id = moved > 0 ? "since.up" : moved < 0 ? "since.down" : "since.same";
        id += m_phrases > 0 ? "." + std::to_string(m_phrases) : "";
        Text text{std::move(id),
                  {{"points", Points{std::abs(moved)}}, {"quarter", m_before.quarter}}};
        std::move(m_arguments.begin(), m_arguments.end(), std::back_inserter(text.arguments));
        return text;
    }

private:
    static constexpr std::array<const char*, kMostPhrases> kOrdinals{"first", "second", "third"};

    void addPhrase(TextArgument phrase) {
        m_arguments.emplace_back(kOrdinals[m_phrases], std::move(phrase));
        ++m_phrases;
    }

    TextArgument gateArgument(const std::string& gate) const {
        return m_rubric ? gateName(*m_rubric, gate) : TextId{"gate." + gate};
    }

    void addCriterion(const CriterionChange& change) {
        const CriterionScore* before = find(m_before, change.criterion);
        const CriterionScore* now = find(m_now, change.criterion);
        const bool knownBefore = before && before->points;
        const bool knownNow = now && now->points;
        if (knownBefore != knownNow || *now->points == *before->points) {
            const char* what = knownBefore == knownNow ? "since.weight."
                               : knownNow              ? "since.known."
                                                       : "since.unknown.";
            const std::string ordinal = kOrdinals[m_phrases];
            addPhrase(TextId{what + ordinal});
            m_arguments.emplace_back(ordinal + "_name",
                                     m_rubric ? criterionName(*m_rubric, change.criterion)
                                              : TextId{"criterion." + change.criterion});
            return;
        }
        const char* side = *now->points > *before->points ? ".up" : ".down";
        const Criterion* ruled = m_rubric ? m_rubric->find(change.criterion) : nullptr;
        if (ruled && !ruled->name.empty()) {
            addPhrase(OwnWords{ruled->name, std::string("since.own") + side});
        } else if (now->source == CriterionSource::DaysLate && now->value && before->value) {
            addDays(*before->value, *now->value, side);
        } else {
            addPhrase(TextId{"since." + change.criterion + side});
        }
    }

    // "pays 8 days earlier", where it is at least a day.
    void addDays(Decimal before, Decimal now, const std::string& side) {
        const std::int64_t days = std::abs(divideHalfUp(now.micros - before.micros, Decimal::kOne));
        addPhrase(TextId{"since.days_late" + side +
                         (days == 0   ? ""
                          : days == 1 ? ".day"
                                      : ".days")});
        if (days > 0) {
            m_arguments.emplace_back("days", days);
        }
    }

    const Assessment& m_before;
    const Assessment& m_now;
    const Rubric* m_rubric;
    std::size_t m_phrases = 0;
    std::vector<std::pair<std::string, TextArgument>> m_arguments;
};

}  // namespace

AssessmentChange changeSince(const Assessment& before, const Assessment& now,
                             const Rubric* rubric) {
    AssessmentChange change;
    change.gatesNow = onlyIn(now, before);
    change.gatesGone = onlyIn(before, now);
    change.rubricChanged = before.rubricVersion != now.rubricVersion;
    if (before.score && now.score) {
        change.score = Points{now.score->hundredths - before.score->hundredths};
        change.criteria = criterionChanges(before, now);
    }
    change.sentence = Sentence(before, now, rubric).write(change);
    return change;
}

}  // namespace winnow
