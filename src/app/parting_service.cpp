// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/parting_service.h>

#include <algorithm>
#include <set>

#include <app/case_book.h>
#include <app/parting_figures.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <formats/case_json.h>
#include <formats/strict_json.h>
#include <storage/case_store.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

constexpr std::string_view kRulesKey = "notice.rules";
constexpr std::string_view kCapsKey = "queue.caps";
constexpr std::size_t kLongestText = 4'000;
constexpr int kMostDays = 3'660;
constexpr int kMostMonths = 120;
constexpr int kMostYearsAhead = 50;

bool isCapped(const Rubric& rubric, const Assessment& assessment) {
    return std::ranges::any_of(assessment.gates, [&](const GateResult& result) {
        const auto gate = std::ranges::find(rubric.gates, result.gate, &Gate::id);
        return result.outcome == GateOutcome::Applied && gate != rubric.gates.end() &&
               (gate->kind == GateKind::BrokenCommitment || gate->kind == GateKind::StaffAbuse);
    });
}

std::set<ClientId> uncommonOn(Portfolio::Shared& shared, Date day) {
    std::set<ClientId> clients;
    for (const UncommonPractice& entry : RegisterStore(shared.database).uncommonPractices()) {
        if (entry.since <= day && (!entry.until || *entry.until >= day)) {
            clients.insert(entry.client);
        }
    }
    return clients;
}

// A parting case that runs or was carried through: not one taken back.
bool isParting(const KnownCase& known) {
    return known.state && known.playbook->purpose == PlaybookPurpose::Parting &&
           (known.running() || known.state->outcome == CaseOutcome::Closed);
}

// What running cases say of a client's place in the queue.
void addCases(Portfolio::Shared& shared, QueueCandidate& candidate) {
    for (const KnownCase* known : shared.caseService.book().of(candidate.client)) {
        if (!known->running()) {
            continue;
        }
        const PlaybookPurpose purpose = known->playbook->purpose;
        // Once the closing is done the case only waits for its last check.
        if (purpose == PlaybookPurpose::Parting && !known->state->closedOn) {
            candidate.parting = true;
            candidate.endDate = known->state->endDate;
        }
        candidate.liftRunning |=
            conflict(purpose, PlaybookPurpose::Parting) && purpose != PlaybookPurpose::Parting;
    }
}

template <typename Value>
void addKnown(std::optional<Value>& sum, const std::optional<Value>& part) {
    if (sum && part) {
        *sum += *part;
    } else {
        sum.reset();
    }
}

PartingEffect effectOf(Portfolio::Shared& shared, const PartingFigures& figures,
                       const std::map<ClientId, Quarter>& leaving) {
    std::optional<Money> revenue = Money{};
    std::optional<WorkTime> hours = WorkTime{};
    std::optional<Money> contribution = Money{};
    std::optional<Money> avoidable = Money{};
    std::optional<Money> portfolioRevenue = figures.portfolioRevenue();
    std::optional<WorkTime> portfolioHours = figures.portfolioHours();
    std::set<ClientId> clients;
    for (const auto& [id, quarter] : leaving) {
        const QuarterMeans means = figures.of(id, quarter);
        addKnown(revenue, means.revenue);
        addKnown(hours, means.hours);
        addKnown(contribution, means.contribution);
        addKnown(avoidable, means.avoidableCost);
        clients.insert(id);
        const Client* client = shared.client(id);
        if (client && client->status == ClientStatus::Left) {
            // The portfolio as it was with them.
            addKnown(portfolioRevenue, means.revenue);
            addKnown(portfolioHours, means.hours);
        }
    }
    return partingEffect(revenue, hours, contribution, avoidable, portfolioRevenue, portfolioHours,
                         figures.restRate(clients));
}

Error outOfRange(const char* what) {
    return {{"app.contract.range", {{"what", TextId{std::string("contract.field.") + what}}}}};
}

bool isOutside(const std::optional<int>& value, int least, int most) {
    return value && (*value < least || *value > most);
}

Contract tidied(Contract contract) {
    for (std::string* text : {&contract.noticeAddress, &contract.prepaid, &contract.commitments,
                              &contract.country, &contract.note}) {
        *text = trimmed(*text);
    }
    return contract;
}

