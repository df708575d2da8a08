// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fact_dialogs.h>

#include <base/unreachable.h>
#include <ui/dialogs/fact_invoice_dialog.h>
#include <ui/dialogs/fact_money_dialogs.h>
#include <ui/dialogs/fact_work_dialogs.h>
#include <ui/models/fact_columns.h>

namespace winnow {

std::unique_ptr<FactDialog> makeFactDialog(PortfolioBridge& bridge, FactKind kind,
                                           std::optional<ClientId> client, QWidget* parent) {
    const Date today = bridge.portfolio().now().date();
    const ClientId owner = client.value_or(ClientId{});
    switch (kind) {
        case FactKind::Invoice: {
            Invoice invoice;
            invoice.client = owner;
            invoice.issuedOn = today;
            return std::make_unique<InvoiceDialog>(bridge, invoice, std::nullopt, parent);
        }
        case FactKind::Payment: {
            InvoicePayment payment;
            payment.client = owner;
            payment.payment.paidOn = today;
            return std::make_unique<PaymentDialog>(bridge, payment, std::nullopt, parent);
        }
        case FactKind::TimeEntry: {
            TimeEntry entry;
            entry.client = owner;
            entry.day = today;
            return std::make_unique<TimeDialog>(bridge, entry, std::nullopt, parent);
        }
        case FactKind::Ticket: {
            Ticket ticket;
            ticket.client = owner;
            ticket.openedOn = today;
            return std::make_unique<TicketDialog>(bridge, ticket, std::nullopt, parent);
        }
        case FactKind::Cost: {
            Cost cost;
            cost.client = owner;
            cost.day = today;
            return std::make_unique<CostDialog>(bridge, cost, std::nullopt, parent);
        }
        case FactKind::SeatCount: {
            SeatCount seats;
            seats.client = owner;
            seats.month = today;
            return std::make_unique<SeatsDialog>(bridge, seats, std::nullopt, parent);
        }
        case FactKind::ExchangeRate:
            return std::make_unique<RateDialog>(bridge, std::nullopt, std::nullopt, parent);
    }
    unreachable();
}

std::unique_ptr<FactDialog> makeFactDialog(PortfolioBridge& bridge, const FactRow& row,
                                           QWidget* parent) {
    switch (row.key.kind) {
        case FactKind::Invoice:
            return std::make_unique<InvoiceDialog>(bridge, std::get<Invoice>(row.fact), row,
                                                   parent);
        case FactKind::Payment:
            return std::make_unique<PaymentDialog>(bridge, std::get<InvoicePayment>(row.fact), row,
                                                   parent);
        case FactKind::TimeEntry:
            return std::make_unique<TimeDialog>(bridge, std::get<TimeEntry>(row.fact), row, parent);
        case FactKind::Ticket:
            return std::make_unique<TicketDialog>(bridge, std::get<Ticket>(row.fact), row, parent);
        case FactKind::Cost:
            return std::make_unique<CostDialog>(bridge, std::get<Cost>(row.fact), row, parent);
        case FactKind::SeatCount:
            return std::make_unique<SeatsDialog>(bridge, std::get<SeatCount>(row.fact), row,
                                                 parent);
        case FactKind::ExchangeRate:
            return std::make_unique<RateDialog>(bridge, std::get<ExchangeRate>(row.fact), row,
                                                parent);
    }
    unreachable();
}

std::unique_ptr<FactDialog> makePaymentDialog(PortfolioBridge& bridge, const Invoice& invoice,
                                              QWidget* parent) {
    InvoicePayment payment;
    payment.invoice = invoice.id;
    payment.client = invoice.client;
    payment.invoiceNumber = invoice.number;
    payment.payment.paidOn = bridge.portfolio().now().date();
    payment.payment.amount = openAmount(invoice).value_or(invoice.total);
    return std::make_unique<PaymentDialog>(bridge, payment, std::nullopt, parent);
}

}  // namespace winnow
