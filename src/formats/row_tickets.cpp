// SPDX-License-Identifier: GPL-3.0-or-later
#include <deque>
#include <unordered_map>

#include <formats/date_parsing.h>
#include <formats/row_kinds.h>
#include <formats/time_parsing.h>

namespace winnow::importing {

namespace {

// One row a ticket: of an event log, which has a row for each change, the latest.
class TicketReader final : public KindReader {
public:
    explicit TicketReader(RowReader& in) : KindReader(in), m_row(TicketRow()) {}

    RowOutcome read() override {
        auto& row = std::get<TicketRow>(m_row);
        std::int64_t updated = 0;
        if (!readTicket(row) || !readUpdate(updated)) {
            return RowOutcome::Problem;
        }
        const auto [place, isNew] = m_places.try_emplace(row.number, m_tickets.size());
        if (isNew) {
            m_tickets.push_back({row, updated});
            return RowOutcome::Kept;
        }
        Ticket& known = m_tickets[place->second];
        const Date opened = std::min(known.row.openedOn, row.openedOn);
        if (updated >= known.updated) {
            known = {row, updated};
        }
        known.row.openedOn = opened;
        return RowOutcome::Kept;
    }

    const ImportRow& row() const override { return m_row; }

    void finish(const RowSinks& sinks) override {
        for (const Ticket& ticket : m_tickets) {
            std::get<TicketRow>(m_row) = ticket.row;
            sinks.onRow(m_row);
        }
    }

private:
    struct Ticket {
        TicketRow row;
        std::int64_t updated = 0;
    };

    bool readTicket(TicketRow& row) {
        using enum ImportField;
        row.line = m_in.line();
        m_in.readId(TicketNumber, row.number);
        if (!m_in.readClient(row.client)) {
            readDomain(row.client);
        }
        const bool good =
            (!row.client.empty() || m_in.failEmpty(m_in.has(Client) ? Client : Email)) &&
            (!row.number.empty() || m_in.failEmpty(TicketNumber)) &&
            m_in.readRequiredDate(OpenedOn, row.openedOn) &&
            m_in.readDate(ClosedOn, row.closedOn) && m_in.readYesNo(AfterHours, row.afterHours) &&
            m_in.readYesNo(Emergency, row.emergency) && m_in.readYesNo(ThirdParty, row.thirdParty);
        if (!good) {
            return false;
        }
        if (m_in.code(Status) == "open") {
            row.closedOn.reset();  // opened again
        }
        m_in.readText(Subject, row.subject);
        m_in.readText(Priority, row.priority);
        const std::string_view channel = m_in.code(Channel);
        row.channel.assign(channel == "unknown" ? std::string_view() : channel);
        return true;
    }

    // Who asked stands in for the company: "larkfield.example" of "ann@larkfield.example".
    void readDomain(std::string& client) {
        const std::string_view address = m_in.text(ImportField::Email);
        const std::size_t at = address.rfind('@');
        client.assign(at == std::string_view::npos ? address : address.substr(at + 1));
    }

    // Seconds since 1970; 0 where the file does not say, so that its last row counts.
    bool readUpdate(std::int64_t& updated) {
        std::optional<Date> day;
        if (!m_in.readDate(ImportField::UpdatedOn, day)) {
            return false;
        }
        if (day) {
            const auto second = parseTimeOfDay(timeBehindDate(m_in.text(ImportField::UpdatedOn)));
            updated = std::int64_t{day->dayNumber()} * 86400 + second.value_or(0);
        }
        return true;
    }

    ImportRow m_row;
    std::deque<Ticket> m_tickets;
    std::unordered_map<std::string, std::size_t> m_places;
};

}  // namespace

std::unique_ptr<KindReader> makeTicketReader(RowReader& in) {
    return std::make_unique<TicketReader>(in);
}

}  // namespace winnow::importing
