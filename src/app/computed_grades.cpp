// SPDX-License-Identifier: GPL-3.0-or-later
// Grades, quarter after quarter, and what of them is made anew when something changes.
#include <algorithm>
#include <stdexcept>

#include <app/computed.h>
#include <formats/assessment_json.h>

namespace winnow {

namespace {

// Quarters before the latest whose metrics stay in memory; a gate may look back as far.
constexpr int kMetricsKept = 8;

AssessmentInputs inputsOf(const StoredAssessment& stored) {
    Result<AssessmentInputs> inputs = assessmentInputsFromJson(stored.inputs.value());
    if (!inputs) {
        throw std::runtime_error("a stored assessment of " + stored.quarter.toText() +
                                 " cannot be read (" + inputs.error().message.id + ")");
    }
    return std::move(inputs).value();
}

PreviousGrades computedGrades(const GradedQuarter& quarter) {
    PreviousGrades grades;
    for (const ClientQuarter& each : quarter.clients) {
        if (each.assessment.computedGrade) {
            grades.emplace(each.client.id, *each.assessment.computedGrade);
        }
    }
    return grades;
}

ClientQuarter* findIn(GradedQuarter& quarter, ClientId client) {
    const auto found = std::ranges::find_if(
        quarter.clients, [&](const ClientQuarter& each) { return each.client.id == client; });
    return found == quarter.clients.end() ? nullptr : &*found;
}

}  // namespace

const ClientQuarter* GradedQuarter::find(ClientId client) const {
    const auto found = std::ranges::find_if(
        clients, [&](const ClientQuarter& each) { return each.client.id == client; });
    return found == clients.end() ? nullptr : &*found;
}

Quarter Computed::firstQuarter() {
    const Quarter first = activeSpan().first;
    return locks().empty() ? first : std::min(first, locks().begin()->second.quarter);
}

const PreviousGrades* Computed::gradesBefore(Quarter quarter) {
    const Quarter last = quarter.previous();
    return last < firstQuarter() ? nullptr : &chained(last).grades;
}

std::optional<Grade> Computed::gradeBefore(ClientId id, Quarter quarter) {
    const PreviousGrades* grades = gradesBefore(quarter);
    if (!grades) {
        return std::nullopt;
    }
    const auto found = grades->find(id);
    return found == grades->end() ? std::nullopt : std::optional(found->second);
}

std::optional<AssessmentInputs> Computed::freshInputs(const Client& client, Quarter quarter,
                                                      const Rubric& rubric) {
    const std::optional<ClientMetrics> figures = metrics(client, quarter);
    if (!figures) {
        return std::nullopt;
    }
    return gatherInputs(*this, client, *figures, rubric, gradeBefore(client.id, quarter));
}

ClientQuarter Computed::gradeStored(const Client& client, const AssessmentInputs& inputs,
                                    int rubricVersion, Reasons reasons) {
    // The figures beside a stored grade are today's, also of a client that is no longer there.
    std::optional<ClientMetrics> figures = metrics(client, inputs.quarter);
    if (!figures) {
        figures = ledger().metrics(client.id, inputs.quarter, cutOffOf(inputs.quarter));
    }
    return {client, *std::move(figures),
            assess(this->rubricVersion(rubricVersion), inputs, reasons)};
}

std::optional<StoredAssessment> Computed::storedOf(ClientId client, Quarter quarter) {
    if (!m_storedOf || m_storedOf->first != client) {
        m_storedOf.emplace(client, std::map<int, StoredAssessment>());
        for (StoredAssessment& each : AssessmentStore(database).all(client)) {
            // By revision: the last one stays.
            m_storedOf->second.insert_or_assign(each.quarter.index(), std::move(each));
        }
    }
    const auto found = m_storedOf->second.find(quarter.index());
    return found == m_storedOf->second.end() || !found->second.inputs
               ? std::nullopt
               : std::optional(found->second);
}

GradedQuarter Computed::gradeLocked(const LockedQuarter& lock, Reasons reasons) {
    GradedQuarter graded;
    graded.quarter = lock.quarter;
    graded.cutOff = lock.cutOff;
    graded.rubric = rubricVersion(lock.rubricVersion);
    graded.locked = true;
    metrics(lock.quarter);  // of all in one go
    std::unordered_map<ClientId, StoredAssessment> stored;
    for (StoredAssessment& each : AssessmentStore(database).current(lock.quarter)) {
        if (each.inputs) {
            stored.emplace(each.client, std::move(each));
        }
    }
    for (const Client& client : clientsWithMerged()) {
        if (const auto found = stored.find(client.id); found != stored.end()) {
            AssessmentInputs inputs = inputsOf(found->second);
            graded.clients.push_back(
                gradeStored(client, inputs, found->second.rubricVersion, reasons));
            if (reasons == Reasons::All) {
                m_lockedInputs[lock.quarter.index()].insert_or_assign(client.id, std::move(inputs));
            }
        }
    }
    return graded;
}

GradedQuarter Computed::gradeAll(Quarter quarter, Reasons reasons) {
    GradedQuarter graded;
    if (const LockedQuarter* lock = lockOf(quarter)) {
        graded = gradeLocked(*lock, reasons);
    } else {
        graded.quarter = quarter;
        graded.cutOff = cutOffOf(quarter);
        graded.rubric = rubric(quarter);
        const auto& figures = metrics(quarter);
        graded.clients.reserve(figures.size());
        for (const Client& client : clients()) {
            if (const auto found = figures.find(client.id); found != figures.end()) {
                const AssessmentInputs inputs = gatherInputs(
                    *this, client, found->second, graded.rubric, gradeBefore(client.id, quarter));
                graded.clients.push_back(
                    {client, found->second, assess(graded.rubric, inputs, reasons)});
            }
        }
    }
    std::vector<ClientMetrics> all;
    all.reserve(graded.clients.size());
    for (const ClientQuarter& each : graded.clients) {
        all.push_back(each.metrics);
    }
    graded.summary.now = ledger().portfolio(all, quarter, cutOffOf(quarter));
    return graded;
}

const GradedQuarter& Computed::clientsOf(Quarter quarter) {
    if (const auto known = m_graded.find(quarter.index()); known != m_graded.end()) {
        return known->second;
    }
    if (!m_passing || m_passing->quarter != quarter) {
        m_passing = gradeAll(quarter, Reasons::HeadlineOnly);
    }
    return *m_passing;
}

PortfolioSummary Computed::summaryOf(const GradedQuarter& now) {
    const Quarter last = now.quarter.previous();
    if (last >= firstQuarter()) {
        const GradedQuarter& before = clientsOf(last);
        if (!before.clients.empty()) {
            return summarise(now.clients, &before.clients, now.summary.now, before.summary.now);
        }
    }
    return summarise(now.clients, nullptr, now.summary.now, std::nullopt);
}

Computed::Chained& Computed::chained(Quarter quarter) {
    // Hysteresis chains each quarter to the one before, up to a locked one: that stands by itself.
    Quarter from = quarter;
    while (from > firstQuarter() && !m_chain.contains(from.index()) && !lockOf(from)) {
        from = from.previous();
    }
    for (Quarter each = from; each <= quarter; each = each.next()) {
        if (m_chain.contains(each.index())) {
            continue;
        }
        GradedQuarter now = gradeAll(each, each == quarter ? Reasons::All : Reasons::HeadlineOnly);
        Chained& chain =
            m_chain.emplace(each.index(), Chained{computedGrades(now), {}}).first->second;
        if (m_passing && m_passing->quarter == each.previous()) {
            chain.summary = summaryOf(now);
            now.summary = *chain.summary;
        }
        m_metrics.erase(m_metrics.begin(), m_metrics.lower_bound(each.index() - kMetricsKept));
        if (each == quarter) {
            m_graded.emplace(quarter.index(), std::move(now));
        } else {
            m_passing = std::move(now);
        }
    }
    return m_chain.at(quarter.index());
}

const GradedQuarter& Computed::graded(Quarter quarter) {
    Chained& chain = chained(quarter);
    auto known = m_graded.find(quarter.index());
    if (known == m_graded.end()) {
        known = m_graded.emplace(quarter.index(), gradeAll(quarter, Reasons::All)).first;
        if (chain.summary) {
            known->second.summary = *chain.summary;
        }
    }
    if (!chain.summary) {
        chain.summary = summaryOf(known->second);
        known->second.summary = *chain.summary;
    }
    return known->second;
}

const PortfolioSummary& Computed::summary(Quarter quarter) {
    Chained& chain = chained(quarter);
    if (chain.summary) {
        return *chain.summary;
    }
    if (m_graded.contains(quarter.index())) {
        return graded(quarter).summary;
    }
    GradedQuarter now = m_passing && m_passing->quarter == quarter
                            ? *std::exchange(m_passing, std::nullopt)
                            : gradeAll(quarter, Reasons::HeadlineOnly);
    chain.summary = summaryOf(now);
    now.summary = *chain.summary;
    m_passing = std::move(now);
    return *chain.summary;
}

std::optional<ClientQuarter> Computed::graded(ClientId id, Quarter quarter) {
    if (const auto known = m_graded.find(quarter.index()); known != m_graded.end()) {
        const ClientQuarter* found = known->second.find(id);
        return found ? std::optional(*found) : std::nullopt;
    }
    const Client* known = client(id);
    if (!known) {
        return std::nullopt;
    }
    if (lockOf(quarter)) {
        const std::optional<StoredAssessment> stored = storedOf(id, quarter);
        return stored ? std::optional(gradeStored(*known, inputsOf(*stored), stored->rubricVersion,
                                                  Reasons::All))
                      : std::nullopt;
    }
    const Rubric& inUse = rubric(quarter);
    const std::optional<AssessmentInputs> inputs = freshInputs(*known, quarter, inUse);
    if (!inputs) {
        return std::nullopt;
    }
    return ClientQuarter{*known, *metrics(*known, quarter), assess(inUse, *inputs)};
}

std::optional<AssessmentInputs> Computed::inputs(ClientId id, Quarter quarter) {
    if (lockOf(quarter)) {
        if (const auto known = m_lockedInputs.find(quarter.index());
            known != m_lockedInputs.end()) {
            const auto found = known->second.find(id);
            return found == known->second.end() ? std::nullopt : std::optional(found->second);
        }
        const std::optional<StoredAssessment> stored = storedOf(id, quarter);
        return stored ? std::optional(inputsOf(*stored)) : std::nullopt;
    }
    const Client* known = client(id);
    return known ? freshInputs(*known, quarter, rubric(quarter)) : std::nullopt;
}

void Computed::forgetGrades() {
    m_chain.clear();
    m_graded.clear();
    m_passing.reset();
    m_storedOf.reset();
    m_lockedInputs.clear();
    m_gaps.clear();
}

Computed::InputsByQuarter Computed::openInputs(const std::set<ClientId>& touched) {
    InputsByQuarter inputs;
    for (const auto& [index, chain] : m_chain) {
        const Quarter quarter = Quarter::fromIndex(index);
        if (lockOf(quarter)) {
            continue;
        }
        for (const ClientId id : touched) {
            const Client* known = client(id);
            inputs[{index, id}] =
                known ? freshInputs(*known, quarter, rubric(quarter)) : std::nullopt;
        }
    }
    return inputs;
}

void Computed::replace(Quarter quarter, const AssessmentInputs& inputs) {
    const auto full = m_graded.find(quarter.index());
    Assessment assessment = assess(rubric(quarter), inputs,
                                   full == m_graded.end() ? Reasons::HeadlineOnly : Reasons::All);
    PreviousGrades& grades = m_chain.at(quarter.index()).grades;
    if (assessment.computedGrade) {
        grades.insert_or_assign(inputs.client, *assessment.computedGrade);
    } else {
        grades.erase(inputs.client);
    }
    if (m_passing && m_passing->quarter == quarter) {
        ClientQuarter& entry = *findIn(*m_passing, inputs.client);
        entry.assessment = assessment;
        entry.assessment.reasons.clear();
    }
    if (full != m_graded.end()) {
        findIn(full->second, inputs.client)->assessment = std::move(assessment);
    }
}

void Computed::regrade(const std::set<ClientId>& names) {
    // What is said of a merged client counts as the kept one's.
    std::set<ClientId> touched = names;
    for (const ClientId id : names) {
        if (const Client* known = client(id); known && known->mergedInto) {
            touched.insert(*known->mergedInto);
        }
    }
    if (m_chain.empty() && m_metrics.empty()) {
        reloadJudgement(touched);
        return;
    }
    const auto firstDays = [&] {
        std::vector<std::optional<Date>> days;
        for (const ClientId id : touched) {
            const Client* known = client(id);
            days.push_back(known ? firstDayOf(*known) : std::nullopt);
        }
        return days;
    };
    const auto daysBefore = firstDays();
    const InputsByQuarter before = openInputs(touched);
    reloadJudgement(touched);
    if (firstDays() != daysBefore) {
        // A first rating can bring a client into a quarter.
        m_metrics.clear();
        forgetGrades();
        return;
    }
    std::set<int> changed;
    for (const auto& [place, inputs] : before) {  // oldest quarter first: each rests on the last
        const auto& [index, id] = place;
        const Quarter quarter = Quarter::fromIndex(index);
        const Client* known = client(id);
        const std::optional<AssessmentInputs> now =
            known ? freshInputs(*known, quarter, rubric(quarter)) : std::nullopt;
        if (now && now != inputs) {
            replace(quarter, *now);
            changed.insert(index);
        }
    }
    for (const int index : changed) {
        m_gaps.erase(index);
        for (const int stale : {index, index + 1}) {  // the next one compares with this one
            if (const auto found = m_chain.find(stale); found != m_chain.end()) {
                found->second.summary.reset();
            }
        }
    }
}

}  // namespace winnow
