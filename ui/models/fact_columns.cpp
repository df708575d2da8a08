// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/fact_columns.h>

#include <map>

#include <QCoreApplication>
#include <QLocale>

#include <base/unreachable.h>
#include <ui/support/moments.h>
#include <ui/support/number_input.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

struct Columns {
    Q_DECLARE_TR_FUNCTIONS(winnow::FactColumns)
};

using Column = FactColumn;

QString date(const Words& words, std::optional<Date> day) {
    return day ? words.dateShort(day) : QString();
}

QString yesNo(std::optional<bool> answer) {
    return !answer ? QString() : *answer ? Columns::tr("Yes") : Columns::tr("No");
}

QString figure(const Words& words, std::optional<int> value) {
    return value ? words.integer(value) : kUnknownDash;
}

bool isLate(const Invoice& invoice, Date today) {
    const auto open = openAmount(invoice);
    return open && open->minor > 0 && invoice.dueOn && *invoice.dueOn < today;
}

QString stateText(const Invoice& invoice, Date today) {
    if (invoice.disputed.value_or(false)) {
        return Columns::tr("Disputed");
    }
    if (invoice.isCreditNote) {
        return Columns::tr("Credit note");
    }
    if (invoice.settlement == Settlement::PaidUndated) {
        return Columns::tr("Paid");
    }
    const auto open = openAmount(invoice);
    if (!open) {
        return Columns::tr("Payment unknown");
    }
    if (isLate(invoice, today)) {
        return Columns::tr("%n day(s) late", nullptr, today - *invoice.dueOn);
    }
    return open->minor > 0 ? Columns::tr("Open") : Columns::tr("Paid");
}

QString cell(const Invoice& invoice, Column column, const FactNames& names) {
    const Words& words = names.words;
    switch (column) {
        case Column::Number:
            return toQString(invoice.number);
        case Column::Day:
            return date(words, invoice.issuedOn);
        case Column::Due:
            return invoice.dueOn ? words.dateShort(invoice.dueOn) : kUnknownDash;
        case Column::Net:
            return words.moneyExact(netOf(invoice));
        case Column::Total:
            return words.moneyExact(invoice.total);
        case Column::Open:
            return words.moneyExact(openAmount(invoice));
        case Column::State:
            return stateText(invoice, names.today);
        default:
            return {};
    }
}

QString cell(const InvoicePayment& payment, Column column, const FactNames& names) {
    switch (column) {
        case Column::Day:
            return date(names.words, payment.payment.paidOn);
        case Column::Number:
            return toQString(payment.invoiceNumber);
        case Column::Amount:
            return names.words.moneyExact(payment.payment.amount);
        case Column::Reference:
            return toQString(payment.reference);
        default:
            return {};
    }
}

QString cell(const TimeEntry& entry, Column column, const FactNames& names) {
    const Words& words = names.words;
    switch (column) {
        case Column::Day:
            return date(words, entry.day);
        case Column::Technician:
            return toQString(entry.technician);
        case Column::Role:
            return toQString(entry.role);
        case Column::Hours:
            return toQString(words.locale().hours(entry.duration, 2));
        case Column::WorkType:
            return words.text("work_type." + std::string(workTypeCode(entry.workType)));
        case Column::Billable:
            return yesNo(entry.billable);
        case Column::Marks:
            return entry.afterHours.value_or(false) ? Columns::tr("After hours") : QString();
        case Column::Ticket:
            return toQString(entry.ticket);
        case Column::Note:
            return toQString(entry.note).simplified();
        default:
            return {};
    }
}

QString cell(const Ticket& ticket, Column column, const FactNames& names) {
    const Words& words = names.words;
    switch (column) {
        case Column::Number:
            return toQString(ticket.number);
        case Column::Day:
            return date(words, ticket.openedOn);
        case Column::Closed:
            return date(words, ticket.closedOn);
        case Column::Channel:
            return words.text("ticket_channel." + std::string(ticketChannelCode(ticket.channel)));
        case Column::Priority:
            return toQString(ticket.priority);
        case Column::Note:
            return toQString(ticket.subject).simplified();
        case Column::Marks: {
            QStringList marks;
            if (ticket.emergency.value_or(false)) {
                marks << Columns::tr("Emergency");
            }
            if (ticket.afterHours.value_or(false)) {
                marks << Columns::tr("After hours");
            }
            if (ticket.thirdParty.value_or(false)) {
                marks << Columns::tr("Third party");
            }
            return marks.join(u", "_s);
        }
        default:
            return {};
    }
}

