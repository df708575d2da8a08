// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/playbook_json.h>

#include <formats/json_fields.h>

namespace winnow {

namespace {

constexpr auto kDue = [](auto& json, auto& due) {
    json.usualCode("from", due.from, dueFromCode, dueFromFromCode);
    json.usual("days", due.days);
    json.within("days", due.days, -366, 1830);
};

constexpr auto kGuard = [](auto& json, auto& guard) {
    json.mustCode("kind", guard.kind, guardKindCode, guardKindFromCode);
    json.may("step", guard.step);
};

constexpr auto kCheckItem = [](auto& json, auto& item) {
    json.must("id", item.id);
    json.must("text", item.text);
    json.may("phase", item.phase);
    json.within("phase", item.phase, 0, 99);
};

constexpr auto kOutcome = [](auto& json, auto& outcome) {
    json.must("id", outcome.id);
    json.must("text", outcome.text);
    json.mustCode("leads_to", outcome.leadsTo, outcomeLeadsToCode, outcomeLeadsToFromCode);
    json.may("step", outcome.step);
};

constexpr auto kStep = [](auto& json, auto& step) {
    json.must("id", step.id);
    json.mustCode("kind", step.kind, stepKindCode, stepKindFromCode);
    json.mayCode("role", step.role, stepRoleCode, stepRoleFromCode);
    json.mustCode("stage", step.stage, stageCode, stageFromCode);
    json.must("title", step.title);
    json.may("advice", step.advice);
    json.mayObject("due", step.due, kDue);
    json.mayCode("who", step.who, assigneeCode, assigneeFromCode);
    json.mayCode("evidence", step.evidence, evidenceWantedCode, evidenceWantedFromCode);
    json.may("optional", step.optional);
    json.may("letter", step.letter);
    json.identifier("letter", step.letter);
    json.mayList("guards", step.guards, kGuard);
    json.mayList("checklist", step.checklist, kCheckItem);
    json.mayList("outcomes", step.outcomes, kOutcome);
};

constexpr auto kPlaybook = [](auto& json, auto& playbook) {
    json.format("winnow-playbook/1");
    json.must("id", playbook.id);
    json.may("version", playbook.version);
    json.within("version", playbook.version, 0, 1'000'000);
    json.mustCode("purpose", playbook.purpose, purposeCode, purposeFromCode);
    json.must("title", playbook.title);
    json.may("summary", playbook.summary);
    json.may("from_grade", playbook.fromGrade);
    json.may("to_grade", playbook.toGrade);
    json.mustList("steps", playbook.steps, kStep);
};

}  // namespace

Result<Playbook> playbookFromJson(std::string_view json) {
    Result<Playbook> playbook = readFields<Playbook>(json, kPlaybook);
    if (!playbook) {
        return playbook;
    }
    if (std::vector<Text> wrong = validate(*playbook); !wrong.empty()) {
        return Error{std::move(wrong.front()), ErrorKind::Refused};
    }
    return playbook;
}

std::string playbookToJson(const Playbook& playbook) {
    return prettyJson(FieldWriter::valueOf(playbook, kPlaybook), KeyOrder::AsGiven);
}

const std::vector<Playbook>& shippedPlaybooks() {
    static const std::vector<Playbook> playbooks =
        readShipped<Playbook>("playbooks/", playbookFromJson);
    return playbooks;
}

}  // namespace winnow
