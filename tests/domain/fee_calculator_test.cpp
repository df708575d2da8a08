// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/fee_calculator.h>

#include <base/date.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

Date day(const char* iso) { return Date::fromIso(iso).value(); }

Invoice bill(const char* iso, std::int64_t net, LineKind kind = LineKind::Labour) {
    Invoice invoice;
    invoice.issuedOn = day(iso);
    invoice.isCreditNote = net < 0;
    invoice.lines.push_back({kind, Money{net}, "work"});
    return invoice;
}

bool says(const FeeProposal& proposal, std::string_view id) {
    return std::ranges::any_of(proposal.because, [&](const Text& text) { return text.id == id; });
}

// Ten seats at 20.00, eight hours at 45.00, margin 50 %: (200 + 360) / 0.5.
FeeChoice knownCosts() {
    FeeChoice choice;
    choice.toolsPerSeat = Money{2000};
    choice.seats = 10;
    choice.expectedHours = WorkTime::hours(8);
    choice.loadedHourlyCost = Money{4500};
    choice.targetMargin = Decimal{500'000};
    return choice;
}

}  // namespace

TEST_CASE("The average bill counts whole months, also those without a bill", "[fee]") {
    const AverageBill average = averageBill({bill("2026-01-10", 90'00), bill("2026-01-20", 30'00),
                                             bill("2026-03-05", 60'00), bill("2026-04-02", 999'00)},
                                            day("2026-04-15"));
    // January to March: 120, 0, 60; April is not over.
    CHECK(average.byMonth == std::vector<Money>{{120'00}, {0}, {60'00}});
    CHECK(average.bills == 3);
    CHECK(average.mean == Money{60'00});
    CHECK(average.median == Money{60'00});
    CHECK(average.least == Money{0});
    CHECK(average.most == Money{120'00});
    // sqrt((60^2 + 60^2 + 0) / 3) = 48.9898
    CHECK(average.spread == Money{48'99});
}

TEST_CASE("Twelve months at most, and an even number has its median between two", "[fee]") {
    std::vector<Invoice> invoices{bill("2024-05-01", 9999'00)};
    for (int month = 0; month < 12; ++month) {
        invoices.push_back(
            bill(day("2025-04-03").plusMonths(month).toIso().c_str(), 100'00 + month * 10'01));
    }
    const AverageBill average = averageBill(invoices, day("2026-04-30"));
    CHECK(average.months == 12);
    CHECK(average.bills == 12);
    // 100.00 + 5.5 * 10.01 = 155.055, half-up.
    CHECK(average.mean == Money{155'06});
    CHECK(average.median == Money{155'06});
}

TEST_CASE("Credit notes lower the average bill, products are no service", "[fee]") {
    const AverageBill average =
        averageBill({bill("2026-02-01", 500'00), bill("2026-02-20", -100'00),
                     bill("2026-02-21", 4000'00, LineKind::Product)},
                    day("2026-03-01"));
    CHECK(average.mean == Money{400'00});
    CHECK(average.bills == 2);
    CHECK(average.spread == Money{0});
}

TEST_CASE("Without a bill there is no average, not an average of nothing", "[fee]") {
    const AverageBill average = averageBill({}, day("2026-04-15"));
    CHECK(average.months == 0);
    CHECK_FALSE(average.mean);
    CHECK_FALSE(average.spread);
    CHECK_FALSE(feeProposal(average, {}).suggested);
}

TEST_CASE("The fee comes from cost and target margin", "[fee]") {
    const AverageBill average = averageBill({bill("2026-03-01", 900'00)}, day("2026-04-01"));
    const FeeProposal proposal = feeProposal(average, knownCosts());
    CHECK(proposal.cost == Money{560'00});
    CHECK(proposal.byCost == Money{1120'00});
    CHECK(proposal.fee == Money{1120'00});
    CHECK(proposal.gap == Money{220'00});
    CHECK(proposal.margin == Fraction{1, 2});
    // (900 - 200) / 8 and (1120 - 200) / 8
    CHECK(proposal.rateNow == Money{87'50});
    CHECK(proposal.rateThen == Money{115'00});
    CHECK(says(proposal, "fee.because.more"));
    CHECK(says(proposal, "fee.because.rate_better"));
}

TEST_CASE("A fee never goes under the owner's floor by itself", "[fee]") {
    FeeChoice choice = knownCosts();
    choice.floorFee = Money{1500'00};
    const AverageBill average = averageBill({bill("2026-03-01", 2000'00)}, day("2026-04-01"));
    const FeeProposal proposal = feeProposal(average, choice);
    CHECK(proposal.fee == Money{1500'00});
    CHECK(proposal.gap == Money{-500'00});
    CHECK(says(proposal, "fee.because.floor"));
    CHECK(says(proposal, "fee.because.less"));
    CHECK(says(proposal, "fee.because.rate_not_better"));
    SECTION("but the owner may set it so") {
        choice.fee = Money{700'00};
        const FeeProposal own = feeProposal(average, choice);
        CHECK(own.suggested == Money{1500'00});
        CHECK(own.fee == Money{700'00});
        CHECK(own.margin == Fraction{1, 5});
    }
}

TEST_CASE("With an unknown cost the average bill stands in, and the margin is unknown", "[fee]") {
    FeeChoice choice = knownCosts();
    choice.seats.reset();
    const AverageBill average = averageBill({bill("2026-03-01", 900'00)}, day("2026-04-01"));
    const FeeProposal proposal = feeProposal(average, choice);
    CHECK_FALSE(proposal.cost);
    CHECK_FALSE(proposal.margin);
    CHECK_FALSE(proposal.rateThen);
    CHECK(proposal.fee == Money{900'00});
    CHECK(says(proposal, "fee.because.cost_unknown"));
    CHECK(says(proposal, "fee.because.same"));
}

TEST_CASE("A margin of all or more has no fee", "[fee]") {
    FeeChoice choice = knownCosts();
    choice.targetMargin = Decimal::whole(1);
    CHECK_FALSE(feeProposal({}, choice).byCost);
}

TEST_CASE("Volume that may be lost after a price rise", "[fee]") {
    // 10 % at a margin of 45 % and of 60 %: 2/11 and 1/7.
    CHECK(tolerableLoss({1, 10}, {45, 100}) == Fraction{2, 11});
    CHECK(tolerableLoss({1, 10}, {6, 10}) == Fraction{1, 7});
    CHECK_FALSE(tolerableLoss({1, 10}, {-1, 10}));
}

}  // namespace winnow::test
