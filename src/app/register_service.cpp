// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/register_service.h>

#include <algorithm>
#include <functional>

#include <app/register_rules.h>
#include <app/shared.h>
#include <base/unreachable.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

constexpr std::string_view kAcknowledged = "acknowledged";
constexpr std::string_view kDecided = "decided";

std::string nameOf(Portfolio::Shared& shared, ClientId id) {
    const Client* client = shared.client(id);
    return client ? client->name : std::string();
}

Error gone() { return {{"app.register.gone", {}}}; }

// `what`: the words that say most of the entry; may be empty.
Text actionText(Portfolio::Shared& shared, std::string_view done, RegisterKind kind,
                ClientId client, const std::string& what) {
    Text text{"action.register." + std::string(done), {{"client", nameOf(shared, client)}}};
    if (done == kAcknowledged || done == kDecided) {
        return text;
    }
    text.arguments.emplace_back("register",
                                TextId{"register." + std::string(registerKindCode(kind))});
    if (what.empty()) {
        text.id += ".plain";
    } else {
        text.arguments.emplace_back("what", what);
    }
    return text;
}

// What each register is called, where it is stored, and which words say most of an entry.
template <typename Entry>
struct Register;

template <>
struct Register<Recommendation> {
    static constexpr RegisterKind kKind = RegisterKind::Recommendation;
    static auto all(const RegisterStore& store) { return store.recommendations(); }
    static std::string what(const Recommendation& entry) { return entry.advice; }
};

template <>
struct Register<Commitment> {
    static constexpr RegisterKind kKind = RegisterKind::Commitment;
    static auto all(const RegisterStore& store) { return store.commitments(); }
    static std::string what(const Commitment& entry) { return entry.promise; }
};

template <>
struct Register<DreadReport> {
    static constexpr RegisterKind kKind = RegisterKind::DreadReport;
    static auto all(const RegisterStore& store) { return store.dreadReports(); }
    static std::string what(const DreadReport& entry) { return entry.reporter; }
};

template <>
struct Register<UncommonPractice> {
    static constexpr RegisterKind kKind = RegisterKind::UncommonPractice;
    static auto all(const RegisterStore& store) { return store.uncommonPractices(); }
    static std::string what(const UncommonPractice& entry) { return entry.practice; }
};

template <>
struct Register<RelationshipRisk> {
    static constexpr RegisterKind kKind = RegisterKind::Risk;
    static auto all(const RegisterStore& store) { return store.risks(); }
    static std::string what(const RelationshipRisk& entry) { return entry.note; }
};

template <>
struct Register<Sentiment> {
    static constexpr RegisterKind kKind = RegisterKind::Sentiment;
    static auto all(const RegisterStore& store) { return store.sentiments(); }
    static std::string what(const Sentiment& entry) { return entry.note; }
};

template <>
struct Register<Review> {
    static constexpr RegisterKind kKind = RegisterKind::Review;
    static auto all(const RegisterStore& store) { return store.reviews(); }
    static std::string what(const Review& entry) { return entry.note; }
};

