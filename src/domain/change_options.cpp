// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/change_options.h>

#include <algorithm>

namespace winnow {

namespace {

constexpr int kEffortOfAnchor = 100;

Int128 divideUp(Int128 numerator, Int128 denominator) {
    return (numerator + denominator - 1) / denominator;
}

// How far into a stretch of that length, from its low end to its high one, a curve first gives the
// points. They are rounded half-up, so half a hundredth less is enough.
std::int64_t distanceTo(int points, Points low, Points high, Int128 length) {
    const Int128 rise = 2 * (Int128{high.hundredths} - low.hundredths);
    return static_cast<std::int64_t>(
        divideUp((2 * Int128{points} - 1 - 2 * low.hundredths) * length, rise));
}

std::optional<Decimal> reachingAbove(const Curve& curve, Decimal from, Points points) {
    const std::vector<CurvePoint>& ends = curve.points();
    for (std::size_t i = 1; i < ends.size(); ++i) {
        const CurvePoint& left = ends[i - 1];
        const CurvePoint& right = ends[i];
        if (right.x > from && right.y >= points) {
            return Decimal{left.x.micros + distanceTo(points.hundredths, left.y, right.y,
                                                      right.x.micros - left.x.micros)};
        }
    }
    return std::nullopt;
}

std::optional<Decimal> reachingBelow(const Curve& curve, Decimal from, Points points) {
    const std::vector<CurvePoint>& ends = curve.points();
    for (std::size_t i = ends.size(); i-- > 1;) {
        const CurvePoint& left = ends[i - 1];
        const CurvePoint& right = ends[i];
        if (left.x < from && left.y >= points) {
            return Decimal{right.x.micros - distanceTo(points.hundredths, right.y, left.y,
                                                       right.x.micros - left.x.micros)};
        }
    }
    return std::nullopt;
}

// Effort of 100 hundredths of a point.
int effortOfPoint(Mutability mutability) { return mutability == Mutability::ByClient ? 4 : 3; }

}  // namespace

std::optional<Decimal> nearestReaching(const Curve& curve, Decimal from, Points points, Ways ways) {
    if (curve.at(from) >= points) {
        return from;
    }
    const std::optional<Decimal> above = reachingAbove(curve, from, points);
    if (ways == Ways::UpOnly) {
        return above;
    }
    const std::optional<Decimal> below = reachingBelow(curve, from, points);
    if (above && below) {
        return above->micros - from.micros <= from.micros - below->micros ? above : below;
    }
    return above ? above : below;
}

Movable::Movable(const Criterion& criterion, Decimal value)
    : m_criterion(&criterion),
      m_value(value),
      m_points(criterion.curve.at(value).hundredths),
      m_basePoints(m_points) {
    findLevels();
}

std::optional<Movable> Movable::withFloor(Decimal floor) const {
    Movable raised = *this;
    raised.m_floor = std::max(floor, m_value);
    raised.m_basePoints = m_criterion->curve.at(*raised.m_floor).hundredths;
    if (raised.m_basePoints < m_points) {
        return std::nullopt;
    }
    raised.findLevels();
    return raised;
}

int Movable::mostPoints() const { return m_levels.empty() ? m_basePoints : m_levels.back().points; }

std::optional<int> Movable::effortFor(int points) const {
    if (points <= m_basePoints) {
        return hasFloor() ? std::max(effortOfMeasure(m_basePoints), 1) : 0;
    }
    if (points > mostPoints()) {
        return std::nullopt;
    }
    if (!isRated()) {
        return effortOfMeasure(points);
    }
    const auto enough = std::find_if(m_levels.begin(), m_levels.end(),
                                     [&](const Level& level) { return level.points >= points; });
    return enough->effort;
}

Decimal Movable::valueFor(int points) const {
    if (!isRated()) {
        return *nearestReaching(m_criterion->curve, start(), Points{points}, ways());
    }
    Decimal anchor = m_value;
    while (m_criterion->curve.at(anchor).hundredths < points) {
        anchor.micros += Decimal::kOne;
    }
    return anchor;
}

int Movable::effortOfMeasure(int points) const {
    const int rate = effortOfPoint(mutabilityOf(*m_criterion));
    return static_cast<int>(divideUp(Int128{points - m_points} * rate, 100));
}

void Movable::findLevels() {
    m_levels.clear();
    if (isRated()) {
        int most = m_points;
        for (int steps = 1; m_value.micros + steps * Decimal::kOne <= 4 * Decimal::kOne; ++steps) {
            const Decimal anchor{m_value.micros + steps * Decimal::kOne};
            const int points = m_criterion->curve.at(anchor).hundredths;
            if (points > most) {
                m_levels.push_back({points, steps * kEffortOfAnchor});
                most = points;
            }
        }
        return;
    }
    int most = m_basePoints;
    for (const CurvePoint& point : m_criterion->curve.points()) {
        if (ways() == Ways::Both || point.x >= start()) {
            most = std::max(most, point.y.hundredths);
        }
    }
    const int rate = effortOfPoint(mutabilityOf(*m_criterion));
    for (int effort = effortOfMeasure(m_basePoints) + 1, points = m_basePoints; points < most;
         ++effort) {
        points = std::min(m_points + effort * 100 / rate, most);
        m_levels.push_back({points, effort});
    }
}

}  // namespace winnow
