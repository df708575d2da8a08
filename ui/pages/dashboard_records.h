// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/case_service.h>
#include <app/grading_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/record_list.h>

namespace winnow {

// Rows of the dashboard's "Coming up". Their keys are a client's number, or that of a case as the
// timeline writes it.

// Reports of dread that are not decided, oldest first.
std::vector<ui::Record> dreadRecords(const PortfolioBridge& bridge, const GradedQuarter& graded);
ui::Record stepRecord(const PortfolioBridge& bridge, const CaseService::Due& step);
// What the grades of the quarter ask to decide, without clients that have an open case.
std::vector<ui::Record> decisionRecords(const PortfolioBridge& bridge, const GradedQuarter& graded);

}  // namespace winnow
