// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <base/date.h>
#include <base/money.h>
#include <domain/cost_model.h>
#include <domain/facts.h>

namespace winnow {

struct TicketMark {
    std::uint32_t client = 0;
    Date openedOn;
    TicketChannel channel = TicketChannel::Unknown;
    std::optional<bool> afterHours;
    std::optional<bool> emergency;
};

struct PaymentMark {
    std::uint32_t client = 0;
    Date day;
};

struct SeatMark {
    std::uint32_t client = 0;
    Date month;
    std::optional<int> endpoints;
    std::optional<int> seats;
};

struct CostMark {
    std::uint32_t client = 0;
    Date day;
    CostKind kind = CostKind::Tool;
    Money amount;
};

// How many of the tickets are marked so, and how many are said not to be.
struct YesNoCount {
    int yes = 0;
    int no = 0;

    void add(const std::optional<bool>& answer) {
        yes += answer == true ? 1 : 0;
        no += answer == false ? 1 : 0;
    }
    YesNoCount& operator+=(const YesNoCount& more) {
        yes += more.yes;
        no += more.no;
        return *this;
    }
};

struct TicketSums {
    int tickets = 0;
    YesNoCount afterHours;
    YesNoCount emergency;
    std::array<int, 7> byChannel{};  // by TicketChannel
    Money overhead;

    TicketSums& operator+=(const TicketSums& more);
};

struct CostSums {
    int costs = 0;
    std::array<Money, 6> byKind{};  // by CostKind

    CostSums& operator+=(const CostSums& more);
};

// Counts of the three months of a quarter.
using MonthCounts = std::array<std::optional<int>, 3>;

// What a client has in a quarter up to a day, beside invoices and time.
struct MarkSums {
    TicketSums tickets;
    CostSums costs;
    int payments = 0;
    MonthCounts endpoints;
    MonthCounts seats;
};

// The tickets, payments, counts and costs of one quarter.
struct QuarterMarks {
    std::vector<TicketMark> tickets;
    std::vector<PaymentMark> payments;
    std::vector<SeatMark> seats;
    std::vector<CostMark> costs;

    // Of each client up to and including a day, and tickets and costs of all clients in the last
    // element. `first` is the quarter's first day.
    std::vector<MarkSums> sum(Date first, Date end, const CostModel& model,
                              std::size_t clientCount) const;
};

}  // namespace winnow