QString cell(const Cost& cost, Column column, const FactNames& names) {
    switch (column) {
        case Column::Day:
            return date(names.words, cost.day);
        case Column::CostKind:
            return names.words.text("cost_kind." + std::string(costKindCode(cost.kind)));
        case Column::Supplier:
            return toQString(cost.supplier);
        case Column::Number:
            return toQString(cost.number);
        case Column::Note:
            return toQString(cost.description).simplified();
        case Column::Amount:
            return names.words.moneyExact(cost.amount);
        default:
            return {};
    }
}

QString cell(const SeatCount& seats, Column column, const FactNames& names) {
    switch (column) {
        case Column::Day:
            return QLocale().toString(toQDate(seats.month), u"MMM yyyy"_s);
        case Column::Endpoints:
            return figure(names.words, seats.endpoints);
        case Column::Seats:
            return figure(names.words, seats.seats);
        default:
            return {};
    }
}

QString cell(const ExchangeRate& rate, Column column, const FactNames& names) {
    switch (column) {
        case Column::Currency:
            return toQString(rate.currency.code());
        case Column::Day:
            return date(names.words, rate.day);
        case Column::Rate:
            return toQString(names.words.locale().decimal(rate.rate, Decimal::kDecimals));
        default:
            return {};
    }
}

}  // namespace

const std::vector<FactColumn>& factColumns(FactKind kind) {
    static const std::map<FactKind, std::vector<Column>> kColumns{
        {FactKind::Invoice,
         {Column::Number, Column::Client, Column::Day, Column::Due, Column::Net, Column::Total,
          Column::Open, Column::State, Column::Source}},
        {FactKind::Payment,
         {Column::Day, Column::Client, Column::Number, Column::Amount, Column::Reference,
          Column::Source}},
        {FactKind::TimeEntry,
         {Column::Day, Column::Client, Column::Technician, Column::Role, Column::Hours,
          Column::WorkType, Column::Billable, Column::Marks, Column::Ticket, Column::Note,
          Column::Source}},
        {FactKind::Ticket,
         {Column::Number, Column::Client, Column::Day, Column::Closed, Column::Channel,
          Column::Priority, Column::Marks, Column::Note, Column::Source}},
        {FactKind::Cost,
         {Column::Day, Column::Client, Column::CostKind, Column::Amount, Column::Supplier,
          Column::Number, Column::Note, Column::Source}},
        {FactKind::SeatCount,
         {Column::Day, Column::Client, Column::Endpoints, Column::Seats, Column::Source}},
        {FactKind::ExchangeRate, {Column::Currency, Column::Day, Column::Rate, Column::Source}}};
    return kColumns.at(kind);
}

int dispensability(FactColumn column) {
    switch (column) {
        case Column::Role:
            return 8;
        case Column::Ticket:
        case Column::Priority:
            return 7;
        case Column::Billable:
        case Column::Closed:
            return 6;
        case Column::Net:
        case Column::Reference:
            return 5;
        case Column::Source:
            return 4;
        case Column::Marks:
        case Column::Supplier:
            return 3;
        case Column::Due:
        case Column::Channel:
            return 2;
        default:
            return 0;
    }
}

