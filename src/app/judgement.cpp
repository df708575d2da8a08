// SPDX-License-Identifier: GPL-3.0-or-later
// The owner's judgement: ratings, overrides, waivers, red flags. What is dated in a locked quarter
// stays as it is.
#include <algorithm>

#include <app/grading_service.h>
#include <app/rater_name.h>
#include <app/shared.h>
#include <app/text_input.h>

namespace winnow {

namespace {

constexpr int kLongestExemption = 4;  // quarters of an override or a waiver

Error unknownClient() { return {{"app.client_gone", {}}}; }

// The client's name where its judgement of that quarter may be changed.
Result<std::string> changeable(Portfolio& portfolio, ClientId client, Quarter quarter) {
    const Client* known = portfolio.shared().client(client);
    if (!known) {
        return unknownClient();
    }
    if (Result<void> allowed = portfolio.locks().mayChange(quarter); !allowed) {
        return allowed.error();
    }
    return known->name;
}

ChangeSet judged(ClientId client) { return {.judgement = true, .touched = {client}}; }

bool isRated(const Rubric& rubric, std::string_view criterion, std::optional<int> anchor) {
    const Criterion* found = rubric.find(criterion);
    return found && found->source == CriterionSource::Rating &&
           (!anchor || (*anchor >= 0 && *anchor <= 4));
}

// Whether `until` is an end that an exemption from that quarter may have.
bool endsInTime(Quarter from, Quarter until) {
    return until >= from && until < from.plus(kLongestExemption);
}

Error endsTooLate(std::string id, Quarter from) {
    return {{std::move(id), {{"first", from}, {"last", from.plus(kLongestExemption - 1)}}}};
}

OverrideEntry entryOf(const StoredOverride& stored) {
    return {stored.override.grade, stored.override.reason, stored.from, stored.override.until,
            stored.confirmed};
}

// The last locked quarter from the given one on; what lasts into open quarters ends with it.
std::optional<Quarter> lastLockedFrom(Portfolio::Shared& shared, Quarter from) {
    const auto& locks = shared.locks();
    if (locks.empty() || locks.rbegin()->second.quarter < from) {
        return std::nullopt;
    }
    return locks.rbegin()->second.quarter;
}

}  // namespace

std::vector<Rating> GradingService::ratings(ClientId client, Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const auto rated = shared.ratings().find(client);
    if (rated == shared.ratings().end()) {
        return {};
    }
    return countingRatings(rated->second, shared.countingRaters(), quarter,
                           shared.rubric(quarter).ratingValidQuarters);
}

Result<void> GradingService::rate(ClientId client, Quarter quarter, std::string_view criterion,
                                  std::optional<int> anchor, std::string_view note) {
    return rateAll(client, quarter, {{std::string(criterion), anchor, std::string(note)}});
}

Result<void> GradingService::rateAll(ClientId client, Quarter quarter,
                                     const std::vector<Answer>& answers, std::string_view rater) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    if (!rater.empty()) {
        if (const Result<std::string> known = raterName(rater); !known) {
            return known.error();
        }
    }
    const Rubric& rubric = shared.rubric(quarter);
    for (const Answer& answer : answers) {
        if (!isRated(rubric, answer.criterion, answer.anchor)) {
            return Error{{"app.not_rated", {{"criterion", answer.criterion}}}};
        }
    }
    if (answers.empty()) {
        return {};
    }
    Text action{"action.rating.several",
                {{"client", *name},
                 {"count", static_cast<std::int64_t>(answers.size())},
                 {"quarter", quarter}}};
    if (answers.size() == 1) {
        const Answer& answer = answers.front();
        action = {answer.anchor ? "action.rating.set" : "action.rating.no_evidence",
                  {{"client", *name},
                   {"criterion", criterionName(rubric, answer.criterion)},
                   {"quarter", quarter}}};
        if (answer.anchor) {
            action.arguments.emplace_back("anchor",
                                          anchorLabel(rubric, answer.criterion, *answer.anchor));
        }
    }
    return shared.act(action, client, judged(client), [&] {
        for (const Answer& answer : answers) {
            JudgementStore(shared.database)
                .setRating(client, {answer.criterion, quarter, answer.anchor, shared.clock.today(),
                                    std::string(rater), answer.note});
        }
    });
}

Result<void> GradingService::clearRating(ClientId client, Quarter quarter,
                                         std::string_view criterion, std::string_view rater) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    return shared.act(
        {"action.rating.cleared",
         {{"client", *name},
          {"criterion", criterionName(shared.rubric(quarter), criterion)},
          {"quarter", quarter}}},
        client, judged(client),
        [&] { JudgementStore(shared.database).removeRating(client, criterion, quarter, rater); });
}

Result<void> GradingService::overrideGrade(ClientId client, Quarter from, Quarter until,
                                           Grade grade, std::string_view reason) {
    if (trimmed(reason).empty()) {
        return Error{{"app.override_reason", {}}};
    }
    if (!endsInTime(from, until)) {
        return endsTooLate("app.override_until", from);
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, from);
    if (!name) {
        return name.error();
    }
    return shared.act({"action.override.set",
                       {{"client", *name},
                        {"grade", std::string(gradeLetter(grade))},
                        {"quarter", from},
                        {"until", until},
                        {"reason", std::string(reason)}}},
                      client, judged(client), [&] {
                          JudgementStore(shared.database)
                              .setOverride({client,
                                            from,
                                            {grade, std::string(reason), until},
                                            shared.clock.now(),
                                            std::nullopt});
                      });
}

