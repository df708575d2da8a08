// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/fact_json.h>

#include <utility>

#include <app/fact_service.h>
#include <base/unreachable.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

std::string timeOfDay(int minute) {
    const auto two = [](int number) {
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(minute / 60) + ":" + two(minute % 60);
}

// Writes the members of each kind.
class FactWriter {
public:
    FactWriter(const Currency& currency, const FactNames& names)
        : m_currency(currency), m_names(names) {}

    void operator()(const Invoice& invoice) {
        client(invoice.client);
        m_json.add("number", JsonValue::of(invoice.number));
        date("issued_on", invoice.issuedOn);
        date("due_on", invoice.dueOn);
        m_json.add("credit_note", JsonValue::of(invoice.isCreditNote));
        money("total", invoice.total);
        m_json.add("settlement", JsonValue::of(settlementCode(invoice.settlement)));
        m_json.add("disputed", JsonValue::ofOptional(invoice.disputed));
        JsonValue lines = JsonValue::array();
        for (const InvoiceLine& line : invoice.lines) {
            lines.items.push_back(
                JsonValue::object({{"kind", JsonValue::of(lineKindCode(line.kind))},
                                   {"net", amount(line.net)},
                                   {"description", JsonValue::of(line.description)}}));
        }
        m_json.add("lines", std::move(lines));
        JsonValue payments = JsonValue::array();
        for (const Payment& payment : invoice.payments) {
            payments.items.push_back(
                JsonValue::object({{"paid_on", JsonValue::of(payment.paidOn.toIso())},
                                   {"amount", amount(payment.amount)}}));
        }
        m_json.add("payments", std::move(payments));
        if (invoice.original) {
            m_json.add("original",
                       JsonValue::object(
                           {{"currency", JsonValue::of(invoice.original->currency.code())},
                            {"amount", JsonValue::number(toPlainText({invoice.original->minor},
                                                                     invoice.original->currency))},
                            {"rate", JsonValue::of(invoice.original->rate)}}));
        }
    }

    void operator()(const InvoicePayment& payment) {
        client(payment.client);
        m_json.add("invoice", JsonValue::of(payment.invoiceNumber));
        date("paid_on", payment.payment.paidOn);
        money("amount", payment.payment.amount);
        m_json.add("reference", JsonValue::of(payment.reference));
    }

    void operator()(const TimeEntry& entry) {
        client(entry.client);
        date("day", entry.day);
        m_json.add("hours", JsonValue::number(entry.duration.inHours().toText(4)));
        m_json.add("technician", JsonValue::of(entry.technician));
        m_json.add("role", JsonValue::of(entry.role));
        m_json.add("work_type", JsonValue::of(workTypeCode(entry.workType)));
        m_json.add("billable", JsonValue::ofOptional(entry.billable));
        m_json.add("after_hours", JsonValue::ofOptional(entry.afterHours));
        m_json.add("start", entry.startMinute ? JsonValue::of(timeOfDay(*entry.startMinute))
                                              : JsonValue::null());
        m_json.add("ticket", JsonValue::of(entry.ticket));
        m_json.add("note", JsonValue::of(entry.note));
        money("cost", entry.cost);
    }

    void operator()(const Ticket& ticket) {
        client(ticket.client);
        m_json.add("number", JsonValue::of(ticket.number));
        date("opened_on", ticket.openedOn);
        date("closed_on", ticket.closedOn);
        m_json.add("channel", JsonValue::of(ticketChannelCode(ticket.channel)));
        m_json.add("after_hours", JsonValue::ofOptional(ticket.afterHours));
        m_json.add("emergency", JsonValue::ofOptional(ticket.emergency));
        m_json.add("third_party", JsonValue::ofOptional(ticket.thirdParty));
        m_json.add("subject", JsonValue::of(ticket.subject));
        m_json.add("priority", JsonValue::of(ticket.priority));
    }

    void operator()(const Cost& cost) {
        client(cost.client);
        date("day", cost.day);
        m_json.add("cost_kind", JsonValue::of(costKindCode(cost.kind)));
        money("amount", cost.amount);
        m_json.add("supplier", JsonValue::of(cost.supplier));
        m_json.add("description", JsonValue::of(cost.description));
        m_json.add("number", JsonValue::of(cost.number));
    }

    void operator()(const SeatCount& count) {
        client(count.client);
        date("month", count.month);
        m_json.add("endpoints", JsonValue::ofOptional(count.endpoints));
        m_json.add("seats", JsonValue::ofOptional(count.seats));
    }

    void operator()(const ExchangeRate& rate) {
        m_json.add("currency", JsonValue::of(rate.currency.code()));
        date("day", rate.day);
        m_json.add("rate", JsonValue::of(rate.rate));
    }

    JsonValue m_json = JsonValue::object();

private:
    JsonValue amount(Money value) const {
        return JsonValue::number(toPlainText(value, m_currency));
    }
    void client(ClientId id) { m_json.add("client", JsonValue::of(m_names.clientName(id))); }
    void money(const char* key, const std::optional<Money>& value) {
        m_json.add(key, value ? amount(*value) : JsonValue::null());
    }
    void date(const char* key, const std::optional<Date>& value) {
        m_json.add(key, value ? JsonValue::of(value->toIso()) : JsonValue::null());
    }

    const Currency& m_currency;
    const FactNames& m_names;
};

}  // namespace

