// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/portfolio.h>
#include <app/quality_service.h>
#include <app/sample_portfolio.h>
#include <app/shared.h>
#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kFirst{2021, 4};
constexpr Quarter kLast{2026, 3};

// Made once; the cases only read it.
Portfolio& sample() {
    static const TempDir kFolder;
    static const SystemClock kClock;
    static const std::unique_ptr<Portfolio> kSample =
        createSample(kFolder.path() / "sample.winnow", kClock).value();
    return *kSample;
}

const GradedQuarter& graded(Quarter quarter) { return sample().grading().quarter(quarter); }

const ClientQuarter& clientIn(Quarter quarter, std::string_view name) {
    const auto& clients = graded(quarter).clients;
    const auto found = std::ranges::find_if(
        clients, [&](const ClientQuarter& each) { return each.client.name == name; });
    REQUIRE(found != clients.end());
    return *found;
}

const GateResult& gateOf(const ClientQuarter& client, std::string_view gate) {
    const auto& gates = client.assessment.gates;
    const auto found = std::ranges::find(gates, gate, &GateResult::gate);
    REQUIRE(found != gates.end());
    return *found;
}

std::int64_t permille(const std::optional<Fraction>& share) { return share.value().scaled(3); }

const GradeGroup& group(Quarter quarter, Grade grade) {
    return graded(quarter).summary.groups[static_cast<std::size_t>(grade)];
}

Money revenue(Quarter quarter) { return graded(quarter).summary.now.revenue.value(); }

