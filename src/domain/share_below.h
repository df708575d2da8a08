// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace winnow {

// One distinct value of a weighted mean and how often it counts: an integer parameter of the
// Dirichlet distribution of the weights.
struct RepeatedValue {
    int value = 0;
    int times = 1;  // > 0
};

// Sorted, with equal values together, so that the order they came in changes no bit.
void sortTogether(std::vector<RepeatedValue>& values);

// P(weighted mean < threshold) of values sorted together, by the recurrence of DOMAIN 4c-3; no
// value at all: 0. Keeps its memory between calls, since a portfolio asks a million times.
class ShareBelow {
public:
    double operator()(const std::vector<RepeatedValue>& values, int threshold);

private:
    std::vector<double> m_above;         // value - threshold where that is not negative, repeated
    std::vector<RepeatedValue> m_below;  // threshold - value of the others
    std::vector<double> m_row;
};

}  // namespace winnow
