// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/rubric_service.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

#include <app/client_inputs.h>
#include <app/rubric_versions.h>
#include <app/shared.h>
#include <formats/rubric_json.h>
#include <storage/assessment_store.h>

namespace winnow {

namespace {

constexpr std::size_t kClosestCalls = 8;
// Quarters of contributions that a draft's gate may look back to. Those before are not at hand.
constexpr int kQuartersAtHand = 8;

// Whether a criterion of a draft has the values of the same criterion in use.
bool measuresAlike(const Criterion& criterion, const Rubric& draft, const Rubric& inUse) {
    const Criterion* before = inUse.find(criterion.id);
    if (!before || before->source != criterion.source) {
        return false;
    }
    switch (criterion.source) {
        case CriterionSource::FeeRatio:
            return draft.minimumMonthlyFee == inUse.minimumMonthlyFee;
        case CriterionSource::RateRatio:
            return draft.targetHourlyRate == inUse.targetHourlyRate;
        case CriterionSource::Rating:
            return draft.ratingValidQuarters == inUse.ratingValidQuarters;
        default:
            return true;
    }
}

int contributionQuarters(const Rubric& rubric) {
    int most = 1;
    for (const Gate& gate : rubric.gates) {
        if (gate.kind == GateKind::NegativeContribution) {
            most = std::max(most, gate.quarters);
        }
    }
    return most;
}

// A rubric of the criteria that must be measured anew; empty where the values in use do.
Rubric measuredAnew(const Rubric& draft, const Rubric& inUse) {
    Rubric anew;
    anew.minimumMonthlyFee = draft.minimumMonthlyFee;
    anew.targetHourlyRate = draft.targetHourlyRate;
    anew.ratingValidQuarters = draft.ratingValidQuarters;
    std::ranges::copy_if(draft.criteria, std::back_inserter(anew.criteria),
                         [&](const Criterion& each) { return !measuresAlike(each, draft, inUse); });
    return anew;
}

// What the assessment under the draft would use.
AssessmentInputs inputsUnder(const Rubric& draft, const Rubric& anew,
                             const RubricService::Trial& trial,
                             const RubricService::Trial::Subject& subject) {
    AssessmentInputs inputs = subject.inputs;
    if (!anew.criteria.empty()) {
        std::vector<Rating> ratings = countingRatings(subject.ratings, trial.raters, trial.quarter,
                                                      draft.ratingValidQuarters);
        for (Rating& rating : ratings) {
            rating.rater.clear();  // counts as the owner's
        }
        const AssessmentInputs measured = inputsFrom(anew, {subject.metrics}, ratings);
        for (const Criterion& criterion : anew.criteria) {
            inputs.values.erase(criterion.id);
            if (const auto value = measured.values.find(criterion.id);
                value != measured.values.end()) {
                inputs.values.insert(*value);
            }
        }
    }
    const auto wanted = static_cast<std::size_t>(contributionQuarters(draft));
    if (wanted > inputs.contributions.size()) {
        inputs.contributions = subject.contributions;
        inputs.contributions.resize(std::min(wanted, subject.contributions.size()));
    }
    if (draft.ratingValidQuarters != trial.inUse.ratingValidQuarters) {
        const auto counts = [&](const std::optional<int>& age) {
            return age && *age < draft.ratingValidQuarters;
        };
        inputs.brokenCommitment = counts(subject.brokenCommitmentAge);
        inputs.staffAbuse = counts(subject.staffAbuseAge);
    }
    return inputs;
}

Points nearestCutOff(const Rubric& rubric, Points score) {
    Points nearest{std::abs(score.hundredths - rubric.cutOffs.front().hundredths)};
    for (const Points cutOff : rubric.cutOffs) {
        nearest = std::min(nearest, Points{std::abs(score.hundredths - cutOff.hundredths)});
    }
    return nearest;
}

std::optional<Points> distanceToCutOff(const Rubric& rubric, const Assessment& assessment) {
    std::optional<Points> nearest;
    const auto look = [&](const std::optional<Points>& score) {
        if (score) {
            const Points distance = nearestCutOff(rubric, *score);
            nearest = nearest ? std::min(*nearest, distance) : distance;
        }
    };
    if (rubric.combination == Combination::Matrix) {
        look(assessment.financialScore);
        look(assessment.relationshipScore);
    } else {
        look(assessment.score);
    }
    return nearest;
}

void count(std::array<int, 4>& grades, const std::optional<Grade>& grade) {
    if (grade) {
        ++grades[static_cast<std::size_t>(*grade)];
    }
}

// The larger move first: by grades, then by points.
bool movesFurther(const RubricService::Effect& one, const RubricService::Effect& other) {
    const auto size = [](const RubricService::Effect& effect) {
        // To or from no grade at all is the largest move.
        const int grades = effect.gradeBefore && effect.gradeNow
                               ? std::abs(static_cast<int>(*effect.gradeBefore) -
                                          static_cast<int>(*effect.gradeNow))
                               : 4;
        const int points = effect.before && effect.now
                               ? std::abs(effect.now->hundredths - effect.before->hundredths)
                               : 0;
        return std::pair(grades, points);
    };
    const auto [sizeOfOne, sizeOfOther] = std::pair(size(one), size(other));
    return sizeOfOne != sizeOfOther ? sizeOfOne > sizeOfOther : one.name < other.name;
}

int age(Quarter quarter, Date on, const FiscalCalendar& calendar) {
    return quarter.index() - calendar.quarterOf(on).index();
}

// An age below zero, after the quarter, does not count.
void keepLeast(std::optional<int>& least, int age) {
    if (age >= 0) {
        least = std::min(least.value_or(age), age);
    }
}

}  // namespace

const Rubric& RubricService::inUse(Quarter quarter) const {
    return m_portfolio.shared().rubric(quarter);
}

std::vector<RubricService::Version> RubricService::versions() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::set<int> locked;
    for (const LockedQuarter& quarter : AssessmentStore(shared.database).locked()) {
        locked.insert(quarter.rubricVersion);
    }
    std::vector<Version> versions;
    for (const auto& [stored, rubric] : shared.rubrics()) {
        versions.push_back(
            {rubric, stored.effectiveFrom, stored.savedAt, locked.contains(stored.version)});
    }
    std::ranges::reverse(versions);
    return versions;
}

