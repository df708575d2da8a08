// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <base/date.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <domain/cost_model.h>
#include <domain/facts.h>

namespace winnow {

// What an hour of someone on a day costs and what it is sold at, laid out so that finding it for a
// time entry allocates nothing.
class RateTable {
public:
    struct Rate {
        bool hasCost = false;
        bool hasList = false;
        Int128 cost = 0;        // minor units an hour, in millionths (after-hours factor included)
        std::int64_t list = 0;  // minor units an hour
    };

    explicit RateTable(const CostModel& costs);

    // The number of the rate of an entry, for at(). An entry with a cost of its own costs nothing
    // at a rate, but is still sold at one and counts for its technician.
    std::uint32_t find(Date day, std::string_view technician, std::string_view role,
                       bool afterHours, bool hasOwnCost) const;
    const Rate& at(std::uint32_t number) const { return m_rates[number]; }
    std::size_t size() const { return m_rates.size(); }

    // What a technician with a rate of his or her own worked under the cost entry that begins on a
    // day, of seconds added up by rate number.
    std::int64_t secondsOf(std::string_view technician, Date effectiveFrom,
                           const std::vector<std::int64_t>& secondsByRate) const;

    // All of it as text: two tables with the same text give every entry the same rate and number.
    std::string signature() const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Names = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

    // Rates of one cost period lie at base + 4 * place (+ 1 after hours, + 2 with a cost of their
    // own). Place 0 is the general rate; then come all technicians and all roles that any period
    // names.
    struct Period {
        std::int32_t firstDay = 0;
        std::uint32_t base = 0;
        std::vector<bool> named;  // by place: this period has a rate of its own for it
    };

    void addPeriod(const CostRates& rates, std::uint32_t places);

    Names m_technicians;
    Names m_roles;
    std::vector<Period> m_periods;
    std::vector<Rate> m_rates;  // the first two are "no rates in force", with no cost and with one
};

using WorkTypeByte = std::uint8_t;  // of WorkType

// One time entry, kept small: millions of them stay in memory for cut-offs within a quarter.
struct CompactEntry {
    std::uint32_t client = 0;
    std::int32_t seconds = 0;
    std::uint32_t rate = 0;
    std::uint8_t dayOfQuarter = 0;
    WorkTypeByte workType{};
    bool afterHours = false;
};

// The cost an entry has of its own; kept apart, since few sources say it.
struct OwnCost {
    std::uint32_t client = 0;
    std::uint8_t dayOfQuarter = 0;
    Money cost;
};

// Throws std::overflow_error at durations that no sum can be trusted with.
void requireOrdinary(WorkTime duration);

// A client's time in a quarter up to a day.
struct TimeSums {
    std::int64_t seconds = 0;
    std::int64_t afterHours = 0;
    std::int64_t unpricedSeconds = 0;
    std::array<std::int64_t, 5> byType{};  // by WorkType
    std::array<Int128, 2> cost{};          // seconds x RateTable::Rate::cost, in and after hours
    Int128 list = 0;                       // seconds x RateTable::Rate::list
    Money ownCost;
    int entries = 0;
    int typed = 0;     // with a work type
    int unpriced = 0;  // without a cost rate
    int unlisted = 0;  // without a list rate

    // One entry, without what it cost of its own.
    void add(std::int64_t entrySeconds, WorkTypeByte workType, bool isAfterHours,
             const RateTable::Rate& rate);
    TimeSums& operator+=(const TimeSums& more);

    friend bool operator==(const TimeSums&, const TimeSums&) = default;
};

// A client's time of some days, added up, with the first and the last day that has an entry.
struct ClientTime {
    ClientId client;
    Date first;
    Date last;
    TimeSums sums;

    // Of the same client.
    void add(const ClientTime& more);
};

// The time of all clients over some days, added up. It means something only together with the rate
// table it was made with.
struct TimeTotals {
    std::vector<ClientTime> clients;                                    // by id
    std::vector<std::pair<std::uint32_t, std::int64_t>> secondsByRate;  // by rate number; no zeros

    TimeTotals& operator+=(const TimeTotals& more);
};

// Adds up time entry by entry.
class TimeAdder {
public:
    // The rates must outlive it.
    explicit TimeAdder(const RateTable& rates) : m_rates(rates), m_secondsByRate(rates.size()) {}

    void add(ClientId client, Date day, WorkTime duration, std::string_view technician,
             std::string_view role, WorkType workType, bool afterHours, std::optional<Money> cost);
    TimeTotals totals() const;

private:
    const RateTable& m_rates;
    std::vector<ClientTime> m_clients;
    std::unordered_map<ClientId, std::size_t> m_places;
    std::vector<std::int64_t> m_secondsByRate;
};

// Gives the time of the days from the first to the last, both included.
using TimeSource = std::function<TimeTotals(Date first, Date last)>;

// The sums of each client over the entries up to and including that day of the quarter (0 is the
// first), and of all clients in the last element.
std::vector<TimeSums> sumTime(const std::vector<CompactEntry>& entries,
                              const std::vector<OwnCost>& ownCosts, const RateTable& rates,
                              int lastDayOfQuarter, std::size_t clientCount);

// Puts what is asked of all clients together into the last element.
void totalTime(std::vector<TimeSums>& sums);

// Seconds of the same entries by rate number.
std::vector<std::int64_t> sumByRate(const std::vector<CompactEntry>& entries,
                                    const RateTable& rates, int lastDayOfQuarter);

}  // namespace winnow
