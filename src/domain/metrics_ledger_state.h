// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <domain/metrics.h>
#include <domain/metrics_calendar.h>
#include <domain/metrics_formulas.h>
#include <domain/metrics_invoices.h>
#include <domain/metrics_marks.h>
#include <domain/metrics_time.h>

namespace winnow {

// A computed value with the day it was computed for; another day takes its place.
template <typename Value>
struct Cached {
    std::optional<Date> key;
    Value value;

    template <typename Compute>
    const Value& get(Date wanted, Compute compute) {
        if (key != wanted) {
            value = compute();
            key = wanted;
        }
        return value;
    }
};

// Time of a quarter that came added up, without its entries.
struct SummedTime {
    std::vector<TimeSums> byClient;  // as many as were needed; once asked for, the total is last
    bool totalled = false;
    std::vector<std::int64_t> byRate;
    std::optional<Date> last;  // the latest day with an entry

    TimeSums& of(std::uint32_t client) {
        if (std::exchange(totalled, false)) {
            byClient.pop_back();
        }
        byClient.resize(std::max<std::size_t>(byClient.size(), client + std::size_t{1}));
        return byClient[client];
    }
    const std::vector<TimeSums>& whole(std::size_t clientCount) {
        if (!totalled || byClient.size() != clientCount + 1) {
            if (std::exchange(totalled, true)) {
                byClient.pop_back();
            }
            byClient.resize(clientCount + 1);
            totalTime(byClient);
        }
        return byClient;
    }
};

// The facts of one quarter and, once asked for, their sums per client.
struct QuarterFacts {
    std::vector<CompactEntry> time;
    std::vector<OwnCost> ownCosts;
    SummedTime summed;
    std::vector<std::uint32_t> issued;  // numbers in the invoice book
    std::vector<std::uint32_t> due;
    QuarterMarks marks;

    Cached<TimeTotals> timeUpTo;  // what the source gives for a cut-off between the summed entries
    Cached<std::vector<TimeSums>> timeSums;
    Cached<std::vector<std::int64_t>> rateSums;
    Cached<std::vector<IssueSums>> issueSums;
    Cached<std::vector<DueSums>> dueSums;
    // As of the end of a later quarter, so that a year does not drive out the quarter's own.
    Cached<std::vector<DueSums>> dueSumsLater;
    Cached<std::vector<ArrearsSums>> arrearsSums;
    Cached<std::vector<MarkSums>> markSums;

    void forget() {
        timeUpTo.key.reset();
        timeSums.key.reset();
        rateSums.key.reset();
        issueSums.key.reset();
        dueSums.key.reset();
        dueSumsLater.key.reset();
        arrearsSums.key.reset();
        markSums.key.reset();
    }
};

// What holds for a client over the whole ledger.
struct LedgerClient {
    ClientId id;
    std::optional<Date> firstFact;
    bool anyInvoice = false;
    bool anyTracked = false;
    bool anyTime = false;
    bool anyTicket = false;
    bool anyCost = false;
    bool anyLineKind = false;
};

// Facts lie by quarter; sums for all clients of a quarter are made in one pass when first needed
// and kept until a fact is added. Reading fills those caches, so one thread at a time.
struct MetricsLedger::State {
    static constexpr std::size_t kNoSlot = std::numeric_limits<std::size_t>::max();

    State(FiscalCalendar calendar, CostModel model, MetricSettings metricSettings)
        : table(calendar),
          costs(std::move(model)),
          settings(std::move(metricSettings)),
          rates(costs),
          quarters(table.size()) {}

    QuarterTable table;
    CostModel costs;
    MetricSettings settings;
    RateTable rates;
    TimeSource timeSource;
    InvoiceBook invoices;
    std::vector<LedgerClient> clients;
    std::unordered_map<ClientId, std::uint32_t> numbers;
    std::unordered_map<ClientId, Date> serviceEnds;
    std::vector<std::unique_ptr<QuarterFacts>> quarters;
    bool cachesFilled = false;
    std::optional<Date> lastFact;
    std::size_t firstSlot = kNoSlot;
    std::size_t lastSlot = 0;
    std::size_t firstFactSlot = kNoSlot;
    std::size_t lastFactSlot = 0;

    std::uint32_t numberOf(ClientId client) {
        const auto [found, isNew] =
            numbers.try_emplace(client, static_cast<std::uint32_t>(clients.size()));
        if (isNew) {
            clients.emplace_back().id = client;
        }
        return found->second;
    }

    // The quarter of a place in the table, made when first needed. Adding forgets all sums.
    QuarterFacts& open(std::size_t slot) {
        if (cachesFilled) {
            for (const auto& quarter : quarters) {
                if (quarter) {
                    quarter->forget();
                }
            }
            cachesFilled = false;
        }
        return at(slot);
    }

    QuarterFacts& at(std::size_t slot) {
        if (!quarters[slot]) {
            quarters[slot] = std::make_unique<QuarterFacts>();
        }
        return *quarters[slot];
    }

    void note(std::uint32_t client, Date day, std::size_t slot) {
        LedgerClient& state = clients[client];
        if (!state.firstFact || day < *state.firstFact) {
            state.firstFact = day;
        }
        firstSlot = std::min(firstSlot, slot);
        lastSlot = std::max(lastSlot, slot);
        noteConsequence(slot);
    }

    // A due date or payment: it belongs to the facts, but nothing new happened then.
    void noteConsequence(std::size_t slot) {
        firstFactSlot = std::min(firstFactSlot, slot);
        lastFactSlot = std::max(lastFactSlot, slot);
    }

    void noteLast(Date day) {
        if (!lastFact || day > *lastFact) {
            lastFact = day;
        }
    }

    // Issue, time and marks end with the quarter or, before, the cut-off.
    Date endOf(std::size_t slot, Date cutOff) const {
        return std::min(cutOff, table.lastDay(slot));
    }

    const std::vector<IssueSums>& issueSums(std::size_t slot, Date cutOff);
    const std::vector<TimeSums>& timeSums(std::size_t slot, Date cutOff);
    // Of the quarter's time that came added up, the part up to a day before its last entry.
    const TimeTotals& timeUpTo(std::size_t slot, Date end);
    const std::vector<std::int64_t>& rateSums(std::size_t slot, Date cutOff);
    const std::vector<DueSums>& dueSums(std::size_t slot, Date cutOff);
    const std::vector<ArrearsSums>& arrearsSums(std::size_t slot, Date cutOff);
    const std::vector<MarkSums>& markSums(std::size_t slot, Date cutOff);

    // Fills the metrics of a client over the quarters from first to last.
    void compute(std::uint32_t number, std::size_t first, std::size_t last, ClientMetrics& metrics);
    // Adds one quarter to the facts of a period.
    void gather(std::uint32_t number, std::size_t slot, Date cutOff, ClientPeriodFacts& facts);
    void addMonths(const LedgerClient& client, const MarkSums& marks, std::size_t slot, Date end,
                   ServiceMonths& months) const;
    // Revenue of the quarter and the three before it.
    Money yearRevenue(std::uint32_t number, std::size_t slot, Date cutOff);
};

}  // namespace winnow
