// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/prospect_service.h>

#include <algorithm>
#include <map>

#include <app/prospect_json.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

// What no client of such a firm comes near; more is a slip of the pen.
constexpr Money kMostMoney{100'000'000'000};  // a thousand million, with cents
constexpr WorkTime kMostMonthlyHours = WorkTime::hours(10'000);
constexpr WorkTime kMostEffort = WorkTime::hours(10'000);
constexpr int kMostEndpoints = 1'000'000;
constexpr int kMostDaysLate = 3'650;
constexpr int kMostAnchor = 4;

Error outOfRange(const char* what) {
    return {{"app.prospect.range", {{"what", TextId{std::string("prospect.field.") + what}}}}};
}

template <typename Value>
bool isOutside(const std::optional<Value>& value, Value least, Value most) {
    return value && (*value < least || *value > most);
}

std::optional<Error> wrongFigure(const ProspectProjection& projection, WorkTime effort) {
    if (isOutside(projection.monthlyFee, Money{}, kMostMoney)) {
        return outOfRange("monthly_fee");
    }
    if (isOutside(projection.monthlyHours, WorkTime{}, kMostMonthlyHours)) {
        return outOfRange("monthly_hours");
    }
    if (isOutside(projection.hourlyCost, Money{}, kMostMoney)) {
        return outOfRange("hourly_cost");
    }
    if (isOutside(projection.monthlyToolCost, Money{}, kMostMoney)) {
        return outOfRange("monthly_tool_cost");
    }
    if (isOutside(projection.endpoints, 0, kMostEndpoints)) {
        return outOfRange("endpoints");
    }
    if (isOutside(projection.reactiveShare, Decimal{}, Decimal::whole(1))) {
        return outOfRange("reactive_share");
    }
    if (isOutside(projection.daysLate, 0, kMostDaysLate)) {
        return outOfRange("days_late");
    }
    if (effort < WorkTime{} || effort > kMostEffort) {
        return outOfRange("effort");
    }
    return std::nullopt;
}

std::optional<Error> wrongRating(const Rubric& rubric, const ProspectProjection& projection) {
    for (const auto& [criterion, anchor] : projection.ratings) {
        const Criterion* known = rubric.find(criterion);
        if (!known || known->source != CriterionSource::Rating || anchor < 0 ||
            anchor > kMostAnchor) {
            return Error{{"app.not_rated", {{"criterion", criterion}}}};
        }
    }
    return std::nullopt;
}

// Of an hour of whoever comes: the cost model's own figure, else the mean of its roles.
std::optional<Money> hourlyCostOn(const CostModel& costs, Date day) {
    const CostRates* rates = costs.ratesOn(day);
    if (!rates || rates->hourlyCost || rates->hourlyCostByRole.empty()) {
        return rates ? rates->hourlyCost : std::nullopt;
    }
    Money sum;
    for (const auto& [role, cost] : rates->hourlyCostByRole) {
        sum += cost;
    }
    return scale(sum, 1, static_cast<std::int64_t>(rates->hourlyCostByRole.size()));
}

ProspectFile tidied(ProspectFile prospect) {
    std::erase_if(prospect.signs,
                  [](const auto& sign) { return sign.second == SignAnswer::Unknown; });
    for (auto& [sign, note] : prospect.notes) {
        note = trimmed(note);
    }
    std::erase_if(prospect.notes, [](const auto& note) { return note.second.empty(); });
    return prospect;
}

std::map<ClientId, std::string> storedFiles(Portfolio::Shared& shared) {
    std::map<ClientId, std::string> files;
    for (StoredProspect& stored : ProspectStore(shared.database).all()) {
        files.emplace(stored.client, std::move(stored.json));
    }
    return files;
}

ProspectFile fileOf(Portfolio::Shared& shared, ClientId client,
                    const std::map<ClientId, std::string>& files) {
    ProspectFile blank;
    blank.client = client;
    const auto stored = files.find(client);
    if (stored == files.end()) {
        return blank;
    }
    // Written by save() alone: what does not read any more is a damaged file.
    return prospectFromJson(stored->second, shared.settings.currency, std::move(blank)).value();
}

}  // namespace

std::vector<ProspectService::Listed> ProspectService::all() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::map<ClientId, std::string> files = storedFiles(shared);
    std::vector<Listed> listed;
    for (const Client& client : shared.clients()) {
        if (client.status == ClientStatus::Prospect) {
            ProspectFile file = fileOf(shared, client.id, files);
            ProspectAssessment assessment = assess(file);
            listed.push_back({client, std::move(file), std::move(assessment)});
        }
    }
    return listed;
}

std::optional<ProspectService::Listed> ProspectService::find(ClientId id) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    const std::map<ClientId, std::string> files = storedFiles(shared);
    if (!client || (client->status != ClientStatus::Prospect && !files.contains(id))) {
        return std::nullopt;
    }
    ProspectFile file = fileOf(shared, id, files);
    ProspectAssessment assessment = assess(file);
    return Listed{*client, std::move(file), std::move(assessment)};
}

ProspectAssessment ProspectService::assess(const ProspectFile& prospect) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Date today = shared.clock.today();
    const Quarter quarter = shared.calendar().quarterOf(today);
    ProspectFile completed = prospect;
    if (!completed.projection.hourlyCost) {
        completed.projection.hourlyCost = hourlyCostOn(shared.costs(), today);
    }
    return assessProspect(shared.rubric(quarter), completed, quarter, today);
}

Result<void> ProspectService::save(const ProspectFile& prospect) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(prospect.client);
    if (!client) {
        return Error{{"app.client_gone", {}}};
    }
    if (client->status != ClientStatus::Prospect) {
        return Error{{"app.prospect.no_prospect", {{"client", client->name}}}};
    }
    const Quarter quarter = shared.calendar().quarterOf(shared.clock.today());
    if (auto wrong = wrongFigure(prospect.projection, prospect.effortSoFar)) {
        return *wrong;
    }
    if (auto wrong = wrongRating(shared.rubric(quarter), prospect.projection)) {
        return *wrong;
    }
    const std::string json = compactJson(prospectValue(tidied(prospect), shared.settings.currency));
    return shared.act({"action.prospect.saved", {{"client", client->name}}}, client->id,
                      {.clients = true, .touched = {client->id}}, [&] {
                          ProspectStore(shared.database).set({prospect.client, json});
                      });
}

Result<void> ProspectService::sign(ClientId id, Date since) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* known = shared.client(id);
    if (!known) {
        return Error{{"app.client_gone", {}}};
    }
    Client client = *known;
    if (client.status != ClientStatus::Prospect) {
        return Error{{"app.prospect.no_prospect", {{"client", client.name}}}};
    }
    if (since > shared.clock.today()) {
        return Error{{"app.date_in_future", {{"date", since}}}};
    }
    client.status = ClientStatus::Active;
    client.since = since;
    client.leftOn.reset();
    return shared.act({"action.prospect.signed", {{"client", client.name}, {"since", since}}}, id,
                      {.clients = true, .touched = {id}},
                      [&] { ClientStore(shared.database).update(client); });
}

}  // namespace winnow
