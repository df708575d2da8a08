// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <base/result.h>
#include <domain/letter.h>
#include <domain/playbook.h>

namespace winnow {

// Playbooks and letter templates as JSON: resources/schemas/{playbook,letter}.schema.json. Reading
// is strict: an unknown, missing or wrong member is refused with its place
// ("playbook_json.problem...": "steps[3].role: ..."); what reads must also pass validate().
Result<Playbook> playbookFromJson(std::string_view json);
// Canonical: the same playbook gives the same bytes, indented, members in the schema's order.
std::string playbookToJson(const Playbook& playbook);

Result<LetterTemplate> letterTemplateFromJson(std::string_view json);
std::string letterTemplateToJson(const LetterTemplate& letter);

// Those that come with the program, by id.
const std::vector<Playbook>& shippedPlaybooks();
const std::vector<LetterTemplate>& shippedLetters();

}  // namespace winnow
