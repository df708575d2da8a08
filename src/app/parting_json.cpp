// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as JSON (docs/cli.md).
#include <app/document_words.h>
#include <app/parting_service.h>
#include <app/shared.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

constexpr int kPlaces = 4;

class QueueJson {
public:
    QueueJson(Language language, const Currency& currency)
        : m_words(language, currency), m_currency(currency) {}

    JsonValue money(const std::optional<Money>& amount) const {
        return amount ? JsonValue::of(toPlainText(*amount, m_currency)) : JsonValue::null();
    }
    static JsonValue hours(const std::optional<WorkTime>& time) {
        return time ? JsonValue::number(time->inHours().toText(kPlaces)) : JsonValue::null();
    }
    static JsonValue share(const std::optional<Fraction>& share) {
        return share ? JsonValue::number(share->toText(kPlaces)) : JsonValue::null();
    }
    static JsonValue date(const std::optional<Date>& date) {
        return date ? JsonValue::of(date->toIso()) : JsonValue::null();
    }

    JsonValue entry(const QueueEntry& entry) const {
        const QueueCandidate& candidate = entry.candidate;
        JsonValue advice = JsonValue::array();
        for (const Text& each : entry.advice) {
            advice.items.push_back(JsonValue::of(m_words.text(each)));
        }
        return JsonValue::object(
            {{"place", entry.place > 0 ? JsonValue::of(entry.place) : JsonValue::null()},
             {"client", JsonValue::of(candidate.name)},
             {"grade",
              candidate.grade ? JsonValue::of(gradeLetter(*candidate.grade)) : JsonValue::null()},
             {"score", candidate.score
                           ? JsonValue::number(decimalText(candidate.score->hundredths, 2))
                           : JsonValue::null()},
             {"quarters_in_d", JsonValue::of(candidate.quartersInD)},
             {"attempts", JsonValue::of(candidate.attempts)},
             {"integrity_gate", JsonValue::of(candidate.integrityGate)},
             {"parting", JsonValue::of(candidate.parting)},
             {"end_date", date(candidate.endDate)},
             {"ready", JsonValue::of(entry.ready)},
             {"month",
              entry.month ? JsonValue::of(entry.month->toIso().substr(0, 7)) : JsonValue::null()},
             {"why", JsonValue::of(m_words.text(entry.why))},
             {"advice", std::move(advice)},
             {"revenue", money(candidate.revenue)},
             {"hours", hours(candidate.hours)},
             {"contribution", money(candidate.contribution)},
             {"revenue_so_far", money(entry.revenueSoFar)},
             {"hours_so_far", hours(entry.hoursSoFar)},
             {"contribution_so_far", money(entry.contributionSoFar)}});
    }

    JsonValue entries(const std::vector<QueueEntry>& entries) const {
        JsonValue list = JsonValue::array();
        for (const QueueEntry& each : entries) {
            list.items.push_back(entry(each));
        }
        return list;
    }

    JsonValue caps(const QueueCaps& caps) const {
        return JsonValue::object({{"revenue_per_quarter", share(caps.revenuePerQuarter)},
                                  {"cash_floor", money(caps.cashFloor)},
                                  {"handover_per_month", hours(caps.handoverPerMonth)},
                                  {"handover_per_client", hours(caps.handoverPerClient)},
                                  {"first_month_ahead", JsonValue::of(caps.firstMonthAhead)}});
    }

private:
    DocumentWords m_words;
    Currency m_currency;
};

}  // namespace

std::string PartingService::queueJson(Language language) const {
    const ExitQueue queue = this->queue();
    const QueueJson json(language, m_portfolio.shared().settings.currency);
    return compactJson(
        JsonValue::object({{"portfolio_revenue", json.money(queue.portfolioRevenue)},
                           {"portfolio_hours", QueueJson::hours(queue.portfolioHours)},
                           {"caps", json.caps(caps())},
                           {"entries", json.entries(queue.entries)},
                           {"left_out", json.entries(queue.leftOut)}}),
        KeyOrder::AsGiven);
}

}  // namespace winnow