RubricService::Preview RubricService::Trial::preview(const Rubric& draft) const {
    Preview preview;
    preview.problems = validate(draft);
    if (!preview.problems.empty()) {
        return preview;
    }
    for (const Gate& gate : draft.gates) {
        preview.gates.push_back({gate.id, 0});
    }
    const Rubric anew = measuredAnew(draft, inUse);
    for (const Subject& subject : subjects) {
        const Assessment now =
            assess(draft, inputsUnder(draft, anew, *this, subject), Reasons::HeadlineOnly);
        for (std::size_t i = 0; i < now.gates.size(); ++i) {
            preview.gates[i].clients += now.gates[i].outcome == GateOutcome::Applied ? 1 : 0;
        }
        count(preview.before, subject.grade);
        count(preview.now, now.computedGrade);
        Effect effect{subject.client,
                      subject.name,
                      subject.score,
                      now.score,
                      subject.grade,
                      now.computedGrade,
                      distanceToCutOff(draft, now)};
        if (effect.gradeBefore != effect.gradeNow) {
            preview.changes.push_back(effect);
        }
        if (effect.distance) {
            preview.closestCalls.push_back(std::move(effect));
        }
    }
    preview.changed = static_cast<int>(preview.changes.size());
    std::ranges::sort(preview.changes, movesFurther);
    const auto nearer = [](const Effect& one, const Effect& other) {
        return std::tie(*one.distance, one.name) < std::tie(*other.distance, other.name);
    };
    std::vector<Effect>& calls = preview.closestCalls;
    const auto shown =
        calls.begin() + static_cast<std::ptrdiff_t>(std::min(kClosestCalls, calls.size()));
    std::ranges::partial_sort(calls, shown, nearer);
    calls.erase(shown, calls.end());
    return preview;
}

