// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/date_parsing.h>
#include <formats/row_kinds.h>
#include <formats/time_parsing.h>

namespace winnow::importing {

namespace {

class TimeReader final : public KindReader {
public:
    explicit TimeReader(RowReader& in) : KindReader(in), m_row(TimeRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<TimeRow>(m_row);
        row.line = m_in.line();
        m_in.readText(Project, row.project);
        const bool hasClient = m_in.readClient(row.client, &row.project);
        const bool good = (hasClient || !row.project.empty() ||
                           m_in.failEmpty(m_in.hasColumn(Client) ? Client : Project)) &&
                          m_in.readRequiredDate(Day, row.day) && readStartAndDuration(row) &&
                          m_in.readYesNo(Billable, row.billable) &&
                          m_in.readYesNo(AfterHours, row.afterHours);
        if (!good || !readCost(row)) {
            return RowOutcome::Problem;
        }
        m_in.readText(Technician, row.technician);
        if (row.technician.empty()) {
            m_in.readPerson(row.technician);
        }
        m_in.readText(Role, row.role);
        row.workType.assign(m_in.code(WorkType));
        m_in.readId(Ticket, row.ticket);
        m_in.readText(Note, row.note);
        m_in.readText(SourceId, row.sourceId);
        return RowOutcome::Row;
    }

    const ImportRow& row() const override { return m_row; }

private:
    bool readCost(TimeRow& row) {
        if (!m_in.has(ImportField::LabourCost)) {
            return true;
        }
        if (!m_in.readCurrency() || !m_in.readMoney(ImportField::LabourCost, row.cost)) {
            return false;
        }
        row.currency = m_in.currency();
        return true;
    }

    bool readStartAndDuration(TimeRow& row) {
        using enum ImportField;
        // Seconds since the start of the day of the entry.
        std::optional<std::int64_t> start;
        if (!m_in.readMoment(StartTime, row.day, start)) {
            return false;
        }
        if (!m_in.hasColumn(StartTime)) {
            if (const auto second = parseTimeOfDay(timeBehindDate(m_in.text(Day)))) {
                start = *second;
            }
        }
        row.startMinute.reset();
        if (start && *start >= 0 && *start < 86400) {
            row.startMinute = static_cast<int>(*start / 60);
        }
        if (!m_in.text(Duration).empty() || !m_in.hasColumn(EndTime)) {
            return m_in.readDuration(Duration, row.duration);
        }
        std::optional<std::int64_t> end;
        if (!m_in.readMoment(EndTime, row.day, end)) {
            return false;
        }
        if (!start || !end) {
            return m_in.failEmpty(start ? EndTime : StartTime);
        }
        std::int64_t seconds = *end - *start;
        if (seconds < 0 && parseTimeOfDay(m_in.text(EndTime))) {
            seconds += 86400;  // past midnight
        }
        if (seconds < 0 || seconds > kLongestEntry.seconds) {
            const auto fault = seconds < 0 ? DurationFault::Negative : DurationFault::TooLong;
            return m_in.fail(EndTime, durationProblem(m_in.text(EndTime), fault));
        }
        row.duration = {seconds};
        return true;
    }

    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makeTimeReader(RowReader& in) {
    return std::make_unique<TimeReader>(in);
}

}  // namespace winnow::importing
