// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include <app/grading_service.h>
#include <ui/charts/matrix_chart.h>
#include <ui/support/words.h>

namespace winnow {

// What the area of a mark stands for.
enum class MatrixSize { Hours, Revenue, Margin };

// The clients whose two scores are known, for the matrix on the screen and on paper. Grades not in
// `shown` are left out. `before` gives the arrows.
ui::MatrixData matrixData(const GradedQuarter& quarter, const GradedQuarter* before,
                          MatrixSize size, const std::set<Grade>& shown, const Words& words);

// The matrix is split in four at this score, in hundredths.
inline constexpr Points kMatrixSplit{5000};

// Both scores are known and under the split: the corner where something has to be decided.
bool inWrongCorner(const ClientQuarter& client);

// The clients in it, worst first by the sum of both scores.
std::vector<const ClientQuarter*> wrongCorner(const GradedQuarter& quarter);

// A name short enough to stand beside a mark: its first word, or more where that is taken.
QString shortName(const std::string& name, const std::vector<ClientQuarter>& all);

}  // namespace winnow
