// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/shared.h>

#include <algorithm>
#include <stdexcept>

#include <formats/rubric_json.h>
#include <formats/text_json.h>

namespace winnow {

namespace {

// What the file keeps as JSON was checked before it was stored: it not being readable is damage.
template <typename Value>
Value stored(Result<Value> read, const std::string& what) {
    if (!read) {
        throw std::runtime_error(what + " cannot be read (" + read.error().message.id + ")");
    }
    return std::move(read).value();
}

}  // namespace

Portfolio::Shared::Shared(Portfolio& owner, Database openDatabase, const Clock& fileClock)
    : portfolio(owner),
      clock(fileClock),
      database(std::move(openDatabase)),
      settings(SettingStore(database).portfolio()),
      sample(SettingStore(database).value("sample").has_value()),
      clientService(owner),
      figuresService(owner),
      gradingService(owner),
      importService(owner),
      reportService(owner) {}

const MetricsLedger& Portfolio::Shared::ledger() {
    if (!m_ledger) {
        MetricsLedger ledger(FiscalCalendar(settings.fiscalStartMonth), costs());
        FactStore(database).load(ledger);
        m_ledger = std::move(ledger);
    }
    return *m_ledger;
}

const CostModel& Portfolio::Shared::costs() {
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

const std::vector<std::pair<StoredRubric, Rubric>>& Portfolio::Shared::rubrics() {
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

const Rubric& Portfolio::Shared::rubric(Quarter quarter) {
    const auto& versions = rubrics();
    for (auto it = versions.rbegin(); it != versions.rend(); ++it) {
        if (it->first.effectiveFrom <= quarter) {
            return it->second;
        }
    }
    return versions.front().second;
}

const std::vector<Client>& Portfolio::Shared::clients() {
    if (!m_clients) {
        m_clients = ClientStore(database).all();
    }
    return *m_clients;
}

const std::map<ClientId, std::vector<Rating>>& Portfolio::Shared::ratings() {
    if (!m_ratings) {
        m_ratings = JudgementStore(database).ratings();
    }
    return *m_ratings;
}

const std::vector<RedFlag>& Portfolio::Shared::redFlags() {
    if (!m_redFlags) {
        m_redFlags = JudgementStore(database).redFlags();
    }
    return *m_redFlags;
}

const std::vector<StoredOverride>& Portfolio::Shared::overrides() {
    if (!m_overrides) {
        m_overrides = JudgementStore(database).overrides();
    }
    return *m_overrides;
}

Date Portfolio::Shared::cutOffOf(Quarter quarter) {
    const Date last = FiscalCalendar(settings.fiscalStartMonth).lastDay(quarter);
    // The cut-off of a quarter that is still running or to come is where the data ends: counting an
    // open invoice's days up to a date nobody has facts of would make everyone late.
    return std::min(last, ledger().lastFactDate().value_or(last));
}

std::pair<Quarter, Quarter> Portfolio::Shared::activeSpan() {
    if (const auto span = ledger().span()) {
        return *span;
    }
    const Quarter today = FiscalCalendar(settings.fiscalStartMonth).quarterOf(clock.today());
    return {today, today};
}

bool Portfolio::Shared::belongsTo(const Client& client, Quarter quarter) {
    if (client.status == ClientStatus::Prospect) {
        return false;
    }
    const FiscalCalendar calendar(settings.fiscalStartMonth);
    if (client.leftOn && *client.leftOn < calendar.firstDay(quarter)) {
        return false;
    }
    std::optional<Date> first = ledger().firstFactDate(client.id);
    if (client.since && (!first || *client.since < *first)) {
        first = client.since;
    }
    if (const auto rated = ratings().find(client.id); rated != ratings().end()) {
        for (const Rating& rating : rated->second) {
            const Date day = calendar.firstDay(rating.quarter);
            first = first ? std::min(*first, day) : day;
        }
    }
    // A client typed in without a date or fact belongs to the latest quarter.
    return first ? *first <= calendar.lastDay(quarter) : quarter >= activeSpan().second;
}

const std::map<ClientId, ClientMetrics>& Portfolio::Shared::metrics(Quarter quarter) {
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

void Portfolio::Shared::invalidate(const ChangeSet& changes) {
    graded.clear();
    if (changes.facts || changes.settings) {
        m_ledger.reset();
        m_costs.reset();
        m_metrics.clear();
    }
    if (changes.clients) {
        m_clients.reset();
        m_metrics.clear();
    }
    if (changes.judgement) {
        m_ratings.reset();
        m_redFlags.reset();
        m_overrides.reset();
        // A first rating can bring a client into a quarter.
        m_metrics.clear();
    }
    if (changes.rubric) {
        m_rubrics.clear();
    }
}

Action Portfolio::Shared::actionOf(const Text& action, std::optional<ClientId> client) {
    constexpr std::string_view kPrefix = "action.";
    return {action.id.substr(kPrefix.size()), argumentsToJson(action), client};
}

Error Portfolio::Shared::readOnlyError() const {
    return {{"app.read_only", {{"file", database.path().filename().string()}}}};
}

}  // namespace winnow
