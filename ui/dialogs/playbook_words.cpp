// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/playbook_words.h>

#include <QCoreApplication>
#include <algorithm>

#include <base/unreachable.h>
#include <domain/client.h>

namespace winnow {

namespace {

struct PlaybookText {
    Q_DECLARE_TR_FUNCTIONS(winnow::PlaybookText)
};

QString code(std::string_view code) { return toQString(code); }

QString guardName(GuardKind kind) {
    switch (kind) {
        case GuardKind::AfterStep:
            return PlaybookText::tr("after the step");
        case GuardKind::EndDateKnown:
            return PlaybookText::tr("the end date is known");
        case GuardKind::NoticeDelivered:
            return PlaybookText::tr("the notice was delivered");
        case GuardKind::DossierReceived:
            return PlaybookText::tr("the dossier was received");
        case GuardKind::DataSettled:
            return PlaybookText::tr("the data is returned or deleted");
    }
    unreachable();
}

QString leadsToName(OutcomeLeadsTo leadsTo) {
    switch (leadsTo) {
        case OutcomeLeadsTo::Next:
            return PlaybookText::tr("on to the next step");
        case OutcomeLeadsTo::Step:
            return PlaybookText::tr("to the step");
        case OutcomeLeadsTo::Won:
            return PlaybookText::tr("ends: lifted");
        case OutcomeLeadsTo::Lost:
            return PlaybookText::tr("ends: without success");
        case OutcomeLeadsTo::Part:
            return PlaybookText::tr("ends: parting is looked at");
        case OutcomeLeadsTo::Revert:
            return PlaybookText::tr("ends: the client stays");
    }
    unreachable();
}

}  // namespace

QString dueFromName(DueFrom from) {
    switch (from) {
        case DueFrom::Start:
            return PlaybookText::tr("from the start");
        case DueFrom::PreviousStep:
            return PlaybookText::tr("from the step before");
        case DueFrom::NoticeSent:
            return PlaybookText::tr("from the notice");
        case DueFrom::EndDate:
            return PlaybookText::tr("from the end date");
        case DueFrom::Closed:
            return PlaybookText::tr("from the closing");
        case DueFrom::QuarterEnd:
            return PlaybookText::tr("from the end of the next quarter");
    }
    unreachable();
}

QString dueText(const DueRule& due) {
    return PlaybookText::tr("%1 days %2").arg(QString::number(due.days), dueFromName(due.from));
}

QString dueShort(const DueRule& due) {
    const QString days = due.days < 0 ? QChar(0x2212) + QString::number(-due.days)
                                      : u'+' + QString::number(due.days);
    switch (due.from) {
        case DueFrom::Start:
            return PlaybookText::tr("start %1").arg(days);
        case DueFrom::PreviousStep:
            return days;
        case DueFrom::NoticeSent:
            return PlaybookText::tr("notice %1").arg(days);
        case DueFrom::EndDate:
            return PlaybookText::tr("end %1").arg(days);
        case DueFrom::Closed:
            return PlaybookText::tr("closing %1").arg(days);
        case DueFrom::QuarterEnd:
            return PlaybookText::tr("quarter %1").arg(days);
    }
    unreachable();
}

QString evidenceName(EvidenceWanted wanted) {
    switch (wanted) {
        case EvidenceWanted::None:
            return PlaybookText::tr("none");
        case EvidenceWanted::Optional:
            return PlaybookText::tr("may be attached");
        case EvidenceWanted::Required:
            return PlaybookText::tr("must be attached");
    }
    unreachable();
}

std::vector<EntryTable::Choice> kindChoices(const Words& words) {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(StepKind::Measurement); ++i) {
        const std::string_view each = stepKindCode(static_cast<StepKind>(i));
        choices.push_back({code(each), words.text("step_kind." + std::string(each))});
    }
    return choices;
}

std::vector<EntryTable::Choice> roleChoices(const Words& words, Lane lane) {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(StepRole::LaterCheck); ++i) {
        const auto role = static_cast<StepRole>(i);
        const bool parting = role >= StepRole::PartingDecision;
        if (role == StepRole::None || parting == (lane == Lane::Part)) {
            choices.push_back({code(stepRoleCode(role)),
                               words.text("step_role." + std::string(stepRoleCode(role)))});
        }
    }
    return choices;
}

std::vector<EntryTable::Choice> stageChoices(const Words& words, Lane lane) {
    std::vector<EntryTable::Choice> choices;
    for (const Stage stage : stagesOf(lane)) {
        choices.push_back(
            {code(stageCode(stage)), words.text("stage." + std::string(stageCode(stage)))});
    }
    return choices;
}

std::vector<EntryTable::Choice> assigneeChoices(const Words& words) {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(Assignee::Client); ++i) {
        const std::string_view each = assigneeCode(static_cast<Assignee>(i));
        choices.push_back({code(each), words.text("assignee." + std::string(each))});
    }
    return choices;
}

std::vector<EntryTable::Choice> dueFromChoices() {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(DueFrom::QuarterEnd); ++i) {
        const auto from = static_cast<DueFrom>(i);
        choices.push_back({code(dueFromCode(from)), dueFromName(from)});
    }
    return choices;
}

std::vector<EntryTable::Choice> evidenceChoices() {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(EvidenceWanted::Required); ++i) {
        const auto wanted = static_cast<EvidenceWanted>(i);
        choices.push_back({code(evidenceWantedCode(wanted)), evidenceName(wanted)});
    }
    return choices;
}

std::vector<EntryTable::Choice> guardChoices() {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(GuardKind::DataSettled); ++i) {
        const auto kind = static_cast<GuardKind>(i);
        choices.push_back({code(guardKindCode(kind)), guardName(kind)});
    }
    return choices;
}

std::vector<EntryTable::Choice> leadsToChoices() {
    std::vector<EntryTable::Choice> choices;
    for (int i = 0; i <= static_cast<int>(OutcomeLeadsTo::Revert); ++i) {
        const auto leadsTo = static_cast<OutcomeLeadsTo>(i);
        choices.push_back({code(outcomeLeadsToCode(leadsTo)), leadsToName(leadsTo)});
    }
    return choices;
}

std::vector<EntryTable::Choice> stepChoices(const Playbook& playbook, Language language) {
    std::vector<EntryTable::Choice> choices{{QString(), kUnknownDash}};
    for (const PlaybookStep& step : playbook.steps) {
        choices.push_back({toQString(step.id), toQString(wordsIn(step.title, language))});
    }
    return choices;
}

std::string freshId(const QString& words, const std::vector<std::string>& taken) {
    std::string folded;
    foldForSearch(words.toStdString(), folded);
    std::string id;
    for (const char c : folded) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && !id.empty())) {
            id += c;
        } else if (!id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    constexpr std::size_t kLongest = 40;
    id = id.substr(0, kLongest);
    while (!id.empty() && id.back() == '_') {
        id.pop_back();
    }
    id = id.empty() ? "step" : id;
    std::string fresh = id;
    for (int number = 2; std::ranges::count(taken, fresh) > 0; ++number) {
        fresh = id + "_" + std::to_string(number);
    }
    return fresh;
}

}  // namespace winnow
