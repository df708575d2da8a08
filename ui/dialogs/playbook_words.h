// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/playbook.h>
#include <ui/dialogs/entry_table.h>
#include <ui/support/words.h>

namespace winnow {

// Names of what a playbook is made of, and the choices its editor offers.
QString dueFromName(DueFrom from);
// "7 days from the start", and as short as a column is wide: "start +7".
QString dueText(const DueRule& due);
QString dueShort(const DueRule& due);
QString evidenceName(EvidenceWanted wanted);

std::vector<EntryTable::Choice> kindChoices(const Words& words);
// The roles that the playbook's purpose may have.
std::vector<EntryTable::Choice> roleChoices(const Words& words, Lane lane);
std::vector<EntryTable::Choice> stageChoices(const Words& words, Lane lane);
std::vector<EntryTable::Choice> assigneeChoices(const Words& words);
std::vector<EntryTable::Choice> dueFromChoices();
std::vector<EntryTable::Choice> evidenceChoices();
std::vector<EntryTable::Choice> guardChoices();
std::vector<EntryTable::Choice> leadsToChoices();
// The steps of a playbook by name, with none for "does not matter".
std::vector<EntryTable::Choice> stepChoices(const Playbook& playbook, Language language);

// A name for the file and for guards made from words: "Send the letter" becomes "send_the_letter",
// with a number where it is taken.
std::string freshId(const QString& words, const std::vector<std::string>& taken);

}  // namespace winnow
