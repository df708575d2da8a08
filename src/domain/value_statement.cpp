// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/value_statement.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

namespace winnow {

namespace {

// What was done for the systems comes before what had to be mended: the client is to see both, and
// the first is what nobody notices.
constexpr std::array<WorkType, 5> kOrder{WorkType::Proactive, WorkType::Reactive, WorkType::Project,
                                         WorkType::Admin, WorkType::Unspecified};

bool isTicketNumber(std::string_view word, std::string_view ticket) {
    if (!ticket.empty() &&
        (word == ticket || (word.starts_with('#') && word.substr(1) == ticket))) {
        return true;
    }
    return word.size() > 1 && word.front() == '#' &&
           std::ranges::all_of(word.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

// The first line, without ticket numbers and doubled spaces.
std::string plainWords(std::string_view text, std::string_view ticket) {
    std::string words;
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t begin = line.find_first_not_of(" \t", at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        if (!isTicketNumber(word, ticket)) {
            words += words.empty() ? "" : " ";
            words += word;
        }
        at = end;
    }
    return words;
}

bool within(Date day, Date from, Date until) { return from <= day && day <= until; }

void countTickets(ValueStatement& statement, const std::vector<Ticket>& tickets) {
    for (const Ticket& ticket : tickets) {
        if (ticket.closedOn && within(*ticket.closedOn, statement.from, statement.until)) {
            ++statement.ticketsClosed;
        }
        if (!within(ticket.openedOn, statement.from, statement.until)) {
            continue;
        }
        ++statement.tickets;
        statement.emergencies += ticket.emergency.value_or(false) ? 1 : 0;
        statement.fromMonitoring += ticket.channel == TicketChannel::Monitoring ? 1 : 0;
    }
}

ValueGroup groupOf(WorkType type, std::map<std::string, ValueLine> lines, int most) {
    ValueGroup group;
    group.type = type;
    for (auto& [folded, line] : lines) {
        group.worked += line.worked;
        group.lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(group.lines, [](const ValueLine& one, const ValueLine& other) {
        return std::tuple(-one.worked.seconds, -one.times) <
               std::tuple(-other.worked.seconds, -other.times);
    });
    const auto limit = static_cast<std::size_t>(std::max(most, 0));
    if (group.lines.size() > limit) {
        group.more = static_cast<int>(group.lines.size() - limit);
        group.lines.resize(limit);
    }
    return group;
}

}  // namespace

ValueStatement valueStatement(ClientId client, Date from, Date until,
                              const std::vector<TimeEntry>& entries,
                              const std::vector<Ticket>& tickets, const ValueOptions& options) {
    ValueStatement statement;
    statement.client = client;
    statement.from = from;
    statement.until = until;
    std::unordered_map<std::string_view, std::string_view> subjects;
    for (const Ticket& ticket : tickets) {
        if (!ticket.number.empty()) {
            subjects.emplace(ticket.number, ticket.subject);
        }
    }
    // By type and folded words, so that the order does not hang on the order of the entries.
    std::map<WorkType, std::map<std::string, ValueLine>> lines;
    std::unordered_map<const ValueLine*, std::pair<Date, std::string>> firstWords;
    WorkTime afterHours;
    bool afterHoursKnown = false;
    WorkTime unbilled;
    bool billingKnown = false;
    for (const TimeEntry& entry : entries) {
        if (!within(entry.day, from, until)) {
            continue;
        }
        std::string words = plainWords(entry.note, entry.ticket);
        if (words.empty()) {
            const auto subject = subjects.find(entry.ticket);
            words = subject == subjects.end() ? "" : plainWords(subject->second, entry.ticket);
        }
        std::string folded;
        foldForSearch(words, folded);
        const auto [found, isNew] = lines[entry.workType].try_emplace(folded);
        ValueLine& line = found->second;
        // As they were first put, so that the order of the entries does not matter.
        const auto [first, firstSeen] = firstWords.try_emplace(&line, entry.day, words);
        if (!firstSeen) {
            first->second = std::min(first->second, std::pair(entry.day, words));
        }
        line.what = first->second.second;
        if (isNew) {
            line.ticket = entry.ticket;
        } else if (line.ticket != entry.ticket) {
            line.ticket.clear();
        }
        ++line.times;
        line.worked += entry.duration;
        statement.worked += entry.duration;
        if (entry.afterHours) {
            afterHoursKnown = true;
            afterHours += *entry.afterHours ? entry.duration : WorkTime{};
        }
        if (entry.billable) {
            billingKnown = true;
            unbilled += *entry.billable ? WorkTime{} : entry.duration;
        }
    }
    for (const WorkType type : kOrder) {
        if (const auto found = lines.find(type); found != lines.end()) {
            statement.groups.push_back(
                groupOf(type, std::move(found->second), options.linesPerGroup));
        }
    }
    if (afterHoursKnown) {
        statement.afterHours = afterHours;
    }
    if (billingKnown) {
        statement.unbilledHours = unbilled;
        if (options.listRate) {
            statement.unbilled = scale(*options.listRate, unbilled.seconds, 3600);
        }
    }
    countTickets(statement, tickets);
    return statement;
}

}  // namespace winnow
