// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/share_below.h>

#include <algorithm>
#include <cstddef>

namespace winnow {

namespace {

// Rows worked on together. Each cell waits for its left neighbour, so that several rows at once
// keep the processor busy; the figures do not depend on it.
constexpr std::size_t kRows = 4;

// Turns row h of F into row h + Rows. F(h, k) = (x F(h, k-1) + y F(h-1, k)) / (x + y) with
// y = threshold - value, which is a mean of both neighbours: stable, and in a fixed order.
template <std::size_t Rows>
void advance(const double* above, const std::vector<RepeatedValue>& below, double* row) {
    double left[Rows] = {};
    for (const RepeatedValue& group : below) {
        const double y = group.value;
        double fromLeft[Rows];
        double fromAbove[Rows];
        for (std::size_t r = 0; r < Rows; ++r) {
            fromLeft[r] = above[r] / (above[r] + y);
            fromAbove[r] = y / (above[r] + y);
        }
        for (int i = 0; i < group.times; ++i) {
            double cell = *row;
            for (std::size_t r = 0; r < Rows; ++r) {
                cell = fromLeft[r] * left[r] + fromAbove[r] * cell;
                left[r] = cell;
            }
            *row++ = cell;
        }
    }
}

}  // namespace

void sortTogether(std::vector<RepeatedValue>& values) {
    std::sort(values.begin(), values.end(),
              [](const RepeatedValue& a, const RepeatedValue& b) { return a.value < b.value; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i].value == values[last].value) {
            values[last].times += values[i].times;
        } else {
            values[++last] = values[i];
        }
    }
    if (!values.empty()) {
        values.resize(last + 1);
    }
}

double ShareBelow::operator()(const std::vector<RepeatedValue>& values, int threshold) {
    m_above.clear();
    m_below.clear();
    std::size_t columns = 0;
    for (const RepeatedValue& each : values) {
        if (each.value >= threshold) {
            m_above.insert(m_above.end(), static_cast<std::size_t>(each.times),
                           static_cast<double>(each.value - threshold));
        } else {
            m_below.push_back({threshold - each.value, each.times});
            columns += static_cast<std::size_t>(each.times);
        }
    }
    if (m_below.empty()) {
        return 0.0;
    }
    m_row.assign(columns, 1.0);
    std::size_t done = 0;
    for (; done + kRows <= m_above.size(); done += kRows) {
        advance<kRows>(m_above.data() + done, m_below, m_row.data());
    }
    for (; done < m_above.size(); ++done) {
        advance<1>(m_above.data() + done, m_below, m_row.data());
    }
    return m_row.back();
}

}  // namespace winnow
