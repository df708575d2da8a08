// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/value_statement.h>

#include <algorithm>

#include <support/catch.h>

namespace winnow::test {

namespace {

Date day(const char* iso) { return Date::fromIso(iso).value(); }

TimeEntry work(const char* iso, int minutes, WorkType type, const char* note,
               const char* ticket = "") {
    TimeEntry entry;
    entry.client = ClientId{7};
    entry.day = day(iso);
    entry.duration = WorkTime::minutes(minutes);
    entry.workType = type;
    entry.note = note;
    entry.ticket = ticket;
    return entry;
}

ValueStatement statement(const std::vector<TimeEntry>& entries,
                         const std::vector<Ticket>& tickets = {},
                         const ValueOptions& options = {}) {
    return valueStatement(ClientId{7}, day("2026-07-01"), day("2026-09-30"), entries, tickets,
                          options);
}

}  // namespace

TEST_CASE("Equal words are one line, whatever their case, accents and ticket number", "[value]") {
    const ValueStatement result =
        statement({work("2026-07-01", 30, WorkType::Proactive, "Windows updates"),
                   work("2026-08-01", 30, WorkType::Proactive, "  windows   Updates #4711"),
                   work("2026-09-01", 45, WorkType::Proactive, "T-9 Windows updates", "T-9"),
                   work("2026-09-02", 15, WorkType::Proactive, "Antivirus checked")});
    REQUIRE(result.groups.size() == 1);
    REQUIRE(result.groups[0].lines.size() == 2);
    CHECK(result.groups[0].lines[0].what == "Windows updates");
    CHECK(result.groups[0].lines[0].times == 3);
    CHECK(result.groups[0].lines[0].worked == WorkTime::minutes(105));
    CHECK(result.worked == WorkTime::hours(2));
}

TEST_CASE("What kept systems healthy comes before what had to be mended", "[value]") {
    const ValueStatement result =
        statement({work("2026-07-01", 300, WorkType::Reactive, "Printer"),
                   work("2026-07-02", 10, WorkType::Unspecified, "Call"),
                   work("2026-07-03", 20, WorkType::Proactive, "Backup test")});
    REQUIRE(result.groups.size() == 3);
    CHECK(result.groups[0].type == WorkType::Proactive);
    CHECK(result.groups[1].type == WorkType::Reactive);
    CHECK(result.groups[2].type == WorkType::Unspecified);
}

TEST_CASE("An entry without words takes its ticket's", "[value]") {
    Ticket ticket;
    ticket.number = "88";
    ticket.subject = "Mailbox full";
    ticket.openedOn = day("2026-06-30");
    const ValueStatement result =
        statement({work("2026-07-01", 30, WorkType::Reactive, "#88", "88"),
                   work("2026-07-02", 30, WorkType::Reactive, "", "none")},
                  {ticket});
    REQUIRE(result.groups[0].lines.size() == 2);
    const auto has = [&](std::string_view what) {
        return std::ranges::count(result.groups[0].lines, what, &ValueLine::what) == 1;
    };
    CHECK(has("Mailbox full"));
    CHECK(has(""));
}

TEST_CASE("Only the period counts, both its ends included", "[value]") {
    const ValueStatement result = statement({work("2026-06-30", 60, WorkType::Reactive, "a"),
                                             work("2026-07-01", 60, WorkType::Reactive, "b"),
                                             work("2026-09-30", 60, WorkType::Reactive, "c"),
                                             work("2026-10-01", 60, WorkType::Reactive, "d")});
    CHECK(result.worked == WorkTime::hours(2));
}

TEST_CASE("A long list is cut at the least hours, and the rest is counted", "[value]") {
    ValueOptions options;
    options.linesPerGroup = 2;
    const ValueStatement result = statement({work("2026-07-01", 10, WorkType::Reactive, "a"),
                                             work("2026-07-01", 30, WorkType::Reactive, "b"),
                                             work("2026-07-01", 20, WorkType::Reactive, "c")},
                                            {}, options);
    REQUIRE(result.groups[0].lines.size() == 2);
    CHECK(result.groups[0].lines[1].what == "c");
    CHECK(result.groups[0].more == 1);
    CHECK(result.groups[0].worked == WorkTime::hours(1));
}

TEST_CASE("What no source says stays unknown", "[value]") {
    ValueOptions options;
    options.listRate = Money{100'00};
    std::vector<TimeEntry> entries{work("2026-07-01", 60, WorkType::Reactive, "a")};
    const ValueStatement silent = statement(entries, {}, options);
    CHECK_FALSE(silent.afterHours);
    CHECK_FALSE(silent.unbilledHours);
    CHECK_FALSE(silent.unbilled);
    entries[0].billable = false;
    entries[0].afterHours = true;
    const ValueStatement known = statement(entries, {}, options);
    CHECK(known.afterHours == WorkTime::hours(1));
    CHECK(known.unbilled == Money{100'00});
}

TEST_CASE("Tickets are counted by the day they were opened and closed", "[value]") {
    Ticket before;
    before.openedOn = day("2026-06-20");
    before.closedOn = day("2026-07-02");
    Ticket noticed;
    noticed.openedOn = day("2026-09-30");
    noticed.channel = TicketChannel::Monitoring;
    noticed.emergency = true;
    const ValueStatement result = statement({}, {before, noticed});
    CHECK(result.tickets == 1);
    CHECK(result.ticketsClosed == 1);
    CHECK(result.emergencies == 1);
    CHECK(result.fromMonitoring == 1);
}

TEST_CASE("The order of the entries does not change the statement", "[value]") {
    std::vector<TimeEntry> entries;
    for (int i = 0; i < 40; ++i) {
        entries.push_back(work("2026-08-01", 10 + i % 3, WorkType::Reactive,
                               std::string(1, static_cast<char>('a' + i % 13)).c_str()));
    }
    const auto words = [](const ValueStatement& result) {
        std::string all;
        for (const ValueLine& line : result.groups.at(0).lines) {
            all += line.what + ' ' + std::to_string(line.worked.seconds) + ';';
        }
        return all;
    };
    const std::string expected = words(statement(entries));
    std::ranges::reverse(entries);
    CHECK(words(statement(entries)) == expected);
}

}  // namespace winnow::test
