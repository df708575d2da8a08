// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/dialogs/fact_dialog.h>

namespace winnow {

// Time worked for a client.
class TimeDialog : public FactDialog {
    Q_OBJECT

public:
    TimeDialog(PortfolioBridge& bridge, const TimeEntry& entry, std::optional<FactRow> row,
               QWidget* parent);

protected:
    std::optional<Fact> read() override;

private:
    TimeEntry m_entry;
    ClientField* m_client;
    QDateEdit* m_day;
    QLineEdit* m_duration;
    QLineEdit* m_start;
    QLineEdit* m_technician;
    QLineEdit* m_role;
    QComboBox* m_workType;
    QComboBox* m_billable;
    QComboBox* m_afterHours;
    QLineEdit* m_ticket;
    QLineEdit* m_note;
    QLineEdit* m_cost;
};

// A ticket that a client opened.
class TicketDialog : public FactDialog {
    Q_OBJECT

public:
    TicketDialog(PortfolioBridge& bridge, const Ticket& ticket, std::optional<FactRow> row,
                 QWidget* parent);

protected:
    std::optional<Fact> read() override;

private:
    Ticket m_ticket;
    ClientField* m_client;
    QLineEdit* m_number;
    QDateEdit* m_opened;
    OptionalDay* m_closed;
    QComboBox* m_channel;
    QLineEdit* m_priority;
    QComboBox* m_afterHours;
    QComboBox* m_emergency;
    QComboBox* m_thirdParty;
    QLineEdit* m_subject;
};

}  // namespace winnow