template <typename Entry>
std::optional<Entry> find(Portfolio::Shared& shared, std::int64_t id) {
    const std::vector<Entry> all = Register<Entry>::all(RegisterStore(shared.database));
    const auto found =
        std::ranges::find_if(all, [&](const Entry& entry) { return entry.id.value == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

template <typename Entry>
Result<void> perform(Portfolio::Shared& shared, std::string_view done, const Entry& entry,
                     const std::function<void()>& body) {
    return shared.act(actionText(shared, done, Register<Entry>::kKind, entry.client,
                                 Register<Entry>::what(entry)),
                      entry.client, {.judgement = true, .touched = {entry.client}}, body);
}

template <typename Entry>
auto addTo(Portfolio::Shared& shared, Entry entry) -> Result<decltype(entry.id)> {
    if (const std::optional<Error> wrong = RegisterRules(shared).settle(entry)) {
        return *wrong;
    }
    const Result<void> done = perform(
        shared, "added", entry, [&] { entry.id = RegisterStore(shared.database).add(entry); });
    if (!done) {
        return done.error();
    }
    return entry.id;
}

template <typename Entry>
Result<void> updateIn(Portfolio::Shared& shared, Entry entry, std::string_view verb = "updated") {
    const std::optional<Entry> before = find<Entry>(shared, entry.id.value);
    if (!before || before->client != entry.client) {
        return gone();
    }
    if (const std::optional<Error> wrong = RegisterRules(shared).settle(entry)) {
        return *wrong;
    }
    return perform(shared, verb, entry, [&] { RegisterStore(shared.database).update(entry); });
}

template <typename Entry>
Result<void> removeFrom(Portfolio::Shared& shared, std::int64_t id) {
    const std::optional<Entry> entry = find<Entry>(shared, id);
    if (!entry) {
        return gone();
    }
    return perform(shared, "removed", *entry,
                   [&] { RegisterStore(shared.database).remove(Register<Entry>::kKind, id); });
}

// Red flags live with the ratings; their documents here.
Result<void> removeRedFlag(Portfolio::Shared& shared, std::int64_t id) {
    const auto found = std::ranges::find_if(
        shared.redFlags(), [&](const RedFlag& flag) { return flag.id.value == id; });
    if (found == shared.redFlags().end()) {
        return gone();
    }
    return shared.gradingService.removeRedFlag(found->client, id);
}

}  // namespace

ClientEvidence RegisterService::of(ClientId client) const {
    const RegisterStore store(m_portfolio.shared().database);
    return {store.recommendations(client), store.commitments(client),
            store.dreadReports(client),    store.uncommonPractices(client),
            store.risks(client),           store.sentiments(client),
            store.reviews(client)};
}

std::vector<DreadReport> RegisterService::openDreadReports() const {
    std::vector<DreadReport> reports = RegisterStore(m_portfolio.shared().database).dreadReports();
    std::erase_if(reports, [](const DreadReport& report) { return !report.open(); });
    std::ranges::stable_sort(reports, {}, [](const DreadReport& report) {
        return std::pair(report.reportedOn, report.id);
    });
    return reports;
}

Result<RecommendationId> RegisterService::add(const Recommendation& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<void> RegisterService::update(const Recommendation& entry) {
    return updateIn(m_portfolio.shared(), entry);
}

Result<CommitmentId> RegisterService::add(const Commitment& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<void> RegisterService::update(const Commitment& entry) {
    return updateIn(m_portfolio.shared(), entry);
}

Result<DreadReportId> RegisterService::add(const DreadReport& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<void> RegisterService::acknowledge(DreadReportId id, Date on) {
    std::optional<DreadReport> report = find<DreadReport>(m_portfolio.shared(), id.value);
    if (!report) {
        return gone();
    }
    if (report->acknowledgedOn) {
        return Error{{"app.register.acknowledged", {{"date", *report->acknowledgedOn}}}};
    }
    report->acknowledgedOn = on;
    return updateIn(m_portfolio.shared(), *std::move(report), kAcknowledged);
}

Result<void> RegisterService::decide(DreadReportId id, Date on, std::string_view decision) {
    std::optional<DreadReport> report = find<DreadReport>(m_portfolio.shared(), id.value);
    if (!report) {
        return gone();
    }
    if (report->decidedOn) {
        return Error{{"app.register.decided", {{"date", *report->decidedOn}}}};
    }
    report->acknowledgedOn = report->acknowledgedOn.value_or(on);
    report->decidedOn = on;
    report->decision = decision;
    return updateIn(m_portfolio.shared(), *std::move(report), kDecided);
}

Result<UncommonPracticeId> RegisterService::add(const UncommonPractice& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<void> RegisterService::update(const UncommonPractice& entry) {
    return updateIn(m_portfolio.shared(), entry);
}

Result<RelationshipRiskId> RegisterService::add(const RelationshipRisk& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<void> RegisterService::update(const RelationshipRisk& entry) {
    return updateIn(m_portfolio.shared(), entry);
}

Result<SentimentId> RegisterService::add(const Sentiment& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<ReviewId> RegisterService::add(const Review& entry) {
    return addTo(m_portfolio.shared(), entry);
}

Result<void> RegisterService::remove(RegisterKind kind, std::int64_t id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    switch (kind) {
        case RegisterKind::Recommendation:
            return removeFrom<Recommendation>(shared, id);
        case RegisterKind::Commitment:
            return removeFrom<Commitment>(shared, id);
        case RegisterKind::RedFlag:
            return removeRedFlag(shared, id);
        case RegisterKind::DreadReport:
            return removeFrom<DreadReport>(shared, id);
        case RegisterKind::UncommonPractice:
            return removeFrom<UncommonPractice>(shared, id);
        case RegisterKind::Risk:
            return removeFrom<RelationshipRisk>(shared, id);
        case RegisterKind::Sentiment:
            return removeFrom<Sentiment>(shared, id);
        case RegisterKind::Review:
            return removeFrom<Review>(shared, id);
    }
    unreachable();
}

}  // namespace winnow
