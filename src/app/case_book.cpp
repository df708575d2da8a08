// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/case_book.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include <app/shared.h>
#include <formats/case_json.h>
#include <formats/playbook_json.h>

namespace winnow {

namespace {

bool same(const StoredCaseEvent& one, const StoredCaseEvent& other) {
    return std::tie(one.number, one.kind, one.step, one.happenedOn, one.recordedAt, one.json) ==
           std::tie(other.number, other.kind, other.step, other.happenedOn, other.recordedAt,
                    other.json);
}

bool same(const StoredCase& one, const StoredCase& other) {
    return std::tie(one.id, one.client, one.playbook, one.playbookVersion, one.startedOn,
                    one.startedAt, one.startedFrom, one.reason, one.forecast) ==
               std::tie(other.id, other.client, other.playbook, other.playbookVersion,
                        other.startedOn, other.startedAt, other.startedFrom, other.reason,
                        other.forecast) &&
           std::ranges::equal(
               one.events, other.events,
               [](const StoredCaseEvent& a, const StoredCaseEvent& b) { return same(a, b); });
}

// The columns beside an event's JSON say the same as the JSON.
bool consistent(const StoredCaseEvent& stored, const CaseEvent& event) {
    return event.number == stored.number && caseEventKindCode(event.kind) == stored.kind &&
           event.step == stored.step && event.on == stored.happenedOn &&
           event.recordedAt == stored.recordedAt;
}

Error altered(int number) {
    return {{"app.case.event_altered", {{"number", std::int64_t{number}}}}, ErrorKind::Damaged};
}

}  // namespace

std::shared_ptr<const Playbook> CaseBook::playbook(const std::string& name, int version) {
    const auto stored =
        TemplateStore(m_shared.database, TemplateStore::Kind::Playbooks).find(name, version);
    if (!stored) {
        return nullptr;
    }
    // Taking back a new version frees its number for another one.
    ReadPlaybook& known = m_playbooks[{name, version}];
    if (known.json != stored->json) {
        Result<Playbook> read = playbookFromJson(stored->json);
        known.json = stored->json;
        known.playbook.reset();
        if (read) {
            read->version = version;
            known.playbook = std::make_shared<const Playbook>(std::move(read).value());
        }
    }
    return known.playbook;
}

KnownCase CaseBook::read(const StoredCase& stored) {
    KnownCase known;
    CaseRecord& record = known.record;
    record.id = stored.id;
    record.client = stored.client;
    record.playbook = stored.playbook;
    record.playbookVersion = stored.playbookVersion;
    record.startedOn = stored.startedOn;
    record.startedAt = stored.startedAt;
    record.startedFrom = stored.startedFrom;
    record.reason = stored.reason;
    if (Result<CaseForecast> forecast = forecastFromJson(stored.forecast)) {
        record.forecast = std::move(forecast).value();
    } else {
        known.problem = forecast.error();
    }
    for (const StoredCaseEvent& each : stored.events) {
        Result<CaseEvent> event = caseEventFromJson(each.json);
        if (!event) {
            known.problem = event.error();
            break;
        }
        if (!consistent(each, *event)) {
            known.problem = altered(each.number);
        }
        record.events.push_back(std::move(event).value());
    }
    known.playbook = playbook(stored.playbook, stored.playbookVersion);
    if (!known.playbook) {
        known.problem = Error{
            {"app.case.playbook_unreadable",
             {{"playbook", stored.playbook}, {"version", std::int64_t{stored.playbookVersion}}}},
            ErrorKind::Damaged};
    }
    if (!known.problem) {
        Result<CaseState> state = replay(*known.playbook, record, m_shared.calendar());
        if (state) {
            known.state = std::move(state).value();
        } else {
            known.problem = state.error();
        }
    }
    return known;
}

const std::vector<KnownCase>& CaseBook::all() {
    if (m_state == m_shared.caseState()) {
        return m_known;
    }
    std::vector<StoredCase> stored = CaseStore(m_shared.database).all();
    std::vector<KnownCase> known;
    known.reserve(stored.size());
    auto before = m_stored.begin();
    for (const StoredCase& each : stored) {
        before = std::find_if(before, m_stored.end(),
                              [&](const StoredCase& old) { return old.id >= each.id; });
        if (before != m_stored.end() && same(*before, each)) {
            known.push_back(
                std::move(m_known[static_cast<std::size_t>(before - m_stored.begin())]));
        } else {
            known.push_back(read(each));
        }
    }
    m_stored = std::move(stored);
    m_known = std::move(known);
    m_state = m_shared.caseState();
    return m_known;
}

const KnownCase* CaseBook::find(CaseId id) {
    const std::vector<KnownCase>& known = all();
    const auto found =
        std::ranges::find_if(known, [&](const KnownCase& each) { return each.record.id == id; });
    return found == known.end() ? nullptr : &*found;
}

std::vector<const KnownCase*> CaseBook::of(ClientId client) {
    std::vector<const KnownCase*> found;
    for (const KnownCase& each : all()) {
        if (each.record.client == client) {
            found.push_back(&each);
        }
    }
    return found;
}

}  // namespace winnow
