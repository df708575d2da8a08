// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_work.h>

#include <algorithm>
#include <string>
#include <tuple>

#include <app/sample_calendar.h>
#include <app/sample_random.h>
#include <app/sample_script.h>

namespace winnow::sample {

namespace {

constexpr int kUnit = 15;      // minutes; time is written down in quarters of an hour
constexpr int kFullDay = 480;  // minutes of one colleague
constexpr int kFirstTicket = 10'001;
constexpr std::uint64_t kWorkStream = 0x77'6F'72'6B;
constexpr std::uint64_t kTeamStream = 0x74'65'61'6D;

struct Planned {
    int client = 0;
    Date day;
    int minutes = 0;
    WorkType type = WorkType::Reactive;
    bool afterHours = false;
    bool billable = false;
    int ticket = -1;  // place in the plan's tickets
    std::string_view note;
};

struct Plan {
    std::vector<Planned> entries;
    std::vector<Ticket> tickets;  // without numbers
};

const std::vector<std::string_view>& subjects(WorkType type) {
    static const std::vector<std::string_view> kReactive{"Printer does not print",
                                                         "Cannot sign in",
                                                         "Mail stuck in the outbox",
                                                         "Shared folder not reachable",
                                                         "Slow computer",
                                                         "Wi-Fi drops out",
                                                         "Password reset",
                                                         "Screen stays black",
                                                         "Scanner sends nothing",
                                                         "Calendar not syncing",
                                                         "Suspicious message reported",
                                                         "Line-of-business program crashes",
                                                         "Phone not ringing",
                                                         "VPN does not connect",
                                                         "File deleted by mistake",
                                                         "New starter needs access",
                                                         "Internet down",
                                                         "Spreadsheet will not open",
                                                         "Program will not update",
                                                         "Disk full"};
    static const std::vector<std::string_view> kProactive{
        "Patch round",     "Backup restore test",  "Monitoring review",
        "Firmware update", "Security review",      "Account clean-up",
        "Capacity check",  "Antivirus exceptions", "Documentation update"};
    static const std::vector<std::string_view> kProject{
        "Mail migration",   "Network renewal",   "Server replacement",
        "New workstations", "Move to the cloud", "Firewall renewal",
        "Wi-Fi survey",     "Phone system",      "Office move"};
    static const std::vector<std::string_view> kAdmin{
        "Licence renewal", "Review meeting", "Supplier call", "Invoice question", "Quotation"};
    switch (type) {
        case WorkType::Proactive:
            return kProactive;
        case WorkType::Project:
            return kProject;
        case WorkType::Admin:
            return kAdmin;
        case WorkType::Unspecified:
        case WorkType::Reactive:
            break;
    }
    return kReactive;
}

int wholeUnits(int minutes) { return (minutes + kUnit / 2) / kUnit * kUnit; }

// Plans one client's quarter: how much of which kind of work on which days.
class QuarterPlanner {
public:
    QuarterPlanner(Plan& plan, int client, int quarter)
        : m_plan(plan),
          m_script(clients()[static_cast<std::size_t>(client)]),
          m_client(client),
          m_quarter(quarter),
          m_random(kWorkStream, static_cast<std::uint64_t>(client),
                   static_cast<std::uint64_t>(quarter)) {
        const FiscalCalendar calendar;
        const Date first = calendar.firstDay(quarterAt(quarter));
        const Date last = calendar.lastDay(quarterAt(quarter));
        m_wholeQuarter = static_cast<int>(workdays(first, last).size());
        m_days = workdays(std::max(first, m_script.firstServed()),
                          std::min(last, m_script.lastServed()));
    }

    void plan() {
        if (m_days.empty()) {
            return;
        }
        const int full = m_script.hours.at(m_quarter) * 60 * m_random.between(96, 104) / 100;
        const int minutes = full * static_cast<int>(m_days.size()) / m_wholeQuarter;
        const int reactive = wholeUnits(minutes * m_script.reactive.at(m_quarter) / 100);
        const int project = wholeUnits(minutes * m_script.projectHours.at(m_quarter) / 100);
        const int admin = wholeUnits(minutes * 4 / 100);
        planTickets(reactive);
        planBlocks(WorkType::Project, project, 8, 16);
        planBlocks(WorkType::Admin, admin, 1, 4);
        planBlocks(WorkType::Proactive, wholeUnits(minutes) - reactive - project - admin, 3, 9);
    }

private:
    // August and the days around Christmas are quiet.
    std::size_t pickDay() {
        const auto any = [&] {
            return static_cast<std::size_t>(m_random.below(static_cast<int>(m_days.size())));
        };
        const std::size_t day = any();
        const bool quiet =
            m_days[day].month() == 8 || (m_days[day].month() == 12 && m_days[day].day() > 21);
        return quiet && m_random.chance(50) ? any() : day;
    }

