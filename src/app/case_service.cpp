// SPDX-License-Identifier: GPL-3.0-or-later
// Starting cases, and which could be started.
#include <app/case_service.h>

#include <algorithm>
#include <ranges>

#include <app/case_actions.h>
#include <app/case_book.h>
#include <app/case_figures.h>
#include <app/playbook_service.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <formats/case_json.h>
#include <storage/case_store.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

constexpr std::array<std::string_view, 4> kOrigins{"client", "least_change", "queue", "case"};

// Why a playbook may not be started for a client now.
std::optional<Text> refusalOf(Portfolio::Shared& shared, const Client& client,
                              const Playbook& playbook) {
    if (client.status == ClientStatus::Prospect) {
        return Text{"app.case.prospect", {{"client", client.name}}};
    }
    if (client.status == ClientStatus::Left) {
        return Text{"app.case.has_left", {{"client", client.name}}};
    }
    for (const KnownCase* known : shared.caseService.book().of(client.id)) {
        if (known->running() && conflict(known->playbook->purpose, playbook.purpose)) {
            return Text{"app.case.conflict",
                        {{"client", client.name},
                         {"running", OwnWords{known->playbook->title, {}}},
                         {"since", known->record.startedOn},
                         {"playbook", OwnWords{playbook.title, {}}}}};
        }
    }
    // Terms stay unchanged during notice (DOMAIN 5a-3), also of one given outside of a case.
    if (client.status == ClientStatus::Leaving && playbook.purpose != PlaybookPurpose::Parting &&
        conflict(PlaybookPurpose::Parting, playbook.purpose)) {
        return Text{"app.case.leaving", {{"client", client.name}}};
    }
    return std::nullopt;
}

bool runsUncommon(Portfolio::Shared& shared, ClientId client) {
    const Date today = shared.clock.today();
    return std::ranges::any_of(RegisterStore(shared.database).uncommonPractices(client),
                               [&](const UncommonPractice& practice) {
                                   return practice.since <= today &&
                                          (!practice.until || *practice.until >= today);
                               });
}

bool isAdvised(const Client& client, const Playbook& playbook,
               const std::optional<ClientQuarter>& graded, const PartingGrounds& grounds) {
    switch (playbook.purpose) {
        case PlaybookPurpose::Upgrade:
            return graded && playbook.fromGrade &&
                   graded->assessment.finalGrade == playbook.fromGrade;
        case PlaybookPurpose::Conversion:
            return client.serviceModel == ServiceModel::BreakFix ||
                   client.serviceModel == ServiceModel::BlockHours;
        case PlaybookPurpose::LatePayment:
            return graded && graded->metrics.arrearsOver60.value_or(Money{}) > Money{};
        case PlaybookPurpose::Notice:
            return grounds.uncommon;
        case PlaybookPurpose::Parting:
            return !grounds.uncommon &&
                   (grounds.integrityGate || (grounds.quartersInD >= 2 && grounds.attempts >= 1));
        case PlaybookPurpose::PriceRise:
            break;
    }
    return false;
}

}  // namespace

CaseBook& CaseService::book() const {
    if (!m_book) {
        m_book = std::make_shared<CaseBook>(m_portfolio.shared());
    }
    return *m_book;
}

std::optional<CaseRecord> CaseService::record(CaseId id) const {
    const KnownCase* known = book().find(id);
    return known ? std::optional(known->record) : std::nullopt;
}

Result<Playbook> CaseService::playbookOf(const CaseRecord& record) const {
    const auto playbook = book().playbook(record.playbook, record.playbookVersion);
    if (!playbook) {
        return Error{
            {"app.case.playbook_unreadable",
             {{"playbook", record.playbook}, {"version", std::int64_t{record.playbookVersion}}}},
            ErrorKind::Damaged};
    }
    return *playbook;
}

std::vector<CaseService::Choice> CaseService::choices(ClientId id) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    if (!client) {
        return {};
    }
    const auto graded = shared.graded(id, shared.activeSpan().second);
    const PartingGrounds known = grounds(id);
    std::vector<Choice> choices;
    for (const PlaybookService::Entry& entry : m_portfolio.playbooks().all()) {
        const Playbook& playbook = entry.playbook;
        Choice choice{playbook.id,      playbook.title, playbook.summary,
                      playbook.purpose, false,          refusalOf(shared, *client, playbook)};
        choice.advised = !choice.refusal && isAdvised(*client, playbook, graded, known);
        choices.push_back(std::move(choice));
    }
    return choices;
}