std::optional<Error> wrongContract(const Contract& contract, Date today) {
    if (isOutside(contract.noticeDays, 0, kMostDays)) {
        return outOfRange("notice_days");
    }
    if (isOutside(contract.noticeMonths, 0, kMostMonths)) {
        return outOfRange("notice_months");
    }
    if (isOutside(contract.renewsEveryMonths, 1, kMostMonths)) {
        return outOfRange("renews_every_months");
    }
    if (contract.signedOn && *contract.signedOn > today) {
        return Error{{"app.date_in_future", {{"date", *contract.signedOn}}}};
    }
    if (contract.renewsOn && *contract.renewsOn > today.plusMonths(12 * kMostYearsAhead)) {
        return outOfRange("renews_on");
    }
    for (const std::string* text :
         {&contract.noticeAddress, &contract.prepaid, &contract.commitments, &contract.note}) {
        if (text->size() > kLongestText) {
            return Error{
                {"app.contract.long_text", {{"count", static_cast<std::int64_t>(kLongestText)}}}};
        }
    }
    return std::nullopt;
}

const NoticeRule* ruleOf(const std::vector<NoticeRule>& rules, std::string_view code) {
    const auto found = std::ranges::find(rules, code, &NoticeRule::code);
    return found == rules.end() ? nullptr : &*found;
}

// When the relation began, as far back as anything says.
std::optional<Date> relationSince(const Client* client, const Contract& contract) {
    std::optional<Date> since = client ? client->since : std::nullopt;
    if (contract.signedOn && (!since || *contract.signedOn < *since)) {
        since = contract.signedOn;
    }
    return since;
}

}  // namespace

ExitQueue PartingService::queue(std::optional<Quarter> quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Quarter graded = quarter.value_or(shared.figuresService.latestQuarter());
    const Date today = shared.clock.today();
    const PartingFigures figures(shared, graded);
    const std::set<ClientId> uncommon = uncommonOn(shared, today);
    std::map<ClientId, int> quartersInD;
    for (const QuartersInD& each : shared.analysisService.portfolio(graded).quartersInD) {
        quartersInD.emplace(each.client, each.quarters);
    }
    std::vector<QueueCandidate> candidates;
    const GradedQuarter& clients = shared.graded(graded);
    for (const ClientQuarter& each : clients.clients) {
        // As the client is today: one that has left since is no candidate.
        const Client* client = shared.client(each.client.id);
        if (!client || client->mergedInto || client->status == ClientStatus::Left ||
            client->status == ClientStatus::Prospect) {
            continue;
        }
        QueueCandidate candidate;
        candidate.client = client->id;
        candidate.name = client->name;
        candidate.grade = each.assessment.finalGrade;
        candidate.score = each.assessment.score;
        candidate.integrityGate = isCapped(clients.rubric, each.assessment);
        addCases(shared, candidate);
        if (candidate.grade != Grade::D && !candidate.integrityGate && !candidate.parting) {
            continue;
        }
        const auto running = quartersInD.find(client->id);
        candidate.quartersInD = running == quartersInD.end() ? 0 : running->second;
        candidate.attempts = shared.caseService.attempts(client->id);
        candidate.uncommon = uncommon.contains(client->id);
        const QuarterMeans means = figures.of(client->id);
        candidate.revenue = means.revenue;
        candidate.hours = means.hours;
        candidate.contribution = means.contribution;
        candidates.push_back(std::move(candidate));
    }
    return exitQueue(std::move(candidates), caps(), today, figures.portfolioRevenue(),
                     figures.portfolioHours(), shared.calendar());
}

QueueCaps PartingService::caps() const {
    const auto stored = SettingStore(m_portfolio.shared().database).value(kCapsKey);
    // Written by setCaps() alone: what does not read any more is a damaged file.
    return stored ? queueCapsFromJson(*stored).value() : defaultCaps();
}