QString factColumnTitle(FactColumn column, FactKind kind) {
    switch (column) {
        case Column::Day:
            return kind == FactKind::Payment     ? Columns::tr("Paid on")
                   : kind == FactKind::Ticket    ? Columns::tr("Opened")
                   : kind == FactKind::SeatCount ? Columns::tr("Month")
                                                 : Columns::tr("Date");
        case Column::Client:
            return Columns::tr("Client");
        case Column::Number:
            return kind == FactKind::Payment ? Columns::tr("Invoice") : Columns::tr("Number");
        case Column::Due:
            return Columns::tr("Due");
        case Column::Closed:
            return Columns::tr("Closed");
        case Column::Net:
            return Columns::tr("Without tax");
        case Column::Total:
            return Columns::tr("Total");
        case Column::Open:
            return Columns::tr("Open");
        case Column::State:
            return Columns::tr("State");
        case Column::Reference:
            return Columns::tr("Reference");
        case Column::Technician:
            return Columns::tr("Technician");
        case Column::Role:
            return Columns::tr("Role");
        case Column::Hours:
            return Columns::tr("Hours");
        case Column::WorkType:
            return Columns::tr("Work");
        case Column::Billable:
            return Columns::tr("Billable");
        case Column::Marks:
            return Columns::tr("Marked");
        case Column::Channel:
            return Columns::tr("Channel");
        case Column::Priority:
            return Columns::tr("Priority");
        case Column::CostKind:
            return Columns::tr("Cost");
        case Column::Supplier:
            return Columns::tr("Supplier");
        case Column::Amount:
            return Columns::tr("Amount");
        case Column::Endpoints:
            return Columns::tr("Endpoints");
        case Column::Seats:
            return Columns::tr("Seats");
        case Column::Currency:
            return Columns::tr("Currency");
        case Column::Rate:
            return Columns::tr("Rate");
        case Column::Ticket:
            return Columns::tr("Ticket");
        case Column::Note:
            return kind == FactKind::Ticket ? Columns::tr("Subject")
                   : kind == FactKind::Cost ? Columns::tr("Description")
                                            : Columns::tr("Note");
        case Column::Source:
            return Columns::tr("Source");
    }
    unreachable();
}

bool isFigure(FactColumn column) {
    switch (column) {
        case Column::Net:
        case Column::Total:
        case Column::Open:
        case Column::Hours:
        case Column::Amount:
        case Column::Endpoints:
        case Column::Seats:
        case Column::Rate:
            return true;
        default:
            return false;
    }
}

bool isWide(FactColumn column) { return column == Column::Client || column == Column::Note; }

QString sourceText(const FactSource& source) {
    QString text = source.byHand || source.name.empty() ? Columns::tr("typed in")
                   : source.line > 0 ? toQString(source.name) + u':' + QString::number(source.line)
                                     : toQString(source.name);
    if (source.corrected) {
        text = Columns::tr("%1, corrected").arg(text);
    }
    return text;
}

ClientId ownerOf(const Fact& fact) {
    return std::visit(
        [](const auto& value) {
            if constexpr (requires { value.client; }) {
                return value.client;
            } else {
                return ClientId{};
            }
        },
        fact);
}

Money netOf(const Invoice& invoice) {
    Money net;
    for (const InvoiceLine& line : invoice.lines) {
        net += line.net;
    }
    return net;
}

std::optional<Money> amountOf(const Fact& fact) {
    if (const auto* invoice = std::get_if<Invoice>(&fact)) {
        return netOf(*invoice);
    }
    if (const auto* payment = std::get_if<InvoicePayment>(&fact)) {
        return payment->payment.amount;
    }
    if (const auto* cost = std::get_if<Cost>(&fact)) {
        return cost->amount;
    }
    return std::nullopt;
}

std::optional<WorkTime> workedOf(const Fact& fact) {
    const auto* entry = std::get_if<TimeEntry>(&fact);
    return entry ? std::optional(entry->duration) : std::nullopt;
}

QString factCell(const FactRow& row, FactColumn column, const FactNames& names) {
    if (column == Column::Source) {
        return sourceText(row.source);
    }
    if (column == Column::Client) {
        return names.client(ownerOf(row.fact));
    }
    return std::visit([&](const auto& fact) { return cell(fact, column, names); }, row.fact);
}

ui::Tone factTone(const FactRow& row, FactColumn column, const FactNames& names) {
    const auto* invoice = std::get_if<Invoice>(&row.fact);
    if (!invoice || column != Column::State) {
        const auto amount = amountOf(row.fact);
        const bool negative = amount && amount->minor < 0;
        return negative && (column == Column::Amount || column == Column::Total ||
                            column == Column::Net)
                   ? ui::Tone::Bad
                   : ui::Tone::Neutral;
    }
    if (invoice->disputed.value_or(false)) {
        return ui::Tone::Warn;
    }
    if (isLate(*invoice, names.today)) {
        return ui::Tone::Bad;
    }
    const auto open = openAmount(*invoice);
    return !invoice->isCreditNote && open && open->minor <= 0 ? ui::Tone::Good : ui::Tone::Neutral;
}

}  // namespace winnow
