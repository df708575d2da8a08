// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/data_quality.h>

#include <algorithm>

#include <support/builders.h>
#include <support/catch.h>
#include <support/grading_support.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const Quarter kQuarter{2026, 1};

// A client of whom everything is known.
QualityInput complete(std::int64_t id, std::string name, Money revenue) {
    QualityInput input;
    input.client.id = ClientId{id};
    input.client.name = std::move(name);
    input.metrics.client = input.client.id;
    input.metrics.revenue = revenue;
    input.metrics.rollingRevenue = revenue;
    input.metrics.invoices = 3;
    input.metrics.worked = WorkTime::hours(8);
    input.metrics.endpoints = 10;
    input.metrics.unpricedHoursShare = Fraction{0, 1};
    input.metrics.untypedHoursShare = Fraction{0, 1};
    input.metrics.anyFact = true;
    input.counts.hasPayer = true;
    return input;
}

std::vector<Gap> gapsOf(const std::vector<QualityInput>& clients,
                        const Rubric& rubric = ownersRubric(), const MonthsWithFacts& months = {}) {
    return findGaps(clients, rubric, kQuarter, FiscalCalendar(), months);
}

const Gap* find(const std::vector<Gap>& gaps, GapKind kind) {
    const auto found = std::ranges::find(gaps, kind, &Gap::kind);
    return found == gaps.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Where everything is known there is no gap", "[quality]") {
    CHECK(gapsOf({}).empty());
    CHECK(gapsOf({complete(1, "Sorrel", 100'00_cents), complete(2, "Harbour", 100'00_cents)})
              .empty());
}

