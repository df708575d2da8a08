// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/locale.h>
#include <base/result.h>
#include <domain/calendar_entry.h>
#include <domain/case_machine.h>
#include <domain/grading.h>

namespace winnow {

class CaseBook;

// Cases: lifting and parting, step by step. Each call is one undoable action that adds to a case's
// history after the domain has checked it; a refusal is a sentence that says what opens the way.
class CaseService {
public:
    explicit CaseService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    enum class Urgency { None, Later, Soon, Today, Late };  // Soon: within 7 days
    // A card on the board.
    struct Card {
        CaseId id;
        ClientId client;
        std::string name;
        Lane lane = Lane::Lift;
        PlaybookPurpose purpose = PlaybookPurpose::Upgrade;
        LocalText playbook;
        Stage stage = Stage::Planned;
        CaseStatus status = CaseStatus::Open;
        std::optional<CaseOutcome> outcome;
        std::optional<Grade> grade;  // of the latest quarter; when it ended, for ended cases
        std::optional<Grade> target;
        LocalText line;    // the next step's title; of an ended case the last step's
        Text note;         // "Notice runs to 30 Nov", "Closed 28 Aug"; id empty: none
        std::string step;  // id of the next step; empty: none
        std::optional<Date> due;
        std::optional<int> startMinute;
        Urgency urgency = Urgency::None;
        int daysLate = 0;
        int done = 0;
        int of = 0;
        std::optional<Money> revenue;  // a quarter
        std::optional<WorkTime> hours;
        std::string assignee;
    };
    // Open and suspended cases, and those that ended in the last 120 days; most urgent first within
    // a column. `all`: every case.
    std::vector<Card> cards(bool all = false) const;
    // Of one client, newest first, all of them.
    std::vector<Card> cardsOf(ClientId client) const;
    // A client the board should ask about: a D (or integrity gate) without a case.
    struct Undecided {
        ClientId client;
        std::string name;
        Grade grade = Grade::D;
        Text advice;  // "D for the first time. One upgrade attempt is advised before letting go."
        std::optional<std::string> upgrade;  // playbook advised
    };
    std::vector<Undecided> undecided() const;

    struct LogEntry {
        int number = 0;
        Date on;
        Instant recordedAt;
        std::string by;
        CaseEventKind kind = CaseEventKind::Noted;
        std::string step;
        Text what;    // "Letter sent: end of service"
        Text detail;  // id empty: none
    };
    // All that the drawer shows.
    struct View {
        CaseRecord record;
        Card card;
        Playbook playbook;
        std::shared_ptr<const Playbook> definition;  // the same; what `state` points into
        CaseState state;
        std::vector<std::vector<Text>> blocked;  // by step: why it is locked; empty: it is not
        std::vector<LogEntry> log;               // newest first
        std::vector<CaseDocument> documents;
        std::vector<ClosingProof> proofs;       // parting
        std::optional<PartingGrounds> grounds;  // as they are today (parting)
        struct Comparison {                     // forecast against actual, for lines of a table
            Text what;
            Text forecast;
            Text actual;  // id empty: not yet known
        };
        std::vector<Comparison> comparison;
    };
    Result<View> view(CaseId id) const;
    std::optional<CaseRecord> record(CaseId id) const;
    // The playbook a case runs, in its version.
    Result<Playbook> playbookOf(const CaseRecord& record) const;

    struct StartRequest {
        ClientId client;
        std::string playbook;
        std::string from = "client";  // "client", "least_change", "queue", "case"
        std::string reason;
        std::string assignee;
        std::vector<std::string> criteria;  // of the least change chosen
        std::optional<Date> on;             // today
    };
    // Refused with the reason when the client is a prospect or has left, or another open case
    // conflicts ("app.case.conflict").
    Result<CaseId> start(const StartRequest& request);
    // Playbooks that could be started for the client now; the others with the reason.
    struct Choice {
        std::string playbook;
        LocalText title;
        LocalText summary;
        PlaybookPurpose purpose = PlaybookPurpose::Upgrade;
        bool advised = false;
        std::optional<Text> refusal;
    };
    std::vector<Choice> choices(ClientId client) const;

