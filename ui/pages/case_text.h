// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QString>

#include <app/case_service.h>
#include <domain/letter.h>
#include <ui/support/words.h>
#include <ui/theme/theme.h>

namespace winnow {

// How the drawer says things of a case.

QString wordsOf(const LocalText& text, const Words& words);
// "9 Sep", with the year when it is not that of `today`.
QString dayText(Date day, Date today, const Words& words);
// "9 September", likewise.
QString longDayText(Date day, Date today, const Words& words);
// "Due 7 Oct, 2 days late", "Due tomorrow, 10:00".
QString dueText(Date day, std::optional<int> startMinute, Date today, const Words& words);
ui::Tone dueTone(CaseService::Urgency urgency);
// "Parting ways since 9 September", with who has it.
QString sinceText(const CaseService::View& view, Date today, const Words& words);
// The grey line of a settled step: "9 Sep, Aoife".
QString settledText(const StepState& state, Date today, const Words& words);
// "Draft of 9 Oct", "Sent on 15 Sep".
QString letterStateText(const Letter& letter, Date today, const Words& words);
// The beginning of the text, cut at a word, on one line.
QString firstWords(const std::string& text, int letters);

// What a step was done with, label and value.
std::vector<std::pair<QString, QString>> answerLines(const StepAnswers& answers,
                                                     const PlaybookStep& step, const Words& words);
// Name of an answer's field.
QString answerName(std::string_view field, const Words& words);

}  // namespace winnow
