// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fact_money_dialogs.h>

#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QStringListModel>

#include <app/fact_service.h>
#include <ui/dialogs/client_field.h>
#include <ui/support/moments.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

namespace {

// Offered while an invoice number is typed.
constexpr int kMostInvoices = 200;

}  // namespace

PaymentDialog::PaymentDialog(PortfolioBridge& bridge, const InvoicePayment& payment,
                             std::optional<FactRow> row, QWidget* parent)
    : FactDialog(bridge, row ? tr("Correct a payment") : tr("Add a payment"), std::move(row),
                 parent),
      m_payment(payment) {
    m_client = addClient(payment.client);
    m_invoice =
        addText(tr("Invoice"), payment.invoiceNumber, u"invoice"_s,
                this->row() ? QString() : tr("Empty: the client’s oldest open invoices first."));
    m_day = addDay(tr("Paid on"), payment.payment.paidOn, u"day"_s);
    m_amount = addAmount(
        tr("Amount"),
        payment.payment.amount.minor != 0 ? std::optional(payment.payment.amount) : std::nullopt,
        u"amount"_s, tr("Less than zero: paid back."));
    m_reference = addText(tr("Reference"), payment.reference, u"reference"_s);
    addSource();
    // A payment that is there stays with its invoice.
    m_client->setReadOnly(this->row().has_value());
    m_invoice->setReadOnly(this->row().has_value());
    if (!this->row()) {
        auto* completer = new QCompleter(new QStringListModel(this), this);
        completer->setFilterMode(Qt::MatchContains);
        m_invoice->setCompleter(completer);
        connect(m_client, &ClientField::chosen, this, &PaymentDialog::offerInvoices);
        offerInvoices();
    }
    (payment.client ? static_cast<QWidget*>(m_amount) : m_client)->setFocus();
}

void PaymentDialog::offerInvoices() {
    QStringList numbers;
    if (const auto client = m_client->client()) {
        FactQuery query;
        query.clients = {*client};
        for (const FactRow& row : m_bridge.portfolio().facts().rows(query, 0, kMostInvoices)) {
            numbers << toQString(std::get<Invoice>(row.fact).number);
        }
    }
    static_cast<QStringListModel*>(m_invoice->completer()->model())->setStringList(numbers);
}

std::optional<Fact> PaymentDialog::read() {
    InvoicePayment payment = m_payment;
    if (!readClient(m_client, payment.client) || !needAmount(m_amount, payment.payment.amount)) {
        return std::nullopt;
    }
    payment.invoiceNumber = text(m_invoice);
    payment.payment.paidOn = day(m_day);
    payment.reference = text(m_reference);
    return payment;
}

bool PaymentDialog::save() {
    if (row()) {
        return FactDialog::save();
    }
    const auto fact = read();
    if (!fact) {
        return false;
    }
    const auto& payment = std::get<InvoicePayment>(*fact);
    const auto added = m_bridge.portfolio().facts().addPayment(
        {payment.client, payment.invoiceNumber, payment.payment.paidOn, payment.payment.amount,
         payment.reference});
    if (!added) {
        showProblem(words().error(added.error()));
        return false;
    }
    setStored({});
    return true;
}

CostDialog::CostDialog(PortfolioBridge& bridge, const Cost& cost, std::optional<FactRow> row,
                       QWidget* parent)
    : FactDialog(bridge, row ? tr("Correct a cost") : tr("Add a cost"), std::move(row), parent),
      m_cost(cost) {
    m_client = addClient(cost.client);
    m_day = addDay(tr("Date"), cost.day, u"day"_s);
    m_kind = addChoice(tr("Cost"),
                       {CostKind::Tool, CostKind::Licence, CostKind::Purchase,
                        CostKind::Subcontractor, CostKind::Travel, CostKind::Other},
                       costKindCode, "cost_kind.", cost.kind, u"kind"_s);
    m_amount =
        addAmount(tr("Amount without tax"),
                  cost.amount.minor != 0 ? std::optional(cost.amount) : std::nullopt, u"amount"_s);
    m_supplier = addText(tr("Supplier"), cost.supplier, u"supplier"_s);
    m_number = addText(tr("Number"), cost.number, u"number"_s, tr("Of the supplier’s document."));
    m_description = addText(tr("Description"), cost.description, u"description"_s);
    addSource();
    (cost.client ? static_cast<QWidget*>(m_amount) : m_client)->setFocus();
}