    // Where a role keeps registers (review, reaction, commitment, payment method, notes of what
    // became of the client's status), the same action writes them.
    Result<void> complete(CaseId id, std::string_view step, const StepAnswers& answers, Date on);
    Result<void> completeJson(CaseId id, std::string_view step, std::string_view answersJson,
                              Date on);
    // Answers prepared from what is known: notice and end date from the contract, grounds, balance,
    // measured grade... for a form to start from.
    StepAnswers suggestedAnswers(CaseId id, std::string_view step, Date on) const;
    Result<void> skip(CaseId id, std::string_view step, std::string_view reason, Date on);
    // Where `on` is not given, it is today.
    Result<void> postpone(CaseId id, std::string_view step, Date until, std::string_view reason,
                          bool notForPayment, std::optional<int> startMinute = {},
                          std::optional<Date> on = {});
    Result<void> reopen(CaseId id, std::string_view step, std::string_view reason,
                        std::optional<Date> on = {});
    Result<void> tick(CaseId id, std::string_view step, std::string_view item, bool ticked, Date on,
                      std::string_view reason = {});
    Result<void> addItem(CaseId id, std::string_view step, std::string_view words, int phase);
    Result<void> notHeld(CaseId id, std::string_view step, std::string_view item,
                         std::string_view reason, std::optional<Date> on = {});
    Result<void> note(CaseId id, std::string_view words);
    Result<void> assign(CaseId id, std::string_view name);
    Result<void> suspend(CaseId id, SuspensionReason why, std::string_view words,
                         bool notForPayment);
    Result<void> resume(CaseId id);
    // Parting is taken back: the client is active again.
    Result<void> reverse(CaseId id, std::string_view reason);
    Result<void> end(CaseId id, CaseOutcome outcome, std::string_view reason);
    Result<void> moveTo(CaseId id, Stage stage);

    Result<CaseDocumentId> attach(CaseId id, std::string_view step,
                                  const std::filesystem::path& file);
    // A document made here: dossier (the next version), certificate, statement.
    Result<CaseDocumentId> keep(CaseId id, std::string_view step, CaseDocumentKind kind,
                                std::string_view name, std::string_view content);
    Result<std::string> content(CaseDocumentId id) const;
    Result<void> saveDocument(CaseDocumentId id, const std::filesystem::path& target,
                              bool replace = false) const;

    // Open steps with a due day and meetings, soonest first; for the list view, the dashboard and
    // the calendar file.
    struct Due {
        CaseId id;
        ClientId client;
        std::string name;
        std::optional<Grade> grade;
        Lane lane = Lane::Lift;
        std::string step;
        LocalText title;
        StepKind kind = StepKind::Task;
        Date on;
        std::optional<int> startMinute;
        Urgency urgency = Urgency::Later;
        int daysLate = 0;
        std::string assignee;
    };
    std::vector<Due> due() const;
    // RFC 5545.
    std::string calendar(Language language) const;

    // Ended attempts to lift, and whether an integrity gate caps the grade of the latest quarter.
    PartingGrounds grounds(ClientId client) const;
    int attempts(ClientId client, std::optional<Date> upTo = {}) const;

    // The same as JSON (docs/cli.md).
    std::string casesJson(bool all, Language language) const;
    Result<std::string> caseJson(CaseId id, Language language) const;

    // Each stored case whose history its playbook does not justify, for `verify`.
    std::vector<std::pair<CaseId, Text>> verifyStored() const;

    // For the services of the app: all cases, replayed.
    CaseBook& book() const;

private:
    Portfolio& m_portfolio;
    mutable std::shared_ptr<CaseBook> m_book;
};

}  // namespace winnow
