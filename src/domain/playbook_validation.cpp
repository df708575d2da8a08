// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>

#include <domain/playbook.h>

namespace winnow {

namespace {

constexpr int kLeastDays = -366;
constexpr int kMostDays = 1830;
constexpr std::size_t kMostSteps = 100;
constexpr std::size_t kMostItems = 200;

// The roles that the hard guards of a parting rest on, in their order (DOMAIN 5b).
constexpr std::array kNeeded{StepRole::PartingDecision, StepRole::ContractReview,
                             StepRole::NoticeLetter,    StepRole::DeliveryProof,
                             StepRole::HandoverDossier, StepRole::DossierReceipt,
                             StepRole::DataSettlement,  StepRole::AccessRemoval,
                             StepRole::FinalStatement,  StepRole::Closing};

bool isPartingRole(StepRole role) { return role >= StepRole::PartingDecision; }

// Handing over, data and access never wait for money (DOMAIN 5a-7).
bool isHandover(StepRole role) {
    return role == StepRole::HandoverDossier || role == StepRole::DossierReceipt ||
           role == StepRole::DataSettlement || role == StepRole::AccessRemoval;
}

bool isId(std::string_view id) {
    return !id.empty() && id.front() >= 'a' && id.front() <= 'z' &&
           std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

class Examination {
public:
    explicit Examination(const Playbook& playbook) : m_playbook(playbook) {}

    std::vector<Text> run() {
        checkWhole();
        for (std::size_t i = 0; i < m_playbook.steps.size(); ++i) {
            checkStep(i);
        }
        if (m_playbook.purpose == PlaybookPurpose::Parting) {
            checkParting();
            checkMoney();
        }
        return std::move(m_problems);
    }

private:
    void problem(std::string id, std::vector<std::pair<std::string, TextArgument>> arguments = {}) {
        m_problems.push_back({"playbook.problem." + std::move(id), std::move(arguments)});
    }
    void about(const PlaybookStep& step, std::string id) {
        problem(std::move(id), {{"step", step.id}});
    }

    std::optional<std::size_t> indexOf(std::string_view id) const {
        const auto found = std::ranges::find(m_playbook.steps, id, &PlaybookStep::id);
        return found == m_playbook.steps.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - m_playbook.steps.begin()));
    }

    void checkWhole() {
        if (m_playbook.steps.size() > kMostSteps) {
            problem("too_many_steps", {{"most", static_cast<std::int64_t>(kMostSteps)}});
        }
        if (!isId(m_playbook.id)) {
            problem("id");
        }
        if (m_playbook.title.en.empty() || m_playbook.title.fr.empty()) {
            problem("title");
        }
        if (m_playbook.steps.empty()) {
            problem("no_steps");
        }
        const bool upgrade = m_playbook.purpose == PlaybookPurpose::Upgrade;
        if (upgrade && (!m_playbook.fromGrade || !m_playbook.toGrade ||
                        *m_playbook.toGrade >= *m_playbook.fromGrade)) {
            problem("grades");
        }
        std::set<std::string_view> seen;
        for (const PlaybookStep& step : m_playbook.steps) {
            if (!seen.insert(step.id).second) {
                about(step, "id_twice");
            }
        }
    }

    void checkStep(std::size_t index) {
        const PlaybookStep& step = m_playbook.steps[index];
        const Lane lane = laneOf(m_playbook.purpose);
        if (!isId(step.id)) {
            about(step, "step_id");
        }
        if (step.title.en.empty() || step.title.fr.empty()) {
            about(step, "step_title");
        }
        if (step.advice.en.empty() != step.advice.fr.empty()) {
            about(step, "step_advice");
        }
        if (laneOf(step.stage) != lane) {
            about(step, "stage_of_other_lane");
        } else if (index > 0 && step.stage < m_playbook.steps[index - 1].stage) {
            about(step, "stage_backwards");
        }
        if (isPartingRole(step.role) && lane == Lane::Lift) {
            about(step, "parting_role");
        }
        if (!isPartingRole(step.role) && step.role != StepRole::None && lane == Lane::Part) {
            about(step, "lifting_role");
        }
        if (step.due.days < kLeastDays || step.due.days > kMostDays) {
            about(step, "due_days");
        }
        if (step.kind == StepKind::Letter && step.letter.empty()) {
            about(step, "no_letter");
        }
        if (step.role == StepRole::NoticeLetter && step.kind != StepKind::Letter) {
            about(step, "notice_is_a_letter");
        }
        checkGuards(step, index);
        checkItems(step);
        checkOutcomes(step, index);
    }

    void checkGuards(const PlaybookStep& step, std::size_t index) {
        for (const StepGuard& guard : step.guards) {
            if (guard.kind != GuardKind::AfterStep) {
                if (laneOf(m_playbook.purpose) == Lane::Lift) {
                    about(step, "parting_guard");
                } else if (neverOpens(guard.kind, index)) {
                    about(step, "guard_never_opens");
                }
                continue;
            }
            const auto before = indexOf(guard.step);
            if (!before || *before >= index) {
                about(step, "guard_step");
            }
        }
    }

