// SPDX-License-Identifier: GPL-3.0-or-later
// The owner's judgement: ratings, overrides, red flags, and the timeline they are part of.
#include <algorithm>

#include <app/grading_service.h>
#include <app/shared.h>

namespace winnow {

namespace {

constexpr int kLongestOverride = 4;  // quarters
// Invoices looked through for late payments worth a line on the timeline.
constexpr int kTimelineInvoices = 40;

TextId criterionName(std::string_view criterion) { return {"criterion." + std::string(criterion)}; }

std::string nameOf(Portfolio::Shared& shared, ClientId client) {
    const auto& clients = shared.clients();
    const auto found = std::ranges::find(clients, client, &Client::id);
    return found == clients.end() ? std::string() : found->name;
}

Error unknownClient() { return {{"app.client_gone", {}}}; }

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::vector<Rating> GradingService::ratings(ClientId client, Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const auto rated = shared.ratings().find(client);
    if (rated == shared.ratings().end()) {
        return {};
    }
    const int valid = shared.rubric(quarter).ratingValidQuarters;
    std::map<std::string, Rating> latest;
    for (const Rating& rating : rated->second) {
        if (!rating.rater.empty() || rating.quarter > quarter ||
            rating.quarter <= quarter.plus(-valid)) {
            continue;
        }
        const auto [known, isNew] = latest.emplace(rating.criterion, rating);
        if (!isNew && known->second.quarter <= rating.quarter) {
            known->second = rating;
        }
    }
    std::vector<Rating> result;
    for (auto& [criterion, rating] : latest) {
        result.push_back(std::move(rating));
    }
    return result;
}

Result<void> GradingService::rate(ClientId client, Quarter quarter, std::string_view criterion,
                                  std::optional<int> anchor, std::string_view note) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Criterion* found = shared.rubric(quarter).find(criterion);
    if (!found || found->source != CriterionSource::Rating ||
        (anchor && (*anchor < 0 || *anchor > 4))) {
        return Error{{"app.not_rated", {{"criterion", std::string(criterion)}}}};
    }
    const std::string name = nameOf(shared, client);
    if (name.empty()) {
        return unknownClient();
    }
    Text action{anchor ? "action.rating.set" : "action.rating.no_evidence",
                {{"client", name}, {"criterion", criterionName(criterion)}, {"quarter", quarter}}};
    if (anchor) {
        action.arguments.emplace_back(
            "anchor", TextId{"anchor." + std::string(criterion) + "." + std::to_string(*anchor)});
    }
    return shared.act(action, client, {.judgement = true, .touched = {client}}, [&] {
        JudgementStore(shared.database)
            .setRating(client, {std::string(criterion), quarter, anchor, shared.clock.today(), "",
                                std::string(note)});
    });
}

Result<void> GradingService::clearRating(ClientId client, Quarter quarter,
                                         std::string_view criterion) {
    Portfolio::Shared& shared = m_portfolio.shared();
    return shared.act(
        {"action.rating.cleared",
         {{"client", nameOf(shared, client)},
          {"criterion", criterionName(criterion)},
          {"quarter", quarter}}},
        client, {.judgement = true, .touched = {client}},
        [&] { JudgementStore(shared.database).removeRating(client, criterion, quarter, ""); });
}

Result<void> GradingService::overrideGrade(ClientId client, Quarter from, Quarter until,
                                           Grade grade, std::string_view reason) {
    if (isBlank(reason)) {
        return Error{{"app.override_reason", {}}};
    }
    if (until < from || until >= from.plus(kLongestOverride)) {
        return Error{
            {"app.override_until", {{"first", from}, {"last", from.plus(kLongestOverride - 1)}}}};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::string name = nameOf(shared, client);
    if (name.empty()) {
        return unknownClient();
    }
    return shared.act(
        {"action.override.set",
         {{"client", name},
          {"grade", std::string(gradeLetter(grade))},
          {"until", until},
          {"reason", std::string(reason)}}},
        client, {.judgement = true, .touched = {client}}, [&] {
            JudgementStore(shared.database)
                .setOverride(
                    {client, from, {grade, std::string(reason), until}, shared.clock.now()});
        });
}

Result<void> GradingService::removeOverride(ClientId client, Quarter quarter) {
    Portfolio::Shared& shared = m_portfolio.shared();
    return shared.act(
        {"action.override.removed", {{"client", nameOf(shared, client)}}}, client,
        {.judgement = true, .touched = {client}}, [&] {
            for (const StoredOverride& stored : shared.overrides()) {
                if (stored.client == client && stored.from <= quarter &&
                    quarter <= stored.override.until) {
                    JudgementStore(shared.database).removeOverride(client, stored.from);
                }
            }
        });
}

std::vector<RedFlagEntry> GradingService::redFlags(ClientId client) const {
    std::vector<RedFlagEntry> entries;
    for (const RedFlag& flag : m_portfolio.shared().redFlags()) {
        if (flag.client == client) {
            entries.push_back({flag.id.value, flag.kind, flag.occurredOn, flag.note});
        }
    }
    return entries;
}

Result<void> GradingService::addRedFlag(ClientId client, RedFlagKind kind, Date occurredOn,
                                        std::string_view note) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::string name = nameOf(shared, client);
    if (name.empty()) {
        return unknownClient();
    }
    if (isBlank(note)) {
        return Error{{"app.red_flag_evidence", {}}};
    }
    if (occurredOn > shared.clock.today()) {
        return Error{{"app.date_in_future", {{"date", occurredOn}}}};
    }
    return shared.act(
        {"action.red_flag.added",
         {{"client", name}, {"kind", TextId{"red_flag." + std::string(redFlagKindCode(kind))}}}},
        client, {.judgement = true, .touched = {client}}, [&] {
            JudgementStore(shared.database)
                .addRedFlag({{}, client, kind, occurredOn, std::string(note)});
        });
}

Result<void> GradingService::removeRedFlag(ClientId client, std::int64_t id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    return shared.act({"action.red_flag.removed", {{"client", nameOf(shared, client)}}}, client,
                      {.judgement = true, .touched = {client}},
                      [&] { JudgementStore(shared.database).removeRedFlag({id}); });
}

std::vector<TimelineEvent> GradingService::timeline(ClientId client, Quarter upTo, int most) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const FiscalCalendar calendar(shared.settings.fiscalStartMonth);
    const Date end = calendar.lastDay(upTo);
    std::vector<TimelineEvent> events;