Result<CaseId> CaseService::start(const StartRequest& request) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(request.client);
    if (!client || client->mergedInto) {
        return Error{{"app.client_gone", {}}};
    }
    const std::optional<Playbook> playbook = m_portfolio.playbooks().find(request.playbook);
    if (!playbook) {
        return Error{{"app.case.no_playbook", {{"playbook", request.playbook}}}};
    }
    if (std::ranges::count(kOrigins, request.from) == 0) {
        return Error{{"app.case.origin", {{"from", request.from}}}, ErrorKind::Usage};
    }
    const Date today = shared.clock.today();
    const Date on = request.on.value_or(today);
    if (on > today) {
        return Error{{"app.date_in_future", {{"date", on}}}};
    }
    if (const std::optional<Text> refusal = refusalOf(shared, *client, *playbook)) {
        return Error{*refusal};
    }
    StoredCase record;
    record.client = request.client;
    record.playbook = playbook->id;
    record.startedOn = on;
    record.startedAt = shared.clock.now();
    record.startedFrom = request.from;
    record.reason = trimmed(request.reason);
    record.forecast =
        forecastToJson(forecastOf(shared, *playbook, request.client, request.criteria, on));
    std::optional<CaseEvent> assigned;
    if (const std::string assignee = trimmed(request.assignee); !assignee.empty()) {
        assigned = eventNow(shared, CaseEventKind::Assigned, {}, on);
        assigned->number = 1;
        assigned->reason = assignee;
        if (const Result<void> may =
                check(*playbook, startOf(*playbook, on, shared.calendar()), *assigned);
            !may) {
            return may.error();
        }
    }
    const Result<void> done = shared.act(
        {"action.case.started",
         {{"client", client->name}, {"what", OwnWords{playbook->title, {}}}}},
        request.client, {.cases = true, .touched = {request.client}}, [&] {
            record.playbookVersion = m_portfolio.playbooks().versionInUse(playbook->id);
            CaseStore store(shared.database);
            record.id = store.add(record);
            if (assigned) {
                store.addEvent(record.id,
                               {assigned->number, std::string(caseEventKindCode(assigned->kind)),
                                assigned->step, assigned->on, assigned->recordedAt,
                                caseEventToJson(*assigned)});
            }
        });
    if (!done) {
        return done.error();
    }
    return record.id;
}

int CaseService::attempts(ClientId client, std::optional<Date> upTo) const {
    return static_cast<int>(std::ranges::count_if(book().of(client), [&](const KnownCase* known) {
        return known->state && countsAsAttempt(*known->playbook, *known->state) &&
               (!upTo || known->state->endedOn.value_or(*upTo) <= *upTo);
    }));
}

PartingGrounds CaseService::grounds(ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Quarter latest =
        std::min(shared.activeSpan().second, shared.calendar().quarterOf(shared.clock.today()));
    PartingGrounds grounds;
    grounds.quartersInD = runningInD(shared, client, latest);
    grounds.attempts = attempts(client);
    const std::optional<ClientQuarter> graded = shared.graded(client, latest);
    grounds.integrityGate = graded && integrityGateIn(shared, *graded);
    grounds.uncommon = runsUncommon(shared, client);
    return grounds;
}

std::vector<CaseService::Undecided> CaseService::undecided() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::vector<PlaybookService::Entry> playbooks = m_portfolio.playbooks().all();
    const auto lift = std::ranges::find_if(playbooks, [](const PlaybookService::Entry& entry) {
        return entry.playbook.purpose == PlaybookPurpose::Upgrade &&
               entry.playbook.fromGrade == Grade::D;
    });
    std::vector<Undecided> undecided;
    for (const ClientQuarter& each : shared.graded(shared.activeSpan().second).clients) {
        const std::optional<Grade> grade = each.assessment.finalGrade;
        const Client* client = shared.client(each.client.id);
        if (!grade || !client || client->status != ClientStatus::Active ||
            (*grade != Grade::D && !integrityGateIn(shared, each))) {
            continue;
        }
        const bool running = std::ranges::any_of(book().of(client->id), [](const KnownCase* known) {
            return known->running() &&
                   (known->playbook->purpose == PlaybookPurpose::Parting ||
                    conflict(known->playbook->purpose, PlaybookPurpose::Parting));
        });
        if (running) {
            continue;
        }
        const PartingGrounds known = grounds(client->id);
        Undecided entry{client->id, client->name, *grade, {}, {}};
        if (known.uncommon) {
            entry.advice = {"app.case.advice.uncommon", {}};
        } else if (known.integrityGate) {
            entry.advice = {"app.case.advice.integrity", {}};
        } else if (known.attempts > 0) {
            entry.advice = {"app.case.advice.tried",
                            {{"quarters", std::int64_t{known.quartersInD}},
                             {"count", std::int64_t{known.attempts}}}};
        } else {
            entry.advice = {"app.case.advice.not_tried",
                            {{"count", std::int64_t{known.quartersInD}}}};
        }
        if (!known.uncommon && known.attempts == 0 && lift != playbooks.end()) {
            entry.upgrade = lift->playbook.id;
        }
        undecided.push_back(std::move(entry));
    }
    return undecided;
}

std::vector<std::pair<CaseId, Text>> CaseService::verifyStored() const {
    std::vector<std::pair<CaseId, Text>> wrong;
    // Read anew: what is verified is the file, not what was kept of it.
    CaseBook fresh(m_portfolio.shared());
    for (const KnownCase& known : fresh.all()) {
        if (known.problem) {
            wrong.emplace_back(known.record.id, known.problem->message);
        }
    }
    return wrong;
}

}  // namespace winnow
