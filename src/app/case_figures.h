// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <app/case_book.h>
#include <app/case_service.h>
#include <app/portfolio.h>
#include <domain/case.h>
#include <domain/portfolio_summary.h>

namespace winnow {

// What a case is started for, from the last quarter that was over on that day: for a lift the grade
// aimed at and what it takes, for parting what leaves (mean of that quarter and the three before).
CaseForecast forecastOf(Portfolio::Shared& shared, const Playbook& playbook, ClientId client,
                        const std::vector<std::string>& criteria, Date on);

// The forecast against what came of it, line by line.
std::vector<CaseService::View::Comparison> comparisonOf(Portfolio::Shared& shared,
                                                        const KnownCase& known);

// The client's figures in the latest quarter that is over and began after that day; empty: there is
// none yet.
struct MeasuredQuarter {
    Quarter quarter;
    std::optional<Grade> grade;
    std::optional<Points> score;
    std::optional<Money> revenue;
    std::optional<WorkTime> hours;
};
std::optional<MeasuredQuarter> measuredSince(Portfolio::Shared& shared, ClientId client, Date day);

// How many quarters up to this one the client has been a D.
int runningInD(Portfolio::Shared& shared, ClientId client, Quarter quarter);
// A broken signed commitment or abuse of staff caps the grade.
bool integrityGateIn(Portfolio::Shared& shared, const ClientQuarter& graded);

// The first step of that role; null: the playbook has none.
const StepState* stepOfRole(const CaseState& state, StepRole role);

}  // namespace winnow
