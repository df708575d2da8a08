// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <domain/case.h>

namespace winnow::test {

// Reads the bare history of a case, event by event, and says what no case may ever show. It knows
// nothing of the machine: the rules are written down here a second time, as plainly as they come.
class Witness {
public:
    Witness(const Playbook& playbook, Date startedOn) : m_playbook(playbook), m_start(startedOn) {
        for (const PlaybookStep& step : playbook.steps) {
            for (const CheckItem& item : step.checklist) {
                m_items[step.id][item.id] = {item.phase, false};
            }
        }
    }

    // What is wrong with the event after those before it; empty: nothing.
    std::string see(const CaseEvent& event);

    bool closed() const { return m_closed; }
    bool over() const { return m_over; }
    bool suspended() const { return m_suspended; }
    bool doneRole(StepRole role) const { return answersOf(role) != nullptr; }
    const StepAnswers* answersOf(StepRole role) const;
    std::optional<Date> noticeSentOn() const { return m_noticeSentOn; }

private:
    struct Item {
        int phase = 0;
        bool settled = false;
    };
    std::string seeStep(const CaseEvent& event, const PlaybookStep& step);
    std::string seeDone(const CaseEvent& event, const PlaybookStep& step);
    std::string seeDecision(const StepAnswers& answers) const;
    std::string seeClosing(const CaseEvent& event) const;
    std::string seeTick(const CaseEvent& event, const PlaybookStep& step);
    std::string seeWhole(const CaseEvent& event);

    const Playbook& m_playbook;
    Date m_start;
    std::map<std::string, StepAnswers> m_done;
    std::map<std::string, std::map<std::string, Item>> m_items;
    std::map<std::string, int> m_letters;
    std::map<std::string, int> m_documents;
    std::optional<Date> m_noticeSentOn;
    bool m_closed = false;
    bool m_over = false;
    bool m_suspended = false;
};

}  // namespace winnow::test
