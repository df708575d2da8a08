// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/case_service.h>
#include <ui/pages/case_text.h>
#include <ui/support/words.h>
#include <ui/widgets/case_card.h>

namespace winnow {

// Cases in the words of the board, the queue and the calendar.

QString stageName(Stage stage, const Words& words);

// "2 days late", "Tomorrow, 10:00", "19 Oct"; empty without a day.
QString shortDueText(CaseService::Urgency urgency, std::optional<Date> due,
                     std::optional<int> startMinute, int daysLate, Date today, const Words& words);
// Late and due by tomorrow stand out in a chip.
std::optional<ui::Tone> shortDueTone(CaseService::Urgency urgency, std::optional<Date> due,
                                     Date today);

ui::CaseCardLook cardLook(const CaseService::Card& card, Date today, const Words& words);
// "Delacourt Motors, grade D, send the handover pack, 2 days late, step 4 of 6, in Handover".
QString spokenCard(const CaseService::Card& card, Date today, const Words& words);
// All that the card leaves out, line by line.
QString cardToolTip(const CaseService::Card& card, const Words& words);

// "send the handover pack" within a sentence; "VPN off" stays as it is.
QString withinSentence(const QString& text);

}  // namespace winnow