    // One place on from a day, if the quarter goes on.
    std::size_t dayAfter(std::size_t day) const { return std::min(day + 1, m_days.size() - 1); }

    TicketChannel channel() {
        if (m_random.chance(m_script.procedure.at(m_quarter))) {
            return m_random.chance(60) ? TicketChannel::Portal : TicketChannel::Email;
        }
        const int other = m_random.below(10);
        return other < 7   ? TicketChannel::Phone
               : other < 9 ? TicketChannel::Chat
                           : TicketChannel::Walkup;
    }

    int openTicket(Date day, TicketChannel through, bool afterHours, std::string_view subject) {
        Ticket ticket;
        ticket.client = ClientId{m_client};
        ticket.openedOn = day;
        ticket.channel = through;
        ticket.afterHours = afterHours;
        ticket.emergency = through != TicketChannel::Monitoring &&
                           m_random.chance((104 - m_script.procedure.at(m_quarter)) / 3);
        ticket.thirdParty = m_random.chance(m_script.thirdParty);
        ticket.subject = subject;
        m_plan.tickets.push_back(std::move(ticket));
        return static_cast<int>(m_plan.tickets.size()) - 1;
    }

    void closeTicket(int ticket, Date lastWork) {
        const Date closed = nextWorkday(lastWork.plusDays(m_random.chance(70) ? 0 : 2));
        if (closed <= lastDay()) {
            m_plan.tickets[static_cast<std::size_t>(ticket)].closedOn = closed;
        }
    }

    void planTickets(int minutes) {
        int billed = 50;  // percent carried over, so that the share comes out exactly
        while (minutes > 0) {
            const int effort = std::min(minutes, kUnit * m_random.between(2, 19));
            minutes -= effort;
            std::size_t at = pickDay();
            Date day = m_days[at];
            const bool afterHours = m_random.chance(m_script.afterHours.at(m_quarter));
            if (afterHours && m_random.chance(25)) {
                const Date saturday = day.plusDays(5 - (day.dayNumber() + 3) % 7);
                day = saturday <= m_days.back() ? saturday : day;
            }
            const std::string_view subject = m_random.pick(subjects(WorkType::Reactive));
            const int ticket = openTicket(day, channel(), afterHours, subject);
            billed += m_script.billed.at(m_quarter);
            const bool billable = billed >= 100;
            billed -= billable ? 100 : 0;
            const int pieces = effort > 120 ? 2 : 1;
            for (int piece = 0, left = effort; piece < pieces; ++piece) {
                const int part = piece + 1 == pieces ? left : wholeUnits(left / 2);
                left -= part;
                m_plan.entries.push_back({m_client, day, part, WorkType::Reactive,
                                          (afterHours && piece == 0) || !isWorkday(day), billable,
                                          ticket, subject});
                at = m_random.chance(60) ? dayAfter(at) : at;
                closeTicket(ticket, day);
                day = std::max(day, m_days[at]);
            }
        }
    }

    void planBlocks(WorkType type, int minutes, int leastUnits, int mostUnits) {
        const bool managed = m_script.fee.at(m_quarter) > 0;
        const std::string_view project = m_random.pick(subjects(WorkType::Project));
        while (minutes > 0) {
            const int effort = std::min(minutes, kUnit * m_random.between(leastUnits, mostUnits));
            minutes -= effort;
            const Date day = m_days[pickDay()];
            const std::string_view note =
                type == WorkType::Project ? project : m_random.pick(subjects(type));
            int ticket = -1;
            if (type == WorkType::Proactive && managed && m_random.chance(20)) {
                ticket = openTicket(day, TicketChannel::Monitoring, false, note);
                closeTicket(ticket, day);
            }
            m_plan.entries.push_back(
                {m_client, day, effort, type, false, type == WorkType::Project, ticket, note});
        }
    }

    Plan& m_plan;
    const ClientScript& m_script;
    int m_client;
    int m_quarter;
    Random m_random;
    int m_wholeQuarter = 0;
    std::vector<Date> m_days;
};

// Hands the planned work of one day to the colleagues, to those who still have room first.
class DayRoster {
public:
    explicit DayRoster(Date day)
        : m_random(kTeamStream, static_cast<std::uint64_t>(day.dayNumber())) {
        for (const Colleague& colleague : team()) {
            if (dateOf(colleague.from) <= day) {
                m_desks.push_back({&colleague, 0, 480 + 5 * m_random.below(6)});
            }
        }
    }

