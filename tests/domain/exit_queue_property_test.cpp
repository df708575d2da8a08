// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of a queue whatever the clients and the caps.
#include <algorithm>
#include <map>
#include <random>

#include <domain/exit_queue.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

const Date kToday = day("2026-11-22");
constexpr Money kPortfolio{10'000'000};

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }

private:
    std::mt19937 m_random;
};

QueueCandidate anyone(Dice& dice, std::int64_t id) {
    QueueCandidate each;
    each.client = {id};
    each.name = "Client " + std::to_string(dice.upTo(5));
    each.grade = Grade::D;
    each.quartersInD = 1 + dice.upTo(4);
    each.attempts = dice.upTo(2);
    each.integrityGate = dice.oneIn(8);
    each.liftRunning = dice.oneIn(8);
    each.uncommon = dice.oneIn(12);
    if (!dice.oneIn(8)) {
        each.score = Points{dice.upTo(4'500)};
    }
    if (!dice.oneIn(8)) {
        each.revenue = Money{dice.upTo(1'000'000)};
    }
    if (dice.oneIn(8)) {
        each.parting = true;
        if (dice.oneIn(2)) {
            each.endDate = kToday.plusDays(dice.upTo(300) - 30);
        }
    }
    return each;
}

QueueCaps anyCaps(Dice& dice) {
    QueueCaps caps = defaultCaps();
    caps.firstMonthAhead = dice.upTo(3);
    caps.handoverPerMonth = WorkTime::hours(dice.upTo(30));
    caps.handoverPerClient = WorkTime::hours(dice.upTo(12));
    if (dice.oneIn(4)) {
        caps.revenuePerQuarter.reset();
    } else {
        caps.revenuePerQuarter = Fraction{1 + dice.upTo(20), 100};
    }
    if (dice.oneIn(3)) {
        caps.cashFloor = Money{kPortfolio.minor - dice.upTo(4'000'000)};
    }
    return caps;
}

ExitQueue queueOf(const std::vector<QueueCandidate>& all, const QueueCaps& caps) {
    return exitQueue(all, caps, kToday, kPortfolio, {}, FiscalCalendar());
}

bool isOverCap(Money revenue, const QueueCaps& caps) {
    return caps.revenuePerQuarter &&
           Fraction{revenue.minor, kPortfolio.minor} > *caps.revenuePerQuarter;
}

std::map<ClientId, QueueEntry> byClient(const ExitQueue& queue) {
    std::map<ClientId, QueueEntry> entries;
    for (const QueueEntry& entry : queue.entries) {
        entries.emplace(entry.candidate.client, entry);
    }
    return entries;
}

// Of those placed now; who is parted with already takes room but passes caps as it likes.
void requireCapsHold(const ExitQueue& queue, const QueueCaps& caps) {
    struct Load {
        int clients = 0;
        bool placed = false;
        bool unknown = false;
        Money revenue;
    };
    std::map<Date, Load> months;
    std::map<int, Load> quarters;
    Money leaving;
    bool anyPlaced = false;
    for (const QueueEntry& entry : queue.entries) {
        if (!entry.month) {
            continue;
        }
        REQUIRE(entry.month->day() == 1);
        const bool placed = !entry.candidate.parting;
        Load& quarter = quarters[FiscalCalendar().quarterOf(*entry.month).index()];
        for (Load* load : {&months[*entry.month], &quarter}) {
            ++load->clients;
            load->placed |= placed;
            load->unknown |= !entry.candidate.revenue;
            load->revenue += entry.candidate.revenue.value_or(Money{});
        }
        leaving += entry.candidate.revenue.value_or(Money{});
        if (placed) {
            anyPlaced |= entry.candidate.revenue.has_value();
            REQUIRE(*entry.month >= day("2026-11-01").plusMonths(caps.firstMonthAhead));
        }
    }
    for (const auto& [month, load] : months) {
        if (load.placed) {
            REQUIRE(load.clients * caps.handoverPerClient.seconds <= caps.handoverPerMonth.seconds);
            REQUIRE((!load.unknown || load.clients == 1));
        }
    }
    for (const auto& [quarter, load] : quarters) {
        REQUIRE((!load.placed || !isOverCap(load.revenue, caps) || load.clients == 1));
    }
    REQUIRE((!anyPlaced || !caps.cashFloor || kPortfolio - leaving >= *caps.cashFloor));
}

}  // namespace

TEST_CASE("Property: caps hold, worse ones go first, and the input's order does not matter",
          "[exit_queue]") {
    Dice dice(7);
    for (int round = 0; round < 2'000; ++round) {
        const QueueCaps caps = anyCaps(dice);
        std::vector<QueueCandidate> all;
        for (int id = 1; id <= 1 + dice.upTo(14); ++id) {
            all.push_back(anyone(dice, id));
        }
        const ExitQueue queue = queueOf(all, caps);
        REQUIRE(queue.entries.size() + queue.leftOut.size() == all.size());
        requireCapsHold(queue, caps);
        Date last = kToday.plusDays(-400);
        for (std::size_t i = 0; i < queue.entries.size(); ++i) {
            const QueueEntry& entry = queue.entries[i];
            REQUIRE(entry.place == static_cast<int>(i) + 1);
            if (entry.ready && !entry.candidate.parting && entry.month) {
                REQUIRE(*entry.month >= last);
                last = *entry.month;
            }
            // No month only for a reason that is told.
            REQUIRE((entry.month || !entry.advice.empty()));
        }
        std::ranges::reverse(all);
        const ExitQueue again = queueOf(all, caps);
        for (std::size_t i = 0; i < queue.entries.size(); ++i) {
            REQUIRE(again.entries[i].candidate.client == queue.entries[i].candidate.client);
            REQUIRE(again.entries[i].month == queue.entries[i].month);
        }
    }
}

TEST_CASE("Property: a better client never delays a worse one", "[exit_queue]") {
    Dice dice(11);
    for (int round = 0; round < 2'000; ++round) {
        const QueueCaps caps = anyCaps(dice);
        std::vector<QueueCandidate> all;
        for (int id = 1; id <= 1 + dice.upTo(12); ++id) {
            all.push_back(anyone(dice, id));
        }
        // Someone who is not under way already: that takes room before anybody is placed.
        QueueCandidate added = anyone(dice, 99);
        added.parting = false;
        const std::map<ClientId, QueueEntry> before = byClient(queueOf(all, caps));
        all.push_back(added);
        const std::map<ClientId, QueueEntry> after = byClient(queueOf(all, caps));
        const auto place = after.find(added.client);
        if (place == after.end()) {
            REQUIRE(after.size() == before.size());
            continue;
        }
        for (const auto& [client, entry] : before) {
            const QueueEntry& now = after.at(client);
            // Worse ones of those that can be decided, or of the same kind as the new one.
            if (now.place < place->second.place && (now.ready || !place->second.ready)) {
                REQUIRE(now.month == entry.month);
            }
        }
    }
}

}  // namespace winnow::test
