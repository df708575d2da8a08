// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/cost_model.h>

#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

// 40,000 + 12,000 over 1,600 h at 80 % = 52,000 / 1,280 = 40.625.
PayGrade ada() {
    PayGrade person;
    person.name = "Ada";
    person.yearlyPay = 40'000'00_cents;
    person.yearlyBurden = 12'000'00_cents;
    person.theoreticalHours = 1'600;
    return person;
}

CostRates withPeople(std::string_view from, std::vector<PayGrade> people) {
    CostRates rates;
    rates.effectiveFrom = day(from);
    rates.people = std::move(people);
    return rates;
}

}  // namespace

TEST_CASE("An hour of a person costs pay and burden over practical capacity", "[cost_model]") {
    CostRates rates = withPeople("2026-01-01", {ada()});
    CHECK(CostModel::hourlyCost(rates, "Ada", "") == 40'63_cents);
    // At 100 % of the theoretical hours: 52,000 / 1,600 = 32.50.
    rates.practicalCapacity = Decimal::whole(1);
    CHECK(CostModel::hourlyCost(rates, "Ada", "") == 32'50_cents);
    // The person's own share goes before: 52,000 / 800.
    rates.people[0].practicalCapacity = Decimal{500'000};
    CHECK(CostModel::hourlyCost(rates, "Ada", "") == 65'00_cents);
}

TEST_CASE("Of all that may price an hour the nearest to the person counts", "[cost_model]") {
    CostRates rates = withPeople("2026-01-01", {ada()});
    rates.hourlyCost = 30'00_cents;
    PayGrade senior = ada();
    senior.name = "senior";
    senior.yearlyPay = 52'000'00_cents;  // 64,000 / 1,280 = 50
    rates.roles = {senior};
    CHECK(CostModel::hourlyCost(rates, "Ada", "senior") == 40'63_cents);
    CHECK(CostModel::hourlyCost(rates, "Ben", "senior") == 50'00_cents);
    CHECK(CostModel::hourlyCost(rates, "Ben", "junior") == 30'00_cents);
    rates.hourlyCostByRole["senior"] = 55'00_cents;
    CHECK(CostModel::hourlyCost(rates, "Ben", "senior") == 55'00_cents);
    rates.hourlyCostByTechnician["Ada"] = 60'00_cents;
    CHECK(CostModel::hourlyCost(rates, "Ada", "senior") == 60'00_cents);
}

TEST_CASE("Nobody has a cost without hours to divide by", "[cost_model]") {
    CostRates rates;
    PayGrade person = ada();
    person.theoreticalHours = 0;
    CHECK(loadedHourlyCost(person, rates) == std::nullopt);
    person = ada();
    person.practicalCapacity = Decimal{};
    CHECK(loadedHourlyCost(person, rates) == std::nullopt);
    CHECK(loadedHourlyCost(ada(), rates) == 40'63_cents);
}

TEST_CASE("The ledger prices hours as the model does", "[cost_model][metrics]") {
    CostRates rates = withPeople("2026-01-01", {ada()});
    PayGrade senior = ada();
    senior.name = "senior";
    senior.yearlyPay = 52'000'00_cents;
    rates.roles = {senior};
    rates.hourlyCost = 30'00_cents;
    rates.hourlyCostByTechnician["Cleo"] = 45'00_cents;
    for (const char* technician : {"Ada", "Ben", "Cleo", ""}) {
        for (const char* role : {"senior", "junior", ""}) {
            const ClientFacts client =
                aClient().worked("2026-02-01", WorkTime::hours(1)).by(technician, role);
            INFO(technician << " " << role);
            CHECK(
                ledgerOf({client}, CostModel({rates})).metrics(ClientId{1}, {2026, 1}).labourCost ==
                CostModel::hourlyCost(rates, technician, role));
        }
    }
}

TEST_CASE("Practical hours are the share of the year between two days", "[cost_model][capacity]") {
    // 1,600 h x 80 % = 1,280 h a year; 73 days are a fifth of 365: 256 h.
    const CostModel model({withPeople("2020-01-01", {ada()})});
    CHECK(practicalHours(model, day("2026-01-01"), day("2026-03-14")) == WorkTime::hours(256));
    CHECK(practicalHours(model, day("2026-01-01"), day("2026-12-31")) == WorkTime::hours(1'280));
    // A leap year has as many hours on one day more.
    CHECK(practicalHours(model, day("2024-01-01"), day("2024-12-31")) == WorkTime::hours(1'280));
    CHECK(practicalHours(model, day("2023-01-01"), day("2024-12-31")) == WorkTime::hours(2'560));
    CHECK(practicalHours(model, day("2026-03-14"), day("2026-01-01")) == std::nullopt);
}

TEST_CASE("Practical hours follow who is in the model on each day", "[cost_model][capacity]") {
    PayGrade ben = ada();
    ben.name = "Ben";
    // 73 days with Ada alone (256 h), then 73 days with both (512 h).
    const CostModel model(
        {withPeople("2026-01-01", {ada()}), withPeople("2026-03-15", {ada(), ben})});
    CHECK(practicalHours(model, day("2026-01-01"), day("2026-05-26")) == WorkTime::hours(768));
    // Nobody is known before the model begins.
    CHECK(practicalHours(model, day("2025-01-01"), day("2025-12-31")) == std::nullopt);
    CHECK(practicalHours(model, day("2025-06-01"), day("2026-03-14")) == WorkTime::hours(256));
    CHECK(practicalHours(CostModel(), day("2026-01-01"), day("2026-12-31")) == std::nullopt);
}

TEST_CASE("Bases of tool prices have codes", "[cost_model]") {
    for (const ToolBasis basis : {ToolBasis::Endpoint, ToolBasis::Seat, ToolBasis::Client}) {
        CHECK(toolBasisFromCode(toolBasisCode(basis)) == basis);
    }
    CHECK(toolBasisFromCode("month") == std::nullopt);
}
