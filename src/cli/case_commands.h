// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cli/case_words.h>

namespace winnow::cli {

// Under "case": what is done with a case; its documents.
void addCaseStepCommands(CLI::App& verb, const Environment& environment, Command& chosen);
void addCasePaperCommands(CLI::App& verb, const Environment& environment, Command& chosen);

// A case whole, or how far it is and what comes next. The exit code.
int printCase(const Environment& environment, Portfolio& portfolio, CaseId id, bool json,
              bool whole);

}  // namespace winnow::cli
