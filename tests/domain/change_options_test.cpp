// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/change_options.h>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

// Rises to 100 between 1.0 and 1.2 and falls again.
const Curve& efficiencyCurve(const Rubric& rubric) {
    return rubric.find("agreement_efficiency")->curve;
}

Decimal decimal(std::int64_t micros) { return Decimal{micros}; }

}  // namespace

TEST_CASE("The nearest value that gives the points lies on the present side", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const Curve& curve = efficiencyCurve(rubric);
    // 0.8 + 0.2 x (84.995 - 75) / 25 and 1.5: points are rounded half-up.
    CHECK(nearestReaching(curve, decimal(500'000), Points{8500}) == decimal(879'960));
    CHECK(nearestReaching(curve, decimal(2'500'000), Points{8500}) == decimal(1'500'062));
    CHECK(nearestReaching(curve, decimal(1'300'000), Points{10'000}) == decimal(1'200'100));
    // Already there; and never.
    CHECK(nearestReaching(curve, decimal(1'100'000), Points{10'000}) == decimal(1'100'000));
    const Curve low = *Curve::of({{decimal(0), Points{0}}, {decimal(1), Points{9000}}});
    CHECK_FALSE(nearestReaching(low, decimal(0), Points{9001}));
}

TEST_CASE("A fee only rises", "[least-change]") {
    Criterion fee = *ownersRubric().find("service_revenue");
    fee.curve = *Curve::of({{Decimal::whole(1), Points{10'000}}, {Decimal::whole(3), Points{0}}});
    const Movable movable(fee, Decimal::whole(2));
    CHECK(movable.levels().empty());
    CHECK(movable.mostPoints() == 5000);
}

TEST_CASE("Anchors cost the same each and must give more to be worth it", "[least-change]") {
    Criterion advice = *ownersRubric().find("takes_advice");
    advice.curve = *Curve::of({{Decimal::whole(0), Points{0}},
                               {Decimal::whole(1), Points{5000}},
                               {Decimal::whole(2), Points{5000}},
                               {Decimal::whole(3), Points{6000}},
                               {Decimal::whole(4), Points{5500}}});
    const Movable movable(advice, Decimal::whole(0));
    REQUIRE(movable.levels().size() == 2);
    CHECK(movable.levels()[0].points == 5000);
    CHECK(movable.levels()[0].effort == 100);
    CHECK(movable.levels()[1].points == 6000);
    CHECK(movable.levels()[1].effort == 300);
    CHECK(movable.valueFor(5001) == Decimal::whole(3));
    CHECK(movable.effortFor(5001) == 300);
    CHECK_FALSE(movable.effortFor(6001));
}

TEST_CASE("A unit of effort on a measure is a third or a quarter of a point", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const Movable margin(*rubric.find("margin"), decimal(350'000));
    CHECK(margin.points() == 6000);
    CHECK(margin.levels().front().points == 6033);
    CHECK(margin.levels().back().points == 10'000);
    CHECK(margin.levels().back().effort == 120);
    CHECK(margin.effortFor(6001) == 1);
    CHECK(margin.effortFor(7560) == 47);
    const Movable late(*rubric.find("days_late"), Decimal::whole(15));
    CHECK(late.levels().front().points == 7025);
    CHECK(late.levels().back().effort == 120);
}

// What a value is said to give, it gives; and a step less does not.
TEST_CASE("The value for some points is exact on any curve", "[least-change][property]") {
    std::mt19937 engine(93);
    const auto below = [&](int limit) {
        return static_cast<int>(engine() % static_cast<unsigned>(limit));
    };
    for (int run = 0; run < 2000; ++run) {
        std::vector<CurvePoint> points;
        std::int64_t x = 0;
        for (int i = 2 + below(5); i > 0; --i) {
            x += 1 + below(run % 2 == 0 ? 40 : 1'000'000);
            points.push_back({decimal(x), Points{below(10'001)}});
        }
        const Curve curve = *Curve::of(points);
        const Decimal from{below(static_cast<int>(x) + 100)};
        const Points wanted{1 + below(10'000)};
        const auto value = nearestReaching(curve, from, wanted);
        bool possible = curve.at(from) >= wanted;
        for (const CurvePoint& point : points) {
            possible = possible || point.y >= wanted;
        }
        REQUIRE(value.has_value() == possible);
        if (!value || *value == from) {
            continue;
        }
        CHECK(curve.at(*value) >= wanted);
        const std::int64_t distance = std::abs(value->micros - from.micros);
        CHECK(curve.at(decimal(from.micros + distance - 1)) < wanted);
        CHECK(curve.at(decimal(from.micros - distance + 1)) < wanted);
    }
}

}  // namespace winnow::test