std::string_view settlementCode(Settlement settlement) {
    switch (settlement) {
        case Settlement::Unknown:
            return "unknown";
        case Settlement::Tracked:
            return "tracked";
        case Settlement::PaidUndated:
            return "paid_undated";
    }
    unreachable();
}

std::optional<Settlement> settlementFromCode(std::string_view code) {
    for (const Settlement each :
         {Settlement::Unknown, Settlement::Tracked, Settlement::PaidUndated}) {
        if (settlementCode(each) == code) {
            return each;
        }
    }
    return std::nullopt;
}

std::string factToJson(const FactRow& row, const Currency& currency, const FactNames& names) {
    FactWriter writer(currency, names);
    JsonValue& json = writer.m_json;
    json.add("key", JsonValue::of(factKeyText(row.key)));
    json.add("kind", JsonValue::of(factKindCode(row.key.kind)));
    std::visit(writer, row.fact);
    json.add("source", JsonValue::object({{"batch", JsonValue::of(row.source.batch.value)},
                                          {"name", JsonValue::of(row.source.name)},
                                          {"line", JsonValue::of(row.source.line)},
                                          {"by_hand", JsonValue::of(row.source.byHand)},
                                          {"corrected", JsonValue::of(row.source.corrected)}}));
    return compactJson(json, KeyOrder::AsGiven);
}

std::string factKeyText(const FactKey& key) {
    std::string text = std::string(factKindCode(key.kind)) + ":" + std::to_string(key.id);
    if (key.kind == FactKind::Payment) {
        text += "." + std::to_string(key.part);
    }
    return text;
}

std::optional<FactKey> factKeyFromText(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<FactKind> kind = factKindFromCode(text.substr(0, colon));
    std::string_view digits = text.substr(colon + 1);
    const auto number = [](std::string_view part) {
        return part.empty() || part.find_first_not_of("0123456789") != std::string_view::npos
                   ? std::nullopt
                   : scaledFromJsonNumber(part, 0);
    };
    std::optional<std::int64_t> part = 0;
    if (const auto dot = digits.find('.'); dot != std::string_view::npos) {
        part = number(digits.substr(dot + 1));
        digits = digits.substr(0, dot);
    }
    const std::optional<std::int64_t> id = number(digits);
    if (!kind || !id || !part || (*kind == FactKind::Payment) != (*part > 0)) {
        return std::nullopt;
    }
    return FactKey{*kind, *id, *part};
}

}  // namespace winnow
