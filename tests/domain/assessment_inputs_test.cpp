// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/grading.h>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

const Quarter kNow{2026, 3};

ClientMetrics metricsOf(Quarter quarter) {
    ClientMetrics metrics;
    metrics.client = ClientId{4};
    metrics.quarter = quarter;
    return metrics;
}

Rating ratingOf(const char* criterion, Quarter quarter, std::optional<int> anchor,
                const char* rater = "") {
    Rating rating;
    rating.criterion = criterion;
    rating.quarter = quarter;
    rating.anchor = anchor;
    rating.rater = rater;
    rating.ratedOn = *Date::of(2026, 9, 30);
    return rating;
}

std::optional<Decimal> valueOf(const AssessmentInputs& inputs, const char* criterion) {
    const auto found = inputs.values.find(criterion);
    return found == inputs.values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Decimal> ratedValue(const std::vector<Rating>& ratings) {
    return valueOf(inputsFrom(ownersRubric(), {metricsOf(kNow)}, ratings), "takes_advice");
}

}  // namespace

TEST_CASE("Figures become measures with six places", "[inputs]") {
    ClientMetrics metrics = metricsOf(kNow);
    metrics.serviceRevenue = Money{1'000'000};  // 10,000.00 a quarter
    metrics.margin = Fraction{1, 3};
    metrics.effectiveHourlyRate = Money{8'750};  // of 100.00
    metrics.reactiveHoursPerEndpointMonth = Fraction{2, 7};
    metrics.agreementEfficiency = Fraction{9, 8};
    metrics.daysLateWeighted = Fraction{35, 2};
    const AssessmentInputs inputs = inputsFrom(ownersRubric(), {metrics}, {});
    CHECK(inputs.client == ClientId{4});
    CHECK(inputs.quarter == kNow);
    CHECK(valueOf(inputs, "service_revenue") == Decimal{3'333'333});
    CHECK(valueOf(inputs, "margin") == Decimal{333'333});
    CHECK(valueOf(inputs, "effective_rate") == Decimal{875'000});
    CHECK(valueOf(inputs, "reactive_hours") == Decimal{285'714});
    CHECK(valueOf(inputs, "agreement_efficiency") == Decimal{1'125'000});
    CHECK(valueOf(inputs, "days_late") == Decimal{17'500'000});
    CHECK(inputs.monthlyServiceRevenue == Money{333'333});
}

TEST_CASE("What the facts do not carry stays unknown", "[inputs]") {
    const AssessmentInputs inputs = inputsFrom(ownersRubric(), {metricsOf(kNow)}, {});
    CHECK(inputs.values.empty());
    CHECK_FALSE(inputs.monthlyServiceRevenue);
    CHECK_FALSE(inputs.arrearsOver60);
    CHECK(inputsFrom(ownersRubric(), {}, {}).values.empty());
}

TEST_CASE("Without the owner's figures two criteria stay unknown", "[inputs]") {
    ClientMetrics metrics = metricsOf(kNow);
    metrics.serviceRevenue = Money{1'000'000};
    metrics.effectiveHourlyRate = Money{8'750};
    const AssessmentInputs inputs = inputsFrom(defaultRubric(Currency()), {metrics}, {});
    CHECK(inputs.values.empty());
    CHECK(inputs.monthlyServiceRevenue == Money{333'333});
}

TEST_CASE("An absurd ratio is bounded instead of failing", "[inputs]") {
    Rubric rubric = ownersRubric();
    rubric.minimumMonthlyFee = Money{1};
    ClientMetrics metrics = metricsOf(kNow);
    metrics.serviceRevenue = Money{9'000'000'000'000'000'000};
    metrics.margin = Fraction{-9'000'000'000'000'000'000, 1};
    const AssessmentInputs inputs = inputsFrom(rubric, {metrics}, {});
    CHECK(valueOf(inputs, "service_revenue") == Decimal::whole(1'000'000'000));
    CHECK(valueOf(inputs, "margin") == Decimal::whole(-1'000'000'000));
    CHECK_NOTHROW(explain(rubric, inputs, assess(rubric, inputs)));
}

TEST_CASE("The owner's latest rating counts", "[inputs][ratings]") {
    CHECK(ratedValue({ratingOf("takes_advice", kNow, 3)}) == Decimal::whole(3));
    CHECK(ratedValue({ratingOf("takes_advice", kNow, 3),
                      ratingOf("takes_advice", kNow.previous(), 1)}) == Decimal::whole(3));
    CHECK(ratedValue({ratingOf("takes_advice", kNow, 4, "technician")}) == std::nullopt);
    CHECK(ratedValue({ratingOf("values_service", kNow, 4)}) == std::nullopt);
}

TEST_CASE("A rating counts for four quarters and never backwards", "[inputs][ratings]") {
    CHECK(ratedValue({ratingOf("takes_advice", kNow.plus(-3), 2)}) == Decimal::whole(2));
    CHECK(ratedValue({ratingOf("takes_advice", kNow.plus(-4), 2)}) == std::nullopt);
    CHECK(ratedValue({ratingOf("takes_advice", kNow.next(), 2)}) == std::nullopt);
}

TEST_CASE("A later rating without evidence makes the criterion unknown", "[inputs][ratings]") {
    CHECK(ratedValue({ratingOf("takes_advice", kNow.previous(), 3),
                      ratingOf("takes_advice", kNow, std::nullopt)}) == std::nullopt);
    CHECK(ratedValue({ratingOf("takes_advice", kNow.previous(), std::nullopt),
                      ratingOf("takes_advice", kNow, 0)}) == Decimal{});
}

TEST_CASE("Contributions are in order of quarters with gaps unknown", "[inputs]") {
    ClientMetrics now = metricsOf(kNow);
    now.contribution = Money{-5};
    ClientMetrics earlier = metricsOf(kNow.plus(-2));
    earlier.contribution = Money{7};
    const AssessmentInputs inputs = inputsFrom(ownersRubric(), {now, earlier}, {});
    CHECK(inputs.contributions ==
          std::vector<std::optional<Money>>{Money{-5}, std::nullopt, Money{7}});
}

TEST_CASE("Codes of red flags read back", "[inputs]") {
    for (int i = 0; i <= static_cast<int>(RedFlagKind::Other); ++i) {
        const auto kind = static_cast<RedFlagKind>(i);
        CHECK(redFlagKindFromCode(redFlagKindCode(kind)) == kind);
    }
    CHECK_FALSE(redFlagKindFromCode("unheard_of"));
}

}  // namespace winnow::test