    void assign(const Planned& planned, TimeEntry& entry) {
        Desk& desk = choose(planned);
        entry.technician = desk.colleague->name;
        entry.role = desk.colleague->role;
        if (planned.afterHours) {
            entry.startMinute = 18 * 60 + 30 + 5 * m_random.below(42);
            return;
        }
        constexpr int kLunch = 12 * 60 + 15;
        if (desk.next >= kLunch && desk.next < kLunch + 45) {
            desk.next = kLunch + 45;
        }
        entry.startMinute = desk.next;
        desk.load += planned.minutes;
        desk.next += planned.minutes + 5 * m_random.below(3);
    }

private:
    struct Desk {
        const Colleague* colleague;
        int load;  // minutes so far
        int next;  // minute of the day
    };

    Desk& choose(const Planned& planned) {
        const auto type = static_cast<std::size_t>(planned.type) - 1;
        // Each client knows one or two faces best.
        const auto known = static_cast<std::size_t>(planned.client) % m_desks.size();
        std::vector<int> weights;
        int total = 0;
        for (std::size_t i = 0; i < m_desks.size(); ++i) {
            const bool full = m_desks[i].load + planned.minutes > kFullDay;
            const int share = m_desks[i].colleague->share[type] * (i == known ? 2 : 1);
            weights.push_back(full ? 0 : share);
            total += weights.back();
        }
        if (total == 0) {
            return *std::ranges::min_element(m_desks, {}, &Desk::load);
        }
        int drawn = m_random.below(total);
        std::size_t chosen = 0;
        while (drawn >= weights[chosen]) {
            drawn -= weights[chosen++];
        }
        return m_desks[chosen];
    }

    Random m_random;
    std::vector<Desk> m_desks;
};

// Numbers the tickets by date; returns the number of each planned one.
std::vector<std::string> numberTickets(Plan& plan) {
    std::vector<std::size_t> order(plan.tickets.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return plan.tickets[i].openedOn; });
    std::vector<std::string> numbers(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        numbers[order[i]] = "T-" + std::to_string(kFirstTicket + static_cast<int>(i));
    }
    return numbers;
}

// The place of a ticket stands for chance here, so that the work itself stays as it was drawn.
std::string priorityOf(const Ticket& ticket, std::size_t place) {
    if (ticket.emergency.value_or(false)) {
        return "Critical";
    }
    const std::size_t drawn = place * 7919 % 20;
    return drawn < 3 ? "High" : drawn < 15 ? "Normal" : "Low";
}

// Calls that somebody took on the way and wrote down later.
bool isChannelForgotten(std::string_view code, std::size_t place) {
    return (code == "INK" || code == "FER" || code == "SIL") && place % 11 == 0;
}

}  // namespace

Work makeWork(const std::vector<ClientId>& ids) {
    Plan plan;
    for (int quarter = 0; quarter < kQuarters; ++quarter) {
        for (int client = 0; client < static_cast<int>(clients().size()); ++client) {
            QuarterPlanner(plan, client, quarter).plan();
        }
    }
    const std::vector<std::string> numbers = numberTickets(plan);
    std::ranges::stable_sort(plan.entries, {}, [](const Planned& entry) {
        return std::tuple(entry.day, entry.afterHours);
    });

    Work work;
    for (auto planned = plan.entries.begin(); planned != plan.entries.end();) {
        const Date day = planned->day;
        DayRoster roster(day);
        for (; planned != plan.entries.end() && planned->day == day; ++planned) {
            TimeEntry entry;
            entry.client = ids[static_cast<std::size_t>(planned->client)];
            entry.day = day;
            entry.duration = WorkTime::minutes(planned->minutes);
            entry.workType = planned->type;
            entry.billable = planned->billable;
            entry.afterHours = planned->afterHours;
            entry.note = planned->note;
            if (planned->ticket >= 0) {
                entry.ticket = numbers[static_cast<std::size_t>(planned->ticket)];
            }
            roster.assign(*planned, entry);
            work.entries.push_back(std::move(entry));
        }
    }
    for (std::size_t i = 0; i < plan.tickets.size(); ++i) {
        Ticket& ticket = plan.tickets[i];
        ticket.number = numbers[i];
        ticket.priority = priorityOf(ticket, i);
        if (isChannelForgotten(clients()[static_cast<std::size_t>(ticket.client.value)].code, i)) {
            ticket.channel = TicketChannel::Unknown;
        }
        ticket.client = ids[static_cast<std::size_t>(ticket.client.value)];
    }
    std::ranges::sort(plan.tickets, {}, &Ticket::number);
    work.tickets = std::move(plan.tickets);
    return work;
}

}  // namespace winnow::sample
