// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <base/date.h>
#include <base/fraction.h>
#include <base/work_time.h>
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

    // The number of the rate of an entry, for at().
    std::uint32_t find(Date day, std::string_view technician, std::string_view role,
                       bool afterHours) const;
    const Rate& at(std::uint32_t number) const { return m_rates[number]; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Names = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

    // Rates of one cost period lie at base + 2 * place (+ 1 after hours). Place 0 is the general
    // rate; then come all technicians and all roles that any period names.
    struct Period {
        std::int32_t firstDay = 0;
        std::uint32_t base = 0;
        std::vector<bool> named;  // by place: this period has a rate of its own for it
    };

    Names m_technicians;
    Names m_roles;
    std::vector<Period> m_periods;
    std::vector<Rate> m_rates;  // the first is "no rates in force"
};

// One time entry, kept small: millions of them stay in memory for cut-offs within a quarter.
struct CompactEntry {
    std::uint32_t client = 0;
    std::int32_t seconds = 0;
    std::uint32_t rate = 0;
    std::uint8_t dayOfQuarter = 0;
    bool typed = false;
    bool reactive = false;
    bool afterHours = false;
};

// A client's time in a quarter up to a day.
struct TimeSums {
    std::int64_t seconds = 0;
    std::int64_t afterHours = 0;
    std::int64_t reactive = 0;
    Int128 cost = 0;  // seconds x RateTable::Rate::cost
    Int128 list = 0;  // seconds x RateTable::Rate::list
    int entries = 0;
    int typed = 0;     // with a work type
    int unpriced = 0;  // without a cost rate
    int unlisted = 0;  // without a list rate
};

// The sums of each client over the entries up to and including that day of the quarter (0 is the
// first), and of all clients in the last element.
std::vector<TimeSums> sumTime(const std::vector<CompactEntry>& entries, const RateTable& rates,
                              int lastDayOfQuarter, std::size_t clientCount);

}  // namespace winnow