    for (const ClientQuarter& graded : history(client, upTo, most)) {
        if (graded.assessment.finalGrade) {
            events.push_back({TimelineEvent::Kind::Graded,
                              shared.cutOffOf(graded.metrics.quarter),
                              {"timeline.graded",
                               {{"grade", std::string(gradeLetter(*graded.assessment.finalGrade))},
                                {"score", *graded.assessment.score},
                                {"quarter", graded.metrics.quarter}}},
                              graded.assessment.headline,
                              graded.assessment.finalGrade});
        }
    }
    for (const Invoice& invoice : FactStore(shared.database).invoices(client, kTimelineInvoices)) {
        if (!invoice.dueOn) {
            continue;
        }
        for (const Payment& payment : invoice.payments) {
            const int late = payment.paidOn - *invoice.dueOn;
            if (late > 0 && payment.paidOn <= end) {
                events.push_back({TimelineEvent::Kind::InvoicePaidLate,
                                  payment.paidOn,
                                  {"timeline.paid_late",
                                   {{"number", invoice.number}, {"count", std::int64_t{late}}}},
                                  {"timeline.amount", {{"amount", payment.amount}}},
                                  std::nullopt});
            }
        }
    }
    for (const RedFlag& flag : shared.redFlags()) {
        if (flag.client == client && flag.occurredOn <= end) {
            events.push_back({TimelineEvent::Kind::RedFlag,
                              flag.occurredOn,
                              {"red_flag." + std::string(redFlagKindCode(flag.kind)), {}},
                              {"timeline.note", {{"note", flag.note}}},
                              std::nullopt});
        }
    }
    for (const StoredOverride& stored : shared.overrides()) {
        if (stored.client == client && stored.from <= upTo) {
            events.push_back({TimelineEvent::Kind::Override,
                              stored.decidedAt.date(),
                              {"timeline.override",
                               {{"grade", std::string(gradeLetter(stored.override.grade))},
                                {"until", stored.override.until}}},
                              {"timeline.note", {{"note", stored.override.reason}}},
                              stored.override.grade});
        }
    }
    const auto& clients = shared.clients();
    const auto self = std::ranges::find(clients, client, &Client::id);
    if (self != clients.end()) {
        if (self->since && *self->since <= end) {
            events.push_back({TimelineEvent::Kind::Joined,
                              *self->since,
                              {"timeline.joined", {}},
                              {},
                              std::nullopt});
        }
        if (self->leftOn && *self->leftOn <= end) {
            events.push_back({TimelineEvent::Kind::Left,
                              *self->leftOn,
                              {"timeline.left", {}},
                              {},
                              std::nullopt});
        }
    }
    std::ranges::stable_sort(events, std::ranges::greater{}, &TimelineEvent::on);
    if (events.size() > static_cast<std::size_t>(most)) {
        events.resize(static_cast<std::size_t>(most));
    }
    return events;
}

}  // namespace winnow