    // A guard that asks for what comes no sooner than the step itself would never open.
    bool neverOpens(GuardKind kind, std::size_t index) const {
        const auto roleOf = [](GuardKind guard) {
            switch (guard) {
                case GuardKind::EndDateKnown:
                    return StepRole::ContractReview;
                case GuardKind::NoticeDelivered:
                    return StepRole::DeliveryProof;
                case GuardKind::DossierReceived:
                    return StepRole::DossierReceipt;
                default:
                    return StepRole::DataSettlement;
            }
        };
        const auto source = std::ranges::find(m_playbook.steps, roleOf(kind), &PlaybookStep::role);
        return source - m_playbook.steps.begin() >= static_cast<std::ptrdiff_t>(index);
    }

    void checkItems(const PlaybookStep& step) {
        if (step.checklist.size() > kMostItems) {
            about(step, "too_many_items");
        }
        std::set<std::string_view> seen;
        for (const CheckItem& item : step.checklist) {
            if (!isId(item.id) || item.id.starts_with("own_") || !seen.insert(item.id).second) {
                about(step, "item_id");
            }
            if (item.text.en.empty() || item.text.fr.empty()) {
                about(step, "item_text");
            }
        }
    }

    void checkOutcomes(const PlaybookStep& step, std::size_t index) {
        std::set<std::string_view> seen;
        const Lane lane = laneOf(m_playbook.purpose);
        for (const StepOutcome& outcome : step.outcomes) {
            if (!isId(outcome.id) || !seen.insert(outcome.id).second) {
                about(step, "outcome_id");
            }
            if (outcome.text.en.empty() || outcome.text.fr.empty()) {
                about(step, "outcome_text");
            }
            const bool ofLift = outcome.leadsTo == OutcomeLeadsTo::Won ||
                                outcome.leadsTo == OutcomeLeadsTo::Lost ||
                                outcome.leadsTo == OutcomeLeadsTo::Part;
            if ((ofLift && lane == Lane::Part) ||
                (outcome.leadsTo == OutcomeLeadsTo::Revert && lane == Lane::Lift)) {
                about(step, "outcome_of_other_lane");
            }
            if (outcome.leadsTo == OutcomeLeadsTo::Step) {
                checkJump(step, index, outcome);
            }
        }
    }

    void checkJump(const PlaybookStep& step, std::size_t index, const StepOutcome& outcome) {
        const auto target = indexOf(outcome.step);
        if (!target || *target <= index) {
            about(step, "outcome_step");
            return;
        }
        for (std::size_t passed = index + 1; passed < *target; ++passed) {
            if (std::ranges::find(kNeeded, m_playbook.steps[passed].role) != kNeeded.end()) {
                about(step, "outcome_passes_guard");
            }
        }
    }

    void checkParting() {
        std::optional<std::size_t> last;
        for (const StepRole role : kNeeded) {
            std::vector<std::size_t> found;
            for (std::size_t i = 0; i < m_playbook.steps.size(); ++i) {
                if (m_playbook.steps[i].role == role) {
                    found.push_back(i);
                }
            }
            const TextId name{"step_role." + std::string(stepRoleCode(role))};
            if (found.size() != 1) {
                problem(found.empty() ? "role_missing" : "role_twice", {{"role", name}});
                continue;
            }
            if (last && found.front() < *last) {
                problem("role_order", {{"role", name}});
            }
            last = std::max(last.value_or(0), found.front());
            if (role == StepRole::Closing) {
                checkAfterClosing(found.front());
            }
            if (m_playbook.steps[found.front()].optional) {
                about(m_playbook.steps[found.front()], "role_optional");
            }
        }
    }

    // Closing ends the case; the check months later alone comes after it.
    void checkAfterClosing(std::size_t closing) {
        for (std::size_t i = 0; i < m_playbook.steps.size(); ++i) {
            const PlaybookStep& step = m_playbook.steps[i];
            if (i != closing && (step.role == StepRole::LaterCheck) != (i > closing)) {
                about(step, "after_closing");
            }
            const bool reverts = std::ranges::any_of(step.outcomes, [](const StepOutcome& outcome) {
                return outcome.leadsTo == OutcomeLeadsTo::Revert;
            });
            if (reverts && i >= closing) {
                about(step, "stays_after_closing");
            }
        }
    }

    // Handing over, data and access come before the statement of account, so that no guard can make
    // them wait for money (DOMAIN 5a-7).
    void checkMoney() {
        const auto statement =
            std::ranges::find(m_playbook.steps, StepRole::FinalStatement, &PlaybookStep::role);
        for (auto step = statement; step != m_playbook.steps.end(); ++step) {
            if (isHandover(step->role)) {
                about(*step, "waits_for_money");
            }
        }
    }

    const Playbook& m_playbook;
    std::vector<Text> m_problems;
};

}  // namespace

std::vector<Text> validate(const Playbook& playbook) { return Examination(playbook).run(); }

}  // namespace winnow
