// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <domain/portfolio_summary.h>
#include <ui/charts/grade_columns.h>
#include <ui/charts/migration_grid.h>
#include <ui/charts/share_bars.h>
#include <ui/support/words.h>
#include <ui/widgets/kpi_tile.h>

// What the dashboard's charts show, made of summaries; no widgets.
namespace winnow {

// Revenue, margin, hours, effective hourly rate, days late. `trend` is oldest first, the quarter on
// screen last.
std::array<ui::KpiData, 5> kpiData(const std::vector<PortfolioSummary>& trend, const Words& words);
ui::ShareBarsData shareBarsData(const PortfolioSummary& summary, const Words& words);
ui::MigrationGridData migrationData(const PortfolioSummary& summary, const Words& words);
ui::GradeColumnsData gradeColumnsData(const std::vector<PortfolioSummary>& trend,
                                      const Words& words);

}  // namespace winnow