Result<void> PartingService::setCaps(const QueueCaps& caps) {
    if (std::vector<Text> wrong = validate(caps); !wrong.empty()) {
        return Error{std::move(wrong.front())};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    return shared.act({"action.parting.caps_set", {}}, {}, {.cases = true, .touched = {}}, [&] {
        SettingStore(shared.database).setValue(kCapsKey, queueCapsToJson(caps));
    });
}

PartingEffect PartingService::effect(ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const PartingFigures figures(shared, shared.figuresService.latestQuarter());
    return effectOf(shared, figures, {{client, figures.latest()}});
}

PartingEffect PartingService::effectSoFar(ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const PartingFigures figures(shared, shared.figuresService.latestQuarter());
    std::map<ClientId, Quarter> leaving;
    for (const KnownCase& known : shared.caseService.book().all()) {
        if (isParting(known)) {
            // As it was when parting was begun; later quarters already lack the client.
            leaving[known.record.client] =
                std::min(known.record.forecast.basedOn, figures.latest());
        }
    }
    leaving.try_emplace(client, figures.latest());
    return effectOf(shared, figures, leaving);
}

std::optional<Contract> PartingService::contract(ClientId client) const {
    const auto stored = ContractStore(m_portfolio.shared().database).of(client);
    if (!stored) {
        return std::nullopt;
    }
    // Written by setContract() alone: what does not read any more is a damaged file.
    Contract contract = contractFromJson(stored->json).value();
    contract.client = client;
    return contract;
}

Result<void> PartingService::setContract(const Contract& given) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(given.client);
    if (!client) {
        return Error{{"app.client_gone", {}}};
    }
    const Contract contract = tidied(given);
    if (auto wrong = wrongContract(contract, shared.clock.today())) {
        return *wrong;
    }
    if (!contract.country.empty() && !ruleOf(rules(), contract.country)) {
        return Error{{"app.notice.no_rule", {{"code", contract.country}}}};
    }
    return shared.act(
        {"action.contract.set", {{"client", client->name}}}, client->id,
        {.cases = true, .touched = {client->id}}, [&] {
            ContractStore(shared.database).set({contract.client, contractToJson(contract)});
        });
}

std::vector<NoticeRule> PartingService::rules() const {
    const auto stored = SettingStore(m_portfolio.shared().database).value(kRulesKey);
    return stored && !stored->empty() ? noticeRulesFromJson(*stored).value() : shippedNoticeRules();
}

std::vector<NoticeRule> PartingService::shippedRules() const { return shippedNoticeRules(); }

bool PartingService::ownRules() const {
    const auto stored = SettingStore(m_portfolio.shared().database).value(kRulesKey);
    return stored && !stored->empty();
}

Result<void> PartingService::setRules(const std::vector<NoticeRule>& rules) {
    if (rules.empty()) {
        return Error{{"app.notice.no_rules", {}}};
    }
    std::set<std::string_view> codes;
    for (const NoticeRule& rule : rules) {
        if (std::vector<Text> wrong = validate(rule); !wrong.empty()) {
            return Error{std::move(wrong.front())};
        }
        if (!codes.insert(rule.code).second) {
            return Error{{"app.notice.rule_twice", {{"code", rule.code}}}};
        }
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    for (const StoredContract& stored : ContractStore(shared.database).all()) {
        const std::string country = contractFromJson(stored.json).value().country;
        const Client* client = shared.client(stored.client);
        if (!country.empty() && !codes.contains(country) && client) {
            return Error{{"app.notice.rule_in_use", {{"code", country}, {"client", client->name}}}};
        }
    }
    const std::string json = rules == shippedNoticeRules() ? "" : noticeRulesToJson(rules);
    return shared.act({"action.notice.rules_set", {}}, {}, {.cases = true, .touched = {}},
                      [&] { SettingStore(shared.database).setValue(kRulesKey, json); });
}

NoticeAdvice PartingService::notice(ClientId client, Date noticeOn) const {
    Contract contract = this->contract(client).value_or(Contract{});
    contract.client = client;
    return notice(contract, noticeOn);
}

NoticeAdvice PartingService::notice(const Contract& contract, Date noticeOn) const {
    const std::vector<NoticeRule> rules = this->rules();
    const NoticeRule* rule = ruleOf(rules, contract.country);
    const Client* client = m_portfolio.shared().client(contract.client);
    return noticeAdvice(contract, rule ? *rule : rules.front(), relationSince(client, contract),
                        noticeOn);
}

Result<void> PartingService::setContractJson(ClientId client, std::string_view json) {
    const Result<JsonValue> given = parseJson(json);
    if (!given) {
        return given.error();
    }
    if (given->kind != JsonValue::Kind::Object) {
        return Error{{"json.error.not_object", {{"place", std::string("document")}}}};
    }
    // What is not named stays as it is; null takes away.
    JsonValue merged = parseJson(contractJson(client)).value();
    for (const auto& [key, value] : given->members) {
        std::erase_if(merged.members, [&](const auto& member) { return member.first == key; });
        if (value.kind != JsonValue::Kind::Null) {
            merged.add(key, value);
        }
    }
    Result<Contract> contract = contractFromJson(compactJson(merged));
    if (!contract) {
        return contract.error();
    }
    contract->client = client;
    return setContract(*contract);
}

std::string PartingService::contractJson(ClientId client) const {
    return contractToJson(contract(client).value_or(Contract{}));
}

}  // namespace winnow
