// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/computed.h>

#include <algorithm>
#include <stdexcept>

#include <formats/json_object_reader.h>
#include <formats/rubric_json.h>
#include <storage/fact_reader.h>

namespace winnow {

namespace {

// So many clients are graded anew by themselves; of more, it is quicker to grade all.
constexpr std::size_t kRegradedAlone = 50;

// What the file keeps as JSON was checked before it was stored: it not being readable is damage.
template <typename Value>
Value stored(Result<Value> read, const std::string& what) {
    if (!read) {
        throw std::runtime_error(what + " cannot be read (" + read.error().message.id + ")");
    }
    return std::move(read).value();
}

}  // namespace

Computed::Computed(Database& openDatabase, const Clock& fileClock)
    : database(openDatabase), clock(fileClock), settings(SettingStore(openDatabase).portfolio()) {}

Computed::Computed(Database& openDatabase, const Clock& fileClock, CostModel costs)
    : Computed(openDatabase, fileClock) {
    m_costs = std::move(costs);
    m_costsGiven = true;
}

const MetricsLedger& Computed::ledger() {
    if (!m_ledger) {
        MetricsLedger ledger(calendar(), costs(), metricSettings());
        for (const Client& each : clients()) {
            if (each.leftOn) {
                ledger.setServiceEnd(each.id, *each.leftOn);
            }
        }
        FactStore(database).load(
            ledger, m_costsGiven ? FactStore::TimeSumsMade::Drop : FactStore::TimeSumsMade::Keep);
        m_ledger = std::move(ledger);
    }
    return *m_ledger;
}

const CostModel& Computed::costs() {
    if (!m_costs) {
        std::vector<CostRates> rates;
        for (const StoredCostRates& each : CostRateStore(database).all()) {
            rates.push_back(stored(costRatesFromJson(each.json, settings.currency),
                                   "the cost rates from " + each.effectiveFrom.toIso()));
        }
        m_costs = CostModel(std::move(rates));
    }
    return *m_costs;
}

const MetricSettings& Computed::metricSettings() {
    if (!m_metricSettings) {
        const std::optional<std::string> json = SettingStore(database).value(kMetricSettingsKey);
        m_metricSettings =
            json ? stored(metricSettingsFromJson(*json), "the metric settings") : MetricSettings();
    }
    return *m_metricSettings;
}

const std::vector<std::pair<StoredRubric, Rubric>>& Computed::rubrics() {
    if (m_rubrics.empty()) {
        for (const StoredRubric& each : RubricStore(database).all()) {
            Rubric rubric = stored(rubricFromJson(each.json, settings.currency),
                                   "rubric version " + std::to_string(each.version));
            rubric.version = each.version;
            rubric.note = each.note;
            m_rubrics.emplace_back(each, std::move(rubric));
        }
        if (m_rubrics.empty()) {
            throw std::runtime_error("the portfolio holds no rubric");
        }
    }
    return m_rubrics;
}

const Rubric& Computed::rubric(Quarter quarter) {
    if (const LockedQuarter* lock = lockOf(quarter)) {
        return rubricVersion(lock->rubricVersion);
    }
    const auto& versions = rubrics();
    for (auto it = versions.rbegin(); it != versions.rend(); ++it) {
        if (it->first.effectiveFrom <= quarter) {
            return it->second;
        }
    }
    return versions.front().second;
}

const Rubric& Computed::rubricVersion(int version) {
    for (const auto& [stored, rubric] : rubrics()) {
        if (stored.version == version) {
            return rubric;
        }
    }
    throw std::runtime_error("the portfolio holds no rubric version " + std::to_string(version));
}

const std::map<int, LockedQuarter>& Computed::locks() {
    if (!m_locks) {
        m_locks.emplace();
        for (LockedQuarter& lock : AssessmentStore(database).locked()) {
            m_locks->emplace(lock.quarter.index(), std::move(lock));
        }
    }
    return *m_locks;
}

const LockedQuarter* Computed::lockOf(Quarter quarter) {
    const auto found = locks().find(quarter.index());
    return found == locks().end() ? nullptr : &found->second;
}

const std::vector<Client>& Computed::clientsWithMerged() {
    if (!m_clientsWithMerged) {
        m_clientsWithMerged = ClientStore(database).all();
    }
    return *m_clientsWithMerged;
}

const std::vector<Client>& Computed::clients() {
    if (!m_clients) {
        m_clients.emplace();
        std::ranges::copy_if(clientsWithMerged(), std::back_inserter(*m_clients),
                             [](const Client& each) { return !each.mergedInto; });
    }
    return *m_clients;
}

const Client* Computed::client(ClientId id) {
    const auto& all = clientsWithMerged();
    const auto found = std::ranges::find(all, id, &Client::id);
    return found == all.end() ? nullptr : &*found;
}

Date Computed::cutOffOf(Quarter quarter) {
    const Date last = calendar().lastDay(quarter);
    // The cut-off of a quarter that is still running or to come is where the data ends: counting an
    // open invoice's days up to a date nobody has facts of would make everyone late.
    return std::min(last, ledger().lastFactDate().value_or(last));
}

std::pair<Quarter, Quarter> Computed::activeSpan() {
    if (const auto span = ledger().span()) {
        return *span;
    }
    const Quarter today = calendar().quarterOf(clock.today());
    return {today, today};
}

bool Computed::belongsTo(const Client& client, Quarter quarter) {
    if (client.status == ClientStatus::Prospect) {
        return false;
    }
    if (client.leftOn && *client.leftOn < calendar().firstDay(quarter)) {
        return false;
    }
    const std::optional<Date> first = firstDayOf(client);
    // A client typed in without a date or fact belongs to the latest quarter.
    return first ? *first <= calendar().lastDay(quarter) : quarter >= activeSpan().second;
}

std::optional<Date> Computed::firstDayOf(const Client& client) {
    std::optional<Date> first = ledger().firstFactDate(client.id);
    if (client.since && (!first || *client.since < *first)) {
        first = client.since;
    }
    if (const std::optional<Quarter> rated = judgement(client.id).firstRated) {
        const Date day = calendar().firstDay(*rated);
        first = first ? std::min(*first, day) : day;
    }
    return first;
}

const std::map<ClientId, ClientMetrics>& Computed::metrics(Quarter quarter) {
    const auto known = m_metrics.find(quarter.index());
    if (known != m_metrics.end()) {
        return known->second;
    }
    std::vector<ClientId> ids;
    for (const Client& client : clients()) {
        if (belongsTo(client, quarter)) {
            ids.push_back(client.id);
        }
    }
    std::map<ClientId, ClientMetrics> byClient;
    for (ClientMetrics& figures : ledger().metrics(ids, quarter, cutOffOf(quarter))) {
        byClient.emplace(figures.client, std::move(figures));
    }
    return m_metrics.emplace(quarter.index(), std::move(byClient)).first->second;
}

std::optional<ClientMetrics> Computed::metrics(const Client& client, Quarter quarter) {
    if (const auto known = m_metrics.find(quarter.index()); known != m_metrics.end()) {
        const auto found = known->second.find(client.id);
        return found == known->second.end() ? std::nullopt : std::optional(found->second);
    }
    if (client.mergedInto || !belongsTo(client, quarter)) {
        return std::nullopt;
    }
    return ledger().metrics(client.id, quarter, cutOffOf(quarter));
}

const std::vector<Gap>& Computed::gaps(Quarter quarter) {
    const auto known = m_gaps.find(quarter.index());
    if (known != m_gaps.end()) {
        return known->second;
    }
    const GradedQuarter& grades = graded(quarter);
    std::map<ClientId, ClientFactCounts> counts = FactReader(database).qualityCounts(
        calendar().firstDay(quarter), calendar().lastDay(quarter));
    std::vector<QualityInput> inputs;
    for (const ClientQuarter& each : grades.clients) {
        QualityInput input{each.client, each.metrics, counts[each.client.id], {}};
        for (const CriterionScore& criterion : each.assessment.criteria) {
            if (!criterion.points) {
                input.unknownCriteria.push_back(criterion.criterion);
            }
        }
        inputs.push_back(std::move(input));
    }
    MonthsWithFacts months;
    for (const FactKind kind : allFactKinds()) {
        months[kind] = FactReader(database).months(kind);
    }
    return m_gaps
        .emplace(quarter.index(), findGaps(inputs, grades.rubric, quarter, calendar(), months))
        .first->second;
}

void Computed::invalidate(const ChangeSet& changes) {
    if (changes.cases || changes.clients) {
        ++m_caseState;
    }
    if (changes.cases && !changes.facts && !changes.clients && !changes.judgement &&
        !changes.rubric && !changes.settings) {
        return;
    }
    ++m_state;
    const bool onlyJudgement = changes.judgement && !changes.facts && !changes.clients &&
                               !changes.rubric && !changes.settings;
    if (onlyJudgement && !changes.touched.empty() && changes.touched.size() <= kRegradedAlone) {
        regrade(changes.touched);
        return;
    }
    forgetGrades();
    if (changes.facts || changes.settings) {
        m_ledger.reset();
        if (!m_costsGiven) {
            m_costs.reset();
        }
        m_metricSettings.reset();
        m_metrics.clear();
    }
    if (changes.clients) {
        m_clients.reset();
        m_clientsWithMerged.reset();
        m_judgement.reset();
        m_metrics.clear();
    }
    if (changes.judgement) {
        m_ratings.reset();
        m_redFlags.reset();
        m_overrides.reset();
        m_judgement.reset();
        m_locks.reset();
        // A first rating can bring a client into a quarter.
        m_metrics.clear();
    }
    if (changes.judgement || changes.settings) {
        m_countingRaters.reset();
    }
    if (changes.rubric) {
        m_rubrics.clear();
    }
}

std::string metricSettingsToJson(const MetricSettings& settings) {
    std::vector<JsonValue> channels;
    for (const TicketChannel channel : settings.agreedChannels) {
        channels.push_back(JsonValue::of(ticketChannelCode(channel)));
    }
    return compactJson(
        JsonValue::object({{"agreed_channels", JsonValue::array(std::move(channels))}}));
}

Result<MetricSettings> metricSettingsFromJson(std::string_view text) {
    Result<JsonValue> document = parseJson(text);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonObjectReader json(*document, "", problem);
    MetricSettings settings;
    if (const JsonValue* channels = json.array("agreed_channels")) {
        settings.agreedChannels.clear();
        for (const JsonValue& each : channels->items) {
            if (const auto channel = ticketChannelFromCode(each.text)) {
                settings.agreedChannels.insert(*channel);
            } else {
                json.refuse("agreed_channels", "json.error.unknown_word");
            }
        }
    }
    json.refuseOthers();
    if (problem) {
        return *problem;
    }
    return settings;
}

std::string countingRatersToJson(const std::vector<std::string>& raters) {
    std::vector<JsonValue> names;
    for (const std::string& rater : raters) {
        names.push_back(JsonValue::of(rater));
    }
    return compactJson(JsonValue::array(std::move(names)));
}

Result<std::vector<std::string>> countingRatersFromJson(std::string_view text) {
    Result<JsonValue> document = parseJson(text);
    if (!document) {
        return document.error();
    }
    std::vector<std::string> raters;
    for (const JsonValue& each : document->items) {
        if (each.kind != JsonValue::Kind::String || std::ranges::count(raters, each.text) != 0) {
            return Error{{"app.counting_raters", {}}};
        }
        raters.push_back(each.text);
    }
    if (document->kind != JsonValue::Kind::Array || raters.empty()) {
        return Error{{"app.counting_raters", {}}};
    }
    return raters;
}

}  // namespace winnow
