// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/rubric.h>

namespace winnow {

namespace {

constexpr Points kMostPoints{10'000};

Error curveError(const char* id, std::size_t index) {
    return Error{{id, {{"index", static_cast<std::int64_t>(index)}}}, ErrorKind::Refused};
}

}  // namespace

Result<Curve> Curve::of(std::vector<CurvePoint> points) {
    if (points.empty()) {
        return Error{{"rubric.error.curve_empty", {}}, ErrorKind::Refused};
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].y < Points{0} || points[i].y > kMostPoints) {
            return curveError("rubric.error.curve_range", i);
        }
        if (i > 0 && points[i].x <= points[i - 1].x) {
            return curveError("rubric.error.curve_order", i);
        }
    }
    Curve curve;
    curve.m_points = std::move(points);
    return curve;
}

Points Curve::at(Decimal x) const {
    if (m_points.empty()) {
        return Points{0};
    }
    const auto right =
        std::lower_bound(m_points.begin(), m_points.end(), x,
                         [](const CurvePoint& point, Decimal value) { return point.x < value; });
    if (right == m_points.end()) {
        return m_points.back().y;
    }
    if (right == m_points.begin() || right->x == x) {
        return right->y;
    }
    const CurvePoint& left = *std::prev(right);
    // One division, so one rounding: (y0 (x1 - x) + y1 (x - x0)) / (x1 - x0).
    const Int128 before = static_cast<Int128>(x.micros) - left.x.micros;
    const Int128 after = static_cast<Int128>(right->x.micros) - x.micros;
    return Points{static_cast<int>(
        divideHalfUp(left.y.hundredths * after + right->y.hundredths * before, before + after))};
}

}  // namespace winnow
