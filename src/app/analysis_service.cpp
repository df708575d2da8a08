// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/analysis_service.h>

#include <algorithm>
#include <list>
#include <unordered_map>

#include <app/shared.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

// How many quarters back overrides are looked at, this one included.
constexpr int kLessonQuarters = 8;

// One client's assessment with all it rests on.
struct Assessed {
    ClientQuarter graded;
    AssessmentInputs inputs;
};

std::optional<Assessed> assessedIn(Portfolio::Shared& shared, ClientId client, Quarter quarter) {
    std::optional<ClientQuarter> graded = shared.graded(client, quarter);
    std::optional<AssessmentInputs> inputs = shared.inputs(client, quarter);
    if (!graded || !inputs) {
        return std::nullopt;
    }
    return Assessed{*std::move(graded), *std::move(inputs)};
}

// Running quarters with a D up to this one, of those who have one.
std::vector<QuartersInD> quartersInD(Portfolio::Shared& shared,
                                     const std::vector<ClientQuarter>& clients, Quarter quarter) {
    std::vector<QuartersInD> result;
    for (const ClientQuarter& each : clients) {
        if (each.assessment.finalGrade != Grade::D) {
            continue;
        }
        int running = 1;
        for (Quarter back = quarter.previous(); back >= shared.activeSpan().first;
             back = back.previous()) {
            const std::optional<ClientQuarter> before = shared.graded(each.client.id, back);
            if (!before || before->assessment.finalGrade != Grade::D) {
                break;
            }
            ++running;
        }
        result.push_back(
            {each.client.id, running,
             shared.caseService.attempts(each.client.id, shared.calendar().lastDay(quarter))});
    }
    std::ranges::stable_sort(result, std::ranges::greater{}, &QuartersInD::quarters);
    return result;
}

std::unordered_map<ClientId, Date> lastReviews(Portfolio::Shared& shared, Date upTo) {
    std::unordered_map<ClientId, Date> last;
    for (const Review& review : RegisterStore(shared.database).reviews()) {
        if (review.heldOn <= upTo) {
            Date& known = last.try_emplace(review.client, review.heldOn).first->second;
            known = std::max(known, review.heldOn);
        }
    }
    return last;
}

// A clients whose last review, or whose first day, is long ago.
std::vector<MissingReview> withoutReview(Portfolio::Shared& shared,
                                         const std::vector<ClientQuarter>& clients, Date end) {
    const std::unordered_map<ClientId, Date> reviews = lastReviews(shared, end);
    std::vector<MissingReview> missing;
    for (const ClientQuarter& each : clients) {
        if (each.assessment.finalGrade != Grade::A) {
            continue;
        }
        MissingReview entry{each.client.id, each.metrics.revenue, std::nullopt, std::nullopt};
        if (const auto found = reviews.find(each.client.id); found != reviews.end()) {
            entry.lastReview = found->second;
            entry.days = end - found->second;
        }
        const std::optional<Date> from = entry.lastReview ? entry.lastReview : each.client.since;
        if (!from || end - *from >= kReviewDays) {
            missing.push_back(entry);
        }
    }
    std::ranges::stable_sort(missing, std::ranges::greater{}, [](const MissingReview& entry) {
        return entry.revenue.value_or(Money{});
    });
    return missing;
}

}  // namespace

AnalysisService::Kept& AnalysisService::kept() const {
    const Portfolio::Shared& shared = m_portfolio.shared();
    if (m_kept.state != shared.state()) {
        m_kept.acceptabilities.clear();
    }
    if (m_kept.state != shared.state() || m_kept.caseState != shared.caseState()) {
        m_kept.views.clear();
    }
    m_kept.state = shared.state();
    m_kept.caseState = shared.caseState();
    return m_kept;
}

std::optional<Robustness> AnalysisService::robustness(ClientId client, Quarter quarter,
                                                      const RobustnessOptions& options) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<Assessed> found = assessedIn(shared, client, quarter);
    if (!found) {
        return std::nullopt;
    }
    return winnow::robustness(shared.rubric(quarter), found->inputs, found->graded.assessment,
                              options);
}