TEST_CASE("A gap names its clients and what it costs their grades", "[quality]") {
    // Without hours the second client lacks margin (16), hourly rate (12) and reactive hours (8);
    // the third only the hourly rate: 48 points lost by two, 24 on average. What is lost for
    // another reason (days late, 10) does not count here.
    QualityInput small = complete(2, "Harbour", 100'00_cents);
    small.metrics.worked = std::nullopt;
    small.unknownCriteria = {"margin", "effective_rate", "reactive_hours", "days_late"};
    QualityInput large = complete(3, "Quay", 900'00_cents);
    large.metrics.worked = WorkTime{};
    large.unknownCriteria = {"effective_rate"};
    const std::vector<Gap> gaps = gapsOf({complete(1, "Sorrel", 500'00_cents), small, large});
    const Gap* gap = find(gaps, GapKind::ClientsWithoutHours);
    REQUIRE(gap);
    CHECK(gap->count == 2);
    CHECK(gap->clients == std::vector{ClientId{3}, ClientId{2}});
    CHECK(gap->weightLost == Decimal::whole(24));
    CHECK(gap->mending == GapMending::ImportFile);
    CHECK(gap->what == Text{"quality.clients_without_hours", {{"count", std::int64_t{2}}}});
    CHECK(gap->effect.id == "quality.clients_without_hours.effect");
    CHECK(*gap->effect.find("points") == TextArgument(Decimal::whole(24)));
    CHECK(gaps.size() == 1);
}

TEST_CASE("The gap that costs the grades most comes first", "[quality]") {
    QualityInput client = complete(1, "Sorrel", 500'00_cents);
    client.counts.hasPayer = false;
    client.metrics.endpoints = std::nullopt;
    client.counts.invoicesUnsettled = 4;
    client.unknownCriteria = {"reactive_hours", "days_late"};  // 8 and 10 points
    const std::vector<Gap> gaps = gapsOf({client});
    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0].kind == GapKind::InvoicesWithoutPayment);
    CHECK(gaps[0].weightLost == Decimal::whole(10));
    CHECK(gaps[1].kind == GapKind::ClientsWithoutEndpoints);
    CHECK(gaps[2].kind == GapKind::ContactsWithoutPayer);
    CHECK(gaps[2].weightLost == Decimal{});
}

TEST_CASE("A gap that costs no grade anything says so", "[quality]") {
    QualityInput client = complete(1, "Sorrel", 500'00_cents);
    client.metrics.endpoints = std::nullopt;  // the rubric may not ask for them
    const std::vector<Gap> gaps = gapsOf({client});
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].effect.id == "quality.effect.none");
}

TEST_CASE("Hours without rate or type are counted in hours", "[quality]") {
    QualityInput client = complete(1, "Sorrel", 500'00_cents);
    client.metrics.unpricedHoursShare = Fraction{1, 4};     // 2 of 8 h
    client.metrics.untypedHoursShare = Fraction{1, 1'000};  // half a minute: one, not none
    const std::vector<Gap> gaps = gapsOf({client});
    REQUIRE(find(gaps, GapKind::HoursWithoutRate));
    CHECK(find(gaps, GapKind::HoursWithoutRate)->count == 2);
    CHECK(find(gaps, GapKind::HoursWithoutRate)->mending == GapMending::EditCosts);
    REQUIRE(find(gaps, GapKind::HoursWithoutWorkType));
    CHECK(find(gaps, GapKind::HoursWithoutWorkType)->count == 1);
    const FactQuery& rows = *find(gaps, GapKind::HoursWithoutWorkType)->rows;
    CHECK(rows.kind == FactKind::TimeEntry);
    CHECK(rows.workType == WorkType::Unspecified);
    CHECK(rows.clients == std::vector{ClientId{1}});
    CHECK(rows.from == day("2026-01-01"));
    CHECK(rows.to == day("2026-03-31"));
}

TEST_CASE("Facts that do not say what is needed are counted and shown", "[quality]") {
    QualityInput client = complete(1, "Sorrel", 500'00_cents);
    client.counts.invoicesWithoutDueDate = 2;
    client.counts.linesWithoutKind = 7;
    client.counts.ticketsWithoutChannel = 5;
    client.counts.productLines = 3;
    const std::vector<Gap> gaps = gapsOf({client});
    CHECK(gaps.size() == 4);
    CHECK(find(gaps, GapKind::InvoicesWithoutDueDate)->count == 2);
    CHECK(find(gaps, GapKind::InvoicesWithoutDueDate)->rows->withoutDueDate);
    CHECK(find(gaps, GapKind::LinesWithoutKind)->count == 7);
    CHECK(find(gaps, GapKind::LinesWithoutKind)->rows->lineKind == LineKind::Unspecified);
    CHECK(find(gaps, GapKind::TicketsWithoutChannel)->rows->channel == TicketChannel::Unknown);
    CHECK(find(gaps, GapKind::ProductsWithoutPurchase)->count == 3);
    client.counts.hasPurchaseCosts = true;
    CHECK(find(gapsOf({client}), GapKind::ProductsWithoutPurchase) == nullptr);
}

TEST_CASE("Missing targets and ratings are gaps of judgement", "[quality]") {
    QualityInput client = complete(1, "Sorrel", 500'00_cents);
    client.unknownCriteria = {"service_revenue", "effective_rate", "takes_advice", "caller_id"};
    Rubric rubric = ownersRubric();
    rubric.minimumMonthlyFee.reset();
    rubric.targetHourlyRate.reset();
    const std::vector<Gap> both = gapsOf({client}, rubric);
    REQUIRE(find(both, GapKind::ClientsWithoutTargets));
    CHECK(find(both, GapKind::ClientsWithoutTargets)->weightLost == Decimal::whole(22));
    CHECK(find(both, GapKind::ClientsWithoutTargets)->mending == GapMending::SetTargets);
    CHECK(find(both, GapKind::ClientsWithoutRatings)->weightLost == Decimal::whole(11));  // 8 + 3
    rubric.targetHourlyRate = 90'00_cents;
    const std::vector<Gap> fee = gapsOf({client}, rubric);
    CHECK(find(fee, GapKind::ClientsWithoutTargets)->weightLost == Decimal::whole(10));
}

TEST_CASE("A month without facts between others is a hole", "[quality]") {
    const MonthsWithFacts months{
        {FactKind::Invoice, {day("2025-11-01"), day("2026-01-01"), day("2026-03-01")}},
        {FactKind::TimeEntry, {day("2026-01-01"), day("2026-02-01")}},  // March is not over yet
        {FactKind::Cost, {day("2025-01-01"), day("2026-12-01")}},       // not every month has any
        {FactKind::Ticket, {}}};
    const std::vector<Gap> gaps = gapsOf({complete(1, "Sorrel", 1_cents)}, ownersRubric(), months);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].kind == GapKind::MonthsWithoutFacts);
    CHECK(gaps[0].count == 1);
    CHECK(gaps[0].clients.empty());
    CHECK(gaps[0].rows->kind == FactKind::Invoice);
}

TEST_CASE("Two clients that may be one are listed as a pair", "[quality]") {
    const std::vector<Gap> gaps = gapsOf({complete(1, "Sorrel Vet", 100'00_cents),
                                          complete(2, "Harbour Dental", 200'00_cents),
                                          complete(3, "Sorrel Veterinary", 300'00_cents)});
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].kind == GapKind::ClientsAlike);
    CHECK(gaps[0].count == 1);
    CHECK(gaps[0].clients == std::vector{ClientId{3}, ClientId{1}});
    CHECK(gaps[0].mending == GapMending::MergeClients);
}

TEST_CASE("Prospects and merged clients and those long gone are left out", "[quality]") {
    QualityInput prospect = complete(1, "Sorrel", Money{});
    prospect.client.status = ClientStatus::Prospect;
    prospect.metrics = {};
    QualityInput gone = prospect;
    gone.client.status = ClientStatus::Left;
    QualityInput merged = complete(2, "Harbour", 1_cents);
    merged.client.mergedInto = ClientId{3};
    merged.counts.hasPayer = false;
    CHECK(gapsOf({prospect, gone, merged}).empty());
    gone.metrics.anyFact = true;
    CHECK_FALSE(gapsOf({gone}).empty());
}
