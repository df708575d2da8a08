// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/date.h>
#include <base/money.h>
#include <base/work_time.h>
#include <domain/facts.h>

namespace winnow {

// Everything that was done for a client, in plain words, for the client's eyes (DOMAIN 1b-24 to
// 28): half the work of lifting is informing. Built from time entries and tickets.
struct ValueLine {
    std::string what;  // the words of the entry or of the ticket's subject
    int times = 0;     // entries of the same words
    WorkTime worked;
    std::string ticket;
};
struct ValueGroup {
    WorkType type = WorkType::Unspecified;
    WorkTime worked;
    std::vector<ValueLine> lines;  // the most hours first; equal words joined
    int more = 0;                  // lines left out by the limit
};
struct ValueStatement {
    ClientId client;
    Date from;
    Date until;                      // both included
    std::vector<ValueGroup> groups;  // proactive, reactive, project, admin, unspecified; only those
                                     // with something
    WorkTime worked;
    std::optional<WorkTime> afterHours;
    int tickets = 0;  // opened in the period
    int ticketsClosed = 0;
    int emergencies = 0;
    int fromMonitoring = 0;  // noticed by us before the client called
    std::optional<int> endpoints;
    std::optional<Money> unbilled;  // work that no invoice shows: hours not billable x list rate
    std::optional<WorkTime> unbilledHours;
};

struct ValueOptions {
    int linesPerGroup = 12;
    std::optional<Money> listRate;  // for `unbilled`; empty: not shown
};
// Words are folded to join equal ones (case, spaces, ticket numbers); an entry without words takes
// its ticket's subject, else "work type" alone (an empty `what`).
ValueStatement valueStatement(ClientId client, Date from, Date until,
                              const std::vector<TimeEntry>& entries,
                              const std::vector<Ticket>& tickets, const ValueOptions& options = {});

}  // namespace winnow
