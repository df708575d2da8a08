// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fact_work_dialogs.h>

#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>

#include <app/fact_service.h>
#include <ui/dialogs/client_field.h>
#include <ui/support/time_input.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

TimeDialog::TimeDialog(PortfolioBridge& bridge, const TimeEntry& entry, std::optional<FactRow> row,
                       QWidget* parent)
    : FactDialog(bridge, row ? tr("Correct time") : tr("Add time"), std::move(row), parent),
      m_entry(entry) {
    m_client = addClient(entry.client);
    m_day = addDay(tr("Date"), entry.day, u"day"_s);
    m_duration =
        addText(tr("Time worked"), {}, u"duration"_s,
                tr("Hours and minutes like 1:30, or hours like %1.")
                    .arg(words().locale().language() == Language::French ? u"1,5"_s : u"1.5"_s));
    if (entry.duration.seconds != 0) {
        m_duration->setText(workTimeInput(entry.duration));
    }
    m_start = addText(tr("Began at"), {}, u"start"_s);
    if (entry.startMinute) {
        m_start->setText(minuteInput(*entry.startMinute));
    }
    m_start->setPlaceholderText(u"08:15"_s);
    m_technician = addText(tr("Technician"), entry.technician, u"technician"_s);
    QStringList names;
    for (const std::string& name : bridge.portfolio().facts().technicians()) {
        names << toQString(name);
    }
    auto* completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_technician->setCompleter(completer);
    m_role = addText(tr("Role"), entry.role, u"role"_s);
    addSource();

    beginColumn();
    m_workType = addChoice(tr("Work"),
                           {WorkType::Unspecified, WorkType::Reactive, WorkType::Proactive,
                            WorkType::Project, WorkType::Admin},
                           workTypeCode, "work_type.", entry.workType, u"workType"_s);
    m_billable = addAnswer(tr("Billable"), entry.billable, u"billable"_s);
    m_afterHours = addAnswer(tr("After hours"), entry.afterHours, u"afterHours"_s);
    m_ticket = addText(tr("Ticket"), entry.ticket, u"ticket"_s);
    m_note = addText(tr("Note"), entry.note, u"note"_s);
    m_cost = addAmount(tr("What it cost"), entry.cost, u"cost"_s,
                       tr("Empty: by the rates of the cost model."));
    setMinimumWidth(ui::dp(820));
    (entry.client ? static_cast<QWidget*>(m_duration) : m_client)->setFocus();
}

std::optional<Fact> TimeDialog::read() {
    TimeEntry entry = m_entry;
    if (!readClient(m_client, entry.client)) {
        return std::nullopt;
    }
    entry.day = day(m_day);
    const auto duration = workTimeFromInput(m_duration->text(), words().locale().language());
    if (!duration) {
        showProblem(
            m_duration->text().trimmed().isEmpty()
                ? tr("Say how long the work took.")
                : tr("“%1” is not a time. Write it like 1:30.").arg(m_duration->text().trimmed()),
            m_duration);
        return std::nullopt;
    }
    entry.duration = *duration;
    entry.startMinute.reset();
    if (!m_start->text().trimmed().isEmpty()) {
        entry.startMinute = minuteFromInput(m_start->text());
        if (!entry.startMinute) {
            showProblem(tr("“%1” is not a time of day. Write it like 08:15.")
                            .arg(m_start->text().trimmed()),
                        m_start);
            return std::nullopt;
        }
    }
    entry.technician = text(m_technician);
    entry.role = text(m_role);
    entry.workType = chosen<WorkType>(m_workType);
    entry.billable = answer(m_billable);
    entry.afterHours = answer(m_afterHours);
    entry.ticket = text(m_ticket);
    entry.note = text(m_note);
    if (!readAmount(m_cost, entry.cost)) {
        return std::nullopt;
    }
    return entry;
}

TicketDialog::TicketDialog(PortfolioBridge& bridge, const Ticket& ticket,
                           std::optional<FactRow> row, QWidget* parent)
    : FactDialog(bridge, row ? tr("Correct a ticket") : tr("Add a ticket"), std::move(row), parent),
      m_ticket(ticket) {
    m_client = addClient(ticket.client);
    m_number = addText(tr("Number"), ticket.number, u"number"_s);
    m_opened = addDay(tr("Opened"), ticket.openedOn, u"opened"_s);
    m_closed = addOptionalDay(tr("Closed"), ticket.closedOn, today(), u"closed"_s);
    m_subject = addText(tr("Subject"), ticket.subject, u"subject"_s);
    addSource();
    beginColumn();
    m_channel = addChoice(
        tr("Channel"),
        {TicketChannel::Unknown, TicketChannel::Portal, TicketChannel::Email, TicketChannel::Phone,
         TicketChannel::Chat, TicketChannel::Walkup, TicketChannel::Monitoring},
        ticketChannelCode, "ticket_channel.", ticket.channel, u"channel"_s);
    m_priority = addText(tr("Priority"), ticket.priority, u"priority"_s);
    m_afterHours = addAnswer(tr("After hours"), ticket.afterHours, u"afterHours"_s);
    m_emergency = addAnswer(tr("Emergency"), ticket.emergency, u"emergency"_s);
    m_thirdParty = addAnswer(tr("Caused by a third party"), ticket.thirdParty, u"thirdParty"_s);
    setMinimumWidth(ui::dp(820));
    (ticket.client ? static_cast<QWidget*>(m_number) : m_client)->setFocus();
}

std::optional<Fact> TicketDialog::read() {
    Ticket ticket = m_ticket;
    if (!readClient(m_client, ticket.client)) {
        return std::nullopt;
    }
    ticket.number = text(m_number);
    ticket.openedOn = day(m_opened);
    ticket.closedOn = m_closed->day();
    ticket.subject = text(m_subject);
    ticket.channel = chosen<TicketChannel>(m_channel);
    ticket.priority = text(m_priority);
    ticket.afterHours = answer(m_afterHours);
    ticket.emergency = answer(m_emergency);
    ticket.thirdParty = answer(m_thirdParty);
    return ticket;
}

}  // namespace winnow