std::vector<Decimal> RubricService::Trial::measures(const Criterion& criterion) const {
    Rubric rubric = inUse;
    rubric.criteria = {criterion};
    const Rubric anew = measuredAnew(rubric, inUse);
    std::vector<Decimal> measures;
    for (const Subject& subject : subjects) {
        const AssessmentInputs inputs = inputsUnder(rubric, anew, *this, subject);
        if (const auto value = inputs.values.find(criterion.id); value != inputs.values.end()) {
            measures.push_back(value->second);
        }
    }
    std::ranges::sort(measures);
    return measures;
}

RubricService::Trial RubricService::trial(Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const GradedQuarter& graded = shared.graded(quarter);
    const FiscalCalendar calendar = shared.calendar();
    Trial trial{quarter, graded.rubric, shared.countingRaters(), {}};
    trial.subjects.reserve(graded.clients.size());
    for (const ClientQuarter& each : graded.clients) {
        std::optional<AssessmentInputs> inputs = shared.inputs(each.client.id, quarter);
        if (!inputs) {
            continue;
        }
        Trial::Subject subject;
        subject.client = each.client.id;
        subject.name = each.client.name;
        subject.metrics = each.metrics;
        if (const auto rated = shared.ratings().find(each.client.id);
            rated != shared.ratings().end()) {
            subject.ratings = rated->second;
        }
        subject.contributions = inputs->contributions;
        for (int back = static_cast<int>(subject.contributions.size()); back < kQuartersAtHand;
             ++back) {
            const auto before = shared.metrics(each.client, quarter.plus(-back));
            if (!before) {
                break;
            }
            subject.contributions.push_back(before->contribution);
        }
        const ClientJudgement& judgement = shared.judgement(each.client.id);
        for (const RedFlag& flag : judgement.flags) {
            if (flag.kind == RedFlagKind::BrokenCommitment) {
                keepLeast(subject.brokenCommitmentAge, age(quarter, flag.occurredOn, calendar));
            } else if (flag.kind == RedFlagKind::StaffAbuse) {
                keepLeast(subject.staffAbuseAge, age(quarter, flag.occurredOn, calendar));
            }
        }
        for (const Date broken : judgement.signedBroken) {
            keepLeast(subject.brokenCommitmentAge, age(quarter, broken, calendar));
        }
        subject.inputs = *std::move(inputs);
        subject.score = each.assessment.score;
        subject.grade = each.assessment.computedGrade;
        trial.subjects.push_back(std::move(subject));
    }
    return trial;
}

Result<int> RubricService::publish(Rubric draft, Quarter effectiveFrom, std::string_view note) {
    const Rubric& current = inUse(effectiveFrom);
    draft.version = current.version;
    draft.note = current.note;
    if (draft == current) {
        return Error{{"app.rubric.same", {{"version", std::int64_t{current.version}}}}};
    }
    draft.note = note;
    return storeRubrics(m_portfolio, {{effectiveFrom, std::move(draft)}});
}

std::string RubricService::exportJson(const Rubric& rubric) const {
    return rubricToJson(rubric, m_portfolio.currency());
}

Result<Rubric> RubricService::importJson(std::string_view json) const {
    Result<Rubric> rubric = rubricFromJson(json, m_portfolio.currency());
    if (rubric) {
        rubric->version = 0;
    }
    return rubric;
}

Rubric RubricService::shipped(Quarter quarter) const {
    const Rubric& current = inUse(quarter);
    Rubric rubric = defaultRubric(m_portfolio.currency());
    rubric.minimumMonthlyFee = current.minimumMonthlyFee;
    rubric.targetHourlyRate = current.targetHourlyRate;
    return rubric;
}

}  // namespace winnow
