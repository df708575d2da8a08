// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <domain/knapsack.h>
#include <domain/least_change.h>

namespace winnow {

// Which ways from the present value count.
enum class Ways { Both, UpOnly };

// The value nearest to `from` at which a curve, which may fall again, gives at least the points.
std::optional<Decimal> nearestReaching(const Curve& curve, Decimal from, Points points,
                                       Ways ways = Ways::Both);

// What one criterion can be made to give, and what that takes. Effort (ChangeStep::effort): an
// anchor counts 100 whatever its points; of a measure, 25 points by the curve count 100 when the
// client has to change, 75 when it is ours to change. Rounded up to whole units. A lower fee is
// nobody's way up, so fees only rise.
class Movable {
public:
    Movable(const Criterion& criterion, Decimal value);

    const Criterion& criterion() const { return *m_criterion; }
    Decimal value() const { return m_value; }
    int points() const { return m_points; }          // at the value
    int basePoints() const { return m_basePoints; }  // with nothing but the floor
    int mostPoints() const;                          // that can be reached

    // The same with a fee of at least the floor. Empty when that loses points.
    std::optional<Movable> withFloor(Decimal floor) const;
    bool hasFloor() const { return m_floor.has_value(); }

    // Each level worth aiming at above basePoints(), less effort first: anchors, and of a measure
    // the most points that each unit of effort gives.
    struct Level {
        int points = 0;
        int effort = 0;  // from the present value
    };
    const std::vector<Level>& levels() const { return m_levels; }
    // The effort for at least so many points; empty when out of reach.
    std::optional<int> effortFor(int points) const;
    // The value for at least so many points, which must be in reach.
    Decimal valueFor(int points) const;

private:
    bool isRated() const { return m_criterion->source == CriterionSource::Rating; }
    Ways ways() const {
        return m_criterion->source == CriterionSource::FeeRatio ? Ways::UpOnly : Ways::Both;
    }
    Decimal start() const { return m_floor.value_or(m_value); }
    int effortOfMeasure(int points) const;
    void findLevels();

    const Criterion* m_criterion;
    Decimal m_value;
    int m_points = 0;
    int m_basePoints = 0;
    std::optional<Decimal> m_floor;
    std::vector<Level> m_levels;
};

}  // namespace winnow