std::optional<Fact> CostDialog::read() {
    Cost cost = m_cost;
    if (!readClient(m_client, cost.client) || !needAmount(m_amount, cost.amount)) {
        return std::nullopt;
    }
    cost.day = day(m_day);
    cost.kind = chosen<CostKind>(m_kind);
    cost.supplier = text(m_supplier);
    cost.number = text(m_number);
    cost.description = text(m_description);
    return cost;
}

SeatsDialog::SeatsDialog(PortfolioBridge& bridge, const SeatCount& seats,
                         std::optional<FactRow> row, QWidget* parent)
    : FactDialog(bridge,
                 row ? tr("Correct a count of endpoints and seats")
                     : tr("Add a count of endpoints and seats"),
                 std::move(row), parent) {
    m_client = addClient(seats.client);
    m_month = addDay(tr("Month"), seats.month, u"month"_s);
    m_month->setDisplayFormat(u"MMMM yyyy"_s);
    m_endpoints = addText(tr("Endpoints"), {}, u"endpoints"_s, tr("Machines in care."));
    m_seats = addText(tr("Seats"), {}, u"seats"_s, tr("People in care."));
    if (seats.endpoints) {
        m_endpoints->setText(QString::number(*seats.endpoints));
    }
    if (seats.seats) {
        m_seats->setText(QString::number(*seats.seats));
    }
    addSource();
    (seats.client ? static_cast<QWidget*>(m_endpoints) : m_client)->setFocus();
}

bool SeatsDialog::readCount(QLineEdit* field, std::optional<int>& count) {
    count.reset();
    const QString typed = field->text().simplified().remove(u' ');
    if (typed.isEmpty()) {
        return true;
    }
    bool fits = false;
    const uint number = typed.toUInt(&fits);
    if (!fits || number > static_cast<uint>(std::numeric_limits<int>::max())) {
        showProblem(tr("“%1” is not a number. Write it like 42.").arg(typed), field);
        return false;
    }
    count = static_cast<int>(number);
    return true;
}

std::optional<Fact> SeatsDialog::read() {
    SeatCount seats;
    if (!readClient(m_client, seats.client) || !readCount(m_endpoints, seats.endpoints) ||
        !readCount(m_seats, seats.seats)) {
        return std::nullopt;
    }
    const QDate month = m_month->date();
    seats.month = *Date::of(month.year(), month.month(), 1);
    return seats;
}

RateDialog::RateDialog(PortfolioBridge& bridge, const std::optional<ExchangeRate>& rate,
                       std::optional<FactRow> row, QWidget* parent)
    : FactDialog(bridge, row ? tr("Correct an exchange rate") : tr("Add an exchange rate"),
                 std::move(row), parent) {
    m_currency = addText(tr("Currency"), rate ? std::string(rate->currency.code()) : std::string(),
                         u"currency"_s, tr("Three letters, like USD or GBP."));
    m_currency->setMaxLength(3);
    m_day = addDay(tr("Valid from"), rate ? rate->day : today(), u"day"_s);
    const Locale& locale = words().locale();
    m_rate = addText(tr("Rate"), {}, u"rate"_s,
                     tr("How many %1 one unit is worth.").arg(toQString(locale.currency().code())));
    if (rate) {
        m_rate->setText(decimalInput(rate->rate, locale.language()));
    }
    addSource();
    m_currency->setFocus();
}

std::optional<Fact> RateDialog::read() {
    const auto currency = Currency::fromCode(text(m_currency));
    if (!currency) {
        showProblem(tr("“%1” is not a currency. Write its three letters, like USD.")
                        .arg(m_currency->text().trimmed()),
                    m_currency);
        return std::nullopt;
    }
    const auto rate = decimalFromInput(m_rate->text(), words().locale().language());
    if (!rate) {
        showProblem(tr("“%1” is not a rate. Write it like %2.")
                        .arg(m_rate->text().trimmed(),
                             decimalInput(Decimal{921'500}, words().locale().language())),
                    m_rate);
        return std::nullopt;
    }
    return ExchangeRate{*currency, day(m_day), *rate};
}

}  // namespace winnow
