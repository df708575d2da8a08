// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric.h>

#include <support/catch.h>

namespace winnow::test {

namespace {

Curve curveOf(std::vector<std::pair<std::int64_t, int>> points) {
    std::vector<CurvePoint> converted;
    for (const auto& [micros, hundredths] : points) {
        converted.push_back({Decimal{micros}, Points{hundredths}});
    }
    return *Curve::of(std::move(converted));
}

}  // namespace

TEST_CASE("A curve is linear between its points and flat outside", "[curve]") {
    const Curve curve = curveOf({{1'000'000, 2'000}, {3'000'000, 8'000}});
    CHECK(curve.at(Decimal{}).hundredths == 2'000);
    CHECK(curve.at(Decimal::whole(1)).hundredths == 2'000);
    CHECK(curve.at(Decimal::whole(2)).hundredths == 5'000);
    CHECK(curve.at(Decimal::whole(3)).hundredths == 8'000);
    CHECK(curve.at(Decimal::whole(9)).hundredths == 8'000);
}

TEST_CASE("A curve may fall and rise again", "[curve]") {
    const Curve curve = curveOf({{0, 10'000}, {10'000'000, 0}, {20'000'000, 5'000}});
    CHECK(curve.at(Decimal{2'500'000}).hundredths == 7'500);
    CHECK(curve.at(Decimal::whole(10)).hundredths == 0);
    CHECK(curve.at(Decimal::whole(15)).hundredths == 2'500);
}

TEST_CASE("A curve rounds half-up to a hundredth whichever way it runs", "[curve]") {
    // One point over eight units: at 0.04 it is half a hundredth.
    const Curve rising = curveOf({{0, 0}, {8'000'000, 100}});
    CHECK(rising.at(Decimal{40'000}).hundredths == 1);
    CHECK(rising.at(Decimal{39'999}).hundredths == 0);
    const Curve falling = curveOf({{0, 100}, {8'000'000, 0}});
    CHECK(falling.at(Decimal{40'000}).hundredths == 100);
    CHECK(falling.at(Decimal{40'001}).hundredths == 99);
}

TEST_CASE("A curve stays exact for the largest measures", "[curve]") {
    const Curve curve =
        curveOf({{-9'000'000'000'000'000'000, 0}, {9'000'000'000'000'000'000, 10'000}});
    CHECK(curve.at(Decimal{}).hundredths == 5'000);
}

TEST_CASE("A single point gives the same points everywhere", "[curve]") {
    CHECK(curveOf({{0, 4'200}}).at(Decimal::whole(-7)).hundredths == 4'200);
}

TEST_CASE("A curve that cannot be read off is refused", "[curve]") {
    CHECK(Curve::of({}).error().message.id == "rubric.error.curve_empty");
    CHECK(Curve::of({{Decimal{}, Points{10'001}}}).error().message.id ==
          "rubric.error.curve_range");
    CHECK(Curve::of({{Decimal{}, Points{-1}}}).error().message.id == "rubric.error.curve_range");
    const auto twice = Curve::of({{Decimal{}, Points{0}}, {Decimal{}, Points{1}}});
    CHECK(twice.error().message.id == "rubric.error.curve_order");
    CHECK(std::get<std::int64_t>(*twice.error().message.find("index")) == 1);
}

}  // namespace winnow::test
