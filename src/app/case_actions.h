// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include <app/case_book.h>
#include <app/portfolio.h>
#include <base/result.h>
#include <domain/case.h>
#include <domain/letter.h>

namespace winnow {

// Adds events to a case as one undoable action: each is checked against the state that the earlier
// ones lead to, and what they mean for registers and for the client's own data is written with
// them. `also` runs inside the same action before the events are stored and may complete them with
// ids that only exist then; `judgement`: it writes registers.
using BeforeStoring = std::function<void(std::vector<CaseEvent>&)>;
Result<void> addCaseEvents(Portfolio::Shared& shared, CaseId id, std::vector<CaseEvent> events,
                           const Text& action, const BeforeStoring& also = {},
                           bool judgement = false);

// "{client}: {step}" for the history and the undo menu; "action.case.<what>".
Text caseAction(Portfolio::Shared& shared, CaseId id, std::string_view what, std::string_view step);

// An event as of now; without a number.
CaseEvent eventNow(const Portfolio::Shared& shared, CaseEventKind kind, std::string_view step,
                   std::optional<Date> on = {});

// A letter went out on that day: its case is told and its step is done, a notice makes the client a
// leaving one, the "uncommon" letter counts as told. `store` marks the letter as sent and keeps its
// copies, in the same action. The guards of the case hold: an Error, and nothing is stored. Of the
// letter id, client, case (0: none), step, purpose and subject are looked at.
Result<void> recordLetterSent(Portfolio::Shared& shared, const Letter& letter, Date on,
                              const std::function<void()>& store);

}  // namespace winnow