std::int64_t stored(std::string_view source) {
    FactStore facts(sample().shared().database);
    for (const ImportBatch& batch : facts.batches()) {
        if (batch.sourceName == source) {
            REQUIRE(batch.kind == "sample");
            return batch.rowsAdded;
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("The sample holds 24 clients, two prospects and five years of facts") {
    CHECK(sample().isSample());
    CHECK(sample().name() == "Tamarisk IT");
    const std::vector<Client> all = sample().clients().all();
    CHECK(all.size() == 26);
    CHECK(std::ranges::count(all, ClientStatus::Prospect, &Client::status) == 2);
    CHECK(sampleQuarter() == kLast);
    const std::vector<Quarter> quarters = sample().figures().quarters();
    CHECK(quarters.size() == 20);
    CHECK(quarters.front() == kFirst);
    CHECK(quarters.back() == kLast);
    CHECK(sample().figures().lastFactDate() == Date::of(2026, 9, 30));

    CHECK(stored("invoices") > 1'500);
    CHECK(stored("time") > 15'000);
    CHECK(stored("time") < 25'000);
    CHECK(stored("tickets") > 5'000);
    CHECK(stored("tickets") < 8'000);
    CHECK(stored("endpoints") > 900);
    CHECK(stored("costs") > 200);
}

TEST_CASE("Every metric has a value in the latest quarter of the sample") {
    for (const MetricInfo& info : metricCatalogue()) {
        int known = 0;
        for (const ClientQuarter& each : graded(kLast).clients) {
            known += isKnown(metricValue(each.metrics, info.metric)) ? 1 : 0;
        }
        INFO(info.code);
        CHECK(known > 0);
    }
    const PortfolioMetrics totals = sample().figures().portfolio(kLast);
    REQUIRE(totals.practicalHours);
    REQUIRE(totals.unusedHours);
    CHECK(*totals.unusedHours > WorkTime{});
    CHECK(*totals.unusedHours < *totals.practicalHours);
    CHECK(totals.unusedCapacityCost.value() > Money{});
}

TEST_CASE("An hour costs in the sample what the people earn") {
    for (const CostRates& rates : sample().figures().costModel().all()) {
        for (const PayGrade& person : rates.people) {
            INFO(rates.effectiveFrom.toIso() << " " << person.name);
            CHECK(loadedHourlyCost(person, rates) == rates.hourlyCostByRole.at(person.role));
        }
    }
}

TEST_CASE("The sample has a few honest gaps and no more") {
    std::set<GapKind> kinds;
    for (const Gap& gap : sample().quality().gaps(kLast)) {
        kinds.insert(gap.kind);
    }
    CHECK(kinds == std::set{GapKind::TicketsWithoutChannel, GapKind::ClientsWithoutRatings,
                            GapKind::ProductsWithoutPurchase, GapKind::ContactsWithoutPayer});
    CHECK(sample().quality().knownWeight(kLast).value() > Fraction{95, 100});
    CHECK(sample().clients().alike().empty());
    const ClientId corvane = sample().clients().findByText("Corvane").value().id;
    CHECK(sample().clients().contacts(corvane).front().roles.payer);
}

TEST_CASE("The sample passes every check of a file") {
    for (const CheckResult& result : sample().verify()) {
        INFO(result.check);
        CHECK(result.passed);
    }
}

TEST_CASE("The sample is refused where a file exists") {
    const TempDir folder;
    const SystemClock clock;
    const auto path = folder.path() / "twice.winnow";
    REQUIRE(createSample(path, clock));
    CHECK_FALSE(createSample(path, clock));
}

TEST_CASE("Two samples are the same") {
    const TempDir folder;
    const FixedClock clock(Instant::fromIso("2031-02-03T04:05:06Z").value());
    const std::unique_ptr<Portfolio> again =
        createSample(folder.path() / "again.winnow", clock).value();
    Database& database = sample().shared().database;
    Database& other = again->shared().database;
    // The history's hash covers what people edit; the figures and grades come from the facts.
    CHECK(HistoryStore(database).latest(1).front().hash ==
          HistoryStore(other).latest(1).front().hash);
    for (Quarter quarter = kFirst; quarter <= kLast; quarter = quarter.next()) {
        const GradedQuarter& mine = graded(quarter);
        const GradedQuarter& theirs = again->grading().quarter(quarter);
        REQUIRE(mine.clients.size() == theirs.clients.size());
        for (std::size_t i = 0; i < mine.clients.size(); ++i) {
            const ClientMetrics& a = mine.clients[i].metrics;
            const ClientMetrics& b = theirs.clients[i].metrics;
            CHECK(a.revenue == b.revenue);
            CHECK(a.costToServe == b.costToServe);
            CHECK(a.worked == b.worked);
            CHECK(a.tickets == b.tickets);
            CHECK(a.daysLateWeighted == b.daysLateWeighted);
            CHECK(mine.clients[i].assessment.score == theirs.clients[i].assessment.score);
        }
    }
}

TEST_CASE(
    "At the start the D clients bring a quarter of revenue and take two fifths of the hours") {
    const GradeGroup& worst = group(kFirst, Grade::D);
    CHECK(worst.clients == 5);
    CHECK(permille(worst.revenueShare) >= 245);
    CHECK(permille(worst.revenueShare) <= 255);
    CHECK(permille(worst.hoursShare) >= 390);
    CHECK(permille(worst.hoursShare) <= 410);
}

TEST_CASE("D clients are parted with over months with the worst first") {
    const std::array<std::string_view, 4> inOrder{"Vantry Event Hire", "Garrowby Motors",
                                                  "Castorbell Fitness", "Bellmarsh Estates"};
    std::optional<Date> last;
    for (const std::string_view name : inOrder) {
        const Client client = sample().clients().findByText(name).value();
        CHECK(client.status == ClientStatus::Left);
        REQUIRE(client.leftOn);
        CHECK(clientIn(kFirst, name).assessment.finalGrade == Grade::D);
        CHECK((!last || *client.leftOn - *last > 60));
        last = client.leftOn;
        const Quarter leftIn = sample().calendar().quarterOf(*last);
        const auto& after = graded(leftIn.next()).clients;
        CHECK(std::ranges::none_of(
            after, [&](const ClientQuarter& each) { return each.client.name == name; }));
    }
    // A ten-year-old relation does not save who breaks a signed promise.
    const ClientQuarter& garrowby = clientIn(kFirst, "Garrowby Motors");
    CHECK(*garrowby.client.leftOn - *garrowby.client.since > 3'650);
    CHECK(gateOf(garrowby, "broken_commitment").outcome == GateOutcome::Applied);
}

TEST_CASE("The fifth D client is lifted to B") {
    const std::string_view name = "Hartmoor Joinery";
    CHECK(clientIn(kFirst, name).assessment.finalGrade == Grade::D);
    CHECK(clientIn({2024, 2}, name).assessment.finalGrade == Grade::C);
    CHECK(clientIn(kLast, name).assessment.finalGrade == Grade::B);
    CHECK(clientIn(kLast, name).client.serviceModel == ServiceModel::Managed);
    CHECK(clientIn(kLast, name).metrics.daysLateWeighted.value() <
          clientIn({2022, 2}, name).metrics.daysLateWeighted.value());
}

TEST_CASE("The firm dips shortly and ends larger and better paid") {
    const Quarter low{2022, 3};
    CHECK(revenue(low) < revenue(kFirst));
    CHECK(revenue({2022, 4}) > revenue(kFirst));
    CHECK(revenue(kLast) > scale(revenue(kFirst), 3, 1));
    CHECK(revenue(kLast) > revenue(kLast.previous()));
    CHECK(graded(kLast).summary.now.effectiveHourlyRate.value() >
          scale(graded(kFirst).summary.now.effectiveHourlyRate.value(), 14, 10));
    CHECK(graded(kLast).summary.now.margin.value() > graded(kFirst).summary.now.margin.value());
}

TEST_CASE("The latest quarter of the sample is lively") {
    const PortfolioSummary& summary = graded(kLast).summary;
    CHECK(summary.graded == 20);
    CHECK(summary.ungraded == 0);
    CHECK(summary.groups[0].clients == 5);
    CHECK(summary.groups[1].clients == 7);
    CHECK(summary.groups[2].clients == 6);
    CHECK(summary.groups[3].clients == 2);
    CHECK(summary.up == 3);
    CHECK(summary.down == 3);
    CHECK(summary.migration[1][0] == 1);
    CHECK(summary.migration[3][2] == 1);

    SECTION("a very small client is held down two notches") {
        const ClientQuarter& small = clientIn(kLast, "Tandem & Spoke Cycles");
        CHECK(small.assessment.rawGrade == Grade::A);
        CHECK(small.assessment.finalGrade == Grade::C);
        CHECK(gateOf(small, "very_small_client").changedGrade);
    }
    SECTION("arrears cap one at C") {
        const ClientQuarter& capped = clientIn(kLast, "Drayford Food Imports");
        CHECK(capped.assessment.rawGrade == Grade::B);
        CHECK(capped.assessment.finalGrade == Grade::C);
        CHECK(gateOf(capped, "arrears_60").changedGrade);
        CHECK(gateOf(capped, "arrears_90").outcome == GateOutcome::NotApplied);
    }
    SECTION("hysteresis holds one") {
        const ClientQuarter& held = clientIn(kLast, "Arden Quill Architects");
        CHECK(held.assessment.rawGrade == Grade::C);
        CHECK(held.assessment.heldByHysteresis);
        CHECK(held.assessment.finalGrade == Grade::B);
    }
    SECTION("the owner overrides one") {
        const ClientQuarter& school = clientIn(kLast, "Lowfield Primary School");
        CHECK(school.assessment.overridden);
        CHECK(school.assessment.computedGrade == Grade::C);
        CHECK(school.assessment.finalGrade == Grade::B);
    }
    SECTION("a new client has unknown ratings and so an open grade") {
        const ClientQuarter& fresh = clientIn(kLast, "Lumenca Studio");
        CHECK(fresh.assessment.knownWeight < 8'000);
        CHECK(fresh.assessment.worstGrade != fresh.assessment.bestGrade);
    }
    SECTION("one is leaving") {
        CHECK(clientIn(kLast, "Ferrowgate Construction").client.status == ClientStatus::Leaving);
    }
}

TEST_CASE("Every rated criterion is rated in every quarter of the sample") {
    std::set<std::string> rated;
    for (const Criterion& criterion : graded(kLast).rubric.criteria) {
        if (criterion.source == CriterionSource::Rating) {
            rated.insert(criterion.id);
        }
    }
    CHECK(rated.size() == 8);
    for (Quarter quarter = kFirst; quarter <= kLast; quarter = quarter.next()) {
        for (const std::string& criterion : rated) {
            std::size_t known = 0;
            for (const ClientQuarter& each : graded(quarter).clients) {
                const std::vector<Rating> ratings =
                    sample().grading().ratings(each.client.id, quarter);
                known += std::ranges::count_if(ratings, [&](const Rating& rating) {
                    return rating.criterion == criterion && rating.anchor;
                });
            }
            INFO(quarter.toText() << " " << criterion);
            CHECK(known + 2 >= graded(quarter).clients.size());
        }
    }
}