const std::vector<std::pair<ClientId, Acceptability>>& AnalysisService::acceptabilities(
    Quarter quarter) const {
    Kept& kept = this->kept();
    const auto known = kept.acceptabilities.find(quarter.index());
    if (known != kept.acceptabilities.end()) {
        return known->second;
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    const GradedQuarter& graded = shared.graded(quarter);
    const bool locked = shared.lockOf(quarter) != nullptr;
    std::vector<std::pair<ClientId, Acceptability>> shares;
    for (const ClientQuarter& each : graded.clients) {
        const std::optional<AssessmentInputs> inputs =
            locked ? shared.inputs(each.client.id, quarter)
                   : shared.freshInputs(each.client, quarter, graded.rubric);
        if (!inputs) {
            continue;
        }
        if (const auto found = acceptability(graded.rubric, *inputs, each.assessment)) {
            shares.emplace_back(each.client.id, *found);
        }
    }
    return kept.acceptabilities.emplace(quarter.index(), std::move(shares)).first->second;
}

std::optional<LeastChange> AnalysisService::leastChange(ClientId client, Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<Assessed> found = assessedIn(shared, client, quarter);
    if (!found) {
        return std::nullopt;
    }
    return winnow::leastChange(shared.rubric(quarter), found->inputs, found->graded.assessment,
                               found->graded.metrics);
}

std::optional<Assessment> AnalysisService::withSteps(ClientId client, Quarter quarter,
                                                     const std::vector<ChangeStep>& steps) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<AssessmentInputs> inputs = shared.inputs(client, quarter);
    if (!inputs) {
        return std::nullopt;
    }
    return assessWith(shared.rubric(quarter), *inputs, steps);
}

std::optional<MajorityGrade> AnalysisService::majorityGrade(ClientId client,
                                                            Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<ClientQuarter> found = shared.graded(client, quarter);
    return found ? winnow::majorityGrade(shared.rubric(quarter), found->assessment) : std::nullopt;
}

std::optional<AssessmentChange> AnalysisService::changeSince(ClientId client,
                                                             Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<ClientQuarter> now = shared.graded(client, quarter);
    const std::optional<ClientQuarter> before = shared.graded(client, quarter.previous());
    if (!now || !before) {
        return std::nullopt;
    }
    return winnow::changeSince(before->assessment, now->assessment);
}

OwnerLessons AnalysisService::lessons(Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Quarter first = quarter.plus(1 - kLessonQuarters);
    std::list<std::pair<Rubric, Assessed>> held;
    for (const StoredOverride& stored : shared.overrides()) {
        // Each once: where it counted last.
        const Quarter last = std::min(stored.override.until, quarter);
        if (stored.from > quarter || last < first || last < stored.from) {
            continue;
        }
        std::optional<Assessed> found = assessedIn(shared, stored.client, last);
        if (found && found->graded.assessment.overridden &&
            found->inputs.override == stored.override) {
            held.emplace_back(shared.rubric(last), *std::move(found));
        }
    }
    std::vector<OverriddenAssessment> overridden;
    for (const auto& [rubric, assessed] : held) {
        overridden.push_back({&rubric, &assessed.inputs, &assessed.graded.assessment});
    }
    return ownerLessons(overridden);
}

const PortfolioView& AnalysisService::portfolio(Quarter quarter) const {
    Kept& kept = this->kept();
    const auto known = kept.views.find(quarter.index());
    if (known != kept.views.end()) {
        return known->second;
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    PortfolioView view;
    const std::vector<ClientQuarter>& clients = shared.graded(quarter).clients;
    view.migration = migration(shared.graded(quarter.previous()).clients, clients);
    view.concentration = concentration(clients);
    view.drag = dragRanking(clients);
    view.gut = gutAgreement(clients);
    view.withoutReview = withoutReview(shared, clients, shared.calendar().lastDay(quarter));
    view.quartersInD = quartersInD(shared, clients, quarter);
    view.dread = shared.registerService.openDreadReports();
    const Rubric& rubric = shared.rubric(quarter);
    for (const ClientQuarter& each : clients) {
        const auto majority = winnow::majorityGrade(rubric, each.assessment);
        if (majority && majority->lopsided) {
            view.lopsided.push_back(each.client.id);
        }
    }
    const auto& shares = acceptabilities(quarter);
    auto share = shares.begin();
    for (const ClientQuarter& each : clients) {
        if (share == shares.end() || share->first != each.client.id) {
            continue;
        }
        if (each.assessment.computedGrade &&
            share->second.of(*each.assessment.computedGrade) < kBorderlineShare) {
            view.borderline.push_back(each.client.id);
        }
        ++share;
    }
    return kept.views.emplace(quarter.index(), std::move(view)).first->second;
}

}  // namespace winnow
