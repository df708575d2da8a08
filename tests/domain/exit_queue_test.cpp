// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/exit_queue.h>

#include <algorithm>

#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

const Date kToday = day("2026-11-22");

QueueCandidate candidate(std::int64_t id, std::int64_t euros, int quartersInD = 3) {
    QueueCandidate each;
    each.client = {id};
    each.name = "Client " + std::to_string(id);
    each.grade = Grade::D;
    each.score = Points{3'000};
    each.quartersInD = quartersInD;
    each.attempts = 1;
    each.revenue = Money{euros * 100};
    each.hours = WorkTime::hours(40);
    each.contribution = Money{1'000};
    return each;
}

// Worth 100,000 a quarter, so that a thousand is one per cent.
ExitQueue queueOf(std::vector<QueueCandidate> candidates, QueueCaps caps = defaultCaps()) {
    return exitQueue(std::move(candidates), caps, kToday, Money{10'000'000}, WorkTime::hours(1'000),
                     FiscalCalendar());
}

std::vector<std::int64_t> order(const ExitQueue& queue) {
    std::vector<std::int64_t> ids;
    for (const QueueEntry& entry : queue.entries) {
        ids.push_back(entry.candidate.client.value);
    }
    return ids;
}

// "2026-12", or "-" for none.
std::vector<std::string> months(const ExitQueue& queue) {
    std::vector<std::string> texts;
    for (const QueueEntry& entry : queue.entries) {
        texts.push_back(entry.month ? entry.month->toIso().substr(0, 7) : "-");
    }
    return texts;
}

bool advises(const QueueEntry& entry, std::string_view id) {
    return std::ranges::any_of(entry.advice, [&](const Text& text) { return text.id == id; });
}

using Ids = std::vector<std::int64_t>;
using Months = std::vector<std::string>;

}  // namespace

TEST_CASE("What leaves and comes back: a quarter of revenue for two fifths of the hours",
          "[exit_queue]") {
    // DOMAIN 1c-37, 38: 25 of 100 revenue, 40 of 100 hours. The rest earns 75 in 60 hours: 1.25 an
    // hour. Half of the 40 hours at 1.25 is 25.
    const PartingEffect effect =
        partingEffect(Money{2'500'000}, WorkTime::hours(400), Money{-300'000}, Money{},
                      Money{10'000'000}, WorkTime::hours(1'000), Money{12'500});
    CHECK(effect.revenueShare == Fraction{1, 4});
    CHECK(effect.hoursShare == Fraction{2, 5});
    CHECK(effect.breakEven == Fraction{1, 2});
    CHECK(effect.contribution == Money{-300'000});
    // What need not be bought any more lowers it: (25 - 5) / (40 x 1.25).
    CHECK(partingEffect(Money{2'500'000}, WorkTime::hours(400), {}, Money{500'000}, {}, {},
                        Money{12'500})
              .breakEven == Fraction{2, 5});
}

TEST_CASE("The break-even share where something is unknown or nothing is lost", "[exit_queue]") {
    const auto share = [](std::optional<Money> revenue, std::optional<WorkTime> hours,
                          std::optional<Money> costs, std::optional<Money> rate) {
        return partingEffect(revenue, hours, {}, costs, {}, {}, rate).breakEven;
    };
    const Money revenue{100'000};
    const WorkTime hours = WorkTime::hours(10);
    CHECK(share(revenue, hours, Money{}, Money{10'000}) == Fraction{1, 1});
    // More than all of the hours: they never earn it.
    CHECK(share(revenue, hours, Money{}, Money{5'000}) == Fraction{2, 1});
    CHECK(share(revenue, hours, Money{100'000}, Money{10'000}) == Fraction{0, 1});
    CHECK(share(revenue, {}, Money{120'000}, {}) == Fraction{0, 1});
    CHECK_FALSE(share({}, hours, Money{}, Money{10'000}));
    CHECK_FALSE(share(revenue, {}, Money{}, Money{10'000}));
    CHECK_FALSE(share(revenue, hours, {}, Money{10'000}));
    CHECK_FALSE(share(revenue, hours, Money{}, {}));
    CHECK_FALSE(share(revenue, WorkTime{}, Money{}, Money{10'000}));
    CHECK_FALSE(share(revenue, hours, Money{}, Money{}));
    const PartingEffect nothing = partingEffect({}, {}, {}, {}, Money{}, WorkTime{}, {});
    CHECK_FALSE(nothing.revenueShare);
    CHECK_FALSE(nothing.hoursShare);
    // Figures whose products pass 64 bits.
    CHECK(share(Money{4'000'000'000'000'000}, WorkTime{4'000'000'000'001}, Money{1},
                Money{3'600'000'007})
              .has_value());
}

TEST_CASE("Worst first: gate, quarters in D, score, contribution, name", "[exit_queue]") {
    std::vector<QueueCandidate> all;
    for (int id = 1; id <= 7; ++id) {
        all.push_back(candidate(id, 100));
    }
    all[6].integrityGate = true;
    all[6].grade = Grade::C;
    all[6].quartersInD = 0;
    all[5].quartersInD = 5;
    all[4].score = Points{2'999};
    all[3].contribution = Money{-5};
    all[2].contribution.reset();
    all[1].score.reset();
    CHECK(order(queueOf(all)) == Ids{7, 6, 5, 4, 1, 3, 2});
    std::ranges::reverse(all);
    CHECK(order(queueOf(all)) == Ids{7, 6, 5, 4, 1, 3, 2});
    CHECK(queueOf(all).entries.back().place == 7);
}

TEST_CASE("Equal clients are taken by name, then by id", "[exit_queue]") {
    QueueCandidate a = candidate(3, 100);
    QueueCandidate b = candidate(1, 100);
    QueueCandidate c = candidate(2, 100);
    a.name = b.name = "Same";
    c.name = "Other";
    CHECK(order(queueOf({a, b, c})) == Ids{2, 1, 3});
}

TEST_CASE("Only D, integrity gates and running partings are in the queue", "[exit_queue]") {
    QueueCandidate b = candidate(1, 100);
    b.grade = Grade::B;
    QueueCandidate unknown = candidate(2, 100);
    unknown.grade.reset();
    QueueCandidate parting = candidate(3, 100, 0);
    parting.grade = Grade::C;
    parting.parting = true;
    const ExitQueue queue = queueOf({b, unknown, parting, candidate(4, 100)});
    CHECK(order(queue) == Ids{4, 3});
    CHECK(queue.portfolioRevenue == Money{10'000'000});
    CHECK(queueOf({}).entries.empty());
}

TEST_CASE("Months within the handover hours", "[exit_queue]") {
    std::vector<QueueCandidate> all;
    for (int id = 1; id <= 5; ++id) {
        all.push_back(candidate(id, 100));
    }
    // 16 hours a month, 8 each: two a month, from the month after today's.
    CHECK(months(queueOf(all)) == Months{"2026-12", "2026-12", "2027-01", "2027-01", "2027-02"});
    QueueCaps caps = defaultCaps();
    caps.firstMonthAhead = 0;
    caps.handoverPerClient = WorkTime::hours(16);
    CHECK(months(queueOf(all, caps)) ==
          Months{"2026-11", "2026-12", "2027-01", "2027-02", "2027-03"});
    caps.handoverPerClient = WorkTime{};
    CHECK(months(queueOf(all, caps)) == Months(5, "2026-11"));
    // Caps that fit nobody.
    caps.handoverPerClient = WorkTime::hours(17);
    const ExitQueue nobody = queueOf(all, caps);
    CHECK(months(nobody) == Months(5, "-"));
    CHECK(advises(nobody.entries[0], "queue.no_month.handover"));
    CHECK_FALSE(nobody.entries[0].revenueSoFar);
}

TEST_CASE("Months within the revenue of a quarter", "[exit_queue]") {
    // 8 % of 100,000: 8,000 a quarter; the first month is December, the rest of the quarter's.
    const std::vector<QueueCandidate> all{candidate(1, 5'000), candidate(2, 3'000), candidate(3, 1),
                                          candidate(4, 7'999)};
    CHECK(months(queueOf(all)) == Months{"2026-12", "2026-12", "2027-01", "2027-01"});
    QueueCaps caps = defaultCaps();
    caps.handoverPerMonth = WorkTime::hours(8);
    CHECK(months(queueOf(all, caps)) == Months{"2026-12", "2027-01", "2027-02", "2027-04"});
    // A fiscal year from December: its first quarter is December to February.
    const ExitQueue fiscal = exitQueue(all, defaultCaps(), kToday, Money{10'000'000},
                                       WorkTime::hours(1'000), FiscalCalendar(12));
    CHECK(months(fiscal) == Months{"2026-12", "2026-12", "2027-03", "2027-03"});
    caps = defaultCaps();
    caps.revenuePerQuarter.reset();
    CHECK(months(queueOf(all, caps)) == Months{"2026-12", "2026-12", "2027-01", "2027-01"});
}

TEST_CASE("A client over the cap has a quarter of its own", "[exit_queue]") {
    const std::vector<QueueCandidate> all{candidate(1, 1'000), candidate(2, 9'000),
                                          candidate(3, 1'000)};
    const ExitQueue queue = queueOf(all);
    CHECK(months(queue) == Months{"2026-12", "2027-01", "2027-04"});
    CHECK(advises(queue.entries[1], "queue.advice.over_cap"));
    CHECK_FALSE(advises(queue.entries[0], "queue.advice.over_cap"));
    // Exactly the cap is not over it.
    CHECK(months(queueOf({candidate(1, 8'000)})) == Months{"2026-12"});
    CHECK(queueOf({candidate(1, 8'000)}).entries[0].advice.empty());
}

TEST_CASE("A client of unknown revenue has a month of its own", "[exit_queue]") {
    QueueCandidate unknown = candidate(2, 0);
    unknown.revenue.reset();
    const ExitQueue queue = queueOf({candidate(1, 100), unknown, candidate(3, 100)});
    CHECK(months(queue) == Months{"2026-12", "2027-01", "2027-02"});
    CHECK(advises(queue.entries[1], "queue.advice.revenue_unknown"));
    CHECK(queue.entries[0].revenueSoFar == Money{10'000});
    CHECK_FALSE(queue.entries[1].revenueSoFar);
    CHECK_FALSE(queue.entries[2].revenueSoFar);
    CHECK(queue.entries[2].hoursSoFar == WorkTime::hours(120));
}

TEST_CASE("The cash floor", "[exit_queue]") {
    QueueCaps caps = defaultCaps();
    caps.cashFloor = Money{9'400'000};  // 6,000 may leave
    const ExitQueue queue =
        queueOf({candidate(1, 4'000), candidate(2, 3'000), candidate(3, 2'000)}, caps);
    CHECK(months(queue) == Months{"2026-12", "-", "2026-12"});
    CHECK(advises(queue.entries[1], "queue.no_month.floor"));
    CHECK(queue.entries[2].revenueSoFar == Money{600'000});
    // Below the floor already: nobody.
    caps.cashFloor = Money{10'000'001};
    CHECK(months(queueOf({candidate(1, 1)}, caps)) == Months{"-"});
    const ExitQueue unknown = exitQueue({candidate(1, 1)}, caps, kToday, {}, {}, FiscalCalendar());
    CHECK(months(unknown) == Months{"-"});
    CHECK(advises(unknown.entries[0], "queue.no_month.floor_unknown"));
}

TEST_CASE("Who is parted with already keeps its month and takes its room", "[exit_queue]") {
    QueueCandidate leaving = candidate(1, 7'000, 1);
    leaving.parting = true;
    leaving.endDate = day("2026-12-31");
    const ExitQueue queue = queueOf({leaving, candidate(2, 2'000)});
    CHECK(order(queue) == Ids{2, 1});
    // 7,000 leave in December: 2,000 more would pass the 8,000 of the quarter.
    CHECK(months(queue) == Months{"2027-01", "2026-12"});
    CHECK(advises(queue.entries[1], "queue.advice.parting"));
    // Whatever the caps say.
    QueueCaps caps = defaultCaps();
    caps.handoverPerClient = WorkTime::hours(100);
    caps.cashFloor = Money{10'000'000};
    CHECK(months(queueOf({leaving}, caps)) == Months{"2026-12"});
    leaving.endDate.reset();
    CHECK(months(queueOf({leaving})) == Months{"2026-11"});
    leaving.endDate = day("2026-08-31");  // overdue
    CHECK(months(queueOf({leaving})) == Months{"2026-11"});
}

TEST_CASE("What speaks against deciding now", "[exit_queue]") {
    QueueCandidate first = candidate(1, 100, 1);
    first.attempts = 0;
    QueueCandidate untried = candidate(2, 100, 4);
    untried.attempts = 0;
    QueueCandidate lifted = candidate(3, 100, 5);
    lifted.liftRunning = true;
    QueueCandidate gate = candidate(4, 100, 1);
    gate.attempts = 0;
    gate.integrityGate = true;
    const ExitQueue queue = queueOf({first, untried, lifted, gate, candidate(5, 100, 2)});
    CHECK(order(queue) == Ids{4, 3, 2, 5, 1});
    CHECK(queue.entries[0].ready);
    CHECK(queue.entries[0].why.id == "queue.why.gate.untried");
    CHECK_FALSE(queue.entries[1].ready);
    CHECK(advises(queue.entries[1], "queue.advice.lift_running"));
    CHECK(advises(queue.entries[2], "queue.advice.untried"));
    CHECK(queue.entries[3].ready);
    CHECK(queue.entries[3].why.id == "queue.why.d.tried_once");
    CHECK(advises(queue.entries[4], "queue.advice.first_time_untried"));
    // Those that can be decided are planned first, the others in what is left.
    CHECK(months(queue) == Months{"2026-12", "2027-01", "2027-01", "2026-12", "2027-02"});
}

TEST_CASE("An uncommon practice is left out, with the reason", "[exit_queue]") {
    QueueCandidate uncommon = candidate(1, 100);
    uncommon.uncommon = true;
    const ExitQueue queue = queueOf({uncommon, candidate(2, 100)});
    CHECK(order(queue) == Ids{2});
    REQUIRE(queue.leftOut.size() == 1);
    CHECK(queue.leftOut[0].why.id == "queue.why.uncommon");
    CHECK(queue.leftOut[0].place == 0);
    CHECK_FALSE(queue.leftOut[0].month);
    CHECK_FALSE(queue.leftOut[0].ready);
    // One that is parted with already stays visible.
    uncommon.parting = true;
    CHECK(queueOf({uncommon}).leftOut.empty());
}

TEST_CASE("A credit balance makes no room", "[exit_queue]") {
    CHECK(months(queueOf({candidate(1, -5'000), candidate(2, 8'000), candidate(3, 1)})) ==
          Months{"2026-12", "2026-12", "2027-01"});
}

TEST_CASE("Caps that cannot be", "[exit_queue]") {
    CHECK(validate(defaultCaps()).empty());
    CHECK(defaultCaps().revenuePerQuarter == Fraction{8, 100});
    QueueCaps caps;
    caps.revenuePerQuarter = Fraction{0, 1};
    caps.cashFloor = Money{-1};
    caps.handoverPerMonth = WorkTime{-1};
    caps.handoverPerClient = WorkTime{-1};
    caps.firstMonthAhead = 37;
    CHECK(validate(caps).size() == 5);
    caps = defaultCaps();
    caps.revenuePerQuarter = Fraction{101, 100};
    CHECK(validate(caps).size() == 1);
    caps.revenuePerQuarter = Fraction{1, 1};
    caps.handoverPerMonth = WorkTime{};
    CHECK(validate(caps).empty());
}

}  // namespace winnow::test