Result<void> GradingService::removeOverride(ClientId client, Quarter quarter) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    return shared.act({"action.override.removed", {{"client", *name}, {"quarter", quarter}}},
                      client, judged(client), [&] {
                          JudgementStore store(shared.database);
                          for (StoredOverride stored : shared.judgement(client).overrides) {
                              if (stored.from > quarter || quarter > stored.override.until) {
                                  continue;
                              }
                              if (const auto locked = lastLockedFrom(shared, stored.from)) {
                                  stored.override.until = *locked;
                                  store.setOverride(stored);
                              } else {
                                  store.removeOverride(client, stored.from);
                              }
                          }
                      });
}

std::optional<OverrideEntry> GradingService::overrideIn(ClientId client, Quarter quarter) const {
    const StoredOverride* stored =
        winnow::overrideIn(m_portfolio.shared().judgement(client), quarter);
    return stored ? std::optional(entryOf(*stored)) : std::nullopt;
}

Result<void> GradingService::confirmOverride(ClientId client, Quarter quarter) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    const StoredOverride* stored = winnow::overrideIn(shared.judgement(client), quarter);
    if (!stored) {
        return Error{{"app.override_none", {{"quarter", quarter}}}};
    }
    StoredOverride confirmed = *stored;
    confirmed.confirmed = quarter;
    return shared.act({"action.override.confirmed",
                       {{"client", *name},
                        {"grade", std::string(gradeLetter(stored->override.grade))},
                        {"quarter", quarter}}},
                      client, judged(client),
                      [&] { JudgementStore(shared.database).setOverride(confirmed); });
}

Result<void> GradingService::waive(ClientId client, std::string_view gate, Quarter from,
                                   Quarter until, std::string_view reason) {
    if (trimmed(reason).empty()) {
        return Error{{"app.waiver_reason", {}}};
    }
    if (!endsInTime(from, until)) {
        return endsTooLate("app.waiver_until", from);
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, from);
    if (!name) {
        return name.error();
    }
    const Rubric& rubric = shared.rubric(from);
    if (!rubric.findGate(gate)) {
        return Error{{"app.gate_unknown", {{"gate", std::string(gate)}}}};
    }
    return shared.act({"action.waiver.set",
                       {{"client", *name},
                        {"gate", gateName(rubric, gate)},
                        {"quarter", from},
                        {"until", until},
                        {"reason", std::string(reason)}}},
                      client, judged(client), [&] {
                          WaiverStore(shared.database)
                              .set({client, std::string(gate), from, until, std::string(reason),
                                    shared.clock.now()});
                      });
}

Result<void> GradingService::removeWaiver(ClientId client, std::string_view gate, Quarter quarter) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    return shared.act(
        {"action.waiver.removed",
         {{"client", *name},
          {"gate", gateName(shared.rubric(quarter), gate)},
          {"quarter", quarter}}},
        client, judged(client), [&] {
            WaiverStore store(shared.database);
            for (const StoredWaiver* waiver : waiversIn(shared.judgement(client), quarter)) {
                if (waiver->gate != gate) {
                    continue;
                }
                if (const auto locked = lastLockedFrom(shared, waiver->from)) {
                    StoredWaiver shorter = *waiver;
                    shorter.until = *locked;
                    store.set(shorter);
                } else {
                    store.remove(client, gate, waiver->from);
                }
            }
        });
}

std::vector<WaiverEntry> GradingService::waivers(ClientId client, Quarter quarter) const {
    std::vector<WaiverEntry> entries;
    for (const StoredWaiver* waiver : waiversIn(m_portfolio.shared().judgement(client), quarter)) {
        entries.push_back({waiver->gate, waiver->from, waiver->until, waiver->reason});
    }
    return entries;
}

std::vector<RedFlagEntry> GradingService::redFlags(ClientId client) const {
    std::vector<RedFlagEntry> entries;
    for (const RedFlag& flag : m_portfolio.shared().judgement(client).flags) {
        entries.push_back({flag.id.value, flag.kind, flag.occurredOn, flag.note, flag.reporter});
    }
    return entries;
}

Result<std::int64_t> GradingService::addRedFlag(ClientId client, RedFlagKind kind, Date occurredOn,
                                                std::string_view note, std::string_view reporter) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (trimmed(note).empty()) {
        return Error{{"app.red_flag_evidence", {}}};
    }
    if (occurredOn > shared.clock.today()) {
        return Error{{"app.date_in_future", {{"date", occurredOn}}}};
    }
    const Quarter quarter = shared.calendar().quarterOf(occurredOn);
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    std::int64_t id = 0;
    const Result<void> done = shared.act(
        {"action.red_flag.added",
         {{"client", *name},
          {"kind", TextId{"red_flag." + std::string(redFlagKindCode(kind))}},
          {"quarter", quarter}}},
        client, judged(client), [&] {
            id = JudgementStore(shared.database)
                     .addRedFlag(
                         {{}, client, kind, occurredOn, std::string(note), std::string(reporter)})
                     .value;
        });
    if (!done) {
        return done.error();
    }
    return id;
}

Result<void> GradingService::removeRedFlag(ClientId client, std::int64_t id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const auto& flags = shared.judgement(client).flags;
    const auto found =
        std::ranges::find(flags, id, [](const RedFlag& flag) { return flag.id.value; });
    if (found == flags.end()) {
        return {};
    }
    const Quarter quarter = shared.calendar().quarterOf(found->occurredOn);
    const Result<std::string> name = changeable(m_portfolio, client, quarter);
    if (!name) {
        return name.error();
    }
    return shared.act({"action.red_flag.removed", {{"client", *name}, {"quarter", quarter}}},
                      client, judged(client),
                      [&] { JudgementStore(shared.database).removeRedFlag({id}); });
}

}  // namespace winnow
